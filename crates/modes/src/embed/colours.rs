//! The colours of the product in a frame: what may be chosen, and whether all can be read in it.

use super::Embedding;
use content::{CONTRAST, Colour, Colours};

/// The colours that the page around a frame may choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmbedColour {
    Text,
    Background,
    Link,
    /// Buttons, and the lines that mark what something is.
    Accent,
}

impl EmbedColour {
    pub const ALL: [Self; 4] = [Self::Text, Self::Background, Self::Link, Self::Accent];

    /// The name in an address, and of the element's attribute.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Background => "background",
            Self::Link => "link",
            Self::Accent => "accent",
        }
    }

    /// The default: as in style/_tokens.scss, unless the pack has its own.
    fn usual(self, pack: Option<&Colours>) -> Colour {
        let own = match self {
            Self::Link => pack.map(|colours| &colours.link),
            Self::Accent => pack.map(|colours| &colours.brand),
            Self::Text | Self::Background => None,
        };
        let own = own.and_then(|text| Colour::parse(text));
        own.unwrap_or(match self {
            Self::Text => INK,
            Self::Background => Colour::WHITE,
            Self::Link => Colour::of(0x0b_5a_8f),
            Self::Accent => Colour::of(0x0f_4c_5c),
        })
    }
}

const INK: Colour = Colour::of(0x14_21_2b);

/// The background of some texts, whatever the chosen background.
const PAPER: Colour = Colour::of(0xf6_f4_ef);

/// What has the focus.
const FOCUS: Colour = Colour::of(0xff_dd_00);

/// What stays as it is on any background: quiet texts, the marks of kinds, errors.
const FIXED: [Colour; 8] = [
    Colour::of(0x4a_57_62),
    Colour::of(0x0a_6b_3d),
    Colour::of(0x8a_4b_00),
    Colour::of(0x3f_6b_4f),
    Colour::of(0x39_50_6b),
    Colour::of(0x8c_3b_1b),
    Colour::of(0x5b_2a_5e),
    Colour::of(0xa4_24_1c),
];

/// What stands on something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmbedInk {
    Chosen(EmbedColour),
    /// What has a colour of its own.
    Ours,
    /// The words on a button.
    White,
}

/// What it stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmbedGround {
    Chosen(EmbedColour),
    /// A panel's paper.
    Paper,
    /// What has the focus.
    Focus,
}

/// Why the colours that were asked for are not used.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum ColourProblem {
    #[error("{0:?} is not a colour")]
    NotAColour(EmbedColour),
    /// What cannot be read, and how little it stands out.
    #[error("{ink:?} on {on:?} stands out by {contrast} only")]
    Pale { ink: EmbedInk, on: EmbedGround, contrast: f64 },
}

impl Embedding {
    /// The colours, if everything can be read in them: all of them or none, because they are chosen
    /// for one another.
    ///
    /// # Errors
    /// What cannot be read, or is no colour.
    pub fn checked_colours(
        &self,
        pack: Option<&Colours>,
    ) -> Result<Vec<(EmbedColour, Colour)>, Vec<ColourProblem>> {
        let (mut chosen, mut problems) = (Vec::new(), Vec::new());
        for (of, digits) in &self.colours {
            match Colour::from_digits(digits) {
                Some(colour) => chosen.push((*of, colour)),
                None => problems.push(ColourProblem::NotAColour(*of)),
            }
        }
        let find = |of| chosen.iter().rev().find(|(other, _)| *other == of);
        let now = |of: EmbedColour| find(of).map_or(of.usual(pack), |(_, colour)| *colour);
        let background = EmbedGround::Chosen(EmbedColour::Background);
        let mut hold = |ink: (EmbedInk, Colour), on: (EmbedGround, Colour)| {
            let contrast = ink.1.contrast(on.1);
            if contrast < CONTRAST {
                problems.push(ColourProblem::Pale { ink: ink.0, on: on.0, contrast });
            }
        };
        let is_chosen = |of| find(of).is_some();
        for of in [EmbedColour::Text, EmbedColour::Link, EmbedColour::Accent] {
            let ink = (EmbedInk::Chosen(of), now(of));
            if is_chosen(of) || is_chosen(EmbedColour::Background) {
                hold(ink, (background, now(EmbedColour::Background)));
            }
            if is_chosen(of) {
                hold(ink, (EmbedGround::Paper, PAPER));
            }
        }
        if is_chosen(EmbedColour::Text) {
            let ink = (EmbedInk::Chosen(EmbedColour::Text), now(EmbedColour::Text));
            hold(ink, (EmbedGround::Focus, FOCUS));
        }
        if is_chosen(EmbedColour::Accent) {
            let ground = EmbedGround::Chosen(EmbedColour::Accent);
            hold((EmbedInk::White, Colour::WHITE), (ground, now(EmbedColour::Accent)));
        }
        if is_chosen(EmbedColour::Background) {
            // The palest on this background is checked for all of them.
            let ground = now(EmbedColour::Background);
            let by =
                |one: &Colour, two: &Colour| one.contrast(ground).total_cmp(&two.contrast(ground));
            if let Some(palest) = FIXED.into_iter().min_by(by) {
                hold((EmbedInk::Ours, palest), (background, ground));
            }
        }
        if problems.is_empty() { Ok(chosen) } else { Err(problems) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(colours: &str) -> Result<usize, Vec<ColourProblem>> {
        Embedding::parse(colours).checked_colours(None).map(|chosen| chosen.len())
    }

    #[test]
    fn colours_in_which_all_can_be_read_are_used() {
        assert_eq!(asked("yes"), Ok(0));
        assert_eq!(asked("text:000000,background:ffffff,link:1d70b8,accent:00703c"), Ok(4));
        assert_eq!(asked("background:fffdf5"), Ok(1));
    }

    #[test]
    fn of_colours_of_which_one_cannot_be_read_none_is_used() {
        let pale = |ink, on| {
            move |problem: &ColourProblem| {
                matches!(problem, ColourProblem::Pale { ink: i, on: o, contrast }
                if *i == ink && *o == on && *contrast < CONTRAST)
            }
        };
        let background = EmbedGround::Chosen(EmbedColour::Background);
        let found = asked("text:000000,link:ffcc00").expect_err("yellow on white");
        assert!(found.iter().any(pale(EmbedInk::Chosen(EmbedColour::Link), background)));
        // A dark page: our own quiet texts could not be read on it.
        let found = asked("text:ffffff,background:000000,link:9fd3ff").expect_err("dark");
        assert!(found.iter().any(pale(EmbedInk::Ours, background)));
        assert!(found.iter().any(pale(EmbedInk::Chosen(EmbedColour::Text), EmbedGround::Paper)));
        assert!(found.iter().any(pale(EmbedInk::Chosen(EmbedColour::Text), EmbedGround::Focus)));
        let found = asked("accent:ffdd00").expect_err("white on yellow");
        assert!(found.iter().any(pale(EmbedInk::White, EmbedGround::Chosen(EmbedColour::Accent))));
        assert_eq!(
            asked("accent:teal,text:000000"),
            Err(vec![ColourProblem::NotAColour(EmbedColour::Accent)])
        );
    }

    #[test]
    fn a_packs_own_colours_are_what_the_chosen_must_go_with() {
        let pack = Colours { brand: "#0f4c5c".into(), link: "#767676".into() };
        let on_cream = Embedding::parse("background:f4f4f4");
        assert_eq!(on_cream.checked_colours(None).map(|chosen| chosen.len()), Ok(1));
        assert!(
            on_cream.checked_colours(Some(&pack)).is_err(),
            "the pack's link is too pale there"
        );
    }

    #[test]
    fn our_own_colours_can_be_read_on_a_white_page() {
        for colour in FIXED {
            assert!(colour.contrast(Colour::WHITE) >= CONTRAST, "{}", colour.digits());
        }
    }
}
