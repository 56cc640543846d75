//! What the notebook is narrowed to, and in what order it stands.

use leptos::prelude::*;

use super::NotebookContext;
use content::{Day, ThemeId};
use reader::{NotebookFilter, NotebookSort, TopicKind};
use routes::Route;

use crate::ui::{Chip, Chips, DayBox, SearchBox, Select, live, option};
use strings::notebook_list as words;

/// One of a select's choices: its value, its name and how many notes it would show.
type CountedOption = (String, String, usize);

pub fn view(desk: NotebookContext) -> AnyView {
    let filter = desk.filter;
    let facts = desk.notes.notebook_facts();
    let change = move |change: &dyn Fn(&mut NotebookFilter)| {
        let mut changed = filter.get_untracked();
        change(&mut changed);
        desk.session.adjust(&Route::Notebook(changed));
    };
    let kinds = live(move || {
        let (any, kinds) = facts.with(|f| (f.choices.any_kind, f.choices.kinds.clone()));
        let kinds = kinds.into_iter();
        let kinds = kinds.map(|(k, n)| (k.slug().to_owned(), words::kind(k).to_owned(), n));
        let chosen = filter.with(|filter| filter.kind.map(|kind| kind.slug().to_owned()));
        options(words::ANY_KIND, any, kinds.collect(), chosen)
    });
    let themes = live(move || {
        let (any, themes) = facts.with(|f| (f.choices.any_theme, f.choices.themes.clone()));
        let library = desk.session.library();
        let themes = themes.into_iter().filter_map(|(id, n)| Some((library.theme(&id)?, n)));
        let themes = themes.map(|(theme, n)| (theme.id.to_string(), theme.name.clone(), n));
        let chosen = filter.with(|filter| filter.theme.as_ref().map(ToString::to_string));
        options(strings::ANY_THEME, any, themes.collect(), chosen)
    });
    let tags = live(move || {
        let (any, tags) = facts.with(|f| (f.choices.any_tag, f.choices.tags.clone()));
        let tags = tags.into_iter().map(|(tag, n)| (tag.clone(), tag, n)).collect();
        options(words::ANY_TAG, any, tags, filter.with(|filter| filter.tag.clone()))
    });
    let sorts = live(move || {
        let now = filter.with(|filter| filter.sort);
        let sorts = NotebookSort::ALL.into_iter();
        let sorts = sorts.map(|s| option(s.slug(), words::sort(s).to_owned(), s == now));
        sorts.collect::<Vec<AnyView>>().into_any()
    });
    let type_words = Callback::new(move |typed: String| change(&|f| f.words.clone_from(&typed)));
    let choose_kind = Callback::new(move |chosen: String| {
        change(&|f| f.kind = TopicKind::ALL.into_iter().find(|kind| kind.slug() == chosen));
    });
    let choose_theme =
        Callback::new(move |chosen: String| change(&|f| f.theme = ThemeId::new(&chosen).ok()));
    let choose_tag = Callback::new(move |chosen: String| {
        change(&|f| f.tag = (!chosen.is_empty()).then(|| chosen.clone()));
    });
    let choose_from =
        Callback::new(move |chosen: String| change(&|f| f.from = Day::parse(&chosen).ok()));
    let choose_to =
        Callback::new(move |chosen: String| change(&|f| f.to = Day::parse(&chosen).ok()));
    let choose_sort = Callback::new(move |chosen: String| {
        let sort = NotebookSort::of_slug(&chosen);
        change(&|f| f.sort = sort.unwrap_or_default());
    });
    let said = |day: Option<Day>| day.map(Day::machine).unwrap_or_default();
    let typed = Signal::derive(move || filter.with(|filter| filter.words.clone()));
    let from = Signal::derive(move || said(filter.with(|filter| filter.from)));
    let to = Signal::derive(move || said(filter.with(|filter| filter.to)));
    view! {
        <form class="app-filter app-filter--many app-notebook__filter app-no-print" role="search" aria-label=strings::FILTER on:submit=|event| event.prevent_default()>
            <SearchBox id="words" label=words::WORDS hint=words::WORDS_HINT value=typed on_type=type_words />
            <Select id="kind" label=words::KIND on_choose=choose_kind>{kinds}</Select>
            <Select id="theme" label=strings::FILTER_THEME on_choose=choose_theme>{themes}</Select>
            <Select id="tag" label=words::TAG on_choose=choose_tag>{tags}</Select>
            <DayBox id="from" label=words::FROM value=from on_choose=choose_from />
            <DayBox id="to" label=words::TO value=to on_choose=choose_to />
            <Select id="sort" label=words::SORT on_choose=choose_sort>{sorts}</Select>
        </form>
    }
    .into_any()
}

fn options(any: &str, all: usize, counted: Vec<CountedOption>, chosen: Option<String>) -> AnyView {
    let any = (String::new(), any.to_owned(), all);
    let chosen = chosen.unwrap_or_default();
    let counted_option = |(value, name, count): CountedOption| {
        let is_chosen = value.eq_ignore_ascii_case(&chosen);
        option(&value, strings::with_count(&name, count), is_chosen)
    };
    let options: Vec<AnyView> = std::iter::once(any).chain(counted).map(counted_option).collect();
    options.into_any()
}

/// What is in force, each to be taken away.
pub fn chips(desk: NotebookContext) -> AnyView {
    let filter = desk.filter.get();
    let mut chips: Vec<Chip> = Vec::new();
    let mut add = |name: Option<String>, take: &dyn Fn(&mut NotebookFilter)| {
        if let Some(name) = name {
            let mut without = filter.clone();
            take(&mut without);
            chips.push(Chip { name, without: Route::Notebook(without) });
        }
    };
    let asked = filter.words.trim();
    add((!asked.is_empty()).then(|| words::with_words(asked)), &|f| f.words.clear());
    add(filter.kind.map(|kind| words::kind(kind).to_owned()), &|f| f.kind = None);
    let theme = filter.theme.as_ref().and_then(|id| desk.session.library().theme(id));
    add(theme.map(|theme| theme.name.clone()), &|f| f.theme = None);
    add(filter.tag.as_deref().map(words::tagged), &|f| f.tag = None);
    add(filter.from.map(words::from), &|f| f.from = None);
    add(filter.to.map(words::until), &|f| f.to = None);
    let names: Vec<&str> = chips.iter().map(|chip| chip.name.as_str()).collect();
    let names = names.join("; ");
    let all = Route::Notebook(filter.whole());
    view! {
        <div class="app-no-print"><Chips chips all /></div>
        <p class="app-print-only">{names}</p>
    }
    .into_any()
}
