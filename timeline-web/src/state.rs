//! What the app knows ([`State`]), what can be said to it ([`Message`]), what follows
//! ([`update`], [`Effect`]).
//!
//! Plain Rust: no Yew, no page, no clock, no chance. Today's date and the seed of new ids come in
//! with [`Environment`]; everything that has to be done outside goes out as an [`Effect`] and comes
//! back as [`Message::Told`].

mod birth;
mod career;
mod child;
mod curtain;
mod doc;
mod drafts;
mod drawing;
mod effect;
mod export;
mod form;
mod guess;
mod ids;
mod import;
mod kept;
mod message;
mod notice;
mod panel;
mod print;
mod quick;
mod saying;
mod storage;
mod suggest;
mod talk;
mod tally;
mod unfinished;
mod update;

use std::rc::Rc;

use jiff::civil::Date;
use timeline_core::{date::Trouble, lang::Lang, model::PersonId};

pub use career::{CareerChange, CareerRow, career_from_now};
pub use child::{AddKind, Adding, ChildMessage, ChildMode, ChildWhen};
pub use curtain::Behind;
pub use doc::{Doc, ReadOnly};
pub use drafts::{DraftAbout, DraftId};
pub use drawing::{Bookmark, Drawing, Folding, Look, empty_years};
pub use effect::{Effect, FileFor, Focus, Keep, Tick};
pub use form::{
    ActionForm, BodyForm, ChildForm, ConversationForm, EvaluationForm, Fault, Form, FormField,
    GoalForm, ItemForm, LaneForm, MeasurementForm, MoveForm, NoteForm, PersonForm, PlanForm,
    StatementForm, Submitted, Told, Weight, WordsForm, faults, submit,
};
pub use ids::Ids;
pub use import::ImportPreview;
pub use kept::{KeptParts, Writing, is_in_parts, part_numbers, whole};
pub use message::{
    Change, Dragged, Editable, ExportAs, FileFault, FormMessage, Message, NewForm, Part, Place,
    QuickMessage, Report, ShareSubject, StartMessage,
};
pub use notice::{Alert, Toast, ToastAction};
pub use panel::{Panel, Screen, Selected};
pub use print::{Letters, Orientation, Paper, PrintChoices, PrintScale, Sheet};
pub use quick::{Quick, Understood};
pub use saying::{KEYS, Saying};
pub use storage::{Refusal, Storage};
pub use talk::{ActionIn, AgreementOf, Answer, Line, TalkMessage, TalkView};
pub use unfinished::{KeepUnfinished, Unfinished};
pub use update::update;

/// Everything the app knows. Cheap to clone: what is large is behind an [`Rc`].
#[derive(Clone, Debug)]
pub struct State {
    /// Which screen is shown.
    pub screen: Screen,
    /// Language of the screen.
    pub lang: Lang,
    /// Today, by the host's clock.
    pub today: Date,
    /// The open timeline.
    pub doc: Option<Doc>,
    /// Drafts kept on this device, last used first; none while it is not known yet.
    pub drafts: Option<Rc<[DraftAbout]>>,
    /// What is selected on the drawing and in the list.
    pub selected: Selected,
    /// What the panel shows.
    pub panel: Panel,
    /// How the drawing is looked at.
    pub drawing: Drawing,
    /// Who is speaking: what is entered is their statement.
    pub speaker: Option<PersonId>,
    /// What stands in the line "Snel toevoegen".
    pub quick: Quick,
    /// What is searched for; shows in the list and dims the drawing.
    pub search: String,
    /// One message that goes away by itself.
    pub toast: Option<Toast>,
    /// Messages that stay until they are dismissed or solved, oldest first.
    pub alerts: Vec<Alert>,
    /// What a screen reader should say now; the serial makes equal sayings new.
    pub announced: (u64, Option<Saying>),
    /// Whether what was done is kept.
    pub storage: Storage,
    /// What Afdrukken makes.
    pub print: PrintChoices,
    /// What the tab Gesprek shows.
    pub talk: TalkView,
    /// Whether this device has a voice of its own for the language of the screen.
    pub voice: bool,
    /// Nobody touched anything for a while, and nothing can be read until somebody does.
    pub covered: bool,
    /// Large mode, for a digiboard.
    pub large: bool,
    /// Whether keys of one character work on every screen.
    pub single_keys: bool,
    /// Child mode, while it is on.
    pub child: Option<ChildMode>,
    /// Forms that were left half filled in, last left last.
    pub left: Vec<Form>,
    /// What a child was adding when child mode ended.
    pub left_adding: Option<Adding>,
    /// Where new ids come from.
    pub ids: Ids,
    /// The form as it was opened; other than now, something was typed.
    pristine: Option<Box<Form>>,
    /// What waits behind [`Alert::WouldLose`].
    waiting: Option<Box<(Doc, Unfinished)>>,
    /// What was asked for last (birth date, school career): once is enough.
    asked: Option<Trouble>,
    /// What is half filled in, as it was given out to be kept last; its number, and that of what was
    /// read back.
    unfinished: Rc<Unfinished>,
    unfinished_at: u64,
    unfinished_kept: u64,
    /// Number of the last edit that was read back.
    edit_kept: u64,
    own_storage: bool,
    /// Whether the browser may throw away what it keeps.
    forgets: bool,
    warns_on_close: bool,
}

/// What the host tells once, at the start.
#[derive(Clone, Copy, Debug)]
pub struct Environment {
    /// Today, by the host's clock.
    pub today: Date,
    /// A random number: where ids begin.
    pub seed: u64,
    /// Language of the screen.
    pub lang: Lang,
    /// Whether storage is this page's own: not when it was opened by double-click, because all
    /// local pages share it then.
    pub own_storage: bool,
    /// Whether the browser throws away what a page keeps that is not opened for a week, as Safari does.
    pub forgets: bool,
    /// Whether keys of one character were left to work on this device.
    pub single_keys: bool,
}

/// What the child at the table is called while there is no alias.
fn nameless_child(lang: Lang) -> &'static str {
    lang.pick("Kind", "Child")
}

impl State {
    /// Whether the screen has a place for a panel. On the others it comes beside what they show.
    #[must_use]
    pub fn has_panel(&self) -> bool {
        let of_talk = || {
            let doc = self.doc.as_ref()?;
            let open = doc.timeline().conversation(self.talk.open?)?;
            let going_on = doc.talk().is_some_and(|(_, one)| one.id == open.id);
            Some(going_on || open.finished.is_some())
        };
        match self.screen {
            Screen::Timeline | Screen::List => true,
            Screen::Talk => of_talk().unwrap_or_default(),
            Screen::Start | Screen::Print => false,
        }
    }

    /// The start screen, with what has to be done first.
    #[must_use]
    pub fn new(environment: Environment) -> (Self, Vec<Effect>) {
        let Environment { today, seed, lang, own_storage, forgets, single_keys } = environment;
        let state = Self {
            screen: Screen::Start,
            lang,
            today,
            doc: None,
            drafts: if own_storage { None } else { Some(Rc::from([])) },
            selected: Selected::Nothing,
            panel: Panel::None,
            drawing: Drawing::default(),
            speaker: None,
            quick: Quick::default(),
            search: String::new(),
            toast: None,
            alerts: Vec::new(),
            announced: (0, None),
            storage: if own_storage { Storage::Unknown } else { Storage::NotKept },
            print: PrintChoices::default(),
            talk: TalkView::default(),
            voice: false,
            covered: false,
            large: false,
            single_keys,
            child: None,
            left: Vec::new(),
            left_adding: None,
            ids: Ids::new(seed),
            pristine: None,
            waiting: None,
            asked: None,
            unfinished: Rc::default(),
            unfinished_at: 0,
            unfinished_kept: 0,
            edit_kept: 0,
            own_storage,
            forgets,
            warns_on_close: false,
        };
        let mut effects = vec![Effect::SetLang(lang)];
        if own_storage {
            effects.push(Effect::ListDrafts);
        }
        (state, effects)
    }

    /// How many times as large as usual the drawing is.
    #[must_use]
    pub fn times(&self) -> f64 {
        if self.large { 1.5 } else { 1.0 }
    }
}
