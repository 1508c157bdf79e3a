//! A few choices side by side, of which one is on: round choices in a coat of buttons.

use yew::prelude::*;

/// What the row needs.
#[derive(PartialEq, Properties)]
pub struct SegmentsProps {
    /// Names the set; used once on the page.
    pub name: AttrValue,
    /// What is chosen here.
    pub legend: AttrValue,
    /// The words of the choices.
    pub choices: Vec<AttrValue>,
    /// Which one is on.
    pub chosen: Option<usize>,
    /// The languages of the choices, where each is in its own.
    #[prop_or_default]
    pub langs: &'static [&'static str],
    /// The legend is there, but not to be seen.
    #[prop_or_default]
    pub quiet_legend: bool,
    /// Extra classes.
    #[prop_or_default]
    pub class: Classes,
    /// Called with the place of the choice.
    pub onchoose: Callback<usize>,
}

/// A few choices side by side.
pub fn segments(props: &SegmentsProps) -> Html {
    html! {
        <fieldset class={classes!("segments", props.class.clone())}>
            <legend class={classes!(props.quiet_legend.then_some("visually-hidden"))}>{ &props.legend }</legend>
            <div class="segments-row">
                { for props.choices.iter().enumerate().map(|(at, label)| html! {
                    <label class="segment" lang={props.langs.get(at).copied()}>
                        <input type="radio" name={&props.name} checked={props.chosen == Some(at)}
                            onchange={props.onchoose.reform(move |_: Event| at)} />
                        <span>{ label }</span>
                    </label>
                }) }
            </div>
        </fieldset>
    }
}
