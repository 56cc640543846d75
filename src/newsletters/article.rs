//! One article of a newsletter, among its neighbours.

use leptos::prelude::*;

use crate::page_parts::common::session;
use crate::{page_parts::page_turns, page_parts::page_turns::PagePosition};
use crate::{page_parts::record, page_parts::record::Record, page_parts::record::RecordColour};
use content::{Article, ArticleId, RecordRef};
use routes::Route;

use crate::ui::{ProseView, StepLink};

pub fn view(id: &ArticleId) -> impl IntoView + use<> {
    let (issue, article) = session().library().article(id)?;
    let at = issue.place_of(id)?;
    let position = strings::position(at.position, at.total);
    let link = |article: Option<&Article>| {
        let article = article?;
        let to = Route::Article(article.id.clone());
        Some(StepLink { title: article.about.title.clone(), to })
    };
    let all = Route::Issue(issue.id.clone());
    let place = PagePosition {
        previous: link(at.previous),
        next: link(at.next),
        all: StepLink { title: strings::newsletters::THIS_ISSUE.into(), to: all.clone() },
        position: position.clone(),
    };
    let text = view! {
        <ProseView prose=article.body.clone() />
        {record::closing(&article.about, &article.body.plain_text(), vec![])}
    };
    Some(record::view(Record {
        route: Route::Article(id.clone()),
        back: (strings::newsletters::THIS_ISSUE, all),
        position: Some(position),
        kind: (strings::newsletters::kind(&issue.title), RecordColour::Newsletters),
        number: None,
        about: &article.about,
        text: text.into_any(),
        after: record::thread(&RecordRef::Article(id.clone())).into_any(),
        foot: page_turns::navigation(place).into_any(),
    }))
}
