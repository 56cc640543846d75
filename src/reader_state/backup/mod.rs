//! Copies of the reader's notes and records: made, looked into, brought in, and taken back.

pub mod care;

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;

use crate::platform::{self, BrowserRandom, ChosenFile, Clock};
use crate::{
    reader_state::Marks, reader_state::Notes, reader_state::ProgressLog, reader_state::Training,
};
use content::{LocalTime, Timestamp};
use reader::{
    BACKUP_LIMIT, BackupProblem, DecryptProblem, EncryptProblem, ImportFailure, ImportPreview,
    Note, PassphraseProblem, SaveFailure,
};
use reader::{
    storage, storage::BackupContents, storage::BackupFile, storage::Cost,
    storage::ENCRYPTED_FILE_LIMIT, storage::Plan, storage::Snapshot, storage::Store,
};

/// How long the page is given to say that something is under way.
const A_MOMENT: Duration = Duration::from_millis(50);

/// Copies of the reader's notes and records. Cheap to copy; the same everywhere.
#[derive(Clone, Copy)]
pub struct Backups {
    inner: StoredValue<Inner, LocalStorage>,
    /// Whether the browser has promised to keep what is stored; nothing while that is not known.
    promised: RwSignal<Option<bool>>,
    /// Counts the copies made, and the suggestions waved off.
    changes: RwSignal<u32>,
}

struct Inner {
    store: Rc<dyn Store>,
    clock: Rc<dyn Clock>,
    notes: Notes,
    marks: Marks,
    training: Training,
    progress: ProgressLog,
    /// Whether the browser was asked to keep what is stored.
    asked: Cell<bool>,
    /// A file that was understood, until it is brought in.
    planned: RefCell<Option<(BackupFile, Plan)>>,
    /// How things were before a file was brought in: to go back to, and as a backup.
    before: RefCell<Option<(Snapshot, String)>>,
}

/// What there is to make a copy of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupOverview {
    /// Texts; two about the same count twice.
    pub notes: usize,
    pub binned: usize,
    pub training: usize,
    pub marks: usize,
    /// What cannot be read, and so is in no copy.
    pub unread: usize,
    /// In characters.
    pub size: usize,
    pub backed_up: Option<LocalTime>,
    pub without_copy: usize,
}

/// Why a file that was chosen cannot be looked into.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileProblem {
    #[error("no file is chosen")]
    NoneChosen,
    #[error("the file cannot be read")]
    Unreadable,
    #[error(transparent)]
    Backup(#[from] BackupProblem),
    #[error(transparent)]
    Protected(#[from] DecryptProblem),
    #[error(transparent)]
    Storage(#[from] SaveFailure),
}

/// Why no protected file was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProtectProblem {
    #[error(transparent)]
    Passphrase(#[from] PassphraseProblem),
    #[error(transparent)]
    Encrypt(#[from] EncryptProblem),
    #[error(transparent)]
    Storage(#[from] SaveFailure),
}

impl Backups {
    pub fn open_store(
        store: Rc<dyn Store>,
        clock: Rc<dyn Clock>,
        notes: Notes,
        marks: Marks,
        training: Training,
        progress: ProgressLog,
    ) -> Self {
        let inner = Inner {
            store,
            clock,
            notes,
            marks,
            training,
            progress,
            asked: Cell::new(false),
            planned: RefCell::default(),
            before: RefCell::default(),
        };
        Self {
            inner: StoredValue::new_local(inner),
            promised: RwSignal::new(None),
            changes: RwSignal::new(0),
        }
    }

    /// What there is; to be asked again when it changes.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn overview(&self) -> Result<BackupOverview, SaveFailure> {
        self.track();
        let settings = self.inner.with_value(|inner| storage::load_settings(&*inner.store));
        let here = self.holdings()?;
        Ok(BackupOverview {
            notes: here.notes().len(),
            binned: here.binned(),
            training: here.training(),
            marks: here.marks(),
            unread: here.unread(),
            size: here.size(),
            backed_up: settings.backed_up.map(|at| self.local(at)),
            without_copy: self.without_copy().unwrap_or_default().notes,
        })
    }

    /// All of the notes, one for each text.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn notes(&self) -> Result<Vec<Note>, SaveFailure> {
        Ok(self.holdings()?.notes().into_iter().cloned().collect())
    }

    /// Offers all of it as a file, with the name of the pack that it is made with.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn download(&self, pack: &str) -> Result<(), SaveFailure> {
        let text = self.backup(pack)?;
        self.hand_over("json", &text);
        Ok(())
    }

    /// Offers all of it as a file that only the passphrase opens, and calls back once it is made.
    pub fn download_protected(
        &self,
        pack: &str,
        typed: &str,
        done: Box<dyn FnOnce(Result<(), ProtectProblem>)>,
    ) {
        let made = || Ok((platform::chosen_passphrase(typed)?, self.backup(pack)?));
        let (passphrase, text) = match made() {
            Ok(made) => made,
            Err(problem) => return done(Err(problem)),
        };
        let backups = *self;
        let work = move || {
            let file = storage::encrypt_file(&passphrase, &text, Cost::CURRENT, &BrowserRandom);
            done(
                file.map(|file| backups.hand_over("protected.json", &file))
                    .map_err(ProtectProblem::Encrypt),
            );
        };
        set_timeout(work, A_MOMENT);
    }

    /// Looks into the file that is chosen in a field, and calls back with what it would bring.
    pub fn look_into(
        &self,
        field: &'static str,
        passphrase: String,
        done: Box<dyn FnOnce(Result<ImportPreview, FileProblem>)>,
    ) {
        let backups = *self;
        platform::spawn(async move {
            let text = match platform::read_chosen(field, ENCRYPTED_FILE_LIMIT).await {
                ChosenFile::None => return done(Err(FileProblem::NoneChosen)),
                ChosenFile::Unreadable => return done(Err(FileProblem::Unreadable)),
                ChosenFile::TooLarge => {
                    return done(Err(FileProblem::Backup(BackupProblem::TooLarge)));
                }
                ChosenFile::Text(text) => text,
            };
            let work = move || done(backups.plan_text(&text, &passphrase));
            set_timeout(work, A_MOMENT);
        });
    }

    fn plan_text(&self, text: &str, passphrase: &str) -> Result<ImportPreview, FileProblem> {
        let read = match storage::read_backup(text) {
            Err(BackupProblem::Encrypted) if !passphrase.is_empty() => {
                let passphrase = platform::entered_passphrase(passphrase);
                let plain = storage::decrypt_file(&passphrase, text);
                storage::read_backup(&plain?)
            }
            read => read,
        };
        Ok(self.plan(read?)?)
    }

    fn plan(&self, file: BackupFile) -> Result<ImportPreview, SaveFailure> {
        self.inner.with_value(|inner| {
            inner.notes.flush();
            let plan = storage::plan(&*inner.store, &file)?;
            let preview = plan.preview.clone();
            inner.planned.replace(Some((file, plan)));
            Ok(preview)
        })
    }

    /// Forgets the file that was looked into.
    pub fn forget(&self) {
        self.inner.with_value(|inner| inner.planned.take());
    }

    /// Compares the file again, what is stored having changed.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub fn look_again(&self) -> Result<Option<ImportPreview>, SaveFailure> {
        match self.inner.with_value(|inner| inner.planned.take()) {
            Some((file, _)) => self.plan(file).map(Some),
            None => Ok(None),
        }
    }

    /// Brings in the file that was looked into, and calls back once that is certain to stay.
    pub fn bring_in(&self, pack: &str, done: Box<dyn FnOnce(Result<(), ImportFailure>)>) {
        let before = match self.backup(pack) {
            Ok(before) => before,
            Err(failure) => return done(Err(ImportFailure::Storage(failure))),
        };
        let brought = self.inner.with_value(|inner| {
            let planned = inner.planned.borrow();
            // Only what was looked into has a button to bring it in.
            let (_, plan) = planned.as_ref().ok_or(ImportFailure::ChangedMeanwhile)?;
            storage::apply(&*inner.store, plan)
        });
        match brought {
            Ok(snapshot) => {
                self.inner.with_value(|inner| {
                    inner.planned.take();
                    inner.before.replace(Some((snapshot, before)));
                });
                self.reload();
                self.when_kept(done);
            }
            Err(failure) => {
                self.inner.with_value(|inner| inner.before.take());
                done(Err(failure));
            }
        }
    }

    /// Goes back to how things were before the file was brought in. Tells how many records were
    /// left, because they were changed since.
    ///
    /// # Errors
    /// Where the store failed.
    pub fn undo(&self) -> Result<usize, ImportFailure> {
        let undone = self.inner.with_value(|inner| {
            inner.notes.flush();
            let before = inner.before.borrow();
            let Some((snapshot, _)) = before.as_ref() else { return Ok(0) };
            snapshot.undo(&*inner.store).map(|undone| undone.left)
        })?;
        self.inner.with_value(|inner| inner.before.take());
        self.reload();
        Ok(undone)
    }

    /// Offers how things were before the file was brought in as a file.
    pub fn download_before(&self) {
        self.inner.with_value(|inner| {
            if let Some((_, text)) = inner.before.borrow().as_ref() {
                platform::download(&self.file_name("before.json"), text);
            }
        });
    }

    /// The page is left: there is no way back any more.
    pub fn close(&self) {
        self.inner.try_with_value(|inner| {
            inner.planned.take();
            inner.before.take();
        });
    }

    /// A moment on the reader's own calendar.
    pub fn local(&self, moment: Timestamp) -> LocalTime {
        self.inner.with_value(|inner| inner.clock.local(moment))
    }

    fn backup(&self, pack: &str) -> Result<String, SaveFailure> {
        let now = self.inner.with_value(|inner| {
            inner.notes.flush();
            inner.clock.now()
        });
        let text = self.holdings()?.backup(now, pack);
        // What is longer could not be brought in again.
        if text.len() > BACKUP_LIMIT { Err(SaveFailure::Failed) } else { Ok(text) }
    }

    fn hand_over(&self, ending: &str, text: &str) {
        platform::download(&self.file_name(ending), text);
        self.inner.with_value(|inner| {
            let now = inner.clock.now();
            storage::change_settings(&*inner.store, &|settings| settings.made_copy(now));
        });
        self.changes.update(|changes| *changes += 1);
    }

    /// Such as `notes-and-records-2026-11-22.json`.
    fn file_name(&self, ending: &str) -> String {
        let LocalTime { year, month, day, .. } =
            self.inner.with_value(|inner| inner.clock.local(inner.clock.now()));
        format!("notes-and-records-{year}-{month:02}-{day:02}.{ending}")
    }

    fn holdings(&self) -> Result<BackupContents, SaveFailure> {
        self.inner
            .with_value(|inner| BackupContents::read(&*inner.store).map_err(SaveFailure::from))
    }

    fn track(&self) {
        self.changes.track();
        self.inner.with_value(|inner| {
            inner.notes.changes().track();
            inner.marks.all().track();
            inner.training.log().track();
        });
    }

    fn reload(&self) {
        self.inner.with_value(|inner| {
            inner.notes.on_external_change(None);
            inner.marks.on_external_change(None);
            inner.training.on_external_change(None);
            inner.progress.refresh();
        });
    }

    fn when_kept(&self, done: Box<dyn FnOnce(Result<(), ImportFailure>)>) {
        let store = self.inner.with_value(|inner| Rc::clone(&inner.store));
        store.when_durable(Box::new(move |kept| {
            done(kept.map_err(|error| ImportFailure::Storage(error.into())));
        }));
    }
}
