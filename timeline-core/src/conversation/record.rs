//! The record of a finished conversation: what may still change of it.

use crate::model::{Conversation, Step};

/// Whether going from one to the other keeps the record. Before it is finished anything may change.
/// After, corrections may be added and shared; it may be evaluated, and closed after that. What was
/// recorded stays, so that what people confirmed is what they confirmed.
#[must_use]
pub fn keeps_record(before: &Conversation, after: &Conversation) -> bool {
    if before.finished.is_none() {
        return true;
    }
    let Some((kept, added)) = after.said.split_at_checked(before.said.len()) else { return false };
    let evaluated = after.evaluation.as_ref().is_some_and(|one| one.held_on.is_some());
    let rest = Conversation {
        said: before.said.clone(),
        evaluation: before.evaluation.clone(),
        closed: before.closed,
        shares: before.shares.clone(),
        ..after.clone()
    };
    kept == before.said
        && added.iter().all(|said| said.step == Step::After)
        && (!after.closed || evaluated)
        && rest == *before
}
