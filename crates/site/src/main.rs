//! The maker's tool: checks a pack, adds to it, puts it into a built site, and weighs the site.

use std::env;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use content::{Library, bundle};
use seeds::{NewFile, add};
use site::pack::{library, library_of, pack_folder, write};
use site::{
    DrawnPage, Error, KB, WASM_LIMIT, addresses, finish, host, measure, place_program,
    place_worker, print, read_seeds, schema_files, table,
};

const USAGE: &str = "usage: kit COMMAND [--pack FOLDER]
  kit check               checks the pack, and lists everything that is wrong
  kit new …               adds a skeleton to the pack; kit new alone says how
  kit schema              writes the schemas of the pack's files, for editors
  kit bundle FILE         checks the pack and writes it as the one file that the app loads
  kit finish SITE PARTS   puts the pack, and the program in parts, into a site that Trunk has built
  kit addresses           lists the addresses whose pages are printed
  kit print SITE PAGES    puts the pages that scripts/print.mjs has had drawn into a site, one file
                          each; ADDRESS=https://example.org/toolkit/ is where it will stand
  kit host SITE           puts the policy into each page of a finished site, and the headers that
                          hosts are to send into the files where they look for them
  kit worker SITE         lists the files of a finished site for the worker that keeps them offline;
                          nothing of the build may change after that
  kit weigh SITE          prints what a first visit moves, and what is fetched later; fails above the
                          limit for the wasm of a first visit
The pack is the folder that --pack names, or the variable PACK, or seeds.";

const USAGE_NEW: &str = "usage: kit new KIND … [--pack FOLDER]
  kit new issue ID                a newsletter issue with its first article, and its source
  kit new article ISSUE-ID ID     an article at the end of an issue
  kit new recommendation ID       the next recommendation of the toolkit
  kit new course SOURCE-ID ID     a course that a source names
An id is lower-case letters, digits and hyphens (like-this-one). It stays in addresses for ever.
What is written holds plain words to be replaced, and nothing is written over.";

fn main() -> ExitCode {
    let mut args: Vec<String> = env::args().skip(1).collect();
    let done = pack_folder(&mut args, USAGE).and_then(|pack| {
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        run(&args, &pack)
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[&str], pack: &Path) -> Result<(), Error> {
    match args {
        ["check"] => check(pack),
        ["schema"] => write_schemas(pack),
        ["bundle", file] => write(Path::new(file), &bundle(&library(pack)?)?),
        ["finish", site, parts] => {
            let (site, library) = (Path::new(site), library(pack)?);
            finish(site, &library, &bundle(&library)?)?;
            place_program(site, Path::new(parts))
        }
        ["addresses"] => {
            addresses(&library(pack)?).iter().for_each(|address| println!("{address}"));
            Ok(())
        }
        ["print", site, pages] => print_pages(pack, Path::new(site), Path::new(pages)),
        ["host", site] => {
            let framed_by = std::env::var("FRAMED_BY").unwrap_or_default();
            host(Path::new(site), &framed_by)
        }
        ["worker", site] => place_worker(Path::new(site)).map(drop),
        ["weigh", site] => weigh(Path::new(site)),
        ["new", "issue", id] => add_new(pack, NewFile::Issue { id }),
        ["new", "article", issue, id] => add_new(pack, NewFile::Article { issue, id }),
        ["new", "recommendation", id] => add_new(pack, NewFile::Recommendation { id }),
        ["new", "course", source, id] => add_new(pack, NewFile::Course { source, id }),
        ["new", "help" | "--help" | "-h"] | ["new"] => {
            println!("{USAGE_NEW}");
            Ok(())
        }
        ["new", ..] => Err(Error::Usage(USAGE_NEW.into())),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(Error::Usage(USAGE.into())),
    }
}

/// The result of some work, and how long it took.
#[expect(clippy::disallowed_methods, reason = "the maker's machine has a clock")]
fn timed<T>(work: impl FnOnce() -> Result<T, Error>) -> Result<(T, Duration), Error> {
    let begun = Instant::now();
    work().map(|made| (made, begun.elapsed()))
}

fn check(pack: &Path) -> Result<(), Error> {
    let (files, reading) = timed(|| read_seeds(pack))?;
    let (library, checking) = timed(|| library_of(&files, pack))?;
    let (bundle, bundling) = timed(|| Ok(bundle(&library)?))?;
    println!("{}: no problems in {}", pack.display(), contents(&library));
    println!(
        "read in {} ms, checked in {} ms, bundled in {} ms: {:.1} KB",
        reading.as_millis(),
        checking.as_millis(),
        bundling.as_millis(),
        bundle.len() as f64 / KB as f64,
    );
    Ok(())
}

/// The contents of a library in numbers; absent sections are left out.
fn contents(library: &Library) -> String {
    let articles = library.issues.iter().map(|issue| issue.articles.len()).sum();
    let lines = library.strategy.iter().flat_map(|strategy| strategy.lines()).count();
    let sessions = library.courses.iter().map(|course| course.sessions.len()).sum();
    let suggestions = library.training_guide.as_ref().map_or(0, |guide| guide.suggestions.len());
    let documents = library.related_documents.iter().map(|list| list.documents.len()).sum();
    [
        (library.toolkit.as_ref().map_or(0, |t| t.recommendations.len()), "recommendations"),
        (library.reviews().count(), "reviews"),
        (library.findings().count(), "findings"),
        (library.figures.len(), "figures"),
        (articles, "articles"),
        (lines, "strategy lines"),
        (library.courses.len(), "courses"),
        (sessions, "sessions"),
        (suggestions, "training suggestions"),
        (library.reflection_forms.len(), "reflection forms"),
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

fn add_new(pack: &Path, new: NewFile<'_>) -> Result<(), Error> {
    let files = read_seeds(pack)?;
    // What is wrong already is told in full, with its places.
    library_of(&files, pack)?;
    for change in add(&files, new)? {
        let path = Path::new(&change.file.name);
        if change.pointer.is_empty() {
            create(path, &change.file.text)?;
        } else {
            write(path, &change.file.text)?;
        }
        let place = seeds::locate(&change.file.text, &change.pointer);
        let line = place.filter(|_| !change.pointer.is_empty()).map(|place| place.line);
        let place = line.map_or_else(String::new, |line| format!(":{line}"));
        println!("{}{place}", change.file.name);
    }
    println!("Replace the words there, and the theme, the body and the like; then kit check.");
    Ok(())
}

/// Writes a file that must not be there yet.
fn create(path: &Path, text: &str) -> Result<(), Error> {
    let failed = Error::file("written", path);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(&failed)?;
    }
    let mut file = fs::File::create_new(path).map_err(&failed)?;
    file.write_all(text.as_bytes()).map_err(failed)
}

fn write_schemas(pack: &Path) -> Result<(), Error> {
    let folder = pack.join("schema");
    fs::create_dir_all(&folder).map_err(Error::file("made", &folder))?;
    let files = schema_files();
    for (name, text) in &files {
        write(&folder.join(name), text)?;
    }
    println!("{}: {} schemas", folder.display(), files.len());
    Ok(())
}

fn print_pages(pack: &Path, site: &Path, pages: &Path) -> Result<(), Error> {
    let text = fs::read_to_string(pages).map_err(Error::file("read", pages))?;
    let drawn: Vec<DrawnPage> =
        serde_json::from_str(&text).map_err(Error::json("what was drawn", pages))?;
    let address = env::var("ADDRESS").ok().filter(|address| !address.is_empty());
    if let Some(address) = &address
        && !(address.starts_with("https://") && address.ends_with('/'))
    {
        return Err(Error::Usage(format!(
            "ADDRESS is {address}. It must be where the site will stand, from https:// to the last /"
        )));
    }
    let count = print(site, &library(pack)?, &drawn, address.as_deref())?;
    println!("{count} pages are printed");
    Ok(())
}

fn weigh(site: &Path) -> Result<(), Error> {
    let sizes = measure(site)?;
    print!("{}", table(&sizes));
    let wasm = sizes.first.iter().find(|weight| weight.part == "wasm").map_or(0, |w| w.brotli);
    if wasm > WASM_LIMIT {
        return Err(Error::TooHeavy(wasm));
    }
    println!("  the limit for the wasm of a first visit is {} KB after brotli", WASM_LIMIT / KB);
    Ok(())
}
