//! Booking a course, step by step.

use leptos::prelude::*;

use super::bullets;
use crate::{page_parts::common::session, page_parts::common::source_line};
use content::{BookingStep, CourseFilter};
use routes::Route;

use crate::ui::{Breadcrumbs, ButtonLink, PageHeading, Section, worded};

pub fn view() -> impl IntoView + use<> {
    let guide = session().library().training_guide.as_ref()?.booking.as_ref()?;
    let steps: Vec<_> = guide.steps.iter().map(step).collect();
    let needed = (!guide.needed.is_empty()).then(|| {
        view! { <Section heading=strings::training::NEEDED>{bullets(&guide.needed)}</Section> }
    });
    Some(view! {
        <div class="govuk-width-container app-booking">
            <Breadcrumbs here=strings::training::BOOKING />
            <PageHeading title=strings::training::BOOKING />
            <div class="app-measure">
                <p class="govuk-body-l">{worded(&guide.introduction)}</p>
                <p class="govuk-body">{strings::choosing::NO_BOOKINGS}</p>
                {needed}
                <Section heading=strings::choosing::STEPS><ol class="app-booking__steps">{steps}</ol></Section>
                <ButtonLink label=strings::choosing::TRAINING to=Route::Training(CourseFilter::default()) />
                {source_line(&guide.source)}
            </div>
        </div>
    })
}

fn step(step: &BookingStep) -> AnyView {
    let here = step.here.as_deref().map(|here| {
        view! {
            <p class="app-booking__here"><strong>{strings::choosing::STEP_HERE} ": "</strong> {worded(here)}</p>
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
