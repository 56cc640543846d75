//! The bytes of a first visit, and of what is fetched later.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::error::Error;
use super::print::EXCERPT;
use super::worker::{STOP, WORKER};

/// The most that the wasm of a first visit may weigh, in bytes after brotli at its best; the chunks
/// that are fetched later are not in it. docs/decisions/0004 says why, and docs/measurements.md
/// lists what has raised it.
pub const WASM_LIMIT: usize = 185 * KB;

/// Bytes of a kilobyte.
pub const KB: usize = 1024;

/// One kind of file, or one chunk. Sizes are in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weight {
    pub part: String,
    pub raw: usize,
    pub gzip: usize,
    pub brotli: usize,
}

/// What a built site weighs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// What a first visit moves, by kind: the page, and what the page names.
    pub first: Vec<Weight>,
    /// The chunks of the program, each by its name: fetched when one of their pages is first opened.
    /// And the worker, once the first page is there.
    pub later: Vec<Weight>,
}

/// Weighs what a first visit to a built site moves, and what is fetched later, by the compressed
/// copies that are beside its files.
///
/// # Errors
/// Where the site cannot be read, or has no such copies: `scripts/compress.mjs` makes them.
pub fn measure(site: &Path) -> Result<Sizes, Error> {
    let failed = |path: &Path| Error::file("measured", path);
    let page = site.join("index.html");
    let html = fs::read_to_string(&page).map_err(failed(&page))?;
    let mut first: Vec<Weight> =
        ["wasm", "script", "style", "content", "page"].map(Weight::none).into();
    let mut later = Vec::new();
    for entry in fs::read_dir(site).map_err(failed(site))? {
        let entry = entry.map_err(failed(site))?;
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        let part = match path.extension().and_then(|extension| extension.to_str()) {
            Some("wasm") => "wasm",
            Some("js") => "script",
            Some("css") => "style",
            Some("json") => "content",
            // One of the pages that are printed.
            Some("html") if name == "index.html" => "page",
            _ => continue,
        };
        if name == STOP {
            continue;
        }
        let named = name == "index.html" || html.contains(&name);
        // A page that carries its part of the content does without the rest at first.
        let can_wait = part == "content" && html.contains(EXCERPT);
        if name == WORKER || (part == "wasm" && !named) || (named && can_wait) {
            let chunk = name.rsplit_once('-').map_or(name.as_str(), |(chunk, _)| chunk);
            let mut weight = Weight::none(chunk);
            weight.add(&path)?;
            later.push(weight);
        } else if named && let Some(weight) = first.iter_mut().find(|weight| weight.part == part) {
            weight.add(&path)?;
        }
    }
    later.sort_by(|a, b| a.part.cmp(&b.part));
    Ok(Sizes { first, later })
}

impl Weight {
    fn none(part: &str) -> Self {
        Self { part: part.into(), raw: 0, gzip: 0, brotli: 0 }
    }

    fn add(&mut self, file: &Path) -> Result<(), Error> {
        let size = |ending: &str| {
            let mut path = file.as_os_str().to_owned();
            path.push(ending);
            let path = PathBuf::from(path);
            match fs::metadata(&path) {
                Ok(copy) => Ok(usize::try_from(copy.len()).unwrap_or(usize::MAX)),
                Err(cause) => Err(Error::file("measured", &path)(cause)),
            }
        };
        self.raw += size("")?;
        self.gzip += size(".gz")?;
        self.brotli += size(".br")?;
        Ok(())
    }
}

/// The weights as a table, the first visit's with their sum, in kilobytes of 1,024 bytes.
pub fn table(sizes: &Sizes) -> String {
    let kb = |bytes: usize| format!("{:.1}", bytes as f64 / KB as f64);
    let mut text = String::from("A first visit moves (KB)\n");
    let mut row = |part: &str, raw: &str, gzip: &str, brotli: &str| {
        let _ = writeln!(text, "  {part:<10}{raw:>10}{gzip:>10}{brotli:>10}");
    };
    row("", "raw", "gzip", "brotli");
    for weight in &sizes.first {
        row(&weight.part, &kb(weight.raw), &kb(weight.gzip), &kb(weight.brotli));
    }
    let sum = |of: fn(&Weight) -> usize| kb(sizes.first.iter().map(of).sum());
    row("all", &sum(|w| w.raw), &sum(|w| w.gzip), &sum(|w| w.brotli));
    let _ = writeln!(
        text,
        "Fetched when a page of theirs is first opened, or a little after the first page"
    );
    for Weight { part, raw, gzip, brotli } in &sizes.later {
        let _ = writeln!(text, "  {part:<10}{:>10}{:>10}{:>10}", kb(*raw), kb(*gzip), kb(*brotli));
    }
    text
}
