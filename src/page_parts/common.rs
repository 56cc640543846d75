//! What many pages use.

use leptos::prelude::*;

use crate::ui::provided;

use crate::reader_state::Session;
use content::{Citation, Source};
use routes::Route;

use crate::ui::{SourceLine, href};

/// The id of the first heading beside a text, and of the message in its place.
pub const ANNOTATIONS_ID: &str = "marks";

/// Draws what stands beside the text of a page, where that is about something. The register gives it
/// to the pages, which need not know what it is.
#[derive(Clone, Copy)]
pub struct Annotations(pub fn(&Route) -> Option<AnyView>);

pub fn session() -> Session {
    provided()
}

/// Where something comes from, with the standing notices of the pack.
pub fn source_line(citation: &Citation) -> impl IntoView + use<> {
    let session = session();
    let library = session.library();
    let source: Option<Source> = library.source(&citation.document).cloned();
    let place = citation.place.clone();
    let notices = vec![library.pack.summary_notice.clone(), library.pack.dated_notice.clone()];
    let whole = Route::Document(citation.document.clone());
    let whole = match session.opens(&whole) {
        true => view! {
            <p class="app-source app-no-print"><a class="govuk-link" href=href(&whole)>{strings::WHOLE}</a></p>
        }
        .into_any(),
        false => ().into_any(),
    };
    source.map(|source| {
        view! {
            <SourceLine source place notices />
            {whole}
        }
    })
}
