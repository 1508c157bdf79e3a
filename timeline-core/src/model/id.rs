//! Names for things: 64-bit numbers handed in by the host, written as 16 hexadecimal digits so
//! that JavaScript and JSON tools keep them whole.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// A text that is not an id.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("an id is 1 to 16 hexadecimal digits")]
pub struct IdError;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub struct $name(pub u64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:016x}", self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({:x})"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                // `from_str_radix` would take a sign.
                if text.is_empty() || text.len() > 16 || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
                    return Err(IdError);
                }
                u64::from_str_radix(text, 16).map(Self).map_err(|_| IdError)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": "^[0-9a-fA-F]{1,16}$" })
            }
        }
    )*};
}

ids! {
    /// Names one timeline (one child's whole document).
    TimelineId;
    /// Names one [`super::Person`].
    PersonId;
    /// Names one [`super::Lane`].
    LaneId;
    /// Names one [`super::Item`].
    ItemId;
    /// Names one [`super::Statement`].
    StatementId;
    /// Names one [`super::Note`].
    NoteId;
    /// Names one [`super::Goal`].
    GoalId;
    /// Names one [`super::Action`].
    ActionId;
    /// Names one [`super::Evaluation`].
    EvaluationId;
    /// Names one [`super::Conversation`].
    ConversationId;
    /// Names one [`super::Said`].
    SaidId;
}
