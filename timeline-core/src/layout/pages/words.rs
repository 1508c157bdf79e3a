//! What stands on paper in our own words, in Dutch and English. Words of users are never touched.

use jiff::civil::Date;

use crate::conversation::asked;
use crate::lang::Lang;
use crate::layout::words::school;
use crate::model::{
    ActionStatus, Basis, Cell, GoalStatus, InterventionKind, InterventionResult, Load, NoteKind,
    Outcome, PlanKind, Receiver, ResponseValue, SchoolYear, Setting, Step, TalkForm,
};
use crate::share::{LeftOut, Withheld};

use super::Sheet;

/// The words of one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words(pub(super) Lang);

impl Words {
    /// Picks the text of this language.
    pub(super) fn of<T>(self, dutch: T, english: T) -> T {
        self.0.pick(dutch, english)
    }

    pub(super) fn title(self, alias: &str) -> String {
        match (self.0, alias.trim()) {
            (Lang::Dutch, "") => "Tijdlijn".to_owned(),
            (Lang::English, "") => "Timeline".to_owned(),
            (Lang::Dutch, alias) => format!("Tijdlijn van {alias}"),
            (Lang::English, alias) => format!("Timeline of {alias}"),
        }
    }

    pub(super) fn sheet(self, sheet: Sheet) -> &'static str {
        match sheet {
            Sheet::Timeline => self.of("Tijdlijn", "Timeline"),
            Sheet::Agreements => self.of("Afspraken", "Agreements"),
            Sheet::Plans => self.of("Plan en doelen", "Plan and goals"),
            Sheet::Items => self.of("Wat iedereen vertelt", "What everyone tells"),
            Sheet::Versions => self.of("Verhalen naast elkaar", "Stories side by side"),
            Sheet::Notes => self.of("Aantekeningen", "Notes"),
            Sheet::Talks => self.of("Gespreksverslag", "Report of the talk"),
            Sheet::Preparation => self.of("Voorbereiding", "Preparation"),
            Sheet::Measurements => self.of("Metingen", "Measurements"),
            Sheet::WhatWorks => self.of("Wat werkt bij mij", "What works for me"),
            Sheet::HandOver => self.of("Warme overdracht", "Warm hand-over"),
            Sheet::StartLetter => self.of("Startbrief", "Letter to start with"),
            Sheet::GoalCard => self.of("Doelenkaart", "Goal card"),
            Sheet::Consent => self.of("Wie mag wat weten", "Who may know what"),
            Sheet::Empty => self.of("Lege tijdlijn", "Empty timeline"),
        }
    }

    pub(super) fn step(self, step: Step) -> &'static str {
        match step {
            Step::Prepare => self.of("Voorbereiding", "Preparation"),
            Step::Start => self.of("Start", "Start"),
            Step::Strengths => self.of("Sterke punten", "Strong points"),
            Step::Growth => self.of("Groeipunten", "Growing points"),
            Step::Summary => self.of("Samenvatting", "Summary"),
            Step::Plan => self.of("Plan", "Plan"),
            Step::Check => self.of("Check", "Check"),
            Step::After => self.of("Later erbij gezet", "Added later"),
        }
    }

    /// What a cell of a form around a conversation asks.
    pub(super) fn asked(self, cell: Cell) -> &'static str {
        asked(cell, self.0).unwrap_or_else(|| match cell.form {
            TalkForm::ContactMatrix => {
                self.of("Wanneer neem ik contact op?", "When do I get in touch?")
            }
            TalkForm::Checklist => self.checklist(),
            TalkForm::HelpSteps => match cell.row {
                0 => self.of("Vraag om hulp bij de leerkracht", "Question for help to the teacher"),
                1 => self.of(
                    "Vraag om hulp bij de intern begeleider",
                    "Question for help to the care coordinator",
                ),
                2 => self.of("Vraag om hulp bij het SOT", "Question for help to the support team"),
                _ => self.of("Extra hulp begint", "Extra help begins"),
            },
            TalkForm::Duration => self.of("Hoe lang gaat het duren?", "How long will it take?"),
            TalkForm::Preparation | TalkForm::Keys => "",
        })
    }

    /// What the checklist of school and youth care is called.
    pub(super) fn checklist(self) -> &'static str {
        self.of(
            "School en hulp: hoe werken we samen?",
            "School and helpers: how do we work together?",
        )
    }

    /// "1 oktober 2026".
    pub(super) fn date(self, date: Date) -> String {
        self.0.day(date)
    }

    pub(super) fn age(self, years: i16) -> String {
        match self.0 {
            Lang::Dutch => format!("{years} jaar"),
            Lang::English => format!("{years} years old"),
        }
    }

    /// "groep 7", "2 vwo", "taalklas".
    pub(super) fn group(self, row: &SchoolYear) -> String {
        school(row, self.0).into_iter().next().unwrap_or_default()
    }

    /// Who the print is for.
    pub(super) fn receiver(self, receiver: Option<&Receiver>) -> &str {
        match receiver {
            None => self.of("eigen gebruik, met alles erin", "ourselves, with everything"),
            Some(Receiver::School) => "school",
            Some(Receiver::YouthCare) => self.of("jeugdhulp", "youth care"),
            Some(Receiver::Parents) => self.of("ouders", "parents"),
            Some(Receiver::Child) => self.of("het kind", "the child"),
            Some(Receiver::Other(name)) => name,
        }
    }

    /// The line at the foot that says what is not in this print; none when nothing was left out.
    pub(super) fn left_out(
        self,
        left_out: &LeftOut,
        receiver: Option<&Receiver>,
    ) -> Option<String> {
        let all = || left_out.no.iter().chain(&left_out.ask).chain(&left_out.unasked);
        let items = all().filter(|one| matches!(one, Withheld::Item(_))).count();
        let notes = all().filter(|one| matches!(one, Withheld::Note(_))).count();
        let talks = all()
            .filter(|one| matches!(one, Withheld::Conversation(_) | Withheld::Said(..)))
            .count();
        let parts = all().count() - items - notes - talks;
        let count = |n: usize, one: &'static str, many: &'static str| match n {
            0 => None,
            1 => Some(format!("1 {one}")),
            n => Some(format!("{n} {many}")),
        };
        let counted: Vec<String> = [
            count(items, self.of("item", "item"), self.of("items", "items")),
            count(
                parts,
                self.of("deel van een item", "part of an item"),
                self.of("delen van items", "parts of items"),
            ),
            count(notes, self.of("aantekening", "note"), self.of("aantekeningen", "notes")),
            count(
                talks,
                self.of("deel van een gesprek", "part of a conversation"),
                self.of("delen van gesprekken", "parts of conversations"),
            ),
        ]
        .into_iter()
        .flatten()
        .collect();
        let total = items + notes + parts + talks;
        let (last, before) = counted.split_last()?;
        let listed = if before.is_empty() {
            last.clone()
        } else {
            format!("{} {} {last}", before.join(", "), self.of("en", "and"))
        };
        let receiver = self.receiver(receiver);
        Some(match (self.0, total) {
            (Lang::Dutch, 1) => {
                format!(
                    "weggelaten: {listed} {} niet met {receiver} gedeeld wordt",
                    relative(&listed)
                )
            }
            (Lang::Dutch, _) => {
                format!("weggelaten: {listed} die niet met {receiver} gedeeld worden")
            }
            (Lang::English, 1) => format!("left out: {listed} that is not shared with {receiver}"),
            (Lang::English, _) => format!("left out: {listed} that are not shared with {receiver}"),
        })
    }

    pub(super) fn page_of(self, page: usize, pages: usize) -> String {
        format!("{} {page} {} {pages}", self.of("pagina", "page"), self.of("van", "of"))
    }

    /// How heavy, in words.
    pub(super) fn load(self, load: Load) -> &'static str {
        match load.value() {
            -2 => self.of("heel zwaar", "very hard"),
            -1 => self.of("zwaar", "hard"),
            1 => self.of("fijn", "good"),
            2 => self.of("heel fijn", "very good"),
            _ => self.of("gewoon", "neutral"),
        }
    }

    pub(super) fn response(self, value: ResponseValue) -> &'static str {
        match value {
            ResponseValue::Agrees => self.of("klopt", "that is right"),
            ResponseValue::SeesDifferently => self.of("ziet het anders", "sees it differently"),
            ResponseValue::DoesNotKnow => self.of("weet het niet", "does not know"),
        }
    }

    pub(super) fn basis(self, basis: Basis) -> &'static str {
        match basis {
            Basis::Seen => self.of("zelf meegemaakt", "was there"),
            Basis::Heard => self.of("gehoord", "heard"),
            Basis::Read => self.of("gelezen", "read"),
        }
    }

    pub(super) fn note(self, kind: NoteKind) -> &'static str {
        match kind {
            NoteKind::Information => self.of("Informatie", "Information"),
            NoteKind::Thought => self.of("Gedachten", "Thoughts"),
            NoteKind::Feeling => self.of("Gevoelens", "Feelings"),
            NoteKind::Decision => self.of("Besluiten", "Decisions"),
        }
    }

    pub(super) fn intervention(self, kind: InterventionKind) -> &'static str {
        match kind {
            InterventionKind::OrdinaryAttention => self.of("gewone aandacht", "everyday attention"),
            InterventionKind::ClassAdjustment => {
                self.of("aanpassing in de klas", "change in class")
            }
            InterventionKind::ExtraPractice => self.of("extra oefenen", "extra practice"),
            InterventionKind::Talks => self.of("gesprekken", "talks"),
            InterventionKind::Training => self.of("training of groep", "training or group"),
            InterventionKind::Therapy => self.of("therapie of behandeling", "therapy or treatment"),
            InterventionKind::FamilyHelp => self.of("hulp in het gezin", "help in the family"),
            InterventionKind::Other => self.of("iets anders", "something else"),
        }
    }

    pub(super) fn setting(self, setting: Setting) -> &'static str {
        match setting {
            Setting::Class => self.of("in de klas", "in class"),
            Setting::Home => self.of("thuis", "at home"),
            Setting::Elsewhere => self.of("ergens anders", "elsewhere"),
        }
    }

    pub(super) fn result(self, result: InterventionResult) -> &'static str {
        match result {
            InterventionResult::Helped => self.of("hielp", "it helped"),
            InterventionResult::HelpedSomewhat => self.of("hielp een beetje", "it helped a little"),
            InterventionResult::DidNotHelp => self.of("hielp niet", "it did not help"),
            InterventionResult::TooEarly => self.of("nog te vroeg", "too early to say"),
        }
    }

    pub(super) fn plan(self, kind: PlanKind) -> &'static str {
        match kind {
            PlanKind::Opp => self.of("ontwikkelingsperspectief (OPP)", "development plan (OPP)"),
            PlanKind::GroupPlan => self.of("groepsplan", "group plan"),
            PlanKind::Arrangement => self.of("arrangement", "arrangement"),
            PlanKind::FamilyPlan => self.of("gezinsplan", "family plan"),
            PlanKind::CarePlan => self.of("hulpplan", "care plan"),
            PlanKind::OneFamilyOnePlan => self.of("1 gezin, 1 plan", "1 family, 1 plan"),
            PlanKind::Other => self.of("ander plan", "other plan"),
        }
    }

    pub(super) fn goal(self, status: GoalStatus) -> &'static str {
        match status {
            GoalStatus::Open => self.of("nog niet begonnen", "not begun yet"),
            GoalStatus::Started => self.of("mee bezig", "under way"),
            GoalStatus::Reached => self.of("gehaald", "reached"),
            GoalStatus::Stopped => self.of("gestopt", "stopped"),
        }
    }

    pub(super) fn action(self, status: ActionStatus) -> &'static str {
        match status {
            ActionStatus::Open => self.of("nog te doen", "to do"),
            ActionStatus::GoingOn => self.of("loopt", "going on"),
            ActionStatus::Done => self.of("gedaan", "done"),
            ActionStatus::Stopped => self.of("gestopt", "stopped"),
        }
    }

    pub(super) fn outcome(self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Reached => self.of("gehaald", "reached"),
            Outcome::PartlyReached => self.of("voor een deel gehaald", "partly reached"),
            Outcome::NotReached => self.of("niet gehaald", "not reached"),
        }
    }
}

/// "het item dat", "de aantekening die".
fn relative(listed: &str) -> &'static str {
    if listed.ends_with("aantekening") { "die" } else { "dat" }
}
