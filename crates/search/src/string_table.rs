//! Many short texts, each kept once and known by a number.

/// What a slot holds that is free.
const FREE: u32 = u32::MAX;

/// Strings by number and numbers by string, in three allocations regardless of their count.
#[derive(Default)]
pub struct StringTable {
    text: String,
    ends: Vec<u32>,
    /// Numbers, each in the first free slot from where its text's hash points. A power of two long.
    slots: Vec<u32>,
    /// The slots before there were more, until all that they hold has moved, and how much has.
    before: Vec<u32>,
    moved: u32,
}

/// How many texts move to their new slots whenever a text is new.
const MOVES: usize = 4;

impl StringTable {
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text of a number; nothing for one that was not given out.
    pub fn get(&self, number: u32) -> &str {
        let number = number as usize;
        let from = number.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |e| *e);
        let to = self.ends.get(number).map_or(from, |end| *end);
        self.text.get(from as usize..to as usize).unwrap_or_default()
    }

    pub fn find(&self, text: &str) -> Option<u32> {
        let hash = hash(text);
        self.number(self.slot(&self.slots, hash, text), &self.slots)
            .or_else(|| self.number(self.slot(&self.before, hash, text), &self.before))
    }

    /// The number of a text, which it is given if it has none. The second part says whether it is
    /// new.
    pub fn intern(&mut self, text: &str) -> (u32, bool) {
        if let Some(number) = self.find(text) {
            return (number, false);
        }
        let number = self.ends.len() as u32;
        if self.slots.len() < 2 * (self.ends.len() + 1) {
            let size = (self.slots.len() * 2).max(1024);
            self.before = std::mem::replace(&mut self.slots, vec![FREE; size]);
            self.moved = 0;
        }
        self.text.push_str(text);
        self.ends.push(self.text.len() as u32);
        self.put(number);
        self.settle(MOVES);
        (number, true)
    }

    /// How many bytes it holds.
    pub fn bytes(&self) -> usize {
        self.text.len() + 4 * (self.ends.len() + self.slots.len() + self.before.len())
    }

    fn number(&self, slot: usize, slots: &[u32]) -> Option<u32> {
        slots.get(slot).copied().filter(|number| *number != FREE)
    }

    /// The slot that has a text, or the free one where it belongs.
    fn slot(&self, slots: &[u32], hash: u32, text: &str) -> usize {
        let mask = slots.len().wrapping_sub(1);
        let mut slot = hash as usize & mask;
        while let Some(number) = slots.get(slot)
            && *number != FREE
            && self.get(*number) != text
        {
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// Gives a number a slot. Its text has none yet, so that only a free one is looked for.
    fn put(&mut self, number: u32) {
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = hash(self.get(number)) as usize & mask;
        while self.slots.get(slot).is_some_and(|other| *other != FREE) {
            slot = (slot + 1) & mask;
        }
        if let Some(free) = self.slots.get_mut(slot) {
            *free = number;
        }
    }

    /// Moves this many texts to their new slots, as all at once would take too long for one step;
    /// returns whether all have moved.
    pub fn settle(&mut self, texts: usize) -> bool {
        for _ in 0..texts {
            if self.before.is_empty() {
                return true;
            }
            // The slots before held as many texts as are half of them.
            if self.moved as usize == self.before.len() / 2 {
                self.before = Vec::new();
                return true;
            }
            self.put(self.moved);
            self.moved += 1;
        }
        false
    }
}

/// FNV-1a, with its bits mixed down: only the low ones choose the slot.
fn hash(text: &str) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in text.bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    hash ^ (hash >> 15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_each_text_one_number() {
        let mut strings = StringTable::default();
        assert_eq!(strings.find("a"), None);
        for round in 0..2 {
            for number in 0..5000 {
                let text = format!("word{number}");
                assert_eq!(strings.intern(&text), (number, round == 0));
                assert_eq!(strings.get(number), text);
            }
        }
        assert_eq!((strings.len(), strings.find("word77")), (5000, Some(77)));
        assert_eq!((strings.find("no"), strings.get(9999)), (None, ""));
    }
}
