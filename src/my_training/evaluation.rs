//! The evaluation of a course that was attended: what the reader made of it, kept with the record.

use leptos::prelude::*;

use super::{TrainingContext, calendar, context};
use crate::reader_state::Saving;
use crate::ui::{
    ChoiceLayout, ChoiceOption, DateInput, ErrorSummary, Form, FormBox, Radios, Region, TextArea,
    live,
};
use content::Answer;
use reader::{
    Evaluation, Rating, Reflection, TrainingKey, TrainingRecord, TrainingState, TrainingTrouble,
};
use strings::my_training as words;

/// The summary of what is wrong.
const ERRORS: &str = "evaluation-errors";
const BEFORE: &str = "confidence-before";
const AFTER: &str = "confidence-after";
const USEFUL: &str = "useful";
const TAUGHT: &str = "taught";
const RECOMMENDED: &str = "recommended";
const LEARNT: &str = "learnt";
const CHANGE: &str = "change";
const BY: &str = "by";
const EFFECT: &str = "effect";
const DISCUSSED: &str = "discussed";
const CODE: &str = "code";
const COMMENTS: &str = "comments";

/// The fields that are text.
const TEXTS: [&str; 6] = [LEARNT, CHANGE, EFFECT, DISCUSSED, CODE, COMMENTS];

/// The id of the part of a record's page in which an answer is given.
pub fn place_of(answer: Answer) -> &'static str {
    match answer {
        Answer::Title | Answer::Provider | Answer::Date => "history",
        Answer::Hours => "hours",
        Answer::Learnt => LEARNT,
        Answer::Change => CHANGE,
        Answer::By => "by-day",
        Answer::Effect => EFFECT,
        Answer::Discussed => DISCUSSED,
        Answer::Code => CODE,
        Answer::Confidence => "confidence-before-1",
        Answer::Comments => COMMENTS,
    }
}

/// An evaluation that is being written.
#[derive(Clone, Copy)]
struct EvaluationEditor {
    desk: TrainingContext,
    form: Form,
    kept: StoredValue<SavedForm>,
    told: RwSignal<SaveMessage>,
}

/// What is of no concern to the page.
struct SavedForm {
    key: TrainingKey,
    /// What the form held when it was last saved, or read.
    form: Vec<(String, String)>,
    /// What was stored then: where something else is stored now, another tab has written it.
    base: Option<Evaluation>,
}

/// What came of saving, in words.
#[derive(Clone, PartialEq, Eq)]
enum SaveMessage {
    Nothing,
    Saved(String),
    Trouble(String),
}

pub fn view(key: &TrainingKey) -> AnyView {
    let writing = EvaluationEditor {
        desk: context(),
        form: Form::new(),
        kept: StoredValue::new(SavedForm { key: key.clone(), form: Vec::new(), base: None }),
        told: RwSignal::new(SaveMessage::Nothing),
    };
    writing.fill();
    writing.desk.open_form.keep(move || writing.flush());
    let form = writing.form;
    view! {
        <Region id="evaluation" heading=words::EVALUATION class="app-evaluation">
            <p class="app-measure">{words::EVALUATION_LEAD}</p>
            <p class="app-measure"><strong>{words::NAME_NO_ONE}</strong></p>
            <FormBox labelled_by="evaluation" class="" on_submit=move |()| writing.save()>
                <ErrorSummary id=ERRORS form />
                {ratings(form)}
                {texts(form)}
                {reminder(writing)}
                <div class="app-save app-no-print">
                    <button type="submit" class="govuk-button">{words::SAVE_EVALUATION}</button>
                    <p class="app-save__told" role="status">{live(move || writing.status().into_any())}</p>
                </div>
            </FormBox>
        </Region>
    }
    .into_any()
}

fn ratings(form: Form) -> AnyView {
    let rate = |id: &'static str, legend: &'static str, ends: [&'static str; 2]| {
        let choices = Rating::ALL.into_iter().map(|rating| {
            let number = rating.number();
            let label = words::rating(number, ends);
            ChoiceOption { value: number.to_string(), label, hint: String::new() }
        });
        let choices = choices.collect();
        view! { <Radios id form legend hint="" choices stand=ChoiceLayout::Inline /> }.into_any()
    };
    view! {
        {rate(BEFORE, words::CONFIDENCE_BEFORE, words::CONFIDENCE_ENDS)}
        {rate(AFTER, words::CONFIDENCE_AFTER, words::CONFIDENCE_ENDS)}
        {rate(USEFUL, words::USEFUL, words::AGREE_ENDS)}
        {rate(TAUGHT, words::TAUGHT, words::AGREE_ENDS)}
        {rate(RECOMMENDED, words::RECOMMENDED, words::AGREE_ENDS)}
    }
    .into_any()
}

fn texts(form: Form) -> AnyView {
    let text = |id: &'static str, label: &'static str, hint: &'static str| {
        view! { <TextArea id form label hint rows=4 /> }.into_any()
    };
    view! {
        {text(LEARNT, words::LEARNT, "")}
        {text(CHANGE, words::CHANGE, "")}
        <DateInput id=BY form legend=words::BY hint=words::BY_HINT />
        {text(EFFECT, words::EFFECT, words::EFFECT_HINT)}
        {text(DISCUSSED, words::DISCUSSED, words::DISCUSSED_HINT)}
        {text(CODE, words::CODE, words::CODE_HINT)}
        {text(COMMENTS, words::COMMENTS, "")}
    }
    .into_any()
}

/// A file for the calendar, once a day is saved by which something will be done.
fn reminder(writing: EvaluationEditor) -> AnyView {
    live(move || {
        let record = writing.desk.record(&writing.kept.with_value(|kept| kept.key.clone()));
        record.map(|record| calendar::action_button(writing.desk, &record)).into_any()
    })
}

impl EvaluationEditor {
    /// Puts what is stored into the form.
    fn fill(self) {
        let stored = self.stored().and_then(|record| record.evaluation);
        let evaluation = stored.clone().unwrap_or_default();
        self.kept.update_value(|kept| kept.base = stored);
        let form = self.form;
        for (id, rating) in [
            (BEFORE, evaluation.confidence_before),
            (AFTER, evaluation.confidence_after),
            (USEFUL, evaluation.useful),
            (TAUGHT, evaluation.taught),
            (RECOMMENDED, evaluation.recommended),
        ] {
            form.put(id, &rating.map(|r| r.number().to_string()).unwrap_or_default());
        }
        for (id, text) in TEXTS.iter().zip(text_parts(&evaluation)) {
            form.put(id, text);
        }
        form.put_day(BY, evaluation.by);
        self.keep_form();
    }

    fn keep_form(self) {
        let held = self.form.all();
        self.kept.update_value(|kept| kept.form = held);
    }

    fn stored(self) -> Option<TrainingRecord> {
        untrack(|| self.kept.with_value(|kept| self.desk.record(&kept.key)))
    }

    /// What the form holds; a day that is none is left out, with an error noted.
    fn evaluation(self) -> Evaluation {
        let form = self.form;
        let rating = |id| {
            let chosen = form.now(id);
            Rating::ALL.into_iter().find(|rating| rating.number().to_string() == chosen)
        };
        let text = |id| form.now(id).trim().to_owned();
        Evaluation {
            confidence_before: rating(BEFORE),
            confidence_after: rating(AFTER),
            useful: rating(USEFUL),
            taught: rating(TAUGHT),
            recommended: rating(RECOMMENDED),
            reflection: Reflection {
                learnt: text(LEARNT),
                change: text(CHANGE),
                effect: text(EFFECT),
                discussed: text(DISCUSSED),
                code: text(CODE),
            },
            by: untrack(|| form.checked_day(BY, words::BY_DATE)),
            comments: text(COMMENTS),
        }
    }

    /// Stores all that the form holds, and says how it stands.
    fn save(self) {
        self.form.clear_errors();
        let evaluation = self.evaluation();
        let Some(record) = self.stored() else {
            return self.trouble(words::trouble(&TrainingTrouble::ChangedElsewhere));
        };
        let changed = self.kept.with_value(|kept| kept.base != record.evaluation);
        let done = if changed {
            Err(TrainingTrouble::ChangedElsewhere)
        } else {
            self.desk.training.evaluate(&record.key, evaluation, record.minutes)
        };
        if done.is_ok() {
            let stored = self.stored().and_then(|record| record.evaluation);
            self.kept.update_value(|kept| kept.base = stored);
        }
        match done {
            Ok(()) if self.form.is_sound() => {
                self.keep_form();
                self.told.set(SaveMessage::Saved(self.desk.saved_at()));
            }
            Ok(()) => self.trouble(words::SAVED_BUT_DATE.into()),
            Err(TrainingTrouble::ChangedElsewhere) => {
                self.take_in_theirs();
                self.trouble(words::BOTH_TEXTS.into());
            }
            Err(trouble) => self.trouble(words::trouble(&trouble)),
        }
        if !self.form.is_sound() {
            self.desk.session.focus(ERRORS);
        }
    }

    /// Saves what is not saved, when the page is left.
    fn flush(self) -> Saving {
        let taken = self.stored().and_then(|record| record.state());
        let evaluated = matches!(taken, Some(TrainingState::Attended | TrainingState::Evaluated));
        if self.is_saved() || !evaluated {
            return Saving::Kept;
        }
        self.save();
        if !self.is_saved() {
            // Another tab's words may have come to ours: both are saved now.
            self.save();
        }
        if self.is_saved() { Saving::Kept } else { Saving::AtRisk }
    }

    /// How it stands, in words; to be drawn again with every change.
    fn status(self) -> String {
        let saved = self.kept.with_value(|kept| self.form.holds(&kept.form));
        match self.told.get() {
            SaveMessage::Trouble(said) => said,
            _ if !saved => words::NOT_SAVED_YET.into(),
            SaveMessage::Saved(said) => said,
            SaveMessage::Nothing => String::new(),
        }
    }

    fn trouble(self, said: String) {
        self.told.set(SaveMessage::Trouble(said));
    }

    fn is_saved(self) -> bool {
        untrack(|| self.kept.with_value(|kept| self.form.holds(&kept.form)))
    }

    /// Puts the words that another tab has saved under those that are here.
    fn take_in_theirs(self) {
        let stored = self.stored().and_then(|record| record.evaluation);
        let theirs = stored.clone().unwrap_or_default();
        self.kept.update_value(|kept| kept.base = stored);
        for (id, theirs) in TEXTS.iter().zip(text_parts(&theirs)) {
            let ours = self.form.now(id);
            if ours.trim().is_empty() {
                self.form.put(id, theirs);
            } else if !ours.contains(theirs) {
                self.form.put(id, &format!("{ours}\n\n{theirs}"));
            }
        }
    }
}

/// The texts of an evaluation, in the order of the fields.
fn text_parts(evaluation: &Evaluation) -> [&str; 6] {
    let Reflection { learnt, change, effect, discussed, code } = &evaluation.reflection;
    [learnt, change, effect, discussed, code, &evaluation.comments]
}
