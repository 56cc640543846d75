//! The reader's own training: the log.

use leptos::prelude::*;

use super::{TrainingContext, context, due, put_back, table};
use crate::page_parts::common::session;
use content::ThemeId;
use reader::{LogFilter, TrainingState};
use routes::{Address, Route};

use crate::ui::{
    Breadcrumbs, Button, ButtonKind, Chip, Chips, PageHeading, Paragraph, Select, href, live,
    option,
};
use strings::my_training as words;

pub fn view() -> AnyView {
    let desk = context();
    let shown = RwSignal::new(table::PAGE);
    let address = session().address();
    let filter = move || {
        address.with(|address| match address {
            Address::Page(Route::MyTraining(filter)) => filter.clone(),
            // The page is being left.
            _ => LogFilter::default(),
        })
    };
    // What another filter admits is shown from its beginning.
    Effect::new(move |before: Option<()>| {
        address.track();
        if before.is_some() {
            shown.set(table::PAGE);
        }
    });
    let empty = move || desk.training.log().with(Vec::is_empty);
    let empty = Memo::new(move |_| empty());
    let body = live(move || if empty.get() { begin() } else { full(desk, filter, shown) });
    let failure = live(move || {
        let failure = desk.training.failure().get().map(words::not_read);
        failure.map(|said| view! { <p class="govuk-inset-text">{said}</p> }).into_any()
    });
    view! {
        <div class="govuk-width-container app-training app-kind app-kind--training">
            <Breadcrumbs here=words::TITLE />
            <PageHeading title=words::TITLE />
            <p class="govuk-body-l app-measure">{words::LOG_LEAD}</p>
            {failure}
            {live(|| put_back(None))}
            {live(move || due::view(desk))}
            {body}
            {live(move || due::unreadable(desk))}
            <p class="app-measure app-log-where app-no-print">{words::LOG_WHERE}</p>
        </div>
    }
    .into_any()
}

fn add_link() -> AnyView {
    view! { <a class="govuk-button" draggable="false" href=href(&Route::AddTraining)>{words::ADD}</a> }
        .into_any()
}

/// What will be here, and how to begin.
fn begin() -> AnyView {
    let training = href(&Route::Training(Default::default()));
    let catalogue = (!session().library().courses.is_empty()).then(|| {
        view! { <p class="govuk-body"><a class="govuk-link" href=training>{words::BEGIN_WITH_COURSE}</a></p> }
    });
    view! {
        <div class="app-measure">
            <Paragraph text=words::EMPTY />
            {catalogue}
            {add_link()}
        </div>
    }
    .into_any()
}

fn full<F>(desk: TrainingContext, filter: F, shown: RwSignal<usize>) -> AnyView
where
    F: Fn() -> LogFilter + Copy + Send + Sync + 'static,
{
    let counted = live(move || {
        let filter = filter();
        let said = desk.training.log().with(|log| words::showing(filter.count(log), log.len()));
        said.into_any()
    });
    view! {
        {actions(desk, filter, shown)}
        <section aria-labelledby="log">
            <h2 class="govuk-heading-m" id="log">{words::LOG}</h2>
            {controls(desk, filter)}
            <div class="app-results">
                <p role="status">{counted}</p>
                {live(move || chips(&filter()))}
            </div>
            {live(move || table::view(desk, &filter(), shown))}
        </section>
        {live(move || table::sums(desk, &filter()))}
    }
    .into_any()
}

fn actions<F>(desk: TrainingContext, filter: F, shown: RwSignal<usize>) -> AnyView
where
    F: Fn() -> LogFilter + Copy + Send + Sync + 'static,
{
    let csv = move |()| {
        let (filter, library) = (untrack(filter), desk.session.library());
        let file = desk.training.log().with_untracked(|log| {
            words::log_as_csv(log.iter().filter(|record| filter.admits(record)), library)
        });
        desk.session.download("my-training.csv", &file);
    };
    let json = move |()| desk.session.download("my-training.json", &desk.training.as_json());
    // On paper is all that the filter admits.
    let print = move |()| {
        shown.set(usize::MAX);
        desk.session.print();
    };
    view! {
        <div class="govuk-button-group app-no-print">
            {add_link()}
            <a class="govuk-button govuk-button--secondary" draggable="false" href=href(&Route::LearningRecord(None))>{words::PRINT_ALL}</a>
            <Button label=words::EXPORT_CSV kind=ButtonKind::Secondary on_click=csv />
            <Button label=words::EXPORT_JSON kind=ButtonKind::Secondary on_click=json />
            <Button label=words::PRINT_LOG kind=ButtonKind::Secondary on_click=print />
        </div>
    }
    .into_any()
}

/// One of the log's choices, as a select has it: its value, its name and how many it would show.
type CountedOption = (String, String, usize);

fn controls<F>(desk: TrainingContext, filter: F) -> AnyView
where
    F: Fn() -> LogFilter + Copy + Send + Sync + 'static,
{
    let adjust = move |filter| desk.session.adjust(&Route::MyTraining(filter));
    let states = live(move || {
        let filter = filter();
        let rest = LogFilter { state: None, ..filter.clone() };
        let counted = desk.training.log().with(|log| {
            let states = filter.states(log).into_iter();
            let states = states.map(|(s, n)| (s.slug().to_owned(), words::state(s).to_owned(), n));
            (rest.count(log), states.collect())
        });
        options(words::ANY_STATE, counted, filter.state.map(|s| s.slug().to_owned()))
    });
    let years = live(move || {
        let filter = filter();
        let rest = LogFilter { year: None, ..filter.clone() };
        let counted = desk.training.log().with(|log| {
            let years = filter.years(log).into_iter();
            (rest.count(log), years.map(|(y, n)| (y.to_string(), y.to_string(), n)).collect())
        });
        options(words::ANY_YEAR, counted, filter.year.map(|year| year.to_string()))
    });
    let themes = live(move || {
        let filter = filter();
        let rest = LogFilter { theme: None, ..filter.clone() };
        let library = desk.session.library();
        let counted = desk.training.log().with(|log| {
            let themes = filter.themes(log).into_iter();
            // What the content has no longer is nothing that an address can ask for.
            let known = themes.filter_map(|(id, n)| Some((library.theme(&id)?, n)));
            let known = known.map(|(theme, n)| (theme.id.to_string(), theme.name.clone(), n));
            (rest.count(log), known.collect())
        });
        options(strings::ANY_THEME, counted, filter.theme.map(|id| id.to_string()))
    });
    let choose_state = Callback::new(move |chosen: String| {
        let state = TrainingState::of_slug(&chosen);
        adjust(LogFilter { state, ..untrack(filter) });
    });
    let choose_year = Callback::new(move |chosen: String| {
        adjust(LogFilter { year: chosen.parse().ok(), ..untrack(filter) });
    });
    let choose_theme = Callback::new(move |chosen: String| {
        adjust(LogFilter { theme: ThemeId::new(&chosen).ok(), ..untrack(filter) });
    });
    view! {
        <form class="app-filter app-filter--many app-no-print" aria-label=strings::FILTER on:submit=|event| event.prevent_default()>
            <Select id="state" label=words::STATE on_choose=choose_state>{states}</Select>
            <Select id="year" label=words::YEAR on_choose=choose_year>{years}</Select>
            <Select id="theme" label=words::THEME on_choose=choose_theme>{themes}</Select>
        </form>
    }
    .into_any()
}

fn options(
    any: &str,
    (all, counted): (usize, Vec<CountedOption>),
    chosen: Option<String>,
) -> AnyView {
    let any = (String::new(), any.to_owned(), all);
    let chosen = chosen.unwrap_or_default();
    let counted_option = |(value, name, count): CountedOption| {
        option(&value, strings::with_count(&name, count), value == chosen)
    };
    let options: Vec<AnyView> = std::iter::once(any).chain(counted).map(counted_option).collect();
    options.into_any()
}

fn chips(filter: &LogFilter) -> AnyView {
    let library = session().library();
    let state = filter.state.map(|state| Chip {
        name: words::state(state).to_owned(),
        without: Route::MyTraining(LogFilter { state: None, ..filter.clone() }),
    });
    let year = filter.year.map(|year| Chip {
        name: year.to_string(),
        without: Route::MyTraining(LogFilter { year: None, ..filter.clone() }),
    });
    let theme = filter.theme.as_ref().and_then(|id| library.theme(id)).map(|theme| Chip {
        name: theme.name.clone(),
        without: Route::MyTraining(LogFilter { theme: None, ..filter.clone() }),
    });
    let chips: Vec<Chip> = [state, year, theme].into_iter().flatten().collect();
    let names: Vec<&str> = chips.iter().map(|chip| chip.name.as_str()).collect();
    let names = names.join(", ");
    let all = Route::MyTraining(LogFilter::default());
    view! {
        <div class="app-no-print"><Chips chips all /></div>
        <p class="app-print-only">{names}</p>
    }
    .into_any()
}
