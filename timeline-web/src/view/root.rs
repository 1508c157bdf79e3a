//! Which screen is shown, and what is said aloud on all of them.

use yew::prelude::*;

use super::child::child_screen;
use super::context::{Cx, use_media};
use super::cover::Cover;
use super::frame::{announcer, frame};
use super::start::start;
use crate::app::{Dispatch, Model};
use crate::state::{Behind, Screen};
use crate::text::Texts;

/// What the screens are made of.
#[derive(PartialEq, Properties)]
pub struct RootProps {
    /// The state.
    pub model: Model,
    /// Where to say something.
    pub dispatch: Dispatch,
}

/// The screens.
#[component]
pub fn Root(props: &RootProps) -> Html {
    let narrow = use_media("(max-width: 640px)");
    let RootProps { model, dispatch } = props;
    let texts = Texts(model.lang);
    let veiled = use_memo(Behind::of(model), Behind::document);
    let shown = use_memo((model.clone(), veiled.clone()), |(model, veiled)| {
        (**veiled).as_ref().map_or_else(|| model.clone(), |one| model.showing(one.clone()).into())
    });
    let cx = Cx {
        model: (*shown).clone(),
        whole: model.clone(),
        texts,
        dispatch: dispatch.clone(),
        narrow,
    };
    // why: keys, so that nothing of one screen is taken for a part of another
    html! {
        <>
            <div class={classes!("world", model.covered.then_some("is-covered"))} inert={model.covered}>
                if model.screen == Screen::Start {
                    <key="start">{ start(&cx) }</>
                } else if let Some(child) = &model.child {
                    <key="child">{ child_screen(&cx, child) }</>
                } else {
                    <key="frame">{ frame(&cx) }</>
                }
            </div>
            if model.covered { <Cover cx={cx.clone()} /> } else { { announcer(&cx) } }
        </>
    }
}
