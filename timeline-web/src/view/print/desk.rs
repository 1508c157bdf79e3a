//! The pages on a desk, as they come out of the printer, with buttons to look closer.

use wasm_bindgen::JsValue;
use web_sys::HtmlElement;
use yew::{prelude::*, props};

use super::pages::Printed;
use super::svg::svg;
use crate::state::{Orientation, Paper};
use crate::view::context::Cx;
use crate::view::icon::Sign;
use crate::view::part::{ChipProps, IconButtonProps, chip, curtain, icon_button};

/// What the desk needs.
#[derive(PartialEq, Properties)]
pub(super) struct DeskProps {
    /// What every view may ask for.
    pub cx: Cx,
    /// The print that lies on it.
    pub printed: Printed,
}

/// How large pages are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Zoom {
    /// As large as fits.
    #[default]
    Whole,
    /// One of [`STEPS`].
    Step(usize),
}

/// Parts of the size on paper.
const STEPS: [f64; 8] = [0.25, 0.4, 0.55, 0.75, 1.0, 1.4, 2.0, 3.0];

impl Zoom {
    fn closer(self) -> Self {
        match self {
            Self::Whole => Self::Step(4),
            Self::Step(at) => Self::Step((at + 1).min(STEPS.len() - 1)),
        }
    }

    fn further(self) -> Self {
        match self {
            Self::Whole => Self::Step(2),
            Self::Step(at) => Self::Step(at.saturating_sub(1)),
        }
    }

    fn scale(self) -> f64 {
        match self {
            Self::Whole => 1.0,
            Self::Step(at) => STEPS.get(at).copied().unwrap_or(1.0),
        }
    }
}

/// The desk.
#[component]
pub(super) fn Desk(props: &DeskProps) -> Html {
    let cx = &props.cx;
    let texts = cx.texts;
    let zoom = use_state_eq(Zoom::default);
    let grey = use_state_eq(|| false);
    let set = |next: Zoom| {
        let zoom = zoom.clone();
        Callback::from(move |_: MouseEvent| zoom.set(next))
    };
    let toggle = {
        let grey = grey.clone();
        Callback::from(move |_: MouseEvent| grey.set(!*grey))
    };
    let count = props.printed.pages.len();
    let whole = *zoom == Zoom::Whole;
    let opened = use_state_eq(|| false);
    let pages = use_node_ref();
    let veiled = props.printed.veiled && !*opened;
    let open = {
        let opened = opened.clone();
        Callback::from(move |_: MouseEvent| opened.set(true))
    };
    {
        let pages = pages.clone();
        use_effect_with(*opened, move |opened| {
            // why: the button is gone, and who pressed it came for the pages
            if let Some(pages) = pages.cast::<HtmlElement>().filter(|_| *opened) {
                // a browser that does not give it leaves it where it was
                let _: Result<(), JsValue> = pages.focus();
            }
        });
    }
    html! {
        <div class="print-desk">
            <div class="print-bar">
                <p role="status"><strong>{ texts.with("print-count", &[("count", count.into())]) }</strong></p>
                <p class="muted print-bar-about">{ texts.t("print-real") }</p>
                <div class="print-bar-tools push">
                    { chip(&props!(ChipProps {
                        label: texts.t("print-grey"), pressed: Some(*grey), onclick: toggle,
                    })) }
                    { icon_button(&props!(IconButtonProps {
                        label: texts.t("print-further"), sign: Sign::Minus, class: "is-round",
                        onclick: set(zoom.further()),
                    })) }
                    { chip(&props!(ChipProps {
                        label: texts.t("print-whole-page"), pressed: Some(whole), onclick: set(Zoom::Whole),
                    })) }
                    { icon_button(&props!(IconButtonProps {
                        label: texts.t("print-closer"), sign: Sign::Plus, class: "is-round",
                        onclick: set(zoom.closer()),
                    })) }
                </div>
            </div>
            if veiled {
                <div class="print-veil">
                    { curtain(texts, Some(open)) }
                </div>
            }
            <div class={classes!("print-pages", whole.then_some("is-whole"), grey.then_some("is-grey"), veiled.then_some("is-veiled"))}
                ref={pages} role="region" aria-label={texts.t("print-pages")} tabindex="0">
                <Pages printed={props.printed.clone()} zoom={*zoom} />
            </div>
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct PagesProps {
    printed: Printed,
    zoom: Zoom,
}

/// The pages themselves: drawn again only when there is another print or another size.
#[component]
fn Pages(props: &PagesProps) -> Html {
    let pictures = use_memo(props.printed.clone(), |printed| {
        printed.pages.iter().map(svg).collect::<Vec<Html>>()
    });
    let scale = props.zoom.scale();
    let options = &props.printed.options;
    let upright = options.orientation == Orientation::Portrait;
    let class = match (options.paper, upright) {
        (Paper::A4, false) => "is-a4-landscape",
        (Paper::A4, true) => "is-a4-portrait",
        (Paper::A3, false) => "is-a3-landscape",
        (Paper::A3, true) => "is-a3-portrait",
        (Paper::A2, false) => "is-a2-landscape",
        (Paper::A2, true) => "is-a2-portrait",
    };
    let direction = if upright { "is-portrait" } else { "is-landscape" };
    html! {
        { for props.printed.pages.iter().zip(pictures.iter()).enumerate().map(|(at, (page, picture))| {
            let width = (page.width * scale).round();
            html! {
                <section key={at} class={classes!("print-page", class, direction)} aria-label={page.name.clone()}>
                    <svg class="print-zoom" viewBox={format!("0 0 {} {}", page.width, page.height)} width={width.to_string()}>
                        { picture.clone() }
                    </svg>
                </section>
            }
        }) }
    }
}
