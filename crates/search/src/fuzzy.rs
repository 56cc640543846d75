//! Words with typing errors: a letter missing, added, replaced, or two letters swapped.

use super::index::Index;

/// How many typing errors are allowed in a word of this many letters.
pub fn allowed_edits(letters: usize) -> u8 {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The most words considered for a mistyped one.
const MOST: usize = 24;

/// Above this number of words, only those with the typed first letter are compared.
const VERY_MANY: usize = 100_000;

/// A distance above any allowance.
const FAR: u8 = 100;

/// Distances between prefixes of the wanted word and of another, one row for each letter of the
/// other. Only values near the diagonal are computed; the rest count as far.
struct Rows<'w> {
    wanted: &'w [u8],
    cells: Vec<u8>,
    /// The least of each row.
    least: Vec<u8>,
    most: usize,
}

impl<'w> Rows<'w> {
    fn new(wanted: &'w [u8], most: u8) -> Self {
        let cells = (0..=wanted.len()).map(|at| (at as u8).min(FAR)).collect();
        Self { wanted, cells, least: vec![0], most: most.into() }
    }

    /// Makes room for rows of this many letters.
    fn keep(&mut self, letters: usize) {
        self.least.truncate(letters + 1);
        self.cells.truncate(self.least.len() * (self.wanted.len() + 1));
    }

    fn letters(&self) -> usize {
        self.least.len() - 1
    }

    /// The distance of the whole wanted word from the letters so far.
    fn distance(&self) -> u8 {
        self.cells.last().copied().unwrap_or(FAR)
    }

    /// Whether no continuation can come as near as `best`. Swapped letters show one row later.
    fn lost(&self, best: u8) -> bool {
        let mut last = self.least.iter().rev();
        last.next().is_some_and(|least| *least > best) && last.next().is_none_or(|l| *l >= best)
    }

    /// Adds the row of the next letter of the other word.
    fn add(&mut self, other: &[u8]) {
        let width = self.wanted.len() + 1;
        let depth = self.least.len();
        let (Some(letter), above) = (other.get(depth - 1), (depth - 1) * width) else { return };
        let begin = self.cells.len();
        self.cells.resize(begin + width, FAR);
        let from = depth.saturating_sub(self.most).max(1);
        let to = (depth + self.most).min(self.wanted.len());
        let mut least = FAR;
        if depth <= self.most {
            self.cells[begin] = depth as u8;
            least = depth as u8;
        }
        for at in from..=to {
            let same = self.wanted[at - 1] == *letter;
            let mut cell = self.cells[above + at - 1] + u8::from(!same);
            cell = cell.min(self.cells[above + at] + 1).min(self.cells[begin + at - 1] + 1);
            let swapped = at > 1
                && depth > 1
                && self.wanted[at - 2] == *letter
                && other.get(depth - 2) == self.wanted.get(at - 1);
            if swapped {
                cell = cell.min(self.cells[above - width + at - 2] + 1);
            }
            self.cells[begin + at] = cell.min(FAR);
            least = least.min(cell);
        }
        self.least.push(least);
    }
}

/// The places of the words with the fewest typing errors, at most `most`. With `begun`, prefixes of
/// words count too.
pub fn near(index: &Index, word: &str, most: u8, begun: bool) -> Vec<usize> {
    if most == 0 {
        return Vec::new();
    }
    let mut best = most;
    let mut found: Vec<(u8, usize)> = Vec::new();
    // Words that begin alike share the rows of these letters.
    let mut rows = Rows::new(word.as_bytes(), most);
    let mut before: &[u8] = b"";
    let (mut place, end) = if index.vocabulary() > VERY_MANY {
        let first = word.chars().next().unwrap_or_default();
        index.beginning_with(first.encode_utf8(&mut [0; 4]), 0)
    } else {
        (0, index.vocabulary())
    };
    'words: while place < end {
        let other = index.word(place).0.as_bytes();
        rows.keep(before.iter().zip(other).take_while(|(a, b)| a == b).count());
        before = other;
        while rows.letters() < other.len() {
            rows.add(other);
            let reached = begun && rows.distance() <= best;
            if reached || rows.lost(best) {
                let head = other.get(..rows.letters()).unwrap_or_default();
                let end = index.partition(place, |word| word.as_bytes().starts_with(head));
                if reached {
                    best = rows.distance();
                    found.extend((place..end).take(MOST).map(|place| (best, place)));
                }
                place = end.max(place + 1);
                continue 'words;
            }
        }
        if rows.distance() <= best {
            best = rows.distance();
            found.push((best, place));
        }
        place += 1;
    }
    found.retain(|(distance, _)| *distance == best);
    found.into_iter().map(|(_, place)| place).take(MOST).collect()
}
