//! The words of the screen, in Dutch and English, from `locales/`. Words that users wrote are
//! never looked up or translated here, and dates are worded by `timeline_core::date`.

mod arg;
mod bundle;
#[cfg(test)]
mod plain;
#[cfg(test)]
mod tests;

pub use arg::Arg;
pub use timeline_core::lang::Lang;

/// The text of this key in this language; the key itself where it is missing, so that a mistake
/// is seen and nothing breaks.
///
/// ```text
/// t(Lang::Dutch, "list-count", &[("count", 3.into())]); // "3 gebeurtenissen"
/// ```
#[must_use]
pub fn t(lang: Lang, key: &str, args: &[(&'static str, Arg<'_>)]) -> String {
    bundle::with(lang, |bundle| bundle.format(key, args)).unwrap_or_else(|| key.to_owned())
}

/// A language, ready to give texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Texts(pub Lang);

impl Texts {
    /// A text without holes.
    #[must_use]
    pub fn t(self, key: &str) -> String {
        t(self.0, key, &[])
    }

    /// A text with its holes filled.
    #[must_use]
    pub fn with(self, key: &str, args: &[(&'static str, Arg<'_>)]) -> String {
        t(self.0, key, args)
    }
}
