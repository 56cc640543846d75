//! Normalises texts for look-ups: without case, accents and typographic quotes.

/// The letters of Latin-1 and Latin Extended-A (U+00C0 to U+017F) in lower case without accents, in
/// order. A dot leaves the letter unchanged.
const LATIN: &[u8; 192] = b"aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll\
lllnnnnnnn..oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// The text in lower case without accents, with plain quotes, hyphens and spaces. Letters outside
/// the Latin, Greek and Cyrillic alphabets are left unchanged.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'A'..='Z' => folded.push(letter.to_ascii_lowercase()),
            '\0'..='\u{7f}' => folded.push(letter),
            'ß' | 'ẞ' => folded.push_str("ss"),
            'Æ' | 'æ' => folded.push_str("ae"),
            'Œ' | 'œ' => folded.push_str("oe"),
            'Þ' | 'þ' => folded.push_str("th"),
            '\u{c0}'..='\u{17f}' => match LATIN[letter as usize - 0xc0] {
                b'.' => folded.push(letter),
                plain => folded.push(plain.into()),
            },
            '‘' | '’' | 'ʼ' => folded.push('\''),
            '“' | '”' => folded.push('"'),
            '‐' | '‑' | '–' => folded.push('-'),
            '\u{a0}' | '\u{202f}' => folded.push(' '),
            '…' => folded.push_str("..."),
            // A combining accent, and the soft hyphen.
            '\u{300}'..='\u{36f}' | '\u{ad}' => {}
            'Α'..='Ω' | 'А'..='Я' => folded.extend(char::from_u32(letter as u32 + 32)),
            'Ѐ'..='Џ' => folded.extend(char::from_u32(letter as u32 + 80)),
            other => folded.push(other),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_quotes_do_not_count() {
        for (text, folded) in [
            ("", ""),
            ("SAFEGUARDING Adults", "safeguarding adults"),
            ("Café, naïve, Zoë, Łukasz, Şahin", "cafe, naive, zoe, lukasz, sahin"),
            ("Cafe\u{301}", "cafe"),
            ("the child’s “voice”", "the child's \"voice\""),
            ("Straße, Æsop, Œuvre, Þor", "strasse, aesop, oeuvre, thor"),
            ("multi\u{2011}agency – 10\u{a0}years…", "multi-agency - 10 years..."),
            ("ΑΘΗΝΑ Мария Ђорђе", "αθηνα мария ђорђе"),
            ("ŒŸÿŽžſĿŀŊŋŴŶ", "oeyyzzsllŊŋwy"),
            ("日本語 🦉", "日本語 🦉"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }
}
