//! A pictogram as an inline picture. It says nothing to assistive technology: the words stand
//! beside it, or in the name of its button.

mod sign;

use yew::prelude::*;

pub use sign::{Shape, Sign};

/// A pictogram as large as the text around it.
pub fn icon(sign: Sign) -> Html {
    icon_in(sign, "")
}

/// A pictogram with a class of its own, which gives its size.
pub fn icon_in(sign: Sign, class: impl Into<Classes>) -> Html {
    html! {
        <svg class={classes!("icon", class.into())} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            { for sign.shapes().iter().map(shape) }
        </svg>
    }
}

fn shape(shape: &Shape) -> Html {
    match *shape {
        Shape::Path(d) => html! { <path {d} /> },
        Shape::Circle(x, y, r) => {
            html! { <circle cx={x.to_string()} cy={y.to_string()} r={r.to_string()} /> }
        }
        Shape::Dot(x, y, r) => {
            html! { <circle class="icon-dot" cx={x.to_string()} cy={y.to_string()} r={r.to_string()} /> }
        }
        Shape::Rect(x, y, width, height, rx) => html! {
            <rect x={x.to_string()} y={y.to_string()} width={width.to_string()} height={height.to_string()} rx={rx.to_string()} />
        },
    }
}
