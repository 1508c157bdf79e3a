//! The round mark of a person: first letter on a colour of their own.

use timeline_core::capital::initial;
use yew::prelude::*;

/// What the mark needs.
#[derive(PartialEq, Properties)]
pub struct AvatarProps {
    /// What the person is called.
    pub name: AttrValue,
    /// Their place in the list of people, from 0: gives the colour.
    pub index: usize,
    /// Larger or smaller than usual: `is-small`, `is-large`.
    #[prop_or_default]
    pub class: Classes,
}

/// The round mark of a person. The name is said elsewhere, so it is hidden from assistive
/// technology.
pub fn avatar(props: &AvatarProps) -> Html {
    let colour = format!("person-{}", props.index % 8);
    html! {
        <span class={classes!("avatar", colour, props.class.clone())} aria-hidden="true">
            { initial(&props.name) }
        </span>
    }
}
