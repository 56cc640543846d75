//! Records by their source document.

use super::{Figure, Library, Source};

impl Library {
    /// The figures of each document that has any, in the order in which the documents first occur.
    pub fn figures_by_source(&self) -> Vec<(&Source, Vec<&Figure>)> {
        let mut groups: Vec<(&Source, Vec<&Figure>)> = Vec::new();
        for figure in &self.figures {
            let id = &figure.about.source.document;
            if let Some((_, group)) = groups.iter_mut().find(|(source, _)| source.id == *id) {
                group.push(figure);
            } else if let Some(source) = self.source(id) {
                groups.push((source, vec![figure]));
            }
        }
        groups
    }
}
