//! The timeline on the screen: drawing, pointers and keys, what lies over it, and its words for
//! assistive technology. It changes no timeline: a gesture ends in one
//! [`Message`](crate::state::Message).
//!
//! | Module | Holds | Does not |
//! |---|---|---|
//! | `gesture`, `key`, `strip` | what hands and keys mean, as values | know the timeline or the page |
//! | `desk`, `steer`, `carry`, `glide` | view, focus, what is carried: the drawing without a screen | touch the page |
//! | `stage`, `surface`, `brush`, `stamps`, `frames`, `fonts`, `clock` | canvases, frames, fonts, measures | decide anything |
//! | `listen` | browser events → values | decide anything |
//! | `drawing`, `overview`, `lane_heads`, `lane_scroll`, `group_list`, `mirror`, `still` | the components around the canvases | move in a pan |
//! | `arranged` | the arrangement of the document, from edit to edit | draw |
//! | `spoken` | marks in words | |

mod arranged;
mod brush;
mod carry;
mod child;
mod child_line;
mod clock;
mod desk;
mod drawing;
mod fonts;
mod frames;
mod gesture;
mod glide;
mod group_list;
mod key;
mod lane_heads;
mod lane_scroll;
mod listen;
mod mirror;
mod overview;
mod place;
mod spoken;
mod stage;
mod stamps;
mod steer;
mod still;
mod strip;
mod surface;
mod watching;

pub use child::ChildTimeline;
pub use drawing::timeline_canvas;
pub(crate) use fonts::{bundled as bundled_fonts, loaded as loaded_fonts};
pub use still::{StaticTimeline, StillProps};
pub(crate) use surface::Surface;
