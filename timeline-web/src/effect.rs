//! The only doer: storage, files, locks, timers, focus, print. Decides nothing; what it finds goes
//! back as [`Message::Told`].

mod clipboard;
mod draft;
mod file;
mod focus;
mod idb;
mod idle;
mod keyboard;
mod keys;
mod lock;
mod page;
mod panic;
mod picture;
mod popover;
mod promise;
mod speech;

use std::{cell::RefCell, rc::Rc};

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::state::{Effect, FileFor, Message, Report};

pub use page::environment;
pub use panic::{remember, set_hook};

/// Does what the state asks. Cheap to clone; all clones share what they hold.
#[derive(Clone, Debug)]
pub struct Doer {
    say: Callback<Message>,
    drafts: Rc<draft::Drafts>,
    lock: Rc<RefCell<lock::Locks>>,
    file: Rc<RefCell<file::Handle>>,
    places: Rc<focus::Places>,
    page: Rc<page::Page>,
}

impl Doer {
    /// Listens to the page, and says what it hears.
    #[must_use]
    pub fn new(say: &Callback<Message>) -> Self {
        let drafts = Rc::new(draft::Drafts::default());
        let page = Rc::new(page::Page::listen(say, &drafts));
        Self {
            say: say.clone(),
            drafts,
            lock: Rc::default(),
            file: Rc::default(),
            places: Rc::default(),
            page,
        }
    }

    /// Does one thing.
    pub fn run(&self, effect: Effect) {
        match effect {
            Effect::ListDrafts => self.later(|doer| async move {
                // why: none at all is what is shown when storage does not answer
                Report::Drafts(doer.drafts.list().await.unwrap_or_default())
            }),
            Effect::LoadDraft(id) => self.later(move |doer| async move {
                let claimed = lock::claim(&doer.lock, id).await;
                let found = doer.drafts.load(id).await.ok().flatten();
                let (text, in_file) = match found {
                    Some((text, in_file)) => (Some(text), in_file),
                    None => (None, false),
                };
                // why: a timeline without its half filled forms is better than none
                let unfinished = doer.drafts.unfinished(id).await.unwrap_or_default();
                Report::Draft { id, text, claimed, in_file, unfinished }
            }),
            Effect::Claim(id) => self.later(move |doer| async move {
                let claimed = lock::claim(&doer.lock, id).await;
                lock::release_others(&doer.lock, id);
                Report::Claimed(id, claimed)
            }),
            Effect::Release => lock::release_all(&self.lock),
            Effect::Keep(keep) => draft::keep(&self.drafts, keep, &self.say),
            Effect::KeepUnfinished(keep) => draft::keep_unfinished(&self.drafts, keep, &self.say),
            Effect::ForgetDraft(id) => self.later(move |doer| async move {
                // why: what is still there is shown again, so a failure is seen
                let _ = doer.drafts.forget(id).await;
                Report::Drafts(doer.drafts.list().await.unwrap_or_default())
            }),
            Effect::PickFile(purpose) => self.page.pick(purpose),
            Effect::SaveFile { name, text, choose, edit } => self.later(move |doer| async move {
                match file::save(&doer.file, &name, &text, choose).await {
                    file::Saved::To(name) => Report::FileSaved { name: Some(name), edit },
                    file::Saved::Nowhere => Report::FileNotChosen,
                    file::Saved::Changed => Report::FileChanged,
                    file::Saved::Failed => Report::FileNotSaved,
                }
            }),
            Effect::ForgetFile => self.file.borrow_mut().forget(),
            Effect::Download { name, media_type, bytes } => {
                if file::download(&name, media_type, &bytes).is_err() {
                    self.say.emit(Message::Told(Report::FileNotSaved));
                }
            }
            Effect::DownloadPicture { name, scene } => {
                let doer = self.clone();
                spawn_local(async move {
                    if picture::download(&name, &scene).await.is_none() {
                        doer.say.emit(Message::Told(Report::FileNotSaved));
                    }
                });
            }
            Effect::Copy(text) => {
                self.later(|_| async move { Report::Copied(clipboard::copy(&text).await) });
            }
            Effect::CopyPicture(scene) => {
                self.later(|_| async move { Report::Copied(picture::copy(scene).await.is_some()) });
            }
            Effect::FindVoice(lang) => speech::find(lang, &self.say),
            Effect::Speak(text, lang) => speech::speak(&text, lang),
            Effect::Print => page::print(),
            Effect::After(milliseconds, tick) => {
                let say = self.say.clone();
                let tick = move || say.emit(Message::Told(Report::Tick(tick)));
                Timeout::new(milliseconds, tick).forget();
            }
            Effect::Focus(place) => self.places.focus(place),
            Effect::SetLarge(large) => page::set_large(large),
            Effect::SetLang(lang) => page::set_lang(lang),
            Effect::SetSingleKeys(work) => self.page.set_single_keys(work),
            Effect::WarnOnClose(warns) => self.page.warn_on_close(warns),
        }
    }

    /// Does something that takes a while, then says what it found.
    fn later<F>(&self, work: impl FnOnce(Self) -> F + 'static)
    where
        F: Future<Output = Report> + 'static,
    {
        let doer = self.clone();
        let say = self.say.clone();
        spawn_local(async move { say.emit(Message::Told(work(doer).await)) });
    }
}

/// Reads a file that was picked or dropped, and says what is in it.
fn read_file(file: web_sys::File, purpose: FileFor, say: Callback<Message>) {
    spawn_local(async move {
        let report = match file::read(&file).await {
            Ok(bytes) => Report::FileRead { name: file.name(), bytes, purpose },
            Err(fault) => Report::FileNotRead(fault),
        };
        say.emit(Message::Told(report));
    });
}
