//! The few words the drawing itself says, in Dutch and English.

use crate::lang::Lang;
use crate::model::{SchoolKind, SchoolYear};

pub(super) struct Words {
    pub(super) date: &'static str,
    pub(super) age: &'static str,
    pub(super) school: &'static str,
    pub(super) notes: &'static str,
    pub(super) today: &'static str,
    /// Heads what has no date yet.
    pub(super) tray: &'static str,
    pub(super) no_birth: &'static str,
    pub(super) no_career: &'static str,
    /// Stands in the empty lane of strengths.
    pub(super) invite: &'static str,
    lang: Lang,
    weekdays: [&'static str; 7],
}

static DUTCH: Words = Words {
    lang: Lang::Dutch,
    date: "Datum",
    age: "Leeftijd",
    school: "School",
    notes: "Notities",
    today: "vandaag",
    tray: "Nog een plek geven",
    no_birth: "geboortedatum nog niet bekend",
    no_career: "schoolloopbaan nog niet ingevuld",
    invite: "Waar is dit kind goed in? Zet het hier neer.",
    weekdays: ["ma", "di", "wo", "do", "vr", "za", "zo"],
};

static ENGLISH: Words = Words {
    lang: Lang::English,
    date: "Date",
    age: "Age",
    school: "School",
    notes: "Notes",
    today: "today",
    tray: "Still to be placed",
    no_birth: "birth date not known yet",
    no_career: "school career not filled in yet",
    invite: "What is this child good at? Put it here.",
    weekdays: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
};

impl Words {
    pub(super) fn of(lang: Lang) -> &'static Self {
        lang.pick(&DUTCH, &ENGLISH)
    }

    /// Month 1 … 12, in full.
    pub(super) fn month(&self, month: i8) -> &'static str {
        self.lang.month(month)
    }

    /// Month 1 … 12, in three letters.
    pub(super) fn month_short(&self, month: i8) -> &'static str {
        self.lang.month_short(month)
    }

    /// Weekday 0 (Monday) … 6, in two letters.
    pub(super) fn weekday(&self, day: i8) -> &'static str {
        self.weekdays[usize::from(day.clamp(0, 6).unsigned_abs())]
    }
}

/// How many years of age share a stretch of a ruler on which a year is so wide, so that its number fits.
pub(super) fn age_step(year_px: f64) -> i32 {
    const NUMBER_PX: f64 = 22.0;
    const RANGE_PX: f64 = 44.0;
    if year_px >= NUMBER_PX {
        return 1;
    }
    let fits = |step: &i32| f64::from(*step) * year_px >= RANGE_PX;
    [5, 10, 20].into_iter().find(fits).unwrap_or(50)
}

/// Ways to say so many years of age, the first of which is `years`, from long to short.
pub(super) fn age_years(years: i32, step: i32, lang: Lang) -> Vec<String> {
    let short =
        if step > 1 { format!("{years}–{}", years + step - 1) } else { years.to_string() };
    // why: “1 year” fits where “2 years” does not, and would stand alone among numbers
    let long = lang.pick("{} jaar", "age {}").replace("{}", &short);
    vec![long, short]
}

/// Ways to say an age in years and months, from long to short.
pub(super) fn age_month(years: i32, months: i32, lang: Lang) -> Vec<String> {
    let (year, month) = lang.pick(("jaar", "mnd"), ("y", "m"));
    let long = match (years, months) {
        (0, months) => format!("{months} {month}"),
        (years, 0) => format!("{years} {year}"),
        (years, months) => format!("{years} {year} {months} {month}"),
    };
    vec![long, format!("{years};{months}")]
}

/// Ways to say a row of the school career, from long to short.
pub(super) fn school(row: &SchoolYear, lang: Lang) -> Vec<String> {
    let pick = |dutch: &str, english: &str| lang.pick(dutch, english).to_owned();
    let year = |name: String| match row.group {
        Some(year) => vec![format!("{year} {name}"), year.to_string()],
        None => vec![name],
    };
    match (&row.kind, row.group) {
        (SchoolKind::Bo | SchoolKind::Sbo | SchoolKind::So, Some(group)) => {
            let suffix = match row.kind {
                SchoolKind::Sbo => " sbo",
                SchoolKind::So => " so",
                _ => "",
            };
            let word = pick("groep", "group");
            let mut ways =
                vec![format!("{word} {group}"), format!("gr {group}"), group.to_string()];
            if !suffix.is_empty() {
                ways.insert(0, format!("{word} {group}{suffix}"));
            }
            ways
        }
        (SchoolKind::Bo, None) => vec![pick("basisschool", "primary school")],
        (SchoolKind::Sbo, _) => vec!["sbo".into()],
        (SchoolKind::So, _) => vec!["so".into()],
        (SchoolKind::Preschool, _) => vec![pick("opvang", "day care")],
        (SchoolKind::LanguageClass, _) => {
            vec![pick("taalklas", "language class"), pick("taal", "lang.")]
        }
        (SchoolKind::Vmbo, _) => year("vmbo".into()),
        (SchoolKind::Havo, _) => year("havo".into()),
        (SchoolKind::Vwo, _) => year("vwo".into()),
        (SchoolKind::Pro, _) => year("pro".into()),
        (SchoolKind::Vso, _) => year("vso".into()),
        (SchoolKind::Mbo, _) => year("mbo".into()),
        (SchoolKind::Home, _) => vec![pick("thuis", "at home")],
        (SchoolKind::Other(name), _) => year(super::marks::one_line(name)),
    }
}
