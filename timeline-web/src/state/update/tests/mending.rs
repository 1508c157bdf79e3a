//! Other words for what was said in a conversation that still goes on.

use timeline_core::conversation::{Move, growing_points, prepared};
use timeline_core::model::{About, ResponseValue, Step};

use super::{Desk, editing::fill, talking::at};
use crate::state::{
    AgreementOf, Form, FormMessage, Line, Message, NewForm, TalkMessage, ToastAction, Unfinished,
};

fn says(desk: &mut Desk, text: &str) -> timeline_core::model::SaidId {
    desk.talk(TalkMessage::Typed(text.into()));
    desk.talk(TalkMessage::Say);
    desk.last().id
}

#[test]
fn other_words_change_the_record_and_what_it_put_on_the_timeline() {
    let mut desk = at(Step::Growth);
    let id = says(&mut desk, "zomer 2024 bang voor gim");
    let before = desk.timeline().items.len();
    desk.talk(TalkMessage::Mend(id));
    assert_eq!(desk.state.talk.line(Line::OtherWords), "zomer 2024 bang voor gim");
    desk.check_undo(TalkMessage::Reword("zomer 2025 bang voor gym".into()));
    assert_eq!(desk.last().text, "zomer 2025 bang voor gym");
    assert_eq!(desk.timeline().items.len(), before);
    let Some(About::Statement(item, told)) = desk.last().about else { panic!("on the timeline") };
    let (item, told) =
        (desk.timeline().item(item).unwrap(), desk.timeline().statement(told).unwrap().1);
    assert!(item.title.to_lowercase().ends_with("bang voor gym"), "{}", item.title);
    assert_eq!(told.when.words, "zomer 2025");
}

#[test]
fn other_words_leave_what_others_tell_and_what_was_changed_by_hand() {
    let mut desk = at(Step::Growth);
    let id = says(&mut desk, "zomer 2024 bang voor gim");
    let mother = desk.people()[1];
    desk.talk(TalkMessage::Respond(id, mother, ResponseValue::SeesDifferently));
    desk.talk(TalkMessage::OwnVersion("herfst 2024 pas".into()));
    let Some(About::Statement(item, _)) = desk.last().about else { panic!("a version") };
    let title = desk.timeline().item(item).unwrap().title.clone();
    desk.talk(TalkMessage::Mend(id));
    desk.talk(TalkMessage::Reword("zomer 2025 bang voor gym".into()));
    let item = desk.timeline().item(item).unwrap();
    assert_eq!(item.title, title, "it is of two by now");
    let words: Vec<_> = item.statements.iter().map(|one| one.when.words.as_str()).collect();
    assert_eq!(words, ["zomer 2025", "herfst 2024"]);
}

#[test]
fn empty_or_the_same_words_change_nothing() {
    let mut desk = at(Step::Growth);
    let id = says(&mut desk, "Rekenen is moeilijk");
    let before = desk.timeline().clone();
    for words in ["", "  ", "Rekenen is moeilijk"] {
        desk.talk(TalkMessage::Mend(id));
        desk.talk(TalkMessage::Reword(words.into()));
        assert_eq!(*desk.timeline(), before);
        assert_eq!(desk.state.talk.mends, None);
    }
}

#[test]
fn what_is_taken_back_goes_from_the_timeline_and_comes_back_with_undo() {
    let mut desk = at(Step::Growth);
    let before = desk.timeline().items.len();
    let id = says(&mut desk, "zomer 2024 bang voor gym");
    desk.talk(TalkMessage::Pick(id));
    desk.check_undo(TalkMessage::Unsay(id));
    desk.say(Message::Undo);
    desk.talk(TalkMessage::Unsay(id));
    assert!(matches!(desk.state.toast.as_ref().unwrap().action, ToastAction::Undo));
    assert_eq!(desk.timeline().items.len(), before);
    assert_eq!(desk.conversation().picked, None);
    assert!(growing_points(desk.conversation()).is_empty());
}

#[test]
fn another_version_and_an_agreement_outlive_what_they_were_about() {
    let mut desk = at(Step::Growth);
    let id = says(&mut desk, "Gym is eng");
    let of = AgreementOf { origin: Some(About::Said(id)), ..AgreementOf::default() };
    desk.say(Message::NewForm(NewForm::Agreement(of)));
    fill(&mut desk, |form| {
        if let Form::Action(form) = form {
            form.what = "Samen oefenen".into();
        }
    });
    desk.say(Message::Form(FormMessage::Submit));
    let mother = desk.people()[1];
    desk.talk(TalkMessage::Respond(id, mother, ResponseValue::SeesDifferently));
    desk.talk(TalkMessage::OwnVersion("Alleen de bok is eng".into()));
    desk.talk(TalkMessage::Unsay(id));
    assert_eq!(desk.last().text, "Alleen de bok is eng");
    assert_eq!(desk.last().about, None);
    assert_eq!(desk.conversation().agreements[0].what, "Samen oefenen");
    assert_eq!(desk.conversation().agreements[0].origin, None);
}

#[test]
fn a_sheet_can_be_said_again_after_it_was_taken_back() {
    let mut desk = at(Step::Start);
    desk.talk(TalkMessage::Move(Move::Go(Step::Prepare)));
    let child = desk.people()[0];
    desk.talk(TalkMessage::Answer(crate::state::Answer {
        by: child,
        cell: timeline_core::model::Cell {
            form: timeline_core::model::TalkForm::Preparation,
            row: 0,
            column: 0,
        },
        text: "Tekenen".into(),
        score: None,
        when: String::new(),
    }));
    desk.talk(TalkMessage::Move(Move::Go(Step::Strengths)));
    let waits = |desk: &Desk| prepared(desk.conversation(), child, Step::Strengths).len();
    let sheet = prepared(desk.conversation(), child, Step::Strengths)[0].id;
    desk.talk(TalkMessage::SayPrepared(sheet));
    assert_eq!(waits(&desk), 0);
    let id = desk.last().id;
    desk.talk(TalkMessage::Unsay(id));
    assert_eq!(waits(&desk), 1);
}

#[test]
fn a_finished_record_is_neither_reworded_nor_shortened() {
    let mut desk = at(Step::Growth);
    let id = says(&mut desk, "Gym is eng");
    desk.talk(TalkMessage::Move(Move::Go(Step::Check)));
    desk.finish();
    let before = desk.conversation().clone();
    desk.talk(TalkMessage::Mend(id));
    desk.talk(TalkMessage::Reword("Gym is leuk".into()));
    desk.talk(TalkMessage::Unsay(id));
    assert_eq!(*desk.conversation(), before);
}

#[test]
fn other_words_that_were_not_kept_yet_survive_the_page() {
    let mut desk = at(Step::Growth);
    let id = says(&mut desk, "Gym is eng");
    desk.talk(TalkMessage::Mend(id));
    desk.talk(TalkMessage::Wrote(Line::OtherWords, "Gym is soms eng".into()));
    let kept = Unfinished::read(&Unfinished::of(&desk.state).text());
    assert_eq!(kept.mends, Some(id));
    assert_eq!(kept.lines, [(Line::OtherWords, "Gym is soms eng".to_owned())]);
}
