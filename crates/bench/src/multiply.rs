//! A pack many times as large, for measuring: every copy of a record has an id of its own and
//! other words of the same lengths, so that nothing is shared and nothing compresses away.

use serde_json::{Value, json};

use seeds::SeedFile;

/// Fields that name something which every copy shares, or one of a few words.
const SHARED: [&str; 16] = [
    "$schema",
    "addressed_to",
    "audiences",
    "basis",
    "bodies",
    "chart",
    "date",
    "document",
    "every",
    "format",
    "kind",
    "provider",
    "publisher",
    "stage",
    "themes",
    "type",
];

/// Fields that stay as they are for what they are written as.
const PLAIN: [&str; 4] = ["group", "role", "url", "year"];

/// Fields that hold the id of something which every copy has for itself.
const OWN: [&str; 4] = ["from", "id", "section", "to"];

const VOWELS: &str = "aeiou";
const CONSONANTS: &str = "bcdfghjklmnpqrstvwxyz";

/// The most copies that have words of their own: so many ways there are to turn the vowels and,
/// for each copy after the first, the consonants too.
pub const MOST_TIMES: usize = VOWELS.len() * (CONSONANTS.len() - 1);

/// The files of a pack so many times as large. The pack, its sources, themes, bodies and synonyms
/// stay as they are, and so do the guide to its training and the forms of a reflection.
///
/// # Errors
/// Where a file is not JSON.
///
/// # Panics
/// For more than [`MOST_TIMES`].
pub fn multiply(files: &[SeedFile], times: usize) -> Result<Vec<SeedFile>, serde_json::Error> {
    assert!(times <= MOST_TIMES, "there are words for {MOST_TIMES} copies");
    let mut all = files.to_vec();
    for (index, file) in files.iter().enumerate() {
        let json: Value = serde_json::from_str(&file.text)?;
        // Of these kinds there is one file, and the copies go into its list.
        let list = match json["kind"].as_str().unwrap_or_default() {
            "pack" | "sources" | "themes" | "bodies" | "synonyms" | "training-guide"
            | "reflection-forms" => continue,
            "glossary" => "entries",
            "questions" => "questions",
            "toolkit" => "recommendations",
            "strategy" => "columns",
            _ => {
                for copy in 1..times {
                    let text = copied(&json, "", copy).to_string();
                    all.push(SeedFile { name: format!("{}-{copy}", file.name), text });
                }
                continue;
            }
        };
        let mut whole = json.clone();
        if let (Some(records), Some(originals)) =
            (whole[list].as_array_mut(), json[list].as_array())
        {
            for copy in 1..times {
                for (at, record) in originals.iter().enumerate() {
                    let mut record = copied(record, "", copy);
                    if list == "recommendations" {
                        record["number"] = json!(copy * originals.len() + at + 1);
                    }
                    records.push(record);
                }
            }
        }
        all[index].text = whole.to_string();
    }
    Ok(all)
}

fn copied(value: &Value, field: &str, copy: usize) -> Value {
    match value {
        Value::String(text) if SHARED.contains(&field) || PLAIN.contains(&field) => json!(text),
        Value::String(text) if OWN.contains(&field) => match text.as_str() {
            "national" => json!(text),
            _ => json!(format!("{text}-x{copy}")),
        },
        Value::String(text) => json!(reworded(text, copy)),
        Value::Array(items) => items.iter().map(|item| copied(item, field, copy)).collect(),
        Value::Object(object) => {
            object.iter().map(|(key, inner)| (key.clone(), copied(inner, key, copy))).collect()
        }
        plain => plain.clone(),
    }
}

/// Other words of the same lengths, which can nearly be spoken. Addresses stay.
fn reworded(text: &str, copy: usize) -> String {
    let word = |word: &str| {
        if word.contains("://") || word.contains('@') {
            word.to_owned()
        } else {
            word.chars().map(|letter| turned(letter, copy)).collect()
        }
    };
    text.split(' ').map(word).collect::<Vec<String>>().join(" ")
}

fn turned(letter: char, copy: usize) -> char {
    let small = letter.to_ascii_lowercase();
    let within = |letters: &str, by: usize| {
        let at = letters.find(small)?;
        letters.chars().nth((at + by) % letters.len())
    };
    let other = within(VOWELS, copy % VOWELS.len())
        .or_else(|| within(CONSONANTS, copy / VOWELS.len() + usize::from(copy > 0)))
        .unwrap_or(letter);
    if letter.is_ascii_uppercase() { other.to_ascii_uppercase() } else { other }
}
