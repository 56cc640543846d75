//! Rich text, node by node: nothing of a text can become markup.

use leptos::prelude::*;

use crate::ui::worded;
use content::{Block, BlockKind, Prose, Run, Style};

#[component]
pub fn ProseView(prose: Prose) -> impl IntoView {
    prose.blocks.into_iter().map(block).collect_view()
}

fn block(block: Block) -> AnyView {
    let items = |lines: Vec<Vec<Run>>| {
        lines.into_iter().map(|item| view! { <li>{line(item)}</li> }).collect_view()
    };
    match block.kind {
        BlockKind::Paragraph => {
            let lines = block.lines.into_iter().map(line).collect_view();
            view! { <p class="govuk-body">{lines}</p> }.into_any()
        }
        BlockKind::Bullets => {
            view! { <ul class="govuk-list govuk-list--bullet">{items(block.lines)}</ul> }.into_any()
        }
        BlockKind::Numbers => {
            view! { <ol class="govuk-list govuk-list--number">{items(block.lines)}</ol> }.into_any()
        }
    }
}

fn line(runs: Vec<Run>) -> Vec<AnyView> {
    runs.into_iter()
        .map(|run| match (run.link, run.style) {
            (Some(to), _) => {
                view! { <a class="govuk-link" href=to rel="noreferrer">{run.text}</a> }.into_any()
            }
            (None, Style::Plain) => worded(&run.text),
            (None, Style::Emphasis) => view! { <em>{worded(&run.text)}</em> }.into_any(),
            // Strong words stand as small headings, and headings are left as they are.
            (None, Style::Strong) => view! { <strong>{run.text}</strong> }.into_any(),
        })
        .collect()
}
