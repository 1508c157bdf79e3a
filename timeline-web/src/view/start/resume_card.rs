//! "Ga verder": with the timeline that was used last on this device. Stays to be seen where there
//! is none, and says so.

use yew::{prelude::*, props};

use super::card::{CardProps, card};
use crate::state::{DraftAbout, Message, StartMessage, Storage};
use crate::text::Texts;
use crate::view::context::Cx;
use crate::view::day::day_near;
use crate::view::icon::Sign;
use crate::view::part::{ButtonKind, ButtonProps, IconButtonProps, button, icon_button};

/// The choice to go on, with the other timelines on this device under it.
pub(super) fn resume_card(cx: &Cx) -> Html {
    let texts = cx.texts;
    let model = &cx.model;
    let drafts = model.drafts.clone();
    let last = drafts.as_ref().and_then(|drafts| drafts.first());
    let about = match (last, &drafts) {
        (Some(draft), _) => {
            let day = day_near(texts, draft.day, model.today);
            texts.with("start-resume-about", &[("day", (&day).into())])
        }
        (None, None) => texts.t("start-resume-looking"),
        (None, Some(_)) if model.storage == Storage::NotKept => texts.t("start-resume-file"),
        (None, Some(_)) => texts.t("start-resume-none"),
    };
    let onclick = cx.on_press(Message::Start(StartMessage::Resume));
    html! {
        <div class="card-and-more">
            { card(&props!(CardProps {
                id: "start-resume", sign: Sign::Laptop, colour: "lane-friends", disabled: last.is_none(),
                title: texts.t("start-resume"), about, onclick,
            })) }
            if let Some(drafts) = drafts.as_ref().filter(|drafts| !drafts.is_empty()) {
                <details class="drafts">
                    <summary>{ texts.with("start-drafts", &[("count", drafts.len().into())]) }</summary>
                    <ul>{ for drafts.iter().map(|draft| html! {
                        <DraftRow cx={cx.clone()} key={draft.id.0} draft={draft.clone()} />
                    }) }</ul>
                </details>
            }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct DraftRowProps {
    /// What every view may ask for.
    pub cx: Cx,
    draft: DraftAbout,
}

/// One timeline on this device. Taking it off asks once more, because it cannot be undone.
#[component]
fn DraftRow(props: &DraftRowProps) -> Html {
    let cx = &props.cx;
    let texts = cx.texts;
    let asking = use_state_eq(|| false);
    let today = Some(cx.model.today);
    let DraftAbout { id, day, in_file, .. } = props.draft;
    let name = name(texts, &props.draft);
    let day = today.map(|today| day_near(texts, day, today)).unwrap_or_default();
    let open = cx.on_press(Message::Start(StartMessage::ResumeDraft(id)));
    let forget = cx.on_press(Message::Start(StartMessage::ForgetDraft(id)));
    let ask = {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(!*asking))
    };
    html! {
        <li class="draft">
            <span class="draft-words">
                <strong dir="auto">{ &name }</strong>
                <span class="small muted">
                    { day }{ " · " }
                    { texts.t(if in_file { "start-draft-in-file" } else { "start-draft-only-here" }) }
                </span>
            </span>
            { button(&props!(ButtonProps { label: texts.t("start-draft-open"), onclick: open })) }
            { icon_button(&props!(IconButtonProps {
                label: texts.with("start-draft-forget", &[("name", (&name).into())]), sign: Sign::Trash,
                onclick: ask.clone(),
            })) }
            if *asking {
                <div class="draft-ask" role="alert">
                    <p>{ texts.t(if in_file { "start-draft-ask" } else { "start-draft-ask-lost" }) }</p>
                    <div class="row">
                        { button(&props!(ButtonProps {
                            label: texts.t("start-draft-sure"), kind: ButtonKind::Danger, onclick: forget,
                        })) }
                        { button(&props!(ButtonProps { label: texts.t("cancel"), onclick: ask })) }
                    </div>
                </div>
            }
        </li>
    }
}

fn name(texts: Texts, draft: &DraftAbout) -> String {
    if draft.alias.trim().is_empty() { texts.t("child-no-name") } else { draft.alias.clone() }
}
