//! A merge sort that can be interrupted and resumed.

/// Numbers on their way into an order.
#[derive(Default)]
pub struct Order {
    pub numbers: Vec<u32>,
    /// Runs of twice the length, as far as they are merged.
    merged: Vec<u32>,
    /// The length of the sorted runs; 0 before the beginning.
    run: usize,
    /// How many numbers of the first run of the present pair are merged.
    taken: usize,
}

impl Order {
    /// Sorts the numbers below `count` in at most `steps` steps; returns whether that is done.
    pub fn sort(&mut self, count: usize, steps: usize, ordered: impl Fn(u32, u32) -> bool) -> bool {
        if self.run == 0 {
            self.numbers = (0..count as u32).collect();
            self.merged.reserve(count);
            self.run = 1;
        }
        let mut left = steps;
        while self.run < count {
            let told = self.merged.len();
            if told == count {
                std::mem::swap(&mut self.numbers, &mut self.merged);
                self.merged.clear();
                self.run *= 2;
                continue;
            }
            if left == 0 {
                return false;
            }
            left -= 1;
            let from = told - told % (2 * self.run);
            if told == from {
                self.taken = 0;
            }
            let (middle, end) = ((from + self.run).min(count), (from + 2 * self.run).min(count));
            let (one, other) = (from + self.taken, middle + (told - from - self.taken));
            let first = self.numbers.get(one).filter(|_| one < middle);
            let second = self.numbers.get(other).filter(|_| other < end);
            let next = match (first, second) {
                (Some(first), Some(second)) if ordered(*first, *second) => Some(first),
                (Some(first), None) => Some(first),
                (_, second) => {
                    self.merged.extend(second);
                    continue;
                }
            };
            self.merged.extend(next);
            self.taken += 1;
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brings_numbers_into_order_however_often_it_is_left() {
        for count in [0, 1, 2, 3, 7, 64, 100] {
            for steps in [1, 3, 50, usize::MAX] {
                let mixed = |number: u32| (number * 37) % 101;
                let mut order = Order::default();
                while !order.sort(count, steps, |a, b| mixed(a) <= mixed(b)) {}
                let told: Vec<u32> = order.numbers.iter().map(|number| mixed(*number)).collect();
                assert_eq!(told.len(), count);
                assert!(told.is_sorted(), "{told:?}");
            }
        }
    }
}
