//! Who may see one thing: a chip for each receiver, unfolding into a question for each.

use timeline_core::model::{Consent, Receiver, Share};
use yew::{prelude::*, props};

use crate::state::{Change, Message, ShareSubject};
use crate::text::Texts;
use crate::view::context::Cx;
use crate::view::part::{SegmentsProps, segments};
use crate::view::words;

/// What it needs.
#[derive(PartialEq, Properties)]
pub struct ShareRowsProps {
    /// What it is about.
    pub subject: ShareSubject,
    /// What was decided.
    pub shares: Vec<Share>,
    /// The question.
    pub title: AttrValue,
}

/// Who may see one thing.
pub fn share_rows(cx: &Cx, props: &ShareRowsProps) -> Html {
    let (texts, dispatch) = (cx.texts, &cx.dispatch);
    let Some(doc) = &cx.model.doc else { return Html::default() };
    let locked = doc.read_only.is_some();
    let subject = props.subject;
    let receivers = doc.timeline().receivers();
    let row = |receiver: &Receiver| {
        let decided = consent(&props.shares, receiver);
        let name = format!("share-{}-{}", key(subject), words::receiver(receiver, texts));
        let onchoose = {
            let receiver = receiver.clone();
            dispatch.reform(move |at: usize| {
                let consent = words::CONSENTS.get(at).copied();
                Message::Change(Change::Share(subject, receiver.clone(), consent))
            })
        };
        segments(&props!(SegmentsProps {
            name,
            legend: words::receiver(receiver, texts),
            chosen: words::CONSENTS.iter().position(|one| Some(*one) == decided),
            choices: words::CONSENTS
                .iter()
                .map(|one| texts.t(words::consent(*one)).into())
                .collect::<Vec<AttrValue>>(),
            class: "is-inline",
            onchoose,
        }))
    };
    html! {
        <section class="shares">
            <h3>{ &props.title }</h3>
            <ul class="share-marks">
                { for receivers.iter().map(|receiver| mark(texts, receiver, consent(&props.shares, receiver))) }
            </ul>
            if !locked {
                <details class="share-more">
                    <summary>{ texts.t("shares-change") }</summary>
                    { for receivers.iter().map(row) }
                </details>
            }
        </section>
    }
}

fn consent(shares: &[Share], receiver: &Receiver) -> Option<Consent> {
    shares.iter().find(|share| share.receiver == *receiver).map(|share| share.consent)
}

fn mark(texts: Texts, receiver: &Receiver, consent: Option<Consent>) -> Html {
    let (class, answer) = match consent {
        Some(Consent::Yes) => ("is-yes", texts.t("consent-yes")),
        Some(Consent::No) => ("is-no", texts.t("consent-no")),
        Some(Consent::Ask) => ("is-ask", texts.t("consent-ask")),
        None => ("is-open", texts.t("consent-none")),
    };
    html! { <li class={classes!("share-mark", class)} dir="auto">{ words::receiver(receiver, texts) }{ ": " }{ answer }</li> }
}

fn key(subject: ShareSubject) -> String {
    match subject {
        ShareSubject::Conversation(id) => id.to_string(),
        ShareSubject::Item(id) => id.to_string(),
        ShareSubject::Statement(id) => id.to_string(),
        ShareSubject::Note(id) => id.to_string(),
    }
}
