//! What is presented, and how, in an address:
//! `/present?of=recommendation/missing-adults.toolkit&at=3&minutes=20`.

use percent_encoding::{AsciiSet, utf8_percent_encode};

use super::Route;
use super::query::{PLAIN, is_named, value};
use modes::Presented;

/// What a presentation has in an address.
const NAMES: [&str; 6] = ["of", "at", "minutes", "start", "notes", "with"];

/// What may stand in the list of what is presented: a stroke means nothing in a query, and without
/// it written out the address can be read.
const READABLE: &AsciiSet = &PLAIN.remove(b'/');

/// The presentation of something, from its first slide.
pub fn presentation(of: &[Presented]) -> Route {
    Route::Present(format!("of={}", listed(of)))
}

/// As it stands after `of=`.
fn listed(of: &[Presented]) -> String {
    let of: Vec<String> = of.iter().map(Presented::to_string).collect();
    utf8_percent_encode(&of.join("."), READABLE).to_string()
}

/// The most minutes that the timer counts down.
pub const MOST_MINUTES: u16 = 600;

/// The minutes for the timer, as somebody types them; nothing, where they are none that it takes.
pub fn minutes_of(typed: &str) -> Option<u16> {
    typed.trim().parse().ok().filter(|minutes| (1..=MOST_MINUTES).contains(minutes))
}

/// The most characters of the name that two windows have in common.
const LONGEST_NAME: usize = 16;

/// Whether a part of a query is of a presentation.
pub(super) fn is_known(part: &str) -> bool {
    is_named(part, &NAMES)
}

/// What is presented, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Presenting {
    pub of: Vec<Presented>,
    /// How many parts of the address name nothing that could be presented.
    pub unknown: usize,
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
    /// Reads the query of `/present`. What is not named, or cannot be read, is left out.
    pub fn read(query: &str) -> Self {
        let asked = |name: &str| value(query, name);
        let mut presenting = Self::default();
        for name in asked("of").unwrap_or_default().split('.').filter(|name| !name.is_empty()) {
            match Presented::parse(name) {
                Some(one) => presenting.of.push(one),
                None => presenting.unknown += 1,
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

    /// The same as a query.
    pub fn query(&self) -> String {
        let yes = |is: bool| if is { "yes".to_owned() } else { String::new() };
        let at = if self.at == 0 { String::new() } else { (self.at + 1).to_string() };
        let values = [
            ("of", listed(&self.of)),
            ("at", at),
            ("minutes", self.minutes.map(|minutes| minutes.to_string()).unwrap_or_default()),
            ("start", yes(self.starts)),
            ("notes", yes(self.notes)),
            ("with", self.with.clone().unwrap_or_default()),
        ];
        let given = values.into_iter().filter(|(_, value)| !value.is_empty());
        given.map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::query::kept;
    use super::*;

    fn presented() -> impl Strategy<Value = Presented> {
        let named = (
            "(recommendation|finding|article|course|line|review|figure|issue|theme)",
            "[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,6}){0,2}",
        );
        let named = named.prop_map(|(kind, id)| {
            Presented::parse(&format!("{kind}/{id}")).expect("it names something")
        });
        let whole = prop_oneof![Just("toolkit"), Just("national")];
        let whole = whole.prop_map(|name| Presented::parse(name).expect("it names something"));
        prop_oneof![4 => named, 1 => whole]
    }

    proptest! {
        #[test]
        fn an_address_gives_the_presentation_that_made_it(
            of in prop::collection::vec(presented(), 0..8),
            at in 0_usize..400,
            minutes in prop::option::of(1_u16..=MOST_MINUTES),
            starts: bool,
            notes: bool,
            with in prop::option::of("[a-z0-9]{1,16}"),
        ) {
            let presenting = Presenting { of, unknown: 0, at, minutes, starts, notes, with };
            let query = presenting.query();
            prop_assert_eq!(kept(&query, is_known), query.clone());
            prop_assert_eq!(Presenting::read(&query), presenting);
        }

        #[test]
        fn no_query_breaks_it(query: String) {
            Presenting::read(&query).query();
        }
    }

    #[test]
    fn what_cannot_be_read_is_left_out_and_counted() {
        let query = "of=toolkit.nonsense.finding/a b.finding/sound&at=0&minutes=601&with=a-b";
        let presenting = Presenting::read(query);
        assert_eq!(presenting.of.len(), 2);
        assert_eq!((presenting.unknown, presenting.at), (2, 0));
        assert_eq!((presenting.minutes, presenting.with), (None, None));
        assert_eq!(Presenting::read("at=many&minutes=0").minutes, None);
        assert_eq!(
            (minutes_of(" 600 "), minutes_of("601"), minutes_of("an hour")),
            (Some(600), None, None)
        );
        assert_eq!(kept("of=toolkit&utm=x&at=2", is_known), "of=toolkit&at=2");
    }
}
