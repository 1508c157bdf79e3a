//! The mark of Tijdlijn: a triangle of child, parents and professionals.

use yew::prelude::*;

/// The mark.
pub fn logo() -> Html {
    html! {
        <svg class="logo-mark" viewBox="0 0 26 24" aria-hidden="true" focusable="false">
            <path class="logo-line" d="M13 3 L23 20 H3 Z" />
            <circle class="logo-child" cx="13" cy="3.6" r="3.4" />
            <circle class="logo-help" cx="22.4" cy="20" r="3.4" />
            <circle class="logo-home" cx="3.6" cy="20" r="3.4" />
        </svg>
    }
}
