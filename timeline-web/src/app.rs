//! The root component: holds the state, hands out messages, and shows the screens.

use std::{ops::Deref, rc::Rc};

use yew::prelude::*;

use crate::{
    effect::{self, Doer},
    state::{Doc, Message, State, update},
    view::root::Root,
};

/// Says something to the app.
pub type Dispatch = Callback<Message>;

/// The state as views see it: shared, and equal only to itself, so that comparing costs nothing.
#[derive(Clone, Debug)]
pub struct Model(Rc<State>);

impl From<State> for Model {
    fn from(state: State) -> Self {
        Self(Rc::new(state))
    }
}

impl PartialEq for Model {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Model {
    type Target = State;
    fn deref(&self) -> &State {
        &self.0
    }
}

/// The root component.
#[derive(Debug)]
pub struct App {
    model: Model,
    dispatch: Dispatch,
    doer: Doer,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let (state, effects) = State::new(effect::environment());
        let dispatch = ctx.link().callback(|message| message);
        let doer = Doer::new(&dispatch);
        effects.into_iter().for_each(|effect| doer.run(effect));
        Self { model: state.into(), dispatch, doer }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        // why: where the drawing came to rest is only remembered; drawing every panel again at the
        // end of each pan would be felt
        let shown = !matches!(message, Message::Looked(..));
        let effects = update(Rc::make_mut(&mut self.model.0), message);
        effect::remember(self.model.doc.as_ref().map(Doc::document));
        effects.into_iter().for_each(|effect| self.doer.run(effect));
        shown
    }

    fn view(&self, _: &Context<Self>) -> Html {
        html! { <Root model={self.model.clone()} dispatch={self.dispatch.clone()} /> }
    }
}

/// Mounts the app in the page, in the place of the words that stand there while it loads.
pub fn start() {
    effect::set_hook();
    let place = gloo::utils::document().get_element_by_id("app");
    let renderer = match place {
        Some(place) => {
            place.set_text_content(None);
            yew::Renderer::<App>::with_root(place)
        }
        None => yew::Renderer::<App>::new(),
    };
    renderer.render();
}
