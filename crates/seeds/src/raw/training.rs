//! Courses with their sessions, how to find and book one, and the forms into which a reflection
//! is set out.

use super::{RawCitation, RawLink, Text, Texts, raw, raw_file, raw_record, raw_word};

raw_file! {
    /// Courses, workshops, briefings and programmes that documents name.
    RawCourses {
        courses: Vec<RawCourse>,
    }

    /// How to find the right course and to book it.
    RawTrainingGuide {
        /// The closed list of the groups of people that courses are for.
        audiences: Option<Vec<RawAudience>>,
        /// The journey from finding a course to keeping a record of it.
        booking: Option<RawBooking>,
        /// "Which training is right for me?": what is asked, in order.
        questions: Option<Vec<RawChooserQuestion>>,
        /// Which course is suggested for which answers, and why.
        suggestions: Option<Vec<RawSuggestion>>,
    }

    /// Forms that supervision or a regulator uses, into which a reflection is set out.
    RawReflectionForms {
        forms: Vec<RawForm>,
    }
}

raw_record! {
    /// A course, workshop, briefing or programme: what the document says of it and no more.
    RawCourse {
        /// The id of the body that offers it, where the source names one.
        provider: Text,
        format: RawCourseFormat,
        level: Text,
        length: Text,
        /// For whom it is, as the source states it.
        audience: Text,
        /// Ids of the training guide's audiences: the groups of people that are meant.
        audiences: Texts,
        aims: Texts,
        /// As the source states them.
        dates: Text,
        how_to_book: Text,
        /// How things stood when the source was written: "Announced January 2016".
        status: String,
        /// The same, as one of a few words.
        stage: RawCourseStage,
        /// CommonMark.
        body: String,
        /// When and where it is held, in any order; none where the provider alone has dates.
        sessions: Option<Vec<RawSession>>,
        /// What can be downloaded after it.
        materials: Option<Vec<RawLink>>,
    }
}

raw! {
    /// A date on which a course is held. Times are those of the United Kingdom.
    RawSession {
        /// Used by no other session of any course.
        id: String,
        /// 2026-03-24.
        date: String,
        /// 09:30.
        start: String,
        /// Later than the start, on the same day.
        end: String,
        place: String,
        /// How many places there are, where the provider says so.
        places: Option<u16>,
        /// The last day on which a place can be given up without a charge: 2026-03-17.
        cancel_by: Text,
        /// What is charged for not attending, or for cancelling after that day.
        charge: Text,
    }

    /// A group of people that courses are for.
    RawAudience {
        id: String,
        name: String,
    }

    /// How booking works, step by step.
    RawBooking {
        /// Where it is described.
        source: RawCitation,
        /// Plain text.
        introduction: String,
        steps: Vec<RawBookingStep>,
        /// What one must have to hand.
        needed: Texts,
    }

    RawBookingStep {
        title: String,
        text: String,
        /// What this product does for that step, where it does something.
        here: Text,
    }

    /// A question of the chooser, with at least two choices.
    RawChooserQuestion {
        id: String,
        text: String,
        choices: Vec<RawChoice>,
    }

    /// An answer to a question. At least one suggestion asks for it.
    RawChoice {
        /// Used once in its question.
        id: String,
        label: String,
    }

    /// A course that is suggested where each condition is met.
    RawSuggestion {
        /// The id of a course.
        course: String,
        /// Of different questions; at least one.
        when: Vec<RawCondition>,
        /// Why, in a sentence that begins with a capital letter.
        reason: String,
    }

    /// A question has been answered with one of some choices.
    RawCondition {
        /// The id of a question.
        question: String,
        /// Ids of its choices; at least one.
        any_of: Vec<String>,
    }

    RawForm {
        id: String,
        title: String,
        /// For whom it is, in a sentence.
        audience: String,
        /// Where the fields were taken from, and when.
        basis: String,
        /// In the form's order; at least one.
        fields: Vec<RawField>,
    }

    RawField {
        label: String,
        hint: Text,
        /// What it is filled from, in order; at least one.
        from: Vec<RawAnswer>,
        /// Whether the form cannot do without it.
        needed: bool,
    }
}

raw_word! {
    RawCourseFormat { FaceToFace, ELearning, Blended, Workshop, Briefing, Programme, NotStated }

    /// proposed: proposed, or named as work to be done. announced: announced or arranged for a
    /// time to come. in-place: it could be taken or booked. held: it had been held.
    RawCourseStage { Proposed, Announced, InPlace, Held }

    /// title, provider, date (on which it was attended), hours: of the record. learnt, change
    /// (what I will do differently), by (when), effect (what came of it), discussed (with whom),
    /// code (how it relates to the profession's), confidence, comments: of the evaluation.
    RawAnswer {
        Title, Provider, Date, Hours, Learnt, Change, By, Effect, Discussed, Code, Confidence,
        Comments,
    }
}
