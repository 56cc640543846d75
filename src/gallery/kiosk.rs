//! Examples of what stands over a page at a kiosk, and in a frame of another site.

use leptos::prelude::*;

use super::component;
use crate::page_parts::common::session;
use crate::ui::{Button, ButtonKind, Dialog, OpenInFull, QrCode};

const EXAMPLE: &str = "example-dialog";

pub fn examples() -> impl IntoView {
    let session = session();
    let turn = move |open| move |()| session.open_dialog(EXAMPLE, open);
    view! {
        {component("QrCode", vec![
            ("of an address", view! { <QrCode text="https://learning.example.org/toolkit/".to_owned() label="Square code for the toolkit".to_owned() /> }.into_any()),
            ("of a text that is too long", view! { <QrCode text="x".repeat(3000) label="Square code for nothing".to_owned() /> }.into_any()),
        ])}
        {component("OpenInFull", vec![
            ("of a page", view! { <OpenInFull address=session.absolute_to("/about") /> }.into_any()),
        ])}
        {component("Dialog", vec![("opened by a button", view! {
            <Button label="Open the dialog" kind=ButtonKind::Secondary on_click=turn(true) />
            <Dialog id=EXAMPLE labelled_by="example-dialog-heading" on_close=move |()| ()>
                <h4 class="govuk-heading-m" id="example-dialog-heading" tabindex="-1">"A dialog"</h4>
                <Button label="Close it" kind=ButtonKind::Primary on_click=turn(false) />
            </Dialog>
        }.into_any())])}
    }
}
