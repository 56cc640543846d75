//! Texts of the training catalogue, of one course, and of courses side by side.

use content::{
    CourseFacet, CourseFormat, CourseHeading, CourseSession, CourseSort, CourseStage, Library,
    MOST_COMPARED, NOT_STATED,
};

pub const TITLE: &str = "Training";
pub const LEAD: &str = "Courses, workshops, briefings and programmes that the documents name, as \
     they stood when each document was written. We do not take bookings: ask the provider whether a \
     course is still offered.";
/// Beside the links to them.
pub const CHOOSE_WAY: &str = "A few questions lead to suggestions, each with its reasons.";
pub const BOOKING_WAY: &str = "From finding a course to keeping a record of it, step by step.";
pub const MY_TRAINING_WAY: &str = "What you have planned and taken, kept in this browser.";
pub const AROUND: &str = "Around the catalogue";
pub const CONTENT_NOTE: &str = "Some of these courses are about abuse, neglect and exploitation.";
pub const CHOOSE: &str = "Which training is right for me?";
pub const COMPARE: &str = "Compare courses";
pub const BOOKING: &str = "How booking works";
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

pub const SORT: &str = "Order";
pub const NOTHING_MATCHES: &str =
    "No course is all of this at once. Take one of the filters away, or show all.";
pub const PRINT_LIST: &str = "Print this list";
pub const NOT_SAID: &str = "Not stated";
pub const AUDIENCES: &str = "Groups that are meant";
pub const SESSIONS: &str = "Dates and places";
pub const NEXT_SESSION: &str = "Next date";
pub const DATES_FROM_PROVIDER: &str = "Dates from the provider";
pub const NONE_TO_COME: &str = "None to come is known here. Dates from the provider";
pub const SESSION_OVER: &str = "This date is over.";
pub const BOOK: &str = "Booking";
pub const NEEDED: &str = "You will need";
pub const BOOKING_WHOLE: &str = "Each step in full";
pub const HAND_OVER: &str = "Go to the provider";
pub const HAND_OVER_NOTE: &str = "These lead to another site. Dates, places left and bookings are \
     there, and what you do there is not seen here.";
pub const MATERIALS: &str = "Materials";
pub const ORIGIN: &str = "What it came from";
pub const SOURCE: &str = "Where it is named";

pub const PICK: &str = "Compare";
pub const COMPARE_PICKED: &str = "Compare side by side";
pub const CLEAR_PICKED: &str = "Clear picks";
pub const DIFFERS: &str = "differs";
pub const FACT: &str = "What is compared";
pub const TAKE_OUT: &str = "Take out";
pub const NOTHING_PICKED: &str = "Nothing is picked yet. In the catalogue, press “Compare” under \
     two or three courses, then “Compare side by side”.";
pub const ONE_PICKED: &str = "One course is picked. Pick one or two more to see them side by side.";
pub const TO_CATALOGUE: &str = "Pick in the catalogue";
pub const PICK_MORE: &str = "Change what is picked";

/// Under the heading of the comparison.
pub const COMPARE_LEAD: &str = "What the sources say of each, and no more. Where it is not the \
     same for all, it says “differs”.";

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

pub fn stage(stage: CourseStage) -> &'static str {
    match stage {
        CourseStage::Proposed => "Proposed",
        CourseStage::Announced => "Announced",
        CourseStage::InPlace => "In place",
        CourseStage::Held => "Held",
    }
}

/// How things stood, in a word and in the source's words.
pub fn stage_and_status(at: CourseStage, status: &str) -> String {
    let stage = stage(at);
    // "Announced – Announced January 2016" says it twice.
    if status.starts_with(stage) { status.to_owned() } else { format!("{stage} – {status}") }
}

pub fn facet(facet: CourseFacet) -> &'static str {
    match facet {
        CourseFacet::Theme => super::FILTER_THEME,
        CourseFacet::Format => FORMAT,
        CourseFacet::Level => LEVEL,
        CourseFacet::Audience => AUDIENCE,
        CourseFacet::Provider => PROVIDER,
        CourseFacet::Stage => STATUS,
    }
}

/// The choice that leaves nothing out.
pub fn any(facet: CourseFacet) -> &'static str {
    match facet {
        CourseFacet::Theme => super::ANY_THEME,
        CourseFacet::Format => "However it is taught",
        CourseFacet::Level => "All levels",
        CourseFacet::Audience => "All groups",
        CourseFacet::Provider => "All providers",
        CourseFacet::Stage => "However things stood",
    }
}

/// A value of a facet, as it stands in an address, in words.
pub fn value<'a>(library: &'a Library, facet: CourseFacet, value: &'a str) -> &'a str {
    let found = match facet {
        CourseFacet::Theme => {
            library.themes.iter().find(|t| t.id.as_str() == value).map(|theme| theme.name.as_str())
        }
        CourseFacet::Format => CourseFormat::of_slug(value).map(self::format),
        CourseFacet::Level if value == NOT_STATED => Some("Level not stated"),
        CourseFacet::Level => None,
        CourseFacet::Audience if value == NOT_STATED => Some("For whom not stated"),
        CourseFacet::Audience => {
            let guide = library.training_guide.iter();
            let mut audiences = guide.flat_map(|guide| &guide.audiences);
            audiences.find(|of| of.id.as_str() == value).map(|audience| audience.name.as_str())
        }
        CourseFacet::Provider if value == NOT_STATED => Some("Provider not stated"),
        CourseFacet::Provider => {
            library.bodies.iter().find(|b| b.id.as_str() == value).map(|body| body.name.as_str())
        }
        CourseFacet::Stage => CourseStage::of_slug(value).map(self::stage),
    };
    found.unwrap_or(value)
}

pub fn sort(sort: CourseSort) -> &'static str {
    match sort {
        CourseSort::Source => "By document, newest first",
        CourseSort::Title => "By title",
        CourseSort::Theme => "By theme",
    }
}

/// What courses stand under.
pub fn heading<'a>(heading: CourseHeading<'a>) -> &'a str {
    match heading {
        CourseHeading::Document(source) => &source.title,
        CourseHeading::Theme(theme) => &theme.name,
        CourseHeading::None => sort(CourseSort::Title),
    }
}

pub fn showing(shown: usize, total: usize) -> String {
    if shown == total {
        format!("Showing all {}", count(total))
    } else {
        format!("Showing {shown} of {}", count(total))
    }
}

/// On paper: what the list is narrowed to.
pub fn narrowed_to(names: &str) -> String {
    format!("Narrowed to: {names}.")
}

/// A session's times, behind its day.
pub fn times(session: &CourseSession) -> String {
    format!(", {} to {}", session.start, session.end)
}

/// The next session, and how many more there are.
pub fn next_session(next: &CourseSession, more: usize) -> String {
    let more = match more {
        0 => String::new(),
        1 => ", and 1 more date".into(),
        _ => format!(", and {more} more dates"),
    };
    format!("{}{}, {}{more}", next.day.long(), times(next), next.place)
}

/// What is known of a session besides when and where it is.
pub fn terms(session: &CourseSession) -> Vec<String> {
    let places = session.places.map(|places| match places {
        1 => "1 place in all; the provider knows whether it is left.".to_owned(),
        _ => format!("{places} places in all; the provider knows how many are left."),
    });
    let cancel_by = session.cancel_by.map(|day| format!("Cancel by {}.", day.long()));
    let charge = session.charge.as_ref().map(|charge| format!("Charge: {charge}."));
    [places, cancel_by, charge].into_iter().flatten().collect()
}

/// How many materials there are, and when they are shown.
pub fn materials(count: usize) -> String {
    let links = if count == 1 { "1 link".to_owned() } else { format!("{count} links") };
    format!("{links} to materials, shown in My training once you have attended.")
}

/// Where the booking below is described.
pub fn booking_by(publisher: &str) -> String {
    format!("As {publisher} describes it:")
}

/// A link to the catalogue, narrowed to a theme.
pub fn more_on(count: usize, theme: &str) -> String {
    format!("All training on {theme} ({count})")
}

/// How many are picked for comparing.
pub fn picked(count: usize) -> String {
    format!("{count} of {MOST_COMPARED} picked")
}

/// Where one more was to be picked.
pub fn too_many() -> String {
    format!("{MOST_COMPARED} are picked, and no more fit side by side. Take one of them out first.")
}
