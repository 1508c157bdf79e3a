//! What was said in a step: the last with everybody's reactions, the others folded.

use timeline_core::{
    conversation::{beside, responses},
    model::{About, Conversation, NoteKind, PersonId, ResponseValue, Said, SaidId, Step},
};
use yew::{prelude::*, props};

use super::{people, say};
use crate::state::{AgreementOf, Doc, Editable, Line, Message, NewForm, TalkMessage};
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon};
use crate::view::part::{
    ButtonKind, ButtonProps, ChipKind, ChipProps, Field, IconButtonProps, button, chip, icon_button,
};
use crate::view::words;

/// What was said in this step, last first.
pub(super) fn of_step(
    cx: &Cx,
    doc: &Doc,
    talk: &Conversation,
    step: Step,
    order: &[PersonId],
) -> Html {
    let here = |said: &&Said| {
        let word = matches!(said.about, Some(About::Word(_) | About::Agreement(_)));
        said.step == step && said.cell.is_none() && !word
    };
    let mut rest: Vec<_> = talk.said.iter().rev().filter(here).collect();
    // why: who sees it otherwise puts their words beside it, and the others still say what they think
    let last = rest.iter().position(|said| beside(talk, said).is_none()).unwrap_or_default();
    if rest.is_empty() {
        return Html::default();
    }
    let last = rest.remove(last);
    html! {
        <>
            <div id="said-last" tabindex="-1" role="group" aria-label={format!("{}: {}", people::name(cx, doc.timeline(), last.by), last.text)}>{ one(cx, doc, talk, last, order) }</div>
            { for rest.into_iter().map(|said| html! {
                <details key={said.id.0.to_string()} class="said-before">
                    <summary><span dir="auto">
                        { people::name(cx, doc.timeline(), said.by) }{ ": " }{ &said.text }
                        { for own_version(cx, doc, talk, said).map(|words| html! { <span class="muted small">{ " · " }{ words }</span> }) }
                    </span></summary>
                    { one(cx, doc, talk, said, order) }
                </details>
            }) }
        </>
    }
}

/// Whose words these stand beside, where they are an own version.
fn own_version(cx: &Cx, doc: &Doc, talk: &Conversation, said: &Said) -> Option<String> {
    let of = beside(talk, said).filter(|one| one.by != said.by)?;
    let name = people::name(cx, doc.timeline(), of.by);
    Some(cx.texts.with("said-own-version", &[("name", (&name).into())]))
}

/// One thing that was said, with everybody's reactions.
pub(super) fn one(
    cx: &Cx,
    doc: &Doc,
    talk: &Conversation,
    said: &Said,
    order: &[PersonId],
) -> Html {
    let (texts, timeline, id) = (cx.texts, doc.timeline(), said.id);
    let given = responses(timeline, said);
    let of = |person: PersonId| given.iter().find(|one| one.person == person).map(|one| one.value);
    let others: Vec<_> = order.iter().copied().filter(|person| *person != said.by).collect();
    let reacted = others.iter().filter(|person| of(**person).is_some()).count();
    let open = talk.finished.is_none();
    let differs = cx.model.talk.differs.filter(|(of, _)| *of == id);
    html! {
        <article class={classes!("said", said.parked.then_some("is-parked"))} key={id.0.to_string()}>
            <p class="said-text" dir="auto">{ &said.text }</p>
            <p class="said-foot muted">
                <span dir="auto">{ people::name(cx, timeline, said.by) }</span>
                { for own_version(cx, doc, talk, said).map(|words| html! { <span class="dotted">{ words }</span> }) }
                if let Some(About::Item(item) | About::Statement(item, _)) = said.about {
                    <span class="dotted">{ texts.t(if doc.dates().is_dated(item) { "said-on-timeline" } else { "said-no-place" }) }</span>
                }
                <span class="good push">{ icon(Sign::Check) }{ texts.t(if said.parked { "said-parked" } else { "said-written" }) }</span>
            </p>
            if open {
                <div class="chips" role="group" aria-label={texts.t("said-kind")}>
                    <span class="small muted" aria-hidden="true">{ texts.t("said-kind") }</span>
                    { for NoteKind::ALL.into_iter().map(|kind| chip(&props!(ChipProps {
                        label: texts.t(words::note(kind)), pressed: said.kind == Some(kind), onclick: say(cx, TalkMessage::Kind(id, kind)),
                    }))) }
                </div>
            }
            if !others.is_empty() {
                <h3 class="said-others">{ texts.t("said-others") }<span class="muted push">{ texts.with("said-reacted", &[("done", reacted.into()), ("of", others.len().into())]) }</span></h3>
                { for others.into_iter().map(|person| reaction(cx, doc, id, person, of(person), open)) }
            }
            if let Some((_, person)) = differs {
                { words_beside(
                    cx, "talk-own-version", Line::OwnVersion,
                    texts.with("said-own", &[("name", (&people::name(cx, timeline, person)).into())]),
                    ("talk-enter", Sign::Enter), TalkMessage::OwnVersion,
                ) }
            }
            if cx.model.talk.mends == Some(id) {
                { words_beside(
                    cx, "talk-other-words", Line::OtherWords, texts.t("said-other-words").into(),
                    ("keep", Sign::Check), TalkMessage::Reword,
                ) }
            }
            if open {
                { tools(cx, doc, said) }
            }
        </article>
    }
}

/// What one of the others answers to it.
fn reaction(
    cx: &Cx,
    doc: &Doc,
    said: SaidId,
    person: PersonId,
    given: Option<ResponseValue>,
    open: bool,
) -> Html {
    let name = people::name(cx, doc.timeline(), person);
    let answer = |value: ResponseValue| {
        let words = cx.texts.t(words::response(value));
        let on = given == Some(value);
        let kind = match (on, value) {
            (false, _) => ChipKind::Plain,
            (true, ResponseValue::Agrees) => ChipKind::Agrees,
            (true, ResponseValue::SeesDifferently) => ChipKind::Differs,
            (true, ResponseValue::DoesNotKnow) => ChipKind::Unsure,
        };
        chip(&props!(ChipProps {
            name: Some(AttrValue::from(format!("{words}: {name}"))),
            label: words,
            pressed: on,
            kind,
            disabled: !open,
            class: "is-answer",
            onclick: say(cx, TalkMessage::Respond(said, person, value)),
        }))
    };
    html! {
        <div class="reaction" key={person.0.to_string()} role="group" aria-label={name.clone()}>
            { people::face(cx, doc.timeline(), person, "is-small") }<strong class="grow" dir="auto">{ &name }</strong>
            <span class="reaction-answers">{ for words::RESPONSES.into_iter().map(answer) }</span>
        </div>
    }
}

/// A line to put words beside what was said, or in its place.
fn words_beside(
    cx: &Cx,
    id: &'static str,
    line: Line,
    label: String,
    (done, sign): (&'static str, Sign),
    say: fn(String) -> TalkMessage,
) -> Html {
    html! {
        <div class="own-version">
            <Field {id} focus=true {label} value={cx.model.talk.line(line)}
                oninput={cx.dispatch.reform(move |text| Message::Talk(TalkMessage::Wrote(line, text)))}
                onchange={cx.dispatch.reform(move |text| Message::Talk(say(text)))} />
            { button(&props!(ButtonProps { label: cx.texts.t(done), sign })) }
        </div>
    }
}

/// What can be done with what was said.
fn tools(cx: &Cx, doc: &Doc, said: &Said) -> Html {
    let (texts, id) = (cx.texts, said.id);
    let of = AgreementOf {
        origin: Some(About::Said(id)),
        what: said.text.clone(),
        ..Default::default()
    };
    let agree = cx.on_press(Message::NewForm(NewForm::Agreement(of)));
    let speaker = people::name(cx, doc.timeline(), said.by);
    let by = [("name", (&speaker).into())];
    let no_place = match said.about {
        Some(About::Statement(item, told)) if !doc.dates().is_dated(item) => Some(told),
        _ => None,
    };
    html! {
        <div class="chips said-tools">
            { for no_place.map(|told| button(&props!(ButtonProps {
                label: texts.t("said-give-place"), sign: Sign::Calendar, kind: ButtonKind::Quiet,
                onclick: cx.on_press(Message::EditForm(Editable::Statement(told))),
            }))) }
            { button(&props!(ButtonProps { label: texts.t("said-agree"), sign: Sign::Check, kind: ButtonKind::Quiet, onclick: agree })) }
            { button(&props!(ButtonProps {
                label: texts.t(if said.parked { "said-unpark" } else { "said-park" }), kind: ButtonKind::Quiet,
                onclick: say(cx, TalkMessage::Park(id)),
            })) }
            <span class="said-icons">
            { icon_button(&props!(IconButtonProps {
                label: texts.with("said-reword", &by), sign: Sign::Pencil, class: "is-bare", onclick: say(cx, TalkMessage::Mend(id)),
            })) }
            { icon_button(&props!(IconButtonProps {
                label: texts.with("said-unsay", &by), sign: Sign::Trash, class: "is-bare", onclick: say(cx, TalkMessage::Unsay(id)),
            })) }
            </span>
        </div>
    }
}
