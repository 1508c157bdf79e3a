//! Startbrief: half a page with which parents tell a school that there is help. Only the child, the
//! kind of help and whom to call; a parent ticks what may happen.

use std::collections::BTreeSet;

use super::super::block::{Block, Para};
use super::Source;
use crate::model::{ItemBody, Role};
use crate::sorted;

impl Source<'_> {
    pub(super) fn start_letter(&self) -> Vec<Block> {
        let words = self.words;
        let child = self.timeline.child.alias.trim();
        let child = if child.is_empty() { words.of("ons kind", "our child") } else { child };
        let kinds: BTreeSet<&str> = sorted::set(
            self.timeline
                .items
                .iter()
                .filter_map(|item| match &item.body {
                    ItemBody::Intervention(one) if one.why_stopped.trim().is_empty() => one.kind,
                    _ => None,
                })
                .map(|kind| words.intervention(kind)),
        );
        let kinds: Vec<&str> = kinds.into_iter().collect();
        let contacts: Vec<&str> = self
            .timeline
            .people
            .iter()
            .filter(|person| {
                matches!(
                    person.role,
                    Role::YouthCare | Role::SchoolSocialWorker | Role::YouthHealthCare
                )
            })
            .map(|person| person.name.trim())
            .filter(|name| !name.is_empty())
            .collect();
        let about =
            |label: &str, text: String| Block::Text(Para::plain(format!("{label}: {text}")));
        let mut blocks = vec![Block::Text(Para::plain(words.of(
            "Met deze brief vertellen ouders dat er hulp is. Meer staat er niet in.",
            "With this letter, parents let others know that there is help. It says no more than that.",
        )))];
        blocks.push(about(words.of("Kind", "Child"), child.to_owned()));
        let help = words.of("Soort hulp", "Kind of help");
        blocks.push(match kinds.is_empty() {
            true => Block::Write(help.to_owned()),
            false => about(help, kinds.join(", ")),
        });
        if !contacts.is_empty() {
            blocks.push(about(words.of("Contact", "Contact"), contacts.join(", ")));
        }
        blocks.push(Block::Write(words.of("Telefoon of mail", "Phone or email").to_owned()));
        blocks.push(Block::Heading(words.of("Dit mag van mij", "I agree that").to_owned()));
        let may = words.of(
            [
                "De school mag weten dat er hulp is.",
                "School en hulp mogen elkaar bellen. Ik hoor dan wat er gezegd is.",
                "School en hulp mogen samen met ons om de tafel.",
            ],
            [
                "the school may know that there is help.",
                "school and the helpers may call each other. I will hear what was said.",
                "school and the helpers may sit down together with us.",
            ],
        );
        blocks.extend(may.map(|line| Block::Tick(line.to_owned())));
        blocks.push(Block::Write(words.of("Naam ouder", "Name of parent").to_owned()));
        blocks
            .push(Block::Write(words.of("Datum en handtekening", "Date and signature").to_owned()));
        blocks
    }
}
