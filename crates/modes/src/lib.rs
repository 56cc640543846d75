//! Rules of the other ways to show the product: at a kiosk, in a frame of another site, as slides; and the quick way
//! out.
//!
//! Knows no browser and no clock.

mod deck;
mod embed;
mod exit;
mod kiosk;

pub use deck::{
    Blank, Deck, DeckItem, MOST_PRESENTED, OmittedSlides, ShowKey, ShowMessage, ShowState, Slide,
    SlideKind, SlidePart, SlideSize, Timer, is_click,
};
pub use embed::{
    ColourProblem, EMBED_HEIGHT, EMBED_PATIENCE, EmbedColour, EmbedGround, EmbedInk, Embedding,
    FromHost, HostStatus, ToHost, element_code, embed_height, frame_code, is_origin,
};
pub use exit::{EXIT_SERIES, ExitPresses, ExitProgress};
pub use kiosk::{
    KIOSK_ASKS, KIOSK_CODE, KIOSK_EVENT, KIOSK_IDLE, KIOSK_PARTS, KioskPhase, KioskProblem,
    KioskSetup, KioskWatch, OnwardClock, for_passers_by, for_telephones, pieces_for_squares,
};
