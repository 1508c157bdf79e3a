//! What is printed, for whom, on what paper: every change shows at once in the pages.

use timeline_core::model::{Receiver, Timeline};
use web_sys::HtmlInputElement;
use yew::{prelude::*, props};

use super::left_out::LeftOutNote;
use super::pages::Printed;
use crate::state::{Message, Orientation, Paper, PrintOptions, PrintScale, Sheet};
use crate::view::context::Cx;
use crate::view::icon::{Sign, icon_in};
use crate::view::part::{
    ButtonKind, ButtonProps, CheckProps, SegmentsProps, SelectProps, button, check, segments,
    select,
};
use crate::view::words;
use timeline_core::sorted;

/// Numbers of years that can be put on a page.
const YEARS: [u8; 8] = [1, 2, 3, 4, 5, 6, 8, 10];
/// How many at first.
const YEARS_AT_FIRST: u8 = 4;

/// The choices.
pub(super) fn choices(cx: &Cx, printed: &Printed) -> Html {
    let texts = cx.texts;
    let dispatch = &cx.dispatch;
    let model = &cx.model;
    let options = &printed.options;
    let say = |change: &dyn Fn(&mut PrintOptions)| {
        let mut next = options.clone();
        change(&mut next);
        Message::Print(next)
    };
    let receivers = model.doc.as_ref().map(|doc| receivers(doc.timeline())).unwrap_or_default();
    let print = dispatch.reform(|_: MouseEvent| Message::PrintNow);
    let dated = {
        let (dispatch, options) = (dispatch.clone(), options.clone());
        Callback::from(move |dated: bool| {
            dispatch.emit(Message::Print(PrintOptions { dated, ..options.clone() }));
        })
    };
    let choose = |message: Message| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: bool| dispatch.emit(message.clone()))
    };
    let pick_paper = {
        let (dispatch, options) = (dispatch.clone(), options.clone());
        Callback::from(move |at: usize| {
            let paper = if at == 0 { Paper::A4 } else { Paper::A3 };
            dispatch.emit(Message::Print(PrintOptions { paper, ..options.clone() }));
        })
    };
    let pick_orientation = {
        let (dispatch, options) = (dispatch.clone(), options.clone());
        Callback::from(move |at: usize| {
            let orientation = if at == 0 { Orientation::Landscape } else { Orientation::Portrait };
            dispatch.emit(Message::Print(PrintOptions { orientation, ..options.clone() }));
        })
    };
    let pick_years = {
        let (dispatch, options) = (dispatch.clone(), options.clone());
        Callback::from(move |at: usize| {
            let years = YEARS.get(at).copied().unwrap_or(YEARS_AT_FIRST);
            let scale = PrintScale::Years(years);
            dispatch.emit(Message::Print(PrintOptions { scale, ..options.clone() }));
        })
    };
    let years = match options.scale {
        PrintScale::WholeLife => None,
        PrintScale::Years(years) => Some(years),
    };
    let with_years = say(&|next| next.scale = PrintScale::Years(YEARS_AT_FIRST));
    html! {
        <div class="print-choices">
            <fieldset>
                <legend>{ texts.t("print-for") }</legend>
                <div class="print-pair">
                    { for receivers.iter().map(|receiver| html! {
                        <key={receiver.as_ref().map_or("all".to_owned(), |one| words::receiver(one, texts))}>{ check(&props!(CheckProps {
                            class: classes!("is-card", "print-receiver", receiver.is_none().then_some("is-all")),
                            group: "print-receiver", checked: options.receiver == *receiver,
                            label: name(receiver.as_ref(), texts),
                            onchange: choose(say(&|next| next.receiver.clone_from(receiver))),
                            children: icon_in(sign(receiver.as_ref()), classes!("print-sign", colour(receiver.as_ref()))),
                        })) }</>
                    }) }
                </div>
            </fieldset>
            <fieldset>
                <legend>{ texts.t("print-what") }</legend>
                <div class="print-sheets">
                    { for Sheet::ALL.into_iter().map(|sheet| html! { <key={sheet as usize}>{ sheet_choice(cx, sheet, printed) }</> }) }
                </div>
            </fieldset>
            <div class="print-paper">
                { segments(&props!(SegmentsProps {
                    name: "print-paper", legend: texts.t("print-paper"),
                    choices: vec![AttrValue::from("A4"), AttrValue::from("A3")],
                    chosen: Some(usize::from(options.paper == Paper::A3)), onchoose: pick_paper,
                })) }
                { segments(&props!(SegmentsProps {
                    name: "print-orientation", legend: texts.t("print-orientation"), class: "is-wide",
                    choices: vec![AttrValue::from(texts.t("print-landscape")), AttrValue::from(texts.t("print-portrait"))],
                    chosen: Some(usize::from(options.orientation == Orientation::Portrait)),
                    onchoose: pick_orientation,
                })) }
            </div>
            <fieldset>
                <legend>{ texts.t("print-scale") }</legend>
                <div class="print-pair">
                    { check(&props!(CheckProps {
                        class: "is-card print-scale", group: "print-scale", checked: years.is_none(),
                        label: texts.t("print-whole-life"),
                        onchange: choose(say(&|next| next.scale = PrintScale::WholeLife)),
                        children: one_page(),
                    })) }
                    { check(&props!(CheckProps {
                        class: "is-card print-scale", group: "print-scale", checked: years.is_some(),
                        label: texts.t("print-some-years"), onchange: choose(with_years),
                        children: some_pages(),
                    })) }
                </div>
                if let Some(years) = years {
                    { select(&props!(SelectProps {
                        id: "print-years", label: texts.t("print-years"),
                        choices: YEARS.iter().map(|years| texts.with("print-years-count", &[("count", usize::from(*years).into())]).into()).collect::<Vec<AttrValue>>(),
                        chosen: YEARS.iter().position(|one| *one == years).unwrap_or_default(),
                        onchoose: pick_years,
                    })) }
                }
            </fieldset>
            { check(&props!(CheckProps {
                class: "is-card", checked: options.dated, label: texts.t("print-dated"), onchange: dated,
            })) }
            <div class="print-go">
                <LeftOutNote cx={cx.clone()} printed={printed.clone()} />
                { button(&props!(ButtonProps {
                    kind: ButtonKind::Primary, class: "is-wide is-large", sign: Some(Sign::Print),
                    label: texts.t("print-now"), onclick: print,
                })) }
                <p class="muted small">{ texts.t("print-pdf") }</p>
            </div>
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
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
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
            let mut next = options.clone();
            next.sheets.retain(|one| *one != sheet);
            if input.checked() {
                next.sheets.push(sheet);
                sorted::by_key(&mut next.sheets, |sheet| *sheet);
            }
            dispatch.emit(Message::Print(next));
        })
    };
    let name = match sheet {
        Sheet::Timeline => texts.t("print-sheet-timeline"),
        Sheet::Plans => texts.t("print-sheet-plans"),
        Sheet::Items => texts.t("print-sheet-items"),
        Sheet::Notes => texts.t("print-sheet-notes"),
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

/// Pages side by side.
fn some_pages() -> Html {
    html! {
        <svg class="print-picture" viewBox="0 0 126 46" aria-hidden="true">
            <path class="print-picture-page" d="M4 5h35v36H4zM45 5h35v36H45zM86 5h35v36H86z" />
            <path class="print-picture-bar" d="M10 15h14M30 15h3M51 15h20M12 24h21M51 24h23M92 24h8M15 33h18M60 33h14M92 33h22M97 15h18" />
        </svg>
    }
}
