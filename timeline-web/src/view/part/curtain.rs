//! A closed curtain: what stands in the place of what is behind it.

use yew::{prelude::*, props};

use super::{ButtonProps, button};
use crate::text::Texts;
use crate::view::icon::{Sign, icon};

/// The curtain, with the button that opens it for an adult, where that can be.
pub fn curtain(texts: Texts, open: Option<Callback<MouseEvent>>) -> Html {
    html! {
        <>
            <div class="curtain" aria-hidden="true">{ icon(Sign::Lock) }</div>
            <p>{ texts.t("curtain-about") }</p>
            if let Some(onclick) = open {
                { button(&props!(ButtonProps { label: texts.t("curtain-open"), sign: Sign::Look, onclick })) }
            }
        </>
    }
}
