//! The school career: filled in from the group the child is in now, then corrected row by row:
//! doubled, skipped, another school. Never worked out from age.

mod from_now;
mod row;

use yew::prelude::*;

use crate::app::use_dispatch;
use crate::state::{CareerChange, CareerRow, FormMessage, Message};
use crate::view::context::use_texts;
use crate::view::icon::Sign;
use crate::view::part::Button;
use from_now::FromNow;
use row::Row;

/// What the career needs.
#[derive(PartialEq, Properties)]
pub(crate) struct CareerProps {
    /// Its rows, in order of time.
    pub rows: Vec<CareerRow>,
}

/// The school career.
#[component]
pub(crate) fn Career(props: &CareerProps) -> Html {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let add =
        dispatch.reform(|_: MouseEvent| Message::Form(FormMessage::Career(CareerChange::Add)));
    html! {
        <fieldset class="career">
            <legend>{ texts.t("career") }</legend>
            if props.rows.is_empty() { <FromNow /> } else {
                <p class="field-hint">{ texts.t("career-hint") }</p>
                <ol class="career-rows">
                    { for props.rows.iter().enumerate().map(|(at, row)| html! { <Row {at} row={row.clone()} /> }) }
                </ol>
            }
            <Button label={texts.t("career-add")} sign={Sign::Plus} onclick={add} />
        </fieldset>
    }
}
