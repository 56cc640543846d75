//! A meeting on a record: which of its stages is shown, and what is told of its time.

use std::time::Duration;

use leptos::prelude::*;

use crate::ui::provided;

use super::{MeetingContext, choose, meetings, record, step};
use crate::page_parts::common::session;
use crate::page_parts::record::RecordColour;
use crate::reader_state::OpenForm;
use crate::ui::{BackLink, Button, ButtonKind, ContentNote, Paragraph, live};
use content::{RecordRef, Timestamp};
use reader::{MeetingClock, MeetingStage, NoteSubject, Unreadable, time_announcement};
use routes::Route;
use strings::meeting as words;

/// How often the time that is shown is looked at.
const LOOK: Duration = Duration::from_millis(500);

/// The id of the heading of what is shown now.
pub const STAGE: &str = "meeting-stage";

pub fn view(about: &RecordRef) -> Option<AnyView> {
    let session = session();
    let library = session.library();
    let of = library.about(about)?;
    let held = meetings().hold(about);
    let desk = MeetingContext {
        session,
        notes: provided(),
        marks: provided(),
        held,
        about: StoredValue::new(about.clone()),
    };
    provided::<OpenForm>().keep(move || held.save());
    let now = RwSignal::new(session.now());
    if let Ok(interval) = set_interval_with_handle(move || now.set(session.now()), LOOK) {
        on_cleanup(move || interval.clear());
    }
    let stage = Memo::new(move |_| held.clock().with(MeetingClock::stage));
    Effect::new(move |before: Option<MeetingStage>| {
        let stage = stage.get();
        if before.is_some_and(|before| before != stage) {
            session.focus_at_top(STAGE);
        }
        stage
    });
    let note = of.content_note.clone();
    let kind = format!("{} · {}", words::TITLE, words::kind(about.kind()));
    let mark = RecordColour::of(about.kind()).class();
    let title = library.title_of(about).unwrap_or_default();
    let body = live(move || match stage.get() {
        MeetingStage::Ready => ready(desk, note.clone()),
        MeetingStage::Record => record::view(desk),
        step => step::view(desk, step, now.read_only()),
    });
    Some(
        view! {
            <div class="govuk-width-container app-meeting">
                <div class="app-meeting__head app-no-print">
                    <BackLink label=words::LEAVE to=Route::of(about) />
                    <header class=format!("app-meeting__title {mark}")>
                        <p class="app-record__kind">{kind}</p>
                        <h1 class="govuk-heading-l" tabindex="-1">{title}</h1>
                    </header>
                </div>
                {live(move || trouble(desk, held.trouble().get()))}
                {body}
                <p class="govuk-visually-hidden" role="status">{told(desk, now.read_only())}</p>
            </div>
        }
        .into_any(),
    )
}

/// What a screen reader is told of the time, as it comes to it.
fn told(desk: MeetingContext, now: ReadSignal<Timestamp>) -> impl Fn() -> &'static str + Clone {
    let said = RwSignal::new("");
    Effect::new(move |before: Option<(MeetingStage, Option<i64>)>| {
        let now = now.get();
        let after = desk.held.clock().with(|clock| (clock.stage(), clock.left(now)));
        let (was, left) = before.unwrap_or(after);
        let news = match (left, after.1) {
            (Some(left), Some(after)) => time_announcement(left, after),
            _ => None,
        };
        if was != after.0 {
            said.set("");
        } else if let Some(news) = news {
            said.set(words::told(news));
        }
        after
    });
    move || said.get()
}

fn trouble(desk: MeetingContext, found: Option<Unreadable>) -> AnyView {
    let Some(found) = found else { return ().into_any() };
    let download = move |()| desk.session.download(words::FILE_UNREADABLE, found.text());
    view! {
        <div class="app-note__trouble app-no-print" role="alert">
            <p>{words::UNREADABLE}</p>
            <Button label=strings::DOWNLOAD_UNREADABLE kind=ButtonKind::Secondary on_click=download />
        </div>
    }
    .into_any()
}

/// Before anything is read: what it is about, how it goes, and where what is written stays.
fn ready(desk: MeetingContext, note: Option<String>) -> AnyView {
    let label = if note.is_some() { words::WE_ARE_READY } else { words::BEGIN };
    let heading = if note.is_some() { words::READ_FIRST } else { words::HOW };
    let kept = if desk.held.outlives_page() { words::STORED } else { words::IN_MEMORY };
    let begin = move |()| desk.held.next();
    let library = desk.session.library();
    let subject = NoteSubject::of(desk.about.get_value());
    let quoted = subject.quotation(library).unwrap_or_default();
    let about = note.is_none().then(|| quoted.quotation.map(|text| view! { <Paragraph text /> }));
    view! {
        <section class="app-meeting__ready" aria-labelledby=STAGE>
            <h2 class="govuk-heading-m" id=STAGE tabindex="-1">{heading}</h2>
            {note.map(|note| view! { <ContentNote note /> })}
            {about}
            {choose::plan(None)}
            <Paragraph text=kept />
            <Paragraph text=words::NO_NAMES />
            <Button label kind=ButtonKind::Primary on_click=begin />
        </section>
    }
    .into_any()
}
