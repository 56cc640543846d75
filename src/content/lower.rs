//! From the seeds' shape to the domain's types: ids, dates, prose and addresses are read here.

use super::markdown::{self, is_web_address};
use super::problem::{Fault, Problem};
use super::raw::{
    RawBasis, RawCitation, RawGroup, RawHelp, RawLink, RawPack, RawPage, RawRecommendation, RawTie,
    RawToolkit,
};
use super::seeds::{Filed, Seeds};
use crate::domain::{
    Body, Citation, DateProblem, GlossaryEntry, HelpLine, IdProblem, Library, Link, Pack,
    PartialDate, Prose, Question, QuestionGroup, Recommendation, Source, Theme, Tie, Toolkit,
    ToolkitPage,
};

/// The library as far as it can be read, and what is wrong in single fields.
pub fn lower(seeds: &Seeds) -> (Option<Library>, Vec<Problem>) {
    let mut problems = Vec::new();
    let library = lower_all(seeds, &mut problems);
    (library, problems)
}

/// One file being read. Each reader returns nothing where it has noted a problem.
struct Reader<'a> {
    file: &'a str,
    problems: &'a mut Vec<Problem>,
}

fn lower_all(seeds: &Seeds, problems: &mut Vec<Problem>) -> Option<Library> {
    let pack = Reader::of(&seeds.pack, problems).pack(&seeds.pack.value);

    let mut r = Reader::of(&seeds.sources, problems);
    let sources = r.each("/sources", &seeds.sources.value.sources, |r, at, raw| {
        let id = r.id(at, &raw.id);
        let title = r.text(at, "title", &raw.title);
        let publisher = r.text(at, "publisher", &raw.publisher);
        let date = r.date(at, "date", &raw.date);
        let date_note = r.optional(at, "date_note", &raw.date_note);
        let summary = r.text(at, "summary", &raw.summary);
        let editor_note = r.optional(at, "editor_note", &raw.editor_note);
        Some(Source {
            id: id?,
            title: title?,
            publisher: publisher?,
            date: date?,
            date_note: date_note?,
            summary: summary?,
            editor_note: editor_note?,
        })
    });

    let mut r = Reader::of(&seeds.themes, problems);
    let themes = r.each("/themes", &seeds.themes.value.themes, |r, at, raw| {
        let id = r.id(at, &raw.id);
        let name = r.text(at, "name", &raw.name);
        let definition = r.text(at, "definition", &raw.definition);
        Some(Theme { id: id?, name: name?, definition: definition? })
    });

    let mut r = Reader::of(&seeds.bodies, problems);
    let bodies = r.each("/bodies", &seeds.bodies.value.bodies, |r, at, raw| {
        let id = r.id(at, &raw.id);
        let name = r.text(at, "name", &raw.name);
        let short = r.optional(at, "short", &raw.short);
        let note = r.optional(at, "note", &raw.note);
        Some(Body { id: id?, name: name?, short: short?, note: note? })
    });

    let mut r = Reader::of(&seeds.glossary, problems);
    let glossary = r.each("/entries", &seeds.glossary.value.entries, |r, at, raw| {
        let id = r.id(at, &raw.id);
        let short = r.optional(at, "short", &raw.short);
        let long = r.text(at, "long", &raw.long);
        let meaning = r.text(at, "meaning", &raw.meaning);
        let older = r.texts(at, "older", raw.older.as_deref());
        let newer = r.texts(at, "newer", raw.newer.as_deref());
        let source = match &raw.source {
            None => Some(None),
            Some(source) => r.citation(at, source).map(Some),
        };
        Some(GlossaryEntry {
            id: id?,
            short: short?,
            long: long?,
            meaning: meaning?,
            older: older?,
            newer: newer?,
            source: source?,
        })
    });

    let raw_questions = &seeds.questions.value;
    let mut r = Reader::of(&seeds.questions, problems);
    let citation = r.citation("", &raw_questions.source);
    let questions = r.each("/questions", &raw_questions.questions, |r, at, raw| {
        let id = r.id(at, &raw.id);
        let text = r.text(at, "text", &raw.text);
        let place = r.text(at, "place", &raw.place);
        let group = match raw.group {
            RawGroup::ThisLearning => QuestionGroup::ThisLearning,
            RawGroup::Practice => QuestionGroup::Practice,
        };
        let source = Citation { document: citation.clone()?.document, place: place? };
        Some(Question { id: id?, text: text?, group, source })
    });

    let toolkit = Reader::of(&seeds.toolkit, problems).toolkit(&seeds.toolkit.value);
    Some(Library {
        pack: pack?,
        sources: sources?,
        themes: themes?,
        bodies: bodies?,
        glossary: glossary?,
        questions: questions?,
        toolkit: toolkit?,
    })
}

impl<'a> Reader<'a> {
    fn of<T>(filed: &'a Filed<T>, problems: &'a mut Vec<Problem>) -> Self {
        Self { file: &filed.file, problems }
    }

    fn fault<T>(&mut self, pointer: String, fault: Fault) -> Option<T> {
        self.problems.push(Problem { file: self.file.to_owned(), pointer, fault });
        None
    }

    /// Reads every record of a list, the later ones too where one fails.
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
            Err(problem) => self.fault(pointer, Fault::Id { text: text.to_owned(), problem }),
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
        if text.trim().is_empty() {
            return self.fault(pointer, Fault::Blank);
        }
        if text.trim() != text {
            return self.fault(pointer, Fault::Spaces);
        }
        Some(text.to_owned())
    }

    fn texts(&mut self, at: &str, field: &str, texts: Option<&[String]>) -> Option<Vec<String>> {
        self.each(&format!("{at}/{field}"), texts.unwrap_or_default(), |r, at, text| {
            r.text_at(at.to_owned(), text)
        })
    }

    fn optional(&mut self, at: &str, field: &str, text: &Option<String>) -> Option<Option<String>> {
        match text {
            None => Some(None),
            Some(text) => self.text(at, field, text).map(Some),
        }
    }

    fn date(&mut self, at: &str, field: &str, text: &str) -> Option<PartialDate> {
        PartialDate::parse(text).map_or_else(
            |problem: DateProblem| {
                let fault = Fault::Date { text: text.to_owned(), problem };
                self.fault(format!("{at}/{field}"), fault)
            },
            Some,
        )
    }

    fn prose(&mut self, at: &str, field: &str, text: &str) -> Option<Prose> {
        let text = self.text(at, field, text)?;
        match markdown::parse(&text) {
            Ok(prose) => Some(prose),
            Err(fault) => self.fault(format!("{at}/{field}"), fault),
        }
    }

    fn address(&mut self, pointer: String, text: &str) -> Option<String> {
        if is_web_address(text) {
            return Some(text.to_owned());
        }
        self.fault(pointer, Fault::Address { text: text.to_owned() })
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

    fn pack(&mut self, raw: &RawPack) -> Option<Pack> {
        let at = "";
        let id = self.id(at, &raw.id);
        let name = self.text(at, "name", &raw.name);
        let partnership = self.text(at, "partnership", &raw.partnership);
        let headline = self.text(at, "headline", &raw.headline);
        let purpose = self.text(at, "purpose", &raw.purpose);
        let audience = self.text(at, "audience", &raw.audience);
        let about = self.prose(at, "about", &raw.about);
        let summary_notice = self.text(at, "summary_notice", &raw.summary_notice);
        let dated_notice = self.text(at, "dated_notice", &raw.dated_notice);
        let official = match &raw.official {
            None => Some(None),
            Some(link) => self.link("/official", link).map(Some),
        };
        let help = self.each("/help", &raw.help, Self::help_line);
        let exit_address = self.address("/exit_address".into(), &raw.exit_address);
        let reviewed = self.date(at, "reviewed", &raw.reviewed);
        let review_due = self.date(at, "review_due", &raw.review_due);
        Some(Pack {
            id: id?,
            name: name?,
            partnership: partnership?,
            headline: headline?,
            purpose: purpose?,
            audience: audience?,
            about: about?,
            summary_notice: summary_notice?,
            dated_notice: dated_notice?,
            official: official?,
            help: help?,
            exit_address: exit_address?,
            reviewed: reviewed?,
            review_due: review_due?,
        })
    }

    fn help_line(&mut self, at: &str, raw: &RawHelp) -> Option<HelpLine> {
        let id = self.id(at, &raw.id);
        let title = self.text(at, "title", &raw.title);
        let when = self.text(at, "when", &raw.when);
        let phone = self.optional(at, "phone", &raw.phone);
        let link = match (&raw.url, &raw.url_title) {
            (None, None) => Some(None),
            (Some(url), Some(title)) => {
                let url = self.address(format!("{at}/url"), url);
                let title = self.text(at, "url_title", title);
                url.zip(title).map(|(url, title)| Some(Link { title, url }))
            }
            _ => self.fault(at.to_owned(), Fault::HelpLinkWithoutTitle),
        };
        Some(HelpLine { id: id?, title: title?, when: when?, phone: phone?, link: link? })
    }

    fn toolkit(&mut self, raw: &RawToolkit) -> Option<Toolkit> {
        let id = self.id("", &raw.id);
        let title = self.text("", "title", &raw.title);
        let summary = self.text("", "summary", &raw.summary);
        let introduction = self.prose("", "introduction", &raw.introduction);
        let source = self.citation("", &raw.source);
        let how_to_use = self.page("/how_to_use", &raw.how_to_use);
        let recommendations =
            self.each("/recommendations", &raw.recommendations, Self::recommendation);
        let national = self.page("/national", &raw.national);
        let closing = self.page("/closing", &raw.closing);
        Some(Toolkit {
            id: id?,
            title: title?,
            summary: summary?,
            introduction: introduction?,
            source: source?,
            how_to_use: how_to_use?,
            recommendations: recommendations?,
            national: national?,
            closing: closing?,
        })
    }

    fn page(&mut self, at: &str, raw: &RawPage) -> Option<ToolkitPage> {
        let title = self.text(at, "title", &raw.title);
        let summary = self.text(at, "summary", &raw.summary);
        let body = self.prose(at, "body", &raw.body);
        let source = self.citation(at, &raw.source);
        let themes = self.ids(at, "themes", raw.themes.as_deref());
        let bodies = self.ids(at, "bodies", raw.bodies.as_deref());
        let content_note = self.optional(at, "content_note", &raw.content_note);
        let editor_note = self.optional(at, "editor_note", &raw.editor_note);
        let links = self.links(at, raw.links.as_deref());
        Some(ToolkitPage {
            title: title?,
            summary: summary?,
            body: body?,
            source: source?,
            themes: themes?,
            bodies: bodies?,
            content_note: content_note?,
            editor_note: editor_note?,
            links: links?,
        })
    }

    fn recommendation(&mut self, at: &str, raw: &RawRecommendation) -> Option<Recommendation> {
        let id = self.id(at, &raw.id);
        let title = self.text(at, "title", &raw.title);
        let summary = self.text(at, "summary", &raw.summary);
        let addressed_to = self.ids(at, "addressed_to", raw.addressed_to.as_deref());
        let report_said = self.prose(at, "report_said", &raw.report_said);
        let what_was_done = self.prose(at, "what_was_done", &raw.what_was_done);
        let status = self.optional(at, "status", &raw.status);
        let still_to_come = match &raw.still_to_come {
            None => Some(None),
            Some(text) => self.prose(at, "still_to_come", text).map(Some),
        };
        let bodies = self.ids(at, "bodies", Some(&raw.bodies));
        let themes = self.ids(at, "themes", Some(&raw.themes));
        let source = self.citation(at, &raw.source);
        let content_note = self.optional(at, "content_note", &raw.content_note);
        let editor_note = self.optional(at, "editor_note", &raw.editor_note);
        let links = self.links(at, raw.links.as_deref());
        let ties = raw.related.as_deref().unwrap_or_default();
        let related = self.each(&format!("{at}/related"), ties, Self::tie);
        Some(Recommendation {
            id: id?,
            number: raw.number,
            title: title?,
            summary: summary?,
            addressed_to: addressed_to?,
            report_said: report_said?,
            what_was_done: what_was_done?,
            status: status?,
            still_to_come: still_to_come?,
            bodies: bodies?,
            themes: themes?,
            source: source?,
            content_note: content_note?,
            editor_note: editor_note?,
            links: links?,
            related: related?,
        })
    }

    fn tie(&mut self, at: &str, raw: &RawTie) -> Option<Tie> {
        let to = self.id_at(format!("{at}/to"), &raw.to);
        let why = self.text(at, "why", &raw.why);
        let stated_at = match (raw.basis, &raw.r#where) {
            (RawBasis::Stated, Some(place)) => self.text(at, "where", place).map(Some),
            (RawBasis::Editorial, None) => Some(None),
            (RawBasis::Stated, None) => self.fault(at.to_owned(), Fault::StatedWithoutPlace),
            (RawBasis::Editorial, Some(_)) => self.fault(at.to_owned(), Fault::EditorialWithPlace),
        };
        Some(Tie { to: to?, why: why?, stated_at: stated_at? })
    }
}
