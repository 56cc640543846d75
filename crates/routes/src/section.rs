//! What a page belongs to.

use super::Route;
use content::{
    CourseFilter, DocumentFilter, FindingsFilter, NewsletterFilter, SearchFilter, ToolkitFilter,
};
use reader::{LogFilter, NotebookFilter};

impl Route {
    /// The way in that a page belongs to.
    pub fn section(&self) -> Self {
        match self {
            Self::Step(_) | Self::Numbered(_) => Self::Toolkit(ToolkitFilter::default()),
            Self::Review(_) | Self::ReportPage(_) => Self::Reviews,
            Self::Finding(_) => Self::Findings(FindingsFilter::default()),
            Self::Figure(_) => Self::Figures,
            Self::Issue(_) | Self::Article(_) => Self::Newsletters(NewsletterFilter::default()),
            Self::Line(_) => Self::Strategy,
            Self::Course(_)
            | Self::Compare(_)
            | Self::ChooseTraining(_)
            | Self::BookingGuide
            | Self::MyTraining(_)
            | Self::AddTraining
            | Self::TrainingRecord(_)
            | Self::Reflection(_)
            | Self::LearningRecord(_) => Self::Training(CourseFilter::default()),
            Self::NoteBin | Self::Backup => Self::Notebook(NotebookFilter::default()),
            Self::Theme(_) => Self::Themes,
            Self::Term(_) => Self::Glossary,
            Self::Document(_) => Self::About,
            other => other.whole(),
        }
    }

    /// Whether a page shows what only its reader's browser has.
    pub fn is_readers_own(&self) -> bool {
        matches!(
            self,
            Self::MyTraining(_)
                | Self::AddTraining
                | Self::TrainingRecord(_)
                | Self::Reflection(_)
                | Self::LearningRecord(_)
                | Self::Notebook(_)
                | Self::NoteBin
                | Self::Backup
                | Self::ReadingList(_)
                | Self::YourData
        )
    }

    /// The same page without what narrows it.
    pub fn whole(&self) -> Self {
        match self {
            Self::Toolkit(_) => Self::Toolkit(ToolkitFilter::default()),
            Self::Findings(_) => Self::Findings(FindingsFilter::default()),
            Self::Newsletters(_) => Self::Newsletters(NewsletterFilter::default()),
            Self::Documents(_) => Self::Documents(DocumentFilter::default()),
            Self::Search(filter) => Self::Search(SearchFilter::for_words(&filter.words)),
            Self::Training(_) => Self::Training(CourseFilter::default()),
            Self::ChooseTraining(_) => Self::ChooseTraining(Vec::new()),
            Self::MyTraining(_) => Self::MyTraining(LogFilter::default()),
            Self::Notebook(_) => Self::Notebook(NotebookFilter::default()),
            Self::ReadingList(_) => Self::ReadingList(None),
            other => other.clone(),
        }
    }
}
