//! "Snel toevoegen": one line of words. The date words in it are marked as they are understood, the
//! rest is the title; Enter adds.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlElement, HtmlInputElement, SubmitEvent};
use yew::{prelude::*, props};

use super::quick_answer::{choices, meaning, meaning_said};
use crate::state::{Message, QuickMessage};
use crate::view::context::CxProps;
use crate::view::icon::{Sign, icon};
use crate::view::part::{ButtonKind, ButtonProps, Pause, button};

/// The line to add quickly.
#[component]
pub fn QuickAdd(props: &CxProps) -> Html {
    let cx = &props.cx;
    let (texts, dispatch, narrow) = (cx.texts, &cx.dispatch, cx.narrow);
    let mirror = use_node_ref();
    let model = &cx.model;
    let quick = &model.quick;
    let onsubmit = dispatch.reform(|event: SubmitEvent| {
        event.prevent_default();
        Message::Quick(QuickMessage::Add)
    });
    let oninput = dispatch.reform(|event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        Message::Quick(QuickMessage::Typed(input.map(|input| input.value()).unwrap_or_default()))
    });
    let onpaste = {
        let (dispatch, is_empty) = (dispatch.clone(), quick.text.is_empty());
        Callback::from(move |event: Event| {
            let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
            let text = data.and_then(|data| data.get_data("text").ok()).unwrap_or_default();
            // why: a field of one line would make one event of all
            if is_empty && text.trim().contains('\n') {
                event.prevent_default();
                dispatch.emit(Message::Quick(QuickMessage::Typed(text)));
            }
        })
    };
    let onscroll = {
        let mirror = mirror.clone();
        Callback::from(move |event: Event| {
            let input = event.target_dyn_into::<HtmlElement>();
            if let (Some(input), Some(mirror)) = (input, mirror.cast::<HtmlElement>()) {
                mirror.set_scroll_left(input.scroll_left());
            }
        })
    };
    html! {
        <form class="quick" {onsubmit}>
            { choices(cx) }
            <Pause words={meaning_said(cx)} typed={quick.text.clone()} />
            <div class="quick-box">
                <div class="quick-top">
                    <label for="quick-add">{ texts.t("quick-add") }</label>
                    { meaning(cx) }
                </div>
                <div class="quick-line">
                    <div class="quick-mirror" ref={mirror} aria-hidden="true">{ marked(&quick.text, model.quick.understood.as_ref().and_then(|u| u.range.clone())) }</div>
                    <input id="quick-add" type="text" dir="auto" autocomplete="off" enterkeyhint="done" value={quick.text.clone()}
                        placeholder={texts.t("quick-add-example")} aria-describedby="quick-meaning" {oninput} {onpaste} {onscroll} />
                </div>
            </div>
            if narrow {
                <button type="submit" class="quick-go" aria-label={texts.t("add")}>{ icon(Sign::Plus) }</button>
            } else {
                { button(&props!(ButtonProps {
                    label: texts.t("add"), sign: Sign::Enter, kind: ButtonKind::Primary, submit: true,
                    class: "quick-go-wide",
                })) }
            }
        </form>
    }
}

/// The line again, with its date words marked; lies behind the field.
fn marked(text: &str, range: Option<std::ops::Range<usize>>) -> Html {
    let parts = range.and_then(|range| {
        Some((text.get(..range.start)?, text.get(range.clone())?, text.get(range.end..)?))
    });
    match parts {
        Some((before, words, after)) => html! { <>{ before }<mark>{ words }</mark>{ after }</> },
        None => html! { <>{ text }</> },
    }
}
