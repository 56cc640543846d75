//! What can be done with several notes at once.

use leptos::prelude::*;

use super::{NOTICE, NotebookContext, Notice, Paper};
use crate::ui::{Button, ButtonKind, Form, TextInput, TickBox, TickLabel, Width, live};
use reader::{NoteSubject, typed_tags};
use strings::notebook_list as words;

pub fn view(desk: NotebookContext) -> AnyView {
    let shown = desk.notes.shown();
    let all = Signal::derive(move || {
        let drawn = shown.with(Vec::len);
        drawn > 0 && desk.chosen.with(Vec::len) == drawn
    });
    let choose_all = Callback::new(move |()| {
        let chosen: Vec<NoteSubject> = if all.get_untracked() {
            Vec::new()
        } else {
            shown.with_untracked(|shown| shown.iter().map(|e| e.note.subject.clone()).collect())
        };
        desk.paper.set(Paper::All);
        desk.chosen.set(chosen);
    });
    let there = Memo::new(move |_| shown.with(|shown| !shown.is_empty()));
    let some = Memo::new(move |_| desk.chosen.with(|chosen| !chosen.is_empty()));
    let told = RwSignal::new(String::new());
    let box_for_all = live(move || {
        let tick = there.get().then(|| {
            view! { <TickBox id="select-all" label=words::SELECT_ALL how=TickLabel::Shown ticked=all on_tick=choose_all /> }
        });
        tick.into_any()
    });
    let actions = live(move || if some.get() { actions(desk, told) } else { ().into_any() });
    let said = live(move || {
        let count = desk.chosen.with(Vec::len);
        let counted = if count > 0 { words::selected(count) } else { String::new() };
        [counted, told.get()].join(" ").trim().to_owned().into_any()
    });
    view! {
        <div class="app-chosen app-no-print">
            {box_for_all}
            <p class="app-chosen__count" role="status">{said}</p>
            {actions}
        </div>
    }
    .into_any()
}

fn actions(desk: NotebookContext, told: RwSignal<String>) -> AnyView {
    let form = Form::new();
    told.set(String::new());
    let bin = move |()| {
        let moved = desk.notes.bin(&desk.chosen.get_untracked());
        desk.chosen.set(Vec::new());
        desk.notice.set(Some(Notice::Binned(moved)));
        desk.session.focus(NOTICE);
    };
    let print = move |()| {
        desk.paper.set(Paper::Chosen);
        desk.session.print();
    };
    let typed = move || {
        form.clear_errors();
        let tag = typed_tags(&form.now(TAG)).into_iter().next();
        if tag.is_none() {
            form.fault(TAG, words::NO_TAG.to_owned());
            desk.session.focus(TAG);
        }
        tag
    };
    let tell = move |done: Result<(), _>, said: String| {
        told.set(done.map_or_else(|failure| words::not_all(failure).to_owned(), |()| said));
    };
    let add = move |()| {
        if let Some(tag) = typed() {
            let chosen = desk.chosen.get_untracked();
            let done = desk.notes.add_tag(&chosen, &tag);
            tell(done, words::tag_added(&tag, chosen.len()));
        }
    };
    let remove = move |()| {
        if let Some(tag) = typed() {
            let chosen = desk.chosen.get_untracked();
            let done = desk.notes.remove_tag(&chosen, &tag);
            tell(done, words::tag_removed(&tag, chosen.len()));
        }
    };
    view! {
        <fieldset class="govuk-fieldset app-chosen__actions">
            <legend class="govuk-visually-hidden">{words::WITH_SELECTED}</legend>
            <div class="govuk-button-group">
                <Button label=words::BIN_SELECTED kind=ButtonKind::Secondary on_click=bin />
                <div class="app-prints">
                    <Button label=words::PRINT_SELECTED kind=ButtonKind::Secondary on_click=print />
                </div>
            </div>
            <TextInput id=TAG form label=words::TAG hint="" width=Width::Full />
            <div class="govuk-button-group">
                <Button label=words::ADD_TAG kind=ButtonKind::Secondary on_click=add />
                <Button label=words::REMOVE_TAG kind=ButtonKind::Secondary on_click=remove />
            </div>
        </fieldset>
    }
    .into_any()
}

const TAG: &str = "tag-chosen";
