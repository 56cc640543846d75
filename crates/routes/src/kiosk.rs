//! A kiosk's set-up in an address, so that a screen can be started by it:
//! `/kiosk?event=Learning+day&parts=toolkit.training&idle=90&code=2468&start=yes`.

use percent_encoding::utf8_percent_encode;

use super::Route;
use super::query::{PLAIN, is_named, value};
use content::{Library, RecordRef};
use modes::{KIOSK_PARTS, KioskSetup, for_passers_by};

/// What a set-up has in an address.
const NAMES: [&str; 9] =
    ["event", "parts", "idle", "records", "room", "printer", "counts", "code", "start"];

/// Whether a part of a query is of a set-up.
pub(super) fn is_known(part: &str) -> bool {
    is_named(part, &NAMES)
}

/// Reads a set-up out of the query of `/kiosk`, and whether the kiosk begins at once. What is not
/// named, or cannot be read, is as in a new set-up.
pub fn kiosk_setup(query: &str) -> (KioskSetup, bool) {
    let mut setup = KioskSetup::default();
    let asked = |name: &str| value(query, name);
    if let Some(parts) = asked("parts") {
        let named = |part: &&str| parts.split('.').any(|named| named == *part);
        setup.parts = KIOSK_PARTS.into_iter().filter(named).collect();
    }
    if let Some(idle) = asked("idle") {
        // None that could be meant: it is told.
        setup.idle = idle.parse().unwrap_or(0);
    }
    setup.shows_records = asked("records").as_deref() != Some("no");
    setup.event = asked("event").unwrap_or_default();
    setup.room = asked("room").unwrap_or_default();
    setup.code = asked("code").unwrap_or_default();
    setup.has_printer = asked("printer").as_deref() == Some("yes");
    setup.counts = asked("counts").as_deref() == Some("yes");
    (setup, asked("start").as_deref() == Some("yes"))
}

/// A set-up as [`kiosk_setup`] reads it, with the code of the whole address that began it, where the
/// query has none: the bar does not show it.
pub fn kiosk_setup_with_kept(query: &str, kept: Option<String>) -> (KioskSetup, bool) {
    let (mut setup, begins) = kiosk_setup(query);
    let kept = kept.as_deref().and_then(|address| address.split_once('?'));
    if let Some((_, kept)) = kept.filter(|_| begins && setup.code.is_empty()) {
        setup.code = kiosk_setup(kept).0.code;
    }
    (setup, begins)
}

/// The address that begins a kiosk with this set-up. Without a code it begins nothing.
pub fn kiosk_address(setup: &KioskSetup) -> String {
    address(setup, true)
}

/// The address at which the same kiosk can be set up again. The code is chosen anew.
pub fn kiosk_set_up_again(setup: &KioskSetup) -> String {
    address(&KioskSetup { code: String::new(), ..setup.clone() }, false)
}

fn address(setup: &KioskSetup, begins: bool) -> String {
    let (parts, idle) = (setup.parts.join("."), setup.idle.to_string());
    let records = if setup.shows_records { "" } else { "no" };
    let yes = |is: bool| if is { "yes" } else { "" };
    let values = [
        ("event", setup.event.as_str()),
        ("parts", parts.as_str()),
        ("idle", idle.as_str()),
        ("records", records),
        ("room", setup.room.as_str()),
        ("printer", yes(setup.has_printer)),
        ("counts", yes(setup.counts)),
        ("code", setup.code.as_str()),
        ("start", yes(begins)),
    ];
    let given = values.into_iter().filter(|(_, value)| !value.is_empty());
    let given = given.map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, PLAIN)));
    format!("/kiosk?{}", given.collect::<Vec<_>>().join("&"))
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
        Route::Meeting(_) | Route::Kiosk(_) | Route::Present(_) | Route::Embed(_) => false,
        own if own.is_readers_own() => false,
        other => {
            let section = other.section().to_string();
            let part = section.trim_start_matches('/').split('/').next().unwrap_or_default();
            parts.contains(&part)
        }
    }
}

/// What is shown in turn while nobody is there, of what is open.
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

    proptest! {
        #[test]
        fn an_address_gives_the_set_up_that_made_it(
            event in "[^\\s]{1,20}( [^\\s]{1,9})?",
            parts in proptest::sample::subsequence(KIOSK_PARTS.to_vec(), 1..=KIOSK_PARTS.len()),
            idle in 20_u16..=1800,
            shows_records: bool,
            room in prop_oneof![Just(String::new()), Just("https://a.example/b?c=d&e".to_owned())],
            code in "[0-9]{4,8}",
            has_printer: bool,
            counts: bool,
        ) {
            let setup =
                KioskSetup { event, parts, idle, shows_records, room, code, has_printer, counts };
            let address = kiosk_address(&setup);
            let (_, query) = address.split_once('?').expect("it has a query");
            prop_assert_eq!(kiosk_setup(query), (setup, true));
        }

        #[test]
        fn no_query_breaks_it(query: String) {
            let (setup, _) = kiosk_setup(&query);
            setup.problems();
        }
    }

    #[test]
    fn what_is_not_named_is_as_in_a_new_set_up() {
        assert_eq!(kiosk_setup(""), (KioskSetup::default(), false));
        let (setup, begins) = kiosk_setup("parts=toolkit.nonsense&idle=long&event=A+day");
        assert_eq!((setup.parts, setup.idle, begins), (vec!["toolkit"], 0, false));
        assert_eq!(setup.event, "A day");
    }

    #[test]
    fn the_code_that_the_bar_does_not_show_is_taken_from_what_is_kept() {
        let kept = || Some("https://example.org/kiosk?event=A+day&code=2468&start=yes".to_owned());
        let code = |query, kept| kiosk_setup_with_kept(query, kept).0.code;
        assert_eq!(code("event=A+day&start=yes", kept()), "2468");
        assert_eq!(code("event=A+day&code=1357&start=yes", kept()), "1357");
        assert_eq!(code("event=A+day", kept()), "", "it is set up, not begun");
        assert_eq!(code("event=A+day&start=yes", None), "");
    }

    #[test]
    fn the_same_can_be_set_up_again_without_beginning_or_telling_the_code() {
        let setup =
            KioskSetup { event: "A day".into(), code: "2468".into(), ..KioskSetup::default() };
        let address = kiosk_set_up_again(&setup);
        let (_, query) = address.split_once('?').expect("it has a query");
        assert_eq!(kiosk_setup(query), (KioskSetup { code: String::new(), ..setup }, false));
    }
}
