//! Booking a course, step by step.

use leptos::prelude::*;

use super::bullets;
use crate::domain::{BookingStep, CourseFilter};
use crate::pages::{session, source_line};
use crate::route::Route;
use crate::text;
use crate::ui::{Breadcrumbs, ButtonLink, PageHeading, Section, worded};

pub fn view() -> impl IntoView + use<> {
    let guide = session().library().training_guide.as_ref()?.booking.as_ref()?;
    let steps: Vec<_> = guide.steps.iter().map(step).collect();
    let needed = (!guide.needed.is_empty()).then(|| {
        view! { <Section heading=text::training::NEEDED>{bullets(&guide.needed)}</Section> }
    });
    Some(view! {
        <div class="govuk-width-container app-booking">
            <Breadcrumbs here=text::training::BOOKING />
            <PageHeading title=text::training::BOOKING />
            <div class="app-measure">
                <p class="govuk-body-l">{worded(&guide.introduction)}</p>
                <p class="govuk-body">{text::choosing::NO_BOOKINGS}</p>
                {needed}
                <Section heading=text::choosing::STEPS><ol class="app-booking__steps">{steps}</ol></Section>
                <ButtonLink label=text::choosing::TRAINING to=Route::Training(CourseFilter::default()) />
                {source_line(&guide.source)}
            </div>
        </div>
    })
}

fn step(step: &BookingStep) -> AnyView {
    let here = step.here.as_deref().map(|here| {
        view! {
            <p class="app-booking__here"><strong>{text::choosing::STEP_HERE} ": "</strong> {worded(here)}</p>
        }
    });
    view! {
        <li>
            <h3 class="govuk-heading-s">{step.title.clone()}</h3>
            <p>{worded(&step.text)}</p>
            {here}
        </li>
    }
    .into_any()
}
