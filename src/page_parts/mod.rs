//! What pages of many subjects are laid out from: the frame of a record, lists of records, page
//! turning, taking a page away. These know the content and the state; `ui` does not.

pub mod actions;
pub mod common;
pub mod frame_notice;
pub mod page_turns;
pub mod record;
pub mod record_list;
pub mod take_away;
