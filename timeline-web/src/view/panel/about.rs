//! Pages to read, in the panel.

use yew::{prelude::*, props};

use super::head::{PanelHeadProps, panel_head};
use crate::view::about::AboutPage;
use crate::view::context::Cx;

/// Pages to read.
pub(super) fn about(cx: &Cx) -> Html {
    let texts = cx.texts;
    html! {
        <>
            { panel_head(cx, &props!(PanelHeadProps { title: texts.t("menu-about") })) }
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
