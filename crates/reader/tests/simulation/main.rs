//! Notes that said "Saved", through a browser that crashes, forgets, and lets tabs in one another's
//! way: none is lost. The same browser with one key a note, where the last writer wins, loses some:
//! so the simulation is one in which notes can be lost.
//!
//! `SOAK=1` runs a million faults. A run that went wrong is run again by its number in `RUN=`.

mod browser;
mod hands;
mod rng;
mod truth;
mod world;

use std::time::Instant;

use hands::{Hand, LastWriter, Versions};
use world::{Outcome, run};

/// How many faults are simulated, at most for what is to lose notes.
const FAULTS: u64 = 20_000;

/// Runs until there were so many faults, and prints what came of it.
#[allow(clippy::disallowed_methods, reason = "a soak tells how fast it goes, on the host")]
fn runs<H: Hand>(faults: u64) -> Outcome {
    if let Some(seed) = std::env::var("RUN").ok().and_then(|seed| seed.parse().ok()) {
        return run::<H>(seed);
    }
    let begun = Instant::now();
    let mut all = Outcome::default();
    for seed in 0.. {
        if all.faults >= faults {
            break;
        }
        all.add(run::<H>(seed));
    }
    println!(
        "{}: {} runs, {} faults, {} calls, {} words saved, {} lost, {:.1} s",
        std::any::type_name::<H>(),
        all.runs,
        all.faults,
        all.calls,
        all.saved,
        all.lost.len(),
        begun.elapsed().as_secs_f64()
    );
    all
}

#[test]
fn no_note_that_said_saved_is_lost() {
    let soak = std::env::var_os("SOAK").is_some();
    let outcome = runs::<Versions<false>>(if soak { 1_000_000 } else { FAULTS });
    assert!(outcome.lost.is_empty(), "{:?}", &outcome.lost[..outcome.lost.len().min(5)]);
    assert!(outcome.wrong.is_empty(), "{:?}", &outcome.wrong[..outcome.wrong.len().min(5)]);
}

#[test]
fn where_what_is_replaced_goes_before_the_disk_has_the_rest_notes_are_lost() {
    let outcome = runs::<Versions<true>>(FAULTS);
    assert!(!outcome.lost.is_empty(), "the simulation never loses what the disk does not have");
}

#[test]
fn where_the_last_writer_wins_notes_that_said_saved_are_lost() {
    let outcome = runs::<LastWriter>(FAULTS);
    assert!(!outcome.lost.is_empty(), "the simulation cannot tell a good store from a bad one");
}
