//! What a timeline looks like: laws that hold for any timeline and any view, and the cases.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may fail

mod build;
mod expected;
mod fonts;
mod golden;
mod laws;
mod looks;
mod paper;
mod repaint;
mod ruler;
mod slips;
mod view;
