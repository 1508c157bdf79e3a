//! Whole flows, as a family and the professionals beside it would go through them.

mod building;
mod files;
mod hands;
mod keeping;
mod opening;
mod other_ways;
mod printing;
mod screens;
