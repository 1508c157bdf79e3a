//! What was typed and is no part of the timeline yet: forms that are half filled in, lines that were
//! not entered. It is kept beside the timeline on this device, so that a browser that was killed
//! goes on exactly there; no file and no print ever holds it.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use timeline_core::{
    file::json,
    model::{ConversationId, PersonId, SaidId},
};

use super::{Adding, Doc, DraftId, Form, Line, Panel, PrintChoices, Screen, State};

/// What was typed and is no part of the timeline yet, and where that was.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Unfinished {
    /// On which screen.
    pub screen: Screen,
    /// The conversation that was in view.
    pub talk: Option<ConversationId>,
    /// Forms, last left last.
    pub forms: Vec<Form>,
    /// Whether the last of them was open.
    pub is_open: bool,
    /// The line "Snel toevoegen".
    pub quick: String,
    /// Lines of the tab Gesprek.
    pub lines: Vec<(Line, String)>,
    /// Who was to tell what they see otherwise.
    pub differs: Option<(SaidId, PersonId)>,
    /// What was being put in other words.
    #[serde(default)]
    pub mends: Option<SaidId>,
    /// What a child was adding.
    pub adding: Option<Adding>,
    /// Whether that was in child mode, which then was on.
    pub is_adding: bool,
    /// Whether the conversation in view was being prepared.
    #[serde(default)]
    pub is_preparing: bool,
    /// Who had the word, where that was not who has it first.
    #[serde(default)]
    pub speaker: Option<PersonId>,
    /// What was chosen to print.
    #[serde(default)]
    pub print: PrintChoices,
}

/// What is to be kept of it: in which draft, as which text (empty: nothing), and a number that
/// tells when it was.
#[derive(Clone, Debug)]
pub struct KeepUnfinished {
    /// Beside which draft.
    pub draft: DraftId,
    /// The text.
    pub text: Rc<str>,
    /// Grows with every change.
    pub serial: u64,
}

impl Unfinished {
    /// What of this state is typed and no part of the timeline yet.
    #[must_use]
    pub fn of(state: &State) -> Self {
        let mut forms = state.left.clone();
        let open = match &state.panel {
            Panel::Form(form) if state.pristine.as_ref() != Some(form) => Some((**form).clone()),
            _ => None,
        };
        let is_open = open.is_some();
        forms.extend(open);
        let adding = state.child.as_ref().and_then(|child| child.adding.clone());
        let is_adding = adding.is_some();
        let is_preparing = state.screen == Screen::Talk && is_preparing(state);
        let lines = state.talk.lines.iter().filter(|(_, text)| !text.trim().is_empty());
        let found = Self {
            forms,
            is_open,
            quick: state.quick.whole(),
            lines: lines.map(|(line, text)| (*line, text.clone())).collect(),
            differs: state.talk.differs,
            mends: state.talk.mends,
            adding: adding.or_else(|| state.left_adding.clone()),
            is_adding,
            is_preparing,
            ..Self::default()
        };
        let first = state.doc.as_ref().and_then(Doc::first_speaker);
        let speaker = state.speaker.filter(|id| Some(*id) != first);
        let (screen, talk) = match found == Self::default() {
            true => Default::default(),
            false => (state.screen, state.talk.open),
        };
        Self { screen, talk, speaker, print: state.print.clone(), ..found }
    }

    /// Whether there is nothing of it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether somebody typed something, and did not only choose who speaks or what to print.
    #[must_use]
    pub fn is_typed(&self) -> bool {
        let chosen = Self { speaker: self.speaker, print: self.print.clone(), ..Self::default() };
        *self != chosen
    }

    /// The text it is kept as; empty when there is nothing.
    #[must_use]
    pub fn text(&self) -> Rc<str> {
        if self.is_empty() {
            return Rc::default();
        }
        // why: writing these types to memory cannot fail (string keys, no foreign Serialize)
        serde_json::to_string(self).unwrap_or_default().into()
    }

    /// What a text holds. One that cannot be read (of another version of the app) holds nothing.
    #[must_use]
    pub fn read(text: &str) -> Self {
        json::read_beside(text).unwrap_or_default()
    }
}

/// Whether the conversation in view is still to begin.
fn is_preparing(state: &State) -> bool {
    let found = state.doc.as_ref().zip(state.talk.open);
    let waits = |(doc, id): (&Doc, _)| {
        let runs = doc.talk().is_some_and(|(_, talk)| talk.id == id);
        doc.timeline().conversation(id).filter(|talk| talk.finished.is_none() && !runs).is_some()
    };
    found.is_some_and(waits)
}
