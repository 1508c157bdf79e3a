//! Whole flows, as a family and the professionals beside it would go through them.

mod hands;
mod opening;
