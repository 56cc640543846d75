//! What stands around every page: the skip link, the header with its menu, the footer.

use leptos::prelude::*;

use super::{href, text};
use crate::domain::PartialDate;
use crate::route::{Address, Route};

/// An entry of the main menu.
#[derive(Clone)]
pub struct NavItem {
    pub label: &'static str,
    pub to: Route,
    /// Whether an address belongs to it.
    pub holds: fn(&Address) -> bool,
}

#[component]
pub fn SkipLink() -> impl IntoView {
    view! { <a href="#main-content" class="govuk-skip-link">{text::SKIP_TO_MAIN}</a> }
}

/// The same markup as in index.html, so that nothing moves when the app takes over.
#[component]
pub fn Header(
    #[prop(into)] name: String,
    items: Vec<NavItem>,
    here: ReadSignal<Address>,
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
                <nav aria-label=text::MAIN_MENU class="app-header__nav">
                    <ul>
                        {items.into_iter().map(|item| view! {
                            <li>
                                <a href=href(&item.to) aria-current=move || here.with(item.holds).then_some("true")>{item.label}</a>
                            </li>
                        }).collect_view()}
                    </ul>
                </nav>
            </div>
        </header>
    }
}

#[component]
pub fn Footer(
    #[prop(into)] partnership: String,
    #[prop(into)] notice: String,
    reviewed: PartialDate,
    review_due: PartialDate,
) -> impl IntoView {
    view! {
        <footer class="app-footer">
            <div class="govuk-width-container">
                <p class="app-footer__whose">{partnership}"."</p>
                <p>{notice}</p>
                <p>{text::checked(&reviewed.to_string(), &review_due.to_string())}</p>
                <ul class="app-footer__links app-no-print">
                    <li><a class="govuk-footer__link" href=href(&Route::About)>{text::ABOUT}</a></li>
                    <li><a class="govuk-footer__link" href=href(&Route::HowToUse)>{text::NAV_HOW_TO_USE}</a></li>
                </ul>
            </div>
        </footer>
    }
}
