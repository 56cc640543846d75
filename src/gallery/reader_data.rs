//! Examples of the components around the reader's own notes and marks.

use leptos::prelude::*;

use super::{LONG, component};
use crate::ui::{GuardRules, MarkButtons, MarksShown, NoteGuard, OfflineNotice, QuotedStanding};
use content::LocalTime;
use reader::{
    GuardMode, MarkKind, MarkStatus, NoteStatus, OpenNote, Quotation, QuoteStatus, SaveFailure,
    identifying,
};
use strings::offline::OfflineNews;

pub fn examples() -> impl IntoView {
    view! { {marks()} {guard()} {standing()} {offline()} }
}

fn offline() -> impl IntoView {
    let examples = [
        ("nothing to tell", None),
        ("ready", Some(OfflineNews::Kept)),
        ("a newer version", Some(OfflineNews::Newer)),
        ("not saved", Some(OfflineNews::NotSaved)),
    ];
    let examples = examples.into_iter().map(|(name, told)| {
        let news = RwSignal::new(told);
        let on_close = move |()| news.set(None);
        (name, view! { <OfflineNotice news on_use=|()| {} on_close /> }.into_any())
    });
    component("OfflineNotice", examples.collect())
}

fn marks() -> impl IntoView {
    let at = LocalTime { year: 2026, month: 11, day: 22, hour: 14, minute: 2 };
    let all = MarkKind::ALL.map(|kind| (kind, at)).to_vec();
    let failed = MarkStatus::Failed(SaveFailure::Full);
    let examples = [
        ("nothing marked", "no-marks", vec![], None),
        ("all of them", "all-marks", all, Some(MarkStatus::Saved)),
        ("not saved", "unsaved-marks", vec![(MarkKind::Later, at)], Some(failed)),
    ];
    let examples = examples.into_iter().map(|(name, id, holding, status)| {
        let shown = Signal::derive(move || MarksShown { holding: holding.clone(), status });
        let on_press = Callback::new(|_| {});
        (name, view! { <MarkButtons id about=name shown on_press /> }.into_any())
    });
    component("MarkButtons", examples.collect())
}

fn guard() -> impl IntoView {
    let numbers: Vec<String> =
        (0..8).map(|n| format!("Call 07700 90000{n} or a.b{n}@example.org.")).collect();
    let examples = [
        ("nothing found", "They went home together.".to_owned(), GuardMode::On),
        ("two things", "Mum, Jane Smith, rang from 07700 900123.".into(), GuardMode::On),
        ("many things", numbers.join(" "), GuardMode::On),
        ("not checked", "Mum rang from 07700 900123.".into(), GuardMode::Off),
    ];
    let examples = examples.into_iter().map(|(name, text, guard)| {
        let mut note = OpenNote::empty(&Quotation::default());
        (note.text, note.guard, note.status) = (text, guard, NoteStatus::Saving);
        let on_action = Callback::new(|_| {});
        let rules = Signal::stored(Some(identifying as GuardRules));
        (name, view! { <NoteGuard note=ArcRwSignal::new(note) rules on_action /> }.into_any())
    });
    component("NoteGuard", examples.collect())
}

fn standing() -> impl IntoView {
    let of = |title: &str, text: &str| Quotation {
        title: title.to_owned(),
        quotation: (!text.is_empty()).then(|| text.to_owned()),
    };
    let old = of("7. Adults who go missing", "When an adult goes missing…");
    let examples = [
        ("unchanged", QuoteStatus::Unchanged),
        ("reworded", QuoteStatus::Reworded(of("7. Adults who go missing", LONG))),
        ("another title", QuoteStatus::Reworded(of(LONG, "When an adult goes missing…"))),
        ("withdrawn", QuoteStatus::Withdrawn),
    ];
    let examples = examples.into_iter().map(|(name, standing)| {
        let on_take = Callback::new(|_| {});
        let quoted = old.clone();
        (name, view! { <QuotedStanding quoted standing on_take /> }.into_any())
    });
    component("QuotedStanding", examples.collect())
}
