//! Small building blocks of the screens. They know words, looks and accessibility, and nothing of
//! a timeline's state.

mod avatar;
mod button;
mod check;
mod chip;
mod curtain;
mod dialog;
mod empty;
mod field;
mod fold;
mod load_mark;
mod logo;
mod one_of;
mod pause;
mod popover;
mod segments;
mod select;

pub use avatar::{AvatarProps, avatar};
pub use button::{ButtonKind, ButtonProps, IconButtonProps, button, icon_button};
pub use check::{CheckProps, check};
pub use chip::{ChipKind, ChipProps, chip};
pub use curtain::curtain;
pub use dialog::{Dialog, DialogSize, use_modal};
pub use empty::{EmptyProps, empty};
pub use field::{Field, FieldKind, Tried};
pub use fold::Fold;
pub use load_mark::{LoadMarkProps, load_mark};
pub use logo::logo;
pub use one_of::OneOf;
pub use pause::Pause;
pub use popover::Popover;
pub use segments::{SegmentsProps, segments};
pub use select::{SelectProps, select};
