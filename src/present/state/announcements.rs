//! What is to be drawn of a show. Each is drawn again when it changes.

use leptos::prelude::*;

use super::{OtherWindow, Show};
use content::Timestamp;
use modes::{Blank, ShowState, Slide};

impl Show {
    /// Whether this is the presenter's own window.
    pub fn is_notes(&self) -> bool {
        self.asked.with_value(|asked| asked.notes)
    }

    /// How many slides there are.
    pub fn count(&self) -> usize {
        self.deck.with_value(|deck| deck.slides.len())
    }

    /// The slide that is shown and the one after it.
    pub fn slides(&self) -> (Option<Slide>, Option<Slide>) {
        let at = self.at.get();
        self.deck.with_value(|deck| (deck.at(at).cloned(), deck.slides.get(at + 1).cloned()))
    }

    /// Where each record begins, with its first slide.
    pub fn beginnings(&self) -> Vec<(usize, Slide)> {
        self.deck.with_value(|deck| {
            let begins = deck.records.iter().filter_map(|record| deck.begins_at(record));
            begins.filter_map(|at| Some((at, deck.title_from(at)?.clone()))).collect()
        })
    }

    /// Which slide is shown, from 0.
    pub fn at(&self) -> usize {
        self.at.get()
    }

    pub fn blank(&self) -> Blank {
        self.blank.get()
    }

    /// The time now, to be drawn again each second.
    pub fn now(&self) -> Timestamp {
        Timestamp(self.now.get())
    }

    /// How the show stands, to be drawn again whenever it stands otherwise.
    pub fn state(&self) -> ShowState {
        self.state.get()
    }

    /// The minutes that the timer counts down from.
    pub fn minutes(&self) -> Option<u16> {
        self.asked.with_value(|asked| asked.minutes)
    }

    /// Whether the time that was set is over.
    pub fn is_over(&self) -> bool {
        let timer = self.state.with(|state| state.timer);
        self.minutes().is_some_and(|minutes| timer.is_over(minutes, self.now.get()))
    }

    pub fn is_full(&self) -> bool {
        self.is_full.get()
    }

    pub fn points(&self) -> bool {
        self.points.get()
    }

    pub fn spot(&self) -> Option<(u16, u16)> {
        self.spot.get()
    }

    /// Whether the pointer was moved of late: then the buttons are seen.
    pub fn is_awake(&self) -> bool {
        self.is_awake.get()
    }

    pub fn shows_keys(&self) -> bool {
        self.shows_keys.get()
    }

    pub fn hide_keys(&self) {
        self.shows_keys.set(false);
    }

    pub fn has_notes_here(&self) -> bool {
        self.notes_here.get()
    }

    pub fn other(&self) -> OtherWindow {
        self.other.get()
    }
}
