//! "Which training is right for me?": questions, and beside them what the answers lead to.

use leptos::prelude::*;

use crate::page_parts::common::session;
use content::{
    ChoiceId, ChooserChoice, ChooserQuestion, ChooserQuestionId, CourseFilter, CourseSuggestion,
    TrainingGuide,
};
use routes::{Address, Route};

use crate::ui::{Breadcrumbs, Button, ButtonKind, PageHeading, Paragraph, Region, href};

/// What has been answered, in the order of the questions.
type Answered = Memo<Vec<(ChooserQuestionId, ChoiceId)>>;

pub fn view() -> impl IntoView + use<> {
    let session = session();
    let guide = session.library().training_guide.as_ref()?;
    let address = session.address();
    let answered = Memo::new(move |_| {
        address.with(|address| match address {
            Address::Page(Route::ChooseTraining(answers)) => answers.clone(),
            // The page is being left.
            _ => Vec::new(),
        })
    });
    let questions: Vec<_> =
        guide.questions.iter().map(|asked| question(guide, asked, answered)).collect();
    let again = move |()| session.adjust(&Route::ChooseTraining(Vec::new()));
    Some(view! {
        <div class="govuk-width-container">
            <Breadcrumbs here=strings::training::CHOOSE />
            <PageHeading title=strings::training::CHOOSE />
            <p class="govuk-body-l app-measure">{strings::choosing::LEAD}</p>
            <div class="app-chooser">
                <form aria-label=strings::training::CHOOSE on:submit=|event| event.prevent_default()>
                    {questions}
                    <Button label=strings::choosing::START_AGAIN kind=ButtonKind::Secondary on_click=again />
                </form>
                <Region id="suggestions" heading=strings::choosing::SUGGESTIONS class="app-chooser__found">
                    {results(guide, answered)}
                </Region>
            </div>
        </div>
    })
}

fn question(
    guide: &'static TrainingGuide,
    asked: &'static ChooserQuestion,
    answered: Answered,
) -> AnyView {
    let choices: Vec<_> =
        asked.choices.iter().map(|offered| choice(guide, asked, offered, answered)).collect();
    view! {
        <div class="govuk-form-group">
            <fieldset class="govuk-fieldset">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{asked.text.clone()}</legend>
                <div class="govuk-radios govuk-radios--small">{choices}</div>
            </fieldset>
        </div>
    }
    .into_any()
}

fn choice(
    guide: &'static TrainingGuide,
    asked: &'static ChooserQuestion,
    offered: &'static ChooserChoice,
    answered: Answered,
) -> AnyView {
    let session = session();
    let id = format!("{}-{}", asked.id.as_str(), offered.id.as_str());
    let next = move || answered.with(|answered| guide.answered(answered, asked, offered));
    let chosen = move || {
        answered.with(|answered| {
            answered.iter().any(|(q, choice)| *q == asked.id && *choice == offered.id)
        })
    };
    let label = move || {
        let left = guide.still_open(&next(), &session.library().courses);
        strings::choosing::choice(&offered.label, left)
    };
    let choose = move |_| session.adjust(&Route::ChooseTraining(untrack(next)));
    view! {
        <div class="govuk-radios__item">
            <input
                class="govuk-radios__input"
                type="radio"
                id=id.clone()
                name=asked.id.as_str()
                value=offered.id.as_str()
                prop:checked=chosen
                on:change=choose
            />
            <label class="govuk-label govuk-radios__label" for=id>{label}</label>
        </div>
    }
    .into_any()
}

/// How many are suggested, what may still fit, and each with its reasons.
fn results(guide: &'static TrainingGuide, answered: Answered) -> impl IntoView {
    let courses = &session().library().courses;
    let found = move || answered.with(|answered| guide.suggested(answered, courses));
    let status = move || strings::choosing::suggested(found().len());
    let next = move || {
        answered.with(|answered| {
            let open = guide.still_open(answered, courses);
            let question = guide.next_question(answered)?;
            (open > 0).then(|| strings::choosing::next(open, &question.text))
        })
    };
    let list = move || {
        let found = found();
        let open = answered.with(|answered| guide.still_open(answered, courses));
        if open == 0 {
            return view! { <Paragraph text=strings::choosing::NOTHING_FITS /> }.into_any();
        }
        let items: Vec<_> = found.into_iter().map(suggestion).collect();
        view! { <ol class="app-suggestions">{items}</ol> }.into_any()
    };
    let catalogue = href(&Route::Training(CourseFilter::default()));
    view! {
        <p role="status" class="app-chooser__count">{move || status()}</p>
        <p class="app-chooser__next">{move || next()}</p>
        {move || list()}
        <p class="govuk-body"><a class="govuk-link" href=catalogue>{strings::choosing::TO_CATALOGUE}</a></p>
    }
}

fn suggestion(suggested: CourseSuggestion<'static>) -> AnyView {
    let course = suggested.course;
    let to = href(&Route::Course(course.id.clone()));
    let reasons: Vec<_> = suggested
        .reasons
        .into_iter()
        .map(|reason| view! { <li>{reason}</li> }.into_any())
        .collect();
    let status = strings::training::stage_and_status(course.stage, &course.status);
    view! {
        <li class="app-suggestion app-kind app-kind--training">
            <h3 class="govuk-heading-s"><a class="govuk-link" href=to>{course.about.title.clone()}</a></h3>
            <p class="app-course__fact">{strings::training::format(course.format)} ". " {status}</p>
            <p>{strings::choosing::WHY} ":"</p>
            <ul class="govuk-list govuk-list--bullet">{reasons}</ul>
        </li>
    }
    .into_any()
}
