//! How to get help now.

use leptos::prelude::*;

use crate::{ui::Region, ui::SmallHeading};
use content::HelpLine;

#[component]
pub fn HelpNow(lines: Vec<HelpLine>) -> impl IntoView {
    view! {
        <Region id="help-now" heading=strings::HELP_NOW class="app-help">
            <ul class="app-help__lines">
                {lines.into_iter().map(|line| view! {
                    <li>
                        <SmallHeading text=line.title />
                        <p>{line.when}</p>
                        {line.phone.map(|phone| {
                            let dial = format!("tel:{}", phone.replace(' ', ""));
                            view! {
                                <p class="app-help__phone">
                                    {strings::CALL} " " <a class="govuk-link" href=dial>{phone}</a>
                                </p>
                            }
                        })}
                        {line.link.map(|link| view! {
                            <p><a class="govuk-link" href=link.url rel="noreferrer">{link.title}</a></p>
                        })}
                    </li>
                }).collect_view()}
            </ul>
        </Region>
    }
}
