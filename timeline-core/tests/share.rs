//! What one receiver may see: nothing that is withheld, in any field.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::collections::BTreeSet;

use proptest::prelude::*;
use support::{any_timeline, own_words, texts_of_action, texts_of_body};
use timeline_core::edit::{Edit, apply};
use timeline_core::file::{Document, json};
use timeline_core::model::*;
use timeline_core::share::{Redacted, Withheld, redact};

/// The word that holds for a receiver, told again in another way than the library does.
fn says(shares: &[Share], receiver: &Receiver) -> Option<bool> {
    let mut words = shares.iter().filter(|share| share.receiver == *receiver).peekable();
    words.peek()?;
    Some(words.all(|share| share.consent == Consent::Yes))
}

fn version_is_shared(item: &Item, statement: &Statement, receiver: &Receiver) -> bool {
    let own = says(&statement.shares, receiver);
    own.or(says(&item.shares, receiver)).unwrap_or(false)
}

fn item_is_shared(item: &Item, receiver: &Receiver) -> bool {
    item.statements.iter().any(|statement| version_is_shared(item, statement, receiver))
}

fn note_is_shared(timeline: &Timeline, note: &Note, receiver: &Receiver) -> bool {
    let pinned = match note.pin {
        Pin::Item(id) => timeline.item(id),
        Pin::Lane(_) | Pin::When(_) => None,
    };
    pinned.is_none_or(|item| item_is_shared(item, receiver))
        && says(&note.shares, receiver)
            .or(pinned.and_then(|item| says(&item.shares, receiver)))
            .unwrap_or(false)
}

/// As [`about_is_shared`], of one thing said. `deep`: how far what is about one another is followed;
/// what is about itself is about nothing that is shared.
fn said_is_shared(
    timeline: &Timeline,
    talk: &Conversation,
    said: &Said,
    receiver: &Receiver,
    deep: usize,
) -> bool {
    let own = says(&said.shares, receiver).unwrap_or(said.step != Step::Prepare);
    let about = said.about.as_ref();
    own && says(&talk.shares, receiver) == Some(true)
        && about.is_none_or(|about| about_is_shared(timeline, about, receiver, deep))
}

fn agreement_is_shared(
    timeline: &Timeline,
    talk: &Conversation,
    action: &Action,
    receiver: &Receiver,
    deep: usize,
) -> bool {
    let origin = action.origin.as_ref();
    says(&talk.shares, receiver) == Some(true)
        && origin.is_none_or(|about| about_is_shared(timeline, about, receiver, deep))
}

fn about_is_shared(timeline: &Timeline, about: &About, receiver: &Receiver, deep: usize) -> bool {
    let Some(deep) = deep.checked_sub(1) else { return false };
    let talks = || timeline.conversations.iter();
    match about {
        About::Word(_) => true,
        About::Item(id) => item_is_shared(timeline.item(*id).unwrap(), receiver),
        About::Statement(item, id) => {
            let item = timeline.item(*item).unwrap();
            item_is_shared(item, receiver)
                && (timeline.statement(*id))
                    .is_none_or(|(item, told)| version_is_shared(item, told, receiver))
        }
        About::Note(id) => note_is_shared(timeline, timeline.note(*id).unwrap(), receiver),
        About::Said(id) => talks().any(|talk| {
            talk.said(*id).is_some_and(|said| said_is_shared(timeline, talk, said, receiver, deep))
        }),
        About::Agreement(id) => {
            let in_talk = talks().any(|talk| {
                let mut agreements = talk.agreements.iter().filter(|action| action.id == *id);
                agreements.any(|one| agreement_is_shared(timeline, talk, one, receiver, deep))
            });
            let in_plan = timeline.items.iter().any(|item| match &item.body {
                ItemBody::Plan(plan) => {
                    plan.actions.iter().any(|action| action.id == *id)
                        && item_is_shared(item, receiver)
                        && says(&item.shares, receiver) == Some(true)
                }
                _ => false,
            });
            in_talk || in_plan
        }
    }
}

fn texts_of_conversation(talk: &Conversation) -> Vec<String> {
    let mut texts = vec![&talk.goal, &talk.question, &talk.summary, &talk.feedback];
    for one in &talk.participants {
        texts.extend([&one.reason_absent, &one.part, &one.own_words, &one.feedback]);
    }
    texts.extend(talk.evaluation.iter().map(|evaluation| &evaluation.text));
    texts.into_iter().cloned().collect()
}

/// The texts that only stand in what is withheld. Every text in a random timeline is unique, but
/// for titles that date words name.
fn withheld_texts(timeline: &Timeline, receiver: &Receiver) -> Vec<String> {
    let mut texts = Vec::new();
    for item in &timeline.items {
        let is_shared = item_is_shared(item, receiver);
        if !is_shared {
            texts.push(item.title.clone());
        }
        if !is_shared || says(&item.shares, receiver) != Some(true) {
            texts.extend(texts_of_body(&item.body));
        }
        for statement in &item.statements {
            if !version_is_shared(item, statement, receiver) {
                texts.push(statement.text.clone());
                texts.extend(own_words(&statement.when));
            }
        }
    }
    for note in &timeline.notes {
        if !note_is_shared(timeline, note, receiver) {
            texts.push(note.text.clone());
        }
    }
    for conversation in &timeline.conversations {
        let is_shared = says(&conversation.shares, receiver) == Some(true);
        if !is_shared {
            texts.extend(texts_of_conversation(conversation));
        }
        for said in &conversation.said {
            if !said_is_shared(timeline, conversation, said, receiver, 9) {
                texts.push(said.text.clone());
                texts.extend(said.when.iter().flat_map(own_words));
                if let Some(About::Word(word)) = &said.about {
                    texts.push(word.clone());
                }
            }
        }
        for action in &conversation.agreements {
            if !agreement_is_shared(timeline, conversation, action, receiver, 9) {
                texts.extend(texts_of_action(action));
            }
        }
    }
    texts.extend(timeline.talk.iter().map(|talk| talk.draft.clone()));
    let of_items = timeline.items.iter().flat_map(|item| {
        item.shares.iter().chain(item.statements.iter().flat_map(|statement| &statement.shares))
    });
    let of_talks = timeline
        .conversations
        .iter()
        .flat_map(|talk| talk.shares.iter().chain(talk.said.iter().flat_map(|said| &said.shares)));
    let of_notes = timeline.notes.iter().flat_map(|note| &note.shares);
    for share in of_items.chain(of_notes).chain(of_talks) {
        if let Receiver::Other(name) = &share.receiver {
            texts.push(name.clone());
        }
    }
    texts
}

fn written(redacted: &Redacted) -> String {
    json::write(&Document::new(redacted.timeline.clone()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: support::config().cases * 5 / 2, ..support::config() })]

    #[test]
    fn nothing_withheld_is_in_what_is_handed_over(timeline in any_timeline(8), who in 0_usize..4) {
        let receiver = &Receiver::DEFAULT[who];
        let redacted = redact(&timeline, receiver);
        let text = written(&redacted);
        for withheld in withheld_texts(&timeline, receiver) {
            let in_json = serde_json::to_string(&withheld).unwrap();
            let in_json = in_json.trim_matches('"');
            prop_assert!(!text.contains(in_json), "{} is in {}", withheld, text);
        }
        for item in &timeline.items {
            let id = item.id.to_string();
            prop_assert_eq!(text.contains(&id), item_is_shared(item, receiver), "{}", id);
        }
        for talk in &timeline.conversations {
            for said in &talk.said {
                let id = said.id.to_string();
                let is_shared = said_is_shared(&timeline, talk, said, receiver, 9);
                prop_assert_eq!(text.contains(&id), is_shared, "{}", id);
            }
        }
    }

    #[test]
    fn what_is_shared_is_all_there(timeline in any_timeline(8), who in 0_usize..4) {
        let receiver = &Receiver::DEFAULT[who];
        let seen = redact(&timeline, receiver).timeline;
        for item in &timeline.items {
            for statement in &item.statements {
                let found = seen.statement(statement.id);
                prop_assert_eq!(
                    found.map(|(item, seen)| (&item.title, &seen.text)),
                    version_is_shared(item, statement, receiver)
                        .then_some((&item.title, &statement.text))
                );
            }
            if says(&item.shares, receiver) == Some(true)
                && let Some(found) = seen.item(item.id)
                && !matches!(item.body, ItemBody::Plan(_) | ItemBody::Measurement(_))
            {
                prop_assert_eq!(&found.body, &item.body);
            }
        }
        for talk in &timeline.conversations {
            let found = seen.conversation(talk.id);
            prop_assert_eq!(found.is_some(), says(&talk.shares, receiver) == Some(true));
            for said in &talk.said {
                prop_assert_eq!(
                    found.and_then(|talk| talk.said(said.id)).map(|seen| &seen.text),
                    said_is_shared(&timeline, talk, said, receiver, 9).then_some(&said.text)
                );
            }
            for action in &talk.agreements {
                prop_assert_eq!(
                    found.is_some_and(|talk| talk.agreements.iter().any(|one| one.id == action.id)),
                    agreement_is_shared(&timeline, talk, action, receiver, 9)
                );
            }
        }
        for note in &timeline.notes {
            prop_assert_eq!(
                seen.note(note.id).map(|seen| &seen.text),
                note_is_shared(&timeline, note, receiver).then_some(&note.text)
            );
        }
    }

    #[test]
    fn what_is_handed_over_keeps_every_promise(timeline in any_timeline(8), who in 0_usize..4) {
        let redacted = redact(&timeline, &Receiver::DEFAULT[who]);
        let read = json::read(written(&redacted).as_bytes()).unwrap();
        prop_assert_eq!(read.warnings, vec![]);
        prop_assert_eq!(read.document.timeline, redacted.timeline);
    }

    #[test]
    fn what_was_left_out_is_told_to_whoever_makes_the_print(
        timeline in any_timeline(8), who in 0_usize..4,
    ) {
        let receiver = &Receiver::DEFAULT[who];
        let left_out = redact(&timeline, receiver).left_out;
        let all = left_out.no.iter().chain(&left_out.ask).chain(&left_out.unasked);
        let told: BTreeSet<_> = all.copied().collect();
        prop_assert_eq!(told.len(), left_out.count());
        for item in &timeline.items {
            let is_shared = item_is_shared(item, receiver);
            prop_assert_eq!(told.contains(&Withheld::Item(item.id)), !is_shared);
        }
    }

    #[test]
    fn redacting_twice_changes_nothing_more(timeline in any_timeline(6)) {
        let once = redact(&timeline, &Receiver::School).timeline;
        prop_assert_eq!(&redact(&once, &Receiver::School).timeline, &once);
    }
}

fn share(receiver: Receiver, consent: Consent) -> Share {
    Share { receiver, consent, by: None, on: None }
}

/// Noor with two items told by her mother: the move, on 1 June 2024, and the weekends after it.
fn noor() -> Timeline {
    let mut timeline = Timeline::new(TimelineId(1), "Noor");
    timeline.conversation_date = Some(jiff::civil::date(2026, 10, 1));
    let mother = Person {
        id: PersonId(1),
        name: "Moeder".into(),
        role: Role::Parent,
        authority: Authority::Yes,
    };
    apply(&mut timeline, Edit::add(mother)).unwrap();
    for (n, title, words) in
        [(1, "Verhuizing van vader", "1-6-2024"), (2, "Weekend bij papa", "na de verhuizing")]
    {
        let mut item = Item::event(ItemId(n), LaneId(2), title, EventKind::Family);
        item.statements.push(Statement::new(StatementId(n), PersonId(1), When::said(words)));
        item.shares = vec![share(Receiver::School, Consent::Yes)];
        timeline.items.push(item);
    }
    timeline
}

#[test]
fn date_words_that_name_something_withheld_are_left_out() {
    let mut timeline = noor();
    let words = |redacted: &Redacted| {
        redacted.timeline.items.last().unwrap().statements[0].when.words.clone()
    };
    let whole = redact(&timeline, &Receiver::School);
    assert_eq!(words(&whole), "na de verhuizing");
    assert_eq!(whole.left_out.dates, 0);
    timeline.items[0].shares[0].consent = Consent::No;
    let part = redact(&timeline, &Receiver::School);
    assert_eq!(words(&part), "");
    assert_eq!(part.left_out.dates, 1);
    assert!(!written(&part).to_lowercase().contains("verhuizing"));
}

#[test]
fn what_was_meant_by_an_end_goes_with_its_words() {
    let mut timeline = noor();
    let mut when = When::said_until("2024", "de verhuizing");
    when.until_choice = Some(Choice::Words("1 juni 2024".into()));
    timeline.items.iter_mut().last().unwrap().statements[0].when = when;
    timeline.items.iter_mut().next().unwrap().shares.clear();
    let seen = redact(&timeline, &Receiver::School).timeline;
    assert_eq!(seen.items[0].statements[0].when, When::said("2024"));
}

#[test]
fn a_yes_for_one_receiver_is_no_yes_for_another() {
    let redacted = redact(&noor(), &Receiver::YouthCare);
    assert!(redacted.timeline.items.is_empty());
    assert_eq!(redacted.timeline.people, []);
    assert_eq!(redacted.left_out.unasked.len(), 2);
}

#[test]
fn the_word_of_a_version_overrules_that_of_its_item() {
    let mut timeline = noor();
    timeline.items[0].statements[0].shares = vec![share(Receiver::School, Consent::Ask)];
    let redacted = redact(&timeline, &Receiver::School);
    assert_eq!(redacted.left_out.ask, [Withheld::Item(ItemId(1))]);
    timeline.items[0].shares = vec![share(Receiver::School, Consent::No)];
    timeline.items[0].statements[0].shares = vec![share(Receiver::School, Consent::Yes)];
    assert_eq!(redact(&timeline, &Receiver::School).timeline.items.len(), 2);
}

#[test]
fn a_word_that_contradicts_itself_is_no_yes() {
    let mut timeline = noor();
    timeline.items[0].shares.push(share(Receiver::School, Consent::No));
    assert_eq!(redact(&timeline, &Receiver::School).left_out.no, [Withheld::Item(ItemId(1))]);
}

#[test]
fn the_users_name_of_a_lane_is_not_seen_without_anything_in_it() {
    let mut timeline = noor();
    timeline.lanes[1].name = Some("Gedoe thuis".into());
    let name =
        |timeline: &Timeline| redact(timeline, &Receiver::School).timeline.lanes[1].name.clone();
    assert_eq!(name(&timeline).as_deref(), Some("Gedoe thuis"));
    timeline.items.iter_mut().for_each(|item| item.shares.clear());
    assert_eq!(name(&timeline), None);
}
