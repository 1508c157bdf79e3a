//! How heavy or supporting something was: up is supporting, down is burdening, twice is very; the
//! words say the same.

use timeline_core::model::Load;
use yew::prelude::*;

use crate::view::context::Cx;
use crate::view::words;

/// What the mark needs.
#[derive(PartialEq, Properties)]
pub struct LoadMarkProps {
    /// How heavy or supporting.
    pub load: Load,
    /// Only the marks; the words are read out, but not shown.
    #[prop_or_default]
    pub quiet: bool,
}

/// ▼▼ heel zwaar … ▲▲ heel fijn.
pub fn load_mark(cx: &Cx, props: &LoadMarkProps) -> Html {
    let texts = cx.texts;
    let value = props.load.value();
    let times = usize::from(value.unsigned_abs()).max(1);
    let word = texts.t(words::load(props.load));
    html! {
        <span class="load-mark">
            { for (0..times).map(|_| mark(value)) }
            <span class={classes!(props.quiet.then_some("visually-hidden"))}>{ word }</span>
        </span>
    }
}

fn mark(value: i8) -> Html {
    html! {
        <svg class="load-shape" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
            if value == 0 { <circle cx="7" cy="7" r="5.5" /> } else {
                <path d={if value > 0 { "M7 1l6.2 11H.8z" } else { "M7 13L.8 2h12.4z" }} />
            }
        </svg>
    }
}
