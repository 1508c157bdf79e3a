//! What each message does, said through one small harness. No browser: effects are looked at, not
//! done.

mod child;
mod coming;
mod curtain;
mod documents;
mod editing;
mod forms;
mod keeping;
mod mending;
mod quick_add;
mod signing_off;
mod talk_forms;
mod talking;
mod unfinished;

use std::rc::Rc;

use jiff::civil::{Date, date};
use timeline_core::{
    lang::Lang,
    model::{Item, Timeline},
};

use crate::state::{
    DraftId, Effect, Environment, Message, QuickMessage, Report, StartMessage, State, update,
};

const TODAY: Date = date(2026, 11, 21);

/// The app without a page: messages in, effects collected.
struct Desk {
    state: State,
    effects: Vec<Effect>,
}

impl Desk {
    /// The start screen of a page with storage of its own.
    fn served() -> Self {
        Self::open(true)
    }

    /// The start screen of a page opened by double-click.
    fn double_clicked() -> Self {
        Self::open(false)
    }

    /// A new timeline of "Noor", with storage.
    fn with_timeline() -> Self {
        let mut desk = Self::served();
        desk.say(Message::Start(StartMessage::New { alias: "Noor".into() }));
        desk
    }

    fn open(own_storage: bool) -> Self {
        let environment = Environment {
            today: TODAY,
            seed: 7,
            lang: Lang::Dutch,
            own_storage,
            forgets: false,
            single_keys: true,
        };
        let (state, effects) = State::new(environment);
        Self { state, effects }
    }

    /// Says something; the effects are those of this message alone.
    fn say(&mut self, message: impl Into<Message>) {
        self.effects = update(&mut self.state, message.into());
        if let Some(doc) = &self.state.doc {
            doc.check(self.state.today);
        }
    }

    fn told(&mut self, report: Report) {
        self.say(Message::Told(report));
    }

    /// A draft was read, with nothing half filled in beside it.
    fn reads(&mut self, id: DraftId, text: Option<Rc<str>>, claimed: bool) {
        let unfinished = Rc::default();
        self.told(Report::Draft { id, text, claimed, in_file: false, unfinished });
    }

    /// A new page that goes on with what was kept of this one when its browser was killed.
    fn killed(&self) -> Self {
        let doc = self.state.doc.as_ref().expect("a timeline is open");
        let mut again = Self::served();
        again.told(Report::Draft {
            id: doc.draft,
            text: Some(doc.text().into()),
            claimed: true,
            in_file: false,
            unfinished: self.state.unfinished.text(),
        });
        again
    }

    /// Types this line and presses Enter.
    fn add(&mut self, line: &str) {
        self.say(Message::Quick(QuickMessage::Typed(line.into())));
        self.say(Message::Quick(QuickMessage::Add));
    }

    fn timeline(&self) -> &Timeline {
        self.state.doc.as_ref().map(|doc| doc.timeline()).expect("a timeline is open")
    }

    fn item(&self) -> &Item {
        self.timeline().items.last().expect("there is an item")
    }

    /// The edit that is to be kept after the last message.
    fn kept(&self) -> Option<u64> {
        self.effects.iter().find_map(|effect| match effect {
            Effect::Keep(keep) => Some(keep.doc.edit()),
            _ => None,
        })
    }

    /// Tells that everything up to now is on the disk.
    fn disk_answers(&mut self) {
        let doc = self.state.doc.as_ref().expect("a timeline is open");
        let (draft, edit) = (doc.draft, doc.edit());
        self.told(Report::UnfinishedKept(draft, self.state.unfinished_at));
        self.told(Report::Kept(draft, edit));
    }
}
