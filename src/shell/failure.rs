//! Why the app cannot open, in words that say what to do.

use crate::platform::{self, FetchError};
use content::BundleProblem;

/// What stood in the way of opening the content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StartProblem {
    Fetch(FetchError),
    Bundle(BundleProblem),
}

/// Shows the page's own failure message, with what is known of the cause.
pub fn explain(problem: &StartProblem) {
    let detail = match problem {
        StartProblem::Fetch(FetchError::Network) => {
            "The content could not be fetched. Check your connection, then try again.".to_owned()
        }
        StartProblem::Fetch(FetchError::Status(status)) => format!(
            "The content file is not where it should be (the server answered {status}). Try again \
             in a few minutes; if it stays so, tell whoever runs this site."
        ),
        StartProblem::Fetch(FetchError::NotNamed) => {
            "The page does not say where its content is. Tell whoever runs this site.".to_owned()
        }
        StartProblem::Bundle(BundleProblem::OtherVersion { .. }) => {
            "The content and the program are of different versions. The site may just have been \
             updated: try again to get both new."
                .to_owned()
        }
        StartProblem::Bundle(BundleProblem::Damaged) => {
            "The content file arrived damaged or cut short. Try again; if it stays so, tell whoever \
             runs this site."
                .to_owned()
        }
    };
    platform::show_failure("failed", &detail);
}
