//! Words that are nearly the one that was typed: a letter too few, too many, another, or two that
//! have changed places.

use super::index::Index;
use super::words::LONGEST_WORD;

/// How many mistakes are forgiven in a word of so many letters.
pub fn forgiven(letters: usize) -> u8 {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The most words that are taken for a mistaken one.
const MOST: usize = 24;

/// The distances of all beginnings of the wanted word from a beginning of another.
type Row = [u8; LONGEST_WORD * 4 + 1];

/// The places of the words with the fewest mistakes, if there are any with so many or fewer. With
/// `begun`, words that only begin like it count too.
pub fn near(index: &Index, word: &str, most: u8, begun: bool) -> Vec<usize> {
    let wanted = word.as_bytes();
    if wanted.len() >= size_of::<Row>() {
        return Vec::new();
    }
    let mut best = most;
    let mut found: Vec<(u8, usize)> = Vec::new();
    let mut first: Row = [0; _];
    (0..=wanted.len()).for_each(|at| first[at] = at as u8);
    // A row for each letter of the word at hand. Words that begin alike share theirs.
    let mut rows: Vec<Row> = vec![first];
    let mut before: &[u8] = b"";
    let mut place = 0;
    'words: while place < index.vocabulary() {
        let other = index.word(place).0.as_bytes();
        let alike = before.iter().zip(other).take_while(|(a, b)| a == b).count();
        rows.truncate(alike + 1);
        before = other;
        while rows.len() <= other.len() {
            let depth = rows.len();
            let row = next_row(wanted, other, &rows);
            let least = |row: &Row| row.iter().take(wanted.len() + 1).copied().min();
            let lost = least(&row) > Some(best)
                && rows.last().and_then(least).is_none_or(|least| least >= best);
            let reached = begun && row[wanted.len()] <= best;
            rows.push(row);
            if lost || reached {
                let head = other.get(..depth).unwrap_or_default();
                let end = index.partition(place, |word| word.as_bytes().starts_with(head));
                if reached {
                    best = row[wanted.len()];
                    found.extend((place..end).take(MOST).map(|place| (best, place)));
                }
                place = end.max(place + 1);
                continue 'words;
            }
        }
        let distance = rows.get(other.len()).map_or(u8::MAX, |row| row[wanted.len()]);
        if distance <= best {
            best = distance;
            found.push((distance, place));
        }
        place += 1;
    }
    found.retain(|(distance, _)| *distance == best);
    found.into_iter().map(|(_, place)| place).take(MOST).collect()
}

/// The row behind the last one: for one letter more of the other word.
fn next_row(wanted: &[u8], other: &[u8], rows: &[Row]) -> Row {
    let depth = rows.len();
    let mut row: Row = [u8::MAX; _];
    row[0] = depth as u8;
    let (Some(last), Some(letter)) = (rows.last(), other.get(depth - 1)) else { return row };
    for (at, wanted_letter) in wanted.iter().enumerate() {
        let changed = last[at] + u8::from(wanted_letter != letter);
        let mut least = changed.min(last[at + 1] + 1).min(row[at] + 1);
        if at > 0
            && depth > 1
            && let (Some(row), Some(before)) = (rows.get(depth - 2), other.get(depth - 2))
            && wanted[at - 1] == *letter
            && before == wanted_letter
        {
            least = least.min(row[at - 1] + 1);
        }
        row[at + 1] = least;
    }
    row
}
