//! Every item with what everyone tells of it, in order of time; then those without a date.

use std::cmp::Reverse;

use super::super::block::{Block, Cell, Para, Sign, Table, Tail};
use super::Source;
use crate::date::hint;
use crate::model::{FedBack, Intervention, Item, ItemBody, Measurement, PersonId, Statement};
use crate::sorted;
use crate::text::Weight;

impl Source<'_> {
    pub(super) fn items(&self) -> Vec<Block> {
        let words = self.words;
        let mut dated = Vec::new();
        let mut undated = Vec::new();
        for item in &self.timeline.items {
            let starts = item.statements.iter().filter_map(|statement| {
                let start = self.dates.statement(statement.id).start?;
                Some((start.earliest.or(start.latest)?, Reverse(start.latest)))
            });
            match starts.min() {
                Some(start) => dated.push((start, item)),
                None => undated.push(item),
            }
        }
        sorted::by_key(&mut dated, |(start, item)| (*start, item.id));
        let mut blocks = Vec::new();
        if !dated.is_empty() {
            let mut table = Table::new(
                words.of("Gebeurtenissen op volgorde van tijd", "Events in order of time"),
                &[
                    (words.of("Wanneer", "When"), 22.0),
                    (words.of("Wat", "What"), 26.0),
                    (words.of("Wie vertelt wat", "Who tells what"), 52.0),
                ],
            );
            let rows = dated
                .iter()
                .map(|(_, item)| vec![self.when_of(item), self.what(item), self.told(item)]);
            table.rows = rows.collect();
            blocks.push(Block::Table(table));
        }
        if !undated.is_empty() {
            let name = words.of("Nog een plek geven", "Still to be placed");
            blocks.push(Block::Heading(name.to_owned()));
            let mut table = Table::new(
                name,
                &[
                    (words.of("Wat we weten van de tijd", "What we know of the time"), 28.0),
                    (words.of("Wat", "What"), 27.0),
                    (words.of("Wie vertelt wat", "Who tells what"), 45.0),
                ],
            );
            table.rows = undated
                .iter()
                .map(|item| vec![self.hints(item), self.what(item), self.told(item)])
                .collect();
            blocks.push(Block::Table(table));
        }
        blocks
    }

    /// The date words: once when all tell the same, else each with its teller.
    fn when_of(&self, item: &Item) -> Cell {
        let Some(first) = item.statements.first() else { return Cell::new() };
        let mut paras = Cell::new();
        let differ = item.statements.iter().any(|told| told.when.whole() != first.when.whole());
        for statement in item.statements.iter().take(if differ { usize::MAX } else { 1 }) {
            let said = statement.when.whole();
            let teller = self.person(statement.teller);
            let text = match differ {
                true if said.is_empty() => {
                    format!("{teller}: {}", self.words.of("geen datum", "no date"))
                }
                true => format!("{teller}: {said}"),
                false => said.clone(),
            };
            let apart = !paras.is_empty();
            let para = Para { weight: Weight::Bold, ..Para::plain(text) };
            paras.push(if apart { para.apart() } else { para });
            paras.extend(self.meaning(&said, self.dates.statement(statement.id)));
        }
        paras
    }

    fn hints(&self, item: &Item) -> Cell {
        let mut paras = Cell::new();
        for statement in &item.statements {
            let said = statement.when.whole();
            if !said.is_empty() {
                paras.push(Para::bold(said));
            }
            if let Some(trouble) = &self.dates.statement(statement.id).trouble {
                let hint = hint(*trouble, self.words.0);
                if paras.last().is_none_or(|last| last.text != hint) {
                    paras.push(Para::quiet(hint));
                }
            }
        }
        if paras.is_empty() {
            paras.push(Para::quiet(self.words.of("geen datum", "no date")));
        }
        paras
    }

    fn what(&self, item: &Item) -> Cell {
        let mut paras = vec![Para::bold(self.title(item))];
        paras.extend(self.lane(item.lane));
        if matches!(item.body, ItemBody::Plan(_)) {
            let see = self.words.of("plan: zie Plan en doelen", "plan: see Plan and goals");
            paras.push(Para::quiet(see));
        }
        paras
    }

    /// What is known of help and measurements beyond what was told.
    fn details(&self, item: &Item) -> Cell {
        let mut paras = Cell::new();
        match &item.body {
            ItemBody::Event(_) | ItemBody::Plan(_) => {}
            ItemBody::Intervention(one) => self.intervention(one, &mut paras),
            ItemBody::Measurement(one) => self.measurement(&item.title, one, &mut paras),
        }
        if let Some(first) = paras.first_mut() {
            first.apart = true;
        }
        paras
    }

    fn intervention(&self, one: &Intervention, paras: &mut Cell) {
        let words = self.words;
        let mut say = |label: &str, text: &str| {
            if !text.trim().is_empty() {
                paras.push(Para::plain(format!("{label}: {}", text.trim())));
            }
        };
        if let Some(kind) = one.kind {
            say(words.of("Wat voor hulp", "Kind of help"), words.intervention(kind));
        }
        say(words.of("Waarom", "Why"), &one.why);
        say(words.of("Wie doet het", "Who does it"), &self.people(&one.by));
        if let Some(setting) = one.setting {
            say(words.of("Waar", "Where"), words.setting(setting));
        }
        say(words.of("Hoe vaak", "How often"), &one.how_often);
        say(words.of("Je merkt dat het werkt aan", "You notice it works by"), &one.signal);
        for result in &one.results {
            let said = match result.text.trim() {
                "" => words.result(result.result).to_owned(),
                text => format!("{}; {text}", words.result(result.result)),
            };
            let according = words.of("Volgens", "According to");
            say(&format!("{according} {}", self.person(result.person)), &said);
        }
        say(words.of("Waarom gestopt", "Why it stopped"), &one.why_stopped);
        say(words.of("Verteld aan", "Told to"), &self.fed_back(&one.fed_back));
    }

    fn measurement(&self, title: &str, one: &Measurement, paras: &mut Cell) {
        let words = self.words;
        let mut say = |label: &str, text: String| {
            if !text.trim().is_empty() {
                paras.push(Para::plain(format!("{label}: {}", text.trim())));
            }
        };
        if one.instrument.trim() != title.trim() {
            say(words.of("Meting", "Measurement"), one.instrument.clone());
        }
        if let Some(score) = one.score {
            let scale = one.scale.map_or(String::new(), |scale| {
                let of = words.of("op een schaal van", "on a scale from");
                let to = words.of("tot", "to");
                let [lowest, highest] =
                    [scale.lowest, scale.highest].map(|end| words.0.number(end));
                format!(" ({of} {lowest} {to} {highest})")
            });
            say(words.of("Score", "Score"), format!("{}{scale}", words.0.number(score)));
        }
        if let Some(person) = one.filled_in_by {
            say(words.of("Ingevuld door", "Filled in by"), self.person(person));
        }
        if let Some(setting) = one.setting {
            say(words.of("Waar", "Where"), words.setting(setting).to_owned());
        }
        let told = match one.fed_back.is_empty() {
            true => words.of("nog niet", "not yet").to_owned(),
            false => self.fed_back(&one.fed_back),
        };
        say(words.of("Verteld aan", "Told to"), told);
    }

    pub(super) fn fed_back(&self, told: &[FedBack]) -> String {
        let each: Vec<String> = told
            .iter()
            .map(|one| match one.on {
                Some(day) => format!("{} ({})", self.person(one.to), self.words.date(day)),
                None => self.person(one.to),
            })
            .collect();
        each.join(", ")
    }

    /// Each version: teller, how heavy it is to them, their words, and what the others said to it.
    fn told(&self, item: &Item) -> Cell {
        let mut paras = Cell::new();
        for statement in &item.statements {
            let who = self.who(statement.teller).followed_by(self.load(statement));
            paras.push(if paras.is_empty() { who } else { who.apart() });
            if !statement.text.trim().is_empty() {
                paras.push(Para::plain(statement.text.clone()));
            }
            if let Some(line) = self.responses(statement) {
                paras.push(Para::quiet(line));
            }
        }
        paras.extend(self.details(item));
        paras
    }

    fn load(&self, statement: &Statement) -> Option<Tail> {
        let basis = statement.basis.map(|basis| self.words.basis(basis));
        let load = statement.load.map(|load| self.words.load(load));
        let said: Vec<&str> = load.into_iter().chain(basis).collect();
        let sign = statement.load.map(|load| Sign::Load(load.value()));
        (!said.is_empty()).then(|| Tail { sign, text: said.join(" · ") })
    }

    pub(super) fn responses(&self, statement: &Statement) -> Option<String> {
        let name = |person: PersonId| self.person(person);
        let each: Vec<String> = statement
            .responses
            .iter()
            .map(|one| format!("{}: {}", name(one.person), self.words.response(one.value)))
            .collect();
        (!each.is_empty()).then(|| each.join(" · "))
    }
}
