//! Cells that a spreadsheet would take for a formula, made harmless with an apostrophe, and back.

use std::borrow::Cow;

/// A spreadsheet calculates a cell that begins with one of these.
const DANGEROUS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The cell as text for a spreadsheet.
pub(super) fn harmless(cell: &str) -> Cow<'_, str> {
    if is_dangerous(cell) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// The cell as it was before [`harmless`].
pub(super) fn plain(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_dangerous(rest) => rest,
        _ => cell,
    }
}

/// Apostrophes in front count as nothing, so that a cell that had one of its own keeps it.
fn is_dangerous(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(DANGEROUS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_calculate_becomes_text_and_comes_back() {
        for cell in ["=cmd()", "+1", "-2 graden", "@x", "\tx", "\rx", "'=1", "''=1", "'", "'a", ""]
        {
            let written = harmless(cell);
            assert!(!written.starts_with(DANGEROUS), "{cell:?}");
            assert_eq!(plain(&written), cell);
        }
    }

    #[test]
    fn an_ordinary_cell_stays_as_it_is() {
        assert_eq!(harmless("'s avonds naar oma"), "'s avonds naar oma");
        assert_eq!(plain("'s avonds naar oma"), "'s avonds naar oma");
    }
}
