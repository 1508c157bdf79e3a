//! What a child adds: a few words or only a picture, and when it was.

use timeline_core::scene::Picture;
use yew::prelude::*;

use super::feel::about;
use super::picture::picture;
use super::say;
use crate::state::{AddKind, Adding, ChildMessage, ChildWhen, Message};
use crate::view::child_words::age;
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon};

type Named = (Picture, &'static str);

const NICE: [Named; 8] = [
    (Picture::Playing, "picture-playing"),
    (Picture::Friends, "picture-friends"),
    (Picture::Party, "picture-party"),
    (Picture::Pet, "picture-pet"),
    (Picture::Swimming, "picture-swimming"),
    (Picture::Drawing, "picture-drawing"),
    (Picture::Game, "picture-game"),
    (Picture::Heart, "picture-heart"),
];

const HARD: [Named; 8] = [
    (Picture::Anger, "picture-anger"),
    (Picture::Hard, "picture-sad"),
    (Picture::Pain, "picture-pain"),
    (Picture::Bed, "picture-sleep"),
    (Picture::Moving, "picture-moving"),
    (Picture::Candle, "picture-candle"),
    (Picture::Test, "picture-test"),
    (Picture::Plaster, "picture-plaster"),
];

const HELPED: [Named; 8] = [
    (Picture::Talking, "picture-talking"),
    (Picture::Caring, "picture-caring"),
    (Picture::Sofa, "picture-sofa"),
    (Picture::Teachers, "picture-teachers"),
    (Picture::Music, "picture-music"),
    (Picture::Hand, "picture-hand"),
    (Picture::Reading, "picture-reading"),
    (Picture::Star, "picture-star"),
];

pub(super) fn adding(cx: &Cx, adding: &Adding) -> Html {
    let texts = cx.texts;
    let (sign, word, class) = about(adding.kind);
    let named = match adding.kind {
        AddKind::Nice => NICE,
        AddKind::Hard => HARD,
        AddKind::Helped => HELPED,
    };
    let change = |adding: Adding| say(cx, ChildMessage::Adding(adding));
    let typed = {
        let adding = adding.clone();
        cx.dispatch.reform(move |event: InputEvent| {
            let text = event.target_unchecked_into::<web_sys::HtmlInputElement>().value();
            Message::Child(ChildMessage::Adding(Adding { text, ..adding.clone() }))
        })
    };
    let submit = cx.dispatch.reform(|event: SubmitEvent| {
        event.prevent_default();
        Message::Child(ChildMessage::Put(true))
    });
    let empty = adding.text.trim().is_empty() && adding.picture.is_none();
    html! {
        <form class={classes!("child-adding", class)} onsubmit={submit} aria-labelledby="child-adding">
            <div class="child-adding-words">
                <span class="child-adding-mark">{ picture(sign) }</span>
                <div class="child-adding-field">
                    <label id="child-adding" for="child-words">{ texts.t(word) }</label>
                    <input id="child-words" type="text" autocomplete="off" dir="auto" maxlength="80" value={adding.text.clone()}
                        placeholder={texts.t("child-words")} oninput={typed} />
                </div>
            </div>
            <div class="child-choices" role="group" aria-label={texts.t("child-picture")}>
                { for named.into_iter().map(|(one, key)| {
                    let name = texts.t(key);
                    let on = adding.picture.as_ref().is_some_and(|(picked, _)| *picked == one);
                    let picked = (!on).then(|| (one, name.clone()));
                    html! {
                        <button type="button" class="child-choice is-picture" aria-pressed={on.to_string()}
                            onclick={change(Adding { picture: picked, ..adding.clone() })}>
                            { picture(one) }<span>{ name }</span>
                        </button>
                    }
                }) }
            </div>
            <div class="child-choices" role="group" aria-label={texts.t("child-when")}>
                { for whens(cx).into_iter().map(|when| html! {
                    <button type="button" class="child-choice" aria-pressed={(adding.when == when).to_string()}
                        onclick={change(Adding { when, ..adding.clone() })}>{ when_words(cx, when) }</button>
                }) }
            </div>
            <div class="child-adding-end">
                <button type="button" class="child-tool" onclick={say(cx, ChildMessage::Put(false))}>{ icon(Sign::Back) }<span>{ texts.t("child-not") }</span></button>
                <button type="submit" class="child-tool is-main" disabled={empty}>{ icon(Sign::Plus) }<span>{ texts.t("child-put") }</span></button>
            </div>
        </form>
    }
}

/// What a child can say of when it was: by its age and by its group, as far as they are known.
fn whens(cx: &Cx) -> Vec<ChildWhen> {
    let mut whens = vec![ChildWhen::Now];
    let Some(doc) = &cx.model.doc else { return whens };
    let child = &doc.timeline().child;
    let today = cx.model.today;
    let had = child.career.iter().filter(|row| row.from() <= today && row.kind.is_primary());
    let mut groups: Vec<u8> = had.filter_map(|row| row.group).collect();
    groups.dedup();
    whens.extend(groups.into_iter().rev().map(ChildWhen::Group));
    let years =
        child.birth.and_then(|birth| age(birth, today)).and_then(|age| u8::try_from(age).ok());
    whens.extend(years.into_iter().flat_map(|years| (2..years).rev().map(ChildWhen::Age)));
    whens.push(ChildWhen::Unknown);
    whens
}

fn when_words(cx: &Cx, when: ChildWhen) -> String {
    match when {
        ChildWhen::Unknown => cx.texts.t("child-when-unknown"),
        ChildWhen::Now => cx.texts.t("child-when-now"),
        when => when.said(cx.model.lang).words,
    }
}
