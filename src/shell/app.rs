//! The app: the frame, and in it the page that the address names.

use std::rc::Rc;

use leptos::mount::mount_to;
use leptos::prelude::*;

use super::quick_exit::QuickExit;
use crate::domain::Library;
use crate::pages;
use crate::persist::{Key, Store};
use crate::platform::{self, BrowserClock, BrowserStore, Location};
use crate::route::{Address, Route};
use crate::state::{Notes, OpenForm, ProgressLog, Saving, Session, Training};
use crate::ui::{Footer, Header, SkipLink};

/// Takes the page over. The library is there for as long as the page is.
pub fn open(library: &'static Library) {
    let Some(place) = platform::empty_app() else { return };
    mount_to(place, move || app(library)).forget();
    platform::mark("app-ready");
}

fn app(library: &'static Library) -> impl IntoView {
    let store: Rc<dyn Store> = Rc::new(BrowserStore);
    let session = Session::begin(library, Location::take_over());
    let progress = ProgressLog::open(Rc::clone(&store));
    let notes = Notes::open_store(Rc::clone(&store), Rc::new(BrowserClock));
    let training = Training::open_store(store, Rc::new(BrowserClock));
    provide_context(session);
    provide_context(progress);
    provide_context(notes);
    provide_context(training);
    let form = OpenForm::none();
    provide_context(form);
    keep_safe(notes, progress, training, form);

    let address = session.address();
    // A filter changes the address of a page that stays.
    let page = Memo::new(move |_| match address.get() {
        Address::Page(page) => Address::Page(page.whole()),
        other => other,
    });
    let announcement = RwSignal::new(String::new());
    Effect::new(move |before: Option<()>| {
        let title = pages::title(&page.get(), library);
        session.settle(&format!("{title} – {}", library.pack.name));
        // The first page's title is read by the browser itself.
        if before.is_some() {
            notes.flush();
            announcement.set(title);
        }
    });
    let no_exit = Signal::derive(move || !pages::has_content_note(&page.get(), library));
    view! {
        <SkipLink />
        <div class="govuk-visually-hidden" aria-live="polite">{move || announcement.get()}</div>
        <Header name=library.pack.name.clone() items=Route::main_menu(library) here=address />
        <QuickExit hidden=no_exit />
        <main id="main-content" class="app-main" tabindex="-1">
            {move || pages::render(page.get())}
        </main>
        <Footer
            partnership=library.pack.partnership.clone()
            notice=library.pack.summary_notice.clone()
            reviewed=library.pack.reviewed
            review_due=library.pack.review_due
            links=Route::site_map(library)
        />
    }
}

fn keep_safe(notes: Notes, progress: ProgressLog, training: Training, form: OpenForm) {
    platform::on_hide(move || {
        notes.flush();
        form.flush();
    });
    platform::on_leave(move || {
        notes.flush();
        form.flush() == Saving::AtRisk || notes.would_lose()
    });
    platform::on_change_elsewhere(move |key| {
        notes.changed_elsewhere(key.as_deref());
        training.changed_elsewhere(key.as_deref());
        if matches!(key.as_deref().map(Key::parse), Some(Some(Key::Progress))) {
            progress.refresh();
        }
    });
}
