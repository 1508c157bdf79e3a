//! What stands on which sheet.

use super::*;
use crate::model::{
    About, Cell, Conversation, ConversationId, ConversationKind, Measurement, Participation,
    Response, ResponseValue, Said, SaidId, Step, TalkForm,
};

#[test]
fn short_sheets_share_a_page_and_what_is_filled_in_is_one_of_its_own() {
    let mut timeline = empty();
    let plan = ItemBody::Plan(Box::new(SupportPlan {
        actions: vec![Action::new(ActionId(1), "samen beginnen")],
        ..SupportPlan::default()
    }));
    add(&mut timeline, 1, "Rustig naar school", When::said("mei 2026"), plan);
    let pages = print(&timeline, &options());
    check(&pages, &options());
    let of = |sheet: Sheet| {
        let is_on = |page: &&Page| page.sheet == sheet || page.also.contains(&sheet);
        let numbers: Vec<_> = pages.iter().filter(is_on).map(|page| page.number).collect();
        assert_eq!(numbers.len(), 1, "{sheet:?} on {numbers:?}");
        numbers[0]
    };
    assert_eq!(of(Sheet::Agreements), of(Sheet::Plans), "both fit on a page");
    assert_eq!(
        pages[of(Sheet::Plans) - 1].name,
        "Afspraken, Plan en doelen, Wat iedereen vertelt, pagina 2 van 9"
    );
    for sheet in [Sheet::Timeline, Sheet::WhatWorks, Sheet::GoalCard, Sheet::StartLetter] {
        assert!(pages[of(sheet) - 1].also.is_empty(), "{sheet:?} is a page of its own");
    }
}

#[test]
fn everybody_gets_their_questions_on_a_page_of_their_own() {
    let mut timeline = empty();
    for id in 3..8 {
        let name = format!("Betrokkene {id}");
        let role = PersonRole::Teacher;
        timeline.people.push(Person::new(PersonId(id), name, role));
    }
    let options = PrintOptions { sheets: vec![Sheet::Preparation], ..options() };
    let pages = print(&timeline, &options);
    check(&pages, &options);
    assert_eq!(pages.len(), timeline.people.len());
    for page in &pages {
        let first = page.texts().find(|text| text.size == 18.0 && text.weight == Weight::Bold);
        let first = first.map(|text| text.at.y);
        let question = page.texts().find(|text| text.size == 40.0 / 3.0).map(|text| text.at.y);
        assert!(
            first.is_some() && first < question,
            "{}: questions of somebody who is named before",
            page.name
        );
        let lines = page.shapes().into_iter().filter_map(|shape| match shape {
            Shape::Line { points, .. } => points.first().map(|point| point.y),
            _ => None,
        });
        let lines: Vec<f64> = lines.collect();
        let foot = lines.iter().copied().fold(0.0, f64::max);
        let last = lines.iter().copied().filter(|y| *y < foot).fold(0.0, f64::max);
        assert!(foot - last < 60.0, "{}: room that nobody can write in", page.name);
    }
}

#[test]
fn scores_of_one_instrument_are_one_curve_with_all_its_scores() {
    let mut timeline = empty();
    let lane = timeline.lanes[5].id;
    for (n, score) in [(1, 3.0), (2, 5.5), (3, 7.0)] {
        let body = ItemBody::Measurement(Box::new(Measurement {
            instrument: "Cijfer".into(),
            score: Some(score),
            ..Default::default()
        }));
        add(&mut timeline, n, "Cijfer voor maandag", When::said(format!("2024-0{n}-01")), body);
        timeline.items.last_mut().unwrap().lane = lane;
    }
    let sheets = vec![Sheet::Timeline, Sheet::Measurements];
    let options = PrintOptions { sheets, ..options() };
    let pages = print(&timeline, &options);
    check(&pages, &options);
    assert!(height_of(&pages[0], "Cijfer voor maandag 3; 5,5; 7").is_some());
    assert!(text_of(&pages[..1]).contains("metingennaelkaar"));
    assert!(height_of(&pages[1], "5,5").is_some());
}

#[test]
fn contradicting_versions_stand_side_by_side_and_are_marked() {
    let mut timeline = empty();
    add(&mut timeline, 1, "Ouders uit elkaar", When::said("2019-03"), event());
    let mut other = Statement::new(StatementId(9), PersonId(1), When::said("2020-01"));
    other.load = Load::new(2);
    other.text = "Het werd rustiger.".into();
    timeline.items[0].statements[0].load = Load::new(-2);
    timeline.items[0].statements.push(other);
    let options = PrintOptions { sheets: vec![Sheet::Versions], ..options() };
    let pages = print(&timeline, &options);
    check(&pages, &options);
    let text = text_of(&pages);
    for wanted in ["Moeder", "Juf Ilse", "andere tijd", "voelt anders", "Het werd rustiger."] {
        assert!(text.contains(&bare(wanted)), "{wanted}: {text}");
    }
}

#[test]
fn a_report_says_who_said_and_confirmed_what_and_a_sheet_asks_each_their_questions() {
    let mut timeline = empty();
    timeline.people[1].role = PersonRole::Teacher;
    let mut talk =
        Conversation::new(ConversationId(1), ConversationKind::Triangle, date(2026, 9, 1));
    talk.goal = "rustig naar school".into();
    talk.participants = vec![
        Participation {
            part: "belt op zondag".into(),
            confirms: Some(ResponseValue::SeesDifferently),
            own_words: "het gaat om de klas".into(),
            ..Participation::of(PersonId(1))
        },
        Participation {
            present: false,
            reason_absent: "ziek".into(),
            ..Participation::of(PersonId(2))
        },
    ];
    let mut point = Said::new(SaidId(1), PersonId(1), Step::Growth, "rekenen is moeilijk");
    let on = None;
    point.responses.push(Response { person: PersonId(2), value: ResponseValue::DoesNotKnow, on });
    let word = Some(About::Word("druk".into()));
    let meaning = Said::new(SaidId(2), PersonId(2), Step::Growth, "veel praten");
    add(&mut timeline, 1, "Contact over vrienden", When::said("1 september 2026"), event());
    let contact = Said {
        cell: Some(Cell { form: TalkForm::ContactMatrix, row: 0, column: 2 }),
        about: Some(About::Statement(ItemId(1), timeline.items[0].statements[0].id)),
        ..Said::new(SaidId(3), PersonId(2), Step::Check, "")
    };
    talk.said = vec![point, Said { about: word, ..meaning }, contact];
    talk.agreements = vec![Action {
        principle: "rust helpt".into(),
        ..Action::new(ActionId(1), "samen rekenen")
    }];
    timeline.conversations.push(talk);
    let options = PrintOptions { sheets: vec![Sheet::Talks], ..options() };
    let pages = print(&timeline, &options);
    check(&pages, &options);
    let text = text_of(&pages);
    for wanted in [
        "rustig naar school",
        "belt op zondag",
        "niet helemaal",
        "het gaat om de klas",
        "was er niet",
        "ziek",
        "rekenen is moeilijk",
        "weet het niet",
        "bedoelt met “druk”",
        "Contact over vrienden",
        "samen rekenen",
        "rust helpt",
    ] {
        assert!(text.contains(&bare(wanted)), "{wanted}: {text}");
    }
    let options = PrintOptions { sheets: vec![Sheet::Preparation], ..options };
    let pages = print(&timeline, &options);
    check(&pages, &options);
    let text = text_of(&pages);
    for wanted in ["Wat gaat goed?", "Wat valt je op?", "Ik wil het hebben over"] {
        assert!(text.contains(&bare(wanted)), "{wanted}: {text}");
    }
}

#[test]
fn a_receiver_prepares_with_the_sheets_of_its_own_people() {
    let mut timeline = empty();
    for (id, role) in [(3, PersonRole::Teacher), (4, PersonRole::Child), (5, PersonRole::Parent)] {
        timeline.people.push(Person::new(PersonId(id), format!("Betrokkene {id}"), role));
    }
    let receiver = Some(Receiver::Child);
    let options = PrintOptions { sheets: vec![Sheet::Preparation], receiver, ..options() };
    let text = text_of(&print(&timeline, &options));
    assert!(text.contains(&bare("Betrokkene 4")), "{text}");
    for other in ["Betrokkene 3", "Betrokkene 5"] {
        assert!(!text.contains(&bare(other)), "{other}: {text}");
    }
}

#[test]
fn the_hand_over_names_what_no_parent_told_or_confirmed() {
    let mut timeline = empty();
    add(&mut timeline, 1, "Van de juf", When::said("2020"), event());
    add(&mut timeline, 2, "Van moeder", When::said("2020"), event());
    timeline.people[1].role = PersonRole::Teacher;
    timeline.items[0].statements[0].teller = PersonId(2);
    timeline.items[1].statements[0].teller = PersonId(1);
    let options = PrintOptions { sheets: vec![Sheet::HandOver], ..options() };
    let text = text_of(&print(&timeline, &options));
    assert!(text.contains("Vandejuf") && !text.contains("Vanmoeder"), "{text}");
}

#[test]
fn what_each_scored_stands_side_by_side_and_differences_are_marked() {
    let mut timeline = empty();
    let mut talk = Conversation::new(ConversationId(1), ConversationKind::Sot, date(2026, 9, 1));
    talk.participants = [2, 1].map(|id| Participation::of(PersonId(id))).to_vec();
    let scored = |id, by, row, score| Said {
        cell: Some(Cell { form: TalkForm::Checklist, row, column: 0 }),
        score: Some(score),
        ..Said::new(SaidId(id), PersonId(by), Step::Check, "")
    };
    talk.said = vec![scored(1, 1, 7, 2), scored(2, 2, 7, 5), scored(3, 1, 8, 4)];
    let when = Some(When::said("maart 2026"));
    let cell = Some(Cell { form: TalkForm::HelpSteps, row: 1, column: 0 });
    talk.said.push(Said { cell, when, ..Said::new(SaidId(4), PersonId(1), Step::Check, "") });
    timeline.conversations.push(talk);
    let options = PrintOptions { sheets: vec![Sheet::Talks], ..options() };
    let pages = print(&timeline, &options);
    check(&pages, &options);
    let row_of = |sentence: &str| {
        let y = height_of(&pages[0], sentence).unwrap();
        let mut row: Vec<_> = pages[0].texts().filter(|text| (text.at.y - y).abs() < 1.0).collect();
        row.sort_by(|a, b| a.at.x.total_cmp(&b.at.x));
        row.iter().map(|text| text.text.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(row_of("Zin"), ["Zin", "Juf Ilse", "Moeder"]);
    let time = "De leerkracht heeft tijd om erbij te zijn.";
    assert_eq!(row_of(time), [time, "5", "2"], "as they sit at the table");
    let who = "We weten precies wie wat doet.";
    assert_eq!(row_of(who), [who, "–", "4"]);
    let shapes = pages[0].shapes().len();
    timeline.conversations[0].said[1].score = Some(2);
    assert!(print(&timeline, &options)[0].shapes().len() < shapes, "the same: not marked");
    let text = text_of(&pages);
    assert!(text.contains(&bare("maart 2026")) && text.contains(&bare("bij de intern begeleider")));
}

#[test]
fn a_child_with_whom_nothing_is_shared_gets_room_for_its_own_story() {
    let mut timeline = empty();
    add(&mut timeline, 1, "Geheim", When::said("2020"), event());
    let redacted = crate::share::redact(&timeline, &Receiver::Child);
    let options = PrintOptions {
        receiver: Some(Receiver::Child),
        letters: Letters::Large,
        sheets: Sheet::CHILD.to_vec(),
        ..options()
    };
    let dates = Dates::of(&redacted.timeline, options.today);
    let pages = pages(&redacted.timeline, &dates, &redacted.left_out, &options, &Fonts::bundled());
    check(&pages, &options);
    let text = text_of(&pages);
    for wanted in
        ["Hier is plek voor jouw verhaal.", "Dit kan ik goed", "Dit helpt mij", "Mijn doel"]
    {
        assert!(text.contains(&bare(wanted)), "{wanted}: {text}");
    }
    assert!(!text.contains("Geheim") && !text.contains("Daarom"), "{text}");
    assert!(text.contains(&bare("weggelaten: 1 item dat niet met het kind gedeeld wordt")));
}

#[test]
fn the_week_of_a_goal_stays_on_one_page() {
    let mut timeline = empty();
    let goal = |n| Goal::new(GoalId(n), format!("Doel nummer {n}"));
    let goals = (1..6).map(goal).collect();
    let plan = ItemBody::Plan(Box::new(SupportPlan { goals, ..SupportPlan::default() }));
    add(&mut timeline, 1, "Plan", When::said("2026"), plan);
    let options = PrintOptions { sheets: vec![Sheet::GoalCard], ..options() };
    let pages = print(&timeline, &options);
    check(&pages, &options);
    for page in &pages {
        let count = |word: &str| page.texts().filter(|text| text.text.starts_with(word)).count();
        assert_eq!(count("Doel nummer"), count("vrijdag"), "{}", page.name);
    }
}

#[test]
fn what_nobody_confirmed_is_named_once_with_how_often() {
    let mut timeline = empty();
    timeline.people[1].role = PersonRole::Teacher;
    for n in [2, 4, 6] {
        add(&mut timeline, n, "Cijfer", When::said("2020"), event());
        timeline.items.last_mut().unwrap().statements[0].teller = PersonId(2);
    }
    let options = PrintOptions { sheets: vec![Sheet::HandOver], ..options() };
    let text = text_of(&print(&timeline, &options));
    assert!(text.contains("Cijfer(3×)"), "{text}");
}

#[test]
fn a_poster_is_the_page_that_can_be_read_and_larger() {
    let poster = |timeline: &Timeline, paper| {
        let options = PrintOptions { paper, sheets: vec![Sheet::Timeline], ..options() };
        let pages = print(timeline, &options);
        check(&pages, &options);
        assert_eq!(pages.len(), 1);
        let least = pages[0].texts().map(|text| text.size).fold(f64::MAX, f64::min);
        (pages[0].width / PX_PER_MM, pages[0].height / PX_PER_MM, least)
    };
    let few = many(12);
    let (width, height, least) = poster(&few, Paper::A2);
    assert!((width - 594.0).abs() < 0.01 && (height - 420.0).abs() < 0.01);
    // 18 points: what fits on A4 is twice as large.
    assert!(least > 23.9, "{least}");
    let (.., crowded) = poster(&many(90), Paper::A2);
    assert!(crowded < least && crowded >= 12.0, "{crowded}");
}

#[test]
fn the_report_and_the_sheets_to_prepare_can_be_of_one_conversation() {
    let mut timeline = empty();
    for (id, goal) in [(1, "eerst rekenen"), (2, "dan lezen")] {
        let day = date(2026, 9, 1);
        let mut talk = Conversation::new(ConversationId(id), ConversationKind::Triangle, day);
        talk.goal = goal.into();
        talk.participants = timeline.people.iter().map(|one| Participation::of(one.id)).collect();
        timeline.conversations.push(talk);
    }
    for sheet in [Sheet::Talks, Sheet::Preparation] {
        let of = |talk| {
            let options = PrintOptions { sheets: vec![sheet], talk, ..options() };
            text_of(&print(&timeline, &options))
        };
        let first = of(Some(ConversationId(1)));
        assert!(first.contains(&bare("eerst rekenen")), "{first}");
        assert!(!first.contains(&bare("dan lezen")), "{first}");
        assert!(of(None).contains(&bare("dan lezen")));
    }
}

#[test]
fn two_people_of_one_name_are_told_apart_on_paper() {
    let mut timeline = empty();
    for (id, role) in [(3, PersonRole::Teacher), (4, PersonRole::SchoolSocialWorker)] {
        timeline.people.push(Person::new(PersonId(id), "Anke", role));
    }
    let day = date(2026, 9, 1);
    let mut talk = Conversation::new(ConversationId(1), ConversationKind::Triangle, day);
    talk.said =
        (3..5).map(|by| Said::new(SaidId(by), PersonId(by), Step::Growth, "rekenen")).collect();
    timeline.conversations.push(talk);
    let options = PrintOptions { sheets: vec![Sheet::Talks], ..options() };
    let text = text_of(&print(&timeline, &options));
    for name in ["Anke (leerkracht of mentor)", "Anke (schoolmaatschappelijk werker)"] {
        assert!(text.contains(&bare(name)), "{name}: {text}");
    }
}

#[test]
fn an_agreement_counts_from_its_own_conversation_and_stands_as_the_next_said() {
    let mut timeline = empty();
    timeline.conversation_date = Some(date(2020, 1, 1));
    let talk = |id, day| Conversation::new(ConversationId(id), ConversationKind::Triangle, day);
    let mut first = talk(1, date(2026, 9, 1));
    first.agreements.push(Action {
        by: Some(When::said("over twee weken")),
        ..Action::new(ActionId(7), "samen rekenen")
    });
    let mut second = talk(2, date(2026, 10, 1));
    second.said.push(Said {
        about: Some(About::Agreement(ActionId(7))),
        outcome: Some(ActionStatus::Done),
        ..Said::new(SaidId(1), PersonId(1), Step::Start, "")
    });
    timeline.conversations.extend([first, second]);
    for sheet in [Sheet::Agreements, Sheet::Talks] {
        let options = PrintOptions { sheets: vec![sheet], ..options() };
        let text = text_of(&print(&timeline, &options));
        assert!(text.contains("sep") && text.contains("2026"), "{text}");
        assert!(!text.contains("2020"), "{text}");
        assert!(text.contains("gedaan"), "{text}");
    }
    let talk = Some(ConversationId(2));
    let options = PrintOptions { sheets: vec![Sheet::Talks], talk, ..options() };
    let text = text_of(&print(&timeline, &options));
    assert!(text.contains(&bare("samen rekenen")), "what was done: {text}");
}
