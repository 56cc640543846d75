//! The browser's entry: load the content, open the reader's data, take the page over.

mod pages;
mod platform;
mod shell;
mod state;
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
