//! An item that says when the child itself was born ("geboren op 14-3-2017"): the birth date need not
//! be asked for again. Where two days are said for it, none is taken.

use jiff::civil::Date;
use timeline_core::{
    date::Bounds,
    edit::{Edit, Record},
    model::{Child, Item, ItemBody},
};

use super::Doc;

/// What is left of such a title beside the name of the child.
const BIRTH: [&str; 7] =
    ["geboren", "geboorte", "geboortedag", "geboortedatum", "born", "birth", "birthdate"];

/// What a sentence about it may also hold. "Ik" is not among them: a parent may be speaking.
const FILLING: [&str; 18] = [
    "is", "was", "werd", "wordt", "hij", "zij", "ze", "de", "het", "kind", "van", "he", "she",
    "of", "the", "child", "on", "op",
];

/// The edit, which also puts down the birth date where that is not known and what is added says it.
pub(super) fn with_birth(edit: Edit, doc: &Doc, today: Date) -> Edit {
    let child = &doc.timeline().child;
    if child.birth.is_some() {
        return edit;
    }
    let mut said = Said::default();
    said.read(&edit, doc, today);
    let Some(day) = said.day.filter(|day| *day <= today && !said.twice) else { return edit };
    let child = Child { birth: Some(day), ..child.clone() };
    Edit::Group(vec![Edit::SetChild(Box::new(child)), edit])
}

/// The day this item says the child was born.
pub(super) fn birth_said(item: &Item, doc: &Doc, today: Date) -> Option<Date> {
    let mut said = Said::default();
    said.of(item, doc, today);
    said.day.filter(|_| !said.twice)
}

/// What is said of the day of birth.
#[derive(Default)]
struct Said {
    day: Option<Date>,
    /// Another day is said as well, or none that is clear.
    twice: bool,
}

impl Said {
    fn read(&mut self, edit: &Edit, doc: &Doc, today: Date) {
        match edit {
            Edit::Group(edits) => {
                for edit in edits {
                    self.read(edit, doc, today);
                }
            }
            Edit::Insert { record, .. } => {
                if let Record::Item(item) = &**record {
                    self.of(item, doc, today);
                }
            }
            _ => {}
        }
    }

    fn of(&mut self, item: &Item, doc: &Doc, today: Date) {
        let alias = &doc.timeline().child.alias;
        if !matches!(item.body, ItemBody::Event(_)) || !is_own_birth(&item.title, alias) {
            return;
        }
        for statement in &item.statements {
            let on = statement.told_on.unwrap_or_else(|| doc.said_on(today));
            let day = doc.read_said(&statement.when, on).start.and_then(Bounds::day);
            self.twice |= day.is_none() || self.day.is_some_and(|before| Some(before) != day);
            self.day = day;
        }
    }
}

fn is_own_birth(title: &str, alias: &str) -> bool {
    let (title, alias) = (title.to_lowercase(), alias.to_lowercase());
    let mut says = 0;
    for word in words(&title) {
        if BIRTH.contains(&word) {
            says += 1;
        } else if !FILLING.contains(&word) && !words(&alias).any(|name| name == word) {
            return false;
        }
    }
    says == 1
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::is_own_birth;

    #[test]
    fn only_the_child_itself_counts() {
        for title in ["Geboren", "Zoë is geboren", "geboorte van Zoë", "Zoë Van Dam was born"] {
            assert!(is_own_birth(title, "Zoë van Dam"), "{title}");
        }
        let others =
            ["Broertje geboren", "Sem geboren", "Ik ben geboren", "Geboren in Zwolle", "Zoë", ""];
        for title in others {
            assert!(!is_own_birth(title, "Zoë"), "{title}");
        }
    }
}
