//! Work that holds nothing up, however much of it there is.

use std::time::Duration;

use leptos::prelude::set_timeout;

use crate::platform::{BrowserClock, Clock};

/// For how long, in milliseconds, one task works. Under four times the load of a slow device, it
/// stays below 50.
const SLICE: i64 = 8;

/// Works piece by piece, until there is no more to do: some milliseconds now, and the rest in later
/// tasks, between which the browser answers its reader. `work` does a piece, and tells whether there
/// is more.
pub fn in_slices(mut work: impl FnMut() -> bool + 'static) {
    let began = BrowserClock.now().0;
    while work() {
        // A clock that is set back ends the task as well.
        if !(0..SLICE).contains(&(BrowserClock.now().0 - began)) {
            set_timeout(move || in_slices(work), Duration::ZERO);
            return;
        }
    }
}
