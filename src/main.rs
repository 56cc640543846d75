//! The browser's entry: load the content, open the reader's data, take the page over.

use toolkit::content::unbundle;
use toolkit::platform::{JournaledStore, catch_panics, fetch_content, mark, spawn};
use toolkit::shell::{StartProblem, explain, open};

fn main() {
    catch_panics();
    spawn(async {
        // While the content is on its way.
        let store = JournaledStore::open();
        let library = match fetch_content().await {
            Ok(bytes) => unbundle(&bytes).map_err(StartProblem::Bundle),
            Err(error) => Err(StartProblem::Fetch(error)),
        };
        mark("content-read");
        match library {
            // For the life of the page, so that every view can hold it.
            Ok(library) => {
                store.ready().await;
                open(Box::leak(Box::new(library)), store);
            }
            Err(problem) => explain(&problem),
        }
    });
}
