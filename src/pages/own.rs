//! The reader's own notes and data: the notebook, its bin, the reading list, copies of it all, and
//! what this browser stores.

use leptos::prelude::*;

use crate::my_data::{backup, your_data};
use crate::notebook::{self, bin};
use crate::reader_state::Backups;
use crate::reading_list;

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
