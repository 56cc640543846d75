//! The seeds as a whole: every file read by its kind, then lowered and checked.

use serde::de::DeserializeOwned;

use super::check::check;
use super::lower::lower;
use super::problem::{Fault, Problem};
use super::raw::{
    RawBodies, RawGlossary, RawHeader, RawPack, RawQuestions, RawSources, RawThemes, RawToolkit,
    SEEDS_FORMAT,
};
use crate::domain::Library;

/// A seed file's name, for messages, and its text.
#[derive(Clone, Debug)]
pub struct SeedFile {
    pub name: String,
    pub text: String,
}

/// A file's content with the file's name.
pub struct Filed<T> {
    pub file: String,
    pub value: T,
}

/// Every file of a pack, one of each kind.
pub struct Seeds {
    pub pack: Filed<RawPack>,
    pub sources: Filed<RawSources>,
    pub themes: Filed<RawThemes>,
    pub bodies: Filed<RawBodies>,
    pub glossary: Filed<RawGlossary>,
    pub questions: Filed<RawQuestions>,
    pub toolkit: Filed<RawToolkit>,
}

/// Reads, lowers and checks a pack. With any problem there is no library; all problems are told
/// at once, as far as the files can be read.
pub fn load(files: &[SeedFile]) -> Result<Library, Vec<Problem>> {
    let seeds = read(files)?;
    let (library, mut problems) = lower(&seeds);
    problems.extend(check(&seeds));
    problems.sort_by(|a, b| a.file.cmp(&b.file));
    library.filter(|_| problems.is_empty()).ok_or(problems)
}

fn read(files: &[SeedFile]) -> Result<Seeds, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut slots = Slots::default();
    for file in files {
        if let Err(fault) = slots.put(file) {
            problems.push(Problem { file: file.name.clone(), pointer: String::new(), fault });
        }
    }
    match slots.into_seeds() {
        Ok(seeds) if problems.is_empty() => Ok(seeds),
        Ok(_) => Err(problems),
        // A file that could not be read is not missing as well.
        Err(_) if !problems.is_empty() => Err(problems),
        Err(missing) => Err(missing
            .into_iter()
            .map(|kind| Problem {
                file: "seeds".into(),
                pointer: String::new(),
                fault: Fault::MissingKind { kind },
            })
            .collect()),
    }
}

macro_rules! kinds {
    ($($field:ident: $raw:ty = $kind:literal),+ $(,)?) => {
        #[derive(Default)]
        struct Slots { $($field: Option<Filed<$raw>>),+ }

        impl Slots {
            fn put(&mut self, file: &SeedFile) -> Result<(), Fault> {
                let header: RawHeader = parse(&file.text)?;
                if header.format != SEEDS_FORMAT {
                    return Err(Fault::WrongFormat { found: header.format, known: SEEDS_FORMAT });
                }
                match header.kind.as_str() {
                    $($kind => fill(&mut self.$field, $kind, file),)+
                    _ => Err(Fault::UnknownKind {
                        found: header.kind,
                        known: [$($kind),+].join(", "),
                    }),
                }
            }

            /// The kinds of which there is no file, where there are any.
            fn into_seeds(self) -> Result<Seeds, Vec<&'static str>> {
                match self {
                    Self { $($field: Some($field)),+ } => Ok(Seeds { $($field),+ }),
                    _ => Err([$((self.$field.is_none(), $kind)),+]
                        .into_iter()
                        .filter_map(|(missing, kind)| missing.then_some(kind))
                        .collect()),
                }
            }
        }
    };
}

kinds! {
    pack: RawPack = "pack",
    sources: RawSources = "sources",
    themes: RawThemes = "themes",
    bodies: RawBodies = "bodies",
    glossary: RawGlossary = "glossary",
    questions: RawQuestions = "questions",
    toolkit: RawToolkit = "toolkit",
}

fn fill<T: DeserializeOwned>(
    slot: &mut Option<Filed<T>>,
    kind: &'static str,
    file: &SeedFile,
) -> Result<(), Fault> {
    if let Some(first) = slot {
        return Err(Fault::SecondOfKind { kind, first: first.file.clone() });
    }
    *slot = Some(Filed { file: file.name.clone(), value: parse(&file.text)? });
    Ok(())
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Fault> {
    serde_json::from_str(text).map_err(|error| {
        let line = error.line().max(1);
        let column = column_in_characters(text, line, error.column());
        let said = error.to_string();
        // The place is told apart from the message.
        let message = said.split(" at line ").next().unwrap_or(&said).to_owned();
        if error.is_data() {
            Fault::Shape { message, line, column }
        } else {
            Fault::Syntax { message, line, column }
        }
    })
}

/// serde_json counts bytes; editors count characters.
fn column_in_characters(text: &str, line: usize, bytes: usize) -> usize {
    let line = text.lines().nth(line - 1).unwrap_or_default();
    let before = line.char_indices().take_while(|(at, _)| *at < bytes).count();
    before.max(1)
}
