//! One file for each kind of page. A page reads the library and the state, and lays out
//! components; it names no browser and no storage key, and decides no rule. `register` says which
//! page stands at which address.

mod about;
mod apart;
mod article;
mod banner;
mod beside;
mod chunk;
mod chunks;
mod common;
mod documents;
mod embed;
mod figures;
mod finding;
mod findings;
#[cfg(feature = "gallery")]
mod gallery;
mod glossary;
mod handout;
mod home;
mod kiosk;
mod listing;
mod marks;
mod matrix;
mod meeting;
mod menu;
mod my_training;
mod newsletters;
mod not_found;
mod notes;
mod own;
mod page;
mod present;
mod published;
mod recommendation;
mod record;
mod register;
mod review;
mod reviews;
mod search;
mod search_box;
mod strategy;
mod themes;
mod thread;
mod training;
mod turning;
mod uses;
mod whole;

pub use banner::banner;
pub use chunks::Chunks;
pub use register::{has_content_note, is_there, over, render, title, title_now};
pub use search_box::{found_here, search_box};

use common::{session, source_line};
