//! Which slides each kind of record has.

use super::split::{self, slides_of, slides_of_items, slides_of_text};
use super::{Deck, DeckItem, MOST_PRESENTED, Slide, SlideKind, SlideParts};
use content::{
    Block, BlockKind, Course, Figure, HelpLine, Library, Prose, Question, QuestionGroup,
    Recommendation, RecordRef, Review, Run, Style,
};

/// The most lines of a summary shown below its title.
const BELOW_TITLE: usize = 5;

impl Deck {
    /// Makes the slides of what is asked for. What is not here is counted and passed over; so is
    /// what comes after [`MOST_PRESENTED`] records.
    pub fn make(asked: &[DeckItem], library: &Library) -> Self {
        let mut deck = Self::default();
        let mut beyond = Vec::new();
        for one in asked {
            let records = one.records(library);
            deck.lost += usize::from(records.is_empty());
            for record in records {
                if deck.records.contains(&record) || beyond.contains(&record) {
                    continue;
                }
                let is_full = deck.records.len() == MOST_PRESENTED;
                let list = if is_full { &mut beyond } else { &mut deck.records };
                list.push(record);
            }
        }
        deck.beyond = beyond.len();
        for at in 0..deck.records.len() {
            deck.add_record(library, at);
        }
        if !deck.records.is_empty() {
            deck.close(library);
        }
        deck
    }

    fn add_record(&mut self, library: &Library, at: usize) {
        let record = self.records[at].clone();
        let Some(about) = library.about(&record) else { return };
        // Repeating the same words before each of several records would be pointless.
        let before = at.checked_sub(1).and_then(|before| library.about(&self.records[before]));
        let note = about.content_note.as_ref();
        let note = note.filter(|note| before.and_then(|b| b.content_note.as_ref()) != Some(note));
        let mut slides = Slides { record: Some(record.clone()), slides: &mut self.slides };
        if let Some(note) = note {
            slides.add(SlideKind::ContentNote, slides_of_text(note));
        }
        let title = library.title_of(&record).unwrap_or_default();
        slides.add_title(SlideKind::Title, &title, &about.summary);
        slides.add_own(library, &record);
        let asks = matches!(record, RecordRef::Recommendation(_) | RecordRef::National);
        if asks || at + 1 == self.records.len() {
            slides.ask(library, at);
        }
    }

    /// Closing slides: where to get help, and the sources.
    fn close(&mut self, library: &Library) {
        let mut slides = Slides { record: None, slides: &mut self.slides };
        let help = library.pack.help.iter().map(|line| {
            let strong = Run { text: line.title.clone(), style: Style::Strong, link: None };
            vec![strong, plain(format!(": {}", way(line)))]
        });
        slides.add(SlideKind::Help, lists(help.collect()));
        let mut documents = Vec::new();
        for record in &self.records {
            let document = library.about(record).map(|about| &about.source.document);
            if let Some(document) = document.filter(|document| !documents.contains(document)) {
                documents.push(document);
            }
        }
        let sources = documents.into_iter().filter_map(|id| library.source(id));
        let sources =
            sources.map(|source| vec![plain(format!("{}, {}", source.title, source.date))]);
        slides.add(SlideKind::Sources, lists(sources.collect()));
    }
}

fn plain(text: String) -> Run {
    Run { text, ..Run::default() }
}

/// How to reach help, in writing: a link on a wall cannot be followed.
fn way(line: &HelpLine) -> &str {
    let link = line.link.as_ref().map(|link| {
        let bare = link.url.trim_start_matches("https://").trim_start_matches("http://");
        bare.trim_start_matches("www.").trim_end_matches('/')
    });
    line.phone.as_deref().or(link).unwrap_or_default()
}

/// Short lines as lists, as many as fit on each slide.
fn lists(lines: Vec<Vec<Run>>) -> Vec<SlideParts> {
    slides_of(&Prose { blocks: vec![Block { kind: BlockKind::Bullets, lines }] })
}

/// Where the slides of a record go.
struct Slides<'a> {
    record: Option<RecordRef>,
    slides: &'a mut Vec<Slide>,
}

impl Slides<'_> {
    /// Adds the slides of one kind of content.
    fn add(&mut self, kind: SlideKind, told: Vec<SlideParts>) {
        let of = told.len();
        for (at, parts) in told.into_iter().enumerate() {
            self.slides.push(Slide {
                record: self.record.clone(),
                kind,
                title: String::new(),
                parts,
                piece: (at + 1, of),
            });
        }
    }

    /// Adds a title with its summary, below it if there is room.
    fn add_title(&mut self, kind: SlideKind, title: &str, summary: &str) {
        let told = slides_of_text(summary);
        let fits = told.len() <= 1
            && told.iter().all(|parts| {
                split::height(parts) + split::lines_of(title.chars().count()) <= BELOW_TITLE + 2
            });
        let (below, after) = if fits { (told, Vec::new()) } else { (Vec::new(), told) };
        self.slides.push(Slide {
            record: self.record.clone(),
            kind,
            title: title.to_owned(),
            parts: below.into_iter().flatten().collect(),
            piece: (1, 1),
        });
        let summary = if kind == SlideKind::Title { SlideKind::Summary } else { kind };
        self.add(summary, after);
    }

    /// Adds what a record has besides its title and summary.
    fn add_own(&mut self, library: &Library, record: &RecordRef) {
        let prose = match record {
            RecordRef::Recommendation(id) => {
                library.recommendation(id).into_iter().for_each(|found| self.add_answer(found));
                None
            }
            RecordRef::Review(id) => {
                library.review(id).into_iter().for_each(|review| self.add_review(review));
                None
            }
            RecordRef::Course(id) => {
                library.course(id).into_iter().for_each(|course| self.add_course(course));
                None
            }
            RecordRef::Figure(id) => {
                library.figure(id).into_iter().for_each(|figure| self.add_figure(figure));
                None
            }
            RecordRef::National => library.toolkit.as_ref().map(|toolkit| &toolkit.national.body),
            RecordRef::ReportPage(id) => library.report_page(id).map(|page| &page.body),
            RecordRef::Article(id) => library.article(id).map(|(_, article)| &article.body),
            // Its summary is all it has.
            RecordRef::Finding(_) | RecordRef::Line(_) => None,
        };
        if let Some(prose) = prose {
            self.add(SlideKind::Text, slides_of(prose));
        }
    }

    fn add_answer(&mut self, found: &Recommendation) {
        self.add(SlideKind::ReportSaid, slides_of(&found.report_said));
        self.add(SlideKind::WhatWasDone, slides_of(&found.what_was_done));
        self.add_text(SlideKind::Status, found.status.as_deref());
        if let Some(prose) = &found.still_to_come {
            self.add(SlideKind::StillToCome, slides_of(prose));
        }
    }

    fn add_review(&mut self, review: &Review) {
        self.add_text(SlideKind::Sample, review.sample.as_deref());
        self.add(SlideKind::Text, slides_of(&review.body));
        for finding in review.told() {
            let kind = SlideKind::Finding(finding.kind);
            self.add_title(kind, &finding.about.title, &finding.about.summary);
        }
        self.add(SlideKind::Comments, slides_of_items(&review.comments));
    }

    fn add_course(&mut self, course: &Course) {
        self.add_text(SlideKind::Status, Some(course.status.as_str()));
        self.add(SlideKind::Aims, slides_of_items(&course.aims));
        self.add(SlideKind::Text, slides_of(&course.body));
        self.add_text(SlideKind::Audience, course.audience.as_deref());
        self.add_text(SlideKind::Dates, course.dates.as_deref());
        self.add_text(SlideKind::HowToBook, course.how_to_book.as_deref());
    }

    fn add_figure(&mut self, figure: &Figure) {
        let values = figure.values.iter();
        let values = values.map(|value| format!("{}: {}", value.label, figure.amount(value)));
        self.add(SlideKind::Numbers, slides_of_items(&values.collect::<Vec<_>>()));
        self.add_text(SlideKind::Shows, Some(figure.shows.as_str()));
        self.add_text(SlideKind::ShowsNot, Some(figure.not.as_str()));
    }

    fn add_text(&mut self, kind: SlideKind, text: Option<&str>) {
        self.add(kind, slides_of_text(text.unwrap_or_default()));
    }

    /// Asks one of the questions about what has been told; another after each record.
    fn ask(&mut self, library: &Library, at: usize) {
        let of_learning = |question: &&Question| question.group == QuestionGroup::ThisLearning;
        let questions: Vec<&Question> = library.questions.iter().filter(of_learning).collect();
        let Some(question) = questions.get(at % questions.len().max(1)) else { return };
        self.add(SlideKind::Question, slides_of_text(&question.text));
    }
}
