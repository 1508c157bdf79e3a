//! One of the large choices. The button is the title, so that this is its name; it reaches over the
//! whole card, and the sentence under it describes it.

use yew::prelude::*;

use crate::view::icon::{Sign, icon};

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
    /// What it unfolds into, where it does.
    #[prop_or_default]
    pub body: Option<Html>,
    /// Whether it unfolds when it is pressed.
    #[prop_or_default]
    pub unfolds: bool,
    /// What it does.
    pub onclick: Callback<MouseEvent>,
}

/// One of the large choices.
pub(crate) fn card(props: &CardProps) -> Html {
    let about = format!("{}-about", props.id);
    let onclick = {
        let (disabled, onclick) = (props.disabled, props.onclick.clone());
        Callback::from(move |event: MouseEvent| {
            if !disabled {
                onclick.emit(event);
            }
        })
    };
    let open = props.body.is_some();
    // why: the button stays when the card unfolds. Where it went, a screen reader took what came in its place for read
    html! {
        <div class={classes!("card", props.colour, props.first.then_some("is-first"), props.disabled.then_some("is-off"), open.then_some("is-open"))}>
            <span class="card-mark">{ icon(props.sign) }</span>
            <button type="button" class="card-title" aria-describedby={about.clone()}
                aria-expanded={props.unfolds.then(|| open.to_string())}
                aria-disabled={props.disabled.then_some("true")} {onclick}>{ &props.title }</button>
            { props.body.clone().unwrap_or_else(|| html! { <p class="card-about" id={about}>{ &props.about }</p> }) }
        </div>
    }
}
