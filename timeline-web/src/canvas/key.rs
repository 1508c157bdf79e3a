//! What keys mean while the drawing has the focus. Keys that work everywhere (Ctrl+Z, `/`, `?` …)
//! are not here: they pass through to the app.

/// What a key asks of the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyAct {
    /// Walks to another item.
    Walk(Way),
    /// Moves the focused item: its words are then asked again.
    Carry(Way),
    /// Pans the drawing without leaving the focused item.
    Look(Way),
    /// Opens the focused item.
    Open,
    /// Takes the focused item out.
    Remove,
    /// Closes the curtain before the focused item.
    Curtain,
    /// Adds at the focus.
    Add,
    /// Zooms in at the focus.
    ZoomIn,
    /// Zooms out from the focus.
    ZoomOut,
    /// Shows the whole life.
    WholeLife,
    /// Folds the empty years away, or shows them again.
    Fold,
    /// Scrolls the lanes a page up.
    PageUp,
    /// Scrolls the lanes a page down.
    PageDown,
    /// Backs out of a gesture, a list or the focused item.
    Back,
}

/// A way to go on the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// Towards the past.
    Earlier,
    /// Towards the future.
    Later,
    /// To the lane above.
    Up,
    /// To the lane below.
    Down,
    /// To the first item of all.
    First,
    /// To the last item of all.
    Last,
}

/// The keys held down beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Held {
    /// Alt, or Option.
    pub(crate) alt: bool,
    /// Ctrl, or Command.
    pub(crate) ctrl: bool,
    /// Shift.
    pub(crate) shift: bool,
}

/// What this key (by `KeyboardEvent.key`) asks; none when it is not the drawing's.
pub(crate) fn read(key: &str, held: Held) -> Option<KeyAct> {
    let way = match key {
        "ArrowLeft" => Some(Way::Earlier),
        "ArrowRight" => Some(Way::Later),
        "ArrowUp" => Some(Way::Up),
        "ArrowDown" => Some(Way::Down),
        "Home" => Some(Way::First),
        "End" => Some(Way::Last),
        _ => None,
    };
    if held.ctrl {
        // why: Ctrl with + - 0 is the browser's own zoom, which must keep working
        return None;
    }
    if let Some(way) = way {
        return match (held.alt, held.shift) {
            (false, false) => Some(KeyAct::Walk(way)),
            (false, true) => Some(KeyAct::Look(way)),
            (true, false) => match way {
                Way::First | Way::Last => None,
                _ => Some(KeyAct::Carry(way)),
            },
            (true, true) => None,
        };
    }
    if held.alt {
        return None;
    }
    match key {
        "Enter" | " " => Some(KeyAct::Open),
        "Delete" | "Backspace" => Some(KeyAct::Remove),
        "." => Some(KeyAct::Curtain),
        "n" | "N" | "Insert" => Some(KeyAct::Add),
        "+" | "=" => Some(KeyAct::ZoomIn),
        "-" | "_" => Some(KeyAct::ZoomOut),
        "0" => Some(KeyAct::WholeLife),
        "v" | "V" => Some(KeyAct::Fold),
        "PageUp" => Some(KeyAct::PageUp),
        "PageDown" => Some(KeyAct::PageDown),
        "Escape" => Some(KeyAct::Back),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(key: &str, held: Held, expected: Option<KeyAct>) {
        assert_eq!(read(key, held), expected, "{key} with {held:?}");
    }

    #[test]
    fn arrows_walk_move_and_look() {
        let (none, alt) = (Held::default(), Held { alt: true, ..Held::default() });
        let shift = Held { shift: true, ..Held::default() };
        check("ArrowLeft", none, Some(KeyAct::Walk(Way::Earlier)));
        check("ArrowUp", none, Some(KeyAct::Walk(Way::Up)));
        check("ArrowRight", alt, Some(KeyAct::Carry(Way::Later)));
        check("ArrowDown", shift, Some(KeyAct::Look(Way::Down)));
        check("Home", alt, None);
    }

    #[test]
    fn every_other_act_has_its_key() {
        for (key, act) in [
            ("Enter", KeyAct::Open),
            ("Delete", KeyAct::Remove),
            (".", KeyAct::Curtain),
            ("n", KeyAct::Add),
            ("Insert", KeyAct::Add),
            ("+", KeyAct::ZoomIn),
            ("-", KeyAct::ZoomOut),
            ("0", KeyAct::WholeLife),
            ("v", KeyAct::Fold),
            ("PageUp", KeyAct::PageUp),
            ("PageDown", KeyAct::PageDown),
            ("Escape", KeyAct::Back),
        ] {
            check(key, Held::default(), Some(act));
        }
    }

    #[test]
    fn keys_of_the_browser_and_the_app_pass_through() {
        let ctrl = Held { ctrl: true, ..Held::default() };
        check("+", ctrl, None);
        check("z", ctrl, None);
        check("ArrowLeft", ctrl, None);
        check("/", Held::default(), None);
        check("Tab", Held::default(), None);
    }
}
