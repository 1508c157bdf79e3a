//! One teller's version: the words, what they mean, how it felt, and what the others say to it.

use timeline_core::date;
use timeline_core::model::StatementId;
use yew::{prelude::*, props};

use super::responses::responses;
use super::share_rows::{ShareRowsProps, share_rows};
use crate::state::{Change, Editable, Message, ShareSubject};
use crate::view::context::Cx;
use crate::view::form::{MissingProps, choice_words, missing};
use crate::view::icon::Sign;
use crate::view::part::{
    AvatarProps, ChipProps, Fold, IconButtonProps, LoadMarkProps, avatar, chip, icon_button,
    load_mark,
};
use crate::view::words;

/// One teller's version.
pub(crate) fn version(cx: &Cx, id: StatementId) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let Some(doc) = &model.doc else { return Html::default() };
    let (timeline, dates) = (doc.timeline(), doc.dates());
    let Some((item, statement)) = timeline.statement(id) else { return Html::default() };
    let id = statement.id;
    let at = timeline.people.iter().position(|person| person.id == statement.teller);
    let name = timeline.called(statement.teller, texts.0);
    let resolved = dates.statement(id);
    let shown = date::show(resolved, texts.0);
    let said = statement.when.whole();
    let basis = statement.basis.map(|basis| texts.t(words::basis(basis)));
    let about = [Some(shown).filter(|shown| !shown.is_empty() && *shown != said), basis];
    let about = about.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let is_mine = model.speaker == Some(statement.teller);
    let locked = doc.read_only.is_some();
    let choices = [(false, &resolved.choices), (true, &resolved.until_choices)].map(|(end, choices)| {
        if choices.is_empty() || locked {
            return Html::default();
        }
        let chips = choices.iter().map(|choice| {
            let label = choice_words(timeline, dates, choice, texts);
            let choice = choice.clone();
            let change = Change::Choose { statement: id, choice, end };
            chip(&props!(ChipProps { label, onclick: cx.on_press(Message::Change(change)) }))
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
                { avatar(&props!(AvatarProps {
                    name: name.clone(), index: at.unwrap_or_default(), class: "is-small",
                })) }
                <h3 dir="auto">{ &name }</h3>
                <span class="push">if let Some(load) = statement.load { { load_mark(cx, &props!(LoadMarkProps { load })) } }</span>
            </div>
            if !said.is_empty() { <p class="version-said" dir="auto">{ "“" }{ said }{ "”" }</p> }
            if !about.is_empty() { <p class="version-about">{ about }</p> }
            if let Some(trouble) = &resolved.trouble { { missing(cx, &props!(MissingProps { trouble: *trouble })) } }
            { for choices }
            if !statement.text.is_empty() { <p class="version-text" dir="auto">{ &statement.text }</p> }
            { responses(cx, id, statement.teller, &statement.responses) }
            if !statement.shares.is_empty() || !locked {
                <Fold class="version-shares" open={!statement.shares.is_empty()} label={texts.t("shares-version")}>
                    <p class="field-hint">{ texts.t("shares-version-hint") }</p>
                    { share_rows(cx, &props!(ShareRowsProps {
                        subject: ShareSubject::Statement(id), shares: statement.shares.clone(),
                        title: texts.t("shares-version"),
                    })) }
                </Fold>
            }
            if !locked {
                <div class="version-foot">
                    { icon_button(&props!(IconButtonProps {
                        label: texts.with("version-edit", &[("name", (&name).into())]), sign: Sign::Pencil,
                        class: "is-bare", onclick: cx.on_press(Message::EditForm(Editable::Statement(id))),
                    })) }
                    if item.statements.len() > 1 {
                        { icon_button(&props!(IconButtonProps {
                            label: texts.with("version-delete", &[("name", (&name).into())]), sign: Sign::Trash,
                            class: "is-bare", onclick: cx.on_press(Message::Change(Change::DeleteStatement(id))),
                        })) }
                    }
                </div>
            }
        </article>
    }
}
