//! The reader's own notes and data: the notebook, its bin, the reading list, copies of it all, and
//! what this browser stores.

use leptos::prelude::*;

use crate::ui::provided;

use crate::my_data::{backup, your_data};
use crate::notebook::{self, bin};
use crate::reader_state::Backups;
use crate::reading_list;

#[derive(Clone)]
pub enum ReaderPage {
    Notebook,
    Bin,
    Backup,
    ReadingList,
    YourData,
}

pub fn draw(page: ReaderPage) -> AnyView {
    provided::<Backups>().ask_when_noted();
    match page {
        ReaderPage::Notebook => notebook::view(),
        ReaderPage::Bin => bin::view(),
        ReaderPage::Backup => backup::view(),
        ReaderPage::ReadingList => reading_list::view(),
        ReaderPage::YourData => your_data::view(),
    }
}
