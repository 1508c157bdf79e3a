//! The search field: what does not have the words is taken out of the drawing and the list.

use timeline_core::layout::Filter;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::state::{Focus, Look, Message, Screen, Selected};
use crate::view::context::Cx;
use crate::view::entries::entries;
use crate::view::icon::{Sign, icon};

/// The search field, and how much it found. Esc empties it, and then leaves it;
/// Enter opens the one thing that was found, else it goes on to all of them.
pub(super) fn search(cx: &Cx) -> Html {
    let (texts, dispatch) = (cx.texts, cx.dispatch.clone());
    let model = &cx.model;
    let oninput = dispatch.reform(|event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        Message::Search(input.map(|input| input.value()).unwrap_or_default())
    });
    let searched = !model.search.trim().is_empty();
    let filtered = *model.drawing.filter != Filter::default();
    let found = model.doc.as_ref().filter(|_| searched || filtered);
    let found = found.map(|doc| entries(model, doc));
    let only = match found.as_deref() {
        Some([one]) if searched => Some(one.id),
        _ => None,
    };
    let empty = model.search.is_empty();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            dispatch.emit(if empty {
                Message::Focus(Focus::Drawing)
            } else {
                Message::Search(String::new())
            });
        }
        if event.key() == "Enter" && !empty && !event.is_composing() {
            event.prevent_default();
            if let Some(id) = only {
                dispatch.emit(Message::Select(Selected::Item(id)));
                dispatch.emit(Message::Look(Look::Item(id)));
            }
            let place = if only.is_some() { Focus::Panel } else { Focus::Drawing };
            dispatch.emit(Message::Focus(place));
        }
    });
    // why: the list says it above its rows
    let told = model.screen != Screen::List;
    let count = found.filter(|_| told).map(|found| found.len());
    let found = count.map(|count| texts.with("search-found", &[("count", count.into())]));
    html! {
        <div class="search" role="search">
            { icon(Sign::Search) }
            <label class="visually-hidden" for="search">{ texts.t("search") }</label>
            <input id="search" type="search" autocomplete="off" value={model.search.clone()} placeholder={texts.t("search")} {oninput} {onkeydown} />
            // why: who sees the drawing sees what a filter leaves; the others hear it
            if told { <span class={if searched { "search-found" } else { "visually-hidden" }} role="status">{ found }</span> }
        </div>
    }
}
