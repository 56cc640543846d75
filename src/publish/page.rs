//! What the page says before the app takes it over: marks in index.html that take the pack's
//! words. Reads no files.

use std::fmt::Write as _;

use crate::domain::{HelpLine, Library};
use crate::route::Route;
use crate::text;

/// The product's own colour, as in style/_tokens.scss.
pub const BRAND: &str = "#0f4c5c";

/// Fills the page's marks, written `{{name}}`.
///
/// # Errors
/// A mark that is not known.
pub fn fill(page: &str, library: &Library) -> Result<String, String> {
    let pack = &library.pack;
    let mut filled = String::with_capacity(page.len());
    let mut rest = page;
    // One pass: what the pack says is never taken for a mark.
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((mark, after)) = after.split_once("}}") else { break };
        filled.push_str(before);
        match mark {
            "name" => filled.push_str(&escape(&pack.name)),
            "headline" => filled.push_str(&escape(&pack.headline)),
            "purpose" => filled.push_str(&escape(&pack.purpose)),
            "brand" => filled.push_str(&escape(brand(library))),
            "menu" => filled.push_str(&menu(library)),
            "emergency" => filled.push_str(&emergency(&pack.help)),
            unknown => return Err(unknown.to_owned()),
        }
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

/// The colour of the header, as a pack has chosen it.
pub fn brand(library: &Library) -> &str {
    library.pack.colours.as_ref().map_or(BRAND, |colours| &colours.brand)
}

/// The main menu's entries, as the app itself will show them.
fn menu(library: &Library) -> String {
    Route::main_menu(library).iter().fold(String::new(), |mut items, to| {
        let label = escape(text::section(to));
        let _ = write!(items, "<li><a href=\".{}\">{label}</a></li>", escape(&to.to_string()));
        items
    })
}

/// The first telephone number for help, with when to call it; without any, the first link.
fn emergency(help: &[HelpLine]) -> String {
    let link = |line: &HelpLine, said: &str, address: &str, label: &str| {
        let (when, label, address) = (escape(&line.when), escape(label), escape(address));
        format!("{when} {said}<a class=\"govuk-link\" href=\"{address}\">{label}</a>.")
    };
    let by_phone = help.iter().find_map(|line| Some((line, line.phone.as_ref()?)));
    if let Some((line, phone)) = by_phone {
        let dial = format!("tel:{}", phone.replace(' ', ""));
        return link(line, &format!("{} ", text::CALL), &dial, phone);
    }
    let by_link = help.iter().find_map(|line| Some((line, line.link.as_ref()?)));
    by_link.map_or_else(String::new, |(line, to)| link(line, "", &to.url, &to.title))
}

/// A text as HTML, in an element or in an attribute.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

/// A style sheet with the pack's own colours, where it has any. The product's style sheet draws
/// all its colours from these custom properties.
pub fn colours(library: &Library) -> Option<String> {
    let colours = library.pack.colours.as_ref()?;
    let (brand, link) = (&colours.brand, &colours.link);
    let hover = darkened(brand, 75);
    let shadow = darkened(brand, 50);
    Some(format!(
        ":root{{--app-brand:{brand};--app-link:{link};--app-button-hover:{hover};\
         --app-button-shadow:{shadow}}}\n"
    ))
}

/// A colour written as `#0f4c5c`, with so many hundredths of its light.
fn darkened(colour: &str, hundredths: u32) -> String {
    let rgb = u32::from_str_radix(colour.trim_start_matches('#'), 16).unwrap_or_default();
    let part = |shift: u32| ((rgb >> shift) & 0xff) * hundredths / 100;
    format!("#{:02x}{:02x}{:02x}", part(16), part(8), part(0))
}
