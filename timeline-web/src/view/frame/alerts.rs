//! Messages that stay until they are dismissed or solved: what is the matter, and the one thing to
//! do about it.

use timeline_core::edit::EditError;
use yew::{prelude::*, props};

use super::left::left;
use crate::state::{Alert, FileFault, Message, Refusal};
use crate::text::Texts;
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon};
use crate::view::part::{ButtonKind, ButtonProps, IconButtonProps, button, icon_button};

/// The alerts, and the banner of a timeline that cannot be changed.
pub fn alerts(cx: &Cx) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    // why: a place with nothing in it is one more to go past for who goes from place to place
    let some = !model.alerts.is_empty() || !model.left.is_empty();
    html! {
        <div class="alerts" role={some.then_some("region")} aria-label={some.then(|| texts.t("alerts"))}>
            { left(cx) }
            { for model.alerts.iter().enumerate().map(|(at, alert)| alert_view(cx, at, alert)) }
        </div>
    }
}

// why: seldom needed, and a browser compiles what is called as a whole
#[inline(never)]
fn alert_view(cx: &Cx, at: usize, alert: &Alert) -> Html {
    let texts = cx.texts;
    let save = cx.on_press(Message::Save { choose: false });
    let close = cx.on_press(Message::DismissAlert(at));
    let replace = |on: bool| cx.on_press(Message::Replace(on));
    let bad = is_bad(alert);
    html! {
        <div class={classes!("alert", bad.then_some("is-bad"))} role={if bad { "alert" } else { "status" }}>
            { icon(Sign::Warning) }
            { words(texts, alert) }
            if *alert == Alert::WouldLose {
                { button(&props!(ButtonProps {
                    label: texts.t("alert-replace"), kind: ButtonKind::Danger, onclick: replace(true),
                })) }
                { button(&props!(ButtonProps { label: texts.t("alert-stay"), onclick: replace(false) })) }
            }
            if offers_file(alert) {
                { button(&props!(ButtonProps { label: texts.t("save-file"), sign: Sign::Save, onclick: save })) }
            }
            { icon_button(&props!(IconButtonProps {
                label: texts.t("alert-close"), sign: Sign::Close, class: "is-bare", onclick: close,
            })) }
        </div>
    }
}

fn is_bad(alert: &Alert) -> bool {
    matches!(
        alert,
        Alert::NotKept(_)
            | Alert::CannotOpen(_)
            | Alert::FileChanged
            | Alert::CannotSave
            | Alert::Refused(_)
            | Alert::DraftLost
    )
}

fn offers_file(alert: &Alert) -> bool {
    matches!(
        alert,
        Alert::NotKept(_)
            | Alert::OnlyFiles
            | Alert::Forgets
            | Alert::SaveReminder { .. }
            | Alert::WouldLose
            | Alert::FileChanged
            | Alert::CannotSave
    )
}

fn words(texts: Texts, alert: &Alert) -> Html {
    let sentence = match alert {
        Alert::NotKept(Refusal::Full) => texts.t("alert-full"),
        Alert::NotKept(Refusal::Denied) => texts.t("alert-denied"),
        Alert::NotKept(Refusal::NotAnswered | Refusal::NotReadBack) => {
            texts.t("alert-not-read-back")
        }
        Alert::OnlyFiles => texts.t("alert-only-files"),
        Alert::Forgets => texts.t("alert-forgets"),
        Alert::SaveReminder { edits } => {
            texts.with("alert-reminder", &[("count", i64::from(*edits).into())])
        }
        Alert::OtherTab => texts.t("alert-other-tab"),
        Alert::NewerFile => texts.t("alert-newer-file"),
        Alert::CannotOpen(fault) => file_fault(texts, fault),
        Alert::WouldLose => texts.t("alert-would-lose"),
        Alert::OpenedWith(warnings) => {
            return html! {
                <div>
                    <p>{ texts.with("alert-opened-with", &[("count", warnings.len().into())]) }</p>
                    <details>
                        <summary>{ texts.t("alert-what") }</summary>
                        <ul class="prose">{ for warnings.iter().map(|one| html! { <li>{ one.sentence(texts.0) }</li> }) }</ul>
                    </details>
                </div>
            };
        }
        Alert::FileChanged => texts.t("alert-file-changed"),
        Alert::CannotSave => texts.t("alert-cannot-save"),
        Alert::Refused(EditError::StillUsed(_)) => texts.t("alert-still-used"),
        Alert::Refused(_) => texts.t("alert-refused"),
        Alert::DraftLost => texts.t("alert-draft-lost"),
    };
    html! { <p dir="auto">{ sentence }</p> }
}

fn file_fault(texts: Texts, fault: &FileFault) -> String {
    match fault {
        FileFault::Unreadable => texts.t("alert-unreadable"),
        FileFault::Timeline(error) => error.sentence(texts.0),
        FileFault::Table(error) => error.sentence(texts.0),
    }
}
