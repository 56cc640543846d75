//! The reader's own notes and data: the notebook, its bin, the reading list, copies of it all, and
//! what this browser stores.

mod backup;
mod bin;
mod lock;
mod notebook;
mod nudge;
mod reading_list;
mod your_data;

use leptos::prelude::*;

use crate::state::Backups;
use routes::Route;

pub fn render(page: Route) -> AnyView {
    expect_context::<Backups>().ask_when_noted();
    match page {
        Route::NoteBin => bin::view(),
        Route::Backup => backup::view(),
        Route::ReadingList(_) => reading_list::view(),
        Route::YourData => your_data::view(),
        _ => notebook::view(),
    }
}
