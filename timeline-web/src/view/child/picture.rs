//! A coloured picture of our own. It says nothing to assistive technology: words stand beside it.

use timeline_core::scene::{Colour, Picture};
use yew::prelude::*;

/// A picture as large as its class makes it.
pub(super) fn picture(picture: Picture) -> Html {
    let hex =
        |colour: Colour| format!("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
    html! {
        <svg class="child-picture" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            { for picture.parts().iter().map(|part| html! {
                <path d={part.path} fill={part.fill.map_or_else(|| "none".to_owned(), hex)}
                    stroke={hex(part.stroke)} stroke-width={part.width.to_string()} />
            }) }
        </svg>
    }
}
