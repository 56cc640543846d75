//! What in a note may identify someone, told when the writer pauses.

use leptos::prelude::*;

use super::live;
use crate::ui::TextButton;
use reader::guard::IdentifyingDetail;
use reader::{GuardMode, NoteStatus, OpenNote};
use strings::guard as words;

/// How many pieces are listed at once. Whoever has mended these sees the next ones.
const LISTED: usize = 5;

/// What finds the pieces of a text that may identify someone.
pub type GuardRules = fn(&str) -> Vec<IdentifyingDetail>;

/// What the guard asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GuardAction {
    /// Select a piece of the text, from one place to another, counted as browsers do: in UTF-16
    /// units.
    Show {
        from: u32,
        to: u32,
    },
    Check(GuardMode),
}

/// What was found in a text.
#[derive(Clone, Default, PartialEq)]
struct DetailList {
    guard: GuardMode,
    /// The first of them, each with its words.
    listed: Vec<(IdentifyingDetail, String)>,
    count: usize,
    /// Something was found before.
    ever: bool,
}

impl DetailList {
    fn of(note: &OpenNote, before: &Self, rules: GuardRules) -> Self {
        let marks = match note.guard {
            GuardMode::On => rules(&note.text),
            GuardMode::Off => Vec::new(),
        };
        let listed = marks.iter().take(LISTED);
        let listed = listed.map(|mark| (*mark, note.text[mark.start..mark.end].to_owned()));
        Self {
            guard: note.guard,
            listed: listed.collect(),
            count: marks.len(),
            ever: before.ever || !marks.is_empty(),
        }
    }

    /// How many there are, in words; nothing, as long as there was none.
    fn told(&self) -> String {
        match self.guard {
            GuardMode::On if self.ever => words::count(self.count),
            _ => String::new(),
        }
    }
}

/// Stands below the note's text. Nothing, where nothing was found.
#[component]
pub fn NoteGuard(
    note: ArcRwSignal<OpenNote>,
    /// Nothing is looked for until they are there.
    #[prop(into)]
    rules: Signal<Option<GuardRules>>,
    on_action: Callback<GuardAction>,
) -> impl IntoView {
    let found = RwSignal::new(DetailList::default());
    let text = note.clone();
    // Looks at a text once, and not while it is being typed: a long one takes a while.
    Effect::new(move |last: Option<String>| {
        let Some(rules) = rules.get() else { return String::new() };
        text.with(|note| {
            let before = found.get_untracked();
            let same = before.guard == note.guard && last.as_ref() == Some(&note.text);
            if note.status == NoteStatus::Unsaved || same {
                return last.unwrap_or_default();
            }
            let now = DetailList::of(note, &before, rules);
            if now != before {
                found.set(now);
            }
            note.text.clone()
        })
    });
    view! {
        <div class="app-guard app-no-print">
            <p role="status" class="app-guard__count">
                {live(move || found.with(DetailList::told).into_any())}
            </p>
            {live(move || found.with(|found| listed(found, &note, rules, on_action)))}
        </div>
    }
}

fn listed(
    found: &DetailList,
    note: &ArcRwSignal<OpenNote>,
    rules: Signal<Option<GuardRules>>,
    on_action: Callback<GuardAction>,
) -> AnyView {
    if found.guard == GuardMode::Off {
        let check = move |()| on_action.run(GuardAction::Check(GuardMode::On));
        return view! {
            <p class="app-guard__help">
                {words::NOT_CHECKED} " " <TextButton label=words::CHECK_AGAIN on_click=check />
            </p>
        }
        .into_any();
    }
    if !found.ever {
        return ().into_any();
    }
    let pieces = found.listed.iter().enumerate();
    let pieces: Vec<AnyView> = pieces
        .map(|(at, (mark, text))| piece(at, *mark, text, note.clone(), rules, on_action))
        .collect();
    let rest = found.count - pieces.len();
    let list = (!pieces.is_empty()).then(|| view! { <ul>{pieces}</ul> });
    let rest = (rest > 0).then(|| view! { <p>{words::more(rest)}</p> });
    let leave = move |()| on_action.run(GuardAction::Check(GuardMode::Off));
    view! {
        {list}
        {rest}
        <p class="app-guard__help">
            {words::NOT_A_CHECK} " " <TextButton label=words::DO_NOT_CHECK on_click=leave />
        </p>
    }
    .into_any()
}

fn piece(
    at: usize,
    mark: IdentifyingDetail,
    text: &str,
    note: ArcRwSignal<OpenNote>,
    rules: Signal<Option<GuardRules>>,
    on_action: Callback<GuardAction>,
) -> AnyView {
    let wanted = text.to_owned();
    let show = move |_| {
        let Some(rules) = rules.get_untracked() else { return };
        let place = note.with_untracked(|note| place(&rules(&note.text), &note.text, at, &wanted));
        if let Some((from, to)) = place {
            on_action.run(GuardAction::Show { from, to });
        }
    };
    view! {
        <li>
            <mark>{text.to_owned()}</mark>
            <span>{words::advice(mark.kind)}</span>
            <button type="button" class="app-text-button" on:click=show>
                {words::SHOW}<span class="govuk-visually-hidden">": " {text.to_owned()}</span>
            </button>
        </li>
    }
    .into_any()
}

/// Where a piece stands in a text that may have been typed into since, as browsers count.
fn place(marks: &[IdentifyingDetail], text: &str, at: usize, wanted: &str) -> Option<(u32, u32)> {
    let is_wanted = |mark: &&IdentifyingDetail| &text[mark.start..mark.end] == wanted;
    let mark = marks.get(at).filter(is_wanted).or_else(|| marks.iter().find(is_wanted))?;
    let units = |text: &str| u32::try_from(text.encode_utf16().count()).ok();
    let from = units(&text[..mark.start])?;
    Some((from, from + units(wanted)?))
}
