//! What is understood of the line while it is typed: the dates and the lane, the readings to choose
//! from, or what would help.

use timeline_core::date;
use yew::prelude::*;

use crate::app::{use_dispatch, use_model};
use crate::state::{Message, QuickMessage};
use crate::view::context::use_texts;
use crate::view::form::{Missing, choice_words};
use crate::view::lane::{LaneMark, lane_name};
use crate::view::part::Chip;

/// "→ jul–aug 2025 · Vrienden".
#[component]
pub fn Meaning() -> Html {
    let texts = use_texts();
    let Some(model) = use_model() else { return Html::default() };
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
                <span class="quick-lane"><LaneMark kind={lane.kind} class="is-small" /><span dir="auto">{ lane_name(lane, texts.0) }</span></span>
            }
        </output>
    }
}

/// The readings to choose from, or what would help, above the line.
#[component]
pub fn Choices() -> Html {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let Some(model) = use_model() else { return Html::default() };
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
            html! { <Chip {label} onclick={choose} /> }
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
            <div class="quick-choices"><Missing trouble={*trouble} /></div>
        },
        _ => Html::default(),
    }
}
