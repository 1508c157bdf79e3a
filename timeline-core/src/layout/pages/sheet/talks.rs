//! The report of conversations: what each was for, who was there, what was said, agreed and
//! confirmed.

use super::super::block::{Block, Cell, Para, Table};
use super::Source;
use crate::capital::capitalized;
use crate::conversation::{STEPS, beside, responses};
use crate::model::{
    About, ActionId, Conversation, Participation, ResponseValue, Said, Step, TalkForm,
};

impl Source<'_> {
    /// The conversation asked for, or every one, the last first.
    pub(super) fn talks(&self) -> Vec<Block> {
        let talks = self.timeline.conversations.iter();
        let mut talks: Vec<_> =
            talks.filter(|talk| self.talk.is_none_or(|id| talk.id == id)).collect();
        crate::sorted::by_key(&mut talks, |talk| std::cmp::Reverse(talk.date));
        talks.into_iter().flat_map(|talk| self.talk(talk)).collect()
    }

    fn talk(&self, talk: &Conversation) -> Vec<Block> {
        let words = self.words;
        let kind = capitalized(talk.kind.name(words.0));
        let mut blocks = vec![Block::Heading(format!("{kind}, {}", words.date(talk.date)))];
        let mut line = |label: &str, text: &str| {
            if !text.trim().is_empty() {
                blocks.push(Block::Text(Para::plain(format!("{label}: {}", text.trim()))));
            }
        };
        line(words.of("Doel", "Goal"), &talk.goal);
        line(words.of("Hulpvraag", "Question for help"), &talk.question);
        line(words.of("Samenvatting", "Summary"), &talk.summary);
        if let Some(picked) = talk.picked.and_then(|id| talk.said(id)) {
            line(words.of("Gekozen groeipunt", "Growing point that was chosen"), &picked.text);
        }
        if let Some(day) = talk.next {
            line(words.of("Volgende gesprek", "Next conversation"), &words.date(day));
        }
        line(words.of("Hoe het gesprek was", "How the talk was"), &talk.feedback);
        blocks.extend(self.present(talk));
        for step in STEPS.into_iter().skip(1).chain([Step::After]) {
            blocks.extend(self.step(talk, step).map(Block::Table));
        }
        blocks.extend(self.checklist(talk));
        if !talk.agreements.is_empty() {
            let mut table = Table::new(
                words.of("Afspraken", "Agreements"),
                &[
                    (words.of("Wie", "Who"), 22.0),
                    (words.of("Afspraak", "Agreement"), 48.0),
                    (words.of("Wanneer", "By when"), 30.0),
                ],
            );
            for action in &talk.agreements {
                let who: Cell = action.who.iter().map(|person| self.who(*person)).collect();
                let mut what = vec![Para::plain(action.what.trim())];
                if !action.principle.trim().is_empty() {
                    what.push(Para::quiet(action.principle.trim()));
                }
                let by = action.by.as_ref();
                let by = by.map_or(Cell::new(), |by| self.agreed_on(by, talk.date));
                table.rows.push(vec![who, what, by]);
            }
            blocks.push(Block::Table(table));
        }
        blocks
    }

    /// Who was there, what they do, and whether the summary is right for them.
    fn present(&self, talk: &Conversation) -> Option<Block> {
        let words = self.words;
        let at_table = words.of("Aan tafel", "At the table");
        if !talk.participants.is_empty() && talk.participants.iter().all(was_only_there) {
            let people: Vec<_> = talk.participants.iter().map(|one| one.person).collect();
            let line = format!("{at_table}: {}", self.people(&people));
            return Some(Block::Text(Para::plain(line)));
        }
        let mut table = Table::new(
            at_table,
            &[
                (words.of("Wie", "Who"), 22.0),
                (words.of("Doet in het plan", "Does in the plan"), 34.0),
                (words.of("Klopt de samenvatting?", "Is the summary right?"), 44.0),
            ],
        );
        for one in &talk.participants {
            let mut says = Vec::new();
            if one.present {
                says.push(Para::plain(match one.confirms {
                    Some(ResponseValue::Agrees) => {
                        words.of("dit klopt voor mij", "this is right for me")
                    }
                    Some(_) => words.of("niet helemaal", "not quite"),
                    None => words.of("niet gezegd", "not said"),
                }));
            } else {
                says.push(Para::plain(words.of("was er niet", "was not there")));
                if !one.reason_absent.trim().is_empty() {
                    says.push(Para::quiet(one.reason_absent.trim()));
                }
            }
            if !one.own_words.trim().is_empty() {
                says.push(Para::plain(format!("“{}”", one.own_words.trim())));
            }
            if !one.feedback.trim().is_empty() {
                let found = words.of("vond het gesprek", "found the talk");
                says.push(Para::quiet(format!("{found}: {}", one.feedback.trim())));
            }
            table.rows.push(vec![
                vec![self.who(one.person)],
                vec![Para::plain(one.part.trim())],
                says,
            ]);
        }
        (!table.rows.is_empty()).then_some(Block::Table(table))
    }

    /// What was said in one step, with what the others think of it.
    fn step(&self, talk: &Conversation, step: Step) -> Option<Table> {
        let words = self.words;
        let mut table = Table::new(
            self.words.step(step),
            &[
                (self.words.step(step), 22.0),
                (words.of("Wat er gezegd is", "What was said"), 48.0),
                (words.of("De anderen", "The others"), 30.0),
            ],
        );
        let said = talk.said.iter().filter(|one| one.step == step);
        let said = said.filter(|one| {
            let contact = one.cell.is_some_and(|cell| cell.form == TalkForm::ContactMatrix);
            !one.text.trim().is_empty() || one.when.is_some() || one.outcome.is_some() || contact
        });
        table.rows = said.map(|one| self.said(talk, one)).collect();
        (!table.rows.is_empty()).then_some(table)
    }

    fn said(&self, talk: &Conversation, said: &Said) -> Vec<Cell> {
        let (words, text) = (self.words, said.text.trim());
        let about = match &said.about {
            Some(About::Word(word)) => {
                Some(format!("{} “{}”", words.of("bedoelt met", "means by"), word.trim()))
            }
            Some(About::Agreement(_)) => said.outcome.map(|one| words.action(one).to_owned()),
            _ => said.cell.map(|cell| words.asked(cell).to_owned()),
        };
        let of = beside(talk, said).filter(|one| one.by != said.by);
        let of = of.map(|one| {
            let beside = words.of("eigen versie, naast", "own version, beside");
            format!("{beside} {}", self.person(one.by))
        });
        let named = match &said.about {
            Some(About::Agreement(id)) => self.agreed(*id),
            Some(About::Statement(item, _)) if text.is_empty() && said.when.is_none() => {
                self.timeline.item(*item).map(|item| item.title.as_str())
            }
            _ => None,
        };
        let mut what: Vec<_> = named.map(Para::plain).into_iter().collect();
        match &said.when {
            Some(when) if text.is_empty() => what.extend(self.when_on(when, talk.date)),
            _ => what.extend((!text.is_empty()).then(|| Para::plain(text))),
        }
        what.extend(about.or(of).map(Para::quiet));
        if said.parked {
            what.push(Para::quiet(words.of("niet nu besproken", "not discussed now")));
        }
        what.extend(said.on.map(|day| Para::quiet(words.date(day))));
        let others = responses(self.timeline, said).iter().map(|one| {
            Para::plain(format!("{}: {}", self.person(one.person), words.response(one.value)))
        });
        vec![vec![self.who(said.by)], what, others.collect()]
    }

    /// What was agreed, in whichever conversation.
    fn agreed(&self, id: ActionId) -> Option<&str> {
        let mut agreed = self.timeline.conversations.iter().flat_map(|talk| &talk.agreements);
        agreed.find(|one| one.id == id).map(|one| one.what.trim())
    }
}

/// Nothing more is known of how they took part.
fn was_only_there(one: &Participation) -> bool {
    one.present
        && one.confirms.is_none()
        && [&one.part, &one.own_words, &one.feedback].iter().all(|text| text.trim().is_empty())
}
