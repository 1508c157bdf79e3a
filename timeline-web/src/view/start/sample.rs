//! A made-up child with a few items, for the sheet on the start screen. The whole example, that
//! "Bekijk een voorbeeld" opens, is a file of its own.

use jiff::civil::{Date, date};
use timeline_core::model::{
    Child, EventKind, Goal, GoalId, GoalStatus, Intervention, Item, ItemBody, ItemId, Lane, LaneId,
    LaneKind, LifeEvent, Load, Person, PersonId, Role, SchoolKind, SchoolYear, Statement,
    StatementId, SupportPlan, Timeline, TimelineId, When,
};

use crate::text::Lang;

/// The day on which the made-up child is nine.
pub(super) const TODAY: Date = date(2026, 10, 1);

/// Title in Dutch and English, lane, date words, words of an end, load.
type Row = ([&'static str; 2], LaneKind, &'static str, Option<&'static str>, i8);

const EVENTS: [Row; 11] = [
    (["leeshoekje", "reading corner"], LaneKind::Strengths, "november 2022", None, 2),
    (["tekent", "draws"], LaneKind::Strengths, "juni 2025", None, 2),
    (["geboren", "born"], LaneKind::Home, "14 maart 2017", None, 1),
    (["broertje", "brother"], LaneKind::Home, "zomer 2019", None, 1),
    (["uit elkaar", "split up"], LaneKind::Home, "mei 2023", None, -1),
    (["bij vader", "at dad’s"], LaneKind::Home, "juni 2024", Some("nu"), 0),
    (["eerste schooldag", "first school day"], LaneKind::School, "15 maart 2021", None, 1),
    (["invallers", "subs"], LaneKind::School, "augustus 2024", Some("juli 2025"), 0),
    (["vriendin", "best friend"], LaneKind::Friends, "oktober 2021", None, 2),
    (["speelt buiten", "plays out"], LaneKind::Friends, "juni 2026", None, 2),
    (["buikpijn", "tummy ache"], LaneKind::Feelings, "herfst 2024", Some("najaar 2025"), 0),
];

/// The sample.
pub(super) fn sample(lang: Lang) -> Timeline {
    let at = usize::from(lang == Lang::English);
    let mut timeline = Timeline::new(TimelineId(1), "Noor");
    let shown = [
        (LaneKind::Strengths, ["Krachten", "Strengths"]),
        (LaneKind::Home, ["Thuis", "Home"]),
        (LaneKind::School, ["School", "School"]),
        (LaneKind::Friends, ["Vrienden", "Friends"]),
        (LaneKind::Feelings, ["Gevoel", "Feelings"]),
        (LaneKind::Support, ["Hulp", "Help"]),
    ];
    timeline.lanes = shown
        .into_iter()
        .zip(1..)
        .map(|((kind, name), n)| Lane {
            id: LaneId(n),
            kind,
            name: Some(name[at].into()),
            hidden: false,
        })
        .collect();
    timeline.child = Child {
        alias: "Noor".into(),
        birth: Some(date(2017, 3, 14)),
        career: career(),
        ..Child::default()
    };
    timeline.people.push(Person {
        id: PersonId(1),
        name: "Noor".into(),
        role: Role::Child,
        authority: timeline_core::model::Authority::No,
    });
    for (title, lane, words, until, load) in EVENTS {
        let body = ItemBody::Event(LifeEvent { kind: EventKind::Milestone, detail: None });
        put(&mut timeline, title[at], lane, body, when(words, until), load);
    }
    let help = ItemBody::Intervention(Box::<Intervention>::default());
    put(
        &mut timeline,
        ["extra pauze", "extra break"][at],
        LaneKind::Support,
        help,
        when("september 2025", Some("februari 2026")),
        0,
    );
    let goal = Goal {
        by: Some(When::said("augustus 2026")),
        status: GoalStatus::Started,
        ..Goal::new(GoalId(1), "")
    };
    let plan =
        ItemBody::Plan(Box::new(SupportPlan { goals: vec![goal], ..SupportPlan::default() }));
    put(
        &mut timeline,
        ["plan: rustig naar school", "plan: calm start"][at],
        LaneKind::Support,
        plan,
        when("maart 2026", Some("januari 2027")),
        0,
    );
    timeline
}

fn when(words: &str, until: Option<&str>) -> When {
    until.map_or_else(|| When::said(words), |until| When::said_until(words, until))
}

fn put(timeline: &mut Timeline, title: &str, lane: LaneKind, body: ItemBody, when: When, load: i8) {
    let Some(lane) = timeline.lane_of(lane).map(|lane| lane.id) else { return };
    let id = u64::try_from(timeline.items.len()).unwrap_or_default() + 1;
    let mut item = Item::new(ItemId(id), lane, title, body);
    let told = Statement::new(StatementId(id), PersonId(1), when);
    item.statements
        .push(Statement { load: Load::new(load).filter(|load| load.value() != 0), ..told });
    timeline.items.push(item);
}

fn career() -> Vec<SchoolYear> {
    let groups = (2021i16..).zip(2u8..=7);
    groups
        .filter_map(|(year, group)| SchoolYear::whole(year, SchoolKind::Bo, Some(group), "").ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use timeline_core::date::Dates;

    #[test]
    fn everything_on_the_sheet_has_its_place() {
        for lang in [Lang::Dutch, Lang::English] {
            let timeline = sample(lang);
            let dates = Dates::of(&timeline, TODAY);
            for item in &timeline.items {
                let resolved = dates.item(item.id);
                assert!(resolved.is_some_and(|dates| dates.start.is_some()), "{}", item.title);
            }
        }
    }
}
