//! The keyboard's way out.

use modes::{EXIT_SERIES, ExitPresses, ExitProgress};

/// Shift alone, pressed and let go.
fn shift(presses: &mut ExitPresses, now: i64) -> ExitProgress {
    presses.key_up("Shift", false, now)
}

#[test]
fn shift_three_times_leaves() {
    let mut presses = ExitPresses::default();
    assert_eq!(presses.count(), 0);
    for (now, pressed, count) in [
        (1_000, ExitProgress::More(2), 1),
        (2_000, ExitProgress::More(1), 2),
        (3_000, ExitProgress::Leave, 0),
    ] {
        assert_eq!(shift(&mut presses, now), pressed);
        assert_eq!(presses.count(), count);
    }
}

#[test]
fn each_press_gives_the_series_five_more_seconds() {
    let mut presses = ExitPresses::default();
    assert_eq!(shift(&mut presses, 0), ExitProgress::More(2));
    assert_eq!(shift(&mut presses, EXIT_SERIES), ExitProgress::More(1));
    assert_eq!(shift(&mut presses, 2 * EXIT_SERIES), ExitProgress::Leave);
}

#[test]
fn a_press_after_the_series_has_run_out_begins_a_new_one() {
    let mut presses = ExitPresses::default();
    shift(&mut presses, 1_000);
    shift(&mut presses, 2_000);
    assert_eq!(shift(&mut presses, 2_001 + EXIT_SERIES), ExitProgress::More(2));
    assert_eq!(presses.count(), 1);
}

#[test]
fn a_series_is_forgotten_once_when_it_runs_out() {
    let mut presses = ExitPresses::default();
    assert!(!presses.expire(10_000), "there is none");
    shift(&mut presses, 1_000);
    assert!(!presses.expire(999 + EXIT_SERIES), "it still lasts");
    assert_eq!(presses.count(), 1);
    assert!(presses.expire(1_000 + EXIT_SERIES));
    assert_eq!(presses.count(), 0);
    assert!(!presses.expire(1_000 + EXIT_SERIES), "it is forgotten already");
}

#[test]
fn shift_with_a_letter_does_not_count_and_breaks_the_series() {
    let mut presses = ExitPresses::default();
    shift(&mut presses, 1_000);
    shift(&mut presses, 1_100);
    // A capital letter: the letter comes up while Shift is still down.
    assert_eq!(presses.key_up("A", true, 1_200), ExitProgress::Nothing);
    assert_eq!(presses.count(), 0);
    assert_eq!(shift(&mut presses, 1_300), ExitProgress::Nothing);
    assert_eq!(presses.count(), 0);
    // The next Shift alone is the first of a new series.
    assert_eq!(shift(&mut presses, 1_400), ExitProgress::More(2));
}

#[test]
fn another_key_breaks_the_series() {
    let mut presses = ExitPresses::default();
    shift(&mut presses, 1_000);
    shift(&mut presses, 1_100);
    assert_eq!(presses.key_up("Tab", false, 1_200), ExitProgress::Nothing);
    assert_eq!(presses.count(), 0);
    assert_eq!(shift(&mut presses, 1_300), ExitProgress::More(2));
}
