//! Slides left out before a deck is shown, so that they can be put back.

use super::DeckItem;
use content::RecordRef;

/// What was left out of a choice of records, the last one last, each with its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OmittedSlides {
    /// The choice without them.
    choice: Vec<DeckItem>,
    out: Vec<(usize, RecordRef)>,
}

impl OmittedSlides {
    /// The records left out of a choice; empty for another choice.
    pub fn of(&self, choice: &[DeckItem]) -> Vec<RecordRef> {
        let out = if self.choice == choice { self.out.as_slice() } else { &[] };
        out.iter().map(|(_, record)| record.clone()).collect()
    }

    /// Goes on with a choice. What was left out of another one is forgotten.
    pub fn resume(&mut self, choice: &[DeckItem]) {
        if self.choice != choice {
            self.out.clear();
        }
    }

    /// What the choice is now.
    pub fn settle(&mut self, choice: &[DeckItem]) {
        self.choice = choice.to_vec();
    }

    /// Leaves out the record at a place.
    pub fn leave_out(&mut self, at: usize, records: &mut Vec<RecordRef>) {
        if at < records.len() {
            self.out.push((at, records.remove(at)));
        }
    }

    /// Puts a record back among others where it was, or at their end.
    pub fn put_back(&mut self, record: &RecordRef, records: &mut Vec<RecordRef>) {
        if let Some(index) = self.out.iter().position(|(_, out)| out == record) {
            let (at, record) = self.out.remove(index);
            records.insert(at.min(records.len()), record);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(name: &str) -> RecordRef {
        RecordRef::parse(name).expect("it names a record")
    }

    fn choice(records: &[RecordRef]) -> Vec<DeckItem> {
        records.iter().cloned().map(DeckItem::Record).collect()
    }

    #[test]
    fn what_was_left_out_is_put_back_where_it_was() {
        let all = ["finding/a", "finding/b", "finding/c"].map(record).to_vec();
        let mut records = all.clone();
        let mut left_out = OmittedSlides::default();
        left_out.resume(&[DeckItem::Toolkit]);
        left_out.leave_out(1, &mut records);
        left_out.leave_out(1, &mut records);
        left_out.leave_out(1, &mut records);
        left_out.settle(&choice(&records));
        assert_eq!(left_out.of(&choice(&records)), [all[1].clone(), all[2].clone()]);
        assert_eq!(left_out.of(&[DeckItem::Toolkit]), [], "of another choice nothing is");
        left_out.resume(&choice(&records));
        left_out.put_back(&all[2], &mut records);
        left_out.put_back(&all[1], &mut records);
        assert_eq!(records, all);
        left_out.put_back(&all[1], &mut records);
        assert_eq!(records, all, "once");
    }

    #[test]
    fn another_choice_begins_with_nothing_left_out() {
        let mut records = ["finding/a", "finding/b"].map(record).to_vec();
        let mut left_out = OmittedSlides::default();
        left_out.leave_out(0, &mut records);
        left_out.settle(&choice(&records));
        left_out.resume(&[DeckItem::Toolkit]);
        left_out.settle(&choice(&records));
        assert_eq!(left_out.of(&choice(&records)), []);
    }
}
