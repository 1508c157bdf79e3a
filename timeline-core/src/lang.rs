//! The language words are shown in. Words of users are never translated.

use serde::{Deserialize, Serialize};

/// Dutch or English.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lang {
    /// Nederlands.
    #[default]
    Dutch,
    /// English.
    English,
}
