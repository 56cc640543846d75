//! Courses that have everything that a course can have, and a guide to them. What the shipped
//! documents say of their courses is less.

use std::sync::LazyLock;

use content::{
    Audience, AudienceId, BookingGuide, ChoiceId, ChooserChoice, ChooserQuestion,
    ChooserQuestionId, Citation, Condition, Course, CourseFormat, CourseId, CourseSession,
    CourseStage, Day, Library, SessionId, Suggestion, TimeOfDay, TrainingGuide,
};

use test_support::seeds::library;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let mut library = library().clone();
    library.sources[0].publisher.clone_from(&library.bodies[0].name);
    let guide = TrainingGuide {
        audiences: ["everyone", "managers"].map(audience).into(),
        booking: Some(BookingGuide {
            source: Citation { document: library.sources[0].id.clone(), place: "Page 1".into() },
            introduction: "How it is done.".into(),
            steps: vec![],
            needed: vec!["A key".into()],
        }),
        questions: vec![],
        suggestions: vec![],
    };
    library.training_guide = Some(guide);
    let courses = [
        ("Zeta", CourseFormat::Workshop, CourseStage::InPlace, "Level 1", "everyone", 0, 1),
        ("beta", CourseFormat::ELearning, CourseStage::InPlace, "", "managers", 1, 1),
        ("‘Gamma’", CourseFormat::Briefing, CourseStage::Proposed, "Level 2 & more", "", 0, 0),
        ("Alpha", CourseFormat::Blended, CourseStage::Announced, "Level 1", "everyone", 1, 0),
        ("“Beta” and more", CourseFormat::ELearning, CourseStage::Held, "Level 1", "", 2, 2),
    ];
    // A course's document and provider, by their places among the library's.
    type Facts =
        (&'static str, CourseFormat, CourseStage, &'static str, &'static str, usize, usize);
    let course = |(at, facts): (usize, Facts)| {
        let (title, format, stage, level, whom, document, provider) = facts;
        let mut course: Course = library.courses[at].clone();
        (course.format, course.stage) = (format, stage);
        course.about.title = title.into();
        course.about.source.document = library.sources[usize::from(document != 0)].id.clone();
        course.level = (!level.is_empty()).then(|| level.to_owned());
        course.audiences = if whom.is_empty() { vec![] } else { vec![audience(whom).id] };
        course.provider = (provider < 2).then(|| library.bodies[provider].id.clone());
        course
    };
    let courses = courses.into_iter().enumerate().map(course).collect();
    Library { courses, ..library.clone() }
});

/// The shipped library with five courses that between them have every fact.
pub fn with_everything() -> &'static Library {
    &LIBRARY
}

fn audience(name: &str) -> Audience {
    Audience { id: AudienceId::new(name).expect(name), name: name.into() }
}

/// A session with its day and its times.
pub fn session(id: &str, day: &str, (start, end): (&str, &str)) -> CourseSession {
    let time = |text: &str| TimeOfDay::parse(text).expect("a time");
    CourseSession {
        id: SessionId::new(id).expect(id),
        day: Day::parse(day).expect(day),
        start: time(start),
        end: time(end),
        place: "The town hall".into(),
        places: None,
        cancel_by: None,
        charge: None,
    }
}

/// A rule of a guide: a course, which choices of which questions lead to it, and why.
pub type Rule<'a> = (&'a CourseId, &'a [(&'a str, &'a [&'a str])], &'a str);

/// A guide that asks questions, each with its choices, and has rules.
pub fn guide(questions: &[(&str, &[&str])], rules: &[Rule<'_>]) -> TrainingGuide {
    let choices = |ids: &[&str]| ids.iter().map(|id| choice_id(id)).collect::<Vec<_>>();
    let question = |(id, offered): &(&str, &[&str])| ChooserQuestion {
        id: question_id(id),
        text: (*id).into(),
        choices: choices(offered)
            .into_iter()
            .map(|id| ChooserChoice { label: id.as_str().into(), id })
            .collect(),
    };
    let condition = |(question, any_of): &(&str, &[&str])| Condition {
        question: question_id(question),
        any_of: choices(any_of),
    };
    let rule = |(course, when, reason): &Rule<'_>| Suggestion {
        course: (*course).clone(),
        when: when.iter().map(condition).collect(),
        reason: (*reason).into(),
    };
    TrainingGuide {
        audiences: vec![],
        booking: None,
        questions: questions.iter().map(question).collect(),
        suggestions: rules.iter().map(rule).collect(),
    }
}

pub fn question_id(id: &str) -> ChooserQuestionId {
    ChooserQuestionId::new(id).expect(id)
}

pub fn choice_id(id: &str) -> ChoiceId {
    ChoiceId::new(id).expect(id)
}
