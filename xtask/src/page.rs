//! One HTML file out of the app, its styles and its fonts, under a policy that names each by its hash.
//!
//! `index.html` marks the places with comments: `<!-- policy -->`, `<!-- styles -->`, `<!-- program -->` and
//! `<!-- app -->`.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

use crate::run::root;
use crate::squeeze;
use crate::wasm::{App, Profile};

/// What the page may connect to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Connect {
    /// Nothing at all: the artefact.
    Never,
    /// The development server, to hear of a build with another number than this.
    ToReload(u128),
}

/// Puts the page together.
pub(crate) fn page(app: &App, connect: Connect) -> Result<String> {
    let root = root();
    let path = root.join("index.html");
    let template = read(&path)?;
    let style = squeeze::css(&styles(&root)?);
    let script = start_script(app, connect)?;
    let html = replace(&template, "<!-- styles -->", &format!("<style>{style}</style>"))?;
    let html =
        replace(&html, "<!-- app -->", &format!("<script type=\"module\">{script}</script>"))?;
    let policy = policy(&html, connect)?;
    let html = replace(&html, "<!-- policy -->", &policy)?;
    // The last, since it is no script to a browser: it neither parses it nor asks the policy about it.
    let program = program(app)?;
    replace(
        &html,
        "<!-- program -->",
        &format!("<script type=\"text/plain\" id=\"program\">{program}</script>"),
    )
}

/// Gzipped at the level a static host would use.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// Gzipped as small as it gets: 5 % smaller, in seconds instead of a moment.
fn gzip_well(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    // why: the usual 15 parts are too few for so much of so many kinds; more of them are 1 % smaller
    let options = zopfli::Options { maximum_block_splits: 400, ..zopfli::Options::default() };
    zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut out)?;
    Ok(out)
}

/// The fonts as `@font-face` rules, then all style sheets in the order of their names.
fn styles(root: &Path) -> Result<String> {
    let mut css = String::new();
    for font in files(&root.join("timeline-core/assets/fonts"), "woff2")? {
        let name = font.file_stem().unwrap_or_default().to_string_lossy();
        let (family, weight) = font_of(&name)?;
        let bytes = fs::read(&font).with_context(|| format!("cannot read {}", font.display()))?;
        let data = BASE64.encode(bytes);
        css.push_str(&format!(
            "@font-face{{font-family:\"{family}\";font-weight:{weight};font-display:block;\
             src:url(data:font/woff2;base64,{data}) format(\"woff2\")}}\n"
        ));
    }
    for sheet in files(&root.join("timeline-web/style"), "css")? {
        css.push_str(&read(&sheet)?);
        css.push('\n');
    }
    if css.contains("</style") {
        bail!("a style sheet contains \"</style\", which would end it early");
    }
    Ok(css)
}

/// `AtkinsonHyperlegibleNext-Bold` is the family "Atkinson Hyperlegible Next" at weight 700.
fn font_of(name: &str) -> Result<(String, u16)> {
    let (family, weight) = name.split_once('-').unwrap_or((name, "Regular"));
    let weight = match weight {
        "Regular" => 400,
        "SemiBold" => 600,
        "Bold" => 700,
        other => {
            bail!("the font {name} has the weight \"{other}\": Regular, SemiBold or Bold is known")
        }
    };
    let mut spaced = String::new();
    for c in family.chars() {
        if c.is_uppercase() && !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push(c);
    }
    Ok((spaced, weight))
}

/// The app, compressed and as text.
fn program(app: &App) -> Result<String> {
    // Base64 of the compressed bytes beats compressing base64: a host's gzip finds no repeats across its 6-bit steps.
    Ok(BASE64.encode(match app.profile {
        Profile::Web => gzip_well(&app.wasm)?,
        Profile::WebDev => gzip(&app.wasm)?,
    }))
}

/// The glue, and the few lines that start the app.
fn start_script(app: &App, connect: Connect) -> Result<String> {
    let glue = squeeze::javascript(&app.glue);
    let start = squeeze::javascript(include_str!("start.js"));
    let reload = match connect {
        Connect::Never => String::new(),
        Connect::ToReload(id) => {
            format!("const build = \"{id}\";\n{}", squeeze::javascript(include_str!("reload.js")))
        }
    };
    let script = format!("{glue}{start}{reload}");
    if script.contains("</script") || script.contains("<!--") {
        bail!("the glue contains \"</script\" or \"<!--\", which would end it early");
    }
    Ok(script)
}

fn policy(html: &str, connect: Connect) -> Result<String> {
    let scripts = hashes(html, "script")?;
    let styles = hashes(html, "style")?;
    let connect = match connect {
        Connect::Never => "'none'",
        Connect::ToReload(_) => "'self'",
    };
    Ok(format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src {scripts} 'wasm-unsafe-eval'; style-src {styles}; img-src data: blob:; \
         font-src data:; connect-src {connect}; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'\">"
    ))
}

/// The hashes of all inline elements of a name, as the policy wants them.
fn hashes(html: &str, element: &str) -> Result<String> {
    let (open, close) = (format!("<{element}"), format!("</{element}>"));
    let mut hashes = Vec::new();
    for part in html.split(&open).skip(1) {
        let (_, rest) = part.split_once('>').context("an element that does not end")?;
        let (text, _) = rest.split_once(&close).context("an element that is not closed")?;
        hashes.push(format!("'sha256-{}'", BASE64.encode(Sha256::digest(text.as_bytes()))));
    }
    Ok(hashes.join(" "))
}

fn replace(text: &str, mark: &str, by: &str) -> Result<String> {
    let (before, after) =
        text.split_once(mark).with_context(|| format!("index.html lacks the mark {mark}"))?;
    Ok(format!("{before}{by}{after}"))
}

fn read(path: &Path) -> Result<String> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    // Browsers hash scripts with plain line ends, however the checkout wrote them.
    Ok(text.replace("\r\n", "\n"))
}

fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(Vec::new()) };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|found| found == extension) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_lets_in_what_the_page_brings_and_nothing_out() {
        let page = "<style>a{}</style><script>b</script><script type=\"module\">c</script>";
        let hash = |text: &str| format!("'sha256-{}'", BASE64.encode(Sha256::digest(text)));
        let (a, b, c) = (hash("a{}"), hash("b"), hash("c"));
        let wanted = format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {b} {c} \
             'wasm-unsafe-eval'; style-src {a}; img-src data: blob:; font-src data:; connect-src 'none'; \
             base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'\">"
        );
        assert_eq!(policy(page, Connect::Never).unwrap(), wanted);
        let serving = policy(page, Connect::ToReload(1)).unwrap();
        assert_eq!(serving, wanted.replace("connect-src 'none'", "connect-src 'self'"));
    }
}
