//! The message files of one language, read once.

use std::cell::OnceCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use timeline_core::lang::Lang;
use unic_langid::langid;

use super::Arg;

macro_rules! files {
    ($lang:literal: $($name:literal)*) => {
        &[$(include_str!(concat!("../../locales/", $lang, "/", $name, ".ftl"))),*]
    };
}

pub(super) const DUTCH: &[&str] = files!("nl": "app" "canvas" "start" "about" "timeline" "item" "panels" "print" "talk" "child" "words");
pub(super) const ENGLISH: &[&str] = files!("en": "app" "canvas" "start" "about" "timeline" "item" "panels" "print" "talk" "child" "words");

thread_local! {
    static BUNDLES: [OnceCell<Bundle>; 2] = const { [OnceCell::new(), OnceCell::new()] };
}

/// Calls `f` with the messages of this language.
pub(super) fn with<T>(lang: Lang, f: impl FnOnce(&Bundle) -> T) -> T {
    BUNDLES.with(|[dutch, english]| match lang {
        Lang::Dutch => f(dutch.get_or_init(|| Bundle::new(lang))),
        Lang::English => f(english.get_or_init(|| Bundle::new(lang))),
    })
}

pub(super) struct Bundle(FluentBundle<FluentResource>);

impl Bundle {
    fn new(lang: Lang) -> Self {
        let (id, files) = match lang {
            Lang::Dutch => (langid!("nl"), DUTCH),
            Lang::English => (langid!("en"), ENGLISH),
        };
        let mut bundle = FluentBundle::new(vec![id]);
        // why: marks around names would end up in accessible names; `dir="auto"` isolates instead
        bundle.set_use_isolating(false);
        for file in files {
            // why: what of a file cannot be read is left out; the tests see to it that all can
            let resource = match FluentResource::try_new((*file).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self(bundle)
    }

    pub(super) fn format(&self, key: &str, args: &[(&'static str, Arg<'_>)]) -> Option<String> {
        let pattern = self.0.get_message(key)?.value()?;
        let args: FluentArgs<'_> =
            args.iter().map(|(name, arg)| (*name, FluentValue::from(*arg))).collect();
        let mut faults = Vec::new();
        Some(self.0.format_pattern(pattern, Some(&args), &mut faults).into_owned())
    }
}
