//! Where the reader is, and the commands that a page has besides notes.

use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::turning;
use crate::platform::{
    self, Arrival, BrowserClock, Clock, Input, Location, MarksOf, PageMarks, WayOut,
};
use crate::reader_state::PageTurn;
use content::{Library, Timestamp};
use routes::{Address, Route};

/// How much of the content there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContentScope {
    Whole,
    /// What the page that was loaded shows, and no other.
    Excerpt,
}

/// The session of one page load. Cheap to copy; the same everywhere.
#[derive(Clone, Copy)]
pub struct Session {
    library: StoredValue<&'static Library>,
    whole: RwSignal<bool>,
    address: RwSignal<Address>,
    /// Words that the address leads to within its page; empty, where it leads to none.
    sought: RwSignal<String>,
    location: StoredValue<Rc<Location>, LocalStorage>,
    /// Which pages are open, where this is a kiosk.
    opens: StoredValue<Option<Opens>>,
}

type Opens = Arc<dyn Fn(&Route) -> bool + Send + Sync>;

impl Session {
    /// Takes over the address bar, and shows what the address in it leads to. With an excerpt of
    /// the content, the browser loads every other page until the whole is there.
    pub fn begin(library: &'static Library, held: ContentScope, location: Rc<Location>) -> Self {
        let current = location.current();
        let address = RwSignal::new(Address::find(&current, library));
        let sought = RwSignal::new(routes::sought(&location.whole()));
        location.leave_to_browser(held == ContentScope::Excerpt);
        let library = StoredValue::new(library);
        location.on_arrival(move |to| {
            let found = Address::find(to, library.get_value());
            let words = routes::sought(to);
            if address.with_untracked(|now| *now != found) {
                address.set(found);
            }
            if !words.is_empty() || sought.with_untracked(|before| !before.is_empty()) {
                sought.set(words);
            }
        });
        let (whole, location) =
            (RwSignal::new(held == ContentScope::Whole), StoredValue::new_local(location));
        let opens = StoredValue::new(None);
        let session = Self { library, whole, address, sought, location, opens };
        session.correct_bar(&current);
        session
    }

    /// The content, as much as there is: whoever draws a page asks anew.
    pub fn library(&self) -> &'static Library {
        self.library.get_value()
    }

    pub fn held(&self) -> ContentScope {
        if self.whole.get_untracked() { ContentScope::Whole } else { ContentScope::Excerpt }
    }

    /// Whether the whole content is there.
    pub fn is_whole(&self) -> bool {
        self.whole.get()
    }

    /// The whole content is there: from now on pages are turned without loading them.
    pub fn complete(&self, library: &'static Library) {
        self.library.set_value(library);
        self.whole.set(true);
        self.location.with_value(|location| location.leave_to_browser(false));
    }

    /// From now on the reader is at a kiosk, where not all pages are open: the bar, the title and the
    /// history tell nothing of where they are, and `refuses` is asked at what leads out of it.
    pub fn begin_kiosk(
        &self,
        title: &str,
        opens: impl Fn(&Route) -> bool + Send + Sync + 'static,
        refuses: impl Fn(WayOut) -> bool + 'static,
    ) {
        self.opens.set_value(Some(Arc::new(opens)));
        self.location.with_value(|location| location.hide(refuses));
        platform::set_title(title);
        self.go(&Route::Home);
    }

    /// Whether this is a kiosk.
    pub fn is_kiosk(&self) -> bool {
        self.opens.with_value(Option::is_some)
    }

    /// Whether a page can be opened here: at a kiosk not all can.
    pub fn opens(&self, page: &Route) -> bool {
        self.opens.with_value(|opens| opens.as_ref().is_none_or(|opens| opens(page)))
    }

    fn refuses(&self, way: WayOut) -> bool {
        self.location.with_value(|location| location.refuses(way))
    }

    /// What the page around this one asks for, where this is in a frame of another site's page.
    pub fn asked_by_frame(&self) -> Option<String> {
        platform::asked_by_frame()
    }

    /// What is to be shown.
    pub fn address(&self) -> ReadSignal<Address> {
        self.address.read_only()
    }

    pub fn go(&self, route: &Route) {
        self.go_to(&route.to_string());
    }

    /// Goes to a place in a page.
    pub fn go_to(&self, address: &str) {
        self.location.with_value(|location| location.go(address));
    }

    /// The words that the address leads to within its page; empty, where it leads to none.
    pub fn sought(&self) -> ReadSignal<String> {
        self.sought.read_only()
    }

    /// Marks of the page, none yet; they go with the view that asked for them.
    pub fn new_marks(&self) -> Marking {
        Marking { marks: StoredValue::new_local(None) }
    }

    /// Takes the words out of the address that led to a place in the page.
    pub fn drop_sought(&self) {
        self.sought.set(String::new());
        let here = self.location.with_value(|location| location.current());
        self.location.with_value(|location| location.correct(&here));
    }

    /// Changes the address of the page that is open, as a filter does.
    pub fn adjust(&self, route: &Route) {
        self.location.with_value(|location| location.adjust(&route.to_string()));
    }

    /// Puts an address in the bar under which the page that is open is found as it stands now.
    pub fn keep_place(&self, route: &Route) {
        self.location.with_value(|location| location.correct(&route.to_string()));
    }

    /// Puts a page's proper address in the bar where another one led to it.
    pub fn correct_bar(&self, bar: &str) {
        if let Address::Page(route) = self.address.get_untracked() {
            let proper = route.to_string();
            if bar != proper {
                self.location.with_value(|location| location.correct(&proper));
            }
        }
    }

    /// Once a new page is drawn: its title, its heading's focus, its place.
    pub fn settle(&self, title: &str) {
        self.location.with_value(|location| {
            if !location.is_hidden() {
                platform::set_title(title);
            }
            if matches!(location.arrival(), Arrival::Forward | Arrival::History) {
                platform::focus_heading();
            }
            location.settle();
        });
    }

    /// Moves the reader on to a part of the page that is open, where it was a link that changed
    /// the address of that page, and no control.
    pub fn move_on_to(&self, id: &str) {
        if self.location.with_value(|location| location.arrival() == Arrival::Forward) {
            platform::focus(id);
        }
    }

    /// Moves the focus to a part of the page, once what this click has changed is there.
    pub fn focus(&self, id: impl Into<String>) {
        let id = id.into();
        set_timeout(
            move || {
                platform::focus_in_place(&id);
            },
            Duration::ZERO,
        );
    }

    /// The same, and scrolls to its beginning.
    pub fn focus_at_top(&self, id: &'static str) {
        set_timeout(move || platform::focus(id), Duration::ZERO);
    }

    /// Selects a piece of what is typed in a field, counted in UTF-16 units, and moves there.
    pub fn select(&self, id: &str, from: u32, to: u32) {
        platform::select_text(id, from, to);
    }

    /// Scrolls what is around an element so far that it is seen.
    pub fn reveal(&self, id: &str) {
        platform::reveal(id);
    }

    /// Moves the focus to the page's heading, once what this click has changed is there.
    pub fn focus_heading(&self) {
        set_timeout(platform::focus_heading, Duration::ZERO);
    }

    /// A page's whole address, for sharing.
    pub fn absolute(&self, route: &Route) -> String {
        self.absolute_to(&route.to_string())
    }

    /// Goes to a place by loading it, without a trace of this page in the history.
    pub fn load(&self, route: &Route) {
        platform::load_instead(&self.absolute(route));
    }

    /// Opens an address in a window of its own, under a name; whether the browser let it.
    pub fn open_beside(&self, route: &Route, name: &str) -> bool {
        platform::open_window(&self.absolute(route), name)
    }

    /// A name that nothing else has.
    pub fn new_name(&self) -> String {
        format!("{:08x}", platform::new_writer().0)
    }

    /// Fills the screen with the page, or gives it back.
    pub fn fill_screen(&self, full: bool) {
        platform::toggle_full_screen(full);
    }

    /// The time of day by the reader's clock: `14:02`.
    pub fn time_of_day(&self, now: Timestamp) -> String {
        BrowserClock.local(now).time_of_day()
    }

    /// Opens a dialog over the page, or closes it, once what this click has changed is there.
    pub fn open_dialog(&self, id: &'static str, open: bool) {
        let act = if open { platform::open_dialog } else { platform::close_dialog };
        set_timeout(move || act(id), Duration::ZERO);
    }

    /// The whole address of a place in a page.
    pub fn absolute_to(&self, address: &str) -> String {
        self.location.with_value(|location| location.absolute(address))
    }

    /// The whole address of what is open.
    pub fn here(&self) -> String {
        self.location.with_value(|location| location.absolute(&location.current()))
    }

    /// The product's own origin: `https://learning.example.org`.
    pub fn origin(&self) -> String {
        platform::origin()
    }

    /// Where the site is published, if the build was told.
    pub fn published_at(&self) -> Option<String> {
        platform::published_at()
    }

    /// What the history keeps of a kiosk's set-up that is not in the bar.
    pub fn kept_setup(&self) -> Option<String> {
        platform::kept_setup()
    }

    /// The version of the program, as it was built; nothing where it is not a release.
    pub fn version(&self) -> Option<String> {
        platform::version()
    }

    /// Copies a text, and calls back with whether that worked.
    pub fn copy(&self, text: String, done: impl FnOnce(bool) + 'static) {
        if !self.refuses(WayOut::Copy) {
            platform::spawn(async move { done(platform::copy_text(&text).await) });
        }
    }

    /// Offers a text as a file.
    pub fn download(&self, name: &str, text: &str) {
        if !self.refuses(WayOut::Download) {
            platform::download(name, text);
        }
    }

    /// Prints once what this click has changed is on the page.
    pub fn print(&self) {
        if !self.refuses(WayOut::Print) {
            set_timeout(platform::print_page, Duration::from_millis(50));
        }
    }

    /// Leaves for another site, so that "Back" does not lead here. Whether it does: at a kiosk the
    /// visit ends instead.
    pub fn leave(&self, address: &str) -> bool {
        let leaves = !self.refuses(WayOut::Exit);
        if leaves {
            platform::leave_no_trace(address);
        }
        leaves
    }

    pub fn now(&self) -> Timestamp {
        BrowserClock.now()
    }

    /// Keeps a listener for as long as the page that asked for it.
    pub fn hear(&self, input: Input) {
        StoredValue::new_local(input);
    }

    /// Calls back whenever a key or a swipe asks for another page, as long as this one is open.
    pub fn on_turn(&self, turned: impl Fn(PageTurn) + Clone + 'static) {
        for input in turning::listen(turned) {
            self.hear(input);
        }
    }
}

/// Marks on the page that is open. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Marking {
    marks: StoredValue<Option<PageMarks>, LocalStorage>,
}

impl Marking {
    /// Marks what is found in the page's texts: the first place of the best text, and how many there
    /// are.
    pub fn set(&self, found: MarksOf<'_>) -> (usize, usize) {
        let marks = PageMarks::find(found);
        let told = (marks.best(), marks.count());
        let _ = self.marks.try_update_value(|now| {
            // The earlier ones go first: the browser knows both by one name.
            now.take();
            marks.highlight();
            *now = Some(marks);
        });
        told
    }

    /// Scrolls to a place.
    pub fn show(&self, at: usize) {
        let _ = self.marks.try_with_value(|marks| {
            if let Some(marks) = marks {
                marks.show(at);
            }
        });
    }
}
