//! What one conversation added to the timeline, or changed of it, in order: its layer.

use std::collections::BTreeSet;

use crate::model::{
    About, ConversationId, ItemId, NoteId, PersonId, SaidId, StatementId, Timeline,
};

/// Something that was made or changed in a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    /// The item it is, or is a version of.
    pub item: Option<ItemId>,
    /// The version.
    pub statement: Option<StatementId>,
    /// The note.
    pub note: Option<NoteId>,
    /// By whom.
    pub by: PersonId,
    /// What was said with it; none in what was made before conversations held that.
    pub said: Option<SaidId>,
}

/// The layer of a conversation, in the order it was made. What was deleted since is not in it; its
/// words are still in the conversation.
#[must_use]
pub fn layer(timeline: &Timeline, id: ConversationId) -> Vec<Made> {
    let Some(talk) = timeline.conversation(id) else { return Vec::new() };
    let mut layer = Vec::new();
    let (mut statements, mut notes) = (BTreeSet::new(), BTreeSet::new());
    for said in &talk.said {
        let by = said.by;
        let made = Made { item: None, statement: None, note: None, by, said: Some(said.id) };
        match said.about {
            Some(About::Item(item)) => layer.push(Made { item: Some(item), ..made }),
            Some(About::Statement(item, statement)) => {
                statements.insert(statement);
                let statement = timeline.statement(statement).map(|(_, one)| one.id);
                layer.push(Made { item: Some(item), statement, ..made });
            }
            Some(About::Note(note)) => {
                notes.insert(note);
                layer.push(Made { note: Some(note), ..made });
            }
            _ => {}
        }
    }
    for item in &timeline.items {
        let told = item.statements.iter().filter(|one| one.conversation == Some(id));
        layer.extend(told.filter(|one| !statements.contains(&one.id)).map(|one| Made {
            item: Some(item.id),
            statement: Some(one.id),
            note: None,
            by: one.teller,
            said: None,
        }));
    }
    let made = timeline.notes.iter().filter(|note| note.conversation == Some(id));
    layer.extend(made.filter(|note| !notes.contains(&note.id)).map(|note| Made {
        item: None,
        statement: None,
        note: Some(note.id),
        by: note.by,
        said: None,
    }));
    layer
}
