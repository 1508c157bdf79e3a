//! A timeline as a picture that does not move: the example on the start screen.

use std::rc::Rc;

use jiff::civil::Date;
use timeline_core::{
    date::Dates,
    draw::draw,
    layout::{Arrangement, Filter, Style, layout},
    model::Timeline,
    text::Fonts,
};
use web_sys::{HtmlCanvasElement, HtmlElement};
use yew::prelude::*;

use super::{
    fonts,
    surface::{Surface, screen_scale},
};
use crate::text::Texts;

/// What the picture needs.
#[derive(Properties)]
pub struct StillProps {
    /// What it shows.
    pub timeline: Rc<Timeline>,
    /// Where the now line stands.
    pub today: Date,
    /// The words of the screen.
    pub texts: Texts,
    /// What a screen reader says of it.
    pub label: AttrValue,
}

impl PartialEq for StillProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.timeline, &other.timeline)
            && self.today == other.today
            && self.texts == other.texts
            && self.label == other.label
    }
}

/// A timeline as a picture that fills its box.
#[component]
pub fn StaticTimeline(props: &StillProps) -> Html {
    let (frame, canvas) = (use_node_ref(), use_node_ref());
    {
        let (frame, canvas) = (frame.clone(), canvas.clone());
        let StillProps { timeline, today, texts, .. } = props;
        let (timeline, today, lang) = (timeline.clone(), *today, texts.0);
        use_effect_with((Rc::as_ptr(&timeline), today, lang), move |_| {
            wasm_bindgen_futures::spawn_local(async move {
                fonts::loaded(&fonts::bundled()).await;
                let fonts = Fonts::bundled();
                let dates = Dates::of(&timeline, today);
                let all = Filter::default();
                let arrangement = Arrangement::of(&timeline, &dates, &all, &fonts, lang, today);
                paint(&frame, &canvas, &arrangement);
            });
        });
    }
    html! {
        <div class="still" ref={frame} role="img" aria-label={props.label.clone()}>
            <canvas ref={canvas} aria-hidden="true" />
        </div>
    }
}

fn paint(frame: &NodeRef, canvas: &NodeRef, arrangement: &Arrangement) -> Option<()> {
    let area = frame.cast::<HtmlElement>()?.get_bounding_client_rect();
    let (width, height) = (area.width(), area.height());
    let style = Style { note_row: arrangement.has_date_notes(), ..Style::screen() };
    let view = arrangement.whole_life(width, height, &style);
    let scene = layout(arrangement, &view, &style, &std::collections::BTreeSet::new());
    let mut surface = Surface::of(canvas.cast::<HtmlCanvasElement>()?, true)?;
    surface.fit(width, height, screen_scale());
    draw(&scene, &mut *surface.brush(), surface.scale()).ok()
}
