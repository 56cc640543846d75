//! The pack: the partnership, and the product's texts on its behalf.

use miniserde::Deserialize;
use serde::Serialize;

use super::{HelpId, Link, PackId, PartialDate, Prose};

/// One partnership's edition of the product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    pub id: PackId,
    /// The product's name, as in the header.
    pub name: String,
    /// The partnership whose learning it holds.
    pub partnership: String,
    /// The home page's heading.
    pub headline: String,
    /// What it is, in a sentence.
    pub purpose: String,
    /// The intended audience, in a sentence.
    pub audience: String,
    pub about: Prose,
    /// Beside each record: that this is a summary, and which text counts.
    pub summary_notice: String,
    /// Next to each record: that things may have changed since.
    pub dated_notice: String,
    /// The partnership's own text.
    pub official: Option<Link>,
    pub help: Vec<HelpLine>,
    /// Where "Exit this page" leads: a harmless site.
    pub exit_address: String,
    /// The partnership's own colours, where it has any.
    pub colours: Option<Colours>,
    /// When the content was last checked as a whole.
    pub reviewed: PartialDate,
    /// When it is to be checked again.
    pub review_due: PartialDate,
}

/// Colours in place of the product's own, as `#0f4c5c`. Each is dark enough to be read on paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Colours {
    /// Of the header, of numbers and of the primary button.
    pub brand: String,
    pub link: String,
}

/// A way to get help now. At least one of phone and link is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpLine {
    pub id: HelpId,
    pub title: String,
    /// When and by whom it is to be used.
    pub when: String,
    pub phone: Option<String>,
    pub link: Option<Link>,
}
