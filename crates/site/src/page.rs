//! The page's texts before the app takes over: markers in index.html that are replaced by the
//! pack's texts. Reads no files.

use std::fmt::Write as _;

use super::error::Error;
use content::{Colour, HelpLine, Library, as_markup};
use routes::Route;

/// The product's own colour, as in style/_tokens.scss.
pub const BRAND: &str = "#0f4c5c";

/// Fills the page's marks, written `{{name}}`.
///
/// # Errors
/// A mark that is not known.
pub fn fill(page: &str, library: &Library) -> Result<String, Error> {
    let pack = &library.pack;
    let mut filled = String::with_capacity(page.len());
    let mut rest = page;
    // A single pass: the pack's texts are never taken for markers.
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((mark, after)) = after.split_once("}}") else { break };
        filled.push_str(before);
        match mark {
            "name" => filled.push_str(&as_markup(&pack.name)),
            "headline" => filled.push_str(&as_markup(&pack.headline)),
            "purpose" => filled.push_str(&as_markup(&pack.purpose)),
            "brand" => filled.push_str(&as_markup(brand(library))),
            "menu" => filled.push_str(&menu(library)),
            "emergency" => filled.push_str(&emergency(&pack.help)),
            unknown => return Err(Error::UnknownMark(unknown.to_owned())),
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
        let label = as_markup(strings::section(to));
        let _ = write!(items, "<li><a href=\".{}\">{label}</a></li>", as_markup(&to.to_string()));
        items
    })
}

/// The first telephone number for help, with when to call it; without any, the first link.
fn emergency(help: &[HelpLine]) -> String {
    let link = |line: &HelpLine, said: &str, address: &str, label: &str| {
        let (when, label, address) = (as_markup(&line.when), as_markup(label), as_markup(address));
        format!("{when} {said}<a class=\"govuk-link\" href=\"{address}\">{label}</a>.")
    };
    let by_phone = help.iter().find_map(|line| Some((line, line.phone.as_ref()?)));
    if let Some((line, phone)) = by_phone {
        let dial = format!("tel:{}", phone.replace(' ', ""));
        return link(line, &format!("{} ", strings::CALL), &dial, phone);
    }
    let by_link = help.iter().find_map(|line| Some((line, line.link.as_ref()?)));
    by_link.map_or_else(String::new, |(line, to)| link(line, "", &to.url, &to.title))
}

/// A style sheet with the pack's own colours, where it has any. The product's style sheet draws
/// all its colours from these custom properties.
pub fn colours(library: &Library) -> Option<String> {
    let colours = library.pack.colours.as_ref()?;
    let (brand, link) = (&colours.brand, &colours.link);
    let colour = Colour::parse(brand)?;
    let (hover, shadow) = (colour.darkened(75).css(), colour.darkened(50).css());
    Some(format!(
        ":root{{--app-brand:{brand};--app-link:{link};--app-button-hover:{hover};\
         --app-button-shadow:{shadow}}}\n"
    ))
}
