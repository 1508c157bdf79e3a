//! The app as WebAssembly with its JavaScript glue. Knows nothing of the page around them.

use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

use anyhow::{Context as _, Result, bail};
use wasm_bindgen_cli_support::Bindgen;
use wasm_encoder::{CustomSection, Section as _};

use crate::run::{cargo, command, root, run, run_and_keep, step};
use crate::setup::{ABORTS_AT_ONCE, UNSTABLE, WasmCompiler, wasm_compiler};
use crate::{names, neighbours, notices};

/// What to build for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Small and fast, slow to build.
    Web,
    /// Quick to build, with names in stack traces.
    WebDev,
}

impl Profile {
    fn name(self) -> &'static str {
        match self {
            Profile::Web => "web",
            Profile::WebDev => "web-dev",
        }
    }
}

/// The compiled app.
#[derive(Debug)]
pub(crate) struct App {
    pub profile: Profile,
    /// The standard library was compiled along, as small as it can be.
    pub small: bool,
    pub wasm: Vec<u8>,
    /// A JavaScript module that exports an `init` as its default.
    pub glue: String,
}

/// What the compiler said, for a page to show; the terminal has seen it already.
#[derive(Debug, thiserror::Error)]
#[error("the app does not compile")]
pub(crate) struct CompileErrors(pub(crate) String);

/// Compiles the app and writes its glue.
pub(crate) fn build(profile: Profile) -> Result<App> {
    build_with(profile, run)
}

/// The same; where the compiler finds errors, they are in the error as [`CompileErrors`].
pub(crate) fn build_keeping_errors(profile: Profile) -> Result<App> {
    build_with(profile, |command| match run_and_keep(command)? {
        None => Ok(()),
        Some(said) => Err(CompileErrors(said).into()),
    })
}

fn build_with(profile: Profile, run: impl Fn(&mut Command) -> Result<()>) -> Result<App> {
    let compiler = wasm_compiler()?;
    let folders = folders(&compiler);
    let name = profile.name();
    let small = profile == Profile::Web && compiler.makes_small();
    step(&format!("compile timeline-web to WebAssembly (profile {name})"), || {
        run(&mut compile(&compiler, name, small, &folders))
    })?;
    let app = step("write the JavaScript glue", || bind(profile, small))?;
    if profile == Profile::Web {
        names_no_folder(&app, &folders)?;
    }
    Ok(app)
}

/// Fails where a folder of this machine is still named in the artefact.
fn names_no_folder(app: &App, folders: &[(PathBuf, &str)]) -> Result<()> {
    for (folder, _) in folders {
        let name = folder.display().to_string();
        // why: "/usr" alone says nothing, and a name with a space cannot be taken out
        let tells = folder.components().count() > 2 && !name.contains(' ');
        if tells && app.wasm.windows(name.len()).any(|bytes| bytes == name.as_bytes()) {
            bail!("the app names {name}, a folder of this machine: it must not, see `folders`");
        }
    }
    Ok(())
}

fn compile(
    compiler: &WasmCompiler,
    profile: &str,
    small: bool,
    folders: &[(PathBuf, &str)],
) -> Command {
    let root = root();
    let mut build = match compiler {
        WasmCompiler::Ours => cargo(),
        WasmCompiler::Debian { linker } => {
            let mut build = command("/usr/bin/cargo");
            build.env("RUSTC", compiler.rustc());
            build.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
            build
        }
    };
    build.arg("build");
    let mut flags = forget(folders);
    if small {
        build.args(["-Zbuild-std=std", "-Zbuild-std-features=optimize_for_size"]);
        flags.extend(ABORTS_AT_ONCE.map(str::to_owned));
    } else if matches!(compiler, WasmCompiler::Debian { .. }) {
        build.arg("-Zbuild-std=std,panic_abort");
    }
    if small || matches!(compiler, WasmCompiler::Debian { .. }) {
        build.env(UNSTABLE.0, UNSTABLE.1);
    }
    build.args(["--target", "wasm32-unknown-unknown", "--package", "timeline-web"]);
    build.args(["--profile", profile]);
    // A folder of its own: `cargo test` beside `cargo xtask serve` need not wait for each other.
    build.env("CARGO_TARGET_DIR", root.join("target/wasm"));
    build.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.join(" "));
    build
}

/// Folders of this machine that the compiler would name in the artefact, and what it names instead. The artefact says
/// nothing about the machine that made it, and is the same from any folder.
fn folders(compiler: &WasmCompiler) -> Vec<(PathBuf, &'static str)> {
    let mut folders = vec![(root(), ".")];
    let cargo_home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    if let Some(home) = cargo_home {
        // why: of two that fit the compiler takes the later one
        folders.push((home.clone(), "cargo"));
        let registries = fs::read_dir(home.join("registry/src")).into_iter().flatten();
        folders.extend(registries.flatten().map(|registry| (registry.path(), "crates")));
    }
    // why: code of the standard library that is compiled with ours is named by where its source is installed
    if let Ok(said) = Command::new(compiler.rustc()).args(["--print", "sysroot"]).output()
        && let Ok(sysroot) = String::from_utf8(said.stdout)
        && !sysroot.trim().is_empty()
    {
        folders.push((sysroot.trim().into(), "rust"));
    }
    folders
}

fn forget(folders: &[(PathBuf, &str)]) -> Vec<String> {
    let flags = folders
        .iter()
        .map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    flags.filter(|flag| !flag.contains(' ')).collect()
}

fn bind(profile: Profile, small: bool) -> Result<App> {
    let compiled = root()
        .join("target/wasm/wasm32-unknown-unknown")
        .join(profile.name())
        .join("timeline-web.wasm");
    let released = profile == Profile::Web;
    let mut output = Bindgen::new()
        .input_path(&compiled)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .keep_debug(false)
        .remove_name_section(released)
        .remove_producers_section(true)
        .generate_output()
        .context("wasm-bindgen could not read the compiled app")?;
    let brought: Vec<_> = output
        .snippets()
        .iter()
        .filter(|(_, inline)| !inline.is_empty())
        .map(|(from, _)| from)
        .chain(output.local_modules().keys())
        .collect();
    if !brought.is_empty() {
        bail!("a dependency brings JavaScript of its own, which one file cannot hold: {brought:?}");
    }
    let wasm = output.wasm_mut().emit_wasm();
    let glue = output.js();
    let (mut wasm, glue) = if released {
        names::shorten(&neighbours::gather(&wasm)?, glue)?
    } else {
        (wasm, glue.to_owned())
    };
    // why: in the program they are packed along with it, and no machine reads them at the start
    let notices = notices::notices()?;
    let data = notices.as_bytes().into();
    CustomSection { name: "notices".into(), data }.append_to(&mut wasm);
    Ok(App { profile, small, wasm, glue })
}
