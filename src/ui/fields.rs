//! Fields of a form: a line, a text, a date, one of several choices, any of several.

use leptos::prelude::*;

use super::live;
use super::{
    form::DAY_PARTS, form::choice_id, form::described, form::error_message, form::hint_view,
    form::part_id,
};
use crate::ui::Form;

/// How much is to be typed into a line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Width {
    Full,
    /// A time of day, or hours.
    Short,
    /// A few digits.
    Digits,
}

impl Width {
    fn class(self) -> &'static str {
        match self {
            Self::Full => "govuk-input",
            Self::Short | Self::Digits => "govuk-input govuk-input--width-5",
        }
    }
}

/// A line of text. The hint may be empty.
#[component]
pub fn TextInput(
    /// Unique on the page.
    id: &'static str,
    form: Form,
    label: &'static str,
    #[prop(into)] hint: String,
    width: Width,
) -> impl IntoView {
    view! {
        <div class=form.group_class(id)>
            <label class="govuk-label" for=id>{label}</label>
            {hint_view(id, hint)}
            {error_message(form, id)}
            {input_box(form, id, id.to_owned(), width.class().to_owned(), width == Width::Digits)}
        </div>
    }
}

/// A box for a line, with what the form holds under its id.
fn input_box(form: Form, field: &'static str, id: String, class: String, numeric: bool) -> AnyView {
    let (held, typed) = (id.clone(), id.clone());
    // In a group the fieldset is described, not each of its boxes.
    let alone = id == field;
    let described = described(form, field);
    view! {
        <input
            class=move || match form.error(field) {
                Some(_) => format!("{class} govuk-input--error"),
                None => class.clone(),
            }
            id=id
            type="text"
            inputmode=numeric.then_some("numeric")
            autocomplete="off"
            aria-describedby=move || if alone { described() } else { None }
            prop:value=move || form.text(&held)
            on:input=move |event| form.put(&typed, &event_target_value(&event))
        />
    }
    .into_any()
}

/// Room for a text of any length. The hint may be empty.
#[component]
pub fn TextArea(
    /// Unique on the page.
    id: &'static str,
    form: Form,
    label: &'static str,
    #[prop(into)] hint: String,
    rows: u8,
) -> impl IntoView {
    let described = described(form, id);
    view! {
        <div class="govuk-form-group app-text">
            <label class="govuk-label" for=id>{label}</label>
            {hint_view(id, hint)}
            <textarea
                class="govuk-textarea app-no-print"
                id=id
                rows=rows.to_string()
                aria-describedby=described
                prop:value=move || form.text(id)
                on:input=move |event| form.put(id, &event_target_value(&event))
            ></textarea>
            <div class="app-text__paper" aria-hidden="true">{live(move || form.text(id).into_any())}</div>
        </div>
    }
}

/// A day, in three boxes. The hint may be empty.
#[component]
pub fn DateInput(
    /// Unique on the page; the boxes have `-day`, `-month` and `-year` behind it.
    id: &'static str,
    form: Form,
    #[prop(into)] legend: String,
    #[prop(into)] hint: String,
) -> impl IntoView {
    let described = described(form, id);
    let parts: Vec<AnyView> = DAY_PARTS
        .iter()
        .zip(strings::forms::DAY_PARTS)
        .map(|(p, label)| part(id, form, p, label))
        .collect();
    view! {
        <div class=form.group_class(id)>
            <fieldset class="govuk-fieldset" role="group" aria-describedby=described>
                <legend class="govuk-fieldset__legend">{legend}</legend>
                {hint_view(id, hint)}
                {error_message(form, id)}
                <div class="govuk-date-input">{parts}</div>
            </fieldset>
        </div>
    }
}

fn part(id: &'static str, form: Form, part: &'static str, label: &'static str) -> AnyView {
    let box_id = part_id(id, part);
    // A month may be written as a name.
    let width = if part == "year" { "govuk-input--width-4" } else { "govuk-input--width-2" };
    view! {
        <div class="govuk-date-input__item">
            <div class="govuk-form-group">
                <label class="govuk-label govuk-date-input__label" for=box_id.clone()>{label}</label>
{input_box(form, id, box_id, format!("govuk-input govuk-date-input__input {width}"), part != "month")}
            </div>
        </div>
    }
    .into_any()
}

/// A choice of a group.
#[derive(Clone)]
pub struct ChoiceOption {
    pub value: String,
    pub label: String,
    /// More about it; may be empty.
    pub hint: String,
}

/// How a group's choices stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ChoiceLayout {
    /// Under one another.
    Stacked,
    /// Side by side, where there is width for it.
    Inline,
}

/// One of several choices.
#[component]
pub fn Radios(
    /// Unique on the page; the choices have `-1`, `-2` … behind it.
    id: &'static str,
    form: Form,
    #[prop(into)] legend: String,
    #[prop(into)] hint: String,
    choices: Vec<ChoiceOption>,
    stand: ChoiceLayout,
) -> impl IntoView {
    let class = match stand {
        ChoiceLayout::Stacked => "govuk-radios",
        ChoiceLayout::Inline => "govuk-radios govuk-radios--inline govuk-radios--small app-radios",
    };
    let described = described(form, id);
    let items: Vec<AnyView> =
        choices.into_iter().enumerate().map(|(at, choice)| radio(id, form, at, choice)).collect();
    view! {
        <div class=form.group_class(id)>
            <fieldset class="govuk-fieldset" aria-describedby=described>
                <legend class="govuk-fieldset__legend">{legend}</legend>
                {hint_view(id, hint)}
                {error_message(form, id)}
                <div class=class>{items}</div>
            </fieldset>
        </div>
    }
}

fn radio(id: &'static str, form: Form, at: usize, choice: ChoiceOption) -> AnyView {
    let ChoiceOption { value, label, hint } = choice;
    let own = choice_id(id, at);
    let hint_id = format!("{own}-hint");
    let hint = (!hint.is_empty()).then(|| {
        view! { <div class="govuk-hint govuk-radios__hint" id=hint_id.clone()>{hint}</div> }
    });
    let here = value.clone();
    let chosen = value.clone();
    view! {
        <div class="govuk-radios__item">
            <input
                class="govuk-radios__input"
                id=own.clone()
                name=id
                type="radio"
                value=value
                aria-describedby=hint.is_some().then_some(hint_id)
                prop:checked=move || form.text(id) == here
                on:change=move |_| form.put(id, &chosen)
            />
            <label class="govuk-label govuk-radios__label" for=own>{label}</label>
            {hint}
        </div>
    }
    .into_any()
}

/// What a box holds that is ticked.
pub const TICKED: &str = "yes";

/// Any of several choices. Each is a field of its own, with its value as id, and holds [`TICKED`]
/// or nothing.
#[component]
pub fn Checkboxes(
    form: Form,
    #[prop(into)] legend: String,
    choices: Vec<ChoiceOption>,
) -> impl IntoView {
    let items: Vec<AnyView> = choices.into_iter().map(|choice| checkbox(form, choice)).collect();
    view! {
        <div class="govuk-form-group">
            <fieldset class="govuk-fieldset">
                <legend class="govuk-fieldset__legend">{legend}</legend>
                <div class="govuk-checkboxes govuk-checkboxes--small app-checkboxes">{items}</div>
            </fieldset>
        </div>
    }
}

fn checkbox(form: Form, choice: ChoiceOption) -> AnyView {
    let ChoiceOption { value, label, hint } = choice;
    let (held, id) = (value.clone(), value.clone());
    let hint_id = format!("{value}-hint");
    let hint = (!hint.is_empty()).then(|| {
        view! { <div class="govuk-hint govuk-checkboxes__hint" id=hint_id.clone()>{hint}</div> }
    });
    let tick = move |_| {
        let now = if form.now(&id) == TICKED { "" } else { TICKED };
        form.put(&id, now);
    };
    view! {
        <div class="govuk-checkboxes__item">
            <input
                class="govuk-checkboxes__input"
                id=value.clone()
                type="checkbox"
                aria-describedby=hint.is_some().then_some(hint_id)
                prop:checked=move || form.text(&held) == TICKED
                on:change=tick
            />
            <label class="govuk-label govuk-checkboxes__label" for=value>{label}</label>
            {hint}
        </div>
    }
    .into_any()
}
