//! The lock: setting it, opening it, changing its passphrase, and taking it off.

use std::time::Duration;

use leptos::prelude::*;

use super::your_data::MyDataContext;
use crate::reader_state::KeepingProblem;
use crate::ui::{
    Button, ButtonKind, Details, ErrorSummary, Form, FormBox, Paragraph, PassphraseInput, Region,
    Typed, no_username,
};
use reader::{PassphraseProblem, StorageMode};
use strings::{locking, your_data as words};

const NEW: &str = "new-passphrase";
const AGAIN: &str = "passphrase-again";
const PRESENT: &str = "passphrase";

/// A form for passphrases, and what it does once it is sound.
#[derive(Clone, Copy)]
struct PassphraseForm {
    desk: MyDataContext,
    form: Form,
    /// The id of the summary of what is wrong.
    errors: &'static str,
    working: RwSignal<bool>,
}

impl PassphraseForm {
    fn new(desk: MyDataContext, errors: &'static str) -> Self {
        Self { desk, form: Form::new(), errors, working: RwSignal::new(false) }
    }

    /// The passphrase that was chosen, if both fields hold it.
    fn chosen(self) -> Option<String> {
        let chosen = self.form.now(NEW);
        if chosen != self.form.now(AGAIN) {
            self.form.fault(AGAIN, words::DIFFERENT.into());
        }
        self.form.is_sound().then_some(chosen)
    }

    /// Does what takes a second, once the page says that it works.
    fn begin(self, done: &'static str, act: impl FnOnce() -> Result<(), KeepingProblem> + 'static) {
        if self.working.get_untracked() {
            return;
        }
        self.desk.notes.flush();
        self.working.set(true);
        let end = move || {
            // The lock's section is drawn anew, and this form with it, where it worked.
            match act() {
                Ok(()) => {
                    self.form.empty();
                    self.desk.say(done);
                }
                Err(problem) => self.tell(problem),
            }
            self.working.set(false);
        };
        set_timeout(end, Duration::from_millis(50));
    }

    fn tell(self, problem: KeepingProblem) {
        match problem {
            KeepingProblem::Passphrase(problem @ PassphraseProblem::TooShort) => {
                self.form.fault(NEW, locking::passphrase_problem(problem));
            }
            KeepingProblem::Lock(problem) => {
                self.form.fault_whole(locking::lock_problem(problem).into());
            }
        }
        self.desk.session.focus(self.errors);
    }

    fn show_errors(self) {
        self.desk.session.focus(self.errors);
    }

    fn submit(self, label: &'static str) -> AnyView {
        let working = self.working;
        view! {
            <button type="submit" class="govuk-button" aria-disabled=move || working.get().then_some("true")>
                {move || if working.get() { words::WORKING } else { label }}
            </button>
        }
        .into_any()
    }
}

pub fn section(desk: MyDataContext, keeping: StorageMode) -> AnyView {
    let inside = match keeping {
        StorageMode::Memory => return ().into_any(),
        StorageMode::Open => set(desk),
        StorageMode::Locked => open(desk),
        StorageMode::Unlocked => unlocked(desk),
        StorageMode::LockDamaged | StorageMode::LockNewer => {
            view! { <Paragraph text=words::keeping(keeping) /> }.into_any()
        }
    };
    view! {
        <Region id="lock" heading=words::LOCK class="app-own__part">{inside}</Region>
    }
    .into_any()
}

fn set(desk: MyDataContext) -> AnyView {
    let act = PassphraseForm::new(desk, "lock-errors");
    let submit = move |()| {
        act.form.clear_errors();
        match act.chosen() {
            Some(chosen) => act.begin(words::LOCKED_NOW, move || desk.keeping.lock(&chosen)),
            None => act.show_errors(),
        }
    };
    let form = act.form;
    view! {
        <Paragraph text=words::LOCK_WHAT />
        <p class="app-own__care"><strong>{locking::FORGETTING}</strong></p>
        <Paragraph text=words::LOCK_LIMITS />
        <FormBox labelled_by="lock" class="app-own__form" on_submit=submit>
            <ErrorSummary id=act.errors form />
            {no_username()}
            {choosing(form, words::CHOOSE)}
            {act.submit(words::LOCK_NOW)}
        </FormBox>
    }
    .into_any()
}

/// The two fields of a passphrase that is chosen.
fn choosing(form: Form, label: &'static str) -> AnyView {
    let hint = locking::passphrase_hint();
    view! {
        <PassphraseInput id=NEW form label=label hint typed=Typed::New />
        <PassphraseInput id=AGAIN form label=words::AGAIN hint="" typed=Typed::New />
    }
    .into_any()
}

fn open(desk: MyDataContext) -> AnyView {
    let act = PassphraseForm::new(desk, "unlock-errors");
    let submit = move |()| {
        act.form.clear_errors();
        let typed = act.form.now(PRESENT);
        act.begin(words::UNLOCKED_NOW, move || desk.keeping.unlock(&typed));
    };
    let form = act.form;
    view! {
        <FormBox labelled_by="lock" class="app-own__form" on_submit=submit>
            <ErrorSummary id=act.errors form />
            {no_username()}
            <PassphraseInput id=PRESENT form label=locking::PASSPHRASE hint="" typed=Typed::Present />
            {act.submit(words::UNLOCK)}
        </FormBox>
        <Paragraph text=locking::FORGETTING />
    }
    .into_any()
}

fn unlocked(desk: MyDataContext) -> AnyView {
    let (in_clear, damaged) = desk.keeping.faults();
    let shut = move |()| {
        desk.notes.flush();
        desk.keeping.close_lock();
        desk.say(words::SHUT_NOW);
    };
    let act = PassphraseForm::new(desk, "change-errors");
    let submit = move |()| {
        act.form.clear_errors();
        let present = act.form.now(PRESENT);
        match act.chosen() {
            Some(chosen) => act.begin(words::CHANGED_NOW, move || {
                desk.keeping.change_passphrase(&present, &chosen)
            }),
            None => act.show_errors(),
        }
    };
    let off = PassphraseForm::new(desk, "off-errors");
    let take_off = move |()| {
        off.form.clear_errors();
        off.begin(words::TAKEN_OFF, move || desk.keeping.take_lock_off());
    };
    let form = act.form;
    view! {
        {(in_clear > 0).then(|| view! { <Paragraph text=locking::left_in_clear(in_clear) /> })}
        {damaged_records(desk, damaged)}
        <Button label=words::SHUT kind=ButtonKind::Primary on_click=shut />
        <Details summary=words::CHANGE>
            <FormBox labelled_by="lock" class="app-own__form" on_submit=submit>
                <ErrorSummary id=act.errors form />
                {no_username()}
                <PassphraseInput id=PRESENT form label=words::PRESENT hint="" typed=Typed::Present />
                {choosing(form, words::NEW)}
                {act.submit(words::CHANGE)}
            </FormBox>
        </Details>
        <Details summary=words::TAKE_OFF>
            <Paragraph text=words::TAKE_OFF_WHAT />
            <FormBox labelled_by="lock" class="app-own__form" on_submit=take_off>
                <ErrorSummary id=off.errors form=off.form />
                {off.submit(words::TAKE_OFF)}
            </FormBox>
        </Details>
    }
    .into_any()
}

/// What does not open, for whoever may mend it.
fn damaged_records(desk: MyDataContext, damaged: Vec<(String, String)>) -> AnyView {
    if damaged.is_empty() {
        return ().into_any();
    }
    let count = damaged.len();
    let download = move |()| {
        let lines: Vec<String> =
            damaged.iter().map(|(key, text)| format!("{key}\n{text}\n")).collect();
        desk.session.download("unreadable-locked.txt", &lines.join("\n"));
    };
    view! {
        <div role="alert">
            <Paragraph text=locking::damaged_records(count) />
            <Button label=words::DOWNLOAD_LOCKED kind=ButtonKind::Secondary on_click=download />
        </div>
    }
    .into_any()
}
