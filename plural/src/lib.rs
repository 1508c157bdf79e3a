//! The part of the crate `intl_pluralrules` that fluent asks for, with the rules of Dutch and English.
//!
//! It stands in for that crate (`[patch.crates-io]`), which holds the rules of some two hundred languages
//! and goes through all their names before the first plural is written. The rules are those of Unicode's
//! CLDR (Language Plural Rules), under their names there.
//!
//! It knows nothing of messages.

pub mod operands;

use operands::PluralOperands;
use unic_langid::{LanguageIdentifier, langid};

/// The form of a word that goes with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PluralCategory {
    /// For zero.
    ZERO,
    /// For one.
    ONE,
    /// For two.
    TWO,
    /// For a few.
    FEW,
    /// For many.
    MANY,
    /// For all others.
    OTHER,
}

/// What the number says.
#[derive(Clone, Copy, Debug, Hash, PartialEq, Eq)]
pub enum PluralRuleType {
    /// Which one it is.
    ORDINAL,
    /// How many there are.
    CARDINAL,
}

/// The rules of one language.
#[derive(Clone, Debug)]
pub struct PluralRules {
    locale: LanguageIdentifier,
    rule: PluralRuleType,
}

const DUTCH: LanguageIdentifier = langid!("nl");
const ENGLISH: LanguageIdentifier = langid!("en");

impl PluralRules {
    /// The rules of this language.
    ///
    /// # Errors
    /// When it is neither Dutch nor English.
    pub fn create(
        locale: impl Into<LanguageIdentifier>,
        rule: PluralRuleType,
    ) -> Result<Self, &'static str> {
        let locale = locale.into();
        let is_known = locale == DUTCH || locale == ENGLISH;
        if is_known { Ok(Self { locale, rule }) } else { Err("unknown locale") }
    }

    /// The languages whose rules are here.
    #[must_use]
    pub fn get_locales(_: PluralRuleType) -> Vec<LanguageIdentifier> {
        vec![ENGLISH, DUTCH]
    }

    /// The form that goes with this number.
    ///
    /// # Errors
    /// When it is no number.
    pub fn select(
        &self,
        number: impl TryInto<PluralOperands>,
    ) -> Result<PluralCategory, &'static str> {
        let number = number.try_into().map_err(|_| "not a number")?;
        Ok(match self.rule {
            PluralRuleType::CARDINAL if number.i == 1 && number.v == 0 => PluralCategory::ONE,
            PluralRuleType::ORDINAL if self.locale == ENGLISH => english_ordinal(&number),
            PluralRuleType::CARDINAL | PluralRuleType::ORDINAL => PluralCategory::OTHER,
        })
    }
}

/// 1st, 2nd, 3rd, 4th; 11th, 12th, 13th.
fn english_ordinal(number: &PluralOperands) -> PluralCategory {
    if number.t > 0 {
        return PluralCategory::OTHER;
    }
    match (number.i % 10, number.i % 100) {
        (_, 11..=13) => PluralCategory::OTHER,
        (1, _) => PluralCategory::ONE,
        (2, _) => PluralCategory::TWO,
        (3, _) => PluralCategory::FEW,
        _ => PluralCategory::OTHER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(locale: LanguageIdentifier, rule: PluralRuleType, number: f64) -> PluralCategory {
        PluralRules::create(locale, rule).unwrap().select(number).unwrap()
    }

    #[test]
    fn only_one_is_singular() {
        for locale in [DUTCH, ENGLISH] {
            let form = |number| form(locale.clone(), PluralRuleType::CARDINAL, number);
            assert_eq!([1.0, -1.0].map(form), [PluralCategory::ONE; 2]);
            let others = [0.0, 0.5, 1.5, 2.0, 11.0, 21.0, 101.0, 1e15];
            assert_eq!(others.map(form), [PluralCategory::OTHER; 8]);
        }
    }

    #[test]
    fn english_counts_first_second_third_and_dutch_does_not() {
        use PluralCategory::{FEW, ONE, OTHER, TWO};
        let numbers = [1.0, 2.0, 3.0, 4.0, 11.0, 12.0, 13.0, 21.0, 112.0, 123.0, 1.5];
        let english = numbers.map(|number| form(ENGLISH, PluralRuleType::ORDINAL, number));
        assert_eq!(english, [ONE, TWO, FEW, OTHER, OTHER, OTHER, OTHER, ONE, OTHER, FEW, OTHER]);
        let dutch = numbers.map(|number| form(DUTCH, PluralRuleType::ORDINAL, number));
        assert_eq!(dutch, [OTHER; 11]);
    }

    #[test]
    fn what_is_no_number_and_other_languages_are_refused() {
        let rules = PluralRules::create(DUTCH, PluralRuleType::CARDINAL).unwrap();
        assert!(rules.select(f64::NAN).is_err() && rules.select(f64::INFINITY).is_err());
        assert!(PluralRules::create(langid!("fr"), PluralRuleType::CARDINAL).is_err());
    }
}
