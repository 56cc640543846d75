//! Many short texts, each kept once and known by a number.

/// What a slot holds that is free.
const FREE: u32 = u32::MAX;

/// Texts by number and numbers by text, in three allocations whatever their count.
#[derive(Default)]
pub struct Strings {
    text: String,
    ends: Vec<u32>,
    /// Numbers, each in the first free slot from where its text's hash points. A power of two long.
    slots: Vec<u32>,
}

impl Strings {
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
        if self.slots.is_empty() {
            return None;
        }
        let slot = self.slot(text);
        self.slots.get(slot).copied().filter(|number| *number != FREE)
    }

    /// The number of a text, which it is given if it has none. The second part says whether it is
    /// new.
    pub fn intern(&mut self, text: &str) -> (u32, bool) {
        if self.slots.len() < 2 * (self.ends.len() + 1) {
            self.grow();
        }
        let slot = self.slot(text);
        match self.slots.get_mut(slot) {
            Some(number) if *number == FREE => {
                *number = self.ends.len() as u32;
                self.text.push_str(text);
                self.ends.push(self.text.len() as u32);
                (*number, true)
            }
            Some(number) => (*number, false),
            None => (0, false),
        }
    }

    /// How many bytes it holds.
    pub fn bytes(&self) -> usize {
        self.text.len() + 4 * self.ends.len() + 4 * self.slots.len()
    }

    /// The slot that has a text, or the free one where it belongs.
    fn slot(&self, text: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash(text) as usize & mask;
        while let Some(number) = self.slots.get(slot)
            && *number != FREE
            && self.get(*number) != text
        {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(1024);
        self.slots.clear();
        self.slots.resize(size, FREE);
        for number in 0..self.ends.len() as u32 {
            let slot = self.slot(self.get(number));
            if let Some(free) = self.slots.get_mut(slot) {
                *free = number;
            }
        }
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
        let mut strings = Strings::default();
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
