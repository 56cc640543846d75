//! Colours, and the contrast between them.

/// WCAG 2.2's contrast for text (success criterion 1.4.3).
pub const CONTRAST: f64 = 4.5;

/// A colour: red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Colour {
    pub const WHITE: Self = Self([255; 3]);

    /// From digits such as `0x0f4c5c`.
    pub const fn of(digits: u32) -> Self {
        let [_, red, green, blue] = digits.to_be_bytes();
        Self([red, green, blue])
    }

    /// Parses `0f4c5c`, in either case.
    pub fn from_digits(digits: &str) -> Option<Self> {
        let are_digits = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        are_digits.then(|| u32::from_str_radix(digits, 16).ok().map(Self::of))?
    }

    /// Parses `#0f4c5c`.
    pub fn parse(text: &str) -> Option<Self> {
        Self::from_digits(text.strip_prefix('#')?)
    }

    /// As written in addresses: `0f4c5c`.
    pub fn digits(self) -> String {
        let [red, green, blue] = self.0;
        format!("{red:02x}{green:02x}{blue:02x}")
    }

    /// As written in style sheets: `#0f4c5c`.
    pub fn css(self) -> String {
        format!("#{}", self.digits())
    }

    /// Darkened to this percentage of its light, 0 to 100.
    pub fn darkened(self, hundredths: u16) -> Self {
        let part = |value: u8| u16::from(value) * hundredths.min(100) / 100;
        Self(self.0.map(|value| part(value).to_be_bytes()[1]))
    }

    /// WCAG's contrast ratio of two colours in either order: 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance() + 0.05, other.luminance() + 0.05);
        if one > two { one / two } else { two / one }
    }

    /// WCAG's relative luminance, 0 to 1.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|value| {
            let share = f64::from(value) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn contrasts_are_those_of_the_standard() {
        let black = Colour::of(0);
        let of = |one: Colour, two: Colour| (one.contrast(two) * 100.0).round() / 100.0;
        assert_eq!(of(black, Colour::WHITE), 21.0);
        assert_eq!(of(Colour::WHITE, Colour::WHITE), 1.0);
        // The palest grey that is readable on white, and the next one.
        assert!(Colour::of(0x76_76_76).contrast(Colour::WHITE) >= CONTRAST);
        assert!(Colour::of(0x77_77_77).contrast(Colour::WHITE) < CONTRAST);
    }

    #[test]
    fn what_is_no_colour_is_refused() {
        for text in
            ["", "#", "#fff", "#0f4c5", "#0f4c5c0", "0f4c5c", "#0f4c5g", "#+f4c5c", "#öf4c5"]
        {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
        assert_eq!(Colour::parse("#0F4c5C"), Some(Colour::of(0x0f_4c_5c)));
    }

    #[test]
    fn a_darker_colour_has_less_of_each_light() {
        assert_eq!(Colour::of(0x0f_4c_5c).darkened(75).css(), "#0b3945");
        assert_eq!(Colour::WHITE.darkened(100), Colour::WHITE);
        assert_eq!(Colour::WHITE.darkened(0).css(), "#000000");
    }

    proptest! {
        #[test]
        fn a_colour_is_read_as_it_is_written(digits in 0_u32..=0xff_ff_ff) {
            let colour = Colour::of(digits);
            prop_assert_eq!(Colour::from_digits(&colour.digits()), Some(colour));
        }

        #[test]
        fn contrast_is_the_same_both_ways(one in 0_u32..=0xff_ff_ff, two in 0_u32..=0xff_ff_ff) {
            let (one, two) = (Colour::of(one), Colour::of(two));
            prop_assert_eq!(one.contrast(two), two.contrast(one));
            prop_assert!((1.0..=21.01).contains(&one.contrast(two)));
        }
    }
}
