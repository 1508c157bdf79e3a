//! What is printed, for whom, on what paper: every change shows at once in the pages.

use std::rc::Rc;

use timeline_core::{
    capital::capitalized,
    model::{Conversation, Receiver, Timeline},
};
use web_sys::HtmlInputElement;
use yew::{prelude::*, props};

use super::left_out::LeftOutNote;
use super::pages::Printed;
use crate::state::{Letters, Message, Orientation, Paper, PrintChoices, PrintScale, Sheet};
use crate::view::context::Cx;
use crate::view::day::day;
use crate::view::icon::{Sign, icon_in};
use crate::view::part::{
    ButtonKind, ButtonProps, CheckProps, Fold, SegmentsProps, SelectProps, button, check, segments,
    select,
};
use crate::view::words;

/// Numbers of years that can be put on a page.
const YEARS: [u8; 8] = [1, 2, 3, 4, 5, 6, 8, 10];
/// How many at first.
const YEARS_AT_FIRST: u8 = 4;
/// How long ago the first year is that can be chosen, when the birth year is not known.
const YEARS_AGO: i16 = 20;

/// The choices.
pub(super) fn choices(cx: &Cx, printed: &Printed) -> Html {
    let texts = cx.texts;
    let options = &printed.options;
    let receivers = cx.model.doc.as_ref().map(|doc| receivers(doc.timeline())).unwrap_or_default();
    let print = cx.on_press(Message::PrintNow);
    let large = options.letters == Letters::Large;
    let (usual, more): (Vec<Sheet>, Vec<Sheet>) =
        Sheet::ALL.into_iter().partition(|sheet| Sheet::USUAL.contains(sheet));
    let opened = more.iter().any(|sheet| options.sheets.contains(sheet));
    let sheet_of =
        |sheet: &Sheet| html! { <key={*sheet as usize}>{ sheet_choice(cx, *sheet, printed) }</> };
    html! {
        <div class="print-choices" tabindex="-1" role="region" aria-label={texts.t("tab-print")}>
            <h2 class="visually-hidden">{ texts.t("tab-print") }</h2>
            <fieldset>
                <legend>{ texts.t("print-for") }</legend>
                <div class="print-pair">
                    { for receivers.iter().map(|receiver| html! {
                        <key={receiver.as_ref().map_or("all".to_owned(), |one| words::receiver(one, texts))}>{ check(&props!(CheckProps {
                            class: classes!("is-card", "print-receiver", receiver.is_none().then_some("is-all")),
                            group: "print-receiver", checked: options.receiver == *receiver,
                            label: name(receiver.as_ref(), texts),
                            onchange: say(cx, options.made_for(receiver.clone())),
                            children: icon_in(sign(receiver.as_ref()), classes!("print-sign", colour(receiver.as_ref()))),
                        })) }</>
                    }) }
                </div>
            </fieldset>
            <fieldset>
                <legend>{ texts.t("print-what") }</legend>
                <div class="print-sheets">
                    { for usual.iter().map(sheet_of) }
                    <Fold open={opened} label={texts.t("print-more")}>
                        { for more.iter().map(sheet_of) }
                        { of_talk(cx, options) }
                    </Fold>
                </div>
            </fieldset>
            { paper(cx, options) }
            { scale(cx, options) }
            { period(cx, options) }
            { check(&props!(CheckProps {
                class: "is-card", checked: large, label: texts.t("print-large"),
                onchange: say(cx, PrintChoices {
                    letters: if large { Letters::Ordinary } else { Letters::Large },
                    ..options.clone()
                }),
            })) }
            { check(&props!(CheckProps {
                class: "is-card", checked: options.dated, label: texts.t("print-dated"),
                onchange: say(cx, PrintChoices { dated: !options.dated, ..options.clone() }),
            })) }
            { contact(cx, printed) }
            <div class="print-go">
                <LeftOutNote cx={cx.clone()} printed={printed.clone()} />
                { button(&props!(ButtonProps {
                    kind: ButtonKind::Primary, class: "is-wide is-large", sign: Some(Sign::Print),
                    label: texts.t("print-now"), onclick: print,
                })) }
                <p class="muted small">
                    { texts.t("print-pdf") }
                    <span class="print-own-paper">{ " " }{ texts.t("print-paper-too") }</span>
                </p>
            </div>
        </div>
    }
}

/// The last conversation as text, to take to another program.
fn contact(cx: &Cx, printed: &Printed) -> Html {
    let texts = cx.texts;
    let Some([note, message]) = &printed.contact else { return Html::default() };
    let copy = |label: String, text: &Rc<str>| {
        let text = text.clone();
        button(&props!(ButtonProps {
            kind: ButtonKind::Quiet,
            sign: Some(Sign::List),
            label: label,
            onclick: cx.on_press(Message::Copy(text)),
        }))
    };
    html! {
        <fieldset>
            <legend>{ texts.t("print-as-text") }</legend>
            { copy(texts.t("print-copy-note"), note) }
            { copy(texts.t("print-copy-message"), message) }
        </fieldset>
    }
}

/// Chooses all of this at once, whatever the box now says.
fn say(cx: &Cx, next: PrintChoices) -> Callback<bool> {
    let dispatch = cx.dispatch.clone();
    Callback::from(move |_: bool| dispatch.emit(Message::Print(next.clone())))
}

/// Chooses by the place in a list.
fn pick(
    cx: &Cx,
    options: &PrintChoices,
    change: impl Fn(&mut PrintChoices, usize) + 'static,
) -> Callback<usize> {
    let (dispatch, options) = (cx.dispatch.clone(), options.clone());
    Callback::from(move |at: usize| {
        let mut next = options.clone();
        change(&mut next, at);
        dispatch.emit(Message::Print(next));
    })
}

fn paper(cx: &Cx, options: &PrintChoices) -> Html {
    let texts = cx.texts;
    html! {
        <div class="print-paper">
            { segments(&props!(SegmentsProps {
                name: "print-paper", legend: texts.t("print-paper"),
                choices: Paper::ALL.map(|paper| AttrValue::from(paper.name())).to_vec(),
                chosen: Paper::ALL.iter().position(|paper| *paper == options.paper),
                onchoose: pick(cx, options, |next, at| {
                    next.paper = Paper::ALL.get(at).copied().unwrap_or_default();
                }),
            })) }
            { segments(&props!(SegmentsProps {
                name: "print-orientation", legend: texts.t("print-orientation"), class: "is-wide",
                choices: vec![AttrValue::from(texts.t("print-landscape")), AttrValue::from(texts.t("print-portrait"))],
                chosen: Some(usize::from(options.orientation == Orientation::Portrait)),
                onchoose: pick(cx, options, |next, at| {
                    next.orientation = if at == 0 { Orientation::Landscape } else { Orientation::Portrait };
                }),
            })) }
        </div>
    }
}

fn scale(cx: &Cx, options: &PrintChoices) -> Html {
    let texts = cx.texts;
    let card = |scale: PrintScale, on: bool, label: String, picture: Html| {
        check(&props!(CheckProps {
            class: "is-card print-scale",
            group: "print-scale",
            checked: on,
            label: label,
            onchange: say(cx, PrintChoices { scale, ..options.clone() }),
            children: picture,
        }))
    };
    let years = match options.scale {
        PrintScale::Years(years) => Some(years),
        PrintScale::WholeLife | PrintScale::Leporello => None,
    };
    let whole = options.scale == PrintScale::WholeLife;
    let strip = options.scale == PrintScale::Leporello;
    let count = |years: &u8| {
        let count = usize::from(*years).into();
        AttrValue::from(texts.with("print-years-count", &[("count", count)]))
    };
    html! {
        <fieldset>
            <legend>{ texts.t("print-scale") }</legend>
            <div class="print-triple">
                { card(PrintScale::WholeLife, whole, texts.t("print-whole-life"), one_page()) }
                { card(PrintScale::Leporello, strip, texts.t("print-strip"), strip_of_pages()) }
                { card(PrintScale::Years(YEARS_AT_FIRST), years.is_some(), texts.t("print-some-years"), some_pages()) }
            </div>
            if let Some(years) = years {
                { select(&props!(SelectProps {
                    id: "print-years", label: texts.t("print-years"),
                    choices: YEARS.iter().map(count).collect::<Vec<AttrValue>>(),
                    chosen: YEARS.iter().position(|one| *one == years).unwrap_or_default(),
                    onchoose: pick(cx, options, |next, at| {
                        next.scale = PrintScale::Years(YEARS.get(at).copied().unwrap_or(YEARS_AT_FIRST));
                    }),
                })) }
            }
        </fieldset>
    }
}

/// All of the life, or from one year to another.
fn period(cx: &Cx, options: &PrintChoices) -> Html {
    let texts = cx.texts;
    let today = cx.model.today.year();
    let birth = cx.model.doc.as_ref().and_then(|doc| doc.timeline().child.birth);
    let first = birth.map_or(today - YEARS_AGO, |birth| birth.year()).clamp(today - 120, today);
    let all: Vec<i16> = (first..=today + 1).collect();
    let next = match options.years {
        None => Some(((today - 1).max(first), today)),
        Some(_) => None,
    };
    let year =
        |id: &'static str, label: String, chosen: i16, of: fn(&mut (i16, i16)) -> &mut i16| {
            let years = all.clone();
            select(&props!(SelectProps {
                id: id,
                label: label,
                choices: all
                    .iter()
                    .map(|year| AttrValue::from(year.to_string()))
                    .collect::<Vec<AttrValue>>(),
                chosen: all.iter().position(|one| *one == chosen).unwrap_or_default(),
                onchoose: pick(cx, options, move |next, at| {
                    if let (Some(both), Some(year)) = (&mut next.years, years.get(at)) {
                        *of(both) = *year;
                        both.1 = both.1.max(both.0);
                    }
                }),
            }))
        };
    html! {
        <div class="print-period">
            { check(&props!(CheckProps {
                class: "is-card", checked: options.years.is_some(), label: texts.t("print-period"),
                onchange: say(cx, PrintChoices { years: next, ..options.clone() }),
            })) }
            if let Some((from, to)) = options.years {
                <div class="print-pair">
                    { year("print-from", texts.t("print-from"), from, |both| &mut both.0) }
                    { year("print-to", texts.t("print-to"), to, |both| &mut both.1) }
                </div>
            }
        </div>
    }
}

/// Ourselves, and everybody it can be made for.
fn receivers(timeline: &Timeline) -> Vec<Option<Receiver>> {
    std::iter::once(None).chain(timeline.receivers().into_iter().map(Some)).collect()
}

fn name(receiver: Option<&Receiver>, texts: crate::text::Texts) -> String {
    let name =
        receiver.map_or_else(|| texts.t("print-ourselves"), |one| words::receiver(one, texts));
    capitalized(&name)
}

fn sign(receiver: Option<&Receiver>) -> Sign {
    match receiver {
        None => Sign::Folder,
        Some(Receiver::School) => Sign::Book,
        Some(Receiver::YouthCare) => Sign::Hand,
        Some(Receiver::Parents) => Sign::House,
        Some(Receiver::Child) => Sign::Child,
        Some(Receiver::Other(_)) => Sign::Person,
    }
}

fn colour(receiver: Option<&Receiver>) -> &'static str {
    match receiver {
        Some(Receiver::School) => "lane-school",
        Some(Receiver::YouthCare) => "lane-support",
        Some(Receiver::Parents) => "lane-home",
        Some(Receiver::Child) => "lane-strengths",
        None | Some(Receiver::Other(_)) => "lane-own",
    }
}

/// One part of the print: whether it goes along, and on which page it begins.
fn sheet_choice(cx: &Cx, sheet: Sheet, printed: &Printed) -> Html {
    let texts = cx.texts;
    let dispatch = cx.dispatch.clone();
    let on = printed.options.sheets.contains(&sheet);
    let onchange = {
        let options = printed.options.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            dispatch.emit(Message::Print(options.with_sheet(sheet, input.checked())));
        })
    };
    let name = match sheet {
        Sheet::Timeline => texts.t("print-sheet-timeline"),
        Sheet::Agreements => texts.t("print-sheet-agreements"),
        Sheet::Plans => texts.t("print-sheet-plans"),
        Sheet::Items => texts.t("print-sheet-items"),
        Sheet::Versions => texts.t("print-sheet-versions"),
        Sheet::Notes => texts.t("print-sheet-notes"),
        Sheet::Talks => texts.t("print-sheet-talks"),
        Sheet::Preparation => texts.t("print-sheet-preparation"),
        Sheet::Measurements => texts.t("print-sheet-measurements"),
        Sheet::WhatWorks => texts.t("print-sheet-what-works"),
        Sheet::HandOver => texts.t("print-sheet-hand-over"),
        Sheet::StartLetter => texts.t("print-sheet-start-letter"),
        Sheet::GoalCard => texts.t("print-sheet-goal-card"),
        Sheet::Consent => texts.t("print-sheet-consent"),
        Sheet::Empty => texts.t("print-sheet-empty"),
    };
    let place = on.then(|| match printed.first_page(sheet) {
        Some(page) => texts.with("print-on-page", &[("page", page.into())]),
        None => texts.t("print-no-page"),
    });
    html! {
        <label class={classes!("check", on.then_some("is-on"))}>
            <input type="checkbox" checked={on} {onchange} />
            <span>{ name }</span>
            <span class="print-place muted">{ place }</span>
        </label>
    }
}

/// Of which conversation the report or the sheets to prepare are, where there is more than one.
fn of_talk(cx: &Cx, options: &PrintChoices) -> Html {
    let texts = cx.texts;
    let asks = [Sheet::Talks, Sheet::Preparation];
    let asks = asks.iter().any(|sheet| options.sheets.contains(sheet));
    let doc = cx.model.doc.as_ref().filter(|_| asks);
    let talks = doc.map(|doc| doc.timeline().conversations.as_slice()).unwrap_or_default();
    if talks.len() < 2 {
        return Html::default();
    }
    let ids: Vec<_> = talks.iter().map(|talk| talk.id).collect();
    let name =
        |talk: &Conversation| format!("{}, {}", talk.kind.name(texts.0), day(texts, talk.date));
    let choices = talks.iter().map(name).map(AttrValue::from);
    html! {
        <div class="print-talk">
            { select(&props!(SelectProps {
                id: "print-talk", label: texts.t("print-talk"),
                choices: [texts.t("print-talk-all").into()].into_iter().chain(choices).collect::<Vec<_>>(),
                chosen: ids.iter().position(|id| Some(*id) == options.talk).map_or(0, |at| at + 1),
                onchoose: pick(cx, options, move |options, at| {
                    options.talk = at.checked_sub(1).and_then(|at| ids.get(at).copied());
                }),
            })) }
        </div>
    }
}

/// One page with a whole life on it.
fn one_page() -> Html {
    html! {
        <svg class="print-picture" viewBox="0 0 126 46" aria-hidden="true">
            <rect class="print-picture-page" x="33" y="2" width="60" height="42" rx="3" />
            <path class="print-picture-line" d="M39 13h48M39 23h48M39 33h48" />
            <path class="print-picture-bar" d="M44 13h9M62 13h14M52 23h20M42 33h12M66 33h18" />
        </svg>
    }
}

/// Pages that make one strip.
fn strip_of_pages() -> Html {
    html! {
        <svg class="print-picture" viewBox="0 0 126 46" aria-hidden="true">
            <path class="print-picture-page" d="M6 6h38v34H6zM44 6h38v34H44zM82 6h38v34H82z" />
            <path class="print-picture-bar" d="M12 15h20M40 15h16M66 15h26M12 24h40M62 24h12M90 24h22M18 33h12M38 33h30M92 33h14" />
        </svg>
    }
}

/// Pages side by side.
fn some_pages() -> Html {
    html! {
        <svg class="print-picture" viewBox="0 0 126 46" aria-hidden="true">
            <path class="print-picture-page" d="M4 5h35v36H4zM45 5h35v36H45zM86 5h35v36H86z" />
            <path class="print-picture-bar" d="M10 15h14M30 15h3M51 15h20M12 24h21M51 24h23M92 24h8M15 33h18M60 33h14M92 33h22M97 15h18" />
        </svg>
    }
}
