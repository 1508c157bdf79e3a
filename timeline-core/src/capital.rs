//! Capital letters for the beginning of a line and for the round mark of a person.
//!
//! By what the letters are in small, which reading needs anyway: the table the other way round, of all
//! scripts, would be 5 kB of the compressed page.

use std::iter;

/// How far before a small letter its capital stands: Latin, Greek and Cyrillic (32), the pairs of Latin
/// and Cyrillic (1), older Cyrillic (80), Armenian (48), Greek with an accent (38, 37, 64, 63), the palochka
/// of the Caucasus (15).
const BEFORE: [u32; 9] = [32, 1, 80, 48, 38, 37, 64, 63, 15];
/// The only one of them that stands after.
const Y: (char, char) = ('ÿ', 'Ÿ');

/// The capital of this letter; the letter itself where it has none of one letter.
#[must_use]
pub fn capital(letter: char) -> char {
    if !letter.is_lowercase() {
        return letter;
    }
    if letter == Y.0 {
        return Y.1;
    }
    let before = |before: &u32| char::from_u32(u32::from(letter).checked_sub(*before)?);
    let becomes_it = |capital: &char| capital.to_lowercase().eq(iter::once(letter));
    BEFORE.iter().filter_map(before).find(becomes_it).unwrap_or(letter)
}

/// These words with a capital in front.
#[must_use]
pub fn capitalized(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(capital).into_iter().chain(letters).collect()
}

/// The letter that stands for this name, as a capital; a question mark where it has none.
#[must_use]
pub fn initial(name: &str) -> char {
    name.chars().find(|letter| letter.is_alphanumeric()).map_or('?', capital)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is left out: letters of phonetics and of writing systems that no keyboard in the
    /// Netherlands types.
    fn is_common(letter: char) -> bool {
        matches!(letter, '\0'..='ſ' | 'ά'..='ώ' | 'а'..='ӿ' | 'ա'..='ֆ' | 'ḁ'..='ẓ' | 'ạ'..='ỿ')
    }

    #[test]
    fn a_capital_is_the_one_that_becomes_the_letter_in_small_again() {
        let letters = (0..0x3000).filter_map(char::from_u32);
        let mut common = 0;
        for letter in letters {
            let all: Vec<char> = letter.to_uppercase().collect();
            let own = capital(letter);
            if own != letter {
                assert!(own.to_lowercase().eq([letter]), "{letter} {own}");
            }
            if let ([upper], true) = (&*all, is_common(letter))
                && upper.to_lowercase().eq([letter])
                && letter.is_lowercase()
            {
                assert_eq!(own, *upper, "{letter}");
                common += 1;
            }
        }
        assert!(common > 300, "{common}");
    }

    #[test]
    fn words_begin_with_a_capital_whatever_they_are() {
        for (words, capitals) in [
            ("", ""),
            ("élise ging", "Élise ging"),
            ("ijs", "Ijs"),
            ("ßa", "ßa"),
            ("Şeyma", "Şeyma"),
            ("şeyma", "Şeyma"),
            ("čeština", "Čeština"),
            ("юля", "Юля"),
            ("中", "中"),
            ("3 jaar", "3 jaar"),
        ] {
            assert_eq!(capitalized(words), capitals);
        }
        assert_eq!([" ‘öykü", "", "—"].map(initial), ['Ö', '?', '?']);
    }
}
