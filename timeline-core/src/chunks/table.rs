//! A map whose clones share what they have in common.

use std::sync::Arc;

use super::{Chunk, Chunks, MOST};
use crate::sorted;

/// A map whose clones share what they have in common: rows of key and value, in order of key.
#[derive(Clone, Debug)]
pub(crate) struct Table<K, V> {
    rows: Chunks<(K, V)>,
}

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Self { rows: Chunks::default() }
    }
}

impl<K: Ord + Copy, V> Table<K, V> {
    /// A table of these; of two with the same key the last stays.
    pub(crate) fn of(mut rows: Vec<(K, V)>) -> Self {
        sorted::by_key(&mut rows, |(key, _)| *key);
        rows.reverse();
        rows.dedup_by_key(|(key, _)| *key);
        rows.reverse();
        Self { rows: rows.into() }
    }

    pub(crate) fn get(&self, key: &K) -> Option<&V> {
        let (chunk, at) = self.spot(key);
        let (found, value) = &**self.rows.chunks.get(chunk)?.get(at)?;
        (found == key).then_some(value)
    }

    /// All rows, in order of key.
    pub(crate) fn rows(&self) -> &Chunks<(K, V)> {
        &self.rows
    }

    /// Chunk and place in it of the first row that does not come before this key; the place may be
    /// behind the last of the chunk.
    fn spot(&self, key: &K) -> (usize, usize) {
        let chunks = &self.rows.chunks;
        let starts_before =
            |chunk: &Arc<Chunk<(K, V)>>| chunk.first().is_some_and(|row| row.0 <= *key);
        let chunk = chunks.partition_point(starts_before).saturating_sub(1);
        (chunk, chunks.get(chunk).map_or(0, |rows| rows.partition_point(|row| row.0 < *key)))
    }
}

impl<K: Ord + Copy, V: Clone> Table<K, V> {
    pub(crate) fn insert(&mut self, key: K, value: V) {
        let (place, at) = self.spot(&key);
        let rows = &mut self.rows;
        let Some(chunk) = rows.chunks.get_mut(place).map(Arc::make_mut) else {
            return rows.push((key, value));
        };
        let row = Arc::new((key, value));
        if let Some(old) = chunk.get_mut(at).filter(|old| old.0 == key) {
            *old = row;
            return;
        }
        chunk.insert(at, row);
        rows.len += 1;
        if chunk.len() > MOST {
            // why: new keys often come in order; then the chunks before stay full
            let left = if at + 1 == chunk.len() { at } else { chunk.len() / 2 };
            let rest = chunk.split_off(left);
            rows.chunks.insert(place + 1, Arc::new(rest));
        }
    }

    pub(crate) fn remove(&mut self, key: &K) -> Option<V> {
        let (place, at) = self.spot(key);
        let chunk = self.rows.chunks.get_mut(place)?;
        if chunk.get(at).is_none_or(|row| row.0 != *key) {
            return None;
        }
        let (_, value) = Arc::unwrap_or_clone(Arc::make_mut(chunk).remove(at));
        self.rows.len -= 1;
        if self.rows.chunks[place].is_empty() {
            self.rows.chunks.remove(place);
        }
        Some(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn it_holds_what_a_map_holds(
            start in prop::collection::vec((0..300_u16, any::<u8>()), 0..400),
            changes in prop::collection::vec((0..300_u16, any::<Option<u8>>()), 0..200),
        ) {
            let mut plain: BTreeMap<u16, u8> = sorted::map(start.clone());
            let mut table = Table::of(start);
            for (key, value) in changes {
                match value {
                    Some(value) => {
                        table.insert(key, value);
                        plain.insert(key, value);
                    }
                    None => prop_assert_eq!(table.remove(&key), plain.remove(&key)),
                }
                prop_assert_eq!(table.rows().len(), plain.len());
            }
            prop_assert!(table.rows().iter().map(|(key, value)| (key, value)).eq(&plain));
            prop_assert!((0..300).all(|key| table.get(&key) == plain.get(&key)));
        }
    }
}
