//! The toolkit's menu: every recommendation in the deck's three columns, and the national page.

use leptos::prelude::*;

use crate::ui::provided;

use crate::{page_parts::actions, page_parts::common::session, page_parts::common::source_line};
use crate::{reader_state::Marks, reader_state::Notes, reader_state::ProgressLog};
use content::{Library, OrganisationId, Step, ThemeId, Toolkit, ToolkitFilter};
use modes::DeckItem;
use reader::MarkKind;
use routes::{Address, Route};

use crate::ui::{
    Breadcrumbs, Chip, Chips, PageHeading, ProseView, Select, Tag, TagKind, counted_option, href,
};

/// The deck's columns.
const COLUMNS: usize = 3;

pub fn view(toolkit: &'static Toolkit) -> impl IntoView {
    view! {
        <div class="govuk-width-container">
            <Breadcrumbs here=strings::NAV_TOOLKIT />
            <PageHeading title=toolkit.title.clone() />
            <div class="app-measure"><ProseView prose=toolkit.introduction.clone() /></div>
            {controls(toolkit)}
            {entries(toolkit)}
            {source_line(&toolkit.source)}
        </div>
    }
}

/// The filter in the address. The page stays while it changes.
fn filter_in(address: &Address) -> ToolkitFilter {
    match address {
        Address::Page(Route::Toolkit(filter)) => filter.clone(),
        // The page is being left.
        _ => ToolkitFilter::default(),
    }
}

fn controls(toolkit: &'static Toolkit) -> impl IntoView {
    let session = session();
    let address = session.address();
    let filter = move || address.with(filter_in);
    let Library { themes, bodies, .. } = session.library();
    let adjust = move |filter| session.adjust(&Route::Toolkit(filter));
    let choose_theme = Callback::new(move |chosen: String| {
        let theme = themes.iter().map(|t| &t.id).find(|id| id.as_str() == chosen);
        adjust(address.with_untracked(filter_in).with_theme(theme.cloned()));
    });
    let choose_body = Callback::new(move |chosen: String| {
        let body = bodies.iter().map(|b| &b.id).find(|id| id.as_str() == chosen);
        adjust(address.with_untracked(filter_in).with_body(body.cloned()));
    });
    let theme_options = move || {
        let now = filter();
        let count = |id: Option<&ThemeId>| now.with_theme(id.cloned()).count(toolkit);
        let any = counted_option(strings::ANY_THEME, "", count(None), now.theme.is_none());
        let named = themes.iter().filter_map(|t| {
            counted_option(
                &t.name,
                t.id.as_str(),
                count(Some(&t.id)),
                now.theme.as_ref() == Some(&t.id),
            )
        });
        any.into_iter().chain(named).collect::<Vec<_>>()
    };
    let body_options = move || {
        let now = filter();
        let count = |id: Option<&OrganisationId>| now.with_body(id.cloned()).count(toolkit);
        let any = counted_option(strings::ANY_BODY, "", count(None), now.body.is_none());
        let named = bodies.iter().filter_map(|b| {
            counted_option(
                &b.name,
                b.id.as_str(),
                count(Some(&b.id)),
                now.body.as_ref() == Some(&b.id),
            )
        });
        any.into_iter().chain(named).collect::<Vec<_>>()
    };
    view! {
        <form class="app-filter app-no-print" aria-label=strings::FILTER on:submit=|event| event.prevent_default()>
            <Select id="theme" label=strings::FILTER_THEME on_choose=choose_theme>{move || theme_options()}</Select>
            <Select id="body" label=strings::FILTER_BODY on_choose=choose_body>{move || body_options()}</Select>
        </form>
    }
}

fn chips(filter: &ToolkitFilter) -> Vec<Chip> {
    let library = session().library();
    let theme = filter.theme.as_ref().and_then(|id| library.theme(id)).map(|theme| Chip {
        name: theme.name.clone(),
        without: Route::Toolkit(filter.with_theme(None)),
    });
    let body = filter.body.as_ref().and_then(|id| library.body(id)).map(|body| Chip {
        name: body.name.clone(),
        without: Route::Toolkit(filter.with_body(None)),
    });
    theme.into_iter().chain(body).collect()
}

fn entries(toolkit: &'static Toolkit) -> impl IntoView {
    let address = session().address();
    let filter = move || address.with(filter_in);
    let total = toolkit.recommendations.len() + 1;
    let per_column = toolkit.recommendations.len().div_ceil(COLUMNS);
    let status = move || strings::showing(filter().count(toolkit), total);
    let chips = move || {
        let chips = chips(&filter());
        view! { <Chips chips all=Route::Toolkit(ToolkitFilter::default()) /> }
    };
    let lists = move || {
        let filter = filter();
        let local: Vec<AnyView> = toolkit
            .recommendations
            .iter()
            .filter(|r| filter.admits(&r.about))
            .map(|r| entry(toolkit, Step::Recommendation(r.id.clone())).into_any())
            .collect();
        let national = filter.admits(&toolkit.national.about);
        let none = local.is_empty() && !national;
        // Narrowed, the list runs on in one column; whole, it has the deck's columns.
        let class = if filter.is_empty() {
            format!("app-menu app-menu--columns app-menu--rows-{per_column}")
        } else {
            "app-menu".to_owned()
        };
        let uses = if filter.is_empty() {
            actions::of_whole(&Route::Toolkit(filter), DeckItem::Toolkit)
        } else {
            let records = filter.records(toolkit);
            actions::of_list(&Route::Toolkit(filter), records)
        };
        view! {
            {none.then(|| view! { <p class="govuk-body">{strings::NOTHING_MATCHES}</p> })}
            {(!local.is_empty()).then(|| view! {
                <h2 class="govuk-heading-m">{strings::LOCAL_RECOMMENDATIONS}</h2>
                <ol class=class>{local}</ol>
            })}
            {national.then(|| view! {
                <h2 class="govuk-heading-m">{strings::NATIONAL}</h2>
                <ul class="app-menu">{entry(toolkit, Step::National)}</ul>
            })}
            {uses}
        }
    };
    view! {
        <div class="app-results app-no-print">
            <p role="status">{move || status()}</p>
            {move || chips()}
        </div>
        {move || lists()}
    }
}

fn entry(toolkit: &Toolkit, step: Step) -> impl IntoView + use<> {
    let progress = provided::<ProgressLog>().progress();
    let (notes, marked): (Notes, Marks) = (provided(), provided());
    let number = match &step {
        Step::Recommendation(id) => toolkit.recommendation(id).map(|r| r.number),
        Step::National | Step::Closing => None,
    };
    let title = toolkit.title_of(&step).unwrap_or_default().to_owned();
    let marks = {
        let step = step.clone();
        let topic = Route::Step(step.clone()).topic();
        move || {
            let seen = progress.with(|progress| progress.looked_at.contains(&step));
            let has_note = topic.as_ref().is_some_and(|topic| notes.has(topic));
            let holds = |kind| topic.as_ref().is_some_and(|t| marked.since(t, kind).is_some());
            let (later, discussed) = (holds(MarkKind::Later), holds(MarkKind::Discussed));
            view! {
                {seen.then(|| view! { <Tag kind=TagKind::LookedAt /> })}
                {has_note.then(|| view! { <Tag kind=TagKind::HasNote /> })}
                {later.then(|| view! { <Tag kind=TagKind::Later /> })}
                {discussed.then(|| view! { <Tag kind=TagKind::Discussed /> })}
            }
        }
    };
    view! {
        <li class="app-menu__entry">
            <a class="app-menu__link" href=href(&Route::Step(step))>
                {number.map(|number| view! { <span class="app-menu__number">{number}<span class="govuk-visually-hidden">". "</span></span> })}
                <span class="app-menu__title">{title}</span>
            </a>
            <span class="app-menu__marks">{move || marks()}</span>
        </li>
    }
}
