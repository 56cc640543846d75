//! The seeds as a whole: every file read by its kind, then lowered and checked.

use serde::de::DeserializeOwned;

use super::check::check;
use super::diagnostic::{Diagnostic, SeedError};
use super::lower::lower;
use super::raw::{
    RawBodies, RawCourses, RawFigures, RawGlossary, RawHeader, RawIssue, RawPack, RawQuestions,
    RawReflectionForms, RawRelatedDocuments, RawReport, RawSources, RawStrategy, RawSynonyms,
    RawThemes, RawTies, RawToolkit, RawTrainingGuide, SEEDS_FORMAT,
};
use content::Library;

/// A seed file's name, for messages, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedFile {
    pub name: String,
    pub text: String,
}

/// A file's content with the file's name.
pub struct SourceFile<T> {
    pub file: String,
    pub value: T,
}

/// Reads, lowers and checks a pack. With any problem there is no library; all problems are told
/// at once, as far as the files can be read.
pub fn load(files: &[SeedFile]) -> Result<Library, Vec<Diagnostic>> {
    let seeds = read(files)?;
    let (library, mut problems) = lower(&seeds);
    problems.extend(check(&seeds));
    problems.sort_by(|a, b| a.file.cmp(&b.file));
    library.filter(|_| problems.is_empty()).ok_or(problems)
}

fn read(files: &[SeedFile]) -> Result<Seeds, Vec<Diagnostic>> {
    let mut problems = Vec::new();
    let mut slots = Slots::default();
    for file in files {
        if let Err(fault) = slots.put(file) {
            problems.push(Diagnostic { file: file.name.clone(), pointer: String::new(), fault });
        }
    }
    match slots.into_seeds() {
        Ok(seeds) if problems.is_empty() => Ok(seeds),
        Ok(_) => Err(problems),
        // A file that could not be read is not missing as well.
        Err(_) if !problems.is_empty() => Err(problems),
        Err(missing) => Err(missing
            .into_iter()
            .map(|kind| Diagnostic {
                file: "seeds".into(),
                pointer: String::new(),
                fault: SeedError::MissingKind { kind },
            })
            .collect()),
    }
}

/// How many files of a kind a pack has.
pub trait Slot<T>: Default {
    /// What a whole pack has of the kind.
    type Filled;

    fn fill(&mut self, kind: &'static str, filed: SourceFile<T>) -> Result<(), SeedError>;

    /// Nothing where the kind is missing and must not be.
    fn filled(self) -> Option<Self::Filled>;
}

/// Exactly one.
pub struct One<T>(Option<SourceFile<T>>);

/// One, or none: the section is absent then.
pub struct Maybe<T>(Option<SourceFile<T>>);

/// Any number.
pub struct Many<T>(Vec<SourceFile<T>>);

fn put_once<T>(
    slot: &mut Option<SourceFile<T>>,
    kind: &'static str,
    filed: SourceFile<T>,
) -> Result<(), SeedError> {
    if let Some(first) = slot {
        return Err(SeedError::SecondOfKind { kind, first: first.file.clone() });
    }
    *slot = Some(filed);
    Ok(())
}

impl<T> Default for One<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Slot<T> for One<T> {
    type Filled = SourceFile<T>;

    fn fill(&mut self, kind: &'static str, filed: SourceFile<T>) -> Result<(), SeedError> {
        put_once(&mut self.0, kind, filed)
    }

    fn filled(self) -> Option<SourceFile<T>> {
        self.0
    }
}

impl<T> Default for Maybe<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Slot<T> for Maybe<T> {
    type Filled = Option<SourceFile<T>>;

    fn fill(&mut self, kind: &'static str, filed: SourceFile<T>) -> Result<(), SeedError> {
        put_once(&mut self.0, kind, filed)
    }

    fn filled(self) -> Option<Option<SourceFile<T>>> {
        Some(self.0)
    }
}

impl<T> Default for Many<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Slot<T> for Many<T> {
    type Filled = Vec<SourceFile<T>>;

    fn fill(&mut self, _kind: &'static str, filed: SourceFile<T>) -> Result<(), SeedError> {
        self.0.push(filed);
        Ok(())
    }

    fn filled(self) -> Option<Vec<SourceFile<T>>> {
        Some(self.0)
    }
}

macro_rules! kinds {
    ($($field:ident: $slot:ident<$raw:ty> = $kind:literal),+ $(,)?) => {
        /// Every file of a pack, by kind.
        pub struct Seeds { $(pub $field: <$slot<$raw> as Slot<$raw>>::Filled),+ }

        #[derive(Default)]
        struct Slots { $($field: $slot<$raw>),+ }

        impl Slots {
            fn put(&mut self, file: &SeedFile) -> Result<(), SeedError> {
                let header: RawHeader = parse(&file.text)?;
                if header.format != SEEDS_FORMAT {
                    return Err(SeedError::WrongFormat { found: header.format, known: SEEDS_FORMAT });
                }
                match header.kind.as_str() {
                    $($kind => {
                        let value: $raw = parse(&file.text)?;
                        self.$field.fill($kind, SourceFile { file: file.name.clone(), value })
                    })+
                    _ => Err(SeedError::UnknownKind {
                        found: header.kind,
                        known: [$($kind),+].join(", "),
                    }),
                }
            }

            /// The kinds of which there is no file and must be one, where there are any.
            fn into_seeds(self) -> Result<Seeds, Vec<&'static str>> {
                let mut missing = Vec::new();
                $(let $field = self.$field.filled();
                if $field.is_none() {
                    missing.push($kind);
                })+
                match ($($field),+) {
                    ($(Some($field)),+) => Ok(Seeds { $($field),+ }),
                    _ => Err(missing),
                }
            }
        }

        /// The schema of each kind of file, by the kind's name.
        pub fn schemas() -> Vec<(&'static str, schemars::Schema)> {
            vec![$(($kind, schemars::schema_for!($raw))),+]
        }
    };
}

kinds! {
    pack: One<RawPack> = "pack",
    sources: One<RawSources> = "sources",
    themes: One<RawThemes> = "themes",
    bodies: One<RawBodies> = "bodies",
    glossary: Maybe<RawGlossary> = "glossary",
    synonyms: Maybe<RawSynonyms> = "synonyms",
    questions: Maybe<RawQuestions> = "questions",
    toolkit: Maybe<RawToolkit> = "toolkit",
    reports: Many<RawReport> = "report",
    issues: Many<RawIssue> = "issue",
    figures: Many<RawFigures> = "figures",
    strategy: Maybe<RawStrategy> = "strategy",
    courses: Many<RawCourses> = "courses",
    training_guide: Maybe<RawTrainingGuide> = "training-guide",
    reflection_forms: Maybe<RawReflectionForms> = "reflection-forms",
    related_documents: Many<RawRelatedDocuments> = "related-documents",
    ties: Many<RawTies> = "ties",
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, SeedError> {
    serde_json::from_str(text).map_err(|error| {
        let line = error.line().max(1);
        let column = column_in_characters(text, line, error.column());
        let said = error.to_string();
        // The place is told apart from the message.
        let message = said.split(" at line ").next().unwrap_or(&said).to_owned();
        if error.is_data() {
            SeedError::Shape { message, line, column }
        } else {
            SeedError::Syntax { message, line, column }
        }
    })
}

/// serde_json counts bytes; editors count characters.
fn column_in_characters(text: &str, line: usize, bytes: usize) -> usize {
    let line = text.lines().nth(line - 1).unwrap_or_default();
    let before = line.char_indices().take_while(|(at, _)| *at < bytes).count();
    before.max(1)
}
