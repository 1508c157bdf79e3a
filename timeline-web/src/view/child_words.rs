//! The child in one line: age and group today.

use jiff::civil::Date;
use timeline_core::model::{Child, SchoolKind, SchoolYear};

use crate::text::Texts;

/// What the child is called; a word for "the child" where nothing was filled in.
#[must_use]
pub fn alias(texts: Texts, child: &Child) -> String {
    if child.alias.trim().is_empty() { texts.t("child-no-name") } else { child.alias.clone() }
}

/// "9 jaar · groep 7"; empty when neither is known.
#[must_use]
pub fn age_and_group(texts: Texts, child: &Child, today: Date) -> String {
    let age = child.birth.and_then(|birth| age(birth, today));
    let age = age.map(|years| texts.with("child-age", &[("years", i64::from(years).into())]));
    let row = child.career.iter().find(|row| row.from() <= today && today <= row.to());
    let group = row.map(|row| group(texts, row));
    [age, group].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// "groep 7", "vwo 2", "taalklas".
#[must_use]
pub fn group(texts: Texts, row: &SchoolYear) -> String {
    group_words(texts, &row.kind, row.group)
}

/// "groep 7", "vwo 2", "taalklas".
#[must_use]
pub fn group_words(texts: Texts, kind: &SchoolKind, group: Option<u8>) -> String {
    match group {
        Some(group) if kind.is_primary() => {
            texts.with("child-group", &[("group", i64::from(group).into())])
        }
        Some(group) => format!("{} {group}", super::words::school(kind, texts)),
        None => super::words::school(kind, texts),
    }
}

/// Whole years lived; none before birth.
#[must_use]
pub fn age(birth: Date, today: Date) -> Option<i16> {
    let had_birthday = (today.month(), today.day()) >= (birth.month(), birth.day());
    let years = today.year() - birth.year() - i16::from(!had_birthday);
    (birth <= today).then_some(years)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use jiff::civil::date;

    #[test]
    fn a_child_is_a_year_older_from_the_birthday_on() {
        assert_eq!(age(date(2017, 3, 14), date(2026, 3, 13)), Some(8));
        assert_eq!(age(date(2017, 3, 14), date(2026, 3, 14)), Some(9));
        assert_eq!(age(date(2017, 3, 14), date(2017, 3, 13)), None);
    }

    #[test]
    fn age_and_group_say_only_what_is_known() {
        let texts = Texts(Lang::Dutch);
        let mut child = Child { birth: Some(date(2017, 3, 14)), ..Child::default() };
        assert_eq!(age_and_group(texts, &child, date(2026, 10, 1)), "9 jaar");
        child.career.push(SchoolYear::whole(2026, SchoolKind::Bo, Some(7), "").unwrap());
        assert_eq!(age_and_group(texts, &child, date(2026, 10, 1)), "9 jaar · groep 7");
        child.birth = None;
        assert_eq!(age_and_group(texts, &child, date(2026, 10, 1)), "groep 7");
    }
}
