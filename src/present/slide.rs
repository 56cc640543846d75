//! A slide as it is drawn, in whatever size it is shown.

use leptos::prelude::*;

use crate::page_parts::common::session;
use crate::page_parts::record::RecordColour;
use content::{BlockKind, RecordRef, Run, Style};
use modes::{Slide, SlideKind, SlidePart, SlideSize};
use strings::{findings, present as words};

/// What a slide's heading is in its page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// The page's own, which takes the focus.
    Page,
    /// Of one page of a print.
    Part,
    /// None: it is a picture of a slide beside other things.
    Picture,
}

/// A slide, under an id where it is to be found by one.
pub fn view(slide: &Slide, id: Option<&'static str>, level: Level) -> AnyView {
    let heading = heading_of(slide);
    let piece = match slide.piece {
        (_, 1) => ().into_any(),
        piece => {
            view! { " " <span class="app-slide__piece">{words::piece(piece)}</span> }.into_any()
        }
    };
    let class = "app-slide__heading";
    let heading = match level {
        Level::Page => view! { <h1 class=class tabindex="-1">{heading} {piece}</h1> }.into_any(),
        Level::Part => view! { <h2 class=class>{heading} {piece}</h2> }.into_any(),
        Level::Picture => view! { <p class=class>{heading} {piece}</p> }.into_any(),
    };
    let parts: Vec<AnyView> = slide.parts.iter().map(|part| drawn(slide.kind, part)).collect();
    view! {
        <div class=class_of(slide) id=id>
            <p class="app-slide__kicker">{kicker(slide)}</p>
            {heading}
            <div class="app-slide__text">{parts}</div>
            <p class="app-slide__source">{source(slide)}</p>
        </div>
    }
    .into_any()
}

fn class_of(slide: &Slide) -> String {
    let mark =
        slide.record.as_ref().map_or("app-kind", |record| RecordColour::of(record.kind()).class());
    let size = match slide.size() {
        SlideSize::Small => "app-slide--small",
        SlideSize::Medium => "app-slide--medium",
        SlideSize::Large => "app-slide--large",
    };
    let shape = match slide.kind {
        SlideKind::Title => "app-slide--title",
        SlideKind::Finding(_) if !slide.title.is_empty() => "app-slide--finding",
        SlideKind::Question => "app-slide--question",
        SlideKind::ContentNote | SlideKind::Help => "app-slide--note",
        _ => "app-slide--text",
    };
    format!("app-slide {shape} {size} {mark}")
}

/// What a slide is headed by.
pub fn heading_of(slide: &Slide) -> String {
    match slide.title.as_str() {
        "" => words::kind(slide.kind).to_owned(),
        title => title.to_owned(),
    }
}

/// What stands over the heading: on a title, what kind of record begins; otherwise the record.
fn kicker(slide: &Slide) -> String {
    let library = session().library();
    let Some(record) = &slide.record else { return library.pack.name.clone() };
    match (slide.kind, record) {
        (SlideKind::Finding(kind), _) if !slide.title.is_empty() => findings::kind(kind).to_owned(),
        (SlideKind::Title, RecordRef::Finding(id)) => {
            let found = library.finding(id);
            let told = found.map(|(review, finding)| {
                format!("{}: {}", findings::kind(finding.kind), review.short_with_period())
            });
            told.unwrap_or_default()
        }
        (SlideKind::Title, record) => words::record(record.kind()).to_owned(),
        _ => library.title_of(record).unwrap_or_default(),
    }
}

/// The document that it is from.
fn source(slide: &Slide) -> Option<String> {
    let library = session().library();
    let about = library.about(slide.record.as_ref()?)?;
    let source = library.source(&about.source.document)?;
    Some(format!("{}, {}", source.title, source.date))
}

fn drawn(kind: SlideKind, part: &SlidePart) -> AnyView {
    let items = || -> Vec<AnyView> {
        let items = part.lines.iter();
        items.map(|line| view! { <li>{runs(kind, line)}</li> }.into_any()).collect()
    };
    match part.kind {
        BlockKind::Paragraph => {
            let lines = part.lines.iter();
            let lines: Vec<AnyView> = lines.flat_map(|line| runs(kind, line)).collect();
            view! { <p>{lines}</p> }.into_any()
        }
        BlockKind::Bullets => view! { <ul>{items()}</ul> }.into_any(),
        BlockKind::Numbers => view! { <ol start=part.first.to_string()>{items()}</ol> }.into_any(),
    }
}

/// Words as words: a link would lead the room elsewhere.
fn runs(kind: SlideKind, line: &[Run]) -> Vec<AnyView> {
    let run = |run: &Run| {
        let text = match kind {
            SlideKind::ContentNote => words::note(&run.text),
            _ => run.text.clone(),
        };
        match run.style {
            Style::Plain => text.into_any(),
            Style::Emphasis => view! { <em>{text}</em> }.into_any(),
            Style::Strong => view! { <strong>{text}</strong> }.into_any(),
        }
    };
    line.iter().map(run).collect()
}
