//! Timelines to lay out, with dates written as EDTF so that nothing here depends on the grammar.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use timeline_core::date::Dates;
use timeline_core::lang::Lang;
use timeline_core::layout::{Arrangement, Filter, Style, View, layout};
use timeline_core::model::{
    About, Cell, Conversation, ConversationId, ConversationKind, EventKind, ExpectedDuration, Goal,
    GoalId, Item, ItemBody, ItemId, LaneId, LaneKind, LinePoint, Load, Measurement, Person,
    PersonId, Role, Said, SaidId, SchoolKind, SchoolYear, Statement, StatementId, Step, TalkForm,
    Timeline, TimelineId, When,
};
use timeline_core::scene::{Rect, Scene, Shape, Text};
use timeline_core::text::Fonts;

pub(crate) const TODAY: Date = date(2026, 10, 1);

/// A timeline of somebody born in 2017, at school since 2021, without items.
pub(crate) fn child() -> Timeline {
    let mut timeline = Timeline::new(TimelineId(1), "Kim");
    timeline.child.birth = Some(date(2017, 3, 14));
    for group in 1..=7 {
        let year = SchoolYear::whole(2019 + i16::from(group), SchoolKind::Bo, Some(group), "");
        timeline.child.career.push(year.unwrap());
    }
    for (id, name) in [(1, "Moeder"), (2, "Vader"), (3, "Juf")] {
        timeline.people.push(Person::new(PersonId(id), name, Role::Parent));
    }
    timeline.conversation_date = Some(TODAY);
    timeline
}

/// Adds an event with one version; gives its item to go on with.
pub(crate) fn event<'a>(
    timeline: &'a mut Timeline,
    lane: LaneKind,
    title: &str,
    words: &str,
    until: Option<&str>,
    load: i8,
) -> &'a mut Item {
    let lane = timeline.lane_of(lane).map_or(LaneId(1), |lane| lane.id);
    let number = timeline.items.len() as u64 + 100;
    let mut item = Item::event(ItemId(number), lane, title, EventKind::Family);
    item.statements.push(told(number * 10, 1, words, until, load));
    timeline.items.push(item);
    timeline.items.last_mut().unwrap()
}

/// A version of what happened.
pub(crate) fn told(id: u64, teller: u64, words: &str, until: Option<&str>, load: i8) -> Statement {
    let when = When { words: words.into(), until: until.map(Into::into), ..When::default() };
    let mut statement = Statement::new(StatementId(id), PersonId(teller), when);
    statement.load = Load::new(load).filter(|_| load != 0);
    statement
}

/// Adds an item of another kind.
pub(crate) fn item<'a>(
    timeline: &'a mut Timeline,
    lane: LaneKind,
    title: &str,
    words: &str,
    until: Option<&str>,
    body: ItemBody,
) -> &'a mut Item {
    let item = event(timeline, lane, title, words, until, 0);
    item.body = body;
    item
}

/// A goal of which each party, in order, expects it to take until then.
pub(crate) fn expecting(words: &[&str]) -> Goal {
    let said = |(person, words): (u64, &&str)| ExpectedDuration {
        person: PersonId(person),
        words: (*words).to_owned(),
    };
    Goal {
        durations: (1..).zip(words).map(said).collect(),
        ..Goal::new(GoalId(1), "zelf naar binnen")
    }
}

/// In a conversation a party said how long this, which has a version, will take.
pub(crate) fn expected_to_last(timeline: &mut Timeline, item: ItemId) {
    let first = timeline.item(item).unwrap().statements[0].id;
    let mut talk = Conversation::new(ConversationId(item.0), ConversationKind::Triangle, TODAY);
    let cell = Cell { form: TalkForm::Duration, row: 0, column: 0 };
    let said = Said::new(SaidId(item.0), PersonId(1), Step::Plan, "een half jaar");
    talk.said.push(Said { about: Some(About::Statement(item, first)), cell: Some(cell), ..said });
    timeline.conversations.push(talk);
}

/// A line of highs and lows that the child drew, a point a year.
pub(crate) fn drawn_line(id: u64) -> Item {
    let values = [3, 4, 1, -2, -5, -4, 0, 2, 4];
    let point = |(year, value)| LinePoint { on: date(year, 6, 1), value };
    let line = (2017..).zip(values).map(point).collect();
    let drawn = Measurement { instrument: "Mijn lijn".into(), line, ..Measurement::default() };
    let body = ItemBody::Measurement(Box::new(drawn));
    let mut item = Item::new(ItemId(id), LaneId(1), "Mijn lijn", body);
    item.statements.push(told(id * 10, 1, "2017", Some("2025"), 0));
    item
}

pub(crate) fn arranged(timeline: &Timeline) -> Arrangement {
    filtered(timeline, &Filter::default(), Lang::Dutch)
}

pub(crate) fn filtered(timeline: &Timeline, filter: &Filter, lang: Lang) -> Arrangement {
    let dates = Dates::of(timeline, TODAY);
    Arrangement::of(timeline, &dates, filter, &Fonts::bundled(), lang, TODAY)
}

/// The whole life, on a drawing as high as it needs.
pub(crate) fn whole(arrangement: &Arrangement, width: f64) -> Scene {
    let style = Style { note_row: arrangement.has_date_notes(), ..Style::screen() };
    let height = style.rulers() + arrangement.content_px(&style, &BTreeSet::new());
    seen(arrangement, &arrangement.whole_life(width, height, &style))
}

pub(crate) fn seen(arrangement: &Arrangement, view: &View) -> Scene {
    let style = Style { note_row: arrangement.has_date_notes(), ..Style::screen() };
    layout(arrangement, view, &style, &BTreeSet::new())
}

pub(crate) fn texts(scene: &Scene) -> impl Iterator<Item = &Text> {
    scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Text(text) => Some(text),
        _ => None,
    })
}

/// Where a text stands: from the top of a capital to the baseline.
pub(crate) fn text_area(text: &Text) -> Rect {
    use timeline_core::scene::Anchor;
    let width = Fonts::bundled().width(&text.text, text.weight, text.size);
    let left = match text.anchor {
        Anchor::Left => text.at.x,
        Anchor::Middle => text.at.x - width / 2.0,
        Anchor::Right => text.at.x - width,
    };
    Rect::new(left, text.at.y - text.size / 3.0, width, text.size / 1.5)
}

/// What stands beside and in the marks.
pub(crate) fn labels(scene: &Scene) -> Vec<String> {
    texts(scene).filter(|text| text.size == 13.0).map(|text| text.text.to_string()).collect()
}
