//! The tab Gesprek: what it shows beside what the document holds, and what can be said to it. How a
//! conversation goes is worked out by [`timeline_core::conversation`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use timeline_core::{
    conversation::Move,
    model::{
        About, ActionId, ActionStatus, Cell, Conversation, ConversationId, ConversationKind,
        NoteKind, PersonId, ResponseValue, SaidId, Talk,
    },
};

use super::{Doc, Sheet};

/// What the tab Gesprek shows, beside what the document holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TalkView {
    /// The conversation in view; none: the list of them.
    pub open: Option<ConversationId>,
    /// To begin or to sign off was asked for, and something is missing.
    pub asked: bool,
    /// Who sees what otherwise: their own version is asked for.
    pub differs: Option<(SaidId, PersonId)>,
    /// What was said that is being put in other words.
    pub mends: Option<SaidId>,
    /// What stands in the lines beside that of the turn and was not entered yet.
    pub lines: BTreeMap<Line, String>,
    /// Only what this conversation made is shown, up to so many; none shows everything.
    pub shown: Option<usize>,
    /// Two conversations that are looked at side by side.
    pub compare: Option<(ConversationId, ConversationId)>,
    /// Which row of ticks counts the time of turns; others are over.
    pub clock: u64,
}

/// A line beside that of the turn, of which only the whole is entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Line {
    /// The own version of whoever sees it otherwise.
    OwnVersion,
    /// Other words for what was said.
    OtherWords,
    /// A new word to say the meaning of.
    Word,
    /// What is added to a finished record.
    Correction,
}

impl TalkView {
    /// What stands in this line.
    #[must_use]
    pub fn line(&self, line: Line) -> String {
        self.lines.get(&line).cloned().unwrap_or_default()
    }
}

/// What can be said to the tab Gesprek. Where no conversation is named, it is the one in view.
#[derive(Clone, Debug)]
pub enum TalkMessage {
    /// A new conversation of this kind, with everybody invited.
    New(ConversationKind),
    /// Shows a conversation, or the list of them.
    Open(Option<ConversationId>),
    /// The conversation with one field changed. The same number again is the same step for undo.
    Changed(Box<Conversation>, u64),
    /// Somebody's answer to a question of a form; an empty one takes it back.
    Answer(Answer),
    /// A cell of the contact matrix becomes a signal on the timeline, in these words; picked again
    /// it is taken back.
    Signal(PersonId, Cell, String),
    /// An answer that has a moment is put on the timeline; empty words take it off.
    Place {
        /// Whose.
        by: PersonId,
        /// To which question.
        cell: Cell,
        /// What the item is called.
        title: String,
        /// When, or how long, in own words.
        words: String,
    },
    /// Two conversations side by side, or none.
    Compare(Option<(ConversationId, ConversationId)>),
    /// To Afdrukken, with this sheet on.
    Paper(Sheet),
    /// It begins.
    Begin,
    /// The turn, or another step.
    Move(Move),
    /// What stands in the line of the turn.
    Typed(String),
    /// What was typed is entered, as said by whoever has the turn.
    Say,
    /// What whoever has the turn prepared is said.
    SayPrepared(SaidId),
    /// Which kind of thing was said.
    Kind(SaidId, NoteKind),
    /// "Niet nu", or again.
    Park(SaidId),
    /// Something said is to be put in other words, or no longer.
    Mend(SaidId),
    /// These other words.
    Reword(String),
    /// Something said is taken back, with what it put on the timeline.
    Unsay(SaidId),
    /// What somebody says to something said; the same again takes it back.
    Respond(SaidId, PersonId, ResponseValue),
    /// What stands in a line beside that of the turn.
    Wrote(Line, String),
    /// The own version of whoever sees it otherwise.
    OwnVersion(String),
    /// What somebody means by a word.
    Meaning {
        /// The word: "druk".
        word: String,
        /// Who.
        by: PersonId,
        /// What it means to them; may be empty.
        text: String,
    },
    /// A growing point so many places up (−) or down.
    Order(SaidId, isize),
    /// The growing point the group picks; the same again takes it back.
    Pick(SaidId),
    /// How an agreement of an earlier conversation stands, and why.
    LookBack(ActionId, ActionStatus, String),
    /// Shows only what this conversation made, up to so many (at least one); none shows everything.
    Layer(Option<usize>),
    /// Takes an agreement out.
    DropAgreement(ActionId),
    /// It is signed off.
    Finish,
    /// Something is added to a record that is finished, by whoever speaks.
    Correct(String),
}

/// An answer to a question of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Whose.
    pub by: PersonId,
    /// To which question.
    pub cell: Cell,
    /// In words.
    pub text: String,
    /// 1 … 5, where the form asks for it.
    pub score: Option<u8>,
    /// When, where the form asks for it.
    pub when: String,
}

/// Where an agreement stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ActionIn {
    /// In a plan.
    Plan(timeline_core::model::ItemId),
    /// In a conversation.
    Talk(ConversationId),
}

/// What an agreement is made of, with the words it begins with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgreementOf {
    /// What.
    pub origin: Option<About>,
    /// In these words.
    pub what: String,
    /// Why it should work.
    pub principle: String,
    /// Who does it; whoever speaks where nobody is named.
    pub who: Option<PersonId>,
}

impl Doc {
    /// The conversation that is going on, and where it stands.
    #[must_use]
    pub fn talk(&self) -> Option<(&Talk, &Conversation)> {
        let talk = self.timeline().talk.as_ref()?;
        let conversation = self.timeline().conversation(talk.conversation)?;
        conversation.finished.is_none().then_some((talk, conversation))
    }
}
