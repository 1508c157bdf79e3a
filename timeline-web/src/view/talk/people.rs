//! People of a conversation: their marks and names.

use timeline_core::model::{PersonId, Timeline};
use yew::{prelude::*, props};

use crate::state::Message;
use crate::view::context::Cx;
use crate::view::part::{AvatarProps, avatar};

/// What a person is called; nothing where they are not there.
pub(super) fn name(timeline: &Timeline, id: PersonId) -> String {
    timeline.person(id).map(|person| person.name.clone()).unwrap_or_default()
}

/// The round mark of a person.
pub(super) fn face(timeline: &Timeline, id: PersonId, class: &'static str) -> Html {
    let index = timeline.people.iter().position(|person| person.id == id).unwrap_or_default();
    avatar(&props!(AvatarProps { name: name(timeline, id), index, class }))
}

/// Chips of people, of which one is on: whoever speaks, or fills in.
pub(super) fn speakers(
    cx: &Cx,
    timeline: &Timeline,
    people: &[PersonId],
    label: &str,
    message: fn(PersonId) -> Message,
) -> Html {
    html! {
        <div class="speakers-row" role="group" aria-label={cx.texts.t(label)}>
            { for people.iter().map(|&id| {
                let on = cx.model.speaker == Some(id);
                html! {
                    <button type="button" key={id.0.to_string()} class={classes!("speaker", on.then_some("is-on"))}
                        aria-pressed={on.to_string()} onclick={cx.dispatch.reform(move |_: MouseEvent| message(id))}>
                        { face(timeline, id, "") }<span dir="auto">{ name(timeline, id) }</span>
                    </button>
                }
            }) }
        </div>
    }
}
