//! How to look for things, what was looked for before, and the themes: the page of results before
//! there are any.

use leptos::prelude::*;

use crate::ui::{Button, ButtonKind, Paragraph, SEARCH, Section, TickBox, TickLabel, href, live};
use crate::{reader_state::Session, search::state::SearchState};
use content::{SearchFilter, SearchHistory, Theme};
use routes::Route;
use strings::search as words;

/// Before anything was looked for.
pub fn view(session: Session, searching: SearchState) -> AnyView {
    let ways = words::WAYS
        .map(|(typed, does)| view! { <dt><kbd>{typed}</kbd></dt><dd>{does}</dd> }.into_any());
    let to_box = move |()| session.focus(SEARCH);
    view! {
        <div class="app-measure">
            <p class="govuk-body-l">{words::LEAD}</p>
            <p class="govuk-body app-without-script">{words::NEEDS_JAVASCRIPT}</p>
            <Button label=words::TO_BOX kind=ButtonKind::Primary on_click=to_box />
        </div>
        {latest(session, searching)}
        <Section heading=words::WAYS_TITLE>
            <Paragraph text=words::HOW />
            <dl class="app-found__ways">{Vec::from(ways)}</dl>
        </Section>
        {all_themes(session)}
    }
    .into_any()
}

/// All themes, where they are open.
fn all_themes(session: Session) -> AnyView {
    if !session.opens(&Route::Themes) {
        return ().into_any();
    }
    let all = themes(session.library().themes.iter());
    view! { <Section heading=words::THEMES>{all}</Section> }.into_any()
}

/// Links to themes.
pub fn themes<'a>(themes: impl Iterator<Item = &'a Theme>) -> AnyView {
    links(themes.map(|theme| (theme.name.clone(), Route::Theme(theme.id.clone()))).collect())
}

fn links(links: Vec<(String, Route)>) -> AnyView {
    let links = links.into_iter().map(|(name, to)| {
        view! { <li><a class="govuk-link" href=href(&to)>{name}</a></li> }.into_any()
    });
    let links: Vec<AnyView> = links.collect();
    view! { <ul class="app-found__themes">{links}</ul> }.into_any()
}

/// What was looked for in this browser, and whether that is kept.
fn latest(session: Session, searching: SearchState) -> AnyView {
    let kept = searching.kept();
    let list = live(move || {
        let latest = kept.get().latest;
        if latest.is_empty() {
            return ().into_any();
        }
        let to = |words: String| (words.clone(), Route::Search(SearchFilter::for_words(&words)));
        let latest = links(latest.into_iter().map(to).collect());
        let forget = move |()| {
            searching.forget();
            session.focus_heading();
        };
        view! {
            <h2 class="govuk-heading-m">{words::LATEST}</h2>
            {latest}
            <Button label=words::FORGET kind=ButtonKind::Secondary on_click=forget />
        }
        .into_any()
    });
    let keeps = Signal::derive(move || !kept.with(SearchHistory::is_off));
    let slash = searching.has_slash();
    let on_keep = Callback::new(move |()| searching.keep(!keeps.get_untracked()));
    let on_slash = Callback::new(move |()| searching.use_slash(!slash.get_untracked()));
    view! {
        <section class="app-found__own app-filter" aria-label=words::CHOICES>
            {list}
            <TickBox id="keep-searches".to_owned() label=words::KEEP.to_owned() how=TickLabel::Shown ticked=keeps on_tick=on_keep />
            <TickBox id="use-slash".to_owned() label=words::SLASH.to_owned() how=TickLabel::Shown ticked=slash on_tick=on_slash />
        </section>
    }
    .into_any()
}
