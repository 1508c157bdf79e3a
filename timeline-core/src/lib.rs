//! One child's life on one timeline: spoken dates, the model, edits, layout, drawing, files.
//!
//! The way of the data is one direction, one step per module, each step a function of its
//! arguments:
//!
//! ```text
//! words, CSV, file ─read─▶ Timeline ─redact─▶ Timeline ─layout─▶ Scene ─draw─▶ canvas │ SVG │ pixels
//!                             ▲                                    │
//!              Edit ─apply─▶ inverse Edit (History)             hit(point) ▶ item
//! ```
//!
//! The crate reads no clock, makes no random numbers and does no input or output: today's date,
//! new ids and font widths are arguments.
//!
//! # Where to begin
//!
//! | To | Begin with |
//! |---|---|
//! | know which days words mean | [`date::resolve`]; of a whole timeline [`date::Dates::of`] |
//! | make a timeline | [`model::Timeline::new`], [`model::Item::event`], [`model::Statement::new`] |
//! | change it, undo and redo | [`edit::History`]; without a history [`edit::apply`] |
//! | open and save it | [`file::json`]; facts in a table [`file::csv`], [`file::xlsx`] |
//! | leave out what a receiver may not see | [`share::redact`] |
//! | draw it | [`layout::Arrangement::of`], [`layout::layout`], then [`draw::svg`] or [`draw::pixels`] |
//! | print it | [`layout::pages::pages`] |
//!
//! Days are [`jiff::civil::Date`], so a program that uses this crate has jiff among its own
//! dependencies.
//!
//! # The modules
//!
//! | Module | Holds |
//! |---|---|
//! | [`date`] | words ("zomer groep 3") → bounds, EDTF, and back to words |
//! | [`model`] | the nouns: timeline, child, person, lane, item, note, plan … |
//! | [`conversation`] | how a conversation goes: turns, rounds, what it added |
//! | [`curtain`] | what may not be read at the table |
//! | [`edit`] | the closed set of edits, each with its inverse; undo and redo |
//! | [`mod@file`] | `*.tijdlijn.json`, tables, calendars: bytes in, text out |
//! | [`share`] | redact: what one receiver may see |
//! | [`layout`] | a timeline in the light of one view → scene: rulers, lanes, rows, labels |
//! | [`text`] | how wide text is, by the bundled font |
//! | [`scene`] | positioned shapes and texts, each with what it stands for |
//! | [`draw`] | a scene onto any plotters backend: canvas, SVG, pixels |
//! | [`lang`] | Dutch and English |
//! | [`chunks`] | a list that is cheap to clone |
//! | [`sorted`], [`capital`] | what the app shares with this crate, so that the page holds it once |
//!
//! # Example
//!
//! Words stay as they were said, and the drawing shows no more than they say:
//!
//! ```
//! use std::collections::BTreeSet;
//! use jiff::civil::date;
//! use timeline_core::{
//!     date::Dates, draw, edit::{Edit, History}, file::{Document, json}, lang::Lang, layout::*,
//!     model::*, share::redact, text::Fonts,
//! };
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mut timeline = Timeline::new(TimelineId(1), "Noor");
//! timeline.child.birth = Some(date(2017, 3, 14));
//! let home = timeline.lane_of(LaneKind::Home).map(|lane| lane.id).unwrap();
//! let mut cried = Item::event(ItemId(1), home, "Veel huilen", EventKind::Signal);
//! let words = When::said("toen ze een half jaar was");
//! cried.statements.push(Statement::new(StatementId(1), PersonId(1), words));
//!
//! // Changes are edits, and a history takes them back.
//! let mut history = History::default();
//! let mother = Person::new(PersonId(1), "Moeder", Role::Parent);
//! history.apply(&mut timeline, Edit::add(mother), "a teller", None)?;
//! history.apply(&mut timeline, Edit::add(cried), "an event", None)?;
//! assert_eq!(history.undo(&mut timeline)?, Some("an event"));
//! assert_eq!(history.redo(&mut timeline)?, Some("an event"));
//!
//! // What the words mean is worked out from them.
//! let today = date(2026, 10, 1);
//! let dates = Dates::of(&timeline, today);
//! let bounds = dates.statement(StatementId(1)).start.unwrap();
//! assert_eq!(bounds.earliest, Some(date(2017, 8, 14)));
//! assert_eq!(bounds.latest, Some(date(2017, 10, 14)));
//!
//! let (filter, fonts) = (Filter::default(), Fonts::bundled());
//! let arrangement = Arrangement::of(&timeline, &dates, &filter, &fonts, Lang::Dutch, today);
//! let style = Style::screen();
//! let view = arrangement.whole_life(1280.0, 720.0, &style);
//! let scene = layout(&arrangement, &view, &style, &BTreeSet::new());
//! # #[cfg(feature = "svg")]
//! assert!(draw::svg(&scene).contains("Veel huilen"));
//!
//! // Nobody was asked whether school may see it.
//! assert!(redact(&timeline, &Receiver::School).timeline.items.is_empty());
//!
//! let text = json::write(&Document::new(timeline.clone()));
//! assert_eq!(json::read(text.as_bytes())?.document.timeline, timeline);
//! # Ok(())
//! # }
//! ```
pub mod capital;
pub mod chunks;
pub mod conversation;
pub mod curtain;
pub mod date;
pub mod draw;
pub mod edit;
pub mod file;
pub mod lang;
pub mod layout;
pub mod model;
pub mod scene;
pub mod share;
pub mod sorted;
pub mod text;

/// The example of the README is tested with the others.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
