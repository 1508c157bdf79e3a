//! What a timeline looks like: the example child, on a sheet of paper.

use yew::prelude::*;

/// The sheet.
#[component]
pub fn Preview() -> Html {
    Html::default()
}
