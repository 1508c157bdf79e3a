//! A document in parts: joined they are its file, and an edit leaves most of them alone.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use proptest::prelude::*;
use support::{Dice, any_timeline, random_edit};
use timeline_core::edit::{Edit, apply};
use timeline_core::file::parts::{Parts, join};
use timeline_core::file::{Document, json};
use timeline_core::model::{EventKind, Item, ItemId, Timeline};

fn joined(document: &Document) -> Option<String> {
    let Parts { head, items, tail } = Parts::of(document)?;
    let items: Vec<String> = items.iter().map(|part| part.text()).collect();
    Some(join(&head, &items, &tail))
}

fn long(items: u64) -> Timeline {
    let mut timeline = support::random_timeline(&mut Dice::new(1), 0);
    let lane = timeline.lanes[0].id;
    let items = (0..items)
        .map(|n| Item::event(ItemId(1_000_000 + n), lane, format!("{n}"), EventKind::Family));
    timeline.items = items.collect::<Vec<_>>().into();
    timeline
}

proptest! {
    #![proptest_config(support::config())]

    #[test]
    fn the_parts_of_a_document_joined_are_the_text_of_its_file(
        timeline in any_timeline(150), seed: u64,
    ) {
        let mut document = Document::new(timeline);
        prop_assert_eq!(joined(&document).unwrap(), json::write(&document));
        let edit = random_edit(&mut Dice::new(seed), &document.timeline);
        if apply(&mut document.timeline, edit).is_ok() {
            prop_assert_eq!(joined(&document).unwrap(), json::write(&document));
        }
    }

    #[test]
    fn an_edit_of_one_item_leaves_all_parts_but_one_as_they_were(at in 0..1_000_usize) {
        let before = Document::new(long(1_000));
        let mut after = before.clone();
        let mut item = before.timeline.items[at].clone();
        item.title = "anders".into();
        apply(&mut after.timeline, Edit::replace(item)).unwrap();
        let (one, two) = (Parts::of(&before).unwrap(), Parts::of(&after).unwrap());
        prop_assert!(one.items.len() > 10 && one.items.len() == two.items.len());
        let parts = one.items.iter().zip(&two.items);
        for (one, two) in parts.clone() {
            prop_assert_eq!(one.is_same(two), one.text() == two.text());
        }
        prop_assert_eq!(parts.filter(|(one, two)| !one.is_same(two)).count(), 1);
    }
}

#[test]
fn words_that_look_like_the_list_of_items_do_not_mislead() {
    let mut timeline = long(200);
    timeline.child.alias = r#"Noor","items":[],"x":"\"items\":[]"#.into();
    let document = Document::new(timeline);
    assert_eq!(joined(&document).unwrap(), json::write(&document));
}

#[test]
fn a_document_with_fields_of_another_version_is_not_taken_apart() {
    let text = json::write(&Document::new(long(3)));
    let text = text.replacen('{', r#"{"later":1,"#, 1);
    let document = json::read(text.as_bytes()).unwrap().document;
    assert!(Parts::of(&document).is_none());
}
