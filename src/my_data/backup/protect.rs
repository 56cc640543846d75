//! A copy that a passphrase protects.

use leptos::prelude::*;

use super::{BackupContext, TOLD};
use crate::reader_state::ProtectProblem;

use crate::ui::{
    Details, ErrorSummary, Form, FormBox, Paragraph, PassphraseInput, Typed, no_username,
};
use strings::backup as words;
use strings::locking;

const FIRST: &str = "passphrase";
const AGAIN: &str = "passphrase-again";
const ERRORS: &str = "passphrase-errors";
const BUTTON: &str = "protect";

pub fn view(desk: BackupContext) -> AnyView {
    let form = Form::new();
    let submit = move |()| {
        form.clear_errors();
        let typed = form.now(FIRST);
        if typed != form.now(AGAIN) {
            form.fault(AGAIN, words::NOT_THE_SAME.into());
            return desk.session.focus(ERRORS);
        }
        desk.told.set(words::ENCRYPTING.into());
        let done = Box::new(move |made| told(desk, form, made));
        desk.backups.download_protected(desk.pack(), &typed, done);
    };
    view! {
        <Details summary=words::PROTECT>
            <Paragraph text=words::PROTECT_HOW />
            <FormBox labelled_by=BUTTON class="" on_submit=submit>
                <ErrorSummary id=ERRORS form />
                {no_username()}
                <PassphraseInput id=FIRST form label=words::NEW_PASSPHRASE hint=locking::passphrase_hint() typed=Typed::New />
                <PassphraseInput id=AGAIN form label=words::AGAIN hint="" typed=Typed::New />
                <button type="submit" class="govuk-button govuk-button--secondary" id=BUTTON>{words::PROTECT_NOW}</button>
            </FormBox>
        </Details>
    }
    .into_any()
}

fn told(desk: BackupContext, form: Form, made: Result<(), ProtectProblem>) {
    let problem = match made {
        Ok(()) => {
            form.empty();
            return desk.tell(words::MADE);
        }
        Err(problem) => problem,
    };
    desk.told.set(String::new());
    match problem {
        ProtectProblem::Passphrase(problem) => {
            form.fault(FIRST, strings::locking::passphrase_problem(problem));
        }
        ProtectProblem::Encrypt(problem) => {
            form.fault_whole(strings::locking::encrypt_problem(problem).into());
        }
        ProtectProblem::Storage(_) => {
            desk.told.set(words::NOT_READ.into());
            return desk.session.focus(TOLD);
        }
    }
    desk.session.focus(ERRORS);
}
