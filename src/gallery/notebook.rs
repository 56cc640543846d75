//! Examples of the components of the notebook.

use leptos::prelude::*;

use super::{LONG, component};
use crate::ui::{DayBox, NoteLine, TickBox, TickLabel};

pub fn examples() -> impl IntoView {
    let typed = || Callback::new(|_: String| {});
    let ticked = RwSignal::new(true);
    let toggle = Callback::new(move |()| ticked.update(|ticked| *ticked = !*ticked));
    let tags = vec!["supervision".to_owned(), "team".into(), LONG.into()];
    let day = Signal::derive(|| "2026-03-24".to_owned());
    view! {
        {component("NoteLine", vec![
            ("empty", view! { <NoteLine id="line-empty" label="Title" hint="" value=String::new() suggestions=vec![] on_type=typed() /> }.into_any()),
            ("with suggestions", view! { <NoteLine id="line-tags" label="Tags" hint="Parted by commas" value="team, ".into() suggestions=tags on_type=typed() /> }.into_any()),
        ])}
        {component("DayBox", vec![
            ("a day", view! { <DayBox id="a-day" label="From" value=day on_choose=typed() /> }.into_any()),
        ])}
        {component("TickBox", vec![
            ("with a label", view! { <TickBox id="tick-shown" label=LONG how=TickLabel::Shown ticked on_tick=toggle /> }.into_any()),
            ("with a label for assistive technology", view! { <TickBox id="tick-hidden" label="Select" how=TickLabel::Hidden ticked on_tick=toggle /> }.into_any()),
        ])}
    }
}
