//! A form: what its fields hold, what is wrong with them, and the summary of that.

use leptos::prelude::*;

use super::live;
use content::{Day, NotATime, TimeOfDay};
use reader::{TypedDayProblem, typed_day, typed_time};

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field's id; empty for the form as a whole.
    pub field: &'static str,
    /// The id of the box that has to be corrected; empty for the form as a whole.
    pub at: String,
    pub said: String,
}

/// What the fields of a form hold, by their ids, and what is wrong with them.
#[derive(Clone, Copy)]
pub struct Form {
    held: RwSignal<Vec<(String, String)>>,
    errors: RwSignal<Vec<FieldError>>,
}

impl Form {
    /// Empty, and nothing wrong.
    pub fn new() -> Self {
        Self { held: RwSignal::new(Vec::new()), errors: RwSignal::new(Vec::new()) }
    }

    /// Forgets all that is held, and what was wrong with it.
    pub fn empty(&self) {
        self.held.set(Vec::new());
        self.clear_errors();
    }

    /// What a field holds; to be drawn again when it changes.
    pub fn text(&self, id: &str) -> String {
        self.held.with(|held| find(held, id))
    }

    /// What a field holds now.
    pub fn now(&self, id: &str) -> String {
        self.held.with_untracked(|held| find(held, id))
    }

    pub fn put(&self, id: &str, text: &str) {
        self.held.update(|held| match held.iter_mut().find(|(of, _)| of == id) {
            Some((_, now)) => *now = text.to_owned(),
            None => held.push((id.to_owned(), text.to_owned())),
        });
    }

    /// Puts a day into the three boxes of a date.
    pub fn put_day(&self, id: &str, day: Option<Day>) {
        let parts = match day {
            Some(day) => [day.day().to_string(), day.month().to_string(), day.year().to_string()],
            None => Default::default(),
        };
        for (part, text) in DAY_PARTS.iter().zip(&parts) {
            self.put(&part_id(id, part), text);
        }
    }

    /// Everything that is held now.
    pub fn all(&self) -> Vec<(String, String)> {
        self.held.get_untracked()
    }

    /// Whether just this is held; to be told when it changes.
    pub fn holds(&self, all: &[(String, String)]) -> bool {
        self.held.with(|held| held == all)
    }

    /// The day that the three boxes of a date hold; to be drawn again when they change.
    pub fn day(&self, id: &str) -> Result<Option<Day>, TypedDayProblem> {
        let [day, month, year] = DAY_PARTS.map(|part| self.text(&part_id(id, part)));
        typed_day(&day, &month, &year)
    }

    /// The time of day that a field holds; to be drawn again when it changes.
    pub fn time(&self, id: &str) -> Result<Option<TimeOfDay>, NotATime> {
        typed_time(&self.text(id))
    }

    /// The day, or nothing with an error in words. `what` begins the sentence: "The date".
    pub fn checked_day(&self, id: &'static str, what: &str) -> Option<Day> {
        match self.day(id) {
            Ok(day) => day,
            Err(problem) => {
                let part = match problem {
                    TypedDayProblem::NoMonth => "month",
                    TypedDayProblem::NoYear | TypedDayProblem::YearDigits => "year",
                    _ => "day",
                };
                self.fault_at(id, part_id(id, part), strings::forms::day_problem(what, problem));
                None
            }
        }
    }

    /// The time of day, or nothing with an error in words.
    pub fn checked_time(&self, id: &'static str, what: &str) -> Option<TimeOfDay> {
        let time = self.time(id);
        if time.is_err() {
            self.fault(id, strings::forms::not_a_time(what));
        }
        time.ok().flatten()
    }

    /// Notes what is wrong with a field of one box.
    pub fn fault(&self, field: &'static str, said: String) {
        self.fault_at(field, field.to_owned(), said);
    }

    /// Notes what is wrong with a date as a whole.
    pub fn fault_day(&self, field: &'static str, said: String) {
        self.fault_at(field, part_id(field, "day"), said);
    }

    /// Notes what is wrong with a group of choices: the first of them takes the focus.
    pub fn fault_choice(&self, field: &'static str, said: String) {
        self.fault_at(field, choice_id(field, 0), said);
    }

    /// Notes what is wrong with the form as a whole.
    pub fn fault_whole(&self, said: String) {
        self.fault_at("", String::new(), said);
    }

    fn fault_at(&self, field: &'static str, at: String, said: String) {
        self.errors.update(|errors| errors.push(FieldError { field, at, said }));
    }

    /// Forgets what was wrong.
    pub fn clear_errors(&self) {
        self.errors.set(Vec::new());
    }

    /// Whether nothing was found to be wrong.
    pub fn is_sound(&self) -> bool {
        self.errors.with_untracked(Vec::is_empty)
    }

    /// What is wrong with a field; to be drawn again when that changes.
    pub fn error(&self, field: &str) -> Option<String> {
        self.errors.with(|errors| {
            errors.iter().find(|error| error.field == field).map(|error| error.said.clone())
        })
    }

    /// The first thing that is wrong with a field now.
    pub fn error_now(&self, field: &str) -> Option<String> {
        untrack(|| self.error(field))
    }

    /// The class of a field's group.
    pub fn group_class(self, field: &'static str) -> impl Fn() -> &'static str + Clone {
        move || match self.error(field) {
            Some(_) => "govuk-form-group govuk-form-group--error",
            None => "govuk-form-group",
        }
    }
}

impl Default for Form {
    fn default() -> Self {
        Self::new()
    }
}

fn find(held: &[(String, String)], id: &str) -> String {
    held.iter().find(|(of, _)| of == id).map(|(_, text)| text.clone()).unwrap_or_default()
}

/// The boxes of a date.
pub const DAY_PARTS: [&str; 3] = ["day", "month", "year"];

/// The id of a box of a date.
pub fn part_id(field: &str, part: &str) -> String {
    format!("{field}-{part}")
}

/// The id of a choice of a group.
pub fn choice_id(field: &str, index: usize) -> String {
    format!("{field}-{}", index + 1)
}

/// What is wrong with a field, in words, above its boxes.
pub fn error_message(form: Form, field: &'static str) -> AnyView {
    live(move || {
        let said = form.error(field).map(|said| {
            view! {
                <p class="govuk-error-message" id=format!("{field}-error")>
                    <span class="govuk-visually-hidden">{strings::forms::ERROR}</span> {said}
                </p>
            }
        });
        said.into_any()
    })
}

/// What describes a field: its hint and, where there is one, its error.
pub fn described(form: Form, field: &'static str) -> impl Fn() -> Option<String> + Clone {
    move || match form.error(field) {
        None => Some(format!("{field}-hint")),
        Some(_) => Some(format!("{field}-hint {field}-error")),
    }
}

/// A field's hint; it is out of sight where it is empty.
pub fn hint_view(field: &'static str, hint: String) -> AnyView {
    view! { <div class="govuk-hint" id=format!("{field}-hint")>{hint}</div> }.into_any()
}

/// The element of a form. Nothing is sent anywhere: the page is told that it is to be saved.
#[component]
pub fn FormBox(
    /// The id of its heading.
    labelled_by: &'static str,
    class: &'static str,
    #[prop(into)] on_submit: Callback<()>,
    children: Children,
) -> impl IntoView {
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        on_submit.run(());
    };
    view! {
        <form class=class aria-labelledby=labelled_by novalidate on:submit=submit>
            {children()}
        </form>
    }
}

/// What is wrong with a form, each with a link to the field. Nothing, where nothing is.
#[component]
pub fn ErrorSummary(
    /// Unique on the page. The summary takes the focus when it comes.
    id: &'static str,
    form: Form,
) -> impl IntoView {
    live(move || {
        let errors = form.errors.get();
        let items = errors.into_iter().map(|error| {
            let href = (!error.at.is_empty()).then(|| format!("#{}", error.at));
            view! { <li><a href=href>{error.said}</a></li> }.into_any()
        });
        let items: Vec<AnyView> = items.collect();
        let summary = (!items.is_empty()).then(|| {
            view! {
                <div class="govuk-error-summary" id=id tabindex="-1">
                    <div role="alert">
                        <h2 class="govuk-error-summary__title">{strings::forms::PROBLEM}</h2>
                        <div class="govuk-error-summary__body">
                            <ul class="govuk-list govuk-error-summary__list">{items}</ul>
                        </div>
                    </div>
                </div>
            }
        });
        summary.into_any()
    })
}
