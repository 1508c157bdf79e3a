//! What is understood of the line while it is typed: the dates and the lane, the readings to choose
//! from, or what would help.

use timeline_core::date;
use yew::{prelude::*, props};

use crate::state::{Message, QuickMessage, Understood};
use crate::text::Texts;
use crate::view::context::Cx;
use crate::view::form::{MissingProps, choice_words, missing, understood_words};
use crate::view::lane::{LaneMarkProps, lane_mark};
use crate::view::part::{ChipProps, chip};

/// "→ jul–aug 2025 · Vrienden".
pub(super) fn meaning(cx: &Cx) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let understood = model.quick.understood.as_ref();
    let lane = understood
        .and_then(|one| one.lane)
        .and_then(|lane| model.doc.as_ref().and_then(|doc| doc.timeline().lane(lane)));
    let waiting = model.quick.waiting.lines().filter(|line| !line.trim().is_empty()).count();
    let dates = understood.map(|one| dates_of(one, texts)).unwrap_or_default();
    html! {
        // why: no output, which browsers have said at every letter
        <div class="quick-meaning" id="quick-meaning">
            if understood.is_some() { <span><span aria-hidden="true">{ "→ " }</span>{ dates }</span> }
            if let Some(lane) = lane {
                <span class="quick-lane">{ lane_mark(&props!(LaneMarkProps { kind: lane.kind, class: "is-small" })) }<span dir="auto">{ lane.called(texts.0) }</span></span>
            }
            if waiting > 0 { <span class="muted">{ texts.with("quick-waiting", &[("count", waiting.into())]) }</span> }
        </div>
    }
}

/// The same in one sentence, to be heard.
pub(super) fn meaning_said(cx: &Cx) -> String {
    let (Some(doc), Some(understood)) = (&cx.model.doc, &cx.model.quick.understood) else {
        return String::new();
    };
    let resolved = &understood.resolved;
    let lane = understood.lane.and_then(|lane| doc.timeline().lane(lane));
    let lane = lane.map(|lane| lane.called(cx.texts.0).to_owned());
    let known = [dates_of(understood, cx.texts)].into_iter().chain(lane).collect();
    let asked = !understood.when.words.trim().is_empty() && resolved.choices.is_empty();
    let trouble = resolved.trouble.filter(|_| asked);
    understood_words(doc, cx.texts, known, &resolved.choices, trouble)
}

/// When it was, as understood, or that nobody said.
fn dates_of(understood: &Understood, texts: Texts) -> String {
    let dates = date::show(&understood.resolved, texts.0);
    if dates.is_empty() { texts.t("quick-undated") } else { dates }
}

/// The readings to choose from, or what would help, above the line.
pub(super) fn choices(cx: &Cx) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let (Some(doc), Some(understood)) = (&model.doc, &model.quick.understood) else {
        return Html::default();
    };
    let resolved = &understood.resolved;
    if !resolved.choices.is_empty() {
        let choices = resolved.choices.iter().map(|choice| {
            let label = choice_words(doc.timeline(), doc.dates(), choice, texts);
            let choice = choice.clone();
            let choose = cx.on_press(Message::Quick(QuickMessage::Choose(choice)));
            chip(&props!(ChipProps { label, onclick: choose }))
        });
        return html! {
            <div class="quick-choices" role="group" aria-label={texts.t("which-one")}>
                <span>{ texts.t("which-one") }</span>{ for choices }
            </div>
        };
    }
    let said_something = !understood.when.words.trim().is_empty();
    match &resolved.trouble {
        Some(trouble) if said_something => html! {
            <div class="quick-choices">{ missing(cx, &props!(MissingProps { trouble: *trouble })) }</div>
        },
        _ => Html::default(),
    }
}
