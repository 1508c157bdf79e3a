//! Sheets to prepare the conversation that is still to come, one for each who comes.

use super::super::block::{Block, Para};
use super::Source;
use crate::capital::capitalized;
use crate::conversation::questions;
use crate::model::{Cell, Role, TalkForm};

impl Source<'_> {
    /// A sheet to prepare for each who is expected at the conversation asked for, or at the next, with
    /// what they filled in already. Where none is planned, for everybody. A receiver gets those of its own people.
    pub(super) fn preparation(&self) -> Vec<Block> {
        let words = self.words;
        let asked = self.talk.and_then(|id| self.timeline.conversation(id));
        let mut talks = self.timeline.conversations.iter();
        let planned = asked.or_else(|| talks.rfind(|talk| talk.finished.is_none()));
        let comes = |id| planned.is_none_or(|talk| talk.participant(id).is_some());
        let theirs = |role| self.receiver.is_none_or(|receiver| receiver.includes(role));
        let people = self.timeline.people.iter();
        let people = people.filter(|one| one.role != Role::Record && theirs(one.role));
        let day = planned.map(|talk| {
            let kind = capitalized(talk.kind.name(words.0));
            Block::Text(Para::plain(format!("{kind}, {}", words.date(talk.date))))
        });
        let goal = planned.filter(|talk| !talk.goal.trim().is_empty()).map(|talk| {
            let goal = words.of("Doel van het gesprek", "Goal of the talk");
            Block::Text(Para::plain(format!("{goal}: {}", talk.goal.trim())))
        });
        let mut blocks = Vec::new();
        for person in people.filter(|one| comes(one.id)) {
            let mut theirs = vec![Block::Heading(self.person(person.id))];
            theirs.extend(day.clone().into_iter().chain(goal.clone()));
            let mut open = Vec::new();
            for row in questions(person.role) {
                let question =
                    words.asked(Cell { form: TalkForm::Preparation, row: *row, column: 0 });
                let filled = planned.into_iter().flat_map(|talk| &talk.said).find(|said| {
                    said.by == person.id
                        && said.cell.is_some_and(|cell| {
                            cell.form == TalkForm::Preparation && cell.row == *row
                        })
                });
                match filled.map(|said| said.text.trim()).filter(|text| !text.is_empty()) {
                    Some(text) => {
                        theirs.push(Block::Text(Para::plain(format!("{question} {text}"))));
                    }
                    None => open.push(Block::Answer(question.to_owned())),
                }
            }
            theirs.extend(open);
            blocks.push(Block::OwnPage(theirs));
        }
        blocks
    }
}
