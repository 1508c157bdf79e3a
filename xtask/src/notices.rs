//! The notices that go along with every copy of the page: whose the parts are that it is built of, and under which
//! licences, the terms of each once. Believes what the parts say of themselves.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use spdx::{Expression, Licensee, ParseMode};

use crate::run::{cargo, output, root};

/// A licence that a part may have.
struct Licence {
    id: &'static str,
    /// How its terms begin and end; none where a program need not tell them.
    terms: Option<(&'static str, &'static str)>,
}

/// All of them. Of what a part offers the earliest is taken.
const LICENCES: [Licence; 13] = [
    free("0BSD"),
    free("CC0-1.0"),
    free("Unlicense"),
    free("BSL-1.0"),
    free("Zlib"),
    told(
        "MIT",
        "Permission is hereby granted, free of charge, to any person obtaining a copy of this software",
        "DEALINGS IN THE SOFTWARE.",
    ),
    told("ISC", "Permission to use, copy, modify, and", "PERFORMANCE OF THIS SOFTWARE."),
    told("BSD-2-Clause", "Redistribution and use in source and", "POSSIBILITY OF SUCH DAMAGE."),
    told("BSD-3-Clause", "Redistribution and use in source and", "POSSIBILITY OF SUCH DAMAGE."),
    told(
        "Unicode-3.0",
        "Permission is hereby granted, free of charge, to any person obtaining a copy of data files",
        "authorization of the copyright holder.",
    ),
    told("Apache-2.0", "Version 2.0, January 2004", "END OF TERMS AND CONDITIONS"),
    told("MPL-2.0", "1. Definitions", "as defined by the Mozilla Public License, v. 2.0."),
    told("OFL-1.1", "SIL OPEN FONT LICENSE", "OTHER DEALINGS IN THE FONT SOFTWARE."),
];

const fn free(id: &'static str) -> Licence {
    Licence { id, terms: None }
}

const fn told(id: &'static str, begin: &'static str, end: &'static str) -> Licence {
    Licence { id, terms: Some((begin, end)) }
}

/// Whose the standard library is: it is compiled along, and not every machine has its files.
const STANDARD_LIBRARY: &str = "\
Copyright (c) The Rust Project Contributors
Copyright (c) 2014 Alex Crichton
Copyright (c) 2018 Jorge Aparicio
Copyright (c) 2009-2016 by the contributors listed in CREDITS.TXT of LLVM's compiler-rt
Copyright © 2005-2020 Rich Felker, et al.
Copyright © 1993,2004 Sun Microsystems
Copyright © 2003-2011 David Schultz
Copyright © 2003-2009 Steven G. Kargl
Copyright © 2003-2009 Bruce D. Evans
Copyright © 2008 Stephen L. Moshier
Copyright © 2017-2018 Arm Limited";

/// The notices of the page, a paragraph a line; titles begin with `# `.
pub(crate) fn notices() -> Result<String> {
    let mut parts = crates()?;
    let ours = |name: &str, licence: &str, files| Part {
        name: name.to_owned(),
        licence: licence.to_owned(),
        authors: Vec::new(),
        files,
    };
    let mit = fs::read_to_string(root().join("LICENSE-MIT"))?;
    parts.push(ours("Tijdlijn", "MIT", vec![("LICENSE-MIT".into(), mit)]));
    let library = vec![(String::new(), STANDARD_LIBRARY.to_owned())];
    parts.push(ours("the standard library of Rust", "MIT", library));
    let font = fs::read_to_string(root().join("timeline-core/assets/fonts/OFL.txt"))?;
    parts.push(ours("Atkinson Hyperlegible Next", "OFL-1.1", vec![("OFL.txt".into(), font)]));
    tell(&parts)
}

/// The crates from elsewhere that are compiled into the app.
fn crates() -> Result<Vec<Part>> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let mut tree = cargo();
    tree.args(["tree", "--package", "timeline-web", "--target", TARGET, "--prefix", "none"]);
    tree.args(["--edges", "normal,no-proc-macro", "--format", "{p}"]);
    let tree = output(&mut tree)?;
    // why: only a tree knows the features of one package, and so which crates it has; only the metadata where they are
    let within: BTreeSet<_> = tree.lines().filter_map(|line| line.split_once(" v")).collect();
    let mut metadata = cargo();
    metadata.args(["metadata", "--format-version", "1", "--filter-platform", TARGET]);
    let metadata: Value = serde_json::from_str(&output(&mut metadata)?)?;
    let packages = metadata["packages"].as_array().context("cargo names no packages")?;
    let text = |package: &Value, field: &str| package[field].as_str().unwrap_or("").to_owned();
    let mut parts = Vec::new();
    for package in packages.iter().filter(|package| !package["source"].is_null()) {
        let (name, version) = (text(package, "name"), text(package, "version"));
        if !within.contains(&(name.as_str(), version.as_str())) {
            continue;
        }
        let manifest = text(package, "manifest_path");
        let folder = Path::new(&manifest).parent().context("a crate without a folder")?;
        let authors = package["authors"].as_array().into_iter().flatten();
        let authors = authors.filter_map(Value::as_str).map(str::to_owned).collect();
        parts.push(Part {
            name,
            licence: text(package, "license"),
            authors,
            files: files(folder)?,
        });
    }
    Ok(parts)
}

/// The files of a crate that may tell whose it is.
fn files(folder: &Path) -> Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?
    {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        let tells = ["LICEN", "COPY", "NOTICE"].iter().any(|start| name.starts_with(start));
        if tells && path.is_file() {
            files.push((name, String::from_utf8_lossy(&fs::read(&path)?).into_owned()));
        }
    }
    files.sort();
    Ok(files)
}

/// A part of the page.
struct Part {
    name: String,
    /// As an SPDX expression.
    licence: String,
    /// Who made it, where no file says whose it is.
    authors: Vec<String>,
    /// Name and text of each.
    files: Vec<(String, String)>,
}

fn tell(parts: &[Part]) -> Result<String> {
    let mut parts_of: BTreeMap<usize, Vec<&Part>> = BTreeMap::new();
    for part in parts {
        for licence in part.licences()? {
            parts_of.entry(licence).or_default().push(part);
        }
    }
    let mut out = String::new();
    for (at, parts) in parts_of {
        let licence = &LICENCES[at];
        out.push_str(&format!("# {}\n", licence.id));
        let mut names_of: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for part in &parts {
            names_of.entry(part.whose(licence)).or_default().insert(&part.name);
        }
        for (whose, names) in names_of {
            let names = Vec::from_iter(names).join(", ");
            out.push_str(&format!("{names}{}{whose}\n", if whose.is_empty() { "" } else { ": " }));
        }
        let texts = parts.iter().flat_map(|part| &part.files);
        let mut terms: Vec<String> = Vec::new();
        for found in texts.filter_map(|(_, text)| licence.terms_in(text)) {
            if !terms.iter().any(|told| words(told) == words(&found)) {
                terms.push(found);
            }
        }
        if terms.is_empty() && licence.terms.is_some() {
            bail!("none of the crates under {} has its text in a file", licence.id);
        }
        terms.iter().for_each(|one| out.push_str(&format!("{one}\n")));
    }
    Ok(out)
}

impl Part {
    /// The licences it is taken under, by their places in [`LICENCES`].
    fn licences(&self) -> Result<Vec<usize>> {
        let Part { name, licence, .. } = self;
        let accepted: Result<Vec<Licensee>, _> =
            LICENCES.iter().map(|one| Licensee::parse(one.id)).collect();
        let accepted = accepted?;
        let needed = Expression::parse_mode(licence, ParseMode::LAX)
            .ok()
            .and_then(|offered| offered.minimized_requirements(&accepted).ok());
        let Some(needed) = needed else {
            bail!(
                "{name} is under \"{licence}\", which is not among the licences that xtask/src/notices.rs \
                 knows: look whether the page may hold it, and what has to be told of it"
            );
        };
        let is_needed = |one: &Licensee| needed.iter().any(|needed| one.satisfies(needed));
        Ok((0..accepted.len()).filter(|&at| is_needed(&accepted[at])).collect())
    }

    /// The lines that say whose it is; else who made it.
    fn whose(&self, licence: &Licence) -> String {
        if licence.terms.is_none() {
            return String::new();
        }
        let told = |text: &str| licence.terms_in(text).unwrap_or_default();
        let has_terms = self.files.iter().any(|(_, text)| !told(text).is_empty());
        let mut lines: Vec<&str> = Vec::new();
        for (name, text) in &self.files {
            let terms = told(text);
            let is_notice = name.starts_with("NOTICE") && licence.id == "Apache-2.0";
            let of_licence = !has_terms || !terms.is_empty();
            for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
                let names = line.starts_with("Copyright") || line.contains('©');
                let is_whose = of_licence && names && !line.contains("[yyyy]");
                if (is_whose && !terms.contains(line) || is_notice) && !lines.contains(&line) {
                    lines.push(line);
                }
            }
        }
        if !lines.is_empty() {
            return lines.join("; ");
        }
        let names = self.authors.iter().map(|one| one.split('<').next().unwrap_or(one).trim());
        Vec::from_iter(names).join(", ")
    }
}

impl Licence {
    /// Its terms where a text has them, a paragraph a line.
    fn terms_in(&self, text: &str) -> Option<String> {
        let (begin, end) = self.terms?;
        let text = paragraphs(text);
        let from = text.find(begin)?;
        let to = from + text[from..].find(end)? + end.len();
        Some(text[from..to].to_owned())
    }
}

/// A paragraph a line, without lines that only part.
fn paragraphs(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines().map(str::trim) {
        if line.contains(|c: char| c.is_alphanumeric()) {
            out.push_str(if out.is_empty() || out.ends_with('\n') { "" } else { " " });
            out.push_str(line);
        } else if !out.is_empty() && !out.ends_with('\n') {
            out.push('\n');
        }
    }
    out
}

/// What counts when two texts are compared.
fn words(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TERMS: &str = "Permission is hereby granted, free of charge, to any person obtaining a copy of\n\
         this software. NO DEALINGS IN THE SOFTWARE.\n";

    fn part(name: &str, licence: &str, texts: &[&str]) -> Part {
        Part {
            name: name.into(),
            licence: licence.into(),
            authors: vec!["Ann <ann@example.org>".into(), "Ben".into()],
            files: texts.iter().map(|text| ("LICENSE".into(), (*text).to_owned())).collect(),
        }
    }

    #[track_caller]
    fn check(parts: &[Part], expected: &str) {
        assert_eq!(tell(parts).unwrap(), expected);
    }

    #[test]
    fn terms_that_many_share_are_told_once_and_everybody_is_named() {
        let one = format!("MIT License\n\nCopyright (c) 2014 One\n\n{TERMS}");
        let other = format!("Copyright (c) 2015 Two\n{}", TERMS.replace(' ', "\n"));
        let parts = [
            part("b", "MIT", &[&one]),
            part("c", "MIT", &[&other]),
            part("a", "MIT OR Apache-2.0", &["Copyright 2014 Another", &one]),
            part("d", "Apache-2.0/MIT", &[]),
        ];
        check(
            &parts,
            "# MIT\nd: Ann, Ben\na, b: Copyright (c) 2014 One\nc: Copyright (c) 2015 Two\n\
             Permission is hereby granted, free of charge, to any person obtaining a copy of this software. \
             NO DEALINGS IN THE SOFTWARE.\n",
        );
    }

    #[test]
    fn terms_that_say_something_else_are_told_beside_them() {
        let other = TERMS.replace("NO", "But: NO");
        let told = tell(&[part("a", "MIT", &[TERMS]), part("b", "MIT", &[&other])]).unwrap();
        assert_eq!(told.matches("Permission is").count(), 2, "{told}");
    }

    #[test]
    fn what_asks_nothing_is_only_named() {
        check(&[part("a", "Unlicense OR MIT", &[TERMS])], "# Unlicense\na\n");
    }

    #[test]
    fn all_licences_that_hold_together_are_told() {
        let data = "Copyright © 1991 Some\nPermission is hereby granted, free of charge, to any person obtaining a \
                    copy of data files. No authorization of the copyright holder.\n";
        let told = tell(&[part("a", "(MIT OR Apache-2.0) AND Unicode-3.0", &[TERMS, data])]);
        let told = told.unwrap();
        assert!(told.contains("# MIT\na: Ann, Ben\n"), "{told}");
        assert!(told.contains("# Unicode-3.0\na: Copyright © 1991 Some\n"), "{told}");
    }

    #[test]
    fn a_notice_of_apache_goes_along() {
        let text =
            "Version 2.0, January 2004\nEND OF TERMS AND CONDITIONS\nCopyright [yyyy] [name]\n";
        let mut one = part("a", "Apache-2.0", &[text]);
        one.files.push(("NOTICE".into(), "Made by many.\n".into()));
        check(
            &[one],
            "# Apache-2.0\na: Made by many.\nVersion 2.0, January 2004 END OF TERMS AND CONDITIONS\n",
        );
    }

    #[test]
    fn a_licence_that_nobody_looked_at_stops_the_page() {
        let error = tell(&[part("sly", "MIT AND GPL-3.0-only", &[TERMS])]).unwrap_err();
        assert!(error.to_string().starts_with("sly is under \"MIT AND GPL-3.0-only\""), "{error}");
        assert!(tell(&[part("sly", "", &[TERMS])]).is_err());
        assert!(tell(&[part("bare", "MIT", &[])]).is_err(), "terms that nobody has cannot be told");
    }

    #[test]
    fn the_page_names_what_is_in_it_and_nothing_that_only_builds_it() {
        let told = notices().unwrap();
        for name in ["yew", "calamine", "zopfli", "Tijdlijn", "Atkinson Hyperlegible Next"] {
            let mut lines = told.lines().filter_map(|line| line.split_once(": "));
            assert!(lines.any(|(names, _)| names.split(", ").any(|one| one == name)), "{name}");
        }
        for name in ["serde_derive", "syn", "proptest", "ab_glyph", "wasm-bindgen-cli-support"] {
            let is_in =
                told.lines().flat_map(|line| line.split([',', ':'])).any(|one| one.trim() == name);
            assert!(!is_in, "{name}");
        }
    }
}
