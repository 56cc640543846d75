//! The addresses of the reader's own notes and data.

use std::fmt;

use super::{MOST_WORDS, Route, id, query};
use content::Day;
use reader::{MarkKind, NotebookFilter, NotebookSort, TopicKind};

pub(super) fn parse(parts: &[&str], query: &str) -> Option<Route> {
    let asked = |name: &str| query::value(query, name);
    let short = |text: String| text.chars().take(MOST_WORDS).collect::<String>();
    Some(match parts {
        ["notebook"] => {
            let (kind, sort) = (asked("kind"), asked("sort"));
            let day = |name| asked(name).and_then(|day| Day::parse(&day).ok());
            Route::Notebook(NotebookFilter {
                kind: TopicKind::ALL.into_iter().find(|k| kind.as_deref() == Some(k.slug())),
                theme: asked("theme").and_then(id),
                tag: asked("tag").map(short),
                from: day("from"),
                to: day("to"),
                words: asked("words").map(short).unwrap_or_default(),
                sort: NotebookSort::ALL
                    .into_iter()
                    .find(|s| sort.as_deref() == Some(s.slug()))
                    .unwrap_or_default(),
            })
        }
        ["notebook", "bin"] => Route::NoteBin,
        ["notebook", "backup"] => Route::Backup,
        ["reading-list"] => {
            let mark = asked("mark");
            let chosen = |kind: &MarkKind| mark.as_deref() == Some(kind.slug());
            Route::ReadingList(MarkKind::ALL.into_iter().find(chosen))
        }
        ["your-data"] => Route::YourData,
        _ => return None,
    })
}

pub(super) fn write(f: &mut fmt::Formatter<'_>, route: &Route) -> fmt::Result {
    match route {
        Route::Notebook(filter) => {
            let sort = (filter.sort != NotebookSort::default()).then(|| filter.sort.slug());
            let words = filter.words.trim();
            query::write(
                f,
                "/notebook",
                &[
                    ("kind", filter.kind.map(TopicKind::slug)),
                    ("theme", filter.theme.as_ref().map(|id| id.as_str())),
                    ("tag", filter.tag.as_deref()),
                    ("from", filter.from.map(Day::machine).as_deref()),
                    ("to", filter.to.map(Day::machine).as_deref()),
                    ("words", (!words.is_empty()).then_some(words)),
                    ("sort", sort),
                ],
            )
        }
        Route::NoteBin => f.write_str("/notebook/bin"),
        Route::Backup => f.write_str("/notebook/backup"),
        Route::ReadingList(kind) => {
            query::write(f, "/reading-list", &[("mark", kind.map(MarkKind::slug))])
        }
        Route::YourData => f.write_str("/your-data"),
        _ => Ok(()),
    }
}
