//! Afdrukken: left the choices, right the real pages. The pages that are shown are the pages that
//! are printed; the style sheet leaves out everything else on paper.

mod choices;
mod desk;
mod left_out;
mod pages;
mod svg;

use yew::prelude::*;

use crate::view::context::CxProps;

use choices::choices;
use desk::Desk;
use pages::use_printed;

/// Afdrukken.
#[component]
pub fn PrintScreen(props: &CxProps) -> Html {
    let cx = &props.cx;
    let Some(printed) = use_printed(cx) else { return Html::default() };
    html! {
        <div class="print-screen">
            { choices(cx, &printed) }
            <Desk cx={cx.clone()} {printed} />
        </div>
    }
}
