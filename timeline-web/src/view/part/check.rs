//! A box to tick, or one of a set of round choices, with its words.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What the box needs.
#[derive(PartialEq, Properties)]
pub struct CheckProps {
    /// Its words.
    pub label: AttrValue,
    /// Whether it is on.
    pub checked: bool,
    /// One of a set of this name, of which one can be on.
    #[prop_or_default]
    pub group: Option<AttrValue>,
    /// Cannot be changed now.
    #[prop_or_default]
    pub disabled: bool,
    /// Extra classes: `is-card` draws a frame.
    #[prop_or_default]
    pub class: Classes,
    /// What stands between the box and the words.
    #[prop_or_default]
    pub children: Html,
    /// Called with the new value.
    pub onchange: Callback<bool>,
}

/// A box to tick.
pub fn check(props: &CheckProps) -> Html {
    let onchange = props.onchange.reform(|event: Event| {
        event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked())
    });
    html! {
        <label class={classes!("check", props.class.clone())}>
            <input type={if props.group.is_some() { "radio" } else { "checkbox" }} name={&props.group}
                checked={props.checked} disabled={props.disabled} {onchange} />
            { props.children.clone() }
            <span>{ &props.label }</span>
        </label>
    }
}
