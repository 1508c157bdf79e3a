//! IndexedDB: one database with three tables, written with strict durability. A write has happened
//! only when its transaction is complete.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction};

use super::promise::{call, get, object};

const NAME: &str = "tijdlijn";
const VERSION: u32 = 2;
/// The texts of drafts, by their ids.
pub(super) const TEXTS: &str = "texts";
/// What is known of drafts without opening them, by the same ids.
pub(super) const ABOUT: &str = "about";
/// What is half filled in beside drafts, by the same ids.
pub(super) const UNFINISHED: &str = "unfinished";
const TABLES: [&str; 3] = [TEXTS, ABOUT, UNFINISHED];

/// A table, and a text to put in it.
pub(super) type Row<'a> = (&'a str, JsValue);

/// Opens the database; makes it where it is not there yet.
///
/// # Errors
/// When the browser refuses.
pub(super) async fn open() -> Result<IdbDatabase, JsValue> {
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    let factory = window.indexed_db()?.ok_or(JsValue::UNDEFINED)?;
    let request: IdbOpenDbRequest = factory.open_with_u32(NAME, VERSION)?;
    let upgraded = request.clone();
    let upgrade = Closure::<dyn FnMut()>::new(move || {
        let Ok(database) = upgraded.result() else { return };
        let database: IdbDatabase = database.unchecked_into();
        for table in TABLES {
            // why: a table that is there already is as good as one that was made
            let _ = database.create_object_store(table);
        }
    });
    request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
    let database: IdbDatabase = answer(&request).await?.unchecked_into();
    // why: a page of a newer version must be able to change the tables; this one opens them anew
    let closing = database.clone();
    let close = Closure::<dyn FnMut()>::new(move || closing.close());
    database.set_onversionchange(Some(close.as_ref().unchecked_ref()));
    close.forget();
    Ok(database)
}

/// Puts these texts at their places in one transaction, which is on the disk when this returns.
///
/// # Errors
/// When the browser refuses, or has no room.
pub(super) async fn put(
    database: &IdbDatabase,
    key: &str,
    rows: &[Row<'_>],
) -> Result<(), JsValue> {
    let tables: Vec<&str> = rows.iter().map(|(name, _)| *name).collect();
    change(database, &tables, |table| {
        for (name, text) in rows {
            table(name)?.put_with_key(text, &key.into())?;
        }
        Ok(())
    })
    .await
}

/// Takes out what stands at this place in every table.
///
/// # Errors
/// When the browser refuses.
pub(super) async fn delete(database: &IdbDatabase, key: &str) -> Result<(), JsValue> {
    change(database, &TABLES, |table| {
        for name in TABLES {
            table(name)?.delete(&key.into())?;
        }
        Ok(())
    })
    .await
}

/// The text at this place as the browser holds it; undefined when there is none.
///
/// # Errors
/// When the browser refuses.
pub(super) async fn value(
    database: &IdbDatabase,
    table: &str,
    key: &str,
) -> Result<JsValue, JsValue> {
    let transaction = database.transaction_with_str(table)?;
    let request = transaction.object_store(table)?.get(&key.into())?;
    answer(&request).await
}

/// Every key of a table with its text.
///
/// # Errors
/// When the browser refuses.
pub(super) async fn all(
    database: &IdbDatabase,
    table: &str,
) -> Result<Vec<(String, String)>, JsValue> {
    let transaction = database.transaction_with_str(table)?;
    let store = transaction.object_store(table)?;
    let (keys, texts) = (store.get_all_keys()?, store.get_all()?);
    let keys: Array = answer(&keys).await?.unchecked_into();
    let texts: Array = answer(&texts).await?.unchecked_into();
    Ok(keys
        .iter()
        .zip(texts.iter())
        .filter_map(|(key, text)| Some((key.as_string()?, text.as_string()?)))
        .collect())
}

type Table<'a> = &'a dyn Fn(&str) -> Result<IdbObjectStore, JsValue>;

/// Changes these tables, once no other transaction names one of them.
async fn change(
    database: &IdbDatabase,
    tables: &[&str],
    write: impl FnOnce(Table<'_>) -> Result<(), JsValue>,
) -> Result<(), JsValue> {
    let tables: Array = tables.iter().copied().map(JsValue::from_str).collect();
    let strict = object(&[("durability", "strict".into())]);
    let arguments = [tables.into(), "readwrite".into(), strict];
    let transaction: IdbTransaction =
        call(database.as_ref(), "transaction", &arguments)?.unchecked_into();
    let done = complete(&transaction);
    write(&|name| transaction.object_store(name))?;
    // why: a page that goes away would not be there to hear that the requests are done, and the
    // browser would call the transaction off; where there is no such method it ends by itself
    let _ = call(transaction.as_ref(), "commit", &[]);
    JsFuture::from(done).await.map(drop)
}

/// Kept when the transaction is complete, broken with its error when it is called off.
fn complete(transaction: &IdbTransaction) -> Promise {
    let transaction = transaction.clone();
    Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        let failed = transaction.clone();
        let fail = Closure::once_into_js(move || {
            let error = get(failed.as_ref(), "error");
            // why: the promise is broken either way; there is nobody else to tell
            let _ = reject.call1(&JsValue::UNDEFINED, &error);
        });
        transaction.set_onabort(Some(fail.unchecked_ref()));
    })
}

async fn answer(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let waiting = request.clone();
    let promise = Promise::new(&mut |resolve, reject| {
        waiting.set_onsuccess(Some(&resolve));
        let failed = waiting.clone();
        let fail = Closure::once_into_js(move || {
            let error = get(failed.as_ref(), "error");
            // why: the promise is broken either way; there is nobody else to tell
            let _ = reject.call1(&JsValue::UNDEFINED, &error);
        });
        waiting.set_onerror(Some(fail.unchecked_ref()));
    });
    JsFuture::from(promise).await?;
    request.result()
}
