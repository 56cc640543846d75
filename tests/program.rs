//! The program in parts: what is put into the site, what the page names, and what is weighed as what.

use std::fs;
use std::path::{Path, PathBuf};

use site::{measure, place_program, table};

/// As Trunk writes it.
const PAGE: &str = "<head><base href=\"/folder/\" />\
    <link rel=\"modulepreload\" href=\"/folder/app-1f.js\" crossorigin=\"anonymous\">\
    <link rel=\"preload\" href=\"/folder/app-1f_bg.wasm\" as=\"fetch\"></head>";

const MODULE: &str = "import * as import1 from \"./__wasm_split.js\"
const imports = { \"./__wasm_split.js\": import1 };
const wasm = new URL('app_bg.wasm', import.meta.url);
";

const LOADER: &str = "import { initSync } from \"./app.js\";
const chunk_3 = () => fetch(new URL(\"./chunk_3.wasm\", import.meta.url));
const training = () => WebAssembly.instantiateStreaming(fetch(new URL(\"./split_training.wasm\", import.meta.url)), {});
";

/// A site from Trunk and the parts of its program, in folders of their own.
fn built(name: &str) -> (PathBuf, PathBuf) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    let (site, parts) = (folder.join("site"), folder.join("parts"));
    fs::create_dir_all(&site).expect("there is room");
    fs::create_dir_all(&parts).expect("there is room");
    for (name, text) in
        [("index.html", PAGE), ("app-1f.js", "Trunk's"), ("app-1f_bg.wasm", "Trunk's")]
    {
        fs::write(site.join(name), text).expect("there is room");
    }
    for (name, text) in [
        ("app.js", MODULE),
        ("app_bg.wasm", "the first part"),
        ("__wasm_split.js", LOADER),
        ("chunk_3.wasm", "of two"),
        ("split_training.wasm", "the training"),
    ] {
        fs::write(parts.join(name), text).expect("there is room");
    }
    (site, parts)
}

fn names(site: &Path) -> Vec<String> {
    let files = fs::read_dir(site).expect("it is there").flatten();
    let mut names: Vec<String> =
        files.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn placed(site: &Path, parts: &Path) -> Vec<String> {
    place_program(site, parts).unwrap_or_else(|error| panic!("{error}"));
    names(site)
}

fn hash_of(names: &[String]) -> String {
    names[0].trim_start_matches("app-").trim_end_matches(".js").to_owned()
}

#[test]
fn the_parts_take_the_place_of_trunks_program_under_one_hash() {
    let (site, parts) = built("placed");
    let names = placed(&site, &parts);
    let hash = hash_of(&names);
    assert_eq!(hash.len(), 16, "{names:?}");
    let expected = [
        format!("app-{hash}.js"),
        format!("app-{hash}_bg.wasm"),
        format!("chunk_3-{hash}.wasm"),
        format!("chunks-{hash}.js"),
        "index.html".to_owned(),
        format!("training-{hash}.wasm"),
    ];
    assert_eq!(names, expected);

    let text = |name: &str| fs::read_to_string(site.join(name)).expect("it is there");
    let module = text(&names[0]);
    assert!(module.contains(&format!("from \"./chunks-{hash}.js\"")), "{module}");
    assert!(module.contains(&format!("new URL('app-{hash}_bg.wasm'")), "{module}");
    // What the wasm itself calls the module that it imports.
    assert!(module.contains("{ \"./__wasm_split.js\": import1 }"), "{module}");
    let loader = text(&names[3]);
    for named in ["\"./app-{}.js\"", "\"./chunk_3-{}.wasm\"", "\"./training-{}.wasm\""] {
        assert!(loader.contains(&named.replace("{}", &hash)), "{named}: {loader}");
    }
    // A server may give wasm any type: only its bytes count.
    assert!(
        !loader.contains("instantiateStreaming") && loader.contains("async function instantiate(")
    );

    let page = text("index.html");
    let module = page.find(&format!("href=\"/folder/app-{hash}.js\"")).expect("it is named");
    let loader = page.find(&format!("href=\"chunks-{hash}.js\"")).expect("it is named");
    assert!(module < loader, "start.js takes the first for the module");
    assert!(page.contains(&format!("href=\"/folder/app-{hash}_bg.wasm\"")));
    assert!(!page.contains("app-1f") && !page.contains("training-"), "{page}");
}

#[test]
fn any_change_gives_all_parts_new_names() {
    let (site, parts) = built("before");
    let before = hash_of(&placed(&site, &parts));
    let (site, parts) = built("same");
    assert_eq!(hash_of(&placed(&site, &parts)), before);
    let (site, parts) = built("after");
    fs::write(parts.join("split_training.wasm"), "other training").expect("there is room");
    assert_ne!(hash_of(&placed(&site, &parts)), before);
}

#[test]
fn tools_that_write_otherwise_are_found_out() {
    let fails = |name: &str, file: &str, text: Option<&str>, says: &str| {
        let (site, parts) = built(name);
        let file = [site.join(file), parts.join(file)].into_iter().find(|path| path.exists());
        let file = file.expect("it is there");
        match text {
            Some(text) => fs::write(file, text).expect("there is room"),
            None => fs::remove_file(file).expect("it can go"),
        }
        let error = place_program(&site, &parts).expect_err(name).to_string();
        assert!(error.contains(says), "{error}");
    };
    fails("no-trunk", "index.html", Some("<head></head>"), "the page names no app_bg.wasm");
    fails("gone", "app-1f.js", None, "app-1f.js");
    fails("unnamed", "app.js", Some("import './loader.js'"), "no module fetches __wasm_split.js");
    fails("strange", "__wasm_split.js", Some("load()"), "instantiateStreaming");
}

#[test]
fn a_chunk_is_not_weighed_as_a_part_of_the_first_visit() {
    let (site, parts) = built("weighed");
    // The compressed copies, as if nothing could be made smaller.
    for name in placed(&site, &parts) {
        for ending in [".gz", ".br"] {
            let copy = site.join(format!("{name}{ending}"));
            fs::copy(site.join(&name), copy).expect("there is room");
        }
    }
    fs::write(site.join("sw-off.js"), "not of a first visit").expect("there is room");
    let sizes = measure(&site).unwrap_or_else(|error| panic!("{error}"));
    let of = |part: &str| sizes.first.iter().find(|weight| weight.part == part).map(|w| w.raw);
    assert_eq!(of("wasm"), Some("the first part".len()));
    assert!(of("script") > Some(MODULE.len() + LOADER.len()));
    let later: Vec<_> = sizes.later.iter().map(|w| (w.part.as_str(), w.raw)).collect();
    assert_eq!(later, [("chunk_3", "of two".len()), ("training", "the training".len())]);
    let table = table(&sizes);
    let (first, later) = table.split_once("Fetched when").expect("there are two parts");
    assert!(!first.contains("training") && later.contains("training"), "{table}");
}
