//! A text as a square code for a telephone's camera.

use leptos::prelude::*;
use qrcodegen::{QrCode as Code, QrCodeEcc};

use strings::kiosk as words;

/// The empty border that a camera needs, in squares (ISO/IEC 18004).
const QUIET: i32 = 4;

/// A text as a square code; or that it is too long for one.
#[component]
pub fn QrCode(
    text: String,
    /// What it is, for whoever cannot see it.
    label: String,
) -> impl IntoView {
    let Ok(code) = Code::encode_text(&text, QrCodeEcc::Medium) else {
        return view! { <p class="govuk-body">{words::TOO_LONG}</p> }.into_any();
    };
    let mut path = String::new();
    for y in 0..code.size() {
        for x in 0..code.size() {
            if code.get_module(x, y) {
                path.push_str(&format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET));
            }
        }
    }
    let width = code.size() + 2 * QUIET;
    view! {
        <svg class="app-qr" role="img" aria-label=label viewBox=format!("0 0 {width} {width}") shape-rendering="crispEdges">
            <rect class="app-qr__paper" width=width height=width></rect>
            <path class="app-qr__ink" d=path></path>
        </svg>
    }
    .into_any()
}
