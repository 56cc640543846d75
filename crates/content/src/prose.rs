//! Rich text as a tree of a few shapes. Views render it node by node, so that no text of the
//! content can become markup.

use miniserde::Deserialize;
use serde::Serialize;

/// Paragraphs and lists.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prose {
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    pub kind: BlockKind,
    /// One line for a paragraph, one for each item of a list.
    pub lines: Vec<Vec<Run>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BlockKind {
    #[serde(rename = "p")]
    Paragraph,
    #[serde(rename = "ul")]
    Bullets,
    #[serde(rename = "ol")]
    Numbers,
}

/// Words of one style.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    pub text: String,
    pub style: Style,
    /// Where the words lead: always `https://` or `http://`.
    pub link: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Style {
    #[default]
    #[serde(rename = "plain")]
    Plain,
    #[serde(rename = "em")]
    Emphasis,
    #[serde(rename = "strong")]
    Strong,
}

/// A link next to a text, not in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    pub title: String,
    /// Always `https://` or `http://`.
    pub url: String,
}

impl Prose {
    /// The words alone, lines parted by a blank.
    pub fn plain_text(&self) -> String {
        let mut text = String::new();
        for line in self.blocks.iter().flat_map(|block| &block.lines) {
            if !text.is_empty() {
                text.push(' ');
            }
            line.iter().for_each(|run| text.push_str(&run.text));
        }
        text
    }
}
