//! Who comes to a conversation later, or leaves it, and whose turn and words are whose then.

use timeline_core::conversation::Move;
use timeline_core::model::{Conversation, PersonId, Role, Step};

use super::{Desk, talking::at, talking::table};
use crate::state::{Form, FormMessage, Message, NewForm, Panel, PersonForm, Screen, TalkMessage};

const PASS: Move = Move::Pass { seconds: 30 };

/// Adds somebody by the form.
fn adds(desk: &mut Desk, name: &str, role: Role) -> PersonId {
    desk.say(NewForm::Person(role));
    let Panel::Form(form) = &desk.state.panel else { panic!("a form is open") };
    let Form::Person(form) = &**form else { panic!("of a person") };
    let form = PersonForm { name: name.into(), ..form.clone() };
    desk.say(Message::Form(FormMessage::Changed(Form::Person(form))));
    desk.say(Message::Form(FormMessage::Submit));
    desk.timeline().people.last().map(|person| person.id).expect("somebody was added")
}

fn comes(talk: &Conversation, id: PersonId) -> bool {
    talk.participant(id).is_some_and(|one| one.present)
}

#[test]
fn who_is_added_while_a_conversation_is_prepared_comes_to_it() {
    let mut desk = table();
    desk.say(Message::Go(Screen::Talk));
    let father = adds(&mut desk, "Vader", Role::Parent);
    assert!(comes(desk.conversation(), father));
    assert_eq!(desk.state.panel, Panel::None, "back to who comes");
    desk.say(Message::SpeakAs { name: "Oma".into(), role: Role::Network });
    assert!(comes(desk.conversation(), desk.people()[5]));
    desk.say(Message::Undo);
    assert_eq!(desk.timeline().people.len(), 5, "who is added and comes is one step");
    desk.say(Message::Go(Screen::Timeline));
    let other = adds(&mut desk, "Karin", Role::YouthCare);
    assert!(!comes(desk.conversation(), other), "that was not about the conversation");
}

#[test]
fn who_comes_later_does_not_take_the_turn() {
    let mut desk = at(Step::Strengths);
    desk.say(Message::Go(Screen::Talk));
    for _ in 0..2 {
        desk.talk(TalkMessage::Move(PASS));
    }
    let teacher = desk.speaker();
    desk.talk(TalkMessage::Typed("zij kan goed".into()));
    let father = adds(&mut desk, "Vader", Role::Parent);
    assert!(comes(desk.conversation(), father));
    assert_eq!(desk.speaker(), teacher);
    assert_eq!(desk.state.speaker, Some(teacher), "what is entered is of whoever has the turn");
    desk.talk(TalkMessage::Move(PASS));
    let said = desk.last();
    assert_eq!((said.text.as_str(), said.by), ("zij kan goed", teacher));
    assert_eq!(desk.speaker(), father, "and then it is the newcomer's");
}

#[test]
fn half_a_sentence_of_who_leaves_stays_theirs() {
    let mut desk = at(Step::Strengths);
    desk.talk(TalkMessage::Move(PASS));
    let second = desk.speaker();
    desk.talk(TalkMessage::Typed("zij is vaak".into()));
    desk.talk(TalkMessage::Move(Move::Go(Step::Prepare)));
    desk.change(9, |talk| {
        talk.participants
            .iter_mut()
            .filter(|one| one.person == second)
            .for_each(|one| one.present = false);
    });
    desk.talk(TalkMessage::Move(Move::Go(Step::Strengths)));
    assert_ne!(desk.speaker(), second);
    assert_eq!((desk.last().text.as_str(), desk.last().by), ("zij is vaak", second));
    assert_eq!(desk.timeline().talk.as_ref().map(|talk| talk.draft.as_str()), Some(""));
}

#[test]
fn half_a_sentence_is_not_put_in_the_mouth_of_who_begins_the_next_step() {
    let mut desk = at(Step::Start);
    desk.talk(TalkMessage::Move(PASS));
    let second = desk.speaker();
    desk.talk(TalkMessage::Typed("zij is vaak".into()));
    desk.talk(TalkMessage::Move(Move::Go(Step::Strengths)));
    assert_ne!(desk.speaker(), second);
    let said = desk.last();
    assert_eq!((said.text.as_str(), said.by, said.step), ("zij is vaak", second, Step::Start));
    assert_eq!(desk.timeline().talk.as_ref().map(|talk| talk.draft.as_str()), Some(""));
}
