//! A menu that opens from a button: a popover of the browser, which closes it with Esc or a tap beside it and gives the
//! focus back. It holds nothing while it is closed, so that nobody waits for what cannot be seen.

use gloo::events::EventListener;
use web_sys::{Element, Event};
use yew::prelude::*;

use crate::view::context::Cx;

/// What a menu needs.
#[derive(Properties)]
pub struct PopoverProps {
    /// What every view may ask for.
    pub cx: Cx,
    /// Names the menu, for the button that opens it; used once on the page, and always the same.
    pub id: &'static str,
    /// Its name for assistive technology.
    pub label: AttrValue,
    /// What it holds; always the same.
    pub inside: fn(&Cx) -> Html,
}

impl PartialEq for PopoverProps {
    fn eq(&self, other: &Self) -> bool {
        self.cx == other.cx && self.label == other.label
    }
}

/// The menu.
#[component]
pub fn Popover(props: &PopoverProps) -> Html {
    let node = use_node_ref();
    let open = use_state_eq(|| false);
    {
        let (node, open) = (node.clone(), open.setter());
        use_effect_with((), move |()| {
            // why: filled before it is shown. Emptied only when it is gone: the browser looks whether the
            // focus is in it, to give that back
            let listeners = node.cast::<Element>().map(|menu| {
                let opened = open.clone();
                let before = EventListener::new(&menu, "beforetoggle", move |event| {
                    if opens(event) {
                        opened.set(true);
                    }
                });
                let after = EventListener::new(&menu, "toggle", move |event| {
                    if !opens(event) {
                        open.set(false);
                    }
                });
                (before, after)
            });
            move || drop(listeners)
        });
    }
    html! {
        <div class="menu" id={props.id} ref={node} popover="auto" role="group" aria-label={&props.label}>
            if *open { { (props.inside)(&props.cx) } }
        </div>
    }
}

/// Whether this event tells that it opens.
fn opens(event: &Event) -> bool {
    let state = js_sys::Reflect::get(event, &"newState".into());
    state.is_ok_and(|state| state == "open")
}
