//! What one input event costs the main thread, and what many of them cost.

use std::time::Duration;

use serde_json::json;
use tests::Page;

/// Longer than the frame that follows from an event, also on a slow machine, and shorter than what a
/// program may put off until nothing moves any more.
const ONE_FRAME: Duration = Duration::from_millis(70);

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

/// Starts counting in this tab. Counted is time in which the thread really ran, so that other programs on the machine
/// do not count.
pub(crate) fn start(page: Page<'_>) {
    page.cdp("Performance.enable", json!({ "timeDomain": "threadTicks" }));
}

/// What `act` costs the main thread up to the end of the second frame after it.
pub(crate) fn cost(page: Page<'_>, act: impl FnOnce()) -> f64 {
    let before = spent(page);
    act();
    page.eval(
        "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))",
    );
    spent(page) - before
}

/// What `act` and the frame that follows from it cost the main thread. The page is left alone
/// meanwhile: asking it for frames would add two that nobody needs to every one that is measured.
fn frame_cost(page: Page<'_>, act: impl FnOnce()) -> f64 {
    let before = spent(page);
    act();
    std::thread::sleep(ONE_FRAME);
    spent(page) - before
}

fn spent(page: Page<'_>) -> f64 {
    let metrics = page.cdp("Performance.getMetrics", json!({}));
    let seconds = metrics["metrics"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|metric| metric["name"] == "TaskDuration")
        .and_then(|metric| metric["value"].as_f64());
    seconds.expect("the browser counts TaskDuration") * 1000.0
}

/// Frames of panning: the ground is dragged to and fro, 12 px a frame.
pub(crate) fn pan(page: Page<'_>, (x, y): (f64, f64)) -> Costs {
    page.mouse("mouseMoved", x, y, 0);
    page.mouse("mousePressed", x, y, 1);
    page.mouse("mouseMoved", x + 8.0, y, 1);
    let costs = (0..80)
        .map(|step| {
            let way = if step < 40 { step } else { 80 - step };
            let to = x - 12.0 * f64::from(way);
            frame_cost(page, || page.mouse("mouseMoved", to, y, 1))
        })
        .collect();
    page.mouse("mouseReleased", x, y, 1);
    Costs::of(costs)
}

/// Frames of zooming: in and out again at one place, a notch of the wheel a frame; `modifiers` 2 is Ctrl.
pub(crate) fn zoom(page: Page<'_>, at: (f64, f64), modifiers: u32) -> Costs {
    let costs = (0..60)
        .map(|step| {
            let notch = if step % 20 < 10 { -60.0 } else { 60.0 };
            frame_cost(page, || page.wheel(at, notch, modifiers))
        })
        .collect();
    Costs::of(costs)
}
