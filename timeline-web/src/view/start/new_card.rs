//! "Nieuwe tijdlijn": asks for a name, which may be an alias and may be skipped.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, SubmitEvent};
use yew::{prelude::*, props};

use super::card::{CardProps, card};
use crate::state::{Message, StartMessage};
use crate::view::context::CxProps;
use crate::view::icon::Sign;
use crate::view::part::{ButtonKind, ButtonProps, Field, button};

/// The choice for a new timeline, which unfolds into one question.
#[component]
pub fn NewCard(props: &CxProps) -> Html {
    let cx = &props.cx;
    let (texts, dispatch) = (cx.texts, &cx.dispatch);
    let open = use_state_eq(|| false);
    let alias = use_state(String::new);
    let begin = |alias: String| Message::Start(StartMessage::New { alias });
    let onsubmit = {
        let alias = alias.clone();
        dispatch.reform(move |event: SubmitEvent| {
            event.prevent_default();
            begin(alias.trim().to_owned())
        })
    };
    let skip = dispatch.reform(move |_: MouseEvent| begin(String::new()));
    let oninput = {
        let alias = alias.clone();
        Callback::from(move |text| alias.set(text))
    };
    let onkeydown = {
        let open = open.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                back(&event);
                open.set(false);
            }
        })
    };
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let ask = || {
        html! {
            <form class="card-form" {onsubmit} {onkeydown} aria-label={texts.t("start-new")}>
                <Field id="start-alias" label={texts.t("start-alias")} hint={texts.t("start-alias-hint")}
                    value={(*alias).clone()} focus=true {oninput} />
                <div class="row">
                    { button(&props!(ButtonProps {
                        label: texts.t("start-begin"), kind: ButtonKind::Primary, submit: true,
                    })) }
                    { button(&props!(ButtonProps {
                        label: texts.t("start-skip"), kind: ButtonKind::Quiet, onclick: skip,
                    })) }
                </div>
            </form>
        }
    };
    card(&props!(CardProps {
        id: "start-new",
        sign: Sign::Plus,
        colour: "lane-strengths",
        first: true,
        title: texts.t("start-new"),
        about: texts.t("start-new-about"),
        unfolds: true,
        body: open.then(ask),
        onclick,
    }))
}

/// Puts the focus on the button again, before the field that has it goes.
fn back(event: &KeyboardEvent) {
    let field = event.target_dyn_into::<Element>();
    let card = field.and_then(|field| field.closest(".card").ok().flatten());
    let button = card.and_then(|card| card.query_selector("button").ok().flatten());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        // a button that cannot take the focus leaves it where it is
        let _ = button.focus();
    }
}
