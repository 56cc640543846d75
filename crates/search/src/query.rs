//! Parsing a query: words, phrases in quotation marks, and exclusions.

use content::MOST_SOUGHT;

use super::words::{each_word, is_letter};

/// The most words that are searched for.
pub const MOST_TERMS: usize = 16;

/// A word or a phrase that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryPart {
    /// In lower case, without accents; at least one.
    pub words: Vec<String>,
    /// The words as one, where hyphens join them.
    pub compound: Option<String>,
    /// In quotation marks: the exact words in this order.
    pub quoted: bool,
    /// After a minus sign: excluded.
    pub without: bool,
}

/// What was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub parts: Vec<QueryPart>,
    /// Whether the last word may be incomplete.
    pub unfinished: bool,
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„')
}

impl Query {
    /// Parses any text; parts without meaning are skipped.
    pub fn parse(text: &str) -> Self {
        let end = text.char_indices().nth(MOST_SOUGHT).map_or(text.len(), |(at, _)| at);
        let mut rest = text.get(..end).unwrap_or_default();
        let mut query = Self::default();
        let mut words = 0;
        while words < MOST_TERMS {
            rest = rest.trim_start();
            let Some(first) = rest.chars().next() else { break };
            let without = matches!(first, '-' | '–' | '−');
            if without {
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
            }
            let quote = rest.chars().next().filter(|c| is_quote(*c));
            let begin = quote.map_or(0, char::len_utf8);
            rest = rest.get(begin..).unwrap_or_default();
            let ends = |c: char| is_quote(c) || (quote.is_none() && c.is_ascii_whitespace());
            let to = rest.find(ends).unwrap_or(rest.len());
            let chunk = rest.get(..to).unwrap_or_default();
            rest = rest.get(to..).unwrap_or_default();
            query.unfinished =
                rest.is_empty() && quote.is_none() && !without && chunk.ends_with(is_letter);
            if quote.is_some() {
                rest = rest.strip_prefix(is_quote).unwrap_or(rest);
            }
            let mut part =
                QueryPart { words: vec![], compound: None, quoted: quote.is_some(), without };
            each_word(chunk, &mut |word| {
                if word.compound {
                    part.compound = Some(word.text.to_owned());
                } else if words + part.words.len() < MOST_TERMS {
                    part.words.push(word.text.to_owned());
                }
            });
            words += part.words.len();
            if !part.words.is_empty() {
                query.parts.push(part);
            }
        }
        query
    }

    /// The phrases that are looked for.
    pub fn phrases(&self) -> impl Iterator<Item = &QueryPart> {
        self.parts.iter().filter(|part| part.quoted && !part.without)
    }

    /// The excluded words and phrases.
    pub fn left_out(&self) -> impl Iterator<Item = &QueryPart> {
        self.parts.iter().filter(|part| part.without)
    }

    /// Whether there is nothing to search for.
    pub fn is_empty(&self) -> bool {
        self.parts.iter().all(|part| part.without)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        let query = Query::parse(text);
        let parts = query.parts.iter().map(|part| {
            let sign = if part.without { "-" } else { "" };
            let words = part.words.join(" ");
            if part.quoted { format!("{sign}\"{words}\"") } else { format!("{sign}{words}") }
        });
        let end = if query.unfinished { "…" } else { "" };
        format!("{}{end}", parts.collect::<Vec<_>>().join(", "))
    }

    #[test]
    fn reads_words_phrases_and_what_to_leave_out() {
        for (text, read) in [
            ("", ""),
            ("  \u{0} - \" ", ""),
            ("Child Sexual", "child, sexual…"),
            ("child sexual ", "child, sexual"),
            ("“voice of the child” -plan", "\"voice of the child\", -plan"),
            ("-\"task and finish\" group", "-\"task and finish\", group…"),
            ("multi-agency", "multi agency…"),
            ("\"not closed", "\"not closed\""),
            ("s.47 <b>x</b>", "s47, b x b"),
        ] {
            assert_eq!(told(text), read, "{text}");
        }
        let part = &Query::parse("self-harm").parts[0];
        assert_eq!(part.compound.as_deref(), Some("selfharm"));
        assert!(Query::parse("-all").is_empty());
        assert!(Query::parse(&"a ".repeat(10_000)).parts.len() <= MOST_TERMS);
    }
}
