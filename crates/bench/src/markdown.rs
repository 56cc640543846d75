//! The pack as plain Markdown: one file for each page that is the same for all readers, with the
//! same words and the same links, for other programs to make a site of. The benchmark does.

use std::fs;
use std::path::Path;

use super::markdown_record::record_body;
use content::{Block, BlockKind, Library, Prose, Run, Step, Style, Toolkit};
use routes::Route;
use site::{Error, failed, is_personal, write};

/// The list of all files, in reading order, as mdBook wants it.
const CONTENTS: &str = "SUMMARY.md";

/// A page with its name and, where it is read in an order, its neighbours.
pub(super) struct Page {
    pub route: Route,
    pub title: String,
}

/// Writes the pack's pages into a folder. Returns how many there are.
///
/// # Errors
/// Where a folder or file cannot be written.
pub fn markdown(folder: &Path, library: &Library) -> Result<usize, Error> {
    let sections = sections(library);
    let mut contents = format!("# {}\n\n", plain(&library.pack.name));
    let home: Vec<&Page> = sections.iter().map(|(section, _)| section).collect();
    let count = sections.iter().map(|(_, pages)| pages.len() + 1).sum::<usize>() + 1;
    let front = format!("{}{}{}", home_body(library), heading(strings::WAYS_IN), list(&home, ""));
    save(folder, &Route::Home, &library.pack.headline, &front)?;
    contents.push_str(&format!("[{}](index.md)\n\n", plain(&library.pack.name)));
    for (section, pages) in &sections {
        let listed: Vec<&Page> = pages.iter().collect();
        let up = up_from(&section.route);
        let body = format!("{}{}", section_body(&section.route, library), list(&listed, &up));
        save(folder, &section.route, &section.title, &body)?;
        contents.push_str(&format!("- {}\n", entry(section, "")));
        for (at, page) in pages.iter().enumerate() {
            let up = up_from(&page.route);
            let mut body = page_body(&page.route, library, &up);
            let neighbour = |index: Option<usize>| index.and_then(|index| pages.get(index));
            let around = [
                (strings::PREVIOUS, neighbour(at.checked_sub(1))),
                (strings::NEXT, neighbour(Some(at + 1))),
            ];
            for (word, other) in around {
                if let Some(other) = other {
                    body.push_str(&format!("{word}: {}\n\n", entry(other, &up)));
                }
            }
            save(folder, &page.route, &page.title, &body)?;
            contents.push_str(&format!("  - {}\n", entry(page, "")));
        }
    }
    write(&folder.join(CONTENTS), contents)?;
    Ok(count)
}

/// The ways in, each with its pages in reading order.
fn sections(library: &Library) -> Vec<(Page, Vec<Page>)> {
    let all: Vec<Route> = Route::all(library).into_iter().filter(|p| !is_personal(p)).collect();
    let mut sections: Vec<(Page, Vec<Page>)> = Route::sections(library)
        .into_iter()
        .map(|route| (Page { title: strings::section(&route).to_owned(), route }, Vec::new()))
        .collect();
    for route in all {
        let section = route.section();
        let found = sections.iter_mut().find(|(page, _)| page.route == section);
        let (Some((page, pages)), Some(title)) = (found, title_of(&route, library)) else {
            continue;
        };
        if page.route != route {
            pages.push(Page { route, title });
        }
    }
    sections
}

/// The name of a page with a text of its own; nothing for one that only a program can fill.
fn title_of(route: &Route, library: &Library) -> Option<String> {
    let toolkit = library.toolkit.as_ref();
    match route {
        Route::HowToUse => toolkit.map(|t| t.how_to_use.about.title.clone()),
        Route::Step(step) => library.step_label(step),
        Route::Issue(id) => library.issue(id).map(|issue| issue.title.clone()),
        Route::Theme(id) => library.theme(id).map(|theme| theme.name.clone()),
        Route::Term(id) => library.term(id).map(|term| {
            let short = term.short.iter().map(|short| format!("{short}: "));
            short.chain([term.long.clone()]).collect()
        }),
        other => library.title_of(&other.record()?),
    }
}

fn home_body(library: &Library) -> String {
    let pack = &library.pack;
    let mut body = format!("{}\n\n{}\n\n", plain(&pack.purpose), plain(&pack.audience));
    body.push_str(&prose(&pack.about));
    body.push_str(&heading(strings::HELP_NOW));
    for help in &pack.help {
        let phone = help.phone.as_deref().unwrap_or_default();
        body.push_str(&format!("- {}: {} {phone}\n", plain(&help.title), plain(&help.when)));
    }
    body.push('\n');
    body
}

/// What stands before the list of a section's pages.
fn section_body(route: &Route, library: &Library) -> String {
    match (route, &library.toolkit, &library.strategy) {
        (Route::Toolkit(_), Some(Toolkit { summary, introduction, .. }), _) => {
            format!("{}\n\n{}", plain(summary), prose(introduction))
        }
        (Route::Reviews, ..) => {
            let reports = library.reports.iter();
            reports
                .map(|r| format!("{}\n\n{}", plain(&r.summary), prose(&r.introduction)))
                .collect()
        }
        (Route::Strategy, _, Some(strategy)) => {
            format!("{}\n\n{}", plain(&strategy.summary), prose(&strategy.introduction))
        }
        (Route::Documents(_), ..) => {
            let documents = library.related_documents.iter().flat_map(|list| &list.documents);
            documents.map(|document| format!("- {}\n", plain(&document.title))).collect()
        }
        _ => String::new(),
    }
}

fn page_body(route: &Route, library: &Library, up: &str) -> String {
    let toolkit_page = match (route, &library.toolkit) {
        (Route::HowToUse, Some(toolkit)) => Some(&toolkit.how_to_use),
        (Route::Step(Step::Closing), Some(toolkit)) => Some(&toolkit.closing),
        _ => None,
    };
    if let Some(page) = toolkit_page {
        return format!("{}\n\n{}", plain(&page.about.summary), prose(&page.body));
    }
    if let Some(record) = route.record() {
        return record_body(&record, library, up);
    }
    match route {
        Route::Issue(id) => library.issue(id).map_or_else(String::new, |issue| {
            let articles = issue.articles.iter();
            let listed: Vec<Page> = articles
                .map(|article| Page {
                    route: Route::Article(article.id.clone()),
                    title: article.about.title.clone(),
                })
                .collect();
            let listed: Vec<&Page> = listed.iter().collect();
            format!(
                "{}\n\n{}{}",
                plain(&issue.summary),
                prose(&issue.introduction),
                list(&listed, up)
            )
        }),
        Route::Theme(id) => {
            let theme = library.theme(id).map_or("", |theme| &theme.definition);
            format!("{}\n\n{}", plain(theme), gathered(library.of_theme(id), up))
        }
        Route::Term(id) => library.term(id).map_or_else(String::new, |term| {
            format!("{}\n\n{}", plain(&term.meaning), gathered(library.using(term), up))
        }),
        _ => String::new(),
    }
}

fn gathered(kinds: Vec<content::RecordGroup<'_>>, up: &str) -> String {
    let mut text = String::new();
    for kind in kinds {
        text.push_str(&heading(strings::record_kind(kind.kind)));
        let pages: Vec<Page> = kind
            .records
            .iter()
            .map(|(record, about)| Page { route: Route::of(record), title: about.title.clone() })
            .collect();
        text.push_str(&list(&pages.iter().collect::<Vec<_>>(), up));
    }
    text
}

/// The file of a page, from the folder of all of them.
pub(super) fn file(route: &Route) -> String {
    match route.to_string().trim_start_matches('/') {
        "" => "index.md".to_owned(),
        path => format!("{path}.md"),
    }
}

/// From a page's folder up to that of all of them: `../../`.
fn up_from(route: &Route) -> String {
    "../".repeat(file(route).matches('/').count())
}

/// A link to a page.
pub(super) fn entry(page: &Page, up: &str) -> String {
    format!("[{}]({up}{})", plain(&page.title), file(&page.route))
}

fn list(pages: &[&Page], up: &str) -> String {
    let lines: String = pages.iter().map(|page| format!("- {}\n", entry(page, up))).collect();
    format!("{lines}\n")
}

pub(super) fn heading(words: &str) -> String {
    format!("## {}\n\n", plain(words))
}

fn save(folder: &Path, route: &Route, title: &str, body: &str) -> Result<(), Error> {
    let path = folder.join(file(route));
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed(folder))?;
    }
    write(&path, format!("# {}\n\n{}\n", plain(title), body.trim_end()))
}

/// Words that no reader of Markdown takes for anything else. Braces would be code to some of them.
pub(super) fn plain(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for character in words.chars() {
        match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' => text.extend(['\\', character]),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '&' => text.push_str("&amp;"),
            '{' => text.push_str("&#123;"),
            '}' => text.push_str("&#125;"),
            other => text.push(other),
        }
    }
    text
}

fn run(run: &Run) -> String {
    let words = plain(&run.text);
    if let Some(link) = &run.link {
        return format!("[{words}](<{link}>)");
    }
    // Marks of emphasis count only where they touch the words.
    let (inner, mark) = (
        words.trim(),
        match run.style {
            Style::Plain => return words,
            Style::Emphasis => "*",
            Style::Strong => "**",
        },
    );
    words.replacen(inner, &format!("{mark}{inner}{mark}"), 1)
}

pub(super) fn prose(prose: &Prose) -> String {
    prose.blocks.iter().map(block).collect()
}

fn block(block: &Block) -> String {
    let mut text = String::new();
    for (at, line) in block.lines.iter().enumerate() {
        match block.kind {
            BlockKind::Paragraph => {}
            BlockKind::Bullets => text.push_str("- "),
            BlockKind::Numbers => text.push_str(&format!("{}. ", at + 1)),
        }
        line.iter().for_each(|part| text.push_str(&run(part)));
        text.push('\n');
    }
    text.push('\n');
    text
}
