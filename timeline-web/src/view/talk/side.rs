//! Beside a conversation: the agreements, and what it added to the timeline.

use timeline_core::{
    conversation::{Earlier, Made, earlier, layer, responses},
    model::{Action, Conversation, LaneKind, Load, PersonId, ResponseValue, Timeline},
};
use yew::{prelude::*, props};

use super::{keys, people, say};
use crate::state::{AgreementOf, Doc, Editable, Look, Message, NewForm, Selected, TalkMessage};
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon};
use crate::view::lane::{LaneMarkProps, lane_mark};
use crate::view::part::{
    ButtonKind, ButtonProps, CheckProps, IconButtonProps, LoadMarkProps, button, check,
    icon_button, load_mark,
};
use crate::view::words;

/// Agreements, and what this conversation added.
pub(super) fn side(cx: &Cx, doc: &Doc, talk: &Conversation) -> Html {
    let texts = cx.texts;
    let open = may_change(doc, talk);
    let new = |of: AgreementOf| cx.on_press(Message::NewForm(NewForm::Agreement(of)));
    let before = earlier(doc.timeline(), talk.id);
    html! {
        <aside class="talk-side" tabindex="-1" aria-labelledby="talk-agreements">
            <div class="row">
                <h2 id="talk-agreements" tabindex="-1">{ texts.t("agreements") }</h2>
                if open {
                    { button(&props!(ButtonProps { label: texts.t("agreement"), sign: Sign::Plus, class: "push", onclick: new(AgreementOf::default()) })) }
                }
            </div>
            if talk.agreements.is_empty() {
                <p class="muted">{ texts.t("agreements-none") }</p>
            } else {
                <ul class="rows">{ for talk.agreements.iter().map(|action| agreement(cx, doc, talk, action)) }</ul>
            }
            if open {
                <details class="talk-cardlet">
                    <summary>{ texts.t("agreements-ready") }</summary>
                    <ul class="rows">
                        { for keys::READY.into_iter().map(|(what, why)| {
                            let of = AgreementOf { what: texts.t(what), principle: texts.t(why), ..AgreementOf::default() };
                            html! { <li key={what}>{ button(&props!(ButtonProps { label: texts.t(what), kind: ButtonKind::Quiet, onclick: new(of) })) }</li> }
                        }) }
                    </ul>
                </details>
            }
            if !before.is_empty() {
                <h3>{ texts.t("agreed-before") }</h3>
                <ul class="rows">{ for before.iter().map(|one| agreed_before(cx, doc, one)) }</ul>
            }
            { added(cx, doc, talk) }
        </aside>
    }
}

/// Whether agreements are still made and changed in it, here.
fn may_change(doc: &Doc, talk: &Conversation) -> bool {
    talk.finished.is_none() && doc.read_only.is_none()
}

/// An agreement with who does it and by when.
fn agreed(cx: &Cx, timeline: &Timeline, action: &Action) -> Html {
    let who = people::names(cx, timeline, &action.who);
    html! {
        <>
            <strong dir="auto">{ who }</strong>
            <p dir="auto">{ &action.what }</p>
            if let Some(by) = &action.by { <p class="muted small">{ icon(Sign::Calendar) }<span dir="auto">{ &by.words }</span></p> }
            if !action.principle.is_empty() { <p class="muted small" dir="auto">{ &action.principle }</p> }
        </>
    }
}

fn agreement(cx: &Cx, doc: &Doc, talk: &Conversation, action: &Action) -> Html {
    let (texts, timeline) = (cx.texts, doc.timeline());
    let subject = Editable::Agreement(talk.id, action.id);
    let name = [("text", (&action.what).into())];
    html! {
        <li key={action.id.0.to_string()} class="agreement">
            { for action.who.first().map(|id| people::face(cx, timeline, *id, "")) }
            <div class="grow">{ agreed(cx, timeline, action) }</div>
            if may_change(doc, talk) {
                <span class="agreement-tools">
                { icon_button(&props!(IconButtonProps {
                    label: texts.with("agreement-edit", &name), sign: Sign::Pencil, class: "is-bare",
                    onclick: cx.on_press(Message::EditForm(subject)),
                })) }
                { icon_button(&props!(IconButtonProps {
                    label: texts.with("agreement-drop", &name), sign: Sign::Trash, class: "is-bare",
                    onclick: say(cx, TalkMessage::DropAgreement(action.id)),
                })) }
                </span>
            }
        </li>
    }
}

/// An agreement of an earlier conversation, and how it stands now.
fn agreed_before(cx: &Cx, doc: &Doc, one: &Earlier<'_>) -> Html {
    let timeline = doc.timeline();
    let status = one.now.and_then(|said| said.outcome).unwrap_or(one.stood);
    html! {
        <li key={one.action.id.0.to_string()} class="agreement">
            { for one.action.who.first().map(|id| people::face(cx, timeline, *id, "")) }
            <div class="grow">
                { agreed(cx, timeline, one.action) }
                <p class={classes!("small", one.now.is_some().then_some("good"))}>{ icon(if one.now.is_some() { Sign::Check } else { Sign::Forward }) }{ cx.texts.t(words::action_status(status)) }</p>
            </div>
        </li>
    }
}

/// What one thing that was made is called, and how it is shown.
pub(super) struct Titled {
    pub(super) selected: Selected,
    pub(super) title: String,
    pub(super) by: Vec<PersonId>,
    /// When it was, in the words of whoever told it.
    when: String,
    lane: Option<LaneKind>,
    load: Option<Load>,
}

/// What something that was made is called; none where it is gone.
fn title(timeline: &Timeline, made: &Made) -> Option<Titled> {
    let by = vec![made.by];
    if let Some(id) = made.item {
        let item = timeline.item(id)?;
        let told = made.statement.and_then(|id| timeline.statement(id));
        let load = told.and_then(|(_, told)| told.load);
        let when = told.map(|(_, told)| told.when.whole()).unwrap_or_default();
        let lane = timeline.lane(item.lane).map(|lane| lane.kind);
        let title = item.title.clone();
        return Some(Titled { selected: Selected::Item(id), title, by, when, lane, load });
    }
    let note = timeline.note(made.note?)?;
    let (title, when) = (note.text.clone(), String::new());
    Some(Titled { selected: Selected::Note(note.id), title, by, when, lane: None, load: None })
}

/// What was made, each thing once, with everybody who told of it.
pub(super) fn titles(timeline: &Timeline, made: &[Made]) -> Vec<Titled> {
    let mut rows: Vec<Titled> = Vec::new();
    for one in made.iter().filter_map(|made| title(timeline, made)) {
        match rows.iter_mut().find(|row| row.selected == one.selected) {
            Some(row) => {
                row.when.clear();
                let new = one.by.into_iter().filter(|id| !row.by.contains(id));
                let new: Vec<_> = new.collect();
                row.by.extend(new);
            }
            None => rows.push(one),
        }
    }
    rows
}

/// The layer of this conversation, to show alone and to play again.
fn added(cx: &Cx, doc: &Doc, talk: &Conversation) -> Html {
    let (texts, timeline) = (cx.texts, doc.timeline());
    let made = layer(timeline, talk.id);
    let rows = titles(timeline, &made);
    let shown = cx.model.talk.shown;
    let now = shown.unwrap_or(made.len()).min(made.len());
    let alone = cx
        .dispatch
        .reform(move |on: bool| Message::Talk(TalkMessage::Layer(on.then_some(usize::MAX))));
    let play = |key: &str, sign, to: usize, disabled| {
        icon_button(&props!(IconButtonProps {
            label: texts.t(key),
            sign,
            disabled,
            onclick: say(cx, TalkMessage::Layer(Some(to))),
        }))
    };
    let given: Vec<_> = talk.said.iter().flat_map(|said| responses(timeline, said)).collect();
    let count = |value| given.iter().filter(|one| one.value == value).count();
    let sign = |sign: &'static str| html! { <span aria-hidden="true">{ sign }{ " " }</span> };
    html! {
        <section class="talk-added">
            <h2>{ texts.t("talk-added") }</h2>
            if rows.is_empty() {
                <p class="muted">{ texts.t("talk-added-none") }</p>
            } else {
                <ul class="rows">{ for rows.into_iter().map(|one| row(cx, timeline, one)) }</ul>
            }
            if !made.is_empty() {
                <div class="row">
                    { check(&props!(CheckProps { label: texts.t("layer-alone"), checked: shown.is_some(), onchange: alone })) }
                </div>
                if shown.is_some() {
                    <div class="row layer">
                        { play("layer-back", Sign::Back, now.saturating_sub(1), now <= 1) }
                        <span role="status">{ texts.with("layer-at", &[("now", now.into()), ("of", made.len().into())]) }</span>
                        { play("layer-on", Sign::Forward, now + 1, now >= made.len()) }
                    </div>
                }
            }
            if !given.is_empty() { <p class="talk-counts">
                <span>{ sign("✓") }{ texts.with("count-agrees", &[("count", count(ResponseValue::Agrees).into())]) }</span>
                <span>{ sign("≠") }{ texts.with("count-differs", &[("count", count(ResponseValue::SeesDifferently).into())]) }</span>
                <span>{ sign("?") }{ texts.with("count-unsure", &[("count", count(ResponseValue::DoesNotKnow).into())]) }</span>
            </p> }
        </section>
    }
}

fn row(cx: &Cx, timeline: &Timeline, one: Titled) -> Html {
    let selected = one.selected;
    let on = cx.model.selected == selected;
    let by = people::names(cx, timeline, &one.by);
    let about = if one.when.is_empty() { by } else { format!("{by} · {}", one.when) };
    let dispatch = cx.dispatch.clone();
    let onclick = move |_: MouseEvent| {
        dispatch.emit(Message::Select(selected));
        if let Some(item) = selected.item() {
            dispatch.emit(Message::Look(Look::Item(item)));
        }
    };
    html! {
        <li key={format!("{selected:?}")}>
            <button type="button" class={classes!("made-row", on.then_some("is-on"))}
                {onclick}>
                { match one.lane {
                    Some(kind) => lane_mark(&props!(LaneMarkProps { kind, class: "is-small" })),
                    None => html! { <span class="lane-mark is-small">{ icon(Sign::Bubble) }</span> },
                } }
                <span class="grow"><strong dir="auto">{ one.title }</strong><span class="muted small" dir="auto">{ about }</span></span>
                { for one.load.map(|load| load_mark(cx, &props!(LoadMarkProps { load, quiet: true }))) }
            </button>
        </li>
    }
}
