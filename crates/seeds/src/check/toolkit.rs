//! Rules of the toolkit.

use super::{Known, Rules};
use crate::diagnostic::SeedError;
use crate::{raw::RawRecommendation, raw::RawToolkit};

impl Rules {
    pub(super) fn toolkit(&mut self, file: &str, toolkit: &RawToolkit, known: &Known<'_>) {
        self.citation(file, "", &toolkit.source, known);
        self.about(file, "/how_to_use", &toolkit.how_to_use.about(), known);
        self.about(file, "/national", &toolkit.national.about(), known);
        self.about(file, "/closing", &toolkit.closing.about(), known);
        self.not_empty(file, "/recommendations", toolkit.recommendations.len());
        for (index, recommendation) in toolkit.recommendations.iter().enumerate() {
            self.recommendation(file, index, recommendation, known);
        }
    }

    fn recommendation(
        &mut self,
        file: &str,
        index: usize,
        r: &RawRecommendation,
        known: &Known<'_>,
    ) {
        let at = format!("/recommendations/{index}");
        let expected = u16::try_from(index + 1).unwrap_or(u16::MAX);
        if r.number != expected {
            let fault = SeedError::NumberOutOfOrder { found: r.number, expected };
            self.fault(file, format!("{at}/number"), fault);
        }
        self.citation(file, &at, &r.source, known);
        for (field, noun, ids, among) in [
            ("addressed_to", "body", r.addressed_to.as_ref(), &known.body),
            ("bodies", "body", Some(&r.bodies), &known.body),
            ("themes", "theme", Some(&r.themes), &known.theme),
        ] {
            let Some(ids) = ids else { continue };
            self.not_empty(file, &format!("{at}/{field}"), ids.len());
            self.list(file, &format!("{at}/{field}"), noun, ids, among);
        }
        let ties = r.related.as_deref().unwrap_or_default();
        let targets: Vec<String> = ties.iter().map(|tie| tie.to.clone()).collect();
        for (index, to) in targets.iter().enumerate() {
            let pointer = format!("{at}/related/{index}/to");
            if *to == r.id {
                self.fault(file, pointer.clone(), SeedError::TieToItself);
            }
            if targets[..index].contains(to) {
                self.fault(file, pointer.clone(), SeedError::RepeatedInList { id: to.clone() });
            }
            self.known(file, pointer, "recommendation", to, &known.recommendation);
        }
    }
}
