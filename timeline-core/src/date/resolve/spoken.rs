//! The words of one date, read once: start, separate end, and what was chosen for each.

use super::{Reader, Unsaid, sense::Sense};
use crate::{
    date::{
        Anchors, Bounds, End, Resolved, Trouble, edtf,
        grammar::{self, Until},
        phrase::{Age, Moment, Phrase},
    },
    model::{Choice, When},
};

/// The words of a [`When`], read once; resolved as often as anchors change.
#[derive(Clone, Debug)]
pub(crate) struct Spoken {
    /// The words that were read: as said, or as chosen.
    words: String,
    phrase: Option<Phrase>,
    until: Option<(String, Option<Until>)>,
    chosen: Option<Choice>,
    until_chosen: Option<Choice>,
    unsaid: Unsaid,
}

impl Spoken {
    /// Reads the words.
    pub(crate) fn read(when: &When) -> Self {
        let said = |words: &str, choice: Option<&Choice>| match choice {
            Some(Choice::Words(words)) => words.clone(),
            _ => words.to_owned(),
        };
        let words = said(&when.words, when.choice.as_ref());
        let until = when.until.as_ref().filter(|until| !until.trim().is_empty()).map(|until| {
            let until = said(until, when.until_choice.as_ref());
            let read = grammar::parse_until(&until);
            (until, read)
        });
        let phrase = grammar::parse(&words);
        Self {
            words,
            phrase,
            until,
            chosen: when.choice.clone(),
            until_chosen: when.until_choice.clone(),
            unsaid: Unsaid::Any,
        }
    }

    /// The same words, said of something that is still to come.
    pub(crate) fn ahead(self) -> Self {
        Self { unsaid: Unsaid::NotOver, ..self }
    }

    /// The words of every reference to another item, with what was chosen for them.
    pub(crate) fn references(&self) -> Vec<(&str, Option<&Choice>)> {
        let mut found = Vec::new();
        if let Some(phrase) = &self.phrase {
            let words = phrase.references().into_iter();
            found.extend(words.map(|words| (words, self.chosen.as_ref())));
        }
        if let Some((_, Some(Until::Moment(moment)))) = &self.until {
            moment.each(&mut |inner| {
                found.extend(inner.reference().map(|words| (words, self.until_chosen.as_ref())));
            });
        }
        found
    }

    /// What it means, against these anchors.
    pub(crate) fn resolve(&self, anchors: &Anchors<'_>) -> Resolved {
        let Some(phrase) = &self.phrase else {
            return self.ended(anchors, None, Resolved::undated(Trouble::NotUnderstood));
        };
        let joined = self.joined(phrase);
        let phrase = joined.as_ref().map_or(phrase, |(phrase, _)| phrase);
        let mut reader = self.reader(anchors, self.chosen.as_ref(), &self.words);
        let said = reader.phrase(phrase);
        let mut resolved = match said {
            Ok(said) => said.resolved(),
            Err(trouble) => Resolved::undated(trouble),
        };
        resolved.choices = reader.choices;
        if let Phrase::Recurring { how, .. } = phrase {
            resolved.recurring = self.words.get(how.clone()).map(str::to_owned);
        }
        if self.until.is_none() {
            return resolved;
        }
        let from = match phrase {
            Phrase::Said(moment) | Phrase::Since(moment) => Some(moment),
            _ => None,
        };
        let form = from.and_then(|from| {
            self.reader(anchors, self.chosen.as_ref(), &self.words).moment(from).ok()
        });
        let mut resolved = self.ended(anchors, joined.as_ref().map(|(_, to)| to), resolved);
        resolved.edtf = form.and_then(|sense| {
            let to = self.until_sense(anchors, None).map(|sense| sense.form);
            edtf::text(&sense.form, sense.start, resolved.end, to.as_ref())
        });
        if resolved.recurring.is_some() {
            resolved.edtf = None;
        }
        resolved
    }

    fn reader<'a>(
        &self,
        anchors: &'a Anchors<'a>,
        chosen: Option<&'a Choice>,
        words: &'a str,
    ) -> Reader<'a> {
        Reader { unsaid: self.unsaid, ..Reader::new(anchors, chosen, words) }
    }

    /// Start and separate end, where one fills in the other: "groep 3", "4".
    fn joined(&self, phrase: &Phrase) -> Option<(Phrase, Moment)> {
        let (_, Some(Until::Moment(to))) = self.until.as_ref()? else { return None };
        let Phrase::Said(from) = phrase else { return None };
        let (from, to) = grammar::join(from.clone(), to.clone());
        Some((Phrase::Said(from), to))
    }

    fn until_sense(&self, anchors: &Anchors<'_>, joined: Option<&Moment>) -> Option<Sense> {
        let (words, Some(Until::Moment(to))) = self.until.as_ref()? else { return None };
        let mut reader = self.reader(anchors, self.until_chosen.as_ref(), words);
        reader.moment(joined.unwrap_or(to)).ok()
    }

    /// With the separate end, if one was said.
    fn ended(
        &self,
        anchors: &Anchors<'_>,
        joined: Option<&Moment>,
        mut resolved: Resolved,
    ) -> Resolved {
        let Some((words, until)) = &self.until else { return resolved };
        let mut reader = self.reader(anchors, self.until_chosen.as_ref(), words);
        let end = match until {
            None => Err(Trouble::NotUnderstood),
            Some(Until::Unknown) => Ok(End::None),
            Some(Until::Open) => Ok(End::Open),
            Some(Until::After(distance)) => match resolved.start {
                Some(start) => reader.later(start, *distance).map(End::Within),
                None => Ok(End::None),
            },
            Some(Until::Moment(to)) => {
                let sense = reader.moment(joined.unwrap_or(to));
                // "maart 2021" until "drie maanden", which is no age before that: so long
                let before = |start: Bounds| match &sense {
                    Ok(sense) => sense.start.latest < start.earliest,
                    Err(_) => !matches!(to, Moment::Age(Age::Years(_))),
                };
                let lasted = match (to, resolved.start) {
                    (Moment::Age(age), Some(start)) if before(start) => {
                        age.distance().zip(Some(start))
                    }
                    _ => None,
                };
                match lasted {
                    Some((distance, start)) => reader.later(start, distance).map(End::Within),
                    None => sense.map(|sense| {
                        resolved.by_day &= sense.by_day();
                        End::Within(sense.whole(anchors.today))
                    }),
                }
            }
        };
        resolved.until_choices = reader.choices;
        match end {
            Ok(end) => resolved.end = end,
            Err(trouble) => resolved.trouble = resolved.trouble.or(Some(trouble)),
        }
        resolved.checked()
    }
}
