//! Random timelines and edits for property tests. Each text in a timeline says which field it is
//! of, and no two are the same.

#![allow(dead_code, unused_imports, unreachable_pub, clippy::unwrap_used)]

mod dice;
mod random_edit;
mod random_timeline;
mod texts;

pub use dice::Dice;
pub use random_edit::random_edit;
pub use random_timeline::random_timeline;
pub use texts::{own_words, texts_of_action, texts_of_body};

use proptest::prelude::*;
use timeline_core::model::Timeline;

/// Failing cases are not kept in files: the seed is in the message.
pub fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

/// A random timeline of at most `items` items, that keeps every promise of [`Timeline`].
pub fn any_timeline(items: usize) -> impl Strategy<Value = Timeline> {
    (any::<u64>(), 0..=items).prop_map(|(seed, items)| random_timeline(&mut Dice::new(seed), items))
}

/// New ids in order, above those of the default lanes.
pub fn counter() -> impl FnMut() -> u64 {
    let mut last = 100;
    move || {
        last += 1;
        last
    }
}
