//! The toolkit's pages that are no recommendations: how to use it, the national page, the
//! closing page.

use leptos::prelude::*;

use crate::ui::provided;

use crate::reader_state::ProgressLog;
use crate::{page_parts::common::source_line, page_parts::page_turns};
use crate::{page_parts::record, page_parts::record::Record, page_parts::record::RecordColour};
use content::{RecordRef, Step, Toolkit, ToolkitFilter, ToolkitPage};
use routes::Route;

use crate::ui::{
    Breadcrumbs, ButtonLink, ContentNote, EditorNote, LinkList, PageHeading, Paragraph, ProseView,
    Section, Terms,
};

/// The national page, with room for notes.
pub fn national(toolkit: &Toolkit) -> impl IntoView + use<> {
    let page = &toolkit.national;
    let text = view! {
        <ProseView prose=page.body.clone() />
        {record::closing(&page.about, &page.body.plain_text(), vec![])}
    };
    let thread = record::thread(&RecordRef::National).into_any();
    step(Step::National, page, text.into_any(), thread)
}

/// Where to find out more.
pub fn closing(toolkit: &Toolkit) -> impl IntoView + use<> {
    let page = &toolkit.closing;
    step(Step::Closing, page, body(page).into_any(), ().into_any())
}

fn step(step: Step, page: &ToolkitPage, text: AnyView, after: AnyView) -> impl IntoView + use<> {
    provided::<ProgressLog>().visit(&step);
    let place = page_turns::place_of(&step)?;
    Some(record::view(Record {
        route: Route::Step(step),
        back: (strings::ALL_RECOMMENDATIONS, Route::Toolkit(ToolkitFilter::default())),
        position: Some(place.position.clone()),
        kind: (String::new(), RecordColour::Toolkit),
        number: None,
        about: &page.about,
        text,
        after,
        foot: page_turns::navigation(place).into_any(),
    }))
}

/// What the deck says of its use, and what this edition adds.
pub fn how_to_use(toolkit: &Toolkit) -> impl IntoView + use<> {
    let page = &toolkit.how_to_use;
    let first = toolkit.steps().next().unwrap_or(Step::National);
    let keys = strings::KEYS_WHAT.map(|(keys, when)| (keys.to_owned(), when.to_owned()));
    view! {
        <div class="govuk-width-container">
            <Breadcrumbs here=page.about.title.clone() />
            <div class="app-measure">
                <PageHeading title=page.about.title.clone() />
                {page.about.content_note.clone().map(|note| view! { <ContentNote note /> })}
                <p class="govuk-body-l">{page.about.summary.clone()}</p>
                {body(page)}
                <Section heading=strings::KEYS><Terms terms=keys.to_vec() /></Section>
                <Section heading=strings::NOTES_AND_MARKS>
                    {strings::NOTES_AND_MARKS_WHAT.into_iter().map(|text| view! { <Paragraph text /> }).collect_view()}
                </Section>
                <Section heading=strings::LEAVE_QUICKLY><Paragraph text=strings::LEAVE_QUICKLY_WHAT /></Section>
                <ButtonLink label=strings::BEGIN to=Route::Step(first) />
            </div>
        </div>
    }
}

fn body(page: &ToolkitPage) -> impl IntoView + use<> {
    view! {
        <ProseView prose=page.body.clone() />
        <LinkList links=page.about.links.clone() />
        <EditorNote note=page.about.editor_note.clone() />
        {source_line(&page.about.source)}
    }
}
