//! The history at a kiosk: an entry stands under the one that is shown, so that the browser's Back
//! comes to that and not to what was open before.

use wasm_bindgen::JsValue;
use web_sys::History;

use super::document::window;

/// What begins the states of both entries, before the set-up's whole address.
const FLOOR: &str = "kiosk-floor ";
const GUARD: &str = "kiosk-guard ";

fn history() -> Option<History> {
    window().history().ok()
}

fn state() -> Option<String> {
    history()?.state().ok()?.as_string()
}

/// The address that began the kiosk in this entry of the history, with what the bar does not show;
/// nothing, where none was.
pub fn kept_setup() -> Option<String> {
    let state = state()?;
    let kept = state.strip_prefix(FLOOR).or_else(|| state.strip_prefix(GUARD));
    kept.map(str::to_owned)
}

/// Puts the guard over this entry, unless it stands there, as after loading it again. The bar shows
/// `bar` from now on; `whole` is kept.
pub fn guard_history(bar: &str, whole: &str) {
    let Some(history) = history().filter(|_| !state().is_some_and(|s| s.starts_with(GUARD))) else {
        return;
    };
    let of = |kind: &str| JsValue::from_str(&format!("{kind}{whole}"));
    let _ = history.replace_state_with_url(&of(FLOOR), "", Some(bar));
    let _ = history.push_state_with_url(&of(GUARD), "", Some(bar));
}

/// After the browser's Back: goes on to the guard again. Whether it was that.
pub fn go_over_floor() -> bool {
    let is_floor = state().is_some_and(|state| state.starts_with(FLOOR));
    if is_floor && let Some(history) = history() {
        let _ = history.forward();
    }
    is_floor
}
