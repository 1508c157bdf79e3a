//! What the words in a cell stand for: kinds, lanes, roles and loads, in Dutch and English.

use super::RowFault;
use crate::model::{EventKind, ItemKind, Lane, LaneKind, Load, Role};

/// The Dutch word for a kind, which is the one that is written.
pub(super) fn kind_name(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Event(EventKind::Milestone) => "mijlpaal",
        ItemKind::Event(EventKind::Family) => "gezin",
        ItemKind::Event(EventKind::School) => "school",
        ItemKind::Event(EventKind::Health) => "gezondheid",
        ItemKind::Event(EventKind::Help) => "hulp",
        ItemKind::Event(EventKind::Livelihood) => "bestaanszekerheid",
        ItemKind::Event(EventKind::FreeTime) => "vrije tijd",
        ItemKind::Event(EventKind::Success) => "succes",
        ItemKind::Event(EventKind::Signal) => "signaal",
        ItemKind::Intervention => "interventie",
        ItemKind::Plan => "plan",
        ItemKind::Measurement => "meting",
    }
}

/// The kind of this name.
pub(super) fn kind_called(name: &str) -> Option<ItemKind> {
    Some(match simple(name).as_str() {
        "mijlpaal" | "milestone" => ItemKind::Event(EventKind::Milestone),
        "gezin" | "family" => ItemKind::Event(EventKind::Family),
        "school" => ItemKind::Event(EventKind::School),
        "gezondheid" | "health" => ItemKind::Event(EventKind::Health),
        "hulp" | "help" => ItemKind::Event(EventKind::Help),
        "bestaanszekerheid" | "livelihood" => ItemKind::Event(EventKind::Livelihood),
        "vrijetijd" | "freetime" | "leisure" => ItemKind::Event(EventKind::FreeTime),
        "succes" | "success" => ItemKind::Event(EventKind::Success),
        "signaal" | "signal" => ItemKind::Event(EventKind::Signal),
        "interventie" | "intervention" => ItemKind::Intervention,
        "plan" => ItemKind::Plan,
        "meting" | "measurement" => ItemKind::Measurement,
        _ => return None,
    })
}

/// The kind of a row that does not say it.
pub(super) fn kind_in(lane: LaneKind) -> ItemKind {
    ItemKind::Event(match lane {
        LaneKind::Strengths => EventKind::Success,
        LaneKind::Home => EventKind::Family,
        LaneKind::School => EventKind::School,
        LaneKind::Friends => EventKind::FreeTime,
        LaneKind::Health => EventKind::Health,
        LaneKind::Feelings => EventKind::Signal,
        LaneKind::Support => EventKind::Help,
        LaneKind::Living => EventKind::Livelihood,
        LaneKind::Own => EventKind::Milestone,
    })
}

/// The lane of a row that does not say it.
pub(super) fn lane_for(kind: ItemKind) -> LaneKind {
    match kind {
        ItemKind::Event(EventKind::Milestone | EventKind::Family) => LaneKind::Home,
        ItemKind::Event(EventKind::School) => LaneKind::School,
        ItemKind::Event(EventKind::Health) => LaneKind::Health,
        ItemKind::Event(EventKind::Help)
        | ItemKind::Intervention
        | ItemKind::Plan
        | ItemKind::Measurement => LaneKind::Support,
        ItemKind::Event(EventKind::Livelihood) => LaneKind::Living,
        ItemKind::Event(EventKind::FreeTime) => LaneKind::Friends,
        ItemKind::Event(EventKind::Success) => LaneKind::Strengths,
        ItemKind::Event(EventKind::Signal) => LaneKind::Feelings,
    }
}

/// The lane of this name: its own name first, then the default names, then a part of those
/// ("vrienden").
pub(super) fn lane_called<'a>(lanes: &'a [Lane], name: &str) -> Option<&'a Lane> {
    let name = simple(name);
    let own = |lane: &&Lane| lane.name.as_deref().is_some_and(|own| simple(own) == name);
    let kind = lane_kind_called(&name);
    let by_kind = |lane: &&Lane| Some(lane.kind) == kind;
    lanes.iter().find(own).or_else(|| lanes.iter().find(by_kind))
}

/// The default lane of this name.
pub(super) fn lane_kind_called(name: &str) -> Option<LaneKind> {
    let name = simple(name);
    let whole = |kind: &LaneKind| simple(kind.dutch()) == name || simple(kind.english()) == name;
    let part = |kind: &LaneKind| {
        let parts = |all: &'static str| all.split(['&', ',']);
        parts(kind.dutch()).chain(parts(kind.english())).any(|part| simple(part) == name)
    };
    let kinds = LaneKind::DEFAULT;
    kinds.into_iter().find(whole).or_else(|| kinds.into_iter().find(part))
}

/// A guess at the role of somebody of this name.
pub(super) fn role_of(name: &str, child_alias: &str) -> Role {
    let name = name.trim().to_lowercase();
    if !name.is_empty() && name == child_alias.trim().to_lowercase() {
        return Role::Child;
    }
    let begins = |words: &[&str]| {
        let first = name.split_whitespace().next().unwrap_or_default();
        words.contains(&first)
    };
    if begins(&["moeder", "vader", "mama", "papa", "mam", "pap", "ouder", "ouders", "mother"])
        || begins(&["father", "mum", "mom", "dad", "parent", "parents"])
    {
        Role::Parent
    } else if begins(&["pleegmoeder", "pleegvader", "stiefmoeder", "stiefvader", "pleegouder"])
        || begins(&["pleegouders", "stiefouder", "stepmother", "stepfather"])
    {
        Role::StepOrFosterParent
    } else if begins(&["oma", "opa", "tante", "oom", "buurvrouw", "buurman", "trainer", "grandma"])
        || begins(&["grandpa", "aunt", "uncle", "neighbour"])
    {
        Role::Network
    } else if begins(&["juf", "juffrouw", "meester", "mentor", "leerkracht", "docent", "teacher"]) {
        Role::Teacher
    } else if begins(&["dossier", "record", "file"]) {
        Role::Record
    } else {
        Role::Other
    }
}

/// The load in this cell; none when it is empty.
pub(super) fn load(cell: &str) -> Result<Option<Load>, RowFault> {
    let cell = cell.trim().replace('−', "-");
    if cell.is_empty() {
        return Ok(None);
    }
    let value: i8 = cell.parse().map_err(|_| RowFault::Load)?;
    Load::new(value).map(Some).ok_or(RowFault::Load)
}

/// Letters and digits only, lower case, "and" and "en" left out: "Vrienden en vrije tijd" and
/// "vrienden & vrije-tijd" are the same.
pub(super) fn simple(name: &str) -> String {
    name.to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !matches!(*word, "en" | "and"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Timeline, TimelineId};

    #[test]
    fn a_lane_is_found_by_its_whole_name_a_part_of_it_or_its_english_name() {
        let lanes = Timeline::new(TimelineId(1), "").lanes;
        let kind = |name| lane_called(&lanes, name).map(|lane| lane.kind);
        assert_eq!(kind("vrienden en vrije tijd"), Some(LaneKind::Friends));
        assert_eq!(kind(" Vrienden & Vrije tijd "), Some(LaneKind::Friends));
        assert_eq!(kind("vrije tijd"), Some(LaneKind::Friends));
        assert_eq!(kind("geld"), Some(LaneKind::Living));
        assert_eq!(kind("Feelings and behaviour"), Some(LaneKind::Feelings));
        assert_eq!(kind("Oma's huis"), None);
    }

    #[test]
    fn a_load_is_a_whole_number_from_minus_two_to_two() {
        assert_eq!(load("-2"), Ok(Load::new(-2)));
        assert_eq!(load(" +1 "), Ok(Load::new(1)));
        assert_eq!(load("−1"), Ok(Load::new(-1)));
        assert_eq!(load(""), Ok(None));
        assert_eq!(load("3"), Err(RowFault::Load));
        assert_eq!(load("zwaar"), Err(RowFault::Load));
    }
}
