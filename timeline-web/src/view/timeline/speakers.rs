//! "Aan het woord": who is speaking, as large name chips. What is entered is that person's
//! statement. A timeline without people offers the usual ones.

use timeline_core::model::{Person, PersonId, Role};
use yew::{prelude::*, props};

use crate::state::{Doc, Message, NewForm};
use crate::text::Texts;
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon};
use crate::view::part::{AvatarProps, IconButtonProps, avatar, icon_button};

/// The id of the list that unfolds on a narrow window.
const LIST: &str = "speakers";

/// Who is speaking.
pub(super) fn speakers(cx: &Cx) -> Html {
    let (texts, narrow) = (cx.texts, cx.narrow);
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let people = &doc.timeline().people;
    let here = people.iter().position(|person| Some(person.id) == model.speaker);
    let name = here.and(model.speaker).map(|id| doc.timeline().called(id, texts.0));
    if !narrow {
        return html! {
            <div class="speakers" role="group" aria-label={texts.t("speaking")}>
                <span class="speakers-label" aria-hidden="true">{ texts.t("speaking") }</span>
                <div class="speakers-row">{ chips(cx, &props!(ChipsProps {})) }</div>
            </div>
        };
    }
    let label = texts.with(
        "speaking-now",
        &[(
            "name",
            name.as_ref().map_or_else(|| texts.t("speaker-nobody"), Clone::clone).as_str().into(),
        )],
    );
    html! {
        <div class="speakers" role="group" aria-label={texts.t("speaking")}>
            <button type="button" class="speaker is-on" popovertarget={LIST} aria-label={label}>
                { avatar(&props!(AvatarProps { name: name.unwrap_or_default(), index: here.unwrap_or_default() })) }
                { icon(Sign::Down) }
            </button>
            <div class="menu speakers-list" id={LIST} popover="auto">{ chips(cx, &props!(ChipsProps { menu: LIST })) }</div>
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct ChipsProps {
    /// The popover they stand in, which a choice closes.
    #[prop_or_default]
    menu: Option<&'static str>,
}

fn chips(cx: &Cx, props: &ChipsProps) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let timeline = doc.timeline();
    let menu = props.menu;
    let hide = menu.map(|_| "hide");
    let speak = |id: PersonId| cx.on_press(Message::Speak(id));
    let person = |(at, person): (usize, &Person)| {
        let on = model.speaker == Some(person.id);
        let name = timeline.called(person.id, texts.0);
        html! {
            <button key={person.id.0.to_string()} type="button" class={classes!("speaker", on.then_some("is-on"))}
                aria-pressed={on.to_string()} onclick={speak(person.id)} popovertarget={menu} popovertargetaction={hide}>
                { avatar(&props!(AvatarProps { name: name.clone(), index: at })) }<span dir="auto">{ name }</span>
            </button>
        }
    };
    let add = cx.on_press(Message::NewForm(NewForm::Person(Role::Parent)));
    html! {
        <>
            { for timeline.people.iter().enumerate().filter(|(_, one)| one.role != Role::Record).map(person) }
            { offers(cx, menu) }
            { icon_button(&props!(IconButtonProps {
                label: texts.t("person-add"), sign: Sign::Plus, class: "speaker-add", onclick: add,
            })) }
        </>
    }
}

/// Who usually sit at the table and are not there yet, while there are few. `menu`: the popover they stand in.
pub fn offers(cx: &Cx, menu: Option<&'static str>) -> Html {
    let (texts, hide) = (cx.texts, menu.map(|_| "hide"));
    let Some(timeline) = cx.model.doc.as_ref().map(Doc::timeline) else { return Html::default() };
    let offer = |(name, role): (String, Role)| {
        let onclick = cx.on_press(Message::SpeakAs { name: name.clone(), role });
        html! {
            <button key={name.clone()} type="button" class="speaker is-offer" {onclick} popovertarget={menu} popovertargetaction={hide}>
                { icon(Sign::Plus) }<span dir="auto">{ name }</span>
            </button>
        }
    };
    let taken = |name: &str, role: Role| {
        timeline.people.iter().any(|person| person.role == role || person.name == name)
    };
    if timeline.people.len() >= 4 {
        return Html::default();
    }
    let is_new = |(name, role): &(String, Role)| {
        let twice = *role == Role::Parent;
        !taken(name, *role) || twice && !timeline.people.iter().any(|p| p.name == *name)
    };
    let offers = usual(texts, &timeline.child.alias).into_iter().filter(is_new);
    html! { { for offers.map(offer) } }
}

/// Who usually sit at the table.
fn usual(texts: Texts, alias: &str) -> Vec<(String, Role)> {
    let child = if alias.trim().is_empty() { texts.t("child-no-name") } else { alias.to_owned() };
    vec![
        (child, Role::Child),
        (texts.t("usual-mother"), Role::Parent),
        (texts.t("usual-father"), Role::Parent),
        (texts.t("usual-teacher"), Role::Teacher),
    ]
}
