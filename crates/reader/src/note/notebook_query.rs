//! Filtering the notebook in steps, so that ten thousand notes do not block the page.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;
use std::sync::Arc;

use super::{Notebook, NotebookEntry, NotebookFilter, NotebookSort, TopicKind};
use content::{Day, Library, ThemeId, fold};

/// The choices of the notebook's filter, each with how many notes it would show together with the
/// other filters in force. A choice that would show none is listed only while it is in force.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NotebookChoices {
    pub any_kind: usize,
    /// In their own order.
    pub kinds: Vec<(TopicKind, usize)>,
    pub any_theme: usize,
    /// In the order of the library.
    pub themes: Vec<(ThemeId, usize)>,
    pub any_tag: usize,
    /// By name.
    pub tags: Vec<(String, usize)>,
}

/// A filter's value as an index into the notebook's list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FacetFilter {
    Anything,
    Place(usize),
    /// A value that no note has.
    Nothing,
}

impl FacetFilter {
    fn new<T>(asked: Option<&T>, place: impl Fn(&T) -> Option<usize>) -> Self {
        match asked {
            None => Self::Anything,
            Some(asked) => place(asked).map_or(Self::Nothing, Self::Place),
        }
    }

    fn is_among(self, places: &[usize]) -> bool {
        match self {
            Self::Anything => true,
            Self::Place(place) => places.contains(&place),
            Self::Nothing => false,
        }
    }
}

/// Counts of a list's choices.
#[derive(Default)]
struct FacetCounts {
    any: usize,
    each: Vec<usize>,
}

impl FacetCounts {
    fn add(&mut self, places: &[usize]) {
        self.any += 1;
        for place in places {
            if self.each.len() <= *place {
                self.each.resize(place + 1, 0);
            }
            self.each[*place] += 1;
        }
    }

    fn of(&self, place: usize) -> usize {
        self.each.get(place).copied().unwrap_or_default()
    }
}

/// An entry with its sort order: the greater is shown first.
struct RankedEntry {
    sort: NotebookSort,
    entry: Arc<NotebookEntry>,
}

impl Ord for RankedEntry {
    fn cmp(&self, other: &Self) -> Ordering {
        let (a, b) = (&self.entry, &other.entry);
        let newer = || a.note.updated.cmp(&b.note.updated);
        let order = match self.sort {
            NotebookSort::Newest => newer(),
            NotebookSort::Oldest => newer().reverse(),
            NotebookSort::Title => b.title.cmp(&a.title).then_with(newer),
        };
        order.then_with(|| Reverse(&a.note.subject).cmp(&Reverse(&b.note.subject)))
    }
}

impl PartialOrd for RankedEntry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for RankedEntry {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for RankedEntry {}

/// A scan of the notebook, which must not change meanwhile.
pub struct NotebookQuery {
    filter: NotebookFilter,
    kind: FacetFilter,
    theme: FacetFilter,
    tag: FacetFilter,
    words: Vec<String>,
    /// How many entries were examined.
    at: usize,
    matching: usize,
    kinds: FacetCounts,
    themes: FacetCounts,
    tags: FacetCounts,
    /// Matches not taken yet. Only those that are shown get sorted.
    found: BinaryHeap<RankedEntry>,
}

impl NotebookQuery {
    pub fn new(filter: &NotebookFilter, notebook: &Notebook, library: &Library) -> Self {
        let kind = |kind: &TopicKind| TopicKind::ALL.iter().position(|other| other == kind);
        let theme = |id: &ThemeId| library.themes.iter().position(|theme| theme.id == *id);
        let words = fold(&filter.words);
        Self {
            kind: FacetFilter::new(filter.kind.as_ref(), kind),
            theme: FacetFilter::new(filter.theme.as_ref(), theme),
            tag: FacetFilter::new(filter.tag.as_ref(), |tag| notebook.place_of_tag(tag)),
            words: words.split_whitespace().map(str::to_owned).collect(),
            filter: filter.clone(),
            at: 0,
            matching: 0,
            kinds: FacetCounts::default(),
            themes: FacetCounts::default(),
            tags: FacetCounts::default(),
            found: BinaryHeap::new(),
        }
    }

    /// Examines up to `most` further entries; returns whether the scan is complete.
    pub fn advance(&mut self, notebook: &Notebook, most: usize) -> bool {
        let all = notebook.entries();
        let end = self.at.saturating_add(most).min(all.len());
        for entry in &all[self.at..end] {
            self.visit(entry);
        }
        self.at = end;
        end == all.len()
    }

    fn visit(&mut self, entry: &Arc<NotebookEntry>) {
        let kinds = std::slice::from_ref(&entry.kind);
        let kind = self.kind.is_among(kinds);
        let theme = self.theme.is_among(&entry.themes);
        let tag = self.tag.is_among(&entry.tags);
        // An entry that two of the lists exclude counts for no choice.
        if u8::from(kind) + u8::from(theme) + u8::from(tag) < 2
            || !self.is_of_the_days(entry.day)
            || !self.words.iter().all(|word| entry.words.contains(word.as_str()))
        {
            return;
        }
        if theme && tag {
            self.kinds.add(kinds);
        }
        if kind && tag {
            self.themes.add(&entry.themes);
        }
        if kind && theme {
            self.tags.add(&entry.tags);
        }
        if kind && theme && tag {
            self.matching += 1;
            self.found.push(RankedEntry { sort: self.filter.sort, entry: Arc::clone(entry) });
        }
    }

    fn is_of_the_days(&self, day: Option<Day>) -> bool {
        let (from, to) = (self.filter.from, self.filter.to);
        from.is_none_or(|from| day.is_some_and(|day| day >= from))
            && to.is_none_or(|to| day.is_some_and(|day| day <= to))
    }

    /// How many entries match so far.
    pub fn matching(&self) -> usize {
        self.matching
    }

    /// The next matching entries, in order.
    pub fn take(&mut self, most: usize) -> Vec<Arc<NotebookEntry>> {
        let mut taken = Vec::new();
        while taken.len() < most
            && let Some(next) = self.found.pop()
        {
            taken.push(next.entry);
        }
        taken
    }

    /// How many entries each choice would show.
    pub fn choices(&self, notebook: &Notebook, library: &Library) -> NotebookChoices {
        let kinds = TopicKind::ALL.into_iter().enumerate();
        let kinds = kinds.map(|(at, kind)| (kind, self.kinds.of(at)));
        let themes = library.themes.iter().enumerate();
        let themes = themes.map(|(at, theme)| (theme, self.themes.of(at)));
        let in_force = |at: &usize| self.tag == FacetFilter::Place(*at);
        let used = |at: &usize| self.tags.of(*at) > 0 || in_force(at);
        let tags = notebook.by_name((0..notebook.tags_known()).filter(used)).into_iter();
        let mut tags: Vec<(String, usize)> =
            tags.map(|at| (notebook.tag_at(at).to_owned(), self.tags.of(at))).collect();
        if self.tag == FacetFilter::Nothing {
            tags.extend(self.filter.tag.clone().map(|tag| (tag, 0)));
        }
        NotebookChoices {
            any_kind: self.kinds.any,
            kinds: kinds
                .filter(|(kind, count)| *count > 0 || self.filter.kind == Some(*kind))
                .collect(),
            any_theme: self.themes.any,
            themes: themes
                .filter(|(theme, count)| {
                    *count > 0 || self.filter.theme.as_ref() == Some(&theme.id)
                })
                .map(|(theme, count)| (theme.id.clone(), count))
                .collect(),
            any_tag: self.tags.any,
            tags,
        }
    }
}
