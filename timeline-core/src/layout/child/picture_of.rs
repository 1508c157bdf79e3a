//! Which picture stands for a thing: by a word of its title, else by its kind, else by its lane.

use crate::model::{EventDetail, EventKind, Item, ItemBody, LaneKind};
use crate::scene::Picture;

/// Beginnings of words, Dutch and English, in small letters. The longest that fits wins, and of
/// equally long ones the first here.
#[rustfmt::skip]
const WORDS: &[(Picture, &str)] = &[
    (Picture::Baby, "gebor|geboor|baby|born|birth"),
    (Picture::Siblings, "broer|zus|sibling|brother|sister"),
    (Picture::School, "school|klas|groep|class"),
    (Picture::Reading, "lezen|leest|boek|read|book|dyslex"),
    (Picture::Sofa, "bank|leeshoek|hoekje|rustig|thuis zitten|sofa|corner"),
    (Picture::Drawing, "teken|knutsel|verf|schilder|draw|paint"),
    (Picture::Caring, "helpen|helpt|zorgt|opa|oma|lief|grandma|grandpa|caring|kind to"),
    (Picture::Moving, "verhui|huis uit|uit elkaar|scheiding|scheiden|gescheiden|move|divorc|separat|split"),
    (Picture::Weekend, "weekend|logeer|logeren|om de week|stay"),
    (Picture::Teachers, "juf|meester|leraar|leerkracht|mentor|teacher|invaller"),
    (Picture::Friends, "vriend|vriendin|friend|samen spelen"),
    (Picture::Playing, "spelen|speelt|buiten|bal|voetbal|sport|play|football|outside"),
    (Picture::Pain, "pijn|buikpijn|hoofdpijn|oorpijn|ziek|pain|ache|sick|ill"),
    (Picture::Gym, "gym|turn|trampoline"),
    (Picture::Talking, "praat|praten|gesprek|smw|coach|therap|psycholo|talk|counsel"),
    (Picture::Star, "trots|kan goed|lukt|gelukt|proud|good at|durf"),
    (Picture::Medal, "diploma|wint|gewonnen|medaille|won|prijs|prize|medal"),
    (Picture::Heart, "verliefd|love|papa|mama|vader|moeder|mum|dad|ouders|parents|gezin|family"),
    (Picture::Home, "huis|thuis|wonen|house|home|kamer"),
    (Picture::Plaster, "ziekenhuis|dokter|huisarts|kinderarts|arts|operatie|gebroken|ongeluk|hospital|doctor|accident|val"),
    (Picture::Test, "toets|onderzoek|cito|rapport|test|assess|diagnos|iq"),
    (Picture::Clock, "wacht|klok|wait|te laat|late"),
    (Picture::Bed, "slaap|slapen|slecht slapen|nacht|droom|sleep|night|bed"),
    (Picture::Pet, "kat|poes|hond|konijn|cavia|huisdier|dier|cat|dog|pet|rabbit"),
    (Picture::Party, "feest|kerst|sinterklaas|verjaardag|jarig|party|birthday"),
    (Picture::Music, "muziek|zing|drum|gitaar|piano|dans|music|sing|danc"),
    (Picture::Swimming, "zwem|swim|zwemdiploma"),
    (Picture::Candle, "overled|overlijd|overleed|dood|begraf|sterf|gestorven|died|death|funeral"),
    (Picture::Bus, "bus|taxi|auto|trein|reis|vakantie|kamp|holiday|trip|car"),
    (Picture::Pill, "medicijn|medicatie|ritalin|pil|pills|medic"),
    (Picture::Hand, "hulp|begeleid|help|support|plan"),
    (Picture::Money, "geld|schuld|werk|baan|money|debt|job|ontslag"),
    (Picture::Game, "game|gamen|computer|tablet|telefoon|phone"),
    (Picture::Anger, "boos|ruzie|driftig|slaat|schopt|pest|gepest|vecht|angry|fight|bull"),
    (Picture::Hard, "bang|verdriet|huil|moeilijk|angst|stil|alleen|sad|afraid|cry|hard|lonely|scared"),
    (Picture::Nice, "leuk|blij|fijn|zon|nice|happy|fun"),
    (Picture::Helped, "hielp|geholpen|helped"),
];

/// The picture for an item in a lane of this kind.
#[must_use]
pub fn picture_of(item: &Item, lane: LaneKind) -> Picture {
    by_words(&item.title).or_else(|| by_kind(&item.body)).unwrap_or_else(|| by_lane(lane))
}

/// The picture that a word of a text asks for; none when no word of it does. What stands before a colon
/// says what the rest is about.
#[must_use]
pub fn by_words(text: &str) -> Option<Picture> {
    let about = text.split_once(':').and_then(|(about, _)| by_words(about));
    if about.is_some() {
        return about;
    }
    let text = text.to_lowercase();
    let starts = text.char_indices().filter(|&(at, _)| {
        let before = text[..at].chars().next_back();
        before.is_none_or(|before| !before.is_alphanumeric())
    });
    let mut best: Option<(usize, Picture)> = None;
    for (at, _) in starts {
        for (picture, stems) in WORDS {
            for stem in stems.split('|').filter(|stem| text[at..].starts_with(stem)) {
                if best.is_none_or(|(longest, _)| stem.len() > longest) {
                    best = Some((stem.len(), *picture));
                }
            }
        }
    }
    best.map(|(_, picture)| picture)
}

fn by_kind(body: &ItemBody) -> Option<Picture> {
    Some(match body {
        ItemBody::Event(event) => match (event.kind, event.detail?) {
            (EventKind::Family, EventDetail::Birth) => Picture::Baby,
            (_, EventDetail::Separation | EventDetail::Move) => Picture::Moving,
            (_, EventDetail::Death) => Picture::Candle,
            (_, EventDetail::NewFamilyMember) => Picture::Heart,
            (_, EventDetail::SchoolStart | EventDetail::SchoolChange) => Picture::School,
            (_, EventDetail::WaitingList) => Picture::Clock,
            (_, EventDetail::Assessment | EventDetail::Diagnosis) => Picture::Test,
            (_, EventDetail::Medication) => Picture::Pill,
            _ => return None,
        },
        ItemBody::Intervention(_) | ItemBody::Plan(_) => Picture::Hand,
        ItemBody::Measurement(_) => Picture::Test,
    })
}

/// The picture of a lane, for what has no better one.
#[must_use]
pub(super) fn by_lane(lane: LaneKind) -> Picture {
    match lane {
        LaneKind::Strengths | LaneKind::Own => Picture::Star,
        LaneKind::Home => Picture::Home,
        LaneKind::School => Picture::School,
        LaneKind::Friends => Picture::Friends,
        LaneKind::Health => Picture::Plaster,
        LaneKind::Feelings => Picture::Heart,
        LaneKind::Support => Picture::Hand,
        LaneKind::Living => Picture::Money,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ItemId, LaneId};

    #[track_caller]
    fn check(title: &str, expected: Picture) {
        let item = Item::event(ItemId(1), LaneId(1), title, EventKind::Signal);
        assert_eq!(picture_of(&item, LaneKind::Feelings), expected, "{title}");
    }

    #[test]
    fn a_word_of_the_title_asks_for_its_picture() {
        check("Broertje Sem geboren", Picture::Siblings);
        check("Buikpijn op maandag", Picture::Pain);
        check("Veel pijn", Picture::Pain);
        check("Zwemdiploma A", Picture::Swimming);
        check("Opa overleden", Picture::Candle);
        check("ONZE HOND", Picture::Pet);
        check("", Picture::Heart);
        check("schoolfeest", Picture::School);
    }
}
