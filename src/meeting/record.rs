//! How a team used what it read, on one page: looked through, printed, and kept as a note.

use leptos::prelude::*;

use super::hold::STAGE;
use super::{MeetingContext, fields};
use crate::ui::{Button, ButtonKind, ButtonLink, Paragraph, live};
use reader::{MeetingField, NoteStatus, NoteSubject, OpenNote, Quotation, SheetSize};
use routes::Route;
use strings::meeting as words;
use strings::{TRY_AGAIN, note_status, note_trouble};

pub fn view(desk: MeetingContext) -> AnyView {
    live(move || match desk.held.is_kept().get() {
        true => kept(desk),
        false => being_written(desk),
    })
}

impl MeetingContext {
    /// The day of the meeting, on the reader's own calendar.
    fn date(self) -> String {
        self.notes.local(self.held.begun()).to_string()
    }

    /// The record as a note keeps it.
    fn as_note(self) -> String {
        untrack(|| words::as_note(&self.held.words(), &self.date()))
    }

    fn quoted(self) -> Quotation {
        let subject = NoteSubject::of(self.about.get_value());
        subject.quotation(self.session.library()).unwrap_or_default()
    }

    fn download(self) {
        let about = format!("{}\n\n{}\n", self.quoted().title, self.as_note());
        self.session.download(words::FILE, &about);
    }
}

fn being_written(desk: MeetingContext) -> AnyView {
    let (sound, people) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let told = RwSignal::new("");
    let is_sound = move || {
        let words_now = untrack(|| desk.held.words());
        let wrong = words_now.people().is_err();
        people.set(if wrong { words::not_people() } else { String::new() });
        told.set(if words_now.is_empty() { words::NOTHING_WRITTEN } else { "" });
        if wrong {
            desk.session.focus(fields::id_of(MeetingField::TookPart));
        }
        !wrong && !words_now.is_empty()
    };
    let keep = move |()| {
        if is_sound() {
            desk.held.keep(desk.notes, desk.marks, &desk.quoted(), desk.as_note());
        }
    };
    let back = move |()| desk.held.back();
    let status = desk.held.status();
    view! {
        <section class="app-meeting__record" aria-labelledby=STAGE>
            <div class="app-measure app-no-print">
                <h2 class="app-meeting__name" id=STAGE tabindex="-1">{words::RECORD}</h2>
                <p class="govuk-body">{words::RECORD_LEAD}</p>
                {fields::line(desk, MeetingField::Team, sound)}
                {fields::line(desk, MeetingField::TookPart, people)}
                {fields::text(desk, MeetingField::Passage, 2)}
                {fields::text(desk, MeetingField::StandsOut, 4)}
                {fields::text(desk, MeetingField::ForUs, 4)}
                {fields::text(desk, MeetingField::Action, 3)}
                {fields::line(desk, MeetingField::ByWhom, sound)}
                {fields::line(desk, MeetingField::ByWhen, sound)}
                <p class="app-note__status" role="status">{move || note_status(&status.get())}</p>
                <div class="govuk-button-group">
                    <Button label=words::RECORD_KEEP kind=ButtonKind::Primary on_click=keep />
                    {print(desk)}
                    <Button label=words::DOWNLOAD kind=ButtonKind::Secondary on_click=move |()| desk.download() />
                    <Button label=words::BACK kind=ButtonKind::Secondary on_click=back />
                </div>
                <p class="govuk-hint">{words::MARKS_WHAT}</p>
                <div role="status">
                    {live(move || told_of(desk, told.get()))}
                </div>
            </div>
            {sheet(desk, "app-sheet app-sheet--paper")}
        </section>
    }
    .into_any()
}

/// What came of keeping it, as long as it is not kept.
fn told_of(desk: MeetingContext, told: &'static str) -> AnyView {
    if !told.is_empty() {
        return view! { <p class="app-note__status app-note__status--care">{told}</p> }.into_any();
    }
    let Some(note) = desk.held.note().get() else { return ().into_any() };
    let (status, trouble) =
        note.with(|note: &OpenNote| (note.status.clone(), note.trouble.clone()));
    let again = move |()| desk.notes.flush();
    let said = match (&status, &trouble) {
        (_, Some(trouble)) => note_trouble(trouble).to_owned(),
        (NoteStatus::Failed(_), None) => note_status(&status),
        _ => return view! { <p class="app-note__status">{words::KEEPING}</p> }.into_any(),
    };
    view! {
        <p class="app-note__status app-note__status--care">{words::NOT_KEPT}</p>
        <p class="app-note__status app-note__status--care">{said}</p>
        <Button label=TRY_AGAIN kind=ButtonKind::Secondary on_click=again />
    }
    .into_any()
}

fn kept(desk: MeetingContext) -> AnyView {
    desk.session.focus(STAGE);
    let again = move |()| desk.held.restart();
    // As it was when it was kept: what comes later would move the focus.
    let note = desk.held.note().get_untracked();
    let status = note.map(|note| note.with_untracked(|note| note_status(&note.status)));
    let in_memory =
        (!desk.held.outlives_page()).then(|| view! { <Paragraph text=words::IN_MEMORY /> });
    view! {
        <section class="app-meeting__record" aria-labelledby=STAGE>
            <div class="app-measure app-no-print">
                <h2 class="app-meeting__name" id=STAGE tabindex="-1">{words::KEPT}</h2>
                <p class="govuk-body">{words::KEPT_WHAT}</p>
                <p class="app-note__status app-note__status--saved" role="status">{status}</p>
                {in_memory}
                <div class="govuk-button-group">
                    <ButtonLink label=words::TO_NOTE to=Route::of(&desk.about.get_value()) />
                    {print(desk)}
                    <Button label=words::DOWNLOAD kind=ButtonKind::Secondary on_click=move |()| desk.download() />
                    <Button label=words::AGAIN kind=ButtonKind::Secondary on_click=again />
                </div>
            </div>
            {sheet(desk, "app-sheet")}
        </section>
    }
    .into_any()
}

/// The button that prints the record, with whether it is one page.
fn print(desk: MeetingContext) -> AnyView {
    view! {
        <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| desk.session.print()>
            {move || words::print(desk.held.words().sheet_size())}
        </button>
    }
    .into_any()
}

/// The page that is printed.
fn sheet(desk: MeetingContext, class: &'static str) -> AnyView {
    let library = desk.session.library();
    let pack = &library.pack;
    let about = desk.about.get_value();
    let source = library.about(&about).and_then(|of| {
        let source = library.source(&of.source.document)?;
        Some(format!(
            "{}, {}, {}. {}",
            source.publisher, source.title, source.date, of.source.place
        ))
    });
    let title = library.title_of(&about);
    let foot = words::foot(&pack.name, &pack.reviewed.to_string());
    let fact = move |field: MeetingField| {
        let text = live(move || desk.held.words().get(field).trim().to_owned().into_any());
        view! { <div><dt>{words::field(field)}</dt><dd>{text}</dd></div> }.into_any()
    };
    let part = move |field: MeetingField| {
        let text = live(move || desk.held.words().get(field).trim().to_owned().into_any());
        view! {
            <div class="app-sheet__part">
                <h3>{words::field(field)}</h3>
                <p>{text}</p>
            </div>
        }
        .into_any()
    };
    view! {
        <article class=move || format!("{class} {}", size(desk)) aria-labelledby="sheet">
            <h2 class="app-sheet__name" id="sheet">{words::RECORD}</h2>
            <dl class="app-sheet__facts">
                <div><dt>{words::LEARNING}</dt><dd>{title}</dd></div>
                <div><dt>{words::SOURCE}</dt><dd>{source}</dd></div>
                <div><dt>{words::DATE}</dt><dd>{live(move || desk.date().into_any())}</dd></div>
                {fact(MeetingField::Team)}
                {fact(MeetingField::TookPart)}
            </dl>
            {part(MeetingField::Passage)}
            {part(MeetingField::StandsOut)}
            {part(MeetingField::ForUs)}
            {part(MeetingField::Action)}
            <dl class="app-sheet__facts">
                {fact(MeetingField::ByWhom)}
                {fact(MeetingField::ByWhen)}
            </dl>
            <p class="app-sheet__foot">{foot}</p>
        </article>
    }
    .into_any()
}

fn size(desk: MeetingContext) -> &'static str {
    match desk.held.words().sheet_size() {
        SheetSize::Ordinary => "app-sheet--ordinary",
        SheetSize::Small => "app-sheet--small",
        SheetSize::Smallest => "app-sheet--smallest",
        SheetSize::Pages => "app-sheet--pages",
    }
}
