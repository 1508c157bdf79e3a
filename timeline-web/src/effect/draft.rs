//! Drafts on this device: written, read back, and only then told as kept. While one is being
//! written, only the newest of those that come in waits for its turn.

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
use crate::state::{DraftAbout, DraftId, Keep, KeepUnfinished, Message, Refusal, Report};
use timeline_core::sorted;

/// Time the drawing of an edit has before the edit is written, in milliseconds.
const DRAW_MS: u32 = 60;

/// What is known of storage, and what waits to be written.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    database: RefCell<Option<IdbDatabase>>,
    writing: RefCell<Writing>,
    leaving: Cell<bool>,
    /// Number of the last write that was begun.
    begun: Cell<u64>,
}

#[derive(Debug, Default)]
struct Writing {
    busy: bool,
    next: Option<Keep>,
    unfinished: Option<KeepUnfinished>,
}

/// What stands in the table of drafts beside their texts.
struct About {
    timeline: TimelineId,
    alias: String,
    day: Date,
    in_file: bool,
    /// When it was written, in milliseconds: which draft comes first.
    at: f64,
}

impl About {
    fn text(&self) -> String {
        let Self { timeline, alias, day, in_file, at } = self;
        json!({
            "timeline": timeline.to_string(),
            "alias": alias,
            "day": day.to_string(),
            "in_file": in_file,
            "at": at,
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
        })
    }
}

/// Keeps a timeline, after the drawing had its turn.
pub(super) fn keep(drafts: &Rc<Drafts>, keep: Keep, say: &Callback<Message>) {
    drafts.writing.borrow_mut().next = Some(keep);
    write_soon(drafts, say);
}

/// Keeps what is half filled in beside a timeline.
pub(super) fn keep_unfinished(drafts: &Rc<Drafts>, keep: KeepUnfinished, say: &Callback<Message>) {
    drafts.writing.borrow_mut().unfinished = Some(keep);
    write_soon(drafts, say);
}

fn write_soon(drafts: &Rc<Drafts>, say: &Callback<Message>) {
    let idle = !std::mem::replace(&mut drafts.writing.borrow_mut().busy, true);
    let leaving = drafts.leaving.get();
    if idle || leaving {
        let (drafts, say) = (drafts.clone(), say.clone());
        let write = move || spawn_local(async move { write_all(&drafts, &say).await });
        if leaving {
            write();
        } else {
            Timeout::new(DRAW_MS, write).forget();
        }
    }
}

/// The page is there to stay: writing may wait for the drawing again.
pub(super) fn stay(drafts: &Drafts) {
    drafts.leaving.set(false);
}

/// Writes what waits, at once, and what comes from now on: the page may be going away.
pub(super) fn leave(drafts: &Rc<Drafts>, say: &Callback<Message>) {
    drafts.leaving.set(true);
    let waits = {
        let writing = drafts.writing.borrow();
        writing.next.is_some() || writing.unfinished.is_some()
    };
    if waits {
        let (drafts, say) = (drafts.clone(), say.clone());
        spawn_local(async move { write_all(&drafts, &say).await });
    }
}

async fn write_all(drafts: &Rc<Drafts>, say: &Callback<Message>) {
    loop {
        let (mut unfinished, next) = {
            let mut writing = drafts.writing.borrow_mut();
            (writing.unfinished.take(), writing.next.take())
        };
        if unfinished.is_none() && next.is_none() {
            break;
        }
        if let Some(keep) = next {
            // why: a form that was put into the timeline and its text go together, or while leaving
            // there may be time for only one of them
            let beside = unfinished.take_if(|beside| beside.draft == keep.doc.draft);
            let beside = beside.map(|beside| (beside.text, beside.serial));
            let (id, edit) = (keep.doc.draft, keep.doc.edit());
            let written = drafts.write(&keep, beside.as_ref().map(|(text, _)| &**text)).await;
            drafts.tell(say, id, written, Report::Kept(id, edit));
            if let (Ok(()), Some((_, serial))) = (written, beside) {
                say.emit(Message::Told(Report::UnfinishedKept(id, serial)));
            }
        }
        if let Some(KeepUnfinished { draft, text, serial }) = unfinished {
            let written = drafts.write_rows(draft, &[(idb::UNFINISHED, &text)]).await;
            drafts.tell(say, draft, written, Report::UnfinishedKept(draft, serial));
        }
    }
    drafts.writing.borrow_mut().busy = false;
}

impl Drafts {
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

    /// Writes a timeline, with what is half filled in beside it where that is given, and reads them
    /// back.
    async fn write(&self, keep: &Keep, beside: Option<&str>) -> Result<(), Refusal> {
        let text = keep.doc.text();
        let timeline = keep.doc.timeline();
        let about = About {
            timeline: timeline.id,
            alias: timeline.child.alias.clone(),
            day: keep.day,
            in_file: keep.doc.edits_since_file() == 0,
            at: js_sys::Date::now(),
        };
        let about = about.text();
        let unfinished = beside.map(|text| (idb::UNFINISHED, text));
        let rows = [(idb::TEXTS, &*text), (idb::ABOUT, &*about)];
        let rows: Vec<_> = rows.into_iter().chain(unfinished).collect();
        self.write_rows(keep.doc.draft, &rows).await
    }

    /// Writes a text into each of these tables in one transaction, and reads all but [`idb::ABOUT`]
    /// back.
    async fn write_rows(&self, draft: DraftId, rows: &[(&str, &str)]) -> Result<(), Refusal> {
        let number = self.begun.get() + 1;
        self.begun.set(number);
        let key = draft.to_string();
        // why: a database that the browser closed meanwhile is opened once more
        let written = match self.put(&key, rows).await {
            Err(error) if error_name(&error) == "InvalidStateError" => {
                self.database.replace(None);
                self.put(&key, rows).await
            }
            written => written,
        };
        written.map_err(|error| refusal(&error))?;
        let database = self.database().await.map_err(|error| refusal(&error))?;
        for (table, text) in rows.iter().filter(|(table, _)| *table != idb::ABOUT) {
            match idb::text(&database, table, &key).await {
                Ok(Some(read)) if read == *text => {}
                // why: while leaving, a newer text may be written before this one is read back
                Ok(Some(_)) if self.begun.get() != number => {}
                Ok(_) => return Err(Refusal::NotReadBack),
                Err(error) => return Err(refusal(&error)),
            }
        }
        Ok(())
    }

    async fn put(&self, key: &str, rows: &[(&str, &str)]) -> Result<(), JsValue> {
        idb::put(&self.database().await?, key, rows).await
    }

    /// What is half filled in beside this draft; empty when nothing is.
    pub(super) async fn unfinished(&self, id: DraftId) -> Result<Rc<str>, JsValue> {
        let database = self.database().await?;
        let text = idb::text(&database, idb::UNFINISHED, &id.to_string()).await?;
        Ok(text.unwrap_or_default().into())
    }

    /// The drafts there are, last used first.
    pub(super) async fn list(&self) -> Result<Rc<[DraftAbout]>, JsValue> {
        let mut found: Vec<(f64, DraftAbout)> = idb::all(&self.database().await?, idb::ABOUT)
            .await?
            .into_iter()
            .filter_map(|(key, text)| {
                let About { timeline, alias, day, in_file, at } = About::read(&text)?;
                Some((at, DraftAbout { id: key.parse().ok()?, timeline, alias, day, in_file }))
            })
            .collect();
        sorted::by(&mut found, |(a, _), (b, _)| b.total_cmp(a));
        Ok(found.into_iter().map(|(_, about)| about).collect())
    }

    /// The text of a draft, and whether a file holds all of it; none when it is not there.
    pub(super) async fn load(&self, id: DraftId) -> Result<Option<(Rc<str>, bool)>, JsValue> {
        let database = self.database().await?;
        let key = id.to_string();
        let Some(text) = idb::text(&database, idb::TEXTS, &key).await? else { return Ok(None) };
        let about = idb::text(&database, idb::ABOUT, &key).await?;
        let about = about.and_then(|about| About::read(&about));
        Ok(Some((text.into(), about.is_some_and(|about| about.in_file))))
    }

    /// Takes a draft off this device.
    pub(super) async fn forget(&self, id: DraftId) -> Result<(), JsValue> {
        idb::delete(&self.database().await?, &id.to_string()).await
    }
}

fn refusal(error: &JsValue) -> Refusal {
    if error_name(error) == "QuotaExceededError" { Refusal::Full } else { Refusal::Denied }
}
