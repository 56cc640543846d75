//! What is presented, and how, in an address:
//! `/present?of=recommendation/missing-adults.toolkit&at=3&minutes=20`.

use std::fmt;

use percent_encoding::{AsciiSet, utf8_percent_encode};

use super::Route;
use super::query::{PLAIN, value};
use modes::DeckItem;

/// What may stand in the list of what is presented: a stroke means nothing in a query, and without
/// it written out the address can be read.
const READABLE: &AsciiSet = &PLAIN.remove(b'/');

/// The presentation of something, from its first slide.
pub fn presentation(of: Vec<DeckItem>) -> Route {
    Route::Present(Box::new(Presenting { of, ..Presenting::default() }))
}

/// The most minutes that the timer counts down.
pub const MOST_MINUTES: u16 = 600;

/// The typed minutes for the timer; `None` if it does not accept them.
pub fn minutes_of(typed: &str) -> Option<u16> {
    typed.trim().parse().ok().filter(|minutes| (1..=MOST_MINUTES).contains(minutes))
}

/// The most characters of the name that two windows have in common.
const LONGEST_NAME: usize = 16;

/// What is presented, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Presenting {
    pub of: Vec<DeckItem>,
    /// What the address names and could never be presented.
    pub unknown: Vec<String>,
    /// The slide that is shown, from 0; in the address, from 1.
    pub at: usize,
    /// For how long, where the timer is to count down.
    pub minutes: Option<u16>,
    /// Whether the slides are shown at once, and not what they will be.
    pub starts: bool,
    /// Whether it is the presenter's own window.
    pub notes: bool,
    /// The name that the slides' window and the presenter's have in common.
    pub with: Option<String>,
}

impl Presenting {
    /// Reads a query. What is not named, or cannot be read, is left out.
    pub(super) fn parse(query: &str) -> Self {
        let asked = |name: &str| value(query, name);
        let mut presenting = Self::default();
        for name in
            asked("of").unwrap_or_default().split('.').filter(|name| !name.trim().is_empty())
        {
            match DeckItem::parse(name) {
                Some(one) => presenting.of.push(one),
                None => presenting.unknown.push(name.to_owned()),
            }
        }
        let at = asked("at").and_then(|at| at.parse::<usize>().ok());
        presenting.at = at.map_or(0, |at| at.saturating_sub(1));
        presenting.minutes = asked("minutes").and_then(|typed| minutes_of(&typed));
        presenting.starts = asked("start").as_deref() == Some("yes");
        presenting.notes = asked("notes").as_deref() == Some("yes");
        let is_plain = |name: &String| {
            name.len() <= LONGEST_NAME && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        presenting.with = asked("with").filter(is_plain);
        presenting
    }

    pub(super) fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of = self.of.iter().map(DeckItem::to_string).chain(self.unknown.iter().cloned());
        let of = of.collect::<Vec<_>>().join(".");
        let of = utf8_percent_encode(&of, READABLE).to_string();
        let yes = |is: bool| if is { "yes".to_owned() } else { String::new() };
        let at = if self.at == 0 { String::new() } else { self.at.saturating_add(1).to_string() };
        let values = [
            ("of", of),
            ("at", at),
            ("minutes", self.minutes.map(|minutes| minutes.to_string()).unwrap_or_default()),
            ("start", yes(self.starts)),
            ("notes", yes(self.notes)),
            ("with", self.with.clone().unwrap_or_default()),
        ];
        f.write_str("/present")?;
        let given = values.into_iter().filter(|(_, value)| !value.is_empty());
        for (index, (name, value)) in given.enumerate() {
            let mark = if index == 0 { '?' } else { '&' };
            write!(f, "{mark}{name}={value}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(address: &str) -> Presenting {
        match Route::parse(address) {
            Some(Route::Present(presenting)) => *presenting,
            other => panic!("{address} leads to {other:?}"),
        }
    }

    fn presented() -> impl Strategy<Value = DeckItem> {
        let named = (
            "(recommendation|finding|article|course|line|review|figure|issue|theme)",
            "[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,6}){0,2}",
        );
        let named = named.prop_map(|(kind, id)| {
            DeckItem::parse(&format!("{kind}/{id}")).expect("it names something")
        });
        let whole = prop_oneof![Just("toolkit"), Just("national")];
        let whole = whole.prop_map(|name| DeckItem::parse(name).expect("it names something"));
        prop_oneof![4 => named, 1 => whole]
    }

    proptest! {
        #[test]
        fn an_address_gives_the_presentation_that_made_it(
            of in prop::collection::vec(presented(), 0..8),
            unknown in prop::collection::vec("[A-Z ]{0,4}[^a-z.\\s]", 0..3),
            at in 0_usize..400,
            minutes in prop::option::of(1_u16..=MOST_MINUTES),
            starts: bool,
            notes: bool,
            with in prop::option::of("[a-z0-9]{1,16}"),
        ) {
            let presenting = Presenting { of, unknown, at, minutes, starts, notes, with };
            prop_assert_eq!(read(&Route::Present(Box::new(presenting.clone())).to_string()), presenting);
        }

        #[test]
        fn no_query_breaks_it(query: String) {
            let presenting = Presenting::parse(&query);
            prop_assert_eq!(read(&Route::Present(Box::new(presenting.clone())).to_string()), presenting);
        }
    }

    #[test]
    fn an_address_is_written_as_it_always_was() {
        let of = ["recommendation/missing-adults", "toolkit"];
        let of = of.map(|name| DeckItem::parse(name).expect("it names something")).to_vec();
        let first = presentation(of.clone());
        assert_eq!(first.to_string(), "/present?of=recommendation/missing-adults.toolkit");
        let presenting = Presenting {
            of,
            unknown: Vec::new(),
            at: 2,
            minutes: Some(20),
            starts: true,
            notes: true,
            with: Some("a1".into()),
        };
        assert_eq!(
            Route::Present(Box::new(presenting)).to_string(),
            format!("{first}&at=3&minutes=20&start=yes&notes=yes&with=a1")
        );
        assert_eq!(Route::Present(Box::default()).to_string(), "/present");
    }

    #[test]
    fn what_cannot_be_read_is_left_out_and_told() {
        let presenting = read(
            "/present?of=toolkit.nonsense.finding/a b.finding/sound&at=0&minutes=601&with=a-b",
        );
        assert_eq!(presenting.of.len(), 2);
        assert_eq!(
            (presenting.unknown.as_slice(), presenting.at),
            (&["nonsense".to_owned(), "finding/a b".into()][..], 0)
        );
        assert_eq!((presenting.minutes, presenting.with), (None, None));
        assert_eq!(read("/present?at=many&minutes=0").minutes, None);
        assert_eq!(
            (minutes_of(" 600 "), minutes_of("601"), minutes_of("an hour")),
            (Some(600), None, None)
        );
        let address = Route::parse("/present?of=toolkit&utm=x&at=2").map(|page| page.to_string());
        assert_eq!(address.as_deref(), Some("/present?of=toolkit&at=2"));
    }
}
