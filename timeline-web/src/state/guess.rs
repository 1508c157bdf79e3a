//! A guess at the lane and kind of an item from the words of its title. Only ever a suggestion: the
//! user sees it and can pick another.

use timeline_core::model::{
    EventDetail::{self, *},
    EventKind::{self, *},
    LaneKind, Role,
};

/// Where an item probably belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Guess {
    /// Lane.
    pub(super) lane: LaneKind,
    /// Kind of life event.
    pub(super) kind: EventKind,
    /// Closer kind.
    pub(super) detail: Option<EventDetail>,
}

/// Beginnings of words, Dutch and English, without accents. The longest beginning that fits wins,
/// so "schoolarts" may be health though "school" is not.
#[rustfmt::skip]
const STEMS: &[(LaneKind, EventKind, Option<EventDetail>, &[&str])] = &[
    (LaneKind::Strengths, Success, None, &["trots", "kan goed", "diploma", "gewonnen", "compliment", "lukt", "gelukt", "tekent", "talent", "proud", "good at", "won ", "succes", "kampioen", "medaille", "zwemdiploma", "durft"]),
    (LaneKind::Home, Family, Some(Birth), &["geboren", "geboorte", "broertje", "zusje", "baby", "born", "birth", "little brother", "little sister"]),
    (LaneKind::Home, Family, Some(Separation), &["scheiding", "gescheiden", "uit elkaar", "scheiden", "divorce", "separat", "split up"]),
    (LaneKind::Home, Family, Some(Death), &["overleden", "overlijden", "overleed", "gestorven", "begrafenis", "sterft", "died", "death", "funeral", "passed away"]),
    (LaneKind::Home, Family, Some(Move), &["verhuis", "verhuiz", "moved", "move to", "new house", "nieuw huis"]),
    (LaneKind::Home, Family, Some(NewFamilyMember), &["stiefvader", "stiefmoeder", "nieuwe vriend van", "nieuwe vriendin van", "stepfather", "stepmother", "stepdad", "stepmum"]),
    (LaneKind::Home, Family, None, &["thuis", "mama", "papa", "moeder", "vader", "ouders", "opa", "oma", "gezin", "logeren", "oppas", "broer", "zus", "huisdier", "hond", "kat ", "pleeggezin", "mum", "dad", "mother", "father", "parents", "grandma", "grandpa", "family", "home"]),
    (LaneKind::School, School, Some(SchoolStart), &["eerste schooldag", "naar school", "start school", "basisschool", "started school", "first day"]),
    (LaneKind::School, School, Some(SchoolChange), &["andere school", "nieuwe school", "schoolwissel", "overstap", "naar het sbo", "naar het so", "changed school", "new school", "other school"]),
    (LaneKind::School, School, Some(Repeating), &["blijven zitten", "blijft zitten", "gedoubleerd", "doubleren", "doublure", "overdoen", "zittenblijven", "repeated"]),
    (LaneKind::School, School, Some(Skipping), &["versneld", "versnellen", "overgeslagen", "klas overslaan", "skipped"]),
    (LaneKind::School, School, Some(Absence), &["verzuim", "spijbel", "thuiszitter", "schoolweigering", "truant", "absent", "absence"]),
    (LaneKind::School, School, Some(Suspension), &["geschorst", "schorsing", "suspended", "suspension", "expelled"]),
    (LaneKind::School, School, Some(Incident), &["incident"]),
    (LaneKind::School, School, None, &["school", "juf", "meester", "leerkracht", "mentor", "groep", "klas", "invaller", "toets", "cito", "rapport", "rekenen", "lezen", "leest", "gym", "pauze", "schoolplein", "schoolkamp", "schooladvies", "brugklas", "teacher", "class", "homework", "huiswerk", "reading", "group"]),
    (LaneKind::Friends, FreeTime, None, &["vriend", "voetbal", "zwemles", "zwemmen", "club", "sport", "turnen", "judo", "dans", "muziek", "scouting", "spelen", "speelt", "feestje", "verjaardag", "kamp", "hobby", "gamen", "friend", "football", "swim", "music", "birthday", "party", "play", "vakantie", "holiday"]),
    (LaneKind::Health, Health, None, &["ziek", "ziekenhuis", "operatie", "huisarts", "kinderarts", "dokter", "oorontsteking", "buisjes", "allergie", "astma", "bril", "gehoor", "epilep", "koorts", "tandarts", "slaapt", "slapen", "migraine", "schoolarts", "consultatiebureau", "eet ", "gewicht", "ill", "hospital", "surgery", "doctor", "glasses", "asthma", "allergy", "ongeluk", "accident", "gebroken", "broke ", "broken", "sleep", "slept", "ear infection"]),
    (LaneKind::Feelings, Signal, None, &["bang", "boos", "driftig", "verdriet", "huil", "buikpijn", "angst", "paniek", "stil", "somber", "druk ", "agressi", "pesten", "gepest", "ruzie", "slaat", "schopt", "teruggetrokken", "onrustig", "faalangst", "zenuwachtig", "blij", "afraid", "angry", "sad", "cries", "cried", "anxi", "bullied", "bully", "scared", "worried", "tantrum", "nachtmerrie", "bedplassen", "schrik", "schrok", "gespannen", "spanning", "stress", "piekert", "piekeren", "eenzaam", "startled", "nervous", "lonely", "tummy ache", "stomach ache", "shout", "hits ", "kicks "]),
    (LaneKind::Support, Help, Some(Referral), &["aanmelding", "aangemeld", "verwijzing", "verwezen", "referral", "referred"]),
    (LaneKind::Support, Help, Some(WaitingList), &["wachtlijst", "waiting list"]),
    (LaneKind::Support, Help, Some(Assessment), &["onderzoek", "psychologisch", "iq-", "observatie", "assessment", "assessed"]),
    (LaneKind::Support, Help, Some(Diagnosis), &["diagnose", "adhd", "autisme", "dyslexie", "dyscalculie", "tos", "ass ", "diagnos", "dyslexia", "autism"]),
    (LaneKind::Support, Help, Some(Ruling), &["beschikking", "indicatie", "ots", "toelaatbaarheidsverklaring", "tlv", "ruling", "uithuisplaatsing"]),
    (LaneKind::Support, Help, Some(Medication), &["medicatie", "medicijn", "ritalin", "methylfenidaat", "medikinet", "medication", "pills", "pillen"]),
    (LaneKind::Support, Help, None, &["hulp", "therapie", "logoped", "jeugdhulp", "jeugdzorg", "smw", "maatschappelijk werk", "psycholoog", "coach", "begeleid", "ambulant", "speltherapie", "training", "sova", "ergotherap", "fysiotherap", "plan", "cjg", "wijkteam", "intern begeleider", "gezinscoach", "emdr", "help", "therapy", "counsel", "psychologist", "speech", "support"]),
    (LaneKind::Living, Livelihood, None, &["baan", "ontslag", "ontslagen", "werkloos", "schuld", "uitkering", "geld", "huur", "opvang ", "noodopvang", "azc", "uitgezet", "bijstand", "schuldsanering", "werk", "lost job", "job", "debt", "benefit", "rent", "money", "evict", "unemploy", "asiel"]),
];

/// What the words of a title suggest; none when they suggest nothing.
#[must_use]
pub(super) fn guess(title: &str) -> Option<Guess> {
    let plain = plain(title);
    let starts = plain.char_indices().filter(|&(at, _)| at == 0 || plain[..at].ends_with(' '));
    let mut best: Option<(usize, Guess)> = None;
    for (at, _) in starts {
        for (lane, kind, detail, stems) in STEMS {
            for stem in stems.iter().filter(|stem| plain[at..].starts_with(**stem)) {
                if best.is_none_or(|(length, _)| stem.len() > length) {
                    let found = Guess { lane: *lane, kind: *kind, detail: *detail };
                    best = Some((stem.len(), found));
                }
            }
        }
    }
    best.map(|(_, found)| found)
}

/// Where something belongs that says nothing of it, by who tells it.
#[must_use]
pub(super) fn guess_by_teller(role: Option<Role>) -> Guess {
    let (lane, kind) = match role {
        Some(Role::Teacher | Role::CareCoordinator) => (LaneKind::School, School),
        Some(Role::SchoolSocialWorker | Role::YouthCare) => (LaneKind::Support, Help),
        Some(Role::YouthHealthCare) => (LaneKind::Health, Health),
        _ => (LaneKind::Home, Milestone),
    };
    Guess { lane, kind, detail: None }
}

/// The kind of life event that most things in a lane are.
#[must_use]
pub(super) fn kind_in_lane(lane: LaneKind) -> EventKind {
    match lane {
        LaneKind::Strengths => Success,
        LaneKind::Home => Family,
        LaneKind::School => School,
        LaneKind::Friends => FreeTime,
        LaneKind::Health => Health,
        LaneKind::Feelings => Signal,
        LaneKind::Support => Help,
        LaneKind::Living => Livelihood,
        LaneKind::Own => Milestone,
    }
}

/// Lower case, without accents and punctuation, single spaces, one space at the end (so that a stem
/// that ends in a space means a whole word).
fn plain(title: &str) -> String {
    let mut plain = String::with_capacity(title.len() + 1);
    // why: a title may be of any length; what it is about stands in its first words
    for letter in title.chars().take(300).flat_map(char::to_lowercase) {
        let letter = match letter {
            'à'..='å' => 'a',
            'è'..='ë' => 'e',
            'ì'..='ï' => 'i',
            'ò'..='ö' => 'o',
            'ù'..='ü' => 'u',
            '-' => '-',
            letter if letter.is_alphanumeric() => letter,
            _ => ' ',
        };
        if letter != ' ' || !plain.ends_with(' ') {
            plain.push(letter);
        }
    }
    plain.push(' ');
    plain.trim_start().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(title: &str, lane: LaneKind) {
        assert_eq!(guess(title).map(|found| found.lane), Some(lane), "{title}");
    }

    #[test]
    fn words_of_the_title_suggest_the_lane() {
        check("verhuisd naar Zwolle", LaneKind::Home);
        check("Ouders gaan uit elkaar", LaneKind::Home);
        check("oma overleden", LaneKind::Home);
        check("juf Anke ziek, drie invallers", LaneKind::School);
        check("blijven zitten", LaneKind::School);
        check("beste vriendin Lin", LaneKind::Friends);
        check("zwemdiploma gehaald", LaneKind::Strengths);
        check("buisjes in de oren", LaneKind::Health);
        check("élke maandag BUIKPIJN", LaneKind::Feelings);
        check("schrikt van vuurwerk in de straat", LaneKind::Feelings);
        check("gepest op het schoolplein", LaneKind::School);
        check("zes gesprekjes met SMW", LaneKind::Support);
        check("vader ontslagen", LaneKind::Living);
        check("moved to Leeds", LaneKind::Home);
        check("new school", LaneKind::School);
        check("tummy ache on Mondays", LaneKind::Feelings);
        check("slept badly", LaneKind::Health);
        check("broke her arm", LaneKind::Health);
    }

    #[test]
    fn a_closer_kind_comes_with_its_kind() {
        for (_, kind, detail, _) in STEMS {
            if let Some(detail) = detail {
                assert!(EventDetail::of(*kind).contains(detail), "{detail:?}");
            }
        }
    }

    #[test]
    fn words_that_say_nothing_suggest_nothing() {
        assert_eq!(guess(""), None);
        assert_eq!(guess("🙂 <script>"), None);
        assert_eq!(guess("iets heel bijzonders"), None);
    }
}
