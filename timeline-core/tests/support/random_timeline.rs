//! A random timeline with something in every field.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use timeline_core::model::*;

use super::Dice;

pub fn random_timeline(dice: &mut Dice, items: usize) -> Timeline {
    let mut timeline = Timeline::new(TimelineId(dice.id()), text(dice, "alias"));
    timeline.child.birth = dice.maybe(day);
    timeline.child.region = dice.maybe(|dice| dice.one_of(&[Region::North, Region::South]));
    timeline.child.career = career(dice);
    timeline.conversation_date = dice.maybe(|_| date(2026, 10, 1));
    timeline.people = (0..2 + dice.roll(4)).map(|_| person(dice)).collect();
    timeline.lanes.extend(dice.some(2, lane));
    timeline.conversations = dice.some(2, |dice| conversation(dice, &timeline));
    for _ in 0..items {
        let item = item(dice, &timeline);
        timeline.items.push(item);
    }
    for _ in 0..dice.roll(items + 1) {
        let note = note(dice, &timeline);
        timeline.notes.push(note);
    }
    timeline.conversations.extend(dice.some(2, |dice| conversation(dice, &timeline)));
    timeline.talk = dice.maybe(|dice| talk(dice, &timeline));
    timeline
}

/// Where a conversation stands; it may name what is not there.
pub fn talk(dice: &mut Dice, timeline: &Timeline) -> Talk {
    let people = &timeline.people;
    let there = timeline.conversations.get(dice.roll(4)).map(|one| one.id);
    let steps = [Step::Start, Step::Strengths, Step::Growth];
    Talk {
        conversation: there.unwrap_or(ConversationId(dice.id())),
        step: dice.one_of(&steps),
        stands: steps
            .into_iter()
            .map(|step| Stand {
                step,
                round: dice.roll(4) as u8,
                turn: dice.maybe(|dice| person_of(dice, people)),
                had: distinct_people(dice, people),
                over: dice.once_in(2),
            })
            .collect(),
        spent: people.iter().map(|one| (one.id, dice.roll(90) as u32)).collect(),
        draft: text(dice, "klad"),
    }
}

/// A text nobody else has, with a word for the field it is of.
pub fn text(dice: &mut Dice, field: &str) -> String {
    let tail = dice.one_of(&["", " \"x\"; y", "\nregel", " ë€😀", ", z", "\u{202e}om", "'"]);
    format!("{field}{:x}{tail}", dice.id() >> 20)
}

fn person_of(dice: &mut Dice, people: &[Person]) -> PersonId {
    people[dice.roll(people.len())].id
}

fn day(dice: &mut Dice) -> Date {
    date(2014, 3, 1).saturating_add((dice.roll(4400) as i64).days())
}

pub fn person(dice: &mut Dice) -> Person {
    Person {
        id: PersonId(dice.id()),
        name: text(dice, "naam"),
        role: dice.one_of(&Role::ALL),
        authority: dice.one_of(&[Authority::Yes, Authority::No, Authority::Unknown]),
    }
}

pub fn lane(dice: &mut Dice) -> Lane {
    Lane {
        id: LaneId(dice.id()),
        kind: LaneKind::Own,
        name: Some(text(dice, "baan")),
        hidden: dice.once_in(4),
    }
}

fn career(dice: &mut Dice) -> Vec<SchoolYear> {
    let mut group = 0;
    (2019..2019 + dice.roll(8) as i16)
        .map(|year| {
            group += u8::from(!dice.once_in(5));
            let school = text(dice, "school");
            SchoolYear::whole(year, SchoolKind::Bo, Some(group.max(1)), school).unwrap()
        })
        .collect()
}

fn when(dice: &mut Dice, timeline: &Timeline) -> When {
    let mut when = When::said(words(dice, timeline));
    when.until = dice.once_in(4).then(|| words(dice, timeline));
    when.choice = dice.once_in(6).then(|| choice(dice, timeline)).flatten();
    when.until_choice = when.until.is_some().then(|| choice(dice, timeline)).flatten();
    when
}

fn words(dice: &mut Dice, timeline: &Timeline) -> String {
    match dice.roll(8) {
        0 => String::new(),
        1 => text(dice, "woorden"),
        2 if !timeline.items.is_empty() => {
            let other = dice.roll(timeline.items.len());
            format!("na {}", timeline.items[other].title)
        }
        3 => "zomer groep 3".into(),
        4 => "toen ze 4 was".into(),
        5 => format!("{}", 2015 + dice.roll(10)),
        _ => day(dice).to_string(),
    }
}

fn choice(dice: &mut Dice, timeline: &Timeline) -> Option<Choice> {
    if dice.once_in(2) {
        return Some(Choice::Words(text(dice, "keuze")));
    }
    let item = timeline.items.get(dice.roll(timeline.items.len()))?;
    Some(Choice::Item(item.id))
}

fn shares(dice: &mut Dice, people: &[Person]) -> Vec<Share> {
    let mut receivers = Receiver::DEFAULT.to_vec();
    receivers.push(Receiver::Other(text(dice, "ontvanger")));
    receivers.retain(|_| dice.once_in(2));
    receivers
        .into_iter()
        .map(|receiver| Share {
            receiver,
            consent: dice.one_of(&[Consent::Yes, Consent::Yes, Consent::No, Consent::Ask]),
            by: dice.maybe(|dice| person_of(dice, people)),
            on: dice.maybe(day),
        })
        .collect()
}

fn line(dice: &mut Dice) -> Vec<LinePoint> {
    let mut days: Vec<Date> = (0..dice.roll(5)).map(|_| day(dice)).collect();
    days.sort();
    days.dedup();
    days.into_iter().map(|on| LinePoint { on, value: dice.roll(11) as i8 - 5 }).collect()
}

fn distinct_people(dice: &mut Dice, people: &[Person]) -> Vec<PersonId> {
    people.iter().filter(|_| dice.once_in(2)).map(|person| person.id).collect()
}

pub fn item(dice: &mut Dice, timeline: &Timeline) -> Item {
    let people = &timeline.people;
    let lane = timeline.lanes[dice.roll(timeline.lanes.len())].id;
    let body = body(dice, timeline);
    let mut item = Item::new(ItemId(dice.id()), lane, text(dice, "titel"), body);
    item.delicate = dice.once_in(5);
    item.curtain = dice.once_in(5);
    item.later = dice.once_in(8);
    item.shares = shares(dice, people);
    let mut tellers = distinct_people(dice, people);
    if tellers.is_empty() {
        tellers.push(person_of(dice, people));
    }
    item.statements = tellers.into_iter().map(|who| statement(dice, timeline, who)).collect();
    item
}

fn statement(dice: &mut Dice, timeline: &Timeline, teller: PersonId) -> Statement {
    let people = &timeline.people;
    let when = when(dice, timeline);
    let mut statement = Statement::new(StatementId(dice.id()), teller, when);
    statement.basis = dice.maybe(|dice| dice.one_of(&[Basis::Seen, Basis::Heard, Basis::Read]));
    statement.text = text(dice, "verhaal");
    statement.load = dice.maybe(|dice| dice.one_of(&Load::ALL));
    statement.told_on = dice.maybe(day);
    if dice.once_in(3) {
        statement.shares = shares(dice, people);
    }
    statement.responses = distinct_people(dice, people)
        .into_iter()
        .map(|person| Response {
            person,
            value: dice.one_of(&[ResponseValue::Agrees, ResponseValue::SeesDifferently]),
            on: dice.maybe(day),
        })
        .collect();
    let conversations = &timeline.conversations;
    statement.conversation = conversations.get(dice.roll(4)).map(|conversation| conversation.id);
    statement
}

fn body(dice: &mut Dice, timeline: &Timeline) -> ItemBody {
    let people = &timeline.people;
    match dice.roll(6) {
        0 => ItemBody::Intervention(Box::new(Intervention {
            kind: dice.maybe(|dice| dice.one_of(&InterventionKind::ALL)),
            why: text(dice, "waarom"),
            by: distinct_people(dice, people),
            setting: dice.maybe(|dice| dice.one_of(&[Setting::Class, Setting::Home])),
            how_often: text(dice, "hoevaak"),
            signal: text(dice, "signaal"),
            results: distinct_people(dice, people)
                .into_iter()
                .map(|person| PartyResult {
                    person,
                    result: dice
                        .one_of(&[InterventionResult::Helped, InterventionResult::TooEarly]),
                    text: text(dice, "resultaat"),
                })
                .collect(),
            why_stopped: text(dice, "gestopt"),
            fed_back: fed_back(dice, people),
        })),
        1 => ItemBody::Measurement(Box::new(Measurement {
            instrument: text(dice, "instrument"),
            filled_in_by: dice.maybe(|dice| person_of(dice, people)),
            setting: dice.maybe(|dice| dice.one_of(&[Setting::Class, Setting::Elsewhere])),
            score: dice.maybe(|dice| dice.roll(1000) as f64 / 8.0),
            scale: dice.maybe(|_| Scale { lowest: 0.0, highest: 125.5 }),
            moment: (timeline.items.get(dice.roll(8)))
                .map(|item| MeasurementMoment::Before(item.id)),
            fed_back: fed_back(dice, people),
            line: if dice.once_in(3) { line(dice) } else { Vec::new() },
        })),
        2 => ItemBody::Plan(Box::new(plan(dice, timeline))),
        _ => {
            let kind = dice.one_of(&EventKind::ALL);
            let details = EventDetail::of(kind);
            let detail = details.get(dice.roll(8)).copied();
            ItemBody::Event(LifeEvent { kind, detail })
        }
    }
}

fn fed_back(dice: &mut Dice, people: &[Person]) -> Vec<FedBack> {
    let to = distinct_people(dice, people);
    to.into_iter().map(|to| FedBack { to, on: dice.maybe(day) }).collect()
}

fn plan(dice: &mut Dice, timeline: &Timeline) -> SupportPlan {
    let people = &timeline.people;
    let goals = dice.some(3, |dice| Goal {
        id: GoalId(dice.id()),
        text: text(dice, "doel"),
        whose: dice.maybe(|dice| person_of(dice, people)),
        by: dice.maybe(|dice| when(dice, timeline)),
        status: dice.one_of(&[GoalStatus::Open, GoalStatus::Reached]),
        signals: distinct_people(dice, people)
            .into_iter()
            .map(|person| Signal { person, text: text(dice, "teken") })
            .collect(),
        durations: distinct_people(dice, people)
            .into_iter()
            .map(|person| ExpectedDuration { person, words: text(dice, "duur") })
            .collect(),
    });
    let goal = goals.first().map(|goal| goal.id);
    SupportPlan {
        kind: dice.maybe(|dice| dice.one_of(&PlanKind::ALL)),
        reason: text(dice, "reden"),
        actions: dice.some(3, |dice| Action {
            goal: goal.filter(|_| dice.once_in(2)),
            by: dice.maybe(|dice| when(dice, timeline)),
            origin: dice.maybe(|dice| about(dice, timeline, &[])),
            ..action(dice, people)
        }),
        evaluations: dice.some(2, |dice| Evaluation {
            id: EvaluationId(dice.id()),
            when: when(dice, timeline),
            held_on: dice.maybe(day),
            if_reached: text(dice, "gehaald"),
            if_not: text(dice, "niet"),
            outcome: dice.maybe(|_| Outcome::PartlyReached),
            text: text(dice, "evaluatie"),
        }),
        closed: dice.once_in(3),
        goals,
    }
}

fn action(dice: &mut Dice, people: &[Person]) -> Action {
    Action {
        id: ActionId(dice.id()),
        who: distinct_people(dice, people),
        what: text(dice, "afspraak"),
        by: None,
        status: dice.one_of(&[ActionStatus::Open, ActionStatus::Done]),
        goal: None,
        principle: text(dice, "principe"),
        origin: None,
    }
}

pub fn note(dice: &mut Dice, timeline: &Timeline) -> Note {
    let pin = match dice.roll(4) {
        0 => Pin::Lane(timeline.lanes[dice.roll(timeline.lanes.len())].id),
        1 => Pin::When(when(dice, timeline)),
        _ => match timeline.items.get(dice.roll(timeline.items.len())) {
            Some(item) => Pin::Item(item.id),
            None => Pin::When(When::default()),
        },
    };
    Note {
        id: NoteId(dice.id()),
        kind: dice.one_of(&NoteKind::ALL),
        text: text(dice, "aantekening"),
        by: person_of(dice, &timeline.people),
        pin,
        made_on: dice.maybe(day),
        conversation: timeline.conversations.get(dice.roll(4)).map(|one| one.id),
        shares: if dice.once_in(2) { shares(dice, &timeline.people) } else { Vec::new() },
    }
}

pub fn conversation(dice: &mut Dice, timeline: &Timeline) -> Conversation {
    let people = &timeline.people;
    let mut said: Vec<Said> = Vec::new();
    if !people.is_empty() {
        for _ in 0..dice.roll(7) {
            let one = self::said(dice, timeline, &said);
            said.push(one);
        }
    }
    let agreements = dice.some(2, |dice| Action {
        by: dice.maybe(|dice| when(dice, timeline)),
        origin: dice.maybe(|dice| about(dice, timeline, &said)),
        ..action(dice, people)
    });
    Conversation {
        id: ConversationId(dice.id()),
        kind: dice.one_of(&[
            ConversationKind::Triangle,
            ConversationKind::Sot,
            ConversationKind::Other("anders".into()),
        ]),
        date: day(dice),
        goal: text(dice, "gespreksdoel"),
        question: text(dice, "hulpvraag"),
        minutes: dice.maybe(|dice| 15 + dice.roll(60) as u16),
        participants: distinct_people(dice, people)
            .into_iter()
            .map(|person| Participation {
                person,
                present: dice.once_in(2),
                reason_absent: text(dice, "afwezig"),
                part: text(dice, "rol"),
                confirms: dice.maybe(|_| ResponseValue::SeesDifferently),
                own_words: text(dice, "eigenwoorden"),
                feedback: text(dice, "terugkijken"),
            })
            .collect(),
        order: said.iter().rev().map(|one| one.id).collect(),
        picked: said.first().map(|one| one.id),
        said,
        agreements,
        summary: text(dice, "samenvatting"),
        next: dice.maybe(day),
        evaluation: dice.maybe(|dice| Evaluation {
            id: EvaluationId(dice.id()),
            when: when(dice, timeline),
            held_on: dice.maybe(day),
            if_reached: String::new(),
            if_not: String::new(),
            outcome: dice.maybe(|_| Outcome::Reached),
            text: text(dice, "nabespreking"),
        }),
        closed: dice.once_in(4),
        feedback: text(dice, "terugblik"),
        finished: dice.maybe(day),
        shares: if people.is_empty() { Vec::new() } else { shares(dice, people) },
    }
}

fn said(dice: &mut Dice, timeline: &Timeline, before: &[Said]) -> Said {
    let people = &timeline.people;
    let by = person_of(dice, people);
    let step = dice.one_of(&[Step::Prepare, Step::Strengths, Step::Growth, Step::After]);
    Said {
        round: dice.roll(3) as u8,
        kind: dice.maybe(|dice| dice.one_of(&NoteKind::ALL)),
        about: dice.maybe(|dice| about(dice, timeline, before)),
        cell: dice.maybe(|dice| Cell {
            form: dice.one_of(&[TalkForm::Preparation, TalkForm::Checklist]),
            row: dice.roll(6) as u8,
            column: dice.roll(2) as u8,
        }),
        score: dice.maybe(|dice| 1 + dice.roll(5) as u8),
        when: dice.maybe(|dice| when(dice, timeline)),
        outcome: dice.maybe(|_| ActionStatus::Stopped),
        responses: distinct_people(dice, people)
            .into_iter()
            .map(|person| Response { person, value: ResponseValue::Agrees, on: dice.maybe(day) })
            .collect(),
        parked: dice.once_in(4),
        on: dice.maybe(day),
        shares: if dice.once_in(3) { shares(dice, people) } else { Vec::new() },
        ..Said::new(SaidId(dice.id()), by, step, text(dice, "gezegd"))
    }
}

fn about(dice: &mut Dice, timeline: &Timeline, before: &[Said]) -> About {
    let item = timeline.items.get(dice.roll(timeline.items.len()));
    let note = timeline.notes.get(dice.roll(timeline.notes.len()));
    let said = before.get(dice.roll(before.len()));
    let statement = item.and_then(|item| Some((item.id, item.statements.first()?.id)));
    let in_plan = item.and_then(|item| match &item.body {
        ItemBody::Plan(plan) => plan.actions.first(),
        _ => None,
    });
    let agreed = || (timeline.conversations.iter()).find_map(|talk| talk.agreements.first());
    let agreement = in_plan.or_else(agreed);
    match (dice.roll(6), item, statement, note, said, agreement) {
        (0, Some(item), ..) => About::Item(item.id),
        (1, _, Some((item, id)), ..) => About::Statement(item, id),
        (2, _, _, Some(note), ..) => About::Note(note.id),
        (3, _, _, _, Some(said), _) => About::Said(said.id),
        (4, _, _, _, _, Some(action)) => About::Agreement(action.id),
        _ => About::Word(text(dice, "begrip")),
    }
}
