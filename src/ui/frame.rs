//! What stands around every page: the skip link, the header with the search box and the menu, the
//! footer.

use leptos::prelude::*;

use super::href;
use super::offers::OFFERS;
use content::PartialDate;
use routes::{Address, Route};

use strings::search as words;

/// The id of the box.
pub const SEARCH: &str = "search";

#[component]
pub fn SkipLink() -> impl IntoView {
    view! { <a href="#main-content" class="govuk-skip-link">{strings::SKIP_TO_MAIN}</a> }
}

/// The same markup as in index.html, so that nothing moves when the app takes over.
#[component]
pub fn Header(
    #[prop(into)] name: String,
    /// The ways in.
    items: Vec<Route>,
    here: ReadSignal<Address>,
    /// The search box.
    children: Children,
) -> impl IntoView {
    view! {
        <header class="app-header">
            <div class="govuk-width-container app-header__inner">
                <a class="app-header__home" href=href(&Route::Home)>
                    <svg class="app-header__mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
                        <path d="M4 6.5C8 5 12.500 5.500 16 8c3.500-2.500 8-3 12-1.500V25c-4-1.500-8.500-1-12 1.500C12.500 24 8 23.500 4 25z"></path>
                        <path class="app-header__tick" d="M10 15.500l4.500 4.500L22.500 12"></path>
                    </svg>
                    <span>{name}</span>
                </a>
                {children()}
                <nav aria-label=strings::MAIN_MENU class="app-header__nav">
                    <ul>
                        {items.into_iter().map(|item| {
                            let (to, label) = (href(&item), strings::section(&item));
                            let holds = move || here.with(|here| here.page().map(Route::section) == Some(item.clone()));
                            view! { <li><a href=to aria-current=move || holds().then_some("true")>{label}</a></li> }
                        }).collect_view()}
                    </ul>
                </nav>
            </div>
        </header>
    }
}

/// A form with the box: the ARIA combobox, whose list is its child. The same markup as in
/// index.html. Plain closures, because it is in every visit: callbacks would weigh more.
#[component]
pub fn SiteSearch(
    typed: ReadSignal<String>,
    /// Whether the list is shown.
    open: ReadSignal<bool>,
    /// The id of the offer that the arrow keys have come to; empty, where they are in the box.
    at: ReadSignal<String>,
    on_type: impl Fn(String) + 'static,
    /// The reader turns to the box.
    on_focus: impl Fn() + 'static,
    /// The reader turns away from the box and its list.
    on_leave: impl Fn() + 'static,
    /// Takes a key; whether it had a meaning.
    on_key: impl Fn(String) -> bool + 'static,
    on_submit: impl Fn() + 'static,
    children: Children,
) -> impl IntoView {
    let at = move || Some(at.get()).filter(|at| !at.is_empty());
    let press = move |event: leptos::ev::KeyboardEvent| {
        let plain = !event.alt_key() && !event.ctrl_key() && !event.meta_key();
        if plain && !event.is_composing() && on_key(event.key()) {
            event.prevent_default();
        }
    };
    view! {
        <form class="app-search app-no-print" role="search" aria-label=words::TITLE on:submit=move |event| {
            event.prevent_default();
            on_submit();
        }>
            <label class="govuk-visually-hidden" for=SEARCH>{words::LABEL}</label>
            <input
                class="app-search__box"
                id=SEARCH
                type="search"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                maxlength="200"
                aria-autocomplete="list"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                aria-controls=OFFERS
                aria-activedescendant=at
                prop:value=move || typed.get()
                on:input=move |event| on_type(event_target_value(&event))
                on:keydown=press
                on:focus=move |_| on_focus()
                on:blur=move |_| on_leave()
            />
            <button class="app-search__button" type="submit">{words::BUTTON}</button>
            {children()}
        </form>
    }
}

#[component]
pub fn Footer(
    #[prop(into)] partnership: String,
    #[prop(into)] notice: String,
    reviewed: PartialDate,
    review_due: PartialDate,
    /// Every way in.
    links: Vec<Route>,
) -> impl IntoView {
    view! {
        <footer class="app-footer">
            <div class="govuk-width-container">
                <p class="app-footer__whose">{partnership}"."</p>
                <p>{notice}</p>
                <p>{strings::checked(&reviewed.to_string(), &review_due.to_string())}</p>
                <ul class="app-footer__links app-no-print">
                    {links.into_iter().map(|to| view! {
                        <li><a class="govuk-footer__link" href=href(&to)>{strings::section(&to)}</a></li>
                    }).collect_view()}
                </ul>
            </div>
        </footer>
    }
}
