//! The maker's tool: checks a pack, adds to it, puts it into a built site, and weighs the site.

use std::env;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use toolkit::content::{New, SeedFile, add, bundle, load};
use toolkit::domain::Library;
use toolkit::publish::{
    DrawnPage, KB, WASM_LIMIT, addresses, describe, excerpt, finish, help_pages, host, markdown,
    measure, measure_search, multiply, place_program, place_worker, print, read_seeds,
    schema_files, search_documents, table,
};
use toolkit::route::Route;
use toolkit::search::Indexer;

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
  kit multiply TIMES FILE writes a bundle so many times as large, for measuring
  kit excerpts TIMES FILE PAGE…
                          writes what pages would carry of so many times as much, as JSON
  kit documents TIMES FILE
                          writes what can be searched as JSON, so many times as large
  kit search TIMES QUERIES FILE
                          searches so many times as much for the queries of a JSON file, and writes
                          what was found and how long that took
  kit markdown FOLDER     writes the pack's pages as Markdown, for other programs to make a site of
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
    let done = pack_folder(&mut args).and_then(|pack| {
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        run(&args, &pack)
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[&str], pack: &Path) -> Result<(), String> {
    match args {
        ["check"] => check(pack),
        ["schema"] => write_schemas(pack),
        ["bundle", file] => write(Path::new(file), &bundled(&library(pack)?)?),
        ["finish", site, parts] => {
            let (site, library) = (Path::new(site), library(pack)?);
            finish(site, &library, &bundled(&library)?)
                .and_then(|()| place_program(site, Path::new(parts)))
                .map_err(|error| error.to_string())
        }
        ["addresses"] => {
            addresses(&library(pack)?).iter().for_each(|address| println!("{address}"));
            Ok(())
        }
        ["print", site, pages] => print_pages(pack, Path::new(site), Path::new(pages)),
        ["host", site] => {
            let framed_by = std::env::var("FRAMED_BY").unwrap_or_default();
            host(Path::new(site), &framed_by).map_err(|error| error.to_string())
        }
        ["worker", site] => {
            place_worker(Path::new(site)).map(drop).map_err(|error| error.to_string())
        }
        ["weigh", site] => weigh(Path::new(site)),
        ["multiply", times, file] => multiplied(pack, times, Path::new(file)),
        ["excerpts", times, file, pages @ ..] => excerpts(pack, times, Path::new(file), pages),
        ["documents", times, file] => write_documents(pack, times, Path::new(file)),
        ["search", times, queries, file] => {
            search(pack, times, Path::new(queries), Path::new(file))
        }
        ["markdown", folder] => write_markdown(pack, Path::new(folder)),
        ["new", "issue", id] => add_new(pack, New::Issue { id }),
        ["new", "article", issue, id] => add_new(pack, New::Article { issue, id }),
        ["new", "recommendation", id] => add_new(pack, New::Recommendation { id }),
        ["new", "course", source, id] => add_new(pack, New::Course { source, id }),
        ["new", "help" | "--help" | "-h"] | ["new"] => {
            println!("{USAGE_NEW}");
            Ok(())
        }
        ["new", ..] => Err(USAGE_NEW.into()),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(USAGE.into()),
    }
}

/// Takes `--pack FOLDER` out of the arguments.
fn pack_folder(args: &mut Vec<String>) -> Result<PathBuf, String> {
    if let Some(at) = args.iter().position(|arg| arg == "--pack") {
        if args.len() < at + 2 {
            return Err(USAGE.into());
        }
        let folder = args.remove(at + 1);
        args.remove(at);
        return Ok(folder.into());
    }
    let named = env::var_os("PACK").filter(|name| !name.is_empty());
    Ok(named.map_or_else(|| "seeds".into(), PathBuf::from))
}

fn read(pack: &Path) -> Result<Vec<SeedFile>, String> {
    read_seeds(pack).map_err(|error| error.to_string())
}

/// The library of a pack, or everything that is wrong with it, a line each.
fn library_of(files: &[SeedFile], pack: &Path) -> Result<Library, String> {
    load(files).map_err(|problems| {
        let mut lines: Vec<String> =
            problems.iter().map(|problem| describe(problem, files)).collect();
        let noun = if lines.len() == 1 { "problem" } else { "problems" };
        lines.push(format!("{} {noun} in {}", lines.len(), pack.display()));
        lines.join("\n")
    })
}

fn library(pack: &Path) -> Result<Library, String> {
    library_of(&read(pack)?, pack)
}

fn bundled(library: &Library) -> Result<String, String> {
    bundle(library).map_err(|error| error.to_string())
}

fn write(file: &Path, text: &str) -> Result<(), String> {
    fs::write(file, text)
        .map_err(|error| format!("{} could not be written: {error}", file.display()))
}

/// What some work makes, and how long it took.
#[expect(clippy::disallowed_methods, reason = "the maker's machine has a clock")]
fn timed<T>(work: impl FnOnce() -> Result<T, String>) -> Result<(T, Duration), String> {
    let begun = Instant::now();
    work().map(|made| (made, begun.elapsed()))
}

fn check(pack: &Path) -> Result<(), String> {
    let (files, reading) = timed(|| read(pack))?;
    let (library, checking) = timed(|| library_of(&files, pack))?;
    let (bundle, bundling) = timed(|| bundled(&library))?;
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

/// What a library holds, in numbers; what is absent is left out.
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

fn add_new(pack: &Path, new: New<'_>) -> Result<(), String> {
    let files = read(pack)?;
    // What is wrong already is told in full, with its places.
    library_of(&files, pack)?;
    let changes = add(&files, new).map_err(|problem| format!("Nothing was added: {problem}"))?;
    for change in changes {
        let path = Path::new(&change.file.name);
        if change.pointer.is_empty() {
            create(path, &change.file.text)?;
        } else {
            write(path, &change.file.text)?;
        }
        let place = toolkit::content::locate(&change.file.text, &change.pointer);
        let line = place.filter(|_| !change.pointer.is_empty()).map(|place| place.line);
        let place = line.map_or_else(String::new, |line| format!(":{line}"));
        println!("{}{place}", change.file.name);
    }
    println!("Replace the words there, and the theme, the body and the like; then kit check.");
    Ok(())
}

/// Writes a file that must not be there yet.
fn create(path: &Path, text: &str) -> Result<(), String> {
    let failed = |error| format!("{} could not be written: {error}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    let mut file = fs::File::create_new(path).map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(failed)
}

fn write_schemas(pack: &Path) -> Result<(), String> {
    let folder = pack.join("schema");
    fs::create_dir_all(&folder)
        .map_err(|error| format!("{} could not be made: {error}", folder.display()))?;
    let files = schema_files();
    for (name, text) in &files {
        write(&folder.join(name), text)?;
    }
    println!("{}: {} schemas", folder.display(), files.len());
    Ok(())
}

/// A pack's library so many times as large.
fn many(pack: &Path, times: &str) -> Result<Library, String> {
    let times = times.parse().map_err(|_| format!("{times} is not a number of times"))?;
    let files = multiply(&read(pack)?, times).map_err(|error| error.to_string())?;
    library_of(&files, pack)
}

fn multiplied(pack: &Path, times: &str, file: &Path) -> Result<(), String> {
    write(file, &bundled(&many(pack, times)?)?)
}

fn excerpts(pack: &Path, times: &str, file: &Path, pages: &[&str]) -> Result<(), String> {
    let library = many(pack, times)?;
    let mut carried = serde_json::Map::new();
    for address in pages {
        let route = Route::parse(address).ok_or_else(|| format!("{address} is no address"))?;
        let part = excerpt(&library, &route);
        let part = part.ok_or_else(|| format!("{address} carries nothing of the content"))?;
        carried.insert((*address).into(), bundled(&part)?.into());
    }
    write(file, &serde_json::Value::from(carried).to_string())
}

fn write_documents(pack: &Path, times: &str, file: &Path) -> Result<(), String> {
    let library = many(pack, times)?;
    let help = help_pages(&library);
    write(file, &search_documents(&Indexer::new(&library, &help).finish()).to_string())
}

/// The queries' file is that of the judged queries.
fn search(pack: &Path, times: &str, queries: &Path, file: &Path) -> Result<(), String> {
    let text = fs::read_to_string(queries)
        .map_err(|error| format!("{} could not be read: {error}", queries.display()))?;
    let judged: serde_json::Value = serde_json::from_str(&text)
        .map_err(|error| format!("{} is not JSON: {error}", queries.display()))?;
    let queries = judged["queries"].as_array().map(Vec::as_slice).unwrap_or_default();
    let queries: Vec<String> =
        queries.iter().filter_map(|q| Some(q["query"].as_str()?.to_owned())).collect();
    let library = many(pack, times)?;
    let help = help_pages(&library);
    write(file, &measure_search(&library, &help, &queries, &clock()).to_string())
}

/// Tells the milliseconds since it was made.
#[expect(clippy::disallowed_methods, reason = "the maker's machine has a clock")]
fn clock() -> impl Fn() -> f64 {
    let begun = Instant::now();
    move || begun.elapsed().as_secs_f64() * 1000.0
}

fn write_markdown(pack: &Path, folder: &Path) -> Result<(), String> {
    let count = markdown(folder, &library(pack)?).map_err(|error| error.to_string())?;
    println!("{}: {count} pages", folder.display());
    Ok(())
}

fn print_pages(pack: &Path, site: &Path, pages: &Path) -> Result<(), String> {
    let text = fs::read_to_string(pages)
        .map_err(|error| format!("{} could not be read: {error}", pages.display()))?;
    let drawn: Vec<DrawnPage> = serde_json::from_str(&text)
        .map_err(|error| format!("{} is not what was drawn: {error}", pages.display()))?;
    let address = env::var("ADDRESS").ok().filter(|address| !address.is_empty());
    if let Some(address) = &address
        && !(address.starts_with("https://") && address.ends_with('/'))
    {
        return Err(format!(
            "ADDRESS is {address}. It must be where the site will stand, from https:// to the last /"
        ));
    }
    let count = print(site, &library(pack)?, &drawn, address.as_deref())
        .map_err(|error| error.to_string())?;
    println!("{count} pages are printed");
    Ok(())
}

fn weigh(site: &Path) -> Result<(), String> {
    let sizes = measure(site).map_err(|error| error.to_string())?;
    print!("{}", table(&sizes));
    let wasm = sizes.first.iter().find(|weight| weight.part == "wasm").map_or(0, |w| w.brotli);
    if wasm > WASM_LIMIT {
        return Err(format!(
            "The wasm of a first visit weighs {wasm} bytes after brotli; the limit is {WASM_LIMIT}. \
             Make it smaller, put a page into a chunk (src/pages/chunk.rs), or raise the limit in \
             src/publish/sizes.rs and say why in DESIGN.md."
        ));
    }
    println!("  the limit for the wasm of a first visit is {} KB after brotli", WASM_LIMIT / KB);
    Ok(())
}
