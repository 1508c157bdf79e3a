//! Dates that refer to other items of the timeline.

#![allow(clippy::unwrap_used, reason = "the data of a test is there")]

use jiff::civil::Date;
use timeline_core::{
    date::{Dates, End, Resolved, Trouble},
    model::{
        Choice, EventKind, Item, ItemId, LaneId, PersonId, Statement, StatementId, Timeline,
        TimelineId, When,
    },
};

fn show(day: Option<Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// From, to, and those of the end.
fn columns(resolved: &Resolved) -> [String; 4] {
    let (from, to) = resolved.start.map_or((None, None), |start| (start.earliest, start.latest));
    let (end_from, end_to) = match resolved.end {
        End::Within(end) => (end.earliest, end.latest),
        _ => (None, None),
    };
    [from, to, end_from, end_to].map(show)
}

/// A timeline of items with these titles and words; ids count from 1.
fn told(items: &[(&str, &str)]) -> Timeline {
    let mut timeline = Timeline::new(TimelineId(1), "Noor");
    timeline.child.birth = Some("2017-03-14".parse().unwrap());
    for (n, (title, words)) in (1..).zip(items) {
        let mut item = Item::event(ItemId(n), LaneId(1), *title, EventKind::Family);
        let (words, until) = words.split_once(" || ").unwrap_or((words, ""));
        let mut when = When::said(words);
        when.until = (!until.is_empty()).then(|| until.to_owned());
        item.statements.push(Statement::new(StatementId(n), PersonId(1), when));
        timeline.items.push(item);
    }
    timeline
}

/// Bounds of the last of these items.
fn last(items: &[(&str, &str)]) -> (String, String, Option<Trouble>) {
    let dates = Dates::of(&told(items), today());
    let id = u64::try_from(items.len()).unwrap();
    let resolved = dates.statement(StatementId(id)).clone();
    let [from, to, ..] = columns(&resolved);
    (from, to, resolved.trouble)
}

fn today() -> Date {
    "2026-10-01".parse().unwrap()
}

#[test]
fn words_find_the_item_they_refer_to() {
    let move_ = ("Verhuizing van vader", "1-6-2024");
    let dated = |from: &str, to: &str| (from.to_owned(), to.to_owned(), None);
    for (words, from, to) in [
        ("na de verhuizing", "2024-06-02", "2026-10-01"),
        ("voor de verhuizing", "2017-03-14", "2024-05-31"),
        ("Na  DE Verhuizing van vader", "2024-06-02", "2026-10-01"),
        ("vlak na de verhuizing", "2024-06-02", "2024-09-01"),
        ("kort vóór onze verhuizing", "2024-03-01", "2024-05-31"),
        ("een half jaar na de verhuizing", "2024-11-01", "2025-01-01"),
        ("drie weken voor de verhuizing", "2024-05-04", "2024-05-18"),
        ("tijdens de verhuizing", "2024-06-01", "2024-06-01"),
        ("bij de verhuizing", "2024-06-01", "2024-06-01"),
        ("in de tijd van de verhuizing", "2024-06-01", "2024-06-01"),
        ("rond de verhuizing", "2024-05-17", "2024-06-16"),
        ("sinds de verhuizing", "2024-06-01", "2024-06-01"),
        ("toen vader verhuisde", "2024-06-01", "2024-06-01"),
        ("nadat vader verhuisd was", "2024-06-02", "2026-10-01"),
        ("de zomer na de verhuizing", "2025-06-01", "2025-08-31"),
        ("de week na de verhuizing", "2024-06-02", "2024-06-08"),
        ("in de week dat vader verhuisde", "2024-05-27", "2024-06-02"),
        ("na de verhuizing in 2024", "2024-06-02", "2026-10-01"),
    ] {
        assert_eq!(last(&[move_, ("Weekend bij papa", words)]), dated(from, to), "{words}");
    }
    for (title, words) in [
        ("Ongeluk met de fiets", "na het fietsongeluk"),
        ("Zwemdiploma A", "nadat ze haar zwemdiploma haalde"),
        ("Bevalling van tante", "na de bevalling van tante"),
        ("Onderzoek naar dyslexie", "na het onderzoekk"),
        ("Ziekenhuisopname", "na de ziekenhuis opname"),
        ("Speltherapie", "nadat de speltherpie was afgerond"),
        ("Ongeluk met de fiets", "na het ongeval"),
    ] {
        assert_eq!(
            last(&[(title, "2-10-2023"), move_, ("Stil", words)]).0,
            "2023-10-03",
            "{words}"
        );
    }
    let (_, _, trouble) = last(&[move_, ("Stil", "na de diagnose")]);
    assert_eq!(trouble, Some(Trouble::ItemMissing));
    let (_, _, trouble) = last(&[move_, ("Stil", "toen de koeien dansten")]);
    assert_eq!(trouble, Some(Trouble::NotUnderstood));
}

#[test]
fn the_birth_of_a_sister_on_the_timeline_is_hers_and_any_other_the_childs() {
    let sister = ("Zusje Lotte geboren", "3-6-2019");
    let start = |words| last(&[sister, ("Trots", words)]).0;
    assert_eq!(start("toen Lotte geboren werd"), "2019-06-03");
    assert_eq!(start("toen zijn zusje geboren werd"), "2019-06-03");
    assert_eq!(start("when Lotte was born"), "2019-06-03");
    assert_eq!(start("toen Noor geboren werd"), "2017-03-14");
    assert_eq!(start("toen ze geboren werd"), "2017-03-14");
    let death = ("Opa overleden", "2-11-2021");
    assert_eq!(last(&[death, ("Stil", "toen opa doodging")]).0, "2021-11-02");
}

#[test]
fn what_is_said_of_somebody_by_name_counts_from_their_own_birth() {
    let sister = ("Zusje Lotte geboren", "3-6-2019");
    let bounds = |words| {
        let (from, to, trouble) = last(&[sister, ("Trots", words)]);
        assert_eq!(trouble, None, "{words}");
        [from, to]
    };
    let two = ["2021-06-03", "2022-06-02"];
    for words in ["toen Lotte 2 was", "Lotte was 2", "when Lotte was two", "toen haar zusje 2 was"]
    {
        assert_eq!(bounds(words), two, "{words}");
    }
    assert_eq!(bounds("toen Lotte nog een baby was"), ["2019-06-03", "2020-06-02"]);
    for words in ["op Lottes tweede verjaardag", "Lotte's 2e verjaardag", "2e verjaardag van Lotte"]
    {
        assert_eq!(bounds(words), ["2021-06-03", "2021-06-03"], "{words}");
    }
    for words in ["Lottes verjaardag in 2023", "op Lotte haar verjaardag in 2023"] {
        assert_eq!(bounds(words), ["2023-06-03", "2023-06-03"], "{words}");
    }
    assert_eq!(bounds("een week na de geboorte van Lotte"), ["2019-06-03", "2019-06-17"]);
    assert_eq!(bounds("een week na Lottes geboorte"), ["2019-06-03", "2019-06-17"]);
    assert_eq!(bounds("toen mama zwanger was van Lotte"), ["2018-09-03", "2019-06-02"]);
    let own = ["2021-03-14", "2022-03-13"];
    for words in ["toen Noor 4 was", "Noor was toen 4", "toen mijn dochter 4 was", "toen ze 4 was"]
    {
        assert_eq!(bounds(words), own, "{words}");
    }
    assert_eq!(bounds("op Noors vierde verjaardag"), ["2021-03-14", "2021-03-14"]);
    assert_eq!(bounds("voor de geboorte van Noor"), bounds("voor de geboorte"));
    let may = ("Broertje Sem geboren", "mei 2020");
    let (from, to, _) = last(&[may, ("Trots", "toen Sem 1 was")]);
    assert_eq!([from.as_str(), to.as_str()], ["2021-05-01", "2022-05-30"], "whichever day it was");
}

#[test]
fn what_is_said_of_somebody_else_is_never_the_childs_own() {
    let sister = ("Zusje Lotte geboren", "3-6-2019");
    for words in
        ["toen Sem 2 was", "toen Sem geboren werd", "toen papa 40 was", "op Sems vierde verjaardag"]
    {
        let (from, _, trouble) = last(&[sister, ("Trots", words)]);
        assert_eq!((from.as_str(), trouble), ("", Some(Trouble::OtherBirthMissing)), "{words}");
    }
    let (from, ..) = last(&[sister, ("Trots", "toen Lotte in groep 3 zat")]);
    assert_eq!(from, "", "nobody knows her groups");
    let mut timeline = told(&[sister, ("Trots", "toen Lotte 2 was")]);
    timeline.child.alias = "Lotte".to_owned();
    let start = |timeline: &Timeline| {
        let dates = Dates::of(timeline, today());
        columns(dates.statement(StatementId(2)))[0].clone()
    };
    assert_eq!(start(&timeline), "2019-03-14", "the child's own name");
    timeline.child.alias = String::new();
    assert_eq!(start(&timeline), "2019-03-14", "a child without a name");
}

#[test]
fn what_began_or_stopped_and_went_over_is_found() {
    let therapy = ("Traumahulp", "maart 2025 || september 2025");
    let bounds = |words| {
        let (from, to, trouble) = last(&[therapy, ("Rustiger", words)]);
        assert_eq!(trouble, None, "{words}");
        [from, to]
    };
    assert_eq!(bounds("toen de traumahulp begon"), ["2025-03-01", "2025-03-31"]);
    assert_eq!(bounds("toen de traumahulp stopte"), ["2025-09-01", "2025-09-30"]);
    assert_eq!(bounds("voor de traumahulp begon"), ["2017-03-14", "2025-02-28"]);
    assert_eq!(bounds("een maand nadat de traumahulp begon"), ["2025-03-01", "2025-05-31"]);
    assert_eq!(bounds("elk weekend sinds de traumahulp"), ["2025-03-01", "2025-03-31"]);
    assert_eq!(bounds("op dinsdag tijdens de traumahulp"), ["2025-03-01", "2025-09-30"]);
    assert_eq!(bounds("bij de start van de traumahulp"), ["2025-03-01", "2025-03-31"]);
    assert_eq!(bounds("na afloop van de traumahulp"), ["2025-10-01", "2026-10-01"]);
    let camp = ("Kamp groep 3", "15-4-2024 || 19-4-2024");
    let (_, to, _) = last(&[camp, ("Heimwee", "op kamp in groep 3")]);
    assert_eq!(to, "2024-04-19", "during it is until its last day");
    let sbo = ("Overstap naar SBO", "6-1-2025");
    let (from, ..) = last(&[sbo, ("Rustiger", "na de overstap naar SBO")]);
    assert_eq!(from, "2025-01-07", "a title comes before what the words say");
    let (_, _, trouble) = last(&[therapy, ("Stil", "sinds de brand")]);
    assert_eq!(trouble, Some(Trouble::ItemMissing));
    let (_, _, trouble) = last(&[therapy, ("Stil", "tijdens de brand")]);
    assert_eq!(trouble, Some(Trouble::ItemMissing));
}

#[test]
fn a_time_is_cut_by_what_happened_in_it() {
    let accident = ("Ongeluk met de fiets", "2-10-2024");
    let bounds = |words| {
        let (from, to, _) = last(&[accident, ("Bang", words)]);
        [from, to]
    };
    for words in ["in 2024, na het ongeluk", "in 2024 na het ongeluk", "na het ongeluk, in 2024"] {
        assert_eq!(bounds(words), ["2024-10-03", "2024-12-31"], "{words}");
    }
    assert_eq!(bounds("toen ze 7 was, voor het ongeluk"), ["2024-03-14", "2024-10-01"]);
    assert_eq!(bounds("eind 2024, na het ongeluk"), ["2024-10-03", "2024-12-31"]);
    assert_eq!(bounds("herfst 2024 na het ongeluk"), ["2024-10-03", "2024-11-30"]);
    assert_eq!(bounds("in 2024, na de brand"), ["2024-01-01", "2024-12-31"], "one says enough");
    assert_eq!(bounds("in 2023, na het ongeluk"), ["", ""], "never both");
    assert_eq!(bounds("na het ongeluk in oktober 2024"), ["2024-10-03", "2026-10-01"]);
    assert_eq!(bounds("na het ongeluk in 2023"), ["", ""], "another one");
    assert_eq!(bounds("sinds ongeluk met fiets"), ["2024-10-02", "2024-10-02"]);
}

#[test]
fn a_season_or_year_that_something_fell_in_is_all_of_it() {
    let death = ("Opa overleden", "28-1-2024");
    let bounds = |words| {
        let (from, to, _) = last(&[death, ("Stil", words)]);
        [from, to]
    };
    assert_eq!(bounds("het jaar dat opa overleed"), ["2024-01-01", "2024-12-31"]);
    assert_eq!(bounds("de winter dat opa overleed"), ["2023-12-01", "2024-02-29"]);
    assert_eq!(bounds("de zomer dat opa overleed"), ["", ""], "it was in no summer");
    let move_ = ("Moved to Leiden", "3-9-2022");
    let (from, _, trouble) = last(&[move_, ("Quiet", "since we moved to Leiden")]);
    assert_eq!((from.as_str(), trouble), ("2022-09-03", None));
}

#[test]
fn the_first_time_of_what_began_reaches_beyond_its_first_day() {
    let arrival = ("Aankomst in Nederland", "7-5-2022");
    let bounds = |words| {
        let (from, to, _) = last(&[arrival, ("Stil", words)]);
        [from, to]
    };
    assert_eq!(bounds("in het eerste jaar in Nederland"), ["2022-05-07", "2023-05-06"]);
    assert_eq!(bounds("de laatste week van de aankomst"), ["", ""]);
    let camp = ("Kamp groep 3", "15-4-2024 || 19-4-2024");
    assert_eq!(last(&[camp, ("Heimwee", "de eerste week van het kamp")]).1, "2024-04-19");
}

#[test]
fn a_letter_at_the_end_of_a_name_counts() {
    let (a, b) = (("Zwemdiploma A", "22-6-2021"), ("Zwemdiploma B gehaald", "1-3-2022"));
    assert_eq!(last(&[a, ("Trots", "na zwemdiploma B")]).0, "");
    assert_eq!(last(&[a, b, ("Trots", "na zwemdiploma B")]).0, "2022-03-02");
    assert_eq!(last(&[a, b, ("Trots", "na haar zwemdiploma a")]).0, "2021-06-23");
    assert_eq!(last(&[a, ("Trots", "na een zwemdiploma")]).0, "2021-06-23");
}

#[test]
fn a_line_about_somebody_else_is_not_dated_by_the_childs_school() {
    let timeline = told(&[("Zusje Lotte geboren", "3-6-2019"), ("Noor geboren", "14-3-2017")]);
    let dates = Dates::of(&timeline, today());
    let found = |line| dates.find(&timeline, line).map(|found| found.when.words);
    assert_eq!(found("Lotte zit in groep 3"), None);
    assert_eq!(found("Lotte viel in mei 2024").as_deref(), Some("in mei 2024"));
    for line in ["Noor zit in groep 3", "Zit in groep 3", "Sem zit in groep 3"] {
        assert_eq!(found(line).as_deref(), Some("in groep 3"), "{line}");
    }
}

#[test]
fn a_place_of_every_day_names_no_item() {
    let absence = ("Schooluitval", "februari 2025");
    assert_eq!(last(&[absence, ("Stil", "toen hij net op school zat")]).0, "");
    assert_eq!(last(&[absence, ("Stil", "tijdens de schooluitval")]).0, "2025-02-01");
}

#[test]
fn parents_have_more_than_one_name() {
    let move_ = ("Verhuizing van vader", "1-6-2024");
    assert_eq!(last(&[move_, ("Stil", "toen papa verhuisde")]).0, "2024-06-01");
    assert_eq!(last(&[move_, ("Stil", "na de verhuizing van mama")]).2, Some(Trouble::ItemMissing));
}

#[test]
fn after_a_period_counts_from_its_end_and_before_from_its_start() {
    let therapy = ("Traumahulp", "maart 2025 || september 2025");
    let bounds = |words| {
        let (from, to, _) = last(&[therapy, ("Rustiger", words)]);
        [from, to]
    };
    assert_eq!(bounds("na de traumahulp"), ["2025-10-01", "2026-10-01"]);
    assert_eq!(bounds("voor de traumahulp"), ["2017-03-14", "2025-02-28"]);
    assert_eq!(bounds("tijdens de traumahulp"), ["2025-03-01", "2025-09-30"]);
    assert_eq!(bounds("een maand na de traumahulp"), ["2025-09-01", "2025-11-30"]);
    // it did not begin after it had ended
    let late = ("Traumahulp", "na 2020 || begin 2025");
    assert_eq!(last(&[late, ("Rustiger", "na de traumahulp")]).0, "2025-05-01");
}

#[test]
fn more_than_one_match_is_asked_about() {
    let moves = [("Verhuizing naar Assen", "2019"), ("Verhuizing naar Zwolle", "2023")];
    let mut timeline = told(&[moves[0], moves[1], ("Stil", "na de verhuizing")]);
    let dates = Dates::of(&timeline, today());
    let asked = dates.statement(StatementId(3));
    assert_eq!(asked.trouble, Some(Trouble::ItemAmbiguous));
    assert_eq!(asked.start, None);
    assert_eq!(asked.choices, [Choice::Item(ItemId(1)), Choice::Item(ItemId(2))]);

    timeline.items[2].statements[0].when.choice = Some(Choice::Item(ItemId(2)));
    let dates = Dates::of(&timeline, today());
    let [from, ..] = columns(dates.statement(StatementId(3)));
    assert_eq!(from, "2024-01-01");
    assert!(dates.statement(StatementId(3)).choices.is_empty());

    let (from, _, _) = last(&[moves[0], moves[1], ("Stil", "na de verhuizing naar Assen")]);
    assert_eq!(from, "2020-01-01");
}

#[test]
fn references_run_on_in_any_order_and_never_in_a_circle() {
    let (from, to, _) = last(&[
        ("Eerste gesprek", "een jaar na de diagnose"),
        ("Diagnose", "een maand na het onderzoek"),
        ("Onderzoek", "1-1-2020"),
        ("Plan", "na het eerste gesprek"),
    ]);
    assert_eq!([from.as_str(), to.as_str()], ["2021-06-02", "2026-10-01"]);

    let circle = told(&[
        ("Ruzie", "na het feest"),
        ("Feest", "voor de ruzie"),
        ("Stil", "na de ruzie"),
        ("Zelf", "na zelf"),
    ]);
    let dates = Dates::of(&circle, today());
    assert_eq!(dates.statement(StatementId(1)).trouble, Some(Trouble::Circular));
    assert_eq!(dates.statement(StatementId(2)).trouble, Some(Trouble::Circular));
    assert_eq!(dates.statement(StatementId(3)).trouble, Some(Trouble::Circular));
    assert_eq!(dates.statement(StatementId(4)).trouble, Some(Trouble::ItemMissing));
}

#[test]
fn versions_of_one_item_are_taken_together() {
    let mut timeline = told(&[("Zwemles", "2019"), ("Diploma", "na de zwemles")]);
    let more =
        Statement::new(StatementId(9), PersonId(1), When::said_until("mei 2020", "juni 2021"));
    timeline.items[0].statements.push(more);
    let unknown = Statement::new(StatementId(10), PersonId(1), When::said("weet niet"));
    timeline.items[0].statements.push(unknown);
    let dates = Dates::of(&timeline, today());
    let merged = dates.item(ItemId(1)).unwrap();
    let [from, to, end_from, end_to, ..] = columns(&merged);
    assert_eq!([from, to], ["2019-01-01", "2020-05-31"]);
    assert_eq!([end_from, end_to], ["2021-06-01", "2021-06-30"]);
    assert_eq!(columns(dates.statement(StatementId(2)))[0], "2021-07-01");
}

#[test]
fn a_statement_is_read_against_the_day_it_was_told() {
    let mut timeline = told(&[("Nu", "nu"), ("Fiets", "na 2020")]);
    timeline.conversation_date = Some("2026-09-01".parse().unwrap());
    timeline.items[1].statements[0].told_on = Some("2024-05-05".parse().unwrap());
    let dates = Dates::of(&timeline, today());
    assert_eq!(columns(dates.statement(StatementId(1)))[0], "2026-09-01");
    assert_eq!(columns(dates.statement(StatementId(2)))[1], "2024-05-05");
}
