//! Chance that comes out the same for the same seed.

use std::cell::Cell;

/// Marsaglia's xorshift with Vigna's multiplier.
pub struct Rng(Cell<u64>);

impl Rng {
    pub fn new(seed: u64) -> Self {
        // Seeds that lie close together give paths that do not.
        let mixed = seed.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        Self(Cell::new(mixed | 1))
    }

    /// A number below another one.
    pub fn below(&self, bound: usize) -> usize {
        let mut x = self.0.get();
        x ^= x >> 12;
        x ^= x << 25;
        x ^= x >> 27;
        self.0.set(x);
        (x.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % bound
    }

    /// Whether something happens that does so this often in a thousand.
    pub fn per_mille(&self, often: usize) -> bool {
        self.below(1000) < often
    }
}
