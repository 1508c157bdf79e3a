//! Several items stand at one place of the drawing: which one?

use timeline_core::model::ItemId;
use yew::{prelude::*, props};

use super::head::{PanelHeadProps, panel_head};
use super::tray::item_row;
use crate::view::context::Cx;

/// A list to choose one item from.
pub(crate) fn candidates(cx: &Cx, ids: &[ItemId]) -> Html {
    let texts = cx.texts;
    html! {
        <>
            { panel_head(cx, &props!(PanelHeadProps { title: texts.with("candidates", &[("count", ids.len().into())]) })) }
            <ul class="panel-body rows">
                { for ids.iter().map(|id| html! { <key={id.0.to_string()}>{ item_row(cx, *id) }</> }) }
            </ul>
        </>
    }
}
