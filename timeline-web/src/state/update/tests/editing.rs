//! Every change is one step of undo.

use timeline_core::{
    edit::RecordId,
    model::{Consent, ItemBody, LaneKind, Load, NoteKind, Pin, Receiver, ResponseValue, Role},
};

use super::Desk;
use crate::state::{
    Alert, Change, Dragged, Form, FormMessage, Message, NewForm, Panel, ReadOnly, Report, Selected,
    ShareSubject, StartMessage,
};

/// Says it, and checks that one step back restores the timeline and one step forth does it again.
fn check_undo(desk: &mut Desk, message: impl Into<Message>) {
    let before = desk.timeline().clone();
    desk.say(message);
    let after = desk.timeline().clone();
    assert_ne!(before, after, "it changes something");
    desk.say(Message::Undo);
    assert_eq!(*desk.timeline(), before);
    desk.say(Message::Redo);
    assert_eq!(*desk.timeline(), after);
}

fn check_change(desk: &mut Desk, change: Change) {
    check_undo(desk, Message::Change(change));
}

#[test]
fn every_change_is_one_step_that_can_be_undone() {
    let mut desk = Desk::with_timeline();
    desk.add("2019-06 broertje Sem geboren");
    let (id, statement) = (desk.item().id, desk.item().statements[0].id);
    let person = desk.timeline().people[0].id;
    let school = desk.timeline().lane_of(LaneKind::School).map(|lane| lane.id).expect("a lane");
    check_change(&mut desk, Change::Title(id, "Sem".into()));
    check_change(&mut desk, Change::Lane(id, school));
    check_change(&mut desk, Change::Delicate(id, true));
    check_change(&mut desk, Change::Curtain(id, true));
    check_change(&mut desk, Change::Curtain(id, false));
    check_change(&mut desk, Change::Later(id, true));
    check_change(&mut desk, Change::Load(statement, Load::new(2)));
    check_change(&mut desk, Change::Respond(statement, None, ResponseValue::Agrees));
    check_change(&mut desk, Change::Respond(statement, Some(person), ResponseValue::Agrees));
    assert_eq!(desk.item().statements[0].responses, [], "the same again takes it back");
    let subject = ShareSubject::Item(id);
    check_change(&mut desk, Change::Share(subject, Receiver::School, Some(Consent::No)));
    let subject = ShareSubject::Statement(statement);
    check_change(&mut desk, Change::Share(subject, Receiver::School, Some(Consent::Yes)));
    check_change(&mut desk, Change::MoveLane(school, -1));
    check_change(&mut desk, Change::HideLane(school, true));
    check_change(&mut desk, Change::DeleteStatement(statement));
    check_change(&mut desk, Change::Delete(RecordId::Item(id)));
}

#[test]
fn the_button_of_a_toast_takes_back_what_the_toast_says() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 op kamp");
    assert!(desk.state.toast.is_some());
    desk.say(Message::Change(Change::Title(desk.item().id, "Op schoolkamp".into())));
    assert_eq!(desk.state.toast, None, "the last step is another one now");
    desk.add("2020 verhuisd");
    desk.say(Message::ToastAction);
    assert_eq!(desk.item().title, "Op schoolkamp");
    desk.add("2020 verhuisd");
    desk.say(Message::Undo);
    desk.say(Message::Redo);
    assert_eq!(desk.state.toast, None);
}

#[test]
fn sharing_with_all_leaves_what_was_decided() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 een");
    desk.add("2020 twee");
    let (one, two) = (desk.timeline().items[0].id, desk.timeline().items[1].id);
    let no = Change::Share(ShareSubject::Item(one), Receiver::School, Some(Consent::No));
    desk.say(Message::Change(no));
    check_change(&mut desk, Change::ShareAll(Receiver::School, Consent::Yes));
    let consent = |id| desk.timeline().item(id).map(|item| item.shares[0].consent);
    assert_eq!((consent(one), consent(two)), (Some(Consent::No), Some(Consent::Yes)));
}

#[test]
fn deleting_takes_the_notes_along_and_undo_brings_them_back() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 op kamp");
    let id = desk.item().id;
    desk.say(NewForm::Note(NoteKind::Feeling, Pin::Item(id)));
    fill(&mut desk, |form| {
        if let Form::Note(note) = form {
            note.text = "heel leuk".into();
        }
    });
    desk.say(Message::Form(FormMessage::Submit));
    assert_eq!(desk.timeline().notes.len(), 1);
    check_change(&mut desk, Change::Delete(RecordId::Item(id)));
    assert_eq!((desk.timeline().items.len(), desk.timeline().notes.len()), (0, 0));
    assert_eq!(desk.state.selected, Selected::Nothing);
    desk.say(Message::Undo);
    desk.say(Message::Change(Change::Delete(RecordId::Item(id))));
    desk.say(Message::ToastAction);
    assert_eq!((desk.timeline().items.len(), desk.timeline().notes.len()), (1, 1));
}

#[test]
fn who_is_still_needed_stays() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 op kamp");
    let person = desk.timeline().people[0].id;
    let lane = desk.item().lane;
    for id in [RecordId::Person(person), RecordId::Lane(lane)] {
        desk.say(Message::Change(Change::Delete(id)));
        assert_eq!(desk.state.toast.as_ref().map(|toast| toast.saying.key), Some("said-in-use"));
    }
    assert_eq!(desk.timeline().people.len(), 1);
    assert_eq!(desk.timeline().lanes.len(), 8);
    desk.say(Message::SpeakAs { name: "Oma".into(), role: Role::Network });
    let oma = desk.timeline().people[1].id;
    desk.say(Message::Change(Change::Delete(RecordId::Person(oma))));
    assert_eq!(desk.timeline().people.len(), 1);
    assert_eq!(desk.state.speaker, Some(person), "the turn goes to somebody who is there");
}

#[test]
fn dragging_to_other_days_asks_for_the_words() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 op kamp");
    let before = desk.timeline().clone();
    let item = desk.item().clone();
    let start = jiff::civil::date(2021, 3, 14);
    let dragged = Dragged {
        item: item.id,
        statement: None,
        days_changed: true,
        start,
        end: None,
        lane: item.lane,
    };
    desk.say(Message::Dragged(dragged));
    assert_eq!(*desk.timeline(), before, "nothing moves before the words are said");
    let Panel::Form(form) = &desk.state.panel else { panic!("a form asks") };
    let Form::Move(form) = &**form else { panic!("for the words") };
    assert_eq!(form.before.words, "2019");
    assert!(form.when.words.contains("2021") && !form.when.words.contains("14"));
    desk.say(Message::Form(FormMessage::Submit));
    assert!(desk.item().statements[0].when.words.contains("2021"));
    assert_eq!(desk.state.panel, Panel::Item(item.id));
}

#[test]
fn dragging_to_another_lane_changes_the_lane_alone() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 op kamp");
    let item = desk.item().clone();
    let lane = desk.timeline().lane_of(LaneKind::School).map(|lane| lane.id).expect("a lane");
    let start = jiff::civil::date(2019, 1, 1);
    let dragged =
        Dragged { item: item.id, statement: None, days_changed: false, start, end: None, lane };
    desk.say(Message::Dragged(dragged));
    assert_eq!(desk.item().lane, lane);
    assert_eq!(desk.item().statements, item.statements);
}

#[test]
fn a_read_only_timeline_refuses_every_edit() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 op kamp");
    let draft = desk.state.doc.as_ref().map(|doc| doc.draft).expect("a timeline is open");
    desk.told(Report::Claimed(draft, false));
    let before = desk.timeline().clone();
    let id = desk.item().id;
    desk.add("2020 nog iets");
    desk.say(Message::Change(Change::Delete(RecordId::Item(id))));
    desk.say(Message::Undo);
    desk.say(NewForm::Item(None));
    assert_eq!(*desk.timeline(), before);
    assert!(desk.effects.is_empty() && desk.kept().is_none());
    assert_eq!(desk.state.doc.as_ref().and_then(|doc| doc.read_only), Some(ReadOnly::OtherTab));
    assert!(desk.state.alerts.contains(&Alert::OtherTab));
}

#[test]
fn the_example_opens_complete() {
    let mut desk = Desk::served();
    desk.say(Message::Start(StartMessage::Example));
    let timeline = desk.timeline();
    assert!(timeline.items.len() > 10 && !timeline.notes.is_empty());
    assert!(timeline.items.iter().any(|item| matches!(item.body, ItemBody::Plan(_))));
    assert!(timeline.items.iter().any(|item| item.statements.len() > 1));
    assert_eq!(desk.state.doc.as_ref().map(|doc| doc.edits_since_file()), Some(0));
}

/// Changes the form that is open.
pub(super) fn fill(desk: &mut Desk, change: impl FnOnce(&mut Form)) {
    let Panel::Form(form) = &desk.state.panel else { panic!("a form is open") };
    let mut form = (**form).clone();
    change(&mut form);
    desk.say(Message::Form(FormMessage::Changed(form)));
}
