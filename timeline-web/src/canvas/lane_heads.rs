//! The lane names as buttons for keyboard and assistive technology: they lie over the drawn names,
//! fold a lane into one row and unfold it. One tab stop for all of them; arrows walk. A pointer
//! goes through them to the drawing, which does the same.

use std::rc::Rc;

use timeline_core::model::LaneId;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::{
    desk::Rest,
    place::{px, styled},
};
use crate::text::Texts;

/// One lane.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LaneHead {
    /// The lane.
    pub(super) id: LaneId,
    /// Its name.
    pub(super) name: AttrValue,
    /// Whether it is folded into one row.
    pub(super) collapsed: bool,
}

/// What the buttons need.
#[derive(Properties)]
pub(super) struct LaneHeadsProps {
    /// The lanes, from top to bottom.
    pub(super) heads: Vec<LaneHead>,
    /// Where they are.
    pub(super) rest: Rc<Rest>,
    /// The words of the screen.
    pub(super) texts: Texts,
    /// The element that moves along with the lanes.
    pub(super) node: NodeRef,
    /// Fold (true) or unfold this lane.
    pub(super) on_collapse: Callback<(LaneId, bool)>,
    /// The keyboard came to this lane: bring it into view.
    pub(super) on_focus: Callback<LaneId>,
}

impl PartialEq for LaneHeadsProps {
    fn eq(&self, other: &Self) -> bool {
        self.heads == other.heads
            && Rc::ptr_eq(&self.rest, &other.rest)
            && self.texts == other.texts
    }
}

/// The lane names as buttons.
#[component]
pub(super) fn LaneHeads(props: &LaneHeadsProps) -> Html {
    let current = use_state_eq(|| 0_usize);
    let count = props.heads.len();
    {
        let node = props.node.clone();
        let ids: Vec<LaneId> = props.heads.iter().map(|head| head.id).collect();
        use_effect_with((Rc::as_ptr(&props.rest), ids), {
            let rest = props.rest.clone();
            move |(_, ids)| put(&node, &rest, ids)
        });
    }
    let walk = {
        let (node, current) = (props.node.clone(), current.clone());
        Callback::from(move |event: KeyboardEvent| {
            let to = match event.key().as_str() {
                "ArrowUp" => current.saturating_sub(1),
                "ArrowDown" => (*current + 1).min(count.saturating_sub(1)),
                "Home" => 0,
                "End" => count.saturating_sub(1),
                _ => return,
            };
            event.prevent_default();
            current.set(to);
            let buttons = node.cast::<HtmlElement>().map(|list| list.children());
            let index = u32::try_from(to).unwrap_or(u32::MAX);
            let button = buttons.and_then(|buttons| buttons.item(index)?.first_element_child());
            if let Some(button) = button {
                focus(&button);
            }
        })
    };
    html! {
        <div class="lane-heads">
            <ul class="lane-heads-list" ref={props.node.clone()} aria-label={props.texts.t("canvas-lanes")}
                onkeydown={walk}>
                { for props.heads.iter().enumerate().map(|(index, head)| {
                    let (id, collapsed) = (head.id, head.collapsed);
                    let fold = props.on_collapse.reform(move |_: MouseEvent| (id, !collapsed));
                    let come = {
                        let current = current.clone();
                        props.on_focus.reform(move |_: FocusEvent| {
                            current.set(index);
                            id
                        })
                    };
                    html! {
                        <li key={id.to_string()}>
                            <button type="button" class="lane-head" onclick={fold} onfocus={come}
                                tabindex={if index == *current { "0" } else { "-1" }}
                                aria-expanded={if collapsed { "false" } else { "true" }}>
                                <span class="visually-hidden" dir="auto">{ &head.name }</span>
                            </button>
                        </li>
                    }
                }) }
            </ul>
        </div>
    }
}

/// Puts each button over its lane's name; those of lanes out of view have no height.
fn put(node: &NodeRef, rest: &Rest, ids: &[LaneId]) {
    let Some(list) = node.cast::<HtmlElement>() else { return };
    styled(&list, &[("transform", "none".to_owned()), ("width", px(rest.view.left_px))]);
    let children = list.children();
    for (index, id) in (0..).zip(ids) {
        let Some(child) = children.item(index) else { continue };
        let edges = rest.lanes.iter().find(|(lane, ..)| lane == id);
        let (top, bottom) =
            edges.map_or((rest.view.top_px, rest.view.top_px), |edges| (edges.1, edges.2));
        styled(&child, &[("top", px(top)), ("height", px(bottom - top))]);
    }
}

fn focus(element: &web_sys::Element) {
    use wasm_bindgen::JsCast;
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // an element that went away in the meantime takes no focus
        let _ = element.focus();
    }
}
