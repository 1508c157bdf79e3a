//! People of a conversation: their marks and names.

use std::collections::BTreeSet;

use timeline_core::model::{PersonId, Timeline};
use yew::{prelude::*, props};

use crate::state::Message;
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon};
use crate::view::part::{AvatarProps, avatar};
use crate::view::words;

/// What a person is called; with their role where somebody else has the same name, and their place
/// among them where that is the same too. Nothing where they are not there.
pub(super) fn name(cx: &Cx, timeline: &Timeline, id: PersonId) -> String {
    let Some(person) = timeline.person(id) else { return String::new() };
    let bare = |name: &str| name.trim().to_lowercase();
    let same = timeline.people.iter().filter(|one| bare(&one.name) == bare(&person.name));
    let same: Vec<_> = same.collect();
    if same.len() < 2 {
        return person.name.clone();
    }
    let role = cx.texts.t(words::role(person.role));
    let like: Vec<_> = same.iter().filter(|one| one.role == person.role).collect();
    match like.iter().position(|one| one.id == id) {
        Some(at) if like.len() > 1 => format!("{} ({role} {})", person.name, at + 1),
        _ => format!("{} ({role})", person.name),
    }
}

/// The round mark of a person.
pub(super) fn face(cx: &Cx, timeline: &Timeline, id: PersonId, class: &'static str) -> Html {
    let index = timeline.people.iter().position(|person| person.id == id).unwrap_or_default();
    avatar(&props!(AvatarProps { name: name(cx, timeline, id), index, class }))
}

/// Chips of people, of which one is on: whoever speaks, or fills in.
pub(super) fn speakers(
    cx: &Cx,
    timeline: &Timeline,
    people: &[PersonId],
    on: Option<PersonId>,
    label: &str,
    message: fn(PersonId) -> Message,
) -> Html {
    filled_in(cx, timeline, (people, &BTreeSet::new()), on, label, message)
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
    html! {
        <div class="speakers-row" role="group" aria-label={cx.texts.t(label)}>
            { for people.iter().map(|&id| {
                let on = on == Some(id);
                html! {
                    <button type="button" key={id.0.to_string()} class={classes!("speaker", on.then_some("is-on"))}
                        aria-pressed={on.to_string()} onclick={cx.dispatch.reform(move |_: MouseEvent| message(id))}>
                        { face(cx, timeline, id, "") }<span dir="auto">{ name(cx, timeline, id) }</span>
                        if filled.contains(&id) {
                            <span class="good" aria-hidden="true">{ icon(Sign::Check) }</span><span class="visually-hidden">{ cx.texts.t("sheet-filled") }</span>
                        }
                    </button>
                }
            }) }
        </div>
    }
}
