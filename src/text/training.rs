//! Texts of the training catalogue.

use crate::domain::CourseFormat;

pub const TITLE: &str = "Training";
pub const LEAD: &str = "Courses, workshops, briefings and programmes that the documents name, as \
     they stood when each document was written. We do not take bookings: ask the provider whether a \
     course is still offered.";
pub const ALL: &str = "All training";
pub const PROVIDER: &str = "Provider";
pub const NO_PROVIDER: &str = "The source does not name the provider";
pub const FORMAT: &str = "How it is taught";
pub const LEVEL: &str = "Level";
pub const LENGTH: &str = "Length";
pub const AUDIENCE: &str = "For whom";
pub const AIMS: &str = "Aims";
pub const DATES: &str = "Dates, as the source states them";
pub const HOW_TO_BOOK: &str = "How to book, as the source states it";
pub const STATUS: &str = "How things stood";
pub const MORE: &str = "What the source says";

pub fn count(courses: usize) -> String {
    match courses {
        1 => "1 course or event".into(),
        _ => format!("{courses} courses and events"),
    }
}

pub fn format(format: CourseFormat) -> &'static str {
    match format {
        CourseFormat::FaceToFace => "Face to face",
        CourseFormat::ELearning => "E-learning",
        CourseFormat::Blended => "Face to face and online",
        CourseFormat::Workshop => "Workshop",
        CourseFormat::Briefing => "Briefing",
        CourseFormat::Programme => "Programme",
        CourseFormat::NotStated => "Form not stated",
    }
}
