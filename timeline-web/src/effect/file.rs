//! Files: read what was picked or dropped, write with the File System Access API where there is
//! one, else give as a download.

use std::{cell::RefCell, rc::Rc};

use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use timeline_core::file::check_size;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

use super::promise::{error_name, get, object, wait, window};
use crate::state::FileFault;

/// How long a download may take to begin, in milliseconds, before its bytes are let go.
const DOWNLOAD_MS: u32 = 60_000;

/// The file that `Ctrl+S` writes to again, where the browser gave one, and when this page last wrote it.
#[derive(Debug, Default)]
pub(super) struct Handle(Option<(JsValue, Option<f64>)>);

impl Handle {
    pub(super) fn forget(&mut self) {
        self.0 = None;
    }
}

/// How saving went.
pub(super) enum Saved {
    /// It is in the file of this name.
    To(String),
    /// The user called it off.
    Nowhere,
    /// The file is another's by now: it was written from somewhere else since.
    Changed,
    /// It could not be written.
    Failed,
}

/// Reads a file, unless it is too large to be one of ours.
///
/// # Errors
/// When it is too large, or the browser cannot read it.
pub(super) async fn read(file: &File) -> Result<Rc<[u8]>, FileFault> {
    check_size(file.size() as u64).map_err(FileFault::Timeline)?;
    let bytes = JsFuture::from(file.array_buffer()).await;
    let bytes = bytes.map_err(|_| FileFault::Unreadable)?;
    Ok(Uint8Array::new(&bytes).to_vec().into())
}

/// Writes the text to the file known, or to one the user chooses.
pub(super) async fn save(handle: &RefCell<Handle>, name: &str, text: &str, choose: bool) -> Saved {
    let known = handle.borrow().0.clone().filter(|_| !choose);
    let chosen = match known {
        Some((known, written)) => {
            if written.is_some() && last_written(&known).await != written {
                handle.borrow_mut().forget();
                return Saved::Changed;
            }
            known
        }
        None if get(&window(), "showSaveFilePicker").is_undefined() => {
            return as_download(name, text);
        }
        None => match pick(name).await {
            Ok(chosen) => chosen,
            Err(error) if error_name(&error) == "AbortError" => return Saved::Nowhere,
            // why: a frame or a policy may forbid the picker; a download is never forbidden
            Err(_) => return as_download(name, text),
        },
    };
    if write(&chosen, text).await.is_err() {
        handle.borrow_mut().forget();
        return Saved::Failed;
    }
    let name = get(&chosen, "name").as_string().unwrap_or_else(|| name.to_owned());
    let written = last_written(&chosen).await;
    handle.borrow_mut().0 = Some((chosen, written));
    Saved::To(name)
}

async fn pick(name: &str) -> Result<JsValue, JsValue> {
    let endings = Array::of1(&".json".into());
    let accept = object(&[("application/json", endings.into())]);
    let kind = object(&[("description", "Tijdlijn".into()), ("accept", accept)]);
    let options = object(&[("suggestedName", name.into()), ("types", Array::of1(&kind).into())]);
    wait(&window(), "showSaveFilePicker", &[options]).await
}

/// When the file was last written, by whom ever, in milliseconds; none when the browser does not tell.
async fn last_written(handle: &JsValue) -> Option<f64> {
    let file = wait(handle, "getFile", &[]).await.ok()?;
    get(&file, "lastModified").as_f64()
}

/// The browser swaps the file in when the stream is closed: one that breaks off leaves the old one.
async fn write(handle: &JsValue, text: &str) -> Result<(), JsValue> {
    let stream = wait(handle, "createWritable", &[]).await?;
    wait(&stream, "write", &[text.into()]).await?;
    wait(&stream, "close", &[]).await.map(drop)
}

fn as_download(name: &str, text: &str) -> Saved {
    match download(name, "application/json", text.as_bytes()) {
        Ok(()) => Saved::To(name.to_owned()),
        Err(_) => Saved::Failed,
    }
}

/// Gives the user a file to keep.
///
/// # Errors
/// What the browser throws.
pub(super) fn download(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or(JsValue::UNDEFINED)?;
    let url = blob_url(media_type, bytes)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Timeout::new(DOWNLOAD_MS, move || {
        // why: an address that is gone already is as good as revoked
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}

/// An address in this page that stands for these bytes.
///
/// # Errors
/// What the browser throws.
pub(super) fn blob_url(media_type: &str, bytes: &[u8]) -> Result<String, JsValue> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    Url::create_object_url_with_blob(&Blob::new_with_u8_array_sequence_and_options(
        &parts, &options,
    )?)
}
