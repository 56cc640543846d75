//! What is picked in the catalogue for comparing: the switch at each course, and the bar that leads
//! on.

use leptos::prelude::*;

use crate::page_parts::common::session;
use content::{Course, CourseFilter, CourseId};
use routes::Route;

use crate::ui::href;

/// The picks, which stand in the address with the rest of the filter.
#[derive(Clone, Copy)]
pub struct Picks {
    filter: Memo<CourseFilter>,
    /// Whether one more was to be picked than fit side by side.
    refused: RwSignal<bool>,
}

impl Picks {
    pub fn of(filter: Memo<CourseFilter>) -> Self {
        Self { filter, refused: RwSignal::new(false) }
    }

    fn press(self, course: &CourseId) {
        let next = self.filter.with_untracked(|filter| filter.toggled(course));
        self.refused.set(next.is_none());
        if let Some(next) = next {
            session().adjust(&Route::Training(next));
        }
    }

    /// Picks a course, or no longer picks it. A button, because a box of the form would tick itself
    /// where the pick is refused.
    pub fn switch(self, course: &'static Course) -> AnyView {
        let picked = move || self.filter.with(|filter| filter.compare.contains(&course.id));
        view! {
            <button
                type="button"
                class="app-pick app-no-print"
                role="checkbox"
                aria-checked=move || if picked() { "true" } else { "false" }
                on:click=move |_| self.press(&course.id)
            >
                {strings::training::PICK}
                <span class="govuk-visually-hidden">" " {course.about.title.clone()}</span>
            </button>
        }
        .into_any()
    }

    /// How many are picked, and the way to see them side by side.
    pub fn bar(self) -> AnyView {
        let count = move || self.filter.with(|filter| filter.compare.len());
        let said = move || match (count(), self.refused.get()) {
            (0, _) => String::new(),
            (_, true) => strings::training::too_many(),
            (count, false) => strings::training::picked(count),
        };
        let compare = move || href(&Route::Compare(self.filter.get().compare));
        let class = move || match count() {
            0 => "app-picked app-picked--none app-no-print",
            _ => "app-picked app-no-print",
        };
        let clear = move || href(&Route::Training(self.filter.get().without_picks()));
        view! {
            <div class=class>
                <p role="status">{move || said()}</p>
                <a class="govuk-link" href=compare>{strings::training::COMPARE_PICKED}</a>
                <a class="govuk-link" href=clear>{strings::training::CLEAR_PICKED}</a>
            </div>
        }
        .into_any()
    }
}
