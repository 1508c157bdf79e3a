//! Short names for what the program and its glue give each other. wasm-bindgen's say what is meant and end in a number
//! that no compressor makes smaller; nobody reads them in the artefact.

use std::collections::BTreeMap;
use std::convert::Infallible;

use anyhow::{Context as _, Result};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{Export, Import, Imports, Parser, Payload};

/// The same program and the same glue with short names between them.
pub(crate) fn shorten(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let short = Short::of(wasm)?;
    let mut module = Module::new();
    (&short)
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .context("cannot write the program with short names")?;
    Ok((module.finish(), short.in_glue(glue)))
}

/// The short names by the long ones.
struct Short(BTreeMap<String, String>);

impl Short {
    fn of(wasm: &[u8]) -> Result<Short> {
        let mut names = BTreeMap::new();
        let mut add = |name: &str| {
            // why: "memory" is a word that the glue may use for something else
            if name.starts_with("__") || name.starts_with("wasm_bindgen_") {
                let short = format!("${}", names.len());
                names.entry(name.to_owned()).or_insert(short);
            }
        };
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        add(import?.name);
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        add(export?.name);
                    }
                }
                _ => {}
            }
        }
        Ok(Short(names))
    }

    fn name<'a>(&'a self, long: &'a str) -> &'a str {
        self.0.get(long).map_or(long, String::as_str)
    }

    fn in_glue(&self, glue: &str) -> String {
        let mut out = String::with_capacity(glue.len());
        let mut rest = glue;
        while !rest.is_empty() {
            let part_of_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
            let end = rest.find(|c| !part_of_name(c)).unwrap_or(rest.len());
            out.push_str(self.name(&rest[..end]));
            let next = rest[end..].find(part_of_name).map_or(rest.len(), |more| end + more);
            out.push_str(&rest[end..next]);
            rest = &rest[next..];
        }
        out
    }
}

impl Reencode for &Short {
    type Error = Infallible;

    fn parse_imports(
        &mut self,
        section: &mut ImportSection,
        imports: Imports<'_>,
    ) -> Result<(), Error<Infallible>> {
        let Imports::Single(at, import) = imports else {
            return wasm_encoder::reencode::utils::parse_imports(self, section, imports);
        };
        let short = Import { name: self.name(import.name), ..import };
        wasm_encoder::reencode::utils::parse_imports(self, section, Imports::Single(at, short))
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error<Infallible>> {
        let short = Export { name: self.name(export.name), ..export };
        wasm_encoder::reencode::utils::parse_export(self, exports, short)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ExportKind, TypeSection};

    #[test]
    fn the_program_and_its_glue_go_on_naming_the_same() {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        module.section(&types);
        let mut imports = ImportSection::new();
        imports.import("./glue", "__wbg_log_0123456789abcdef", EntityType::Function(0));
        module.section(&imports);
        let mut exports = ExportSection::new();
        exports.export("wasm_bindgen_0123___call", ExportKind::Func, 0);
        exports.export("memory_of", ExportKind::Func, 0);
        module.section(&exports);
        let glue = "const memory_of = 1; ({ __wbg_log_0123456789abcdef: () => {}, __wbg_log_0: 2 }); \
                    wasm.wasm_bindgen_0123___call(`${memory_of}`);";
        let (wasm, glue) = shorten(&module.finish(), glue).unwrap();
        assert_eq!(
            glue,
            "const memory_of = 1; ({ $0: () => {}, __wbg_log_0: 2 }); wasm.$1(`${memory_of}`);"
        );
        let mut found = Vec::new();
        for payload in Parser::new(0).parse_all(&wasm) {
            match payload.unwrap() {
                Payload::ImportSection(section) => {
                    found.extend(section.into_imports().map(|one| one.unwrap().name));
                }
                Payload::ExportSection(section) => {
                    found.extend(section.into_iter().map(|one| one.unwrap().name));
                }
                _ => {}
            }
        }
        assert_eq!(found, ["$0", "$1", "memory_of"]);
    }
}
