//! What a conversation begins with, what it leaves behind, and what comes back in the next.

use jiff::civil::date;
use timeline_core::conversation::*;
use timeline_core::model::*;

use super::{noor, table};

#[test]
fn a_conversation_without_a_goal_does_not_begin() {
    let mut timeline = noor();
    let today = date(2026, 10, 1);
    let missing =
        |timeline: &Timeline| missing_to_begin(timeline, &timeline.conversations[0], today);
    assert_eq!(missing(&timeline), [Missing::Goal]);
    assert!(Missing::Goal.blocks());
    timeline.conversations[0].goal = "Noor gaat op maandag rustig naar school".into();
    assert_eq!(missing(&timeline), []);
    timeline.conversations[0].participants[3].present = false;
    assert_eq!(missing(&timeline), [Missing::Reason(PersonId(4))]);
    timeline.conversations[0].participants[3].reason_absent = "gaat over geld".into();
    assert_eq!(missing(&timeline), []);
    timeline.conversations[0].participants.remove(3);
    assert_eq!(missing(&timeline), [Missing::Reason(PersonId(4))], "not invited needs one too");
    timeline.conversations[0].participants.clear();
    assert!(missing(&timeline).contains(&Missing::Somebody));
}

#[test]
fn a_strange_day_is_said_and_does_not_stand_in_the_way() {
    let mut timeline = noor();
    timeline.conversations[0].goal = "kennismaken".into();
    for (day, said) in
        [(date(2031, 1, 1), Missing::InFuture), (date(2012, 1, 1), Missing::BeforeBirth)]
    {
        timeline.conversations[0].date = day;
        let found = missing_to_begin(&timeline, &timeline.conversations[0], date(2026, 10, 1));
        assert_eq!(found, [said]);
        assert!(!said.blocks());
    }
}

#[test]
fn a_sot_begins_with_its_question_and_ends_with_a_day_to_look_back() {
    let mut timeline = noor();
    let talk = &mut timeline.conversations[0];
    talk.kind = ConversationKind::Sot;
    talk.goal = "hulp in de klas".into();
    talk.participants.retain(|one| ![3, 5].contains(&one.person.0));
    let talk = talk.clone();
    let missing = missing_to_begin(&timeline, &talk, talk.date);
    assert_eq!(missing, [Missing::Question, Missing::Parent]);
    let open = [Missing::Summary, Missing::Confirmation];
    assert_eq!(missing_to_finish(&talk), [Missing::EvaluationDate, open[0], open[1]]);
    let evaluation = Evaluation::planned(EvaluationId(1), When::said("over zes weken"));
    let talk = Conversation { evaluation: Some(evaluation), ..talk };
    assert_eq!(missing_to_finish(&talk), open);
    assert!(!open.iter().any(|one| one.blocks()), "those are only said");
    let mut read = Conversation { summary: "Noor kiest rekenen.".into(), ..talk.clone() };
    for one in &mut read.participants {
        one.confirms = one.present.then_some(ResponseValue::Agrees);
    }
    assert_eq!(missing_to_finish(&read), []);
    let finished = Conversation { finished: Some(talk.date), ..talk };
    let closed = Conversation { closed: true, ..finished.clone() };
    assert!(!keeps_record(&finished, &closed), "closed only after its evaluation");
    let mut evaluated = closed;
    evaluated.evaluation.as_mut().unwrap().held_on = Some(date(2026, 11, 12));
    assert!(keeps_record(&finished, &evaluated));
}

#[test]
fn the_record_of_a_finished_conversation_only_grows() {
    let (_, mut before) = table();
    let said = |id, step| Said::new(SaidId(id), PersonId(4), step, "lezen");
    before.said.push(said(1, Step::Strengths));
    let mut changed = Conversation { summary: "iets anders".into(), ..before.clone() };
    assert!(keeps_record(&before, &changed), "while it goes on everything can change");
    before.finished = Some(date(2026, 10, 1));
    changed.finished = before.finished;
    assert!(!keeps_record(&before, &changed));
    let with = |one| {
        let mut after = before.clone();
        after.said.push(one);
        after
    };
    assert!(keeps_record(&before, &with(said(2, Step::After))));
    assert!(!keeps_record(&before, &with(said(2, Step::Growth))));
    let mut rewritten = before.clone();
    rewritten.said[0].text = "rekenen".into();
    assert!(!keeps_record(&before, &rewritten));
    rewritten.said.clear();
    assert!(!keeps_record(&before, &rewritten));
    assert!(!keeps_record(&before, &Conversation { finished: None, ..before.clone() }));
}

#[test]
fn forty_agreements_come_back_until_they_are_done() {
    let mut timeline = noor();
    let agreements = (1..=40).map(|id| Action::new(ActionId(id), format!("afspraak {id}")));
    timeline.conversations[0].agreements = agreements.collect();
    let later = |id, day| Conversation::new(ConversationId(id), ConversationKind::Evaluation, day);
    timeline.conversations.push(later(3, date(2027, 3, 1)));
    timeline.conversations.push(later(2, date(2027, 1, 1)));
    let back = |said: &mut Conversation, action, outcome| {
        let id = SaidId(1000 + said.said.len() as u64 + said.id.0 * 100);
        said.said.push(Said {
            about: Some(About::Agreement(ActionId(action))),
            outcome: Some(outcome),
            ..Said::new(id, PersonId(4), Step::Start, "want het hielp niet")
        });
    };
    back(&mut timeline.conversations[2], 1, ActionStatus::Done);
    back(&mut timeline.conversations[2], 2, ActionStatus::Stopped);
    back(&mut timeline.conversations[2], 3, ActionStatus::GoingOn);
    back(&mut timeline.conversations[2], 3, ActionStatus::GoingOn);
    assert_eq!(earlier(&timeline, ConversationId(1)).len(), 0);
    let second = earlier(&timeline, ConversationId(2));
    assert_eq!(second.len(), 40);
    assert_eq!(second[1].now.unwrap().text, "want het hielp niet");
    let third = earlier(&timeline, ConversationId(3));
    assert_eq!(third.len(), 38, "done and stopped are over");
    assert_eq!((third[0].action.id, third[0].stood), (ActionId(3), ActionStatus::GoingOn));
    let first = &timeline.conversations[0].agreements;
    assert_eq!(standing(&timeline, &first[1]), ActionStatus::Stopped);
    assert_eq!(standing(&timeline, &first[9]), ActionStatus::Open);
    timeline.conversations.iter_mut().find(|talk| talk.id.0 == 1).unwrap().next =
        Some(date(2027, 1, 12));
    assert_eq!(agreed_day(&timeline, ConversationId(2)), Some(date(2027, 1, 12)));
    assert_eq!(agreed_day(&timeline, ConversationId(3)), None, "only the one before it counts");
    assert_eq!(agreed_day(&timeline, ConversationId(1)), None);
    assert_eq!(earlier(&timeline, ConversationId(77)).len(), 0);
}

#[test]
fn what_was_prepared_waits_for_the_turn_until_it_is_said() {
    let (_, mut talk) = table();
    let answer = |id, by, row| Said {
        cell: Some(Cell { form: TalkForm::Preparation, row, column: 0 }),
        ..Said::new(SaidId(id), PersonId(by), Step::Prepare, "tekenen")
    };
    talk.said = vec![answer(1, 4, 2), answer(2, 4, 3), answer(3, 3, 0), answer(4, 4, 5)];
    talk.said.push(Said { text: "  ".into(), ..answer(5, 4, 2) });
    let ids = |talk: &Conversation, by, step| -> Vec<u64> {
        prepared(talk, PersonId(by), step).iter().map(|said| said.id.0).collect()
    };
    assert_eq!(ids(&talk, 4, Step::Strengths), [1], "a field left empty is no answer");
    assert_eq!(ids(&talk, 4, Step::Growth), [2]);
    assert_eq!(ids(&talk, 4, Step::Start), [4]);
    assert_eq!(ids(&talk, 3, Step::Strengths), [3]);
    talk.said.push(Said::new(SaidId(9), PersonId(4), Step::Strengths, "tekenen"));
    talk.said[0].about = Some(About::Said(SaidId(9)));
    assert!(ids(&talk, 4, Step::Strengths).is_empty());
    talk.said.pop();
    talk.said.pop();
    assert_eq!(ids(&talk, 4, Step::Strengths), [1], "taken back, it waits again");
}

#[test]
fn growing_points_stand_as_the_group_put_them() {
    let (_, mut talk) = table();
    let point = |id| Said::new(SaidId(id), PersonId(4), Step::Growth, "rekenen");
    talk.said = (1..=4).map(point).collect();
    talk.said.push(Said { about: Some(About::Said(SaidId(1))), ..point(5) });
    talk.said.push(Said { parked: true, ..point(6) });
    talk.order = vec![SaidId(3), SaidId(77), SaidId(1)];
    let ids: Vec<_> = growing_points(&talk).iter().map(|said| said.id.0).collect();
    assert_eq!(ids, [3, 1, 2, 4]);
}

#[test]
fn another_version_of_what_stands_on_the_timeline_is_no_growing_point_of_its_own() {
    let (_, mut talk) = table();
    let version = |id, by, item, told| Said {
        about: Some(About::Statement(ItemId(item), StatementId(told))),
        ..Said::new(SaidId(id), PersonId(by), Step::Growth, "druk")
    };
    talk.said = vec![version(1, 4, 50, 60), version(2, 3, 50, 61), version(3, 3, 51, 62)];
    let ids: Vec<_> = growing_points(&talk).iter().map(|said| said.id.0).collect();
    assert_eq!(ids, [1, 3]);
    assert_eq!(beside(&talk, &talk.said[1]).map(|one| one.id), Some(SaidId(1)));
}

#[test]
fn what_became_of_an_agreement_is_what_was_said_of_it_last() {
    let mut timeline = noor();
    let first = Action::new(ActionId(1), "bellen");
    timeline.conversations[0].agreements.push(first.clone());
    assert!(looked_back(&timeline, first.id).is_none());
    for (id, outcome) in [(2, ActionStatus::GoingOn), (3, ActionStatus::Stopped)] {
        let mut talk = timeline.conversations[0].clone();
        (talk.id, talk.date) = (ConversationId(id), date(2026, 10, 1 + id as i8));
        talk.agreements.clear();
        let about = Some(About::Agreement(first.id));
        let said = Said::new(SaidId(10 + id), PersonId(4), Step::Start, "het lukte niet");
        talk.said = vec![Said { about, outcome: Some(outcome), ..said }];
        timeline.conversations.push(talk);
    }
    let (talk, said) = looked_back(&timeline, first.id).unwrap();
    assert_eq!((talk.id, said.outcome), (ConversationId(3), Some(ActionStatus::Stopped)));
    assert_eq!(standing(&timeline, &first), ActionStatus::Stopped);
}

#[test]
fn a_score_nobody_was_told_is_an_open_point() {
    let mut timeline = noor();
    let body = |fed_back| {
        let one = Measurement { score: Some(4.0), fed_back, ..Measurement::default() };
        ItemBody::Measurement(Box::new(one))
    };
    let told = vec![FedBack { to: PersonId(3), on: None }];
    timeline.items.push(Item::new(ItemId(1), LaneId(7), "vragenlijst", body(told)));
    timeline.items.push(Item::new(ItemId(2), LaneId(7), "vragenlijst", body(Vec::new())));
    assert_eq!(not_fed_back(&timeline), [ItemId(2)]);
}
