//! The browser: the only folder that names `web_sys`, `js_sys` or `gloo`.
//!
//! Owns storage, the address bar, the clock, files, the clipboard and events of the whole window.
//! Implements the ports of `persist`. Holds no rules of the domain.

#![allow(clippy::disallowed_methods, reason = "this is the folder that the rest must go through")]

mod clock;
mod content;
mod document;
mod embed;
mod files;
mod input;
mod journal;
mod keeping;
mod kiosk;
mod kiosk_history;
mod lifecycle;
mod location;
mod marking;
mod offline;
mod presenting;
mod random;
mod storage;
mod take_over;

pub use clock::{BrowserClock, Clock};
pub use content::{FetchError, drop_excerpt, excerpt, fetch_content, spawn};
pub use document::{
    Edge, at_edge, drop_focus, focus, focus_heading, focus_in_place, leave_no_trace, mark,
    print_page, reveal, select_text, set_title, show_failure,
};
pub use embed::{
    asked_by_frame, on_height, on_host_message, on_sight, open_others_in_tabs, origin, page_height,
    place_embed_element, set_colours, set_sight, tell_host, title_now, warn, window_height,
};
pub use files::{copy_text, download};
pub use input::{Input, KeyPress, listen_for_keys, listen_for_swipes, nothing_selected};
pub use journal::JournaledStore;
pub use keeping::{ChosenFile, ask_to_keep, has_promised, read_chosen};
pub use kiosk::{
    Activity, ExternalLink, close_dialog, fill_screen, keep_inside, load_instead, on_use,
    open_dialog, reload, steady_now, wants_less_motion,
};
pub use kiosk_history::{go_over_floor, guard_history, kept_setup};
pub use lifecycle::{catch_panics, on_hide, on_leave};
pub use location::{Arrival, Location, WayOut};
pub use marking::{MarksOf, PageMarks};
pub use offline::{on_offline_news, published_at, use_newer, version};
pub use presenting::{
    Channel, begin_presenting, close_window, end_presenting, listen_for_full_screen,
    listen_for_leaving, listen_for_pointer, open_window, toggle_full_screen,
};
pub use random::{BrowserRandom, chosen_passphrase, entered_passphrase, new_writer};
pub use storage::on_change_elsewhere;
pub use take_over::Stage;
