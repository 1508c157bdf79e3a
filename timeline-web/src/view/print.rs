//! Afdrukken: left the choices, right the real pages.

use yew::prelude::*;

/// Afdrukken.
#[component]
pub fn PrintScreen() -> Html {
    html! { <div class="print-screen"></div> }
}
