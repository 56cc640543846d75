//! Rules over the whole of a pack: what one record says of another.

use std::collections::BTreeMap;

use super::problem::{Fault, Problem};
use super::raw::{RawCitation, RawPage, RawRecommendation};
use super::seeds::Seeds;
use crate::domain::PartialDate;

/// How alike two ids must be for the one to be offered for the other; 1.0 is the same.
const ALIKE: f64 = 0.75;

/// Everything that is wrong between records. Reads the seeds' shape, whose places it can name.
pub fn check(seeds: &Seeds) -> Vec<Problem> {
    let mut rules = Rules { problems: Vec::new() };

    let pack = &seeds.pack;
    let help = pack.value.help.iter().map(|h| h.id.as_str());
    rules.ids(&pack.file, "/help", help);
    rules.pack(seeds);

    let sources = seeds.sources.value.sources.iter().map(|s| s.id.as_str());
    let themes = seeds.themes.value.themes.iter().map(|t| t.id.as_str());
    let bodies = seeds.bodies.value.bodies.iter().map(|b| b.id.as_str());
    let recommendations = seeds.toolkit.value.recommendations.iter().map(|r| r.id.as_str());
    let known = Known {
        source: rules.ids(&seeds.sources.file, "/sources", sources),
        theme: rules.ids(&seeds.themes.file, "/themes", themes),
        body: rules.ids(&seeds.bodies.file, "/bodies", bodies),
        recommendation: rules.ids(&seeds.toolkit.file, "/recommendations", recommendations),
    };

    let entries = &seeds.glossary.value.entries;
    rules.ids(&seeds.glossary.file, "/entries", entries.iter().map(|e| e.id.as_str()));
    for (index, entry) in entries.iter().enumerate() {
        if let Some(source) = &entry.source {
            rules.citation(&seeds.glossary.file, &format!("/entries/{index}"), source, &known);
        }
    }

    let questions = &seeds.questions;
    rules.ids(
        &questions.file,
        "/questions",
        questions.value.questions.iter().map(|q| q.id.as_str()),
    );
    rules.citation(&questions.file, "", &questions.value.source, &known);
    rules.not_empty(&questions.file, "/questions", questions.value.questions.len());

    let file = &seeds.toolkit.file;
    let toolkit = &seeds.toolkit.value;
    rules.citation(file, "", &toolkit.source, &known);
    rules.page(file, "/how_to_use", &toolkit.how_to_use, &known);
    rules.page(file, "/national", &toolkit.national, &known);
    rules.page(file, "/closing", &toolkit.closing, &known);
    rules.not_empty(file, "/recommendations", toolkit.recommendations.len());
    for (index, recommendation) in toolkit.recommendations.iter().enumerate() {
        rules.recommendation(file, index, recommendation, &known);
    }
    rules.problems
}

/// The ids of one kind with where each was first used.
type Ids<'a> = BTreeMap<&'a str, String>;

struct Known<'a> {
    source: Ids<'a>,
    theme: Ids<'a>,
    body: Ids<'a>,
    recommendation: Ids<'a>,
}

struct Rules {
    problems: Vec<Problem>,
}

impl Rules {
    fn fault(&mut self, file: &str, pointer: String, fault: Fault) {
        self.problems.push(Problem { file: file.to_owned(), pointer, fault });
    }

    /// Collects the ids of a list; none may stand twice.
    fn ids<'a>(&mut self, file: &str, list: &str, ids: impl Iterator<Item = &'a str>) -> Ids<'a> {
        let mut known = Ids::new();
        for (index, id) in ids.enumerate() {
            let here = format!("{list}/{index}");
            if let Some(first) = known.get(id) {
                let fault = Fault::RepeatedId { id: id.to_owned(), first: first.clone() };
                self.fault(file, format!("{here}/id"), fault);
            } else {
                known.insert(id, here);
            }
        }
        known
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
            self.fault(file, pointer, Fault::UnknownId { noun, id: id.to_owned(), nearest });
        }
    }

    /// Every id of a list must be known, and stand in it once.
    fn list(&mut self, file: &str, at: &str, noun: &'static str, ids: &[String], among: &Ids<'_>) {
        for (index, id) in ids.iter().enumerate() {
            let pointer = format!("{at}/{index}");
            if ids[..index].contains(id) {
                self.fault(file, pointer.clone(), Fault::RepeatedInList { id: id.clone() });
            }
            self.known(file, pointer, noun, id, among);
        }
    }

    fn not_empty(&mut self, file: &str, pointer: &str, length: usize) {
        if length == 0 {
            self.fault(file, pointer.to_owned(), Fault::EmptyList);
        }
    }

    fn citation(&mut self, file: &str, at: &str, citation: &RawCitation, known: &Known<'_>) {
        let pointer = format!("{at}/source/document");
        self.known(file, pointer, "source", &citation.document, &known.source);
    }

    fn pack(&mut self, seeds: &Seeds) {
        let file = &seeds.pack.file;
        let pack = &seeds.pack.value;
        self.not_empty(file, "/help", pack.help.len());
        for (index, help) in pack.help.iter().enumerate() {
            if help.phone.is_none() && help.url.is_none() {
                self.fault(file, format!("/help/{index}"), Fault::HelpWithoutContact);
            }
            let phone = help.phone.as_deref().filter(|phone| !is_phone(phone));
            if let Some(text) = phone.map(str::to_owned) {
                self.fault(file, format!("/help/{index}/phone"), Fault::Phone { text });
            }
        }
        if !pack.exit_address.starts_with("https://") {
            self.fault(file, "/exit_address".into(), Fault::InsecureExit);
        }
        let dates =
            PartialDate::parse(&pack.reviewed).ok().zip(PartialDate::parse(&pack.review_due).ok());
        if dates.is_some_and(|(reviewed, due)| due.machine() <= reviewed.machine()) {
            self.fault(file, "/review_due".into(), Fault::DueBeforeReviewed);
        }
    }

    fn page(&mut self, file: &str, at: &str, page: &RawPage, known: &Known<'_>) {
        self.citation(file, at, &page.source, known);
        let themes = page.themes.as_deref().unwrap_or_default();
        self.list(file, &format!("{at}/themes"), "theme", themes, &known.theme);
        let bodies = page.bodies.as_deref().unwrap_or_default();
        self.list(file, &format!("{at}/bodies"), "body", bodies, &known.body);
    }

    fn recommendation(
        &mut self,
        file: &str,
        index: usize,
        r: &RawRecommendation,
        known: &Known<'_>,
    ) {
        let at = format!("/recommendations/{index}");
        let expected = u16::try_from(index + 1).unwrap_or(u16::MAX);
        if r.number != expected {
            let fault = Fault::NumberOutOfOrder { found: r.number, expected };
            self.fault(file, format!("{at}/number"), fault);
        }
        self.citation(file, &at, &r.source, known);
        for (field, noun, ids, among) in [
            ("addressed_to", "body", r.addressed_to.as_ref(), &known.body),
            ("bodies", "body", Some(&r.bodies), &known.body),
            ("themes", "theme", Some(&r.themes), &known.theme),
        ] {
            let Some(ids) = ids else { continue };
            self.not_empty(file, &format!("{at}/{field}"), ids.len());
            self.list(file, &format!("{at}/{field}"), noun, ids, among);
        }
        let ties = r.related.as_deref().unwrap_or_default();
        let targets: Vec<String> = ties.iter().map(|tie| tie.to.clone()).collect();
        for (index, to) in targets.iter().enumerate() {
            let pointer = format!("{at}/related/{index}/to");
            if *to == r.id {
                self.fault(file, pointer.clone(), Fault::TieToItself);
            }
            if targets[..index].contains(to) {
                self.fault(file, pointer.clone(), Fault::RepeatedInList { id: to.clone() });
            }
            self.known(file, pointer, "recommendation", to, &known.recommendation);
        }
    }
}

/// A number as one dials it: `999`, `0808 800 5000`, `+44 20 7946 0000`.
fn is_phone(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or(text);
    digits.chars().all(|c| c.is_ascii_digit() || c == ' ')
        && digits.chars().filter(char::is_ascii_digit).count() >= 3
}

/// The id that is most like a mistaken one, if any is like it at all.
fn nearest<'a>(id: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    known
        .map(|other| (strsim::jaro_winkler(id, other), other))
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, other)| other.to_owned())
}
