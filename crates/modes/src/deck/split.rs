//! Splits texts into pieces that each fit on a slide: between paragraphs, items and sentences; a
//! sentence that is too long by itself is cut at a pause or between words. No text is lost.

use super::{SlidePart, SlideParts};
use content::{Block, BlockKind, Prose, Run};

/// How many characters of a slide's text stand on a line, at the least: of its largest letters, in the
/// window with the fewest to a line.
const LINE: usize = 40;

/// The most lines that a slide has room for.
const LINES: usize = 6;

/// The most characters of one piece of a text without a break.
pub const MOST: usize = 220;

/// How many lines a text takes.
pub(super) fn lines_of(characters: usize) -> usize {
    characters.div_ceil(LINE).max(1)
}

/// Prose in slides, one idea each: a paragraph, or as many items of a list as fit, with the line that
/// leads to them.
pub(super) fn slides_of(prose: &Prose) -> Vec<SlideParts> {
    let mut slides: Vec<SlideParts> = Vec::new();
    for block in &prose.blocks {
        match block.kind {
            BlockKind::Paragraph => {
                let pieces = block.lines.iter().flat_map(|line| pieces_of(line));
                slides.extend(pieces.map(|line| vec![paragraph(line)]));
            }
            BlockKind::Bullets | BlockKind::Numbers => add_list(&mut slides, block),
        }
    }
    slides
}

/// A plain text in slides.
pub(super) fn slides_of_text(text: &str) -> Vec<SlideParts> {
    let run = Run { text: text.to_owned(), ..Run::default() };
    pieces_of(&[run]).into_iter().map(|line| vec![paragraph(line)]).collect()
}

/// The items of a list in slides.
pub(super) fn slides_of_items(items: &[String]) -> Vec<SlideParts> {
    let lines = items.iter().map(|text| vec![Run { text: text.clone(), ..Run::default() }]);
    slides_of(&Prose { blocks: vec![Block { kind: BlockKind::Bullets, lines: lines.collect() }] })
}

fn paragraph(line: Vec<Run>) -> SlidePart {
    SlidePart { kind: BlockKind::Paragraph, first: 1, lines: vec![line] }
}

/// Adds a list. Its first items stand with the paragraph before it where that leads to them.
fn add_list(slides: &mut Vec<SlideParts>, block: &Block) {
    let mut is_open = slides.last().is_some_and(|parts| leads_on(parts));
    for (index, item) in block.lines.iter().enumerate() {
        let mut pieces = pieces_of(item).into_iter();
        if let Some(first) = pieces.next() {
            let room = LINES.saturating_sub(lines_of(count(&first)));
            match slides.last_mut().filter(|parts| is_open && height(parts) <= room) {
                Some(parts) => add_item(parts, block.kind, index + 1, first),
                None => {
                    slides.push(vec![SlidePart {
                        kind: block.kind,
                        first: index + 1,
                        lines: vec![first],
                    }]);
                }
            }
        }
        is_open = true;
        // The rest of an item that is too long for one slide has no bullet of its own.
        for rest in pieces {
            slides.push(vec![paragraph(rest)]);
            is_open = false;
        }
    }
}

fn add_item(parts: &mut SlideParts, kind: BlockKind, first: usize, line: Vec<Run>) {
    match parts.last_mut().filter(|part| part.kind == kind) {
        Some(list) => list.lines.push(line),
        None => parts.push(SlidePart { kind, first, lines: vec![line] }),
    }
}

/// Whether a slide holds only a line that leads to a list.
fn leads_on(parts: &[SlidePart]) -> bool {
    let [SlidePart { kind: BlockKind::Paragraph, lines, .. }] = parts else { return false };
    let last = lines.last().and_then(|line| line.last());
    last.is_some_and(|run| run.text.trim_end().ends_with(':'))
}

/// How many lines a slide's parts take.
pub(super) fn height(parts: &[SlidePart]) -> usize {
    parts.iter().flat_map(|part| &part.lines).map(|line| lines_of(count(line))).sum()
}

/// How many characters a line has.
pub(super) fn count(line: &[Run]) -> usize {
    line.iter().map(|run| run.text.chars().count()).sum()
}

/// A line in pieces of at most [`MOST`] characters.
fn pieces_of(line: &[Run]) -> Vec<Vec<Run>> {
    let letters: Vec<char> = line.iter().flat_map(|run| run.text.chars()).collect();
    let mut pieces = Vec::new();
    let (mut from, end) = bounds(&letters, 0, letters.len());
    while from < end {
        let to = from + next_length(&letters[from..end]);
        let (start, stop) = bounds(&letters, from, to);
        if start < stop {
            pieces.push(cut(line, start, stop));
        }
        from = to;
    }
    pieces
}

/// A stretch without the blanks at its ends.
fn bounds(letters: &[char], mut from: usize, mut to: usize) -> (usize, usize) {
    while from < to && letters[from].is_whitespace() {
        from += 1;
    }
    while from < to && letters[to - 1].is_whitespace() {
        to -= 1;
    }
    (from, to)
}

/// How many characters of a text go onto the next slide: of the best kind of place to cut, the one
/// that makes the pieces the most alike in length.
fn next_length(letters: &[char]) -> usize {
    if letters.len() <= MOST {
        return letters.len();
    }
    let wanted = letters.len().div_ceil(letters.len().div_ceil(MOST));
    let places: [fn(&[char], usize) -> bool; 3] = [ends_sentence, pauses, is_blank];
    for is_place in places {
        // Not so early that a slide has a word or two.
        let here = (MOST / 4..=MOST).filter(|at| is_place(letters, *at));
        if let Some(at) = here.min_by_key(|at| at.abs_diff(wanted)) {
            return at;
        }
    }
    MOST
}

fn is_blank(letters: &[char], at: usize) -> bool {
    letters.get(at).is_some_and(|letter| letter.is_whitespace())
}

/// The last character before a place that is no closing bracket or quotation mark.
fn before(letters: &[char], at: usize) -> Option<char> {
    letters[..at].iter().rev().find(|letter| !")]’”'\"".contains(**letter)).copied()
}

/// Whether a sentence ends before a blank. A small letter behind it goes on with the sentence: the
/// full stop was of an abbreviation.
fn ends_sentence(letters: &[char], at: usize) -> bool {
    is_blank(letters, at)
        && before(letters, at).is_some_and(|letter| ".!?".contains(letter))
        && letters.get(at + 1).is_some_and(|letter| !letter.is_lowercase())
}

/// Whether there is a pause within a sentence before a blank.
fn pauses(letters: &[char], at: usize) -> bool {
    is_blank(letters, at) && before(letters, at).is_some_and(|letter| ";:,–—".contains(letter))
}

/// A stretch of a line, counted in characters.
fn cut(line: &[Run], from: usize, to: usize) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut at = 0;
    for run in line {
        let length = run.text.chars().count();
        let (start, stop) = (from.max(at), to.min(at + length));
        if start < stop {
            let text = run.text.chars().skip(start - at).take(stop - start).collect();
            runs.push(Run { text, ..run.clone() });
        }
        at += length;
    }
    runs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use content::Style;

    fn run(text: &str) -> Run {
        Run { text: text.to_owned(), ..Run::default() }
    }

    fn said(slides: &[SlideParts]) -> Vec<String> {
        let line = |line: &Vec<Run>| line.iter().map(|run| run.text.as_str()).collect::<String>();
        let lines = slides.iter().flatten().flat_map(|part| &part.lines);
        lines.map(line).collect()
    }

    fn words(text: &str) -> Vec<&str> {
        text.split_whitespace().collect()
    }

    #[test]
    fn a_short_text_stays_whole() {
        assert_eq!(
            said(&slides_of_text("  One idea. And its second sentence. ")),
            ["One idea. And its second sentence."]
        );
        assert_eq!(slides_of_text(" \n "), Vec::<SlideParts>::new());
    }

    #[test]
    fn a_long_text_is_cut_between_sentences_into_pieces_of_like_length() {
        let sentence =
            "Staff in all services ask the same questions, and write down what they are told. ";
        let pieces = said(&slides_of_text(&sentence.repeat(4)));
        assert_eq!(pieces.len(), 2);
        for piece in &pieces {
            assert_eq!(piece, sentence.repeat(2).trim());
        }
    }

    #[test]
    fn an_abbreviation_ends_no_sentence_and_a_quotation_may() {
        let letters: Vec<char> = "See e.g. the plan. “It works.” Next".chars().collect();
        let ends: Vec<usize> =
            (0..letters.len()).filter(|at| ends_sentence(&letters, *at)).collect();
        assert_eq!(ends, [18, 30]);
    }

    #[test]
    fn a_sentence_without_an_end_is_cut_at_a_pause() {
        let clause = "one board writes to the other about what it has found out, ";
        let pieces = said(&slides_of_text(&clause.repeat(6)));
        assert!(pieces.len() > 1);
        assert!(pieces.iter().all(|piece| piece.ends_with(',')), "{pieces:?}");
    }

    #[test]
    fn the_line_that_leads_to_a_list_stands_with_it_and_numbers_go_on() {
        let item = "An item that is about as long as a line of it ";
        let prose = Prose {
            blocks: vec![
                Block { kind: BlockKind::Paragraph, lines: vec![vec![run("They agreed to:")]] },
                Block { kind: BlockKind::Numbers, lines: vec![vec![run(item)]; 5] },
            ],
        };
        let slides = slides_of(&prose);
        let shape: Vec<Vec<(BlockKind, usize, usize)>> = slides
            .iter()
            .map(|parts| parts.iter().map(|p| (p.kind, p.first, p.lines.len())).collect())
            .collect();
        assert_eq!(
            shape,
            [
                vec![(BlockKind::Paragraph, 1, 1), (BlockKind::Numbers, 1, 2)],
                vec![(BlockKind::Numbers, 3, 3)],
            ]
        );
    }

    #[test]
    fn emphasis_and_links_go_with_their_words() {
        let strong = Run { text: "Ask. ".repeat(60), style: Style::Strong, link: None };
        let link = Run { text: "See".into(), style: Style::Plain, link: Some("https://a".into()) };
        let pieces = pieces_of(&[strong, link]);
        let (last, others) = pieces.split_last().expect("there are some");
        assert!(others.iter().flatten().all(|run| run.style == Style::Strong));
        assert_eq!(last.last().and_then(|run| run.link.as_deref()), Some("https://a"));
    }

    fn prose() -> impl Strategy<Value = Prose> {
        let line = prop::collection::vec(("[a-zA-Zé.,:; ’”]{0,90}", any::<bool>()), 1..6);
        let line = line.prop_map(|runs| {
            let style = |strong| if strong { Style::Strong } else { Style::Plain };
            let runs = runs.into_iter();
            runs.map(|(text, strong)| Run { text, style: style(strong), link: None }).collect()
        });
        let kind = prop_oneof![
            Just(BlockKind::Paragraph),
            Just(BlockKind::Bullets),
            Just(BlockKind::Numbers)
        ];
        let block = (kind, prop::collection::vec(line, 1..6));
        let block = block.prop_map(|(kind, lines)| Block { kind, lines });
        prop::collection::vec(block, 0..5).prop_map(|blocks| Prose { blocks })
    }

    proptest! {
        #[test]
        fn nothing_of_a_text_is_lost_and_each_slide_has_room_for_its_own(prose in prose()) {
            let slides = slides_of(&prose);
            let dense = |text: String| text.split_whitespace().collect::<String>();
            prop_assert_eq!(dense(said(&slides).join(" ")), dense(prose.plain_text()));
            for parts in &slides {
                prop_assert!(!parts.is_empty());
                prop_assert!(height(parts) <= LINES, "{:?}", parts);
                for line in parts.iter().flat_map(|part| &part.lines) {
                    prop_assert!((1..=MOST).contains(&count(line)));
                }
            }
        }

        #[test]
        fn no_word_of_ordinary_length_is_cut(text in "([a-zé]{1,20}[.,]? ){0,120}") {
            let pieces = said(&slides_of_text(&text)).join(" ");
            prop_assert_eq!(words(&pieces), words(&text));
        }
    }
}
