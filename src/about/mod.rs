//! What this is, whose documents it rests on, and what is stored where.

use leptos::prelude::*;

use crate::page_parts::common::session;
use crate::ui::{
    Breadcrumbs, HelpNow, LinkList, PageHeading, Paragraph, ProseView, Section, SmallHeading, href,
};
use content::{Link, Source};
use routes::Route;
use strings::{embed, kiosk, meeting, offline as words, present};

pub fn view() -> impl IntoView {
    let library = session().library();
    let pack = &library.pack;
    let official: Vec<Link> = pack.official.clone().into_iter().collect();
    let version = session().version().map(|version| words::version(&version));
    let stored: &[&str] =
        if session().is_kiosk() { &[kiosk::NOTES_ARE_HERE] } else { &strings::STORED_WHAT };
    let checked = strings::checked(&pack.reviewed.to_string(), &pack.review_due.to_string());
    view! {
        <div class="govuk-width-container">
            <Breadcrumbs here=strings::ABOUT />
            <div class="app-measure">
                <PageHeading title=strings::ABOUT />
                <p class="govuk-body-l">{pack.purpose.clone()}</p>
                <ProseView prose=pack.about.clone() />
                <Section heading=strings::WHOSE>
                    <Paragraph text=format!("{}.", pack.partnership) />
                </Section>
                <LinkList links=official />
                <Section heading=strings::DOCUMENTS>{library.sources.iter().map(document).collect_view()}</Section>
                <Section heading=strings::STORED>{stored.iter().map(|text| view! { <Paragraph text=*text /> }).collect_view()}</Section>
                <Section heading=words::OFFLINE><Paragraph text=words::OFFLINE_WHAT /></Section>
                <div class="app-uses">{with_others()}</div>
                <Section heading=strings::CHECKED>
                    <Paragraph text=checked />
                    {version.map(|text| view! { <Paragraph text /> })}
                </Section>
            </div>
            <HelpNow lines=pack.help.clone() />
        </div>
    }
}

/// The ways to use the toolkit other than alone at one's desk.
fn with_others() -> Vec<AnyView> {
    let ways = [
        (Route::Kiosk(Default::default()), kiosk::ABOUT, kiosk::ABOUT_WHAT),
        (Route::Present(Default::default()), present::ABOUT, present::ABOUT_WHAT),
        (Route::Meeting(None), meeting::ABOUT, meeting::ABOUT_WHAT),
        (Route::Embed(None), embed::ABOUT, embed::ABOUT_WHAT),
    ];
    let sections = ways.into_iter().map(|(to, heading, what)| {
        let label = strings::section(&to);
        view! {
            <Section heading>
                <Paragraph text=what />
                <p class="govuk-body"><a class="govuk-link" href=href(&to)>{label}</a></p>
            </Section>
        }
        .into_any()
    });
    sections.collect()
}

fn document(source: &Source) -> impl IntoView + use<> {
    let published = format!("{}, {}.", source.publisher, source.date);
    let notes = [Some(published), source.date_note.clone(), source.editor_note.clone()];
    let notes: Vec<String> = notes.into_iter().flatten().collect();
    view! {
        <SmallHeading text=source.title.clone() />
        <Paragraph text=source.summary.clone() />
        <p class="app-source">{notes.join(" ")}</p>
    }
}
