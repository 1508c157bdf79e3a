//! Which items the words of a reference can mean: "de verhuizing" and "Verhuizing van vader".
//!
//! Every word of the reference but articles, pronouns and such must be found: as a word of the
//! title; if no title has them all, as a part of a longer word; if still none, in another form
//! (verhuizing, verhuisd), or as two words made one (fietsongeluk, ongeluk met de fiets), or with a slip of the
//! hand in it (verhuzing). Last comes the closer kind somebody chose for the event (a separation), whatever its title says.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

use super::{
    lexicon::is_slip_of,
    token::{Kind, atoms},
};
use crate::model::{EventDetail, ItemBody, ItemId, Timeline};
use crate::sorted;

/// The words of all titles.
#[derive(Clone, Debug, Default)]
pub(crate) struct Titles {
    /// The child's name, word by word.
    child: Vec<String>,
    ids: Vec<ItemId>,
    places: BTreeMap<ItemId, u32>,
    /// Word → items with it in their title, in order.
    words: BTreeMap<String, Vec<u32>>,
    /// Stem → words.
    stems: BTreeMap<String, BTreeSet<String>>,
    /// Part of a word → words with it; made when first asked for.
    parts: OnceLock<BTreeMap<[u8; PART], Vec<String>>>,
    /// Words for the closer kind of an event → items of that kind, in order.
    kinds: BTreeMap<&'static str, Vec<u32>>,
}

/// Bytes a word needs before it is looked for inside longer words.
const PART: usize = 4;

impl Titles {
    pub(crate) fn of(timeline: &Timeline) -> Self {
        let mut titles = Self { child: words_of(&timeline.child.alias), ..Self::default() };
        for (place, item) in (0..).zip(&timeline.items) {
            titles.ids.push(item.id);
            titles.places.insert(item.id, place);
            for word in significant(&item.title) {
                if !titles.words.contains_key(&word) {
                    titles.stems.entry(stem(&word)).or_default().insert(word.clone());
                }
                let found = titles.words.entry(word).or_default();
                if found.last() != Some(&place) {
                    found.push(place);
                }
            }
            if let ItemBody::Event(event) = &item.body {
                for word in event.detail.map_or(&[] as &[_], kind_words) {
                    titles.kinds.entry(word).or_default().push(place);
                }
            }
        }
        titles
    }

    /// Whether this is the child's name, or one of its names. Of a child without a name any may be.
    pub(crate) fn is_child(&self, name: &str) -> bool {
        let said = words_of(name);
        self.child.is_empty()
            || !said.is_empty() && said.iter().all(|word| self.child.contains(word))
    }

    /// Whether these words are the name of an item and no more: "de verhuizing", not "de verhuizing had ze". The child's
    /// own birth is none.
    pub(crate) fn names_item(&self, words: &str) -> bool {
        let own = words.strip_suffix(" geboren");
        if own.is_some_and(|name| !self.child.is_empty() && self.is_child(name)) {
            return false;
        }
        words_of(words).last().is_some_and(|last| !is_small(last))
            && !self.matching(words).is_empty()
    }

    /// The place of an item in the timeline's list.
    pub(crate) fn place(&self, id: ItemId) -> Option<u32> {
        self.places.get(&id).copied()
    }

    pub(crate) fn id(&self, place: u32) -> Option<ItemId> {
        self.ids.get(usize::try_from(place).ok()?).copied()
    }

    /// The places of all items these words can mean.
    pub(crate) fn matching(&self, words: &str) -> Vec<u32> {
        let mut words = significant(words);
        // a letter may be an article, but that of "zwemdiploma B" tells it from A
        let last = words.pop();
        words.retain(|word| !is_letter(word));
        words.extend(last);
        // "bij papa", "op school": somebody is no event, nor is a place
        let somebody = words.iter().all(|word| KIN.contains(&stem(word).as_str()));
        if somebody || matches!(words.as_slice(), [place] if PLACES.contains(&&**place)) {
            return Vec::new();
        }
        let exact = self.with_all(&words);
        if !exact.is_empty() {
            return exact;
        }
        // each way finds what the ones before it find, and more
        let ways = [(&words, Way::Part), (&words, Way::Form), (&self.apart(&words), Way::Form)];
        let found = ways.into_iter().chain([(&words, Way::Slip)]);
        let found =
            found.map(|(words, way)| self.in_all(words, way)).find(|found| !found.is_empty());
        if let Some(found) = found {
            return found.into_iter().collect();
        }
        match words.as_slice() {
            [kind] => self.kinds.get(kind.as_str()).cloned().unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    /// Items with every one of these words in their title.
    fn with_all(&self, words: &[String]) -> Vec<u32> {
        let mut lists: Vec<&[u32]> = words.iter().map(|word| self.with_word(word)).collect();
        // the rarest word first: the others need only confirm
        sorted::by_key(&mut lists, |list| list.len());
        let Some((first, others)) = lists.split_first() else { return Vec::new() };
        let in_others = |place: &u32| others.iter().all(|list| list.binary_search(place).is_ok());
        first.iter().copied().filter(in_others).collect()
    }

    fn with_word(&self, word: &str) -> &[u32] {
        self.words.get(word).map_or(&[], Vec::as_slice)
    }

    /// Items with this word in their title, or one that this way takes for it.
    fn with(&self, word: &str, way: Way) -> BTreeSet<u32> {
        let parts = self.parts.get_or_init(|| {
            let mut parts: BTreeMap<[u8; PART], Vec<String>> = BTreeMap::new();
            for word in self.words.keys() {
                for part in word.as_bytes().windows(PART) {
                    let Ok(part) = <[u8; PART]>::try_from(part) else { continue };
                    let longer = parts.entry(part).or_default();
                    if longer.last() != Some(word) {
                        longer.push(word.clone());
                    }
                }
            }
            parts
        });
        let mut found = BTreeSet::new();
        let mut add = |known: &str| found.extend(self.with_word(known));
        add(word);
        let first = word.as_bytes().first_chunk::<PART>();
        let longer = first.and_then(|part| parts.get(part)).into_iter().flatten();
        longer.filter(|longer| longer.contains(word)).for_each(|longer| add(longer));
        if way != Way::Part {
            self.stems.get(&stem(word)).into_iter().flatten().for_each(|form| add(form));
        }
        if way == Way::Slip {
            let meant = self.words.keys().filter(|known| is_slip_of(known, word));
            meant.for_each(|known| add(known));
        }
        found
    }

    /// The words, and instead of one that is made of two words of titles those two: "fietsongeluk", of
    /// "Ongeluk met de fiets".
    fn apart(&self, words: &[String]) -> Vec<String> {
        let known = |part: &str| part.len() >= PART && self.stems.contains_key(&stem(part));
        let mut apart = Vec::new();
        for word in words {
            let parts = (PART..word.len()).find_map(|at| {
                let (first, second) = word.split_at_checked(at)?;
                let first =
                    Some(first).filter(|first| known(first)).or_else(|| first.strip_suffix('s'))?;
                (known(first) && known(second)).then_some((first, second))
            });
            match parts {
                Some((first, second)) => apart.extend([first.to_owned(), second.to_owned()]),
                None => apart.push(word.clone()),
            }
        }
        apart
    }

    /// Items with every one of these words in their title, found this way.
    fn in_all(&self, words: &[String], way: Way) -> BTreeSet<u32> {
        let mut words = words.iter();
        let Some(first) = words.next() else { return BTreeSet::new() };
        let mut found = self.with(first, way);
        for word in words {
            if found.is_empty() {
                break;
            }
            let more = self.with(word, way);
            found.retain(|place| more.contains(place));
        }
        found
    }
}

/// How far a word of a title may be from the word that is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// It is that word, or has it inside.
    Part,
    /// Also another form of it.
    Form,
    /// Also with a slip of the hand.
    Slip,
}

/// The words that say something, without case and accents.
fn significant(text: &str) -> Vec<String> {
    let mut words = words_of(text);
    words.retain(|word| !is_small(word));
    words
}

fn words_of(text: &str) -> Vec<String> {
    const MOST: usize = 64;
    let words = atoms(text, MOST).into_iter().filter_map(|atom| match atom.kind {
        Kind::Word => Some(atom.text.strip_suffix("'s").unwrap_or(&atom.text).to_owned()),
        Kind::Number(..) => Some(atom.text),
        Kind::Mark(_) => None,
    });
    words.collect()
}

/// People in the family, as their stems.
const KIN: [&str; 8] = ["vader", "moeder", "ouder", "zus", "broer", "opa", "oma", "tante"];

/// Where a child is every day.
const PLACES: [&str; 4] = ["school", "thuis", "huis", "klas"];

/// Words that any title may have: they say nothing about which one.
fn is_small(word: &str) -> bool {
    #[rustfmt::skip]
    const SMALL: &[&str] = &[
        "de", "het", "een", "den", "der", "the", "an", "van", "in", "op", "te", "ten", "ter", "bij",
        "met", "naar", "om", "en", "of", "aan", "voor", "na", "tot", "uit", "door", "over", "zijn",
        "haar", "mijn", "onze", "ons", "hun", "z'n", "m'n", "d'r", "jouw", "ze", "zij", "hij", "ik",
        "we", "wij", "je", "jij", "die", "dat", "deze", "dit", "er", "was", "waren", "is", "werd",
        "werden", "ging", "gingen", "had", "hadden", "heeft", "hebben", "kreeg", "kregen", "toen",
        "ook", "nog", "weer", "to", "on", "at", "with", "his", "her", "my", "our", "their", "he",
        "she", "it", "they", "that", "this", "from", "when", "had", "were", "got", "dag", "moment",
        "tijd", "periode", "zat", "zaten", "zit", "kwam", "kwamen", "net", "pas", "al", "lag", "lagen", "ligt",
        "haalde", "haalden", "deed", "deden", "gebeurde", "gaat", "gaan", "komt", "krijgt", "krijgen", "moest",
        "gesteld",
    ];
    SMALL.contains(&word)
}

fn is_letter(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// What forms of one word have in common, roughly: "verhuizing", "verhuisd" and "verhuizen".
fn stem(word: &str) -> String {
    const IRREGULAR: [(&[&str], &str); 12] = [
        (&["opa", "grandpa", "grandad", "grandfather"], "opa"),
        (&["oma", "grandma", "granny", "grandmother"], "oma"),
        (&["papa", "pap", "pappa", "vader", "father", "dad", "daddy"], "vader"),
        (&["mama", "mam", "mamma", "moeder", "mother", "mum", "mom", "mummy"], "moeder"),
        (&["zus", "zusje", "sister"], "zus"),
        (&["broer", "broertje", "brother"], "broer"),
        (
            &["geboorte", "geboren", "geboortedag", "bevalling", "bevallen", "birth", "born"],
            "geboorte",
        ),
        (
            &[
                "overlijden",
                "overleden",
                "overleed",
                "gestorven",
                "stierf",
                "dood",
                "doodging",
                "died",
                "death",
            ],
            "overlijden",
        ),
        (&["echtscheiding", "divorce"], "schei"),
        (&["ongeval"], "ongeluk"),
        (&["aankomst", "aangekomen", "aankwam", "aankwamen", "aankomen"], "aankomst"),
        (&["begin", "begon", "begonnen", "start", "gestart", "startte"], "start"),
    ];
    if let Some((_, stem)) = IRREGULAR.iter().find(|(forms, _)| forms.contains(&word)) {
        return (*stem).to_owned();
    }
    let long = |text: &str| text.chars().count() >= 4;
    let cut = |text: &str, ends: &[&str]| {
        ends.iter()
            .find_map(|end| text.strip_suffix(end).filter(|rest| long(rest)))
            .map_or_else(|| text.to_owned(), str::to_owned)
    };
    let bare = word.strip_prefix("ge").filter(|rest| rest.chars().count() >= 4).unwrap_or(word);
    let bare = cut(bare, &["ingen", "ing", "tjes", "tje", "jes", "je", "en", "e", "s"]);
    let bare = cut(&cut(&bare, &["d", "t"]), &["d", "t"]);
    let mut letters: Vec<char> = Vec::new();
    for c in bare.chars() {
        // "school" and "scholen", "gesprek" and "gesprekken"
        if letters.last() != Some(&c) {
            letters.push(c);
        }
    }
    match letters.last_mut() {
        Some(last @ 'z') => *last = 's',
        Some(last @ 'v') => *last = 'f',
        _ => {}
    }
    letters.into_iter().collect()
}

/// What people call an event of this kind.
fn kind_words(detail: EventDetail) -> &'static [&'static str] {
    match detail {
        EventDetail::Birth => &["geboorte", "birth"],
        EventDetail::Separation => &["scheiding", "separation", "divorce"],
        EventDetail::Death => &["overlijden", "death"],
        EventDetail::Move => &["verhuizing", "move"],
        EventDetail::NewFamilyMember => &["gezinsuitbreiding"],
        EventDetail::SchoolStart => &["schoolstart"],
        EventDetail::SchoolChange => &["schoolwissel", "schoolwisseling"],
        EventDetail::Repeating => &["doubleren", "zittenblijven"],
        EventDetail::Skipping => &["versnellen"],
        EventDetail::Absence => &["verzuim", "absence"],
        EventDetail::Suspension => &["schorsing", "suspension"],
        EventDetail::Incident => &["incident"],
        EventDetail::Referral => &["aanmelding", "verwijzing", "referral"],
        EventDetail::WaitingList => &["wachtlijst"],
        EventDetail::Assessment => &["onderzoek", "assessment"],
        EventDetail::Diagnosis => &["diagnose", "diagnosis"],
        EventDetail::Ruling => &["beschikking"],
        EventDetail::Medication => &["medicatie", "medication"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_share_a_stem() {
        assert!(["papa", "moeder", "ouders", "opa"].iter().all(|word| KIN.contains(&&*stem(word))));
        for forms in [
            &["verhuizing", "verhuisd", "verhuizen", "verhuisde", "verhuisden"][..],
            &["scheiding", "gescheiden", "scheiden"],
            &["schorsing", "geschorst", "schorsingen"],
            &["geboorte", "geboren"],
            &["gesprek", "gesprekken", "gesprekje"],
            &["gepest", "pesten"],
        ] {
            let stems: BTreeSet<String> = sorted::set(forms.iter().map(|word| stem(word)));
            assert_eq!(stems.len(), 1, "{stems:?}");
        }
        assert_ne!(stem("verhuizing"), stem("verzorging"));
    }
}
