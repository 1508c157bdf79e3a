//! "Nieuwe tijdlijn": asks for a name, which may be an alias and may be skipped.

use web_sys::SubmitEvent;
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
    if !*open {
        let onclick = {
            let open = open.clone();
            Callback::from(move |_: MouseEvent| open.set(true))
        };
        return card(&props!(CardProps {
            id: "start-new",
            sign: Sign::Plus,
            colour: "lane-strengths",
            first: true,
            title: texts.t("start-new"),
            about: texts.t("start-new-about"),
            onclick,
        }));
    }
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
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            open.set(false);
        }
    });
    html! {
        <form class="card is-first is-open lane-strengths" {onsubmit} {onkeydown} aria-label={texts.t("start-new")}>
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
}
