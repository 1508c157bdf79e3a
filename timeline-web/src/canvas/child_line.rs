//! The child's line of highs and lows over its timeline: drawn with a hand, or with the arrow keys.
//! The curve itself is drawn with the timeline; here is what hears the hand.

use std::{cell::RefCell, rc::Rc};

use timeline_core::{layout::child::ChildPlan, scene::Point};
use web_sys::HtmlElement;
use yew::prelude::*;

use super::place::{put_over, px, styled};
use crate::{
    state::{ChildMessage, Message},
    text::Texts,
    view::context::Cx,
};

/// What the hand draws now.
#[derive(Default)]
pub(super) struct Stroke {
    /// Where it is: place and value; none when it draws nothing.
    at: Option<(i32, i8)>,
    /// Which stroke it is.
    number: u64,
}

/// What hears the hand, over the line.
pub(super) fn line(
    cx: &Cx,
    plan: &Rc<ChildPlan>,
    node: &NodeRef,
    place: &UseStateHandle<Option<i32>>,
    stroke: &Rc<RefCell<Stroke>>,
) -> Html {
    let texts = cx.texts;
    let locked = cx.model.doc.as_ref().is_none_or(|doc| doc.read_only.is_some());
    let current = place.unwrap_or(plan.line.places - 1).clamp(0, plan.line.places - 1);
    let value = plan.line.values.get(&current).copied();
    let age = plan.line_age(current).filter(|age| *age >= 0);
    let age = age.map(|age| texts.with("child-age", &[("years", i64::from(age).into())]));
    let said = value.map_or_else(|| texts.t("line-none"), |value| height(texts, value));
    let args = [("age", age.as_deref().unwrap_or_default().into()), ("value", (&said).into())];
    let said = texts.with("line-at", &args);
    let draw = {
        let (plan, dispatch) = (plan.clone(), cx.dispatch.clone());
        move |from: (i32, i8), to: (i32, i8), number: u64| {
            let points = plan.line.with_stroke(from, to);
            dispatch.emit(Message::Child(ChildMessage::Line(points, number)));
        }
    };
    let at = {
        let (plan, node) = (plan.clone(), node.clone());
        move |event: &PointerEvent| {
            let corner = node.cast::<HtmlElement>()?.get_bounding_client_rect();
            let area = plan.line_area();
            let x = f64::from(event.client_x()) - corner.left() + area.left;
            let y = f64::from(event.client_y()) - corner.top() + area.top;
            Some(plan.line_at(Point::new(x, y)))
        }
    };
    let down = {
        let (at, draw, stroke, node) = (at.clone(), draw.clone(), stroke.clone(), node.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(here) = at(&event).filter(|_| !locked) else { return };
            if let Some(node) = node.cast::<HtmlElement>() {
                // a pointer that cannot be captured draws as long as it is over the line
                let _ = node.set_pointer_capture(event.pointer_id());
            }
            let number = {
                let mut stroke = stroke.borrow_mut();
                stroke.at = Some(here);
                stroke.number += 1;
                stroke.number
            };
            draw(here, here, number);
        })
    };
    let moved = {
        let (draw, stroke) = (draw.clone(), stroke.clone());
        Callback::from(move |event: PointerEvent| {
            let before = stroke.borrow().at;
            let (Some(before), Some(here)) = (before, at(&event)) else { return };
            if here != before {
                stroke.borrow_mut().at = Some(here);
                let number = stroke.borrow().number;
                draw(before, here, number);
            }
        })
    };
    let up = {
        let stroke = stroke.clone();
        Callback::from(move |_: PointerEvent| stroke.borrow_mut().at = None)
    };
    let key = {
        let (plan, place, stroke) = (plan.clone(), place.clone(), stroke.clone());
        Callback::from(move |event: KeyboardEvent| {
            let (along, up) = match event.key().as_str() {
                "ArrowLeft" => (-1, 0),
                "ArrowRight" => (1, 0),
                "ArrowUp" => (0, 1),
                "ArrowDown" => (0, -1),
                _ => return,
            };
            event.prevent_default();
            if along != 0 {
                place.set(Some((current + along).clamp(0, plan.line.places - 1)));
            } else if !locked {
                stroke.borrow_mut().number += 1;
                let to = (current, value.unwrap_or_default() + up);
                draw(to, to, stroke.borrow().number);
            }
        })
    };
    html! {
        <div class="child-line" ref={node.clone()} role="slider" tabindex="0" aria-orientation="vertical"
            aria-label={texts.t("line-name")} aria-description={texts.t("line-hint")}
            aria-valuemin="-5" aria-valuemax="5" aria-valuenow={value.unwrap_or_default().to_string()} aria-valuetext={said}
            onpointerdown={down} onpointermove={moved} onpointerup={up.clone()} onpointercancel={up} onkeydown={key}>
            <span class="child-line-place" />
        </div>
    }
}

/// Puts it over the line.
pub(super) fn put_line(slider: &NodeRef, plan: &ChildPlan) {
    let Some(slider) = slider.cast::<HtmlElement>() else { return };
    put_over(&slider, plan.line_area());
}

/// Marks the place of the line that the keyboard stands on.
pub(super) fn put_place(slider: &NodeRef, plan: &ChildPlan, place: i32) {
    let mark = slider.cast::<HtmlElement>().and_then(|slider| slider.first_element_child());
    if let Some(mark) = mark {
        let x = plan.line_point(place, 0).x - plan.line_area().left;
        styled(&mark, &[("left", px(x))]);
    }
}

/// How high the line is, in words: on a screen the faces beside it say so.
fn height(texts: Texts, value: i8) -> String {
    let key = match value {
        0 => "mood-3",
        1.. => "mood-4",
        _ => "mood-2",
    };
    let word = texts.t(key);
    let by = i64::from(value.unsigned_abs());
    if by == 0 {
        word
    } else {
        texts.with("line-height", &[("mood", (&word).into()), ("by", by.into())])
    }
}
