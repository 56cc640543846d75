//! The seven-minute meeting: its time, what is stored of it, and the record that it leaves.

use content::{RecordRef, Timestamp};
use proptest::prelude::*;
use reader::{
    Meeting, MeetingAnnouncement, MeetingClock, MeetingField, MeetingStage, MeetingTexts,
    NotPeople, SaveFailure, SheetSize, is_for_meetings, is_turn_meant, time_announcement,
    with_record,
};
use reader::{
    storage::Key, storage::ReadResult, storage::Revision, storage::Store, storage::StoreError,
    storage::load_meeting, storage::meetings_begun, storage::remove_meeting, storage::save_meeting,
    storage::seal,
};
use routes::{Address, Route};
use strings::{meeting::as_note, meeting::time_left, meeting::time_told};
use test_support::store::{FaultyStore, MemoryStore, OnWrite};

/// As it is in browsers: written out, so that no change of the code can change it unseen.
const KEY: &str = "safeguarding-learning-toolkit/meeting/recommendation/training";
const FROZEN: &str = include_str!("../../../../tests/fixtures/meeting-schema-1.json");

const BEGIN: i64 = 1_795_300_000_000;

fn at(seconds: i64) -> Timestamp {
    Timestamp(BEGIN + seconds * 1000)
}

fn begun() -> MeetingClock {
    let mut clock = MeetingClock::default();
    clock.next(at(0));
    clock
}

fn record(name: &str) -> RecordRef {
    RecordRef::parse(name).expect(name)
}

#[test]
fn it_takes_seven_minutes() {
    let minutes: u8 = MeetingStage::STEPS.iter().map(|step| step.minutes()).sum();
    assert_eq!(minutes, 7);
    let mut clock = MeetingClock::default();
    assert_eq!((clock.stage(), clock.left(at(0))), (MeetingStage::Ready, None));
    for (step, seconds) in MeetingStage::STEPS.into_iter().zip([60, 120, 120, 120]) {
        clock.next(at(0));
        assert_eq!((clock.stage(), clock.left(at(0))), (step, Some(seconds * 1000)));
    }
    clock.next(at(0));
    assert_eq!((clock.stage(), clock.left(at(0))), (MeetingStage::Record, None));
    clock.next(at(0));
    assert_eq!(clock.stage(), MeetingStage::Record, "it is the last");
}

#[test]
fn time_goes_by_the_clock_and_nothing_ends_by_itself() {
    let clock = begun();
    assert_eq!(clock.left(at(59)), Some(1000));
    assert_eq!(clock.left(at(60)), Some(0));
    assert_eq!(clock.left(at(90)), Some(-30_000), "it is over its time");
    assert_eq!(clock.stage(), MeetingStage::Read, "and still there");
    assert_eq!(clock.left(at(-500)), Some(60_000), "a clock that was set back");
}

#[test]
fn a_pause_takes_no_time() {
    let mut clock = begun();
    clock.pause(at(20));
    assert!(!clock.is_running());
    assert_eq!(clock.left(at(5000)), Some(40_000));
    clock.go_on(at(5000));
    assert_eq!(clock.left(at(5010)), Some(30_000));
    clock.pause(at(5010));
    clock.next(at(6000));
    assert!(clock.is_running(), "the next step begins to run");
    assert_eq!(clock.left(at(6000)), Some(120_000));
}

#[test]
fn one_more_minute_counts_from_now_where_time_is_over() {
    let mut clock = begun();
    clock.one_more_minute(at(10));
    assert_eq!(clock.left(at(10)), Some(110_000));
    let mut clock = begun();
    clock.one_more_minute(at(300));
    assert_eq!(clock.left(at(300)), Some(60_000));
    clock.pause(at(310));
    clock.one_more_minute(at(400));
    assert!(!clock.is_running(), "it stands as it stood");
    assert_eq!(clock.left(at(999)), Some(110_000));
}

#[test]
fn a_step_that_is_gone_back_to_has_the_time_that_it_had() {
    let mut clock = begun();
    clock.next(at(10));
    clock.back(at(100));
    assert_eq!((clock.stage(), clock.left(at(105))), (MeetingStage::Read, Some(45_000)));
    clock.next(at(105));
    assert_eq!(clock.left(at(105)), Some(30_000));
    clock.back(at(105));
    clock.back(at(105));
    assert_eq!((clock.stage(), clock.is_running()), (MeetingStage::Ready, false));
}

#[test]
fn the_second_click_of_a_double_click_turns_nothing() {
    let moment = |milliseconds| Timestamp(BEGIN + milliseconds);
    let is_meant = |after| is_turn_meant(Some(moment(0)), moment(after));
    assert!(is_turn_meant(None, moment(0)), "the first");
    assert!(!is_meant(0) && !is_meant(120) && !is_meant(499));
    assert!(is_meant(500));
    assert!(is_meant(-60_000), "a clock that was set back");
}

#[test]
fn one_that_was_forgotten_while_it_ran_stands_when_it_is_taken_up() {
    let clock = begun().taken_up(at(60 + 15 * 60));
    assert!(clock.is_running());
    let clock = begun().taken_up(at(60 + 15 * 60 + 1));
    assert_eq!((clock.is_running(), clock.left(at(9999))), (false, Some(0)));
    assert_eq!(clock.stage(), MeetingStage::Read);
    let mut paused = begun();
    paused.pause(at(20));
    assert_eq!(paused.clone().taken_up(at(99_999)), paused);
}

#[test]
fn what_is_told_of_the_time_is_told_once() {
    use MeetingAnnouncement::{OneMinuteLeft, Over};
    assert_eq!(time_announcement(61_000, 60_000), Some(OneMinuteLeft));
    assert_eq!(time_announcement(60_000, 59_000), None, "a step of one minute begins with it");
    assert_eq!(time_announcement(1000, 0), Some(Over));
    assert_eq!(time_announcement(0, -1000), None);
    assert_eq!(time_announcement(120_000, -90_000), Some(Over), "a tab that slept says the last");
    assert_eq!(time_announcement(-5000, 60_000), None, "one more minute");
}

#[test]
fn time_is_said_in_words_and_in_figures() {
    assert_eq!(
        (time_left(120_000).as_str(), time_told(120_000).as_str()),
        ("2:00", "2 minutes left")
    );
    assert_eq!(time_told(60_001), "1 minute and 1 second left");
    assert_eq!((time_left(59_999).as_str(), time_told(59_999).as_str()), ("1:00", "1 minute left"));
    assert_eq!((time_left(9000).as_str(), time_told(9000).as_str()), ("0:09", "9 seconds left"));
    assert_eq!((time_left(0).as_str(), time_told(0).as_str()), ("0:00", "Time is up"));
    assert_eq!(time_left(-65_000), "+1:05");
    assert_eq!(time_told(-65_000), "Time is up, 1 minute and 5 seconds ago");
}

#[test]
fn how_many_took_part_is_a_number_or_nothing() {
    let people = |typed: &str| {
        let mut words = MeetingTexts::default();
        words.put(MeetingField::TookPart, typed.into());
        words.people()
    };
    assert_eq!((people(" "), people(" 7 "), people("500")), (Ok(None), Ok(Some(7)), Ok(Some(500))));
    for typed in ["0", "501", "seven", "-1", "1.5"] {
        assert_eq!(people(typed), Err(NotPeople), "{typed}");
    }
}

#[test]
fn a_meeting_is_about_what_was_learnt() {
    for name in
        ["recommendation/a", "national", "review/a", "report-page/a", "finding/a", "article/a"]
    {
        assert!(is_for_meetings(&record(name)), "{name}");
    }
    for name in ["course/a", "line/a", "figure/a"] {
        assert!(!is_for_meetings(&record(name)), "{name}");
    }
}

#[test]
fn each_record_has_an_address_and_one_that_is_not_here_leads_to_the_choice() {
    let library = test_support::seeds::library();
    let first = library.recommendation_refs().into_iter().next().expect("there is one");
    let route = Route::meeting_on(&first);
    assert_eq!(Route::parse(&route.to_string()), Some(route.clone()));
    assert_eq!(Address::find(&route.to_string(), library), Address::Page(route.clone()));
    let about = |query: &str| match Address::find(&format!("/meeting?{query}"), library) {
        Address::Page(Route::Meeting(about)) => about.map(|about| about.to_string()),
        other => panic!("{query} leads to {other:?}"),
    };
    assert_eq!(route.to_string(), format!("/meeting?{first}"));
    assert_eq!(about(&first.to_string()), Some(first.to_string()));
    assert_eq!(Route::parse(&format!("/meeting/?utm=x&{first}&y#z")), Some(route));
    assert_eq!(about("national").as_deref(), Some("national"));
    let course = library.courses.first().expect("there is one");
    for nothing in ["", "finding/no-such", "finding", "x=y", &format!("course/{}", course.id)] {
        assert_eq!(about(nothing), None, "{nothing}");
    }
}

fn filled() -> MeetingTexts {
    let mut words = MeetingTexts::default();
    for (field, text) in MeetingField::ALL.into_iter().zip([
        "The second paragraph",
        "Nobody asked",
        "We do not ask either",
        "Ask at each visit",
        "Duty manager",
        "End of March",
        "North team",
        "7",
    ]) {
        words.put(field, text.into());
    }
    words
}

#[test]
fn the_record_says_all_that_was_written_and_nothing_else() {
    let note = as_note(&filled(), "22 November 2026");
    assert_eq!(
        note,
        "Seven-minute meeting, 22 November 2026\nTeam: North team\nTook part: 7\n\n\
         To come back to: The second paragraph\n\nWhat stood out: Nobody asked\n\n\
         What it means for us: We do not ask either\n\nOne action: Ask at each visit\n\
         By whom: Duty manager\nBy when: End of March"
    );
    let mut little = MeetingTexts::default();
    little.put(MeetingField::Action, " Ask ".into());
    assert_eq!(
        as_note(&little, "1 May 2027"),
        "Seven-minute meeting, 1 May 2027\n\nOne action: Ask"
    );
}

#[test]
fn the_letters_of_a_record_get_smaller_until_one_page_has_no_room() {
    use SheetSize::{Ordinary, Pages, Small, Smallest};
    let sheet = |texts: &[(MeetingField, String)]| {
        let mut words = filled();
        for (field, text) in texts {
            words.put(*field, text.clone());
        }
        words.sheet_size()
    };
    let (out, us) = (MeetingField::StandsOut, MeetingField::ForUs);
    assert_eq!((MeetingTexts::default().sheet_size(), sheet(&[])), (Ordinary, Ordinary));
    let answer = "We ask. ".repeat(87);
    assert_eq!(sheet(&[(out, answer.clone()), (us, answer)]), Small);
    let ten = "A line\n".repeat(10);
    assert_eq!(sheet(&[(out, ten.clone()), (us, ten)]), Small);
    assert_eq!(sheet(&[(out, "Words ".repeat(290)), (us, "Words ".repeat(290))]), Smallest);
    assert_eq!(sheet(&[(out, "A line\n".repeat(40))]), Smallest);
    assert_eq!(sheet(&[(us, "A line\n".repeat(42))]), Pages);
    assert_eq!(sheet(&[(out, "Words ".repeat(900))]), Pages);
}

#[test]
fn a_record_is_added_to_a_note_once() {
    assert_eq!(with_record(" \n", None, "The record"), "The record");
    let once = with_record("My words.\n", None, "The record");
    assert_eq!(once, "My words.\n\nThe record");
    assert_eq!(with_record(&once, None, "The record"), once);
    assert_eq!(with_record(&once, Some("The record"), "The record"), once);
}

#[test]
fn a_record_that_was_not_stored_gives_way_to_what_it_became() {
    let first = with_record("My words.", None, "Action: ask the team");
    for later in ["Action: ask", "Action: ask the team on Monday", "Another"] {
        let then = with_record(&first, Some("Action: ask the team"), later);
        assert_eq!(then, format!("My words.\n\n{later}"));
    }
    let written_over = with_record("My words alone.", Some("Action: ask the team"), "Another");
    assert_eq!(written_over, "My words alone.\n\nAnother");
}

#[test]
fn a_meeting_of_the_first_schema_is_read_for_ever() {
    let memory = MemoryStore::default();
    memory.put(KEY, FROZEN.trim_end());
    let ReadResult::Found { value, .. } = load_meeting(&memory, &record("recommendation/training"))
    else {
        panic!("it is read")
    };
    assert_eq!(value.words, filled());
    assert_eq!(value.clock.stage(), MeetingStage::StandsOut);
    assert_eq!(value.clock.left(at(30)), Some(90_000));
}

#[test]
fn it_is_stored_under_its_record_until_it_is_removed() {
    let memory = MemoryStore::default();
    let about = record("recommendation/training");
    let mut meeting = Meeting::new(at(0));
    assert!(!meeting.is_begun());
    meeting.clock = begun();
    assert!(meeting.is_begun());
    let mut seen = Revision::nothing();
    save_meeting(&memory, &about, &mut meeting, &mut seen).expect("it is stored");
    assert!(memory.get(KEY).is_some());
    assert_eq!(Key::parse(KEY).map(|key| key.to_string()).as_deref(), Some(KEY));
    assert_eq!(meetings_begun(&memory), std::slice::from_ref(&about));
    // Another tab writes; ours is not written over it unseen.
    let (mut theirs, mut seen_there) = (meeting.clone(), seen.clone());
    theirs.words.put(MeetingField::Team, "North".into());
    save_meeting(&memory, &about, &mut theirs, &mut seen_there).expect("it is stored");
    assert!(remove_meeting(&memory, &about, &seen).is_err(), "nor removed");
    assert!(memory.get(KEY).is_some());
    meeting.words.put(MeetingField::Action, "Ask".into());
    meeting.clock.next(at(10));
    save_meeting(&memory, &about, &mut meeting, &mut seen).expect("both are stored");
    assert_eq!(MeetingField::ALL.map(|field| meeting.words.get(field)).concat(), "AskNorth");
    assert_eq!(meeting.clock.stage(), MeetingStage::StandsOut, "where it is, is ours");
    let stored = load_meeting(&memory, &about);
    assert!(matches!(stored, ReadResult::Found { value, .. } if value == meeting));
    assert!(remove_meeting(&memory, &about, &seen).is_ok());
    assert_eq!(meetings_begun(&memory), []);
}

#[test]
fn one_that_the_store_did_not_keep_is_written_again_or_its_failure_told() {
    let about = record("recommendation/training");
    let save = |memory: &MemoryStore, script: &[OnWrite]| {
        let store = FaultyStore::over(memory).on_writes(script.iter().copied());
        let (mut meeting, mut seen) = (Meeting::new(at(0)), Revision::nothing());
        meeting.words.put(MeetingField::Action, "Ask at each visit".into());
        save_meeting(&store, &about, &mut meeting, &mut seen).map(|()| (meeting, seen))
    };
    for bad in [OnWrite::Tear, OnWrite::Flip, OnWrite::Drop] {
        let memory = MemoryStore::default();
        let (value, seen) = save(&memory, &[bad, bad]).expect("the third try works");
        assert_eq!(load_meeting(&memory, &about), ReadResult::Found { value, seen }, "{bad:?}");
    }
    let newer = MemoryStore::default();
    assert_eq!(save(&newer, &[OnWrite::Fail(StoreError::Full)]), Err(SaveFailure::Full));
    newer.put(KEY, &seal(2, "{}"));
    assert_eq!(save(&newer, &[]), Err(SaveFailure::InTheWay));
    assert_eq!(newer.get(KEY), Some(seal(2, "{}")), "a later version's is left alone");
}

#[test]
fn a_damaged_one_is_set_aside_and_not_lost() {
    let memory = MemoryStore::default();
    memory.put(KEY, "{");
    let reading = load_meeting(&memory, &record("recommendation/training"));
    assert!(matches!(reading, ReadResult::Unreadable { text, .. } if text == "{"));
    let keys = memory.keys().expect("the store works");
    assert!(keys.iter().any(|key| key.contains("/quarantine/1/") && key.ends_with(KEY)));
}

proptest! {
    #[test]
    fn time_left_never_grows_by_itself(steps in prop::collection::vec((0_u8..5, 0_i64..400), 0..20)) {
        let mut clock = MeetingClock::default();
        let mut now = 0;
        for (act, seconds) in steps {
            match act {
                0 => clock.next(at(now)),
                1 => clock.back(at(now)),
                2 => clock.pause(at(now)),
                3 => clock.go_on(at(now)),
                _ => clock.one_more_minute(at(now)),
            }
            let before = clock.left(at(now));
            now += seconds;
            let gone = if clock.is_running() { seconds * 1000 } else { 0 };
            prop_assert_eq!(clock.left(at(now)), before.map(|left| left - gone));
            prop_assert_eq!(clock.left(at(now)).is_some(), clock.stage().place().is_some());
        }
    }

    #[test]
    fn nothing_that_either_tab_wrote_is_lost(
        ours in prop::collection::vec("[a-c ]{0,6}", 8), theirs in prop::collection::vec("[a-c ]{0,6}", 8),
    ) {
        let words = |texts: &[String]| {
            let mut words = MeetingTexts::default();
            for (field, text) in MeetingField::ALL.into_iter().zip(texts) {
                words.put(field, text.clone());
            }
            words
        };
        let mut both = words(&ours);
        both.take_in(&words(&theirs));
        for (at, field) in MeetingField::ALL.into_iter().enumerate() {
            prop_assert!(both.get(field).contains(&ours[at]) && both.get(field).contains(&theirs[at]));
        }
    }

    #[test]
    fn what_was_stored_is_found_again(texts in prop::collection::vec(".{0,30}", 8), moment: i64) {
        let mut meeting = Meeting::new(Timestamp(moment));
        for (field, text) in MeetingField::ALL.into_iter().zip(texts) {
            meeting.words.put(field, text);
        }
        let memory = MemoryStore::default();
        let about = record("finding/a");
        prop_assert!(save_meeting(&memory, &about, &mut meeting, &mut Revision::nothing()).is_ok());
        let ReadResult::Found { value, .. } = load_meeting(&memory, &about) else {
            return Err(TestCaseError::fail("it is read"));
        };
        prop_assert_eq!(value, meeting);
    }
}
