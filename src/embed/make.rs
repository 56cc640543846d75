//! "Put this into your website": the code for a page, how it looks there, and what both servers have
//! to allow.

use leptos::prelude::*;
use std::sync::Arc;

use crate::embed::state::show_embedded;
use crate::ui::{
    Breadcrumbs, Button, ButtonKind, Checkboxes, ChoiceOption, Form, FormBox, PageHeading,
    Paragraph, Region, Section, TICKED, TextInput, Width, href, live,
};
use crate::{page_parts::common::session, pages::title};
use modes::{EmbedColour, Embedding, element_code, frame_code, is_origin};
use routes::{Address, Route, embeddable, embedded_address, page_to_embed};
use strings::embed as words;

const PAGE: &str = "page";
const ONLY: &str = "only-text";
const NARROW: &str = "narrow";
const SITE: &str = "site";

/// Where the preview is put.
const PREVIEW: &str = "embed-preview";

/// How high a frame is that cannot be told its height, in CSS pixels.
const HEIGHT: u32 = 700;

fn field_of(colour: EmbedColour) -> &'static str {
    match colour {
        EmbedColour::Text => "colour-text",
        EmbedColour::Background => "colour-background",
        EmbedColour::Link => "colour-link",
        EmbedColour::Accent => "colour-accent",
    }
}

/// What a web editor has chosen, as far as it makes sense.
#[derive(Clone, PartialEq)]
struct EmbedChoice {
    page: Route,
    embedding: Embedding,
}

pub fn view(page: Option<Arc<Route>>) -> AnyView {
    let (session, form) = (session(), Form::new());
    let base = session.absolute_to("/");
    let first = page.and_then(|page| embeddable((*page).clone(), session.library()));
    let first = first.or_else(|| Route::sections(session.library()).into_iter().next());
    form.put(PAGE, &first.unwrap_or(Route::Home).to_string());
    let made = {
        let base = base.clone();
        Memo::new(move |_| read(form, &base))
    };
    let shown = move |_: Option<&_>| match made.get() {
        Ok(made) => attributes(&session.absolute(&made.page), &made.embedding),
        Err(_) => Vec::new(),
    };
    show_embedded(PREVIEW, Memo::new(shown), words::NO_PREVIEW);
    let colours: Vec<_> = EmbedColour::ALL
        .into_iter()
        .map(|colour| {
            let label = words::colour(colour);
            view! { <TextInput id=field_of(colour) form label hint="" width=Width::Short /> }
                .into_any()
        })
        .collect();
    let choice = |value: &str, label: &str| ChoiceOption {
        value: value.into(),
        label: label.into(),
        hint: String::new(),
    };
    let options = vec![choice(ONLY, words::ONLY_TEXT), choice(NARROW, words::NARROW)];
    let script = format!("{base}embed.js");
    let result = live(move || match made.get() {
        Ok(made) => code(&script, &base, &made),
        Err(problems) => {
            let items: Vec<_> =
                problems.into_iter().map(|text| view! { <li>{text}</li> }.into_any()).collect();
            view! {
                <div class="app-embed-problems" role="status">
                    <Paragraph text=words::PUT_RIGHT />
                    <ul class="govuk-list govuk-list--bullet">{items}</ul>
                </div>
            }
            .into_any()
        }
    });
    let frame = move || match form.text(NARROW) == TICKED {
        true => "app-embed-preview app-embed-preview--narrow",
        false => "app-embed-preview",
    };
    view! {
        <div class="govuk-width-container app-embed-make">
            <Breadcrumbs here=words::TITLE />
            <PageHeading title=words::TITLE />
            <p class="govuk-body-l app-measure" id="embed-lead">{words::LEAD}</p>
            <FormBox labelled_by="embed-lead" class="app-embed-form" on_submit=|()| ()>
                <TextInput id=PAGE form label=words::PAGE hint=words::PAGE_HINT width=Width::Full />
                <Checkboxes form legend=words::HOW choices=options />
                <fieldset class="govuk-fieldset app-embed-colours" aria-describedby="embed-colours-hint">
                    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{words::COLOURS}</legend>
                    <p class="govuk-hint" id="embed-colours-hint">{words::COLOURS_HINT}</p>
                    <div class="app-embed-colours__fields">{colours}</div>
                </fieldset>
                <TextInput id=SITE form label=words::SITE hint=words::SITE_HINT width=Width::Full />
            </FormBox>
            <Region id="embed-code" heading=words::CODE class="">{result}</Region>
            <Region id="embed-look" heading=words::PREVIEW class="">
                <Paragraph text=words::PREVIEW_WHAT />
                <div class=frame id=PREVIEW tabindex="0" role="group" aria-labelledby="embed-look"></div>
            </Region>
            <div class="app-measure">
                <Region id="embed-servers" heading=words::SERVERS class="">
                    {live(move || servers(form, &session.origin()))}
                </Region>
                <Section heading=words::NOT_RIGHT>
                    <Paragraph text=words::NOT_RIGHT_WHAT />
                    <p class="govuk-body"><a class="govuk-link" href=href(&Route::EmbedCheck)>{words::CHECK}</a></p>
                </Section>
                <Section heading=words::PRIVATE><Paragraph text=words::PRIVATE_WHAT /></Section>
            </div>
        </div>
    }
    .into_any()
}

fn read(form: Form, base: &str) -> Result<EmbedChoice, Vec<String>> {
    let library = session().library();
    let mut problems = Vec::new();
    let page = page_to_embed(&form.text(PAGE), base, library);
    if page.is_none() {
        problems.push(words::NO_PAGE.to_owned());
    }
    let chosen = |colour: EmbedColour| {
        let typed = form.text(field_of(colour));
        let digits = typed.trim().trim_start_matches('#').to_ascii_lowercase();
        (!digits.is_empty()).then_some((colour, digits))
    };
    let embedding = Embedding {
        host: String::new(),
        only_text: form.text(ONLY) == TICKED,
        colours: EmbedColour::ALL.into_iter().filter_map(chosen).collect(),
    };
    if let Err(found) = embedding.checked_colours(library.pack.colours.as_ref()) {
        problems.extend(found.iter().map(words::refused));
    }
    match page {
        Some(page) if problems.is_empty() => Ok(EmbedChoice { page, embedding }),
        _ => Err(problems),
    }
}

/// The attributes of the element, with what it is called until its page has come.
fn attributes(page: &str, embedding: &Embedding) -> Vec<(&'static str, String)> {
    let mut all = vec![("src", page.to_owned()), ("address", "no".to_owned())];
    if embedding.only_text {
        all.push(("only", "text".into()));
    }
    all.extend(embedding.colours.iter().map(|(of, digits)| (of.name(), format!("#{digits}"))));
    all
}

fn code(script: &str, base: &str, made: &EmbedChoice) -> AnyView {
    let session = session();
    let library = session.library();
    let title = title(&Address::Page(made.page.clone()), library);
    let title = format!("{title} – {}", library.pack.name);
    let page = session.absolute(&made.page);
    let element = element_code(script, &page, &title, &made.embedding);
    let alone = frame_code(&embedded_address(base, &made.page, &made.embedding), &title, HEIGHT);
    view! {
        <Paragraph text=words::ELEMENT />
        {snippet(words::COPY_ELEMENT, element)}
        <Paragraph text=words::FRAME />
        {snippet(words::COPY_FRAME, alone)}
    }
    .into_any()
}

/// A piece of code, and the button that copies it.
fn snippet(label: &'static str, code: String) -> AnyView {
    let (session, said) = (session(), RwSignal::new(""));
    let shown = code.clone();
    let copy = move |()| {
        session.copy(code.clone(), move |worked| {
            said.set(if worked { words::COPIED } else { words::NOT_COPIED });
        });
    };
    view! {
        <pre class="app-code" tabindex="0" role="region" aria-label=label><code>{shown}</code></pre>
        <div class="app-actions">
            <Button label kind=ButtonKind::Secondary on_click=copy />
            <p role="status" class="app-actions__status">{move || said.get()}</p>
        </div>
    }
    .into_any()
}

/// What the two servers have to say, for the site that was named.
fn servers(form: Form, ours: &str) -> AnyView {
    let typed = form.text(SITE);
    let typed = typed.trim().trim_end_matches('/');
    let site = if is_origin(typed) { typed } else { words::SOME_SITE };
    let wrong = (!typed.is_empty() && !is_origin(typed)).then(
        || view! { <p class="govuk-body" role="status"><strong>{words::NO_SITE}</strong></p> },
    );
    view! {
        {wrong}
        <Paragraph text=words::OUR_SERVER />
        <pre class="app-code" tabindex="0" role="region" aria-label=words::OUR_HEADER><code>{words::our_header(site)}</code></pre>
        <Paragraph text=words::THEIR_SERVER />
        <pre class="app-code" tabindex="0" role="region" aria-label=words::THEIR_HEADER><code>{words::their_header(ours)}</code></pre>
    }
    .into_any()
}
