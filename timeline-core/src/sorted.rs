//! Sorting, stably, with the code of it in the program once.
//!
//! why: the sort of the standard library is made anew for every type it sorts, and is large: thirty
//! of them were a twentieth of the page. This one sorts places instead of things; where something
//! is sorted in every frame, the other is the better choice.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
};

/// Sorts by a key, which is asked for once of each.
///
/// ```
/// let mut words = ["drie", "een", "acht"];
/// timeline_core::sorted::by_key(&mut words, |word| word.len());
/// assert_eq!(words, ["een", "drie", "acht"]);
/// ```
pub fn by_key<T, K: Ord>(things: &mut [T], key: impl Fn(&T) -> K) {
    let keys: Vec<K> = things.iter().map(key).collect();
    let order = order(keys.len(), &|a, b| keys[a].cmp(&keys[b]));
    rearrange(order, &mut |a, b| things.swap(a, b));
}

/// Sorts by a comparison of two.
pub fn by<T>(things: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = order(things.len(), &|a, b| compare(&things[a], &things[b]));
    rearrange(order, &mut |a, b| things.swap(a, b));
}

/// The places of `count` things in their order: first the place of what comes first.
pub fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|&a, &b| compare(a, b));
    order
}

/// Brings things to their places, walking along each circle of those that change places.
fn rearrange(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        loop {
            let from = std::mem::replace(&mut order[at], at);
            if from == start {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

/// A set of these.
///
/// why: `collect` sorts first, with a sort of its own for every type.
pub fn set<T: Ord>(things: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(things);
    set
}

/// A map of these; of two with the same key the last stays.
pub fn map<K: Ord, V>(things: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(things);
    map
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(things: Vec<(u8, u32)>) {
            let mut expected = things.clone();
            expected.sort_by_key(|thing| thing.0);
            let mut sorted = things.clone();
            by_key(&mut sorted, |thing| thing.0);
            prop_assert_eq!(&sorted, &expected);
            let mut sorted = things;
            by(&mut sorted, |a, b| a.0.cmp(&b.0));
            prop_assert_eq!(sorted, expected);
        }
    }
}
