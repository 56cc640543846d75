//! Puts the program into a site in parts: the one that every visit needs, and the chunks that are
//! fetched when one of their pages is first opened. Trunk has built the program as a whole;
//! `scripts/finish` has split it.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use super::error::Error;
use super::site::{failed, read as read_text, read_bytes, write};

/// What the tools call the parts: the module that starts the program, its wasm, and the module that
/// fetches the chunks. Every other file is a chunk.
const MODULE: &str = "app.js";
const WASM: &str = "app_bg.wasm";
const LOADER: &str = "__wasm_split.js";

/// How the loader instantiates a chunk: only from a response of the type `application/wasm`.
const STREAMING: &str = "WebAssembly.instantiateStreaming(";

/// A version for any server, as the module does it for the first part.
const OF_ANY_TYPE: &str = "
async function instantiate(coming, imports) {
    const answer = await coming;
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return WebAssembly.instantiate(await answer.arrayBuffer(), imports);
}
";

/// One file of the program.
struct Part {
    name: String,
    bytes: Vec<u8>,
}

/// Replaces the program that Trunk has put into a site by its parts, and names them in the page.
/// All bear one hash, of all of them: parts of different builds do not fit together.
///
/// # Errors
/// Where a file cannot be read or written, or is not as the tools write it.
pub fn place_program(site: &Path, parts: &Path) -> Result<(), Error> {
    let page = site.join("index.html");
    let html = read_text(&page)?;
    let parts = read(parts)?;
    let mut hasher = DefaultHasher::new();
    for Part { name, bytes } in &parts {
        (name, bytes).hash(&mut hasher);
    }
    let hash = format!("{:016x}", hasher.finish());
    let html = in_place_of_trunks(site, &html, &hash)?;
    let mut unnamed: Vec<&str> = parts.iter().map(|part| part.name.as_str()).collect();
    // The page names these.
    unnamed.retain(|name| *name != MODULE);
    for Part { name, bytes } in &parts {
        let path = site.join(hashed(name, &hash));
        if !name.ends_with(".js") {
            write(&path, bytes)?;
            continue;
        }
        let mut script = String::from_utf8_lossy(bytes).into_owned();
        if name == LOADER {
            if !script.contains(STREAMING) {
                return Err(Error::Program(format!("{LOADER} does not hold {STREAMING}")));
            }
            script = script.replace(STREAMING, "instantiate(") + OF_ANY_TYPE;
        }
        for part in &parts {
            // As wasm-bindgen and wasm-split-cli write them, and as terser does.
            for (before, after) in [
                ("from \"./", "\""),
                ("from\"./", "\""),
                ("URL(\"./", "\""),
                ("URL(\"", "\""),
                ("URL('", "'"),
            ] {
                let old = format!("{before}{}{after}", part.name);
                if script.contains(&old) {
                    let new = format!("{before}{}{after}", hashed(&part.name, &hash));
                    script = script.replace(&old, &new);
                    unnamed.retain(|name| *name != part.name);
                }
            }
        }
        write(&path, script.as_bytes())?;
    }
    match unnamed.first() {
        Some(name) => Err(Error::Program(format!("no module fetches {name}"))),
        None => write(&page, html.as_bytes()),
    }
}

/// Takes Trunk's program out of the site, and names the parts in the page instead.
fn in_place_of_trunks(site: &Path, html: &str, hash: &str) -> Result<String, Error> {
    let mut html = html.to_owned();
    for (part, ending) in [(WASM, "_bg.wasm"), (MODULE, ".js")] {
        let trunks = html
            .split('"')
            .filter_map(|word| word.rsplit('/').next())
            .find(|name| name.starts_with("app-") && name.ends_with(ending))
            .map(str::to_owned);
        let trunks = trunks.ok_or_else(|| Error::Program(format!("the page names no {part}")))?;
        let path = site.join(&trunks);
        fs::remove_file(&path).map_err(failed(&path))?;
        html = html.replace(&trunks, &hashed(part, hash));
    }
    let loader = hashed(LOADER, hash);
    // After the module, which public/start.js finds as the first.
    let link =
        format!("<link rel=\"modulepreload\" href=\"{loader}\" crossorigin=\"anonymous\"></head>");
    Ok(html.replacen("</head>", &link, 1))
}

/// The name of a part in the site: what it is, then the hash.
fn hashed(name: &str, hash: &str) -> String {
    match name {
        MODULE => format!("app-{hash}.js"),
        WASM => format!("app-{hash}_bg.wasm"),
        LOADER => format!("chunks-{hash}.js"),
        chunk => {
            let stem = chunk.trim_end_matches(".wasm");
            let stem = stem.strip_prefix("split_").unwrap_or(stem);
            format!("{stem}-{hash}.wasm")
        }
    }
}

/// The files of a folder, by name.
fn read(folder: &Path) -> Result<Vec<Part>, Error> {
    let mut parts = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed(folder))? {
        let entry = entry.map_err(failed(folder))?;
        let bytes = read_bytes(&entry.path())?;
        parts.push(Part { name: entry.file_name().to_string_lossy().into_owned(), bytes });
    }
    parts.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(parts)
}
