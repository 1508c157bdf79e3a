//! The search field: what does not have the words is taken out of the drawing and the list.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::{use_dispatch, use_model};
use crate::state::{Focus, Message};
use crate::view::context::use_texts;
use crate::view::icon::{Icon, Sign};

/// The search field. Esc empties it, and then leaves it.
#[component]
pub fn Search() -> Html {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let Some(model) = use_model() else { return Html::default() };
    let oninput = dispatch.reform(|event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        Message::Search(input.map(|input| input.value()).unwrap_or_default())
    });
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
    });
    html! {
        <div class="search" role="search">
            <Icon sign={Sign::Search} />
            <label class="visually-hidden" for="search">{ texts.t("search") }</label>
            <input id="search" type="search" autocomplete="off" value={model.search.clone()} placeholder={texts.t("search")} {oninput} {onkeydown} />
        </div>
    }
}
