//! How a conversation goes: nobody is passed over, the child is first, nothing said is lost.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::collections::BTreeSet;

use jiff::civil::date;
use proptest::prelude::*;
use support::{Dice, any_timeline};
use timeline_core::conversation::*;
use timeline_core::date::Dates;
use timeline_core::file::{Document, json};
use timeline_core::lang::Lang;
use timeline_core::model::*;

fn person(id: u64, role: Role) -> Person {
    // Everybody has the same name: people are told apart by who they are.
    Person { id: PersonId(id), name: "Anke".into(), role, authority: Authority::Unknown }
}

/// A child, two parents, a teacher and a social worker, invited in another order.
fn table() -> (Vec<Person>, Conversation) {
    let roles = [Role::SchoolSocialWorker, Role::Teacher, Role::Parent, Role::Child, Role::Parent];
    let people: Vec<_> = roles.into_iter().zip(1..).map(|(role, id)| person(id, role)).collect();
    let mut talk =
        Conversation::new(ConversationId(1), ConversationKind::Triangle, date(2026, 10, 1));
    talk.participants = people.iter().map(|one| Participation::of(one.id)).collect();
    (people, talk)
}

const PASS: Move = Move::Pass { seconds: 10 };

#[test]
fn the_child_is_first_and_professionals_are_last() {
    let (mut people, mut talk) = table();
    assert_eq!(order(&talk, &people), [4, 3, 5, 1, 2].map(PersonId));
    people.push(person(6, Role::Record));
    talk.participants.push(Participation::of(PersonId(6)));
    talk.participants.push(Participation::of(PersonId(4)));
    talk.participants.push(Participation::of(PersonId(99)));
    assert_eq!(
        order(&talk, &people),
        [4, 3, 5, 1, 2].map(PersonId),
        "who cannot speak is not asked"
    );
    talk.participants[3].present = false;
    assert_eq!(order(&talk, &people)[0], PersonId(4), "invited twice, and there");
    talk.participants.retain(|one| one.person != PersonId(4));
    assert_eq!(order(&talk, &people), [3, 5, 1, 2].map(PersonId));
}

#[test]
fn three_rounds_of_strong_points_and_then_the_growing_points() {
    let (people, talk) = table();
    let order = order(&talk, &people);
    let mut at = Talk::begin(talk.id).moved(&order, Move::Go(Step::Strengths));
    let mut seen = Vec::new();
    while at.step == Step::Strengths {
        seen.push((at.round(&order), at.speaker(&order).unwrap()));
        at = at.moved(&order, PASS);
    }
    let round = |n| order.iter().map(move |person| (n, *person));
    assert_eq!(seen, round(1).chain(round(2)).chain(round(3)).collect::<Vec<_>>());
    assert_eq!((at.step, at.speaker(&order)), (Step::Growth, Some(PersonId(4))));
    assert!(at.is_over(Step::Strengths) && !at.is_over(Step::Growth) && !at.is_over(Step::Start));
    assert_eq!(at.spent_by(PersonId(4)), 30);
    assert_eq!(at.waiting(&order), order[1..]);
}

#[test]
fn a_step_that_was_skipped_goes_on_where_it_was() {
    let (people, talk) = table();
    let order = order(&talk, &people);
    let at = Talk::begin(talk.id).moved(&order, Move::Go(Step::Strengths));
    let left = at.moved(&order, PASS).moved(&order, PASS);
    let speaker = left.speaker(&order);
    let next = left.moved(&order, Move::Next);
    assert_eq!(next.step, Step::Growth);
    assert!(!next.is_over(Step::Strengths));
    let back = next.moved(&order, PASS).moved(&order, Move::Go(Step::Strengths));
    assert_eq!((back.round(&order), back.speaker(&order)), (1, speaker));
}

#[test]
fn who_leaves_in_the_middle_of_a_turn_passes_it_and_who_comes_late_gets_one() {
    let (people, mut talk) = table();
    let all = order(&talk, &people);
    let at = Talk::begin(talk.id).moved(&all, PASS);
    assert_eq!(at.speaker(&all), Some(PersonId(3)));
    talk.participants.retain(|one| one.person != PersonId(3));
    let fewer = order(&talk, &people);
    assert_eq!(at.speaker(&fewer), Some(PersonId(5)));
    assert_eq!(at.spent_by(PersonId(4)), 10, "what was is still there");
    talk.participants.push(Participation::of(PersonId(3)));
    let at = at.moved(&fewer, PASS);
    assert_eq!(at.speaker(&order(&talk, &people)), Some(PersonId(3)), "back in the own place");
    assert_eq!(at.speaker(&[]), None);
    let alone = at.moved(&[], PASS);
    assert_eq!(alone.step, Step::Start, "nobody there is no reason to go on");
    assert_eq!(alone.moved(&[], Move::Next).step, Step::Strengths);
}

#[test]
fn a_turn_out_of_order_passes_nobody_over() {
    let (people, talk) = table();
    let order = order(&talk, &people);
    let at = Talk::begin(talk.id).moved(&order, Move::Give(PersonId(2)));
    assert_eq!(at.speaker(&order), Some(PersonId(2)));
    let at = at.moved(&order, PASS);
    assert_eq!(at.speaker(&order), Some(PersonId(4)));
    assert_eq!(at.waiting(&order), [3, 5, 1].map(PersonId));
    let stranger = at.moved(&order, Move::Give(PersonId(99)));
    assert_eq!(stranger.speaker(&order), Some(PersonId(4)));
}

#[derive(Clone, Copy, Debug)]
enum Happens {
    Move(Move),
    Leaves(usize),
    Comes(usize),
    Killed,
}

fn happens(dice: &mut Dice, gives: bool) -> Happens {
    match dice.roll(16) {
        0 => Happens::Move(Move::Next),
        1 => Happens::Move(Move::Go(dice.one_of(&STEPS))),
        2 => Happens::Leaves(dice.roll(5)),
        3 => Happens::Comes(dice.roll(5)),
        4 => Happens::Killed,
        5 if gives => Happens::Move(Move::Give(PersonId(1 + dice.roll(6) as u64))),
        _ => Happens::Move(PASS),
    }
}

/// As after the browser was killed: written to a file and read again.
fn killed(talk: &Talk) -> Talk {
    let mut timeline = Timeline::new(TimelineId(1), "Noor");
    timeline.talk = Some(talk.clone());
    let text = json::write(&Document::new(timeline));
    json::read(text.as_bytes()).unwrap().document.timeline.talk.unwrap()
}

proptest! {
    #![proptest_config(support::config())]

    #[test]
    fn nobody_is_passed_over_and_the_child_is_first_in_each_round(seed: u64, gives: bool) {
        let mut dice = Dice::new(seed);
        let (people, mut talk) = table();
        let mut at = Talk::begin(talk.id);
        // Who had the turn in which round of which step.
        let mut had: BTreeSet<(Step, u8, PersonId)> = BTreeSet::new();
        for _ in 0..200 {
            let there = order(&talk, &people);
            let (step, round) = (at.step, at.round(&there));
            match happens(&mut dice, gives) {
                Happens::Move(to) => {
                    let speaker = at.speaker(&there);
                    if !gives && let Some(speaker) = speaker
                        && there.contains(&PersonId(4)) && speaker != PersonId(4)
                    {
                        prop_assert!(had.contains(&(step, round, PersonId(4))), "the child first");
                    }
                    if let (Move::Pass { .. }, Some(speaker)) = (to, speaker) {
                        had.insert((step, round, speaker));
                    }
                    at = at.moved(&there, to);
                    let later = (at.step, at.round(&there)) != (step, round);
                    if to == PASS && later && rounds(step) > 0 {
                        for person in &there {
                            prop_assert!(had.contains(&(step, round, *person)), "{:?}", person);
                        }
                    }
                }
                Happens::Leaves(who) => talk.participants[who].present = false,
                Happens::Comes(who) => talk.participants[who].present = true,
                Happens::Killed => prop_assert_eq!(killed(&at), at.clone(), "exactly there"),
            }
        }
    }

    #[test]
    fn passing_on_always_comes_to_the_end(seed: u64) {
        let mut dice = Dice::new(seed);
        let (people, mut talk) = table();
        talk.participants.retain(|_| dice.once_in(2));
        let order = order(&talk, &people);
        let mut at = Talk::begin(talk.id);
        let turns = order.len() * 10;
        for _ in 0..turns {
            prop_assert!(at.speaker(&order).is_some());
            at = at.moved(&order, PASS);
        }
        prop_assert!(order.is_empty() || at.is_over(Step::Check));
        prop_assert_eq!(at.speaker(&order), None);
        prop_assert_eq!(order.iter().map(|one| at.spent_by(*one)).sum::<u32>() as usize, turns * 10);
    }

    /// Whatever a file says of where a talk stands, it can be gone on with.
    #[test]
    fn any_talk_of_a_file_goes_on(timeline in any_timeline(4), seed: u64) {
        let mut dice = Dice::new(seed);
        if let (Some(at), Some(talk)) = (&timeline.talk, timeline.conversations.first()) {
            let order = order(talk, &timeline.people);
            let mut at = at.clone();
            for _ in 0..60 {
                if let Happens::Move(to) = happens(&mut dice, true) {
                    at = at.moved(&order, to);
                }
                prop_assert!(at.round(&order) <= 3 || at.speaker(&order).is_none());
                prop_assert!(at.speaker(&order).is_none_or(|one| order.contains(&one)));
            }
        }
    }

    #[test]
    fn moves_leave_what_was_typed(seed: u64) {
        let mut dice = Dice::new(seed);
        let (people, talk) = table();
        let order = order(&talk, &people);
        let mut at = Talk { draft: "Elke maandag heb ik b".into(), ..Talk::begin(talk.id) };
        for _ in 0..60 {
            if let Happens::Move(to) = happens(&mut dice, true) {
                at = at.moved(&order, to);
            }
        }
        prop_assert_eq!(at.draft, "Elke maandag heb ik b");
    }

    #[test]
    fn the_layer_of_a_conversation_holds_all_that_was_made_in_it_once(
        timeline in any_timeline(8),
    ) {
        for talk in &timeline.conversations {
            let layer = layer(&timeline, talk.id);
            let told: BTreeSet<_> = layer.iter().filter_map(|made| made.statement).collect();
            let noted: BTreeSet<_> = layer.iter().filter_map(|made| made.note).collect();
            for statement in timeline.items.iter().flat_map(|item| &item.statements) {
                if statement.conversation == Some(talk.id) {
                    prop_assert!(told.contains(&statement.id));
                }
            }
            for note in timeline.notes.iter().filter(|one| one.conversation == Some(talk.id)) {
                prop_assert!(noted.contains(&note.id));
            }
            let said: Vec<_> = layer.iter().filter_map(|made| made.said).collect();
            let in_order = talk.said.iter().map(|one| one.id).filter(|id| said.contains(id));
            prop_assert_eq!(said.clone(), in_order.collect::<Vec<_>>());
        }
    }
}

fn noor() -> Timeline {
    let (people, talk) = table();
    let mut timeline = Timeline::new(TimelineId(1), "Noor");
    timeline.child.birth = Some(date(2017, 3, 14));
    timeline.people = people;
    timeline.conversations.push(talk);
    timeline
}

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

#[test]
fn what_each_expects_of_a_goal_ends_on_a_day_where_the_words_say_so() {
    let timeline = noor();
    let dates = Dates::of(&timeline, date(2026, 10, 1));
    let said =
        |person, words: &str| ExpectedDuration { person: PersonId(person), words: words.into() };
    let goal = Goal {
        id: GoalId(1),
        text: "zelf naar binnen".into(),
        whose: None,
        by: None,
        status: GoalStatus::Open,
        signals: Vec::new(),
        durations: vec![
            said(1, "twee maanden"),
            said(2, "tot de zomer van 2028"),
            said(3, "zo lang als nodig"),
            said(4, " "),
        ],
    };
    let found = expectations_of_goal(&timeline, &dates, &goal, date(2026, 10, 1));
    assert_eq!(found.len(), 3, "who said nothing expects nothing");
    let until = |at: usize| found[at].until;
    assert!(until(0).is_some_and(|day| (date(2026, 11, 25)..date(2027, 1, 15)).contains(&day)));
    assert!(until(1).is_some_and(|day| day.year() == 2028));
    assert_eq!(until(2), None, "the words stay as they are");
    assert!(gap_days(&found).is_some_and(|days| days > 500));
}

#[test]
fn words_of_how_long_it_takes_end_on_a_day() {
    let timeline = noor();
    let from = date(2026, 10, 1);
    let dates = Dates::of(&timeline, from);
    let until = |words: &str| {
        lasting(&timeline, &dates, from, "2026-10-01", words).map(|(_, day)| day.to_string())
    };
    let check =
        |words: &str, day: Option<&str>| assert_eq!(until(words).as_deref(), day, "{words}");
    check("een half jaar", Some("2027-04-01"));
    check("anderhalf jaar", Some("2028-04-01"));
    check("nog een jaar", Some("2027-10-01"));
    check("zes weken", Some("2026-11-12"));
    check("max. 8 weken", Some("2026-11-26"));
    check("3 tot 4 maanden", Some("2027-01-31"));
    check("twee à drie maanden", Some("2027-01-01"));
    check("een paar maanden", Some("2027-01-01"));
    check("a few months", Some("2027-01-01"));
    // The first after that day.
    check("tot de kerst", Some("2026-12-26"));
    check("tot aan de zomervakantie", Some("2027-09-05"));
    check("tot mei", Some("2027-05-31"));
    check("until summer", Some("2027-08-31"));
    check("tot oktober", Some("2027-10-31"));
    check("tot de zomer van 2028", Some("2028-08-31"));
    check("dit schooljaar", Some("2027-07-31"));
    for words in
        ["heel lang", "weet ik niet", "zo lang als nodig", "tien gesprekken", "", "tot 2020"]
    {
        check(words, None);
    }
}

#[test]
fn how_long_is_said_as_people_say_it() {
    let check = |days, nl: &str, en: &str| {
        assert_eq!(
            (so_long(days, Lang::Dutch), so_long(days, Lang::English)),
            (nl.into(), en.into())
        );
    };
    check(1, "1 dag", "1 day");
    check(13, "13 dagen", "13 days");
    check(14, "2 weken", "2 weeks");
    check(60, "2 maanden", "2 months");
    check(365, "12 maanden", "12 months");
    assert_eq!(so_long(u32::MAX, Lang::Dutch), "32877 maanden");
}
