//! The keyboard's way out: Shift, pressed three times within five seconds of one another. The
//! rules are those of govuk-frontend's "Exit this page".

/// How long a series of presses lasts after its last one, in milliseconds.
pub const EXIT_SERIES: i64 = 5_000;

const NEEDED: u8 = 3;

/// Presses so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExitPresses {
    count: u8,
    last: i64,
    /// Shift was part of another key's press, such as a capital letter.
    used: bool,
}

/// What a press amounts to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitProgress {
    Nothing,
    /// So many more are needed.
    More(u8),
    Leave,
}

impl ExitPresses {
    /// Takes a key that has come up, at a moment in milliseconds.
    pub fn key_up(&mut self, name: &str, shift_is_down: bool, now: i64) -> ExitProgress {
        if now - self.last > EXIT_SERIES {
            self.count = 0;
        }
        let with_another_key = std::mem::replace(&mut self.used, shift_is_down);
        if name != "Shift" || with_another_key {
            self.count = 0;
            return ExitProgress::Nothing;
        }
        self.count += 1;
        self.last = now;
        if self.count < NEEDED {
            return ExitProgress::More(NEEDED - self.count);
        }
        self.count = 0;
        ExitProgress::Leave
    }

    /// How many lights are lit.
    pub fn count(&self) -> u8 {
        self.count
    }

    /// Forgets a series that has run out; tells whether there was one.
    pub fn expire(&mut self, now: i64) -> bool {
        let expired = self.count > 0 && now - self.last >= EXIT_SERIES;
        if expired {
            self.count = 0;
        }
        expired
    }
}
