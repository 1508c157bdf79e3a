//! Both languages say the same things, and say all that the code asks for.

use std::collections::BTreeSet;
use std::{fs, path::Path};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::langid;

use super::{Arg, Lang, bundle, t};

fn keys(files: &[&str]) -> Vec<String> {
    let lines = files.iter().flat_map(|file| file.lines());
    let heads = lines.filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    heads.filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned())).collect()
}

fn sources(folder: &Path, found: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("text/tests.rs") {
            found.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

/// All sources under this folder of `src`.
fn sources_of(folder: &str) -> String {
    let mut found = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder), &mut found);
    found
}

/// The literals that directly follow one of the calls that look up a text.
fn asked_for(sources: &str) -> BTreeSet<&str> {
    let calls = [".t(", ".with("];
    let mut found = BTreeSet::new();
    for call in calls {
        for (at, _) in sources.match_indices(call) {
            let rest = sources[at + call.len()..].trim_start();
            if let Some((key, _)) = rest.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
                found.insert(key);
            }
        }
    }
    found
}

#[test]
fn both_languages_have_the_same_keys_in_the_same_order() {
    assert_eq!(keys(bundle::DUTCH), keys(bundle::ENGLISH));
}

#[test]
fn no_key_is_there_twice() {
    let keys = keys(bundle::DUTCH);
    let unique: BTreeSet<_> = keys.iter().collect();
    let doubled: Vec<_> =
        unique.iter().filter(|key| keys.iter().filter(|k| k == *key).count() > 1).collect();
    assert!(doubled.is_empty(), "{doubled:?}");
}

/// The messages as Fluent itself reads them.
fn in_fluent(lang: Lang, files: &[&str]) -> FluentBundle<FluentResource> {
    let id = if lang == Lang::Dutch { langid!("nl") } else { langid!("en") };
    let mut fluent = FluentBundle::new(vec![id]);
    // why: marks around names would end up in accessible names; `dir="auto"` isolates instead
    fluent.set_use_isolating(false);
    for file in files {
        let read = FluentResource::try_new((*file).to_owned());
        fluent.add_resource(read.unwrap_or_else(|error| panic!("{lang:?}: {error:?}"))).unwrap();
    }
    fluent
}

#[test]
fn every_message_says_what_fluent_makes_of_it() {
    for (lang, files) in [(Lang::Dutch, bundle::DUTCH), (Lang::English, bundle::ENGLISH)] {
        let fluent = in_fluent(lang, files);
        let all = files.concat();
        let names: BTreeSet<&str> = all
            .match_indices('$')
            .filter_map(|(at, _)| all[at + 1..].split([' ', '}']).next())
            .collect();
        for number in [0_i64, 1, 2, 31] {
            for words in [false, true] {
                let arg = |name: &'static str| match words {
                    true => (name, Arg::Words("een { naam }")),
                    false => (name, Arg::Number(number)),
                };
                // why: a key of the arguments lives as long as the program
                let args: Vec<_> =
                    names.iter().map(|name| arg(String::leak((*name).to_owned()))).collect();
                let theirs: FluentArgs<'_> = args
                    .iter()
                    .map(|(name, arg)| match arg {
                        Arg::Words(words) => (*name, FluentValue::from(*words)),
                        Arg::Number(number) => (*name, FluentValue::from(*number)),
                    })
                    .collect();
                for key in keys(files) {
                    let ours = bundle::with(lang, |bundle| bundle.format(&key, &args));
                    let pattern = fluent.get_message(&key).and_then(|found| found.value()).unwrap();
                    let theirs = fluent.format_pattern(pattern, Some(&theirs), &mut Vec::new());
                    assert_eq!(ours.as_deref(), Some(&*theirs), "{lang:?}: {key}");
                    assert!(!theirs.is_empty(), "{lang:?}: {key}");
                }
            }
        }
    }
}

proptest::proptest! {
    #[test]
    fn any_message_is_shown_somehow(message: String, count: i64) {
        let args = [("count", Arg::Number(count))];
        super::message::fill(&message, &args);
        super::message::fill(&format!("{{ $count -> [one] {message} *[other] {message}"), &args);
    }
}

#[test]
fn every_text_the_code_asks_for_is_there() {
    let there: BTreeSet<_> = keys(bundle::DUTCH).into_iter().collect();
    // why: the state names its texts in one list; elsewhere a text is asked for where it is shown
    let sources = sources_of("view") + &sources_of("canvas");
    let asked = asked_for(&sources).into_iter().chain(crate::state::KEYS.iter().copied());
    let missing: Vec<_> = asked.filter(|key| !there.contains(*key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_text_is_used() {
    let sources = sources_of("");
    let unused: Vec<_> = keys(bundle::DUTCH)
        .into_iter()
        .filter(|key| !sources.contains(&format!("\"{key}\"")))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn one_and_many_differ() {
    assert_eq!(t(Lang::Dutch, "count-versions", &[("count", 1usize.into())]), "1 versie");
    assert_eq!(t(Lang::Dutch, "count-versions", &[("count", 2usize.into())]), "2 versies");
    assert_eq!(t(Lang::English, "count-versions", &[("count", 2usize.into())]), "2 versions");
}
