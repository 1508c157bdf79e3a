//! Whole flows, as a family and the professionals beside it would go through them.

// why: a helper of a test may fail the test
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod anything;
mod building;
mod cases;
mod child;
mod dragging;
mod exchange;
mod files;
mod focus;
mod folding;
mod hands;
mod keeping;
mod leaving;
mod much;
mod opening;
mod other_ways;
mod plans;
mod printing;
mod rendering;
mod screens;
mod sharing;
mod spoken;
mod tables;
mod talk_forms;
mod talk_papers;
mod talk_phone;
mod talk_points;
mod talking;
mod unfinished;
mod webkit;
