//! What can go wrong with a pack, a built site or a command, in words for whoever runs the tool.

use std::io;
use std::path::{Path, PathBuf};

use super::sizes::WASM_LIMIT;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// How a command is called, or what is wrong with what it was told.
    #[error("{0}")]
    Usage(String),
    /// `not_done` says what could not be done with the file or folder, as in "read".
    #[error("{} could not be {not_done}: {source}", .path.display())]
    File { path: PathBuf, not_done: &'static str, source: io::Error },
    #[error("{} is not {wanted}: {source}", .path.display())]
    Json { path: PathBuf, wanted: &'static str, source: serde_json::Error },
    /// Everything that is wrong with a pack, a line each.
    #[error("{0}")]
    Content(String),
    #[error("Nothing was added: {0}")]
    NotAdded(#[from] seeds::Error),
    #[error(transparent)]
    Serialise(#[from] serde_json::Error),
    #[error("index.html does not hold {0}")]
    NoMark(&'static str),
    #[error("index.html holds the mark {{{{{0}}}}}, which crates/site/src/page.rs does not know")]
    UnknownMark(String),
    /// A page without the mark that the policy takes the place of.
    #[error(
        "{} has no place for the policy: its head begins without the mark that index.html has there",
        .0.display()
    )]
    NoPolicy(PathBuf),
    /// What is wrong with a part of the program.
    #[error(
        "the program could not be put into the site: {0}. Has one of the tools changed that \
         scripts/finish calls?"
    )]
    Program(String),
    /// Named as a site that may frame this one.
    #[error(
        "FRAMED_BY names the sites that may show this one in a frame, like \
         https://www.example.org, without a path and with spaces between them; {0} is none"
    )]
    NoOrigin(String),
    /// The bytes of a first visit's wasm, after brotli.
    #[error(
        "The wasm of a first visit weighs {0} bytes after brotli; the limit is {WASM_LIMIT}. Make it \
         smaller, put a page into a chunk (src/pages/chunk.rs), or raise the limit in \
         crates/site/src/sizes.rs and say why in docs/decisions/0004-size-of-the-first-part.md."
    )]
    TooHeavy(usize),
}

impl Error {
    /// Makes the error of something that could not be done with a file or folder.
    pub fn file(not_done: &'static str, path: &Path) -> impl Fn(io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |source| Self::File { path: path.clone(), not_done, source }
    }

    /// Makes the error of a file that does not hold what was wanted of it.
    pub fn json(wanted: &'static str, path: &Path) -> impl Fn(serde_json::Error) -> Self + use<> {
        let path = path.to_owned();
        move |source| Self::Json { path: path.clone(), wanted, source }
    }
}
