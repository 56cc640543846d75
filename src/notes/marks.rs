//! The reader's marks on a page.

use leptos::prelude::*;

use crate::ui::provided;

use crate::reader_state::Marks;
use crate::ui::{MarkButtons, MarksShown};
use crate::{page_parts::common::ANNOTATIONS_ID, page_parts::common::session};
use reader::{MarkKind, NoteSubject, Topic};

/// The marks of a topic, to be set and taken back.
pub fn my_marks(topic: &Topic) -> AnyView {
    let marks: Marks = provided();
    marks.stop_announcing();
    let quoted = NoteSubject::of(topic.clone()).quotation(session().library()).unwrap_or_default();
    let (of, title) = (topic.clone(), quoted.title.clone());
    let shown = Signal::derive(move || {
        let since = |kind| Some((kind, marks.local(marks.since(&of, kind)?)));
        MarksShown {
            holding: MarkKind::ALL.into_iter().filter_map(since).collect(),
            status: marks.status(Some(&of)),
        }
    });
    let topic = topic.clone();
    let on_press = Callback::new(move |kind| marks.toggle(&topic, &title, kind));
    view! { <MarkButtons id=ANNOTATIONS_ID about=quoted.title shown on_press /> }.into_any()
}
