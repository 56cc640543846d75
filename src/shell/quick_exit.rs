//! The quick way out of a page that says what it is about: the button, and the Shift key.

use std::time::Duration;

use leptos::prelude::*;

use crate::ui::provided;

use crate::platform;
use crate::{reader_state::Notes, reader_state::OpenForm, reader_state::Session};
use modes::{EXIT_SERIES, ExitProgress};

use crate::ui::{Exit, ExitThisPage};

#[component]
pub fn QuickExit(
    /// Whether the page that is open has no need of it.
    hidden: Signal<bool>,
) -> impl IntoView {
    let session: Session = provided();
    let notes: Notes = provided();
    let form: OpenForm = provided();
    let address = &session.library().pack.exit_address;
    let exit = RwSignal::new(Exit::default());
    let leave = move || {
        notes.leave_at_once();
        form.leave_at_once();
        let leaving = session.leave(address);
        exit.update(|exit| exit.leaving = leaving);
    };
    let expire = move || {
        exit.update(|exit| {
            if exit.presses.expire(session.now().0) {
                exit.said = strings::EXIT_EXPIRED;
            }
        });
    };
    session.hear(platform::listen_for_keys(
        |_| false,
        move |key| {
            if hidden.get_untracked() {
                return;
            }
            let now = session.now().0;
            let mut after = exit.get_untracked();
            match after.presses.key_up(&key.name, key.shift, now) {
                ExitProgress::Leave => leave(),
                ExitProgress::More(more) => {
                    after.said = strings::exit_presses(ExitProgress::More(more));
                    set_timeout(expire, Duration::from_millis(EXIT_SERIES.unsigned_abs() + 50));
                    exit.set(after);
                }
                ExitProgress::Nothing => exit.set(after),
            }
        },
    ));
    let on_exit = Callback::new(move |()| leave());
    view! { <ExitThisPage address=address.clone() exit hidden on_exit /> }
}
