//! Whose turn it is: statements that refer to other items, in an order in which each finds what it
//! refers to resolved. Resolves nothing itself.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::{
    date::{resolve::Spoken, titles::Titles},
    model::{Choice, ItemId, Statement},
};

/// A statement that refers to other items.
pub(super) struct Waiting<'a> {
    /// The place of its item in the timeline's list.
    pub(super) place: u32,
    pub(super) item: ItemId,
    pub(super) statement: &'a Statement,
    pub(super) spoken: Spoken,
    /// Places of the items it refers to without doubt.
    pub(super) on: Vec<u32>,
}

/// Finds which items each statement waits for, and gives the items that each reference can mean.
/// Words that can mean several items wait for none: they stay undated until one is chosen.
pub(super) fn aim(waiting: &mut [Waiting<'_>], titles: &Titles) -> BTreeMap<String, Vec<u32>> {
    let mut known: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for waits in waiting {
        let own = waits.place;
        let mut on = BTreeSet::new();
        for (words, choice) in waits.spoken.references() {
            if !known.contains_key(words) {
                known.insert(words.to_owned(), titles.matching(words));
            }
            let found = known.get(words).map_or(&[] as &[u32], Vec::as_slice);
            let chosen = match choice {
                Some(Choice::Item(id)) => titles.place(*id),
                _ => None,
            };
            let mut others = found.iter().copied().filter(|place| *place != own);
            match (others.next(), others.next(), chosen) {
                (Some(only), None, _) => on.extend([only]),
                (None, _, Some(chosen)) if chosen != own => on.extend([chosen]),
                (Some(_), Some(_), Some(chosen)) if found.binary_search(&chosen).is_ok() => {
                    on.extend([chosen]);
                }
                _ => {}
            }
        }
        waits.on = on.into_iter().collect();
    }
    known
}

/// Which statements are still to be done, and who waits for whom.
pub(super) struct Turns {
    ready: VecDeque<usize>,
    done: Vec<bool>,
    /// Items not resolved yet → how many of their statements are still waiting.
    open: BTreeMap<u32, usize>,
    /// Items not resolved yet → statements that wait for them.
    waited_for: BTreeMap<u32, Vec<usize>>,
    /// For each statement, how many items it still waits for.
    blocked: Vec<usize>,
}

impl Turns {
    pub(super) fn of(waiting: &[Waiting<'_>]) -> Self {
        let mut open: BTreeMap<u32, usize> = BTreeMap::new();
        for waits in waiting {
            *open.entry(waits.place).or_default() += 1;
        }
        let mut waited_for: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        let mut blocked = Vec::with_capacity(waiting.len());
        for (n, waits) in waiting.iter().enumerate() {
            let on = waits.on.iter().filter(|place| open.contains_key(place));
            let mut count = 0;
            for place in on {
                waited_for.entry(*place).or_default().push(n);
                count += 1;
            }
            blocked.push(count);
        }
        let ready = (0..waiting.len()).filter(|&n| blocked[n] == 0).collect();
        Self { ready, done: vec![false; waiting.len()], open, waited_for, blocked }
    }

    /// A statement whose turn it is.
    pub(super) fn next(&mut self) -> Option<usize> {
        self.ready.pop_front()
    }

    /// Statement `n` is resolved; whether its item now is.
    pub(super) fn done(&mut self, n: usize, waiting: &[Waiting<'_>]) -> bool {
        self.done[n] = true;
        let place = waiting[n].place;
        let left = self.open.get(&place).map_or(0, |left| left.saturating_sub(1));
        if left > 0 {
            self.open.insert(place, left);
            return false;
        }
        self.open.remove(&place);
        for waits in self.waited_for.remove(&place).unwrap_or_default() {
            self.blocked[waits] = self.blocked[waits].saturating_sub(1);
            if self.blocked[waits] == 0 && !self.done[waits] {
                self.ready.push_back(waits);
            }
        }
        true
    }

    /// When nobody's turn comes: the statements that go round in a circle, without those that only
    /// wait for the circle. Empty when all is done.
    pub(super) fn circle(&self, waiting: &[Waiting<'_>]) -> Vec<usize> {
        let left: Vec<usize> = (0..waiting.len()).filter(|&n| !self.done[n]).collect();
        let mut wanted: BTreeMap<u32, usize> = BTreeMap::new();
        for &n in &left {
            for place in waiting[n].on.iter().filter(|place| self.open.contains_key(place)) {
                *wanted.entry(*place).or_default() += 1;
            }
        }
        let mut of_item: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for &n in &left {
            of_item.entry(waiting[n].place).or_default().push(n);
        }
        let unwanted = |wanted: &BTreeMap<u32, usize>, place: u32| {
            wanted.get(&place).copied().unwrap_or(0) == 0
        };
        let mut outside: Vec<u32> =
            of_item.keys().copied().filter(|&place| unwanted(&wanted, place)).collect();
        while let Some(place) = outside.pop() {
            for n in of_item.remove(&place).unwrap_or_default() {
                for on in waiting[n].on.iter().filter(|on| self.open.contains_key(on)) {
                    if let Some(count) = wanted.get_mut(on) {
                        *count = count.saturating_sub(1);
                    }
                    if unwanted(&wanted, *on) && of_item.contains_key(on) {
                        outside.push(*on);
                    }
                }
            }
        }
        let circle: Vec<usize> = of_item.into_values().flatten().collect();
        // why: what is left always holds a circle; should it not, all is called one, and it ends
        if circle.is_empty() { left } else { circle }
    }
}
