//! Turning the pages of the toolkit: links at the foot, keys, presenters' remotes and swipes.

use leptos::prelude::*;

use super::session;
use crate::domain::Step;
use crate::route::Route;
use crate::state::Turn;
use crate::ui::{StepLink, StepNavigation, text};

/// Previous and Next of a step, with everything that turns the page.
pub fn navigation(step: &Step) -> impl IntoView + use<> {
    let session = session();
    let toolkit = &session.library.toolkit;
    let at = toolkit.neighbours(step)?;
    let link = |step: Option<&Step>| {
        let step = step?;
        Some(StepLink { title: toolkit.label_of(step)?, to: Route::Step(step.clone()) })
    };
    let (previous, next) = (link(at.previous.as_ref()), link(at.next.as_ref()));
    let turn = {
        let (back, forth) = (previous.clone(), next.clone());
        move |turn: Turn| {
            let to = match turn {
                Turn::Back => &back,
                Turn::Forth => &forth,
            };
            if let Some(link) = to {
                session.go(&link.to);
            }
        }
    };
    session.on_turn(turn);
    Some(view! { <StepNavigation previous next position=text::position(&at) /> })
}
