//! The end of a conversation: what is still open, signing off, and what may come after.

use timeline_core::model::{
    Consent, ConversationKind, Evaluation, EvaluationId, Receiver, ResponseValue, Step, When,
};
use timeline_core::share::redact;

use super::TODAY;
use super::talking::{at, table};
use crate::state::{Change, Effect, Focus, Message, ShareSubject, TalkMessage, ToastAction};

#[test]
fn a_finished_conversation_only_takes_corrections() {
    let mut desk = at(Step::Check);
    desk.says("rekenen");
    let said = desk.last().id;
    let person = desk.people()[1];
    desk.change(3, |talk| {
        talk.participants[0].confirms = Some(ResponseValue::Agrees);
        talk.summary = "Noor kiest rekenen.".into();
    });
    desk.talk(TalkMessage::Typed("nog iets".into()));
    desk.finish();
    assert_eq!(desk.last().text, "nog iets", "what was being typed is in it");
    assert_eq!(desk.conversation().finished, Some(TODAY));
    assert_eq!(desk.timeline().talk, None);
    let record = desk.conversation().clone();
    desk.change(4, |talk| talk.summary.clear());
    desk.talk(TalkMessage::Pick(said));
    desk.talk(TalkMessage::Respond(said, person, ResponseValue::Agrees));
    assert_eq!(*desk.conversation(), record);
    assert_eq!(desk.state.toast.as_ref().map(|toast| toast.saying.key), Some("said-talk-finished"));
    desk.add("2023 zwemdiploma");
    assert_eq!(*desk.conversation(), record, "what comes after is not of this conversation");
    desk.talk(TalkMessage::Correct("het was taal".into()));
    assert_eq!((desk.last().step, desk.last().on), (Step::After, Some(TODAY)));
    assert_eq!(desk.conversation().said[..record.said.len()], record.said);
}

#[test]
fn undo_takes_a_signing_off_back_and_goes_on_in_the_same_step() {
    let mut desk = at(Step::Check);
    desk.change(3, |talk| talk.summary = "Noor kiest rekenen.".into());
    let (stood, speaker) = (desk.timeline().talk.clone(), desk.state.speaker);
    desk.finish();
    assert_eq!(desk.timeline().talk, None);
    let toast = desk.state.toast.as_ref().map(|toast| (toast.saying.key, &toast.action));
    assert_eq!(toast, Some(("said-signed-off", &ToastAction::Undo)));
    desk.say(Message::Undo);
    assert_eq!(desk.conversation().finished, None);
    assert_eq!(desk.timeline().talk, stood, "not at the start again");
    assert_eq!(desk.state.speaker, speaker);
    assert_eq!(desk.conversation().summary, "Noor kiest rekenen.");
    assert!(desk.effects.iter().any(|effect| matches!(effect, Effect::Focus(Focus::Step))));
    desk.say(Message::Redo);
    assert_eq!((desk.conversation().finished, &desk.timeline().talk), (Some(TODAY), &None));
    desk.says("te laat");
    assert!(desk.conversation().said.is_empty(), "it is closed again");
    desk.say(Message::Undo);
    assert_eq!(desk.timeline().talk, stood);
}

#[test]
fn a_sot_is_not_signed_off_without_a_day_to_look_back() {
    let mut desk = table();
    desk.change(1, |talk| {
        talk.kind = ConversationKind::Sot;
        talk.goal = "hulp".into();
        talk.question = "Wat helpt Noor in de klas?".into();
    });
    desk.talk(TalkMessage::Begin);
    desk.talk(TalkMessage::Finish);
    assert!(desk.conversation().finished.is_none() && desk.state.talk.asked);
    desk.change(2, |talk| {
        talk.evaluation = Some(Evaluation::planned(EvaluationId(5), When::said("over zes weken")));
    });
    desk.talk(TalkMessage::Finish);
    assert!(desk.conversation().finished.is_some());
    let record = desk.conversation().clone();
    desk.change(3, |talk| talk.closed = true);
    assert_eq!(*desk.conversation(), record, "closed only after its evaluation");
}

#[test]
fn what_is_still_open_at_the_end_is_said_once_and_stands_in_nobodys_way() {
    let mut desk = at(Step::Check);
    desk.talk(TalkMessage::Finish);
    assert!(desk.conversation().finished.is_none() && desk.state.talk.asked);
    assert!(matches!(desk.effects[..], [Effect::Focus(Focus::Missing)]));
    desk.talk(TalkMessage::Finish);
    assert!(desk.conversation().finished.is_some());

    let mut desk = at(Step::Check);
    desk.change(1, |talk| {
        talk.summary = "We kiezen rekenen.".into();
        for one in &mut talk.participants {
            one.confirms = Some(ResponseValue::Agrees);
        }
    });
    desk.talk(TalkMessage::Finish);
    assert!(desk.conversation().finished.is_some(), "nothing is open");
}

#[test]
fn consent_is_asked_for_a_conversation_as_for_an_item_also_when_it_is_finished() {
    let mut desk = at(Step::Check);
    desk.finish();
    let subject = ShareSubject::Conversation(desk.conversation().id);
    let share = Change::Share(subject, Receiver::School, Some(Consent::Yes));
    desk.say(Message::Change(share));
    assert_eq!(desk.conversation().shares[0].consent, Consent::Yes);
    let seen = redact(desk.timeline(), &Receiver::School).timeline;
    assert_eq!(seen.conversations.len(), 1);
    assert!(redact(desk.timeline(), &Receiver::Parents).timeline.conversations.is_empty());
}
