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

#[derive(Clone)]
pub enum OwnPage {
    Notebook,
    Bin,
    Backup,
    ReadingList,
    YourData,
}

pub fn draw(page: OwnPage) -> AnyView {
    expect_context::<Backups>().ask_when_noted();
    match page {
        OwnPage::Notebook => notebook::view(),
        OwnPage::Bin => bin::view(),
        OwnPage::Backup => backup::view(),
        OwnPage::ReadingList => reading_list::view(),
        OwnPage::YourData => your_data::view(),
    }
}
