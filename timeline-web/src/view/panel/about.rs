//! Pages to read, in the panel.

use yew::prelude::*;

use super::head::PanelHead;
use crate::view::about::AboutPage;
use crate::view::context::use_texts;

/// Pages to read.
#[component]
pub fn About() -> Html {
    let texts = use_texts();
    html! {
        <>
            <PanelHead title={texts.t("menu-about")} />
            <div class="panel-body">
                { for AboutPage::ALL.into_iter().map(|page| html! {
                    <details open={page == AboutPage::How}>
                        <summary>{ texts.t(page.title()) }</summary>
                        { page.body(texts) }
                    </details>
                }) }
            </div>
        </>
    }
}
