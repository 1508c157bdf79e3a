//! What a timeline looks like: a made-up child on a sheet of paper, drawn by the same code as every
//! timeline.

use std::collections::BTreeSet;
use std::rc::Rc;

use timeline_core::date::Dates;
use timeline_core::layout::{Arrangement, Filter, Style, layout};
use timeline_core::scene::Scene;
use timeline_core::text::Fonts;
use yew::{prelude::*, props};

use super::sample::{TODAY, sample};
use crate::text::Lang;
use crate::view::context::CxProps;
use crate::view::part::{AvatarProps, avatar};
use crate::view::picture::{PictureProps, SceneRc, picture};

const WIDTH_PX: f64 = 490.0;

/// The sheet.
#[component]
pub fn Preview(props: &CxProps) -> Html {
    let cx = &props.cx;
    let texts = cx.texts;
    let scene = use_memo(texts.0, |lang| SceneRc(Rc::new(drawing(*lang))));
    html! {
        <figure class="sheet" aria-label={texts.t("start-sheet")}>
            <span class="sheet-ground" aria-hidden="true" />
            <figcaption class="sheet-head">
                { avatar(&props!(AvatarProps { name: "Noor", index: 0, class: "is-large" })) }
                <span>
                    <span class="sheet-name">{ "Noor" }</span><br />
                    <span class="sheet-about">{ texts.t("start-sheet-about") }</span>
                </span>
                <span class="sheet-tag">{ texts.t("start-sheet-tag") }</span>
            </figcaption>
            { picture(&props!(PictureProps {
                scene: (*scene).clone(), label: texts.t("start-sheet"), class: "sheet-drawing",
            })) }
        </figure>
    }
}

fn drawing(lang: Lang) -> Scene {
    let timeline = sample(lang);
    let dates = Dates::of(&timeline, TODAY);
    let style = Style {
        ruler_row: 22.0,
        row_pitch: 26.0,
        bar: 20.0,
        lane_pad: 13.0,
        spare_pad: 4.0,
        name: 13.0,
        name_column: Some(126.0),
        ..Style::screen()
    };
    let arrangement =
        Arrangement::of(&timeline, &dates, &Filter::default(), &Fonts::bundled(), lang, TODAY);
    let lanes = BTreeSet::new();
    let height_px = style.rulers() + arrangement.content_px(&style, &lanes);
    let view = arrangement.whole_life(WIDTH_PX, height_px, &style);
    layout(&arrangement, &view, &style, &lanes)
}
