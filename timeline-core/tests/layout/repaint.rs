//! What stays of a picture, moved, with what is painted again over it, is the next picture.

use std::collections::BTreeSet;
use std::convert::Infallible;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind,
};
use proptest::prelude::*;
use timeline_core::draw::{Area, DrawingBackend, Painted, Repaint, Stamp, draw, draw_stamped};
use timeline_core::layout::{Arrangement, Style, View};
use timeline_core::scene::Scene;

use crate::build::{arranged, seen};
use crate::build::{child, event};
use crate::laws::{facts, timeline};
use timeline_core::model::LaneKind;

const WIDTH: u32 = 620;
const HEIGHT: u32 = 330;

/// Pixels, of which only those within `clip` can be painted.
#[derive(Clone)]
struct Sheet {
    pixels: Vec<(u8, u8, u8)>,
    clip: Area,
}

const ALL: Area = Area { left: 0, top: 0, right: WIDTH as i32, bottom: HEIGHT as i32 };

impl Sheet {
    fn blank() -> Self {
        Self { pixels: vec![(9, 9, 9); (WIDTH * HEIGHT) as usize], clip: ALL }
    }

    fn of(scene: &Scene) -> Self {
        let mut sheet = Self::blank();
        draw(scene, &mut sheet, 1.0).unwrap();
        sheet
    }

    fn shift(&mut self, area: Area, by: (i32, i32)) {
        let before = self.pixels.clone();
        let place = |x: i32, y: i32| (y * WIDTH as i32 + x) as usize;
        for y in area.top..area.bottom {
            for x in area.left..area.right {
                self.pixels[place(x + by.0, y + by.1)] = before[place(x, y)];
            }
        }
    }

    /// Where the two differ, if they do by more than a see-through colour is rounded.
    fn difference(&self, other: &Self) -> Option<(u32, u32)> {
        let far = |a: (u8, u8, u8), b: (u8, u8, u8)| {
            a.0.abs_diff(b.0).max(a.1.abs_diff(b.1)).max(a.2.abs_diff(b.2)) > 2
        };
        let at = self.pixels.iter().zip(&other.pixels).position(|(a, b)| far(*a, *b))?;
        Some((at as u32 % WIDTH, at as u32 / WIDTH))
    }
}

impl Sheet {
    /// Paints the pixels of an area whose middle is inside. Nothing here depends on where the edges
    /// of the sheet are, as plotters' own ways of painting do.
    fn paint(
        &mut self,
        area: Area,
        colour: BackendColor,
        inside: impl Fn(f64, f64) -> bool,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let area = area.within(&self.clip);
        for y in area.top..area.bottom {
            for x in area.left..area.right {
                if inside(f64::from(x) + 0.5, f64::from(y) + 0.5) {
                    self.draw_pixel((x, y), colour)?;
                }
            }
        }
        Ok(())
    }
}

impl DrawingBackend for Sheet {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (WIDTH, HEIGHT)
    }

    fn ensure_prepared(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn draw_pixel(
        &mut self,
        (x, y): BackendCoord,
        colour: BackendColor,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let Area { left, top, right, bottom } = self.clip;
        if (left..right).contains(&x) && (top..bottom).contains(&y) {
            let pixel = &mut self.pixels[(y * WIDTH as i32 + x) as usize];
            let mix = |old: u8, new: u8| {
                (f64::from(old) * (1.0 - colour.alpha) + f64::from(new) * colour.alpha) as u8
            };
            let (red, green, blue) = colour.rgb;
            *pixel = (mix(pixel.0, red), mix(pixel.1, green), mix(pixel.2, blue));
        }
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.paint(Area { left, top, right, bottom }, style.color(), |_, _| true)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let points: Vec<BackendCoord> = path.into_iter().collect();
        let half = f64::from(style.stroke_width()) / 2.0;
        for pair in points.windows(2) {
            let (from, to) = (pair[0], pair[1]);
            let around = around(pair, style.stroke_width() as i32 + 1);
            self.paint(around, style.color(), |x, y| away(from, to, (x, y)) <= half)?;
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let (radius, half) = (f64::from(radius), f64::from(style.stroke_width()) / 2.0);
        let around = around(&[center], (radius + half) as i32 + 1);
        self.paint(around, style.color(), |x, y| {
            let away = away(center, center, (x, y));
            if fill { away <= radius } else { (away - radius).abs() <= half }
        })
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let points: Vec<BackendCoord> = vert.into_iter().collect();
        self.paint(around(&points, 1), style.color(), |x, y| {
            let crossed = |n: usize| {
                let ((x0, y0), (x1, y1)) = (points[n], points[(n + 1) % points.len()]);
                let [x0, y0, x1, y1] = [x0, y0, x1, y1].map(f64::from);
                (y0 > y) != (y1 > y) && x < x0 + (y - y0) / (y1 - y0) * (x1 - x0)
            };
            (0..points.len()).filter(|n| crossed(*n)).count() % 2 == 1
        })
    }

    /// A block of the size of the text, in which every text is another pattern.
    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let width = style.layout_box(text).unwrap_or_default().1.0;
        let left = match style.anchor().h_pos {
            HPos::Left => x,
            HPos::Center => x - width / 2,
            HPos::Right => x - width,
        };
        let area = Area { left, top: y - 7, right: left + width, bottom: y + 7 };
        let seed = text.bytes().fold(7, |sum: i32, byte| sum.wrapping_mul(31) ^ i32::from(byte));
        self.paint(area, style.color(), |px, py| {
            let place = (px as i32 - x).wrapping_mul(0x5bd1) ^ (py as i32 - y).wrapping_mul(0x1e35);
            (place ^ seed).count_ones().is_multiple_of(2)
        })
    }
}

fn around(points: &[BackendCoord], by: i32) -> Area {
    let (xs, ys) = (points.iter().map(|point| point.0), points.iter().map(|point| point.1));
    Area {
        left: xs.clone().min().unwrap_or(0) - by,
        top: ys.clone().min().unwrap_or(0) - by,
        right: xs.max().unwrap_or(0) + by,
        bottom: ys.max().unwrap_or(0) + by,
    }
}

/// How far a place is from the line between two points.
fn away(from: BackendCoord, to: BackendCoord, (x, y): (f64, f64)) -> f64 {
    let [x0, y0, x1, y1] = [from.0, from.1, to.0, to.1].map(f64::from);
    let length = (x1 - x0).powi(2) + (y1 - y0).powi(2);
    let along = ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length.max(1e-9);
    let along = along.clamp(0.0, 1.0);
    (x - x0 - along * (x1 - x0)).hypot(y - y0 - along * (y1 - y0))
}

/// Paints what has changed; gives how many pixels that were.
fn follow(sheet: &mut Sheet, painted: &mut Painted, scene: &Scene) -> i64 {
    match painted.next(scene, 1.0) {
        Repaint::All => {
            sheet.clip = ALL;
            draw(scene, sheet, 1.0).unwrap();
            ALL.pixels()
        }
        Repaint::Parts { moves, stale } => {
            for (area, by) in moves {
                sheet.shift(area, by);
            }
            for area in &stale {
                sheet.clip = *area;
                painted.draw(scene, sheet, 1.0, *area, None).unwrap();
            }
            stale.iter().map(Area::pixels).sum()
        }
    }
}

fn first_view(arrangement: &Arrangement, zoom: f64) -> View {
    let view = arrangement.whole_life(f64::from(WIDTH), f64::from(HEIGHT), &Style::screen());
    view.zoom_at(view.left_px + 100.0, zoom)
}

fn step() -> impl Strategy<Value = (i32, i32)> {
    (prop_oneof![Just(0), -40..40i32, -700..700i32], prop_oneof![3 => Just(0), 1 => -60..60i32])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 8))]

    #[test]
    fn what_stays_and_what_is_painted_again_make_the_next_picture(
        facts in facts(40), zoom in 0.5..9.0f64, steps in prop::collection::vec(step(), 1..5),
    ) {
        let arrangement = arranged(&timeline(&facts));
        let mut view = first_view(&arrangement, zoom);
        let (mut sheet, mut painted) = (Sheet::blank(), Painted::default());
        follow(&mut sheet, &mut painted, &seen(&arrangement, &view));
        let content = arrangement.content_px(&Style::screen(), &BTreeSet::new());
        for (right, down) in steps {
            view = view.pan(right.into(), down.into());
            view.scroll_px = view.scroll_px.min((content - 200.0).max(0.0).round());
            let scene = seen(&arrangement, &view);
            follow(&mut sheet, &mut painted, &scene);
            let place = sheet.difference(&Sheet::of(&scene));
            prop_assert!(place.is_none(), "after {right}, {down} at {place:?}");
        }
    }

    #[test]
    fn after_an_edit_only_what_changed_is_painted_again(
        facts in facts(20), more in facts(3), zoom in 0.5..9.0f64,
    ) {
        let before = arranged(&timeline(&facts));
        let after = arranged(&timeline(&[facts, more].concat()));
        let view = first_view(&before, zoom);
        let (mut sheet, mut painted) = (Sheet::blank(), Painted::default());
        follow(&mut sheet, &mut painted, &seen(&before, &view));
        let scene = seen(&after, &view);
        follow(&mut sheet, &mut painted, &scene);
        prop_assert_eq!(sheet.difference(&Sheet::of(&scene)), None);
        prop_assert_eq!(follow(&mut sheet, &mut painted, &scene), 0);
    }
}

#[test]
fn a_small_pan_leaves_most_of_the_picture_as_it_is() {
    let mut timeline = child();
    for year in 2017..2026 {
        event(&mut timeline, LaneKind::DEFAULT[0], "verhuisd", &format!("{year}-03-04"), None, 1);
    }
    let arrangement = arranged(&timeline);
    let view = first_view(&arrangement, 1.0);
    let (mut sheet, mut painted) = (Sheet::blank(), Painted::default());
    follow(&mut sheet, &mut painted, &seen(&arrangement, &view));
    let again = follow(&mut sheet, &mut painted, &seen(&arrangement, &view.pan(-12.0, 0.0)));
    assert!(again < ALL.pixels() / 4, "{again} pixels");
}

#[test]
fn what_scrolls_below_the_rulers_leaves_them_as_they_are() {
    let mut timeline = child();
    for (n, day) in (1..=60).zip((0..3).cycle()) {
        event(
            &mut timeline,
            LaneKind::DEFAULT[n % 3],
            "verhuisd",
            &format!("201{day}-03-04"),
            None,
            1,
        );
    }
    let arrangement = arranged(&timeline);
    let mut view = first_view(&arrangement, 1.0);
    let mut painted = Painted::default();
    painted.next(&seen(&arrangement, &view), 1.0);
    let rulers = Area { bottom: view.top_px as i32, ..ALL };
    for _ in 0..3 {
        view.scroll_px += 28.0;
        let Repaint::Parts { moves, stale } = painted.next(&seen(&arrangement, &view), 1.0) else {
            panic!("painted as a whole");
        };
        assert!(!moves.is_empty() && !stale.is_empty(), "the lanes were scrolled");
        assert!(stale.iter().all(|area| !area.touches(&rulers)), "{stale:?}");
    }
}

/// What was drawn, counted from a place.
struct Record {
    from: (i32, i32),
    drawn: Vec<String>,
}

impl Record {
    fn note(
        &mut self,
        what: &str,
        points: impl IntoIterator<Item = BackendCoord>,
        style: &impl BackendStyle,
    ) {
        let place = |(x, y): BackendCoord| (x - self.from.0, y - self.from.1);
        let points: Vec<_> = points.into_iter().map(place).collect();
        let (colour, width) = (style.color(), style.stroke_width());
        self.drawn.push(format!("{what} {points:?} {:?} {} {width}", colour.rgb, colour.alpha));
    }
}

type Noted = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Record {
    type ErrorType = Infallible;
    fn get_size(&self) -> (u32, u32) {
        (WIDTH, HEIGHT)
    }
    fn ensure_prepared(&mut self) -> Noted {
        Ok(())
    }
    fn present(&mut self) -> Noted {
        Ok(())
    }
    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Noted {
        Ok(())
    }
    fn draw_circle<S: BackendStyle>(
        &mut self,
        at: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Noted {
        self.note(&format!("circle {radius} {fill}"), [at], style);
        Ok(())
    }
    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Noted {
        self.note("path", path, style);
        Ok(())
    }
    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Noted {
        self.note("polygon", path, style);
        Ok(())
    }
}

thread_local! {
    static STAMPS: std::cell::RefCell<std::collections::BTreeMap<u64, Vec<String>>> = const {
        std::cell::RefCell::new(std::collections::BTreeMap::new())
    };
}

/// Looks whether a stamp of a print is drawn as all others of that print were.
fn compare(_: &mut Record, stamp: &Stamp<'_>) -> bool {
    let mut record = Record { from: (stamp.area.left, stamp.area.top), drawn: Vec::new() };
    stamp.draw(&mut record).unwrap();
    STAMPS.with_borrow_mut(|known| {
        let before = known.entry(stamp.print).or_insert_with(|| record.drawn.clone());
        assert_eq!(*before, record.drawn);
    });
    true
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 8))]

    #[test]
    fn stamps_of_one_print_are_drawn_alike_wherever_they_stand(
        facts in facts(40), zoom in 0.5..9.0f64, aside in -300.0..300.0f64, scale in 1.0..2.5f64,
    ) {
        let arrangement = arranged(&timeline(&facts));
        let view = first_view(&arrangement, zoom);
        STAMPS.with_borrow_mut(std::collections::BTreeMap::clear);
        for view in [view.pan(aside, 0.0), view] {
            let scene = seen(&arrangement, &view);
            let mut none = Record { from: (0, 0), drawn: Vec::new() };
            draw_stamped(&scene, &mut none, scale, compare).unwrap();
        }
        prop_assert!(STAMPS.with_borrow(|known| !known.is_empty()));
    }
}
