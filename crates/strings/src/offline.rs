//! Words about the copy that the browser keeps, and about its newer versions.

/// What there is to tell the reader of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfflineNews {
    /// From now on the product works without a network.
    Kept,
    /// A newer version is there, and waits for the reader.
    Newer,
    /// The reader wants it, but what is written on the page would be lost.
    NotSaved,
}

pub const USE: &str = "Use it now";
pub const LATER: &str = "Later";
pub const CLOSE: &str = "Close this message";

/// The message, in a sentence or two.
pub fn news(news: OfflineNews) -> &'static str {
    match news {
        OfflineNews::Kept => {
            "This toolkit is ready to use offline: this browser now opens it without a connection \
             too."
        }
        OfflineNews::Newer => {
            "A new version is ready. Using it opens this page again; your notes are saved first."
        }
        OfflineNews::NotSaved => {
            "The new version has to wait: something that you wrote is on this page alone, and would \
             be lost. Save or download it first."
        }
    }
}

/// The program's version, as it was built.
pub fn version(version: &str) -> String {
    format!("Version {version}.")
}

pub const OFFLINE: &str = "Without a connection";
pub const OFFLINE_WHAT: &str = "After your first visit this browser keeps a copy of the toolkit, if it can, so that it opens \
     without a connection. A new version is fetched when you are online, and used once you say so or the next \
     time you open the toolkit. The copy is the same for everyone and says nothing about you.";
