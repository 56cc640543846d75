//! What the reader says of a page besides words: kept for later, read, discussed, used.

use leptos::prelude::*;

use super::live;
use content::LocalTime;
use reader::{MarkKind, MarkStatus};
use strings::marks as words;

/// How it stands with a page's marks.
#[derive(Clone, Default, PartialEq)]
pub struct MarksShown {
    /// What holds, each with the day since which it does.
    pub holding: Vec<(MarkKind, LocalTime)>,
    /// How the last change went, once there was one.
    pub status: Option<MarkStatus>,
}

impl MarksShown {
    fn holds(&self, kind: MarkKind) -> bool {
        self.holding.iter().any(|(of, _)| *of == kind)
    }

    /// In words: what holds, and whether that is stored.
    fn told(&self) -> String {
        let days: Vec<String> =
            self.holding.iter().map(|(kind, at)| words::marked_on(*kind, at)).collect();
        let mut told = match days.is_empty() {
            true => words::NO_MARKS.to_owned(),
            false => format!("{}.", days.join(". ")),
        };
        if let Some(status) = self.status {
            told = format!("{told} {}", words::status(status));
        }
        told
    }
}

/// A button for each mark. It is pressed as long as the mark holds.
#[component]
pub fn MarkButtons(
    /// Of the heading; unique on the page.
    id: &'static str,
    /// What is marked, for the name that assistive technology tells.
    #[prop(into)]
    about: String,
    shown: Signal<MarksShown>,
    on_press: Callback<MarkKind>,
) -> impl IntoView {
    let button = |kind: MarkKind| {
        view! {
            <button
                type="button"
                class="app-mark"
                aria-pressed=move || if shown.with(|shown| shown.holds(kind)) { "true" } else { "false" }
                on:click=move |_| on_press.run(kind)
            >
                {words::mark(kind)}
            </button>
        }
        .into_any()
    };
    let buttons: Vec<AnyView> = MarkKind::ALL.into_iter().map(button).collect();
    let failed = move || shown.with(|shown| matches!(shown.status, Some(MarkStatus::Failed(_))));
    view! {
        <section class="app-marks app-no-print" aria-labelledby=id>
            <h2 class="govuk-heading-s" id=id tabindex="-1">
                {words::MY_MARKS}<span class="govuk-visually-hidden">": " {about}</span>
            </h2>
            <div class="app-marks__buttons">{buttons}</div>
            <p
                role="status"
                class=move || if failed() { "app-marks__told app-marks__told--care" } else { "app-marks__told" }
            >
                {live(move || shown.with(MarksShown::told).into_any())}
            </p>
        </section>
    }
}
