//! Several items stand at one place of the drawing: which one?

use timeline_core::model::ItemId;
use yew::prelude::*;

use super::head::PanelHead;
use super::tray::ItemRow;
use crate::view::context::use_texts;

/// What it needs.
#[derive(PartialEq, Properties)]
pub(crate) struct CandidatesProps {
    /// The items.
    pub ids: Vec<ItemId>,
}

/// A list to choose one item from.
#[component]
pub(crate) fn Candidates(props: &CandidatesProps) -> Html {
    let texts = use_texts();
    html! {
        <>
            <PanelHead title={texts.with("candidates", &[("count", props.ids.len().into())])} />
            <ul class="panel-body rows">
                { for props.ids.iter().map(|id| html! { <ItemRow key={id.0.to_string()} id={*id} /> }) }
            </ul>
        </>
    }
}
