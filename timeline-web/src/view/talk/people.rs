//! People of a conversation: their marks and names.

use std::collections::BTreeSet;

use timeline_core::model::{PersonId, Talk, Timeline};
use yew::{prelude::*, props};

use crate::state::Message;
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon};
use crate::view::part::{AvatarProps, avatar};

/// What a person is called; two of one name are told apart.
pub(super) fn name(cx: &Cx, timeline: &Timeline, id: PersonId) -> String {
    timeline.called(id, cx.texts.0)
}

/// What these people are called, in one line.
pub(super) fn names(cx: &Cx, timeline: &Timeline, ids: &[PersonId]) -> String {
    let names: Vec<_> = ids.iter().map(|id| name(cx, timeline, *id)).collect();
    names.join(", ")
}

/// The round mark of a person.
pub(super) fn face(cx: &Cx, timeline: &Timeline, id: PersonId, class: &'static str) -> Html {
    let index = timeline.people.iter().position(|person| person.id == id).unwrap_or_default();
    avatar(&props!(AvatarProps { name: name(cx, timeline, id), index, class }))
}

/// How many whole minutes this person has spoken; none before the first.
pub(super) fn minutes(at: &Talk, id: PersonId) -> Option<usize> {
    usize::try_from(at.spent_by(id) / 60).ok().filter(|minutes| *minutes > 0)
}

/// Chips of people, of which one is on: whoever speaks, or fills in. Of a conversation that is going on,
/// with how long each has spoken.
pub(super) fn speakers(
    cx: &Cx,
    timeline: &Timeline,
    (people, at): (&[PersonId], Option<&Talk>),
    on: Option<PersonId>,
    label: &str,
    message: fn(PersonId) -> Message,
) -> Html {
    chips(cx, timeline, people, on, (label, message), &|id| {
        let count = minutes(at?, id)?;
        let words = cx.texts.with("talk-minutes-had", &[("count", count.into())]);
        Some(html! { <span class="speaker-time muted">{ words }</span> })
    })
}

/// The same, with a mark at those who filled something in.
pub(super) fn filled_in(
    cx: &Cx,
    timeline: &Timeline,
    (people, filled): (&[PersonId], &BTreeSet<PersonId>),
    on: Option<PersonId>,
    label: &str,
    message: fn(PersonId) -> Message,
) -> Html {
    chips(cx, timeline, people, on, (label, message), &|id| {
        filled.contains(&id).then(|| {
            html! {
                <>
                    <span class="good" aria-hidden="true">{ icon(Sign::Check) }</span>
                    <span class="visually-hidden">{ cx.texts.t("sheet-filled") }</span>
                </>
            }
        })
    })
}

fn chips(
    cx: &Cx,
    timeline: &Timeline,
    people: &[PersonId],
    on: Option<PersonId>,
    (label, message): (&str, fn(PersonId) -> Message),
    mark: &dyn Fn(PersonId) -> Option<Html>,
) -> Html {
    html! {
        <div class="speakers-row" role="group" aria-label={cx.texts.t(label)}>
            { for people.iter().map(|&id| {
                let on = on == Some(id);
                html! {
                    <button type="button" key={id.0.to_string()} class={classes!("speaker", on.then_some("is-on"))}
                        aria-pressed={on.to_string()} onclick={cx.on_press(message(id))}>
                        { face(cx, timeline, id, "") }<span class="speaker-name" dir="auto">{ name(cx, timeline, id) }</span>
                        { for mark(id) }
                    </button>
                }
            }) }
        </div>
    }
}
