//! One teller's version: the words, what they mean, how it felt, and what the others say to it.

use timeline_core::date;
use timeline_core::model::{ItemId, StatementId};
use yew::prelude::*;

use super::responses::Responses;
use super::share_rows::ShareRows;
use crate::app::{use_dispatch, use_model};
use crate::state::{Change, Editable, Message, ShareSubject};
use crate::view::context::use_texts;
use crate::view::form::{Missing, choice_words};
use crate::view::icon::Sign;
use crate::view::part::{Avatar, Chip, IconButton, LoadMark};
use crate::view::words;

/// What a version needs.
#[derive(PartialEq, Properties)]
pub(crate) struct VersionProps {
    /// The item.
    pub item: ItemId,
    /// Which version.
    pub id: StatementId,
}

/// One teller's version.
#[component]
pub(crate) fn Version(props: &VersionProps) -> Html {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let Some(model) = use_model() else { return Html::default() };
    let Some(doc) = &model.doc else { return Html::default() };
    let (timeline, dates) = (doc.timeline(), doc.dates());
    let Some((item, statement)) = timeline.statement(props.id) else { return Html::default() };
    let id = statement.id;
    let at = timeline.people.iter().position(|person| person.id == statement.teller);
    let name = at
        .and_then(|at| timeline.people.get(at))
        .map(|person| person.name.clone())
        .unwrap_or_default();
    let resolved = dates.statement(id);
    let shown = date::show(resolved, texts.0);
    let said = said(&statement.when.words, statement.when.until.as_deref());
    let basis = statement.basis.map(|basis| texts.t(words::basis(basis)));
    let about = [Some(shown).filter(|shown| !shown.is_empty() && *shown != said), basis];
    let about = about.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let is_mine = model.speaker == Some(statement.teller);
    let locked = doc.read_only.is_some();
    let say = |message: Message| dispatch.reform(move |_: MouseEvent| message.clone());
    let choices = [(false, &resolved.choices), (true, &resolved.until_choices)].map(|(end, choices)| {
        if choices.is_empty() || locked {
            return Html::default();
        }
        let chips = choices.iter().map(|choice| {
            let label = choice_words(timeline, dates, choice, texts);
            let choice = choice.clone();
            let change = Change::Choose { statement: id, choice, end };
            html! { <Chip {label} onclick={say(Message::Change(change))} /> }
        });
        html! {
            <div class="chips" role="group" aria-label={texts.t("which-one")}>
                <span class="small">{ texts.t(if end { "which-one-end" } else { "which-one" }) }</span>{ for chips }
            </div>
        }
    });
    html! {
        <article class={classes!("version", is_mine.then_some("is-mine"))} aria-label={name.clone()}>
            <div class="version-head">
                <Avatar name={name.clone()} index={at.unwrap_or_default()} class="is-small" />
                <h3 dir="auto">{ &name }</h3>
                <span class="push">if let Some(load) = statement.load { <LoadMark {load} /> }</span>
            </div>
            if !said.is_empty() { <p class="version-said" dir="auto">{ "“" }{ said }{ "”" }</p> }
            if !about.is_empty() { <p class="version-about">{ about }</p> }
            if let Some(trouble) = &resolved.trouble { <Missing trouble={*trouble} /> }
            { for choices }
            if !statement.text.is_empty() { <p class="version-text" dir="auto">{ &statement.text }</p> }
            <Responses {id} teller={statement.teller} responses={statement.responses.clone()} />
            if !statement.shares.is_empty() || !locked {
                <details class="version-shares" open={!statement.shares.is_empty()}>
                    <summary>{ texts.t("shares-version") }</summary>
                    <p class="field-hint">{ texts.t("shares-version-hint") }</p>
                    <ShareRows subject={ShareSubject::Statement(id)} shares={statement.shares.clone()} title={texts.t("shares-version")} />
                </details>
            }
            if !locked {
                <div class="version-foot">
                    <IconButton label={texts.with("version-edit", &[("name", (&name).into())])} sign={Sign::Pencil} class="is-bare"
                        onclick={say(Message::EditForm(Editable::Statement(id)))} />
                    if item.statements.len() > 1 {
                        <IconButton label={texts.with("version-delete", &[("name", (&name).into())])} sign={Sign::Trash} class="is-bare"
                            onclick={say(Message::Change(Change::DeleteStatement(id)))} />
                    }
                </div>
            }
        </article>
    }
}

fn said(words: &str, until: Option<&str>) -> String {
    match until {
        Some(until) if !until.trim().is_empty() => format!("{words} – {until}"),
        _ => words.to_owned(),
    }
}
