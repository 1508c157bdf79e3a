//! The timeline on the screen: drawing, pointers and keys, what lies over it, and its words for
//! assistive technology.
//!
//! | Module | Holds | Does not |
//! |---|---|---|
//! | `gesture`, `key` | what hands and keys mean, as values | know the timeline or the page |
//! | `desk`, `steer`, `carry`, `glide` | view, focus and what is carried; the drawing without a screen | touch the page |

mod carry;
mod desk;
mod fonts;
mod frames;
mod gesture;
mod glide;
mod key;
mod steer;
mod surface;
