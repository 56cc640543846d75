//! A text as a square code for a telephone's camera.

use leptos::prelude::*;
use qrcodegen::{QrCode as Code, QrCodeEcc};

use crate::text::kiosk as words;

/// The empty border that a camera needs, in squares (ISO/IEC 18004).
const QUIET: i32 = 4;

/// A text as a square code. One that is too long for a code is told to be written down.
#[component]
pub fn QrCode(text: String) -> impl IntoView {
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
        <svg class="app-qr" role="img" aria-label=format!("{} {text}", words::CODE_FOR) viewBox=format!("0 0 {width} {width}") shape-rendering="crispEdges">
            <rect class="app-qr__paper" width=width height=width></rect>
            <path class="app-qr__ink" d=path></path>
        </svg>
    }
    .into_any()
}
