//! One child's life on one timeline: spoken dates, the model, edits, layout, drawing, files.
//!
//! The way of the data is one direction, one step per module, each step a function of its
//! arguments:
//!
//! ```text
//! words, CSV, file ─read─▶ Timeline ─redact─▶ Timeline ─layout─▶ Scene ─draw─▶ canvas │ SVG │ PNG
//!                             ▲                                    │
//!              Edit ─apply─▶ inverse Edit (History)             hit(point) ▶ item
//! ```
//!
//! The crate reads no clock, makes no random numbers and does no input or output: today's date,
//! new ids and font widths are arguments.
//!
//! | Module | Holds |
//! |---|---|
//! | [`date`] | words ("zomer groep 3") → bounds, EDTF, and back to words |
//! | [`model`] | the nouns: timeline, child, person, lane, item, note, plan … |
//! | [`edit`] | the closed set of edits, each with its inverse; undo and redo |
//! | [`file`] | `*.tijdlijn.json`, CSV and `kind.json`: bytes in, text out |
//! | [`share`] | redact: what one receiver may see |
//! | [`layout`] | a timeline in the light of one view → scene: rulers, lanes, rows, labels |
//! | [`text`] | how wide text is, by the bundled font |
//! | [`scene`] | positioned shapes and texts, each with what it stands for |
//! | [`draw`] | a scene onto any plotters backend: canvas, SVG, pixels |
pub mod date;
pub mod draw;
pub mod edit;
pub mod file;
pub mod lang;
pub mod layout;
pub mod model;
pub mod scene;
pub mod share;
pub mod text;
