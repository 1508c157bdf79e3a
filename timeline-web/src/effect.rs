//! The only doer: storage, files, locks, timers, print. Decides nothing; what it finds goes back as
//! [`crate::state::Message::Told`].
