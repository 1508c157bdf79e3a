//! What can be the matter with a workbook.

use thiserror::Error;

use super::{CELL_LIMIT, UNPACKED_LIMIT_BYTES};
use crate::lang::Lang;

/// Why a workbook cannot be opened.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum WorkbookError {
    /// It has a password.
    #[error("the workbook has a password; take it off, or save it as CSV UTF-8")]
    Locked,
    /// An older workbook, one of another program, or no workbook at all.
    #[error("the file is no Excel workbook (.xlsx); save it as one, or as CSV UTF-8")]
    OtherKind,
    /// A part is missing or cannot be read.
    #[error("the workbook is damaged or not whole; save it again")]
    Damaged,
    /// More than [`UNPACKED_LIMIT_BYTES`].
    #[error("the workbook unpacks to more than {} MB; split it", UNPACKED_LIMIT_BYTES / 1_000_000)]
    TooBig,
    /// More than [`CELL_LIMIT`].
    #[error("the workbook has more than {CELL_LIMIT} filled cells; split it")]
    TooManyCells,
}

impl WorkbookError {
    /// What to show to people: what is wrong, and what to do.
    #[must_use]
    pub fn sentence(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Locked, Lang::Dutch) => {
                "Op dit rekenblad zit een wachtwoord. Haal het eraf, of sla het op als “CSV UTF-8”."
            }
            (Self::Locked, Lang::English) => {
                "This workbook has a password. Take it off, or save it as “CSV UTF-8”."
            }
            (Self::OtherKind, Lang::Dutch) => {
                "Dit is geen Excel-bestand dat op .xlsx eindigt. Sla het rekenblad zo op, of als \
                 “CSV UTF-8”."
            }
            (Self::OtherKind, Lang::English) => {
                "This is not an Excel workbook (.xlsx). Save it as one, or as “CSV UTF-8”."
            }
            (Self::Damaged, Lang::Dutch) => {
                "Dit rekenblad is beschadigd of niet helemaal aangekomen. Sla het opnieuw op en \
                 probeer het nog eens."
            }
            (Self::Damaged, Lang::English) => {
                "This workbook is damaged or did not arrive whole. Save it again and try once more."
            }
            (Self::TooBig, Lang::Dutch) => {
                "Dit rekenblad is uitgepakt groter dan 50 MB. Deel het op."
            }
            (Self::TooBig, Lang::English) => {
                "This workbook is larger than 50 MB when unpacked. Split it."
            }
            (Self::TooManyCells, Lang::Dutch) => {
                "In dit rekenblad staan meer dan 100.000 gevulde vakken. Deel het op."
            }
            (Self::TooManyCells, Lang::English) => {
                "This workbook has more than 100,000 filled cells. Split it."
            }
        }
    }
}
