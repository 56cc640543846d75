//! A kiosk's set-up in an address, so that a screen can be started by it:
//! `/kiosk?event=Learning+day&parts=toolkit.training&idle=90&code=2468&start=yes`.

use std::fmt;

use super::Route;
use super::query::{self, value};
use content::{Library, RecordRef};
use modes::{KIOSK_PARTS, KioskSetup, for_passers_by};

/// Where no part is open.
const NO_PARTS: &str = "none";

/// What an address of `/kiosk` asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct KioskStart {
    /// May have problems, which are shown before the kiosk starts.
    pub setup: KioskSetup,
    /// Whether it begins at once.
    pub begins: bool,
}

impl KioskStart {
    /// Reads a query. What is not named, or cannot be read, is as in a new set-up.
    pub(super) fn parse(query: &str) -> Self {
        let mut setup = KioskSetup::default();
        let asked = |name: &str| value(query, name);
        if let Some(parts) = asked("parts") {
            let named = |part: &&str| parts.split('.').any(|named| named == *part);
            setup.parts = KIOSK_PARTS.into_iter().filter(named).collect();
        }
        if let Some(idle) = asked("idle") {
            // An invalid value, which is reported.
            setup.idle = idle.parse().unwrap_or(0);
        }
        setup.shows_records = asked("records").as_deref() != Some("no");
        setup.event = asked("event").unwrap_or_default();
        setup.room = asked("room").unwrap_or_default();
        setup.code = asked("code").unwrap_or_default();
        setup.has_printer = asked("printer").as_deref() == Some("yes");
        setup.counts = asked("counts").as_deref() == Some("yes");
        Self { setup, begins: asked("start").as_deref() == Some("yes") }
    }

    /// With the code of the whole address that began it, where it has none: the bar does not show
    /// it.
    pub fn with_kept_code(mut self, kept: Option<&str>) -> Self {
        let kept = kept.and_then(|address| address.split_once('?'));
        if let Some((_, kept)) = kept.filter(|_| self.begins && self.setup.code.is_empty()) {
            self.setup.code = Self::parse(kept).setup.code;
        }
        self
    }

    pub(super) fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == Self::default() {
            return f.write_str("/kiosk");
        }
        let setup = &self.setup;
        let given = |text| Some(text).filter(|text: &&str| !text.is_empty());
        let yes = |is: bool| is.then_some("yes");
        let parts = match setup.parts.as_slice() {
            [] => NO_PARTS.to_owned(),
            parts => parts.join("."),
        };
        query::write(
            f,
            "/kiosk",
            &[
                ("event", given(&setup.event)),
                ("parts", Some(&parts)),
                ("idle", Some(&setup.idle.to_string())),
                ("records", (!setup.shows_records).then_some("no")),
                ("room", given(&setup.room)),
                ("printer", yes(setup.has_printer)),
                ("counts", yes(setup.counts)),
                ("code", given(&setup.code)),
                ("start", yes(self.begins)),
            ],
        )
    }
}

impl Route {
    /// Begins a kiosk. Without a code it begins nothing.
    pub fn kiosk(setup: KioskSetup) -> Self {
        Self::Kiosk(Box::new(KioskStart { setup, begins: true }))
    }

    /// Where the same kiosk can be set up again, with a new code.
    pub fn kiosk_set_up_again(setup: KioskSetup) -> Self {
        let setup = KioskSetup { code: String::new(), ..setup };
        Self::Kiosk(Box::new(KioskStart { setup, begins: false }))
    }
}

/// Whether a page belongs to what is open. Closed at any kiosk is what would stay, or leave it: the
/// reader's training, copies of notes, settings, and the set-up itself. A whole document is open where
/// everything in it is.
pub fn is_open_at_kiosk(page: &Route, parts: &[&str], library: &Library) -> bool {
    match page {
        Route::Home
        | Route::Search(_)
        | Route::About
        | Route::Notebook(_)
        | Route::ReadingList(_)
        | Route::Gallery => true,
        Route::Document(id) => {
            let records = library.of_document(id).into_iter();
            let mut pages = records.map(|(record, _)| Route::of(&record));
            pages.all(|page| is_open_at_kiosk(&page, parts, library))
        }
        Route::Meeting(_)
        | Route::Kiosk(_)
        | Route::Present(_)
        | Route::Embed(_)
        | Route::EmbedCheck => false,
        own if own.is_readers_own() => false,
        other => {
            let section = other.section().to_string();
            let part = section.trim_start_matches('/').split('/').next().unwrap_or_default();
            parts.contains(&part)
        }
    }
}

/// What is shown in turn while the kiosk is idle, out of what it opens.
pub fn shown_to_passers_by(setup: &KioskSetup, library: &Library) -> Vec<RecordRef> {
    if !setup.shows_records {
        return Vec::new();
    }
    let mut records = for_passers_by(library);
    records.retain(|record| is_open_at_kiosk(&Route::of(record), &setup.parts, library));
    records
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(address: &str) -> KioskStart {
        match Route::parse(address) {
            Some(Route::Kiosk(start)) => *start,
            other => panic!("{address} leads to {other:?}"),
        }
    }

    proptest! {
        #[test]
        fn an_address_gives_the_set_up_that_made_it(
            event in "[^\\s]{1,20}( [^\\s]{1,9})?",
            parts in proptest::sample::subsequence(KIOSK_PARTS.to_vec(), 0..=KIOSK_PARTS.len()),
            idle: u16,
            shows_records: bool,
            room in prop_oneof![Just(String::new()), Just("https://a.example/b?c=d&e".to_owned())],
            code in "[0-9]{0,8}",
            has_printer: bool,
            counts: bool,
            begins: bool,
        ) {
            let setup =
                KioskSetup { event, parts, idle, shows_records, room, code, has_printer, counts };
            let start = KioskStart { setup, begins };
            prop_assert_eq!(read(&Route::Kiosk(Box::new(start.clone())).to_string()), start);
        }

        #[test]
        fn no_query_breaks_it(query: String) {
            let start = KioskStart::parse(&query);
            start.setup.problems();
            prop_assert_eq!(read(&Route::Kiosk(Box::new(start.clone())).to_string()), start);
        }
    }

    #[test]
    fn what_is_not_named_is_as_in_a_new_set_up() {
        assert_eq!(read("/kiosk"), KioskStart::default());
        assert_eq!(Route::Kiosk(Box::default()).to_string(), "/kiosk");
        let KioskStart { setup, begins } =
            read("/kiosk?parts=toolkit.nonsense&idle=long&event=A+day");
        assert_eq!((setup.parts, setup.idle, begins), (vec!["toolkit"], 0, false));
        assert_eq!(setup.event, "A day");
    }

    #[test]
    fn an_address_is_written_as_it_always_was() {
        let setup = KioskSetup {
            event: "A day & a night".into(),
            code: "2468".into(),
            room: "https://a.example/b/".into(),
            shows_records: false,
            has_printer: true,
            counts: true,
            ..KioskSetup::default()
        };
        let shared = "event=A%20day%20%26%20a%20night&parts=toolkit.newsletters.training.themes\
                      .glossary&idle=90&records=no&room=https%3A%2F%2Fa.example%2Fb%2F&printer=yes\
                      &counts=yes";
        assert_eq!(
            Route::kiosk(setup.clone()).to_string(),
            format!("/kiosk?{shared}&code=2468&start=yes")
        );
        assert_eq!(Route::kiosk_set_up_again(setup).to_string(), format!("/kiosk?{shared}"));
    }

    #[test]
    fn the_code_that_the_bar_does_not_show_is_taken_from_what_is_kept() {
        let kept = Some("https://example.org/kiosk?event=A+day&code=2468&start=yes");
        let code = |query, kept| KioskStart::parse(query).with_kept_code(kept).setup.code;
        assert_eq!(code("event=A+day&start=yes", kept), "2468");
        assert_eq!(code("event=A+day&code=1357&start=yes", kept), "1357");
        assert_eq!(code("event=A+day", kept), "", "it is set up, not begun");
        assert_eq!(code("event=A+day&start=yes", None), "");
    }

    #[test]
    fn the_same_can_be_set_up_again_without_beginning_or_telling_the_code() {
        let setup =
            KioskSetup { event: "A day".into(), code: "2468".into(), ..KioskSetup::default() };
        let again = read(&Route::kiosk_set_up_again(setup.clone()).to_string());
        let setup = KioskSetup { code: String::new(), ..setup };
        assert_eq!(again, KioskStart { setup, begins: false });
    }
}
