//! What a first visit moves, and what is fetched later, in bytes.

use std::fmt::{self, Write as _};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// The most that the wasm of a first visit may weigh, in bytes after brotli at its best; the chunks
/// that are fetched later are not in it. DESIGN.md says why, and lists what has raised it.
pub const WASM_LIMIT: usize = 220 * KB;

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

/// A built site that could not be measured.
#[derive(Debug)]
pub struct SizesError {
    pub path: PathBuf,
    pub cause: io::Error,
}

impl fmt::Display for SizesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} could not be measured: {}", self.path.display(), self.cause)
    }
}

/// What a built site weighs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// What a first visit moves, by kind: the page, and what the page names.
    pub first: Vec<Weight>,
    /// The chunks of the program, each by its name: fetched when one of their pages is first opened.
    pub later: Vec<Weight>,
}

/// Weighs what a first visit to a built site moves, and what is fetched later.
///
/// # Errors
/// Where the site cannot be read.
pub fn measure(site: &Path) -> Result<Sizes, SizesError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |cause| SizesError { path, cause }
    };
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
            Some("html") => "page",
            _ => continue,
        };
        let bytes = fs::read(&path).map_err(failed(&path))?;
        if part == "wasm" && !html.contains(&name) {
            let chunk = name.rsplit_once('-').map_or(name.as_str(), |(chunk, _)| chunk);
            let mut weight = Weight::none(chunk);
            weight.add(&bytes).map_err(failed(&path))?;
            later.push(weight);
        } else if let Some(weight) = first.iter_mut().find(|weight| weight.part == part) {
            weight.add(&bytes).map_err(failed(&path))?;
        }
    }
    later.sort_by(|a, b| a.part.cmp(&b.part));
    Ok(Sizes { first, later })
}

impl Weight {
    fn none(part: &str) -> Self {
        Self { part: part.into(), raw: 0, gzip: 0, brotli: 0 }
    }

    fn add(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.raw += bytes.len();
        self.gzip += gzip(bytes)?;
        self.brotli += brotli(bytes)?;
        Ok(())
    }
}

fn gzip(bytes: &[u8]) -> io::Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn brotli(bytes: &[u8]) -> io::Result<usize> {
    let mut out = Vec::new();
    let best = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &best)?;
    Ok(out.len())
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
    let _ = writeln!(text, "Fetched when a page of theirs is first opened");
    for Weight { part, raw, gzip, brotli } in &sizes.later {
        let _ = writeln!(text, "  {part:<10}{:>10}{:>10}{:>10}", kb(*raw), kb(*gzip), kb(*brotli));
    }
    text
}
