//! What one receiver may see of conversations.

use std::collections::BTreeSet;

use super::{LeftOut, Withheld, decided, for_receiver};
use crate::model::{
    About, ActionId, Consent, Conversation, ItemBody, Receiver, Said, SaidId, Step, Timeline,
};

/// The conversations this receiver may see. `seen` is the timeline as far as it is redacted: its
/// items and notes.
pub(super) fn seen_of_conversations(
    timeline: &Timeline,
    seen: &Timeline,
    receiver: &Receiver,
    left_out: &mut LeftOut,
) -> Vec<Conversation> {
    let mut shared = Vec::new();
    for talk in &timeline.conversations {
        match decided(&talk.shares, receiver) {
            Some(Consent::Yes) => shared.push(talk),
            word => left_out.add(Withheld::Conversation(talk.id), word),
        }
    }
    let there = There::of(&shared, timeline, seen, receiver);
    shared
        .into_iter()
        .map(|talk| {
            for said in talk.said.iter().filter(|said| !is_allowed(said, receiver)) {
                let word = decided(&said.shares, receiver);
                left_out.add(Withheld::Said(talk.id, said.id), word);
            }
            there.of_talk(talk, receiver)
        })
        .collect()
}

/// By its own word, or else by that of the conversation, which is a yes.
fn is_allowed(said: &Said, receiver: &Receiver) -> bool {
    match decided(&said.shares, receiver) {
        Some(word) => word == Consent::Yes,
        None => said.step != Step::Prepare,
    }
}

/// What of conversations is seen.
struct There<'a> {
    timeline: &'a Timeline,
    seen: &'a Timeline,
    said: BTreeSet<SaidId>,
    agreements: BTreeSet<ActionId>,
}

impl<'a> There<'a> {
    fn of(
        shared: &[&Conversation],
        timeline: &'a Timeline,
        seen: &'a Timeline,
        receiver: &Receiver,
    ) -> Self {
        let in_plans = seen.items.iter().flat_map(|item| match &item.body {
            ItemBody::Plan(plan) => plan.actions.as_slice(),
            _ => &[],
        });
        let agreements = in_plans.map(|action| action.id).collect();
        let mut there = Self { timeline, seen, said: BTreeSet::new(), agreements };
        // why: words are about agreements, agreements come of words, and either may stand first
        loop {
            let before = (there.said.len(), there.agreements.len());
            for talk in shared {
                for said in talk.said.iter().filter(|said| is_allowed(said, receiver)) {
                    if there.has(said.about.as_ref()) {
                        there.said.insert(said.id);
                    }
                }
                for action in &talk.agreements {
                    if there.has(action.origin.as_ref()) {
                        there.agreements.insert(action.id);
                    }
                }
            }
            if before == (there.said.len(), there.agreements.len()) {
                return there;
            }
        }
    }

    fn has(&self, about: Option<&About>) -> bool {
        match about {
            None | Some(About::Word(_)) => true,
            Some(About::Item(id)) => self.seen.item(*id).is_some(),
            Some(About::Statement(item, id)) => {
                // why: a version that is gone cannot be asked; then the item decides
                self.seen.item(*item).is_some()
                    && (self.seen.statement(*id).is_some()
                        || self.timeline.statement(*id).is_none())
            }
            Some(About::Note(id)) => self.seen.note(*id).is_some(),
            Some(About::Said(id)) => self.said.contains(id),
            Some(About::Agreement(id)) => self.agreements.contains(id),
        }
    }

    fn of_talk(&self, whole: &Conversation, receiver: &Receiver) -> Conversation {
        let mut talk = whole.clone();
        talk.shares = for_receiver(&talk.shares, receiver);
        talk.said.retain(|said| self.said.contains(&said.id));
        for said in &mut talk.said {
            said.shares = for_receiver(&said.shares, receiver);
        }
        talk.order.retain(|id| self.said.contains(id));
        talk.picked = talk.picked.filter(|id| self.said.contains(id));
        talk.agreements.retain(|action| self.agreements.contains(&action.id));
        talk
    }
}
