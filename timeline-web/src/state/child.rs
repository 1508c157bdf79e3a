//! Child mode: the same timeline, as a child sees it and adds to it. Where everything stands is
//! worked out by [`timeline_core::layout::child`].

use std::{collections::BTreeSet, rc::Rc};

use serde::{Deserialize, Serialize};
use timeline_core::{
    lang::Lang,
    layout::child::ChildStyle,
    model::{ItemId, LaneKind, LinePoint, Load, When},
    scene::Picture,
};

/// What child mode shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ChildMode {
    /// How near, 0 … [`ChildStyle::NEAREST`].
    pub zoom: u8,
    /// Delicate things that an adult opened the curtain for; closed again when child mode ends.
    pub lifted: BTreeSet<ItemId>,
    /// The curtain that was touched: an adult is asked for.
    pub asks: Option<ItemId>,
    /// What the child is adding.
    pub adding: Option<Adding>,
}

impl Default for ChildMode {
    fn default() -> Self {
        Self { zoom: ChildStyle::NEAREST - 1, lifted: BTreeSet::new(), asks: None, adding: None }
    }
}

/// Something a child is adding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adding {
    /// What kind of thing.
    pub kind: AddKind,
    /// Its words; may be empty where a picture was picked.
    pub text: String,
    /// The picture that was picked, and what it is called.
    pub picture: Option<(Picture, String)>,
    /// When it was.
    pub when: ChildWhen,
}

/// The three things a child adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AddKind {
    /// Iets leuks.
    Nice,
    /// Iets moeilijks.
    Hard,
    /// Iets dat hielp.
    Helped,
}

impl AddKind {
    /// All three, in order.
    pub const ALL: [Self; 3] = [Self::Nice, Self::Hard, Self::Helped];

    /// How it feels, as long as the child does not say it otherwise.
    #[must_use]
    pub fn load(self) -> Option<Load> {
        Load::new(if self == Self::Hard { -1 } else { 1 })
    }

    /// Its lane, where the words do not tell.
    #[must_use]
    pub fn lane(self) -> LaneKind {
        match self {
            Self::Nice => LaneKind::Friends,
            Self::Hard => LaneKind::Feelings,
            Self::Helped => LaneKind::Support,
        }
    }
}

/// When something was, as a child says it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChildWhen {
    /// Nu.
    #[default]
    Now,
    /// Toen ik zo oud was.
    Age(u8),
    /// In deze groep.
    Group(u8),
    /// Weet ik niet.
    Unknown,
}

impl ChildWhen {
    /// The words of it.
    #[must_use]
    pub fn said(self, lang: Lang) -> When {
        When::said(match self {
            Self::Now => lang.pick("nu", "now").to_owned(),
            Self::Age(years) => {
                lang.pick(format!("toen ik {years} was"), format!("when I was {years}"))
            }
            Self::Group(group) => format!("{} {group}", lang.pick("groep", "group")),
            Self::Unknown => String::new(),
        })
    }
}

/// What a child says, by touching.
#[derive(Clone, Debug)]
pub enum ChildMessage {
    /// Child mode begins.
    Enter,
    /// "Klaar".
    Leave,
    /// A tile was touched; none: beside them all.
    Pick(Option<ItemId>),
    /// How what was picked feels.
    Feel(Load),
    /// An adult opens the curtain that was touched, or leaves it closed.
    Lift(bool),
    /// Begins to add this.
    Add(AddKind),
    /// What is being added, as it stands now.
    Adding(Adding),
    /// It is added, or not.
    Put(bool),
    /// Nearer, or further away.
    Zoom(bool),
    /// The line of highs and lows, as it is now. The same number again is the same stroke.
    Line(Vec<LinePoint>, u64),
    /// Reads this aloud.
    Read(Rc<str>),
}
