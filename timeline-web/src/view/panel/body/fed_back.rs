//! To whom a result was told back. A result that nobody was told stays an open point.

use timeline_core::model::{FedBack, ItemId, Role};
use yew::{prelude::*, props};

use crate::state::{Change, Message};
use crate::view::context::Cx;
use crate::view::day::day;
use crate::view::icon::{Sign, icon};
use crate::view::part::{ChipProps, chip};

/// To whom a result was told back.
pub(crate) fn fed_back_view(cx: &Cx, id: ItemId, fed_back: &[FedBack], open: bool) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let timeline = doc.timeline();
    let told = |person| fed_back.iter().any(|one| one.to == person);
    let rest = timeline.people.iter().filter(|person| !told(person.id));
    // why: nobody reads a file aloud to another file
    let rest = rest.filter(|person| person.role != Role::Record);
    html! {
        <div class="stack-s">
            { for fed_back.iter().filter_map(|one| {
                let name = timeline.called(timeline.person(one.to)?.id, texts.0);
                let on = one.on.map(|on| format!(", {}", day(texts, on))).unwrap_or_default();
                Some(html! { <p class="good" dir="auto">{ icon(Sign::Check) }{ texts.with("fed-back-to", &[("name", (&name).into())]) }{ on }</p> })
            }) }
            if open && fed_back.is_empty() {
                <p class="open-point">{ icon(Sign::Bubble) }{ texts.t("fed-back-nobody") }</p>
            }
            if open && doc.read_only.is_none() {
                <div class="chips" role="group" aria-label={texts.t("fed-back-tell")}>
                    <span class="small muted">{ texts.t("fed-back-tell") }</span>
                    { for rest.map(|person| {
                        let to = person.id;
                        chip(&props!(ChipProps {
                            label: timeline.called(to, texts.0),
                            onclick: cx.on_press(Message::Change(Change::FedBack(id, to))),
                        }))
                    }) }
                </div>
            }
        </div>
    }
}
