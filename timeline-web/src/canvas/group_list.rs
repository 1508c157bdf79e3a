//! The list of a counted mark, opened in place: the items that stand too close together to be
//! drawn apart.

use std::rc::Rc;

use timeline_core::{
    layout::Arrangement,
    scene::{Cluster, Rect, Target},
};
use web_sys::HtmlElement;
use yew::prelude::*;

use super::{
    place::{px, styled},
    spoken::Speaker,
};
use crate::{state::Doc, text::Texts};

/// The most items that are listed; beyond that, zooming in is the way.
const MOST: usize = 100;
/// Size of the list, in pixels, as far as placing it needs it.
const WIDTH_PX: f64 = 320.0;
const HEIGHT_PX: f64 = 320.0;

/// What is listed, and where its mark is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Listing {
    /// The group.
    pub(super) cluster: Cluster,
    /// Its mark.
    pub(super) mark: Rect,
    /// Size of the drawing.
    pub(super) room: (f64, f64),
}

/// What the list needs.
#[derive(Properties)]
pub(super) struct GroupListProps {
    /// What is listed.
    pub(super) listing: Listing,
    /// The arrangement that knows the members.
    pub(super) arrangement: Rc<Arrangement>,
    /// The document.
    pub(super) doc: Doc,
    /// The words of the screen.
    pub(super) texts: Texts,
    /// One was picked.
    pub(super) on_pick: Callback<Target>,
    /// Show them apart.
    pub(super) on_zoom: Callback<()>,
    /// Close the list.
    pub(super) on_close: Callback<()>,
}

impl PartialEq for GroupListProps {
    fn eq(&self, other: &Self) -> bool {
        self.listing == other.listing
            && Rc::ptr_eq(&self.arrangement, &other.arrangement)
            && self.texts == other.texts
    }
}

/// The list of a counted mark.
#[component]
pub(super) fn GroupList(props: &GroupListProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.listing, move |listing| {
            if let Some(list) = node.cast::<HtmlElement>() {
                put(&list, *listing);
                // a list that cannot take the focus can still be clicked
                let _ = list.focus();
            }
        });
    }
    let texts = props.texts;
    let members = props.arrangement.members(props.listing.cluster);
    let (count, shown) = (members.len(), members.len().min(MOST));
    let things = || members.iter().take(shown).copied();
    let speaker = Speaker::of(props.doc.timeline(), props.doc.dates(), texts, things());
    let keys = {
        let close = props.on_close.clone();
        Callback::from(move |event: KeyboardEvent| {
            event.stop_propagation();
            if event.key() == "Escape" {
                event.prevent_default();
                close.emit(());
            }
        })
    };
    html! {
        <div ref={node} class="group-list" role="dialog" tabindex="-1" onkeydown={keys}
            aria-label={texts.with("canvas-group-list", &[("count", count.into())])}>
            <div class="group-list-head">
                <strong>{ texts.with("canvas-group-list", &[("count", count.into())]) }</strong>
                <button type="button" class="button is-quiet" onclick={props.on_close.reform(|_| ())}>
                    { texts.t("canvas-group-close") }
                </button>
            </div>
            <ul>
                { for things().filter_map(|target| {
                    let words = speaker.target(target)?;
                    let pick = props.on_pick.reform(move |_: MouseEvent| target);
                    Some(html! {
                        <li key={super::spoken::element_id(target)}>
                            <button type="button" class="group-list-item" dir="auto" onclick={pick}>{ words }</button>
                        </li>
                    })
                }) }
            </ul>
            if shown < count {
                <p class="muted small">
                    { texts.with("canvas-group-more", &[("count", (count - shown).into())]) }
                </p>
            }
            <button type="button" class="button is-wide" onclick={props.on_zoom.reform(|_| ())}>
                { texts.t("canvas-group-zoom") }
            </button>
        </div>
    }
}

/// Beside the mark, and within the drawing.
fn put(list: &HtmlElement, Listing { mark, room: (width, height), .. }: Listing) {
    let left = mark.left.min(width - WIDTH_PX - 8.0).max(8.0);
    let below = mark.bottom + 8.0;
    let fits = below + HEIGHT_PX <= height;
    let top = if fits { below } else { (mark.top - HEIGHT_PX - 8.0).max(8.0) };
    styled(list, &[("left", px(left)), ("top", px(top)), ("max-height", px(HEIGHT_PX))]);
}
