//! The message files of one language, each read once, when something may be in it that is asked for.

use std::cell::{OnceCell, RefCell};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use timeline_core::lang::Lang;
use unic_langid::langid;

use super::Arg;

macro_rules! files {
    ($lang:literal: $($name:literal)*) => {
        &[$(include_str!(concat!("../../locales/", $lang, "/", $name, ".ftl"))),*]
    };
}

// why in this order: what the first screens say comes first, and the start need not wait for the rest
pub(super) const DUTCH: &[&str] = files!("nl": "app" "start" "about" "timeline" "words" "canvas" "item" "panels" "talk" "print" "child");
pub(super) const ENGLISH: &[&str] = files!("en": "app" "start" "about" "timeline" "words" "canvas" "item" "panels" "talk" "print" "child");

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

pub(super) struct Bundle {
    read: RefCell<FluentBundle<FluentResource>>,
    /// The files that were not read yet.
    rest: RefCell<std::slice::Iter<'static, &'static str>>,
}

impl Bundle {
    fn new(lang: Lang) -> Self {
        let (id, files) = match lang {
            Lang::Dutch => (langid!("nl"), DUTCH),
            Lang::English => (langid!("en"), ENGLISH),
        };
        let mut bundle = FluentBundle::new(vec![id]);
        // why: marks around names would end up in accessible names; `dir="auto"` isolates instead
        bundle.set_use_isolating(false);
        Self { read: bundle.into(), rest: files.iter().into() }
    }

    pub(super) fn format(&self, key: &str, args: &[(&'static str, Arg<'_>)]) -> Option<String> {
        while !self.read.borrow().has_message(key) {
            let file = *self.rest.borrow_mut().next()?;
            // why: what of a file cannot be read is left out; the tests see to it that all can
            let resource = match FluentResource::try_new(file.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            self.read.borrow_mut().add_resource_overriding(resource);
        }
        let bundle = self.read.borrow();
        let pattern = bundle.get_message(key)?.value()?;
        let args: FluentArgs<'_> =
            args.iter().map(|(name, arg)| (*name, FluentValue::from(*arg))).collect();
        let mut faults = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&args), &mut faults).into_owned())
    }
}
