//! The service worker: what a build is made of, the list that the worker gets, and the version in
//! the pages. And the manifest of an installed copy.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use site::{Build, manifest, measure, place_worker};
use support::seeds::library;

const PAGE: &str = "<head><!-- the build --></head>";

/// What a finished site holds: what belongs to the build, and what does not.
const BUILT: [&str; 10] = [
    "app-c484d3c75b5eb14a.js",
    "app-c484d3c75b5eb14a_bg.wasm",
    "chunk_12-c484d3c75b5eb14a.wasm",
    "content-cb7156894b9d99ed.json",
    "main-f177ffbfc9355b3a.css",
    // Trunk leaves zeros at the front of a hash out.
    "offline-d95a959587b57c2.js",
    "favicon-a5f5b1b7b40a30e3.svg",
    "manifest.webmanifest",
    "embed.js",
    "icons/icon-192.png",
];
const BESIDE: [&str; 10] = [
    "app-c484d3c75b5eb14a.js.br",
    "main-f177ffbfc9355b3a.css.gz",
    "icons/icon-192.png.br",
    "previews/toolkit.png",
    "_headers",
    "robots.txt",
    "sitemap.xml",
    "toolkit-2026.json",
    "toolkit/national.html",
    "toolkit/picture-a5f5b1b7b40a30e3.svg",
];

fn site(name: &str) -> PathBuf {
    let site = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&site);
    for folder in ["icons", "previews", "toolkit"] {
        fs::create_dir_all(site.join(folder)).expect("there is room");
    }
    for path in BUILT.into_iter().chain(BESIDE) {
        fs::write(site.join(path), path).expect("there is room");
    }
    for page in ["app.html", "index.html", "404.html", "toolkit/national.html"] {
        fs::write(site.join(page), PAGE).expect("there is room");
    }
    site
}

fn placed(site: &Path) -> Build {
    place_worker(site).unwrap_or_else(|error| panic!("{error}"))
}

fn text(site: &Path, path: &str) -> String {
    fs::read_to_string(site.join(path)).expect("it is there")
}

/// What the worker in a site says after some words, up to the end of the line.
fn said(site: &Path, before: &str) -> String {
    let worker = text(site, "sw.js");
    let after = worker.split_once(before).expect("the worker says it").1;
    after.lines().next().unwrap_or_default().trim_end_matches(';').to_owned()
}

fn hash(site: &Path) -> String {
    said(site, "const BUILD = ").trim_matches('\'').to_owned()
}

#[test]
fn the_worker_lists_what_belongs_to_the_build_and_nothing_else() {
    let site = site("listed");
    let build = placed(&site);
    let listed: BTreeSet<&str> = build.files.keys().map(String::as_str).collect();
    assert_eq!(listed, BUILT.into_iter().chain(["app.html"]).collect());
    let list: Value = serde_json::from_str(&said(&site, "const FILES = ")).expect("it is JSON");
    assert_eq!(list, serde_json::json!(build.files));
    // As `openssl dgst -sha256 -binary | base64` prints it for the file's own name.
    assert_eq!(list["icons/icon-192.png"], "/9Gmu9yrkgbEFaNbeE8djF5GC9Y6eOdhhj+JvovgNyg=");
}

#[test]
fn every_page_says_which_build_it_is_of() {
    let site = site("said");
    let build = placed(&site);
    let hash = hash(&site);
    assert_eq!(hash.len(), 64);
    assert_eq!(build.version, format!("{}, build {}", env!("CARGO_PKG_VERSION"), &hash[..8]));
    for page in ["app.html", "index.html", "404.html", "toolkit/national.html"] {
        let meta = format!(
            "<meta name=\"version\" content=\"{}\" data-worker=\"sw.js\" />",
            build.version
        );
        assert_eq!(text(&site, page), PAGE.replace("<!-- the build -->", &meta), "{page}");
    }
}

#[test]
fn the_hash_changes_with_any_file_of_the_build_and_with_no_other() {
    let hash_with = |name: &str, changed: Option<&str>| {
        let site = site(name);
        if let Some(path) = changed {
            fs::write(site.join(path), format!("{PAGE} changed")).expect("there is room");
        }
        placed(&site);
        hash(&site)
    };
    let before = hash_with("before", None);
    for path in ["_headers", "404.html", "index.html", "toolkit/national.html", "toolkit-2026.json"]
    {
        assert_eq!(hash_with("same", Some(path)), before, "{path}");
    }
    for path in BUILT.into_iter().chain(["app.html"]) {
        assert_ne!(hash_with("other", Some(path)), before, "{path}");
    }
    let fewer = site("fewer");
    fs::remove_file(fewer.join(BUILT[0])).expect("it can go");
    placed(&fewer);
    assert_ne!(hash(&fewer), before);
}

#[test]
fn a_page_that_cannot_take_the_version_is_found_out() {
    let unmarked = site("unmarked");
    fs::write(unmarked.join("app.html"), "<head></head>").expect("there is room");
    let error = place_worker(&unmarked).expect_err("there is no mark").to_string();
    assert!(error.contains("<!-- the build -->"), "{error}");
    // As for a site that has its worker already: what is listed must not change.
    let twice = site("twice");
    placed(&twice);
    place_worker(&twice).expect_err("it is there already");
    place_worker(&twice.join("nowhere")).expect_err("there is no site");
    let page = fs::read_to_string("index.html").expect("the page is there");
    assert_eq!(page.matches("<!-- the build -->").count(), 1);
}

#[test]
fn the_way_out_of_a_bad_build_is_in_every_site_and_names_the_same_caches() {
    let site = site("out");
    placed(&site);
    let out = text(&site, "sw-off.js");
    assert!(!out.contains("'fetch'"), "it answers nothing");
    let name = "`toolkit ${new URL(scope).pathname} `";
    assert!(out.contains(name) && text(&site, "sw.js").contains(name));
}

#[test]
fn the_worker_is_weighed_as_what_comes_later() {
    let site = site("worker-weighed");
    let naming = format!("{PAGE}<script src=\"{}\"></script>", BUILT[0]);
    fs::write(site.join("index.html"), naming).expect("there is room");
    let build = placed(&site);
    // The compressed copies, as if nothing could be made smaller.
    for name in build.files.keys().map(String::as_str).chain(["index.html", "sw.js"]) {
        for ending in [".gz", ".br"] {
            fs::copy(site.join(name), site.join(format!("{name}{ending}"))).expect("there is room");
        }
    }
    let sizes = measure(&site).unwrap_or_else(|error| panic!("{error}"));
    let script = sizes.first.iter().find(|weight| weight.part == "script").map(|w| w.raw);
    assert_eq!(script, Some(BUILT[0].len()));
    assert!(sizes.later.iter().any(|weight| weight.part == "sw.js"));
    assert!(!sizes.later.iter().any(|weight| weight.part == "sw-off.js"));
}

#[test]
fn the_manifest_is_the_packs_and_right_in_any_folder() {
    let library = library();
    let manifest: Value = serde_json::from_str(&manifest(library)).expect("it is JSON");
    assert_eq!(manifest["name"], library.pack.name);
    assert_eq!(manifest["start_url"], "./");
    assert_eq!(manifest["scope"], "./");
    let shortcuts: Vec<_> =
        manifest["shortcuts"].as_array().into_iter().flatten().map(|way| &way["url"]).collect();
    assert_eq!(shortcuts, ["./toolkit", "./reviews", "./findings", "./notebook"]);
    let mut purposes = BTreeSet::new();
    for icon in manifest["icons"].as_array().expect("there are some") {
        let path = Path::new("public").join(icon["src"].as_str().unwrap_or_default());
        let picture = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        // A PNG's width and height stand in its first chunk.
        let edge = |at: usize| {
            picture.get(at..at + 4).map(|b| u32::from_be_bytes([b[0], b[1], b[2], b[3]]))
        };
        let [width, height] = [16, 20].map(|at| edge(at).unwrap_or_default());
        assert_eq!(icon["sizes"], format!("{width}x{height}"), "{}", path.display());
        purposes.insert(icon["purpose"].as_str().unwrap_or_default());
    }
    assert_eq!(purposes, BTreeSet::from(["any", "maskable"]));
}
