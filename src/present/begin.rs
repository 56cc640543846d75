//! What stands before the slides: what will be shown, how, and the button that begins.

use leptos::prelude::*;

use crate::ui::provided;

use super::explain::{folded_keys, not_found};
use super::slide::{self, Level};
use crate::page_parts::record::RecordColour;
use crate::ui::{
    Breadcrumbs, Button, ButtonKind, ContentNote, ErrorSummary, Form, FormBox, PageHeading,
    TextInput, Width, href, live,
};
use crate::{page_parts::common::session, pages::chunks::Chunks};
use crate::{present::state::open_notes, reader_state::Session};
use content::RecordRef;
use modes::{Deck, DeckItem, OmittedSlides};
use routes::{MOST_MINUTES, Presenting, Route, minutes_of};
use strings::present as words;

const MINUTES: &str = "minutes";
const ERRORS: &str = "present-errors";
/// The heading of the list of what will be shown.
const SHOWN: &str = "shown";
/// The heading of the list of what was left out.
const OUT: &str = "left-out";

pub fn view(asked: Presenting, deck: Deck) -> AnyView {
    let (session, form) = (session(), Form::new());
    form.put(MINUTES, &asked.minutes.map(|minutes| minutes.to_string()).unwrap_or_default());
    let choice = DeckChoice::of(session, form, &asked, &deck);
    let blocked = RwSignal::new(false);
    let (alone, two) = (asked.clone(), asked.clone());
    let start = move |()| {
        if let Some(asked) = checked(session, form, &alone) {
            let asked = Presenting { starts: true, ..asked };
            session.fill_screen(true);
            session.adjust(&Route::Present(Box::new(asked)));
            session.focus_heading();
        }
    };
    let start_two = move |()| {
        let Some(asked) = checked(session, form, &two) else { return };
        let asked = Presenting { starts: true, with: Some(session.new_name()), ..asked };
        let opens = open_notes(session, &asked);
        blocked.set(!opens);
        if opens {
            session.adjust(&Route::Present(Box::new(asked)));
            session.focus_heading();
        }
    };
    let said = live(move || match blocked.get() {
        true => view! { <p class="govuk-inset-text">{words::BLOCKED}</p> }.into_any(),
        false => ().into_any(),
    });
    let beyond = (deck.beyond > 0).then(|| words::beyond(deck.beyond));
    let beyond = beyond.map(|said| view! { <p class="govuk-inset-text">{said}</p> });
    view! {
        <div class="govuk-width-container app-no-print app-begin">
            <Breadcrumbs here=words::TITLE />
            <div class="app-measure">
                <PageHeading title=words::READY />
                <p class="govuk-body-l" id="present-lead">{words::amount(deck.slides.len(), deck.records.len())}</p>
                {not_found(deck.lost)}
                {beyond}
                {grave(&deck)}
                {resumes(&asked, &deck)}
                <FormBox labelled_by="present-lead" class="app-present-form" on_submit=start>
                    <ErrorSummary id=ERRORS form />
                    <TextInput id=MINUTES form label=words::MINUTES hint=words::MINUTES_HINT width=Width::Short />
                    <div class="govuk-button-group">
                        <button type="submit" class="govuk-button">{words::START}</button>
                        <Button label=words::START_TWO kind=ButtonKind::Secondary on_click=start_two />
                        <Button label=words::PRINT kind=ButtonKind::Secondary on_click=move |()| session.print() />
                    </div>
                    <div role="status">{said}</div>
                </FormBox>
                {folded_keys()}
                <p class="govuk-body"><a class="govuk-link" href=href(&Route::Present(Box::default()))>{words::HOW}</a></p>
                <section aria-labelledby=SHOWN>
                    <h2 class="govuk-heading-m" id=SHOWN tabindex="-1">{words::SHOWN}</h2>
                    {shown(choice, &deck)}
                </section>
                {left_out(choice)}
            </div>
        </div>
        <div class="app-print-slides">{on_paper(&deck)}</div>
    }
    .into_any()
}

/// What is asked for with the minutes that were typed; nothing, where they are none.
fn checked(session: Session, form: Form, asked: &Presenting) -> Option<Presenting> {
    form.clear_errors();
    let typed = form.now(MINUTES);
    let minutes = minutes_of(&typed);
    if !typed.trim().is_empty() && minutes.is_none() {
        form.fault(MINUTES, words::wrong_minutes(MOST_MINUTES));
        session.focus(ERRORS);
        return None;
    }
    Some(Presenting { minutes, ..asked.clone() })
}

/// What the records are about that say so, each once.
fn grave(deck: &Deck) -> Option<AnyView> {
    let library = session().library();
    let mut notes: Vec<String> = Vec::new();
    for record in &deck.records {
        let note = library.about(record).and_then(|about| about.content_note.as_deref());
        if let Some(note) = note.map(words::note).filter(|note| !notes.contains(note)) {
            notes.push(note);
        }
    }
    let is_grave = !notes.is_empty();
    let notes: Vec<AnyView> =
        notes.into_iter().map(|note| view! { <li>{note}</li> }.into_any()).collect();
    is_grave.then(|| {
        view! {
            <ContentNote note=words::GRAVE />
            <ul class="govuk-list govuk-list--bullet">{notes}</ul>
        }
        .into_any()
    })
}

/// That it goes on from where it was left.
fn resumes(asked: &Presenting, deck: &Deck) -> Option<AnyView> {
    let at = asked.at.min(deck.slides.len() - 1);
    (at > 0).then(|| {
        let first = Presenting { at: 0, ..asked.clone() };
        let first = href(&Route::Present(Box::new(first)));
        view! {
            <p class="govuk-body">{words::starts_at(at + 1)} " " <a class="govuk-link" href=first>{words::FROM_FIRST}</a></p>
        }
        .into_any()
    })
}

/// What the buttons beside the records work with. It is taken while the page is drawn.
#[derive(Clone, Copy)]
struct DeckChoice {
    session: Session,
    form: Form,
    asked: StoredValue<Presenting>,
    records: StoredValue<Vec<RecordRef>>,
    left_out: StoredValue<OmittedSlides>,
}

impl DeckChoice {
    fn of(session: Session, form: Form, asked: &Presenting, deck: &Deck) -> Self {
        let left_out = provided::<Chunks>().for_good(|| {
            use_context().unwrap_or_else(|| {
                let left_out = StoredValue::new(OmittedSlides::default());
                provide_context(left_out);
                left_out
            })
        });
        let (asked, records) = (asked.clone(), deck.records.clone());
        let (asked, records) = (StoredValue::new(asked), StoredValue::new(records));
        Self { session, form, asked, records, left_out }
    }

    /// The same with its records changed, from the first slide, and with the minutes that were typed.
    fn change(self, act: impl FnOnce(&mut OmittedSlides, &mut Vec<RecordRef>)) {
        let asked = self.asked.get_value();
        let Some(asked) = checked(self.session, self.form, &asked) else { return };
        let (mut left_out, mut records) = (self.left_out.get_value(), self.records.get_value());
        left_out.resume(&asked.of);
        act(&mut left_out, &mut records);
        let of: Vec<DeckItem> = records.into_iter().map(DeckItem::Record).collect();
        left_out.settle(&of);
        self.left_out.set_value(left_out);
        let to = Presenting { of, unknown: Vec::new(), at: 0, ..asked };
        self.session.adjust(&Route::Present(Box::new(to)));
        self.session.focus(SHOWN);
    }
}

/// The records in their order, to be left out and moved.
fn shown(choice: DeckChoice, deck: &Deck) -> AnyView {
    let several = deck.records.len() > 1;
    let entry = |(at, record): (usize, &RecordRef)| {
        let title = choice.session.library().title_of(record).unwrap_or_default();
        let buttons = several.then(|| {
            let move_up =
                move || choice.change(|_, records| records.swap(at.saturating_sub(1), at));
            let leave_out = move || choice.change(|left_out, all| left_out.leave_out(at, all));
            let up = (at > 0).then(|| button(words::MOVE_UP, &title, move_up));
            let out = button(words::LEAVE_OUT, &title, leave_out);
            view! { <p class="app-begin__buttons">{up} {out}</p> }
        });
        let count = words::kind_and_count(record.kind(), deck.count_of(record));
        view! {
            <li class=RecordColour::of(record.kind()).class()>
                <p class="app-begin__title"><a class="govuk-link" href=href(&Route::of(record))>{title.clone()}</a></p>
                <p class="app-begin__kind">{count}</p>
                {buttons}
            </li>
        }
        .into_any()
    };
    let entries: Vec<AnyView> = deck.records.iter().enumerate().map(entry).collect();
    view! { <ol class="app-begin__list">{entries}</ol> }.into_any()
}

/// What was left out, to be put back.
fn left_out(choice: DeckChoice) -> Option<AnyView> {
    let asked = choice.asked.get_value();
    let out = choice.left_out.with_value(|left_out| left_out.of(&asked.of));
    let is_any = !out.is_empty();
    let entry = |record: RecordRef| {
        let title = choice.session.library().title_of(&record).unwrap_or_default();
        let put_back = move || choice.change(|left_out, all| left_out.put_back(&record, all));
        let button = button(words::PUT_BACK, &title, put_back);
        view! { <li>{title} " " {button}</li> }.into_any()
    };
    let entries: Vec<AnyView> = out.into_iter().map(entry).collect();
    is_any.then(|| {
        view! {
            <section aria-labelledby=OUT>
                <h2 class="govuk-heading-m" id=OUT>{words::LEFT_OUT}</h2>
                <ul class="govuk-list">{entries}</ul>
            </section>
        }
        .into_any()
    })
}

fn button(label: &'static str, title: &str, act: impl Fn() + 'static) -> AnyView {
    let about = format!(": {title}");
    view! {
        <button type="button" class="app-text-button" on:click=move |_| act()>
            {label}<span class="govuk-visually-hidden">{about}</span>
        </button>
    }
    .into_any()
}

/// Every slide, for a print.
fn on_paper(deck: &Deck) -> Vec<AnyView> {
    let slides = deck.slides.iter();
    slides.map(|slide| slide::view(slide, None, Level::Part)).collect()
}
