//! Our own pictograms: line shapes on a grid of 24, drawn with a stroke in the colour of the
//! text around them. Which pictogram stands where is not decided here.

use Shape::{Circle, Dot, Path, Rect};

/// One stroke or dot of a pictogram.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// An SVG path.
    Path(&'static str),
    /// An open circle: centre x, centre y, radius.
    Circle(f32, f32, f32),
    /// A filled circle: centre x, centre y, radius.
    Dot(f32, f32, f32),
    /// A rounded box: x, y, width, height, radius of its corners.
    Rect(f32, f32, f32, f32, f32),
}

macro_rules! signs {
    ($($name:ident: $($shape:expr),+;)*) => {
        /// A pictogram.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs)]
        pub enum Sign { $($name,)* }

        impl Sign {
            /// Its strokes.
            #[must_use]
            pub fn shapes(self) -> &'static [Shape] {
                match self { $(Self::$name => const { &[$($shape),+] },)* }
            }
        }
    };
}

signs! {
    Sun: Circle(12.0, 12.0, 4.2), Path("M12 2.5v2.6M12 18.9v2.6M2.5 12h2.6M18.9 12h2.6M5.3 5.3l1.8 1.8M16.9 16.9l1.8 1.8M18.7 5.3l-1.8 1.8M7.1 16.9l-1.8 1.8");
    House: Path("M3 12l9-8 9 8M5.5 10v10h13V10M10 20v-5.5h4V20");
    Book: Path("M12 6.8C10 5.2 7 4.7 3.5 5v13.5c3.5-.3 6.5.2 8.5 1.7 2-1.5 5-2 8.5-1.7V5C17 4.7 14 5.2 12 6.8zM12 6.8v13.4");
    Friends: Circle(8.5, 8.0, 3.2), Circle(16.6, 9.4, 2.6), Path("M2.6 19.5c.3-4 2.6-6 5.9-6s5.6 2 5.9 6M16.4 14c2.9-.1 4.7 1.8 5 5");
    Health: Path("M9.4 3.8h5.2v5.6h5.6v5.2h-5.6v5.6H9.4v-5.6H3.8V9.4h5.6z");
    Heart: Path("M12 20S3.8 15 3.8 9.2C3.8 6.4 5.9 4.6 8.1 4.6c1.7 0 3.1 1 3.9 2.5.8-1.5 2.2-2.5 3.9-2.5 2.2 0 4.3 1.8 4.3 4.6C20.2 15 12 20 12 20z");
    Hand: Path("M8 12V6.3a1.5 1.5 0 013 0V11V4.6a1.5 1.5 0 013 0V11V6.3a1.5 1.5 0 013 0v8.2c0 4.1-2.3 6.7-5.6 6.7-3 0-4.6-1.5-6-4.1l-1.9-3.6c-.7-1.3 1-2.5 2.1-1.3L8 14.8");
    Undo: Path("M4 9h10.3a5.4 5.4 0 010 10.8H8.5M8.2 4.8L4 9l4.2 4.2");
    Redo: Path("M20 9H9.7a5.4 5.4 0 000 10.8h5.8M15.8 4.8L20 9l-4.2 4.2");
    More: Dot(5.0, 12.0, 1.3), Dot(12.0, 12.0, 1.3), Dot(19.0, 12.0, 1.3);
    Child: Circle(12.0, 12.0, 9.0), Path("M8 14.2c1 1.6 2.4 2.4 4 2.4s3-.8 4-2.4"), Dot(9.0, 9.8, 0.7), Dot(15.0, 9.8, 0.7);
    Search: Circle(10.8, 10.8, 6.3), Path("M15.5 15.5L20.5 20.5");
    Lock: Rect(5.0, 10.5, 14.0, 10.0, 2.5), Path("M8 10.5V7.8a4 4 0 018 0v2.7M12 14.5v2.4");
    Calendar: Rect(3.8, 5.5, 16.4, 15.0, 2.5), Path("M3.8 10.2h16.4M8.2 3v4M15.8 3v4");
    Check: Path("M4.5 12.8l5 5L19.5 6.8");
    Plus: Path("M12 4.5v15M4.5 12h15");
    Minus: Path("M4.5 12h15");
    Forward: Path("M4 12h15.5M13.5 5.8L19.8 12l-6.3 6.2");
    Back: Path("M20 12H4.5M10.5 5.8L4.2 12l6.3 6.2");
    Enter: Path("M19.5 5v5.5a3 3 0 01-3 3H5M9.2 9L4.8 13.4 9.2 17.8");
    Down: Path("M6 9.5l6 6 6-6");
    Clock: Circle(12.0, 12.0, 8.7), Path("M12 7v5.3l3.6 2.1");
    Bubble: Path("M4 5.5h16v11h-9l-4.5 4v-4H4z");
    Cloud: Path("M7.2 17.5a4 4 0 01-.5-8 5.4 5.4 0 0110.3-.7 4.4 4.4 0 01.3 8.7z");
    Print: Path("M7 9V3.8h10V9M7 17H4.2V9h15.6v8H17M7 14h10v6.3H7z");
    Folder: Path("M3.2 19V5.5h6.2l2 2.5h9.4v11z");
    Look: Path("M2.5 12S6 5.8 12 5.8 21.5 12 21.5 12 18 18.2 12 18.2 2.5 12 2.5 12z"), Circle(12.0, 12.0, 2.8);
    Hidden: Path("M9.5 6.2A9.6 9.6 0 0112 5.8c6 0 9.5 6.2 9.5 6.2a16 16 0 01-3 3.6M6.3 7.8A15.6 15.6 0 002.5 12S6 18.2 12 18.2c1.6 0 3-.4 4.2-1M4 4l16 16");
    Target: Circle(12.0, 12.0, 8.7), Circle(12.0, 12.0, 4.2), Dot(12.0, 12.0, 0.8);
    List: Path("M8.5 6.5h12M8.5 12h12M8.5 17.5h12"), Dot(4.3, 6.5, 0.9), Dot(4.3, 12.0, 0.9), Dot(4.3, 17.5, 0.9);
    Line: Path("M2.5 12h19"), Dot(7.0, 12.0, 2.3), Path("M14 8.5h6M14 15.5h4");
    Laptop: Rect(4.5, 5.0, 15.0, 10.5, 1.8), Path("M2.5 19.2h19");
    Volume: Path("M4 9.5v5h3.5l4.5 4v-13l-4.5 4zM15.5 9a4 4 0 010 6M18 6.3a8 8 0 010 11.4");
    Question: Path("M8.8 9a3.2 3.2 0 116.4 0c0 2.3-3.2 2.6-3.2 5"), Dot(12.0, 18.0, 0.6);
    Link: Circle(5.5, 18.0, 2.6), Circle(18.5, 6.0, 2.6), Path("M8 17.5c8-.5 1.5-11 8-11.3");
    Screen: Path("M4 9V4.5h4.5M20 9V4.5h-4.5M4 15v4.5h4.5M20 15v4.5h-4.5");
    Close: Path("M6 6l12 12M18 6L6 18");
    Up: Path("M6 14.5l6-6 6 6");
    Trash: Path("M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10 10.5v6M14 10.5v6");
    Pencil: Path("M4.5 19.5l1-4L16 5l3 3L8.5 18.5z");
    Save: Path("M12 4v10.5M7.5 10.5L12 15l4.5-4.5M4.5 19.5h15");
    Filter: Path("M4 5.5h16M7 12h10M10 18.5h4");
    Person: Circle(12.0, 8.0, 3.6), Path("M5 20c.4-4.3 3.2-6.5 7-6.5s6.6 2.2 7 6.5");
    Share: Circle(6.0, 12.0, 2.6), Circle(17.5, 6.0, 2.6), Circle(17.5, 18.0, 2.6), Path("M8.4 10.8l6.8-3.6M8.4 13.2l6.8 3.6");
    Living: Path("M3.5 19.5h17M5 19.5v-8.5h6v8.5M13.5 19.5V6h5.5v13.5M7.5 14h1M16 9.5h.8M16 13h.8");
    Star: Path("M12 3.8l2.5 5.3 5.7.7-4.2 4 1.1 5.8L12 16.7l-5.1 2.9L8 13.8l-4.2-4 5.7-.7z");
    Warning: Path("M12 4L2.8 19.5h18.4zM12 10v4.5M12 17v.1");
    Image: Rect(3.5, 5.0, 17.0, 14.0, 2.0), Circle(8.5, 10.0, 1.5), Path("M4 17.5l5-4.5 3.5 3 3-2.5 5 4");
    Keyboard: Rect(2.5, 6.0, 19.0, 12.0, 2.0), Path("M6.5 10h.1M10 10h.1M14 10h.1M17.5 10h.1M7.5 14.2h9");
    Globe: Circle(12.0, 12.0, 8.7), Path("M3.3 12h17.4M12 3.3c-5.5 5.5-5.5 12 0 17.4M12 3.3c5.5 5.5 5.5 12 0 17.4");
    Grip: Dot(9.0, 6.0, 1.6), Dot(15.0, 6.0, 1.6), Dot(9.0, 12.0, 1.6), Dot(15.0, 12.0, 1.6), Dot(9.0, 18.0, 1.6), Dot(15.0, 18.0, 1.6);
    Ruler: Path("M3 8.5h18v7H3zM7 8.5v3M11 8.5v4M15 8.5v3M19 8.5v3");
}
