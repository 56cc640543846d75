//! Figures drawn, and their numbers.
//!
//! Lengths are SVG attributes, because the page's policy allows no styles in the markup. Labels are
//! HTML beside the bars: they wrap and grow with the reader's text, which SVG's do not.

use leptos::prelude::*;

use crate::{ui::Button, ui::ButtonKind, ui::Details};
use content::{BarSegment, Figure, Picture, Value, percent};

/// How many looks the parts of a bar have: each differs from the next without colour.
const LOOKS: usize = 4;

/// A figure's drawing. It is one picture to assistive technology, with all of it told in words.
#[component]
pub fn FigureChart(figure: Figure) -> impl IntoView {
    let (title, told) = (format!("chart-{}", figure.id), format!("chart-{}-told", figure.id));
    let drawing = match figure.picture() {
        Picture::Number => number(&figure),
        Picture::Bars => bars(&figure),
        Picture::Parts => parts(&figure),
    };
    let change = figure.change().map(|(from, to)| {
        view! { <p class="app-chart__change">{from} " " <span>{strings::figures::TO}</span> " " {to}</p> }
    });
    let unit = figure.unit_apart().map(|unit| {
        view! { <p class="app-chart__unit">{strings::figures::UNIT} " " {unit.to_owned()}</p> }
    });
    let labels = format!("{title} {told}");
    view! {
        <div class="app-chart" role="img" aria-labelledby=labels>
            <span hidden id=title>{figure.about.title.clone()}</span>
            <span hidden id=told>{strings::figures::alternative(&figure)}</span>
            {change}
            {drawing}
            {unit}
        </div>
    }
}

fn number(figure: &Figure) -> AnyView {
    let numbers = figure.values.iter().map(|value| {
        view! {
            <p class="app-chart__number">
                <strong>{figure.amount(value)}</strong> " " <span>{value.label.clone()}</span>
            </p>
        }
        .into_any()
    });
    numbers.collect::<Vec<_>>().into_any()
}

fn bars(figure: &Figure) -> AnyView {
    let rows = figure.values.iter().zip(figure.bar_segments()).map(|(value, stretch)| {
        view! {
            <span class="app-bars__label">{value.label.clone()}</span>
            <svg class="app-bars__bar" aria-hidden="true" focusable="false">
                <rect class="app-chart__solid" width=percent(stretch.length) height="100%"></rect>
                <rect class="app-bars__foot" width="2" height="100%"></rect>
            </svg>
            <strong class="app-bars__value">{figure.amount(value)}</strong>
        }
        .into_any()
    });
    view! { <div class="app-bars">{rows.collect::<Vec<_>>()}</div> }.into_any()
}

fn parts(figure: &Figure) -> AnyView {
    let stretches = figure.bar_segments();
    let drawn = figure.values.iter().zip(&stretches).enumerate().map(|(index, (value, stretch))| {
        let amount = stretch.has_room().then(|| {
            view! {
                <text class="app-parts__amount" x=percent(stretch.middle()) y="1rem">{figure.amount(value)}</text>
            }
        });
        view! { {part(index, *stretch)} {amount} }.into_any()
    });
    let drawn: Vec<_> = drawn.collect();
    // Where one part ends and the next begins, whatever their looks.
    let seams = stretches.iter().skip(1).map(|stretch| {
        let x = percent(stretch.start);
        view! { <line class="app-parts__seam" x1=x.clone() x2=x y1="1.375rem" y2="100%"></line> }
            .into_any()
    });
    let seams: Vec<_> = seams.collect();
    let key = figure.values.iter().enumerate().map(|(index, value)| {
        view! {
            <svg class="app-parts__swatch" aria-hidden="true" focusable="false">
                {part(index, BarSegment { start: 0, length: 1000 })}
            </svg>
            <span class="app-parts__label">{value.label.clone()}</span>
            <strong class="app-bars__value">{figure.amount(value)}</strong>
        }
        .into_any()
    });
    let key: Vec<_> = key.collect();
    view! {
        <svg class="app-parts" aria-hidden="true" focusable="false">{drawn}{seams}</svg>
        <div class="app-parts__key">{key}</div>
    }
    .into_any()
}

/// A part of a bar, in its own look: solid, striped closely, striped widely, empty.
fn part(index: usize, stretch: BarSegment) -> impl IntoView + use<> {
    let look = index % LOOKS;
    let (from, to) = (percent(stretch.start), percent(stretch.start + stretch.length));
    let class = match look {
        0 => "app-chart__solid app-parts__part",
        _ => "app-chart__empty app-parts__part",
    };
    let stripes = match look {
        1 => Some("3 3"),
        2 => Some("2 8"),
        _ => None,
    };
    view! {
        <rect class=class x=from.clone() width=percent(stretch.length)></rect>
        {stripes.map(|stripes| view! {
            <line class="app-parts__stripes" x1=from x2=to y1="50%" y2="50%" stroke-dasharray=stripes></line>
        })}
    }
}

/// A figure's numbers as a table, to be opened and copied.
#[component]
pub fn FigureNumbers(
    figure: Figure,
    /// Whether the last copying worked.
    copied: RwSignal<Option<bool>>,
    on_copy: Callback<()>,
) -> impl IntoView {
    let heading = match figure.unit_apart() {
        Some(unit) => format!("{}: {unit}", strings::figures::NUMBER),
        None => strings::figures::NUMBER.to_owned(),
    };
    let row = |value: &Value| {
        view! {
            <tr><th scope="row">{value.label.clone()}</th><td>{figure.amount(value)}</td></tr>
        }
        .into_any()
    };
    let rows: Vec<_> = figure.values.iter().map(row).collect();
    let status = move || {
        copied.get().map(|worked| match worked {
            true => strings::figures::COPIED,
            false => strings::figures::NOT_COPIED,
        })
    };
    view! {
        <div class="app-numbers">
            <Details summary=strings::figures::NUMBERS>
                <table>
                    <caption>{figure.about.title.clone()} ", " {figure.period.clone()}</caption>
                    <thead>
                        <tr><th scope="col">{strings::figures::WHAT}</th><th scope="col">{heading}</th></tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
                <Button label=strings::figures::COPY kind=ButtonKind::Secondary on_click=on_copy />
                <p role="status" class="app-actions__status">{move || status()}</p>
            </Details>
        </div>
    }
}
