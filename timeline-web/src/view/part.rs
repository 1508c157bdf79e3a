//! Small building blocks of the screens. They know words, looks and accessibility, and nothing of
//! a timeline's state.

mod avatar;
mod button;
mod check;
mod chip;
mod dialog;
mod empty;
mod field;
mod load_mark;
mod logo;
mod segments;
mod select;

pub use avatar::Avatar;
pub use button::{Button, ButtonKind, IconButton};
pub use check::Check;
pub use chip::{Chip, ChipKind};
pub use dialog::{Dialog, DialogSize};
pub use empty::Empty;
pub use field::{Field, FieldKind, Tried};
pub use load_mark::LoadMark;
pub use logo::Logo;
pub use segments::Segments;
pub use select::Select;
