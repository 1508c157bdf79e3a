//! Who may see what: how much of the timeline each receiver would get, and consent for all at once
//! where nothing was said yet.

use timeline_core::model::{Consent, Receiver, Timeline};
use yew::{prelude::*, props};

use super::head::{PanelHeadProps, panel_head};
use super::other_receiver::OtherReceiver;
use crate::state::{Change, Message};
use crate::view::context::Cx;
use crate::view::part::{ButtonKind, ButtonProps, button};
use crate::view::words;

/// Who may see what.
pub(super) fn shares(cx: &Cx) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let timeline = doc.timeline();
    let row = |receiver: &Receiver| {
        let name = words::to_receiver(receiver, texts);
        let counts = Counts::of(timeline, receiver);
        let all = |consent: Consent| {
            cx.on_press(Message::Change(Change::ShareAll(receiver.clone(), consent)))
        };
        html! {
            <section class="share-card">
                <h3>{ texts.with("shares-for", &[("receiver", (&name).into())]) }</h3>
                <p>{ texts.with("shares-counts", &[
                    ("yes", counts.yes.into()), ("no", counts.no.into()), ("ask", counts.ask.into()), ("open", counts.open.into()),
                ]) }</p>
                if doc.read_only.is_none() && counts.open > 0 {
                    <div class="row">
                        { button(&props!(ButtonProps {
                            label: texts.with("shares-all", &[("receiver", (&name).into())]),
                            onclick: all(Consent::Yes),
                        })) }
                        { button(&props!(ButtonProps {
                            label: texts.t("shares-ask"), kind: ButtonKind::Quiet, onclick: all(Consent::Ask),
                        })) }
                    </div>
                }
            </section>
        }
    };
    html! {
        <>
            { panel_head(cx, &props!(PanelHeadProps { title: texts.t("menu-shares") })) }
            <div class="panel-body">
                <p class="muted">{ texts.t("shares-about") }</p>
                { for timeline.receivers().iter().map(row) }
                if doc.read_only.is_none() {
                    <OtherReceiver cx={cx.clone()} />
                }
                <details><summary>{ texts.t("shares-law") }</summary><p class="prose">{ texts.t("shares-law-text") }</p></details>
            </div>
        </>
    }
}

/// What was decided for one receiver, over all items.
#[derive(Default)]
struct Counts {
    yes: usize,
    no: usize,
    ask: usize,
    open: usize,
}

impl Counts {
    fn of(timeline: &Timeline, receiver: &Receiver) -> Self {
        let mut counts = Self::default();
        for item in &timeline.items {
            let share = item.shares.iter().find(|share| share.receiver == *receiver);
            match share.map(|share| share.consent) {
                Some(Consent::Yes) => counts.yes += 1,
                Some(Consent::No) => counts.no += 1,
                Some(Consent::Ask) => counts.ask += 1,
                None => counts.open += 1,
            }
        }
        counts
    }
}
