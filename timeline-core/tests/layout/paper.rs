//! Seven pages of the example child, looked at once in grey and compared since. `TIJDLIJN_UPDATE=1`
//! writes them anew; look at them again then.

use std::path::PathBuf;

use timeline_core::date::Dates;
use timeline_core::draw::pixels;
use timeline_core::file::json;
use timeline_core::layout::pages::{
    Letters, Orientation, Page, PrintOptions, PrintScale, Sheet, pages,
};
use timeline_core::model::{ItemBody, Timeline};
use timeline_core::share::LeftOut;
use timeline_core::text::Fonts;

use crate::build::{TODAY, drawn_line};

const EXAMPLE: &[u8] = include_bytes!("../../../timeline-web/assets/voorbeeld.tijdlijn.json");

fn print(sheet: Sheet, change: impl FnOnce(&mut PrintOptions)) -> Vec<Page> {
    print_of(&json::read(EXAMPLE).unwrap().document.timeline, sheet, change)
}

fn print_of(
    timeline: &Timeline,
    sheet: Sheet,
    change: impl FnOnce(&mut PrintOptions),
) -> Vec<Page> {
    let mut options = PrintOptions { sheets: vec![sheet], ..PrintOptions::new(TODAY) };
    change(&mut options);
    let dates = Dates::of(timeline, TODAY);
    pages(timeline, &dates, &LeftOut::default(), &options, &Fonts::bundled())
}

/// The first page, made small, a byte for each pixel.
fn compare(name: &str, pages: &[Page]) {
    let drawn = pixels(&pages[0].scene(), 0.3);
    let grey: Vec<u8> = drawn
        .rgb
        .chunks(3)
        .map(|rgb| (rgb.iter().map(|part| u32::from(*part)).sum::<u32>() / 3) as u8)
        .collect();
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/layout/golden");
    let path = folder.join(format!("page-{name}.png"));
    if std::env::var_os("TIJDLIJN_UPDATE").is_some() {
        let file = std::fs::File::create(&path).unwrap();
        let mut encoder = png::Encoder::new(file, drawn.width, drawn.height);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_compression(png::Compression::Best);
        encoder.write_header().unwrap().write_image_data(&grey).unwrap();
    }
    let file = std::fs::File::open(&path).unwrap();
    let mut reader = png::Decoder::new(std::io::BufReader::new(file)).read_info().unwrap();
    let mut expected = vec![0; reader.output_buffer_size()];
    reader.next_frame(&mut expected).unwrap();
    assert!(
        expected == grey,
        "page-{name}.png is drawn differently; TIJDLIJN_UPDATE=1 writes it, then look at it"
    );
}

#[test]
fn the_whole_life_on_one_page() {
    compare("one", &print(Sheet::Timeline, |_| {}));
}

#[test]
fn a_long_life_has_its_ages_on_paper() {
    let mut timeline = json::read(EXAMPLE).unwrap().document.timeline;
    timeline.child.birth = Some(jiff::civil::date(1931, 3, 14));
    let page = &print_of(&timeline, Sheet::Timeline, |_| {})[0];
    let scene = page.scene();
    let said: Vec<_> = crate::build::texts(&scene).map(|text| text.text.to_string()).collect();
    assert!(said.iter().any(|text| text.starts_with("10–19")), "{said:?}");
}

#[test]
fn the_first_page_of_a_strip() {
    compare("strip", &print(Sheet::Timeline, |options| options.scale = PrintScale::Leporello));
}

#[test]
fn the_page_of_a_child() {
    compare("child", &print(Sheet::Timeline, |options| options.letters = Letters::Large));
}

/// Only the line of highs and lows, over half a page.
#[test]
fn the_line_that_a_child_drew() {
    let mut timeline = json::read(EXAMPLE).unwrap().document.timeline;
    timeline.notes.clear();
    timeline.items = vec![drawn_line(7)].into();
    timeline.items[0].lane = timeline.lanes[0].id;
    assert!(matches!(&timeline.items[0].body, ItemBody::Measurement(one) if one.line.len() > 3));
    compare("line", &print_of(&timeline, Sheet::Timeline, |_| {}));
}

#[test]
fn versions_side_by_side() {
    compare("versions", &print(Sheet::Versions, |_| {}));
}

#[test]
fn scores_with_what_was_done_behind_them() {
    compare("scores", &print(Sheet::Measurements, |_| {}));
}

#[test]
fn faces_to_colour() {
    let upright = |options: &mut PrintOptions| options.orientation = Orientation::Portrait;
    compare("goals", &print(Sheet::GoalCard, upright));
}
