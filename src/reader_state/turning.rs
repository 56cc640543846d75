//! What turns the page besides links: keys, presenters' remotes and swipes.

use crate::platform::{self, Edge, Input, KeyPress};

/// Which way the page is turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageTurn {
    Back,
    Forth,
}

/// Calls back for every turn that is asked for, for as long as the inputs last.
pub fn listen(turned: impl Fn(PageTurn) + Clone + 'static) -> [Input; 2] {
    let by_key = turned.clone();
    let keys = platform::listen_for_keys(
        move |key| {
            let turn = turn_of(&key);
            turn.into_iter().for_each(&by_key);
            turn.is_some()
        },
        |_| {},
    );
    let swipes = platform::listen_for_swipes(move |across| {
        turned(if across > 0 { PageTurn::Back } else { PageTurn::Forth });
    });
    [keys, swipes]
}

/// What a key asks for. Page Up and Page Down scroll first, so that nobody is carried past text
/// that they have not seen; at the end of the page they turn it.
fn turn_of(key: &KeyPress) -> Option<PageTurn> {
    if key.typing || key.with_modifier || key.shift || key.repeated {
        return None;
    }
    match key.name.as_str() {
        "ArrowLeft" => Some(PageTurn::Back),
        "ArrowRight" => Some(PageTurn::Forth),
        "PageUp" if platform::at_edge(Edge::Top) => Some(PageTurn::Back),
        "PageDown" if platform::at_edge(Edge::Bottom) => Some(PageTurn::Forth),
        _ => None,
    }
}
