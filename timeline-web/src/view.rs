//! The screens and panels, one per file, as functions of [`context::Cx`]. They show [`crate::state::State`] and say
//! [`crate::state::Message`]s; they decide nothing, and reach no storage, file or printer.
//!
//! | Module | Holds |
//! |---|---|
//! | [`root`] | which screen is shown |
//! | [`cover`] | what hides it when nobody is there |
//! | [`start`] | the start screen |
//! | [`frame`] | what stands around every other screen: head, tabs, menu, alerts, toast |
//! | [`timeline`] | Tijdlijn: filters, drawing, bottom bar |
//! | [`talk`] | Gesprek: the steps of a conversation beside the drawing |
//! | [`child`] | child mode: the whole screen for the child |
//! | [`list`] | Lijst: the same content as a list |
//! | [`panel`] | the panel at the side |
//! | [`form`] | the forms in it |
//! | [`about`] | pages to read |
//! | [`part`], [`icon`] | building blocks |
//! | [`words`], [`child_words`], [`day`] | the model in words |
pub mod about;
pub mod child;
pub mod child_words;
pub mod context;
pub mod cover;
pub mod day;
pub mod entries;
pub mod form;
pub mod frame;
pub mod icon;
pub mod lane;
pub mod list;
pub mod panel;
pub mod part;
pub mod picture;
pub mod print;
pub mod root;
pub mod start;
pub mod talk;
pub mod timeline;
pub mod words;
