//! Beside a conversation: the agreements, and what it added to the timeline.

use std::collections::BTreeSet;

use timeline_core::{
    conversation::{layer, responses},
    model::{Action, Conversation, ResponseValue},
};
use yew::{prelude::*, props};

use super::{keys, people, say};
use crate::state::{AgreementOf, Doc, Editable, Message, NewForm, Selected, TalkMessage};
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon};
use crate::view::part::{
    ButtonKind, ButtonProps, CheckProps, IconButtonProps, button, check, icon_button,
};

/// Agreements, and what this conversation added.
pub(super) fn side(cx: &Cx, doc: &Doc, talk: &Conversation) -> Html {
    let texts = cx.texts;
    let open = talk.finished.is_none();
    let new = |of: AgreementOf| {
        cx.dispatch.reform(move |_: MouseEvent| Message::NewForm(NewForm::Agreement(of.clone())))
    };
    html! {
        <aside class="talk-side" aria-labelledby="talk-agreements">
            <div class="row">
                <h2 id="talk-agreements">{ texts.t("agreements") }</h2>
                if open {
                    { button(&props!(ButtonProps { label: texts.t("agreement"), sign: Sign::Plus, class: "push", onclick: new(AgreementOf::default()) })) }
                }
            </div>
            if talk.agreements.is_empty() { <p class="muted">{ texts.t("agreements-none") }</p> }
            <ul class="rows">{ for talk.agreements.iter().map(|action| agreement(cx, doc, talk, action)) }</ul>
            if open {
                <details class="talk-cardlet">
                    <summary>{ texts.t("agreements-ready") }</summary>
                    <ul class="rows">
                        { for keys::READY.into_iter().map(|(what, why)| {
                            let of = AgreementOf { origin: None, what: texts.t(what), principle: texts.t(why) };
                            html! { <li key={what}>{ button(&props!(ButtonProps { label: texts.t(what), kind: ButtonKind::Quiet, onclick: new(of) })) }</li> }
                        }) }
                    </ul>
                </details>
            }
            { added(cx, doc, talk) }
        </aside>
    }
}

fn agreement(cx: &Cx, doc: &Doc, talk: &Conversation, action: &Action) -> Html {
    let (texts, timeline) = (cx.texts, doc.timeline());
    let who: Vec<_> = action.who.iter().map(|id| people::name(timeline, *id)).collect();
    let subject = Editable::Agreement(talk.id, action.id);
    let name = [("text", (&action.what).into())];
    html! {
        <li key={action.id.0.to_string()} class="agreement">
            { for action.who.first().map(|id| people::face(timeline, *id, "")) }
            <div class="grow">
                <strong dir="auto">{ who.join(", ") }</strong>
                <p dir="auto">{ &action.what }</p>
                if let Some(by) = &action.by { <p class="muted small">{ icon(Sign::Calendar) }<span dir="auto">{ &by.words }</span></p> }
                if !action.principle.is_empty() { <p class="muted small" dir="auto">{ &action.principle }</p> }
            </div>
            if talk.finished.is_none() {
                { icon_button(&props!(IconButtonProps {
                    label: texts.with("agreement-edit", &name), sign: Sign::Pencil, class: "is-bare",
                    onclick: cx.dispatch.reform(move |_: MouseEvent| Message::EditForm(subject)),
                })) }
                { icon_button(&props!(IconButtonProps {
                    label: texts.with("agreement-drop", &name), sign: Sign::Trash, class: "is-bare",
                    onclick: say(cx, TalkMessage::DropAgreement(action.id)),
                })) }
            }
        </li>
    }
}

/// The layer of this conversation, to show alone and to play again.
fn added(cx: &Cx, doc: &Doc, talk: &Conversation) -> Html {
    let (texts, timeline) = (cx.texts, doc.timeline());
    let made = layer(timeline, talk.id);
    let mut seen = BTreeSet::new();
    let rows: Vec<_> = made
        .iter()
        .filter_map(|one| {
            let (selected, title) = match (one.item, one.note) {
                (Some(id), _) => (Selected::Item(id), timeline.item(id)?.title.clone()),
                (_, Some(id)) => (Selected::Note(id), timeline.note(id)?.text.clone()),
                _ => return None,
            };
            let about = people::name(timeline, one.by);
            seen.insert(format!("{selected:?}")).then_some((selected, title, about))
        })
        .collect();
    let shown = cx.model.talk.shown;
    let now = shown.unwrap_or(made.len()).min(made.len());
    let alone = cx
        .dispatch
        .reform(move |on: bool| Message::Talk(TalkMessage::Layer(on.then_some(usize::MAX))));
    let play = |key: &str, sign, to: usize, disabled| {
        icon_button(&props!(IconButtonProps {
            label: texts.t(key),
            sign,
            disabled,
            onclick: say(cx, TalkMessage::Layer(Some(to))),
        }))
    };
    let count = |value| {
        let given = talk.said.iter().flat_map(|said| responses(timeline, said));
        given.filter(|one| one.value == value).count()
    };
    html! {
        <section class="talk-added">
            <h2>{ texts.t("talk-added") }</h2>
            if rows.is_empty() { <p class="muted">{ texts.t("talk-added-none") }</p> }
            <ul class="rows">
                { for rows.into_iter().map(|(selected, title, about)| html! {
                    <li key={format!("{selected:?}")}>
                        <button type="button" class={classes!("talk-row", (cx.model.selected == selected).then_some("is-on"))}
                            onclick={cx.dispatch.reform(move |_: MouseEvent| Message::Select(selected))}>
                            <strong dir="auto">{ title }</strong><span class="muted small" dir="auto">{ about }</span>
                        </button>
                    </li>
                }) }
            </ul>
            if !made.is_empty() {
                <div class="row">
                    { check(&props!(CheckProps { label: texts.t("layer-alone"), checked: shown.is_some(), onchange: alone })) }
                    if shown.is_some() {
                        { play("layer-back", Sign::Back, now.saturating_sub(1), now <= 1) }
                        <span role="status">{ texts.with("layer-at", &[("now", now.into()), ("of", made.len().into())]) }</span>
                        { play("layer-on", Sign::Forward, now + 1, now >= made.len()) }
                    }
                </div>
            }
            <p class="talk-counts">
                <span>{ "✓ " }{ texts.with("count-agrees", &[("count", count(ResponseValue::Agrees).into())]) }</span>
                <span>{ "≠ " }{ texts.with("count-differs", &[("count", count(ResponseValue::SeesDifferently).into())]) }</span>
                <span>{ "? " }{ texts.with("count-unsure", &[("count", count(ResponseValue::DoesNotKnow).into())]) }</span>
            </p>
        </section>
    }
}
