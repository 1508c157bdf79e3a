//! IndexedDB: one database with four tables, written with strict durability. A write has happened
//! only when its transaction is complete.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
};

use super::promise::{call, get, object};

const NAME: &str = "tijdlijn";
const VERSION: u32 = 3;
/// The texts of drafts, or where their parts are, by their ids.
pub(super) const TEXTS: &str = "texts";
/// What is known of drafts without opening them, by the same ids.
pub(super) const ABOUT: &str = "about";
/// What is half filled in beside drafts, by the same ids.
pub(super) const UNFINISHED: &str = "unfinished";
/// Parts of the texts of long drafts, by [`part`].
pub(super) const PARTS: &str = "parts";
const TABLES: [&str; 4] = [TEXTS, ABOUT, UNFINISHED, PARTS];

/// A text at its place in a table.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// The table.
    pub table: &'static str,
    /// The place in it.
    pub key: String,
    /// The text.
    pub text: JsValue,
}

/// Where a part of a draft stands.
pub(super) fn part(draft: &str, number: u32) -> String {
    format!("{draft} {number}")
}

/// Where all parts of a draft stand.
fn parts(draft: &str) -> Result<JsValue, JsValue> {
    IdbKeyRange::bound(&format!("{draft} ").into(), &format!("{draft}!").into()).map(Into::into)
}

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

/// Puts these texts at their places and takes those parts of the draft out, or all that were there
/// before, in one transaction, which is on the disk when this returns.
///
/// # Errors
/// When the browser refuses, or has no room.
pub(super) async fn put(
    database: &IdbDatabase,
    rows: &[Row],
    gone: Option<(&str, Gone<'_>)>,
) -> Result<(), JsValue> {
    let mut tables: Vec<&str> = rows.iter().map(|row| row.table).collect();
    if gone.is_some() {
        tables.push(PARTS);
    }
    change(database, &tables, |table| {
        match gone {
            Some((draft, Gone::All)) => drop(table(PARTS)?.delete(&parts(draft)?)?),
            Some((draft, Gone::Numbers(numbers))) => {
                for number in numbers {
                    table(PARTS)?.delete(&part(draft, *number).into())?;
                }
            }
            None => {}
        }
        for Row { table: name, key, text } in rows {
            table(name)?.put_with_key(text, &key.into())?;
        }
        Ok(())
    })
    .await
}

/// Parts of a draft that go.
#[derive(Clone, Copy, Debug)]
pub(super) enum Gone<'a> {
    /// All there are.
    All,
    /// Those of these numbers.
    Numbers(&'a [u32]),
}

/// Takes out what stands in every table of this draft.
///
/// # Errors
/// When the browser refuses.
pub(super) async fn delete(database: &IdbDatabase, draft: &str) -> Result<(), JsValue> {
    change(database, &TABLES, |table| {
        for name in [TEXTS, ABOUT, UNFINISHED] {
            table(name)?.delete(&draft.into())?;
        }
        table(PARTS)?.delete(&parts(draft)?)?;
        Ok(())
    })
    .await
}

/// The texts at the places of these rows as the browser holds them, all of one moment; undefined where there
/// is none.
///
/// # Errors
/// When the browser refuses.
pub(super) async fn values(database: &IdbDatabase, rows: &[Row]) -> Result<Vec<JsValue>, JsValue> {
    let table = look(database, rows.iter().map(|row| row.table))?;
    // why: all are asked before the first answer is waited for, or the transaction would be over
    let mut asked = Vec::new();
    for row in rows {
        asked.push(answer(&table(row.table)?.get(&(&*row.key).into())?));
    }
    let mut found = Vec::new();
    for answer in asked {
        found.push(answer.await?);
    }
    Ok(found)
}

/// A draft as it was kept.
pub(super) struct Draft {
    /// Its text, or where its parts are.
    pub text: Option<String>,
    /// What is known of it.
    pub about: Option<String>,
    /// Its parts, each with its place.
    pub parts: Vec<(String, String)>,
}

/// All that is kept of a draft at one moment, but for what is half filled in.
///
/// # Errors
/// When the browser refuses.
pub(super) async fn draft(database: &IdbDatabase, draft: &str) -> Result<Draft, JsValue> {
    let table = look(database, [TEXTS, ABOUT, PARTS].into_iter())?;
    let text = answer(&table(TEXTS)?.get(&draft.into())?);
    let about = answer(&table(ABOUT)?.get(&draft.into())?);
    let parts = pairs(&table(PARTS)?, &parts(draft)?)?;
    Ok(Draft {
        text: text.await?.as_string(),
        about: about.await?.as_string(),
        parts: parts.await?,
    })
}

/// The text at this place; none when there is none.
///
/// # Errors
/// When the browser refuses.
pub(super) async fn text(
    database: &IdbDatabase,
    table: &'static str,
    key: &str,
) -> Result<Option<String>, JsValue> {
    let found = look(database, [table].into_iter())?(table)?.get(&key.into())?;
    Ok(answer(&found).await?.as_string())
}

/// Every key of a table with its text.
///
/// # Errors
/// When the browser refuses.
pub(super) async fn all(
    database: &IdbDatabase,
    table: &'static str,
) -> Result<Vec<(String, String)>, JsValue> {
    pairs(&look(database, [table].into_iter())?(table)?, &JsValue::UNDEFINED)?.await
}

/// Keys with their texts, those in a range or, where that is undefined, all.
fn pairs(
    store: &IdbObjectStore,
    range: &JsValue,
) -> Result<impl Future<Output = Result<Vec<(String, String)>, JsValue>> + use<>, JsValue> {
    let keys = answer(&store.get_all_keys_with_key(range)?);
    let texts = answer(&store.get_all_with_key(range)?);
    Ok(async {
        let keys: Array = keys.await?.unchecked_into();
        let texts: Array = texts.await?.unchecked_into();
        Ok(keys
            .iter()
            .zip(texts.iter())
            .filter_map(|(key, text)| Some((key.as_string()?, text.as_string()?)))
            .collect())
    })
}

/// One look into these tables, and no others: it waits for who writes into them.
fn look(
    database: &IdbDatabase,
    tables: impl Iterator<Item = &'static str>,
) -> Result<impl Fn(&str) -> Result<IdbObjectStore, JsValue>, JsValue> {
    let tables: Array = tables.map(JsValue::from_str).collect();
    let transaction = database.transaction_with_str_sequence(&tables)?;
    Ok(move |name: &str| transaction.object_store(name))
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

/// Waits for the answer from now on, also before it is awaited.
fn answer(request: &IdbRequest) -> impl Future<Output = Result<JsValue, JsValue>> + use<> {
    let request = request.clone();
    let promise = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        let failed = request.clone();
        let fail = Closure::once_into_js(move || {
            let error = get(failed.as_ref(), "error");
            // why: the promise is broken either way; there is nobody else to tell
            let _ = reject.call1(&JsValue::UNDEFINED, &error);
        });
        request.set_onerror(Some(fail.unchecked_ref()));
    });
    let answered = JsFuture::from(promise);
    async move {
        answered.await?;
        request.result()
    }
}
