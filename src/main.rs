//! The browser's entry: load the content, open the reader's data, take the page over.

mod about;
mod documents;
mod embed;
mod figures;
mod findings;
#[cfg(feature = "gallery")]
mod gallery;
mod glossary;
mod home;
mod kiosk;
mod meeting;
mod my_data;
mod my_training;
mod newsletters;
mod notebook;
mod notes;
mod page_parts;
mod pages;
mod platform;
mod present;
mod reader_state;
mod reading_list;
mod reviews;
mod search;
mod shell;
mod strategy;
mod themes;
mod thread;
mod toolkit;
mod training;
mod ui;

use platform::{JournaledStore, catch_panics, mark, spawn};
use shell::{explain, first_library, open};

fn main() {
    catch_panics();
    spawn(async {
        // While the content is on its way.
        let store = JournaledStore::open();
        let first = first_library().await;
        mark("content-read");
        match first {
            Ok((library, held)) => {
                store.ready().await;
                open(library, held, store);
            }
            Err(problem) => explain(&problem),
        }
    });
}
