//! Every component's named examples, for the browser's tests and for whoever changes one. Built
//! with the feature `gallery` alone. The header, the footer and the skip link stand around this
//! page as around every other.

pub mod drawing;
pub mod findings;
pub mod forms;
pub mod kiosk;
pub mod notebook;
pub mod reader_data;
pub mod reading;
pub mod searching;

use leptos::prelude::*;

use crate::page_parts::common::session;
use crate::ui::{
    BackLink, Breadcrumbs, Button, ButtonKind, ButtonLink, Chip, Chips, ContentNote, Details,
    EditorNote, Exit, ExitThisPage, HelpNow, Inset, LinkList, MetaList, MetaRow, NoteEditor,
    NoteLabel, PageHeading, Paragraph, ProseView, Region, Section, Select, SmallHeading,
    SourceLine, StepLink, StepNavigation, Tag, TagKind, Terms, WordsUsed,
};
use content::{LocalTime, RecordRef, Step, Timestamp, ToolkitFilter};
use modes::ExitPresses;
use reader::{
    GuardMode, Note, NoteStatus, NoteSubject, OpenNote, Quotation, SaveFailure, Today, Unreadable,
};
use routes::Route;

const LONG: &str = "A very long title, longer than any that a document is likely to have, with \
                    Donaudampfschifffahrtsgesellschaft in it";

pub fn view() -> impl IntoView {
    view! {
        <div class="govuk-width-container">
            <PageHeading title="Gallery" />
            {texts()}
            {links()}
            {facts()}
            {controls()}
            {notes()}
            {reader_data::examples()}
            {findings::examples()}
            {forms::examples()}
            {notebook::examples()}
            {reading::examples()}
            {searching::examples()}
            {kiosk::examples()}
            {drawing::examples()}
        </div>
    }
}

/// A component's examples, each under its name.
pub fn component(name: &'static str, examples: Vec<(&'static str, AnyView)>) -> impl IntoView {
    let examples = examples
        .into_iter()
        .map(|(name, example)| view! { <SmallHeading text=name /> {example} })
        .collect_view();
    view! { <Section heading=name>{examples}</Section> }
}

fn texts() -> impl IntoView {
    let library = session().library();
    let prose = library.pack.about.clone();
    let terms = vec![("Term".to_owned(), "Meaning".to_owned()), (LONG.into(), LONG.into())];
    let words = library.glossary.iter().take(3).cloned().collect();
    view! {
        {component("Paragraph", vec![("long", view! { <Paragraph text=LONG /> }.into_any())])}
        {component("ProseView", vec![("paragraphs", view! { <ProseView prose /> }.into_any())])}
        {component("Region", vec![("named", view! {
            <Region id="region" heading="A region" class=""><Paragraph text="Its text." /></Region>
        }.into_any())])}
        {component("Details", vec![("closed", view! { <Details summary="More">"Inside"</Details> }.into_any())])}
        {component("EditorNote", vec![
            ("with a note", view! { <EditorNote note=Some("The source prints 2061.".to_owned()) /> }.into_any()),
            ("without one", view! { <EditorNote note=None /> }.into_any()),
        ])}
        {component("ContentNote", vec![("short", view! { <ContentNote note="This page is about loss." /> }.into_any())])}
        {component("Inset", vec![("status", view! { <Inset label="Status" text="Complete." /> }.into_any())])}
        {component("Terms", vec![("short and long", view! { <Terms terms /> }.into_any())])}
        {component("WordsUsed", vec![
            ("three", view! { <WordsUsed entries=words /> }.into_any()),
            ("none", view! { <WordsUsed entries=vec![] /> }.into_any()),
        ])}
    }
}

fn links() -> impl IntoView {
    let to = || Route::Step(Step::National);
    let list = || StepLink { title: "All of them".into(), to: to() };
    let step = |title: &str| Some(StepLink { title: title.to_owned(), to: to() });
    view! {
        {component("BackLink", vec![("back", view! { <BackLink label="Back to the list" to=to() /> }.into_any())])}
        {component("Breadcrumbs", vec![("long", view! { <Breadcrumbs here=LONG /> }.into_any())])}
        {component("ButtonLink", vec![("start", view! { <ButtonLink label="Start" to=to() /> }.into_any())])}
        {component("LinkList", vec![
            ("one", view! { <LinkList links=session().library().pack.help.iter().filter_map(|h| h.link.clone()).collect() /> }.into_any()),
            ("none", view! { <LinkList links=vec![] /> }.into_any()),
        ])}
        {component("StepNavigation", vec![
            ("first", view! { <StepNavigation previous=None next=step("Second") all=list() position="1 of 3" /> }.into_any()),
            ("long titles", view! { <StepNavigation previous=step(LONG) next=step(LONG) all=list() position="2 of 3" /> }.into_any()),
            ("last", view! { <StepNavigation previous=step("Second") next=None all=list() position="3 of 3" /> }.into_any()),
        ])}
    }
}

fn facts() -> impl IntoView {
    let library = session().library();
    let row = |label, values: &[&str]| MetaRow {
        label,
        values: values.iter().map(|v| ((*v).to_owned(), Some(Route::Home))).collect(),
    };
    let rows = vec![row("One", &["A board"]), row("Many", &["One", "Two", LONG]), row("None", &[])];
    let source = library.sources.first().cloned();
    view! {
        {component("MetaList", vec![("one, many, none", view! { <MetaList rows /> }.into_any())])}
        {component("SourceLine", vec![("with notices", source.map(|source| view! {
            <SourceLine source place="Page 3" notices=vec!["A notice.".to_owned()] />
        }).into_any())])}
        {component("Tag", vec![
            ("looked at", view! { <Tag kind=TagKind::LookedAt /> }.into_any()),
            ("has a note", view! { <Tag kind=TagKind::HasNote /> }.into_any()),
        ])}
        {component("HelpNow", vec![("the pack's", view! { <HelpNow lines=library.pack.help.clone() /> }.into_any())])}
    }
}

fn controls() -> impl IntoView {
    let nothing = || Callback::new(|()| {});
    let all = || Route::Toolkit(ToolkitFilter::default());
    let chip = |name: &str| Chip { name: name.to_owned(), without: all() };
    let button =
        |label: &'static str, kind| view! { <Button label kind on_click=nothing() /> }.into_any();
    let mut presses = ExitPresses::default();
    presses.key_up("Shift", false, 0);
    let pressed = RwSignal::new(Exit { presses, ..Exit::default() });
    let shown = Signal::derive(|| false);
    view! {
        {component("Button", vec![
            ("primary", button("Save", ButtonKind::Primary)),
            ("secondary", button("Print", ButtonKind::Secondary)),
        ])}
        {component("Chips", vec![
            ("two", view! { <Chips chips=vec![chip("Missing"), chip(LONG)] all=all() /> }.into_any()),
            ("none", view! { <Chips chips=vec![] all=all() /> }.into_any()),
        ])}
        {component("ExitThisPage", vec![("Shift pressed once", view! {
            <ExitThisPage address="https://example.org/" exit=pressed hidden=shown on_exit=nothing() />
        }.into_any())])}
        {component("Select", vec![("two choices", view! {
            <Select id="select" label="Choose" on_choose=Callback::new(|_| {})>
                <option value="">"All (2)"</option>
                <option value="one">"One (1)"</option>
            </Select>
        }.into_any())])}
    }
}

fn theirs() -> Note {
    Note {
        subject: NoteSubject::of(RecordRef::National),
        title: String::new(),
        quotation: None,
        text: "What the other tab wrote.".into(),
        tags: Vec::new(),
        begun: Timestamp(0),
        updated: Timestamp(0),
        guard: GuardMode::On,
    }
}

fn notes() -> impl IntoView {
    let at = LocalTime { year: 2026, month: 11, day: 21, hour: 14, minute: 2 };
    let states = [
        ("empty", NoteStatus::Empty, None),
        ("saved today", NoteStatus::Saved { at, today: Today::Yes }, None),
        ("in memory", NoteStatus::InMemory, None),
        ("saved before", NoteStatus::Saved { at, today: Today::No }, None),
        ("being typed", NoteStatus::Unsaved, None),
        ("being stored", NoteStatus::Saving, None),
        ("emptied", NoteStatus::Binned, None),
        ("storage blocked", NoteStatus::Failed(SaveFailure::Blocked), None),
        ("storage full", NoteStatus::Failed(SaveFailure::Full), None),
        ("in the way", NoteStatus::Failed(SaveFailure::InTheWay), None),
        ("locked in another tab", NoteStatus::Failed(SaveFailure::Locked), None),
        ("not kept", NoteStatus::Failed(SaveFailure::Failed), None),
        ("changed in another tab", NoteStatus::Unsaved, None),
        ("set aside", NoteStatus::Empty, Some(Unreadable::SetAside("{".into()))),
        ("left in place", NoteStatus::Empty, Some(Unreadable::InPlace("{".into()))),
        ("of a later version", NoteStatus::Empty, Some(Unreadable::Newer("{".into()))),
    ];
    let examples = states.into_iter().enumerate().map(|(index, (name, status, trouble))| {
        let mut note = OpenNote::empty(&Quotation::default());
        note.text = "My words.".into();
        if name == "changed in another tab" {
            note.rivals = vec![theirs()];
        }
        note.status = status;
        note.trouble = trouble;
        let note = ArcRwSignal::new(note);
        let (kind, hint) = match index {
            0 => (NoteLabel::Heading, Some("A hint.")),
            _ => (NoteLabel::Hidden, None),
        };
        let on_action = Callback::new(|_| {});
        let id = format!("example-{index}");
        let example =
            view! { <NoteEditor id label="My note" kind about=name hint rows=3 note on_action /> };
        (name, example.into_any())
    });
    component("NoteEditor", examples.collect())
}
