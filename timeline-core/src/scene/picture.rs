//! Our own coloured pictograms, on a grid of 48 by 48: what a child sees of a thing, and the five
//! faces. Which picture stands for what is not decided here.

use std::sync::LazyLock;

use kurbo::{BezPath, PathEl};
use serde::{Deserialize, Serialize};

use super::{Colour, Point, Shape, Stroke};

/// A piece of a picture: an outline, what it is filled with, and its line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// The data of an SVG path, with round caps and joins.
    pub path: &'static str,
    /// Its inside.
    pub fill: Option<Colour>,
    /// Colour of its line.
    pub stroke: Colour,
    /// Width of its line on the grid; 0 for none.
    pub width: f64,
}

const INK: u32 = 0x0022_303C;

const fn part(path: &'static str, fill: Option<u32>, stroke: u32, width: f64) -> Part {
    let fill = match fill {
        Some(rgb) => Some(Colour::hex(rgb)),
        None => None,
    };
    Part { path, fill, stroke: Colour::hex(stroke), width }
}

macro_rules! pictures {
    ($($name:ident: $($part:expr),+;)*) => {
        /// A coloured pictogram.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[allow(missing_docs)]
        pub enum Picture { $($name,)* }

        impl Picture {
            /// Every picture.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Its pieces, painted first to last.
            #[must_use]
            pub fn parts(self) -> &'static [Part] {
                match self { $(Self::$name => const { &[$($part),+] },)* }
            }
        }
    };
}

pictures! {
    Baby: part("M24 4.5c-2.5 1.5-2.5 4 0 5.5", None, INK, 2.4),
        part("M8.5 25a15.5 15.5 0 1 1 31 0a15.5 15.5 0 1 1 -31 0z", Some(0x00F3_D2B3), INK, 2.4),
        part("M5.2 26a2.6 2.6 0 1 1 5.2 0a2.6 2.6 0 1 1 -5.2 0z", Some(0x00F3_D2B3), INK, 2.4),
        part("M37.6 26a2.6 2.6 0 1 1 5.2 0a2.6 2.6 0 1 1 -5.2 0z", Some(0x00F3_D2B3), INK, 2.4),
        part("M16.3 22.5a1.7 1.7 0 1 1 3.4 0a1.7 1.7 0 1 1 -3.4 0z", Some(0x0022_303C), INK, 0.0),
        part("M28.3 22.5a1.7 1.7 0 1 1 3.4 0a1.7 1.7 0 1 1 -3.4 0z", Some(0x0022_303C), INK, 0.0),
        part("M17.5 31a6.5 4.2 0 1 1 13 0a6.5 4.2 0 1 1 -13 0z", Some(0x00F7_DE8B), INK, 2.4),
        part("M22.4 31a1.6 1.6 0 1 1 3.2 0a1.6 1.6 0 1 1 -3.2 0z", Some(0x0022_303C), INK, 0.0);
    Siblings: part("M7 44v-7a9 13 0 0 1 18 0v7z", Some(0x00F0_C955), INK, 2.4),
        part("M7.5 15a8.5 8.5 0 1 1 17 0a8.5 8.5 0 1 1 -17 0z", Some(0x00F3_D2B3), INK, 2.4),
        part("M7.5 14a8.5 8.5 0 0 1 17 0c-5.1 .5-9.35-1-11.05-3.83-.3 2.97-.5 4.25-5.95 3.83z", Some(0x006B_4A2B), INK, 1.8),
        part("M28.5 44v-4.55a6.5 8.45 0 0 1 13 0v4.55z", Some(0x008F_B7DD), INK, 2.4),
        part("M28.5 24.5a6.5 6.5 0 1 1 13 0a6.5 6.5 0 1 1 -13 0z", Some(0x00F3_D2B3), INK, 2.4),
        part("M28.5 23.5a6.5 6.5 0 0 1 13 0c-3.9 .5-7.15-1-8.45-2.93-.3 2.27-.5 3.25-4.55 2.93z", Some(0x008A_5A2E), INK, 1.8);
    School: part("M24 3.5v9", None, INK, 2.4),
        part("M24 4l9 2.8-9 2.8z", Some(0x00E5_8B9E), INK, 2.4),
        part("M9 22l15-10 15 10v22H9z", Some(0x00DC_E8F4), INK, 2.4),
        part("M20 44V34h8v10z", Some(0x00B9_8B57), INK, 2.4),
        part("M13.5 27h5v5h-5zM29.5 27h5v5h-5z", Some(0x00FF_FFFF), INK, 2.0),
        part("M20.8 22a3.2 3.2 0 1 1 6.4 0a3.2 3.2 0 1 1 -6.4 0z", Some(0x00FF_FFFF), INK, 2.0);
    Reading: part("M24 15c-5-4-12-4.8-19-4v27c7-.8 14 0 19 4 5-4 12-4.8 19-4V11c-7-.8-14 0-19 4z", Some(0x00FF_FFFF), INK, 2.4),
        part("M24 15v27", None, INK, 2.4),
        part("M10 18.5c3.5-.2 6.5.2 9 1.5M10 25c3.5-.2 6.5.2 9 1.5M38 18.5c-3.5-.2-6.5.2-9 1.5M38 25c-3.5-.2-6.5.2-9 1.5M10 31.5c3.5-.2 6.5.2 9 1.5M38 31.5c-3.5-.2-6.5.2-9 1.5", None, 0x002F_6DA8, 2.0);
    Sofa: part("M9 21a6 6 0 0 1 6-6h18a6 6 0 0 1 6 6v16H9z", Some(0x00E9_C46A), INK, 2.4),
        part("M3.5 28a4 4 0 0 1 8 0v6h25v-6a4 4 0 0 1 8 0v12.5h-41z", Some(0x00F0_D58A), INK, 2.4),
        part("M8 40.5v4M40 40.5v4", None, INK, 2.4),
        part("M24 26c-2.5-2-6-2.3-9-2v10c3-.2 6.5.2 9 2 2.5-1.8 6-2.2 9-2V24c-3-.3-6.5 0-9 2zM24 26v10", Some(0x00FF_FFFF), INK, 2.2);
    Drawing: part("M5 7h31v34H5z", Some(0x00FF_FFFF), INK, 2.4),
        part("M10 16a4 4 0 1 1 8 0a4 4 0 1 1 -8 0z", Some(0x00F0_C955), INK, 2.0),
        part("M9 36l8-10 5 6 4-4 5 8z", Some(0x009C_CBA8), INK, 2.0),
        part("M26 31l3-8L40.5 9.5a2.6 2.6 0 0 1 4 3.4L33 26.5z", Some(0x00E5_8B9E), INK, 2.4);
    Caring: part("M5 44v-5.95a9 11.05 0 0 1 18 0v5.95z", Some(0x00F0_C955), INK, 2.4),
        part("M6 18a8 8 0 1 1 16 0a8 8 0 1 1 -16 0z", Some(0x00F3_D2B3), INK, 2.4),
        part("M6 17a8 8 0 0 1 16 0c-4.8 .5-8.8-1-10.4-3.6-.3 2.8-.5 4-5.6 3.6z", Some(0x006B_4A2B), INK, 1.8),
        part("M31 44v-3.85a6 7.15 0 0 1 12 0v3.85z", Some(0x008F_B7DD), INK, 2.4),
        part("M30.8 26.5a6.2 6.2 0 1 1 12.4 0a6.2 6.2 0 1 1 -12.4 0z", Some(0x00F3_D2B3), INK, 2.4),
        part("M30.8 25.5a6.2 6.2 0 0 1 12.4 0c-3.72 .5-6.82-1-8.06-2.79-.3 2.17-.5 3.1-4.34 2.79z", Some(0x008A_5A2E), INK, 1.8),
        part("M20 32c4 2.5 7 2.5 11 1.5", None, INK, 2.4),
        part("M30 5.5c1.6-2.6 5.5-1.4 5.5 1.5 0 2.8-3 4.7-5.5 6.5-2.5-1.8-5.5-3.7-5.5-6.5 0-2.9 3.9-4.1 5.5-1.5z", Some(0x00E5_8B9E), INK, 2.0);
    Moving: part("M4.5 23l10-8.5 10 8.5v17h-20z", Some(0x00F6_D3DA), INK, 2.4),
        part("M11.5 40v-8h6v8", Some(0x00FF_FFFF), INK, 2.0),
        part("M29 31.5h12.5", None, INK, 2.4),
        part("M37 25.5l6.5 6-6.5 6", None, INK, 2.4);
    Weekend: part("M7 8.5h34v33H7z", Some(0x00FF_FFFF), INK, 2.4),
        part("M7 8.5h34v8H7z", Some(0x00E5_8B9E), INK, 2.4),
        part("M15 5v6M33 5v6", None, INK, 2.4),
        part("M16 31l8-7 8 7v6.5H16z", Some(0x00F6_D3DA), INK, 2.2);
    Teachers: part("M4 44v-4.9a6.5 9.1 0 0 1 13 0v4.9z", Some(0x00BB_D3EA), INK, 2.4),
        part("M4.5 22.5a6 6 0 1 1 12 0a6 6 0 1 1 -12 0z", Some(0x00F3_D2B3), INK, 2.4),
        part("M4.5 21.5a6 6 0 0 1 12 0c-3.6 .5-6.6-1-7.8-2.7-.3 2.1-.5 3-4.2 2.7z", Some(0x006B_4A2B), INK, 1.8),
        part("M31 44v-4.9a6.5 9.1 0 0 1 13 0v4.9z", Some(0x00BB_D3EA), INK, 2.4),
        part("M31.5 22.5a6 6 0 1 1 12 0a6 6 0 1 1 -12 0z", Some(0x00F3_D2B3), INK, 2.4),
        part("M31.5 21.5a6 6 0 0 1 12 0c-3.6 .5-6.6-1-7.8-2.7-.3 2.1-.5 3-4.2 2.7z", Some(0x00B9_8B57), INK, 1.8),
        part("M16 44v-6.65a8 12.35 0 0 1 16 0v6.65z", Some(0x008F_B7DD), INK, 2.4),
        part("M16.5 15.5a7.5 7.5 0 1 1 15 0a7.5 7.5 0 1 1 -15 0z", Some(0x00F3_D2B3), INK, 2.4),
        part("M16.5 14.5a7.5 7.5 0 0 1 15 0c-4.5 .5-8.25-1-9.75-3.38-.3 2.62-.5 3.75-5.25 3.38z", Some(0x003D_3A46), INK, 1.8);
    Friends: part("M5.5 44v-6.3a9.5 11.7 0 0 1 19 0v6.3z", Some(0x00F0_C955), INK, 2.4),
        part("M6.5 16a8.5 8.5 0 1 1 17 0a8.5 8.5 0 1 1 -17 0z", Some(0x00F3_D2B3), INK, 2.4),
        part("M6.5 15a8.5 8.5 0 0 1 17 0c-5.1 .5-9.35-1-11.05-3.83-.3 2.97-.5 4.25-5.95 3.83z", Some(0x006B_4A2B), INK, 1.8),
        part("M24.5 44v-6.3a9.5 11.7 0 0 1 19 0v6.3z", Some(0x009C_CBA8), INK, 2.4),
        part("M25.5 16a8.5 8.5 0 1 1 17 0a8.5 8.5 0 1 1 -17 0z", Some(0x00F3_D2B3), INK, 2.4),
        part("M25.5 15a8.5 8.5 0 0 1 17 0c-5.1 .5-9.35-1-11.05-3.83-.3 2.97-.5 4.25-5.95 3.83z", Some(0x002B_2A33), INK, 1.8);
    Playing: part("M36 44V28", None, INK, 2.4),
        part("M26.5 18a9.5 9.5 0 1 1 19 0a9.5 9.5 0 1 1 -19 0z", Some(0x009C_CBA8), INK, 2.4),
        part("M3.5 32.5a11.5 11.5 0 1 1 23 0a11.5 11.5 0 1 1 -23 0z", Some(0x00FF_FFFF), INK, 2.4),
        part("M15 27l5 3.7-1.9 5.9h-6.2L10 30.7z", Some(0x0022_303C), INK, 0.0),
        part("M15 21v6M20 30.7l6-1.7M18.1 36.6l3 5M11.9 36.6l-3 5M10 30.7L4 29", None, INK, 2.0);
    Pain: part("M16 11a8 8 0 1 1 16 0a8 8 0 1 1 -16 0z", Some(0x00F3_D2B3), INK, 2.4),
        part("M16 10a8 8 0 0 1 16 0c-4.8 .5-8.8-1-10.4-3.6-.3 2.8-.5 4-5.6 3.6z", Some(0x006B_4A2B), INK, 1.8),
        part("M9 44V32c0-7 6-11 15-11s15 4 15 11v12z", Some(0x00D9_B4D6), INK, 2.4),
        part("M26.5 26.5l-6 8h6l-4 7.5", None, 0x008E_1B1B, 3.0);
    Gym: part("M8 15h32l3.5 27h-39z", Some(0x00DC_E8F4), INK, 2.4),
        part("M7 23h34M5.8 32h36.4", None, INK, 2.0),
        part("M6 9.5h36a3 3 0 0 1 0 6.5H6a3 3 0 0 1 0-6.5z", Some(0x00B9_8B57), INK, 2.4);
    Talking: part("M4 6.5h27v18H17l-7 6.5v-6.5H4z", Some(0x00C9_C8EA), INK, 2.4),
        part("M20 29h9.5V17.5H44v20h-5.5V44L32 37.5H20z", Some(0x00FF_FFFF), INK, 2.4),
        part("M26.5 27.5h.1M32 27.5h.1M37.5 27.5h.1", None, INK, 3.4);
    Nice: part("M14.5 24a9.5 9.5 0 1 1 19 0a9.5 9.5 0 1 1 -19 0z", Some(0x00F2_C037), INK, 2.4),
        part("M24 5v5M24 38v5M5 24h5M38 24h5M10.6 10.6l3.5 3.5M33.9 33.9l3.5 3.5M37.4 10.6l-3.5 3.5M14.1 33.9l-3.5 3.5", None, INK, 3.0);
    Hard: part("M14 30a8.5 8.5 0 0 1-1-17 11 11 0 0 1 21-2.5A10 10 0 0 1 35 30z", Some(0x00B9_C6D6), INK, 2.4),
        part("M15 36l-2.5 6M24.5 36L22 42M34 36l-2.5 6", None, 0x002F_6DA8, 3.2);
    Helped: part("M5.5 24a18.5 18.5 0 1 1 37 0a18.5 18.5 0 1 1 -37 0z", Some(0x00FF_FFFF), INK, 2.4),
        part("M24 5.5a18.5 18.5 0 0 1 13.1 5.4l-7.4 7.4a8 8 0 0 0-11.4 0l-7.4-7.4A18.5 18.5 0 0 1 24 5.5z", Some(0x006F_9FCE), INK, 2.4),
        part("M24 42.5a18.5 18.5 0 0 1-13.1-5.4l7.4-7.4a8 8 0 0 0 11.4 0l7.4 7.4A18.5 18.5 0 0 1 24 42.5z", Some(0x006F_9FCE), INK, 2.4),
        part("M16 24a8 8 0 1 1 16 0a8 8 0 1 1 -16 0z", Some(0x00FA_F7F2), INK, 2.4);
    Star: part("M24 4.5l5.9 12.4 13.6 1.8-9.9 9.5 2.5 13.5L24 35.1l-12.1 6.6 2.5-13.5-9.9-9.5 13.6-1.8z", Some(0x00F2_C037), INK, 2.4);
    Medal: part("M15 26l-5 17 8-3 5 5 3-17zM33 26l5 17-8-3-5 5-3-17z", Some(0x00E5_8B9E), INK, 2.4),
        part("M11 18a13 13 0 1 1 26 0a13 13 0 1 1 -26 0z", Some(0x00F2_C037), INK, 2.4),
        part("M16.5 18a7.5 7.5 0 1 1 15 0a7.5 7.5 0 1 1 -15 0z", Some(0x00FF_FFFF), INK, 2.0);
    Heart: part("M24 42S6.5 31.5 6.5 19.2C6.5 12.8 11.2 8.5 16.2 8.5c3.5 0 6.4 2 7.8 5.1 1.400-3.1 4.300-5.1 7.800-5.1 5 0 9.7 4.3 9.7 10.7C41.5 31.5 24 42 24 42z", Some(0x00E5_8B9E), INK, 2.4);
    Home: part("M6 23L24 7l18 16v20H6z", Some(0x00F6_D3DA), INK, 2.4),
        part("M19 43V30h10v13z", Some(0x00B9_8B57), INK, 2.4),
        part("M11 25h6v6h-6zM31 25h6v6h-6z", Some(0x00FF_FFFF), INK, 2.0);
    Plaster: part("M9.5 26.5l17-17a8.5 8.5 0 0 1 12 12l-17 17a8.5 8.5 0 0 1-12-12z", Some(0x00F0_D5B8), INK, 2.4),
        part("M18 18l12 12M30 18L18 30", None, INK, 2.0),
        part("M22.4 24a1.6 1.6 0 1 1 3.2 0a1.6 1.6 0 1 1 -3.2 0z", Some(0x0022_303C), INK, 0.0);
    Test: part("M9 8h30v36H9z", Some(0x00FF_FFFF), INK, 2.4),
        part("M18 4.5h12v7H18z", Some(0x00B9_8B57), INK, 2.4),
        part("M15 20l2.5 2.5 4-4.5M15 29l2.5 2.5 4-4.5M15 38l2.5 2.5 4-4.5M26 21h8M26 30h8M26 39h8", None, 0x002F_6DA8, 2.0);
    Clock: part("M5.5 24a18.5 18.5 0 1 1 37 0a18.5 18.5 0 1 1 -37 0z", Some(0x00FF_FFFF), INK, 2.4),
        part("M24 12.5V24l8 5.5", None, INK, 3.0);
    Bed: part("M9 27v-4a4 4 0 0 1 4-4h6a4 4 0 0 1 4 4v4z", Some(0x00FF_FFFF), INK, 2.4),
        part("M20 27h17a6 6 0 0 1 6 6v5H5V27z", Some(0x00BB_D3EA), INK, 2.4),
        part("M5 12v32M43 38v6M5 38h38", None, INK, 2.4),
        part("M33 6h7l-7 8h7", None, 0x002F_6DA8, 2.2);
    Pet: part("M9 6l9 7h12l9-7v21a15 15 0 0 1-30 0z", Some(0x00E9_C46A), INK, 2.4),
        part("M16 23a2 2 0 1 1 4 0a2 2 0 1 1 -4 0z", Some(0x0022_303C), INK, 0.0),
        part("M28 23a2 2 0 1 1 4 0a2 2 0 1 1 -4 0z", Some(0x0022_303C), INK, 0.0),
        part("M21.5 29.5h5L24 32.5z", Some(0x00E5_8B9E), INK, 2.0),
        part("M24 32.5c-1.5 4-5.5 4-7 2M24 32.5c1.5 4 5.5 4 7 2M3 28l8 1.5M3 35l8-1.5M45 28l-8 1.5M45 35l-8-1.5", None, INK, 2.0);
    Party: part("M7 25h34v18H7z", Some(0x00F6_D3DA), INK, 2.4),
        part("M7 31c4 4.5 7.5 4.5 11.3 0 4 4.5 7.5 4.5 11.3 0 4 4.5 7.5 4.5 11.4 0V25H7z", Some(0x00FF_FFFF), INK, 2.0),
        part("M16 25v-9M24 25v-9M32 25v-9", None, 0x002F_6DA8, 3.0),
        part("M16 7c2.5 3 2.5 5.5 0 6.5-2.5-1-2.5-3.5 0-6.5zM24 7c2.5 3 2.5 5.5 0 6.5-2.5-1-2.5-3.5 0-6.5zM32 7c2.5 3 2.5 5.5 0 6.5-2.5-1-2.5-3.5 0-6.5z", Some(0x00F2_C037), INK, 1.8);
    Music: part("M6 37a7 5.5 0 1 1 14 0a7 5.5 0 1 1 -14 0z", Some(0x00C9_C8EA), INK, 2.4),
        part("M28 32a7 5.5 0 1 1 14 0a7 5.5 0 1 1 -14 0z", Some(0x00C9_C8EA), INK, 2.4),
        part("M20 37V11l22-5.5V32M20 19l22-5.5", None, INK, 2.4);
    Swimming: part("M24 14a7 7 0 1 1 14 0a7 7 0 1 1 -14 0z", Some(0x00F3_D2B3), INK, 2.4),
        part("M24 13a7 7 0 0 1 14 0c-4.2 .5-7.7-1-9.1-3.15-.3 2.45-.5 3.5-4.9 3.15z", Some(0x006B_4A2B), INK, 1.8),
        part("M5 30l13-11 11 9", None, INK, 7.5),
        part("M5 30l13-11 11 9", None, 0x00F3_D2B3, 3.6),
        part("M4 33c3.5-3 6.5-3 10 0s6.5 3 10 0 6.5-3 10 0 6.5 3 10 0M4 41c3.5-3 6.5-3 10 0s6.5 3 10 0 6.5-3 10 0 6.5 3 10 0", None, 0x002F_6DA8, 3.0);
    Candle: part("M17 20h14v22H17z", Some(0x00FF_FFFF), INK, 2.4),
        part("M24 5c5 6 4.5 10.5 0 12-4.5-1.5-5-6 0-12z", Some(0x00F2_C037), INK, 2.4),
        part("M24 17v4M10 43h28", None, INK, 2.4);
    Bus: part("M4 13h33l6 12v13H4z", Some(0x00F2_C037), INK, 2.4),
        part("M9 18h9v8H9zM22 18h9v8h-9z", Some(0x00FF_FFFF), INK, 2.0),
        part("M8.5 38a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1 -9 0z", Some(0x00FF_FFFF), INK, 2.4),
        part("M29.5 38a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1 -9 0z", Some(0x00FF_FFFF), INK, 2.4);
    Pill: part("M8 24.5L24.5 8a9.5 9.5 0 0 1 13.5 13.5L21.5 38A9.5 9.5 0 0 1 8 24.5z", Some(0x00FF_FFFF), INK, 2.4),
        part("M8 24.5l8.3-8.3L29.7 29.7 21.5 38A9.5 9.5 0 0 1 8 24.5z", Some(0x00E5_8B9E), INK, 2.4);
    Hand: part("M15 26V12a3.2 3.2 0 0 1 6.4 0v9V8.5a3.2 3.2 0 0 1 6.4 0V21v-9a3.2 3.2 0 0 1 6.4 0v17c0 8.5-4.7 14-11.5 14-6 0-9.5-3-12.5-8.5L6.5 27c-1.5-3 2-5.5 4.5-3z", Some(0x00F3_D2B3), INK, 2.4);
    Money: part("M6 16h36v26H6z", Some(0x00B9_8B57), INK, 2.4),
        part("M6 16l26-9v9z", Some(0x00F0_D5B8), INK, 2.4),
        part("M31 25h13v8H31z", Some(0x00F2_C037), INK, 2.4);
    Game: part("M13 15h22a10 10 0 0 1 10 9l-1 12c-1 6-6 6-9 1l-3-4H16l-3 4c-3 5-8 5-9-1L3 24a10 10 0 0 1 10-9z", Some(0x00C9_C8EA), INK, 2.4),
        part("M13 20v8M9 24h8", None, INK, 3.0),
        part("M30.8 21a2.2 2.2 0 1 1 4.4 0a2.2 2.2 0 1 1 -4.4 0z", Some(0x0022_303C), INK, 0.0),
        part("M34.8 26a2.2 2.2 0 1 1 4.4 0a2.2 2.2 0 1 1 -4.4 0z", Some(0x0022_303C), INK, 0.0);
    Anger: part("M14 27a8.5 8.5 0 0 1-1-17 11 11 0 0 1 21-2.5A10 10 0 0 1 35 27z", Some(0x009A_A6B5), INK, 2.4),
        part("M26 22l-9 11h7l-4 11 12-14h-7l5-8z", Some(0x00F2_C037), INK, 2.0);
    VerySad: part("M3 24a21 21 0 1 1 42 0a21 21 0 1 1 -42 0z", Some(0x008F_B0D6), INK, 2.6),
        part("M14.5 20a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1 -5 0z", Some(0x0022_303C), INK, 0.0),
        part("M28.5 20a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1 -5 0z", Some(0x0022_303C), INK, 0.0),
        part("M14.5 35.5c2.5-5.5 6-7.5 9.5-7.5s7 2 9.5 7.5", None, INK, 2.8),
        part("M12 14.5l6-2M36 14.5l-6-2", None, INK, 2.4),
        part("M34.5 25c2.6 3.6 2.6 6.4 0 6.4s-2.6-2.8 0-6.4z", Some(0x002F_6DA8), INK, 1.4);
    Sad: part("M3 24a21 21 0 1 1 42 0a21 21 0 1 1 -42 0z", Some(0x00C3_D6EA), INK, 2.6),
        part("M14.5 20a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1 -5 0z", Some(0x0022_303C), INK, 0.0),
        part("M28.5 20a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1 -5 0z", Some(0x0022_303C), INK, 0.0),
        part("M16 34c2.2-3 5-4.3 8-4.3s5.8 1.3 8 4.3", None, INK, 2.8);
    Plain: part("M3 24a21 21 0 1 1 42 0a21 21 0 1 1 -42 0z", Some(0x00EF_E8DA), INK, 2.6),
        part("M14.5 20a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1 -5 0z", Some(0x0022_303C), INK, 0.0),
        part("M28.5 20a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1 -5 0z", Some(0x0022_303C), INK, 0.0),
        part("M16.5 32h15", None, INK, 2.8);
    Glad: part("M3 24a21 21 0 1 1 42 0a21 21 0 1 1 -42 0z", Some(0x00F9_E39B), INK, 2.6),
        part("M14.5 20a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1 -5 0z", Some(0x0022_303C), INK, 0.0),
        part("M28.5 20a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1 -5 0z", Some(0x0022_303C), INK, 0.0),
        part("M16 29.5c2.2 3 5 4.3 8 4.3s5.8-1.3 8-4.3", None, INK, 2.8);
    VeryGlad: part("M3 24a21 21 0 1 1 42 0a21 21 0 1 1 -42 0z", Some(0x00F2_C037), INK, 2.6),
        part("M14.5 20a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1 -5 0z", Some(0x0022_303C), INK, 0.0),
        part("M28.5 20a2.5 2.5 0 1 1 5 0a2.5 2.5 0 1 1 -5 0z", Some(0x0022_303C), INK, 0.0),
        part("M14 27.5c2 7 5.8 9.5 10 9.5s8-2.5 10-9.5z", Some(0x00FF_FFFF), INK, 2.8);
}

impl Picture {
    /// The five faces, from very sad to very glad.
    pub const FACES: [Self; 5] =
        [Self::VerySad, Self::Sad, Self::Plain, Self::Glad, Self::VeryGlad];

    /// The picture with its upper left corner here, `size` pixels wide and high.
    #[must_use]
    pub fn shapes(self, at: Point, size: f64) -> Vec<Shape> {
        self.drawn(at, size, true)
    }

    /// The same without colours, to colour in on paper.
    #[must_use]
    pub fn outlines(self, at: Point, size: f64) -> Vec<Shape> {
        self.drawn(at, size, false)
    }

    fn drawn(self, at: Point, size: f64, coloured: bool) -> Vec<Shape> {
        let scale = size / 48.0;
        let place = |point: &Point| Point::new(at.x + point.x * scale, at.y + point.y * scale);
        let mut shapes = Vec::new();
        for (part, contours) in self.parts().iter().zip(flat(self)) {
            let white = Colour::hex(0x00FF_FFFF);
            let fill = match part.fill {
                Some(fill) if !coloured && fill != Colour::hex(INK) => Some(white),
                fill => fill,
            };
            let stroke =
                (part.width > 0.0).then(|| Stroke::new(part.stroke, (part.width * scale).max(1.0)));
            for contour in contours {
                let points: Vec<Point> = contour.iter().map(place).collect();
                if fill.is_some() {
                    shapes.push(Shape::Polygon { points: points.clone(), fill, stroke: None });
                }
                if let Some(stroke) = stroke {
                    shapes.push(Shape::Line { points: joined(points), stroke });
                }
            }
        }
        shapes
    }
}

/// A closed line goes a little over its beginning, so that its last corner is round as the others.
fn joined(mut points: Vec<Point>) -> Vec<Point> {
    if points.len() > 2 && points.first() == points.last() {
        points.extend(points.get(1).copied());
    }
    points
}

type Contours = Vec<Vec<Point>>;

static FLAT: LazyLock<Vec<Vec<Contours>>> = LazyLock::new(|| {
    let of = |picture: &Picture| picture.parts().iter().map(|part| contours(part.path)).collect();
    Picture::ALL.iter().map(of).collect()
});

/// The lines of each piece, made of short straight pieces.
fn flat(picture: Picture) -> &'static [Contours] {
    let place = Picture::ALL.iter().position(|known| *known == picture);
    place.and_then(|place| FLAT.get(place)).map_or(&[], Vec::as_slice)
}

fn contours(path: &str) -> Contours {
    // Our own pictures are well-formed: a test reads them all.
    let path = BezPath::from_svg(path).unwrap_or_default();
    let mut contours: Contours = Vec::new();
    kurbo::flatten(path, 0.12, |element| {
        let at = match element {
            PathEl::MoveTo(at) => {
                contours.push(vec![Point::new(at.x, at.y)]);
                return;
            }
            PathEl::LineTo(at) => Point::new(at.x, at.y),
            PathEl::ClosePath => match contours.last().and_then(|one| one.first()) {
                Some(first) => *first,
                None => return,
            },
            // Flattening leaves no curves.
            PathEl::QuadTo(..) | PathEl::CurveTo(..) => return,
        };
        if let Some(contour) = contours.last_mut() {
            contour.push(at);
        }
    });
    contours
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Rect;

    #[test]
    fn every_picture_can_be_drawn_within_its_grid() {
        let grid = Rect::new(0.0, 0.0, 48.01, 48.01);
        for picture in Picture::ALL {
            for (part, contours) in picture.parts().iter().zip(flat(*picture)) {
                assert!(!contours.is_empty(), "{picture:?}: {}", part.path);
                let points = contours.iter().flatten();
                assert!(
                    points.clone().all(|point| grid.contains(*point)),
                    "{picture:?}: {}",
                    part.path
                );
            }
        }
    }

    #[test]
    fn a_picture_to_colour_in_has_its_lines_and_no_colours() {
        let at = Point::new(10.0, 20.0);
        let white = Some(Colour::hex(0x00FF_FFFF));
        for picture in Picture::FACES {
            let outlines = picture.outlines(at, 48.0);
            assert_eq!(outlines.len(), picture.shapes(at, 48.0).len());
            let fills = outlines.iter().filter_map(|shape| match shape {
                Shape::Polygon { fill, .. } => *fill,
                _ => None,
            });
            assert!(fills.clone().all(|fill| Some(fill) == white || fill == Colour::hex(INK)));
        }
    }
}
