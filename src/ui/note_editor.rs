//! Room to write a note, with how it stands in words.

use leptos::prelude::*;

use crate::{ui::Button, ui::ButtonKind};
use reader::{Note, NoteStatus, OpenNote, Unreadable};
use strings::notebook as words;

/// What a note's editor asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteAction {
    Write(String),
    Retry,
    Download,
    DownloadTrouble,
    KeepBoth,
}

#[component]
pub fn NoteEditor(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    label: &'static str,
    kind: NoteLabel,
    /// What the note is about, for the name that assistive technology tells.
    #[prop(into)]
    about: String,
    hint: Option<&'static str>,
    rows: u8,
    note: ArcRwSignal<OpenNote>,
    on_action: Callback<NoteAction>,
) -> impl IntoView {
    let (hint_id, status_id) = (format!("{id}-hint"), format!("{id}-status"));
    let described = match hint {
        Some(_) => format!("{hint_id} {status_id}"),
        None => status_id.clone(),
    };
    let (value, locked, paper) = (note.clone(), note.clone(), note.clone());
    let (trouble, other, status) = (note.clone(), note.clone(), note);
    view! {
        <div class="govuk-form-group app-note">
            {labelled(kind, label, about, id.clone())}
            {move || trouble.with(|note| note.trouble.as_ref().map(|trouble| troubled(trouble, on_action)))}
            {hint.map(|hint| view! { <div id=hint_id class="govuk-hint">{hint}</div> })}
            <textarea
                class="govuk-textarea app-no-print"
                id=id
                rows=rows.to_string()
                aria-describedby=described
                readonly=move || locked.with(OpenNote::is_locked)
                prop:value=move || value.with(|note| note.text.clone())
                on:input=move |event| on_action.run(NoteAction::Write(event_target_value(&event)))
            ></textarea>
            <div class="app-note__paper" aria-hidden="true">
                <span>{move || paper.with(|note| note.text.clone())}</span>
            </div>
            <div id=status_id role="status" class="app-no-print">
                {move || status.with(|note| standing(&note.status, on_action))}
            </div>
            {move || other.with(|note| rivals(&note.rivals, on_action))}
        </div>
    }
}

/// How a note's label is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum NoteLabel {
    /// As a heading of the page.
    Heading,
    /// To assistive technology alone, where what stands before the note says the same.
    Hidden,
}

fn labelled(kind: NoteLabel, label: &'static str, about: String, id: String) -> AnyView {
    match kind {
        NoteLabel::Heading => view! {
            <h2 class="govuk-label-wrapper">
                <label class="govuk-label govuk-label--m" for=id>
                    {label}<span class="govuk-visually-hidden">": " {about}</span>
                </label>
            </h2>
        }
        .into_any(),
        NoteLabel::Hidden => view! {
            <label class="govuk-visually-hidden" for=id>{label} ": " {about}</label>
        }
        .into_any(),
    }
}

fn troubled(trouble: &Unreadable, on_action: Callback<NoteAction>) -> impl IntoView + use<> {
    let download = move |()| on_action.run(NoteAction::DownloadTrouble);
    view! {
        <div class="app-note__trouble app-no-print" role="alert">
            <p>{strings::note_trouble(trouble)}</p>
            <Button label=strings::DOWNLOAD_UNREADABLE kind=ButtonKind::Secondary on_click=download />
        </div>
    }
}

/// How it stands, in words, and what can be done about it.
fn standing(status: &NoteStatus, on_action: Callback<NoteAction>) -> impl IntoView + use<> {
    let class = match status {
        NoteStatus::Saved { .. } | NoteStatus::InMemory => {
            "app-note__status app-note__status--saved"
        }
        NoteStatus::Failed(_) => "app-note__status app-note__status--care",
        _ => "app-note__status",
    };
    let failed = matches!(status, NoteStatus::Failed(_));
    view! {
        <p class=class>{strings::note_status(status)}</p>
        {failed.then(|| view! {
            <div class="govuk-button-group">
                <Button label=strings::TRY_AGAIN kind=ButtonKind::Secondary on_click=move |()| on_action.run(NoteAction::Retry) />
                <Button label=strings::DOWNLOAD_TEXT kind=ButtonKind::Secondary on_click=move |()| on_action.run(NoteAction::Download) />
            </div>
        })}
    }
}

/// What other tabs wrote in the same place.
fn rivals(rivals: &[Note], on_action: Callback<NoteAction>) -> AnyView {
    if rivals.is_empty() {
        return ().into_any();
    }
    let texts = rivals.iter().map(|rival| rival.text.clone());
    view! {
        <div class="app-note__rivals app-no-print" role="alert">
            <p class="app-note__status app-note__status--care">{words::RIVAL}</p>
            <h3 class="govuk-heading-s">{strings::THEIR_TEXT}</h3>
            {texts.map(|theirs| view! {
                <div class="app-note__theirs" tabindex="0" role="region" aria-label=strings::THEIR_TEXT>{theirs}</div>
            }.into_any()).collect_view()}
            <Button label=strings::KEEP_BOTH kind=ButtonKind::Secondary on_click=move |()| on_action.run(NoteAction::KeepBoth) />
        </div>
    }
    .into_any()
}
