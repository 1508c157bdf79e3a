//! The message files of one language, read once.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use timeline_core::lang::Lang;
use timeline_core::sorted;

use super::{Arg, message};

macro_rules! files {
    ($lang:literal: $($name:literal)*) => {
        &[$(include_str!(concat!("../../locales/", $lang, "/", $name, ".ftl"))),*]
    };
}

pub(super) const DUTCH: &[&str] =
    files!("nl": "app" "canvas" "start" "about" "timeline" "item" "panels" "print" "words");
pub(super) const ENGLISH: &[&str] =
    files!("en": "app" "canvas" "start" "about" "timeline" "item" "panels" "print" "words");

thread_local! {
    static BUNDLES: [OnceCell<Bundle>; 2] = const { [OnceCell::new(), OnceCell::new()] };
}

/// Calls `f` with the messages of this language.
pub(super) fn with<T>(lang: Lang, f: impl FnOnce(&Bundle) -> T) -> T {
    BUNDLES.with(|[dutch, english]| match lang {
        Lang::Dutch => f(dutch.get_or_init(|| Bundle::of(DUTCH))),
        Lang::English => f(english.get_or_init(|| Bundle::of(ENGLISH))),
    })
}

/// What stands behind the `=` of each message, by its key.
pub(super) struct Bundle(BTreeMap<&'static str, &'static str>);

impl Bundle {
    fn of(files: &'static [&'static str]) -> Self {
        Self(sorted::map(files.iter().flat_map(|file| messages(file))))
    }

    pub(super) fn format(&self, key: &str, args: &[(&'static str, Arg<'_>)]) -> Option<String> {
        self.0.get(key).map(|message| message::fill(message, args))
    }
}

/// The keys of a file with what stands behind their `=`. A message begins at the edge of the page;
/// what belongs to it does not.
fn messages(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut rest = file;
    std::iter::from_fn(move || {
        loop {
            if rest.is_empty() {
                return None;
            }
            let end = rest
                .match_indices('\n')
                .map(|(at, _)| at + 1)
                .find(|at| !rest[*at..].starts_with([' ', '\n', '}']))
                .unwrap_or(rest.len());
            let (message, others) = rest.split_at(end);
            rest = others;
            if let Some((key, text)) = message.split_once('=').filter(|_| !message.starts_with('#'))
            {
                return Some((key.trim_end(), text));
            }
        }
    })
}
