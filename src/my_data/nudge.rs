//! The suggestion to make a copy, where many notes have none. Once, and not again for long where it
//! was waved off.

use leptos::prelude::*;

use crate::ui::provided;

use crate::reader_state::Backups;
use crate::ui::{TextButton, href, live};
use routes::Route;
use strings::backup as words;

pub fn view() -> AnyView {
    let backups: Backups = provided();
    live(move || {
        let nudge = backups.nudge().map(|notes| {
            let wave_off = move |()| backups.dismiss();
            view! {
                <div class="govuk-inset-text app-nudge app-no-print">
                    <p>{words::nudge(notes)}</p>
                    <p class="app-nudge__ways">
                        <a class="govuk-link" href=href(&Route::Backup)>{words::BACK_UP}</a>
                        <TextButton label=words::WAVE_OFF on_click=wave_off />
                    </p>
                </div>
            }
        });
        nudge.into_any()
    })
}
