//! Fields beside a note's text: its title, its tags; and a day to narrow a list by.

use leptos::prelude::*;

use super::live;

/// The most tags that are suggested at a time.
const SUGGESTED: usize = 50;

/// A line about a note, told as it is typed.
#[component]
pub fn NoteLine(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    label: &'static str,
    /// May be empty.
    hint: &'static str,
    /// What it holds to begin with.
    value: String,
    /// What may be meant, of things that are parted by commas.
    suggestions: Vec<String>,
    on_type: Callback<String>,
) -> impl IntoView {
    let (hint_id, list_id) = (format!("{id}-hint"), format!("{id}-list"));
    let described = (!hint.is_empty()).then(|| hint_id.clone());
    let suggests = !suggestions.is_empty();
    let typed = RwSignal::new(value.clone());
    let list = suggests.then(|| {
        let options = live(move || options(&typed.get(), &suggestions));
        view! { <datalist id=list_id.clone()>{options}</datalist> }
    });
    view! {
        <div class="govuk-form-group app-note-line">
            <label class="govuk-label" for=id.clone()>{label}</label>
            {described.clone().map(|id| view! { <div class="govuk-hint" id=id>{hint}</div> })}
            <input
                class="govuk-input"
                id=id
                type="text"
                autocomplete="off"
                list=suggests.then_some(list_id)
                aria-describedby=described
                value=value
                on:input=move |event| {
                    let text = event_target_value(&event);
                    typed.set(text.clone());
                    on_type.run(text);
                }
            />
            {list}
        </div>
    }
}

/// What is typed, with each suggestion in place of what stands after the last comma: browsers
/// compare the whole of it.
fn options(typed: &str, suggestions: &[String]) -> AnyView {
    let before = typed.rfind(',').map_or("", |comma| &typed[..=comma]);
    let gap = if before.is_empty() { "" } else { " " };
    let there = |suggestion: &str| before.split(',').any(|tag| tag.trim() == suggestion);
    let left = suggestions.iter().filter(|suggestion| !there(suggestion)).take(SUGGESTED);
    let options: Vec<AnyView> = left
        .map(|tag| view! { <option value=format!("{before}{gap}{tag}")></option> }.into_any())
        .collect();
    options.into_any()
}

/// A day by which a list is narrowed, by the browser's own calendar.
#[component]
pub fn DayBox(
    /// Unique on the page.
    id: &'static str,
    label: &'static str,
    /// As `2026-03-24`, or empty.
    #[prop(into)]
    value: Signal<String>,
    on_choose: Callback<String>,
) -> impl IntoView {
    view! {
        <div class="govuk-form-group">
            <label class="govuk-label" for=id>{label}</label>
            <input
                class="govuk-input"
                id=id
                type="date"
                min="1900-01-01"
                max="2199-12-31"
                prop:value=move || value.get()
                on:change=move |event| on_choose.run(event_target_value(&event))
            />
        </div>
    }
}

/// A box to select something by.
#[component]
pub fn TickBox(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    how: TickLabel,
    #[prop(into)] ticked: Signal<bool>,
    on_tick: Callback<()>,
) -> impl IntoView {
    let class = match how {
        TickLabel::Shown => "",
        TickLabel::Hidden => "govuk-visually-hidden",
    };
    view! {
        <div class="govuk-checkboxes govuk-checkboxes--small app-tick">
            <div class="govuk-checkboxes__item">
                <input
                    class="govuk-checkboxes__input"
                    id=id.clone()
                    type="checkbox"
                    prop:checked=move || ticked.get()
                    on:change=move |_| on_tick.run(())
                />
                <label class="govuk-label govuk-checkboxes__label" for=id>
                    <span class=class>{label}</span>
                </label>
            </div>
        </div>
    }
}

/// Whether a box's label is seen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum TickLabel {
    Shown,
    /// Told to assistive technology alone, where what stands beside it says the same.
    Hidden,
}
