//! To whom a result was told back. A result that nobody was told stays an open point.

use timeline_core::model::{FedBack, ItemId};
use yew::prelude::*;

use crate::app::{use_dispatch, use_model};
use crate::state::{Change, Message};
use crate::view::context::use_texts;
use crate::view::day::day;
use crate::view::icon::{Icon, Sign};
use crate::view::part::Chip;

/// What it needs.
#[derive(PartialEq, Properties)]
pub(crate) struct FedBackProps {
    /// The item around it.
    pub id: ItemId,
    /// To whom it was told.
    pub fed_back: Vec<FedBack>,
    /// There is something to tell.
    pub open: bool,
}

/// To whom a result was told back.
#[component]
pub(crate) fn FedBackView(props: &FedBackProps) -> Html {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let Some(model) = use_model() else { return Html::default() };
    let Some(doc) = &model.doc else { return Html::default() };
    let timeline = doc.timeline();
    let id = props.id;
    let told = |person| props.fed_back.iter().any(|one| one.to == person);
    let rest = timeline.people.iter().filter(|person| !told(person.id));
    html! {
        <div class="stack-s">
            { for props.fed_back.iter().filter_map(|one| {
                let name = timeline.person(one.to)?.name.clone();
                let on = one.on.map(|on| format!(", {}", day(texts, on))).unwrap_or_default();
                Some(html! { <p class="good" dir="auto"><Icon sign={Sign::Check} />{ texts.with("fed-back-to", &[("name", (&name).into())]) }{ on }</p> })
            }) }
            if props.open && props.fed_back.is_empty() {
                <p class="open-point"><Icon sign={Sign::Bubble} />{ texts.t("fed-back-nobody") }</p>
            }
            if props.open && doc.read_only.is_none() {
                <div class="chips" role="group" aria-label={texts.t("fed-back-tell")}>
                    <span class="small muted">{ texts.t("fed-back-tell") }</span>
                    { for rest.map(|person| {
                        let to = person.id;
                        html! { <Chip label={person.name.clone()} onclick={dispatch.reform(move |_: MouseEvent| Message::Change(Change::FedBack(id, to)))} /> }
                    }) }
                </div>
            }
        </div>
    }
}
