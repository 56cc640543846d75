//! The web manifest: name, appearance and start page of an installed copy. Reads no files.

use serde_json::{Value, json};

use super::page::brand;
use content::Library;
use routes::Route;

/// The manifest's name in a site.
pub const MANIFEST: &str = "manifest.webmanifest";

/// The pictures in `public/icons/`: the edge in pixels, and what they are for. A maskable one may be
/// cut to any shape that holds the inner 80 %.
const ICONS: [(u32, &str); 3] = [(192, "any"), (512, "any"), (512, "maskable")];

/// The manifest of a pack, as JSON. Its addresses are relative, so that it works in any folder.
pub fn manifest(library: &Library) -> String {
    let pack = &library.pack;
    let icons = ICONS.map(|(edge, purpose)| {
        let kind = if purpose == "maskable" { "maskable" } else { "icon" };
        json!({
            "src": format!("icons/{kind}-{edge}.png"),
            "sizes": format!("{edge}x{edge}"),
            "type": "image/png",
            "purpose": purpose,
        })
    });
    let mut ways_in = Route::main_menu(library);
    ways_in.retain(|way| *way != Route::Home);
    let notebook = Route::own().into_iter().next();
    let shortcuts: Vec<Value> = ways_in
        .into_iter()
        .take(3)
        .chain(notebook)
        .map(|way| json!({ "name": strings::section(&way), "url": format!(".{way}") }))
        .collect();
    json!({
        "name": pack.name,
        "description": pack.purpose,
        "lang": "en-GB",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": brand(library),
        "icons": icons,
        "shortcuts": shortcuts,
    })
    .to_string()
}
