//! What is understood of the line while it is typed: the dates and the lane, the readings to choose
//! from, or what would help.

use timeline_core::date;
use yew::{prelude::*, props};

use crate::state::{Message, QuickMessage};
use crate::view::context::Cx;
use crate::view::form::{MissingProps, choice_words, missing};
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
    let dates = understood.map(|one| date::show(&one.resolved, texts.0)).unwrap_or_default();
    let undated = understood.is_some() && dates.is_empty();
    html! {
        <output class="quick-meaning" id="quick-meaning" for="quick-add">
            if !dates.is_empty() { <span>{ "→ " }{ dates }</span> }
            if undated { <span>{ texts.t("quick-undated") }</span> }
            if let Some(lane) = lane {
                <span class="quick-lane">{ lane_mark(&props!(LaneMarkProps { kind: lane.kind, class: "is-small" })) }<span dir="auto">{ lane.called(texts.0) }</span></span>
            }
        </output>
    }
}

/// The readings to choose from, or what would help, above the line.
pub(super) fn choices(cx: &Cx) -> Html {
    let (texts, dispatch) = (cx.texts, &cx.dispatch);
    let model = &cx.model;
    let (Some(doc), Some(understood)) = (&model.doc, &model.quick.understood) else {
        return Html::default();
    };
    let resolved = &understood.resolved;
    if !resolved.choices.is_empty() {
        let choices = resolved.choices.iter().map(|choice| {
            let label = choice_words(doc.timeline(), doc.dates(), choice, texts);
            let choice = choice.clone();
            let choose = dispatch
                .reform(move |_: MouseEvent| Message::Quick(QuickMessage::Choose(choice.clone())));
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
