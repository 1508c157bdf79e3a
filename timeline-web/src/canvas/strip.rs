//! Dragging in the overview strip: its window as a whole, one of its edges, or a click beside it.
//! Days in, days out; no page and no drawing.

/// The shortest time the window can be pulled to, in days.
const LEAST_DAYS: f64 = 7.0;
/// Where an edge can be taken hold of: this far on either side, in pixels.
const EDGE_PX: f64 = 10.0;

/// The strip: which days it shows, and how wide it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Strip {
    /// First and last day of the whole life.
    pub(crate) life: (f64, f64),
    /// Width in pixels.
    pub(crate) width_px: f64,
}

/// The days in view: the first, and the one after the last.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Window {
    /// First day.
    pub(crate) from: f64,
    /// Day after the last.
    pub(crate) to: f64,
}

/// What of the window is held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Hold {
    /// All of it, this many days after its first.
    Middle(f64),
    /// Its left edge.
    Start,
    /// Its right edge.
    End,
}

impl Strip {
    /// The day at this many pixels from the left.
    pub(crate) fn day(&self, x_px: f64) -> f64 {
        let (from, to) = self.life;
        from + x_px / self.width_px.max(1.0) * (to - from)
    }

    fn days(&self, px: f64) -> f64 {
        self.day(px) - self.day(0.0)
    }

    /// What is taken hold of here. Beside the window: the middle of it, which then comes here.
    pub(crate) fn hold(&self, window: Window, x_px: f64) -> Hold {
        let day = self.day(x_px);
        let edge = self.days(EDGE_PX);
        // why: a window that goes on past the strip has its edges drawn at the ends of that
        let drawn = |day: f64| day.max(self.life.0).min(self.life.1);
        let (from, to) = (drawn(window.from), drawn(window.to));
        // why: the edges of a narrow window must leave a middle to take hold of
        let inside = edge.min((to - from) / 4.0);
        if (from - edge..from + inside).contains(&day) {
            Hold::Start
        } else if (to - inside..to + edge).contains(&day) {
            Hold::End
        } else if (from..to).contains(&day) {
            Hold::Middle(day - window.from)
        } else {
            Hold::Middle((window.to - window.from) / 2.0)
        }
    }
}

impl Window {
    /// The window when what is held is at this day.
    pub(crate) fn dragged(self, hold: Hold, day: f64) -> Self {
        match hold {
            Hold::Middle(offset) => self.moved(day - offset - self.from),
            Hold::Start => Self { from: day.min(self.to - LEAST_DAYS), ..self },
            Hold::End => Self { to: day.max(self.from + LEAST_DAYS), ..self },
        }
    }

    /// The window this many days later.
    pub(crate) fn moved(self, days: f64) -> Self {
        Self { from: self.from + days, to: self.to + days }
    }

    /// How many days it shows.
    pub(crate) fn days(self) -> f64 {
        self.to - self.from
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A thousand days on a thousand pixels.
    const STRIP: Strip = Strip { life: (0.0, 1000.0), width_px: 1000.0 };
    const WINDOW: Window = Window { from: 200.0, to: 400.0 };

    #[track_caller]
    fn check(press: f64, release: f64, expected: (f64, f64)) {
        let hold = STRIP.hold(WINDOW, press);
        let window = WINDOW.dragged(hold, STRIP.day(release));
        assert_eq!((window.from, window.to), expected);
    }

    #[test]
    fn the_window_comes_along_where_it_is_held() {
        check(250.0, 350.0, (300.0, 500.0));
    }

    #[test]
    fn an_edge_is_pulled_on_its_own() {
        check(203.0, 100.0, (100.0, 400.0));
        check(395.0, 900.0, (200.0, 900.0));
    }

    #[test]
    fn an_edge_past_the_strip_is_pulled_from_where_it_is_drawn() {
        let past = Window { from: -300.0, to: 1200.0 };
        assert_eq!(STRIP.hold(past, 1.0), Hold::Start);
        assert_eq!(STRIP.hold(past, 998.0), Hold::End);
        assert!(matches!(STRIP.hold(past, 500.0), Hold::Middle(_)));
        assert_eq!(past.dragged(Hold::End, 700.0), Window { to: 700.0, ..past });
    }

    #[test]
    fn an_edge_never_passes_the_other() {
        check(200.0, 900.0, (393.0, 400.0));
        check(400.0, 0.0, (200.0, 207.0));
    }

    #[test]
    fn a_click_beside_the_window_centres_it_there() {
        check(700.0, 700.0, (600.0, 800.0));
    }

    #[test]
    fn a_narrow_window_can_still_be_moved() {
        let narrow = Window { from: 500.0, to: 508.0 };
        assert!(matches!(STRIP.hold(narrow, 504.0), Hold::Middle(_)));
    }
}
