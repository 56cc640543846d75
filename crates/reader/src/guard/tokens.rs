//! A text split into words, numbers and signs.

use super::words::has;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Word,
    Number,
    /// Any other character, as a byte that represents it.
    Sign(u8),
}

/// What separates a token from the previous one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    Nothing,
    Space,
    /// A new line, or the beginning of the text.
    Line,
}

struct Token {
    start: usize,
    end: usize,
    kind: Kind,
    gap: Gap,
}

/// Every method accepts an index that is out of bounds, as if the text ended there.
pub struct Tokens<'a> {
    text: &'a str,
    tokens: Vec<Token>,
}

impl<'a> Tokens<'a> {
    pub fn of(text: &'a str) -> Self {
        let mut tokens: Vec<Token> = Vec::new();
        let mut gap = Gap::Line;
        for (start, letter) in text.char_indices() {
            let end = start + letter.len_utf8();
            let kind = match letter {
                '0'..='9' => Kind::Number,
                '\n' | '\r' | '\u{2028}' | '\u{2029}' => {
                    gap = Gap::Line;
                    continue;
                }
                _ if letter.is_whitespace() => {
                    gap = if gap == Gap::Line { gap } else { Gap::Space };
                    continue;
                }
                _ if is_letter(letter) => Kind::Word,
                _ => Kind::Sign(plain(letter)),
            };
            match tokens.last_mut() {
                Some(last)
                    if gap == Gap::Nothing
                        && last.kind == kind
                        && !matches!(kind, Kind::Sign(_)) =>
                {
                    last.end = end;
                }
                _ => tokens.push(Token { start, end, kind, gap }),
            }
            gap = Gap::Nothing;
        }
        Self { text, tokens }
    }

    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The first byte of a token.
    pub fn start(&self, at: usize) -> usize {
        self.tokens.get(at).map_or(self.text.len(), |token| token.start)
    }

    /// The byte after a token's last.
    pub fn end(&self, at: usize) -> usize {
        self.tokens.get(at).map_or(self.text.len(), |token| token.end)
    }

    fn piece(&self, at: usize, kind: Kind) -> &'a str {
        match self.tokens.get(at) {
            Some(token) if token.kind == kind => {
                self.text.get(token.start..token.end).unwrap_or_default()
            }
            _ => "",
        }
    }

    /// The word at an index, or "".
    #[inline(never)]
    pub fn word(&self, at: usize) -> &'a str {
        self.piece(at, Kind::Word)
    }

    /// The digits at an index, or "".
    #[inline(never)]
    pub fn digits(&self, at: usize) -> &'a str {
        self.piece(at, Kind::Number)
    }

    /// A number of at most nine digits.
    pub fn number(&self, at: usize) -> Option<u32> {
        let digits = self.digits(at);
        if digits.len() > 9 { None } else { digits.parse().ok() }
    }

    /// The sign at an index, or 0. Curly quotes and long dashes are given as plain ones.
    #[inline(never)]
    pub fn sign(&self, at: usize) -> u8 {
        match self.tokens.get(at) {
            Some(Token { kind: Kind::Sign(sign), .. }) => *sign,
            _ => 0,
        }
    }

    /// The gap before a token; a new line after the last one.
    #[inline(never)]
    pub fn gap(&self, at: usize) -> Gap {
        self.tokens.get(at).map_or(Gap::Line, |token| token.gap)
    }

    /// Whether nothing separates a token from the previous one.
    #[inline(never)]
    pub fn is_glued(&self, at: usize) -> bool {
        self.gap(at) == Gap::Nothing
    }

    /// Whether a word or number continues without a gap, so that it is only a part.
    #[inline(never)]
    pub fn goes_on(&self, at: usize) -> bool {
        self.is_glued(at) && self.sign(at) == 0
    }

    /// Whether a word or number is a later part of one written without gaps: the "7" of "K7".
    pub fn is_later_part(&self, at: usize) -> bool {
        self.goes_on(at) && self.sign(at.wrapping_sub(1)) == 0
    }

    /// Whether the token is a word in a list.
    #[inline(never)]
    pub fn is_in(&self, at: usize, list: &str) -> bool {
        has(list, self.word(at))
    }

    #[inline(never)]
    pub fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    /// Whether the token is a capitalised word.
    #[inline(never)]
    pub fn is_capital(&self, at: usize) -> bool {
        self.word(at).chars().next().is_some_and(is_capital)
    }

    /// Whether a token begins a line or a sentence.
    pub fn begins_sentence(&self, at: usize) -> bool {
        self.gap(at) == Gap::Line
            || matches!(self.sign(at.wrapping_sub(1)), b'.' | b'!' | b'?' | b':' | b'-' | b'"')
    }
}

/// Every ASCII letter; beyond ASCII, anything that is neither punctuation nor a symbol.
fn is_letter(letter: char) -> bool {
    let code = u32::from(letter);
    letter.is_ascii_alphabetic()
        || (code >= 0xC0
            && !matches!(code, 0xD7 | 0xF7 | 0x2000..=0x2BFF | 0x3000..=0x303F)
            && !matches!(code, 0xFE00..=0xFE0F | 0xFF00..=0xFF20 | 0xFFF0..=0xFFFF)
            && code < 0x1F000)
}

/// Capitals of Latin and, approximately, of other alphabets used in names here.
pub fn is_capital(letter: char) -> bool {
    match u32::from(letter) {
        0x41..=0x5A | 0xC0..=0xDE | 0x391..=0x3A9 | 0x400..=0x42F => true,
        code @ 0x100..=0x17F => {
            code.is_multiple_of(2) || matches!(code, 0x139..=0x147 | 0x179..=0x17D)
        }
        _ => false,
    }
}

fn plain(sign: char) -> u8 {
    match sign {
        '‘' | '’' | 'ʼ' => b'\'',
        '“' | '”' => b'"',
        '‐'..='―' => b'-',
        _ => u8::try_from(sign).ok().filter(u8::is_ascii).unwrap_or(b'?'),
    }
}
