//! What is open at a kiosk, and what is shown there to whoever passes.

mod support;

use content::RecordKind;
use modes::{KIOSK_PARTS, KioskSetup};
use routes::{Route, is_open_at_kiosk, shown_to_passers_by};
use support::seeds::library;

fn is_open(address: &str, parts: &[&str]) -> bool {
    is_open_at_kiosk(&Route::parse(address).expect("an address"), parts, library())
}

#[test]
fn a_page_is_open_with_its_part_and_what_would_stay_never_is() {
    for address in ["/toolkit", "/toolkit/recommendations/7", "/toolkit/how-to-use"] {
        assert!(is_open(address, &["toolkit"]), "{address}");
        assert!(!is_open(address, &["training", "reviews"]), "{address}");
    }
    assert!(is_open("/articles/some-article", &["newsletters"]));
    assert!(is_open("/training/booking", &["training"]));
    for address in ["/", "/search?q=harm", "/notebook", "/about"] {
        assert!(is_open(address, &["toolkit"]), "{address}");
    }
    for address in
        ["/your-data", "/my-training", "/notebook/backup", "/kiosk", "/present?of=toolkit"]
    {
        assert!(!is_open(address, &KIOSK_PARTS), "{address}");
    }
}

#[test]
fn a_whole_document_is_open_where_everything_in_it_is() {
    let mut closed = 0;
    for source in &library().sources {
        let page = Route::Document(source.id.clone());
        assert!(is_open_at_kiosk(&page, &KIOSK_PARTS, library()), "{page}");
        let records = library().of_document(&source.id);
        let is_foreign = |kind| kind != RecordKind::Recommendation;
        let has_foreign = records.iter().any(|(record, _)| is_foreign(record.kind()));
        if has_foreign {
            closed += 1;
            assert!(!is_open_at_kiosk(&page, &["toolkit"], library()), "{page}");
        }
    }
    assert!(closed > 0);
}

#[test]
fn passers_by_are_shown_open_records_without_a_content_note_or_none() {
    let mut setup = KioskSetup { parts: vec!["toolkit"], ..KioskSetup::default() };
    let shown = shown_to_passers_by(&setup, library());
    assert!(!shown.is_empty());
    for record in &shown {
        assert_eq!(record.kind(), RecordKind::Recommendation);
        assert!(library().about(record).is_some_and(|about| about.content_note.is_none()));
    }
    setup.shows_records = false;
    assert_eq!(shown_to_passers_by(&setup, library()), []);
}
