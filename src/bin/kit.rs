//! The maker's tool: checks the seeds, puts them into a built site, and weighs the site.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use toolkit::content::{bundle, load};
use toolkit::domain::Library;
use toolkit::publish::{KB, WASM_LIMIT, describe, finish, measure, read_seeds, table};

const USAGE: &str = "usage: kit COMMAND
  kit check [SEEDS]        checks the seeds (default: seeds) and lists everything that is wrong
  kit bundle FILE [SEEDS]  checks the seeds and writes them as the one file that the app loads
  kit finish SITE [SEEDS]  checks and bundles the seeds into a site that Trunk has built
  kit weigh SITE           prints what a first visit moves; fails above the limit for the wasm";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["check"] => check(Path::new("seeds")),
        ["check", seeds] => check(Path::new(seeds)),
        ["bundle", file] => bundle_into(Path::new(file), Path::new("seeds")),
        ["bundle", file, seeds] => bundle_into(Path::new(file), Path::new(seeds)),
        ["finish", site] => finish_site(Path::new(site), Path::new("seeds")),
        ["finish", site, seeds] => finish_site(Path::new(site), Path::new(seeds)),
        ["weigh", site] => weigh(Path::new(site)),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(USAGE.into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// The library of a folder of seeds, or everything that is wrong with it, a line each.
fn library(seeds: &Path) -> Result<Library, String> {
    let files = read_seeds(seeds).map_err(|error| error.to_string())?;
    load(&files).map_err(|problems| {
        let mut lines: Vec<String> =
            problems.iter().map(|problem| describe(problem, &files)).collect();
        let noun = if lines.len() == 1 { "problem" } else { "problems" };
        lines.push(format!("{} {noun} in {}", lines.len(), seeds.display()));
        lines.join("\n")
    })
}

fn check(seeds: &Path) -> Result<(), String> {
    let library = library(seeds)?;
    println!("{}: no problems in {}", seeds.display(), contents(&library));
    Ok(())
}

/// What a library holds, in numbers; what is absent is left out.
fn contents(library: &Library) -> String {
    let articles = library.issues.iter().map(|issue| issue.articles.len()).sum();
    let lines = library.strategy.iter().flat_map(|strategy| strategy.lines()).count();
    let documents = library.related_documents.iter().map(|list| list.documents.len()).sum();
    [
        (library.toolkit.as_ref().map_or(0, |t| t.recommendations.len()), "recommendations"),
        (library.reviews().count(), "reviews"),
        (library.findings().count(), "findings"),
        (library.figures.len(), "figures"),
        (articles, "articles"),
        (lines, "strategy lines"),
        (library.courses.len(), "courses"),
        (documents, "related documents"),
        (library.ties.len(), "ties"),
        (library.glossary.len(), "glossary entries"),
        (library.themes.len(), "themes"),
        (library.bodies.len(), "bodies"),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, noun)| format!("{count} {noun}"))
    .collect::<Vec<_>>()
    .join(", ")
}

fn bundled(seeds: &Path) -> Result<String, String> {
    bundle(&library(seeds)?).map_err(|error| error.to_string())
}

fn bundle_into(file: &Path, seeds: &Path) -> Result<(), String> {
    fs::write(file, bundled(seeds)?)
        .map_err(|error| format!("{} could not be written: {error}", file.display()))
}

fn finish_site(site: &Path, seeds: &Path) -> Result<(), String> {
    finish(site, &bundled(seeds)?).map_err(|error| error.to_string())
}

fn weigh(site: &Path) -> Result<(), String> {
    let weights = measure(&PathBuf::from(site)).map_err(|error| error.to_string())?;
    print!("{}", table(&weights));
    let wasm = weights.iter().find(|weight| weight.part == "wasm").map_or(0, |w| w.brotli);
    if wasm > WASM_LIMIT {
        return Err(format!(
            "The wasm weighs {wasm} bytes after brotli; the limit is {WASM_LIMIT}. Make it smaller, or \
             raise the limit in src/publish/sizes.rs and say why in DESIGN.md."
        ));
    }
    println!("  the wasm's limit is {} KB after brotli", WASM_LIMIT / KB);
    Ok(())
}
