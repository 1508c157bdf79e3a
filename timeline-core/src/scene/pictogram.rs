//! Our own line pictograms, on a grid of 24 by 24.

/// One of our pictograms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Pictogram {
    Sun,
    House,
    Book,
    Friends,
    Cross,
    Heart,
    Hand,
    Coins,
    Star,
    Plus,
    Note,
    Down,
    Right,
    Repeat,
    Lock,
}

impl Pictogram {
    /// Every pictogram.
    pub const ALL: [Self; 15] = [
        Self::Sun,
        Self::House,
        Self::Book,
        Self::Friends,
        Self::Cross,
        Self::Heart,
        Self::Hand,
        Self::Coins,
        Self::Star,
        Self::Plus,
        Self::Note,
        Self::Down,
        Self::Right,
        Self::Repeat,
        Self::Lock,
    ];

    /// The drawing as the data of an SVG path (for `<path d="…">`), to be stroked with round caps
    /// and joins, about 2 wide, and not filled.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Sun => concat!(
                "M16.2 12a4.2 4.2 0 11-8.4 0a4.2 4.2 0 118.4 0z",
                "M12 2.5v2.6M12 18.9v2.6M2.5 12h2.6M18.9 12h2.6M5.3 5.3l1.8 1.8M16.9 16.9l1.8 1.8",
                "M18.7 5.3l-1.8 1.8M7.1 16.9l-1.8 1.8"
            ),
            Self::House => "M3 12l9-8 9 8M5.5 10v10h13V10M10 20v-5.5h4V20",
            Self::Book => concat!(
                "M12 6.8C10 5.2 7 4.7 3.5 5v13.5c3.5-.3 6.5.2 8.5 1.7 2-1.5 5-2 8.5-1.7V5",
                "C17 4.7 14 5.2 12 6.8zM12 6.8v13.4"
            ),
            Self::Friends => concat!(
                "M11.7 8a3.2 3.2 0 11-6.4 0a3.2 3.2 0 116.4 0z",
                "M19.2 9.4a2.6 2.6 0 11-5.2 0a2.6 2.6 0 115.2 0z",
                "M2.6 19.5c.3-4 2.6-6 5.9-6s5.6 2 5.9 6M16.4 14c2.9-.1 4.7 1.8 5 5"
            ),
            Self::Cross => "M9.4 3.8h5.2v5.6h5.6v5.2h-5.6v5.6H9.4v-5.6H3.8V9.4h5.6z",
            Self::Heart => concat!(
                "M12 20S3.8 15 3.8 9.2C3.8 6.4 5.9 4.6 8.1 4.6c1.7 0 3.1 1 3.9 2.5",
                ".8-1.5 2.2-2.5 3.9-2.5 2.2 0 4.3 1.8 4.3 4.6C20.2 15 12 20 12 20z"
            ),
            Self::Hand => concat!(
                "M8 12V6.3a1.5 1.5 0 013 0V11V4.6a1.5 1.5 0 013 0V11V6.3a1.5 1.5 0 013 0v8.2",
                "c0 4.1-2.3 6.7-5.6 6.7-3 0-4.6-1.5-6-4.1l-1.9-3.6c-.7-1.3 1-2.5 2.1-1.3L8 14.8"
            ),
            Self::Coins => concat!(
                "M3.5 7.5c0-1.9 2.6-3.2 5.8-3.2s5.8 1.3 5.8 3.2-2.6 3.2-5.8 3.2",
                "-5.8-1.3-5.8-3.2zM3.5 7.5v5c0 1.9 2.6 3.2 5.8 3.2",
                "M15.1 7.5v2.2M9 15.7c0-1.9 2.6-3.2 5.8-3.2s5.8 1.3 5.8 3.2",
                "-2.6 3.2-5.8 3.2-5.8-1.3-5.8-3.2zM9 15.7v1.6c0 1.9 2.6 3.2 5.8 3.2",
                "s5.8-1.3 5.8-3.2v-1.6"
            ),
            Self::Star => {
                "M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8z"
            }
            Self::Plus => "M12 4.5v15M4.5 12h15",
            Self::Note => "M4 5.5h16v11h-9l-4.5 4v-4H4z",
            Self::Down => "M6 9.5l6 6 6-6",
            Self::Right => "M9.5 6l6 6-6 6",
            Self::Lock => concat!(
                "M7.5 10.5h9a2.5 2.5 0 012.5 2.5v5a2.5 2.5 0 01-2.5 2.5h-9a2.5 2.5 0 01-2.5-2.5v-5",
                "a2.5 2.5 0 012.5-2.5zM8 10.5V7.8a4 4 0 018 0v2.7M12 14.5v2.4"
            ),
            Self::Repeat => {
                "M4.5 12a7.5 7.5 0 0112.8-5.3L20 9.4M20 4v5.4h-5.4M19.5 12a7.5 7.5 0 01-12.8 5.3L4 14.6M4 20v-5.4h5.4"
            }
        }
    }
}
