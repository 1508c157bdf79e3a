//! What was put right while reading a file, so that nothing changes in silence.

use crate::lang::Lang;

/// Something that was put right, or could not be shown. Nothing that was told is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Participants that are referred to were not in the file; they are there now, as "onbekend".
    PeopleAdded(usize),
    /// Lanes that are referred to were not in the file; they are there now, as "onbekend".
    LanesAdded(usize),
    /// References to things that are not in the file were taken out.
    ReferencesTakenOut(usize),
    /// The file is of a newer version, and these many things of it cannot be shown.
    NotShown(usize),
}

impl Warning {
    /// What to show to people.
    #[must_use]
    pub fn sentence(self, lang: Lang) -> String {
        match (self, lang) {
            (Self::PeopleAdded(count), Lang::Dutch) => format!(
                "In het bestand ontbraken deelnemers ({count}). Zij staan er nu bij als \
                 “onbekend”. Geef ze een naam."
            ),
            (Self::PeopleAdded(count), Lang::English) => format!(
                "Participants were missing from the file ({count}). They are there now as \
                 “onbekend”. Give them a name."
            ),
            (Self::LanesAdded(count), Lang::Dutch) => format!(
                "In het bestand ontbraken banen ({count}). Zij staan er nu bij als “onbekend”. \
                 Geef ze een naam."
            ),
            (Self::LanesAdded(count), Lang::English) => format!(
                "Lanes were missing from the file ({count}). They are there now as “onbekend”. \
                 Give them a name."
            ),
            (Self::ReferencesTakenOut(count), Lang::Dutch) => format!(
                "Het bestand verwees {count} keer naar iets dat er niet in staat. Die \
                 verwijzingen zijn weggehaald; de tekst is er nog."
            ),
            (Self::ReferencesTakenOut(count), Lang::English) => format!(
                "The file referred {count} times to something that is not in it. Those \
                 references were taken out; the text is still there."
            ),
            (Self::NotShown(count), Lang::Dutch) => format!(
                "Dit bestand is met een nieuwere versie gemaakt. {count} onderdelen kunnen hier \
                 niet worden getoond."
            ),
            (Self::NotShown(count), Lang::English) => format!(
                "This file was made with a newer version. {count} parts of it cannot be shown \
                 here."
            ),
        }
    }
}
