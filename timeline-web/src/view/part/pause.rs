//! What is understood of words that are being typed, said aloud once the typing pauses. Not to be seen.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// So long after the last letter, in milliseconds.
const PAUSE_MS: u32 = 1_000;

/// What is to be said.
#[derive(Clone, PartialEq, Properties)]
pub struct PauseProps {
    /// The sentence; empty while there is nothing to say.
    pub words: AttrValue,
    /// What is being typed.
    pub typed: AttrValue,
}

/// Says it once nobody types any more.
#[component]
pub fn Pause(props: &PauseProps) -> Html {
    let said = use_state_eq(AttrValue::default);
    {
        let said = said.setter();
        // why: each letter breaks off what a screen reader says, and what changes at each letter is never heard to its end
        use_effect_with(props.clone(), move |props| {
            let words = props.words.clone();
            let timer = Timeout::new(PAUSE_MS, move || said.set(words));
            move || drop(timer)
        });
    }
    html! { <p class="visually-hidden" role="status">{ &*said }</p> }
}
