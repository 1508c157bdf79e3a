//! An item that says when the child itself was born ("geboren op 14-3-2017"): the birth date need not
//! be asked for again. Where two days are said for it, none is taken.

use jiff::civil::Date;
use timeline_core::{
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
    let mut days = Vec::new();
    told(&edit, &mut |item| days.extend(birth_said(item, doc, today)));
    let Some(day) = days.pop().filter(|day| *day <= today && days.iter().all(|one| one == day))
    else {
        return edit;
    };
    let child = Child { birth: Some(day), ..child.clone() };
    Edit::Group(vec![Edit::SetChild(Box::new(child)), edit])
}

/// The day this item says the child was born.
pub(super) fn birth_said(item: &Item, doc: &Doc, today: Date) -> Option<Date> {
    let alias = &doc.timeline().child.alias;
    if !matches!(item.body, ItemBody::Event(_)) || !is_own_birth(&item.title, alias) {
        return None;
    }
    let days = item.statements.iter().map(|statement| {
        let on = statement.told_on.unwrap_or_else(|| doc.said_on(today));
        let start = doc.read_said(&statement.when, on).start?;
        start.earliest.filter(|day| start.latest == Some(*day))
    });
    let mut days: Vec<Date> = days.collect::<Option<_>>()?;
    days.dedup();
    <[Date; 1]>::try_from(days).ok().map(|[day]| day)
}

fn told(edit: &Edit, see: &mut impl FnMut(&Item)) {
    match edit {
        Edit::Group(edits) => edits.iter().for_each(|edit| told(edit, see)),
        Edit::Insert { record, .. } => {
            if let Record::Item(item) = &**record {
                see(item);
            }
        }
        _ => {}
    }
}

fn is_own_birth(title: &str, alias: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    let name = words(alias);
    let said = words(title);
    let rest = said.iter().filter(|word| !name.contains(word) && !FILLING.contains(&&***word));
    let mut rest = rest.map(String::as_str);
    rest.next().is_some_and(|word| BIRTH.contains(&word)) && rest.next().is_none()
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
