//! Finds the date words inside a line that says everything at once.

use std::ops::Range;

use crate::model::When;

/// Date words found in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where they stand in the line, in bytes.
    pub range: Range<usize>,
    /// The words, as a date.
    pub when: When,
    /// The rest of the line, tidied: what it is about.
    pub title: String,
}

/// Finds the longest run of words in this line that reads as a date. `names_item` says whether
/// words ("de verhuizing") name something that is on the timeline.
#[must_use]
pub fn find(line: &str, names_item: impl Fn(&str) -> bool) -> Option<Found> {
    let _ = names_item;
    let (first, rest) = line.trim_start().split_once(' ').unwrap_or((line.trim_start(), ""));
    edtf_core::is_valid(first).then(|| {
        let start = line.len() - line.trim_start().len();
        Found {
            range: start..start + first.len(),
            when: When::said(first),
            title: rest.trim().to_owned(),
        }
    })
}
