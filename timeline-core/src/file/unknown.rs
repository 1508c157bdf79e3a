//! Fields that the types do not know: found by comparing what a file held with what the types
//! write, kept beside the typed value, and laid over it again at writing.
//!
//! One mechanism for every type, so that no type needs a field for "the rest".

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// What the types do not know of one JSON value.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Unknown {
    /// Fields of this object that the types do not know.
    fields: Map<String, Value>,
    /// What is unknown further inside.
    inside: BTreeMap<Step, Unknown>,
}

/// One step down into a JSON value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    /// A field of an object.
    Field(String),
    /// An element of an array: what tells it from the others, and how many like it came before.
    /// Never its index, so that moving elements about takes their unknown fields along.
    Element(String, usize),
}

/// Fields that tell the elements of an array apart, the first that is there. Without any, the
/// whole known content does.
const IDENTITY: [&str; 5] = ["id", "person", "receiver", "to", "from"];

impl Unknown {
    /// What `original` holds beyond `known`, which is the same value as the types write it.
    pub(super) fn between(original: &Value, known: &Value) -> Self {
        let mut found = Self::default();
        match (original, known) {
            (Value::Object(original), Value::Object(known)) => {
                for (name, value) in original {
                    match known.get(name) {
                        Some(known) => {
                            found.put(Step::Field(name.clone()), Self::between(value, known));
                        }
                        None => {
                            found.fields.insert(name.clone(), value.clone());
                        }
                    }
                }
            }
            (Value::Array(original), Value::Array(known)) => {
                let mut steps = Elements::default();
                for (original, known) in original.iter().zip(known) {
                    if known.is_object() {
                        found.put(steps.step(known), Self::between(original, known));
                    }
                }
            }
            _ => {}
        }
        found
    }

    /// Lays what is unknown over `known`. What is no longer there gets nothing; a known field is
    /// never overruled.
    pub(super) fn lay_over(&self, known: &mut Value) {
        match known {
            Value::Object(known) => {
                for (step, inside) in &self.inside {
                    if let Step::Field(name) = step
                        && let Some(value) = known.get_mut(name)
                    {
                        inside.lay_over(value);
                    }
                }
                for (name, value) in &self.fields {
                    known.entry(name.clone()).or_insert_with(|| value.clone());
                }
            }
            Value::Array(elements) if !self.inside.is_empty() => {
                let mut steps = Elements::default();
                for element in elements.iter_mut().filter(|element| element.is_object()) {
                    if let Some(inside) = self.inside.get(&steps.step(element)) {
                        inside.lay_over(element);
                    }
                }
            }
            _ => {}
        }
    }

    /// Adds what is unknown inside one field or element.
    pub(super) fn put(&mut self, step: Step, inside: Self) {
        if !inside.is_empty() {
            self.inside.insert(step, inside);
        }
    }

    /// Nothing is unknown.
    pub(super) fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.inside.is_empty()
    }
}

/// Names the elements of one array, in order.
#[derive(Default)]
pub(super) struct Elements {
    seen: BTreeMap<String, usize>,
}

impl Elements {
    /// The step to this element, which is as the types write it.
    pub(super) fn step(&mut self, known: &Value) -> Step {
        let identity = IDENTITY
            .iter()
            .find_map(|name| known.get(name))
            .map_or_else(|| known.to_string(), Value::to_string);
        let before = self.seen.entry(identity.clone()).or_default();
        let step = Step::Element(identity, *before);
        *before += 1;
        step
    }
}
