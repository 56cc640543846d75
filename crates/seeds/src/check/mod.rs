//! Rules across a whole pack: references between records.

mod records;
mod toolkit;
mod training;

use std::collections::BTreeMap;

use super::diagnostic::{Diagnostic, SeedError};
use super::raw::{RawAbout, RawCitation, RawSynonyms};
use super::seeds::{Seeds, SourceFile};
use content::PartialDate;

/// How similar an id must be to be suggested; 1.0 is identical.
const ALIKE: f64 = 0.75;

/// All errors between records. Works on the seeds' shape, whose places it can name.
pub fn check(seeds: &Seeds) -> Vec<Diagnostic> {
    let mut rules = Rules { problems: Vec::new() };

    let pack = &seeds.pack;
    let help = pack.value.help.iter().map(|h| h.id.as_str());
    rules.ids(&pack.file, "/help", help);
    rules.pack(seeds);

    let known = Known::collect(seeds, &mut rules);
    if let Some(glossary) = &seeds.glossary {
        let entries = &glossary.value.entries;
        rules.ids(&glossary.file, "/entries", entries.iter().map(|e| e.id.as_str()));
        for (index, entry) in entries.iter().enumerate() {
            if let Some(source) = &entry.source {
                rules.citation(&glossary.file, &format!("/entries/{index}"), source, &known);
            }
        }
    }
    if let Some(SourceFile { file, value }) = &seeds.synonyms {
        rules.synonyms(file, value);
    }
    if let Some(SourceFile { file, value }) = &seeds.questions {
        rules.ids(file, "/questions", value.questions.iter().map(|q| q.id.as_str()));
        rules.citation(file, "", &value.source, &known);
        rules.not_empty(file, "/questions", value.questions.len());
    }
    if let Some(SourceFile { file, value }) = &seeds.toolkit {
        rules.toolkit(file, value, &known);
    }
    rules.records(seeds, &known);
    rules.training(seeds, &known);
    rules.problems
}

/// The ids of one kind with where each was first used.
type Ids<'a> = BTreeMap<&'a str, String>;

#[derive(Default)]
struct Known<'a> {
    source: Ids<'a>,
    theme: Ids<'a>,
    body: Ids<'a>,
    recommendation: Ids<'a>,
    review: Ids<'a>,
    page: Ids<'a>,
    finding: Ids<'a>,
    figure: Ids<'a>,
    article: Ids<'a>,
    line: Ids<'a>,
    course: Ids<'a>,
    audience: Ids<'a>,
}

impl<'a> Known<'a> {
    /// Collects the ids of every kind; within a kind they must be unique across all files.
    fn collect(seeds: &'a Seeds, rules: &mut Rules) -> Self {
        let mut known = Self {
            source: {
                let ids = seeds.sources.value.sources.iter().map(|s| s.id.as_str());
                rules.ids(&seeds.sources.file, "/sources", ids)
            },
            theme: {
                let ids = seeds.themes.value.themes.iter().map(|t| t.id.as_str());
                rules.ids(&seeds.themes.file, "/themes", ids)
            },
            body: {
                let ids = seeds.bodies.value.bodies.iter().map(|b| b.id.as_str());
                rules.ids(&seeds.bodies.file, "/bodies", ids)
            },
            ..Self::default()
        };
        if let Some(SourceFile { file, value }) = &seeds.toolkit {
            let ids = value.recommendations.iter().map(|r| r.id.as_str());
            known.recommendation = rules.ids(file, "/recommendations", ids);
        }
        let (mut reports, mut issues) = (Ids::new(), Ids::new());
        for SourceFile { file, value } in &seeds.reports {
            rules.add(&mut reports, file, "", [value.id.as_str()]);
            let pages = value.pages.as_deref().unwrap_or_default();
            rules.add(&mut known.page, file, "/pages", pages.iter().map(|p| p.id.as_str()));
            let reviews = value.reviews.iter().map(|r| r.id.as_str());
            rules.add(&mut known.review, file, "/reviews", reviews);
            for (index, review) in value.reviews.iter().enumerate() {
                let findings = review.findings.iter().map(|f| f.id.as_str());
                let list = format!("/reviews/{index}/findings");
                rules.add(&mut known.finding, file, &list, findings);
            }
        }
        for SourceFile { file, value } in &seeds.issues {
            rules.add(&mut issues, file, "", [value.id.as_str()]);
            let articles = value.articles.iter().map(|a| a.id.as_str());
            rules.add(&mut known.article, file, "/articles", articles);
        }
        for SourceFile { file, value } in &seeds.figures {
            let figures = value.figures.iter().map(|f| f.id.as_str());
            rules.add(&mut known.figure, file, "/figures", figures);
        }
        for SourceFile { file, value } in &seeds.courses {
            let courses = value.courses.iter().map(|c| c.id.as_str());
            rules.add(&mut known.course, file, "/courses", courses);
        }
        if let Some(SourceFile { file, value }) = &seeds.strategy {
            for (index, column) in value.columns.iter().enumerate() {
                let lines = column.lines.iter().map(|l| l.id.as_str());
                rules.add(&mut known.line, file, &format!("/columns/{index}/lines"), lines);
            }
        }
        if let Some(SourceFile { file, value }) = &seeds.training_guide {
            let audiences = value.audiences.iter().flatten().map(|a| a.id.as_str());
            known.audience = rules.ids(file, "/audiences", audiences);
        }
        let mut documents = Ids::new();
        for SourceFile { file, value } in &seeds.related_documents {
            let ids = value.documents.iter().map(|d| d.id.as_str());
            rules.add(&mut documents, file, "/documents", ids);
        }
        known
    }
}

struct Rules {
    problems: Vec<Diagnostic>,
}

impl Rules {
    fn fault(&mut self, file: &str, pointer: String, fault: SeedError) {
        self.problems.push(Diagnostic { file: file.to_owned(), pointer, fault });
    }

    /// Collects the ids of a list, which must be unique.
    fn ids<'a>(&mut self, file: &str, list: &str, ids: impl Iterator<Item = &'a str>) -> Ids<'a> {
        let mut known = Ids::new();
        self.add(&mut known, file, list, ids);
        known
    }

    /// Adds the ids of a list, or of a file itself if the list is unnamed, to those of its kind. If
    /// an id was first used in another file, its place names that file.
    fn add<'a>(
        &mut self,
        known: &mut Ids<'a>,
        file: &str,
        list: &str,
        ids: impl IntoIterator<Item = &'a str>,
    ) {
        for (index, id) in ids.into_iter().enumerate() {
            let at = if list.is_empty() { String::new() } else { format!("{list}/{index}") };
            let here = format!("{file} {at}").trim_end().to_owned();
            if let Some(first) = known.get(id) {
                let within = first.strip_prefix(&format!("{file} ")).unwrap_or(first).to_owned();
                let fault = SeedError::RepeatedId { id: id.to_owned(), first: within };
                self.fault(file, format!("{at}/id"), fault);
            } else {
                known.insert(id, here);
            }
        }
    }

    fn known(
        &mut self,
        file: &str,
        pointer: String,
        noun: &'static str,
        id: &str,
        among: &Ids<'_>,
    ) {
        if !among.contains_key(id) {
            let nearest = nearest(id, among.keys().copied());
            self.fault(file, pointer, SeedError::UnknownId { noun, id: id.to_owned(), nearest });
        }
    }

    /// Every id of a list must be known, and occur only once.
    fn list(&mut self, file: &str, at: &str, noun: &'static str, ids: &[String], among: &Ids<'_>) {
        for (index, id) in ids.iter().enumerate() {
            let pointer = format!("{at}/{index}");
            if ids[..index].contains(id) {
                self.fault(file, pointer.clone(), SeedError::RepeatedInList { id: id.clone() });
            }
            self.known(file, pointer, noun, id, among);
        }
    }

    fn not_empty(&mut self, file: &str, pointer: &str, length: usize) {
        if length == 0 {
            self.fault(file, pointer.to_owned(), SeedError::EmptyList);
        }
    }

    fn citation(&mut self, file: &str, at: &str, citation: &RawCitation, known: &Known<'_>) {
        self.document(file, format!("{at}/source/document"), citation, known);
    }

    fn document(&mut self, file: &str, pointer: String, citation: &RawCitation, known: &Known<'_>) {
        self.known(file, pointer, "source", &citation.document, &known.source);
    }

    /// A name may occur only once in the table: two groups with it would be one.
    fn synonyms(&mut self, file: &str, raw: &RawSynonyms) {
        self.not_empty(file, "/synonyms", raw.synonyms.len());
        let mut known: BTreeMap<String, String> = BTreeMap::new();
        for (index, same) in raw.synonyms.iter().enumerate() {
            let found = same.names.len();
            if found < 2 {
                let pointer = format!("/synonyms/{index}/names");
                self.fault(file, pointer, SeedError::TooFewNames { found });
            }
            for (at, name) in same.names.iter().enumerate() {
                let pointer = format!("/synonyms/{index}/names/{at}");
                if let Some(first) = known.insert(name.to_lowercase(), pointer.clone()) {
                    let name = name.clone();
                    self.fault(file, pointer, SeedError::RepeatedName { name, first });
                }
            }
        }
    }

    fn pack(&mut self, seeds: &Seeds) {
        let file = &seeds.pack.file;
        let pack = &seeds.pack.value;
        self.not_empty(file, "/help", pack.help.len());
        for (index, help) in pack.help.iter().enumerate() {
            if help.phone.is_none() && help.url.is_none() {
                self.fault(file, format!("/help/{index}"), SeedError::HelpWithoutContact);
            }
            let phone = help.phone.as_deref().filter(|phone| !is_phone(phone));
            if let Some(text) = phone.map(str::to_owned) {
                self.fault(file, format!("/help/{index}/phone"), SeedError::Phone { text });
            }
        }
        if !pack.exit_address.starts_with("https://") {
            self.fault(file, "/exit_address".into(), SeedError::InsecureExit);
        }
        let dates =
            PartialDate::parse(&pack.reviewed).ok().zip(PartialDate::parse(&pack.review_due).ok());
        if dates.is_some_and(|(reviewed, due)| due.machine() <= reviewed.machine()) {
            self.fault(file, "/review_due".into(), SeedError::DueBeforeReviewed);
        }
    }

    /// What all records share.
    fn about(&mut self, file: &str, at: &str, about: &RawAbout<'_>, known: &Known<'_>) {
        self.citation(file, at, about.source, known);
        self.list(file, &format!("{at}/themes"), "theme", about.themes, &known.theme);
        self.list(file, &format!("{at}/bodies"), "body", about.bodies, &known.body);
    }
}

/// A number as dialled: `999`, `0808 800 5000`, `+44 20 7946 0000`.
fn is_phone(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or(text);
    digits.chars().all(|c| c.is_ascii_digit() || c == ' ')
        && digits.chars().filter(char::is_ascii_digit).count() >= 3
}

/// The known id most similar to a mistaken one, if any is similar enough.
fn nearest<'a>(id: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    known
        .map(|other| (strsim::jaro_winkler(id, other), other))
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, other)| other.to_owned())
}
