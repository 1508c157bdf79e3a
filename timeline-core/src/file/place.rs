//! Reads types from a JSON value, and remembers the place it has come to: an error then says where
//! it is, and nothing of what stands there. Does not know any type of its own.
//!
//! why: the one deserializer of the whole program, so that the code that reads a type is in the
//! page once.

use std::{
    cell::{Cell, RefCell},
    fmt,
};

use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error, Expected, MapAccess,
    SeqAccess, Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::{Map, Number, Value};

use super::FileError;

/// The value as this type; an error names the place under `root`.
pub(super) fn typed<T: DeserializeOwned>(
    value: &Value,
    root: &'static str,
) -> Result<T, FileError> {
    typed_in_full(value, root).map(|(typed, _)| typed)
}

/// The same, and whether the type took all there was: false where some field may have been left
/// over.
pub(super) fn typed_in_full<T: DeserializeOwned>(
    value: &Value,
    root: &'static str,
) -> Result<(T, bool), FileError> {
    let path = Path::default();
    let typed = T::deserialize(At { value, path: &path });
    typed.map(|typed| (typed, !path.left_over.get())).map_err(|wrong| FileError::WrongType {
        place: path.place(root),
        expected: match wrong {
            Wrong::Something => None,
            Wrong::Type(expected) => Some(expected),
            Wrong::Missing => Some(format!("a field `{}`", path.missing.get())),
        },
    })
}

/// The steps from the top to where reading is. On an error it stays where it is.
#[derive(Default)]
struct Path<'de> {
    steps: RefCell<Vec<Step<'de>>>,
    /// The last field that was asked for and not there.
    missing: Cell<&'static str>,
    /// Some object may hold a field that no type asked for.
    left_over: Cell<bool>,
}

enum Step<'de> {
    Field(&'de str),
    Element(usize),
}

impl<'de> Path<'de> {
    /// Does something one step further in.
    fn within<T>(
        &self,
        step: Step<'de>,
        read: impl FnOnce() -> Result<T, Wrong>,
    ) -> Result<T, Wrong> {
        self.steps.borrow_mut().push(step);
        let done = read()?;
        self.steps.borrow_mut().pop();
        Ok(done)
    }

    /// `timeline.items[3].lane`.
    fn place(&self, root: &str) -> String {
        let mut place = root.to_owned();
        for step in self.steps.borrow().iter() {
            match step {
                Step::Field(name) if place.is_empty() => place.push_str(name),
                Step::Field(name) => {
                    place.push('.');
                    place.push_str(name);
                }
                Step::Element(n) => {
                    place.push('[');
                    place.push_str(&n.to_string());
                    place.push(']');
                }
            }
        }
        if place.is_empty() { "the top".to_owned() } else { place }
    }
}

/// What is the matter with a value.
#[derive(Debug)]
enum Wrong {
    /// It does not do.
    Something,
    /// The format expects this.
    Type(String),
    /// A field is not there.
    Missing,
}

impl Error for Wrong {
    // why: what a type says of a text it refuses may repeat that text
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::Something
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::Type(expected.to_string())
    }

    fn invalid_value(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(unexpected, expected)
    }

    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Self::Missing
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Self::Type(format!("one of `{}`", expected.join("`, `")))
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("something else was expected")
    }
}

impl std::error::Error for Wrong {}

/// A value at its place.
#[derive(Clone, Copy)]
struct At<'a, 'de> {
    value: &'de Value,
    path: &'a Path<'de>,
}

impl<'de> At<'_, 'de> {
    /// Something else stands here than what is asked for.
    fn wrong(self, expected: &dyn Expected) -> Wrong {
        Wrong::invalid_type(Unexpected::Other("value"), expected)
    }

    fn text<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self.value {
            Value::String(text) => visitor.visit_borrowed_str(text),
            _ => Err(self.wrong(&visitor)),
        }
    }

    fn number<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        let Value::Number(number) = self.value else { return Err(self.wrong(&visitor)) };
        match (number.as_u64(), number.as_i64(), Number::as_f64(number)) {
            (Some(number), ..) => visitor.visit_u64(number),
            (None, Some(number), _) => visitor.visit_i64(number),
            (None, None, Some(number)) => visitor.visit_f64(number),
            (None, None, None) => Err(self.wrong(&visitor)),
        }
    }

    fn elements<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self.value {
            Value::Array(elements) => {
                visitor.visit_seq(Elements { rest: elements.iter(), n: 0, path: self.path })
            }
            _ => Err(self.wrong(&visitor)),
        }
    }

    fn fields<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self.value {
            Value::Object(fields) => {
                // why: whoever asks for a map may pass over some of it
                self.path.left_over.set(true);
                visitor.visit_map(Fields::of(fields, self.path))
            }
            _ => Err(self.wrong(&visitor)),
        }
    }
}

macro_rules! read_as {
    ($read:ident: $($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
            self.$read(visitor)
        }
    )*};
}

impl<'de> Deserializer<'de> for At<'_, 'de> {
    type Error = Wrong;

    read_as!(text: deserialize_str deserialize_string deserialize_char deserialize_identifier);
    read_as!(number: deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
        deserialize_f32 deserialize_f64);
    read_as!(elements: deserialize_seq);
    read_as!(fields: deserialize_map);

    // why: asked for in their order, which takes a third of the code of finding out which is which
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        match self.value {
            Value::Object(fields) => {
                let path = self.path;
                let mut taken = 0;
                let in_order = InOrder { names: names.iter(), fields, path, taken: &mut taken };
                let read = visitor.visit_seq(in_order)?;
                if taken < fields.len() {
                    path.left_over.set(true);
                }
                Ok(read)
            }
            _ => Err(self.wrong(&visitor)),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match *self.value {
            Value::Bool(on) => visitor.visit_bool(on),
            _ => Err(self.wrong(&visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        if self.value.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        let (name, inside) = match self.value {
            Value::String(name) => (name, None),
            Value::Object(fields) if fields.len() == 1 => match fields.iter().next() {
                Some((name, inside)) => (name, Some(inside)),
                None => return Err(self.wrong(&visitor)),
            },
            _ => return Err(self.wrong(&visitor)),
        };
        visitor.visit_enum(Variant { name, inside, path: self.path })
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        self.path.left_over.set(true);
        visitor.visit_unit()
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        match self.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(on) => visitor.visit_bool(*on),
            Value::Number(_) => self.number(visitor),
            Value::String(_) => self.text(visitor),
            Value::Array(_) => self.elements(visitor),
            Value::Object(_) => self.fields(visitor),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Wrong> {
        self.elements(visitor)
    }

    forward_to_deserialize_any! { i128 u128 bytes byte_buf unit unit_struct tuple_struct }
}

struct Elements<'a, 'de> {
    rest: std::slice::Iter<'de, Value>,
    n: usize,
    path: &'a Path<'de>,
}

impl<'de> SeqAccess<'de> for Elements<'_, 'de> {
    type Error = Wrong;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Wrong> {
        let Some(value) = self.rest.next() else { return Ok(None) };
        let (n, path) = (self.n, self.path);
        self.n += 1;
        path.within(Step::Element(n), || seed.deserialize(At { value, path })).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

/// The fields of an object in the order of the type that is read.
struct InOrder<'a, 'de> {
    names: std::slice::Iter<'static, &'static str>,
    fields: &'de Map<String, Value>,
    path: &'a Path<'de>,
    /// How many of the fields were asked for.
    taken: &'a mut usize,
}

impl<'de> SeqAccess<'de> for InOrder<'_, 'de> {
    type Error = Wrong;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Wrong> {
        let Some(name) = self.names.next() else { return Ok(None) };
        let Some(value) = self.fields.get(*name) else {
            self.path.missing.set(name);
            return Ok(None);
        };
        *self.taken += 1;
        let path = self.path;
        path.within(Step::Field(name), || seed.deserialize(At { value, path })).map(Some)
    }
}

struct Fields<'a, 'de> {
    rest: serde_json::map::Iter<'de>,
    now: Option<(&'de str, &'de Value)>,
    path: &'a Path<'de>,
}

impl<'a, 'de> Fields<'a, 'de> {
    fn of(fields: &'de Map<String, Value>, path: &'a Path<'de>) -> Self {
        Self { rest: fields.iter(), now: None, path }
    }
}

impl<'de> MapAccess<'de> for Fields<'_, 'de> {
    type Error = Wrong;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Wrong> {
        self.now = self.rest.next().map(|(name, value)| (name.as_str(), value));
        self.now.map(|(name, _)| seed.deserialize(Name(name))).transpose()
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Wrong> {
        let Some((name, value)) = self.now.take() else { return Err(Wrong::Something) };
        let path = self.path;
        path.within(Step::Field(name), || seed.deserialize(At { value, path }))
    }
}

/// The name of a field or of a variant.
struct Name<'de>(&'de str);

impl<'de> Deserializer<'de> for Name<'de> {
    type Error = Wrong;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Wrong> {
        visitor.visit_borrowed_str(self.0)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier
        ignored_any
    }
}

/// A word, or a word with something inside: `{ "other": "…" }`.
struct Variant<'a, 'de> {
    name: &'de str,
    inside: Option<&'de Value>,
    path: &'a Path<'de>,
}

impl<'de> EnumAccess<'de> for Variant<'_, 'de> {
    type Error = Wrong;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Wrong> {
        Ok((seed.deserialize(Name(self.name))?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, 'de> {
    type Error = Wrong;

    fn unit_variant(self) -> Result<(), Wrong> {
        match self.inside {
            None | Some(Value::Null) => Ok(()),
            Some(_) => Err(Wrong::Type("a word".to_owned())),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Wrong> {
        let Self { name, inside, path } = self;
        let Some(value) = inside else { return Err(Wrong::Something) };
        path.within(Step::Field(name), || seed.deserialize(At { value, path }))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Wrong> {
        let Self { name, inside, path } = self;
        let Some(value) = inside else { return Err(Wrong::Something) };
        path.within(Step::Field(name), || At { value, path }.elements(visitor))
    }

    // why: no type of a timeline has variants with named values in them
    fn struct_variant<V: Visitor<'de>>(
        self,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Wrong> {
        let Self { name, inside, path } = self;
        let Some(value) = inside else { return Err(Wrong::Something) };
        path.within(Step::Field(name), || At { value, path }.deserialize_struct("", names, visitor))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]

    use super::*;
    use crate::model::{Person, SchoolKind};

    #[track_caller]
    fn place<T: DeserializeOwned + fmt::Debug>(value: &Value) -> (String, Option<String>) {
        match typed::<T>(value, "").unwrap_err() {
            FileError::WrongType { place, expected } => (place, expected),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_place_is_named_down_to_the_element() {
        let people = serde_json::json!([
            { "id": "1", "name": "A", "role": "parent" },
            { "id": "2", "name": 7, "role": "parent" },
        ]);
        assert_eq!(place::<Vec<Person>>(&people).0, "[1].name");
        assert_eq!(place::<Vec<Person>>(&Value::Null).0, "the top");
        let other = serde_json::json!({ "other": [] });
        assert_eq!(place::<SchoolKind>(&other).0, "other");
    }

    #[test]
    fn a_field_that_no_type_asks_for_is_noticed() {
        let in_full = |value: &Value| typed_in_full::<Vec<Person>>(value, "").unwrap().1;
        let mut people = serde_json::json!([{ "id": "1", "name": "A", "role": "parent" }]);
        assert!(in_full(&people));
        people[0]["shoe_size"] = 38.into();
        assert!(!in_full(&people));
    }

    #[test]
    fn an_unknown_word_is_answered_with_the_known_ones() {
        let person = serde_json::json!({ "id": "1", "name": "A", "role": "oracle" });
        let (place, expected) = place::<Person>(&person);
        assert_eq!(place, "role");
        assert!(expected.unwrap().starts_with("one of `child`, `parent`"));
    }
}
