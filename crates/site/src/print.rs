//! The printed pages: each address as a file of its own, complete without the program.
//!
//! `scripts/print.mjs` runs the program and hands over what it draws; here it is put into the
//! page's frame, with a head of its own.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;

use super::error::Error;
use super::excerpt::excerpt;
use super::head;
use super::host::base_of;
use super::picture::pictures;
use super::site::{failed, read, write};
use content::bundle;
use content::{Library, Step, as_markup};
use routes::Route;

/// The markers in index.html around what the page shows until the app takes over.
const APP: (&str, &str) = ("<!-- app -->", "<!-- /app -->");

/// The marker in index.html that is replaced by a page's own tags.
const TAGS: &str = "<!-- the page's own tags -->";

/// The page that can draw any address, for those without a file of their own.
pub const SHELL: &str = "app.html";

/// An address without a page, as the program is asked to draw it.
pub const NO_PAGE: &str = "/404";

/// A page as the program drew it.
#[derive(Clone, Debug, Deserialize)]
pub struct DrawnPage {
    pub address: String,
    /// With the product's name.
    pub title: String,
    /// What stands in the element `#app`.
    pub app: String,
}

/// Whether a page shows data that only its reader's browser has, so that it cannot be printed in
/// full.
pub fn is_personal(page: &Route) -> bool {
    let of_events =
        matches!(page, Route::Kiosk(_) | Route::Meeting(_) | Route::Present(_) | Route::Embed(_));
    page.is_readers_own() || of_events
}

/// The addresses that the program is to draw: every page that is the same for all readers, and one
/// that does not exist.
pub fn addresses(library: &Library) -> Vec<String> {
    let pages = Route::all(library).into_iter().filter(|page| !is_personal(page));
    pages.map(|page| page.to_string()).chain([NO_PAGE.to_owned()]).collect()
}

/// The addresses that redirect to another page, each with that page: those of the recommendations'
/// numbers.
fn numbered(library: &Library) -> impl Iterator<Item = (Route, Route)> {
    let recommendations = library.toolkit.iter().flat_map(|toolkit| &toolkit.recommendations);
    recommendations.map(|found| {
        let page = Route::Step(Step::Recommendation(found.id.clone()));
        (Route::Numbered(found.number), page)
    })
}

/// Writes every page into a built site: as `X.html` for the address `/X`, the reader's own pages
/// without what only their browser knows; a recommendation under its number as well;
/// `404.html`; the shell; the pictures for previews; `robots.txt`; and, where the site's own address
/// is known, `sitemap.xml`. Returns how many pages there are.
///
/// # Errors
/// Where a page was not drawn, or a file cannot be read or written.
pub fn print(
    site: &Path,
    library: &Library,
    drawn: &[DrawnPage],
    address: Option<&str>,
) -> Result<usize, Error> {
    let shell = read(&site.join("index.html"))?;
    let frame = Frame::of(&shell)?;
    let base = base_of(&shell);
    let unlisted = unlisted(address);
    write(&site.join(SHELL), shell.replace(TAGS, &unlisted))?;
    let drawn: BTreeMap<&str, &DrawnPage> =
        drawn.iter().map(|page| (page.address.as_str(), page)).collect();
    let found = |address: &str| {
        let page = drawn.get(address).copied();
        page.ok_or_else(|| Error::Program(format!("{address} was not drawn")))
    };
    let filled = |page: &Route, path: &str, drawn: &DrawnPage| {
        let DrawnPage { title, app, .. } = drawn;
        let tags = head::tags(page, title, library, base, address);
        let (description, app) = (head::description(page, library), in_place(app, path));
        let html = frame.filled(title, &description, &tags, &app);
        match excerpt(library, page) {
            Some(part) => with_excerpt(&html, path, &part),
            None => Ok(html),
        }
    };
    let pages = Route::all(library);
    for page in &pages {
        let path = page.to_string();
        let html = if is_personal(page) {
            let title = format!("{} – {}", strings::section(page), library.pack.name);
            frame.filled(&title, &library.pack.purpose, &unlisted, frame.opening)
        } else {
            filled(page, &path, found(&path)?)?
        };
        let file = match path.trim_start_matches('/') {
            "" => site.join("index.html"),
            name => site.join(format!("{name}.html")),
        };
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(failed(folder))?;
        }
        write(&file, &html)?;
    }
    for (number, page) in numbered(library) {
        let path = number.to_string();
        let html = filled(&page, &path, found(&page.to_string())?)?;
        write(&site.join(format!("{}.html", path.trim_start_matches('/'))), &html)?;
    }
    let nothing = found(NO_PAGE)?;
    // A host answers with this for a reader's own records too, which the program then draws.
    let opening =
        replace_between(frame.opening, "<noscript>", "</noscript>", main_of(&nothing.app));
    let html = frame.filled(&nothing.title, &library.pack.purpose, NOT_FOR_SEARCH, &opening);
    write(&site.join("404.html"), &html)?;
    for_search_engines(site, &pages, address)?;
    for_previews(site, library)?;
    Ok(pages.len())
}

/// Excludes a page from search engines.
const NOT_FOR_SEARCH: &str = "<meta name=\"robots\" content=\"noindex\" />";

/// The tags of a page with data that only its reader's browser has. They include where the site is
/// published, for QR codes.
fn unlisted(address: Option<&str>) -> String {
    let published = address.map(|address| {
        format!("\n    <meta name=\"published-at\" content=\"{}\" />", as_markup(address))
    });
    format!("{NOT_FOR_SEARCH}{}", published.unwrap_or_default())
}

/// Draws the pictures that previews of the pages' links show.
fn for_previews(site: &Path, library: &Library) -> Result<(), Error> {
    let not_drawn = || Error::Program("the pictures for previews were not drawn".into());
    for (path, png) in pictures(library).ok_or_else(not_drawn)? {
        let file = site.join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(failed(folder))?;
        }
        write(&file, png)?;
    }
    Ok(())
}

fn for_search_engines(site: &Path, pages: &[Route], address: Option<&str>) -> Result<(), Error> {
    let mut robots = String::from("User-agent: *\nAllow: /\n");
    if let Some(address) = address {
        let urls: String = pages
            .iter()
            .filter(|page| !is_personal(page))
            .map(|page| {
                let path = page.to_string();
                format!(
                    "<url><loc>{address}{}</loc></url>\n",
                    as_markup(path.trim_start_matches('/'))
                )
            })
            .collect();
        let map = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n"
        );
        write(&site.join("sitemap.xml"), &map)?;
        robots.push_str(&format!("Sitemap: {address}sitemap.xml\n"));
    }
    write(&site.join("robots.txt"), &robots)
}

/// The page that Trunk and `kit finish` have made, in its parts.
struct Frame<'a> {
    shell: &'a str,
    /// What the page shows while the app opens.
    opening: &'a str,
}

impl<'a> Frame<'a> {
    fn of(shell: &'a str) -> Result<Self, Error> {
        let no_mark = |mark| Error::NoMark(mark);
        if !shell.contains(TAGS) {
            return Err(no_mark(TAGS));
        }
        let (_, rest) = shell.split_once(APP.0).ok_or(no_mark(APP.0))?;
        let (opening, _) = rest.split_once(APP.1).ok_or(no_mark(APP.1))?;
        Ok(Self { shell, opening })
    }

    fn filled(&self, title: &str, description: &str, tags: &str, app: &str) -> String {
        let html = replace_between(self.shell, "<title>", "</title>", &as_markup(title));
        let name = "<meta name=\"description\" content=\"";
        let html = replace_between(&html, name, "\"", &as_markup(description));
        let html = html.replacen(TAGS, tags, 1);
        replace_between(&html, APP.0, APP.1, app)
    }
}

/// A text with the part between two markers replaced; unchanged without them.
fn replace_between(text: &str, from: &str, to: &str, by: &str) -> String {
    let parts = text.split_once(from).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(to)?;
        Some(format!("{before}{from}{by}{to}{after}"))
    });
    parts.unwrap_or_else(|| text.to_owned())
}

/// How the page has the browser fetch the content at once; and how it refers to it if that can
/// wait, because the page carries its own part.
const AT_ONCE: &str = "rel=\"preload\"";
const NOT_AT_ONCE: &str = "rel=\"alternate\" type=\"application/json\"";

/// Identifies the element with the page's part of the content.
pub(super) const EXCERPT: &str = "id=\"excerpt\"";

/// A page with its part of the content, for the program to begin with.
fn with_excerpt(html: &str, path: &str, part: &Library) -> Result<String, Error> {
    let mark = "<link id=\"content\" ";
    let (before, after) = html.split_once(mark).ok_or(Error::NoMark(mark))?;
    let (tag, after) = after.split_once('>').ok_or(Error::NoMark(mark))?;
    let (body, end) = after.rsplit_once("</body>").ok_or(Error::NoMark("</body>"))?;
    let tag = tag.replace(AT_ONCE, NOT_AT_ONCE).replace(" as=\"fetch\"", "");
    let json = bundle(part)?;
    // Nothing in it ends the script.
    let (json, page) = (json.replace('<', "\\u003c"), as_markup(path.trim_start_matches('/')));
    Ok(format!(
        "{before}{mark}{tag}>{body}<script type=\"application/json\" {EXCERPT} \
         data-page=\"{page}\">{json}</script></body>{end}"
    ))
}

/// The content of a page's main element.
fn main_of(app: &str) -> &str {
    let inner = app.split_once("<main ").and_then(|(_, rest)| rest.split_once('>'));
    inner.and_then(|(_, rest)| rest.split_once("</main>")).map_or("", |(main, _)| main)
}

/// What the program drew, as written to a file: without the markers of its places, with links into
/// the page that do not lead to the base, and with a notice for browsers that run no program.
fn in_place(app: &str, path: &str) -> String {
    let here = format!("href=\".{path}#");
    let said = as_markup(strings::WITHOUT_SCRIPT);
    let said = format!(
        "<noscript><div class=\"govuk-width-container\"><p class=\"govuk-body app-measure app-text-alone app-no-print\">\
         {said}</p></div></noscript><main "
    );
    app.replace("<!---->", "").replace("href=\"#", &here).replacen("<main ", &said, 1)
}
