//! `*.tijdlijn.json`: the whole document, format version 1 (`docs/format.md`).

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::migrate::{VERSION, migrate};
use super::parse::parse;
use super::place::{typed, typed_in_full};
use super::unknown::{Elements, Step, Unknown};
use super::{Document, FileError, Warning, check};
use crate::chunks::Chunks;
use crate::lang::Lang;
use crate::model::Timeline;

/// What the envelope says under `format`.
const FORMAT: &str = "tijdlijn";

/// A file that was read.
#[derive(Clone, Debug)]
pub struct Read {
    /// What it held.
    pub document: Document,
    /// What was put right.
    pub warnings: Vec<Warning>,
    /// Set when the file may only be looked at: writing it would lose what this version does not
    /// understand.
    pub read_only: Option<NewerVersion>,
}

/// The file is of a newer format version than this program writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewerVersion(
    /// The format version of the file.
    pub u64,
);

impl NewerVersion {
    /// What to show to people.
    #[must_use]
    pub fn sentence(self, lang: Lang) -> String {
        let Self(version) = self;
        match lang {
            Lang::Dutch => format!(
                "Dit bestand is gemaakt met een nieuwere versie van Tijdlijn (vorm {version}). Je \
                 kunt het bekijken, maar niet veranderen of opslaan."
            ),
            Lang::English => format!(
                "This file was made with a newer version of Tijdlijn (format {version}). You can \
                 look at it, but not change or save it."
            ),
        }
    }
}

/// Reads the bytes of a file.
///
/// # Errors
/// When they are not a timeline, or one that cannot be trusted; see [`FileError`].
///
/// ```
/// use timeline_core::file::{Document, json};
/// use timeline_core::model::{Timeline, TimelineId};
///
/// let document = Document::new(Timeline::new(TimelineId(1), "Noor"));
/// let text = json::write(&document);
/// let read = json::read(text.as_bytes()).unwrap();
/// assert_eq!(read.document, document);
/// assert!(read.warnings.is_empty() && read.read_only.is_none());
/// ```
pub fn read(bytes: &[u8]) -> Result<Read, FileError> {
    let mut envelope = parse(bytes)?;
    let Some(fields) = envelope.as_object_mut() else { return Err(FileError::NotOurs) };
    if fields.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(FileError::NotOurs);
    }
    let version = fields.get("version").and_then(Value::as_u64).filter(|&version| version > 0);
    let version = version.ok_or(FileError::NoVersion)?;
    let mut original = fields.remove("timeline").ok_or_else(|| FileError::WrongType {
        place: "timeline".into(),
        expected: Some("a timeline".into()),
    })?;
    migrate(&mut original, version);
    let mut warnings = Vec::new();
    let newer = (version > VERSION).then_some(NewerVersion(version));
    let (mut timeline, in_full): (Timeline, bool) = match typed_in_full(&original, "timeline") {
        Ok(read) => read,
        Err(error) if newer.is_none() => return Err(error),
        Err(_) => {
            let (timeline, left_out) = what_can_be_read(original.clone())?;
            warnings.push(Warning::NotShown(left_out));
            (timeline, false)
        }
    };
    // why: a newer file is never written, so what is unknown in it need not be kept
    let unknown = match newer {
        None => unknown_of(&envelope, (!in_full).then(|| unknown_inside(&original, &timeline))),
        Some(_) => Unknown::default(),
    };
    warnings.extend(check::put_right(&mut timeline)?);
    Ok(Read { document: Document { timeline, unknown }, warnings, read_only: newer })
}

/// Reads what a host keeps beside a timeline, of types of its own that are made of ours; none when the
/// text does not hold that.
#[must_use]
pub fn read_beside<T: DeserializeOwned>(text: &str) -> Option<T> {
    typed(&parse(text.as_bytes()).ok()?, "").ok()
}

/// Writes the document as the text of a file, unknown fields included.
#[must_use]
pub fn write(document: &Document) -> String {
    let envelope = EnvelopeRef { format: FORMAT, version: VERSION, timeline: &document.timeline };
    // why: writing these types to memory cannot fail (string keys, no foreign Serialize); an
    // empty text is refused at reading, so nothing wrong is ever taken for a timeline
    if document.unknown.is_empty() {
        return serde_json::to_string(&envelope).unwrap_or_default();
    }
    let Some(mut value) = as_written(&envelope) else { return String::new() };
    document.unknown.lay_over(&mut value);
    value.to_string()
}

/// The value that a reader finds in what is written. By way of text, so that the code that writes a
/// type is in the page once.
fn as_written(what: &impl Serialize) -> Option<Value> {
    serde_json::from_str(&serde_json::to_string(what).ok()?).ok()
}

#[derive(Serialize)]
struct EnvelopeRef<'a> {
    format: &'static str,
    version: u64,
    timeline: &'a Timeline,
}

/// What of a newer timeline these types understand: records they do not are left out. Gives their
/// number too.
fn what_can_be_read(mut timeline: Value) -> Result<(Timeline, usize), FileError> {
    let mut left_out = 0;
    for list in LISTS {
        let Some(Value::Array(records)) = timeline.get_mut(list) else { continue };
        let before = records.len();
        records.retain(|record| understood(list, record));
        left_out += before - records.len();
    }
    Ok((typed(&timeline, "timeline")?, left_out))
}

/// The lists of records of a timeline.
const LISTS: [&str; 5] = ["people", "lanes", "items", "notes", "conversations"];

fn understood(list: &str, record: &Value) -> bool {
    use crate::model::{Conversation, Item, Lane, Note, Person};
    match list {
        "people" => typed::<Person>(record, "").is_ok(),
        "lanes" => typed::<Lane>(record, "").is_ok(),
        "items" => typed::<Item>(record, "").is_ok(),
        "notes" => typed::<Note>(record, "").is_ok(),
        _ => typed::<Conversation>(record, "").is_ok(),
    }
}

/// What the file holds beyond the types, with what it holds inside the timeline. `envelope` has
/// lost its timeline.
fn unknown_of(envelope: &Value, inside: Option<Unknown>) -> Unknown {
    let known = serde_json::json!({ "format": FORMAT, "version": VERSION });
    let mut unknown = Unknown::between(envelope, &known);
    if let Some(inside) = inside {
        unknown.put(field("timeline"), inside);
    }
    unknown
}

/// What the file holds of a timeline beyond the types.
///
/// The lists are compared record by record: the whole timeline twice in memory would be too much
/// for a browser on a small device.
fn unknown_inside(original: &Value, timeline: &Timeline) -> Unknown {
    let mut inside = Unknown::default();
    if let (Some(fields), Some(known)) =
        (original.as_object(), as_written(&without_lists(timeline)))
    {
        let mut rest = serde_json::Map::new();
        for (name, value) in fields.iter().filter(|(name, _)| !LISTS.contains(&name.as_str())) {
            rest.insert(name.clone(), value.clone());
        }
        inside = Unknown::between(&Value::Object(rest), &known);
    }
    inside.put(field("people"), unknown_in(&original["people"], &timeline.people));
    inside.put(field("lanes"), unknown_in(&original["lanes"], &timeline.lanes));
    inside.put(field("items"), unknown_in(&original["items"], &timeline.items));
    inside.put(field("notes"), unknown_in(&original["notes"], &timeline.notes));
    inside.put(
        field("conversations"),
        unknown_in(&original["conversations"], &timeline.conversations),
    );
    inside
}

fn field(name: &str) -> Step {
    Step::Field(name.to_owned())
}

fn without_lists(timeline: &Timeline) -> Timeline {
    Timeline {
        id: timeline.id,
        child: timeline.child.clone(),
        conversation_date: timeline.conversation_date,
        talk: timeline.talk.clone(),
        people: Vec::new(),
        lanes: Vec::new(),
        items: Chunks::default(),
        notes: Vec::new(),
        conversations: Vec::new(),
    }
}

fn unknown_in<'a, T: Serialize + 'a>(
    original: &Value,
    records: impl IntoIterator<Item = &'a T>,
) -> Unknown {
    let mut found = Unknown::default();
    let mut steps = Elements::default();
    for (original, record) in original.as_array().into_iter().flatten().zip(records) {
        if let Some(known) = as_written(record) {
            found.put(steps.step(&known), Unknown::between(original, &known));
        }
    }
    found
}
