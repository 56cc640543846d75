//! Examples of the components of figures, the strategy and the thread.

use leptos::prelude::*;

use super::{LONG, component};
use crate::page_parts::common::session;
use crate::ui::{FigureChart, FigureNumbers, YearTable, YearTask};
use content::{Chart, Figure, Recurrence, Tenths, Value};
use routes::Route;

pub fn examples() -> impl IntoView {
    view! { {charts()} {numbers()} {years()} }
}

/// A figure with an id of its own, because a drawing's id comes from it.
fn figure(index: usize, chart: Chart, unit: &str, values: &[(&str, u32)]) -> Option<Figure> {
    let value = |(label, tenths): &(&str, u32)| Value {
        label: (*label).to_owned(),
        tenths: Tenths { tenths: *tenths },
    };
    let values = values.iter().map(value).collect();
    let like = session().library().figures.get(index)?.clone();
    Some(Figure { chart, unit: unit.to_owned(), values, ..like })
}

fn charts() -> impl IntoView {
    let examples = [
        ("change", Chart::Change, "referrals", &[("2013/14", 440), ("2014/15", 1020)][..]),
        ("change of a share", Chart::Change, "%", &[("Then", 270), ("Now", 684)]),
        ("one number", Chart::Count, "people", &[("People", 91100)]),
        ("long label, nought", Chart::Count, "£", &[(LONG, 12_345_670), ("None", 0)]),
        ("parts", Chart::Share, "cases", &[("A", 150), ("B", 40), (LONG, 10), ("D", 80)]),
    ];
    let examples = examples.into_iter().enumerate().map(|(index, (name, chart, unit, values))| {
        let figure = figure(index, chart, unit, values);
        (name, figure.map(|figure| view! { <FigureChart figure /> }).into_any())
    });
    component("FigureChart", examples.collect())
}

fn numbers() -> impl IntoView {
    let examples = [("not copied yet", None), ("copied", Some(true)), ("refused", Some(false))];
    let examples = examples.into_iter().map(|(name, state)| {
        let figure = figure(0, Chart::Count, "£", &[("Board members", 1130), (LONG, 1455)]);
        let copied = RwSignal::new(state);
        let on_copy = Callback::new(|()| {});
        let example = figure.map(|figure| view! { <FigureNumbers figure copied on_copy /> });
        (name, example.into_any())
    });
    component("FigureNumbers", examples.collect())
}

fn years() -> impl IntoView {
    let task = |every| YearTask { title: "A task".into(), to: Route::Strategy, every };
    let mut tasks: Vec<YearTask> = Recurrence::ALL.map(task).to_vec();
    tasks.push(YearTask { title: LONG.into(), ..task(Recurrence::Yearly) });
    component("YearTable", vec![("each interval", view! { <YearTable tasks /> }.into_any())])
}
