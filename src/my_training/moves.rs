//! The moves of a record, each with its day: the same form on a course's page and on the record's
//! own.

use leptos::prelude::*;

use super::{TrainingContext, context, sitting};
use content::Course;
use reader::{
    Particulars, StateChange, TrainingKey, TrainingRecord, TrainingState, TrainingTrouble,
};

use crate::ui::{Button, ButtonKind, DateInput, ErrorSummary, Form, FormBox, TextButton, live};
use strings::my_training as words;

/// The summary of what is wrong.
const ERRORS: &str = "move-errors";
/// The field for the day on which it happened.
const ON: &str = "move-on";
/// The heading of the form, and what came of it: each takes the focus when it comes.
const FORM: &str = "move";
const TOLD: &str = "move-told";

/// The moves that are offered: they take the focus when none is made after all.
const OFFERED: &str = "moves";

/// What the moves are of.
#[derive(Clone)]
pub enum MoveSubject {
    Record(TrainingKey),
    /// What the reader last did about a course, or nothing yet.
    Course(&'static Course),
}

/// The moves, as they stand with the reader.
#[derive(Clone, Copy)]
pub struct Moves {
    pub desk: TrainingContext,
    of: StoredValue<MoveSubject>,
    /// Whether the reader takes a course again that they have taken.
    pub again: RwSignal<bool>,
    /// The move that is being made.
    open: RwSignal<Option<TrainingState>>,
    form: Form,
    /// What came of the last one.
    told: RwSignal<String>,
}

impl Moves {
    pub fn new(of: MoveSubject) -> Self {
        Self {
            desk: context(),
            of: StoredValue::new(of),
            again: RwSignal::new(false),
            open: RwSignal::new(None),
            form: Form::new(),
            told: RwSignal::new(String::new()),
        }
    }

    /// The record as it is now; to be drawn again when it changes.
    pub fn record(&self) -> Option<TrainingRecord> {
        let again = self.again.get();
        self.of.with_value(|of| match of {
            MoveSubject::Record(key) => self.desk.record(key),
            MoveSubject::Course(_) if again => None,
            MoveSubject::Course(course) => self.desk.latest_of(&course.id),
        })
    }

    /// The course, as far as the pack has it.
    pub fn course(&self) -> Option<&'static Course> {
        self.of.with_value(|of| match of {
            MoveSubject::Course(course) => Some(*course),
            MoveSubject::Record(key) => self.desk.course(key),
        })
    }

    fn begin_to(self, to: TrainingState) {
        let (today, form) = (self.desk.training.today(), self.form);
        form.empty();
        let held = untrack(|| self.record()).and_then(|record| record.booking().map(|at| at.day));
        let on = match (to, held) {
            (TrainingState::Attended, Some(held)) => held.min(today),
            _ => today,
        };
        form.put_day(ON, Some(on));
        self.told.set(String::new());
        self.open.set(Some(to));
        self.desk.session.focus(FORM);
    }

    fn save(self, to: TrainingState) {
        let form = self.form;
        form.clear_errors();
        let on = form.checked_day(ON, words::DATE);
        if on.is_none() && form.is_sound() {
            form.fault_day(ON, strings::forms::needed(words::THE_DATE));
        }
        let sitting = match (to, self.course()) {
            (TrainingState::Booked, course) => sitting::read(self.desk, form, course),
            _ => None,
        };
        if let (Some(on), true) = (on, form.is_sound()) {
            let done = self.turn(StateChange { to, on, sitting });
            self.settle(done, words::moved(to, on));
        }
        self.desk.session.focus(if form.is_sound() { TOLD } else { ERRORS });
    }

    fn turn(self, turn: StateChange) -> Result<(), TrainingTrouble> {
        let training = self.desk.training;
        match (untrack(|| self.record()), self.course()) {
            (Some(record), _) => training.make(&record.key, turn),
            (None, Some(course)) => {
                let key = training.next_key(&course.id);
                let provider = self.desk.session.library().provider_of(course);
                let particulars = Particulars {
                    title: course.about.title.clone(),
                    provider: provider.map(|body| body.name.clone()),
                    themes: course.about.themes.clone(),
                    minutes: None,
                };
                training.begin(key, particulars, turn)
            }
            // It was removed in another tab.
            (None, None) => Err(TrainingTrouble::ChangedElsewhere),
        }
    }

    /// Says what came of a change.
    fn settle(self, done: Result<(), TrainingTrouble>, said: String) {
        match done {
            Ok(()) => {
                self.open.set(None);
                self.again.set(false);
                self.told.set(words::and_saved(&said, &self.desk.saved_at()));
            }
            Err(TrainingTrouble::ChangedElsewhere) => {
                // How things stand now is on the page; the form may make no sense any more.
                self.open.set(None);
                self.told.set(words::trouble(&TrainingTrouble::ChangedElsewhere));
            }
            Err(trouble @ TrainingTrouble::Move(_)) => {
                self.form.fault_day(ON, words::trouble(&trouble));
            }
            Err(trouble) => self.form.fault_whole(words::trouble(&trouble)),
        }
    }

    fn undo(self, key: &TrainingKey) {
        // What is being written of the course is kept first: taking back may close its form.
        self.desk.open_form.flush();
        let Some(record) = untrack(|| self.desk.record(key)) else { return };
        let said = record.history.last().map(|last| words::undone(last.to)).unwrap_or_default();
        match self.desk.training.undo(&record.key) {
            Ok(()) => self.told.set(words::and_saved(&said, &self.desk.saved_at())),
            Err(trouble) => self.told.set(words::trouble(&trouble)),
        }
        self.desk.session.focus(TOLD);
    }
}

/// The moves that make sense, the form for the one that was chosen, and what came of it.
pub fn view(moves: Moves) -> AnyView {
    let offered = live(move || match moves.open.get() {
        Some(to) => form(moves, to),
        None => buttons(moves),
    });
    view! {
        <div class="app-moves app-no-print">
            {offered}
            <p class="app-moves__told" id=TOLD role="status" tabindex="-1">{live(move || moves.told.get().into_any())}</p>
        </div>
    }
    .into_any()
}

fn buttons(moves: Moves) -> AnyView {
    let record = moves.record();
    let offered = match &record {
        Some(record) => record.moves(moves.desk.training.today()),
        None => TrainingState::next(None).to_vec(),
    };
    let from = record.as_ref().and_then(TrainingRecord::state);
    let offered = offered.into_iter().filter(|to| *to != TrainingState::Evaluated);
    let offered: Vec<AnyView> = offered
        .map(|to| {
            let label = words::make_move(from, to);
            let press = move |()| moves.begin_to(to);
            view! { <Button label kind=ButtonKind::Secondary on_click=press /> }.into_any()
        })
        .collect();
    let undo = record.filter(|record| !record.history.is_empty()).map(|record| {
        let last = record.history.last();
        let label = last.map(|last| words::undo(last.to, last.on)).unwrap_or_default();
        let press = move |()| moves.undo(&record.key);
        view! { <TextButton label on_click=press /> }
    });
    view! {
        <div class="govuk-button-group" id=OFFERED role="group" aria-label=words::OFFERED tabindex="-1">{offered}</div>
        {undo}
    }
    .into_any()
}

fn form(moves: Moves, to: TrainingState) -> AnyView {
    let form = moves.form;
    let record = untrack(|| moves.record());
    let from = record.as_ref().and_then(TrainingRecord::state);
    let beside = match to {
        TrainingState::Booked => {
            let key = record.map(|record| record.key);
            sitting::fields(moves.desk, form, moves.course(), key)
        }
        TrainingState::Cancelled => {
            record.map(|record| sitting::advice_on(moves.desk, &record)).into_any()
        }
        _ => ().into_any(),
    };
    let save = move |()| moves.save(to);
    let leave = move |()| {
        form.clear_errors();
        moves.open.set(None);
        moves.desk.session.focus(OFFERED);
    };
    view! {
        <FormBox labelled_by=FORM class="app-move" on_submit=save>
            <ErrorSummary id=ERRORS form />
            <h3 class="govuk-heading-s" id=FORM tabindex="-1">{words::make_move(from, to)}</h3>
            {beside}
            <DateInput id=ON form legend=words::when(to) hint=strings::forms::DAY_HINT />
            <div class="govuk-button-group">
                <button type="submit" class="govuk-button">{words::SAVE}</button>
                <Button label=words::NOT_NOW kind=ButtonKind::Secondary on_click=leave />
            </div>
        </FormBox>
    }
    .into_any()
}
