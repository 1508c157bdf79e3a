//! The curtain: what is behind it is read nowhere, in no view and no message.

use timeline_core::model::{ConversationKind, Step};

use super::Desk;
use crate::state::{Behind, Change, Editable, Message, NewForm, Panel, Selected, TalkMessage};

/// The titles that can be read on the screen.
fn read(desk: &Desk) -> Vec<String> {
    let shown = Behind::of(&desk.state).document();
    let timeline = shown.as_ref().map_or(desk.timeline(), |shown| &shown.timeline);
    timeline.items.iter().map(|item| item.title.clone()).collect()
}

fn with_a_secret() -> Desk {
    let mut desk = Desk::with_timeline();
    desk.add("2019-06 ruzie thuis");
    desk.say(Message::Select(Selected::Item(desk.item().id)));
    desk
}

#[test]
fn one_key_closes_the_curtain_before_what_is_selected_and_undo_opens_it() {
    let mut desk = with_a_secret();
    desk.say(Message::Curtain(None));
    assert_eq!(read(&desk), ["gordijn dicht"]);
    assert_eq!(desk.item().title, "Ruzie thuis", "the file keeps it");
    desk.say(Message::Curtain(None));
    assert_eq!(read(&desk), ["gordijn dicht"], "the key does not open it again");
    desk.say(Message::Undo);
    assert_eq!(read(&desk), ["Ruzie thuis"]);
}

#[test]
fn an_adult_opens_the_curtain() {
    let mut desk = with_a_secret();
    desk.say(Message::Curtain(None));
    desk.say(Message::Change(Change::Curtain(desk.item().id, false)));
    assert_eq!(read(&desk), ["Ruzie thuis"]);
}

#[test]
fn nothing_behind_the_curtain_is_written_in_a_form_or_a_toast() {
    let mut desk = with_a_secret();
    let id = desk.item().id;
    desk.say(Message::EditForm(Editable::Item(id)));
    desk.say(Message::Curtain(Some(id)));
    assert_eq!(desk.state.panel, Panel::Item(id), "the form is closed");
    assert_eq!(desk.state.toast, None);
    let statement = desk.item().statements[0].id;
    for message in [
        Message::EditForm(Editable::Item(id)),
        Message::EditForm(Editable::Statement(statement)),
        Message::NewForm(NewForm::Statement(id)),
    ] {
        desk.say(message);
        assert_eq!(desk.state.panel, Panel::Item(id));
    }
    desk.say(Message::Change(Change::Delete(id.into())));
    let toast = desk.state.toast.as_ref().expect("it can be taken back");
    assert!(toast.saying.args.iter().all(|(_, value)| !value.contains("uzie")));
}

#[test]
fn not_now_puts_an_item_aside_and_brings_it_back_as_it_was() {
    let mut desk = with_a_secret();
    let before = desk.item().clone();
    desk.say(Message::Change(Change::Later(before.id, true)));
    assert!(desk.item().later);
    desk.say(Message::Change(Change::Later(before.id, false)));
    assert_eq!(*desk.item(), before);
}

#[test]
fn a_field_of_a_conversation_changed_on_the_screen_leaves_what_was_said_behind_the_curtain() {
    let mut desk = Desk::with_timeline();
    desk.say(Message::Talk(TalkMessage::New(ConversationKind::Triangle)));
    let talk = desk.timeline().conversations[0].clone();
    let mut goal = talk.clone();
    goal.goal = "Rustig naar school".into();
    desk.say(Message::Talk(TalkMessage::Changed(Box::new(goal), 1)));
    desk.say(Message::Talk(TalkMessage::Begin));
    desk.say(Message::Talk(TalkMessage::Typed("een geheim".into())));
    desk.say(Message::Talk(TalkMessage::Say));
    let real = desk.timeline().conversations[0].clone();
    assert!(real.said.iter().any(|said| said.step == Step::Start));
    let mut shown = real.clone();
    for said in &mut shown.said {
        said.text = "gordijn dicht".into();
    }
    shown.summary = "Het ging goed".into();
    desk.say(Message::Talk(TalkMessage::Changed(Box::new(shown), 20)));
    let after = &desk.timeline().conversations[0];
    assert_eq!((&after.summary[..], &after.said), ("Het ging goed", &real.said));
}

#[test]
fn a_point_put_aside_in_a_conversation_is_fetched_back_from_anywhere() {
    let mut desk = Desk::with_timeline();
    desk.say(Message::Talk(TalkMessage::New(ConversationKind::Triangle)));
    let mut goal = desk.timeline().conversations[0].clone();
    goal.goal = "Rustig naar school".into();
    desk.say(Message::Talk(TalkMessage::Changed(Box::new(goal), 1)));
    desk.say(Message::Talk(TalkMessage::Begin));
    desk.say(Message::Talk(TalkMessage::Typed("de scheiding".into())));
    desk.say(Message::Talk(TalkMessage::Say));
    let id = desk.timeline().conversations[0].said[0].id;
    let parked = |desk: &Desk| desk.timeline().conversations[0].said[0].parked;
    desk.say(Message::Talk(TalkMessage::Park(id)));
    assert!(parked(&desk));
    desk.say(Message::Talk(TalkMessage::Open(None)));
    desk.say(Message::Talk(TalkMessage::Park(id)));
    assert!(!parked(&desk));
}
