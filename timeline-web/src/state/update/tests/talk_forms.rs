//! Forms around a conversation: what has a moment stands on the timeline, and a SOT is looked back
//! at before it is closed.

use timeline_core::{
    conversation::{expectations, gap_days},
    model::{
        Cell, ConversationKind, Evaluation, EvaluationId, PersonId, ResponseValue, Step, TalkForm,
        When,
    },
};

use super::TODAY;
use super::talking::{at, table};
use crate::state::{Answer, Line, Message, Report, Screen, Sheet, TalkMessage, Tick};

const DURATION: Cell = Cell { form: TalkForm::Duration, row: 0, column: 0 };

fn place(by: PersonId, cell: Cell, words: &str) -> TalkMessage {
    TalkMessage::Place { by, cell, title: "Hoe lang?".into(), words: words.into() }
}

fn typed(by: PersonId, cell: Cell, text: &str) -> TalkMessage {
    let (text, when) = (text.to_owned(), String::new());
    TalkMessage::Answer(Answer { by, cell, text, score: None, when })
}

#[test]
fn how_long_it_takes_is_one_item_with_a_version_of_each() {
    let mut desk = at(Step::Plan);
    let (child, mother) = (desk.people()[0], desk.people()[1]);
    desk.talk(typed(child, DURATION, "twee maand"));
    assert!(desk.timeline().items.is_empty(), "only the whole is placed");
    desk.check_undo(place(child, DURATION, "twee maanden"));
    desk.check_undo(place(mother, DURATION, "een jaar"));
    assert_eq!(desk.timeline().items.len(), 1);
    let told = desk.item().statements.clone();
    assert_eq!(told.iter().map(|one| one.teller).collect::<Vec<_>>(), [child, mother]);
    assert_eq!(told[1].text, "een jaar");
    let found = expectations(desk.doc().timeline(), desk.doc().dates(), desk.conversation());
    let months = gap_days(&found).expect("both are known") / 30;
    assert!((9..=14).contains(&months), "{months} months apart");

    desk.check_undo(place(mother, DURATION, "anderhalf jaar"));
    assert_eq!(desk.item().statements.len(), 2, "the same version, corrected");
    desk.check_undo(place(mother, DURATION, ""));
    assert_eq!(desk.item().statements.len(), 1, "only the own version is taken off");
    desk.check_undo(place(child, DURATION, ""));
    assert!(desk.timeline().items.is_empty() && desk.conversation().said.is_empty());
}

#[test]
fn words_that_cannot_be_placed_stay_in_the_form() {
    let mut desk = at(Step::Plan);
    let child = desk.people()[0];
    desk.talk(place(child, DURATION, "een half jaar"));
    assert_eq!(desk.timeline().items.len(), 1);
    desk.talk(place(child, DURATION, "zo lang als het duurt"));
    assert!(desk.timeline().items.is_empty());
    assert_eq!(desk.last().text, "zo lang als het duurt");
    assert_eq!(desk.last().about, None);
}

#[test]
fn the_steps_of_a_question_for_help_stand_at_their_dates() {
    let mut desk = at(Step::Plan);
    let child = desk.people()[0];
    for (row, words) in [(0, "maart 2026"), (1, "mei 2026"), (2, "1 september 2026")] {
        let cell = Cell { form: TalkForm::HelpSteps, row, column: 0 };
        desk.check_undo(place(child, cell, words));
    }
    assert_eq!(desk.timeline().items.len(), 3);
    let starts: Vec<_> = desk
        .timeline()
        .items
        .iter()
        .map(|item| desk.doc().dates().item(item.id).and_then(|dates| dates.start).is_some())
        .collect();
    assert_eq!(starts, [true; 3]);
    let made = timeline_core::conversation::layer(desk.timeline(), desk.conversation().id);
    assert_eq!(made.len(), 3, "they belong to the conversation");
}

#[test]
fn a_sot_is_closed_after_it_was_looked_back_at() {
    let mut desk = table();
    desk.change(1, |talk| {
        talk.kind = ConversationKind::Sot;
        talk.goal = "hulp".into();
        talk.question = "Wat helpt Noor in de klas?".into();
        talk.evaluation =
            Some(Evaluation::planned(EvaluationId(talk.id.0), When::said("over zes weken")));
    });
    desk.talk(TalkMessage::Begin);
    desk.finish();
    desk.change(2, |talk| talk.closed = true);
    assert!(!desk.conversation().closed, "not before it was looked back at");
    desk.change(3, |talk| {
        if let Some(one) = &mut talk.evaluation {
            one.held_on = Some(TODAY);
            one.text = "het gaat beter".into();
        }
    });
    desk.change(4, |talk| talk.closed = true);
    assert!(desk.conversation().closed);
    desk.change(5, |talk| talk.closed = false);
    assert!(!desk.conversation().closed, "a question can be opened again");
}

#[test]
fn who_fills_in_a_form_does_not_take_the_turn() {
    let mut desk = at(Step::Growth);
    let (child, mother) = (desk.people()[0], desk.people()[1]);
    desk.say(Message::Speak(mother));
    desk.talk(TalkMessage::Typed("rekenen".into()));
    desk.talk(TalkMessage::Say);
    assert_eq!(desk.last().by, child, "the turn was still the child's");
}

#[test]
fn half_an_own_version_stays_while_time_passes() {
    let mut desk = at(Step::Growth);
    let mother = desk.people()[1];
    desk.talk(TalkMessage::Typed("rekenen".into()));
    desk.talk(TalkMessage::Say);
    let said = desk.last().id;
    desk.talk(TalkMessage::Respond(said, mother, ResponseValue::SeesDifferently));
    desk.talk(TalkMessage::Wrote(Line::OwnVersion, "thuis rek".into()));
    let clock = desk.state.talk.clock;
    desk.told(Report::Tick(Tick::Talk(clock)));
    assert_eq!(desk.state.talk.line(Line::OwnVersion), "thuis rek");
    desk.talk(TalkMessage::OwnVersion("thuis rekent ze graag".into()));
    assert_eq!(desk.last().text, "thuis rekent ze graag");
    assert_eq!(desk.state.talk.line(Line::OwnVersion), "", "the next begins empty");
}

#[test]
fn the_sheets_of_paper_are_one_tap_away() {
    let mut desk = table();
    desk.talk(TalkMessage::Paper(Sheet::Preparation));
    assert_eq!(desk.state.screen, Screen::Print);
    assert_eq!(desk.state.print.sheets, [Sheet::Preparation], "and nothing beside them");
    assert_eq!(desk.state.print.talk, desk.state.talk.open);
    desk.say(Message::Go(Screen::Talk));
    assert!(desk.state.talk.open.is_some(), "the conversation is still in view");
}
