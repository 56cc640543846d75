//! The versions of a note: each is stored once, and none is ever written over.

use std::fmt;

use content::Timestamp;
use content::string_form;

/// One writing of a note. Later ones are greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    /// When it was written, in milliseconds since 1970; later than every version that it replaces,
    /// whatever the clock said.
    pub at: u64,
    pub writer: Writer,
}

/// Who writes: a tab or window, by a random number that it draws when it opens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Writer(pub u32);

impl Version {
    /// The place of the notes of schema 1, which had no versions: no one's number, and no moment.
    pub const FIRST: Self = Self { at: 0, writer: Writer(0) };

    /// Whether a note of schema 1 was written so.
    pub fn is_first(&self) -> bool {
        self.writer == Self::FIRST.writer
    }

    /// The version that its key names: those of schema 1 were written over one another.
    #[must_use]
    pub fn place(self) -> Self {
        if self.is_first() { Self::FIRST } else { self }
    }

    /// Reads what `Display` prints.
    pub fn parse(text: &str) -> Option<Self> {
        let (at, writer) = text.split_once('-')?;
        let version =
            Self { at: at.parse().ok()?, writer: Writer(u32::from_str_radix(writer, 16).ok()?) };
        // One way to write each.
        (version.to_string() == text).then_some(version)
    }

    /// When it was written.
    pub fn moment(&self) -> Timestamp {
        Timestamp(self.at.try_into().unwrap_or(i64::MAX))
    }
}

/// As it is stored: never to be changed.
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
