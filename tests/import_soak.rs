//! Whatever a file holds, bringing it in breaks nothing: no panic, no partial change, nothing lost.
//!
//! Some thousands of files with each run of the tests; ten million, in some minutes, with
//! `SOAK=1 cargo test --profile bench --test import_soak -- --nocapture`. `SOAK_INPUTS` sets another
//! number, `SOAK_SEED` other chances.

mod support;

use std::env;
use std::io::Write;
use std::time::Instant;

use reader::ImportFailure;
use reader::{
    storage::BackupFile, storage::Key, storage::apply, storage::plan, storage::read_backup,
};
use support::backups::{Dice, Failing, backup, by_chance, filled, harm};
use support::store::MemoryStore;

/// How many files are tried without `SOAK`.
const FEW: u64 = 6_000;
const MANY: u64 = 10_000_000;

/// How often a store is filled anew.
const STORES: u64 = 500;

#[derive(Default)]
struct Count {
    refused: u64,
    understood: u64,
    brought_in: u64,
    failed: u64,
}

fn set(name: &str) -> Option<u64> {
    env::var(name).ok().and_then(|text| text.parse().ok())
}

#[test]
#[allow(clippy::disallowed_methods, reason = "a soak tells how fast it goes, on the host")]
fn no_file_breaks_anything() {
    let inputs = set("SOAK_INPUTS").unwrap_or(if set("SOAK").is_some() { MANY } else { FEW });
    let seed = set("SOAK_SEED").unwrap_or(1);
    let began = Instant::now();
    let mut dice = Dice(seed);
    let mut count = Count::default();
    let (mut here, mut text) = (MemoryStore::default(), String::new());
    for input in 0..inputs {
        if input % STORES == 0 {
            here = if dice.below(3) == 0 { filled() } else { by_chance(&mut dice) };
            text = backup(&if dice.below(2) == 0 { filled() } else { by_chance(&mut dice) });
        }
        let mut harmed = harm(&mut dice, &text);
        if dice.below(4) == 0 {
            harmed = harm(&mut dice, &harmed);
        }
        let before = dice.0;
        bring_in(&mut dice, &here, &harmed, &mut count).unwrap_or_else(|said| {
            panic!("{said}\nseed {seed}, input {input}, chance {before}:\n{harmed}")
        });
        if set("SOAK").is_some() && input % 1_000_000 == 999_999 {
            tell(input + 1, &count, began);
        }
    }
    tell(inputs, &count, began);
    assert!(count.understood * 50 > inputs, "too few files get as far as the store");
    assert!(count.brought_in > 0 && count.failed > 0 && count.refused > 0);
}

fn tell(inputs: u64, count: &Count, began: Instant) {
    let Count { refused, understood, brought_in, failed } = count;
    let seconds = began.elapsed().as_secs_f64();
    let rate = inputs as f64 / seconds;
    let _ = writeln!(
        std::io::stdout(),
        "{inputs} files in {seconds:.0} s ({rate:.0}/s): {refused} refused, {understood} understood, \
         {brought_in} brought in, {failed} broken off"
    );
}

fn bring_in(
    dice: &mut Dice,
    here: &MemoryStore,
    text: &str,
    count: &mut Count,
) -> Result<(), String> {
    let file = match read_backup(text) {
        Ok(file) => file,
        Err(_) => {
            count.refused += 1;
            return Ok(());
        }
    };
    count.understood += 1;
    let before = here.all();
    let every = 2 + dice.below(30);
    let planned = plan(here, &file).map_err(|failure| format!("{failure:?}"))?;
    if here.all() != before {
        return Err("looking changed something".into());
    }
    // First on a store that fails, then on one that works.
    match apply(&Failing::every(here, every), &planned) {
        Ok(_) => {}
        Err(ImportFailure::Storage(_)) => {
            count.failed += 1;
            if here.all() != before {
                return Err(format!("broken off at call {every}, and something has changed"));
            }
        }
        Err(other) => return Err(format!("{other:?}")),
    }
    here.replace(before.clone());
    let snapshot = apply(here, &planned).map_err(|failure| format!("{failure:?}"))?;
    count.brought_in += 1;
    nothing_lost(here, &file, &before)?;
    let undone = snapshot.undo(here).map_err(|failure| format!("{failure:?}"))?;
    if undone.left > 0 || here.all() != before {
        return Err("undoing does not bring back what was".into());
    }
    Ok(())
}

fn nothing_lost(
    here: &MemoryStore,
    file: &BackupFile,
    before: &std::collections::BTreeMap<String, String>,
) -> Result<(), String> {
    let now = here.all();
    for (key, text) in before {
        let may_change =
            matches!(Key::parse(key), Some(Key::Mark(_) | Key::Training(_) | Key::Progress));
        if !may_change && now.get(key) != Some(text) {
            return Err(format!("{key} was touched"));
        }
    }
    for key in now.keys().filter(|key| !before.contains_key(*key)) {
        let is_ours = matches!(
            Key::parse(key),
            Some(Key::Note(..) | Key::Bin(..) | Key::Mark(_) | Key::Training(_) | Key::Progress)
        );
        if !is_ours {
            return Err(format!("{key} has come"));
        }
    }
    let again = plan(here, file).map_err(|failure| format!("{failure:?}"))?;
    if !again.preview.is_idle() {
        return Err(format!("a second time it would change: {:#?}", again.preview));
    }
    Ok(())
}
