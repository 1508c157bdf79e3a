//! The cell that says who may see it: `school:ja,jeugdhulp:nee,ouder:nog vragen`.

use super::words::simple;
use crate::model::{Consent, Receiver};

/// The shares in this cell (`school:ja,jeugdhulp:nog vragen`), and whether all of it was
/// understood. What contradicts itself is read as the stricter of the two.
pub(super) fn read(cell: &str) -> (Vec<(Receiver, Consent)>, bool) {
    let mut shares: Vec<(Receiver, Consent)> = Vec::new();
    let mut understood = true;
    for part in split_unescaped(cell, ',') {
        if part.trim().is_empty() {
            continue;
        }
        let sides = split_unescaped(&part, ':');
        let parsed = match sides.as_slice() {
            [receiver, consent] if !receiver.trim().is_empty() => {
                consent_called(consent).map(|consent| (receiver_called(receiver), consent))
            }
            _ => None,
        };
        let Some((receiver, consent)) = parsed else {
            understood = false;
            continue;
        };
        match shares.iter_mut().find(|(there, _)| *there == receiver) {
            Some((_, before)) if *before != consent => {
                understood = false;
                *before = stricter(*before, consent);
            }
            Some(_) => {}
            None => shares.push((receiver, consent)),
        }
    }
    (shares, understood)
}

/// The cell for these shares.
pub(super) fn write<'a>(shares: impl Iterator<Item = (&'a Receiver, Consent)>) -> String {
    let parts: Vec<String> = shares
        .map(|(receiver, consent)| {
            let consent = match consent {
                Consent::Yes => "ja",
                Consent::No => "nee",
                Consent::Ask => "nog vragen",
            };
            format!("{}:{consent}", receiver_name(receiver))
        })
        .collect();
    parts.join(",")
}

fn receiver_name(receiver: &Receiver) -> String {
    match receiver {
        Receiver::School => "school".into(),
        Receiver::YouthCare => "jeugdhulp".into(),
        Receiver::Parents => "ouder".into(),
        Receiver::Child => "kind".into(),
        Receiver::Other(name) => name.replace('\\', "\\\\").replace(',', "\\,").replace(':', "\\:"),
    }
}

/// The receiver of this name, in Dutch or English; any other name is somebody else.
fn receiver_called(name: &str) -> Receiver {
    let name = unescape(name);
    match simple(&name).as_str() {
        "school" => Receiver::School,
        "jeugdhulp" | "youthcare" => Receiver::YouthCare,
        "ouder" | "ouders" | "parent" | "parents" => Receiver::Parents,
        "kind" | "child" => Receiver::Child,
        _ => Receiver::Other(name.trim().to_owned()),
    }
}

fn consent_called(word: &str) -> Option<Consent> {
    match simple(word).as_str() {
        "ja" | "yes" => Some(Consent::Yes),
        "nee" | "no" => Some(Consent::No),
        "nogvragen" | "vragen" | "ask" | "asklater" => Some(Consent::Ask),
        _ => None,
    }
}

fn stricter(one: Consent, other: Consent) -> Consent {
    match (one, other) {
        (Consent::No, _) | (_, Consent::No) => Consent::No,
        (Consent::Ask, _) | (_, Consent::Ask) => Consent::Ask,
        (Consent::Yes, Consent::Yes) => Consent::Yes,
    }
}

/// Parts between separators that have no backslash before them; backslashes stay.
fn split_unescaped(text: &str, separator: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut escaped = false;
    for letter in text.chars() {
        if letter == separator && !escaped {
            parts.push(String::new());
            continue;
        }
        escaped = letter == '\\' && !escaped;
        if let Some(last) = parts.last_mut() {
            last.push(letter);
        }
    }
    parts
}

fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        plain.push(if letter == '\\' { letters.next().unwrap_or('\\') } else { letter });
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_that_contradict_each_other_are_read_as_the_stricter() {
        assert_eq!(read("school:ja, school:nee"), (vec![(Receiver::School, Consent::No)], false));
    }

    #[test]
    fn a_share_that_is_not_understood_shares_nothing() {
        assert_eq!(read("school:misschien"), (vec![], false));
        assert_eq!(read("school"), (vec![], false));
        assert_eq!(read(""), (vec![], true));
    }

    #[test]
    fn another_receiver_keeps_commas_and_colons_in_its_name() {
        let other = Receiver::Other("Sportclub: judo, dinsdag\\avond".into());
        let cell = write([(&other, Consent::Yes)].into_iter());
        assert_eq!(read(&cell), (vec![(other, Consent::Yes)], true));
    }
}
