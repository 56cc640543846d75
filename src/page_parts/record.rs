//! The frame of every record's page: the way back, the heading, the text, and room beside it to
//! think.

use leptos::prelude::*;

use crate::ui::provided;

use super::common::{Annotations, session, source_line};
use crate::{page_parts::take_away, page_parts::take_away::Handout};
use content::{OrganisationId, RecordKind, RecordMeta, RecordRef, Theme, ThemeId};
use routes::Route;

use crate::ui::{
    BackLink, ContentNote, EditorNote, LinkList, MetaList, MetaRow, Region, WordsUsed, href, worded,
};

/// What a record puts into the frame.
pub struct Record<'a> {
    /// Its address.
    pub route: Route,
    /// The list that it is in.
    pub back: (&'static str, Route),
    /// Where it stands in that list: "7 of 20".
    pub position: Option<String>,
    /// What kind of record it is, in words, and the mark that its kind has everywhere.
    pub kind: (String, RecordColour),
    /// Shown large beside the title.
    pub number: Option<u16>,
    pub about: &'a RecordMeta,
    /// The text itself.
    pub text: AnyView,
    /// What follows under both columns.
    pub after: AnyView,
    /// What stands at the foot of the page: the ways to its neighbours.
    pub foot: AnyView,
}

/// The mark of a kind of thing: a thin line in its colour, everywhere the same.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum RecordColour {
    Toolkit,
    Reviews,
    Newsletters,
    Training,
    Strategy,
    Figures,
}

impl RecordColour {
    /// The mark of a record's kind.
    pub fn of(kind: RecordKind) -> Self {
        match kind {
            RecordKind::Recommendation => Self::Toolkit,
            RecordKind::Review | RecordKind::Finding => Self::Reviews,
            RecordKind::Article => Self::Newsletters,
            RecordKind::Course => Self::Training,
            RecordKind::Line => Self::Strategy,
            RecordKind::Figure => Self::Figures,
        }
    }

    /// The class of what it marks.
    pub fn class(self) -> &'static str {
        match self {
            Self::Toolkit => "app-kind app-kind--toolkit",
            Self::Reviews => "app-kind app-kind--reviews",
            Self::Newsletters => "app-kind app-kind--newsletters",
            Self::Training => "app-kind app-kind--training",
            Self::Strategy => "app-kind app-kind--strategy",
            Self::Figures => "app-kind app-kind--figures",
        }
    }
}

pub fn view(record: Record<'_>) -> impl IntoView + use<> {
    let handout = Handout::new();
    let (kind, mark) = record.kind;
    let number = record.number.map(|number| {
        view! { <span class="app-record__number" aria-hidden="true">{number}</span> }
    });
    let spoken = record
        .number
        .map(|number| view! { <span class="govuk-visually-hidden">" " {number}</span> });
    let kind =
        (!kind.is_empty()).then(|| view! { <p class="app-record__kind">{kind} {spoken}</p> });
    let side = beside(&record.route);
    let (back, to) = record.back;
    let about = record.about;
    view! {
        <div class=move || handout.get().class()>
            <div class="app-record__top app-no-print">
                <BackLink label=back to=to />
                <span class="app-record__position">{record.position}</span>
            </div>
            <header class=format!("app-record__head {}", mark.class())>
                {number}
                <div>
                    {kind}
                    <h1 class="govuk-heading-l" tabindex="-1">{about.title.clone()}</h1>
                </div>
            </header>
            {about.content_note.clone().map(|note| view! { <ContentNote note /> })}
            <div class="app-record__columns">
                <article class="app-record__text">
                    <p class="govuk-body-l">{worded(&about.summary)}</p>
                    {record.text}
                    {take_away::actions(record.route, handout)}
                </article>
                {side}
            </div>
            {record.after}
        </div>
        {record.foot}
    }
}

/// The reader's marks, note and answers, where a page is about something.
fn beside(page: &Route) -> Option<AnyView> {
    let Annotations(draw) = provided();
    let side = draw(page)?;
    Some(view! { <div class="app-record__side">{side}</div> }.into_any())
}

/// A text with the ways to hand it on, and beside it the reader's marks and note.
pub fn with_side(text: AnyView, route: Route, handout: RwSignal<Handout>) -> AnyView {
    let side = beside(&route);
    view! {
        <div class="app-record__columns">
            <article class="app-record__text">
                {text}
                {take_away::actions(route, handout)}
            </article>
            {side}
        </div>
    }
    .into_any()
}

/// The way from the beginning of a long text to what stands after it where there is no room beside
/// it.
pub fn to_side() -> AnyView {
    view! {
        <p class="govuk-body app-to-side app-no-print">
            <a class="govuk-link" href="#marks">{strings::marks::MY_MARKS_AND_NOTE}</a>
        </p>
    }
    .into_any()
}

/// What follows every record's own text: links, what the source misprints, the words used, what
/// it concerns, and where it comes from. `text` is all that the page says, for finding the words.
pub fn closing(about: &RecordMeta, text: &str, rows: Vec<MetaRow>) -> impl IntoView + use<> {
    let library = session().library();
    let whole = [about.title.as_str(), &about.summary, text].join("\n");
    let entries =
        library.words_used(&whole, Some(&about.source.document)).into_iter().cloned().collect();
    let mut rows = rows;
    rows.push(MetaRow { label: strings::BODIES, values: body_values(&about.bodies) });
    rows.push(MetaRow { label: strings::THEMES, values: theme_values(&about.themes) });
    view! {
        <LinkList links=about.links.clone() />
        <EditorNote note=about.editor_note.clone() />
        <WordsUsed entries />
        <MetaList rows />
        {source_line(&about.source)}
    }
}

/// The names of bodies.
pub fn body_values(ids: &[OrganisationId]) -> Vec<(String, Option<Route>)> {
    let bodies = ids.iter().filter_map(|id| session().library().body(id));
    bodies.map(|body| (body.name.clone(), None)).collect()
}

/// The names of themes, each with its page.
pub fn theme_values(ids: &[ThemeId]) -> Vec<(String, Option<Route>)> {
    let session = session();
    let themes = ids.iter().filter_map(|id| session.library().theme(id));
    let page_of = |theme: &Theme| Some(Route::Theme(theme.id.clone()));
    let open = |theme| page_of(theme).filter(|page| session.opens(page));
    themes.map(|theme| (theme.name.clone(), open(theme))).collect()
}

/// Everything that a record is tied to, kind by kind, each tie with what it rests on.
pub fn thread(record: &RecordRef) -> AnyView {
    strands(record, "thread", strings::FOLLOW_THE_THREAD, &RecordKind::ALL)
}

/// What a record is tied to of some kinds, as far as that is open, under a heading with an id.
pub fn strands(
    record: &RecordRef,
    id: &'static str,
    heading: &'static str,
    kinds: &[RecordKind],
) -> AnyView {
    let session = session();
    let library = session.library();
    let strands: Vec<AnyView> = library
        .relation_groups(record)
        .into_iter()
        .filter(|strand| kinds.contains(&strand.kind))
        .filter_map(|strand| {
            let is_open = |other: &RecordRef| session.opens(&Route::of(other));
            let open = strand.ties.into_iter().filter(|(_, other)| is_open(other));
            let ties = open.filter_map(|(tie, other)| {
                let title = library.title_of(other)?;
                let basis = strings::basis(tie.stated_at.as_ref().map(|at| at.place.as_str()));
                Some(view! {
                    <li>
                        <p class="app-thread__title"><a class="govuk-link" href=href(&Route::of(other))>{title}</a></p>
                        <p>{tie.why.clone()}</p>
                        <p class="app-related__basis">{basis}</p>
                    </li>
                })
            });
            let ties: Vec<_> = ties.collect();
            (!ties.is_empty()).then(|| {
                view! {
                    <div class=format!("app-thread__strand {}", RecordColour::of(strand.kind).class())>
                        <h3 class="govuk-heading-s">{strings::record_kind(strand.kind)}</h3>
                        <ul>{ties}</ul>
                    </div>
                }
                .into_any()
            })
        })
        .collect();
    if strands.is_empty() {
        return ().into_any();
    }
    view! {
        <Region id heading class="app-thread">
            <div class="app-thread__strands">{strands}</div>
        </Region>
    }
    .into_any()
}
