//! Which screen is shown, and what is said aloud on all of them.

use yew::prelude::*;

use super::frame::{Announcer, Frame};
use super::start::Start;
use crate::app::use_model;
use crate::state::Screen;

/// The screens.
#[component]
pub fn Root() -> Html {
    let Some(model) = use_model() else { return Html::default() };
    html! {
        <>
            if model.screen == Screen::Start { <Start /> } else { <Frame /> }
            <Announcer />
        </>
    }
}
