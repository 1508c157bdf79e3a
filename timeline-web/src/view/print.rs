//! Afdrukken: left the choices, right the real pages. The pages that are shown are the pages that
//! are printed; the style sheet leaves out everything else on paper.

mod choices;
mod desk;
mod left_out;
mod pages;
mod svg;

use yew::prelude::*;

use choices::Choices;
use desk::Desk;
use pages::use_printed;

/// Afdrukken.
#[component]
pub fn PrintScreen() -> Html {
    let Some(printed) = use_printed() else { return Html::default() };
    html! {
        <div class="print-screen">
            <Choices printed={printed.clone()} />
            <Desk {printed} />
        </div>
    }
}
