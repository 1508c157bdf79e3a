//! Days back to words, never more precise than what was said: a month stays a month, open stays
//! open, "rond" stays "rond". Dutch and English.

use jiff::civil::Date;

use super::{
    Bounds, End, Resolved, Trouble,
    calendar::{self, days_later},
    edtf,
};
use crate::lang::Lang;

/// The dates in words of this language; empty when undated.
///
/// ```
/// use jiff::civil::date;
/// use timeline_core::{date::{Bounds, Resolved, show}, lang::Lang};
///
/// let start = Bounds { earliest: Some(date(2025, 7, 1)), latest: Some(date(2025, 8, 31)) };
/// let resolved = Resolved { start: Some(start), ..Resolved::default() };
/// assert_eq!(show(&resolved, Lang::Dutch), "jul–aug 2025");
/// ```
#[must_use]
pub fn show(resolved: &Resolved, lang: Lang) -> String {
    let Some(start) = resolved.start else { return String::new() };
    let words = Words { lang, by_day: resolved.by_day };
    let days = match resolved.end {
        End::None => words.moment(start, resolved.edtf.as_deref()),
        End::Open => format!("{} {}", words.since(), words.bounds(start)),
        // said as one stretch, and known no closer
        End::Within(end) if start.latest == end.latest && start.latest != start.earliest => {
            words.bounds(start)
        }
        End::Within(end) => {
            format!("{} {} {}", words.bounds(start), words.up_to(), words.bounds(end))
        }
    };
    match &resolved.recurring {
        // the teller's words may be in the other language
        Some(how) => lang.pick(format!("{how}, {days}"), format!("“{how}”, {days}")),
        None => days,
    }
}

/// One short sentence: what would help.
#[must_use]
pub fn hint(trouble: Trouble, lang: Lang) -> &'static str {
    match (trouble, lang) {
        (Trouble::Unknown, Lang::Dutch) => {
            "Wanneer was het ongeveer? Een jaar of een groep is genoeg."
        }
        (Trouble::Unknown, Lang::English) => {
            "When was it, more or less? A year or a group will do."
        }
        (Trouble::NotUnderstood, Lang::Dutch) => {
            "Zeg het anders, zoals “zomer 2019”, “groep 3” of “toen ze 4 was”."
        }
        (Trouble::NotUnderstood, Lang::English) => {
            "Say it another way, like “summer 2019”, “group 3” or “when she was 4”."
        }
        (Trouble::BirthMissing, Lang::Dutch) => "Vul bij het kind de geboortedatum in.",
        (Trouble::BirthMissing, Lang::English) => "Fill in the birth date of the child.",
        (Trouble::CareerMissing, Lang::Dutch) => "Zet deze groep of klas in de schoolloopbaan.",
        (Trouble::CareerMissing, Lang::English) => "Add this group or class to the school career.",
        (Trouble::ItemMissing, Lang::Dutch) => {
            "Zet die gebeurtenis eerst op de tijdlijn, of noem een jaar."
        }
        (Trouble::ItemMissing, Lang::English) => {
            "Put that event on the timeline first, or name a year."
        }
        (Trouble::OtherBirthMissing, Lang::Dutch) => {
            "Gaat het over het kind? Zeg dan “hij” of “zij”. Zet anders die geboorte op de tijdlijn."
        }
        (Trouble::OtherBirthMissing, Lang::English) => {
            "Is it about the child? Then say “he” or “she”. Else put that birth on the timeline."
        }
        (Trouble::ItemUndated, Lang::Dutch) => {
            "Van die gebeurtenis is de datum of het einde nog niet bekend."
        }
        (Trouble::ItemUndated, Lang::English) => "That event has no date yet, or no end.",
        (Trouble::Circular, Lang::Dutch) => {
            "Deze gebeurtenissen verwijzen naar elkaar. Geef er één een datum."
        }
        (Trouble::Circular, Lang::English) => {
            "These events point at each other. Give one of them a date."
        }
        (Trouble::ItemAmbiguous, Lang::Dutch) => "Kies welke gebeurtenis wordt bedoeld.",
        (Trouble::ItemAmbiguous, Lang::English) => "Choose which event is meant.",
        (Trouble::YearMissing, Lang::Dutch) => "Zeg er een jaar of een groep bij.",
        (Trouble::YearMissing, Lang::English) => "Add a year or a group.",
        (Trouble::PeriodMissing, Lang::Dutch) => {
            "In welke tijd was dat? Noem een jaar of een groep."
        }
        (Trouble::PeriodMissing, Lang::English) => {
            "In which time was that? Name a year or a group."
        }
        (Trouble::EndBeforeStart, Lang::Dutch) => "Het einde ligt voor het begin. Kijk beide na.",
        (Trouble::EndBeforeStart, Lang::English) => {
            "The end comes before the start. Look at both again."
        }
    }
}

struct Words {
    lang: Lang,
    by_day: bool,
}

/// A stretch of more days than this, which nobody said, is shown in months.
const SHOWN_BY_DAY: i64 = 31;

impl Words {
    /// A start without an end: as the unit that was said, where there is one.
    fn moment(&self, start: Bounds, edtf: Option<&str>) -> String {
        let unit = edtf.filter(|text| !text.contains(['/', '[', '{', 'T']));
        let Some(unit) = unit else { return self.bounds(start) };
        let plain = unit.trim_end_matches(['~', '?', '%']);
        let Some((bounds, _)) = edtf::read(plain) else { return self.bounds(start) };
        let named = self.season(plain);
        // "rond begin 2020": around months that nobody said would be closer than what was said
        let named = named.or_else(|| if unit == plain { None } else { self.part(plain) });
        let said = named.unwrap_or_else(|| self.bounds(bounds));
        let around = if unit.ends_with(['~', '%']) { self.around() } else { "" };
        let maybe = if unit.ends_with(['?', '%']) { self.maybe() } else { "" };
        format!("{maybe}{around}{said}")
    }

    fn season(&self, unit: &str) -> Option<String> {
        let (year, code) = unit.rsplit_once('-').filter(|(year, _)| year.len() == 4)?;
        let nth = match code {
            "21" => 0,
            "22" => 1,
            "23" => 2,
            "24" => 3,
            _ => return None,
        };
        let names = self
            .lang
            .pick(["lente", "zomer", "herfst", "winter"], ["spring", "summer", "autumn", "winter"]);
        let name = names[nth];
        // a winter belongs to two years
        let next = year.parse::<i16>().ok().filter(|_| nth == 3);
        Some(next.map_or_else(|| format!("{name} {year}"), |y| format!("{name} {year}-{}", y + 1)))
    }

    /// A third or half of a year, by the code that EDTF has for it.
    fn part(&self, unit: &str) -> Option<String> {
        let (year, code) = unit.rsplit_once('-').filter(|(year, _)| year.len() == 4)?;
        let part = match code {
            "37" => self.lang.pick("begin", "early"),
            "38" => self.lang.pick("midden", "mid"),
            "39" => self.lang.pick("eind", "late"),
            "40" => self.lang.pick("eerste helft", "first half of"),
            "41" => self.lang.pick("tweede helft", "second half of"),
            _ => return None,
        };
        Some(format!("{part} {year}"))
    }

    fn bounds(&self, Bounds { earliest, latest }: Bounds) -> String {
        match (earliest, latest) {
            (Some(from), Some(to)) => self.span(from, to),
            // the day after the last: "voor mei 2021" is known no closer than its last day
            (None, Some(to)) => match days_later(to, 1) {
                Some(next) if next.day() == 1 => {
                    let unit = self.unit(next, next.month() == 1);
                    format!("{} {unit}", self.lang.pick("voor", "before"))
                }
                _ => format!("{} {}", self.lang.pick("tot", "until"), self.short_day(to)),
            },
            (Some(from), None) => match days_later(from, -1) {
                Some(last) => {
                    let whole = last == last.last_of_month();
                    let unit = if whole {
                        self.unit(last, last.month() == 12)
                    } else {
                        self.short_day(last)
                    };
                    format!("{} {unit}", self.lang.pick("na", "after"))
                }
                None => self.short_day(from),
            },
            (None, None) => String::new(),
        }
    }

    /// The month of this day, or its year.
    fn unit(&self, day: Date, by_year: bool) -> String {
        if by_year { day.year().to_string() } else { format!("{} {}", self.month(day), day.year()) }
    }

    fn span(&self, from: Date, to: Date) -> String {
        let (from, to) = if self.by_day || calendar::length((from, to)) <= SHOWN_BY_DAY {
            (from, to)
        } else {
            (from.first_of_month(), to.last_of_month())
        };
        let same_year = from.year() == to.year();
        let same_month = same_year && from.month() == to.month();
        if from == to {
            return format!("{} {} {}", from.day(), self.month(from), from.year());
        }
        if from.day() == 1 && to == to.last_of_month() {
            let years = from.month() == 1 && to.month() == 12;
            return match (years, same_year, same_month) {
                (true, true, _) => from.year().to_string(),
                // with air: without, two years are a school year
                (true, false, _) => format!("{} – {}", from.year(), to.year()),
                (_, _, true) => format!("{} {}", self.month(from), from.year()),
                (_, true, _) => format!("{}–{} {}", self.short(from), self.short(to), to.year()),
                _ => format!(
                    "{} {} – {} {}",
                    self.short(from),
                    from.year(),
                    self.short(to),
                    to.year()
                ),
            };
        }
        if same_month {
            return format!("{}–{}", from.day(), self.short_day(to));
        }
        if same_year {
            return format!("{} {} – {}", from.day(), self.short(from), self.short_day(to));
        }
        format!("{} – {}", self.short_day(from), self.short_day(to))
    }

    fn short_day(&self, day: Date) -> String {
        format!("{} {} {}", day.day(), self.short(day), day.year())
    }

    fn month(&self, day: Date) -> &'static str {
        self.lang.month(day.month())
    }

    fn short(&self, day: Date) -> &'static str {
        self.lang.month_short(day.month())
    }

    fn since(&self) -> &'static str {
        self.lang.pick("sinds", "since")
    }

    /// Between the two ends of something that lasted; a dash stands for days nobody knows.
    fn up_to(&self) -> &'static str {
        self.lang.pick("t/m", "to")
    }

    fn around(&self) -> &'static str {
        self.lang.pick("rond ", "around ")
    }

    fn maybe(&self) -> &'static str {
        self.lang.pick("misschien ", "maybe ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        date::{Anchors, NoItems, resolve},
        model::{SchoolKind, SchoolYear, When},
    };
    use jiff::civil::date;

    fn check(words: &str, until: &str, dutch: &str, english: &str) {
        let group = |start, n| SchoolYear::whole(start, SchoolKind::Bo, Some(n), "").unwrap();
        let career = [group(2024, 4), group(2025, 5)];
        let anchors = Anchors {
            birth: Some(date(2017, 3, 14)),
            career: &career,
            today: date(2026, 10, 1),
            items: &NoItems,
        };
        let mut when = When::said(words);
        when.until = (!until.is_empty()).then(|| until.to_owned());
        let resolved = resolve(&when, &anchors);
        assert_eq!(show(&resolved, Lang::Dutch), dutch, "{words}");
        assert_eq!(show(&resolved, Lang::English), english, "{words}");
    }

    #[test]
    fn says_no_more_than_was_said() {
        check("14-3-2017", "", "14 maart 2017", "14 March 2017");
        check("mrt 2021", "", "maart 2021", "March 2021");
        check("2021", "", "2021", "2021");
        check("2021 of 2022", "", "2021 – 2022", "2021 – 2022");
        check("rond begin 2020", "", "rond begin 2020", "around early 2020");
        check("voor 2016", "", "voor 2016", "before 2016");
        check("voor 14-6-2016", "", "tot 13 jun 2016", "until 13 Jun 2016");
        check("na 2026", "", "na 2026", "after 2026");
        check("na 4-5-2027", "", "na 4 mei 2027", "after 4 May 2027");
        check("zomer 2019", "", "zomer 2019", "summer 2019");
        check("winter 2021", "", "winter 2021-2022", "winter 2021-2022");
        check("rond 2014", "", "rond 2014", "around 2014");
        check("misschien mei 2024", "", "misschien mei 2024", "maybe May 2024");
        check("begin groep 4", "", "aug–okt 2024", "Aug–Oct 2024");
        check("eind april 2022", "", "21–30 apr 2022", "21–30 Apr 2022");
        check("eerste lockdown", "", "16 mrt – 11 mei 2020", "16 Mar – 11 May 2020");
        check("kerstvakantie 2025", "", "18 dec 2025 – 10 jan 2026", "18 Dec 2025 – 10 Jan 2026");
        check("tussen 14 mrt en 20 juni 2021", "", "14 mrt – 20 jun 2021", "14 Mar – 20 Jun 2021");
        check("2021-03-14/2021-06-20", "", "14 mrt – 20 jun 2021", "14 Mar – 20 Jun 2021");
        check("weet niet", "", "", "");
    }

    #[test]
    fn days_that_nobody_said_are_shown_as_months() {
        check("toen ze een half jaar was", "", "aug–okt 2017", "Aug–Oct 2017");
        check("peuter", "", "mrt 2019 – mrt 2021", "Mar 2019 – Mar 2021");
        check("een half jaar na 3 maart 2021", "", "aug–okt 2021", "Aug–Oct 2021");
        check("voor 14 juni 2017", "", "mrt–jun 2017", "Mar–Jun 2017");
        check("3 weken oud", "", "4–10 apr 2017", "4–10 Apr 2017");
        check("sinds haar vierde", "", "sinds mrt 2021 – mrt 2022", "since Mar 2021 – Mar 2022");
        check(
            "3 mei 2021",
            "toen ze 8 was",
            "3 mei 2021 t/m mrt 2025 – mrt 2026",
            "3 May 2021 to Mar 2025 – Mar 2026",
        );
    }

    #[test]
    fn says_how_it_lasted() {
        check("sinds april 2026", "", "sinds april 2026", "since April 2026");
        check(
            "februari 2026",
            "mei 2026",
            "februari 2026 t/m mei 2026",
            "February 2026 to May 2026",
        );
        check("van 2018 tot 2021", "", "2018 t/m 2021", "2018 to 2021");
        check(
            "elke maandag in groep 5",
            "",
            "elke maandag, aug 2025 – jul 2026",
            "“elke maandag”, Aug 2025 – Jul 2026",
        );
    }
}
