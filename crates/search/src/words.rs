//! Texts in words: where each begins and ends, and what it is without case and accents.

use std::borrow::Cow;

use content::fold;

/// The longest word that is indexed, in letters; anything longer is not a real word.
const LONGEST_WORD: usize = 40;

/// One word of a text.
pub struct Word<'t> {
    /// In small letters, without accents and without what an apostrophe adds: `child` for
    /// `child’s`.
    pub text: &'t str,
    /// Where it stands in the text.
    pub from: usize,
    pub to: usize,
    /// Two words or more that a hyphen joins, as one (`selfharm`). It comes after its parts.
    pub compound: bool,
}

/// Hands over each word of a text, in order.
pub fn each_word(text: &str, found: &mut dyn FnMut(Word<'_>)) {
    let mut word = String::new();
    // The parts of a word with hyphens so far: where it begins, how many, joined.
    let (mut begun, mut parts, mut joined) = (0, 0, String::new());
    let mut at = 0;
    while let Some(from) = next_word(text, at) {
        let mut to = end_of_word(text, from);
        // One letter with a sign behind it belongs to what follows: s.47, M-SET, e-learning, L&D.
        // A letter has four bytes at most.
        if to - from <= 4
            && letters(text, from, to) == 1
            && let Some(behind) = joined_behind(text, to, &['.', '-', '‑', '&'])
        {
            to = end_of_word(text, behind);
        }
        word.clear();
        put_plain(text.get(from..to).unwrap_or_default(), &mut word);
        let hyphen = joined_behind(text, to, &['-', '‑']);
        if !word.is_empty() {
            found(Word { text: &word, from, to, compound: false });
            if parts == 0 {
                begun = from;
                joined.clear();
            }
            parts += 1;
            joined.push_str(&word);
        }
        if hyphen.is_none() {
            if parts > 1 && joined.len() <= LONGEST_WORD {
                found(Word { text: &joined, from: begun, to, compound: true });
            }
            parts = 0;
        }
        at = to;
    }
}

/// The words of a text, without its compounds.
pub fn words_of(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, &mut |word| {
        if !word.compound {
            words.push(word.text.to_owned());
        }
    });
    words
}

/// Letters and digits of any writing. What is beyond ASCII and no punctuation counts as a letter,
/// so that no tables are needed.
pub fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '×' | '÷' => false,
        '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{fe00}'..='\u{fe0f}' => false,
        '\u{e000}'..='\u{f8ff}' | '\u{fff0}'..='\u{ffff}' => false,
        _ => true,
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘')
}

fn next_word(text: &str, at: usize) -> Option<usize> {
    let rest = text.as_bytes().get(at..)?;
    // Nearly every sign between words is of ASCII, and needs no decoding.
    let near = at + rest.iter().take_while(|b| b.is_ascii() && !b.is_ascii_alphanumeric()).count();
    text.get(near..)?.find(|c| is_letter(c) && !is_apostrophe(c)).map(|found| near + found)
}

/// Where a word ends that begins at a place; an apostrophe between letters is part of it.
fn end_of_word(text: &str, from: usize) -> usize {
    let rest = text.as_bytes().get(from..).unwrap_or_default();
    let plain = from + rest.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    match text.as_bytes().get(plain) {
        Some(byte) if byte.is_ascii() && *byte != b'\'' => return plain,
        None => return plain,
        Some(_) => {}
    }
    let mut end = plain;
    let mut apostrophe = false;
    for (at, c) in text.get(plain..).unwrap_or_default().char_indices() {
        if is_apostrophe(c) {
            if apostrophe {
                break;
            }
            apostrophe = true;
        } else if is_letter(c) {
            apostrophe = false;
            end = plain + at + c.len_utf8();
        } else {
            break;
        }
    }
    end
}

fn letters(text: &str, from: usize, to: usize) -> usize {
    text.get(from..to).unwrap_or_default().chars().count()
}

/// Where a letter stands behind one of the signs at a place.
fn joined_behind(text: &str, at: usize, signs: &[char]) -> Option<usize> {
    let mut rest = text.get(at..)?.chars();
    let sign = rest.next().filter(|c| signs.contains(c))?;
    rest.next().filter(|c| is_letter(*c) && !is_apostrophe(*c))?;
    Some(at + sign.len_utf8())
}

/// A word as it is looked up.
fn put_plain(word: &str, plain: &mut String) {
    if word.len() <= LONGEST_WORD && word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        plain.push_str(word);
        plain.make_ascii_lowercase();
        return;
    }
    let folded: Cow<'_, str> =
        if word.is_ascii() { Cow::Borrowed(word) } else { Cow::Owned(fold(word)) };
    let bare = folded.strip_suffix("'s").or_else(|| folded.strip_suffix("'S")).unwrap_or(&folded);
    for c in bare.chars().filter(|c| is_letter(*c) && !is_apostrophe(*c)).take(LONGEST_WORD) {
        plain.push(c.to_ascii_lowercase());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> String {
        let mut told = Vec::new();
        each_word(text, &mut |word| {
            assert!(text.get(word.from..word.to).is_some());
            told.push(format!("{}{}", word.text, if word.compound { "+" } else { "" }));
        });
        told.join(" ")
    }

    #[test]
    fn tells_words_as_one_would_type_them() {
        for (text, told) in [
            ("", ""),
            (" ... ’ -- ", ""),
            ("The child’s voice, carers’ views", "the child voice carers views"),
            ("don't", "dont"),
            ("s.47 and S47s", "s47 and s47s"),
            ("M-SET, e-Learning, L&D", "mset elearning ld"),
            ("multi-agency CP-IS", "multi agency multiagency+ cp is cpis+"),
            ("so-called honour-based", "so called socalled+ honour based honourbased+"),
            ("S11/175 (15%)", "s11 175 15"),
            ("Café Zoë", "cafe zoe"),
            ("日本語 🦉", "日本語 🦉"),
            ("a\u{301}-", "a"),
        ] {
            assert_eq!(all(text), told, "{text}");
        }
    }
}
