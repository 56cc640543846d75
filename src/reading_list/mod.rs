//! What the reader has kept for later, and what they have read, discussed and used.

use leptos::prelude::*;

use crate::ui::provided;

use crate::page_parts::record::RecordColour as KindMark;
use crate::{page_parts::actions, page_parts::common::session};
use crate::{reader_state::Marks, reader_state::Session};
use content::{Timestamp, Toolkit, ToolkitFilter};
use reader::{
    Mark, MarkKind, MarkStatus, NoteSubject, Topic, TopicKind, count_marked, newest_marks,
};
use routes::{Address, Route};

use crate::ui::{
    Breadcrumbs, Button, ButtonKind, Chip, Chips, PageHeading, Paragraph, Select, TextButton,
    counted_option, href, live,
};
use strings::{marks as words, notebook};

/// What says that something was taken off.
const TAKEN_OFF: &str = "taken-off";

/// What the page works with.
#[derive(Clone, Copy)]
struct ReadingListContext {
    session: Session,
    marks: Marks,
    /// What was taken off last, as it was before.
    taken_off: RwSignal<Option<Mark>>,
}

pub fn view() -> AnyView {
    let marks: Marks = provided();
    marks.stop_announcing();
    let desk = ReadingListContext { session: session(), marks, taken_off: RwSignal::new(None) };
    let empty = Memo::new(move |_| desk.marks.all().with(|marks| count(marks, None) == 0));
    let body = live(move || if empty.get() { begin(desk) } else { full(desk) });
    view! {
        <div class="govuk-width-container app-reading">
            <Breadcrumbs here=notebook::READING_LIST />
            <PageHeading title=notebook::READING_LIST />
            <p class="govuk-body-l app-measure">{words::LEAD}</p>
            {live(move || not_read(desk))}
            {live(move || undo(desk))}
            <div class="app-no-print">{live(move || failure(desk))}</div>
            {body}
        </div>
    }
    .into_any()
}

/// Of how many something holds; of one kind, or any.
fn count(marks: &[Mark], kind: Option<MarkKind>) -> usize {
    let holds = |mark: &&Mark| match kind {
        Some(kind) => mark.since(kind).is_some(),
        None => !mark.is_empty(),
    };
    marks.iter().filter(holds).count()
}

fn not_read(desk: ReadingListContext) -> AnyView {
    let unreadable = desk.marks.unreadable().get();
    let failed = desk.marks.failure().get().map(|_| words::NOT_READ.to_owned());
    let said = failed.or_else(|| (unreadable > 0).then(|| words::unreadable(unreadable)));
    said.map(|said| view! { <p class="govuk-inset-text">{said}</p> }).into_any()
}

/// A change that was not saved. One that was can be seen.
fn failure(desk: ReadingListContext) -> AnyView {
    match desk.marks.status(None) {
        Some(status @ MarkStatus::Failed(_)) => {
            view! { <p class="app-note__status app-note__status--care" role="alert">{words::status(status)}</p> }
                .into_any()
        }
        _ => ().into_any(),
    }
}

/// What was taken off last, to be put back.
fn undo(desk: ReadingListContext) -> AnyView {
    let act = move |()| {
        let before = desk.taken_off.get_untracked();
        if before.is_some_and(|before| desk.marks.put_back(&before)) {
            desk.taken_off.set(None);
            desk.session.focus_heading();
        }
    };
    let taken_off = desk.taken_off.get().map(|mark| {
        view! {
            <p class="app-put-back app-no-print" id=TAKEN_OFF tabindex="-1">
                {words::taken_off(&mark.title)} " " <TextButton label=words::UNDO on_click=act />
            </p>
        }
    });
    taken_off.into_any()
}

/// What will be here, and how to begin.
fn begin(desk: ReadingListContext) -> AnyView {
    let (to, label) = match desk.session.library().toolkit {
        Some(_) => (Route::Toolkit(ToolkitFilter::default()), words::BEGIN),
        None => (Route::Themes, words::BEGIN_WITH_THEMES),
    };
    view! {
        <div class="app-measure">
            <Paragraph text=words::EMPTY />
            <p class="govuk-body"><a class="govuk-link" href=href(&to)>{label}</a></p>
        </div>
    }
    .into_any()
}

/// The mark in the address. The page stays while it changes.
fn chosen(desk: ReadingListContext) -> Option<MarkKind> {
    desk.session.address().with(|address| match address {
        Address::Page(Route::ReadingList(kind)) => *kind,
        // The page is being left.
        _ => None,
    })
}

fn full(desk: ReadingListContext) -> AnyView {
    let toolkit = desk.session.library().toolkit.as_ref();
    let choose = Callback::new(move |chosen: String| {
        let kind = MarkKind::of_slug(&chosen);
        desk.session.adjust(&Route::ReadingList(kind));
    });
    let options = live(move || {
        let now = chosen(desk);
        let one = |kind: Option<MarkKind>| {
            let name = kind.map_or(words::ANY_MARK, words::marked);
            let count = desk.marks.all().with(|marks| count(marks, kind));
            counted_option(name, kind.map_or("", MarkKind::slug), count, now == kind)
        };
        let each = MarkKind::ALL.into_iter().filter_map(|kind| one(Some(kind)));
        one(None).into_iter().chain(each).collect::<Vec<AnyView>>().into_any()
    });
    let showing = live(move || {
        let kind = chosen(desk);
        let said = desk.marks.all().with(|m| words::showing(count(m, kind), count(m, None)));
        said.into_any()
    });
    let chips = live(move || {
        let chip =
            |kind| Chip { name: words::marked(kind).to_owned(), without: Route::ReadingList(None) };
        let chips = chosen(desk).map(chip).into_iter().collect();
        view! { <Chips chips all=Route::ReadingList(None) /> }.into_any()
    });
    view! {
        {live(move || toolkit.map(|toolkit| shares(desk, toolkit)).into_any())}
        <form class="app-filter app-no-print" aria-label=strings::FILTER on:submit=|event| event.prevent_default()>
            <Select id="mark" label=words::MARKS on_choose=choose>{options}</Select>
        </form>
        <div class="app-results app-no-print">
            <p role="status">{showing}</p>
            {chips}
        </div>
        {live(move || lists(desk))}
        {live(move || to_present(desk))}
        <div class="app-no-print app-prints">
            <Button label=words::PRINT kind=ButtonKind::Secondary on_click=move |()| desk.session.print() />
        </div>
    }
    .into_any()
}

/// How many of the recommendations have been read, discussed and used.
fn shares(desk: ReadingListContext, toolkit: &Toolkit) -> AnyView {
    let total = toolkit.recommendations.len();
    let share = |kind| {
        let count = desk.marks.all().with(|marks| count_marked(toolkit, marks, kind));
        view! { <li>{words::share(kind, count, total)}</li> }.into_any()
    };
    let shares: Vec<AnyView> = MarkKind::PROGRESS.into_iter().map(share).collect();
    view! {
        <section class="app-reading__shares" aria-labelledby="shares">
            <h2 class="govuk-heading-s" id="shares">{words::PROGRESS}</h2>
            <ul>{shares}</ul>
        </section>
    }
    .into_any()
}

fn lists(desk: ReadingListContext) -> AnyView {
    desk.marks.all().with(|marks| match chosen(desk) {
        Some(kind) => {
            part(desk, Some(kind), vec![kind], newest_marks(marks, &|mark| mark.since(kind)))
                .unwrap_or_else(|| view! { <Paragraph text=words::NONE_OF_KIND /> }.into_any())
        }
        None => {
            let later: &dyn Fn(&Mark) -> Option<Timestamp> = &|mark| mark.since(MarkKind::Later);
            let kept = newest_marks(marks, later);
            let further = newest_marks(marks, &Mark::progressed);
            view! {
                {part(desk, Some(MarkKind::Later), vec![MarkKind::Later], kept)}
                {part(desk, None, MarkKind::PROGRESS.to_vec(), further)}
            }
            .into_any()
        }
    })
}

/// The way to showing what is listed to a room: the newest first, as it stands there. Words and notes
/// of their own are no slides.
fn to_present(desk: ReadingListContext) -> AnyView {
    let kind = chosen(desk).unwrap_or(MarkKind::Later);
    let records = desk.marks.all().with(|marks| {
        let records = newest_marks(marks, &|mark| mark.since(kind)).into_iter();
        let records = records.filter_map(|mark| match &mark.topic {
            Topic::Record(record) => Some(record.clone()),
            Topic::Theme(_) | Topic::Term(_) | Topic::Free(_) => None,
        });
        records.collect::<Vec<_>>()
    });
    match records.is_empty() {
        true => ().into_any(),
        false => actions::of_list(&Route::ReadingList(Some(kind)), records),
    }
}

/// What has some marks, under a heading; nothing, where nothing has.
fn part(
    desk: ReadingListContext,
    kind: Option<MarkKind>,
    kinds: Vec<MarkKind>,
    marks: Vec<&Mark>,
) -> Option<AnyView> {
    let id = kind.map_or("marked", MarkKind::slug);
    let count = format!("({})", marks.len());
    let entries: Vec<AnyView> = marks.iter().map(|mark| entry(desk, mark, kinds.clone())).collect();
    (!entries.is_empty()).then(|| {
        view! {
            <section class="app-reading__part" aria-labelledby=id>
                <h2 class="govuk-heading-m" id=id>
                    {words::part(kind)} " " <span class="app-count">{count}</span>
                </h2>
                <ul>{entries}</ul>
            </section>
        }
        .into_any()
    })
}

fn entry(desk: ReadingListContext, mark: &Mark, kinds: Vec<MarkKind>) -> AnyView {
    let now = NoteSubject::of(mark.topic.clone()).quotation(desk.session.library());
    let to = Route::of_topic(&mark.topic).filter(|_| now.is_some());
    let withdrawn = to.is_none().then(|| view! { <p>{words::IS_WITHDRAWN}</p> });
    let title = now.map_or_else(|| mark.title.clone(), |now| now.title);
    let heading = match to {
        Some(to) => view! { <a class="govuk-link" href=href(&to)>{title.clone()}</a> }.into_any(),
        None => title.clone().into_any(),
    };
    let mut facts = vec![words::topic_kind(mark.topic.kind()).to_owned()];
    for kind in MarkKind::ALL {
        facts.extend(mark.since(kind).map(|at| words::marked_on(kind, &desk.marks.local(at))));
    }
    let class = match mark.topic.kind() {
        TopicKind::Record(kind) => KindMark::of(kind).class(),
        _ => "app-kind",
    };
    let topic = mark.topic.clone();
    let take_off = move |_| {
        if let Some(before) = desk.marks.take_back(&topic, &kinds) {
            desk.taken_off.set(Some(before));
            desk.session.focus(TAKEN_OFF);
        }
    };
    view! {
        <li class=format!("app-reading__entry {class}")>
            <div>
                <p class="app-entry__title">{heading}</p>
                {withdrawn}
                <p class="app-entry__source">{facts.join(" · ")}</p>
            </div>
            <button type="button" class="app-text-button app-no-print" on:click=take_off>
                {words::TAKE_OFF}<span class="govuk-visually-hidden">": " {title}</span>
            </button>
        </li>
    }
    .into_any()
}
