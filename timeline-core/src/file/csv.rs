//! A table of facts: `wanneer;tot;wat;baan;soort;wie;lading;toelichting;delen`, one row per
//! statement. Reading gives a [`Preview`]; nothing is added before somebody says so.

mod fault;
mod preview;

pub use fault::{CsvError, RowFault};
pub use preview::{Import, Kind, LaneName, Preview, PreviewRow, read};
