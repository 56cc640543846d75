//! Chance, and passphrases as they are typed.

use js_sys::JsString;

use super::document::window;
use reader::{PassphraseProblem, Writer};
use reader::{storage::NoRandomness, storage::Passphrase, storage::Random};

/// `crypto.getRandomValues`, which browsers give on every origin, secure or not.
pub struct BrowserRandom;

impl Random for BrowserRandom {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        let crypto = window().crypto().map_err(|_| NoRandomness)?;
        crypto.get_random_values_with_u8_array(bytes).map(|_| ()).map_err(|_| NoRandomness)
    }
}

/// A passphrase that a reader chooses.
///
/// # Errors
/// Where it breaks a rule for new ones.
pub fn chosen_passphrase(typed: &str) -> Result<Passphrase, PassphraseProblem> {
    Passphrase::chosen(&normalised(typed))
}

/// A passphrase that a reader enters for something that is locked already.
pub fn entered_passphrase(typed: &str) -> Passphrase {
    Passphrase::entered(&normalised(typed))
}

/// The same characters typed on another keyboard are then the same bytes. The browser has the
/// tables for it, so that the wasm needs none.
fn normalised(text: &str) -> String {
    JsString::from(text).normalize("NFKC").into()
}

/// A writer of notes that no other tab is.
pub fn new_writer() -> Writer {
    let mut bytes = [0; 4];
    match BrowserRandom.fill(&mut bytes) {
        Ok(()) => Writer(u32::from_le_bytes(bytes)),
        Err(NoRandomness) => Writer((js_sys::Math::random() * f64::from(u32::MAX)) as u32),
    }
}
