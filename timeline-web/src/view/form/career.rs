//! The school career: filled in from the group the child is in now, then corrected row by row:
//! doubled, skipped, another school. Never worked out from age.

mod from_now;
mod row;

use yew::{prelude::*, props};

use crate::state::{CareerChange, ChildForm, FormMessage, Message};
use crate::view::context::Cx;
use crate::view::icon::Sign;
use crate::view::part::{ButtonProps, button};
use from_now::from_now;
use row::row;

/// The school career.
pub(crate) fn career(cx: &Cx, form: &ChildForm) -> Html {
    let (texts, rows) = (cx.texts, &form.career);
    let add = cx.on_press(Message::Form(FormMessage::Career(CareerChange::Add)));
    html! {
        <fieldset class="career">
            <legend>{ texts.t("career") }</legend>
            if rows.is_empty() { { from_now(cx, form) } } else {
                <p class="field-hint">{ texts.t("career-hint") }</p>
                <ol class="career-rows">
                    { for rows.iter().enumerate().map(|(at, one)| row(cx, at, one)) }
                </ol>
            }
            { button(&props!(ButtonProps { label: texts.t("career-add"), sign: Sign::Plus, onclick: add })) }
        </fieldset>
    }
}
