//! Prepares a finished site for its hosts: the policy in each page, and the files in which two
//! kinds of hosts look for headers and for the response to addresses without a file.

use std::path::Path;

use serde_json::{Map, Value, json};

use super::error::Error;
use super::policy::{CACHING, HASHED_CACHING, OWN_FOLDERS, headers, is_hashed, policy_tags};
use super::print::SHELL;
use super::site::{paths, read, write};
use modes::is_origin;

/// The marker in a page's head that is replaced by the policy's tags.
const POLICY_MARK: &str = "<!-- the policy -->";

/// Puts the policy into every page of a site, and writes what Netlify and Cloudflare Pages read
/// (`_headers`, `_redirects`) and Azure Static Web Apps (`staticwebapp.config.json`). The last step
/// of a build: the site has all its pages and its hashed files. `framed_by` has the origins of the
/// sites that may frame this one, with spaces between them.
///
/// # Errors
/// Where a file cannot be read or written, a page has no place for the policy, or what may frame the
/// site is no origin.
pub fn host(site: &Path, framed_by: &str) -> Result<(), Error> {
    let framed_by: Vec<&str> = framed_by.split_whitespace().collect();
    if let Some(other) = framed_by.iter().find(|origin| !is_origin(origin)) {
        return Err(Error::NoOrigin((*other).to_owned()));
    }
    let files = paths(site)?;
    let mut base = String::from("/");
    for page in files.iter().filter(|file| file.ends_with(".html")) {
        let path = site.join(page);
        let html = read(&path)?;
        if !html.contains(POLICY_MARK) {
            return Err(Error::NoPolicy(path));
        }
        if page == "index.html" {
            base = base_of(&html).to_owned();
        }
        write(&path, html.replace(POLICY_MARK, &policy_tags()))?;
    }
    let hashed: Vec<String> =
        files.iter().filter(|file| is_hashed(file)).map(|file| format!("{base}{file}")).collect();
    for (name, text) in [
        ("_headers", headers_file(&base, &hashed, &framed_by)),
        ("_redirects", redirects_file(&base)),
        ("staticwebapp.config.json", azure_file(&base, &hashed, &framed_by)),
    ] {
        write(&site.join(name), text)?;
    }
    Ok(())
}

/// The site's base path according to a page, with a slash at both ends.
pub(super) fn base_of(html: &str) -> &str {
    let (_, after) = html.split_once("<base href=\"").unwrap_or_default();
    after.split_once('"').map_or("/", |(base, _)| base)
}

/// For Netlify and Cloudflare Pages. What it does not name they have checked at each use, and know
/// the types, `404.html`, and `X.html` at `/X` by themselves. They join the values of all rules that
/// fit, so that no rule for everything may speak of caching.
fn headers_file(base: &str, hashed: &[String], framed_by: &[&str]) -> String {
    let everywhere =
        headers(framed_by).into_iter().map(|(name, value)| format!("  {name}: {value}\n"));
    let kept = hashed.iter().map(|file| format!("{file}\n  Cache-Control: {HASHED_CACHING}\n"));
    format!("{base}*\n{}{}", everywhere.collect::<String>(), kept.collect::<String>())
}

/// For Netlify and Cloudflare Pages: the response for the reader's own records. Without its ending,
/// because Cloudflare redirects browsers from `X.html` to `X`.
fn redirects_file(base: &str) -> String {
    let shell = SHELL.trim_end_matches(".html");
    OWN_FOLDERS.map(|folder| format!("{base}{folder} {base}{shell} 200\n")).concat()
}

/// For Azure Static Web Apps, which knows `X.html` at `/X` by itself. A route's header takes the
/// place of the global one.
fn azure_file(base: &str, hashed: &[String], framed_by: &[&str]) -> String {
    let mut everywhere = Map::new();
    everywhere.insert("Cache-Control".into(), CACHING.into());
    for (name, value) in headers(framed_by) {
        // A name can occur only once.
        let joined = match everywhere.get(name).and_then(Value::as_str) {
            Some(before) => format!("{before}, {value}"),
            None => value,
        };
        everywhere.insert(name.into(), joined.into());
    }
    let kept = hashed
        .iter()
        .map(|file| json!({ "route": file, "headers": { "Cache-Control": HASHED_CACHING } }));
    let own = OWN_FOLDERS.map(
        |folder| json!({ "route": format!("{base}{folder}"), "rewrite": format!("{base}{SHELL}") }),
    );
    let config = json!({
        "globalHeaders": everywhere,
        "routes": kept.chain(own).collect::<Vec<_>>(),
        "responseOverrides": { "404": { "rewrite": format!("{base}404.html") } },
        "mimeTypes": {
            ".wasm": "application/wasm",
            ".webmanifest": "application/manifest+json",
        },
    });
    format!("{config:#}\n")
}
