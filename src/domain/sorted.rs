//! Sets and maps of ids as sorted lists.
//!
//! The maps, sets and sorts of the standard library are compiled anew for every type: these in
//! their place took 38 kB of wasm out of the bundle, 14 kB with brotli. Limitation: something new
//! moves what stands behind it, so these are for what a person can own, where it makes nothing
//! slower (up to 20,000 cases measured), not for lists of any length out of a file; for those see
//! [`repeats`].

use std::collections::BinaryHeap;

/// A map, or a set where there are no values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sorted<K, V = ()>(Vec<(K, V)>);

impl<K: Ord + Copy, V> Sorted<K, V> {
    fn place(&self, key: K) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.cmp(&key))
    }

    /// Puts a value under a key, in the place of the one that was there; whether the key is new.
    pub fn put(&mut self, key: K, value: V) -> bool {
        match self.place(key) {
            Ok(place) => {
                self.0[place].1 = value;
                false
            }
            Err(place) => {
                self.0.insert(place, (key, value));
                true
            }
        }
    }

    /// The value under a key.
    pub fn get(&self, key: K) -> Option<&V> {
        self.place(key).ok().map(|place| &self.0[place].1)
    }

    /// The value under a key, to be changed.
    pub fn get_mut(&mut self, key: K) -> Option<&mut V> {
        self.place(key).ok().map(|place| &mut self.0[place].1)
    }

    /// Whether there is such a key.
    pub fn has(&self, key: K) -> bool {
        self.place(key).is_ok()
    }

    /// Takes out the value under a key.
    pub fn take(&mut self, key: K) -> Option<V> {
        self.place(key).ok().map(|place| self.0.remove(place).1)
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The last key.
    pub fn last(&self) -> Option<K> {
        self.0.last().map(|(key, _)| *key)
    }

    /// The keys in order.
    pub fn keys(&self) -> impl Iterator<Item = K> {
        self.0.iter().map(|(key, _)| *key)
    }

    /// The values in the order of their keys.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }
}

impl<K: Ord + Copy> Sorted<K> {
    /// Adds to a set; whether it is new there.
    pub fn add(&mut self, key: K) -> bool {
        self.put(key, ())
    }

    /// The set of these.
    pub fn of(keys: impl Iterator<Item = K>) -> Self {
        keys.map(|key| (key, ())).collect()
    }
}

impl<K, V> Default for Sorted<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord + Copy, V> FromIterator<(K, V)> for Sorted<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        let mut sorted = Self::default();
        for (key, value) in pairs {
            sorted.put(key, value);
        }
        sorted
    }
}

/// For each of these, whether it stood there before. For lists of any length.
pub fn repeats<K: Ord>(keys: impl Iterator<Item = K>) -> Vec<bool> {
    // A heap sorts with a tenth of the code that `sort` brings.
    let pairs: BinaryHeap<(K, usize)> = keys.enumerate().map(|(place, key)| (key, place)).collect();
    let pairs = pairs.into_sorted_vec();
    let mut repeats = vec![false; pairs.len()];
    for pair in pairs.windows(2) {
        repeats[pair[1].1] = pair[0].0 == pair[1].0;
    }
    repeats
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_a_map() {
        let mut map: Sorted<u8, &str> =
            [(3, "c"), (1, "a"), (2, "b"), (1, "A")].into_iter().collect();
        assert_eq!(map.keys().collect::<Vec<_>>(), [1, 2, 3]);
        assert_eq!(map.values().copied().collect::<Vec<_>>(), ["A", "b", "c"]);
        assert_eq!((map.put(2, "B"), map.put(9, "i"), map.len()), (false, true, 4));
        assert_eq!(
            (map.get(2), map.get(4), map.has(9), map.has(0)),
            (Some(&"B"), None, true, false)
        );
        assert_eq!((map.take(1), map.take(1), map.is_empty()), (Some("A"), None, false));
        assert_eq!(map, [(2, "B"), (3, "c"), (9, "i")].into_iter().collect());
    }

    #[test]
    fn only_what_stood_there_before_is_a_repeat() {
        assert_eq!(repeats([0; 0].into_iter()), [false; 0]);
        let expected = [false, false, true, false, true, true];
        assert_eq!(repeats([2, 1, 2, 0, 1, 2].into_iter()), expected);
    }
}
