//! The newsletters: their list, and the front page of an issue.

use leptos::prelude::*;

use crate::page_parts::record::RecordColour;
use crate::{page_parts::actions, page_parts::common::session, page_parts::common::source_line};
use content::{
    Article, Issue, IssueId, IssueSection, NewsletterFilter, OrganisationId, RecordRef, ThemeId,
};
use modes::DeckItem;
use routes::{Address, Route};

use crate::ui::{
    BackLink, Breadcrumbs, ButtonLink, Chip, Chips, EditorNote, PageHeading, ProseView, Region,
    Select, counted_option, href, worded,
};

pub fn view() -> impl IntoView {
    view! {
        <div class="govuk-width-container">
            <Breadcrumbs here=strings::newsletters::TITLE />
            <PageHeading title=strings::newsletters::TITLE />
            <p class="govuk-body-l app-measure">{strings::newsletters::LEAD}</p>
            {controls()}
            {issues()}
        </div>
    }
}

/// The filter in the address. The page stays while it changes.
fn filter_in(address: &Address) -> NewsletterFilter {
    match address {
        Address::Page(Route::Newsletters(filter)) => filter.clone(),
        // The page is being left.
        _ => NewsletterFilter::default(),
    }
}

fn controls() -> impl IntoView {
    let session = session();
    let address = session.address();
    let library = session.library();
    let (themes, issues) = (&library.themes, &library.issues);
    let adjust = move |filter| session.adjust(&Route::Newsletters(filter));
    let choose_theme = Callback::new(move |chosen: String| {
        let theme = themes.iter().map(|t| &t.id).find(|id| id.as_str() == chosen);
        adjust(address.with_untracked(filter_in).with_theme(theme.cloned()));
    });
    let choose_publisher = Callback::new(move |chosen: String| {
        let publisher = OrganisationId::new(&chosen).ok();
        adjust(address.with_untracked(filter_in).with_publisher(publisher));
    });
    let theme_options = move || {
        let now = address.with(filter_in);
        let count = |id: Option<&ThemeId>| now.with_theme(id.cloned()).count(issues);
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
    let publisher_options = move || {
        let now = address.with(filter_in);
        let count = |id: Option<&OrganisationId>| now.with_publisher(id.cloned()).count(issues);
        let label = strings::newsletters::ANY_PARTNERSHIP;
        let any = counted_option(label, "", count(None), now.publisher.is_none());
        let named = library.publishers().into_iter().filter_map(|body| {
            let id = &body.id;
            let chosen = now.publisher.as_ref() == Some(id);
            counted_option(&body.name, id.as_str(), count(Some(id)), chosen)
        });
        any.into_iter().chain(named).collect::<Vec<_>>()
    };
    view! {
        <form class="app-filter app-no-print" aria-label=strings::FILTER on:submit=|event| event.prevent_default()>
            <Select id="theme" label=strings::FILTER_THEME on_choose=choose_theme>{move || theme_options()}</Select>
            <Select id="partnership" label=strings::newsletters::PARTNERSHIP on_choose=choose_publisher>{move || publisher_options()}</Select>
        </form>
    }
}

fn chips(filter: &NewsletterFilter) -> Vec<Chip> {
    let library = session().library();
    let theme = filter.theme.as_ref().and_then(|id| library.theme(id)).map(|theme| Chip {
        name: theme.name.clone(),
        without: Route::Newsletters(filter.with_theme(None)),
    });
    let publisher = filter.publisher.as_ref().and_then(|id| library.body(id)).map(|body| Chip {
        name: body.name.clone(),
        without: Route::Newsletters(filter.with_publisher(None)),
    });
    theme.into_iter().chain(publisher).collect()
}

fn issues() -> impl IntoView {
    let address = session().address();
    let all = &session().library().issues;
    let total = NewsletterFilter::default().count(all);
    let status = move || strings::newsletters::showing(address.with(filter_in).count(all), total);
    let chips = move || {
        let chips = chips(&address.with(filter_in));
        view! { <Chips chips all=Route::Newsletters(NewsletterFilter::default()) /> }
    };
    let list = move || {
        let filter = address.with(filter_in);
        let theme = filter.theme.as_ref().and_then(|id| session().library().theme(id));
        let found = filter.issues(all);
        if found.is_empty() {
            return view! { <p class="govuk-body">{strings::newsletters::NOTHING_MATCHES}</p> }
                .into_any();
        }
        let cards = found.iter().map(|(issue, articles)| {
            let matching = theme.map(|theme| matching(&theme.name, articles));
            card(issue, matching)
        });
        let cards: Vec<_> = cards.collect();
        let listed = found.iter().flat_map(|(_, articles)| articles);
        let listed = listed.map(|article| RecordRef::Article(article.id.clone()));
        let uses = actions::of_list(&Route::Newsletters(filter), listed);
        view! { <ol class="app-issues">{cards}</ol> {uses} }.into_any()
    };
    view! {
        <div class="app-results app-no-print">
            <p role="status">{move || status()}</p>
            {move || chips()}
        </div>
        <Region id="issues" heading=strings::newsletters::ISSUES class="app-issues-region">{move || list()}</Region>
    }
}

fn card(issue: &Issue, matching: Option<AnyView>) -> AnyView {
    let to = Route::Issue(issue.id.clone());
    let count = strings::newsletters::articles(issue.articles.len());
    view! {
        <li class=format!("app-issue {}", RecordColour::Newsletters.class())>
            {dateline(issue)}
            <h3 class="govuk-heading-m app-issue__title"><a class="govuk-link" href=href(&to)>{issue.title.clone()}</a></h3>
            <p class="app-issue__summary">{issue.summary.clone()}</p>
            <p class="app-issue__count">{count}</p>
            {matching}
        </li>
    }
    .into_any()
}

/// Whose it is, when it came out, and its number.
fn dateline(issue: &Issue) -> AnyView {
    let publisher = session().library().body(&issue.publisher).map(|body| body.name.clone());
    let number = issue.number.map(|number| {
        view! { <span>{strings::newsletters::number(number)}</span> }
    });
    view! {
        <p class="app-dateline">
            <span>{publisher}</span>
            <time datetime=issue.date.machine()>{issue.date.to_string()}</time>
            {number}
        </p>
    }
    .into_any()
}

/// The articles of an issue that are about a theme.
fn matching(theme: &str, articles: &[&Article]) -> AnyView {
    let items: Vec<_> = articles.iter().map(|article| item(None, article)).collect();
    view! {
        <h4 class="govuk-heading-s app-issue__about">{strings::newsletters::about(theme)}</h4>
        <ul class="app-articles">{items}</ul>
    }
    .into_any()
}

fn item(number: Option<usize>, article: &Article) -> AnyView {
    let number = number.map(|number| {
        view! { <span class="app-articles__number" aria-hidden="true">{number}</span> }
    });
    let to = Route::Article(article.id.clone());
    view! {
        <li>
            {number}
            <div>
                <p class="app-articles__title"><a class="govuk-link" href=href(&to)>{article.about.title.clone()}</a></p>
                <p>{article.about.summary.clone()}</p>
            </div>
        </li>
    }
    .into_any()
}

/// The front page of an issue.
pub fn issue(id: &IssueId) -> impl IntoView + use<> {
    let issue = session().library().issue(id)?;
    let first = issue.articles.first().map(|article| Route::Article(article.id.clone()));
    let sections: Vec<_> = issue.sections.iter().map(|part| section(issue, part)).collect();
    let count = strings::newsletters::articles(issue.articles.len());
    Some(view! {
        <div class=format!("govuk-width-container {}", RecordColour::Newsletters.class())>
            <div class="app-record__top app-no-print">
                <BackLink label=strings::newsletters::ALL_NEWSLETTERS to=Route::Newsletters(NewsletterFilter::default()) />
            </div>
            <header class="app-masthead">
                <p class="app-record__kind">{strings::newsletters::NEWSLETTER}</p>
                <h1 class="govuk-heading-xl" tabindex="-1">{issue.title.clone()}</h1>
                {dateline(issue)}
            </header>
            <div class="app-front">
                <div class="app-front__text">
                    <p class="govuk-body-l">{worded(&issue.summary)}</p>
                    <ProseView prose=issue.introduction.clone() />
                </div>
                <div class="app-front__begin app-no-print">
                    {first.map(|to| view! { <ButtonLink label=strings::newsletters::READ to /> })}
                    <p>{count}</p>
                </div>
            </div>
            <Region id="in-this-issue" heading=strings::newsletters::IN_THIS_ISSUE class="app-contents">
                <div class="app-contents__sections">{sections}</div>
            </Region>
            {actions::of_whole(&Route::Issue(id.clone()), DeckItem::Issue(id.clone()))}
            <EditorNote note=issue.editor_note.clone() />
            {source_line(&issue.source)}
        </div>
    })
}

fn section(issue: &Issue, part: &IssueSection) -> AnyView {
    let articles = issue.in_section(&part.id).into_iter();
    let items: Vec<_> = articles.map(|(number, article)| item(Some(number), article)).collect();
    view! {
        <div class="app-contents__section">
            <h3 class="govuk-heading-s">{part.title.clone()}</h3>
            <ul class="app-articles">{items}</ul>
        </div>
    }
    .into_any()
}
