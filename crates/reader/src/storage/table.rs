//! A map by text that is quick with ten thousand entries, and small in the wasm.

/// So many that ten thousand entries stand about ten to a bucket.
const BUCKETS: usize = 1024;

/// Values by their texts, in no order that means anything.
pub(super) struct Table<V> {
    buckets: Vec<Vec<(String, V)>>,
}

impl<V> Table<V> {
    pub(super) fn new() -> Self {
        Self { buckets: (0..BUCKETS).map(|_| Vec::new()).collect() }
    }

    pub(super) fn get(&self, key: &str) -> Option<&V> {
        let (bucket, at) = self.place(key)?;
        Some(&self.buckets[bucket][at].1)
    }

    pub(super) fn get_mut(&mut self, key: &str) -> Option<&mut V> {
        let (bucket, at) = self.place(key)?;
        Some(&mut self.buckets[bucket][at].1)
    }

    /// Puts a value in the place of the one that was there, if there was one.
    pub(super) fn put(&mut self, key: &str, value: V) {
        match self.get_mut(key) {
            Some(there) => *there = value,
            None => self.buckets[bucket(key)].push((key.to_owned(), value)),
        }
    }

    pub(super) fn take(&mut self, key: &str) -> Option<V> {
        let (bucket, at) = self.place(key)?;
        Some(self.buckets[bucket].swap_remove(at).1)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &(String, V)> {
        self.buckets.iter().flatten()
    }

    fn place(&self, key: &str) -> Option<(usize, usize)> {
        let bucket = bucket(key);
        self.buckets[bucket].iter().position(|(there, _)| there == key).map(|at| (bucket, at))
    }
}

/// FNV-1a, folded. Whoever chose keys that all fall together would slow down nobody but themselves.
fn bucket(key: &str) -> usize {
    let hash = key
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash ^ (hash >> 16)) as usize % BUCKETS
}
