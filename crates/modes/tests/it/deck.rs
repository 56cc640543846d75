//! Decks of the content as it is: every record can be shown, nothing of its text is lost, and
//! nothing is too much for one slide.

use content::{BlockKind, Prose, RecordRef, ThemeId};
use modes::{Deck, DeckItem, MOST_PRESENTED, Slide, SlideKind};
use test_support::seeds::library;

fn deck(of: &[&str]) -> Deck {
    let of: Vec<DeckItem> =
        of.iter().map(|name| DeckItem::parse(name).expect("it names something")).collect();
    Deck::make(&of, library())
}

fn of(record: &RecordRef) -> Deck {
    Deck::make(&[DeckItem::Record(record.clone())], library())
}

/// Without blanks: a slide ends where a blank was.
fn dense(text: &str) -> String {
    text.split_whitespace().collect()
}

fn told(slides: &[Slide], kind: SlideKind) -> String {
    let slides = slides.iter().filter(|slide| slide.kind == kind);
    slides.map(|slide| dense(&slide.plain_text())).collect()
}

fn all(deck: &Deck) -> String {
    deck.slides.iter().map(|slide| dense(&slide.title) + &dense(&slide.plain_text())).collect()
}

#[test]
fn every_record_is_told_whole() {
    let library = library();
    for (record, about) in library.records() {
        let deck = of(&record);
        let said = all(&deck);
        let title = library.title_of(&record).expect("it has one");
        for text in [&title, &about.summary] {
            assert!(said.contains(&dense(text)), "{record}: {text}");
        }
        let prose: Vec<&Prose> = match &record {
            RecordRef::Recommendation(id) => {
                let found = library.recommendation(id).expect("it is here");
                let all = [Some(&found.report_said), Some(&found.what_was_done)];
                all.into_iter().chain([found.still_to_come.as_ref()]).flatten().collect()
            }
            RecordRef::National => library.toolkit.iter().map(|kit| &kit.national.body).collect(),
            RecordRef::Review(id) => library.review(id).map(|r| &r.body).into_iter().collect(),
            RecordRef::ReportPage(id) => {
                library.report_page(id).map(|page| &page.body).into_iter().collect()
            }
            RecordRef::Article(id) => {
                library.article(id).map(|(_, a)| &a.body).into_iter().collect()
            }
            RecordRef::Course(id) => library.course(id).map(|c| &c.body).into_iter().collect(),
            RecordRef::Finding(_) | RecordRef::Line(_) | RecordRef::Figure(_) => Vec::new(),
        };
        for prose in prose {
            assert!(said.contains(&dense(&prose.plain_text())), "{record}");
        }
        if let RecordRef::Review(id) = &record {
            for finding in &library.review(id).expect("it is here").findings {
                assert!(said.contains(&dense(&finding.about.summary)), "{record}: {}", finding.id);
            }
        }
    }
}

#[test]
fn no_slide_has_more_than_fits() {
    for (record, _) in library().records() {
        for slide in of(&record).slides {
            let text = slide.plain_text();
            assert!(text.chars().count() <= 240, "{record}: {text}");
            let items = slide.parts.iter().filter(|part| part.kind != BlockKind::Paragraph);
            assert!(items.map(|part| part.lines.len()).sum::<usize>() <= 6, "{record}: {text}");
            assert!(!slide.title.is_empty() || !text.is_empty(), "{record}: an empty slide");
        }
    }
}

#[test]
fn a_recommendation_is_told_in_order_and_ends_with_a_question() {
    let toolkit = library().toolkit.as_ref().expect("there is one");
    for found in &toolkit.recommendations {
        let deck = of(&RecordRef::Recommendation(found.id.clone()));
        let mut kinds: Vec<SlideKind> = deck.slides.iter().map(|slide| slide.kind).collect();
        kinds.dedup();
        kinds.retain(|kind| *kind != SlideKind::Summary);
        let mut wanted = vec![SlideKind::ContentNote, SlideKind::Title, SlideKind::ReportSaid];
        wanted.push(SlideKind::WhatWasDone);
        wanted.extend(found.status.as_ref().map(|_| SlideKind::Status));
        wanted.extend(found.still_to_come.as_ref().map(|_| SlideKind::StillToCome));
        wanted.extend([SlideKind::Question, SlideKind::Help, SlideKind::Sources]);
        if found.about.content_note.is_none() {
            wanted.remove(0);
        }
        assert_eq!(kinds, wanted, "{}", found.id);
        assert_eq!(
            told(&deck.slides, SlideKind::WhatWasDone),
            dense(&found.what_was_done.plain_text())
        );
    }
}

#[test]
fn the_recommendations_ask_one_question_after_another() {
    let deck = deck(&["toolkit"]);
    let questions = deck.slides.iter().filter(|s| s.kind == SlideKind::Question && s.piece.0 == 1);
    let questions: Vec<String> = questions.map(Slide::plain_text).collect();
    assert_eq!(questions.len(), deck.records.len());
    assert_ne!(questions[0], questions[1]);
}

#[test]
fn a_note_stands_before_what_it_is_about_and_is_not_said_twice_running() {
    let deck = deck(&["toolkit"]);
    let library = library();
    let mut before = None;
    for record in &deck.records {
        let at = deck.begins_at(record).expect("it begins");
        let note = library.about(record).and_then(|about| about.content_note.as_deref());
        let kind = deck.slides[at].kind;
        match note {
            Some(note) if before != Some(note) => {
                assert_eq!(kind, SlideKind::ContentNote, "{record}");
                assert_eq!(deck.slides[at].plain_text(), note);
            }
            _ => assert_eq!(kind, SlideKind::Title, "{record}"),
        }
        assert_eq!(deck.title_from(at).map(|s| &s.title), library.title_of(record).as_ref());
        before = note;
    }
}

#[test]
fn what_is_not_here_is_counted_and_what_is_there_twice_comes_once() {
    let library = library();
    let first = &library.toolkit.as_ref().expect("there is one").recommendations[0];
    let name = format!("recommendation/{}", first.id);
    let deck = deck(&[&name, "finding/no-such-finding", &name, "theme/no-such-theme"]);
    assert_eq!((deck.records.len(), deck.lost), (1, 2));
    let nothing = Deck::make(&[], library);
    assert!(nothing.slides.is_empty(), "nothing has no end either");
    let lost = Deck::make(&[DeckItem::parse("line/none").expect("it names one")], library);
    assert!(lost.slides.is_empty() && lost.lost == 1);
}

#[test]
fn a_deck_ends_somewhere() {
    let library = library();
    let many = library.themes.iter().map(|theme| DeckItem::Theme(theme.id.clone()));
    let deck = Deck::make(&many.collect::<Vec<_>>(), library);
    assert_eq!(deck.records.len(), MOST_PRESENTED);
    let all = library.records().into_iter();
    let tied = all
        .filter(|(_, about)| about.themes.iter().any(|id: &ThemeId| library.theme(id).is_some()));
    assert_eq!(deck.beyond, tied.count() - MOST_PRESENTED);
    assert_eq!(deck.at(usize::MAX), deck.slides.last());
}

#[test]
fn an_issue_is_its_articles() {
    let issue = &library().issues[0];
    let deck = deck(&[&format!("issue/{}", issue.id)]);
    let articles: Vec<RecordRef> =
        issue.articles.iter().map(|a| RecordRef::Article(a.id.clone())).collect();
    assert_eq!(deck.records, articles);
}
