//! What the reader states of a course: its length; of one taken elsewhere also its title, who held
//! it, and its themes.

use leptos::prelude::*;

use super::{TrainingContext, context};
use content::{ThemeId, hours_and_minutes, minutes};
use reader::{Particulars, TrainingKey, TrainingRecord};

use crate::ui::{
    Checkboxes, ChoiceOption, ErrorSummary, Form, FormBox, Region, TICKED, TextInput, Width, live,
};
use strings::my_training as words;

/// The summary of what is wrong.
const ERRORS: &str = "stated-errors";
const TITLE: &str = "title";
const PROVIDER: &str = "provider";
const HOURS: &str = "hours";

/// The fields of a course that was taken elsewhere.
pub fn own_fields(form: Form) -> AnyView {
    view! {
        <TextInput id=TITLE form label=words::COURSE_TITLE hint="" width=Width::Full />
        <TextInput id=PROVIDER form label=words::WHO_HELD_IT hint=words::OPTIONAL width=Width::Full />
    }
    .into_any()
}

/// The themes that it was about.
pub fn theme_fields(desk: TrainingContext, form: Form) -> AnyView {
    let themes = &desk.session.library().themes;
    let choices = themes.iter().map(|theme| ChoiceOption {
        value: theme_field(&theme.id),
        label: theme.name.clone(),
        hint: String::new(),
    });
    let choices = choices.collect();
    view! { <Checkboxes form legend=words::WHICH_THEMES choices /> }.into_any()
}

pub fn hours_field(form: Form) -> AnyView {
    view! { <TextInput id=HOURS form label=words::HOURS hint=words::HOURS_HINT width=Width::Short /> }
        .into_any()
}

fn theme_field(id: &ThemeId) -> String {
    format!("theme-{id}")
}

/// What the fields of a course taken elsewhere hold. Errors are noted in the form.
pub fn read_own(desk: TrainingContext, form: Form) -> Particulars {
    let title = form.now(TITLE).trim().to_owned();
    if title.is_empty() {
        form.fault(TITLE, strings::forms::needed(words::THE_TITLE));
    }
    let provider = Some(form.now(PROVIDER).trim().to_owned()).filter(|name| !name.is_empty());
    let themes = desk.session.library().themes.iter().map(|theme| theme.id.clone());
    let themes = themes.filter(|id| form.now(&theme_field(id)) == TICKED).collect();
    Particulars { title, provider, themes, minutes: read_hours(form) }
}

/// The length in minutes, or nothing with an error noted in the form.
fn read_hours(form: Form) -> Option<u32> {
    let read = minutes(&form.now(HOURS));
    if let Err(problem) = read {
        form.fault(HOURS, words::length_problem(problem).into());
    }
    read.ok().flatten()
}

/// What a record states, to be changed.
pub fn view(key: &TrainingKey) -> AnyView {
    let (desk, form) = (context(), Form::new());
    let told = RwSignal::new(String::new());
    let own = matches!(key, TrainingKey::Own(_));
    if let Some(record) = untrack(|| desk.record(key)) {
        fill(form, &record);
    }
    let of = key.clone();
    // Attending may state the length. What is being typed is left alone.
    Effect::new(move |before: Option<Option<u32>>| {
        let stated = desk.record(&of).and_then(|record| record.minutes);
        if before.is_some_and(|before| before != stated) {
            form.put(HOURS, &stated.map(hours_and_minutes).unwrap_or_default());
        }
        stated
    });
    let key = key.clone();
    let save = move |()| {
        told.set(save(desk, form, &key));
        if !form.is_sound() {
            desk.session.focus(ERRORS);
        }
    };
    let heading = if own { words::STATED } else { words::HOW_LONG };
    view! {
        <Region id="stated" heading=heading class="app-stated app-no-print">
            <FormBox labelled_by="stated" class="" on_submit=save>
                <ErrorSummary id=ERRORS form />
                {own.then(|| own_fields(form))}
                {hours_field(form)}
                {own.then(|| theme_fields(desk, form))}
                <div class="app-save">
                    <button type="submit" class="govuk-button govuk-button--secondary">{words::SAVE}</button>
                    <p class="app-save__told" role="status">{live(move || told.get().into_any())}</p>
                </div>
            </FormBox>
        </Region>
    }
    .into_any()
}

fn fill(form: Form, record: &TrainingRecord) {
    form.put(TITLE, &record.title);
    form.put(PROVIDER, record.provider.as_deref().unwrap_or_default());
    form.put(HOURS, &record.minutes.map(hours_and_minutes).unwrap_or_default());
    for theme in &record.themes {
        form.put(&theme_field(theme), TICKED);
    }
}

/// Saves what the form holds, and says how it stands.
fn save(desk: TrainingContext, form: Form, key: &TrainingKey) -> String {
    form.clear_errors();
    let Some(record) = untrack(|| desk.record(key)) else { return String::new() };
    let stated = match key {
        TrainingKey::Own(_) => read_own(desk, form),
        TrainingKey::Course(..) => Particulars {
            title: record.title,
            provider: record.provider,
            themes: record.themes,
            minutes: read_hours(form),
        },
    };
    if !form.is_sound() {
        return String::new();
    }
    match desk.training.edit_own(key, &stated) {
        Ok(()) => desk.saved_at(),
        Err(trouble) => words::trouble(&trouble),
    }
}
