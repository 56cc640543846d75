//! The reader's own training: the log, one course of it, its evaluation, and what is printed.

pub mod add;
pub mod calendar;
pub mod due;
pub mod evaluation;
pub mod log;
pub mod moves;
pub mod panel;
pub mod paper;
pub mod record;
pub mod reflection;
pub mod sitting;
pub mod stated;
pub mod table;

use leptos::prelude::*;

use crate::ui::provided;

use crate::page_parts::common::session;
use crate::ui::{BackLink, PageHeading, Paragraph, TextButton, live};
use crate::{reader_state::OpenForm, reader_state::Session, reader_state::Training};
use content::{Course, CourseId, ThemeId, in_london};
use reader::{TrainingKey, TrainingRecord};
use routes::Route;
use strings::my_training as words;

pub use panel::panel;

#[derive(Clone)]
pub enum MyTrainingPage {
    Log,
    Add,
    Record(TrainingKey),
    Reflection(TrainingKey),
    /// On paper: of one course, or of all.
    Paper(Option<TrainingKey>),
}

pub fn draw(page: MyTrainingPage) -> AnyView {
    match page {
        MyTrainingPage::Log => log::view(),
        MyTrainingPage::Add => add::view(),
        MyTrainingPage::Record(key) => record::view(key),
        MyTrainingPage::Reflection(key) => reflection::view(key),
        MyTrainingPage::Paper(None) => paper::all(),
        MyTrainingPage::Paper(Some(key)) => paper::one(key),
    }
}

/// The title of a record's page: with the record's own title, where this browser has the record.
pub fn title(page: &MyTrainingPage) -> Option<String> {
    let (what, key) = match page {
        MyTrainingPage::Record(key) => (words::TITLE, key),
        MyTrainingPage::Reflection(key) => (words::REFLECTION, key),
        MyTrainingPage::Paper(Some(key)) => (words::PAPER, key),
        MyTrainingPage::Log | MyTrainingPage::Add | MyTrainingPage::Paper(None) => return None,
    };
    let training: Training = provided();
    let record = training.log().with_untracked(|log| {
        log.iter().find(|record| record.key == *key).map(|record| record.title.clone())
    });
    Some(record.map_or_else(|| words::NO_RECORD.into(), |title| words::titled(what, &title)))
}

/// What these pages work with. It is taken while a page is drawn, because what a click leads to
/// finds no context.
#[derive(Clone, Copy)]
pub struct TrainingContext {
    session: Session,
    training: Training,
    open_form: OpenForm,
}

fn context() -> TrainingContext {
    TrainingContext { session: session(), training: provided(), open_form: provided() }
}

impl TrainingContext {
    /// A record as it is now; to be drawn again when the log changes.
    fn record(self, key: &TrainingKey) -> Option<TrainingRecord> {
        self.training.log().with(|log| log.iter().find(|record| record.key == *key).cloned())
    }

    /// The record of the last time that a course was taken.
    fn latest_of(self, course: &CourseId) -> Option<TrainingRecord> {
        let time = |record: &TrainingRecord| match record.key {
            TrainingKey::Course(_, time) => time,
            TrainingKey::Own(_) => 0,
        };
        let mut latest: Option<TrainingRecord> = None;
        for record in self.training.of_course(course) {
            if latest.as_ref().is_none_or(|before| time(before) < time(&record)) {
                latest = Some(record);
            }
        }
        latest
    }

    /// The course of a record, as far as the pack has it.
    fn course(self, key: &TrainingKey) -> Option<&'static Course> {
        match key {
            TrainingKey::Course(id, _) => self.session.library().course(id),
            TrainingKey::Own(_) => None,
        }
    }

    /// "Saved in this browser at 14:02."
    fn saved_at(self) -> String {
        in_london(self.session.now()).map(|(_, time)| words::saved_at(time)).unwrap_or_default()
    }
}

/// The names of a record's themes.
fn theme_names(themes: &[ThemeId]) -> String {
    let library = session().library();
    let names = themes.iter().filter_map(|id| library.theme(id));
    let names: Vec<&str> = names.map(|theme| theme.name.as_str()).collect();
    names.join(", ")
}

/// In place of a record that this browser does not have.
fn no_record(key: &TrainingKey) -> AnyView {
    let key = key.clone();
    let back = live(move || put_back(Some(&key)));
    view! {
        <div class="govuk-width-container">
            <BackLink label=words::TITLE to=Route::MyTraining(Default::default()) />
            <PageHeading title=words::NO_RECORD />
            <Paragraph text=words::NO_RECORD_WHY />
            {back}
        </div>
    }
    .into_any()
}

/// What was removed last, to be put back; of one record alone, where a key is given.
fn put_back(key: Option<&TrainingKey>) -> AnyView {
    let training = context().training;
    let removed = training.removed().get();
    let removed = removed.filter(|removed| key.is_none_or(|key| removed.key == *key));
    let told = RwSignal::new(String::new());
    let act = move |()| {
        if let Err(trouble) = training.put_back() {
            told.set(words::trouble(&trouble));
        }
    };
    let offered = removed.map(|removed| {
        view! {
            <p class="app-put-back app-no-print">
                {words::removed(&removed.title)} " "
                <TextButton label=words::PUT_BACK on_click=act />
                " " <span role="status">{live(move || told.get().into_any())}</span>
            </p>
        }
    });
    offered.into_any()
}
