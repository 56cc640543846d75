//! The product in a frame of another site's page: what was asked for, and how it stands with that
//! page.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;

use crate::platform;
use crate::reader_state::Session;
use modes::{ColourProblem, EMBED_PATIENCE, Embedding, FromHost, HostStatus, ToHost, embed_height};
use routes::{Address, told_to_host};

/// How often the page is measured besides.
const LOOK: Duration = Duration::from_secs(1);

/// How often it is looked what of the frame is seen, so that the quick exit stays there.
const SIGHT: Duration = Duration::from_millis(250);

/// What was said last, so that nothing is said twice.
#[derive(Clone, Default)]
struct SentMessages {
    height: u32,
    title: String,
    page: String,
}

/// The frame. Cheap to copy; the same everywhere.
#[derive(Clone, Copy)]
pub struct Embedded {
    session: Session,
    asked: StoredValue<Rc<Embedding>, LocalStorage>,
    problems: StoredValue<Rc<Vec<ColourProblem>>, LocalStorage>,
    standing: RwSignal<HostStatus>,
    said: StoredValue<SentMessages>,
}

impl Embedded {
    /// Takes the colours that were asked for, and begins to talk with the page around the frame. For
    /// as long as the page is there.
    pub fn begin(session: Session) -> Self {
        let asked = Embedding::parse(&session.asked_by_frame().unwrap_or_default());
        let colours = asked.checked_colours(session.library().pack.colours.as_ref());
        let problems = match colours {
            Ok(colours) => {
                platform::set_colours(&colours);
                Vec::new()
            }
            Err(problems) => problems,
        };
        platform::open_others_in_tabs();
        let host = asked.host.clone();
        let standing = match host.is_empty() {
            true => HostStatus::NotAsked,
            false => HostStatus::Waiting,
        };
        let frame = Self {
            session,
            asked: StoredValue::new_local(Rc::new(asked)),
            problems: StoredValue::new_local(Rc::new(problems)),
            standing: RwSignal::new(standing),
            said: StoredValue::new(SentMessages::default()),
        };
        if !host.is_empty() {
            frame.ask(host);
        }
        frame
    }

    /// What the page around the frame asks for.
    pub fn asked(&self) -> Rc<Embedding> {
        self.asked.get_value()
    }

    /// Why its colours are not used; empty, where they are.
    pub fn problems(&self) -> Rc<Vec<ColourProblem>> {
        self.problems.get_value()
    }

    pub fn standing(&self) -> ReadSignal<HostStatus> {
        self.standing.read_only()
    }

    /// Whether the frame is as high as its page, so that nothing has to be scrolled inside it.
    pub fn is_as_high_as_page(&self) -> bool {
        let asked = self.said.with_value(|said| said.height);
        asked > 0 && (platform::window_height() - f64::from(asked)).abs() < 2.0
    }

    /// Tells whoever made the page around the frame, in the browser's console.
    pub fn warn(&self, words: &str) {
        platform::warn(words);
    }

    fn ask(self, host: String) {
        platform::on_host_message(host, move |message| match message {
            FromHost::Welcome => self.welcome(),
            FromHost::Go(page) => self.session.go_to(&page),
        });
        self.tell(ToHost::Hello);
        set_timeout(
            move || {
                if self.standing.get_untracked() == HostStatus::Waiting {
                    self.standing.set(HostStatus::Silent);
                }
            },
            Duration::from_millis(EMBED_PATIENCE.unsigned_abs()),
        );
    }

    fn welcome(self) {
        if self.standing.get_untracked() == HostStatus::Answers {
            return;
        }
        self.standing.set(HostStatus::Answers);
        platform::on_height(move || self.tell_page());
        // Which tells nothing while the frame is out of sight.
        set_interval(move || self.tell_page(), LOOK);
        set_interval(platform::on_sight(platform::set_sight), SIGHT);
        let address = self.session.address();
        Effect::new(move |before: Option<Address>| {
            let here = address.get();
            let whole = |address: &Address| address.page().map(|page| page.whole());
            if before.is_some_and(|before| whole(&before) != whole(&here)) {
                self.tell(ToHost::Top);
            }
            // The title is set once the page is drawn.
            set_timeout(move || self.tell_page(), Duration::ZERO);
            here
        });
    }

    /// Tells which page is open, and how high it is, where that has changed.
    fn tell_page(self) {
        let page = self.session.address().with_untracked(|address| address.page().cloned());
        let told = page.as_ref().and_then(told_to_host);
        // A title has the words that an address has.
        let title = match told == page {
            true => platform::title_now(),
            false => self.session.library().pack.name.clone(),
        };
        let now = SentMessages {
            height: embed_height(platform::page_height()),
            title,
            page: told.map(|page| page.to_string()).unwrap_or_default(),
        };
        let before = self.said.get_value();
        if now.height != before.height {
            self.tell(ToHost::Height(now.height));
        }
        if now.title != before.title {
            self.tell(ToHost::Title(now.title.clone()));
        }
        if now.page != before.page && !now.page.is_empty() {
            self.tell(ToHost::Page(now.page.clone()));
        }
        self.said.set_value(now);
    }

    fn tell(self, message: ToHost) {
        self.asked.with_value(|asked| platform::tell_host(&asked.host, &message));
    }
}

/// Shows in a place of the page how a page looks in another website: the element with these
/// attributes, anew whenever they change; nothing, where there are none. The words are seen where it
/// cannot be shown.
pub fn show_embedded(
    place: &'static str,
    attributes: Memo<Vec<(&'static str, String)>>,
    words: &'static str,
) {
    Effect::new(move |_| attributes.with(|all| platform::place_embed_element(place, all, words)));
}
