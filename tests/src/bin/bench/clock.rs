//! What one input event costs the main thread, and what many of them cost.

use std::time::Duration;

use serde_json::json;
use tests::Page;

/// Longer than the frame that follows from an event, also on a slow machine, and shorter than what a
/// program may put off until nothing moves any more.
const ONE_FRAME: Duration = Duration::from_millis(70);

/// So many frames without work, one after another, are rest: longer than a program puts off to write what was typed.
const CALM: u32 = 6;
/// A tab that never comes to rest is measured as it is.
const MOST_WAITS: u32 = 100;

/// What was measured of one program at one size, in milliseconds.
#[derive(Debug, Clone)]
pub(crate) struct Measured {
    /// From navigation to the first drawing with all items: the median of some runs.
    pub first: f64,
    /// A frame of panning.
    pub pan: Costs,
    /// A frame of zooming.
    pub zoom: Costs,
    /// From one edit to its drawing.
    pub edit: f64,
}

/// Costs of many frames, in milliseconds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Costs {
    /// Half of the frames cost no more.
    pub p50: f64,
    /// Nineteen out of twenty cost no more.
    pub p95: f64,
}

impl Costs {
    pub(crate) fn of(mut costs: Vec<f64>) -> Costs {
        costs.sort_by(f64::total_cmp);
        let at = |part: f64| {
            let last = costs.len().saturating_sub(1);
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            costs[((last as f64) * part).round() as usize]
        };
        Costs { p50: at(0.5), p95: at(0.95) }
    }
}

/// The middle one.
pub(crate) fn median(values: Vec<f64>) -> f64 {
    Costs::of(values).p50
}

/// Counts what the main thread of a tab does, in time in which the thread really ran, so that other programs on the
/// machine do not count.
///
/// Asking the browser costs the same thread time, some 0.7 ms each time: it is measured where nothing happens, and taken
/// off, of one program as of the other.
#[derive(Debug)]
pub(crate) struct Clock<'a> {
    page: Page<'a>,
    /// What asking costs of a frame, and of an act.
    asking: (f64, f64),
}

const ONE: &str = "new Promise((done) => requestAnimationFrame(() => done()))";
const TWO: &str =
    "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))";

impl<'a> Clock<'a> {
    /// Starts counting in this tab, in which nothing may be going on.
    pub(crate) fn start(page: Page<'a>) -> Self {
        page.cdp("Performance.enable", json!({ "timeDomain": "threadTicks" }));
        let clock = Self { page, asking: (0.0, 0.0) };
        // One more question stands for the command that the browser gets where something does happen.
        let nothing = || {
            clock.spent();
        };
        let frame = (0..30).map(|_| clock.frame_cost(nothing)).collect();
        // Of the two frames that are waited for after an act, one is the act's own.
        let act = (0..30).map(|_| clock.cost_until(ONE, nothing)).collect();
        let asking = (median(frame), median(act));
        Self { asking, ..clock }
    }

    /// Waits until the tab has done what it had to do: for a while its thread did hardly anything but answer.
    pub(crate) fn rest(&self) {
        let mut still = 0;
        for _ in 0..MOST_WAITS {
            let spent = self.frame_cost(|| {
                self.spent();
            });
            still = if spent < 2.0 * self.asking.0 + 0.5 { still + 1 } else { 0 };
            if still == CALM {
                break;
            }
        }
    }

    /// What `act` costs up to the end of the second frame after it.
    pub(crate) fn cost(&self, act: impl FnOnce()) -> f64 {
        (self.cost_until(TWO, act) - self.asking.1).max(0.0)
    }

    fn cost_until(&self, frames: &str, act: impl FnOnce()) -> f64 {
        let before = self.spent();
        act();
        self.page.eval(frames);
        self.spent() - before
    }

    /// What `act` and the frame that follows from it cost. The page is left alone meanwhile: asking it for frames would
    /// add two that nobody needs to every one that is measured.
    fn frame_cost(&self, act: impl FnOnce()) -> f64 {
        let before = self.spent();
        act();
        std::thread::sleep(ONE_FRAME);
        self.spent() - before
    }

    /// What each of these costs with the frame that follows from it.
    fn frames(&self, count: u32, act: impl Fn(u32)) -> Costs {
        let costs = (0..count).map(|step| self.frame_cost(|| act(step)) - self.asking.0);
        Costs::of(costs.map(|cost| cost.max(0.0)).collect())
    }

    /// Frames of panning: the ground is dragged to and fro, 12 px a frame.
    pub(crate) fn pan(&self, (x, y): (f64, f64)) -> Costs {
        let page = self.page;
        page.mouse("mouseMoved", x, y, 0);
        page.mouse("mousePressed", x, y, 1);
        page.mouse("mouseMoved", x + 8.0, y, 1);
        let costs = self.frames(80, |step| {
            let way = if step < 40 { step } else { 80 - step };
            page.mouse("mouseMoved", x - 12.0 * f64::from(way), y, 1);
        });
        page.mouse("mouseReleased", x, y, 1);
        costs
    }

    /// Frames of zooming: in and out again at one place, a notch of the wheel a frame; `modifiers` 2 is Ctrl.
    pub(crate) fn zoom(&self, at: (f64, f64), modifiers: u32) -> Costs {
        self.frames(60, |step| {
            let notch = if step % 20 < 10 { -60.0 } else { 60.0 };
            self.page.wheel(at, notch, modifiers);
        })
    }

    fn spent(&self) -> f64 {
        let metrics = self.page.cdp("Performance.getMetrics", json!({}));
        let seconds = metrics["metrics"]
            .as_array()
            .into_iter()
            .flatten()
            .find(|metric| metric["name"] == "TaskDuration")
            .and_then(|metric| metric["value"].as_f64());
        seconds.expect("the browser counts TaskDuration") * 1000.0
    }
}
