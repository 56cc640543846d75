//! Courses with their sessions, how to find and book one, and the forms into which a reflection
//! is set out.

use super::{Reader, words};
use crate::diagnostic::SeedError;
use crate::{
    raw::RawAnswer, raw::RawBooking, raw::RawBookingStep, raw::RawChooserQuestion,
    raw::RawCondition, raw::RawCourse, raw::RawCourseFormat, raw::RawCourseStage, raw::RawCourses,
    raw::RawField, raw::RawForm, raw::RawReflectionForms, raw::RawSession, raw::RawSuggestion,
    raw::RawTrainingGuide,
};
use content::{Answer, FormField, ReflectionForm};
use content::{
    Audience, BookingGuide, BookingStep, ChooserChoice, ChooserQuestion, Condition, Course,
    CourseFormat, CourseSession, CourseStage, Day, NOT_STATED, RESERVED_COURSE_IDS, Suggestion,
    TimeOfDay, TrainingGuide,
};

words! {
    RawCourseFormat => CourseFormat {
        FaceToFace, ELearning, Blended, Workshop, Briefing, Programme, NotStated,
    }
    RawCourseStage => CourseStage { Proposed, Announced, InPlace, Held }
    RawAnswer => Answer {
        Title, Provider, Date, Hours, Learnt, Change, By, Effect, Discussed, Code, Confidence,
        Comments,
    }
}

impl Reader {
    pub(super) fn courses(&mut self, raw: &RawCourses) -> Option<Vec<Course>> {
        self.each("/courses", &raw.courses, Self::course)
    }

    fn course(&mut self, at: &str, raw: &RawCourse) -> Option<Course> {
        let id = self.id(at, &raw.id);
        self.not_reserved(at, &raw.id, &RESERVED_COURSE_IDS);
        let about = self.about(at, &raw.about());
        let provider =
            self.maybe(raw.provider.as_ref(), |r, id| r.id_at(format!("{at}/provider"), id));
        let level = self.optional(at, "level", &raw.level);
        let length = self.optional(at, "length", &raw.length);
        let audience = self.optional(at, "audience", &raw.audience);
        let audiences = self.ids(at, "audiences", raw.audiences.as_deref());
        let aims = self.texts(at, "aims", raw.aims.as_deref());
        let dates = self.optional(at, "dates", &raw.dates);
        let how_to_book = self.optional(at, "how_to_book", &raw.how_to_book);
        let status = self.text(at, "status", &raw.status);
        let body = self.prose(at, "body", &raw.body);
        let raw_sessions = raw.sessions.as_deref().unwrap_or_default();
        let sessions = self.each(&format!("{at}/sessions"), raw_sessions, Self::session);
        let raw_materials = raw.materials.as_deref().unwrap_or_default();
        let materials = self.each(&format!("{at}/materials"), raw_materials, Self::link);
        let mut sessions = sessions?;
        sessions.sort_by_key(|session| (session.day, session.start));
        Some(Course {
            id: id?,
            about: about?,
            provider: provider?,
            format: raw.format.into(),
            level: level?,
            length: length?,
            audience: audience?,
            audiences: audiences?,
            aims: aims?,
            dates: dates?,
            how_to_book: how_to_book?,
            status: status?,
            stage: raw.stage.into(),
            body: body?,
            sessions,
            materials: materials?,
        })
    }

    fn session(&mut self, at: &str, raw: &RawSession) -> Option<CourseSession> {
        let id = self.id(at, &raw.id);
        let day = self.day(at, "date", &raw.date);
        let start = self.time(at, "start", &raw.start);
        let end = self.time(at, "end", &raw.end);
        let place = self.text(at, "place", &raw.place);
        let cancel_by = self.maybe(raw.cancel_by.as_ref(), |r, text| r.day(at, "cancel_by", text));
        let charge = self.optional(at, "charge", &raw.charge);
        if start.zip(end).is_some_and(|(start, end)| end <= start) {
            self.fault::<()>(format!("{at}/end"), SeedError::EndNotAfterStart);
        }
        if day.zip(cancel_by.flatten()).is_some_and(|(day, cancel_by)| cancel_by > day) {
            self.fault::<()>(format!("{at}/cancel_by"), SeedError::CancelAfterSession);
        }
        if raw.charge.is_some() && raw.cancel_by.is_none() {
            self.fault::<()>(format!("{at}/charge"), SeedError::ChargeWithoutCancelBy);
        }
        Some(CourseSession {
            id: id?,
            day: day?,
            start: start?,
            end: end?,
            place: place?,
            places: raw.places,
            cancel_by: cancel_by?,
            charge: charge?,
        })
    }

    fn day(&mut self, at: &str, field: &str, text: &str) -> Option<Day> {
        match Day::parse(text) {
            Ok(day) => Some(day),
            Err(problem) => {
                let fault = SeedError::Day { text: text.to_owned(), problem };
                self.fault(format!("{at}/{field}"), fault)
            }
        }
    }

    fn time(&mut self, at: &str, field: &str, text: &str) -> Option<TimeOfDay> {
        let time = TimeOfDay::parse(text).ok();
        if time.is_none() {
            self.fault::<()>(format!("{at}/{field}"), SeedError::Time { text: text.to_owned() });
        }
        time
    }

    pub(super) fn training_guide(&mut self, raw: &RawTrainingGuide) -> Option<TrainingGuide> {
        let raw_audiences = raw.audiences.as_deref().unwrap_or_default();
        let audiences = self.each("/audiences", raw_audiences, |r, at, raw| {
            let id = r.id(at, &raw.id);
            r.not_reserved(at, &raw.id, &[NOT_STATED]);
            let name = r.text(at, "name", &raw.name);
            Some(Audience { id: id?, name: name? })
        });
        let booking = self.maybe(raw.booking.as_ref(), Self::booking);
        let raw_questions = raw.questions.as_deref().unwrap_or_default();
        let questions = self.each("/questions", raw_questions, Self::chooser_question);
        let raw_suggestions = raw.suggestions.as_deref().unwrap_or_default();
        let suggestions = self.each("/suggestions", raw_suggestions, Self::suggestion);
        Some(TrainingGuide {
            audiences: audiences?,
            booking: booking?,
            questions: questions?,
            suggestions: suggestions?,
        })
    }

    fn booking(&mut self, raw: &RawBooking) -> Option<BookingGuide> {
        let at = "/booking";
        let source = self.citation(at, &raw.source);
        let introduction = self.text(at, "introduction", &raw.introduction);
        let steps = self.each("/booking/steps", &raw.steps, Self::booking_step);
        let needed = self.texts(at, "needed", raw.needed.as_deref());
        Some(BookingGuide {
            source: source?,
            introduction: introduction?,
            steps: steps?,
            needed: needed?,
        })
    }

    fn booking_step(&mut self, at: &str, raw: &RawBookingStep) -> Option<BookingStep> {
        let title = self.title(at, &raw.title);
        let text = self.text(at, "text", &raw.text);
        let here = self.optional(at, "here", &raw.here);
        Some(BookingStep { title: title?, text: text?, here: here? })
    }

    fn chooser_question(&mut self, at: &str, raw: &RawChooserQuestion) -> Option<ChooserQuestion> {
        let id = self.id(at, &raw.id);
        let text = self.text(at, "text", &raw.text);
        let choices = self.each(&format!("{at}/choices"), &raw.choices, |r, at, raw| {
            let id = r.id(at, &raw.id);
            let label = r.text(at, "label", &raw.label);
            Some(ChooserChoice { id: id?, label: label? })
        });
        Some(ChooserQuestion { id: id?, text: text?, choices: choices? })
    }

    fn suggestion(&mut self, at: &str, raw: &RawSuggestion) -> Option<Suggestion> {
        let course = self.id_at(format!("{at}/course"), &raw.course);
        let when = self.each(&format!("{at}/when"), &raw.when, Self::condition);
        let reason = self.text(at, "reason", &raw.reason);
        Some(Suggestion { course: course?, when: when?, reason: reason? })
    }

    fn condition(&mut self, at: &str, raw: &RawCondition) -> Option<Condition> {
        let question = self.id_at(format!("{at}/question"), &raw.question);
        let any_of = self.ids(at, "any_of", Some(&raw.any_of));
        Some(Condition { question: question?, any_of: any_of? })
    }

    pub(super) fn reflection_forms(
        &mut self,
        raw: &RawReflectionForms,
    ) -> Option<Vec<ReflectionForm>> {
        self.each("/forms", &raw.forms, Self::form)
    }

    fn form(&mut self, at: &str, raw: &RawForm) -> Option<ReflectionForm> {
        let id = self.id(at, &raw.id);
        let title = self.title(at, &raw.title);
        let audience = self.text(at, "audience", &raw.audience);
        let basis = self.text(at, "basis", &raw.basis);
        let fields = self.each(&format!("{at}/fields"), &raw.fields, Self::field);
        Some(ReflectionForm {
            id: id?,
            title: title?,
            audience: audience?,
            basis: basis?,
            fields: fields?,
        })
    }

    fn field(&mut self, at: &str, raw: &RawField) -> Option<FormField> {
        let label = self.text(at, "label", &raw.label);
        let hint = self.optional(at, "hint", &raw.hint);
        let from = raw.from.iter().copied().map(Answer::from).collect();
        Some(FormField { label: label?, hint: hint?, from, needed: raw.needed })
    }
}
