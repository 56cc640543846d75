//! British English words without their endings, so that one form finds the others.

/// Words that follow no rule.
const ODD: [(&str, &str); 34] = [
    ("children", "child"),
    ("childrens", "child"),
    ("women", "woman"),
    ("womens", "woman"),
    ("men", "man"),
    ("mens", "man"),
    ("people", "person"),
    ("peoples", "person"),
    ("lives", "life"),
    ("ran", "run"),
    ("gone", "go"),
    ("goes", "go"),
    ("going", "go"),
    ("went", "go"),
    ("dying", "die"),
    ("died", "die"),
    ("heard", "hear"),
    ("learnt", "learn"),
    ("hurt", "hurt"),
    ("harmful", "harmful"),
    ("news", "news"),
    ("missing", "missing"),
    ("ethics", "ethics"),
    ("pediatric", "paediatric"),
    ("judgement", "judgment"),
    ("judgements", "judgment"),
    ("judgments", "judgment"),
    ("center", "centr"),
    ("referral", "refer"),
    ("referrals", "refer"),
    ("referrer", "refer"),
    ("supervisor", "supervis"),
    ("supervisors", "supervis"),
    ("speech", "speech"),
];

/// Spellings that count as the British one, wherever they stand in a word.
const SPELT: [(&str, &str); 8] = [
    ("havior", "haviour"),
    ("avorit", "avourit"),
    ("colour", "color"),
    ("neighbor", "neighbour"),
    ("honor", "honour"),
    ("labor", "labour"),
    ("enquir", "inquir"),
    ("yz", "ys"),
];

/// An ending, how many letters must stand before it, and what takes its place.
type Ending = (&'static str, usize, &'static str);

/// At most one of each list is taken off, the first that fits; list after list.
const ENDINGS: [&[Ending]; 4] = [
    // Plurals.
    &[
        ("sses", 2, "ss"),
        ("ies", 3, "y"),
        ("ches", 2, "ch"),
        ("shes", 2, "sh"),
        ("xes", 2, "x"),
        ("ss", 0, "ss"),
        ("us", 0, "us"),
        ("is", 0, "is"),
        ("s", 3, ""),
    ],
    // Whole endings of nouns and of adverbs.
    &[
        ("ization", 3, "ise"),
        ("isation", 3, "ise"),
        ("bility", 3, "bl"),
        ("ational", 3, "ation"),
        ("vision", 4, "vise"),
        ("ction", 5, "ct"),
        ("ship", 4, ""),
        ("ness", 4, ""),
        ("ment", 5, ""),
        ("ally", 4, "al"),
        ("ably", 4, "able"),
        ("ly", 5, ""),
    ],
    // Forms of verbs.
    &[
        ("ization", 3, "ise"),
        ("ation", 4, ""),
        ("ating", 4, ""),
        ("ated", 4, ""),
        ("izing", 3, "ise"),
        ("ized", 3, "ise"),
        ("eed", 0, "eed"),
        ("ied", 3, "y"),
        ("ing", 3, ""),
        ("ed", 3, ""),
        ("izer", 3, "ise"),
        ("ize", 3, "ise"),
        ("ator", 4, ""),
        ("ate", 4, ""),
        ("er", 4, ""),
    ],
    &[("e", 3, "")],
];

/// Puts a word without its ending into `stem`, which is emptied before. The word is in small
/// letters. What is not of ASCII letters stays as it is, but for a plural s behind a digit.
pub fn put_stem(word: &str, stem: &mut String) {
    stem.clear();
    if let Some((_, odd)) = ODD.iter().find(|(odd, _)| *odd == word) {
        stem.push_str(odd);
        return;
    }
    stem.push_str(word);
    if !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        let number = word.strip_suffix('s').filter(|n| n.ends_with(|c: char| c.is_ascii_digit()));
        if let Some(number) = number {
            stem.truncate(number.len());
        }
        return;
    }
    // Most words have none of these letters, and need not be searched eight times.
    let may_be = |pair: &[u8]| matches!(pair, b"or" | b"ou" | b"qu" | b"yz");
    let spelt = if word.as_bytes().windows(2).any(may_be) { &SPELT[..] } else { &[] };
    for (american, british) in spelt {
        if let Some(at) = stem.find(american)
            && !stem.contains(*british)
        {
            stem.replace_range(at..at + american.len(), british);
        }
    }
    for endings in ENDINGS {
        let fits = |(ending, least, _): &&Ending| {
            stem.strip_suffix(ending).is_some_and(|rest| rest.len() >= *least && spoken(rest))
        };
        if let Some((ending, _, instead)) = endings.iter().find(fits) {
            stem.truncate(stem.len() - ending.len());
            stem.push_str(instead);
        }
    }
    undouble(stem);
}

/// Whether it has a vowel, without which it is no word.
fn spoken(rest: &str) -> bool {
    rest.is_empty() || rest.bytes().any(|byte| b"aeiouy".contains(&byte))
}

/// `referr` and `refer`, `traffick` and `traffic` become one.
fn undouble(stem: &mut String) {
    let bytes = stem.as_bytes();
    if let [.., before, last] = bytes
        && bytes.len() > 3
        && ((before == last && !b"aeiou".contains(last)) || (*before == b'c' && *last == b'k'))
    {
        stem.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stem(word: &str) -> String {
        let mut stem = String::new();
        put_stem(word, &mut stem);
        stem
    }

    #[test]
    fn forms_of_a_word_become_one() {
        for alike in [
            &["child", "children", "childrens"][..],
            &["assess", "assesses", "assessed", "assessing", "assessment", "assessments"],
            &["refer", "referred", "referring", "referral", "referrals", "refers"],
            &["exploit", "exploited", "exploiting", "exploitation", "exploits"],
            &["supervise", "supervised", "supervising", "supervision", "supervisor"],
            &["radicalise", "radicalised", "radicalisation", "radicalization", "radicalize"],
            &["agency", "agencies"],
            &["disability", "disabilities", "disabled"],
            &["vulnerable", "vulnerability"],
            &["traffic", "trafficking", "trafficked"],
            &["behaviour", "behaviours", "behavior", "behaviors"],
            &["organise", "organised", "organization", "organisation", "organisations"],
            &["train", "training", "trained", "trainer", "trainers"],
            &["miss", "missed", "misses"],
            &["person", "people"],
            &["enquiry", "inquiry", "enquiries", "inquiries"],
            &["counselling", "counseling"],
            &["programme", "program", "programmes"],
            &["s47", "s47s"],
            &["share", "shared", "sharing", "shares"],
            &["chronology", "chronologies"],
            &["baby", "babies"],
            &["protect", "protection", "protected"],
        ] {
            let stems: Vec<String> = alike.iter().map(|word| stem(word)).collect();
            assert!(stems.iter().all(|s| *s == stems[0]), "{alike:?}: {stems:?}");
        }
    }

    #[test]
    fn other_words_stay_apart() {
        for (one, other) in [
            ("act", "action"),
            ("carer", "care"),
            ("need", "ne"),
            ("policy", "police"),
            ("mental", "mention"),
            ("court", "county"),
            ("review", "reviewing officer"),
            ("prevent", "prevention"),
            // Who is missing is not who missed an appointment.
            ("missing", "missed"),
        ] {
            assert_ne!(stem(one), stem(other), "{one}, {other}");
        }
    }
}
