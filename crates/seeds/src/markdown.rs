//! The seeds' prose: CommonMark, limited to paragraphs, lists of one level, emphasis and links.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::diagnostic::SeedError;
use content::{Block, BlockKind, Prose, Run, Style};

/// Whether a text is a web address that readers can be sent to.
pub fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':');
        let breaks_address = |c: char| c.is_whitespace() || c.is_control();
        host.contains('.') && host.chars().all(plain) && !text.contains(breaks_address)
    })
}

/// Parses a text; anything unsupported is an error, and never let through.
pub fn parse(text: &str) -> Result<Prose, SeedError> {
    let mut reader = Reader::default();
    for event in Parser::new(text) {
        reader.take(event)?;
    }
    let prose = Prose { blocks: reader.blocks };
    if prose.plain_text().trim().is_empty() {
        return Err(SeedError::Blank);
    }
    Ok(prose)
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    /// The line being read.
    line: Vec<Run>,
    /// The styles in force, innermost last.
    styles: Vec<Style>,
    link: Option<String>,
    /// How many runs precede the link.
    link_starts: usize,
    /// The list being read, with its complete items.
    list: Option<(BlockKind, Vec<Vec<Run>>)>,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) -> Result<(), SeedError> {
        let forbidden = |what| Err(SeedError::Markup { what });
        match event {
            Event::Text(words) => {
                if let Some(character) = words.chars().find(|c| c.is_control()) {
                    return Err(SeedError::Control { character });
                }
                self.push(&words);
            }
            Event::SoftBreak => self.push(" "),
            Event::Start(Tag::Paragraph | Tag::Item) => {}
            Event::End(TagEnd::Paragraph) => self.end_paragraph(),
            Event::Start(Tag::List(_)) if self.list.is_some() => {
                return forbidden("a list in a list");
            }
            Event::Start(Tag::List(first)) => {
                let kind = if first.is_some() { BlockKind::Numbers } else { BlockKind::Bullets };
                self.list = Some((kind, Vec::new()));
            }
            Event::End(TagEnd::Item) => {
                let line = self.end_line();
                if let Some((_, items)) = &mut self.list {
                    items.push(line);
                }
            }
            Event::End(TagEnd::List(_)) => {
                let list = self.list.take();
                self.blocks.extend(list.map(|(kind, lines)| Block { kind, lines }));
            }
            Event::Start(Tag::Emphasis) => self.styles.push(Style::Emphasis),
            Event::Start(Tag::Strong) => self.styles.push(Style::Strong),
            Event::End(TagEnd::Emphasis | TagEnd::Strong) => {
                self.styles.pop();
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                if !is_web_address(&dest_url) {
                    return Err(SeedError::Address { text: dest_url.into_string() });
                }
                self.link = Some(dest_url.into_string());
                self.link_starts = self.line.len();
            }
            Event::End(TagEnd::Link) => {
                self.link = None;
                if self.line.len() == self.link_starts {
                    return Err(SeedError::Blank);
                }
            }
            Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => {
                return forbidden("HTML");
            }
            Event::Start(Tag::Heading { .. }) => return forbidden("a heading"),
            Event::Start(Tag::Image { .. }) => return forbidden("a picture"),
            Event::Start(Tag::CodeBlock(_)) | Event::Code(_) => return forbidden("program code"),
            Event::Start(Tag::BlockQuote(_)) => return forbidden("a block quotation"),
            Event::HardBreak => return forbidden("a forced line break"),
            Event::Rule => return forbidden("a rule across the page"),
            _ => return forbidden("something other than paragraphs, lists, emphasis and links"),
        }
        Ok(())
    }

    fn push(&mut self, words: &str) {
        // A link is a single run, so that it is a single link.
        let style = match self.link {
            Some(_) => Style::Plain,
            None => self.styles.last().copied().unwrap_or_default(),
        };
        // The parser delivers text in pieces; joined they are smaller and easier to search.
        match self.line.last_mut() {
            Some(run) if run.style == style && run.link == self.link => run.text.push_str(words),
            _ => self.line.push(Run { text: words.to_owned(), style, link: self.link.clone() }),
        }
    }

    fn end_paragraph(&mut self) {
        if self.list.is_none() {
            let line = self.end_line();
            self.blocks.push(Block { kind: BlockKind::Paragraph, lines: vec![line] });
        } else {
            // Items separated by blank lines contain paragraphs; several in one item are joined.
            self.push(" ");
        }
    }

    fn end_line(&mut self) -> Vec<Run> {
        let mut line = std::mem::take(&mut self.line);
        if let Some(run) = line.last_mut() {
            run.text.truncate(run.text.trim_end().len());
        }
        line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str, style: Style) -> Run {
        Run { text: text.into(), style, link: None }
    }

    #[test]
    fn reads_what_is_allowed() {
        let prose = parse("One *two*\nthree.\n\n- a **b**\n- [c *d*](https://example.org/x)\n");
        let link = Run {
            text: "c d".into(),
            style: Style::Plain,
            link: Some("https://example.org/x".into()),
        };
        let paragraph = vec![
            run("One ", Style::Plain),
            run("two", Style::Emphasis),
            run(" three.", Style::Plain),
        ];
        let items = vec![vec![run("a ", Style::Plain), run("b", Style::Strong)], vec![link]];
        let prose = prose.unwrap();
        assert_eq!(
            prose.blocks,
            vec![
                Block { kind: BlockKind::Paragraph, lines: vec![paragraph] },
                Block { kind: BlockKind::Bullets, lines: items },
            ]
        );
        assert_eq!(prose.plain_text(), "One two three. a b c d");
    }

    #[test]
    fn reads_numbered_lists_and_items_apart() {
        let blocks = parse("1. a\n\n2. b\n").unwrap().blocks;
        let lines = vec![vec![run("a", Style::Plain)], vec![run("b", Style::Plain)]];
        assert_eq!(blocks, vec![Block { kind: BlockKind::Numbers, lines }]);
    }

    #[test]
    fn names_what_is_not() {
        for (broken, what) in [
            ("<b>x</b>", "HTML"),
            ("a <script>alert(1)</script>", "HTML"),
            ("# x", "a heading"),
            ("![x](https://example.org/x.png)", "a picture"),
            ("`x`", "program code"),
            ("> x", "a block quotation"),
            ("x\n\n---\n\ny", "a rule across the page"),
            ("- a\n  - b", "a list in a list"),
        ] {
            assert_eq!(parse(broken), Err(SeedError::Markup { what }), "{broken:?}");
        }
        for address in ["javascript:alert(1)", "/local", "https://", "ftp://example.org"] {
            let broken = format!("[x](<{address}>)");
            assert_eq!(parse(&broken), Err(SeedError::Address { text: address.into() }));
        }
    }
}
