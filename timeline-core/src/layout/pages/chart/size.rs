//! How large things are drawn: from roomy to as tight as 9 points allow.

/// Sizes in pixels. No font size is below 12, which is 9 points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Size {
    /// Labels on one line.
    pub(super) label: f64,
    /// Labels on two lines; none when a row is too low for two.
    pub(super) double: Option<f64>,
    /// From row to row.
    pub(super) pitch: f64,
    /// Height of a bar.
    pub(super) bar: f64,
    /// Above the first and below the last row of a lane.
    pub(super) pad: f64,
    /// Half the width of a triangle.
    pub(super) reach: f64,
}

/// Height of a line of a label on two lines, as a part of its font size.
pub(super) const DOUBLE_LINE: f64 = 1.32;

impl Size {
    /// From roomy to tight.
    pub(super) const ALL: [Self; 6] = [
        Self { label: 16.0, double: Some(14.0), pitch: 37.5, bar: 24.0, pad: 7.0, reach: 8.5 },
        Self { label: 14.4, double: Some(12.0), pitch: 32.0, bar: 21.0, pad: 5.0, reach: 7.5 },
        Self { label: 13.5, double: None, pitch: 23.0, bar: 16.5, pad: 3.0, reach: 6.5 },
        Self { label: 13.0, double: None, pitch: 19.0, bar: 14.0, pad: 2.5, reach: 5.5 },
        Self { label: 12.5, double: None, pitch: 17.2, bar: 13.0, pad: 2.0, reach: 5.3 },
        Self { label: 12.0, double: None, pitch: 16.0, bar: 12.0, pad: 1.5, reach: 5.2 },
    ];
}
