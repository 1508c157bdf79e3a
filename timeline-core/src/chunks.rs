//! A list that is cheap to clone: it is kept in chunks, and clones share those that neither of them changes,
//! and within the others each element. So a document of a hundred thousand items is copied in a
//! moment, and what an edit changed is found without looking at the rest. Knows nothing of what
//! stands in it.

mod table;

pub(crate) use table::Table;

use std::ops::{Index, IndexMut};
use std::sync::Arc;
use std::{mem, slice};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// So many elements stand in one chunk at most.
const MOST: usize = 64;

type Chunk<T> = Vec<Arc<T>>;

/// A list whose clones share what they have in common.
#[derive(Clone, Debug)]
pub struct Chunks<T> {
    /// None is empty.
    chunks: Vec<Arc<Chunk<T>>>,
    len: usize,
}

impl<T> Default for Chunks<T> {
    fn default() -> Self {
        Self { chunks: Vec::new(), len: 0 }
    }
}

impl<T> Chunks<T> {
    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// All, in order.
    #[must_use]
    pub fn iter(&self) -> Iter<'_, T> {
        let none: &[Arc<T>] = &[];
        Iter { chunks: self.chunks.iter(), front: none.iter(), back: none.iter(), left: self.len }
    }

    /// The one at this place, from 0.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<&T> {
        let (chunk, at) = self.place(at)?;
        self.chunks[chunk].get(at).map(Arc::as_ref)
    }

    /// The first.
    #[must_use]
    pub fn first(&self) -> Option<&T> {
        self.chunks.first()?.first().map(Arc::as_ref)
    }

    /// The last.
    #[must_use]
    pub fn last(&self) -> Option<&T> {
        self.chunks.last()?.last().map(Arc::as_ref)
    }

    /// The elements of this list that it does not share with the other, and those of the other that it
    /// does not share with this one; both in order. Some that both share are in both answers: those
    /// that stand between others which are not.
    #[must_use]
    pub fn apart<'a>(&'a self, other: &'a Self) -> (Vec<&'a T>, Vec<&'a T>) {
        let chunks = (self.chunks.as_slice(), other.chunks.as_slice());
        let (ours, theirs) = without_ends(chunks.0, chunks.1);
        fn all<T>(chunks: &[Arc<Chunk<T>>]) -> Vec<&Arc<T>> {
            chunks.iter().flat_map(|chunk| chunk.iter()).collect()
        }
        let (ours, theirs) = (all(ours), all(theirs));
        let same = |(one, two): &(&&Arc<T>, &&Arc<T>)| Arc::ptr_eq(one, two);
        let first = ours.iter().zip(&theirs).take_while(same).count();
        let last = ours[first..].iter().rev().zip(theirs[first..].iter().rev());
        let last = last.take_while(same).count();
        let inner = |all: Vec<&'a Arc<T>>| {
            all[first..all.len() - last].iter().map(|element| &***element).collect()
        };
        (inner(ours), inner(theirs))
    }

    /// The list in stretches, in order. A clone has the same ones where it was not changed.
    pub(crate) fn stretches(&self) -> impl Iterator<Item = Self> {
        self.chunks.iter().map(|chunk| Self { chunks: vec![chunk.clone()], len: chunk.len() })
    }

    /// Whether both share all that they hold.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let (ours, theirs) = without_ends(&self.chunks, &other.chunks);
        ours.is_empty() && theirs.is_empty()
    }

    /// Chunk and place in it.
    fn place(&self, mut at: usize) -> Option<(usize, usize)> {
        for (chunk, elements) in self.chunks.iter().enumerate() {
            if at < elements.len() {
                return Some((chunk, at));
            }
            at -= elements.len();
        }
        None
    }
}

/// Two lists of chunks without those that are the same at the beginning and at the end.
fn without_ends<'a, T>(ours: &'a [Arc<T>], theirs: &'a [Arc<T>]) -> (&'a [Arc<T>], &'a [Arc<T>]) {
    let same = |(one, two): &(&Arc<T>, &Arc<T>)| Arc::ptr_eq(one, two);
    let first = ours.iter().zip(theirs).take_while(same).count();
    let (ours, theirs) = (&ours[first..], &theirs[first..]);
    let last = ours.iter().rev().zip(theirs.iter().rev()).take_while(same).count();
    (&ours[..ours.len() - last], &theirs[..theirs.len() - last])
}

impl<T: Clone> Chunks<T> {
    /// All, in order, to be changed. Shares nothing with clones any more.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.chunks.iter_mut().flat_map(|chunk| Arc::make_mut(chunk).iter_mut().map(Arc::make_mut))
    }

    /// The one at this place, to be changed.
    pub fn get_mut(&mut self, at: usize) -> Option<&mut T> {
        let (chunk, at) = self.place(at)?;
        Arc::make_mut(&mut self.chunks[chunk]).get_mut(at).map(Arc::make_mut)
    }

    /// The last, to be changed.
    pub fn last_mut(&mut self) -> Option<&mut T> {
        Arc::make_mut(self.chunks.last_mut()?).last_mut().map(Arc::make_mut)
    }

    /// Adds one at the end.
    pub fn push(&mut self, element: T) {
        self.len += 1;
        match self.chunks.last_mut().filter(|chunk| chunk.len() < MOST) {
            Some(chunk) => Arc::make_mut(chunk).push(Arc::new(element)),
            None => self.chunks.push(Arc::new(vec![Arc::new(element)])),
        }
    }

    /// Puts one in at this place; a place past the end is the end.
    pub fn insert(&mut self, at: usize, element: T) {
        let Some((place, at)) = self.place(at) else { return self.push(element) };
        self.len += 1;
        let chunk = Arc::make_mut(&mut self.chunks[place]);
        chunk.insert(at, Arc::new(element));
        if chunk.len() > MOST {
            let rest = chunk.split_off(chunk.len() / 2);
            self.chunks.insert(place + 1, Arc::new(rest));
        }
    }

    /// Takes one out.
    ///
    /// # Panics
    /// When there is none at this place, as with a [`Vec`].
    pub fn remove(&mut self, at: usize) -> T {
        let place = self.place(at);
        #[expect(clippy::expect_used, reason = "as with a vector")]
        let (place, at) = place.expect("a place within the list");
        self.len -= 1;
        let chunk = Arc::make_mut(&mut self.chunks[place]);
        let element = chunk.remove(at);
        if chunk.is_empty() {
            self.chunks.remove(place);
        }
        Arc::unwrap_or_clone(element)
    }

    /// Keeps only those for which this holds.
    pub fn retain(&mut self, mut keep: impl FnMut(&T) -> bool) {
        for chunk in &mut self.chunks {
            Arc::make_mut(chunk).retain(|element| keep(element));
        }
        self.chunks.retain(|chunk| !chunk.is_empty());
        self.len = self.chunks.iter().map(|chunk| chunk.len()).sum();
    }
}

/// Goes through a list.
#[derive(Clone, Debug)]
pub struct Iter<'a, T> {
    chunks: slice::Iter<'a, Arc<Chunk<T>>>,
    front: slice::Iter<'a, Arc<T>>,
    back: slice::Iter<'a, Arc<T>>,
    left: usize,
}

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;

    fn next(&mut self) -> Option<&'a T> {
        loop {
            if let Some(element) = self.front.next() {
                self.left -= 1;
                return Some(element);
            }
            self.front = match self.chunks.next() {
                Some(chunk) => chunk.iter(),
                None if self.back.len() > 0 => mem::replace(&mut self.back, [].iter()),
                None => return None,
            };
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<T> DoubleEndedIterator for Iter<'_, T> {
    fn next_back(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(element) = self.back.next_back() {
                self.left -= 1;
                return Some(element);
            }
            self.back = match self.chunks.next_back() {
                Some(chunk) => chunk.iter(),
                None if self.front.len() > 0 => mem::replace(&mut self.front, [].iter()),
                None => return None,
            };
        }
    }
}

impl<T> ExactSizeIterator for Iter<'_, T> {}

impl<'a, T> IntoIterator for &'a Chunks<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

impl<T> From<Vec<T>> for Chunks<T> {
    fn from(elements: Vec<T>) -> Self {
        elements.into_iter().collect()
    }
}

impl<T> FromIterator<T> for Chunks<T> {
    fn from_iter<I: IntoIterator<Item = T>>(elements: I) -> Self {
        let mut elements = elements.into_iter();
        let mut all = Self::default();
        loop {
            let chunk: Chunk<T> = elements.by_ref().take(MOST).map(Arc::new).collect();
            if chunk.is_empty() {
                return all;
            }
            all.len += chunk.len();
            all.chunks.push(Arc::new(chunk));
        }
    }
}

impl<T> Index<usize> for Chunks<T> {
    type Output = T;

    #[expect(clippy::expect_used, reason = "as with a vector")]
    fn index(&self, at: usize) -> &T {
        self.get(at).expect("a place within the list")
    }
}

impl<T: Clone> IndexMut<usize> for Chunks<T> {
    #[expect(clippy::expect_used, reason = "as with a vector")]
    fn index_mut(&mut self, at: usize) -> &mut T {
        self.get_mut(at).expect("a place within the list")
    }
}

impl<T: PartialEq> PartialEq for Chunks<T> {
    fn eq(&self, other: &Self) -> bool {
        let (ours, theirs) = self.apart(other);
        ours == theirs
    }
}

impl<T: Serialize> Serialize for Chunks<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Chunks<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Vec::deserialize(from).map(Self::from)
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Chunks<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        Vec::<T>::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Vec::<T>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[derive(Clone, Debug)]
    enum Act {
        Push(u8),
        Insert(usize, u8),
        Remove(usize),
        Change(usize, u8),
        Retain(u8),
    }

    fn act() -> impl Strategy<Value = Act> {
        let at = 0..400_usize;
        prop_oneof![
            3 => any::<u8>().prop_map(Act::Push),
            6 => (at.clone(), any::<u8>()).prop_map(|(at, n)| Act::Insert(at, n)),
            3 => at.clone().prop_map(Act::Remove),
            3 => (at, any::<u8>()).prop_map(|(at, n)| Act::Change(at, n)),
            1 => (0..4_u8).prop_map(Act::Retain),
        ]
    }

    fn apply(list: &mut Chunks<u8>, plain: &mut Vec<u8>, act: &Act) {
        match *act {
            Act::Push(n) => {
                list.push(n);
                plain.push(n);
            }
            Act::Insert(at, n) => {
                list.insert(at, n);
                plain.insert(at.min(plain.len()), n);
            }
            Act::Remove(at) if at < plain.len() => assert_eq!(list.remove(at), plain.remove(at)),
            Act::Change(at, n) if at < plain.len() => {
                list[at] = n;
                plain[at] = n;
            }
            Act::Retain(n) => {
                list.retain(|element| element % 5 != n);
                plain.retain(|element| element % 5 != n);
            }
            Act::Remove(_) | Act::Change(..) => {}
        }
    }

    proptest! {
        #[test]
        fn it_holds_what_a_vector_holds(
            start in prop::collection::vec(any::<u8>(), 0..300),
            acts in prop::collection::vec(act(), 0..60),
        ) {
            let (mut list, mut plain) = (Chunks::from(start.clone()), start);
            for act in &acts {
                apply(&mut list, &mut plain, act);
                prop_assert_eq!(list.len(), plain.len());
                prop_assert_eq!(list.last(), plain.last());
            }
            prop_assert!(list.iter().eq(&plain));
            prop_assert!(list.iter().rev().eq(plain.iter().rev()));
            prop_assert!((0..plain.len()).all(|at| list.get(at) == plain.get(at)));
            prop_assert_eq!(list.get(plain.len()), None);
            prop_assert!(list == Chunks::from(plain));
        }

        #[test]
        fn it_can_be_gone_through_from_both_ends(
            plain in prop::collection::vec(any::<u8>(), 0..300),
            ends in prop::collection::vec(any::<bool>(), 0..400),
        ) {
            let list = Chunks::from(plain.clone());
            let (mut one, mut two) = (list.iter(), plain.iter());
            for from_back in ends {
                prop_assert_eq!(one.len(), two.len());
                if from_back {
                    prop_assert_eq!(one.next_back(), two.next_back());
                } else {
                    prop_assert_eq!(one.next(), two.next());
                }
            }
        }

        #[test]
        fn a_clone_stays_as_it_was_and_shares_the_rest(
            start in prop::collection::vec(any::<u8>(), 300..600),
            act in act(),
        ) {
            let before = Chunks::from(start.clone());
            let (mut after, mut plain) = (before.clone(), start.clone());
            apply(&mut after, &mut plain, &act);
            prop_assert!(before.iter().eq(&start));
            if !matches!(act, Act::Retain(_)) {
                let (new, old) = after.apart(&before);
                prop_assert!(new.len() <= 1 && old.len() <= 1);
            }
            prop_assert_eq!(after == before, plain == start);
        }
    }
}
