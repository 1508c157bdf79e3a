//! Drafts on this device: written, read back, and only then told as kept. While one is being
//! written, only the newest of those that come in waits for its turn; so it is with what is half
//! filled in beside them.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::timers::callback::Timeout;
use jiff::civil::Date;
use serde_json::{Value, json};
use timeline_core::model::{TimelineId, day};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::IdbDatabase;
use yew::Callback;

use super::{idb, promise::error_name};
use crate::state::{
    DraftAbout, DraftId, Keep, KeepUnfinished, KeptParts, Message, Refusal, Report, part_numbers,
    whole,
};
use timeline_core::sorted;

/// Time the drawing of an edit has before the edit is written, in milliseconds: it is to be kept within 150.
const DRAW_MS: u32 = 60;

/// How a browser calls it that it closed the database meanwhile.
const CLOSED: &str = "InvalidStateError";

/// A browser that has not written after this time may never, in milliseconds; some forget to answer at all.
const LATE_MS: u32 = 8_000;

/// What is known of storage, and what waits to be written.
///
/// A timeline never waits for a form that is being written: they stand in tables of their own. While
/// a page goes away the browser calls off what waits for another transaction.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    database: RefCell<Option<IdbDatabase>>,
    timelines: Line<Keep>,
    unfinished: Line<KeepUnfinished>,
    leaving: Cell<bool>,
    parts: RefCell<KeptParts>,
    /// What was half filled in last, and beside which draft.
    newest: RefCell<Option<(DraftId, Beside)>>,
}

/// What waits for the write that is under way.
#[derive(Debug)]
struct Line<T> {
    busy: Cell<bool>,
    next: RefCell<Option<T>>,
    /// Number of the last write that was begun.
    begun: Cell<u64>,
}

impl<T> Default for Line<T> {
    fn default() -> Self {
        Self { busy: Cell::default(), next: RefCell::default(), begun: Cell::default() }
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Timeline,
    Unfinished,
}

/// What is half filled in as it is kept: it may stand beside a draft and with its timeline, and then
/// the one with the higher number is what was typed last.
#[derive(Clone, Debug, Default)]
struct Beside {
    number: u64,
    text: Rc<str>,
}

impl Beside {
    fn row(&self) -> String {
        format!("{} {}", self.number, self.text)
    }

    fn read(row: &str) -> Self {
        // why: rows had no number once
        let (number, text) = row
            .split_once(' ')
            .and_then(|(number, text)| Some((number.parse().ok()?, text)))
            .unwrap_or((0, row));
        Self { number, text: text.into() }
    }
}

/// What stands in the table of drafts beside their texts.
struct About {
    timeline: TimelineId,
    alias: String,
    day: Date,
    in_file: bool,
    /// When it was written, in milliseconds: which draft comes first.
    at: f64,
    /// What was half filled in when the timeline was written.
    beside: String,
}

impl About {
    fn text(&self) -> String {
        let Self { timeline, alias, day, in_file, at, beside } = self;
        json!({
            "timeline": timeline.to_string(),
            "alias": alias,
            "day": day.to_string(),
            "in_file": in_file,
            "at": at,
            "unfinished": beside,
        })
        .to_string()
    }

    fn read(text: &str) -> Option<Self> {
        let about: Value = serde_json::from_str(text).ok()?;
        Some(Self {
            timeline: about["timeline"].as_str()?.parse().ok()?,
            alias: about["alias"].as_str()?.to_owned(),
            day: day::read(about["day"].as_str()?)?,
            in_file: about["in_file"].as_bool()?,
            at: about["at"].as_f64()?,
            beside: about["unfinished"].as_str().unwrap_or_default().to_owned(),
        })
    }
}

/// Keeps a timeline, after the drawing had its turn.
pub(super) fn keep(drafts: &Rc<Drafts>, keep: Keep, say: &Callback<Message>) {
    drafts.timelines.next.replace(Some(keep));
    write_soon(drafts, Kind::Timeline, say);
}

/// Keeps what is half filled in beside a timeline.
pub(super) fn keep_unfinished(drafts: &Rc<Drafts>, keep: KeepUnfinished, say: &Callback<Message>) {
    drafts.unfinished.next.replace(Some(keep));
    write_soon(drafts, Kind::Unfinished, say);
}

fn write_soon(drafts: &Rc<Drafts>, kind: Kind, say: &Callback<Message>) {
    let idle = !drafts.busy(kind).replace(true);
    if drafts.leaving.get() {
        write(drafts, kind, say);
    } else if idle {
        let (drafts, say) = (drafts.clone(), say.clone());
        Timeout::new(DRAW_MS, move || write(&drafts, kind, &say)).forget();
    }
}

/// The page is there to stay: writing may wait for the drawing again.
pub(super) fn stay(drafts: &Drafts) {
    drafts.leaving.set(false);
}

/// Writes what waits, at once, and what comes from now on: the page may be going away.
pub(super) fn leave(drafts: &Rc<Drafts>, say: &Callback<Message>) {
    drafts.leaving.set(true);
    for kind in [Kind::Timeline, Kind::Unfinished] {
        write(drafts, kind, say);
    }
}

fn write(drafts: &Rc<Drafts>, kind: Kind, say: &Callback<Message>) {
    let (drafts, say) = (drafts.clone(), say.clone());
    spawn_local(async move {
        match kind {
            Kind::Timeline => while drafts.write_timeline(&say).await {},
            Kind::Unfinished => while drafts.write_unfinished(&say).await {},
        }
        drafts.busy(kind).set(false);
    });
}

impl Drafts {
    fn busy(&self, kind: Kind) -> &Cell<bool> {
        match kind {
            Kind::Timeline => &self.timelines.busy,
            Kind::Unfinished => &self.unfinished.busy,
        }
    }

    /// Writes the timeline that waits, if there is one.
    async fn write_timeline(&self, say: &Callback<Message>) -> bool {
        let Some(keep) = self.timelines.next.take() else { return false };
        let id = keep.doc.draft;
        // why: a form that was put into the timeline and its text go together, or a browser that is
        // killed would keep only one of them
        let beside = self.unfinished.next.borrow_mut().take_if(|beside| beside.draft == id);
        let serial = beside.as_ref().map(|beside| beside.serial);
        let newest = match beside {
            Some(beside) => self.number(beside),
            None => self.newest(id),
        };
        let edit = keep.doc.edit();
        let late = warn_when_late(say, id);
        let written = self.keep_with(&keep, &newest).await;
        drop(late);
        self.tell(say, id, written, Report::Kept(id, edit));
        if let (Ok(()), Some(serial)) = (written, serial) {
            say.emit(Message::Told(Report::UnfinishedKept(id, serial)));
        }
        true
    }

    /// Writes what is half filled in and waits, if there is something that does not go with a
    /// timeline.
    async fn write_unfinished(&self, say: &Callback<Message>) -> bool {
        let timeline = self.timelines.next.borrow().as_ref().map(|keep| keep.doc.draft);
        let alone = |beside: &mut KeepUnfinished| Some(beside.draft) != timeline;
        let taken = self.unfinished.next.borrow_mut().take_if(alone);
        let Some(beside) = taken else { return false };
        let (draft, serial) = (beside.draft, beside.serial);
        let row = self.number(beside).row();
        let late = warn_when_late(say, draft);
        let written = self.keep_beside(draft, &row).await;
        drop(late);
        self.tell(say, draft, written, Report::UnfinishedKept(draft, serial));
        true
    }

    /// Gives what was typed last the next number.
    fn number(&self, KeepUnfinished { draft, text, .. }: KeepUnfinished) -> Beside {
        let mut newest = self.newest.borrow_mut();
        let last = newest.as_ref().map_or(0, |(_, beside)| beside.number);
        let beside = Beside { number: last + 1, text };
        newest.insert((draft, beside)).1.clone()
    }

    fn newest(&self, id: DraftId) -> Beside {
        let newest = self.newest.borrow();
        let found = newest.as_ref().filter(|(draft, _)| *draft == id);
        found.map(|(_, beside)| beside.clone()).unwrap_or_default()
    }

    async fn database(&self) -> Result<IdbDatabase, JsValue> {
        let open = self.database.borrow().clone();
        if let Some(database) = open {
            return Ok(database);
        }
        let database = idb::open().await?;
        self.database.replace(Some(database.clone()));
        Ok(database)
    }

    fn tell(
        &self,
        say: &Callback<Message>,
        draft: DraftId,
        written: Result<(), Refusal>,
        kept: Report,
    ) {
        let report = written.map_or_else(
            |refusal| {
                // why: what was open may be broken; the next edit opens it anew
                self.database.replace(None);
                Report::NotKept(draft, refusal)
            },
            |()| kept,
        );
        say.emit(Message::Told(report));
    }

    /// Writes a timeline, and with it what was half filled in last, and reads them back.
    async fn keep_with(&self, keep: &Keep, beside: &Beside) -> Result<(), Refusal> {
        let timeline = keep.doc.timeline();
        let about = About {
            timeline: timeline.id,
            alias: timeline.child.alias.clone(),
            day: keep.day,
            in_file: keep.doc.edits_since_file() == 0,
            at: js_sys::Date::now(),
            beside: beside.row(),
        };
        let about = about.text();
        let draft = keep.doc.draft.to_string();
        let begun = &self.timelines.begun;
        let write = async |number| {
            let writing = self.parts.borrow_mut().write(&keep.doc);
            let gone = match writing.anew {
                true => idb::Gone::All,
                false => idb::Gone::Numbers(&writing.drops),
            };
            let parts = writing.puts.iter();
            let parts = parts.map(|(n, text)| row(idb::PARTS, idb::part(&draft, *n), text));
            let rows = [(idb::TEXTS, &writing.row), (idb::ABOUT, &about)];
            let rows = rows.map(|(table, text)| row(table, draft.clone(), text));
            let rows: Vec<idb::Row> = parts.chain(rows).collect();
            let written = self.write_rows(begun, number, &rows, Some((&draft, gone))).await;
            let mut parts = self.parts.borrow_mut();
            match &written {
                Ok(()) if begun.get() == number => parts.written(writing),
                Ok(()) => {}
                Err(_) => parts.lost(),
            }
            written
        };
        once_more(begun, write).await
    }

    /// Writes what is half filled in, and reads it back.
    async fn keep_beside(&self, draft: DraftId, text: &str) -> Result<(), Refusal> {
        let rows = [row(idb::UNFINISHED, draft.to_string(), text)];
        let begun = &self.unfinished.begun;
        once_more(begun, async |number| self.write_rows(begun, number, &rows, None).await).await
    }

    /// Writes these in one transaction, and reads them back.
    async fn write_rows(
        &self,
        begun: &Cell<u64>,
        number: u64,
        rows: &[idb::Row],
        gone: Option<(&str, idb::Gone<'_>)>,
    ) -> Result<(), Failed> {
        let database = self.database().await?;
        let put = idb::put(&database, rows, gone).await;
        if put.as_ref().is_err_and(|error| error_name(error) == CLOSED) {
            self.database.replace(None);
        }
        put?;
        let read = idb::values(&database, rows).await?;
        // why: while leaving, a newer one may be written before this one is read back
        let newer = begun.get() != number;
        let same = read.iter().zip(rows).all(|(read, row)| *read == row.text);
        if newer || same { Ok(()) } else { Err(Failed::For(Refusal::NotReadBack)) }
    }

    /// What is half filled in beside this draft; empty when nothing is.
    pub(super) async fn unfinished(&self, id: DraftId) -> Result<Rc<str>, JsValue> {
        let database = self.database().await?;
        let key = id.to_string();
        let alone = idb::text(&database, idb::UNFINISHED, &key).await?;
        let alone = alone.map(|row| Beside::read(&row)).unwrap_or_default();
        let about = idb::text(&database, idb::ABOUT, &key).await?;
        let about = about.and_then(|about| About::read(&about));
        let with = about.map(|about| Beside::read(&about.beside)).unwrap_or_default();
        let newest = if with.number > alone.number { with } else { alone };
        self.newest.replace(Some((id, newest.clone())));
        Ok(newest.text)
    }

    /// The drafts there are, last used first.
    pub(super) async fn list(&self) -> Result<Rc<[DraftAbout]>, JsValue> {
        let mut found: Vec<(f64, DraftAbout)> = idb::all(&self.database().await?, idb::ABOUT)
            .await?
            .into_iter()
            .filter_map(|(key, text)| {
                let About { timeline, alias, day, in_file, at, .. } = About::read(&text)?;
                Some((at, DraftAbout { id: key.parse().ok()?, timeline, alias, day, in_file }))
            })
            .collect();
        sorted::by(&mut found, |(a, _), (b, _)| b.total_cmp(a));
        Ok(found.into_iter().map(|(_, about)| about).collect())
    }

    /// The text of a draft, and whether a file holds all of it; none when it is not there.
    pub(super) async fn load(&self, id: DraftId) -> Result<Option<(Rc<str>, bool)>, JsValue> {
        let key = id.to_string();
        let idb::Draft { text, about, parts } = idb::draft(&self.database().await?, &key).await?;
        let Some(row) = text else { return Ok(None) };
        let text = match part_numbers(&row) {
            None => row,
            Some(numbers) => {
                // why: the browser gives them in the order of their places
                let part = |number: u32| {
                    let place = idb::part(&key, number);
                    let at = parts.binary_search_by(|(other, _)| other.cmp(&place)).ok()?;
                    Some(&parts[at].1)
                };
                let found: Option<Vec<&String>> = numbers.into_iter().map(part).collect();
                let Some(text) = found.and_then(|parts| whole(&row, &parts)) else {
                    return Ok(None);
                };
                text
            }
        };
        let about = about.and_then(|about| About::read(&about));
        Ok(Some((text.into(), about.is_some_and(|about| about.in_file))))
    }

    /// Takes a draft off this device.
    pub(super) async fn forget(&self, id: DraftId) -> Result<(), JsValue> {
        self.parts.borrow_mut().lost();
        idb::delete(&self.database().await?, &id.to_string()).await
    }
}

/// Writes under the next number, and once more where the browser closed the database meanwhile.
async fn once_more(
    begun: &Cell<u64>,
    write: impl AsyncFn(u64) -> Result<(), Failed>,
) -> Result<(), Refusal> {
    let number = begun.get() + 1;
    begun.set(number);
    let mut written = write(number).await;
    // why: a newer one that is under way counts on the order in which they were begun
    if matches!(written, Err(Failed::Closed)) && begun.get() == number {
        written = write(number).await;
    }
    written.map_err(Failed::refusal)
}

/// Says that nothing is kept, unless it is dropped in time. What is written after all is told as ever.
fn warn_when_late(say: &Callback<Message>, draft: DraftId) -> Timeout {
    let say = say.clone();
    Timeout::new(LATE_MS, move || {
        say.emit(Message::Told(Report::NotKept(draft, Refusal::NotAnswered)));
    })
}

fn row(table: &'static str, key: String, text: &str) -> idb::Row {
    // why: handed over once, and compared where it is: a text can be as long as a life
    idb::Row { table, key, text: JsValue::from_str(text) }
}

/// Why something was not written.
enum Failed {
    /// The browser closed the database meanwhile; it can be opened once more.
    Closed,
    /// It will not do it.
    For(Refusal),
}

impl Failed {
    fn refusal(self) -> Refusal {
        match self {
            Self::Closed => Refusal::Denied,
            Self::For(refusal) => refusal,
        }
    }
}

impl From<JsValue> for Failed {
    fn from(error: JsValue) -> Self {
        match &*error_name(&error) {
            CLOSED => Self::Closed,
            "QuotaExceededError" => Self::For(Refusal::Full),
            _ => Self::For(Refusal::Denied),
        }
    }
}
