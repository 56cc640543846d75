//! Turning pages that are read in order: links at the foot, keys, presenters' remotes and swipes.

use leptos::prelude::*;

use crate::page_parts::common::session;
use crate::reader_state::PageTurn;
use content::Step;
use routes::Route;

use crate::ui::{StepLink, StepNavigation};

/// Where a page stands among those that are read in order.
pub struct PagePosition {
    pub previous: Option<StepLink>,
    pub next: Option<StepLink>,
    /// The list of them all.
    pub all: StepLink,
    /// "7 of 20".
    pub position: String,
}

/// Previous and Next, with everything that turns the page.
pub fn navigation(place: PagePosition) -> impl IntoView + use<> {
    let session = session();
    let PagePosition { previous, next, all, position } = place;
    let turn = {
        let (back, forth) = (previous.clone(), next.clone());
        move |turn: PageTurn| {
            let to = match turn {
                PageTurn::Back => &back,
                PageTurn::Forth => &forth,
            };
            if let Some(link) = to {
                session.go(&link.to);
            }
        }
    };
    session.on_turn(turn);
    view! { <StepNavigation previous next all position /> }
}

/// Where a step of the toolkit stands.
pub fn place_of(step: &Step) -> Option<PagePosition> {
    let library = session().library();
    let at = library.neighbours(step)?;
    let link = |step: Option<&Step>| {
        let step = step?;
        Some(StepLink { title: library.step_label(step)?, to: Route::Step(step.clone()) })
    };
    Some(PagePosition {
        previous: link(at.previous.as_ref()),
        next: link(at.next.as_ref()),
        all: StepLink {
            title: strings::ALL_RECOMMENDATIONS.into(),
            to: Route::Toolkit(Default::default()),
        },
        position: strings::position(at.position, at.total),
    })
}
