//! The versions of a note: each is stored once and never overwritten.

use std::fmt;

use content::Timestamp;
use content::string_form;

/// One version of a note. Later ones are greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    /// When it was written, in milliseconds since 1970; always later than every version it
    /// replaces, even if the clock was set back.
    pub at: u64,
    pub writer: Writer,
}

/// The writing tab or window, by a random number drawn when it opens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Writer(pub u32);

impl Version {
    /// The key of schema 1's notes, which had no versions: neither a real writer nor a real moment.
    pub const FIRST: Self = Self { at: 0, writer: Writer(0) };

    /// Whether this is a note of schema 1.
    pub fn is_first(&self) -> bool {
        self.writer == Self::FIRST.writer
    }

    /// The version in its key: notes of schema 1 all share one.
    #[must_use]
    pub fn place(self) -> Self {
        if self.is_first() { Self::FIRST } else { self }
    }

    /// Reads what `Display` prints.
    pub fn parse(text: &str) -> Option<Self> {
        let (at, writer) = text.split_once('-')?;
        let version =
            Self { at: at.parse().ok()?, writer: Writer(u32::from_str_radix(writer, 16).ok()?) };
        // Only the canonical form is accepted.
        (version.to_string() == text).then_some(version)
    }

    /// When it was written.
    pub fn moment(&self) -> Timestamp {
        Timestamp(self.at.try_into().unwrap_or(i64::MAX))
    }
}

/// The stored form: never to be changed.
impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:08x}", self.at, self.writer.0)
    }
}

impl TryFrom<String> for Version {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("is no version of a note")
    }
}

impl From<Version> for String {
    fn from(version: Version) -> Self {
        version.to_string()
    }
}

string_form!(Version);
