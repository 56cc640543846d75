//! Adding a course that was taken elsewhere.

use leptos::prelude::*;

use super::{TrainingContext, context, stated};
use content::Day;
use reader::{Booking, LogFilter, StateChange, TrainingState};
use routes::Route;

use crate::ui::{
    BackLink, ChoiceLayout, ChoiceOption, DateInput, ErrorSummary, Form, FormBox, Radios,
};
use strings::my_training as words;

/// The summary of what is wrong.
const ERRORS: &str = "add-errors";
const HOW: &str = "how";
const ON: &str = "added-on";

/// How it stands with what is added.
const STATES: [TrainingState; 2] = [TrainingState::Attended, TrainingState::Booked];

pub fn view() -> AnyView {
    let (desk, form) = (context(), Form::new());
    form.put(HOW, TrainingState::Attended.slug());
    let submit = move |()| {
        add(desk, form);
        if !form.is_sound() {
            desk.session.focus(ERRORS);
        }
    };
    let choices = STATES.into_iter().map(|state| ChoiceOption {
        value: state.slug().into(),
        label: words::state(state).into(),
        hint: String::new(),
    });
    let choices: Vec<ChoiceOption> = choices.collect();
    view! {
        <div class="govuk-width-container app-training app-kind app-kind--training">
            <BackLink label=words::TITLE to=Route::MyTraining(LogFilter::default()) />
            <h1 class="govuk-heading-xl" id="add" tabindex="-1">{words::ADD}</h1>
            <p class="govuk-body-l app-measure">{words::ADD_LEAD}</p>
            <FormBox labelled_by="add" class="app-add" on_submit=submit>
                <ErrorSummary id=ERRORS form />
                {stated::own_fields(form)}
                <Radios id=HOW form legend=words::HOW_IT_STANDS hint="" choices stand=ChoiceLayout::Inline />
                <DateInput id=ON form legend=words::ADDED_ON hint=strings::forms::DAY_HINT />
                {stated::hours_field(form)}
                {stated::theme_fields(desk, form)}
                <p class="app-measure">{words::NAME_NO_ONE}</p>
                <button type="submit" class="govuk-button">{words::ADD_IT}</button>
            </FormBox>
        </div>
    }
    .into_any()
}

fn add(desk: TrainingContext, form: Form) {
    form.clear_errors();
    let particulars = stated::read_own(desk, form);
    let on = form.checked_day(ON, words::DATE);
    if on.is_none() && form.error_now(ON).is_none() {
        form.fault_day(ON, strings::forms::needed(words::THE_DATE));
    }
    let Some(on) = on.filter(|_| form.is_sound()) else { return };
    let chosen = form.now(HOW);
    let to = STATES.into_iter().find(|state| state.slug() == chosen).unwrap_or(STATES[0]);
    let (training, key) = (desk.training, desk.training.own_key());
    let turn = turn(to, on, training.today());
    match training.begin(key.clone(), particulars, turn) {
        Ok(()) => desk.session.go(&Route::TrainingRecord(key)),
        Err(trouble) => form.fault_whole(words::trouble(&trouble)),
    }
}

/// The first move: a booking is made today, for the day that is stated.
fn turn(to: TrainingState, day: Day, today: Day) -> StateChange {
    if to == TrainingState::Attended {
        return StateChange { to, on: day, sitting: None };
    }
    let sitting = Booking {
        session: None,
        day,
        start: None,
        end: None,
        place: None,
        cancel_by: None,
        charge: None,
    };
    StateChange { to, on: today, sitting: Some(sitting) }
}
