//! The content, as a page gets it: first what the page itself shows, where it was printed with that,
//! and then the whole.

use super::failure::StartProblem;
use crate::platform::{drop_excerpt, excerpt, fetch_content, spawn};
use crate::{reader_state::ContentScope, reader_state::Session};
use content::Library;
use content::unbundle;

/// What the page is drawn from: its own excerpt, or else the whole content.
///
/// # Errors
/// Where the content did not come, or cannot be read.
pub async fn first_library() -> Result<(&'static Library, ContentScope), StartProblem> {
    match excerpt().and_then(|text| unbundle(text.as_bytes()).ok()) {
        Some(library) => Ok((kept(library), ContentScope::Excerpt)),
        None => {
            let library = whole_library().await?;
            drop_excerpt();
            Ok((library, ContentScope::Whole))
        }
    }
}

/// Fetches the rest of the content, where there is an excerpt. Where it does not come, the browser
/// goes on loading each page, and the next one tries again.
pub fn complete(session: Session) {
    if session.held() == ContentScope::Excerpt {
        spawn(async move {
            if let Ok(library) = whole_library().await {
                session.complete(library);
                drop_excerpt();
            }
        });
    }
}

async fn whole_library() -> Result<&'static Library, StartProblem> {
    let bytes = fetch_content().await.map_err(StartProblem::Fetch)?;
    unbundle(&bytes).map(kept).map_err(StartProblem::Bundle)
}

/// For the life of the page, so that every view can hold it.
fn kept(library: Library) -> &'static Library {
    Box::leak(Box::new(library))
}
