//! Calendar files (iCalendar, RFC 5545): what is still to come goes out, and what stands in a
//! calendar comes in as rows of a table of facts.
//!
//! Only whole days are written: nobody said an hour. No alarms or time zones; what repeats is read,
//! never written.

mod read;
mod repeat;
mod text;
mod write;

pub use read::{is_calendar, table};
pub use write::write;
