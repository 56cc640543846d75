//! What really happened: which texts were said to be saved, and which were gone over by a reader
//! who had seen them. A text is made of words that are typed once each; texts that were put
//! together have the words of both.

use std::collections::{BTreeMap, BTreeSet};

#[derive(Default)]
pub struct Truth {
    /// What stood in the editor when a word was typed in its place.
    before: BTreeMap<String, Vec<String>>,
    /// What was said to be saved, and has not been found to be lost.
    saved: BTreeSet<String>,
    /// What the reader took out of the bin for good.
    released: BTreeSet<String>,
    /// A text was written once more as it was, so that later ones may rightly stand beside it.
    pub repeated: bool,
}

pub fn words(text: &str) -> impl Iterator<Item = String> {
    text.split("\n\n").filter(|word| !word.is_empty()).map(str::to_owned)
}

impl Truth {
    /// A word that was never typed before takes the place of a text.
    pub fn type_over(&mut self, text: &str) -> String {
        let word = format!("word {}", self.before.len());
        self.before.insert(word.clone(), words(text).collect());
        word
    }

    /// The reader was told that a text is saved.
    pub fn told_saved(&mut self, text: &str) {
        self.saved.extend(words(text));
    }

    /// The reader lets a text go.
    pub fn release(&mut self, text: &str) {
        let with_before = self.covered([text.to_owned()]);
        self.released.extend(with_before);
    }

    pub fn count(&self) -> usize {
        self.saved.len()
    }

    /// The words that were said to be saved and are in none of the texts that are there, nor were
    /// gone over to come to one of these. Each is told once.
    pub fn lost(&mut self, there: Vec<String>) -> Vec<String> {
        let covered = self.covered(there);
        let gone = |word: &&String| !covered.contains(*word) && !self.released.contains(*word);
        let lost: Vec<String> = self.saved.iter().filter(gone).cloned().collect();
        self.saved.retain(|word| !lost.contains(word));
        lost
    }

    /// Whether a text went over a word, and so is no rival of it. Of texts that were put together,
    /// several may rightly have the same words.
    pub fn goes_over(&self, text: &str, word: &str) -> bool {
        self.covered([text.to_owned()]).contains(word)
    }

    /// All words of texts, and of those that they went over.
    fn covered(&self, texts: impl IntoIterator<Item = String>) -> BTreeSet<String> {
        let mut covered = BTreeSet::new();
        let mut open: Vec<String> =
            texts.into_iter().flat_map(|text| words(&text).collect::<Vec<_>>()).collect();
        while let Some(word) = open.pop() {
            if let Some(before) = self.before.get(&word) {
                open.extend(before.iter().filter(|word| !covered.contains(*word)).cloned());
            }
            covered.insert(word);
        }
        covered
    }
}
