//! Bringing in a file: chosen, looked into, confirmed, and taken back.

use leptos::prelude::*;

use super::BackupContext;
use crate::reader_state::FileProblem;
use crate::ui::{
    Button, ButtonKind, Details, ErrorSummary, FileUpload, Form, FormBox, Paragraph,
    PassphraseInput, Region, TextButton, Typed, href, live, no_username,
};
use reader::{BackupProblem, DecryptProblem, ImportFailure, ImportItem, ImportPreview};
use routes::Route;
use strings::backup as words;
use strings::locking;

const HEADING: &str = "bring-in";
const FILE: &str = "backup-file";
const PASSPHRASE: &str = "file-passphrase";
const ERRORS: &str = "bring-in-errors";
const STAGE: &str = "bring-in-stage";

/// How many records of a list are shown at once.
const SHOWN: usize = 200;

/// How far the reader has come.
#[derive(Clone)]
enum Stage {
    Choosing,
    Preview(ImportPreview),
    /// What came of it.
    Done(String),
}

#[derive(Clone, Copy)]
struct ImportForm {
    desk: BackupContext,
    form: Form,
    stage: RwSignal<Stage>,
    /// The file that was chosen is protected.
    protected: RwSignal<bool>,
    /// What is said while something is under way, or when it is over.
    told: RwSignal<String>,
}

pub fn view(desk: BackupContext) -> AnyView {
    let arriving = ImportForm {
        desk,
        form: Form::new(),
        stage: RwSignal::new(Stage::Choosing),
        protected: RwSignal::new(false),
        told: RwSignal::new(String::new()),
    };
    let stage = live(move || match arriving.stage.get() {
        Stage::Choosing => arriving.choosing(),
        Stage::Preview(preview) => arriving.preview(&preview),
        Stage::Done(said) => arriving.done(said),
    });
    view! {
        <Region id=HEADING heading=words::BRING_IN class="app-no-print">
            {stage}
            <p class="app-backup__told" role="status">{live(move || arriving.told.get().into_any())}</p>
        </Region>
    }
    .into_any()
}

impl ImportForm {
    fn choosing(self) -> AnyView {
        let form = self.form;
        let another = move |()| {
            self.protected.set(false);
            form.empty();
        };
        let passphrase = live(move || {
            let asked = self.protected.get().then(|| {
                view! { {no_username()}<PassphraseInput id=PASSPHRASE form label=words::FILE_PASSPHRASE hint=words::FILE_PASSPHRASE_HINT typed=Typed::Present /> }
            });
            asked.into_any()
        });
        let submit = move |()| self.look();
        view! {
            <Paragraph text=words::BRING_IN_HOW />
            <FormBox labelled_by=HEADING class="" on_submit=submit>
                <ErrorSummary id=ERRORS form />
                <FileUpload id=FILE form label=words::FILE hint=words::FILE_HINT on_choose=another />
                {passphrase}
                <button type="submit" class="govuk-button govuk-button--secondary">{words::LOOK}</button>
            </FormBox>
        }
        .into_any()
    }

    fn look(self) {
        self.form.clear_errors();
        self.told.set(words::LOOKING.into());
        let done = Box::new(move |found| {
            self.told.set(String::new());
            match found {
                Ok(preview) => {
                    self.form.empty();
                    self.protected.set(false);
                    self.go(Stage::Preview(preview));
                }
                Err(problem) => self.fault(problem),
            }
        });
        self.desk.backups.look_into(FILE, self.form.now(PASSPHRASE), done);
    }

    fn fault(self, problem: FileProblem) {
        let (field, said) = match problem {
            FileProblem::NoneChosen => (FILE, words::NONE_CHOSEN.into()),
            FileProblem::Unreadable => (FILE, words::FILE_UNREADABLE.into()),
            FileProblem::Backup(BackupProblem::Encrypted) => {
                self.protected.set(true);
                (PASSPHRASE, words::NEEDS_PASSPHRASE.into())
            }
            FileProblem::Backup(problem) => (FILE, words::backup_problem(&problem)),
            FileProblem::Protected(problem) => {
                let wrong = problem == DecryptProblem::WrongPassphrase;
                (if wrong { PASSPHRASE } else { FILE }, locking::decrypt_problem(problem).into())
            }
            FileProblem::Storage(failure) => {
                (FILE, words::import_failure(ImportFailure::Storage(failure)))
            }
        };
        self.form.fault(field, said);
        self.desk.session.focus(ERRORS);
    }

    fn go(self, stage: Stage) {
        self.stage.set(stage);
        self.desk.session.focus(STAGE);
    }

    fn preview(self, preview: &ImportPreview) -> AnyView {
        let made = words::made_on(&self.desk.backups.local(preview.made), &preview.pack);
        let lists = [
            list(words::added(preview.added.len()), &preview.added),
            list(words::changed(preview.changed.len()), &preview.changed),
            list(words::both(preview.both.len()), &preview.both),
            list(words::kept(preview.kept.len()), &preview.kept),
            list(words::left_out(preview.left_out.len()), &preview.left_out),
        ];
        let lists: Vec<AnyView> = lists.into_iter().collect();
        let leave = move |()| {
            self.desk.backups.forget();
            self.stage.set(Stage::Choosing);
            self.desk.session.focus(FILE);
        };
        let buttons = if preview.is_idle() {
            view! {
                <Paragraph text=words::NOTHING_NEW />
                <Button label=words::LEAVE_IT kind=ButtonKind::Secondary on_click=leave />
            }
            .into_any()
        } else {
            let sums = (preview.added.len(), preview.changed.len(), preview.both.len());
            let confirm = move |()| self.bring_in(sums);
            view! {
                <div class="govuk-button-group">
                    <Button label=words::CONFIRM kind=ButtonKind::Primary on_click=confirm />
                    <Button label=words::LEAVE_IT kind=ButtonKind::Secondary on_click=leave />
                </div>
            }
            .into_any()
        };
        view! {
            <h3 class="govuk-heading-s" id=STAGE tabindex="-1">{words::PREVIEW}</h3>
            <Paragraph text=made />
            {lists}
            {buttons}
        }
        .into_any()
    }

    fn bring_in(self, (added, changed, both): (usize, usize, usize)) {
        let done = Box::new(move |brought| match brought {
            Ok(()) => {
                self.told.set(String::new());
                self.go(Stage::Done(words::brought_in(added, changed, both)));
            }
            Err(failure) => {
                self.told.set(words::import_failure(failure));
                // What is here may be another by now.
                if let Ok(Some(preview)) = self.desk.backups.look_again() {
                    self.go(Stage::Preview(preview));
                }
            }
        });
        self.desk.backups.bring_in(self.desk.pack(), done);
    }

    fn done(self, said: String) -> AnyView {
        let undo = move |()| {
            match self.desk.backups.undo() {
                Ok(left) => {
                    self.told.set(words::undone(left));
                    self.stage.set(Stage::Choosing);
                    self.desk.session.focus(FILE);
                }
                Err(failure) => self.told.set(words::import_failure(failure)),
            };
        };
        let before = move |()| self.desk.backups.download_before();
        view! {
            <h3 class="govuk-heading-s" id=STAGE tabindex="-1">{words::DONE}</h3>
            <Paragraph text=said />
            <Paragraph text=words::DONE_HOW />
            <div class="govuk-button-group">
                <Button label=words::UNDO kind=ButtonKind::Secondary on_click=undo />
                <a class="govuk-link" href=href(&Route::Notebook(Default::default()))>{words::TO_NOTEBOOK}</a>
            </div>
            <TextButton label=words::DOWNLOAD_BEFORE on_click=before />
        }
        .into_any()
    }
}

/// What would happen to these; nothing where there are none.
fn list(heading: String, arrivals: &[ImportItem]) -> AnyView {
    if arrivals.is_empty() {
        return ().into_any();
    }
    let shown = arrivals.iter().take(SHOWN);
    let mut items: Vec<AnyView> = shown
        .map(|arrival| view! { <li>{words::arrival(arrival.kind, &arrival.title)}</li> }.into_any())
        .collect();
    if arrivals.len() > SHOWN {
        items.push(view! { <li>{words::and_more(arrivals.len() - SHOWN)}</li> }.into_any());
    }
    view! {
        <Details summary=heading>
            <ul class="govuk-list govuk-list--bullet app-backup__list">{items}</ul>
        </Details>
    }
    .into_any()
}
