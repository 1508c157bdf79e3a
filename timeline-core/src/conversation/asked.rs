//! What the questions of the forms around a conversation say, on screen and on paper alike. Which of them
//! somebody is asked is for [`super::questions`].

use crate::lang::Lang;
use crate::model::{Cell, TalkForm};

/// The words of one question of the preparation, the checklist or the seven keys; none for a cell that no
/// form has, and for the other forms, which are asked in words of the screen.
///
/// ```
/// use timeline_core::{conversation::asked, lang::Lang, model::{Cell, TalkForm}};
///
/// let cell = Cell { form: TalkForm::Checklist, row: 7, column: 1 };
/// assert_eq!(asked(cell, Lang::Dutch), Some("De leerkracht heeft geen tijd."));
/// ```
#[must_use]
pub fn asked(cell: Cell, lang: Lang) -> Option<&'static str> {
    let row = usize::from(cell.row);
    let (dutch, english) = match (cell.form, cell.column) {
        (TalkForm::Preparation, 0) => PREPARATION.get(row),
        (TalkForm::Keys, 0) => KEYS.get(row),
        (TalkForm::Checklist, 0) => CHECKLIST.get(row).map(|(is, _)| is),
        (TalkForm::Checklist, 1) => CHECKLIST.get(row).map(|(_, is_not)| is_not),
        _ => None,
    }?;
    Some(lang.pick(dutch, english))
}

type Words = (&'static str, &'static str);

/// Dutch and English, by row.
const PREPARATION: [Words; 6] = [
    ("Wat gaat goed?", "What goes well?"),
    ("Wat gaat minder goed?", "What goes less well?"),
    ("Waar ben jij goed in?", "What are you good at?"),
    ("Wat wil jij nog leren?", "What do you want to learn?"),
    ("Wat valt je op? Geef een voorbeeld.", "What do you notice? Give an example."),
    ("Ik wil het hebben over …", "I want to talk about …"),
];

/// School and youth care: how it is when they work together, and its opposite.
const CHECKLIST: [(Words, Words); 12] = [
    (
        (
            "Ouder, leerkracht en hulp kozen samen de doelen.",
            "Parent, teacher and helper chose the goals together.",
        ),
        ("Twee van ons kozen de doelen.", "Two of us chose the goals."),
    ),
    (
        (
            "We spraken af waaraan de leerkracht ziet dat het werkt.",
            "We agreed how the teacher sees that it works.",
        ),
        (
            "De leerkracht weet niet waar op te letten.",
            "The teacher does not know what to watch for.",
        ),
    ),
    (
        ("We vinden elkaar allemaal deskundig.", "We all see each other as experts."),
        ("Eén van ons weet het altijd het best.", "One of us always knows best."),
    ),
    (
        (
            "Het is goed als het probleem niet helemaal weg gaat.",
            "It is fine if the problem does not go away completely.",
        ),
        ("Het probleem moet helemaal weg.", "The problem has to go away completely."),
    ),
    (
        ("De hulp weet hoe een dag in de klas gaat.", "The helper knows how a day in class goes."),
        ("De tips passen niet in de klas.", "The tips do not fit in class."),
    ),
    (
        ("De hulp vraagt wat er tussen ons gebeurt.", "The helper asks what happens between us."),
        ("We praten alleen over het kind.", "We only talk about the child."),
    ),
    (
        (
            "We weten hoe lang het duurt, en wat erna komt.",
            "We know how long it takes, and what comes after.",
        ),
        ("Niemand weet hoe lang het duurt.", "Nobody knows how long it takes."),
    ),
    (
        ("De leerkracht heeft tijd om erbij te zijn.", "The teacher has time to be there."),
        ("De leerkracht heeft geen tijd.", "The teacher has no time."),
    ),
    (
        ("We weten precies wie wat doet.", "We know exactly who does what."),
        ("Het is niet duidelijk wie wat doet.", "It is not clear who does what."),
    ),
    (
        (
            "We zochten ook oplossingen thuis en in de klas.",
            "We also looked for solutions at home and in class.",
        ),
        ("We keken alleen naar het kind.", "We only looked at the child."),
    ),
    (
        ("We maakten de doelen samen.", "We made the goals together."),
        ("Eén van ons maakte de doelen.", "One of us made the goals."),
    ),
    (
        (
            "We spreken af wat we doen, en horen de uitslag van vragenlijsten.",
            "We agree what we do, and hear the results of questionnaires.",
        ),
        (
            "We horen niet wat er uit vragenlijsten komt.",
            "We do not hear what comes of questionnaires.",
        ),
    ),
];

/// A look back.
const KEYS: [Words; 7] = [
    ("Kennen we elkaar goed genoeg?", "Do we know each other well enough?"),
    ("Stond het kind in het midden?", "Was the child in the middle?"),
    ("Kan iedereen zijn werk goed doen?", "Can everybody do their work well?"),
    ("Is er tijd en ruimte om samen te werken?", "Is there time and room to work together?"),
    ("Past de hulp bij wat nodig is?", "Does the help fit what is needed?"),
    ("Werken school en hulp echt samen?", "Do school and helpers really work together?"),
    ("Is er thuis genoeg rust, geld en plek?", "Is there enough rest, money and room at home?"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_of_these_forms_has_words_in_both_languages() {
        for form in [TalkForm::Preparation, TalkForm::Checklist, TalkForm::Keys] {
            let (rows, columns) = form.size();
            for (row, column) in
                (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)))
            {
                let words = |lang| asked(Cell { form, row, column }, lang).map(str::len);
                assert!(words(Lang::Dutch) > Some(0) && words(Lang::English) > Some(0));
            }
            assert_eq!(asked(Cell { form, row: rows, column: 0 }, Lang::Dutch), None);
        }
    }
}
