//! Begrip: what each means by a word; and the card that asks what happens between us.

use timeline_core::model::{About, Conversation, PersonId};
use yew::prelude::*;

use super::people;
use crate::state::{Doc, Line, Message, TalkMessage};
use crate::view::context::Cx;
use crate::view::part::Field;

/// Both cards, folded.
pub(super) fn begrip(cx: &Cx, doc: &Doc, talk: &Conversation, order: &[PersonId]) -> Html {
    let (texts, timeline) = (cx.texts, doc.timeline());
    let mut said: Vec<&str> = Vec::new();
    for one in &talk.said {
        if let Some(About::Word(word)) = &one.about
            && said.iter().all(|other| other.to_lowercase() != word.to_lowercase())
        {
            said.push(word);
        }
    }
    let by = cx.model.speaker.or(order.first().copied());
    let ask = cx.dispatch.clone();
    let ask = Callback::from(move |word: String| {
        if let Some(by) = by {
            let text = String::new();
            ask.emit(Message::Talk(TalkMessage::Meaning { word, by, text }));
        }
    });
    let meaning = |(n, word): (usize, &&str)| {
        let field = |&id: &PersonId| {
            let same = |about: &Option<About>| matches!(about, Some(About::Word(one)) if one.to_lowercase() == word.to_lowercase());
            let found = talk.said.iter().find(|said| said.by == id && same(&said.about));
            let owned = (*word).to_owned();
            let oninput = cx.dispatch.reform(move |text| {
                Message::Talk(TalkMessage::Meaning { word: owned.clone(), by: id, text })
            });
            html! {
                <Field key={id.0.to_string()} id={format!("meaning-{n}-{id}")} label={people::name(cx, timeline, id)}
                    value={found.map(|said| said.text.clone()).unwrap_or_default()} {oninput} />
            }
        };
        html! {
            <fieldset class="meaning" key={*word}>
                <legend dir="auto">{ texts.with("begrip-word", &[("word", (*word).into())]) }</legend>
                { for order.iter().map(field) }
            </fieldset>
        }
    };
    html! {
        <>
            <details class="talk-cardlet">
                <summary>{ texts.t("begrip") }</summary>
                <p>{ texts.t("begrip-about") }</p>
                { for said.iter().enumerate().map(meaning) }
                <Field key={said.len().to_string()} id="begrip-new" label={texts.t("begrip-new")} value={cx.model.talk.line(Line::Word)} onchange={ask}
                    oninput={cx.dispatch.reform(|text| Message::Talk(TalkMessage::Wrote(Line::Word, text)))} />
            </details>
            <details class="talk-cardlet">
                <summary>{ texts.t("meta") }</summary>
                <h3 class="step-question">{ texts.t("meta-ask") }</h3>
                <p>{ texts.t("meta-about") }</p>
            </details>
        </>
    }
}
