//! The seeds' files, and messages as each kind of fault begins them, with the remedies that go
//! with all of a kind.

use serde_json::{Value, json};

use super::broken::{Broken, set};

pub const PACK: &str = "seeds/pack.json";
pub const SOURCES: &str = "seeds/sources.json";
pub const THEMES: &str = "seeds/themes.json";
pub const BODIES: &str = "seeds/bodies.json";
pub const GLOSSARY: &str = "seeds/glossary.json";
pub const SYNONYMS: &str = "seeds/synonyms.json";
pub const QUESTIONS: &str = "seeds/questions.json";
pub const TOOLKIT: &str = "seeds/toolkits/joint-serious-case-review.json";
pub const REPORT: &str = "seeds/reports/learning-from-practice-2016-17.json";
pub const ISSUE: &str = "seeds/newsletters/kirklees-2016-01.json";
pub const FIGURES: &str = "seeds/figures/kirklees-newsletter-14.json";
pub const STRATEGY: &str = "seeds/strategies/mset-2018-2020.json";
pub const COURSES: &str = "seeds/courses/kirklees-newsletter-14.json";
pub const DOCUMENTS: &str = "seeds/related-documents/kirklees-newsletter-14.json";
pub const GUIDE: &str = "seeds/training-guide.json";
pub const FORMS: &str = "seeds/reflection-forms.json";
pub const TIES: &str = "seeds/ties/ties.json";

pub fn no_json(file: Broken, why: &str) -> Broken {
    let message = format!("this is not valid JSON ({why})");
    file.says(&message, "Look for a missing comma, quotation mark or bracket.")
}

pub fn misshapen(file: Broken, why: &str) -> Broken {
    let message = format!("this is not what belongs here ({why})");
    file.says(&message, "Compare with a neighbouring record of the same kind.")
}

pub fn bad_id(file: &'static str, pointer: &'static str, id: &str, why: &str) -> Broken {
    let remedy = "Write it like \"adults-who-go-missing\".";
    set(file, pointer, id).says(&format!("the id \"{id}\" {why}"), remedy)
}

pub fn unknown(file: &'static str, pointer: &'static str, noun: &str, id: &str) -> Broken {
    let message = format!("there is no {noun} with the id \"{id}\"");
    set(file, pointer, id).says(&message, &format!("Add that {noun}, or take the id out."))
}

pub fn misspelt(file: &'static str, pointer: &'static str, noun: &str, id: [&str; 2]) -> Broken {
    let [id, meant] = id;
    let message = format!("there is no {noun} with the id \"{id}\"");
    set(file, pointer, id).says(&message, &format!("Did you mean \"{meant}\"?"))
}

pub fn used_already(broken: Broken, id: &str, first: &str) -> Broken {
    let message = format!("the id \"{id}\" is used already, at {first}");
    broken.says(&message, "Give one of the two another id.")
}

pub fn twice(pointer: &'static str, id: &str) -> Broken {
    let message = format!("\"{id}\" stands twice in this list");
    set(TOOLKIT, pointer, id).says(&message, "Take one of them out.")
}

pub fn blank(file: &'static str, pointer: &'static str, text: &str) -> Broken {
    let remedy = "Write it, or leave the key out where it is optional.";
    set(file, pointer, text).says("this text is blank", remedy)
}

pub fn padded(file: &'static str, pointer: &'static str, text: &str) -> Broken {
    let message = "this text has spaces or line breaks at its ends";
    set(file, pointer, text).says(message, "Take them away.")
}

pub fn markup(file: &'static str, pointer: &'static str, text: &str, what: &str) -> Broken {
    let message = format!("the text holds {what}, which cannot be shown");
    let remedy = "Use paragraphs, lists, emphasis and links only, without HTML.";
    set(file, pointer, text).says(&message, remedy)
}

pub fn no_address(file: &'static str, pointer: &'static str, value: Value, text: &str) -> Broken {
    let message = format!("\"{text}\" is not a web address");
    set(file, pointer, value).says(&message, "Write the whole address, beginning with https://.")
}

pub fn no_date(file: &'static str, pointer: &'static str, text: &str, why: &str) -> Broken {
    let remedy = "Write 2019, 2019-09 or 2019-09-30.";
    set(file, pointer, text).says(&format!("\"{text}\" {why}"), remedy)
}

pub fn too_long(file: &'static str, pointer: &'static str, found: usize, most: usize) -> Broken {
    let message = format!("this text has {found} characters, and there is room for {most}");
    set(file, pointer, "a".repeat(found)).says(&message, "Shorten it.")
}

pub fn emptied(file: &'static str, pointer: &'static str) -> Broken {
    let remedy = "Name at least one, or leave the key out where it is optional.";
    set(file, pointer, json!([])).says("this list is empty", remedy)
}

pub fn phone(text: &str) -> Broken {
    let remedy = "Use digits and blanks, with + in front if need be.";
    let message = format!("\"{text}\" is not a telephone number");
    set(PACK, "/help/0/phone", text).says(&message, remedy)
}

pub fn numbered(pointer: &'static str, found: u16, expected: u16) -> Broken {
    let message = format!("this is number {found}, where number {expected} was expected");
    let remedy = "Number the recommendations from 1 without a gap, in order.";
    set(TOOLKIT, pointer, found).says(&message, remedy)
}
