//! A new record or issue: a valid skeleton with placeholder texts, in the file where it belongs.

mod insert;

use serde_json::Value;

use super::diagnostic::Diagnostic;
use super::seeds::{SeedFile, load};
use content::{
    ArticleId, CourseId, IdProblem, IssueId, Library, RESERVED_COURSE_IDS, RecommendationId,
    SourceId,
};
use insert::{append, laid_out};

const ARTICLE: &str = include_str!("article.json");
const COURSE: &str = include_str!("course.json");
const COURSES: &str = include_str!("courses.json");
const ISSUE: &str = include_str!("issue.json");
const RECOMMENDATION: &str = include_str!("recommendation.json");
const SOURCE: &str = include_str!("source.json");
const TOOLKIT: &str = include_str!("toolkit.json");

/// What to add. An issue comes with its first article, and with its source if there is none of its
/// id; a first recommendation comes with the toolkit around it.
#[derive(Clone, Copy, Debug)]
pub enum NewFile<'a> {
    Issue { id: &'a str },
    Article { issue: &'a str, id: &'a str },
    Recommendation { id: &'a str },
    Course { source: &'a str, id: &'a str },
}

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub file: SeedFile,
    /// The place of the addition, as a JSON pointer; empty for a new file.
    pub pointer: String,
}

/// Why nothing was added.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The pack itself has problems, or would have.
    #[error(
        "the pack has problems already ({}). Put them right first: kit check lists them.",
        .0.len()
    )]
    Seeds(Vec<Diagnostic>),
    #[error("the id \"{id}\" {problem}. Write it like this-one: it stays in addresses for ever.")]
    Id {
        id: String,
        #[source]
        problem: IdProblem,
    },
    #[error("there is {noun} with the id \"{id}\" already, in {file}. Choose another id.")]
    Taken { noun: &'static str, id: String, file: String },
    /// What the record is to belong to is not there.
    #[error("there is no {noun} with the id \"{id}\"{}", others(.known))]
    Unknown { noun: &'static str, id: String, known: Vec<String> },
    /// A pack without a theme or a body has nothing that a record could name.
    #[error("the pack has no {noun} yet, and a record must name one. Add it to {file} first.")]
    None { noun: &'static str, file: &'static str },
    #[error("{file} is there already, and is not written over. Choose another id.")]
    FileThere { file: String },
    /// The id means something else where it would stand in addresses.
    #[error("the id \"{id}\" has another meaning in addresses. Choose another id.")]
    Reserved { id: String },
}

fn others(known: &[String]) -> String {
    match known {
        [] => ", nor any other. Add one first.".into(),
        known => format!(". There are: {}.", known.join(", ")),
    }
}

/// The files to change. The whole pack is checked with the changes before they are returned;
/// nothing existing is removed.
///
/// # Errors
/// Where the pack has problems, the id is bad or taken, or what is named is not there.
pub fn add(files: &[SeedFile], new: NewFile<'_>) -> Result<Vec<Change>, Error> {
    let library = load(files).map_err(Error::Seeds)?;
    let pack = PackFiles::read(files, &library);
    let changes = match new {
        NewFile::Issue { id } => pack.issue(id),
        NewFile::Article { issue, id } => pack.article(issue, id),
        NewFile::Recommendation { id } => pack.recommendation(id),
        NewFile::Course { source, id } => pack.course(source, id),
    }?;
    let mut after = files.to_vec();
    for Change { file, .. } in &changes {
        match after.iter_mut().find(|other| other.name == file.name) {
            Some(there) => there.text.clone_from(&file.text),
            None => after.push(file.clone()),
        }
    }
    load(&after).map_err(Error::Seeds)?;
    Ok(changes)
}

/// A pack's parsed files.
struct PackFiles<'a> {
    files: Vec<(&'a SeedFile, Value)>,
    library: &'a Library,
}

/// A placeholder of a template, and its replacement.
type Word<'a> = (&'a str, &'a str);

impl<'a> PackFiles<'a> {
    fn read(files: &'a [SeedFile], library: &'a Library) -> Self {
        let json = |text: &str| serde_json::from_str(text).unwrap_or_default();
        let files = files.iter().map(|file| (file, json(&file.text))).collect();
        Self { files, library }
    }

    fn issue(&self, id: &str) -> Result<Vec<Change>, Error> {
        let typed: IssueId = read_id(id)?;
        if self.library.issue(&typed).is_some() {
            return Err(self.taken("an issue", "issue", "", id));
        }
        let first = format!("{id}-first-article");
        self.article_is_free(&first)?;
        let source: SourceId = read_id(id)?;
        let date = self.library.pack.reviewed.machine();
        let year = &date[..4];
        let body = self.body()?;
        let mut changes = Vec::new();
        if self.library.source(&source).is_none() {
            let name = escaped(&self.library.bodies[0].name);
            let words = [("id", id), ("publisher", name.as_str()), ("date", year)];
            changes.extend(self.appended("sources", "sources", SOURCE, &words));
        }
        let record = filled(
            ARTICLE,
            &[
                ("id", &first),
                ("source", id),
                ("theme", self.theme()?),
                ("section", "first-section"),
            ],
        );
        let words = [("id", id), ("source", id), ("body", body), ("date", year)];
        changes.push(self.new_file(("issue", "newsletters", id), ISSUE, &words, &record)?);
        Ok(changes)
    }

    fn article(&self, issue: &str, id: &str) -> Result<Vec<Change>, Error> {
        self.article_is_free(id)?;
        let found = self.library.issues.iter().find(|other| other.id.as_str() == issue);
        let Some(found) = found else {
            let known = self.library.issues.iter().map(|issue| issue.id.to_string()).collect();
            return Err(Error::Unknown { noun: "issue", id: issue.to_owned(), known });
        };
        let section = found.sections.last().map_or("", |section| section.id.as_str());
        let source = found.source.document.as_str();
        let words =
            [("id", id), ("source", source), ("theme", self.theme()?), ("section", section)];
        let record = filled(ARTICLE, &words);
        Ok(self.appended_where(
            |json| of_kind(json, "issue") && json["id"] == issue,
            "articles",
            &record,
        ))
    }

    fn article_is_free(&self, id: &str) -> Result<(), Error> {
        let typed: ArticleId = read_id(id)?;
        match self.library.article(&typed) {
            Some(_) => Err(self.taken("an article", "issue", "/articles", id)),
            None => Ok(()),
        }
    }

    fn recommendation(&self, id: &str) -> Result<Vec<Change>, Error> {
        let typed: RecommendationId = read_id(id)?;
        if self.library.recommendation(&typed).is_some() {
            return Err(self.taken("a recommendation", "toolkit", "/recommendations", id));
        }
        let toolkit = self.library.toolkit.as_ref();
        let number = toolkit.map_or(0, |toolkit| toolkit.recommendations.len()) + 1;
        let number = number.to_string();
        let source = match (toolkit, self.library.sources.first()) {
            (Some(toolkit), _) => toolkit.source.document.as_str(),
            (None, Some(source)) => source.id.as_str(),
            (None, None) => return Err(Error::None { noun: "source", file: "sources.json" }),
        };
        let words = [
            ("id", id),
            ("number", number.as_str()),
            ("body", self.body()?),
            ("theme", self.theme()?),
            ("source", source),
        ];
        let record = filled(RECOMMENDATION, &words);
        Ok(match toolkit {
            Some(_) => {
                self.appended_where(|json| of_kind(json, "toolkit"), "recommendations", &record)
            }
            None => {
                vec![self.new_file(("toolkit", "toolkits", "toolkit"), TOOLKIT, &words, &record)?]
            }
        })
    }

    fn course(&self, source: &str, id: &str) -> Result<Vec<Change>, Error> {
        let typed: CourseId = read_id(id)?;
        if self.library.course(&typed).is_some() {
            return Err(self.taken("a course", "courses", "/courses", id));
        }
        if RESERVED_COURSE_IDS.contains(&id) {
            return Err(Error::Reserved { id: id.to_owned() });
        }
        if !self.library.sources.iter().any(|other| other.id.as_str() == source) {
            let known = self.library.sources.iter().map(|source| source.id.to_string()).collect();
            return Err(Error::Unknown { noun: "source", id: source.to_owned(), known });
        }
        let record = filled(COURSE, &[("id", id), ("source", source), ("theme", self.theme()?)]);
        let of_source = |json: &Value| {
            of_kind(json, "courses") && json["courses"][0]["source"]["document"] == source
        };
        let appended = self.appended_where(of_source, "courses", &record);
        if !appended.is_empty() {
            return Ok(appended);
        }
        Ok(vec![self.new_file(("courses", "courses", source), COURSES, &[], &record)?])
    }

    fn theme(&self) -> Result<&str, Error> {
        let theme = self.library.themes.first().map(|theme| theme.id.as_str());
        theme.ok_or(Error::None { noun: "theme", file: "themes.json" })
    }

    fn body(&self) -> Result<&str, Error> {
        let body = self.library.bodies.first().map(|body| body.id.as_str());
        body.ok_or(Error::None { noun: "body", file: "bodies.json" })
    }

    fn taken(&self, noun: &'static str, kind: &str, list: &str, id: &str) -> Error {
        let holds = |json: &Value| match json.pointer(list) {
            Some(Value::Array(records)) => records.iter().any(|record| record["id"] == id),
            Some(whole) => whole["id"] == id,
            None => false,
        };
        let file = self.files.iter().find(|(_, json)| of_kind(json, kind) && holds(json));
        let file = file.map_or_else(String::new, |(file, _)| file.name.clone());
        Error::Taken { noun, id: id.to_owned(), file }
    }

    fn appended(&self, kind: &str, list: &str, template: &str, words: &[Word<'_>]) -> Vec<Change> {
        self.appended_where(|json| of_kind(json, kind), list, &filled(template, words))
    }

    /// The first file that meets a condition, with a record added to one of its lists.
    fn appended_where(
        &self,
        holds: impl Fn(&Value) -> bool,
        list: &str,
        record: &str,
    ) -> Vec<Change> {
        let found = self.files.iter().find(|(_, json)| holds(json));
        let change = found.and_then(|(file, json)| {
            let text = append(&file.text, list, record)?;
            let count = json[list].as_array().map_or(0, Vec::len);
            let file = SeedFile { name: file.name.clone(), text };
            Some(Change { file, pointer: format!("/{list}/{count}") })
        });
        change.into_iter().collect()
    }

    /// A file for the first record of its kind: its kind, its folder and its name without ending.
    fn new_file(
        &self,
        (kind, folder, name): (&str, &str, &str),
        template: &str,
        words: &[Word<'_>],
        record: &str,
    ) -> Result<Change, Error> {
        let pack = self.files.iter().find(|(_, json)| of_kind(json, "pack"));
        let root = pack.and_then(|(file, _)| file.name.rsplit_once('/')).map_or("", |(at, _)| at);
        let path = format!("{folder}/{name}.json");
        let name = if root.is_empty() { path } else { format!("{root}/{path}") };
        if self.files.iter().any(|(file, _)| file.name == name) {
            return Err(Error::FileThere { file: name });
        }
        let record = laid_out(record, "    ", "  ", "\n");
        // The pack's own schema is next to all others.
        let of_pack = pack.and_then(|(_, json)| json["$schema"].as_str());
        let schemas = of_pack.and_then(|path| path.rsplit_once('/')).map_or("schema", |(at, _)| at);
        let schema = format!("../{schemas}/{kind}.schema.json");
        let mut words = words.to_vec();
        words.extend([("schema", schema.as_str()), ("record", record.as_str())]);
        let file = SeedFile { name, text: filled(template, &words) };
        Ok(Change { file, pointer: String::new() })
    }
}

fn of_kind(json: &Value, kind: &str) -> bool {
    json["kind"] == kind
}

fn read_id<T: TryFrom<String, Error = IdProblem>>(id: &str) -> Result<T, Error> {
    T::try_from(id.to_owned()).map_err(|problem| Error::Id { id: id.to_owned(), problem })
}

fn filled(template: &str, words: &[Word<'_>]) -> String {
    words.iter().fold(template.to_owned(), |text, (mark, word)| {
        text.replace(&format!("{{{{{mark}}}}}"), word)
    })
}

/// A text escaped for a JSON string, without the quotation marks.
fn escaped(text: &str) -> String {
    let quoted = Value::from(text).to_string();
    quoted[1..quoted.len() - 1].to_owned()
}
