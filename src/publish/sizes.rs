//! What a first visit moves, in bytes.

use std::fmt::{self, Write as _};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// The most that the wasm may weigh, in bytes after brotli at its best. DESIGN.md says why, and
/// lists what has raised it.
pub const WASM_LIMIT: usize = 248 * KB;

/// Bytes of a kilobyte.
pub const KB: usize = 1024;

/// One kind of file of a first visit. Sizes are in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weight {
    pub part: &'static str,
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

/// Weighs each part of what a first visit to a built site moves.
pub fn measure(site: &Path) -> Result<Vec<Weight>, SizesError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |cause| SizesError { path, cause }
    };
    let mut weights: Vec<Weight> = ["wasm", "script", "style", "content", "page"]
        .map(|part| Weight { part, raw: 0, gzip: 0, brotli: 0 })
        .into();
    for entry in fs::read_dir(site).map_err(failed(site))? {
        let path = entry.map_err(failed(site))?.path();
        let part = match path.extension().and_then(|extension| extension.to_str()) {
            Some("wasm") => "wasm",
            Some("js") => "script",
            Some("css") => "style",
            Some("json") => "content",
            Some("html") => "page",
            _ => continue,
        };
        let bytes = fs::read(&path).map_err(failed(&path))?;
        if let Some(weight) = weights.iter_mut().find(|weight| weight.part == part) {
            weight.raw += bytes.len();
            weight.gzip += gzip(&bytes).map_err(failed(&path))?;
            weight.brotli += brotli(&bytes).map_err(failed(&path))?;
        }
    }
    Ok(weights)
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

/// The weights as a table with their sum, in kilobytes of 1,024 bytes.
pub fn table(weights: &[Weight]) -> String {
    let kb = |bytes: usize| format!("{:.1}", bytes as f64 / KB as f64);
    let mut text = String::from("A first visit moves (KB)\n");
    let mut row = |part: &str, raw: &str, gzip: &str, brotli: &str| {
        let _ = writeln!(text, "  {part:<8}{raw:>10}{gzip:>10}{brotli:>10}");
    };
    row("", "raw", "gzip", "brotli");
    for weight in weights {
        row(weight.part, &kb(weight.raw), &kb(weight.gzip), &kb(weight.brotli));
    }
    let sum = |of: fn(&Weight) -> usize| kb(weights.iter().map(of).sum());
    row("all", &sum(|w| w.raw), &sum(|w| w.gzip), &sum(|w| w.brotli));
    text
}
