//! Training: what there is to take, the catalogue, its filters, and the chooser.

mod catalogue;
mod chooser;
mod form;
mod guide;
mod length;
mod session;

pub use catalogue::{
    CourseFacet, CourseFilter, CourseHeading, CourseSort, MOST_COMPARED, NOT_STATED,
    RESERVED_COURSE_IDS, StatedValue, differs,
};
pub use chooser::{Answers, CourseSuggestion};
pub use form::{Answer, FormField, ReflectionForm};
pub use guide::{
    Audience, BookingGuide, BookingStep, ChooserChoice, ChooserQuestion, Condition, Suggestion,
    TrainingGuide,
};
pub use length::{LengthProblem, hours_and_minutes, minutes};
pub use session::CourseSession;
