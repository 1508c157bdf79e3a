//! What stands behind the curtain cannot be read on the screen, whatever the timeline.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use proptest::prelude::*;
use support::{any_timeline, own_words, texts_of_action, texts_of_body};
use timeline_core::curtain;
use timeline_core::date::Dates;
use timeline_core::file::{Document, json};
use timeline_core::lang::Lang;
use timeline_core::layout::{Arrangement, Filter, Style, layout};
use timeline_core::model::{
    About, Action, EventKind, Item, ItemBody, ItemId, LaneId, Pin, Receiver, Timeline, TimelineId,
};
use timeline_core::scene::Shape;
use timeline_core::text::Fonts;

const TODAY: Date = date(2026, 10, 1);

fn shown(timeline: &Timeline, lang: Lang) -> Option<Timeline> {
    let dates = Dates::of(timeline, TODAY);
    curtain::before(timeline, &dates, lang, TODAY, &|item| item.curtain)
}

/// All that was agreed, and in which plan.
fn agreed(timeline: &Timeline) -> Vec<(Option<&Item>, &Action)> {
    let mut all = Vec::new();
    for item in &timeline.items {
        if let ItemBody::Plan(plan) = &item.body {
            all.extend(plan.actions.iter().map(|action| (Some(item), action)));
        }
    }
    let talks = timeline.conversations.iter();
    all.extend(talks.flat_map(|talk| &talk.agreements).map(|action| (None, action)));
    all
}

/// Whether this is about what is behind the curtain, told again in another way than the library does.
/// `deep`: how far what is about one another is followed.
fn is_behind(timeline: &Timeline, about: Option<&About>, deep: usize) -> bool {
    let (Some(about), Some(deep)) = (about, deep.checked_sub(1)) else { return false };
    let mut said = timeline.conversations.iter().flat_map(|talk| &talk.said);
    match about {
        About::Item(id) | About::Statement(id, _) => timeline.item(*id).unwrap().curtain,
        About::Note(id) => match timeline.note(*id).unwrap().pin {
            Pin::Item(id) => timeline.item(id).unwrap().curtain,
            Pin::Lane(_) | Pin::When(_) => false,
        },
        About::Said(id) => {
            said.any(|one| one.id == *id && is_behind(timeline, one.about.as_ref(), deep))
        }
        About::Agreement(id) => agreed(timeline).into_iter().any(|(plan, one)| {
            let hidden = plan.is_some_and(|item| item.curtain);
            one.id == *id && (hidden || is_behind(timeline, one.origin.as_ref(), deep))
        }),
        About::Word(_) => false,
    }
}

/// The texts that tell of what is behind the curtain. Every text in a random timeline is unique.
fn secrets(timeline: &Timeline) -> Vec<String> {
    let mut texts = Vec::new();
    for item in timeline.items.iter().filter(|item| item.curtain) {
        texts.push(item.title.clone());
        texts.extend(texts_of_body(&item.body));
        for share in &item.shares {
            if let Receiver::Other(name) = &share.receiver {
                texts.push(name.clone());
            }
        }
        for told in &item.statements {
            texts.push(told.text.clone());
            texts.extend(own_words(&told.when));
        }
    }
    for note in &timeline.notes {
        if is_behind(timeline, Some(&About::Note(note.id)), 1) {
            texts.push(note.text.clone());
        }
    }
    for talk in &timeline.conversations {
        for said in talk.said.iter().filter(|one| is_behind(timeline, one.about.as_ref(), 9)) {
            texts.push(said.text.clone());
            texts.extend(said.when.iter().flat_map(own_words));
        }
    }
    for (_, one) in agreed(timeline) {
        if is_behind(timeline, one.origin.as_ref(), 9) {
            texts.extend(texts_of_action(one));
        }
    }
    texts.retain(|text| !text.trim().is_empty());
    texts
}

/// As it stands in a file, without the quotes around it.
fn written(text: &str) -> String {
    let text = serde_json::to_string(text).unwrap();
    text[1..text.len() - 1].to_owned()
}

proptest! {
    #![proptest_config(support::config())]

    #[test]
    fn nothing_behind_the_curtain_is_in_what_is_shown(timeline in any_timeline(10)) {
        let Some(shown) = shown(&timeline, Lang::Dutch) else {
            prop_assert!(timeline.items.iter().all(|item| !item.curtain));
            return Ok(());
        };
        let file = json::write(&Document::new(shown));
        for text in secrets(&timeline) {
            prop_assert!(!file.contains(&written(&text)), "{text:?} can be read");
        }
    }

    #[test]
    fn a_curtain_takes_nothing_out_and_moves_nothing(timeline in any_timeline(10)) {
        let Some(shown) = shown(&timeline, Lang::English) else { return Ok(()) };
        let places = |one: &Timeline| -> Vec<(ItemId, LaneId)> {
            one.items.iter().map(|item| (item.id, item.lane)).collect()
        };
        prop_assert_eq!(places(&shown), places(&timeline));
        for (item, before) in shown.items.iter().zip(&timeline.items) {
            if before.curtain {
                prop_assert_eq!(&item.title, curtain::label(Lang::English));
                let first = before.statements.iter().map(|told| told.id).collect::<BTreeSet<_>>();
                prop_assert!(item.statements.iter().all(|told| first.contains(&told.id)));
            } else {
                prop_assert_eq!(&item.title, &before.title);
            }
        }
        prop_assert_eq!(shown.conversations.len(), timeline.conversations.len());
    }

    #[test]
    fn the_drawing_says_nothing_of_it(timeline in any_timeline(10)) {
        let Some(shown) = shown(&timeline, Lang::Dutch) else { return Ok(()) };
        let dates = Dates::of(&timeline, TODAY);
        let fonts = Fonts::bundled();
        let (filter, style) = (Filter::default(), Style::screen());
        let arrangement = Arrangement::of(&shown, &dates, &filter, &fonts, Lang::Dutch, TODAY);
        let view = arrangement.whole_life(1400.0, 2000.0, &style);
        let scene = layout(&arrangement, &view, &style, &BTreeSet::new());
        let texts: Vec<&str> = scene.shapes.iter().filter_map(|shape| match shape {
            Shape::Text(text) => Some(&*text.text),
            _ => None,
        }).chain(scene.placed.iter().map(|placed| &*placed.title)).collect();
        for secret in secrets(&timeline) {
            prop_assert!(!texts.iter().any(|text| text.contains(secret.trim())));
        }
    }
}

#[test]
fn without_a_curtain_the_timeline_itself_is_shown() {
    let mut timeline = Timeline::new(TimelineId(1), "Kim");
    timeline.items.push(Item::event(ItemId(1), LaneId(2), "Verhuisd", EventKind::Family));
    assert_eq!(shown(&timeline, Lang::Dutch), None);
}
