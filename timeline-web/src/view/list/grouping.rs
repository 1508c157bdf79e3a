//! How the list is grouped and ordered.

use timeline_core::model::ItemId;

use crate::state::Doc;
use crate::text::Texts;
use crate::view::child_words::{age, group};
use crate::view::entries::{Entry, year_words};
use timeline_core::sorted;

/// What stands together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Grouping {
    /// Items of one calendar year.
    #[default]
    Year,
    /// Items at one age.
    Age,
    /// Items in one group at school.
    School,
    /// Items in one lane.
    Lane,
}

impl Grouping {
    /// Every way, in the order the screen offers them.
    pub(crate) const ALL: [Self; 4] = [Self::Year, Self::Age, Self::School, Self::Lane];

    /// The key of its name.
    #[must_use]
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Year => "list-by-year",
            Self::Age => "list-by-age",
            Self::School => "list-by-school",
            Self::Lane => "list-by-lane",
        }
    }
}

/// What comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Order {
    /// What was long ago.
    #[default]
    OldFirst,
    /// What was lately.
    NewFirst,
    /// By title.
    Title,
}

impl Order {
    /// Every order, in the order the screen offers them.
    pub(crate) const ALL: [Self; 3] = [Self::OldFirst, Self::NewFirst, Self::Title];

    /// The key of its name.
    #[must_use]
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::OldFirst => "list-old-first",
            Self::NewFirst => "list-new-first",
            Self::Title => "list-by-title",
        }
    }
}

/// What a group is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Group {
    /// "2022".
    pub title: String,
    /// "5 jaar · groep 2 en 3".
    pub about: Option<String>,
}

/// The entries in groups. A group stands where its first entry stands.
#[must_use]
pub(crate) fn grouped(
    texts: Texts,
    doc: &Doc,
    mut entries: Vec<Entry>,
    grouping: Grouping,
    order: Order,
) -> Vec<(Group, Vec<ItemId>)> {
    let timeline = doc.timeline();
    let title = |id| timeline.item(id).map(|item| item.title.to_lowercase()).unwrap_or_default();
    match order {
        Order::OldFirst => {}
        Order::NewFirst => {
            let dated = entries.iter().filter(|entry| entry.day.is_some()).count();
            entries[..dated].reverse();
        }
        Order::Title => sorted::by_key(&mut entries, |entry| title(entry.id)),
    }
    let mut groups: Vec<(Group, Vec<ItemId>)> = Vec::new();
    for entry in entries {
        let name = name(texts, doc, &entry, grouping);
        match groups.iter_mut().find(|(group, _)| *group == name) {
            Some((_, ids)) => ids.push(entry.id),
            None => groups.push((name, vec![entry.id])),
        }
    }
    groups
}

fn name(texts: Texts, doc: &Doc, entry: &Entry, grouping: Grouping) -> Group {
    let child = &doc.timeline().child;
    let plain = |title: String| Group { title, about: None };
    let Some(day) = entry.day.filter(|_| grouping != Grouping::Lane) else {
        let lane = doc.timeline().item(entry.id).and_then(|item| doc.timeline().lane(item.lane));
        return match lane.filter(|_| grouping == Grouping::Lane) {
            Some(lane) => plain(lane.called(texts.0).to_owned()),
            None => plain(texts.t("tray")),
        };
    };
    match grouping {
        Grouping::Year | Grouping::Lane => {
            let (age, school) = year_words(texts, child, day.year());
            let about = [age, school].into_iter().flatten().collect::<Vec<_>>().join(" · ");
            Group { title: day.year().to_string(), about: (!about.is_empty()).then_some(about) }
        }
        Grouping::Age => plain(match child.birth.and_then(|birth| age(birth, day)) {
            Some(years) => texts.with("child-age", &[("years", i64::from(years).into())]),
            None if child.birth.is_some() => texts.t("list-before-birth"),
            None => texts.t("list-no-birth"),
        }),
        Grouping::School => {
            let row = child.career.iter().find(|row| row.from() <= day && day <= row.to());
            plain(row.map_or_else(|| texts.t("list-no-school"), |row| group(texts, row)))
        }
    }
}
