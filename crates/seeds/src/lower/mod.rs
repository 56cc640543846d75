//! From the seeds' shape to the domain's types: parses ids, dates, prose and addresses.

mod documents;
mod pack;
mod toolkit;
mod training;

use std::cmp::Reverse;

use super::diagnostic::{Diagnostic, SeedError};
use super::markdown::{self, is_web_address};
use super::raw::{RawAbout, RawBasis, RawCitation, RawLink};
use super::seeds::{Seeds, SourceFile};
use content::{
    Citation, DateProblem, IdProblem, Library, Link, Overview, PartialDate, Prose, RecordMeta,
};

/// The domain's word for each word of the seeds.
macro_rules! words {
    ($($raw:ident => $word:ident { $($variant:ident),+ $(,)? })+) => {$(
        impl From<$raw> for $word {
            fn from(raw: $raw) -> Self {
                match raw { $($raw::$variant => Self::$variant),+ }
            }
        }
    )+};
}

use words;

/// The most characters that a record's title may have.
pub const LONGEST_TITLE: usize = 80;

/// The library, as far as it can be read, and the errors in single fields.
pub fn lower(seeds: &Seeds) -> (Option<Library>, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let library = lower_all(seeds, &mut problems);
    (library, problems)
}

/// One file being read. Each reader returns `None` after recording a problem.
struct Reader {
    file: String,
    problems: Vec<Diagnostic>,
}

fn lower_all(seeds: &Seeds, problems: &mut Vec<Diagnostic>) -> Option<Library> {
    let pack = read(&seeds.pack, problems, Reader::pack);
    let sources = read(&seeds.sources, problems, Reader::sources);
    let themes = read(&seeds.themes, problems, Reader::themes);
    let bodies = read(&seeds.bodies, problems, Reader::bodies);
    let glossary = every(&seeds.glossary, problems, Reader::glossary);
    let synonyms = every(&seeds.synonyms, problems, Reader::synonyms);
    let questions = every(&seeds.questions, problems, Reader::questions);
    let toolkits = every(&seeds.toolkit, problems, Reader::toolkit);
    let reports = every(&seeds.reports, problems, Reader::report);
    let issues = every(&seeds.issues, problems, Reader::issue);
    let figures = every(&seeds.figures, problems, Reader::figures);
    let strategies = every(&seeds.strategy, problems, Reader::strategy);
    let courses = every(&seeds.courses, problems, Reader::courses);
    let guides = every(&seeds.training_guide, problems, Reader::training_guide);
    let forms = every(&seeds.reflection_forms, problems, Reader::reflection_forms);
    let related_documents = every(&seeds.related_documents, problems, Reader::related_documents);
    let toolkit_ties = every(&seeds.toolkit, problems, Reader::toolkit_ties);
    let ties = every(&seeds.ties, problems, Reader::ties);

    let mut issues = issues?;
    issues.sort_by_key(|issue| Reverse(issue.date.machine()));
    // The newest document first, as with newsletters, whatever the file is called.
    let (sources, mut reports) = (sources?, reports?);
    reports.sort_by_key(|report| {
        let source = sources.iter().find(|source| source.id == report.source.document);
        Reverse(source.map(|source| source.date.machine()))
    });
    let mut library = Library {
        pack: pack?,
        sources,
        themes: themes?,
        bodies: bodies?,
        glossary: glossary?.into_iter().flatten().collect(),
        synonyms: synonyms?.into_iter().flatten().collect(),
        questions: questions?.into_iter().flatten().collect(),
        toolkit: toolkits?.pop(),
        reports,
        issues,
        figures: figures?.into_iter().flatten().collect(),
        strategy: strategies?.pop(),
        courses: courses?.into_iter().flatten().collect(),
        training_guide: guides?.pop(),
        reflection_forms: forms?.into_iter().flatten().collect(),
        related_documents: related_documents?,
        ties: toolkit_ties?.into_iter().chain(ties?).flatten().collect(),
        overview: Overview::default(),
    };
    library.overview = Overview::of(&library);
    Some(library)
}

fn read<Raw, T>(
    filed: &SourceFile<Raw>,
    problems: &mut Vec<Diagnostic>,
    reader: impl Fn(&mut Reader, &Raw) -> Option<T>,
) -> Option<T> {
    let mut file = Reader { file: filed.file.clone(), problems: Vec::new() };
    let value = reader(&mut file, &filed.value);
    problems.append(&mut file.problems);
    value
}

/// Reads every file of a kind, continuing after errors.
fn every<'a, Raw: 'a, T>(
    files: impl IntoIterator<Item = &'a SourceFile<Raw>>,
    problems: &mut Vec<Diagnostic>,
    reader: impl Fn(&mut Reader, &Raw) -> Option<T>,
) -> Option<Vec<T>> {
    let read: Vec<Option<T>> =
        files.into_iter().map(|filed| read(filed, problems, &reader)).collect();
    read.into_iter().collect()
}

impl Reader {
    fn fault<T>(&mut self, pointer: String, fault: SeedError) -> Option<T> {
        self.problems.push(Diagnostic { file: self.file.clone(), pointer, fault });
        None
    }

    /// Reads every record of a list, continuing after errors.
    fn each<Raw, T>(
        &mut self,
        list: &str,
        raws: &[Raw],
        read: impl Fn(&mut Self, &str, &Raw) -> Option<T>,
    ) -> Option<Vec<T>> {
        let read: Vec<Option<T>> = raws
            .iter()
            .enumerate()
            .map(|(index, raw)| read(self, &format!("{list}/{index}"), raw))
            .collect();
        read.into_iter().collect()
    }

    fn id<T: TryFrom<String, Error = IdProblem>>(&mut self, at: &str, text: &str) -> Option<T> {
        self.id_at(format!("{at}/id"), text)
    }

    fn id_at<T: TryFrom<String, Error = IdProblem>>(
        &mut self,
        pointer: String,
        text: &str,
    ) -> Option<T> {
        match T::try_from(text.to_owned()) {
            Ok(id) => Some(id),
            Err(problem) => self.fault(pointer, SeedError::Id { text: text.to_owned(), problem }),
        }
    }

    /// Refuses words that have another meaning in addresses.
    fn not_reserved(&mut self, at: &str, id: &str, reserved: &[&str]) {
        if reserved.contains(&id) {
            self.fault::<()>(format!("{at}/id"), SeedError::ReservedId { id: id.to_owned() });
        }
    }

    fn ids<T: TryFrom<String, Error = IdProblem>>(
        &mut self,
        at: &str,
        field: &str,
        texts: Option<&[String]>,
    ) -> Option<Vec<T>> {
        self.each(&format!("{at}/{field}"), texts.unwrap_or_default(), |r, at, text| {
            r.id_at(at.to_owned(), text)
        })
    }

    fn text(&mut self, at: &str, field: &str, text: &str) -> Option<String> {
        self.text_at(format!("{at}/{field}"), text)
    }

    fn text_at(&mut self, pointer: String, text: &str) -> Option<String> {
        let control = text.trim().chars().find(|character| character.is_control());
        if let Some(character) = control {
            return self.fault(pointer, SeedError::Control { character });
        }
        self.trimmed(pointer, text)
    }

    /// A text that may contain line breaks, as prose does.
    fn trimmed(&mut self, pointer: String, text: &str) -> Option<String> {
        if text.trim().is_empty() {
            return self.fault(pointer, SeedError::Blank);
        }
        if text.trim() != text {
            return self.fault(pointer, SeedError::Spaces);
        }
        Some(text.to_owned())
    }

    fn texts(&mut self, at: &str, field: &str, texts: Option<&[String]>) -> Option<Vec<String>> {
        self.each(&format!("{at}/{field}"), texts.unwrap_or_default(), |r, at, text| {
            r.text_at(at.to_owned(), text)
        })
    }

    fn optional(&mut self, at: &str, field: &str, text: &Option<String>) -> Option<Option<String>> {
        self.maybe(text.as_ref(), |r, text| r.text(at, field, text))
    }

    /// Reads an optional value.
    fn maybe<Raw, T>(
        &mut self,
        raw: Option<&Raw>,
        read: impl FnOnce(&mut Self, &Raw) -> Option<T>,
    ) -> Option<Option<T>> {
        match raw {
            None => Some(None),
            Some(raw) => read(self, raw).map(Some),
        }
    }

    /// Where a tie is stated, and nothing for one that is ours: each basis has or has not a place.
    fn basis<Raw, T>(
        &mut self,
        at: &str,
        basis: RawBasis,
        place: Option<&Raw>,
        read: impl FnOnce(&mut Self, &Raw) -> Option<T>,
    ) -> Option<Option<T>> {
        match (basis, place) {
            (RawBasis::Stated, Some(place)) => read(self, place).map(Some),
            (RawBasis::Editorial, None) => Some(None),
            (RawBasis::Stated, None) => self.fault(at.to_owned(), SeedError::StatedWithoutPlace),
            (RawBasis::Editorial, Some(_)) => {
                self.fault(at.to_owned(), SeedError::EditorialWithPlace)
            }
        }
    }

    fn date(&mut self, at: &str, field: &str, text: &str) -> Option<PartialDate> {
        PartialDate::parse(text).map_or_else(
            |problem: DateProblem| {
                let fault = SeedError::Date { text: text.to_owned(), problem };
                self.fault(format!("{at}/{field}"), fault)
            },
            Some,
        )
    }

    fn prose(&mut self, at: &str, field: &str, text: &str) -> Option<Prose> {
        let text = self.trimmed(format!("{at}/{field}"), text)?;
        match markdown::parse(&text) {
            Ok(prose) => Some(prose),
            Err(fault) => self.fault(format!("{at}/{field}"), fault),
        }
    }

    fn address(&mut self, pointer: String, text: &str) -> Option<String> {
        if is_web_address(text) {
            return Some(text.to_owned());
        }
        self.fault(pointer, SeedError::Address { text: text.to_owned() })
    }

    fn link(&mut self, at: &str, raw: &RawLink) -> Option<Link> {
        let title = self.text(at, "title", &raw.title);
        let url = self.address(format!("{at}/url"), &raw.url);
        Some(Link { title: title?, url: url? })
    }

    fn links(&mut self, at: &str, raws: Option<&[RawLink]>) -> Option<Vec<Link>> {
        self.each(&format!("{at}/links"), raws.unwrap_or_default(), Self::link)
    }

    fn citation(&mut self, at: &str, raw: &RawCitation) -> Option<Citation> {
        let document = self.id_at(format!("{at}/source/document"), &raw.document);
        let place = self.text_at(format!("{at}/source/place"), &raw.place);
        Some(Citation { document: document?, place: place? })
    }

    /// Where a tie is stated.
    fn where_stated(&mut self, at: &str, raw: &RawCitation) -> Option<Citation> {
        let document = self.id_at(format!("{at}/where/document"), &raw.document);
        let place = self.text_at(format!("{at}/where/place"), &raw.place);
        Some(Citation { document: document?, place: place? })
    }

    /// What all records share.
    fn about(&mut self, at: &str, raw: &RawAbout<'_>) -> Option<RecordMeta> {
        let title = self.title(at, raw.title);
        let summary = self.text(at, "summary", raw.summary);
        let source = self.citation(at, raw.source);
        let themes = self.ids(at, "themes", Some(raw.themes));
        let bodies = self.ids(at, "bodies", Some(raw.bodies));
        let content_note = self.optional(at, "content_note", raw.content_note);
        let editor_note = self.optional(at, "editor_note", raw.editor_note);
        let links = self.links(at, Some(raw.links));
        Some(RecordMeta {
            title: title?,
            summary: summary?,
            source: source?,
            themes: themes?,
            bodies: bodies?,
            content_note: content_note?,
            editor_note: editor_note?,
            links: links?,
        })
    }

    /// A title short enough for where titles are shown.
    fn title(&mut self, at: &str, text: &str) -> Option<String> {
        self.short_text(at, "title", text, LONGEST_TITLE)
    }

    fn short_text(&mut self, at: &str, field: &str, text: &str, most: usize) -> Option<String> {
        let text = self.text(at, field, text)?;
        let found = text.chars().count();
        if found > most {
            return self.fault(format!("{at}/{field}"), SeedError::TooLong { found, most });
        }
        Some(text)
    }
}
