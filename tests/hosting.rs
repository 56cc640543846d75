//! What hosts are told: the policy in the pages, the files with headers that the build writes, and
//! the servers' configurations in `hosting/`, which say the same.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use site::{
    CACHING, HASHED_CACHING, HASHED_NAMES, OWN_RECORDS, headers, host, is_hashed, policy_tags,
};

const PAGE: &str = "<head>\n    <meta charset=\"utf-8\" />\n    <!-- the policy -->\n    \
    <base href=\"/folder/\" />\n</head>";

/// A finished site of two pages, in a folder of its own.
fn site(name: &str) -> PathBuf {
    let site = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hosting").join(name);
    let _ = fs::remove_dir_all(&site);
    fs::create_dir_all(site.join("toolkit")).expect("there is room");
    for (file, text) in [
        ("index.html", PAGE),
        ("toolkit/national.html", PAGE),
        ("app-0123456789abcdef.js", "start()"),
        ("app-0123456789abcdef_bg.wasm", "wasm"),
        ("main-123456789abcde.css", "a{}"),
        ("sw.js", "listen()"),
    ] {
        fs::write(site.join(file), text).expect("there is room");
    }
    site
}

fn read(path: impl AsRef<Path>) -> String {
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{:?}: {error}", path.as_ref()))
}

#[test]
fn the_policy_admits_nothing_inline_and_nothing_from_elsewhere() {
    let headers = headers(&[]);
    let policies: Vec<&str> = headers
        .iter()
        .filter(|(name, _)| *name == "Content-Security-Policy")
        .map(|(_, value)| value.as_str())
        .collect();
    let [pages, frames] = policies[..] else { panic!("{policies:?}") };
    assert!(pages.starts_with("default-src 'none'; "));
    for never in ["unsafe-inline", "'unsafe-eval'", "*", "http", "data:", "blob:"] {
        assert!(!pages.contains(never), "{never}");
    }
    assert!(pages.ends_with("require-trusted-types-for 'script'; trusted-types default offline"));
    assert_eq!(frames, "frame-ancestors 'self'");
    // A meta tag has no say in these: a browser would warn of them in each page.
    let tags = policy_tags();
    assert!(tags.contains(pages));
    assert!(!["frame-ancestors", "sandbox", "report-"].iter().any(|word| tags.contains(word)));
    // No value may end the quotes that it stands in, here or in a server's configuration.
    assert!(headers.iter().all(|(_, value)| !value.contains(['"', '$', '\\', '{', '\n'])));
}

#[test]
fn each_page_of_a_site_gets_the_policy_in_its_head() {
    let site = site("pages");
    host(&site, "").unwrap_or_else(|error| panic!("{error}"));
    let expected = PAGE.replace("<!-- the policy -->", &policy_tags());
    for page in ["index.html", "toolkit/national.html"] {
        assert_eq!(read(site.join(page)), expected);
    }
    // index.html is where the marks are.
    let page = read("index.html");
    let (before, _) = page.split_once("<!-- the policy -->").expect("the mark is there");
    assert!(before.trim_end().ends_with("<meta charset=\"utf-8\" />"), "the policy comes first");
}

#[test]
fn a_page_without_the_policy_is_found_out() {
    let site = site("forgotten");
    fs::write(site.join("toolkit/7.html"), "<head></head>").expect("there is room");
    let error = host(&site, "").expect_err("a page has no mark").to_string();
    assert!(error.contains("toolkit/7.html has no place for the policy"), "{error}");
}

#[test]
fn the_files_for_hosts_name_each_hashed_file_where_it_is() {
    let site = site("files");
    host(&site, "").unwrap_or_else(|error| panic!("{error}"));

    let everywhere: String =
        headers(&[]).iter().map(|(name, value)| format!("  {name}: {value}\n")).collect();
    let hashed =
        ["app-0123456789abcdef.js", "app-0123456789abcdef_bg.wasm", "main-123456789abcde.css"]
            .map(|file| format!("/folder/{file}"));
    let kept: String =
        hashed.iter().map(|file| format!("{file}\n  Cache-Control: {HASHED_CACHING}\n")).collect();
    assert_eq!(read(site.join("_headers")), format!("/folder/*\n{everywhere}{kept}"));

    let azure: Value =
        serde_json::from_str(&read(site.join("staticwebapp.config.json"))).expect("it is JSON");
    for (name, value) in headers(&[]) {
        let said = azure["globalHeaders"][name].as_str().unwrap_or_default();
        assert!(said.contains(&value), "{name}: {said}");
    }
    assert_eq!(azure["globalHeaders"]["Cache-Control"], CACHING);
    let routes = azure["routes"].as_array().expect("they are a list");
    let (kept, own): (Vec<&Value>, _) =
        routes.iter().partition(|route| route["headers"]["Cache-Control"] == HASHED_CACHING);
    assert!(kept.iter().map(|route| route["route"].as_str()).eq(hashed.iter().map(|f| Some(&**f))));
    // What answers the reader's own records, which have no file.
    let folders = ["/folder/my-training/course/*", "/folder/my-training/own/*"];
    assert!(own.iter().map(|route| route["route"].as_str()).eq(folders.map(Some)));
    assert!(own.iter().all(|route| route["rewrite"] == "/folder/app.html"));
    let expected = folders.map(|folder| format!("{folder} /folder/app 200\n")).concat();
    assert_eq!(read(site.join("_redirects")), expected);
    assert_eq!(azure["responseOverrides"]["404"]["rewrite"], "/folder/404.html");
}

#[test]
fn only_names_with_a_hash_are_kept_for_ever() {
    for name in [
        "app-c484d3c75b5eb14a.js",
        "app-c484d3c75b5eb14a_bg.wasm",
        "chunk_10-c484d3c75b5eb14a.wasm",
        "icons/icon-123456789abc.png",
    ] {
        assert!(is_hashed(name), "{name}");
    }
    for name in [
        "index.html",
        "sw.js",
        "manifest.webmanifest",
        "_headers",
        // The addresses of pages, which may end in a date or in a word of such letters.
        "newsletters/harbour-20260512.html",
        "glossary/x-facade.html",
        "app-C484D3C75B5EB14A.js",
        "c484d3c75b5eb14a.js",
    ] {
        assert!(!is_hashed(name), "{name}");
    }
}

/// The headers that a server's configuration sends, as name and value, by the words around them.
fn configured(text: &str, before: &str) -> Vec<(String, String)> {
    let line = |line: &str| {
        let (name, value) = line.trim().strip_prefix(before)?.split_once(' ')?;
        let value = value.strip_prefix('"')?.split_once('"')?.0;
        Some((name.trim_start_matches('+').to_owned(), value.to_owned()))
    };
    let mut found: Vec<_> = text.lines().filter_map(line).collect();
    // Each file says these in its own way, and the browser's tests ask for them.
    found.retain(|(name, _)| name != "Cache-Control");
    found.sort();
    found
}

#[test]
fn the_servers_configurations_say_what_the_policy_says() {
    let mut expected: Vec<(String, String)> =
        headers(&[]).into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    expected.sort();
    for (file, before) in [("hosting/nginx.conf", "add_header "), ("hosting/Caddyfile", "header ")]
    {
        let text = read(file);
        assert_eq!(configured(&text, before), expected, "{file}");
        for said in [HASHED_NAMES, HASHED_CACHING, CACHING, OWN_RECORDS] {
            assert!(text.contains(said), "{file}: {said}");
        }
    }
}

#[test]
fn who_may_frame_the_site_is_named_for_every_host() {
    let site = site("framed-by");
    host(&site, "https://www.example.org  https://intranet.example:8443")
        .unwrap_or_else(|error| panic!("{error}"));
    let said = "frame-ancestors 'self' https://www.example.org https://intranet.example:8443";
    for file in ["_headers", "staticwebapp.config.json"] {
        let text = fs::read_to_string(site.join(file)).expect("it was written");
        assert!(text.contains(said), "{file}");
    }
    let error = host(&site, "www.example.org").expect_err("no origin").to_string();
    assert!(error.contains("FRAMED_BY") && error.contains("www.example.org"), "{error}");
}
