//! Agreements after the conversation they were made in: how they stand, and what is still open. The
//! record of that conversation does not change; later conversations say what came of it.

use jiff::civil::Date;

use crate::model::{
    About, Action, ActionId, ActionStatus, Conversation, ConversationId, ItemBody, ItemId, Said,
    Timeline,
};

/// An agreement of an earlier conversation.
#[derive(Clone, Copy, Debug)]
pub struct Earlier<'a> {
    /// The conversation it was made in.
    pub made_in: &'a Conversation,
    /// The agreement.
    pub action: &'a Action,
    /// How it stood before this conversation.
    pub stood: ActionStatus,
    /// What was said of it in this conversation, last.
    pub now: Option<&'a Said>,
}

/// Agreements of conversations before this one that were not done or stopped by then, oldest first.
#[must_use]
pub fn earlier(timeline: &Timeline, id: ConversationId) -> Vec<Earlier<'_>> {
    let talks = in_order(timeline);
    let Some(at) = talks.iter().position(|talk| talk.id == id) else { return Vec::new() };
    let (before, this) = talks.split_at(at);
    let made = before.iter().flat_map(|talk| talk.agreements.iter().map(move |one| (*talk, one)));
    made.map(|(made_in, action)| Earlier {
        made_in,
        action,
        stood: last_word(before, action.id).and_then(|said| said.outcome).unwrap_or(action.status),
        now: last_word(&this[..1], action.id),
    })
    .filter(|one| !matches!(one.stood, ActionStatus::Done | ActionStatus::Stopped))
    .collect()
}

/// How an agreement stands, by the last conversation that looked back at it.
#[must_use]
pub fn standing(timeline: &Timeline, action: &Action) -> ActionStatus {
    let word = last_word(&in_order(timeline), action.id);
    word.and_then(|said| said.outcome).unwrap_or(action.status)
}

/// What the last conversation that looked back at an agreement said of it, and that conversation.
#[must_use]
pub fn looked_back(timeline: &Timeline, id: ActionId) -> Option<(&Conversation, &Said)> {
    let talks = in_order(timeline);
    talks.into_iter().rev().find_map(|talk| Some((talk, last_word(&[talk], id)?)))
}

/// The day that the conversation before this one set for it.
#[must_use]
pub fn agreed_day(timeline: &Timeline, id: ConversationId) -> Option<Date> {
    let talks = in_order(timeline);
    let at = talks.iter().position(|talk| talk.id == id)?;
    talks.get(at.checked_sub(1)?)?.next
}

/// Measurements and questionnaires that nobody was told of yet: open points.
#[must_use]
pub fn not_fed_back(timeline: &Timeline) -> Vec<ItemId> {
    let open = timeline.items.iter().filter(|item| match &item.body {
        ItemBody::Measurement(one) => one.is_to_feed_back(),
        _ => false,
    });
    open.map(|item| item.id).collect()
}

/// By day; on one day as they were entered.
fn in_order(timeline: &Timeline) -> Vec<&Conversation> {
    let mut talks: Vec<_> = timeline.conversations.iter().collect();
    crate::sorted::by_key(&mut talks, |talk| talk.date);
    talks
}

fn last_word<'a>(talks: &[&'a Conversation], id: ActionId) -> Option<&'a Said> {
    let said = talks.iter().rev().flat_map(|talk| talk.said.iter().rev());
    said.into_iter().find(|said| said.about == Some(About::Agreement(id)) && said.outcome.is_some())
}
