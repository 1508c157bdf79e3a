//! What draws on a canvas: plotters-canvas's backend, with shorter ways for what every frame is full
//! of. A colour, a line width and a font are told to the browser when they change, and not with
//! every shape: each telling is a text that has to be handed over and read.

use std::collections::BTreeMap;

use plotters_canvas::CanvasBackend;
use timeline_core::draw::{DrawingBackend, Stamp};
use wasm_bindgen::JsValue;
use web_sys::CanvasRenderingContext2d;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind, FontStyle,
    FontTransform,
};

use super::stamps::Stamps;

type Drawn = Result<(), DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>>;

/// So many colours and fonts are kept in the words of the browser.
const MOST_WORDS: usize = 256;

/// A backend. It takes for granted that nothing else draws on the canvas meanwhile.
pub(crate) struct Brush {
    /// Draws what has no shorter way; none where nothing else is drawn.
    slow: Option<CanvasBackend>,
    context: CanvasRenderingContext2d,
    told: Told,
    /// Colours as the browser reads them.
    inks: BTreeMap<Ink, JsValue>,
    /// Fonts as the browser reads them.
    fonts: BTreeMap<Font, String>,
    /// Small shapes that were drawn before.
    stamps: Stamps,
}

/// What the browser was told last.
#[derive(Clone, Copy, Default)]
pub(crate) struct Told {
    fill: Option<Ink>,
    stroke: Option<Ink>,
    line_width: Option<u32>,
    font: Option<Font>,
    baseline: Option<&'static str>,
    align: Option<&'static str>,
}

/// A colour that can be compared.
type Ink = ((u8, u8, u8), u64);

/// Size and whether it is bold: there is one family in two weights.
type Font = (u64, bool);

impl Brush {
    pub(crate) fn new(slow: Option<CanvasBackend>, context: CanvasRenderingContext2d) -> Self {
        let (inks, fonts) = (BTreeMap::new(), BTreeMap::new());
        Self { slow, context, told: Told::default(), inks, fonts, stamps: Stamps::default() }
    }

    /// Puts down the picture that is kept of a small shape; false where none is.
    pub(crate) fn put(&mut self, stamp: &Stamp<'_>) -> bool {
        self.stamps.put(&self.context, stamp)
    }

    /// A frame begins. The browser may have forgotten what it was told: one that takes a canvas away and
    /// gives it back says nothing of it.
    pub(crate) fn begin(&mut self) {
        self.stamps.frame();
        self.forget();
    }

    /// The browser forgot what it was told.
    pub(crate) fn forget(&mut self) {
        self.told = Told::default();
    }

    /// Small shapes are drawn with other pixels from now on.
    pub(crate) fn forget_stamps(&mut self) {
        self.stamps = Stamps::default();
    }

    /// What the browser was told last.
    pub(crate) fn told(&self) -> Told {
        self.told
    }

    /// The browser went back to what it was told then.
    pub(crate) fn knows(&mut self, told: Told) {
        self.told = told;
    }

    #[expect(deprecated, reason = "the other way hands the text over anew every time")]
    fn fill_with(&mut self, colour: BackendColor) {
        let ink = ink(colour);
        if self.told.fill.replace(ink) != Some(ink) {
            self.context.set_fill_style(words(&mut self.inks, ink, || css(colour).into()));
        }
    }

    #[expect(deprecated, reason = "as above")]
    fn stroke_with(&mut self, style: &impl BackendStyle) {
        let (colour, width) = (style.color(), style.stroke_width());
        let ink = ink(colour);
        if self.told.stroke.replace(ink) != Some(ink) {
            self.context.set_stroke_style(words(&mut self.inks, ink, || css(colour).into()));
        }
        if self.told.line_width.replace(width) != Some(width) {
            self.context.set_line_width(width.into());
        }
    }

    fn slowly(&mut self, draw: impl FnOnce(&mut CanvasBackend) -> Drawn) -> Drawn {
        self.forget();
        self.slow.as_mut().map_or(Ok(()), draw)
    }

    fn path(&self, points: impl IntoIterator<Item = BackendCoord>) {
        self.context.begin_path();
        let mut points = points.into_iter().map(|(x, y)| (f64::from(x), f64::from(y)));
        if let Some((x, y)) = points.next() {
            self.context.move_to(x, y);
        }
        for (x, y) in points {
            self.context.line_to(x, y);
        }
    }
}

impl DrawingBackend for Brush {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.slow.as_ref().map_or((0, 0), CanvasBackend::get_size)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, colour: BackendColor) -> Drawn {
        self.slowly(|slow| slow.draw_pixel(point, colour))
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        if style.color().alpha == 0.0 {
            return Ok(());
        }
        // why: a line of one pixel between two rows of pixels would be two pale lines
        let aside = |same: bool| if same { 0.5 } else { 0.0 };
        let (right, down) = (aside(from.0 == to.0), aside(from.1 == to.1));
        let (x, y) = (f64::from(from.0) - right, f64::from(from.1) - down);
        let (across, along) = (f64::from(to.0) - right - x, f64::from(to.1) - down - y);
        let width = f64::from(style.stroke_width());
        // why: an upright rectangle is the same pixels, in one call of the browser instead of four
        if along == 0.0 && across != 0.0 {
            self.fill_with(style.color());
            self.context.fill_rect(x, y - width / 2.0, across, width);
        } else if across == 0.0 && along != 0.0 {
            self.fill_with(style.color());
            self.context.fill_rect(x - width / 2.0, y, width, along);
        } else {
            self.stroke_with(style);
            self.context.begin_path();
            self.context.move_to(x, y);
            self.context.line_to(x + across, y + along);
            self.context.stroke();
        }
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        if style.color().alpha == 0.0 {
            return Ok(());
        }
        let (x, y) = (f64::from(upper_left.0), f64::from(upper_left.1));
        let (width, height) = (f64::from(bottom_right.0) - x, f64::from(bottom_right.1) - y);
        if fill {
            self.fill_with(style.color());
            self.context.fill_rect(x, y, width, height);
        } else {
            self.stroke_with(style);
            self.context.stroke_rect(x, y, width, height);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        if style.color().alpha == 0.0 {
            return Ok(());
        }
        self.stroke_with(style);
        self.path(path);
        self.context.stroke();
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        if style.color().alpha == 0.0 {
            return Ok(());
        }
        self.context.begin_path();
        let (x, y) = (f64::from(center.0), f64::from(center.1));
        if self.context.arc(x, y, radius.into(), 0.0, std::f64::consts::TAU).is_err() {
            return self.slowly(|slow| slow.draw_circle(center, radius, style, fill));
        }
        if fill {
            self.fill_with(style.color());
            self.context.fill();
        } else {
            self.stroke_with(style);
            self.context.stroke();
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Drawn {
        if style.color().alpha == 0.0 {
            return Ok(());
        }
        self.fill_with(style.color());
        self.path(vert);
        self.context.fill();
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        pos: BackendCoord,
    ) -> Drawn {
        if !matches!(style.transform(), FontTransform::None) {
            return self.slowly(|slow| slow.draw_text(text, style, pos));
        }
        let colour = style.color();
        if colour.alpha == 0.0 {
            return Ok(());
        }
        let baseline = match style.anchor().v_pos {
            VPos::Top => "top",
            VPos::Center => "middle",
            VPos::Bottom => "bottom",
        };
        if self.told.baseline.replace(baseline) != Some(baseline) {
            self.context.set_text_baseline(baseline);
        }
        let align = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Right => "end",
            HPos::Center => "center",
        };
        if self.told.align.replace(align) != Some(align) {
            self.context.set_text_align(align);
        }
        self.fill_with(colour);
        let font = (style.size().to_bits(), matches!(style.style(), FontStyle::Bold));
        if self.told.font.replace(font) != Some(font) {
            let (weight, size, family) = (style.style(), style.size(), style.family());
            let make = || format!("{} {size}px {}", weight.as_str(), family.as_str());
            self.context.set_font(words(&mut self.fonts, font, make).as_str());
        }
        let drawn: Result<(), JsValue> =
            self.context.fill_text(text, f64::from(pos.0), f64::from(pos.1));
        match drawn {
            Ok(()) => Ok(()),
            Err(_) => self.slowly(|slow| slow.draw_text(text, style, pos)),
        }
    }
}

/// What is kept for this, made where it is not there yet.
fn words<K: Ord, T>(kept: &mut BTreeMap<K, T>, key: K, make: impl FnOnce() -> T) -> &T {
    if kept.len() >= MOST_WORDS && !kept.contains_key(&key) {
        kept.clear();
    }
    kept.entry(key).or_insert_with(make)
}

fn ink(colour: BackendColor) -> Ink {
    (colour.rgb, colour.alpha.to_bits())
}

fn css(BackendColor { rgb: (red, green, blue), alpha }: BackendColor) -> String {
    if alpha >= 1.0 {
        format!("#{red:02x}{green:02x}{blue:02x}")
    } else {
        format!("rgba({red},{green},{blue},{alpha})")
    }
}
