//! The notebook: all notes, narrowed and ordered.

use super::TopicKind;
use content::slugs;
use content::{Day, ThemeId};

/// In what order the notebook shows its notes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum NotebookSort {
    /// The most recently changed first.
    #[default]
    Newest,
    Oldest,
    /// By the title of the topic.
    Title,
}

slugs!(NotebookSort { Newest: "newest", Oldest: "oldest", Title: "title" });

/// The filter of the notebook.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct NotebookFilter {
    pub kind: Option<TopicKind>,
    pub theme: Option<ThemeId>,
    pub tag: Option<String>,
    /// The earliest day of last change, in the reader's calendar.
    pub from: Option<Day>,
    /// The latest such day.
    pub to: Option<Day>,
    /// Words that must all occur in the note, its tags or its topic, in any case and order.
    pub words: String,
    pub sort: NotebookSort,
}

impl NotebookFilter {
    /// Whether it admits every note. The order does not matter.
    pub fn is_empty(&self) -> bool {
        let Self { kind, theme, tag, from, to, words, sort: _ } = self;
        kind.is_none()
            && theme.is_none()
            && tag.is_none()
            && from.is_none()
            && to.is_none()
            && words.trim().is_empty()
    }

    /// The same order without any filter.
    pub fn whole(&self) -> Self {
        Self { sort: self.sort, ..Self::default() }
    }
}

/// A text that begins with a question on a line of its own, or with none. A question that it began
/// with `before` is replaced.
pub fn begun_with<'a>(
    text: &str,
    question: Option<&str>,
    mut questions: impl Iterator<Item = &'a str>,
) -> String {
    let after = |other: &str| {
        let rest = text.strip_prefix(other)?;
        (rest.is_empty() || rest.starts_with('\n')).then(|| rest.trim_start_matches('\n'))
    };
    let rest = questions.find_map(after).unwrap_or(text);
    match question {
        Some(question) => format!("{question}\n\n{rest}"),
        None => rest.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_takes_the_place_of_the_one_before() {
        let all = || ["What now?", "What now? And then?"].into_iter();
        let now = begun_with("My words.", Some("What now?"), all());
        assert_eq!(now, "What now?\n\nMy words.");
        let then = begun_with(&now, Some("What now? And then?"), all());
        assert_eq!(then, "What now? And then?\n\nMy words.");
        assert_eq!(begun_with(&then, None, all()), "My words.");
        assert_eq!(begun_with("", Some("What now?"), all()), "What now?\n\n");
        assert_eq!(begun_with("What now? I ask", None, all()), "What now? I ask");
    }
}
