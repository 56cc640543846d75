//! The app: the frame, and in it the page that the address names.

use std::rc::Rc;

use leptos::mount::mount_to;
use leptos::prelude::*;

use super::banner;
use super::quick_exit::QuickExit;
use super::{library, offline};
use crate::pages::{self, chunks::Chunks};
use crate::platform::{self, BrowserClock, JournaledStore, Location, Stage};
use crate::search::search_box;
use crate::ui::{Footer, Header, SkipLink};
use crate::{
    reader_state::Backups, reader_state::ContentScope, reader_state::Marks, reader_state::Notes,
    reader_state::OpenForm, reader_state::ProgressLog, reader_state::ReaderStorage,
    reader_state::Saving, reader_state::Session, reader_state::Training,
    search::box_state::SearchBox,
};
use content::Library;
use reader::storage::Key;
use routes::{Address, Route};

/// Takes the page over. The library is there for as long as the page is.
pub fn open(first: &'static Library, held: ContentScope, store: JournaledStore) {
    let Some(stage) = Stage::beside_page() else { return };
    mount_to(stage.place(), move || app(first, held, store, stage)).forget();
}

fn app(
    first: &'static Library,
    held: ContentScope,
    store: JournaledStore,
    stage: Stage,
) -> impl IntoView {
    let keeping = ReaderStorage::begin(store);
    let store = keeping.store();
    let session = Session::begin(first, held, Location::take_over());
    let progress = ProgressLog::open(Rc::clone(&store));
    let notes = Notes::open_store(Rc::clone(&store), Rc::new(BrowserClock), platform::new_writer());
    let marks = Marks::open_store(Rc::clone(&store), Rc::new(BrowserClock));
    let training = Training::open_store(Rc::clone(&store), Rc::new(BrowserClock));
    let backups = Backups::open_store(
        Rc::clone(&store),
        Rc::new(BrowserClock),
        notes,
        marks,
        training,
        progress,
    );
    provide_context(session);
    provide_context(progress);
    provide_context(notes);
    provide_context(marks);
    provide_context(training);
    provide_context(backups);
    provide_context(keeping);
    let search_box = SearchBox::over(Rc::clone(&store));
    provide_context(search_box);
    let form = OpenForm::none();
    provide_context(form);
    let chunks = Chunks::none_yet();
    provide_context(chunks);
    let own = ReaderState { keeping, notes, marks, progress, training, search_box };
    let save = move || {
        notes.flush();
        form.flush() == Saving::AtRisk || notes.would_lose() || keeping.would_lose()
    };
    keep_safe(own, form, save);

    let address = session.address();
    // A filter changes the address of a page that stays.
    let page = Memo::new(move |_| match address.get() {
        Address::Page(page) => Address::Page(page.whole()),
        other => other,
    });
    let announcement = RwSignal::new(String::new());
    Effect::new(move |opened: Option<bool>| {
        let address = page.get();
        let title = pages::title_now(&address, session.library());
        session.settle(&format!("{title} – {}", first.pack.name));
        let opened = opened == Some(true);
        let shown = opened || pages::is_there(&address, session.library());
        if opened {
            notes.flush();
            announcement.set(title);
        } else if shown {
            stage.show();
            // The first page's title is read by the browser itself.
            platform::mark("app-ready");
            library::complete(session);
            chunks.fetch_rest();
        } else {
            stage.show_at_once();
        }
        shown
    });
    let no_exit = Signal::derive(move || !pages::has_content_note(&page.get(), session.library()));
    view! {
        <SkipLink />
        <div class="govuk-visually-hidden" aria-live="polite">{move || announcement.get()}</div>
        <Header name=first.pack.name.clone() items=Route::main_menu(first) here=address>
            {search_box::search_box()}
        </Header>
        {pages::over()}
        {search_box::found_here()}
        {banner::banner()}
        {offline::notice(store, save)}
        <QuickExit hidden=no_exit />
        <main id="main-content" class="app-main" tabindex="-1">
            {move || pages::render(page.get())}
        </main>
        <Footer
            partnership=first.pack.partnership.clone()
            notice=first.pack.summary_notice.clone()
            reviewed=first.pack.reviewed
            review_due=first.pack.review_due
            links=Route::site_map(first)
        />
    }
}

/// What the product keeps of the reader's.
#[derive(Clone, Copy)]
struct ReaderState {
    keeping: ReaderStorage,
    notes: Notes,
    marks: Marks,
    progress: ProgressLog,
    training: Training,
    search_box: SearchBox,
}

impl ReaderState {
    /// Takes in what another tab has written; without a key, anything may have changed.
    fn changed(self, key: Option<&str>) {
        self.notes.on_external_change(key);
        self.marks.on_external_change(key);
        self.training.on_external_change(key);
        if key.is_none_or(|key| Key::parse(key) == Some(Key::Progress)) {
            self.progress.refresh();
        }
        if key.is_none_or(|key| Key::parse(key) == Some(Key::Searches)) {
            self.search_box.on_external_change();
        }
    }
}

fn keep_safe(own: ReaderState, form: OpenForm, save: impl Fn() -> bool + 'static) {
    platform::on_hide(move || {
        own.notes.flush();
        form.flush();
    });
    platform::on_leave(save);
    own.keeping.on_change(move || own.changed(None));
    platform::on_change_elsewhere(move |key| {
        if let Some(name) = own.keeping.on_external_change(key.as_deref()) {
            own.changed(Some(&name));
        }
    });
}
