//! A conversation that is led: turns, what is said in them, what comes of it.

use timeline_core::{
    conversation::{Move, layer, order},
    edit::RecordId,
    file::json,
    model::{
        About, ActionStatus, Cell, Conversation, ConversationKind, EventKind, ItemBody, LaneKind,
        NoteKind, PersonId, Pin, ResponseValue, Role, Said, Step, TalkForm,
    },
};

use super::{Desk, TODAY, editing::fill};
use crate::state::{
    AgreementOf, Answer, Change, Doc, Effect, Focus, Form, FormMessage, Message, NewForm, Report,
    Screen, TalkMessage, Tick,
};

const PASS: Move = Move::Pass { seconds: 30 };

/// Noor, her mother, two people called Anke: a teacher and a social worker.
pub(super) fn table() -> Desk {
    let mut desk = Desk::with_timeline();
    for (name, role) in
        [("Anke", Role::Teacher), ("Anke", Role::SchoolSocialWorker), ("Moeder", Role::Parent)]
    {
        desk.say(Message::SpeakAs { name: name.into(), role });
    }
    desk.talk(TalkMessage::New(ConversationKind::Triangle));
    desk
}

/// The same, begun and at this step.
pub(super) fn at(step: Step) -> Desk {
    let mut desk = table();
    desk.change(1, |talk| talk.goal = "rustig naar school".into());
    desk.talk(TalkMessage::Begin);
    desk.talk(TalkMessage::Move(Move::Go(step)));
    desk
}

impl Desk {
    pub(super) fn talk(&mut self, message: TalkMessage) {
        self.say(Message::Talk(message));
    }

    pub(super) fn change(&mut self, join: u64, change: impl FnOnce(&mut Conversation)) {
        let mut talk = self.conversation().clone();
        change(&mut talk);
        self.talk(TalkMessage::Changed(Box::new(talk), join));
    }

    pub(super) fn conversation(&self) -> &Conversation {
        let id = self.state.talk.open.expect("a conversation is in view");
        self.timeline().conversation(id).expect("it is there")
    }

    pub(super) fn last(&self) -> &Said {
        self.conversation().said.last().expect("something was said")
    }

    /// Signs off, whatever is still missing that does not stand in the way.
    pub(super) fn finish(&mut self) {
        self.talk(TalkMessage::Finish);
        if self.conversation().finished.is_none() {
            self.talk(TalkMessage::Finish);
        }
    }

    pub(super) fn people(&self) -> Vec<PersonId> {
        order(self.conversation(), &self.timeline().people)
    }

    pub(super) fn speaker(&self) -> PersonId {
        self.state.speaker.expect("somebody speaks")
    }

    pub(super) fn says(&mut self, text: &str) {
        self.talk(TalkMessage::Typed(text.into()));
        self.talk(TalkMessage::Say);
    }

    pub(super) fn doc(&self) -> &Doc {
        self.state.doc.as_ref().expect("a timeline is open")
    }

    fn step(&self) -> Step {
        self.timeline().talk.as_ref().expect("it goes on").step
    }

    /// One step of undo gives back what was there, redo what came of it.
    pub(super) fn check_undo(&mut self, message: TalkMessage) {
        let before = self.timeline().clone();
        self.talk(message);
        let after = self.timeline().clone();
        assert_ne!(before.conversations, after.conversations, "it changes something");
        self.say(Message::Undo);
        assert_eq!(self.timeline().conversations, before.conversations);
        assert_eq!(self.timeline().items, before.items);
        self.say(Message::Redo);
        assert_eq!(self.timeline().conversations, after.conversations);
        assert_eq!(self.timeline().items, after.items);
    }
}

#[test]
fn what_was_planned_for_later_and_begins_today_is_held_today() {
    let mut desk = table();
    let planned = TODAY.tomorrow().expect("there is one");
    desk.change(1, |talk| (talk.goal, talk.date) = ("rustig naar school".into(), planned));
    desk.talk(TalkMessage::Begin);
    assert_eq!(desk.conversation().date, TODAY);
    desk.says("vandaag buikpijn");
    let told = desk.item().statements[0].id;
    let start = desk.doc().dates().statement(told).start.and_then(|start| start.earliest);
    assert_eq!(start, Some(TODAY));
    desk.say(Message::Undo);
    assert!(desk.timeline().items.is_empty());
    desk.say(Message::Undo);
    assert_eq!(desk.conversation().date, planned, "and that can be taken back");
    assert!(desk.timeline().talk.is_some(), "while the conversation goes on");
}

#[test]
fn a_new_conversation_invites_everybody_and_does_not_begin_without_a_goal() {
    let mut desk = table();
    assert_eq!(desk.conversation().participants.len(), 4);
    assert_eq!(desk.conversation().date, TODAY);
    desk.talk(TalkMessage::Begin);
    assert!(desk.doc().talk().is_none() && desk.state.talk.asked);
    assert!(
        desk.effects
            .iter()
            .any(|effect| { matches!(effect, crate::state::Effect::Focus(Focus::Missing)) })
    );
    desk.change(1, |talk| talk.goal = "r".into());
    desk.change(1, |talk| talk.goal = "rustig".into());
    desk.talk(TalkMessage::Begin);
    assert_eq!(desk.step(), Step::Start);
    assert!(!desk.state.talk.asked);
    desk.say(Message::Undo);
    assert_eq!(desk.conversation().goal, "", "what is typed in one field is one step");
}

#[test]
fn the_child_has_the_first_turn_and_the_turn_is_no_step_of_undo() {
    let mut desk = at(Step::Strengths);
    let people = desk.people();
    assert_eq!(desk.speaker(), people[0]);
    desk.says("ik kan goed tekenen");
    desk.talk(TalkMessage::Move(PASS));
    assert_eq!(desk.speaker(), people[1]);
    assert!(desk.kept().is_some(), "where it stands is kept");
    desk.say(Message::Undo);
    assert_eq!(desk.speaker(), people[1], "undo takes back the words, not the turn");
    assert!(desk.timeline().items.is_empty());
    desk.say(Message::Redo);
    assert_eq!(desk.item().statements[0].teller, people[0]);
}

#[test]
fn a_strong_point_goes_to_its_lane_as_the_speakers_own() {
    let mut desk = at(Step::Strengths);
    desk.says("ik kan goed tekenen");
    let item = desk.item().clone();
    let lane = desk.timeline().lane(item.lane).map(|lane| lane.kind);
    assert_eq!(lane, Some(LaneKind::Strengths));
    assert_eq!(item.statements[0].conversation, desk.state.talk.open);
    let said = desk.last().clone();
    assert_eq!(said.about, Some(About::Statement(item.id, item.statements[0].id)));
    assert_eq!((said.step, said.round, said.by), (Step::Strengths, 1, desk.people()[0]));
    assert_eq!(desk.timeline().talk.as_ref().map(|talk| talk.draft.as_str()), Some(""));
    let before = desk.timeline().clone();
    desk.says("   ");
    assert_eq!(desk.timeline().conversations, before.conversations);
}

#[test]
fn what_has_a_moment_is_on_the_timeline_and_what_has_none_is_a_point() {
    let mut desk = at(Step::Growth);
    desk.says("buikpijn in maart 2026");
    assert_eq!(desk.item().title, "Buikpijn");
    assert_eq!(desk.item().statements[0].when.words, "in maart 2026");
    assert_eq!(desk.item().statements[0].text, "buikpijn in maart 2026", "no word is lost");
    desk.says("ik vind rekenen moeilijk");
    assert_eq!(desk.timeline().items.len(), 1);
    assert_eq!(
        (desk.last().text.as_str(), desk.last().about.clone()),
        ("ik vind rekenen moeilijk", None)
    );
}

#[test]
fn what_is_said_of_the_selected_item_is_a_note_there() {
    let mut desk = at(Step::Growth);
    desk.add("2024 verhuisd naar Zwolle");
    let item = desk.item().id;
    desk.says("ik vond het nieuwe huis stom");
    let note = desk.timeline().notes[0].clone();
    assert_eq!((note.pin, note.conversation), (Pin::Item(item), desk.state.talk.open));
    let said = desk.last().id;
    desk.check_undo(TalkMessage::Kind(said, NoteKind::Feeling));
    assert_eq!(desk.timeline().notes[0].kind, NoteKind::Feeling);
}

#[test]
fn what_was_typed_is_entered_before_the_turn_goes_on() {
    let mut desk = at(Step::Growth);
    let first = desk.speaker();
    desk.talk(TalkMessage::Typed("lezen gaat nog niet".into()));
    desk.talk(TalkMessage::Move(PASS));
    assert_eq!((desk.last().text.as_str(), desk.last().by), ("lezen gaat nog niet", first));
    assert_eq!(desk.timeline().talk.as_ref().map(|talk| talk.draft.as_str()), Some(""));
    assert_ne!(desk.speaker(), first);
}

#[test]
fn a_browser_that_was_killed_goes_on_exactly_there() {
    let mut desk = at(Step::Growth);
    desk.talk(TalkMessage::Move(PASS));
    desk.talk(TalkMessage::Typed("en toen".into()));
    let speaker = desk.speaker();
    let mut again = desk.killed();
    assert_eq!(again.timeline().talk, desk.timeline().talk);
    assert_eq!(again.conversation(), desk.conversation());
    again.talk(TalkMessage::Say);
    assert_eq!(again.last().text, "en toen");
    assert_eq!(again.last().by, speaker);
}

#[test]
fn one_is_removed_in_the_middle_of_a_turn_and_what_they_said_stays() {
    let mut desk = at(Step::Growth);
    desk.says("rekenen");
    let (gone, next) = (desk.people()[0], desk.people()[1]);
    desk.change(2, |talk| talk.participants.retain(|one| one.person != gone));
    assert_eq!(desk.state.speaker, Some(next), "the turn of who left is over at once");
    desk.talk(TalkMessage::Move(PASS));
    assert!(desk.speaker() != gone && desk.people().contains(&next));
    assert_eq!(desk.conversation().said[0].by, gone);
    desk.say(Message::Change(Change::Delete(RecordId::Person(gone))));
    assert!(desk.timeline().person(gone).is_some(), "who said something stays a person");
    let read = json::read(desk.doc().text().as_bytes()).expect("a file");
    assert!(read.warnings.is_empty());
}

#[test]
fn seeing_it_otherwise_asks_for_an_own_version_and_overwrites_nothing() {
    let mut desk = at(Step::Growth);
    desk.says("buikpijn in maart 2026");
    let (said, item, mother) = (desk.last().id, desk.item().clone(), desk.people()[1]);
    let differs = TalkMessage::Respond(said, mother, ResponseValue::SeesDifferently);
    desk.talk(differs);
    assert_eq!(desk.state.talk.differs, Some((said, mother)));
    assert_eq!(desk.item().statements[0].responses.len(), 1);
    desk.check_undo_of_own_version("pas na de zomer van 2026");
    assert_eq!(desk.item().statements[0].when, item.statements[0].when);
    let own = desk.item().statements[1].clone();
    assert_eq!((own.teller, own.text.as_str()), (mother, "pas na de zomer van 2026"));
    assert_eq!(desk.last().by, mother);

    desk.says("ik vind gym eng");
    let said = desk.last().id;
    desk.talk(TalkMessage::Respond(said, mother, ResponseValue::DoesNotKnow));
    assert_eq!(desk.last().responses[0].value, ResponseValue::DoesNotKnow);
    desk.talk(TalkMessage::Respond(said, mother, ResponseValue::DoesNotKnow));
    assert!(desk.last().responses.is_empty(), "the same again takes it back");
    desk.talk(TalkMessage::Respond(said, mother, ResponseValue::SeesDifferently));
    desk.talk(TalkMessage::OwnVersion("alleen touwklimmen".into()));
    assert_eq!(desk.last().about, Some(About::Said(said)));
    assert_eq!(desk.last().by, mother);
}

impl Desk {
    fn check_undo_of_own_version(&mut self, text: &str) {
        let before = self.timeline().items.clone();
        self.talk(TalkMessage::OwnVersion(text.into()));
        let after = self.timeline().items.clone();
        self.say(Message::Undo);
        assert_eq!(self.timeline().items, before);
        self.say(Message::Redo);
        assert_eq!(self.timeline().items, after);
    }
}

#[test]
fn what_was_prepared_is_said_in_the_own_turn() {
    let mut desk = table();
    desk.change(1, |talk| talk.goal = "kennismaken".into());
    let child = desk.people()[0];
    let answer = |text: &str| {
        let cell = Cell { form: TalkForm::Preparation, row: 3, column: 0 };
        let (text, when) = (text.to_owned(), String::new());
        TalkMessage::Answer(Answer { by: child, cell, text, score: None, when })
    };
    desk.talk(answer("reken"));
    desk.talk(answer("rekenen in maart"));
    assert_eq!(desk.conversation().said.len(), 1, "one answer, half-filled or not");
    let prepared = desk.last().id;
    desk.talk(TalkMessage::Begin);
    desk.talk(TalkMessage::Move(Move::Go(Step::Growth)));
    desk.check_undo(TalkMessage::SayPrepared(prepared));
    assert_eq!((desk.last().text.as_str(), desk.last().step), ("rekenen in maart", Step::Growth));
    let sheet = desk.conversation().said(prepared).and_then(|said| said.about.clone());
    assert_eq!(sheet, Some(About::Said(desk.last().id)));
    desk.talk(answer(""));
    assert_eq!(desk.conversation().said.len(), 1, "an empty answer is taken back");
}

#[test]
fn a_word_means_something_to_each() {
    let mut desk = at(Step::Growth);
    let (child, mother) = (desk.people()[0], desk.people()[1]);
    for (by, text) in [(child, "dat ik veel"), (child, "dat ik veel praat"), (mother, "moe zijn")] {
        desk.talk(TalkMessage::Meaning { word: "Druk ".into(), by, text: text.into() });
    }
    let meanings: Vec<_> =
        desk.conversation().said.iter().map(|said| (said.by, said.text.as_str())).collect();
    assert_eq!(meanings, [(child, "dat ik veel praat"), (mother, "moe zijn")]);
    desk.talk(TalkMessage::Meaning { word: " ".into(), by: child, text: "x".into() });
    assert_eq!(desk.conversation().said.len(), 2);
}

#[test]
fn growing_points_are_ordered_and_one_is_picked() {
    let mut desk = at(Step::Growth);
    for text in ["rekenen", "gym", "slapen"] {
        desk.says(text);
    }
    let ids: Vec<_> = desk.conversation().said.iter().map(|said| said.id).collect();
    desk.check_undo(TalkMessage::Order(ids[2], -1));
    assert_eq!(desk.conversation().order, [ids[0], ids[2], ids[1]]);
    desk.talk(TalkMessage::Order(ids[0], -9));
    desk.talk(TalkMessage::Order(ids[0], 9));
    assert_eq!(desk.conversation().order, [ids[2], ids[1], ids[0]]);
    let said = desk.state.announced.1.clone().expect("where it went is said");
    assert_eq!(said.key, "said-place");
    let args: Vec<_> = said.args.iter().map(|(_, value)| value.as_str()).collect();
    assert_eq!(args, ["rekenen", "3", "3"]);
    desk.check_undo(TalkMessage::Pick(ids[1]));
    assert_eq!(desk.conversation().picked, Some(ids[1]));
    desk.check_undo(TalkMessage::Park(ids[1]));
    let points = timeline_core::conversation::growing_points(desk.conversation());
    assert!(points.iter().all(|said| said.id != ids[1]), "what is parked waits elsewhere");
}

#[test]
fn a_point_becomes_an_agreement_and_comes_back_next_time() {
    let mut desk = at(Step::Plan);
    desk.says("ik wil een rustige plek");
    let origin = Some(About::Said(desk.last().id));
    let of = AgreementOf {
        origin: origin.clone(),
        what: desk.last().text.clone(),
        ..Default::default()
    };
    desk.say(NewForm::Agreement(of));
    fill(&mut desk, |form| {
        let Form::Action(form) = form else { panic!("the form of an agreement") };
        form.by.words = "vrijdag".into();
        form.principle = "rust helpt".into();
    });
    desk.say(Message::Form(FormMessage::Submit));
    let action = desk.conversation().agreements[0].clone();
    assert_eq!((action.origin, action.principle.as_str()), (origin, "rust helpt"));
    assert_eq!(action.who, [desk.speaker()]);
    desk.finish();
    desk.talk(TalkMessage::New(ConversationKind::Evaluation));
    let talk = desk.conversation().id;
    let earlier = |desk: &Desk| timeline_core::conversation::earlier(desk.timeline(), talk).len();
    assert_eq!(earlier(&desk), 1);
    let back = |why: &str| TalkMessage::LookBack(action.id, ActionStatus::Stopped, why.into());
    desk.check_undo(back("te druk"));
    desk.talk(back("te druk op de gang"));
    assert_eq!(desk.conversation().said.len(), 1);
    assert_eq!(desk.timeline().conversations[0].agreements[0].status, ActionStatus::Open);
}

#[test]
fn a_picked_cell_is_a_signal_with_its_teller_until_it_is_picked_again() {
    let mut desk = at(Step::Start);
    let mother = desk.people()[1];
    let cell = Cell { form: TalkForm::ContactMatrix, row: 0, column: 2 };
    let pick = || TalkMessage::Signal(mother, cell, "Ik bel over vrienden".into());
    desk.check_undo(pick());
    assert_eq!(desk.item().statements[0].teller, mother);
    assert!(matches!(desk.item().body, ItemBody::Event(_)));
    desk.check_undo(pick());
    assert!(desk.timeline().items.is_empty() && desk.conversation().said.is_empty());
}

#[test]
fn what_is_made_or_changed_in_a_conversation_belongs_to_it() {
    let mut desk = table();
    desk.add("2020 op kamp");
    desk.add("2021 naar zwemles");
    let (before, untouched) = (desk.timeline().items[0].id, desk.timeline().items[1].id);
    desk.change(1, |talk| talk.goal = "terugkijken".into());
    desk.talk(TalkMessage::Begin);
    desk.add("2022 verhuisd");
    desk.say(Message::Change(Change::Title(before, "op schoolkamp".into())));
    desk.say(Message::Change(Change::Title(before, "op schoolkampje".into())));
    let id = desk.conversation().id;
    let made: Vec<_> = layer(desk.timeline(), id).iter().map(|made| made.item).collect();
    assert_eq!(made, [Some(desk.item().id), Some(before)]);
    assert!(!made.contains(&Some(untouched)));
    desk.say(Message::Undo);
    desk.say(Message::Undo);
    assert_eq!(layer(desk.timeline(), id), []);
    assert_eq!(desk.timeline().items[0].title, "Op kamp");
}

#[test]
fn an_item_that_was_talked_about_can_be_deleted_and_its_words_stay() {
    let mut desk = at(Step::Strengths);
    desk.says("ik kan goed tekenen");
    let item = desk.item().id;
    desk.say(Message::Change(Change::Delete(RecordId::Item(item))));
    assert!(desk.timeline().items.is_empty());
    assert_eq!(
        (desk.last().text.as_str(), desk.last().about.clone()),
        ("ik kan goed tekenen", None)
    );
    desk.say(Message::Undo);
    assert!(desk.last().about.is_some());
    let talk = desk.conversation().id;
    desk.say(Message::Change(Change::Delete(RecordId::Conversation(talk))));
    assert_eq!(desk.state.talk.open, None);
    assert_eq!(desk.item().statements[0].conversation, None, "what was told stays");
    desk.say(Message::Undo);
    assert_eq!(desk.timeline().conversations.len(), 1);
}

#[test]
fn time_is_counted_for_whoever_has_the_turn_while_the_conversation_is_looked_at() {
    let mut desk = at(Step::Growth);
    desk.state.screen = Screen::Talk;
    let (clock, speaker) = (desk.state.talk.clock, desk.speaker());
    let spent = |desk: &Desk| desk.timeline().talk.as_ref().map(|talk| talk.spent_by(speaker));
    desk.told(Report::Tick(Tick::Talk(clock)));
    desk.told(Report::Tick(Tick::Talk(clock)));
    assert_eq!(spent(&desk), Some(30));
    desk.told(Report::Tick(Tick::Talk(clock ^ 1)));
    desk.state.screen = Screen::Timeline;
    desk.told(Report::Tick(Tick::Talk(clock)));
    assert_eq!(spent(&desk), Some(30), "another clock, or another screen, counts nothing");
    assert!(desk.effects.iter().any(|effect| matches!(effect, Effect::After(..))));
    assert_eq!(desk.doc().history().can_undo(), Some("step-talk"), "time is no step of undo");
}

#[test]
fn only_what_a_conversation_made_is_shown_up_to_a_place_in_it() {
    let mut desk = table();
    desk.add("2020 op kamp");
    desk.change(1, |talk| talk.goal = "terugkijken".into());
    desk.talk(TalkMessage::Begin);
    desk.add("2021 verhuisd");
    let first = desk.item().id;
    desk.add("2022 nieuwe school");
    let shown = |desk: &Desk| desk.state.drawing.filter.items.clone();
    desk.talk(TalkMessage::Layer(Some(usize::MAX)));
    assert_eq!(shown(&desk).map(|items| items.len()), Some(2));
    desk.talk(TalkMessage::Layer(Some(0)));
    assert_eq!(shown(&desk), Some([first].into()));
    desk.talk(TalkMessage::Open(None));
    assert_eq!(shown(&desk), None, "leaving the conversation shows everything again");
}

#[test]
fn what_is_hard_and_says_nothing_closer_is_a_signal_among_feelings() {
    let mut desk = at(Step::Growth);
    desk.says("sinds 2024 lukken de ochtenden niet");
    let Some(About::Statement(item, _)) = desk.last().about else { panic!("on the timeline") };
    let item = desk.timeline().item(item).unwrap();
    let lane = desk.timeline().lane(item.lane).unwrap();
    assert_eq!(lane.kind, LaneKind::Feelings);
    assert!(matches!(&item.body, ItemBody::Event(event) if event.kind == EventKind::Signal));
}

#[test]
fn a_second_conversation_takes_nothing_from_the_first() {
    let mut desk = at(Step::Growth);
    desk.says("rekenen");
    let first = desk.conversation().id;
    let speaker = desk.speaker();
    desk.talk(TalkMessage::Typed("en gym is".into()));
    desk.talk(TalkMessage::New(ConversationKind::Evaluation));
    desk.change(1, |talk| talk.goal = "terugkijken".into());
    desk.talk(TalkMessage::Begin);
    let said = &desk.timeline().conversation(first).expect("it is there").said;
    let half = said.last().map(|said| (said.text.as_str(), said.by, said.step));
    assert_eq!(half, Some(("en gym is", speaker, Step::Growth)), "half a sentence was said too");
    desk.talk(TalkMessage::Open(Some(first)));
    desk.talk(TalkMessage::Begin);
    let step = desk.timeline().talk.as_ref().map(|talk| (talk.conversation, talk.step));
    assert_eq!(step, Some((first, Step::Growth)), "it goes on where it was");
}

#[test]
fn who_does_what_is_ready_made_is_for_the_table_to_say() {
    let mut desk = at(Step::Plan);
    let who = |desk: &Desk| match &desk.state.panel {
        crate::state::Panel::Form(form) => match &**form {
            Form::Action(form) => form.who.clone(),
            _ => panic!("another form"),
        },
        _ => panic!("no form"),
    };
    let ready = AgreementOf {
        what: "School stuurt berichtjes".into(),
        principle: "korte lijntjes".into(),
        ..AgreementOf::default()
    };
    desk.say(NewForm::Agreement(ready));
    assert!(who(&desk).is_empty());
    desk.say(NewForm::Agreement(AgreementOf::default()));
    assert_eq!(who(&desk), [desk.speaker()], "what is said in a turn is theirs");
}
