//! What does not go along, and why: for those who make the print, never on the print itself.

use timeline_core::model::{Receiver, Timeline};
use timeline_core::share::{LeftOut, Withheld};
use yew::{prelude::*, props};

use super::pages::Printed;
use crate::text::Texts;
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon};
use crate::view::part::{ButtonKind, ButtonProps, Dialog, button};
use crate::view::words;

/// How much of what must still be asked is named at once; the rest a tap away.
const SHOWN: usize = 4;

/// What the note needs.
#[derive(PartialEq, Properties)]
pub(super) struct LeftOutProps {
    /// What every view may ask for.
    pub cx: Cx,
    /// The print.
    pub printed: Printed,
}

/// Says how much does not go along, and lists it on request; nothing when all goes along.
#[component]
pub(super) fn LeftOutNote(props: &LeftOutProps) -> Html {
    let cx = &props.cx;
    let texts = cx.texts;
    let open = use_state_eq(|| false);
    let printed = &props.printed;
    let Some(receiver) = &printed.options.receiver else { return Html::default() };
    let left_out = &printed.left_out;
    let count = left_out.no.len() + left_out.ask.len() + left_out.unasked.len();
    if count == 0 && left_out.dates == 0 {
        return Html::default();
    }
    let timeline = cx.model.doc.as_ref().map(|doc| doc.timeline());
    let Some(timeline) = timeline else { return Html::default() };
    let set = |to: bool| {
        let open = open.clone();
        Callback::from(move |_: ()| open.set(to))
    };
    let name = words::to_receiver(receiver, texts);
    html! {
        <div class="print-left-out">
            { icon(Sign::Hidden) }
            <div>
                <p>{ texts.with("print-left-out", &[("count", count.into()), ("receiver", (&name).into())]) }</p>
                if !left_out.ask.is_empty() {
                    <p>{ texts.with("print-ask-first", &[("count", left_out.ask.len().into())]) }</p>
                    <ul class="print-ask">
                        { for left_out.ask.iter().take(SHOWN).map(|one| html! { <li dir="auto">{ what(texts, timeline, one) }</li> }) }
                        if left_out.ask.len() > SHOWN { <li>{ "…" }</li> }
                    </ul>
                }
                { button(&props!(ButtonProps {
                    kind: ButtonKind::Quiet, class: "print-look", label: texts.t("print-look"),
                    expanded: Some(*open), onclick: set(true).reform(|_: MouseEvent| ()),
                })) }
            </div>
            if *open {
                <Dialog cx={cx.clone()} id="print-left-out-title" title={texts.with("print-left-out-title", &[("receiver", (&name).into())])} onclose={set(false)}>
                    { list(texts, timeline, left_out, receiver) }
                </Dialog>
            }
        </div>
    }
}

fn list(texts: Texts, timeline: &Timeline, left_out: &LeftOut, receiver: &Receiver) -> Html {
    let name = words::to_receiver(receiver, texts);
    let groups = [
        ("print-said-no", &left_out.no),
        ("print-still-ask", &left_out.ask),
        ("print-unasked", &left_out.unasked),
    ];
    html! {
        <div class="prose">
            { for groups.into_iter().filter(|(_, all)| !all.is_empty()).map(|(key, all)| html! {
                <>
                    <h3>{ heading(texts, key) }</h3>
                    <ul>{ for all.iter().map(|one| html! { <li dir="auto">{ what(texts, timeline, one) }</li> }) }</ul>
                </>
            }) }
            if left_out.dates > 0 {
                <p>{ texts.with("print-dates", &[("count", left_out.dates.into())]) }</p>
            }
            <p class="muted">{ texts.with("print-share-how", &[("receiver", (&name).into())]) }</p>
        </div>
    }
}

fn heading(texts: Texts, key: &str) -> String {
    match key {
        "print-said-no" => texts.t("print-said-no"),
        "print-still-ask" => texts.t("print-still-ask"),
        _ => texts.t("print-unasked"),
    }
}

fn what(texts: Texts, timeline: &Timeline, withheld: &Withheld) -> String {
    let title = |id| timeline.item(id).map(|item| item.title.clone()).unwrap_or_default();
    match *withheld {
        Withheld::Item(id) => title(id),
        Withheld::Details(id) => texts.with("print-details", &[("title", (&title(id)).into())]),
        Withheld::Statement(id, statement) => {
            let told = timeline.statement(statement);
            let teller = told.map(|(_, told)| timeline.called(told.teller, texts.0));
            let teller = teller.unwrap_or_default();
            let title = title(id);
            texts.with("print-version", &[("title", (&title).into()), ("teller", (&teller).into())])
        }
        Withheld::Note(id) => note(texts, timeline.note(id).map(|note| note.text.as_str())),
        Withheld::Conversation(id) => {
            note(texts, timeline.conversation(id).map(|talk| talk.goal.as_str()))
        }
        Withheld::Said(talk, id) => {
            let said = timeline.conversation(talk).and_then(|talk| talk.said(id));
            note(texts, said.map(|said| said.text.as_str()))
        }
    }
}

/// The beginning of something said or noted.
fn note(texts: Texts, text: Option<&str>) -> String {
    let text: String = text.unwrap_or_default().chars().take(120).collect();
    texts.with("print-note", &[("text", (&text).into())])
}
