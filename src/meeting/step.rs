//! One step of a meeting: what to do now, the time, what is read, what is asked, and room to write.

use leptos::prelude::*;

use super::hold::STAGE;
use super::{MeetingContext, choose, fields, text};
use crate::ui::{Button, ButtonKind, Details, SmallHeading, live};
use content::{QuestionGroup, Timestamp};
use reader::{MeetingClock, MeetingField, MeetingStage};
use strings::meeting as words;
use strings::note_status;

pub fn view(desk: MeetingContext, stage: MeetingStage, now: ReadSignal<Timestamp>) -> AnyView {
    let steps = MeetingStage::STEPS;
    let at = stage.place().unwrap_or_default() + 1;
    let about = desk.about.get_value();
    let read = match stage {
        MeetingStage::Read => {
            view! { <div class="app-meeting__text">{text::view(&about)}</div> }.into_any()
        }
        _ => view! { <Details summary=words::TEXT_AGAIN>{text::view(&about)}</Details> }.into_any(),
    };
    let clock_now = desk.held.clock();
    let left = Memo::new(move |_| {
        let now = now.get();
        let left = clock_now.with(|clock| clock.left(now)).unwrap_or_default();
        // Whole seconds, so that nothing is drawn twice in one; one that has begun is counted.
        -(-left).div_euclid(1000) * 1000
    });
    let next = move |()| desk.held.next();
    let back = move |()| desk.held.back();
    view! {
        <section class="app-meeting__step" aria-labelledby=STAGE>
            {choose::plan(Some(stage))}
            <div class="app-meeting__now">
                <div class="app-meeting__what">
                    <p class="app-meeting__of">{words::step_of(at, steps.len())}</p>
                    <h2 class="app-meeting__name" id=STAGE tabindex="-1">{words::stage(stage)}</h2>
                    <p class="app-meeting__do">{words::what_to_do(stage)}</p>
                </div>
                {clock(desk, left)}
            </div>
            {questions(desk, stage)}
            {read}
            <div class="app-meeting__write">{writing(desk, stage)}</div>
            <div class="app-meeting__ways app-no-print">
                <p class="app-meeting__also" aria-hidden="true">{move || words::time_left(left.get())}</p>
                <Button label=words::next(stage) kind=ButtonKind::Primary on_click=next />
                <Button label=words::BACK kind=ButtonKind::Secondary on_click=back />
            </div>
        </section>
    }
    .into_any()
}

/// The time that is left, and what can be done about it. Nothing happens when it is over.
fn clock(desk: MeetingContext, left: Memo<i64>) -> AnyView {
    let clock = desk.held.clock();
    let runs = Memo::new(move |_| clock.with(MeetingClock::is_running));
    let class = move || match (left.get() <= 0, runs.get()) {
        (true, _) => "app-meeting__clock app-meeting__clock--over",
        (_, false) => "app-meeting__clock app-meeting__clock--still",
        _ => "app-meeting__clock",
    };
    let said = move || match (left.get() <= 0, runs.get()) {
        (true, _) => words::OVER,
        (_, false) => words::PAUSED,
        _ => words::TIME_LEFT,
    };
    let turn = move |_| match runs.get_untracked() {
        true => desk.held.turn(MeetingClock::pause),
        false => desk.held.turn(MeetingClock::go_on),
    };
    let more = move |()| desk.held.turn(MeetingClock::one_more_minute);
    view! {
        <div class=class>
            <p class="app-meeting__time">
                <span class="app-meeting__figures" aria-hidden="true">{move || words::time_left(left.get())}</span>
                <span class="govuk-visually-hidden">{move || words::time_told(left.get())}</span>
                " " <span aria-hidden="true">{said}</span>
            </p>
            <div class="govuk-button-group app-no-print">
                <button type="button" class="govuk-button govuk-button--secondary" on:click=turn>
                    {move || if runs.get() { words::PAUSE } else { words::RUN }}
                </button>
                <Button label=words::ONE_MORE kind=ButtonKind::Secondary on_click=more />
            </div>
        </div>
    }
    .into_any()
}

fn questions(desk: MeetingContext, stage: MeetingStage) -> AnyView {
    let about = desk.about.get_value();
    let mut asked: Vec<String> = words::questions(stage).iter().map(|&own| own.into()).collect();
    match stage {
        MeetingStage::StandsOut => {
            asked.extend(text::reflection(&about, QuestionGroup::ThisLearning))
        }
        MeetingStage::ForUs => asked.extend(text::reflection(&about, QuestionGroup::Practice)),
        _ => {}
    }
    if asked.is_empty() {
        return ().into_any();
    }
    let asked = asked.into_iter().map(|asked| view! { <li>{asked}</li> }.into_any());
    let asked: Vec<AnyView> = asked.collect();
    view! {
        <div class="app-meeting__questions">
            <SmallHeading text=words::QUESTIONS />
            <ul class="govuk-list govuk-list--bullet">{asked}</ul>
        </div>
    }
    .into_any()
}

fn writing(desk: MeetingContext, stage: MeetingStage) -> AnyView {
    match stage {
        MeetingStage::Read => fields::text(desk, MeetingField::Passage, 2),
        MeetingStage::StandsOut => fields::text(desk, MeetingField::StandsOut, 6),
        MeetingStage::ForUs => fields::text(desk, MeetingField::ForUs, 6),
        _ => {
            let sound = RwSignal::new(String::new());
            view! {
                {fields::text(desk, MeetingField::Action, 3)}
                {fields::line(desk, MeetingField::ByWhom, sound)}
                {fields::line(desk, MeetingField::ByWhen, sound)}
                <p class="app-note__status" role="status">{live(move || note_status(&desk.held.status().get()).into_any())}</p>
            }
            .into_any()
        }
    }
}
