//! The table of widths is that of the fonts that are drawn with.

use std::fmt::Write as _;
use std::path::Path;

use timeline_core::text::{Fonts, Weight, shorten};
use ttf_parser::Face;

const REGULAR: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf");

fn width(face: &Face<'_>, c: char) -> Option<u32> {
    let advance = face.glyph_hor_advance(face.glyph_index(c)?)?;
    Some(u32::from(advance) * 1000 / u32::from(face.units_per_em()))
}

#[test]
fn widths_are_those_of_the_font_files() {
    let (regular, bold) = (Face::parse(REGULAR, 0).unwrap(), Face::parse(BOLD, 0).unwrap());
    let mut table = String::new();
    for c in '\u{20}'..'\u{ffff}' {
        if let (Some(thin), Some(thick)) = (width(&regular, c), width(&bold, c)) {
            writeln!(table, "{:x} {thin} {thick}", c as u32).unwrap();
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/text/widths.txt");
    if std::env::var_os("TIJDLIJN_UPDATE").is_some() {
        std::fs::write(&path, &table).unwrap();
    }
    let checked_in = std::fs::read_to_string(&path).unwrap();
    assert!(checked_in == table, "src/text/widths.txt is not of these fonts: TIJDLIJN_UPDATE=1");
    let fonts = Fonts::bundled();
    for c in "aZ0 —…ëşğłḥʿ".chars() {
        let expected = width(&regular, c).unwrap_or_else(|| panic!("no {c} in the font"));
        assert_eq!(u32::from(fonts.advance(c, Weight::Regular)), expected, "{c}");
    }
}

#[test]
fn the_font_has_the_letters_people_here_write_names_with() {
    let letters = "ABCXYZabcxyz0123456789 .,;:!?'\"()-–—…’‘“”€&é è ê ë ï ö ü á ó ú í ij ñ ç \
        ğĞşŞıİöÖüÜçÇ âî ąćęłńóśźżĄĆĘŁŃÓŚŹŻ āīūḥṣḍṭẓġṯḏʿʾ ĀĪŪḤṢḌṬẒ";
    for (name, bytes) in [("regular", REGULAR), ("bold", BOLD)] {
        let face = Face::parse(bytes, 0).unwrap();
        for c in letters.chars() {
            assert!(face.glyph_index(c).is_some(), "{name} lacks {c}");
        }
    }
}

#[test]
fn what_the_font_lacks_is_given_room() {
    let fonts = Fonts::bundled();
    let em = |text| fonts.width(text, Weight::Regular, 1.0);
    assert!(em("漢") >= 1.0);
    assert!(em("🙂") >= 1.0);
    assert!(em("ب") >= 0.5);
    assert_eq!(em("e\u{301}"), em("e"));
    assert_eq!(em("a\u{200b}\u{feff}b"), em("ab"));
    assert_eq!(em(""), 0.0);
}

#[test]
fn cutting_keeps_whole_characters_and_fits() {
    let fonts = Fonts::bundled();
    let text = "👨‍👩‍👧‍👦 gezin e\u{301}e\u{301}n twee drie";
    for room in 20..200 {
        let room = f64::from(room);
        let Some((cut, width)) = shorten(&fonts, text, Weight::Regular, 13.0, room, 1) else {
            continue;
        };
        assert!(width <= room);
        assert!(cut.ends_with('…'));
        let kept = cut.trim_end_matches('…');
        assert!(text.starts_with(kept));
        let rest = &text[kept.len()..];
        assert!(!kept.ends_with('\u{200d}') && !rest.starts_with(['\u{200d}', '\u{301}']), "{cut}");
    }
    assert!(shorten(&fonts, text, Weight::Regular, 13.0, 5.0, 1).is_none());
}
