//! One message of a `.ftl` file with its holes filled: words, `{ $name }`, and the choice by number
//! `{ $count -> [0] … [one] … *[other] … }`. That is the part of Fluent that our texts use; a test
//! holds it against Fluent itself. What cannot be read is left out; nothing here fails.
//!
//! why: the library for all of Fluent is forty times the size of this.

use super::Arg;

/// The text of a message, given what stands behind its `=`.
pub(super) fn fill(message: &str, args: &[(&'static str, Arg<'_>)]) -> String {
    let mut reader = Reader { rest: message.trim_start(), args };
    reader.pattern()
}

struct Reader<'a> {
    rest: &'a str,
    args: &'a [(&'static str, Arg<'a>)],
}

impl<'a> Reader<'a> {
    /// Words and holes, up to the next variant, the end of the variants, or the end.
    fn pattern(&mut self) -> String {
        let mut text = String::new();
        while let Some(at) = self.rest.find(['{', '}', '\n']) {
            text.push_str(&self.rest[..at]);
            let (sign, after) = self.rest[at..].split_at(1);
            if sign == "{" {
                self.rest = after;
                text.push_str(&self.hole());
                continue;
            }
            self.rest = self.rest[at..].trim_start();
            if self.rest.is_empty() || self.rest.starts_with(['}', '[', '*']) {
                return text.trim_end().to_owned();
            }
            text.push('\n');
        }
        text.push_str(self.rest);
        self.rest = "";
        text.trim_end().to_owned()
    }

    /// What stands between `{` and `}`.
    fn hole(&mut self) -> String {
        let name = self.until(|c| !c.is_alphanumeric() && c != '-' && c != '_' && c != '$');
        let arg = self.args.iter().find(|(known, _)| name.strip_prefix('$') == Some(*known));
        let arg = arg.map(|(_, arg)| *arg);
        self.rest = self.rest.trim_start();
        let text = match self.rest.strip_prefix("->") {
            Some(variants) => {
                self.rest = variants;
                self.variants(arg)
            }
            None => match arg {
                Some(Arg::Words(words)) => words.to_owned(),
                Some(Arg::Number(number)) => number.to_string(),
                // as Fluent shows it
                None => format!("{{{name}}}"),
            },
        };
        self.rest = self.rest.trim_start();
        self.rest = self.rest.strip_prefix('}').unwrap_or(self.rest);
        text
    }

    /// The variant for this number: its own, else that for one, else the one with the star.
    fn variants(&mut self, arg: Option<Arg<'_>>) -> String {
        let (mut best, mut best_rank) = (String::new(), 0);
        loop {
            self.rest = self.rest.trim_start();
            let star = self.rest.strip_prefix('*');
            let Some(name) = star.unwrap_or(self.rest).strip_prefix('[') else { return best };
            self.rest = name;
            let name = self.until(|c| c == ']');
            self.rest = self.rest.strip_prefix(']').unwrap_or(self.rest).trim_start();
            let text = self.pattern();
            let rank = match arg {
                Some(Arg::Number(number)) if name.parse() == Ok(number) => 3,
                Some(Arg::Number(1)) if name == "one" => 2,
                _ => i32::from(star.is_some()),
            };
            if rank > best_rank {
                (best, best_rank) = (text, rank);
            }
        }
    }

    /// What stands before the first of these, without the spaces around it.
    fn until(&mut self, ends: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest.trim_start();
        let (found, rest) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
        self.rest = rest;
        found.trim_end()
    }
}
