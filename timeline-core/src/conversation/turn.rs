//! The turn: what follows on what. A state machine over [`Talk`] without memory of its own; it bears
//! people coming and going between two moves, since the order is an argument of each.

use crate::model::{Conversation, ConversationId, PersonId, Stand, Step, Talk};

/// The steps of a conversation, in order. Corrections come [after](Step::After) it.
pub const STEPS: [Step; 7] = [
    Step::Prepare,
    Step::Start,
    Step::Strengths,
    Step::Growth,
    Step::Summary,
    Step::Plan,
    Step::Check,
];

/// How often the turn goes round in a step. In the first two rounds of three the child names
/// something and the others react; in the last each names something.
#[must_use]
pub fn rounds(step: Step) -> u8 {
    match step {
        Step::Prepare | Step::After => 0,
        Step::Strengths | Step::Growth => 3,
        Step::Start | Step::Summary | Step::Plan | Step::Check => 1,
    }
}

/// What can be done with the turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// The turn goes on; after the last turn of the last round, to the next step.
    Pass {
        /// How long whoever had it had it.
        seconds: u32,
    },
    /// Time passes for whoever has the turn.
    Wait {
        /// How much.
        seconds: u32,
    },
    /// The turn goes to this person, out of order. Who was passed over still comes.
    Give(PersonId),
    /// To the next step. A step that was not over yet can be come back to.
    Next,
    /// To this step, where it was left.
    Go(Step),
}

impl Talk {
    /// A conversation that begins.
    #[must_use]
    pub fn begin(conversation: ConversationId) -> Self {
        let mut talk = Self {
            conversation,
            step: Step::Start,
            stands: Vec::new(),
            spent: Vec::new(),
            draft: String::new(),
        };
        talk.stands.push(Stand { over: true, ..Stand::new(Step::Prepare) });
        talk.stands.push(Stand::new(Step::Start));
        talk
    }

    /// A conversation that begins; where something was said in it before, in the step of the last of
    /// that.
    #[must_use]
    pub fn of(conversation: &Conversation, order: &[PersonId]) -> Self {
        let begun = Self::begin(conversation.id);
        let mut steps = conversation.said.iter().rev().map(|said| said.step);
        match steps.find(|step| rounds(*step) > 0) {
            Some(step) => begun.moved(order, Move::Go(step)),
            None => begun,
        }
    }

    /// After this move, with these people in this order.
    #[must_use]
    pub fn moved(&self, order: &[PersonId], to: Move) -> Self {
        let mut talk = self.clone();
        let mut stand = self.stand(order);
        match to {
            Move::Pass { seconds } => {
                let speaker = stand.speaker(order);
                stand.turn = None;
                if let Some(speaker) = speaker {
                    talk.spend(speaker, seconds);
                    if !stand.over && !stand.had.contains(&speaker) {
                        stand.had.push(speaker);
                    }
                }
                let was_over = stand.over;
                stand.settle(order);
                let ends = stand.over && !was_over;
                talk.put(stand);
                if ends {
                    talk.next(order);
                }
            }
            Move::Wait { seconds } => {
                if let Some(speaker) = stand.speaker(order) {
                    talk.spend(speaker, seconds);
                }
            }
            Move::Give(person) => {
                if order.contains(&person) {
                    stand.turn = Some(person);
                }
                talk.put(stand);
            }
            Move::Next => {
                stand.over |= rounds(self.step) == 0;
                talk.put(stand);
                talk.next(order);
            }
            Move::Go(step) => {
                talk.put(stand);
                talk.go(step, order);
            }
        }
        talk
    }

    /// Who has the turn; none when the step is over or nobody is there.
    #[must_use]
    pub fn speaker(&self, order: &[PersonId]) -> Option<PersonId> {
        self.stand(order).speaker(order)
    }

    /// Who still comes in this round, after whoever has the turn.
    #[must_use]
    pub fn waiting(&self, order: &[PersonId]) -> Vec<PersonId> {
        let stand = self.stand(order);
        if stand.over {
            return Vec::new();
        }
        let speaker = stand.speaker(order);
        let comes = |person: &&PersonId| !stand.had.contains(person) && Some(**person) != speaker;
        order.iter().filter(comes).copied().collect()
    }

    /// The round of the step in view, from 1; 0 in a step without rounds.
    #[must_use]
    pub fn round(&self, order: &[PersonId]) -> u8 {
        self.stand(order).round
    }

    /// Whether everybody had their turns in this step, or the group said it is done.
    #[must_use]
    pub fn is_over(&self, step: Step) -> bool {
        self.stands.iter().any(|stand| stand.step == step && stand.over)
    }

    /// Seconds this person had the turn.
    #[must_use]
    pub fn spent_by(&self, person: PersonId) -> u32 {
        self.spent.iter().find(|(one, _)| *one == person).map_or(0, |(_, seconds)| *seconds)
    }

    /// The step in view as it is for these people: a round that is complete without those who left
    /// gives way to the next.
    fn stand(&self, order: &[PersonId]) -> Stand {
        let found = self.stands.iter().find(|stand| stand.step == self.step).cloned();
        let mut stand = found.unwrap_or_else(|| Stand::new(self.step));
        stand.settle(order);
        stand
    }

    fn put(&mut self, stand: Stand) {
        match self.stands.iter_mut().find(|one| one.step == stand.step) {
            Some(place) => *place = stand,
            None => self.stands.push(stand),
        }
    }

    fn next(&mut self, order: &[PersonId]) {
        let at = STEPS.iter().position(|step| *step == self.step);
        if let Some(step) = at.and_then(|at| STEPS.get(at + 1)) {
            self.go(*step, order);
        }
    }

    fn go(&mut self, step: Step, order: &[PersonId]) {
        self.step = step;
        let stand = self.stand(order);
        self.put(stand);
    }

    fn spend(&mut self, person: PersonId, seconds: u32) {
        match self.spent.iter_mut().find(|(one, _)| *one == person) {
            Some((_, spent)) => *spent = spent.saturating_add(seconds),
            None => self.spent.push((person, seconds)),
        }
    }
}

impl Stand {
    fn new(step: Step) -> Self {
        let round = u8::from(rounds(step) > 0);
        Self { step, round, turn: None, had: Vec::new(), over: false }
    }

    fn speaker(&self, order: &[PersonId]) -> Option<PersonId> {
        let given = self.turn.filter(|person| order.contains(person));
        given.or_else(|| {
            let mut comes = order.iter().filter(|person| !self.had.contains(person));
            comes.next().copied().filter(|_| !self.over && rounds(self.step) > 0)
        })
    }

    /// Goes on to the next round when everybody who is there had their turn.
    fn settle(&mut self, order: &[PersonId]) {
        let rounds = rounds(self.step);
        if self.over || rounds == 0 || order.is_empty() {
            return;
        }
        self.round = self.round.max(1);
        self.over |= self.round > rounds;
        if self.turn.is_none() && order.iter().all(|person| self.had.contains(person)) {
            if self.round < rounds {
                self.round += 1;
                self.had.clear();
            } else {
                self.over = true;
            }
        }
    }
}
