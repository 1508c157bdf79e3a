//! Both languages say the same things, and say all that the code asks for.

use std::collections::BTreeSet;
use std::{fs, path::Path};

use super::{Lang, bundle, t};

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

#[test]
fn every_message_can_be_shown() {
    for (lang, files) in [(Lang::Dutch, bundle::DUTCH), (Lang::English, bundle::ENGLISH)] {
        for file in files {
            let read = fluent_bundle::FluentResource::try_new((*file).to_owned());
            assert!(read.is_ok(), "{lang:?}: {:?}", read.err());
        }
        for key in keys(files) {
            let shown = bundle::with(lang, |bundle| bundle.format(&key, &[]));
            assert!(shown.is_some_and(|text| !text.is_empty()), "{lang:?}: {key}");
        }
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
