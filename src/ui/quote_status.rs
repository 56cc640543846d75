//! How what a note quotes stands to the content of today.

use leptos::prelude::*;

use crate::{ui::Button, ui::ButtonKind};
use reader::{Quotation, QuoteStatus};
use strings::quote_status as words;

/// Nothing, where it reads as it did when the note was begun.
#[component]
pub fn QuotedStanding(
    /// What the note quotes.
    quoted: Quotation,
    standing: QuoteStatus,
    /// The reader wants the note to quote what the content says now.
    on_take: Callback<Quotation>,
) -> impl IntoView {
    match standing {
        QuoteStatus::Unchanged => ().into_any(),
        QuoteStatus::Reworded(now) => {
            let then = quotation(words::THEN, &quoted, &now);
            let new = quotation(words::NOW, &now, &quoted);
            framed(
                words::REWORDED,
                view! {
                    <dl>{then} {new}</dl>
                    <Button label=words::TAKE_NEW kind=ButtonKind::Secondary on_click=move |()| on_take.run(now.clone()) />
                }
                .into_any(),
            )
        }
        QuoteStatus::Withdrawn => {
            let then = quotation(words::THEN, &quoted, &Quotation::default());
            framed(words::WITHDRAWN, view! { <dl>{then}</dl> }.into_any())
        }
    }
}

fn framed(said: &'static str, rest: AnyView) -> AnyView {
    view! {
        <div class="app-standing app-no-print" role="group" aria-label=said>
            <p class="app-standing__said">{said}</p>
            {rest}
        </div>
    }
    .into_any()
}

/// A title and its text, as far as they differ from others.
fn quotation(when: &'static str, of: &Quotation, others: &Quotation) -> AnyView {
    let title = (of.title != others.title)
        .then(|| view! { <p class="app-standing__title">{of.title.clone()}</p> });
    let text = of.quotation.clone().filter(|_| of.quotation != others.quotation);
    let text = text.map(|text| view! { <blockquote>{text}</blockquote> });
    view! {
        <dt>{when}</dt>
        <dd>{title} {text}</dd>
    }
    .into_any()
}
