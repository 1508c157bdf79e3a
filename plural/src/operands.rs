//! A number as the rules look at it.

/// A number taken apart, under the names that CLDR gives the parts (UTS 35, part 3).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PluralOperands {
    /// Its absolute value.
    pub n: f64,
    /// The digits before the point.
    pub i: u64,
    /// How many digits stand after the point, zeros at the end included.
    pub v: usize,
    /// How many without those zeros.
    pub w: usize,
    /// The digits after the point, zeros at the end included.
    pub f: u64,
    /// Those without the zeros.
    pub t: u64,
}

impl TryFrom<f64> for PluralOperands {
    type Error = &'static str;

    fn try_from(number: f64) -> Result<Self, Self::Error> {
        let n = number.abs();
        let digits = n.to_string();
        let (whole, part) = digits.split_once('.').unwrap_or((&digits, ""));
        let i = whole.parse().map_err(|_| "not a number, or too large a one")?;
        let t = if part.is_empty() { 0 } else { part.parse().unwrap_or(u64::MAX) };
        // why: a number is written without zeros at its end
        Ok(Self { n, i, v: part.len(), w: part.len(), f: t, t })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_number_is_taken_apart_digit_by_digit(whole in 0..1_000_000_u32, part in 0..1_000_u32) {
            let number: f64 = format!("{whole}.{part:03}").parse().unwrap_or_default();
            let written = format!("{part:03}");
            let written = written.trim_end_matches('0');
            let taken = PluralOperands::try_from(-number).map_err(TestCaseError::fail)?;
            prop_assert_eq!(taken.i, u64::from(whole));
            prop_assert_eq!((taken.v, taken.w), (written.len(), written.len()));
            prop_assert_eq!(taken.t, written.parse().unwrap_or(0));
            prop_assert_eq!(taken.f, taken.t);
        }
    }
}
