//! The pages of the published learning besides the toolkit's texts: a chunk with what is read one by
//! one, and a chunk with what gathers it.

use leptos::prelude::*;

use crate::{
    about, documents::full_document, documents::related, figures, findings::explorer,
    findings::finding, glossary, newsletters::article, newsletters::issues,
    page_parts::common::session, reviews::list, reviews::review, shell::not_found, strategy,
    themes, thread, toolkit::menu,
};
use content::{
    ArticleId, FigureId, FindingId, GlossaryId, IssueId, LineId, PageId, ReviewId, SourceId,
    ThemeId,
};

/// A record, or an issue.
#[derive(Clone)]
pub enum PublishedPage {
    Review(ReviewId),
    ReportPage(PageId),
    Finding(FindingId),
    Figure(FigureId),
    Issue(IssueId),
    Article(ArticleId),
    Line(LineId),
}

pub fn draw(page: PublishedPage) -> AnyView {
    match page {
        PublishedPage::Review(id) => review::view(&id).into_any(),
        PublishedPage::ReportPage(id) => list::page(&id).into_any(),
        PublishedPage::Finding(id) => finding::view(&id).into_any(),
        PublishedPage::Figure(id) => figures::figure(&id).into_any(),
        PublishedPage::Issue(id) => issues::issue(&id).into_any(),
        PublishedPage::Article(id) => article::view(&id).into_any(),
        PublishedPage::Line(id) => strategy::line(&id).into_any(),
    }
}

/// What shows many at once, and what stands where there is no page.
#[derive(Clone)]
pub enum CollectionPage {
    Toolkit,
    Reviews,
    Findings,
    Figures,
    Newsletters,
    Strategy,
    Themes,
    Theme(ThemeId),
    Thread,
    Glossary,
    Term(GlossaryId),
    Documents,
    Document(SourceId),
    About,
    /// With the path as the reader typed it.
    NotFound(String),
}

pub fn draw_collection(page: CollectionPage) -> AnyView {
    match page {
        CollectionPage::Toolkit => session().library().toolkit.as_ref().map(menu::view).into_any(),
        CollectionPage::Reviews => list::view().into_any(),
        CollectionPage::Findings => explorer::view().into_any(),
        CollectionPage::Figures => figures::view().into_any(),
        CollectionPage::Newsletters => issues::view().into_any(),
        CollectionPage::Strategy => strategy::view().into_any(),
        CollectionPage::Themes => themes::view().into_any(),
        CollectionPage::Theme(id) => themes::theme(&id).into_any(),
        CollectionPage::Thread => thread::view().into_any(),
        CollectionPage::Glossary => glossary::view().into_any(),
        CollectionPage::Term(id) => glossary::term(&id).into_any(),
        CollectionPage::Documents => related::view().into_any(),
        CollectionPage::Document(id) => full_document::view(&id).into_any(),
        CollectionPage::About => about::view().into_any(),
        CollectionPage::NotFound(path) => not_found::view(path).into_any(),
    }
}
