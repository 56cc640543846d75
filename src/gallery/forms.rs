//! Examples of the components of forms.

use leptos::prelude::*;

use super::{LONG, component};
use content::DayProblem;
use reader::TypedDayProblem;

use crate::ui::{
    Checkboxes, ChoiceLayout, ChoiceOption, DateInput, ErrorSummary, FileUpload, Form, FormBox,
    PassphraseInput, Radios, TICKED, TextArea, TextButton, TextInput, Typed, Width, no_username,
};

pub fn examples() -> impl IntoView {
    let plain = Form::new();
    let faulty = Form::new();
    let choices = |name: &str| {
        let choice = |value: &str, label: &str, hint: &str| ChoiceOption {
            value: format!("{name}-{value}"),
            label: label.into(),
            hint: hint.into(),
        };
        vec![
            choice("one", "One", ""),
            choice("two", "Two", "With a hint."),
            choice("long", LONG, ""),
        ]
    };
    plain.put("day-field-day", "24");
    plain.put("some-two", TICKED);
    faulty.put("faulty-line", "Nine");
    faulty.put("faulty-day-day", "31");
    faulty.put("faulty-day-month", "2");
    faulty.put("faulty-day-year", "2026");
    let no_day = TypedDayProblem::Day(DayProblem::NoSuchDay);
    faulty.fault("faulty-line", strings::forms::not_a_time("Start"));
    faulty.fault_day("faulty-day", strings::forms::day_problem("The date", no_day));
    faulty.fault_choice("faulty-choice", "Choose one".into());
    faulty.fault_whole("Not saved".into());
    let hint = strings::forms::TIME_HINT;
    view! {
        {component("ErrorSummary", vec![
            ("four errors", view! { <ErrorSummary id="form-errors" form=faulty /> }.into_any()),
            ("none", view! { <ErrorSummary id="no-errors" form=plain /> }.into_any()),
        ])}
        {component("FormBox", vec![("with a button", view! {
            <FormBox labelled_by="form-errors" class="" on_submit=|()| {}>
                <button type="submit" class="govuk-button">"Save"</button>
            </FormBox>
        }.into_any())])}
        {component("TextButton", vec![("short", view! { <TextButton label="Undo" on_click=|()| {} /> }.into_any())])}
        {component("FileUpload", vec![
            ("plain", view! { <FileUpload id="upload" form=plain label="A file" hint="Its name ends in .json" on_choose=|()| {} /> }.into_any()),
        ])}
        {component("PassphraseInput", vec![
            ("plain", view! {
                <FormBox labelled_by="form-errors" class="" on_submit=|()| {}>
                    {no_username()}
                    <PassphraseInput id="secret" form=plain label="Passphrase" hint="" typed=Typed::Present />
                </FormBox>
            }.into_any()),
        ])}
        {component("TextInput", vec![
            ("full", view! { <TextInput id="line" form=plain label="A line" hint="" width=Width::Full /> }.into_any()),
            ("short, with an error", view! { <TextInput id="faulty-line" form=faulty label="Start" hint width=Width::Short /> }.into_any()),
        ])}
        {component("TextArea", vec![
            ("with a hint", view! { <TextArea id="text" form=plain label="A text" hint="As long as you like" rows=3 /> }.into_any()),
        ])}
        {component("DateInput", vec![
            ("begun", view! { <DateInput id="day-field" form=plain legend="The date" hint=strings::forms::DAY_HINT /> }.into_any()),
            ("with an error", view! { <DateInput id="faulty-day" form=faulty legend="The date" hint="" /> }.into_any()),
        ])}
        {component("Radios", vec![
            ("stacked", view! { <Radios id="choice" form=plain legend="Which?" hint="" choices=choices("a") stand=ChoiceLayout::Stacked /> }.into_any()),
            ("inline, with an error", view! { <Radios id="faulty-choice" form=faulty legend="Which?" hint="A hint" choices=choices("b") stand=ChoiceLayout::Inline /> }.into_any()),
        ])}
        {component("Checkboxes", vec![
            ("one ticked", view! { <Checkboxes form=plain legend="Which of these?" choices=choices("some") /> }.into_any()),
        ])}
    }
}
