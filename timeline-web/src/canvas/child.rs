//! The child's timeline on the screen: one canvas that stays in place while all there is moves
//! below the hand, and over each tile a button that is not seen, for finger, keyboard and assistive
//! technology. One tab stop; arrows walk.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use jiff::civil::Date;
use timeline_core::{
    draw::draw,
    file::Document,
    lang::Lang,
    layout::{
        Toward,
        child::{ChildPlan, ChildStyle, ChildView, Tile},
    },
    model::ItemId,
    text::Fonts,
};
use wasm_bindgen::JsCast;
use web_sys::{HtmlCanvasElement, HtmlElement};
use yew::prelude::*;

use super::{
    child_line::{Stroke, line, put_line, put_place},
    fonts,
    place::{put_over, px, styled},
    surface::{Surface, screen_scale},
    watching::Watching,
};
use crate::{
    state::{AddKind, ChildMessage, Focus, Message},
    view::{child, context::Cx},
};

/// What the child's timeline needs.
#[derive(PartialEq, Properties)]
pub struct ChildTimelineProps {
    /// What every view may ask for.
    pub cx: Cx,
    /// How near.
    pub zoom: u8,
}

/// What a plan is made of.
struct Made {
    document: Rc<Document>,
    lang: Lang,
    today: Date,
    style: ChildStyle,
}

impl PartialEq for Made {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document)
            && (self.lang, self.today, self.style) == (other.lang, other.today, other.style)
    }
}

/// What is drawn again when the hand moves it, without anything else being rendered.
struct Sheet {
    plan: Rc<ChildPlan>,
    selected: Option<ItemId>,
    surface: Option<Surface>,
}

/// Room to the right of today when the child first looks, in pixels.
const AFTER_PX: f64 = 12.0;

/// What is to be in view, where it stands, and in a room of which size.
type Seen = (Option<ItemId>, Option<(f64, f64)>, (f64, f64));

/// A plan that is equal only to itself.
struct Planned(Rc<ChildPlan>);

impl PartialEq for Planned {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The elements of the child's timeline, and what stands on them.
#[derive(Default)]
struct Parts {
    room: NodeRef,
    canvas: NodeRef,
    list: NodeRef,
    slider: NodeRef,
    sheet: RefCell<Option<Sheet>>,
    /// What was last brought into view; none before the child has looked.
    seen: Cell<Option<Seen>>,
}

impl Parts {
    fn paint(&self) {
        let mut sheet = self.sheet.borrow_mut();
        let Some(sheet) = sheet.as_mut() else { return };
        let (Some(room), Some(canvas)) =
            (self.room.cast::<HtmlElement>(), self.canvas.cast::<HtmlCanvasElement>())
        else {
            return;
        };
        // why: pictures have small curves; twice as fine they stay round on a screen of large pixels
        let scale = screen_scale().max(2.0);
        let view = ChildView {
            right_px: f64::from(room.scroll_left()),
            down_px: f64::from(room.scroll_top()),
            selected: sheet.selected,
        };
        let scene = sheet.plan.scene(view);
        let surface = match &mut sheet.surface {
            Some(surface) => surface,
            empty => match Surface::of(canvas, true) {
                Some(surface) => empty.insert(surface),
                None => return,
            },
        };
        surface.fit(scene.width, scene.height, scale);
        // a canvas that refuses stays as it was
        let _ = draw(&scene, &mut *surface.brush(), scale);
    }
}

/// Keeps the room drawn: at its size, with this plan, and with the fonts once they are there.
#[hook]
fn use_parts(
    plan: &Rc<ChildPlan>,
    selected: Option<ItemId>,
    size: &UseStateHandle<(f64, f64)>,
) -> Rc<Parts> {
    let parts = use_memo((), |()| Parts::default());
    {
        let (parts, size) = (parts.clone(), size.clone());
        use_effect_with((), move |()| {
            let watched = parts.room.clone();
            let watching = Watching::new(&[&parts.room], move || {
                if let Some(room) = watched.cast::<HtmlElement>() {
                    size.set((f64::from(room.client_width()), f64::from(room.client_height())));
                }
            });
            wasm_bindgen_futures::spawn_local(async move {
                fonts::loaded(&fonts::bundled()).await;
                parts.paint();
            });
            move || drop(watching)
        });
    }
    {
        let parts = parts.clone();
        use_effect_with((Planned(plan.clone()), selected), move |(Planned(plan), selected)| {
            let selected = *selected;
            let surface = parts.sheet.borrow_mut().take().and_then(|sheet| sheet.surface);
            *parts.sheet.borrow_mut() = Some(Sheet { plan: plan.clone(), selected, surface });
            put(&parts.room, &parts.list, plan);
            put_line(&parts.slider, plan);
            reveal(&parts.room, plan, selected, &parts.seen);
            parts.paint();
        });
    }
    parts
}

/// The child's timeline.
#[component]
pub fn ChildTimeline(props: &ChildTimelineProps) -> Html {
    let cx = &props.cx;
    let size = use_state_eq(|| (1.0, 1.0));
    let here = use_state_eq(|| None::<ItemId>);
    let place = use_state_eq(|| None::<i32>);
    let stroke = use_mut_ref(Stroke::default);
    let Some(doc) = &cx.model.doc else { return Html::default() };
    let made = Made {
        document: doc.document().clone(),
        lang: cx.model.lang,
        today: cx.model.today,
        style: ChildStyle::of(size.0, size.1, props.zoom, cx.model.times()),
    };
    let plan = {
        let dates = doc.dates().clone();
        use_memo(made, move |made| {
            let (timeline, fonts) = (&made.document.timeline, Fonts::bundled());
            Rc::new(ChildPlan::of(timeline, &dates, &fonts, made.lang, made.today, made.style))
        })
    };
    let selected = cx.model.selected.item();
    let parts = use_parts(&plan, selected, &size);
    {
        let slider = parts.slider.clone();
        let at = place.unwrap_or(plan.line.places - 1);
        use_effect_with((Planned((*plan).clone()), at), move |(Planned(plan), at)| {
            put_place(&slider, plan, *at);
        });
    }
    let scrolled = {
        let parts = parts.clone();
        Callback::from(move |_: Event| parts.paint())
    };
    html! {
        <div id={Focus::Child.element_id()} class="child-room" ref={parts.room.clone()} onscroll={scrolled} tabindex="-1"
            role="group" aria-label={cx.texts.t("child-title")}>
            <div class="child-all">
                <canvas class="child-canvas" ref={parts.canvas.clone()} aria-hidden="true" />
                { tiles(cx, &plan, &parts.list, &here) }
                { line(cx, &plan, &parts.slider, &place, &stroke) }
            </div>
        </div>
    }
}

/// The buttons over the tiles; the one the keyboard is at is the tab stop.
fn tiles(
    cx: &Cx,
    plan: &Rc<ChildPlan>,
    list: &NodeRef,
    here: &UseStateHandle<Option<ItemId>>,
) -> Html {
    let selected = cx.model.selected.item();
    let current =
        here.filter(|id| plan.find(*id).is_some()).or(selected).or(plan.walk(None, Toward::Later));
    let walk = {
        let (plan, here, list) = (plan.clone(), here.clone(), list.clone());
        Callback::from(move |event: KeyboardEvent| {
            let toward = match event.key().as_str() {
                "ArrowLeft" => Toward::Earlier,
                "ArrowRight" => Toward::Later,
                "ArrowUp" => Toward::Up,
                "ArrowDown" => Toward::Down,
                _ => return,
            };
            event.prevent_default();
            let Some(next) = plan.walk(current, toward) else { return };
            here.set(Some(next));
            let at = plan.tiles.iter().position(|tile| tile.item == Some(next));
            focus(&list, at.unwrap_or_default());
        })
    };
    let tile = |tile| tile_button(cx, plan, tile, current, here);
    html! {
        <ul class="child-tiles" ref={list.clone()} onkeydown={walk}>
            { for plan.tiles.iter().map(tile) }
        </ul>
    }
}

fn tile_button(
    cx: &Cx,
    plan: &ChildPlan,
    tile: &Tile,
    current: Option<ItemId>,
    here: &UseStateHandle<Option<ItemId>>,
) -> Html {
    let item = tile.item;
    let name = child::words::of_tile(cx.texts, plan, tile);
    let is_stop = item.is_none() || item == current;
    let pressed = item.map(|_| (item == cx.model.selected.item()).to_string());
    let message = match item {
        Some(_) => ChildMessage::Pick(item),
        None => ChildMessage::Add(AddKind::Nice),
    };
    let press = cx.on_press(Message::Child(message));
    let come = {
        let here = here.clone();
        Callback::from(move |_: FocusEvent| here.set(item))
    };
    html! {
        <li key={item.map_or(0, |id| id.0).to_string()}>
            <button type="button" class="child-tile" aria-label={name} onfocus={come}
                tabindex={if is_stop { "0" } else { "-1" }} aria-pressed={pressed} onclick={press} />
        </li>
    }
}

/// Puts the buttons over their tiles, and makes what moves as large as all there is.
fn put(room: &NodeRef, list: &NodeRef, plan: &ChildPlan) {
    let (Some(room), Some(list)) = (room.cast::<HtmlElement>(), list.cast::<HtmlElement>()) else {
        return;
    };
    let (width, height) = plan.size_px();
    if let Some(all) = room.first_element_child() {
        styled(&all, &[("width", px(width)), ("height", px(height))]);
    }
    let padding = format!("{} 12px 12px {}", px(plan.ruler_px()), px(plan.names_px()));
    styled(&room, &[("scroll-padding", padding)]);
    let children = list.children();
    for (index, tile) in (0..).zip(&plan.tiles) {
        let Some(child) = children.item(index) else { continue };
        put_over(&child, plan.area(tile));
    }
}

/// Brings what was touched or just added into view; when it is first seen, the last that has been.
fn reveal(room: &NodeRef, plan: &ChildPlan, selected: Option<ItemId>, seen: &Cell<Option<Seen>>) {
    let Some(room) = room.cast::<HtmlElement>() else { return };
    let size = (f64::from(room.client_width()), f64::from(room.client_height()));
    if plan.window_px() != size {
        // why: it was made for another size, and is made again at once
        return;
    }
    let tile = selected.and_then(|id| plan.find(id)).map(|tile| plan.area(tile));
    let sees = (selected, tile.map(|area| (area.left, area.top)), size);
    let before = seen.replace(Some(sees));
    if before == Some(sees) {
        // why: something else was changed, and the child stays where it changed that
        return;
    }
    let now = (f64::from(room.scroll_left()), f64::from(room.scroll_top()));
    let to = match tile {
        Some(tile) => (
            shown(now.0, (tile.left, tile.right), plan.names_px(), size.0),
            shown(now.1, (tile.top, tile.bottom), plan.ruler_px(), size.1),
        ),
        None if before.is_none() => ((plan.now_px() + AFTER_PX - size.0).max(0.0), 0.0),
        None => return,
    };
    #[expect(clippy::cast_possible_truncation, reason = "pixels of a window")]
    let (left, top) = (to.0.round() as i32, to.1.round() as i32);
    room.set_scroll_left(left);
    room.set_scroll_top(top);
}

/// How far to scroll, moving as little as needed, to see from `from` to `to` beside what covers the
/// beginning of the room.
fn shown(now: f64, (from, to): (f64, f64), covered: f64, room: f64) -> f64 {
    now.max(to + 8.0 - room).min(from - 8.0 - covered)
}

fn focus(list: &NodeRef, at: usize) {
    let children = list.cast::<HtmlElement>().map(|list| list.children());
    let at = u32::try_from(at).unwrap_or(u32::MAX);
    let button = children.and_then(|all| all.item(at)?.first_element_child());
    if let Some(button) = button.and_then(|one| one.dyn_into::<HtmlElement>().ok()) {
        // an element that went away in the meantime takes no focus
        let _ = button.focus();
    }
}
