//! The bar above the drawing and the list: whose versions are shown, search, other filters, zoom.

use std::collections::BTreeSet;

use timeline_core::layout::Filter;
use timeline_core::model::PersonId;
use yew::{prelude::*, props};

use super::search::search;
use super::tray::tray_button;
use crate::state::{Look, Message, Panel};
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon};
use crate::view::panel::{ADD_MENU, add_menu};
use crate::view::part::{ChipProps, IconButtonProps, chip, icon_button};

/// What the bar needs.
#[derive(PartialEq, Properties)]
pub struct FilterBarProps {
    /// There is a drawing to zoom.
    #[prop_or_default]
    pub drawing: bool,
}

/// The bar above the drawing and the list.
pub fn filter_bar(cx: &Cx, props: &FilterBarProps) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let filter = &model.drawing.filter;
    let show = |filter: Filter| cx.on_press(Message::Filter(filter));
    let everybody = Filter { tellers: BTreeSet::new(), ..(**filter).clone() };
    let label = Filter { without_label: !filter.without_label, ..(**filter).clone() };
    let others = usize::from(!filter.lanes.is_empty())
        + usize::from(!filter.kinds.is_empty())
        + usize::from(!filter.loads.is_empty());
    html! {
        <div class="filter-bar" role="group" aria-label={texts.t("filter-bar")}>
            <div class="filter-tellers" role="group" aria-label={texts.t("who-tells")}>
                <span class="filter-label" aria-hidden="true">{ texts.t("who-tells") }</span>
                { chip(&props!(ChipProps {
                    label: texts.t("everybody"), pressed: filter.tellers.is_empty(), onclick: show(everybody),
                })) }
                { for doc.timeline().people.iter().filter(|person| doc.is_teller(person.id)).map(|person| {
                    let id = person.id;
                    html! {
                        <key={id.0.to_string()}>{ chip(&props!(ChipProps {
                            label: doc.timeline().called(id, texts.0), pressed: filter.tellers.contains(&id),
                            onclick: show(toggled(filter, id)),
                        })) }</>
                    }
                }) }
            </div>
            { search(cx) }
            { chip(&props!(ChipProps {
                label: texts.t("without-label"), class: "is-label", pressed: filter.without_label, onclick: show(label),
            })) }
            { chip(&props!(ChipProps {
                label: if others > 0 { texts.with("filter-on", &[("count", others.into())]) } else { texts.t("filter") },
                onclick: cx.on_press(Message::Open(Panel::Filter)), children: icon(Sign::Filter),
            })) }
            if !props.drawing { { tray_button(cx) } }
            <div class="filter-end">
                if doc.read_only.is_none() {
                    <button type="button" class="chip" popovertarget={ADD_MENU}>
                        <span class="chip-face">{ icon(Sign::Plus) }{ texts.t("new") }</span>
                    </button>
                }
                if props.drawing {
                    { icon_button(&props!(IconButtonProps {
                        label: texts.t("zoom-out"), sign: Sign::Minus, class: "is-round", keys: "-",
                        onclick: cx.on_press(Message::Look(Look::ZoomOut)),
                    })) }
                    { chip(&props!(ChipProps {
                        label: texts.t("whole-life"), onclick: cx.on_press(Message::Look(Look::WholeLife)),
                    })) }
                    { icon_button(&props!(IconButtonProps {
                        label: texts.t("zoom-in"), sign: Sign::Plus, class: "is-round", keys: "+",
                        onclick: cx.on_press(Message::Look(Look::ZoomIn)),
                    })) }
                }
            </div>
            { add_menu(cx) }
        </div>
    }
}

/// The filter with one teller more, or one less.
fn toggled(filter: &Filter, id: PersonId) -> Filter {
    let mut filter = filter.clone();
    if !filter.tellers.remove(&id) {
        filter.tellers.insert(id);
    }
    filter
}
