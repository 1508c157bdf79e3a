//! The Tijdlijn app: a page that shows, changes, keeps and prints one child's timeline.
//!
//! ```text
//! view, canvas ──Message──▶ update(&mut State) ──Vec<Effect>──▶ effect (the only doer)
//!      ▲                        │                                  │
//!      └──────── State ─────────┘ ◀──────── Message::Told ─────────┘
//! ```
//!
//! | Module | Holds | Does not |
//! |---|---|---|
//! | [`state`] | what the app knows, what can be said to it, what follows | touch Yew, the page, clock or chance |
//! | [`effect`] | storage, files, locks, timers, print | decide anything |
//! | [`canvas`] | the timeline on the screen: drawing, gestures, keys | change the timeline |
//! | [`view`] | screens and panels as functions | decide or do anything |
//! | [`text`] | the words of the screen in Dutch and English | translate what users wrote |
//! | [`notices`] | what goes along with every copy of the app | know what that says |
//! | [`app`] | the root component that ties these together | hold any state of its own |
pub mod app;
pub mod canvas;
pub mod effect;
pub mod notices;
pub mod state;
pub mod text;
pub mod view;
