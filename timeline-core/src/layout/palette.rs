//! The colours of the drawing, from a set made for colour-blind readers, readable in grey.

use crate::model::LaneKind;
use crate::scene::{Colour, Pictogram};

pub(super) const INK: Colour = Colour::hex(0x0022_303C);
pub(super) const MUTED: Colour = Colour::hex(0x005B_6773);
pub(super) const SAND: Colour = Colour::hex(0x00F4_EFE6);
pub(super) const LINE: Colour = Colour::hex(0x00E7_E0D4);
pub(super) const GRID: Colour = Colour::hex(0x00E4_DCCD);
pub(super) const GRID_SOFT: Colour = Colour::hex(0x00EF_E9DD);
pub(super) const BAND: Colour = Colour::hex(0x00FB_F8F2);
pub(super) const PAPER: Colour = Colour::hex(0x00FF_FDF9);
pub(super) const WHITE: Colour = Colour::hex(0x00FF_FFFF);
pub(super) const NOW: Colour = Colour::hex(0x00B3_261E);
pub(super) const GOLD: Colour = Colour::hex(0x00B8_860B);
pub(super) const GOLD_INK: Colour = Colour::hex(0x007A_5C00);
pub(super) const NOTE: Colour = Colour::hex(0x00FF_F0B8);
pub(super) const AGE_ODD: Colour = WHITE;
pub(super) const AGE_EVEN: Colour = Colour::hex(0x00FB_F3DC);
pub(super) const AGE_INK: Colour = Colour::hex(0x004A_3B10);
pub(super) const SCHOOL_ODD: Colour = Colour::hex(0x00DC_E8F4);
pub(super) const SCHOOL_EVEN: Colour = Colour::hex(0x00EA_F1F8);
pub(super) const SCHOOL_OTHER: Colour = Colour::hex(0x00F0_E3D2);
pub(super) const SCHOOL_INK: Colour = Colour::hex(0x001E_3F5E);
pub(super) const WINDOW: Colour = Colour::hex(0x002F_6DA8);

/// Colour of a person, by the place in the list of people: the same as on the person's round mark.
pub(super) fn person(place: usize) -> Colour {
    const PEOPLE: [u32; 8] = [
        0x008F_6700,
        0x00B5_435F,
        0x002F_6DA8,
        0x002E_7D4F,
        0x004B_4A9C,
        0x0014_788A,
        0x008E_3B86,
        0x006B_5B4A,
    ];
    Colour::hex(PEOPLE[place % PEOPLE.len()])
}

/// Colour of a lane. A lane of the users' own gets one of the last by its place.
pub(super) fn lane(kind: LaneKind, place: usize) -> Colour {
    match kind {
        LaneKind::Strengths => Colour::hex(0x00B8_860B),
        LaneKind::Home => Colour::hex(0x00C0_506B),
        LaneKind::School => Colour::hex(0x002F_6DA8),
        LaneKind::Friends => Colour::hex(0x002E_7D4F),
        LaneKind::Health => Colour::hex(0x0014_788A),
        LaneKind::Feelings => Colour::hex(0x008E_3B86),
        LaneKind::Support => Colour::hex(0x004B_4A9C),
        LaneKind::Living => Colour::hex(0x006B_5B4A),
        LaneKind::Own => {
            [0x0041_6B7A, 0x007A_4B2A, 0x005A_6B1E, 0x0077_4A5E].map(Colour::hex)[place % 4]
        }
    }
}

pub(super) fn pictogram(kind: LaneKind) -> Pictogram {
    match kind {
        LaneKind::Strengths => Pictogram::Sun,
        LaneKind::Home => Pictogram::House,
        LaneKind::School => Pictogram::Book,
        LaneKind::Friends => Pictogram::Friends,
        LaneKind::Health => Pictogram::Cross,
        LaneKind::Feelings => Pictogram::Heart,
        LaneKind::Support => Pictogram::Hand,
        LaneKind::Living => Pictogram::Coins,
        LaneKind::Own => Pictogram::Star,
    }
}
