//! Atoms → lexemes: what each word can mean, Dutch and English side by side. Several words that
//! mean one thing ("tot en met", "oud en nieuw") become one lexeme. After this the grammar knows no
//! language.

use std::{collections::BTreeMap, ops::Range, sync::LazyLock};

use super::{
    numbers,
    phrase::{Epidemic, Feast, Holiday, Level, Season, Stage, Unit},
    token::{Atom, Kind, atoms},
};

/// The meaning of one word or group of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lex {
    /// Digits: value and how many digits were written.
    Num(u32, u8),
    /// A number in words.
    Count(u32),
    Ord(u32),
    /// So many halves: "vierenhalf" is 9.
    Halves(u32),
    /// "vierjarige".
    YearsOld(u32),
    /// "-jarige" after a number.
    Jarige,
    /// "leven", in "zijn hele leven".
    Life,
    /// "uur", of the clock.
    Hour,
    /// "'s middags".
    DayPart,
    /// "een": an article, or one.
    A,
    Half,
    HalfYear,
    /// "driekwart jaar": nine months.
    ThreeQuarterYear,
    Few,
    Month(u8),
    Season(Season),
    /// Monday is 1.
    Weekday(i8),
    Feast(Feast),
    Holiday(Holiday),
    Unit(Unit),
    The,
    In,
    During,
    Of,
    Or,
    And,
    Since,
    Until,
    Between,
    Before,
    After,
    JustBefore,
    JustAfter,
    Around,
    Maybe,
    Begin,
    Middle,
    End,
    /// "start": the begin of a group; else the title of something.
    Start,
    Every,
    /// "wekelijks", "om het weekend", "op maandagen".
    Often,
    /// "per week".
    Per,
    Times,
    When,
    Was,
    /// "nog", "net", "pas": words that change nothing in "toen ze nog een baby was".
    Merely,
    /// "al": "al twee jaar" goes on; "al in groep 3" is simply in it.
    Already,
    Almost,
    /// "over" in "over twee weken".
    Over,
    /// "naar", in "toen ze naar groep 3 ging".
    To,
    Pronoun,
    Possessive,
    /// "kind", "dochter", "zoon".
    ChildNoun,
    /// Somebody else in the family: their age is not the child's.
    Relative,
    Old,
    AgeWord,
    Birthday,
    Birth,
    Pregnancy,
    Stage(Stage),
    /// "levensjaar".
    LifeYear,
    Infants,
    Preschool,
    DayCare,
    Primary,
    Secondary,
    LanguageClass,
    Group,
    Class,
    Level(Level),
    /// "tl", "kader", "basis" after a level: says nothing about when.
    Track,
    Bridge,
    SchoolYear,
    Lockdown,
    Epidemic(Epidemic),
    Now,
    Still,
    Unknown,
    Ago,
    Later,
    /// "lang" after a length: "drie maanden lang".
    Long,
    Last,
    Recent,
    This,
    Next,
    Yesterday(i8),
    FirstHalf,
    SecondHalf,
    Final,
    Decades,
    Word,
    Mark(char),
}

/// A text as lexemes, each with its place in the text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lexed {
    pub(crate) lex: Vec<Lex>,
    pub(crate) places: Vec<Place>,
}

/// Where a lexeme stands.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// Bytes in the text.
    pub(crate) range: Range<usize>,
    /// No space before it.
    pub(crate) glued: bool,
}

/// No date phrase is longer; the rest of a longer text is not looked at.
pub(crate) const LIMIT: usize = 64;

/// The lexemes of a text, at most about `limit`.
pub(crate) fn lex(text: &str, limit: usize) -> Lexed {
    let atoms = atoms(text, limit);
    let mut lexed = Lexed::default();
    let mut at = 0;
    while at < atoms.len() {
        let (lex, used) = next(&atoms[at..], &lexed.lex);
        let last = &atoms[at + used - 1];
        if let Some(lex) = lex {
            lexed.lex.push(lex);
            lexed.places.push(Place {
                range: atoms[at].range.start..last.range.end,
                glued: atoms[at].glued,
            });
        } else if let Some(place) = lexed.places.last_mut() {
            // belongs to the lexeme before it: the b of "groep 3b"
            place.range.end = last.range.end;
        }
        at += used;
    }
    lexed
}

/// The next lexeme, or none for what says nothing, and how many atoms it takes.
fn next(atoms: &[Atom], before: &[Lex]) -> (Option<Lex>, usize) {
    let first = &atoms[0];
    if let Some(longest) = TABLE.longest.get(first.text.as_str()) {
        let mut key = String::new();
        for used in (2..=atoms.len().min(*longest)).rev() {
            key.clear();
            for (n, atom) in atoms[..used].iter().enumerate() {
                if n > 0 {
                    key.push(' ');
                }
                key.push_str(&atom.text);
            }
            if let Some(&lex) = TABLE.words.get(key.as_str()) {
                return (Some(lex), used);
            }
        }
    }
    match first.kind {
        Kind::Number(value, digits) => {
            let ordinal = atoms.get(1).is_some_and(|next| {
                next.glued
                    && matches!(next.text.as_str(), "e" | "de" | "ste" | "th" | "st" | "nd" | "rd")
            });
            if ordinal { (Some(Lex::Ord(value)), 2) } else { (Some(Lex::Num(value, digits)), 1) }
        }
        Kind::Mark(mark) => {
            let lex = match mark {
                '~' => Lex::Around,
                '½' => Lex::Half,
                '&' => Lex::And,
                mark => Lex::Mark(mark),
            };
            (Some(lex), 1)
        }
        Kind::Word => {
            let of_group = first.glued
                && first.text.len() == 1
                && matches!(before, [.., Lex::Group | Lex::Class, Lex::Num(..)]);
            if of_group {
                return (None, 1);
            }
            let dated = matches!(atoms.get(1), Some(Atom { kind: Kind::Number(..), .. }));
            if dated
                && let Some(day) = ["ma", "di", "wo", "do", "vr", "za", "zo"]
                    .iter()
                    .position(|day| first.text == *day)
            {
                return (i8::try_from(day + 1).ok().map(Lex::Weekday), 1);
            }
            (Some(word(&first.text)), 1)
        }
    }
}

fn word(text: &str) -> Lex {
    TABLE.words.get(text).copied().unwrap_or_else(|| {
        numbers::cardinal(text)
            .map(Lex::Count)
            .or_else(|| numbers::ordinal(text).map(Lex::Ord))
            .or_else(|| numbers::halves(text).map(Lex::Halves))
            .or_else(|| numbers::years_old(text).map(Lex::YearsOld))
            .or_else(|| misspelt(text))
            .unwrap_or(Lex::Word)
    })
}

/// A long word of the calendar with one letter wrong, too many, too few or in the wrong place:
/// "septmber".
fn misspelt(text: &str) -> Option<Lex> {
    // why: compared byte by byte; the atoms are nearly always plain letters
    if !text.is_ascii() || text.len() < LONG {
        return None;
    }
    let slipped = |word: &str| one_slip(word.as_bytes(), text.as_bytes());
    TABLE.long.iter().find(|(word, _)| slipped(word)).map(|(_, lex)| *lex)
}

/// Letters that a word has more of to be recognised with a slip in it. Short ones are too close to others.
const LONG: usize = 6;

/// Whether one slip of the hand makes the one of the other.
fn one_slip(a: &[u8], b: &[u8]) -> bool {
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let (long, short) = if a.len() >= b.len() { (a, b) } else { (b, a) };
    let same = long.iter().zip(short).take_while(|(a, b)| a == b).count();
    let (long, short) = (&long[same..], &short[same..]);
    match (long, short) {
        ([_, long @ ..], short) if long.len() == short.len() => long == short,
        ([_, long @ ..], [_, short @ ..]) if long == short => true,
        ([a, b, long @ ..], [c, d, short @ ..]) => a == d && b == c && long == short,
        _ => false,
    }
}

struct Table {
    words: BTreeMap<&'static str, Lex>,
    /// For the first word of groups of words: the most atoms a group takes.
    longest: BTreeMap<&'static str, usize>,
    /// Long words of the calendar, which are recognised with a slip in them.
    long: Vec<(&'static str, Lex)>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { words: BTreeMap::new(), longest: BTreeMap::new(), long: Vec::new() };
    for &(words, lex) in ENTRIES {
        let calendar =
            matches!(lex, Lex::Month(_) | Lex::Season(_) | Lex::Holiday(_) | Lex::SchoolYear);
        for words in words.split('|') {
            table.words.insert(words, lex);
            if calendar && words.len() > LONG && !words.contains(' ') {
                table.long.push((words, lex));
            }
            if let Some((first, rest)) = words.split_once(' ') {
                let length = rest.split(' ').count() + 1;
                let longest = table.longest.entry(first).or_default();
                *longest = length.max(*longest);
            }
        }
    }
    table
});

/// Words in lower case without accents, atoms parted by one space, wordings parted by a bar.
#[rustfmt::skip]
const ENTRIES: &[(&str, Lex)] = &[
    ("januari|jan|january", Lex::Month(1)),
    ("februari|feb|febr|february", Lex::Month(2)),
    ("maart|mrt|march|mar", Lex::Month(3)),
    ("april|apr", Lex::Month(4)),
    ("mei|may", Lex::Month(5)),
    ("juni|jun|june", Lex::Month(6)),
    ("juli|jul|july", Lex::Month(7)),
    ("augustus|aug|august", Lex::Month(8)),
    ("september|sep|sept", Lex::Month(9)),
    ("oktober|okt|october|oct", Lex::Month(10)),
    ("november|nov", Lex::Month(11)),
    ("december|dec", Lex::Month(12)),
    ("lente|voorjaar|spring|springtime", Lex::Season(Season::Spring)),
    ("zomer|summer|summertime", Lex::Season(Season::Summer)),
    ("herfst|najaar|autumn|fall", Lex::Season(Season::Autumn)),
    ("winter|wintertime", Lex::Season(Season::Winter)),
    ("maandag|monday", Lex::Weekday(1)),
    ("dinsdag|tuesday", Lex::Weekday(2)),
    ("woensdag|wednesday", Lex::Weekday(3)),
    ("donderdag|thursday", Lex::Weekday(4)),
    ("vrijdag|friday", Lex::Weekday(5)),
    ("zaterdag|saturday", Lex::Weekday(6)),
    ("zondag|sunday", Lex::Weekday(7)),
    ("kerst|kerstmis|kerstdagen|de kerstdagen|christmas|xmas", Lex::Feast(Feast::Christmas)),
    ("kerstavond|christmas eve", Lex::Feast(Feast::ChristmasEve)),
    ("eerste kerstdag|1 e kerstdag|christmas day", Lex::Feast(Feast::FirstChristmasDay)),
    ("tweede kerstdag|2 e kerstdag|boxing day", Lex::Feast(Feast::SecondChristmasDay)),
    ("sinterklaas|sint|pakjesavond|sinterklaasavond|sinterklaasfeest|saint nicholas|st nicholas", Lex::Feast(Feast::SaintNicholas)),
    ("oud en nieuw|oud & nieuw|oud op nieuw|jaarwisseling|new year|the turn of the year", Lex::Feast(Feast::OldAndNew)),
    ("oudjaar|oudjaarsdag|oudejaarsdag|oudejaarsavond|oudejaarsnacht|oudjaarsavond|oudejaar|new year's eve|new years eve", Lex::Feast(Feast::NewYearsEve)),
    ("nieuwjaar|nieuwjaarsdag|new year's day|new years day", Lex::Feast(Feast::NewYearsDay)),
    ("koningsdag|king's day|kings day", Lex::Feast(Feast::KingsDay)),
    ("pasen|paasdagen|paasweekend|easter", Lex::Feast(Feast::Easter)),
    ("eerste paasdag|1 e paasdag|paaszondag|easter sunday", Lex::Feast(Feast::EasterSunday)),
    ("tweede paasdag|2 e paasdag|paasmaandag|easter monday", Lex::Feast(Feast::EasterMonday)),
    ("goede vrijdag|good friday", Lex::Feast(Feast::GoodFriday)),
    ("hemelvaart|hemelvaartsdag|ascension day", Lex::Feast(Feast::Ascension)),
    ("pinksteren|pinksterdagen|pinksterweekend|pentecost|whitsun", Lex::Feast(Feast::Pentecost)),
    ("carnaval|carnival", Lex::Feast(Feast::Carnival)),
    ("sint maarten|sint - maarten|sintmaarten", Lex::Feast(Feast::SaintMartin)),
    ("halloween", Lex::Feast(Feast::Halloween)),
    ("valentijnsdag|valentijn|valentine's day", Lex::Feast(Feast::Valentine)),
    ("moederdag|mother's day", Lex::Feast(Feast::MothersDay)),
    ("vaderdag|father's day", Lex::Feast(Feast::FathersDay)),
    ("dierendag", Lex::Feast(Feast::AnimalDay)),
    ("dodenherdenking", Lex::Feast(Feast::RemembranceDay)),
    ("bevrijdingsdag", Lex::Feast(Feast::LiberationDay)),
    ("herfstvakantie|herfst vakantie|autumn holiday|autumn holidays|autumn break", Lex::Holiday(Holiday::Autumn)),
    ("kerstvakantie|kerst vakantie|christmas holiday|christmas holidays|christmas break", Lex::Holiday(Holiday::Christmas)),
    ("voorjaarsvakantie|voorjaars vakantie|krokusvakantie|krokus vakantie|spring holiday|spring holidays|spring break", Lex::Holiday(Holiday::Spring)),
    ("meivakantie|mei vakantie|may holiday|may holidays", Lex::Holiday(Holiday::May)),
    ("zomervakantie|zomer vakantie|grote vakantie|summer holiday|summer holidays|summer break", Lex::Holiday(Holiday::Summer)),
    ("jaar|jaren|jr|jaartje|jaartjes|year|years|j", Lex::Unit(Unit::Year)),
    ("kwartaal|quarter|q", Lex::Unit(Unit::Quarter)),
    ("maand|maanden|mnd|mnden|maandje|maandjes|month|months", Lex::Unit(Unit::Month)),
    ("week|weken|wk|wkn|weekje|weekjes|weeks", Lex::Unit(Unit::Week)),
    ("dag|dagen|dagje|dagjes|day|days", Lex::Unit(Unit::Day)),
    ("schooljaar|school jaar|schooljaren|cursusjaar|studiejaar|sj|school year|schoolyear", Lex::SchoolYear),
    ("een|a|an", Lex::A),
    ("half|halve", Lex::Half),
    ("halfjaar", Lex::HalfYear),
    ("driekwart jaar|drie kwart jaar|driekwartjaar", Lex::ThreeQuarterYear),
    ("een paar|paar|enkele|meerdere|a few|several|een aantal|a couple of|couple of", Lex::Few),
    ("de|het|'t|t|the|die|dat|that|den", Lex::The),
    ("in|op|on|at|aan|met|om|ergens|ergens in|ergens op|een keer in|ooit in|somewhere in|sometime in|some time in|in de periode|anno|d d|in de loop van|in de loop der|in the course of|wanneer|datum|with|te|ten|per|heel|hele|whole|all of|the whole of|throughout|voor het eerst|for the first time|gepland|gepland in|gepland op|planned for", Lex::In),
    ("tijdens|gedurende|during|bij|ten tijde van|in de tijd van|in de tijd dat|in de periode van|in de dagen van|op de dag van|de dag van|op het moment van|rondom de dag van|periode|in de maand|op de avond van", Lex::During),
    ("van|vd|der|des", Lex::Of),
    ("of|or|dan wel|ofwel", Lex::Or),
    ("en|and|plus", Lex::And),
    ("sinds|sedert|vanaf|van af|since|from|sinds dat|al sinds|vanaf de|al vanaf|sinds de|from then on|m i v|met ingang van|ingaande", Lex::Since),
    ("al|already|for", Lex::Already),
    ("tot|tot en met|t / m|tm|t m|tot aan|tot en|until|till|through|up to|up until|to|tot in", Lex::Until),
    ("tussen|between|ergens tussen|somewhere between", Lex::Between),
    ("voor|voordat|voorafgaand aan|before|prior to|ergens voor|eerder dan", Lex::Before),
    ("na|nadat|after|ergens na|pas na|later dan|een tijd na|lang na|long after", Lex::After),
    ("vlak voor|kort voor|net voor|pal voor|vlak voordat|kort voordat|net voordat|shortly before|just before|right before|soon before", Lex::JustBefore),
    ("vlak na|kort na|net na|direct na|meteen na|gelijk na|pal na|snel na|vlak nadat|kort nadat|net nadat|meteen nadat|direct nadat|niet lang na|shortly after|just after|right after|soon after|straight after|een tijdje na|een poosje na", Lex::JustAfter),
    ("rond|rondom|ongeveer|omstreeks|circa|ca|plm|ong|plusminus|zo rond|zo ongeveer|zo'n beetje|zo'n|ruim|zowat|om en nabij|om en bij|ergens rond|ongeveer in|ongeveer rond|around|about|approximately|roughly|+ / -|+ -|of zo|ofzo|or so|around about", Lex::Around),
    ("misschien|waarschijnlijk|vermoedelijk|mogelijk|wellicht|denk ik|ik denk|ik dacht|dacht ik|volgens mij|geloof ik|ik geloof|maybe|perhaps|probably|possibly|i think|ik weet niet zeker|niet zeker", Lex::Maybe),
    ("begin|het begin|beginnend|vroeg in|early|early in|beginning|start of|the start of", Lex::Begin),
    ("midden|midden in|medio|halverwege|mid|mid -|middle|mid of|halfway|halfway through", Lex::Middle),
    ("eind|einde|laat in|tegen het einde|tegen het eind|tegen einde|tegen eind|towards the end|late|late in|end|end of|the end of|the end", Lex::End),
    ("start|de start", Lex::Start),
    ("eerste helft|1 e helft|first half", Lex::FirstHalf),
    ("tweede helft|2 e helft|second half", Lex::SecondHalf),
    ("laatste|final|the last", Lex::Final),
    ("elke|elk|iedere|ieder|every|each|alle", Lex::Every),
    ("regelmatig|geregeld|af en toe|vaak|soms|zo nu en dan|nu en dan|often|regularly|sometimes|now and then|wekelijks|wekelijkse|dagelijks|dagelijkse|maandelijks|maandelijkse|jaarlijks|jaarlijkse|tweewekelijks|om de week|om de dag|om de maand|om het jaar|om het weekend|om de twee weken|om de 2 weken|weekly|daily|monthly|yearly|annually|maandags|'s maandags|s maandags|dinsdags|'s dinsdags|woensdags|'s woensdags|donderdags|'s donderdags|vrijdags|'s vrijdags|zaterdags|'s zaterdags|zondags|'s zondags|op maandagen|op dinsdagen|op woensdagen|op donderdagen|op vrijdagen|op zaterdagen|op zondagen|in de weekenden|in het weekend|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|on mondays|on tuesdays|on wednesdays|on thursdays|on fridays|on saturdays|on sundays", Lex::Often),
    ("per week|per maand|per jaar|per dag|per twee weken|per kwartaal|per 2 weken|per drie weken|per 3 weken|keer in de week|keer in de maand|keer in het jaar|once a week|twice a week|times a week|once a month|twice a month|times a month|once a year|twice a year|times a year", Lex::Per),
    ("keer|keren|maal|eens|x|times|time|once|twice", Lex::Times),
    ("toen|terwijl|als|when|while|as|op het moment dat", Lex::When),
    ("was|waren|zat|zaten|kwam|kwamen|zit|gaat|ben|werd|ging|gingen|is|were|turned|became|geworden", Lex::Was),
    ("nog|net|pas|al wel|just|still a|nog een|nog maar", Lex::Merely),
    ("bijna|haast|almost|nearly", Lex::Almost),
    ("naar", Lex::To),
    ("over", Lex::Over),
    ("ze|zij|hij|ie|ik|jij|je|she|he|i|they", Lex::Pronoun),
    ("zijn|haar|mijn|z'n|m'n|d'r|zn|mn|onze|ons|jouw|her|his|my|our|hun|their", Lex::Possessive),
    ("kind|kindje|dochter|dochtertje|zoon|zoontje|meisje|jongen|jongetje|child|daughter|son|girl|boy", Lex::ChildNoun),
    ("mama|mam|mamma|moeder|papa|pap|pappa|vader|ouders|broer|broertje|zus|zusje|zusjes|oma|opa|tante|oom|neef|neefje|nicht|nichtje|buurman|buurvrouw|juf|meester|mother|mum|mom|father|dad|brother|sister|grandma|grandpa|stiefvader|stiefmoeder|pleegmoeder|pleegvader|hond|kat", Lex::Relative),
    ("oud|old|of age", Lex::Old),
    ("leeftijd|age|aged|age of|ages", Lex::AgeWord),
    ("verjaardag|verjaardagsfeest|birthday", Lex::Birthday),
    ("geboorte|geboren|geboortedag|geboortedatum|birth|born|date of birth", Lex::Birth),
    ("zwangerschap|zwanger|pregnancy", Lex::Pregnancy),
    ("baby|babytijd|babyleeftijd|babyjaar|babyfase|zuigeling|infant", Lex::Stage(Stage::Baby)),
    ("dreumes|dreumestijd|dreumesleeftijd|dreumesfase", Lex::Stage(Stage::Dreumes)),
    ("peuter|peutertijd|peuterleeftijd|peuterjaren|peuterfase", Lex::Stage(Stage::Peuter)),
    ("toddler", Lex::Stage(Stage::Toddler)),
    ("leven|life", Lex::Life),
    ("uur|o'clock", Lex::Hour),
    ("' s ochtends|s ochtends|' s morgens|s morgens|' s middags|s middags|' s avonds|s avonds|' s nachts|s nachts|in de ochtend|in de middag|in de avond|in de nacht|in the morning|in the afternoon|in the evening|at night", Lex::DayPart),
    ("levensjaar|jaar van haar leven|jaar van zijn leven|year of life", Lex::LifeYear),
    ("kleuter|kleuters|kleutertijd|kleuterleeftijd|kleuterjaren|kleuterklas|kleuterschool|kleuterfase|kleutergroep|kindergarten", Lex::Infants),
    ("peuterspeelzaal|peuteropvang|psz|peutergroep|peuterschool|peuterklas|voorschool|peuterspeelgroep|preschool|playgroup|pre - school", Lex::Preschool),
    ("kinderopvang|kinderdagverblijf|kdv|creche|dagopvang|day care|daycare|nursery", Lex::DayCare),
    ("basisschool|basisschooltijd|lagere school|primary school|elementary school|basisonderwijs", Lex::Primary),
    ("middelbare school|voortgezet onderwijs|middelbare|secondary school|high school", Lex::Secondary),
    ("taalklas|schakelklas|language class", Lex::LanguageClass),
    ("groep|gr|grp|group|groepen|groups", Lex::Group),
    ("klas|klasse|leerjaar|kl|grade|class", Lex::Class),
    ("vmbo|mavo|vmbo - t|vmbo - tl|vmbo tl|vmbo t|vmbo - kader|vmbo kader|vmbo - k|vmbo - kb|vmbo - basis|vmbo basis|vmbo - b|vmbo - bb|vmbo - gl|vmbo gl|vmbo - g", Lex::Level(Level::Vmbo)),
    ("havo", Lex::Level(Level::Havo)),
    ("vwo|gymnasium|atheneum", Lex::Level(Level::Vwo)),
    ("vmbo / havo|mavo / havo|vmbo - havo|mavo - havo|vmbo - t / havo|tl / havo", Lex::Level(Level::VmboHavo)),
    ("havo / vwo|havo - vwo", Lex::Level(Level::HavoVwo)),
    ("praktijkonderwijs|praktijkschool|pro", Lex::Level(Level::Pro)),
    ("vso|voortgezet speciaal onderwijs", Lex::Level(Level::Vso)),
    ("mbo", Lex::Level(Level::Mbo)),
    ("sbo|speciaal basisonderwijs", Lex::Level(Level::Sbo)),
    ("speciaal onderwijs", Lex::Level(Level::So)),
    ("kader|tl|theoretisch", Lex::Track),
    ("brugklas|brugjaar|brugpiepertijd", Lex::Bridge),
    ("lockdown|schoolsluiting|scholensluiting|scholen dicht|school dicht|scholen gesloten|school closure|schools were closed|schools closed", Lex::Lockdown),
    ("corona|coronatijd|corona tijd|coronaperiode|corona periode|coronacrisis|coronajaren|corona - tijd|coronapandemie|pandemie|covid|covid - 19|covidtijd|pandemic|the pandemic", Lex::Epidemic(Epidemic::Corona)),
    ("nu|heden|vandaag|momenteel|tegenwoordig|op dit moment|op het moment|nu nog|today|now|currently|right now|at the moment|nowadays", Lex::Now),
    ("nog steeds|nog altijd|tot nu|tot nu toe|t / m nu|tot en met nu|tot heden|tot op heden|t / m heden|tot vandaag|t / m vandaag|tot en met vandaag|loopt nog|loopt nog steeds|nog bezig|nog gaande|lopend|doorlopend|gaat door|gaat nog door|duurt nog|duurt nog voort|tot en met heden|still|still going on|still ongoing|ongoing|until now|till now|up to now|to date|to the present|present|and still|en nog steeds|is nog zo|nog niet klaar|tot nu en verder|en verder|en later|onwards", Lex::Still),
    ("weet niet|weet ik niet|ik weet het niet|weet het niet|ik weet niet|weet ik niet meer|weet niet meer|weet ik niet precies|weet niet precies|niet precies|geen idee|onbekend|niet bekend|niet meer bekend|weten we niet|weten wij niet|we weten het niet|zou ik niet weten|ik zou het niet weten|vergeten|geen datum|datum onbekend|n v t|nvt|n n b|nnb|unknown|not known|don't know|dont know|i don't know|i dont know|no idea|don't remember|can't remember|not sure|niet gezegd|wil ik niet zeggen|onduidelijk|niemand weet het|geen flauw idee", Lex::Unknown),
    ("geleden|terug|ago|back", Lex::Ago),
    ("later|daarna|erna|nadien|afterwards", Lex::Later),
    ("lang|long", Lex::Long),
    ("vorig|vorige|last|previous", Lex::Last),
    ("afgelopen|laatst|past", Lex::Recent),
    ("dit|deze|this", Lex::This),
    ("volgend|volgende|komend|komende|aanstaande|next|coming", Lex::Next),
    ("vanochtend|vanmorgen|vanmiddag|vanavond|vannacht|this morning|this afternoon|this evening|tonight", Lex::Yesterday(0)),
    ("gisteren|gisterochtend|gistermorgen|gistermiddag|gisteravond|yesterday|yesterday morning|yesterday afternoon|yesterday evening", Lex::Yesterday(-1)),
    ("eergisteren", Lex::Yesterday(-2)),
    ("morgen|morgenochtend|morgenmiddag|morgenavond|tomorrow|tomorrow morning|tomorrow afternoon|tomorrow evening", Lex::Yesterday(1)),
    ("overmorgen", Lex::Yesterday(2)),
    ("jarige|jarig|year - old", Lex::Jarige),
    ("jaren '", Lex::Decades),
];
