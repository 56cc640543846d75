//! Components: values in, callbacks out. The markup of those that govuk-frontend has follows its
//! published markup and ARIA.
//!
//! Knows domain values and routes; never state, storage or the browser. Every component has named
//! examples in the gallery, which the browser's tests walk.

mod actions;
mod calendar;
mod chart;
mod chips;
mod context;
mod dialog;
mod embed;
mod exit_this_page;
mod fields;
mod finding;
mod form;
mod found_here;
mod frame;
mod glossary;
mod help;
mod layout;
mod live;
mod marks;
mod matrix;
mod meta;
mod navigation;
mod note_editor;
mod note_fields;
mod note_guard;
mod notices;
mod offers;
mod offline;
mod passphrase;
mod prose;
mod qr_code;
mod quote_status;
mod search_box;
mod select;
mod term;
mod upload;

pub use actions::{Button, ButtonKind, ButtonLink, TextButton};
pub use calendar::{YearTable, YearTask};
pub use chart::{FigureChart, FigureNumbers};
pub use chips::{Chip, Chips};
pub use context::provided;
pub use dialog::Dialog;
pub use embed::OpenInFull;
pub use exit_this_page::{Exit, ExitThisPage};
pub use fields::{
    Checkboxes, ChoiceLayout, ChoiceOption, DateInput, Radios, TICKED, TextArea, TextInput, Width,
};
pub use finding::FindingType;
pub use form::{ErrorSummary, Form, FormBox};
pub use found_here::FoundHere;
pub use frame::{Footer, Header, SEARCH, SiteSearch, SkipLink};
pub use glossary::WordsUsed;
pub use help::HelpNow;
pub use layout::{PageHeading, Paragraph, Region, Section, SmallHeading, Terms};
pub use live::live;
pub use marks::{MarkButtons, MarksShown};
pub use matrix::{MatrixList, MatrixTable, Strip};
pub use meta::{LinkList, MetaList, MetaRow, SourceLine, Tag, TagKind};
pub use navigation::{BackLink, Breadcrumbs, StepLink, StepNavigation};
pub use note_editor::{NoteAction, NoteEditor, NoteLabel};
pub use note_fields::{DayBox, NoteLine, TickBox, TickLabel};
pub use note_guard::{GuardAction, GuardRules, NoteGuard};
pub use notices::{ContentNote, Details, EditorNote, Inset};
pub use offers::{Offer, OfferGroup, OfferList, offer_id, passage};
pub use offline::OfflineNotice;
pub use passphrase::{PassphraseInput, Typed, no_username};
pub use prose::ProseView;
pub use qr_code::QrCode;
pub use quote_status::QuotedStanding;
pub use search_box::SearchBox;
pub use select::{Select, counted_option, option};
pub use term::{Abbreviations, worded};
pub use upload::FileUpload;

use routes::Route;

/// A route as a link's address. It is relative to the page's base, so that the product works in
/// any folder of a site.
pub fn href(route: &Route) -> String {
    href_to(&route.to_string())
}

/// The same for a place in a page.
pub fn href_to(address: &str) -> String {
    format!(".{address}")
}
