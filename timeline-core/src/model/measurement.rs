//! A measurement: a score of a named instrument. Never the items of the instrument itself.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{FedBack, ItemId, PersonId, Setting};

/// A score. Date and versions are those of the item around it. It stays an open point until
/// `fed_back` says to whom it was told.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Measurement {
    /// Name of the instrument.
    pub instrument: String,
    /// Who filled it in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filled_in_by: Option<PersonId>,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub setting: Option<Setting>,
    /// The score; none when it is not known yet. What is not finite is not written.
    #[serde(skip_serializing_if = "is_no_number")]
    pub score: Option<f64>,
    /// The ends of the scale. What is not finite is not written.
    #[serde(skip_serializing_if = "is_no_scale")]
    pub scale: Option<Scale>,
    /// Before or after which intervention.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moment: Option<MeasurementMoment>,
    /// To whom it was fed back.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fed_back: Vec<FedBack>,
    /// The line of highs and lows that a child drew, in order of time; then there is no `score`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub line: Vec<LinePoint>,
}

impl Measurement {
    /// Whether it is still to be told back to somebody. The line of a child is its own.
    #[must_use]
    pub fn is_to_feed_back(&self) -> bool {
        self.fed_back.is_empty() && self.line.is_empty()
    }
}

/// One point of a line of highs and lows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LinePoint {
    /// The day it stands at.
    #[serde(with = "super::day")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::file::schema::Day"))]
    pub on: Date,
    /// How high (5) or low (−5).
    pub value: i8,
}

impl LinePoint {
    /// The highest value; the lowest lies as far below 0.
    pub const MOST: i8 = 5;
}

/// The ends of a scale, lowest first.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Scale {
    /// The lowest score there is.
    pub lowest: f64,
    /// The highest score there is.
    pub highest: f64,
}

/// Before or after an intervention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MeasurementMoment {
    /// Before this intervention.
    Before(ItemId),
    /// After this intervention.
    After(ItemId),
}

/// JSON has no NaN and no infinity.
fn is_no_number(score: &Option<f64>) -> bool {
    !score.is_some_and(f64::is_finite)
}

fn is_no_scale(scale: &Option<Scale>) -> bool {
    !scale.is_some_and(|scale| scale.lowest.is_finite() && scale.highest.is_finite())
}
