//! One of a list or nothing of it, as the places of a list to choose from. The first place stands
//! for nothing.

use std::rc::Rc;

use yew::{AttrValue, Callback};

/// What can be chosen, with its words.
pub struct OneOf<T> {
    all: Rc<[T]>,
    choices: Vec<AttrValue>,
}

impl<T: Copy + PartialEq + 'static> OneOf<T> {
    /// One of these or nothing, each in its words.
    pub fn new(nothing: String, all: impl IntoIterator<Item = (T, String)>) -> Self {
        let (all, words): (Vec<_>, Vec<_>) = all.into_iter().unzip();
        let choices = std::iter::once(nothing).chain(words).map(AttrValue::from).collect();
        Self { all: all.into(), choices }
    }

    /// Whether there is anything to choose.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The words of the places.
    pub fn choices(&self) -> Vec<AttrValue> {
        self.choices.clone()
    }

    /// The place of what is chosen.
    pub fn place(&self, chosen: Option<T>) -> usize {
        let at = chosen.and_then(|chosen| self.all.iter().position(|one| *one == chosen));
        at.map_or(0, |at| at + 1)
    }

    /// Calls with what stands at the place that is chosen.
    pub fn onchoose(&self, call: &Callback<Option<T>>) -> Callback<usize> {
        let all = self.all.clone();
        call.reform(move |place: usize| place.checked_sub(1).and_then(|at| all.get(at).copied()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_stands_for_what_has_that_place() {
        let digits = OneOf::new("none".into(), (0..4).map(|digit| (digit, digit.to_string())));
        assert_eq!(digits.choices(), ["none", "0", "1", "2", "3"]);
        for chosen in [None, Some(0), Some(1), Some(2), Some(3)] {
            let heard = Rc::new(std::cell::Cell::new(Some(9)));
            let hears = heard.clone();
            let call = Callback::from(move |one| hears.set(one));
            digits.onchoose(&call).emit(digits.place(chosen));
            assert_eq!(heard.get(), chosen);
        }
        assert_eq!(digits.place(Some(7)), 0, "it is no longer there to be chosen");
    }
}
