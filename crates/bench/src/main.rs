//! Content for the benchmarks: `scripts/bench` and `scripts/bench-search` call it.

use std::env;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use bench::{help_pages, markdown, measure_search, multiply, search_documents};
use content::Library;
use routes::Route;
use search::Indexer;
use site::excerpt;
use site::pack::{bundled, library, library_of, pack_folder, read, write};

const USAGE: &str = "usage: bench COMMAND [--pack FOLDER]
  bench multiply TIMES FILE writes a bundle so many times as large
  bench excerpts TIMES FILE PAGE…
                            writes what pages would carry of so many times as much, as JSON
  bench documents TIMES FILE
                            writes what can be searched as JSON, so many times as large
  bench search TIMES QUERIES FILE
                            searches so many times as much for the queries of a JSON file, and writes
                            what was found and how long that took
  bench markdown FOLDER     writes the pack's pages as Markdown, for other programs to make a site of
The pack is the folder that --pack names, or the variable PACK, or seeds.";

fn main() -> ExitCode {
    let mut args: Vec<String> = env::args().skip(1).collect();
    let done = pack_folder(&mut args, USAGE).and_then(|pack| {
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
        ["multiply", times, file] => multiplied(pack, times, Path::new(file)),
        ["excerpts", times, file, pages @ ..] => excerpts(pack, times, Path::new(file), pages),
        ["documents", times, file] => write_documents(pack, times, Path::new(file)),
        ["search", times, queries, file] => {
            search(pack, times, Path::new(queries), Path::new(file))
        }
        ["markdown", folder] => write_markdown(pack, Path::new(folder)),
        _ => Err(USAGE.into()),
    }
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
