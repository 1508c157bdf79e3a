//! One of the large choices. Its name is its title alone; the sentence under it describes it.

use yew::prelude::*;

use crate::view::icon::{Icon, Sign};

/// What a large choice needs.
#[derive(PartialEq, Properties)]
pub(crate) struct CardProps {
    /// Names its parts; used once on the page.
    pub id: AttrValue,
    /// Its pictogram.
    pub sign: Sign,
    /// The class that brings its colour.
    pub colour: &'static str,
    /// Its title, which is its name.
    pub title: AttrValue,
    /// The sentence under it.
    pub about: AttrValue,
    /// Cannot be used now; the sentence says why.
    #[prop_or_default]
    pub disabled: bool,
    /// The one that most people begin with.
    #[prop_or_default]
    pub first: bool,
    /// What it does.
    pub onclick: Callback<MouseEvent>,
}

/// One of the large choices.
#[component]
pub(crate) fn Card(props: &CardProps) -> Html {
    let (title, about) = (format!("{}-title", props.id), format!("{}-about", props.id));
    let onclick = {
        let (disabled, onclick) = (props.disabled, props.onclick.clone());
        Callback::from(move |event: MouseEvent| {
            if !disabled {
                onclick.emit(event);
            }
        })
    };
    html! {
        <button type="button" class={classes!("card", props.colour, props.first.then_some("is-first"))}
            aria-labelledby={title.clone()} aria-describedby={about.clone()}
            aria-disabled={props.disabled.then_some("true")} {onclick}>
            <span class="card-mark"><Icon sign={props.sign} /></span>
            <span class="card-title" id={title}>{ &props.title }</span>
            <span class="card-about" id={about}>{ &props.about }</span>
        </button>
    }
}
