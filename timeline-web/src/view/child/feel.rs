//! Below the child's timeline: how the thing it touched feels, and three things to add.

use timeline_core::{
    model::{Load, Role},
    scene::Picture,
};
use yew::prelude::*;

use super::picture::picture;
use super::say;
use super::words::MOODS;
use crate::state::{AddKind, ChildMessage};
use crate::view::context::Cx;

/// Five faces.
pub(super) fn feel(cx: &Cx) -> Html {
    let texts = cx.texts;
    let Some(doc) = &cx.model.doc else { return Html::default() };
    let timeline = doc.timeline();
    let item = cx.model.selected.item().and_then(|id| timeline.item(id)).filter(|one| !one.curtain);
    let question = match item {
        Some(item) => texts.with("child-feel", &[("title", (&item.title).into())]),
        None => texts.t("child-touch"),
    };
    let is_child = |id| timeline.person(id).is_some_and(|person| person.role == Role::Child);
    let mine = item.and_then(|item| {
        item.statements.iter().filter(|told| is_child(told.teller)).find_map(|told| told.load)
    });
    let faces = Picture::FACES.into_iter().zip(MOODS).zip(Load::ALL);
    html! {
        <section class="child-feel" aria-labelledby="child-question">
            <h2 id="child-question" dir="auto">{ question }</h2>
            <div class="child-faces">
                { for faces.map(|((face, word), load)| html! {
                    <button type="button" class="child-face" aria-pressed={(mine == Some(load)).to_string()}
                        disabled={item.is_none() || doc.read_only.is_some()}
                        onclick={say(cx, ChildMessage::Feel(load))}>
                        { picture(face) }<span>{ texts.t(word) }</span>
                    </button>
                }) }
            </div>
        </section>
    }
}

/// What a kind of thing to add looks like, and is called.
pub(super) fn about(kind: AddKind) -> (Picture, &'static str, &'static str) {
    match kind {
        AddKind::Nice => (Picture::Nice, "child-nice", "is-nice"),
        AddKind::Hard => (Picture::Hard, "child-hard", "is-hard"),
        AddKind::Helped => (Picture::Helped, "child-helped", "is-helped"),
    }
}

/// Three things to add.
pub(super) fn more(cx: &Cx) -> Html {
    let texts = cx.texts;
    let locked = cx.model.doc.as_ref().is_none_or(|doc| doc.read_only.is_some());
    html! {
        <section class="child-more" aria-labelledby="child-add">
            <h2 id="child-add">{ texts.t("child-add") }</h2>
            <div class="child-adds">
                { for AddKind::ALL.into_iter().map(|kind| {
                    let (sign, word, class) = about(kind);
                    html! {
                        <button type="button" class={classes!("child-kind", class)} disabled={locked}
                            onclick={say(cx, ChildMessage::Add(kind))}>
                            <span class="child-kind-box">{ picture(sign) }<span class="child-plus" aria-hidden="true">{ "+" }</span></span>
                            <span>{ texts.t(word) }</span>
                        </button>
                    }
                }) }
            </div>
        </section>
    }
}
