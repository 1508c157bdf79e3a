//! Which tab may change a draft: a Web Lock per draft, held as long as it is open.

use std::{cell::RefCell, collections::BTreeMap};

use js_sys::{Function, Promise};
use wasm_bindgen::{JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

use super::promise::{call, get, object, window};
use crate::state::DraftId;

/// The locks this tab holds, each with what lets go of it.
#[derive(Debug, Default)]
pub(super) struct Locks(BTreeMap<DraftId, Function>);

/// Claims a draft for this tab; false when another tab has it. Where the browser knows no locks
/// (a page that is not secure) every claim is granted.
pub(super) async fn claim(locks: &RefCell<Locks>, id: DraftId) -> bool {
    if locks.borrow().0.contains_key(&id) {
        return true;
    }
    let manager = get(&get(&window(), "navigator"), "locks");
    if manager.is_undefined() {
        return true;
    }
    let (let_go, held) = promise();
    let (answer, answered) = promise();
    let granted = Closure::once_into_js(move |lock: JsValue| {
        let granted = !lock.is_null();
        // why: resolving a promise of our own does not fail
        let _ = answer.call1(&JsValue::UNDEFINED, &granted.into());
        if granted { JsValue::from(held) } else { JsValue::UNDEFINED }
    });
    let if_available = object(&[("ifAvailable", true.into())]);
    let name = format!("tijdlijn-draft-{id}").into();
    let asked = call(&manager, "request", &[name, if_available, granted]);
    let Ok(asked) = asked else { return true };
    // why: the request ends only when the lock is let go, so its answer comes through the callback;
    // its own end is heard for a page that may hold no locks
    let first = Promise::race(&js_sys::Array::of2(&answered, &asked));
    let claimed = JsFuture::from(first).await.ok().and_then(|one| one.as_bool()).unwrap_or(true);
    if claimed {
        locks.borrow_mut().0.insert(id, let_go);
    }
    claimed
}

/// Lets go of every draft but this one.
pub(super) fn release_others(locks: &RefCell<Locks>, id: DraftId) {
    let mut locks = locks.borrow_mut();
    let kept = locks.0.remove_entry(&id);
    release(&mut locks);
    locks.0.extend(kept);
}

/// Lets go of every draft.
pub(super) fn release_all(locks: &RefCell<Locks>) {
    release(&mut locks.borrow_mut());
}

fn release(locks: &mut Locks) {
    for let_go in std::mem::take(&mut locks.0).into_values() {
        // why: resolving a promise of our own does not fail
        let _ = let_go.call0(&JsValue::UNDEFINED);
    }
}

/// A promise, with what keeps it.
fn promise() -> (Function, Promise) {
    let mut keep = None;
    let promise = Promise::new(&mut |resolve, _| keep = Some(resolve));
    (keep.unwrap_or_default(), promise)
}
