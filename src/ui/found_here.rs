//! What a page that was found is marked with, and the way from place to place.

use leptos::prelude::*;

use crate::ui::TextButton;
use strings::search as words;

#[component]
pub fn FoundHere(
    sought: String,
    /// The place that is shown, counted from 1, and how many there are; nothing before that is known.
    #[prop(into)]
    place: Signal<Option<(usize, usize)>>,
    on_next: Callback<()>,
    on_hide: Callback<()>,
) -> impl IntoView {
    let said = move || place.get().map(|(at, places)| words::place(at, places));
    let next = move || {
        let more = place.get().is_some_and(|(_, places)| places > 1);
        more.then(|| view! { <TextButton label=words::NEXT_PLACE on_click=on_next /> })
    };
    view! {
        <section class="app-found-here app-no-print" aria-label=words::FOUND_HERE>
            <div class="govuk-width-container">
                <p>"“"<mark>{sought}</mark>"” " <span role="status">{said}</span></p>
                {next}
                <TextButton label=words::HIDE_MARKS on_click=on_hide />
            </div>
        </section>
    }
}
