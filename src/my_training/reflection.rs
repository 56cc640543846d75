//! What the reader made of a course, set out for supervision and regulators.

use leptos::prelude::*;

use super::{TrainingContext, context, evaluation, no_record};
use crate::ui::{BackLink, Button, ButtonKind, PageHeading, Paragraph, href, live};
use content::ReflectionForm;
use reader::{FilledField, TrainingKey, TrainingRecord, fill_form};
use routes::Route;
use strings::my_training as words;

pub fn view(key: TrainingKey) -> AnyView {
    let desk = context();
    live(move || match desk.record(&key) {
        Some(record) => page(desk, &record),
        None => no_record(&key),
    })
}

fn page(desk: TrainingContext, record: &TrainingRecord) -> AnyView {
    let forms = &desk.session.library().reflection_forms;
    let forms: Vec<AnyView> = forms.iter().map(|form| one(desk, form, record)).collect();
    let none = forms.is_empty().then(|| view! { <Paragraph text=words::NO_FORMS /> });
    view! {
        <div class="govuk-width-container app-training app-set-out app-kind app-kind--training">
            <BackLink label=record.title.clone() to=Route::TrainingRecord(record.key.clone()) />
            <PageHeading title=words::REFLECTION />
            <p class="govuk-body-l app-measure">{record.title.clone()}</p>
            <p class="app-measure">{words::SET_OUT_LEAD} " " <strong>{words::NAME_NO_ONE}</strong></p>
            {none}
            {forms}
        </div>
    }
    .into_any()
}

/// One form: what is missing first, then each field with its text.
fn one(desk: TrainingContext, form: &'static ReflectionForm, record: &TrainingRecord) -> AnyView {
    let filled = fill_form(form, record, words::said);
    let page = href(&Route::TrainingRecord(record.key.clone()));
    let missing = filled.iter().filter(|set_out| set_out.is_missing()).map(|set_out| {
        // Each of its answers is empty: the first is where to begin.
        let place = set_out.field.from.first().map_or("evaluation", |a| evaluation::place_of(*a));
        let to = format!("{page}#{place}");
        view! { <li><a class="govuk-link" href=to>{set_out.field.label.clone()}</a></li> }
            .into_any()
    });
    let missing: Vec<AnyView> = missing.collect();
    let missing = (!missing.is_empty()).then(|| {
        view! {
            <div class="app-missing app-no-print">
                <p><strong>{words::MISSING}</strong></p>
                <ul class="govuk-list govuk-list--bullet">{missing}</ul>
            </div>
        }
    });
    let mut whole = form.title.clone();
    for FilledField { field, text } in &filled {
        whole.push_str("\n\n");
        whole.push_str(&field.label);
        whole.push('\n');
        whole.push_str(text);
    }
    let fields: Vec<AnyView> = filled.iter().map(|set_out| field(desk, set_out)).collect();
    let id = format!("form-{}", form.id);
    let named = id.clone();
    let print = move |()| desk.session.print();
    view! {
        <section class="app-form" aria-labelledby=named>
            <h2 class="govuk-heading-m" id=id>{form.title.clone()}</h2>
            <p class="app-measure">{form.audience.clone()}</p>
            <p class="app-form__basis">{form.basis.clone()}</p>
            {missing}
            <dl class="app-form__fields">{fields}</dl>
            <div class="govuk-button-group app-no-print">
                {copy(desk, words::COPY_ALL, &form.title, whole)}
                <Button label=words::PRINT kind=ButtonKind::Secondary on_click=print />
            </div>
        </section>
    }
    .into_any()
}

fn field(desk: TrainingContext, set_out: &FilledField<'_>) -> AnyView {
    let FilledField { field, text } = set_out;
    let hint = field.hint.clone().map(|hint| view! { <p class="govuk-hint">{hint}</p> });
    let filled = !text.is_empty();
    let said = if filled { text.clone() } else { words::NOTHING_WRITTEN.into() };
    let class = if filled { "app-form__text" } else { "app-form__text app-form__text--none" };
    let copy = filled.then(|| copy(desk, words::COPY, &field.label, text.clone()));
    view! {
        <div>
            <dt>{field.label.clone()}</dt>
            <dd>{hint} <p class=class>{said}</p> {copy}</dd>
        </div>
    }
    .into_any()
}

/// A button that copies a text, and what came of it.
fn copy(desk: TrainingContext, label: &'static str, of: &str, text: String) -> AnyView {
    let told = RwSignal::new(String::new());
    let press = move |_| {
        told.set(String::new());
        desk.session.copy(text.clone(), move |worked| {
            let said = if worked { words::COPIED } else { words::NOT_COPIED };
            told.set(said.into());
        });
    };
    let of = words::copy_of(of);
    view! {
        <span class="app-copy app-no-print">
            <button type="button" class="govuk-button govuk-button--secondary" on:click=press>
                {label}<span class="govuk-visually-hidden">{of}</span>
            </button>
            " " <span role="status">{told}</span>
        </span>
    }
    .into_any()
}
