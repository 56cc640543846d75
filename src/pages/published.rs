//! The pages of the published learning besides the toolkit's texts: a chunk with what is read one by
//! one, and a chunk with what gathers it.

use leptos::prelude::*;

use super::{
    about, article, documents, figures, finding, findings, glossary, menu, newsletters, review,
    reviews, session, strategy, themes, thread, whole,
};
use routes::Route;

/// The page of one record, or of one issue.
pub fn render(page: Route) -> AnyView {
    match page {
        Route::Review(id) => review::view(&id).into_any(),
        Route::ReportPage(id) => reviews::page(&id).into_any(),
        Route::Finding(id) => finding::view(&id).into_any(),
        Route::Figure(id) => figures::figure(&id).into_any(),
        Route::Issue(id) => newsletters::issue(&id).into_any(),
        Route::Article(id) => article::view(&id).into_any(),
        Route::Line(id) => strategy::line(&id).into_any(),
        _ => ().into_any(),
    }
}

/// A page that shows many at once.
pub fn collection(page: Route) -> AnyView {
    match page {
        Route::Toolkit(_) => session().library().toolkit.as_ref().map(menu::view).into_any(),
        Route::Reviews => reviews::view().into_any(),
        Route::Findings(_) => findings::view().into_any(),
        Route::Figures => figures::view().into_any(),
        Route::Newsletters(_) => newsletters::view().into_any(),
        Route::Strategy => strategy::view().into_any(),
        Route::Themes => themes::view().into_any(),
        Route::Theme(id) => themes::theme(&id).into_any(),
        Route::Thread => thread::view().into_any(),
        Route::Glossary => glossary::view().into_any(),
        Route::Term(id) => glossary::term(&id).into_any(),
        Route::Documents(_) => documents::view().into_any(),
        Route::Document(id) => whole::view(&id).into_any(),
        Route::About => about::view().into_any(),
        _ => ().into_any(),
    }
}
