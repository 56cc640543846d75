//! Every address of the product: parsed, printed, and suggested where one is mistaken.
//!
//! A path here begins with `/` and is relative to where the product is hosted; `platform` joins
//! it to the base.

mod embed;
mod find;
mod kiosk;
mod meeting;
mod notebook;
mod present;
mod query;
mod record;
mod search;
mod section;
mod training;

use std::fmt;
use std::sync::Arc;

pub use embed::{
    embed_address, embeddable, embedded_address, is_for_a_screen, page_to_embed, told_to_host,
};
pub use find::{Address, suggest};
pub use kiosk::{KioskStart, is_open_at_kiosk, shown_to_passers_by};
pub use present::{MOST_MINUTES, Presenting, minutes_of, presentation};
pub use search::{sought, with_sought};

use content::{
    ArticleId, ChoiceId, ChooserQuestionId, CourseFilter, CourseId, DocumentFilter, DocumentKind,
    FigureId, FindingId, FindingKind, FindingSort, FindingsFilter, GlossaryId, IdProblem, IssueId,
    Library, LineId, NewsletterFilter, PageId, RecommendationId, RecordKind, RecordRef, ReviewId,
    SearchFilter, SourceId, Step, ThemeId, ToolkitFilter,
};
use reader::{LogFilter, MarkKind, NotebookFilter, TrainingKey};

/// The most characters of words to look for. Longer ones fit no title, and servers refuse
/// addresses that grow without end.
pub const MOST_WORDS: usize = 100;

/// An address of the product. Once published, it goes on working.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    Home,
    Toolkit(ToolkitFilter),
    HowToUse,
    Step(Step),
    /// A recommendation by its number, as one would type it. Leads to its page.
    Numbered(u16),
    Reviews,
    Review(ReviewId),
    ReportPage(PageId),
    Findings(FindingsFilter),
    Finding(FindingId),
    Figures,
    Figure(FigureId),
    Newsletters(NewsletterFilter),
    Issue(IssueId),
    Article(ArticleId),
    Strategy,
    Line(LineId),
    Training(CourseFilter),
    Course(CourseId),
    /// Courses side by side; at most [`MOST_COMPARED`], none twice.
    Compare(Vec<CourseId>),
    /// "Which training is right for me?", with what has been answered, in the order of the
    /// address. No question stands twice.
    ChooseTraining(Vec<(ChooserQuestionId, ChoiceId)>),
    BookingGuide,
    /// The reader's own training.
    MyTraining(LogFilter),
    AddTraining,
    TrainingRecord(TrainingKey),
    /// What the reader made of a course, set out for supervision and regulators.
    Reflection(TrainingKey),
    /// The record of learning on paper: of one course, or of all.
    LearningRecord(Option<TrainingKey>),
    Themes,
    Theme(ThemeId),
    /// From each recommendation to what came of it, and where that breaks off.
    Thread,
    Glossary,
    Term(GlossaryId),
    Documents(DocumentFilter),
    /// A whole document on one page.
    Document(SourceId),
    /// What is found for some words; without any, how to look for things.
    Search(SearchFilter),
    /// All of the reader's notes.
    Notebook(NotebookFilter),
    /// What was removed of them.
    NoteBin,
    /// Taking notes and records out of this browser, and bringing them in.
    Backup,
    /// What the reader has kept for later, and what they have read, discussed and used; all of it
    /// or one of these.
    ReadingList(Option<MarkKind>),
    /// What this browser stores, and how: shared computers, the lock, wiping.
    YourData,
    About,
    /// A seven-minute meeting on a record; without one, what it is and what to choose.
    Meeting(Option<RecordRef>),
    /// Setting up a screen in a room, or beginning there.
    Kiosk(Box<KioskStart>),
    /// Putting a page into another website; without one, what to choose.
    Embed(Option<Arc<Route>>),
    /// What is wrong with a page in another website.
    EmbedCheck,
    /// Records as slides to be shown to a room.
    Present(Box<Presenting>),
    /// The gallery of components; built for tests only.
    Gallery,
}

/// An id out of an address.
fn id<T: TryFrom<String, Error = IdProblem>>(text: impl Into<String>) -> Option<T> {
    T::try_from(text.into()).ok()
}

impl Route {
    /// Reads a path with its query (`/toolkit?theme=missing`). Parts of the query that mean
    /// nothing here are passed over.
    pub fn parse(address: &str) -> Option<Self> {
        let address = address.split('#').next().unwrap_or_default();
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let asked = |name: &str| query::value(query, name);
        let parts: Vec<&str> = path.strip_prefix('/')?.trim_end_matches('/').split('/').collect();
        Some(match parts.as_slice() {
            [""] | ["index.html"] => Self::Home,
            ["toolkit"] => Self::Toolkit(ToolkitFilter {
                theme: asked("theme").and_then(id),
                body: asked("body").and_then(id),
            }),
            ["toolkit", "how-to-use"] => Self::HowToUse,
            ["toolkit", "national"] => Self::Step(Step::National),
            ["toolkit", "find-out-more"] => Self::Step(Step::Closing),
            ["toolkit", "recommendations", number] if query::is_plain_number(number) => {
                Self::Numbered(number.parse().ok()?)
            }
            ["toolkit", "recommendations", slug] => {
                Self::Step(Step::Recommendation(RecommendationId::new(slug).ok()?))
            }
            ["reviews"] => Self::Reviews,
            ["reviews", slug] => Self::Review(id(*slug)?),
            ["reviews", "about", slug] => Self::ReportPage(id(*slug)?),
            ["findings"] => Self::Findings(FindingsFilter {
                kind: asked("type").and_then(|kind| FindingKind::of_slug(&kind)),
                theme: asked("theme").and_then(id),
                body: asked("body").and_then(id),
                review: asked("review").and_then(id),
                sort: asked("sort")
                    .and_then(|sort| FindingSort::of_slug(&sort))
                    .unwrap_or_default(),
            }),
            ["findings", slug] => Self::Finding(id(*slug)?),
            ["figures"] => Self::Figures,
            ["figures", slug] => Self::Figure(id(*slug)?),
            ["newsletters"] => Self::Newsletters(NewsletterFilter {
                theme: asked("theme").and_then(id),
                publisher: asked("partnership").and_then(id),
            }),
            ["newsletters", slug] => Self::Issue(id(*slug)?),
            ["articles", slug] => Self::Article(id(*slug)?),
            ["strategy"] => Self::Strategy,
            ["strategy", slug] => Self::Line(id(*slug)?),
            ["training", ..] | ["my-training", ..] => return training::parse(&parts, query),
            ["notebook", ..] | ["reading-list"] | ["your-data"] => {
                return notebook::parse(&parts, query);
            }
            ["themes"] => Self::Themes,
            ["themes", slug] => Self::Theme(id(*slug)?),
            ["thread"] => Self::Thread,
            ["glossary"] => Self::Glossary,
            ["glossary", slug] => Self::Term(id(*slug)?),
            ["related-documents"] => Self::Documents(DocumentFilter {
                kind: asked("type").and_then(|kind| DocumentKind::of_slug(&kind)),
                place: asked("place"),
                words: asked("words").unwrap_or_default().chars().take(MOST_WORDS).collect(),
            }),
            ["search"] => search::parse(query),
            ["documents", slug] => Self::Document(id(*slug)?),
            ["about"] => Self::About,
            ["meeting"] => Self::Meeting(meeting::parse(query)),
            ["present"] => Self::Present(Box::new(Presenting::parse(query))),
            ["kiosk"] => Self::Kiosk(Box::new(KioskStart::parse(query))),
            ["embed"] => Self::Embed(embed::parse(query)),
            ["embed", "check"] => Self::EmbedCheck,
            ["gallery"] if cfg!(feature = "gallery") => Self::Gallery,
            _ => return None,
        })
    }

    /// Every page of a library, once, in reading order.
    pub fn all(library: &Library) -> Vec<Self> {
        let mut all = vec![Self::Home];
        all.extend(Self::sections(library));
        if let Some(toolkit) = &library.toolkit {
            all.push(Self::HowToUse);
            all.extend(toolkit.steps().map(Self::Step));
        }
        all.extend(library.issues.iter().map(|issue| Self::Issue(issue.id.clone())));
        // The toolkit's records are among its steps.
        let records = library.records().into_iter().map(|(record, _)| record);
        let others = records.filter(|record| record.kind() != RecordKind::Recommendation);
        all.extend(others.map(|record| Self::of(&record)));
        all.extend(Self::about_training(library));
        let sources = library.sources.iter().map(|source| &source.id);
        let told = sources.filter(|id| !library.of_document(id).is_empty());
        all.extend(told.map(|id| Self::Document(id.clone())));
        all.extend(library.themes.iter().map(|theme| Self::Theme(theme.id.clone())));
        all.extend(library.glossary.iter().map(|term| Self::Term(term.id.clone())));
        let last = [
            Self::Search(SearchFilter::default()),
            Self::About,
            Self::Kiosk(Box::default()),
            Self::Meeting(None),
            Self::Present(Box::default()),
            Self::Embed(None),
            Self::EmbedCheck,
        ];
        all.extend(Self::own().into_iter().chain(last));
        all
    }

    /// The ways in that a library has, in the order in which they are offered.
    pub fn sections(library: &Library) -> Vec<Self> {
        let has_findings = library.findings().next().is_some();
        let sections = [
            (library.toolkit.is_some(), Self::Toolkit(ToolkitFilter::default())),
            (!library.reports.is_empty(), Self::Reviews),
            (has_findings, Self::Findings(FindingsFilter::default())),
            (!library.issues.is_empty(), Self::Newsletters(NewsletterFilter::default())),
            (library.strategy.is_some(), Self::Strategy),
            (!library.courses.is_empty(), Self::Training(CourseFilter::default())),
            (true, Self::Themes),
            (!library.figures.is_empty(), Self::Figures),
            (library.toolkit.is_some() && !library.ties.is_empty(), Self::Thread),
            (!library.glossary.is_empty(), Self::Glossary),
            (!library.related_documents.is_empty(), Self::Documents(DocumentFilter::default())),
        ];
        sections.into_iter().filter_map(|(there, route)| there.then_some(route)).collect()
    }

    /// The pages around the catalogue that a library has, and the reader's own training.
    pub fn about_training(library: &Library) -> Vec<Self> {
        if library.courses.is_empty() {
            return Vec::new();
        }
        let guide = library.training_guide.as_ref();
        let chooser = guide.filter(|guide| !guide.questions.is_empty());
        let booking = guide.filter(|guide| guide.booking.is_some());
        let mut pages = vec![Self::Compare(Vec::new())];
        pages.extend(chooser.map(|_| Self::ChooseTraining(Vec::new())));
        pages.extend(booking.map(|_| Self::BookingGuide));
        pages.push(Self::MyTraining(LogFilter::default()));
        pages.extend([Self::AddTraining, Self::LearningRecord(None)]);
        pages
    }

    /// The pages of the reader's own notes and data.
    pub fn own() -> [Self; 5] {
        [
            Self::Notebook(NotebookFilter::default()),
            Self::ReadingList(None),
            Self::Backup,
            Self::NoteBin,
            Self::YourData,
        ]
    }

    /// The main menu: home, and the ways in that most readers want.
    pub fn main_menu(library: &Library) -> Vec<Self> {
        let main = |route: &Self| {
            !matches!(route, Self::Figures | Self::Thread | Self::Glossary | Self::Documents(_))
        };
        [Self::Home].into_iter().chain(Self::sections(library).into_iter().filter(main)).collect()
    }

    /// Every way in, with the pages about the product.
    pub fn site_map(library: &Library) -> Vec<Self> {
        let how = library.toolkit.as_ref().map(|_| Self::HowToUse);
        let own = Self::about_training(library).into_iter();
        let own = own.filter(|route| matches!(route, Self::MyTraining(_)));
        let notebook = Self::Notebook(NotebookFilter::default());
        let notes = [notebook, Self::ReadingList(None), Self::YourData];
        let sections = Self::sections(library).into_iter();
        let last = [Self::Search(SearchFilter::default()), Self::About];
        sections.chain(own).chain(notes).chain(how).chain(last).collect()
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => f.write_str("/"),
            Self::Toolkit(filter) => query::write(
                f,
                "/toolkit",
                &[
                    ("theme", filter.theme.as_ref().map(|id| id.as_str())),
                    ("body", filter.body.as_ref().map(|id| id.as_str())),
                ],
            ),
            Self::HowToUse => f.write_str("/toolkit/how-to-use"),
            Self::Step(Step::National) => f.write_str("/toolkit/national"),
            Self::Step(Step::Closing) => f.write_str("/toolkit/find-out-more"),
            Self::Step(Step::Recommendation(id)) => write!(f, "/toolkit/recommendations/{id}"),
            Self::Numbered(number) => write!(f, "/toolkit/recommendations/{number}"),
            Self::Reviews => f.write_str("/reviews"),
            Self::Review(id) => write!(f, "/reviews/{id}"),
            Self::ReportPage(id) => write!(f, "/reviews/about/{id}"),
            Self::Findings(filter) => {
                let sort = (filter.sort != FindingSort::default()).then(|| filter.sort.slug());
                query::write(
                    f,
                    "/findings",
                    &[
                        ("type", filter.kind.map(FindingKind::slug)),
                        ("theme", filter.theme.as_ref().map(|id| id.as_str())),
                        ("body", filter.body.as_ref().map(|id| id.as_str())),
                        ("review", filter.review.as_ref().map(|id| id.as_str())),
                        ("sort", sort),
                    ],
                )
            }
            Self::Finding(id) => write!(f, "/findings/{id}"),
            Self::Figures => f.write_str("/figures"),
            Self::Figure(id) => write!(f, "/figures/{id}"),
            Self::Newsletters(filter) => query::write(
                f,
                "/newsletters",
                &[
                    ("theme", filter.theme.as_ref().map(|id| id.as_str())),
                    ("partnership", filter.publisher.as_ref().map(|id| id.as_str())),
                ],
            ),
            Self::Issue(id) => write!(f, "/newsletters/{id}"),
            Self::Article(id) => write!(f, "/articles/{id}"),
            Self::Strategy => f.write_str("/strategy"),
            Self::Line(id) => write!(f, "/strategy/{id}"),
            Self::Training(_)
            | Self::Course(_)
            | Self::Compare(_)
            | Self::ChooseTraining(_)
            | Self::BookingGuide
            | Self::MyTraining(_)
            | Self::AddTraining
            | Self::TrainingRecord(_)
            | Self::Reflection(_)
            | Self::LearningRecord(_) => training::write(f, self),
            Self::Themes => f.write_str("/themes"),
            Self::Theme(id) => write!(f, "/themes/{id}"),
            Self::Thread => f.write_str("/thread"),
            Self::Glossary => f.write_str("/glossary"),
            Self::Term(id) => write!(f, "/glossary/{id}"),
            Self::Documents(filter) => {
                let words = filter.words.trim();
                query::write(
                    f,
                    "/related-documents",
                    &[
                        ("type", filter.kind.map(DocumentKind::slug)),
                        ("place", filter.place.as_deref()),
                        ("words", (!words.is_empty()).then_some(words)),
                    ],
                )
            }
            Self::Notebook(_)
            | Self::NoteBin
            | Self::Backup
            | Self::ReadingList(_)
            | Self::YourData => notebook::write(f, self),
            Self::Search(filter) => search::write(f, filter),
            Self::Document(id) => write!(f, "/documents/{id}"),
            Self::About => f.write_str("/about"),
            Self::Meeting(about) => meeting::write(f, about.as_ref()),
            Self::Present(presenting) => presenting.write(f),
            Self::Kiosk(start) => start.write(f),
            Self::Embed(page) => embed::write(f, page.as_deref()),
            Self::EmbedCheck => f.write_str("/embed/check"),
            Self::Gallery => f.write_str("/gallery"),
        }
    }
}
