//! Growing points in order, of which the group picks one; and everybody's part in the plan.

use timeline_core::{
    conversation::{growing_points, order},
    model::{Conversation, PersonId},
};
use yew::{prelude::*, props};

use super::drag::{Dragging, dragging};
use super::{change, people, say};
use crate::state::{AgreementOf, Doc, Message, NewForm, TalkMessage};
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon};
use crate::view::part::{ChipProps, Field, IconButtonProps, chip, icon_button};

/// The growing points: dragged or moved with buttons, and one picked.
pub(super) fn points(cx: &Cx, doc: &Doc, talk: &Conversation) -> Html {
    let (texts, timeline) = (cx.texts, doc.timeline());
    let points = growing_points(talk);
    if points.is_empty() {
        return html! { <p>{ texts.t("points-none") }</p> };
    }
    let last = points.len() - 1;
    let row = |(at, said): (usize, &&timeline_core::model::Said)| {
        let (id, on) = (said.id, talk.picked == Some(said.id));
        let moves = |label: &str, sign, by, disabled| {
            icon_button(&props!(IconButtonProps {
                label: texts.with(label, &[("text", (&said.text).into())]),
                sign,
                disabled,
                class: "is-bare",
                onclick: say(cx, TalkMessage::Order(id, by)),
            }))
        };
        let Dragging { down, moved, up, called_off } =
            dragging(at, cx.dispatch.reform(move |by| Message::Talk(TalkMessage::Order(id, by))));
        html! {
            <li key={id.0.to_string()} class={classes!("point", on.then_some("is-picked"))}
                onpointerdown={down} onpointermove={moved} onpointerup={up} onpointercancel={called_off}>
                <span class="point-handle" aria-hidden="true">{ icon(Sign::Grip) }</span>
                <span class="point-place">{ at + 1 }</span>
                <span class="grow"><span dir="auto">{ &said.text }</span><span class="muted small" dir="auto">{ " " }{ people::name(cx, timeline, said.by) }</span></span>
                { moves("point-up", Sign::Up, -1, at == 0) }
                { moves("point-down", Sign::Down, 1, at == last) }
                { chip(&props!(ChipProps {
                    label: texts.t(if on { "point-picked" } else { "point-pick" }), pressed: on,
                    name: Some(AttrValue::from(format!("{}: {}", texts.t(if on { "point-picked" } else { "point-pick" }), said.text))),
                    onclick: say(cx, TalkMessage::Pick(id)),
                })) }
            </li>
        }
    };
    html! { <ol class="points">{ for points.iter().enumerate().map(row) }</ol> }
}

/// What everybody does in the plan.
pub(super) fn parts(cx: &Cx, doc: &Doc, talk: &Conversation) -> Html {
    let (texts, timeline) = (cx.texts, doc.timeline());
    let picked = talk.picked.and_then(|id| talk.said(id));
    let field = |id: PersonId| {
        let part = talk.participant(id).map(|one| one.part.clone()).unwrap_or_default();
        let name = people::name(cx, timeline, id);
        let name = [("name", (&name).into())];
        let agreed = talk.agreements.iter().any(|one| one.what.trim() == part.trim());
        let of = AgreementOf { what: part.trim().to_owned(), who: Some(id), ..Default::default() };
        let is_said = !part.trim().is_empty();
        let dispatch = cx.dispatch.clone();
        let onsubmit = Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if is_said && !agreed {
                dispatch.emit(Message::NewForm(NewForm::Agreement(of.clone())));
            }
        });
        html! {
            <form class="talk-part" key={id.0.to_string()} {onsubmit}>
                <Field id={format!("part-{id}")} class="grow" value={part.clone()} label={texts.with("plan-part", &name)}
                    oninput={change(cx, talk, id.0 ^ 11, move |talk, part: String| {
                        talk.participants.iter_mut().filter(|one| one.person == id).for_each(|one| one.part.clone_from(&part));
                    })} />
                if agreed && is_said {
                    <span class="good plan-agreed">{ icon(Sign::Check) }{ texts.t("plan-agreed") }</span>
                } else if is_said {
                    <button type="submit" class="button is-plain" aria-label={texts.with("plan-agree", &name)}>
                        { icon(Sign::Plus) }<span>{ texts.t("agreement") }</span>
                    </button>
                }
            </form>
        }
    };
    html! {
        <>
            if let Some(said) = picked { <p class="talk-goal">{ icon(Sign::Star) }<span dir="auto">{ &said.text }</span></p> }
            <details class="talk-parts" open=true>
                <summary>{ texts.t("plan-parts") }</summary>
                { for order(talk, &timeline.people).into_iter().map(field) }
            </details>
        </>
    }
}
