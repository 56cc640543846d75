//! The head of a printed page: what search engines and link previews show of it.
//! Reads no files.

use serde_json::{Value, json};

use super::picture::{HEIGHT, Preview, WIDTH};
use content::{Library, OrganisationId, RecordMeta, RecordRef, as_markup};
use routes::Route;

/// The most characters of a description; previews seldom show more.
const LONGEST: usize = 240;

/// What a page is about, in a sentence or two.
pub fn description(page: &Route, library: &Library) -> String {
    let own = match page {
        Route::Issue(id) => library.issue(id).map(|issue| issue.summary.clone()),
        Route::Document(id) => library.source(id).map(|source| source.summary.clone()),
        Route::Theme(id) => library.theme(id).map(|theme| theme.definition.clone()),
        Route::Term(id) => library.term(id).map(|term| term.meaning.clone()),
        other => about(other, library).map(|about| about.summary.clone()),
    };
    let whole = own.filter(|text| !text.is_empty()).unwrap_or(library.pack.purpose.clone());
    shortened(&whole)
}

/// A text that is no longer than a description may be, cut between words.
fn shortened(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(LONGEST) else { return text.to_owned() };
    let cut = text[..end].rfind(' ').unwrap_or(end);
    format!("{}…", text[..cut].trim_end_matches([',', ';', ':', ' ']))
}

fn about<'a>(page: &Route, library: &'a Library) -> Option<&'a RecordMeta> {
    library.about(&page.record()?)
}

/// The tags of one page: its canonical address, and what a preview of its link shows. With the
/// site's own address (`https://example.org/toolkit/`) they name whole addresses, which most previews
/// need for the picture; without it there is no canonical one, and the picture is named from the host.
pub fn tags(
    page: &Route,
    title: &str,
    library: &Library,
    base: &str,
    site: Option<&str>,
) -> String {
    let path = page.to_string();
    let path = path.trim_start_matches('/');
    let mut tags = Vec::new();
    let mut meta = |name: &str, kind: &str, content: &str| {
        tags.push(format!("<meta {name}=\"{kind}\" content=\"{}\" />", as_markup(content)));
    };
    let kind = if page.record().is_some() { "article" } else { "website" };
    meta("property", "og:type", kind);
    meta("property", "og:site_name", &library.pack.name);
    meta("property", "og:locale", "en_GB");
    meta("property", "og:title", title);
    meta("property", "og:description", &description(page, library));
    if let Some(site) = site {
        meta("property", "og:url", &format!("{site}{path}"));
    }
    let preview = Preview::of(page, library);
    meta("property", "og:image", &format!("{}{}", site.unwrap_or(base), preview.path));
    meta("property", "og:image:type", "image/png");
    meta("property", "og:image:width", &WIDTH.to_string());
    meta("property", "og:image:height", &HEIGHT.to_string());
    meta("property", "og:image:alt", &format!("{}: {}", library.pack.name, preview.heading));
    meta("name", "twitter:card", "summary_large_image");
    if let Some(site) = site {
        let canonical = as_markup(&format!("{site}{path}"));
        tags.push(format!("<link rel=\"canonical\" href=\"{canonical}\" />"));
    }
    tags.extend(structured(page, library));
    tags.join("\n    ")
}

/// The schema.org data of an article or a course.
fn structured(page: &Route, library: &Library) -> Option<String> {
    let about = about(page, library)?;
    let data = match page.record()? {
        RecordRef::Article(id) => {
            let (issue, article) = library.article(&id)?;
            json!({
                "@context": "https://schema.org",
                "@type": "Article",
                "headline": article.about.title,
                "description": article.about.summary,
                "datePublished": issue.date.machine(),
                "publisher": organisation(&issue.publisher, library),
                "inLanguage": "en-GB",
            })
        }
        RecordRef::Course(id) => {
            let mut data = json!({
                "@context": "https://schema.org",
                "@type": "Course",
                "name": about.title,
                "description": about.summary,
                "inLanguage": "en-GB",
            });
            let provider = library.course(&id)?.provider.as_ref();
            if let Some(provider) = provider.and_then(|provider| organisation(provider, library)) {
                data["provider"] = provider;
            }
            data
        }
        _ => return None,
    };
    // Inside a script element only `<` could start markup.
    let data = data.to_string().replace('<', "\\u003c");
    Some(format!("<script type=\"application/ld+json\">{data}</script>"))
}

fn organisation(body: &OrganisationId, library: &Library) -> Option<Value> {
    let body = library.body(body)?;
    Some(json!({ "@type": "Organization", "name": body.name }))
}
