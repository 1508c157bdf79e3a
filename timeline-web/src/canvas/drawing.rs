//! The component around the drawing: gives the stage its picture, hears what it says, and shows
//! what stands beside the canvases. It is rendered again when the app's state changes or the
//! drawing comes to rest, never in between: a pan leaves it alone.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use timeline_core::{
    layout::{Arrangement, View},
    scene::Target,
};
use web_sys::{HtmlCanvasElement, HtmlElement};
use yew::prelude::*;

use super::{
    arranged::{Arranged, Made},
    desk::{Desk, Picture, Rest, Told},
    group_list::{GroupList, Listing},
    lane_heads::{LaneHead, LaneHeads},
    lane_scroll::{LaneScroll, Scroll, put_thumb},
    listen::Listening,
    mirror::Mirror,
    overview::{Overview, draw_window, place_window},
    place::{px, styled},
    spoken::element_id,
    stage::{Ears, Stage},
    strip::Window,
    surface::Surface,
    watching::Watching,
};
use crate::{
    app::{Dispatch, Model},
    state::{Bookmark, Doc, Focus, Message, Selected},
    text::Texts,
    view::{child_words, context::Cx},
};

/// The drawing of the open timeline, with its overview strip.
pub fn timeline_canvas(cx: &Cx) -> Html {
    let Some(doc) = cx.model.doc.clone() else { return Html::default() };
    // why: another document is another drawing
    let key = doc.draft.to_string();
    html! { <Open {key} doc={OpenDoc(doc)} model={cx.model.clone()} dispatch={cx.dispatch.clone()} /> }
}

/// The open document; equal when nothing on it changed.
#[derive(Clone)]
struct OpenDoc(Doc);

impl PartialEq for OpenDoc {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(self.0.document(), other.0.document()) && self.0.read_only == other.0.read_only
    }
}

#[derive(PartialEq, Properties)]
struct OpenProps {
    doc: OpenDoc,
    model: Model,
    dispatch: Dispatch,
}

/// What lives as long as the component and is no part of what it renders.
#[derive(Clone)]
struct Parts {
    root: NodeRef,
    app: NodeRef,
    content: NodeRef,
    overlay: NodeRef,
    lanes: NodeRef,
    scroll: NodeRef,
    track: NodeRef,
    pane: NodeRef,
    window: NodeRef,
    stage: Rc<RefCell<Option<Stage>>>,
    ears: Rc<RefCell<Option<(Listening, Watching)>>>,
    arrangement: Rc<RefCell<Rc<Arrangement>>>,
    /// Size of the overview strip.
    strip: Rc<Cell<(f64, f64)>>,
    /// The canvas of its window.
    window_surface: Rc<RefCell<Option<Surface>>>,
    /// Where its window is drawn.
    placed: Rc<Cell<Option<(f64, f64)>>>,
    /// Where the thumb of the scroll bar is.
    thumb: Rc<Cell<Option<(f64, Scroll)>>>,
    /// The serial of the last movement that was asked for and made.
    answered: Rc<Cell<u64>>,
    /// What the app was last told of where the drawing rests.
    reported: Rc<RefCell<(Option<Bookmark>, u64)>>,
    /// How far the lanes were scrolled when their buttons were put in place.
    rest_scroll_px: Rc<Cell<f64>>,
}

impl Parts {
    fn new(arrangement: Rc<Arrangement>, answered: u64) -> Self {
        Self {
            root: NodeRef::default(),
            app: NodeRef::default(),
            content: NodeRef::default(),
            overlay: NodeRef::default(),
            lanes: NodeRef::default(),
            scroll: NodeRef::default(),
            track: NodeRef::default(),
            pane: NodeRef::default(),
            window: NodeRef::default(),
            stage: Rc::default(),
            ears: Rc::default(),
            arrangement: Rc::new(RefCell::new(arrangement)),
            strip: Rc::default(),
            window_surface: Rc::default(),
            placed: Rc::default(),
            thumb: Rc::default(),
            answered: Rc::new(Cell::new(answered)),
            reported: Rc::default(),
            rest_scroll_px: Rc::default(),
        }
    }

    /// Begins to draw and to listen, unless that has begun.
    fn begin(self: &Rc<Self>, desk: impl FnOnce() -> Desk, heard: &Heard, dispatch: &Dispatch) {
        if self.stage.borrow().is_some() {
            return;
        }
        let Some(listening) = set_up(self, desk(), heard.ears(self, dispatch)) else { return };
        let size = heard.size.clone();
        size.set(self.measure());
        let parts = self.clone();
        // why: what stands beside the strip takes room from it while the drawing stays as it is
        let watching = Watching::new(&[&self.app, &self.track], move || size.set(parts.measure()));
        *self.ears.borrow_mut() = Some((listening, watching));
    }

    /// Draws and listens no more.
    fn end(&self) {
        self.ears.borrow_mut().take();
        self.stage.borrow_mut().take();
    }

    fn with<T>(&self, act: impl FnOnce(&mut Desk) -> T) -> Option<T> {
        self.stage.borrow().as_ref().map(|stage| stage.with(act))
    }

    /// Does something on the desk each time it is called.
    fn acting<A: 'static>(self: &Rc<Self>, act: impl Fn(&mut Desk, A) + 'static) -> Callback<A> {
        let parts = self.clone();
        Callback::from(move |asked| {
            parts.with(|desk| act(desk, asked));
        })
    }

    /// Tells something of the desk each time it is called; none where nothing can be drawn.
    fn asking<T: 'static>(
        self: &Rc<Self>,
        ask: impl Fn(&Desk) -> T + 'static,
    ) -> Callback<(), Option<T>> {
        let parts = self.clone();
        Callback::from(move |()| parts.with(|desk| ask(desk)))
    }

    /// What moves along with the drawing without being drawn, in every frame that moves.
    fn follow(&self, view: &View) {
        let arrangement = self.arrangement.borrow().clone();
        let strip = self.strip.get();
        draw_window(&self.window_surface, &self.placed, &arrangement, view, strip);
        if let Some(stage) = self.stage.borrow().as_ref() {
            put_thumb(&self.scroll, &self.thumb, view.top_px, stage.look(Desk::scroll));
        }
        let down_px = self.rest_scroll_px.get() - view.scroll_px;
        if let Some(lanes) = self.lanes.cast::<HtmlElement>().filter(|_| down_px != 0.0) {
            styled(&lanes, &[("transform", format!("translateY({down_px:.1}px)"))]);
        }
    }

    /// What comes after the drawing when that is at rest.
    fn settle(&self, view: &View) {
        self.rest_scroll_px.set(view.scroll_px);
        place_window(&self.window, &self.arrangement.borrow(), view, self.strip.get());
    }

    /// Fits everything to the size of the element; tells the size of the strip.
    fn measure(&self) -> Option<(f64, f64)> {
        let app = self.app.cast::<HtmlElement>()?;
        let area = app.get_bounding_client_rect();
        if let Some(stage) = self.stage.borrow().as_ref() {
            stage.resize(area.width(), area.height());
            // on the parent, because what others put beside the drawing keeps to it as well
            let room = self.root.cast::<HtmlElement>().and_then(|root| root.parent_element());
            if let Some(room) = room {
                let left_px = stage.look(|desk| desk.view().left_px);
                styled(&room, &[("--drawing-left", px(left_px))]);
            }
        }
        let track = self.track.cast::<HtmlElement>()?.get_bounding_client_rect();
        let size = (track.width(), track.height());
        self.strip.set(size);
        self.placed.set(None);
        self.thumb.set(None);
        if let Some(stage) = self.stage.borrow().as_ref() {
            let view = stage.look(|desk| desk.view().clone());
            self.follow(&view);
            place_window(&self.window, &self.arrangement.borrow(), &view, size);
        }
        Some(size)
    }
}

/// What the drawing tells, as it is rendered.
#[derive(Clone)]
struct Heard {
    rest: UseStateHandle<Rc<Rest>>,
    focus: UseStateHandle<Option<Target>>,
    listing: UseStateHandle<Option<Listing>>,
    size: UseStateHandle<Option<(f64, f64)>>,
}

impl Heard {
    fn ears(&self, parts: &Rc<Parts>, dispatch: &Dispatch) -> Ears {
        Ears {
            told: {
                let (heard, parts, dispatch) = (self.clone(), parts.clone(), dispatch.clone());
                Callback::from(move |told| heard.hear(told, &parts, &dispatch))
            },
            rest: {
                let (rest, parts, dispatch) = (self.rest.setter(), parts.clone(), dispatch.clone());
                Callback::from(move |now: Rc<Rest>| {
                    parts.settle(&now.view);
                    rest.set(now);
                    let bookmark = parts.with(|desk| desk.bookmark()).flatten();
                    let here = (bookmark, parts.answered.get());
                    if parts.reported.replace(here.clone()) != here {
                        let (view, serial) = here;
                        dispatch.emit(Message::Looked(view.map(Rc::new), serial));
                    }
                })
            },
            viewed: {
                let parts = parts.clone();
                Callback::from(move |view: View| parts.follow(&view))
            },
        }
    }

    fn hear(&self, told: Told, parts: &Parts, dispatch: &Dispatch) {
        match told {
            Told::App(message) => dispatch.emit(*message),
            Told::Focused(target) => self.focus.set(target),
            Told::List(cluster, mark) => {
                let view = parts.with(|desk| desk.view().clone());
                let room = view.map_or((0.0, 0.0), |view| (view.width_px, view.height_px));
                self.listing.set(Some(Listing { cluster, mark, room }));
            }
            Told::Unlist => self.listing.set(None),
        }
    }
}

/// Sets the stage up once, and hands it what changes after that: the picture, and where the app
/// asks it to look.
#[hook]
fn use_stage(parts: &Rc<Parts>, heard: &Heard, picture: &Picture, props: &OpenProps) {
    let drawing = &props.model.drawing;
    let begin = {
        let (parts, heard, picture) = (parts.clone(), heard.clone(), picture.clone());
        let (bookmark, dispatch) = (drawing.view.clone(), props.dispatch.clone());
        use_callback((), move |(), _: &()| {
            let desk = || Desk::new(picture.clone(), bookmark.as_deref(), reduced_motion());
            parts.begin(desk, &heard, &dispatch);
        })
    };
    {
        // why: a page that takes long to make is shown before effects run, with a drawing on which nothing stands
        // yet. What is spawned runs before that, when all elements are there
        let begin = begin.clone();
        use_memo((), move |()| wasm_bindgen_futures::spawn_local(async move { begin.emit(()) }));
    }
    {
        let parts = parts.clone();
        use_effect_with((), move |()| {
            begin.emit(());
            move || parts.end()
        });
    }
    let parts = parts.clone();
    use_effect_with((picture.clone(), drawing.to_answer()), move |(picture, asked)| {
        *parts.arrangement.borrow_mut() = picture.arrangement.clone();
        // told again at rest; until then it must not be made twice
        let asked = asked.filter(|(serial, _)| parts.answered.get() < *serial);
        let stage = parts.stage.borrow();
        let Some(stage) = stage.as_ref() else { return };
        if let Some((serial, _)) = asked {
            parts.answered.set(serial);
        }
        let look = asked.map(|(_, look)| look);
        if stage.look(|desk| desk.picture() != picture) {
            stage.show(picture.clone(), look);
        } else if let Some(look) = look {
            stage.with(|desk| desk.look(look));
        }
    });
}

#[component]
fn Open(props: &OpenProps) -> Html {
    let OpenProps { doc: OpenDoc(doc), model, dispatch } = props;
    let texts = Texts(model.lang);
    let last = use_mut_ref(|| None::<Arranged>);
    let picture = Picture {
        arrangement: Arranged::of(&last, Made::of(doc, model)),
        collapsed: model.drawing.collapsed.clone(),
        folding: model.drawing.folding.clone(),
        selected: model.selected,
        can_edit: doc.read_only.is_none(),
        large: model.large,
    };
    let answered = model.drawing.answered;
    let parts = use_memo((), |()| Parts::new(picture.arrangement.clone(), answered));
    let heard = Heard {
        rest: use_state(|| Rc::new(Desk::new(picture.clone(), None, true).rest())),
        focus: use_state_eq(|| None),
        listing: use_state_eq(|| None),
        size: use_state_eq(|| None),
    };
    use_stage(&parts, &heard, &picture, props);

    let rest = &*heard.rest;
    let focus = heard.focus.filter(|focus| picture.arrangement.days_of(*focus).is_some());
    let alias = child_words::alias(texts, &doc.timeline().child);
    let label = texts.with("drawing-of", &[("name", (&alias).into())]);
    let on_collapse = dispatch.reform(|(lane, collapsed)| Message::Collapse(lane, collapsed));
    let on_lane = parts.acting(|desk, lane| {
        desk.show_lane(lane);
    });
    let on_scroll = parts.acting(|desk, (scroll_px, slowly)| {
        desk.scroll_to(scroll_px, slowly);
    });
    let on_window = parts.acting(|desk, window: Window| {
        desk.window(window.from, window.to);
    });
    let now = parts.asking(|desk| {
        let view = desk.view();
        Window { from: view.day_from_x(view.left_px), to: view.end_day() }
    });
    let scroll_now = parts.asking(Desk::scroll);
    let on_fold = dispatch.reform(Message::FoldYears);
    html! {
        <div class="drawing-frame" ref={parts.root.clone()}>
            <div class="drawing-room">
                // why: a list to choose from, and no application: screen readers hand over the arrows for both, and one
                // of them says nothing when the focus comes to an application
                <div id={Focus::Drawing.element_id()} class="drawing" ref={parts.app.clone()}
                    role="listbox" tabindex="0" aria-label={label} aria-describedby="drawing-keys"
                    aria-activedescendant={focus.map(element_id)}>
                    <canvas class="drawing-content" ref={parts.content.clone()} aria-hidden="true" />
                    <canvas class="drawing-overlay" ref={parts.overlay.clone()} aria-hidden="true" hidden=true />
                    <Mirror doc={doc.clone()} {texts} rest={rest.clone()} {focus} />
                </div>
                <LaneHeads heads={lane_heads(&picture)} rest={rest.clone()} {texts}
                    node={parts.lanes.clone()} {on_collapse} on_focus={on_lane} />
                <LaneScroll rest={rest.clone()} {texts} controls={Focus::Drawing.element_id()}
                    node={parts.scroll.clone()} now={scroll_now} {on_scroll} />
                if let Some(listing) = *heard.listing {
                    { group_list(listing, &picture.arrangement, doc, texts, &parts, dispatch) }
                }
            </div>
            <Overview rest={rest.clone()} size={*heard.size} {texts}
                folded={picture.folding.is_folded()} {on_fold}
                track={parts.track.clone()} pane={parts.pane.clone()} window={parts.window.clone()} {now} {on_window} />
            <p class="visually-hidden" id="drawing-keys">{ texts.t("canvas-keys") }</p>
        </div>
    }
}

fn lane_heads(picture: &Picture) -> Vec<LaneHead> {
    let bands = picture.arrangement.bands.iter();
    let head = |id, name: &str| LaneHead {
        id,
        name: name.to_owned().into(),
        collapsed: picture.collapsed.contains(&id),
    };
    bands.map(|band| head(band.lane, &band.name)).collect()
}

fn group_list(
    listing: Listing,
    arrangement: &Rc<Arrangement>,
    doc: &Doc,
    texts: Texts,
    parts: &Rc<Parts>,
    dispatch: &Callback<Message>,
) -> Html {
    let close = {
        let parts = parts.clone();
        Callback::from(move |()| {
            if let Some(stage) = parts.stage.borrow().as_ref() {
                stage.tell(|desk| desk.unlist().into_iter().collect());
            }
            if let Some(app) = parts.app.cast::<HtmlElement>() {
                // a drawing that cannot take the focus is gone
                let _ = app.focus();
            }
        })
    };
    let on_pick = {
        let (parts, dispatch, close) = (parts.clone(), dispatch.clone(), close.clone());
        Callback::from(move |target: Target| {
            close.emit(());
            if let Some(stage) = parts.stage.borrow().as_ref() {
                stage.tell(|desk| vec![desk.focus_on(target)]);
            }
            dispatch.emit(Message::Select(Selected::of(target)));
        })
    };
    let on_zoom = {
        let (parts, close) = (parts.clone(), close.clone());
        Callback::from(move |()| {
            close.emit(());
            parts.with(|desk| desk.look_at_group(listing.cluster));
        })
    };
    html! {
        <GroupList {listing} arrangement={arrangement.clone()} doc={doc.clone()} {texts}
            {on_pick} {on_zoom} on_close={close} />
    }
}

/// Puts a desk on the canvases and listens; none where the browser cannot draw.
fn set_up(parts: &Parts, desk: Desk, ears: Ears) -> Option<Listening> {
    let content = Surface::of(parts.content.cast::<HtmlCanvasElement>()?, true)?;
    let overlay = Surface::of(parts.overlay.cast::<HtmlCanvasElement>()?, false)?;
    let stage = Stage::new(desk, content, overlay, ears);
    let app = parts.app.cast::<HtmlElement>()?;
    let listening = Listening::to(&app, &stage);
    *parts.stage.borrow_mut() = Some(stage);
    let pane = parts.pane.cast::<HtmlCanvasElement>();
    *parts.window_surface.borrow_mut() = pane.and_then(|pane| Surface::of(pane, false));
    Some(listening)
}

fn reduced_motion() -> bool {
    let asked = web_sys::window()
        .and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    asked.is_some_and(|list| list.matches())
}
