//! What a timeline looks like: a made-up child on a sheet of paper, drawn by the same code as every
//! timeline. It comes a moment after the choices beside it.

use std::collections::BTreeSet;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
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

/// Width and height of the drawing, which are known before it is there.
const SIZE_PX: (f64, f64) = (490.0, 368.0);
/// So long after the choices, in milliseconds: who comes to open a timeline need not wait for a picture of another.
const AFTER_MS: u32 = 100;

/// The sheet.
#[component]
pub fn Preview(props: &CxProps) -> Html {
    let cx = &props.cx;
    let texts = cx.texts;
    let scene = use_state(|| {
        let (width, height) = SIZE_PX;
        SceneRc(Rc::new(Scene { width, height, ..Scene::default() }))
    });
    {
        let scene = scene.setter();
        use_effect_with(texts.0, move |lang| {
            let lang = *lang;
            let after = Timeout::new(AFTER_MS, move || scene.set(SceneRc(Rc::new(drawing(lang)))));
            move || drop(after)
        });
    }
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
    let view = arrangement.whole_life(SIZE_PX.0, height_px, &style);
    layout(&arrangement, &view, &style, &lanes)
}

#[cfg(test)]
mod tests {
    use timeline_core::scene::{Shape, Target};

    use super::*;

    #[test]
    fn the_drawing_takes_the_room_that_is_kept_for_it() {
        for lang in [Lang::Dutch, Lang::English] {
            let Scene { width, height, .. } = drawing(lang);
            assert_eq!((width, height), SIZE_PX);
        }
    }

    #[test]
    fn everything_on_the_sheet_has_its_label_and_none_is_cut() {
        for lang in [Lang::Dutch, Lang::English] {
            let scene = drawing(lang);
            let cut = scene.shapes.iter().filter_map(|shape| match shape {
                Shape::Text(text) => text.text.contains('…').then(|| text.text.clone()),
                _ => None,
            });
            let cut: Vec<_> = cut.collect();
            assert!(cut.is_empty(), "{lang:?}: {cut:?}");
            let items = scene.placed.iter().filter(|one| matches!(one.target, Target::Item(_)));
            let bare: Vec<_> = items.filter(|one| one.label.is_none()).collect();
            assert!(bare.is_empty(), "{lang:?}: {bare:?}");
        }
    }
}
