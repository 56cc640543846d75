//! govuk-frontend's "Exit this page": a button, and Shift pressed three times.

use leptos::prelude::*;

use modes::ExitPresses;

/// How far the reader is on the way out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exit {
    pub presses: ExitPresses,
    /// What a screen reader is to hear of the presses.
    pub said: &'static str,
    /// The other site is loading; this page is covered.
    pub leaving: bool,
}

/// Presses are counted by the caller, who hears the keys.
#[component]
pub fn ExitThisPage(
    #[prop(into)] address: String,
    exit: RwSignal<Exit>,
    /// Whether the page that is open needs it.
    hidden: Signal<bool>,
    on_exit: Callback<()>,
) -> impl IntoView {
    let lights = move || {
        let lit = exit.get().presses.count();
        (lit > 0).then(|| {
            let light = |n| {
                let on = if n < lit { " govuk-exit-this-page__indicator-light--on" } else { "" };
                view! { <div class=format!("govuk-exit-this-page__indicator-light{on}")></div> }
            };
            view! {
                <div class="govuk-exit-this-page__indicator govuk-exit-this-page__indicator--visible" aria-hidden="true">
                    {[0, 1, 2].map(light)}
                </div>
            }
        })
    };
    view! {
        <div class="govuk-exit-this-page app-no-print" hidden=hidden>
            <a
                href=address
                role="button"
                draggable="false"
                class="govuk-button govuk-button--warning govuk-exit-this-page__button"
                rel="nofollow noreferrer"
                on:click=move |event| {
                    event.prevent_default();
                    on_exit.run(());
                }
            >
                <span class="govuk-visually-hidden">{strings::EXIT_EMERGENCY} " "</span>
                {strings::EXIT}
                {move || lights()}
            </a>
            <span role="status" class="govuk-visually-hidden">{move || exit.get().said}</span>
            {move || exit.get().leaving.then(|| view! {
                <div class="govuk-exit-this-page-overlay" role="alert">{strings::EXIT_ACTIVATED}</div>
            })}
        </div>
    }
}
