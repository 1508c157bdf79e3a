//! The words of Gesprek and of child mode are plain: short sentences, and what not everybody knows
//! is explained at hand, in the list of hard words on each screen of Gesprek. Child mode has none.

use std::collections::BTreeSet;

/// The most words a sentence may have.
const MOST_WORDS: usize = 15;
/// The most letters of a word that needs no explanation.
const MOST_LETTERS: usize = 12;

/// All words of one language that can stand on the screen in Gesprek: its own, those of the panel and
/// its forms, of people and choices, of the drawing, and of what the app tells.
macro_rules! shown {
    ($lang:literal) => {
        [
            include_str!(concat!("../../locales/", $lang, "/talk.ftl")),
            include_str!(concat!("../../locales/", $lang, "/words.ftl")),
            include_str!(concat!("../../locales/", $lang, "/item.ftl")),
            include_str!(concat!("../../locales/", $lang, "/app.ftl")),
            include_str!(concat!("../../locales/", $lang, "/panels.ftl")),
            include_str!(concat!("../../locales/", $lang, "/timeline.ftl")),
            include_str!(concat!("../../locales/", $lang, "/canvas.ftl")),
        ]
    };
}

const DUTCH: [&str; 7] = shown!("nl");
const ENGLISH: [&str; 7] = shown!("en");

/// What is not said in Gesprek: kinds of school, and the form of the child with the menu that opens
/// it.
const ELSEWHERE: [&str; 5] = ["school-", "form-child", "menu-child", "child-", "career"];

/// The same of child mode.
const CHILD_DUTCH: &str = include_str!("../../locales/nl/child.ftl");
const CHILD_ENGLISH: &str = include_str!("../../locales/en/child.ftl");

/// Words of the field. Each is explained wherever it is used.
const HARD: [&str; 14] = [
    "driehoeksgesprek",
    "startgesprek",
    "sot",
    "evaluatie",
    "overdracht",
    "groeipunt",
    "samenvatting",
    "gespreksverslag",
    "intern begeleider",
    "signaal",
    "vragenlijst",
    "deskundig",
    "schoolmaatschappelijk werker",
    "opp",
];

/// Long words that are made of two easy ones.
const EASY: [&str; 9] = [
    "gebeurtenis",
    "stappenplan",
    "voorbereiding",
    "terugkijken",
    "opgeschreven",
    "afgesproken",
    "aantekening",
    "terugkijkmoment",
    "geboortedatum",
];

/// Words that are never used here: there is an easier one.
const NEVER: [&str; 12] = [
    "hulpverlener",
    "interventie",
    "participant",
    "problematiek",
    "pedagogisch",
    "meta-perspectief",
    "hypothese",
    "beschikking",
    "traject",
    "betrokkenen",
    "ondersteuningsbehoefte",
    "competentie",
];

/// Key and text of each message; lines that go on belong to the message before.
fn messages(file: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        match line.split_once(" =").filter(|_| !line.starts_with([' ', '*'])) {
            Some((key, text)) => found.push((key.to_owned(), text.trim().to_owned())),
            None => {
                if let Some((_, text)) = found.last_mut() {
                    text.push_str(". ");
                    text.push_str(line.trim());
                }
            }
        }
    }
    found
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphabetic() && c != '$' && c != '-');
    words.filter(|word| word.chars().any(char::is_alphabetic))
}

#[test]
fn no_sentence_of_a_conversation_is_long() {
    for file in DUTCH.into_iter().chain(ENGLISH).chain([CHILD_DUTCH, CHILD_ENGLISH]) {
        for (key, text) in messages(file) {
            for sentence in text.split(['.', '?', '!', ':']) {
                let count = words(sentence).count();
                assert!(count <= MOST_WORDS, "{key}: {count} words in \"{sentence}\"");
            }
        }
    }
}

#[test]
fn the_words_of_child_mode_need_no_explanation() {
    let mut hard = BTreeSet::new();
    for (key, text) in messages(CHILD_DUTCH) {
        let text = text.to_lowercase();
        for word in HARD.iter().chain(&NEVER).filter(|word| text.contains(**word)) {
            hard.insert(format!("{key}: {word}"));
        }
        for word in words(&text).filter(|word| word.chars().count() > MOST_LETTERS) {
            hard.insert(format!("{key}: {word} is long"));
        }
    }
    assert!(hard.is_empty(), "{hard:#?}");
}

#[test]
fn hard_words_of_a_conversation_are_explained_at_hand() {
    let elsewhere = |key: &str| ELSEWHERE.iter().any(|start| key.starts_with(start));
    let messages = DUTCH.into_iter().flat_map(messages);
    let messages: Vec<_> = messages.filter(|(key, _)| !elsewhere(key)).collect();
    let of = |key: &str| messages.iter().find(|(one, _)| one == key).map(|(_, text)| text.clone());
    let terms: Vec<(String, String)> = messages
        .iter()
        .filter(|(key, _)| key.starts_with("hard-") && !key.ends_with("-why"))
        .filter_map(|(key, term)| Some((term.to_lowercase(), of(&format!("{key}-why"))?)))
        .collect();
    let mut unexplained = BTreeSet::new();
    for (key, text) in &messages {
        let text = text.to_lowercase();
        let used = HARD.iter().filter(|hard| match **hard {
            short @ ("sot" | "opp") => words(&text).any(|word| word == short),
            hard => text.contains(hard),
        });
        for hard in used.filter(|hard| terms.iter().all(|(term, _)| term != *hard)) {
            unexplained.insert(format!("{key}: {hard}"));
        }
        for word in words(&text).filter(|word| word.chars().count() > MOST_LETTERS) {
            let known = HARD
                .iter()
                .chain(&EASY)
                .any(|known| word.starts_with(known) || known.split(' ').any(|part| part == word));
            if !known {
                unexplained.insert(format!("{key}: {word} is long"));
            }
        }
        for word in NEVER.iter().filter(|word| text.contains(**word)) {
            unexplained.insert(format!("{key}: {word} has an easier word"));
        }
    }
    assert!(unexplained.is_empty(), "{unexplained:#?}");
    for (term, why) in &terms {
        assert!(!why.to_lowercase().contains(term.as_str()), "{term} is explained by itself");
    }
}
