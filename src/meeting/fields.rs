//! What is written in a meeting: a text or a line, with how it stands and what in it may identify
//! someone.

use leptos::prelude::*;

use crate::ui::provided;

use super::MeetingContext;
use crate::pages::chunks::Chunks;
use crate::ui::{GuardAction, NoteAction, NoteEditor, NoteGuard, NoteLabel};
use reader::{MeetingField, OpenNote};
use strings::meeting as words;

/// The id of a field.
pub fn id_of(field: MeetingField) -> &'static str {
    match field {
        MeetingField::Passage => "passage",
        MeetingField::StandsOut => "stands-out",
        MeetingField::ForUs => "for-us",
        MeetingField::Action => "action",
        MeetingField::ByWhom => "by-whom",
        MeetingField::ByWhen => "by-when",
        MeetingField::Team => "team",
        MeetingField::TookPart => "took-part",
    }
}

/// Room for a text.
pub fn text(desk: MeetingContext, field: MeetingField, rows: u8) -> AnyView {
    let note = desk.held.field(field);
    let title = desk.session.library().title_of(&desk.about.get_value()).unwrap_or_default();
    let guard = guard(desk, field, note.clone());
    let on_action = Callback::new(move |action| match action {
        NoteAction::Write(text) => desk.held.write(field, text),
        NoteAction::Download => download(desk, field),
        NoteAction::Retry | NoteAction::KeepBoth | NoteAction::DownloadTrouble => {
            desk.held.save();
        }
    });
    view! {
        <NoteEditor
            id=id_of(field)
            label=words::label(field)
            kind=NoteLabel::Heading
            about=title
            hint=Some(words::NO_NAMES)
            rows
            note
            on_action
        />
        {guard}
    }
    .into_any()
}

fn download(desk: MeetingContext, field: MeetingField) {
    let text = desk.held.field(field).with_untracked(|note| note.text.clone());
    desk.session.download(words::FILE, &format!("{text}\n"));
}

/// Room for a line. `error` says what is wrong with it; empty, where nothing is.
pub fn line(desk: MeetingContext, field: MeetingField, error: RwSignal<String>) -> AnyView {
    let id = id_of(field);
    let note = desk.held.field(field);
    let guard = guard(desk, field, note.clone());
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = format!("{hint_id} {error_id}");
    let inputmode = (field == MeetingField::TookPart).then_some("numeric");
    let class = move || match error.with(String::is_empty) {
        true => "govuk-form-group app-meeting__line",
        false => "govuk-form-group govuk-form-group--error app-meeting__line",
    };
    let width = match field {
        MeetingField::TookPart => "govuk-input govuk-input--width-5",
        _ => "govuk-input",
    };
    view! {
        <div class=class>
            <label class="govuk-label" for=id>{words::label(field)}</label>
            <div class="govuk-hint" id=hint_id>{words::hint(field)}</div>
            <p class="govuk-error-message" id=error_id role="alert">{move || error.get()}</p>
            <input
                class=width
                id=id
                type="text"
                autocomplete="off"
                inputmode=inputmode
                aria-describedby=described
                prop:value=move || note.with(|note| note.text.clone())
                on:input=move |event| desk.held.write(field, event_target_value(&event))
            />
        </div>
        {guard}
    }
    .into_any()
}

/// What in a field may identify someone.
fn guard(desk: MeetingContext, field: MeetingField, note: ArcRwSignal<OpenNote>) -> AnyView {
    let rules = provided::<Chunks>().guard_rules();
    let on_action = Callback::new(move |action| match action {
        GuardAction::Show { from, to } => desk.session.select(id_of(field), from, to),
        GuardAction::Check(guard) => {
            desk.held.guard(field, guard);
            desk.session.focus(id_of(field));
        }
    });
    view! { <NoteGuard note rules on_action /> }.into_any()
}
