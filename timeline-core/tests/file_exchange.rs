//! Calendars out and in, and texts to paste elsewhere.
#![allow(clippy::unwrap_used)] // a test may fail

use std::str::FromStr;

use icalendar::{Calendar, CalendarDateTime, Component, DatePerhapsTime};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use timeline_core::date::{Anchors, Bounds, Dates, End, NoItems, resolve};
use timeline_core::file::{contact, csv, ics};
use timeline_core::lang::Lang;
use timeline_core::model::*;

const TODAY: Date = date(2026, 10, 1);

fn person(id: u64, name: &str) -> Person {
    Person::new(PersonId(id), name, Role::Parent)
}

fn action(id: u64, what: &str, by: Option<&str>, status: ActionStatus) -> Action {
    let by = by.map(When::said);
    Action { who: vec![PersonId(1)], by, status, ..Action::new(ActionId(id), what) }
}

/// A plan with these actions and an evaluation on 8 October.
fn planned(actions: Vec<Action>) -> Timeline {
    let mut timeline = Timeline::new(TimelineId(7), "Noor");
    timeline.people = vec![person(1, "Moeder"), person(2, "Juf Ilse")];
    let look_back = |id, held_on| Evaluation {
        held_on,
        ..Evaluation::planned(EvaluationId(id), When::said("8-10-2026"))
    };
    let evaluations = vec![look_back(1, None), look_back(2, Some(TODAY))];
    let plan = SupportPlan { actions, evaluations, ..Default::default() };
    let lane = timeline.lanes[6].id;
    let body = ItemBody::Plan(Box::new(plan));
    timeline.items.push(Item::new(ItemId(1), lane, "Een lichtere maandag", body));
    timeline
}

fn calendar(timeline: &Timeline) -> String {
    ics::write(timeline, &Dates::of(timeline, TODAY), TODAY, Lang::Dutch)
}

/// Summary, first day and the day after the last, of every event.
fn events(text: &str) -> Vec<(String, String, String)> {
    let calendar = Calendar::from_str(text).unwrap();
    let day = |at: Option<DatePerhapsTime>| match at {
        Some(DatePerhapsTime::Date(day)) => day.to_string(),
        Some(DatePerhapsTime::DateTime(CalendarDateTime::Utc(at))) => at.to_string(),
        other => format!("{other:?}"),
    };
    let events = calendar.components.iter().filter_map(|component| component.as_event());
    events
        .map(|event| {
            let summary = event.get_summary().unwrap_or_default().to_owned();
            (summary, day(event.get_start()), day(event.get_end()))
        })
        .collect()
}

#[test]
fn what_is_still_to_come_is_read_by_other_programs() {
    let timeline = planned(vec![
        action(1, "belt school; vraagt, hoe het gaat", Some("november 2026"), ActionStatus::Open),
        action(2, "al gedaan", Some("november 2026"), ActionStatus::Done),
        action(3, "zonder dag", None, ActionStatus::Open),
    ]);
    let calendar = calendar(&timeline);
    let own: Vec<_> = calendar.lines().filter(|line| line.starts_with("UID:")).collect();
    assert_eq!(
        own,
        ["UID:action-1-7@tijdlijn", "UID:evaluation-1-7@tijdlijn"],
        "the same next time"
    );
    let found = events(&calendar);
    let wanted = [
        ("Afspraak: belt school; vraagt, hoe het gaat (Moeder)", "2026-11-30", "2026-12-01"),
        ("Terugkijken: Een lichtere maandag", "2026-10-08", "2026-10-09"),
    ];
    let wanted: Vec<_> =
        wanted.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned())).to_vec();
    assert_eq!(found, wanted);
}

#[test]
fn what_a_plan_is_to_come_to_begins_with_the_plan() {
    let mut timeline = planned(Vec::new());
    timeline.child.birth = Some(date(2017, 3, 14));
    let mut plan = timeline.items[0].clone();
    let told = When::said_until("1 september 2026", "2027");
    plan.statements.push(Statement::new(StatementId(1), PersonId(1), told));
    let look_back = Evaluation::planned(EvaluationId(3), When::said("voor 1 juli 2027"));
    if let ItemBody::Plan(plan) = &mut plan.body {
        plan.evaluations = vec![look_back];
    }
    timeline.items = std::iter::once(plan).collect();
    let wanted = ("Terugkijken: Een lichtere maandag", "2026-09-01", "2027-07-01");
    let [(summary, from, to)] = &events(&calendar(&timeline))[..] else { panic!() };
    assert_eq!((summary.as_str(), from.as_str(), to.as_str()), wanted);
    let dates = Dates::of(&timeline, TODAY);
    let read = |words: &str| dates.read_in_plan(&timeline, ItemId(1), &When::said(words)).start;
    assert_eq!(read("mei 2027"), dates.read(&timeline, &When::said("mei 2027")).start);
    assert_eq!(read("mei 2020"), dates.read(&timeline, &When::said("mei 2020")).start, "before it");
    assert_eq!(read("voor de zomer"), None, "of which year nobody said");
}

#[test]
fn a_calendar_comes_in_as_rows_to_look_at_first() {
    let text = b"\xef\xbb\xbfBEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n\
DTSTART;VALUE=DATE:20210301\r\nDTEND;VALUE=DATE:20210306\r\nSUMMARY:Op \r\n kamp\r\n\
BEGIN:VALARM\r\nDESCRIPTION:niet deze\r\nEND:VALARM\r\nDESCRIPTION:Met de \"klas\"\\; leuk\r\n\
END:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;TZID=\"Europe/Amsterdam: hier\":20220315T093000\r\n\
DTEND;TZID=Europe/Amsterdam:20220315T103000\r\nSUMMARY:Gesprek\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    assert!(ics::is_calendar(text));
    assert!(!ics::is_calendar(b"wanneer;wat\n2019;kamp\n"));
    let timeline = Timeline::new(TimelineId(1), "Noor");
    let preview = csv::read(ics::table(text, Lang::Dutch).as_bytes(), &timeline, TODAY).unwrap();
    let mut last = 10;
    let mut id = || {
        last += 1;
        last
    };
    let mut timeline = timeline;
    let import = preview.import(&timeline, &mut id);
    timeline_core::edit::apply(&mut timeline, import.edit).unwrap();
    let titles: Vec<_> = timeline.items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles, ["Op kamp", "Gesprek"]);
    let camp = &timeline.items[0].statements[0];
    assert_eq!(camp.when, When::said_until("2021-03-01", "2021-03-05"));
    assert_eq!(camp.text, "Met de \"klas\"; leuk");
    assert_eq!(timeline.items[1].statements[0].when, When::said("2022-03-15"));
}

#[test]
fn an_old_odd_or_hostile_calendar_gives_the_events_that_can_be_read() {
    let rows = |text: &[u8]| {
        ics::table(text, Lang::Dutch).lines().skip(1).map(str::to_owned).collect::<Vec<_>>()
    };
    let of = |inside: &str| rows(format!("BEGIN:VCALENDAR\n{inside}").as_bytes());
    assert_eq!(
        rows(b"BEGIN:VEVENT\nDTSTART:20210301\nSUMMARY:Caf\xe9\nEND:VEVENT\n"),
        ["2021-03-01;;\"Caf\u{e9}\";\"\""],
        "letters of old Windows programs"
    );
    assert_eq!(
        of("begin:vevent\ndtstart;value=date:20210301\n=?:no name\nSUMMARY:Kamp\nend:vevent\n"),
        ["2021-03-01;;\"Kamp\";\"\""],
        "a line that is none, and names in small letters"
    );
    assert_eq!(
        of("BEGIN:VEVENT\nSUMMARY:Kamp\nDTSTART:20210301T080000\nEND:VCALENDAR\n"),
        ["2021-03-01;;\"Kamp\";\"\""],
        "an event without an end"
    );
    assert_eq!(
        of("BEGIN:VEVENT\nDTSTART:20210301\nSUMMARY:Ka\0mp\nEND:VEVENT\n"),
        ["2021-03-01;;\"Kamp\";\"\""],
        "signs that are no text"
    );
    assert!(of(&"BEGIN:VEVENT\n".repeat(200_000)).is_empty(), "parts in parts without an end");
    assert!(of(&format!("BEGIN:VEVENT\nX;A=\"{}\n", ";A=\"".repeat(200_000))).is_empty());
    assert_eq!(of(&"BEGIN:VEVENT\nSUMMARY:a\nEND:VEVENT\n".repeat(50_000)).len(), 50_000);
}

/// The words for an event that is there on this day first, and comes back by this rule.
fn comes_back(first: &str, rule: &str, lang: Lang) -> String {
    let event = format!("BEGIN:VEVENT\nDTSTART:{first}\nRRULE:{rule}\nSUMMARY:a\nEND:VEVENT\n");
    let table = ics::table(event.as_bytes(), lang);
    table.lines().nth(1).and_then(|row| row.split(';').next()).unwrap_or_default().to_owned()
}

#[test]
fn what_comes_back_in_a_calendar_is_said_in_words() {
    let of = |rule| comes_back("20210105", rule, Lang::Dutch);
    let weeks = "elke dinsdag van 2021-01-05 tot en met 2021-02-02";
    assert_eq!(of("FREQ=WEEKLY;BYDAY=TU;UNTIL=20210202T225959Z"), weeks);
    assert_eq!(of("freq=weekly;byday=tu;count=5"), weeks);
    assert_eq!(of("FREQ=WEEKLY;COUNT=5"), "elke week van 2021-01-05 tot en met 2021-02-02");
    assert_eq!(of("FREQ=WEEKLY;BYDAY=TU,TH"), "elke dinsdag en donderdag vanaf 2021-01-05");
    assert_eq!(
        of("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4"),
        "elke 2 weken op dinsdag en donderdag van 2021-01-05 tot en met 2021-01-21"
    );
    assert_eq!(
        of("FREQ=WEEKLY;BYDAY=TU,WE,FR;COUNT=4"),
        "elke dinsdag, woensdag en vrijdag van 2021-01-05 tot en met 2021-01-12"
    );
    assert_eq!(of("FREQ=DAILY;COUNT=3"), "elke dag van 2021-01-05 tot en met 2021-01-07");
    assert_eq!(
        of("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR"),
        "elke maandag, dinsdag, woensdag, donderdag en vrijdag vanaf 2021-01-05"
    );
    assert_eq!(of("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU"), "elke dag vanaf 2021-01-05");
    assert_eq!(
        of("FREQ=MONTHLY;BYDAY=1TU;COUNT=6"),
        "elke maand van 2021-01-05 tot en met 2021-06",
        "on which day the last one is was not counted"
    );
    assert_eq!(of("FREQ=YEARLY"), "elk jaar vanaf 2021-01-05");
    assert_eq!(
        comes_back("20210105", "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20210202", Lang::English),
        "every Tuesday and Thursday from 2021-01-05 to 2021-02-02"
    );
    for once in ["FREQ=WEEKLY;COUNT=1", "FREQ=DAILY;UNTIL=20200101", "FREQ=HOURLY", "", "?=;;="] {
        assert_eq!(of(once), "2021-01-05", "{once}");
    }
    assert_eq!(of("FREQ=WEEKLY;COUNT=60000"), "elke week vanaf 2021-01-05", "longer than a life");
    assert_eq!(of("FREQ=WEEKLY;INTERVAL=0"), "elke week vanaf 2021-01-05");
}

#[test]
fn days_taken_out_of_what_comes_back_are_said_or_move_its_first_and_last() {
    let out = |rule: &str, out: &str, lang| {
        comes_back("20210105", &format!("{rule}\nEXDATE;TZID=Europe/Amsterdam:{out}"), lang)
    };
    let of = |days: &str| out("FREQ=WEEKLY;BYDAY=TU;COUNT=5", days, Lang::Dutch);
    let weeks = "elke dinsdag van 2021-01-05 tot en met 2021-02-02";
    assert_eq!(of("20210112T090000"), format!("{weeks}, behalve 2021-01-12"));
    assert_eq!(of("20210112,20210126"), format!("{weeks}, behalve 2021-01-12 en 2021-01-26"));
    assert_eq!(of("20210113,20300101,nooit"), weeks, "days on which it was not there");
    assert_eq!(of("20210105"), "elke dinsdag van 2021-01-12 tot en met 2021-02-02");
    assert_eq!(of("20210202"), "elke dinsdag van 2021-01-05 tot en met 2021-01-26");
    assert_eq!(of("20210105,20210112,20210119,20210126,20210202"), "2021-01-05", "all of them");
    let many: Vec<String> = (12..=19).map(|day| format!("202101{day}")).collect();
    assert_eq!(
        out("FREQ=DAILY", &many.join(","), Lang::English),
        "every day from 2021-01-05, except 8 times"
    );
}

fn talk(agreements: Vec<Action>) -> (Timeline, Conversation) {
    let timeline = planned(Vec::new());
    let mut talk = Conversation::new(ConversationId(1), ConversationKind::Triangle, TODAY);
    talk.goal = "Maandag lichter maken".into();
    talk.participants = vec![Participation::of(PersonId(1)), Participation::of(PersonId(2))];
    talk.participants[1].present = false;
    talk.agreements = agreements;
    talk.next = Some(date(2026, 11, 12));
    (timeline, talk)
}

#[test]
fn a_contact_note_says_who_was_there_and_what_was_agreed() {
    let (timeline, talk) =
        talk(vec![action(1, "belt school", Some("vrijdag"), ActionStatus::Open)]);
    assert_eq!(
        contact::note(&timeline, &talk, Lang::Dutch),
        "Contact op 1 oktober 2026: driehoeksgesprek\nAanwezig: Moeder\nDoel: Maandag lichter maken\n\
         Afgesproken:\n- Moeder: belt school (vrijdag)\nVolgende keer: 12 november 2026\n"
    );
    assert_eq!(
        contact::message(&timeline, &talk, Lang::Dutch),
        "Fijn dat we elkaar spraken op 1 oktober 2026. Afgesproken: Moeder: belt school. \
         We spreken elkaar weer op 12 november 2026."
    );
}

#[test]
fn the_last_conversation_is_the_one_that_is_meant() {
    let (mut timeline, first) = talk(Vec::new());
    assert_eq!(contact::latest(&timeline, TODAY), None);
    let later = Conversation { id: ConversationId(2), date: date(2026, 12, 1), ..first.clone() };
    let same_day = Conversation { id: ConversationId(3), ..first.clone() };
    timeline.conversations = vec![first, later, same_day];
    assert_eq!(contact::latest(&timeline, TODAY).map(|talk| talk.id), Some(ConversationId(3)));
}

/// Words with all that a calendar file treats in its own way, and letters of one to four bytes.
fn words() -> impl Strategy<Value = String> {
    prop_oneof!["[ -~\u{e9}\u{20ac}\n]{0,200}", "[a \u{e9}\u{20ac}\u{1f600}\u{a0}]{0,400}"]
}

/// What of words is the same after any program has read them.
fn plain(words: &str) -> Vec<&str> {
    words.split_whitespace().collect()
}

proptest! {
    #[test]
    fn a_message_fits_and_keeps_the_next_day(whats in prop::collection::vec("\\PC{0,120}", 0..9)) {
        let actions = whats.iter().zip(1..).map(|(what, n)| action(n, what, None, ActionStatus::Open));
        let (timeline, talk) = talk(actions.collect());
        let message = contact::message(&timeline, &talk, Lang::Dutch);
        prop_assert!(message.chars().count() <= contact::SHORT);
        prop_assert!(message.ends_with("12 november 2026."));
    }

    #[test]
    fn any_words_come_back_from_a_calendar(what in words(), when in "[1-9]|1[0-9]|2[0-8]") {
        let by = format!("2026-11-{when:0>2}");
        let timeline = planned(vec![action(1, &what, Some(&by), ActionStatus::Open)]);
        let text = calendar(&timeline);
        // why: `icalendar` does not count the space before the last piece of a line
        prop_assert!(text.lines().all(|line| line.len() <= 76));
        let table = ics::table(text.as_bytes(), Lang::Dutch);
        let preview = csv::read(table.as_bytes(), &timeline, TODAY).unwrap();
        prop_assert_eq!(preview.rows.len(), 2);
        let row = &preview.rows[0];
        let wanted = format!("Afspraak: {what} (Moeder)");
        prop_assert_eq!(plain(&row.title), plain(&wanted));
        prop_assert_eq!(&row.when, &When::said(&by));
        prop_assert_eq!(calendar(&timeline), text, "twice the same");
    }

    #[test]
    fn every_rule_of_a_calendar_is_said_in_words_that_are_read(
        first in (1990i16..2030, 1i8..=12, 1i8..=28),
        every in "(DAILY|WEEKLY|MONTHLY|YEARLY)(;INTERVAL=[1-9])?(;BYDAY=(MO|TU,SU|WE,TH,FR|2SA))?",
        out in "(\nEXDATE:(19|20)[0-9]{2}0[1-9][0-2][1-9](,20[0-3][0-9]0[1-9]1[0-9])?)?",
        end in "(|;COUNT=[1-9][0-9]?|;UNTIL=20[3-9][0-9]0[1-9]1[0-9](T120000Z)?)",
        in_english: bool,
    ) {
        let (year, month, day) = first;
        let lang = if in_english { Lang::English } else { Lang::Dutch };
        let rule = format!("FREQ={every}{end}{out}");
        let words = comes_back(&format!("{year}{month:0>2}{day:0>2}"), &rule, lang);
        let anchors = Anchors { birth: None, career: &[], today: TODAY, items: &NoItems };
        let read = resolve(&When::said(&words), &anchors);
        let day = Some(date(year, month, day));
        let whole = Bounds { earliest: day, latest: day };
        if out.is_empty() {
            prop_assert_eq!(read.start, Some(whole), "{}", &words);
        }
        prop_assert!(read.start.is_some_and(|start| start.earliest >= day), "{}", &words);
        prop_assert!(read.choices.is_empty() && read.trouble.is_none(), "{}", &words);
        let once = words.starts_with(char::is_numeric);
        prop_assert_eq!(read.recurring.is_none(), once, "{}", &words);
        prop_assert_eq!(matches!(read.end, End::Open), !once && end.is_empty(), "{}", &words);
    }

    #[test]
    fn no_bytes_break_the_reader(bytes: Vec<u8>, lines in "(BEGIN:VEVENT|END:VEVENT|DTSTART:[0-9Z]{0,9}|SUMMARY:.{0,9}|\n| ){0,30}") {
        let _ = (ics::is_calendar(&bytes), ics::table(&bytes, Lang::Dutch));
        let timeline = Timeline::new(TimelineId(1), "Noor");
        prop_assert!(csv::read(ics::table(lines.as_bytes(), Lang::Dutch).as_bytes(), &timeline, TODAY).is_ok());
    }
}
