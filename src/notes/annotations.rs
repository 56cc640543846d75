//! What stands beside a text: the reader's marks on what it is about, what else can be done with it,
//! their note, and on the toolkit's pages their answers to the reflection questions.

use leptos::prelude::*;

use crate::ui::provided;

use super::marks;
use crate::reader_state::Backups;
use crate::{notes::editor, page_parts::actions, page_parts::frame_notice};
use reader::Topic;
use routes::Route;

/// A page, and what its text is about.
#[derive(Clone)]
pub struct AnnotatedPage {
    pub page: Route,
    pub topic: Topic,
}

pub fn draw(text: AnnotatedPage) -> AnyView {
    let AnnotatedPage { page, topic } = text;
    provided::<Backups>().ask_when_noted();
    let asked = page.record().filter(|_| matches!(page, Route::Step(_)));
    let questions = asked.map(|record| editor::reflection(&record));
    view! {
        {frame_notice::notice()}
        {marks::my_marks(&topic)}
        {actions::of_text(&page, &topic)}
        {editor::my_note(&topic)}
        {questions}
    }
    .into_any()
}
