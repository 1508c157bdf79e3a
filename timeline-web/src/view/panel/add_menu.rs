//! "Nieuw": the forms for everything that is more than one line, and "gewone aandacht" in two taps.

use timeline_core::model::{Intervention, NoteKind, Pin, When};
use yew::prelude::*;

use crate::state::{
    BodyForm, Form, ItemForm, MeasurementForm, Message, NewForm, Panel, PlanForm, StatementForm,
};
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon};
use crate::view::part::Popover;

/// The id of the menu.
pub const ADD_MENU: &str = "menu-add";

const ATTENTION: [&str; 6] = [
    "attention-talk",
    "attention-walk",
    "attention-compliment",
    "attention-help",
    "attention-play",
    "attention-call",
];

/// The menu "Nieuw".
pub fn add_menu(cx: &Cx) -> Html {
    html! { <Popover cx={cx.clone()} id={ADD_MENU} label={cx.texts.t("new")} inside={lines as fn(&Cx) -> Html} /> }
}

fn lines(cx: &Cx) -> Html {
    let texts = cx.texts;
    let line = |label: String, sign: Sign, message: Message| {
        let onclick = cx.on_press(message);
        html! {
            <button type="button" class="menu-item" popovertarget={ADD_MENU} popovertargetaction="hide" {onclick}>
                { icon(sign) }<span>{ label }</span>
            </button>
        }
    };
    let form = |body: BodyForm| {
        Message::Open(Panel::Form(Box::new(Form::Item(ItemForm {
            id: None,
            title: String::new(),
            lane: None,
            body,
            delicate: false,
            told: StatementForm::default(),
        }))))
    };
    html! {
        <>
            <div class="menu-group">
                { line(texts.t("new-event"), Sign::Line, Message::NewForm(NewForm::Item(None))) }
                { line(texts.t("new-intervention"), Sign::Hand, form(BodyForm::Intervention(Box::<Intervention>::default()))) }
                { line(texts.t("new-plan"), Sign::Target, form(BodyForm::Plan(PlanForm::default()))) }
                { line(texts.t("new-measurement"), Sign::Ruler, form(BodyForm::Measurement(Box::<MeasurementForm>::default()))) }
                { line(texts.t("new-note"), Sign::Bubble, Message::NewForm(NewForm::Note(NoteKind::Information, Pin::When(When::default())))) }
            </div>
            <div class="menu-group" role="group" aria-label={texts.t("attention")}>
                <p class="menu-title">{ texts.t("attention") }</p>
                { for ATTENTION.iter().map(|key| {
                    let title = texts.t(key);
                    line(title.clone(), Sign::Heart, Message::OrdinaryAttention { title })
                }) }
            </div>
        </>
    }
}
