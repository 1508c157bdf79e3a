//! What the commands need and a fresh machine lacks: found, or installed, or named with its remedy.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use crate::run::{cargo, command, output, root, run, step, succeeds_within, which};

/// The compiler for the browser.
#[derive(Debug)]
pub(crate) enum WasmCompiler {
    /// The toolchain that runs us has the target.
    Ours,
    /// Debian's second toolchain, with the source of the standard library to build along.
    Debian { linker: PathBuf },
}

impl WasmCompiler {
    /// The `rustc` that it calls.
    pub(crate) fn rustc(&self) -> PathBuf {
        match self {
            WasmCompiler::Ours => {
                std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()).into()
            }
            WasmCompiler::Debian { .. } => DEBIAN_RUSTC.into(),
        }
    }

    /// Whether it can compile the standard library along with the app, as small as that can be: it has the source, or
    /// rustup brings it, and it knows [`ABORTS_AT_ONCE`].
    pub(crate) fn makes_small(&self) -> bool {
        let has_source = match self {
            WasmCompiler::Debian { .. } => true,
            WasmCompiler::Ours => has_source() || add_source(),
        };
        let mut asked = command(self.rustc());
        asked.env(UNSTABLE.0, UNSTABLE.1).args(ABORTS_AT_ONCE).args(["--print", "cfg"]);
        has_source && succeeds_within(&mut asked, TEN_SECONDS)
    }
}

/// Lets a stable compiler take what is not stable yet.
pub(crate) const UNSTABLE: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");
/// A panic stops the program where it is, without a word about it: the words, and all that makes them, are a
/// fourteenth of the page. The page hears of the stop, and says so in its own words.
pub(crate) const ABORTS_AT_ONCE: [&str; 2] = ["-Zunstable-options", "-Cpanic=immediate-abort"];

const WASM: &str = "wasm32-unknown-unknown";
const DEBIAN_STD: &str = "/usr/lib/rustlib/src/rust/library";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";

/// Everything, for machines that lose their network afterwards.
pub(crate) fn all() -> Result<()> {
    wasm_compiler()?.makes_small();
    rust_component("rustfmt", "cargo-fmt")?;
    rust_component("clippy", "cargo-clippy")?;
    browser()?;
    firefox()?;
    webkit()?;
    node_packages()
}

/// The compiler for `wasm32-unknown-unknown`: what is there, else rustup's, else Debian's.
pub(crate) fn wasm_compiler() -> Result<WasmCompiler> {
    let has_target = || {
        sysroot().is_ok_and(|sysroot| sysroot.join("lib/rustlib").join(WASM).join("lib").is_dir())
    };
    if has_target() {
        return Ok(WasmCompiler::Ours);
    }
    if !debian_is_ready() {
        if which("rustup").is_some() {
            let added = step(&format!("add the target {WASM} with rustup"), || {
                let mut add = command("rustup");
                add.args(["target", "add", WASM]);
                Ok(succeeds_within(&mut add, Duration::from_secs(300)))
            })?;
            if added && has_target() {
                return Ok(WasmCompiler::Ours);
            }
            println!("  rustup could not fetch it; trying the system's packages");
        }
        apt_install(&["rustc-web", "cargo-web", "rust-web-src"]).context(
            "no compiler for the browser: run `rustup target add wasm32-unknown-unknown`, \
             or on Debian install rustc-web, cargo-web and rust-web-src",
        )?;
    }
    Ok(WasmCompiler::Debian { linker: wasm_linker()? })
}

/// A component of rustup's toolchain that a minimal installation lacks.
pub(crate) fn rust_component(component: &str, program: &str) -> Result<()> {
    if which(program).is_some() && succeeds_within(command(program).arg("--version"), TEN_SECONDS) {
        return Ok(());
    }
    step(&format!("add {component} with rustup"), || {
        run(command("rustup").args(["component", "add", component])).with_context(|| {
            format!("{component} is missing: run `rustup component add {component}`")
        })
    })
}

/// Chromium, its driver, and the readers of PDF files that the tests use.
pub(crate) fn browser() -> Result<()> {
    let wanted = [
        ("chromium", "chromium"),
        ("chromedriver", "chromium-driver"),
        ("pdftotext", "poppler-utils"),
    ];
    install_missing(&wanted, "the browser tests need Chromium, chromedriver and pdftotext")
}

/// Firefox and its driver: what the app prints is read back from both browsers.
pub(crate) fn firefox() -> Result<()> {
    if which("firefox-esr").or_else(|| which("firefox")).is_none() {
        apt_install(&["firefox-esr"]).context(
            "the tests print in Firefox too; on Debian: apt-get install firefox-esr, elsewhere put firefox on the path",
        )?;
    }
    // why: Debian has no package of it; not on the path but here, so that nothing outside this folder changes
    let tools = root().join("target/tools");
    if tools.join("bin/geckodriver").is_file() || which("geckodriver").is_some() {
        return Ok(());
    }
    step("build geckodriver with cargo, without optimising: a minute or two", || {
        let mut install = cargo();
        install.args(["install", "geckodriver", "--version", GECKODRIVER, "--locked", "--debug"]);
        install.env("CARGO_PROFILE_DEV_DEBUG", "0");
        install
            .arg("--quiet")
            .arg("--root")
            .arg(&tools)
            .arg("--target-dir")
            .arg(tools.join("build"));
        run(&mut install).context(
            "geckodriver could not be built: is there a network? `cargo install --locked geckodriver` does the same by hand",
        )?;
        // What it was built from takes hundreds of megabytes, and is not needed again.
        std::fs::remove_dir_all(tools.join("build")).context("cannot clear target/tools/build")
    })
}

/// WebKit, its driver, and a screen that nobody sees: what Safari may do otherwise is looked at in its engine.
pub(crate) fn webkit() -> Result<()> {
    let wanted = [("WebKitWebDriver", "webkit2gtk-driver"), ("Xvfb", "xvfb")];
    install_missing(&wanted, "the flows in Safari's engine need WebKitGTK's driver and Xvfb")
}

/// axe-core and vis-timeline: only the tests and the bench load them, the app never does.
pub(crate) fn node_packages() -> Result<()> {
    let folder = root().join("tests");
    let fresh = folder.join("node_modules/.package-lock.json");
    let lock = folder.join("package-lock.json");
    if newer(&fresh, &lock) {
        return Ok(());
    }
    if which("npm").is_none() {
        apt_install(&["npm"]).context(
            "npm is missing: install Node.js, which brings it (on Debian: apt-get install npm)",
        )?;
    }
    step("fetch axe-core and vis-timeline with npm", || {
        run(command("npm").current_dir(&folder).args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
        ]))
        .context("npm could not install tests/package-lock.json: is there a network?")
    })
}

/// Known to drive Debian's firefox-esr.
const GECKODRIVER: &str = "0.37.1";

const TEN_SECONDS: Duration = Duration::from_secs(10);

fn newer(made: &Path, from: &Path) -> bool {
    let time = |path: &Path| path.metadata().and_then(|data| data.modified()).ok();
    matches!((time(made), time(from)), (Some(made), Some(from)) if made >= from)
}

/// Whether the source of the standard library is there.
fn has_source() -> bool {
    let manifest = "lib/rustlib/src/rust/library/std/Cargo.toml";
    sysroot().is_ok_and(|sysroot| sysroot.join(manifest).is_file())
}

fn add_source() -> bool {
    if which("rustup").is_none() {
        return false;
    }
    let added = step("add rust-src with rustup, which makes the page smaller", || {
        let mut add = command("rustup");
        add.args(["component", "add", "rust-src"]);
        Ok(succeeds_within(&mut add, Duration::from_secs(60)))
    });
    added.is_ok_and(|added| added) && has_source()
}

fn sysroot() -> Result<PathBuf> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    Ok(output(command(rustc).args(["--print", "sysroot"]))?.into())
}

fn debian_is_ready() -> bool {
    Path::new(DEBIAN_STD).is_dir()
        && Path::new(DEBIAN_RUSTC).is_file()
        && Path::new("/usr/bin/cargo").is_file()
}

/// `rust-lld`: with rustup's toolchain, else with Debian's, else LLVM's own.
fn wasm_linker() -> Result<PathBuf> {
    let host = output(command(DEBIAN_RUSTC).args(["--print", "host-tuple"]))?;
    let beside = sysroot()?.join("lib/rustlib").join(host).join("bin/rust-lld");
    let found = [Some(beside), which("rust-lld"), which("wasm-ld"), which("lld")];
    if let Some(linker) = found.into_iter().flatten().find(|path| path.is_file()) {
        return Ok(linker);
    }
    apt_install(&["lld"]).context("no linker for WebAssembly: on Debian, apt-get install lld")?;
    which("wasm-ld").context("lld was installed, and still there is no wasm-ld on the path")
}

/// Installs the packages of those programs that are not on the path; `need` begins what is said where that fails.
fn install_missing(wanted: &[(&str, &str)], need: &str) -> Result<()> {
    let missing = wanted.iter().filter(|(program, _)| which(program).is_none());
    let missing: Vec<&str> = missing.map(|&(_, package)| package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let remedy = missing.join(" ");
    apt_install(&missing)
        .with_context(|| format!("{need} on the path; on Debian: apt-get install {remedy}"))
}

fn apt_install(packages: &[&str]) -> Result<()> {
    if which("apt-get").is_none() {
        bail!("there is no apt-get here: install {} by hand", packages.join(", "));
    }
    step(&format!("install {} with apt-get", packages.join(", ")), || {
        let install = || {
            let mut install = apt_get();
            install.args(["install", "--yes", "--quiet", "--no-install-recommends"]);
            run(install.args(packages))
        };
        // Package lists may be missing or old on a fresh machine; fetch them only then.
        install().or_else(|_| {
            run(apt_get().args(["update", "--quiet"]))?;
            install()
        })
    })
}

fn apt_get() -> Command {
    let is_root = output(command("id").arg("-u")).is_ok_and(|id| id == "0");
    let mut apt_get = if is_root {
        command("apt-get")
    } else {
        let mut sudo = command("sudo");
        sudo.args(["--non-interactive", "apt-get"]);
        sudo
    };
    apt_get.env("DEBIAN_FRONTEND", "noninteractive");
    apt_get.args(["-o", "DPkg::Lock::Timeout=300"]);
    apt_get
}
