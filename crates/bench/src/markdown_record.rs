//! A record in Markdown: what its own page says of it, kind by kind, and where it leads.

use super::markdown::{Page, entry, heading, plain, prose};
use content::{Citation, Course, Figure, Library, OrganisationId, RecordMeta, RecordRef, Review};
use routes::Route;

/// What stands below a record's title. `up` leads from its folder to that of all files.
pub(super) fn record_body(record: &RecordRef, library: &Library, up: &str) -> String {
    let Some(about) = library.about(record) else { return String::new() };
    let mut body =
        about.content_note.iter().map(|note| quoted(strings::CONTENT_NOTE, note)).collect();
    push(&mut body, &plain(&about.summary));
    body.push_str(&own(record, library, up));
    body.push_str(&shared(about, library, up));
    // Two records may be tied in more than one way; it is one link.
    let mut tied: Vec<&RecordRef> = Vec::new();
    for other in library.ties.iter().filter_map(|tie| tie.other(record)) {
        if !tied.contains(&other) {
            tied.push(other);
        }
    }
    if !tied.is_empty() {
        body.push_str(&heading(strings::FOLLOW_THE_THREAD));
    }
    for other in tied {
        let title = library.title_of(other).unwrap_or_default();
        body.push_str(&format!("- {}\n", entry(&Page { route: Route::of(other), title }, up)));
    }
    body
}

/// What only its kind has.
fn own(record: &RecordRef, library: &Library, up: &str) -> String {
    match record {
        RecordRef::Recommendation(id) => library.recommendation(id).map(|recommendation| {
            let mut body = bodies(strings::ADDRESSED_TO, &recommendation.addressed_to, library);
            body.push_str(&fact(strings::STATUS, recommendation.status.as_deref()));
            body.push_str(&heading(strings::REPORT_SAID));
            body.push_str(&prose(&recommendation.report_said));
            body.push_str(&heading(strings::WHAT_WAS_DONE));
            body.push_str(&prose(&recommendation.what_was_done));
            if let Some(still) = &recommendation.still_to_come {
                body.push_str(&format!("{}{}", heading(strings::STILL_TO_COME), prose(still)));
            }
            body
        }),
        RecordRef::National => library.toolkit.as_ref().map(|t| prose(&t.national.body)),
        RecordRef::Review(id) => library.review(id).map(|review| of_review(review, up)),
        RecordRef::ReportPage(id) => library.report_page(id).map(|page| prose(&page.body)),
        RecordRef::Finding(id) => library.finding(id).map(|(review, finding)| {
            let route = Route::Review(review.id.clone());
            let review = entry(&Page { route, title: review.about.title.clone() }, up);
            format!("{}: {review}\n\n", strings::findings::kind(finding.kind))
        }),
        RecordRef::Figure(id) => library.figure(id).map(of_figure),
        RecordRef::Article(id) => library.article(id).map(|(issue, article)| {
            let route = Route::Issue(issue.id.clone());
            let issue = entry(&Page { route, title: issue.title.clone() }, up);
            format!("{issue}\n\n{}", prose(&article.body))
        }),
        RecordRef::Line(_) => None,
        RecordRef::Course(id) => library.course(id).map(of_course),
    }
    .unwrap_or_default()
}

fn of_review(review: &Review, up: &str) -> String {
    let mut body = fact(strings::figures::PERIOD, Some(&review.period));
    push(&mut body, &plain(review.sample.as_deref().unwrap_or_default()));
    body.push_str(&prose(&review.body));
    for (kind, _) in review.counts() {
        body.push_str(&heading(strings::findings::kind_heading(kind)));
        for finding in review.of_kind(kind) {
            let route = Route::Finding(finding.id.clone());
            let title = finding.about.summary.clone();
            body.push_str(&format!("- {}\n", entry(&Page { route, title }, up)));
        }
        body.push('\n');
    }
    for comment in &review.comments {
        push(&mut body, &plain(comment));
    }
    body
}

/// The numbers as a table, which every reader of Markdown draws.
fn of_figure(figure: &Figure) -> String {
    let mut body = format!("| | {} |\n|---|---|\n", plain(&figure.unit));
    for value in &figure.values {
        let row = format!("| {} | {} |\n", plain(&value.label), plain(&figure.amount(value)));
        body.push_str(&row);
    }
    body.push('\n');
    body.push_str(&fact(strings::figures::SHOWS, Some(&figure.shows)));
    body.push_str(&fact(strings::figures::NOT, Some(&figure.not)));
    body.push_str(&fact(strings::figures::PERIOD, Some(&figure.period)));
    body
}

fn of_course(course: &Course) -> String {
    use strings::training as words;
    let mut body: String = [
        (words::LEVEL, course.level.as_deref()),
        (words::LENGTH, course.length.as_deref()),
        (words::AUDIENCE, course.audience.as_deref()),
        (words::DATES, course.dates.as_deref()),
        (words::HOW_TO_BOOK, course.how_to_book.as_deref()),
        (words::STATUS, Some(course.status.as_str())),
    ]
    .into_iter()
    .map(|(name, value)| fact(name, value))
    .collect();
    if !course.aims.is_empty() {
        body.push_str(&heading(words::AIMS));
        course.aims.iter().for_each(|aim| body.push_str(&format!("- {}\n", plain(aim))));
        body.push('\n');
    }
    body.push_str(&prose(&course.body));
    for session in &course.sessions {
        push(&mut body, &format!("{}, {}", session.day.long(), plain(&session.place)));
    }
    body
}

/// What every record has: whom and what it concerns, where it comes from, where it leads.
fn shared(about: &RecordMeta, library: &Library, up: &str) -> String {
    let mut text = bodies(strings::BODIES, &about.bodies, library);
    let themes: Vec<String> = about
        .themes
        .iter()
        .filter_map(|id| library.theme(id))
        .map(|t| entry(&Page { route: Route::Theme(t.id.clone()), title: t.name.clone() }, up))
        .collect();
    if !themes.is_empty() {
        push(&mut text, &format!("**{}:** {}", strings::THEMES, themes.join(", ")));
    }
    if !about.links.is_empty() {
        text.push_str(&heading(strings::LINKS));
        let links = about.links.iter();
        links.for_each(|l| text.push_str(&format!("- [{}](<{}>)\n", plain(&l.title), l.url)));
        text.push('\n');
    }
    text.push_str(&fact(strings::SOURCE, Some(&cited(&about.source, library))));
    text.push_str(&fact(strings::EDITOR_NOTE, about.editor_note.as_deref()));
    push(&mut text, &plain(&library.pack.summary_notice));
    push(&mut text, &plain(&library.pack.dated_notice));
    text
}

fn bodies(name: &str, ids: &[OrganisationId], library: &Library) -> String {
    let names: Vec<&str> =
        ids.iter().filter_map(|id| library.body(id)).map(|body| body.name.as_str()).collect();
    fact(name, (!names.is_empty()).then(|| names.join(", ")).as_deref())
}

fn cited(citation: &Citation, library: &Library) -> String {
    let source = library.source(&citation.document);
    let named = source.map(|s| format!("{}, {}, {}", s.title, s.publisher, s.date));
    format!("{}: {}", named.unwrap_or_default(), citation.place)
}

fn quoted(name: &str, words: &str) -> String {
    format!("> **{name}:** {}\n\n", plain(words))
}

fn fact(name: &str, value: Option<&str>) -> String {
    value.map_or_else(String::new, |value| format!("**{name}:** {}\n\n", plain(value)))
}

fn push(text: &mut String, paragraph: &str) {
    if !paragraph.is_empty() {
        text.push_str(&format!("{paragraph}\n\n"));
    }
}
