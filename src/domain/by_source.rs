//! Records by the document that they come from.

use super::{About, Course, Figure, Library, Source};

impl Library {
    /// The figures of each document that has any.
    pub fn figures_by_source(&self) -> Vec<(&Source, Vec<&Figure>)> {
        by_source(&self.sources, &self.figures, |figure| &figure.about)
    }

    /// The courses of each document that names any.
    pub fn courses_by_source(&self) -> Vec<(&Source, Vec<&Course>)> {
        by_source(&self.sources, &self.courses, |course| &course.about)
    }
}

/// In the order in which the records' documents first come up.
fn by_source<'a, T>(
    sources: &'a [Source],
    records: &'a [T],
    about: fn(&T) -> &About,
) -> Vec<(&'a Source, Vec<&'a T>)> {
    let mut groups: Vec<(&Source, Vec<&T>)> = Vec::new();
    for record in records {
        let id = &about(record).source.document;
        if let Some((_, group)) = groups.iter_mut().find(|(source, _)| source.id == *id) {
            group.push(record);
        } else if let Some(source) = sources.iter().find(|source| source.id == *id) {
            groups.push((source, vec![record]));
        }
    }
    groups
}
