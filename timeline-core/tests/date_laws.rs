//! Laws of spoken dates: they hold for every text, every birth date, every day.

#![allow(clippy::unwrap_used, reason = "the data of a test is there")]

use jiff::{ToSpan, civil::Date};
use proptest::prelude::*;
use timeline_core::{
    date::{Anchors, Bounds, Dates, End, NoItems, Resolved, find, hint, resolve, show},
    lang::Lang,
    model::{
        EventKind, Item, ItemId, LaneId, PersonId, SchoolKind, SchoolYear, Statement, StatementId,
        Timeline, TimelineId, When,
    },
};

fn career() -> Vec<SchoolYear> {
    let row = |(n, start)| SchoolYear::whole(start, SchoolKind::Bo, Some(n), "").unwrap();
    (1..=8).zip(2020..).map(row).collect()
}

fn read_on(words: &str, birth: Option<Date>, today: Date) -> Resolved {
    let career = career();
    let anchors = Anchors { birth, career: &career, today, items: &NoItems };
    resolve(&When::said(words), &anchors)
}

fn read(words: &str) -> Resolved {
    read_on(words, Some("2017-03-14".parse().unwrap()), "2026-10-01".parse().unwrap())
}

/// What must be true of whatever was read.
fn check(words: &str, resolved: &Resolved) {
    let ordered = |bounds: Bounds| match (bounds.earliest, bounds.latest) {
        (Some(from), Some(to)) => from <= to,
        (None, None) => false,
        _ => true,
    };
    assert!(resolved.start.is_none_or(ordered), "{words:?}: {resolved:?}");
    if let End::Within(end) = resolved.end {
        assert!(ordered(end), "{words:?}: {resolved:?}");
    }
    assert!(resolved.start.is_some() || resolved.trouble.is_some(), "{words:?}");
    if let Some(edtf) = &resolved.edtf {
        assert!(edtf_core::is_valid(edtf), "{words:?}: {edtf}");
    }
    for lang in [Lang::Dutch, Lang::English] {
        assert_eq!(show(resolved, lang).is_empty(), resolved.start.is_none(), "{words:?}");
        if let Some(trouble) = resolved.trouble {
            assert!(!hint(trouble, lang).is_empty());
        }
    }
}

/// What is shown says no less than what was read, no more than the month it lies in, and is read
/// again as itself.
fn shown_again(words: &str, resolved: &Resolved, birth: Option<Date>) {
    let today = Date::constant(2026, 10, 1);
    let far = |day: Option<Date>| day.is_some_and(|day| !(1000..9999).contains(&day.year()));
    let sides = |resolved: &Resolved| {
        let start = resolved.start?;
        let end = match resolved.end {
            End::Within(end) => start.latest.zip(end.latest).map(|(from, to)| from.max(to)),
            _ => start.latest,
        };
        Some((start.earliest, end))
    };
    let Some((from, to)) = sides(resolved) else { return };
    let told = resolved.recurring.is_some() || resolved.trouble.is_some();
    // why: EDTF's own `2019~` has the bounds of the year, and "rond 2019", as which it is shown, lies wider
    let own = words.contains(['~', '%']);
    // why: EDTF's `2021/` has an end that nobody knows; "na 2020", as which it is shown, ends today
    let endless = to.is_none() && (resolved.end != End::None || words.trim_end().ends_with('/'));
    if told || own || endless || far(from) || far(to) {
        return;
    }
    let month = |day: Option<Date>| day.map(|day| (day.year(), day.month()));
    for lang in [Lang::Dutch, Lang::English] {
        let shown = show(resolved, lang);
        let again = read_on(&shown, birth, today);
        let clue = format!("{words:?} is shown as {shown:?} and read as {again:?}");
        assert!(again.start.is_some(), "{clue}");
        let (first, last) = sides(&again).unwrap();
        // "rond" and "misschien" say the unit, whose bounds are as wide as said
        assert!(first <= from && month(first) == month(from), "{clue}");
        assert!(last >= to && month(last) == month(to), "{clue}");
        assert_eq!(again.end == End::Open, resolved.end == End::Open, "{clue}");
    }
}

/// The words of the table of rules.
fn known_words() -> Vec<String> {
    let table = include_str!("data/rules.csv");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(table.as_bytes());
    reader.records().map(|record| record.unwrap()[0].to_owned()).collect()
}

/// Texts made of the words that date phrases are made of, in any order.
fn soup() -> impl Strategy<Value = String> {
    #[rustfmt::skip]
    let words = prop::sample::select(vec![
        "rond", "eind", "begin", "midden", "half", "zomer", "kerst", "groep", "3", "4", "14", "2021",
        "'21", "maart", "of", "en", "tot", "t/m", "tussen", "van", "voor", "na", "vlak voor",
        "sinds", "elke", "maandag", "een", "jaar", "maanden", "weken", "toen", "ze", "was", "haar",
        "vierde", "verjaardag", "klas", "vwo", "brugklas", "schooljaar", "-", "/", ",", ".", "?", "~",
        "nu", "nog steeds", "geleden", "de", "in", "verhuizing", "peuter", "geboorte", "lockdown",
        "tweede", "anderhalf", "bijna", "later", "wekelijks", "999999999999", "0", "31", "12", "99",
        "weekend", "begon", "overgang", "naar", "Lotte", "dinsdag", "behalve", "(", ")", "ook",
        "week", "53", "pasen", "winter", "vorig", "volgende", "laatste", "eerste", "dag", "X", ";",
    ]);
    let gap = prop::sample::select(vec![" ", "", "  "]);
    prop::collection::vec((words, gap), 0..14)
        .prop_map(|parts| parts.into_iter().flat_map(|(word, gap)| [word, gap]).collect())
}

fn days() -> impl Strategy<Value = Date> {
    (1900i16..2100, 1i8..=12, 1i8..=31).prop_map(|(year, month, day)| {
        let first = Date::constant(year, month, 1);
        first.with().day(day.min(first.days_in_month())).build().unwrap()
    })
}

proptest! {
    #[test]
    fn any_text_is_read_without_harm(words in ".{0,200}") {
        check(&words, &read(&words));
        let _ = find(&words, |_| true);
    }

    #[test]
    fn any_order_of_date_words_is_read_without_harm(
        words in soup(),
        until in soup(),
        birth in prop::option::of(days()),
        today in days(),
    ) {
        check(&words, &read_on(&words, birth, today));
        let career = career();
        let anchors = Anchors { birth, career: &career, today, items: &NoItems };
        let when = When::said_until(words.as_str(), until);
        check(&words, &resolve(&when, &anchors));
        prop_assert_eq!(when.words, words);
    }

    #[test]
    fn what_is_found_in_a_line_stands_there_and_is_a_date(line in soup()) {
        if let Some(found) = find(&line, |_| false) {
            prop_assert_eq!(&line[found.range.clone()], found.when.words.as_str());
            let resolved = read(&found.when.words);
            prop_assert!(resolved.trouble != Some(timeline_core::date::Trouble::NotUnderstood)
                || resolved.start.is_none());
        }
    }

    #[test]
    fn an_age_moves_with_the_birth_date(birth in days(), years in 0i32..20) {
        let today = Date::constant(2026, 10, 1);
        let start = read_on(&format!("toen ze {years} was"), Some(birth), today).start.unwrap();
        prop_assert_eq!(start.earliest, Some(birth.checked_add(years.years()).unwrap()));
        let next = birth.checked_add((years + 1).years()).unwrap();
        prop_assert_eq!(start.latest, Some(next.checked_sub(1.day()).unwrap()));
        let tenth = read_on("op haar tiende", Some(birth), today).start.unwrap();
        let tenth_in_months = read_on("120 maanden", Some(birth), today).start.unwrap();
        prop_assert_eq!(tenth.earliest, tenth_in_months.earliest);
    }

    #[test]
    fn what_is_shown_is_read_again_as_what_it_shows(
        words in prop_oneof![soup(), prop::sample::select(known_words())],
        birth in prop::option::of(days()),
    ) {
        shown_again(&words, &read_on(&words, birth, Date::constant(2026, 10, 1)), birth);
    }

    #[test]
    fn before_and_after_are_open_and_lie_right_beside(
        year in 2018i16..2026,
        month in 1i8..=12,
        day in 1i8..=28,
        group in 1u8..=6,
        years in 1u8..=8,
        which in 0usize..8,
        birth in prop::option::of(days()),
    ) {
        let words = [
            format!("{day}-{month}-{year}"),
            format!("{month}-{year}"),
            format!("{year}"),
            format!("schooljaar {year}-{}", year + 1),
            format!("groep {group}"),
            format!("zomer {year}"),
            format!("kerst {year}"),
            format!("haar {years}e"),
        ];
        let today = Date::constant(2026, 10, 1);
        let start = |lead: &str| read_on(&format!("{lead}{}", words[which]), birth, today).start;
        let Some(Bounds { earliest: Some(from), latest: Some(to) }) = start("") else {
            return Ok(());
        };
        let before = start("voor ").unwrap();
        prop_assert_eq!(before.latest, from.yesterday().ok());
        prop_assert_eq!(before.earliest, birth.filter(|birth| *birth < from));
        let after = start("na ").unwrap();
        prop_assert_eq!(after.earliest, to.tomorrow().ok());
        prop_assert_eq!(after.latest, Some(today).filter(|today| *today > to));
        let near = start("vlak voor ").unwrap();
        prop_assert_eq!((near.earliest, near.latest), (from.checked_sub(3.months()).ok(), before.latest));
    }

    #[test]
    fn what_is_narrower_lies_within(
        year in 2018i16..2026,
        month in 1i8..=12,
        day in 1i8..=28,
        group in 1u8..=6,
        part in prop::sample::select(vec!["begin", "midden", "eind", "eerste helft", "tweede helft"]),
        nth in prop::sample::select(vec!["eerste", "tweede", "laatste"]),
        unit in prop::sample::select(vec!["week", "maandag", "weekend", "maand", "dag"]),
    ) {
        let wide = [
            format!("{year}"),
            format!("{month}-{year}"),
            format!("schooljaar {year}-{}", year + 1),
            format!("groep {group}"),
            format!("zomer {year}"),
        ];
        let within = |narrow: &str, wide: &str| {
            let (Some(inner), Some(outer)) = (read(narrow).start, read(wide).start) else { return };
            assert!(inner.earliest >= outer.earliest, "{narrow} in {wide}");
            assert!(inner.latest <= outer.latest, "{narrow} in {wide}");
        };
        for wide in &wide {
            within(&format!("{part} {wide}"), wide);
            within(&format!("{nth} {unit} van {wide}"), wide);
        }
        within(&format!("{day}-{month}-{year}"), &format!("{month}-{year}"));
        within(&format!("de week van {day}-{month}-{year}"), &format!("rond {day}-{month}-{year}"));
        within(&format!("{day}-{month}-{year}"), &format!("het weekend van {day}-{month}-{year}"));
        within(&format!("groep {group} in {year}"), &format!("{year} of groep {group}"));
        within(&format!("{year}"), &format!("rond {year}"));
        within(&format!("vlak na {month}-{year}"), &format!("na {month}-{year}"));
    }

    #[test]
    fn around_two_things_is_around_each_of_them(
        year in 2018i16..2026,
        month in 1i8..=12,
        group in 1u8..=6,
        left in 0usize..5,
        right in 0usize..5,
        joint in prop::sample::select(vec!["of", "of rond"]),
    ) {
        let words = [
            format!("5-{month}-{year}"),
            format!("zomer {year}"),
            format!("eind groep {group}"),
            format!("schooljaar {year}-{}", year + 1),
            "haar zesde".to_owned(),
        ];
        let (left, right) = (&words[left], &words[right]);
        let start = |words: &str| read(words).start.unwrap();
        let (a, b) = (start(&format!("rond {left}")), start(&format!("rond {right}")));
        let both = start(&format!("rond {left} {joint} {right}"));
        prop_assert_eq!(both.earliest, a.earliest.min(b.earliest));
        prop_assert_eq!(both.latest, a.latest.max(b.latest));
    }

    #[test]
    fn two_digits_never_name_a_day_still_to_come(day in days(), today in days()) {
        let words = format!("{}-{}-'{:02}", day.day(), day.month(), day.year() % 100);
        if let Some(Bounds { earliest: Some(read), .. }) = read_on(&words, None, today).start {
            prop_assert!(read <= today);
            prop_assert_eq!(read.year().rem_euclid(100), day.year() % 100);
            prop_assert!(today.year() - read.year() <= 100);
        }
    }

    #[test]
    fn references_in_any_tangle_are_resolved(
        to in prop::collection::vec((0usize..12, 0usize..4), 1..12),
    ) {
        let mut timeline = Timeline::new(TimelineId(1), "Noor");
        let names = ["alfa", "bravo", "carlo", "delta", "echos", "fokstrot", "golfje", "hotel",
            "india", "julia", "kilos", "lima"];
        for (n, (other, how)) in to.iter().enumerate() {
            let id = u64::try_from(n).unwrap() + 1;
            let words = match how {
                0 => "2020".to_owned(),
                1 => format!("na {}", names[*other]),
                2 => format!("tussen {} en {}", names[*other], names[n]),
                _ => format!("een jaar voor {}", names[*other]),
            };
            let mut item = Item::event(ItemId(id), LaneId(1), names[n], EventKind::Signal);
            item.statements.push(Statement::new(StatementId(id), PersonId(1), When::said(words)));
            timeline.items.push(item);
        }
        let dates = Dates::of(&timeline, Date::constant(2026, 10, 1));
        for item in &timeline.items {
            let statement = &item.statements[0];
            check(&statement.when.words, dates.statement(statement.id));
        }
    }
}

#[test]
fn case_accents_and_spaces_do_not_matter() {
    for words in known_words() {
        let plain = read(&words);
        let loud = format!("  {}  ", words.to_uppercase().replace(' ', "   "));
        let accented = words.replace("voor", "vóór").replace("een ", "één ").replace('e', "é");
        for other in [loud, accented] {
            let read = read(&other);
            assert_eq!((read.start, read.end), (plain.start, plain.end), "{other}");
        }
    }
}

#[test]
fn what_stands_around_a_date_does_not_move_it() {
    let around = [
        "({})",
        "{}.",
        "- {}",
        "het was {}",
        "volgens mama {}",
        "{} (volgens oma)",
        "mama denkt dat het {} was",
        "misschien {}",
        "{}, denk ik",
        "{}?",
        "{} (schatting)",
        "intake: {}",
    ];
    // an EDTF string is one alone, and what is a remark, a hedge or a bare number itself bears no more of it
    let plain = |words: &String| {
        let edtf = words.contains(['~', '%', 'X'])
            || words.ends_with(['/', '-', '?'])
            || words == "2021-22";
        let told = [
            "juf",
            "meester",
            "groep 3 op",
            "rapport",
            "blok",
            "Dikkie",
            "liep",
            "het was",
            "oma",
            "dat het",
        ];
        !edtf && words.parse::<u8>().is_err() && !told.iter().any(|word| words.contains(word))
    };
    let mut moved = Vec::new();
    for words in known_words().into_iter().filter(plain) {
        let alone = read(&words);
        if alone.start.is_none() {
            continue;
        }
        for more in around {
            let other = read(&more.replace("{}", &words));
            if (other.start, other.end) != (alone.start, alone.end) {
                moved.push(more.replace("{}", &words));
            }
        }
    }
    assert!(moved.is_empty(), "{moved:#?}");
}

#[test]
fn around_something_holds_all_of_it() {
    for words in known_words() {
        let (plain, around) = (read(&words), read(&format!("rond {words}")));
        if plain.end != End::None || around.end != End::None {
            continue;
        }
        if let (Some(plain), Some(around)) = (plain.start, around.start) {
            assert!(around.earliest <= plain.earliest, "{words}");
            assert!(around.latest.is_none() || around.latest >= plain.latest, "{words}");
        }
    }
}

#[test]
fn the_edtf_written_has_the_bounds_read() {
    let day = |bound| match bound {
        edtf_core::Bound::Date(day) => Some(day.to_string()),
        _ => None,
    };
    let mut written = 0;
    for words in known_words() {
        let resolved = read(&words);
        check(&words, &resolved);
        let (Some(edtf), Some(start), End::None) = (&resolved.edtf, resolved.start, resolved.end)
        else {
            continue;
        };
        if edtf.contains(['~', '?', '%']) {
            continue;
        }
        let bounds = edtf_core::Edtf::parse(edtf).unwrap().bounds();
        assert_eq!(day(bounds.earliest), start.earliest.map(|day| day.to_string()), "{words}");
        assert_eq!(day(bounds.latest), start.latest.map(|day| day.to_string()), "{words}");
        written += 1;
    }
    assert!(written > 300, "{written}");
}

#[test]
fn a_changed_anchor_changes_what_hangs_on_it_and_nothing_else() {
    let on = |birth: &str, words: &str| {
        read_on(words, birth.parse().ok(), Date::constant(2026, 10, 1)).start
    };
    let by_birth =
        ["toen ze 4 was", "baby", "op haar vierde verjaardag", "zwangerschap", "6 weken"];
    for words in by_birth {
        assert_ne!(on("2017-03-14", words), on("2018-03-14", words), "{words}");
        assert_eq!(on("", words), None, "{words}");
    }
    for words in ["groep 3", "2021", "zomer 2019", "rond kerst 2020", "sinds mei 2022"] {
        assert_eq!(on("2017-03-14", words), on("2018-03-14", words), "{words}");
    }
}

#[test]
fn long_texts_are_refused_in_no_time() {
    for part in [
        "tussen en ",
        "of ",
        "na na ",
        "-",
        "eind ",
        "1/",
        "toen ze ",
        "e\u{301}",
        "9",
        "[",
        "20",
        "Lotte was ",
        "op dinsdag in ",
        "overgang van ",
        "ik denk dat het ",
        "volgens mij ",
        "de tweede week van ",
        "ook ",
        "groep ( ",
        "begon ",
    ] {
        let words = part.repeat(10_000 / part.len());
        check(&words, &read(&words));
        let _ = find(&words, |_| true);
    }
    let words = "tussen 3 en 4 of 5 tot 6 - 7 / 8 , 9 en 10 of 11 tussen 12 en 13 - 14 en 15 / 16";
    check(words, &read(words));
}
