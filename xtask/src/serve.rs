//! The app on 127.0.0.1 while it is being worked on: rebuilt when a source changes, the page reloaded after.
//!
//! It serves one page, the same file as the artefact but for the script that hears of new builds.

use std::io::Write;
use std::net::TcpListener;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use std::{fs, io, thread};

use anyhow::{Result, anyhow, bail};
use tiny_http::{Header, Request, Response, Server};

use crate::page::{Connect, page};
use crate::run::root;
use crate::wasm::{CompileErrors, Profile, build_keeping_errors};

/// What the words after `serve` ask for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    port: u16,
    release: bool,
}

impl Options {
    pub(crate) fn read(words: &[&str]) -> Result<Options> {
        let mut options = Options { port: 8080, release: false };
        let mut rest = words;
        while let [first, after @ ..] = rest {
            rest = after;
            match (*first, after) {
                ("--release", _) => options.release = true,
                ("--port", [port, after @ ..]) => {
                    options.port = port.parse().map_err(|_| {
                        anyhow!("\"{port}\" is not a port: give a number from 1 to 65535")
                    })?;
                    rest = after;
                }
                ("--port", []) => bail!("--port wants a number after it, as in --port 8081"),
                _ => bail!("serve knows --port N and --release, not \"{first}\""),
            }
        }
        Ok(options)
    }

    fn profile(&self) -> Profile {
        if self.release { Profile::Web } else { Profile::WebDev }
    }
}

/// Builds, serves, and goes on doing both until it is stopped.
pub(crate) fn serve(options: &Options) -> Result<()> {
    let server = Arc::new(listen(options.port)?);
    println!("Tijdlijn is on http://127.0.0.1:{} (stop with Ctrl+C)", options.port);
    let site = Arc::new(Mutex::new(Site::new()));
    let answering = {
        let site = Arc::clone(&site);
        thread::spawn(move || {
            for request in server.incoming_requests() {
                answer(request, &site);
            }
        })
    };
    let mut built = None;
    while !answering.is_finished() {
        let now = newest_change();
        if built != now {
            built = now;
            let made = build_keeping_errors(options.profile()).and_then(|app| {
                let id = next_id();
                Ok((id, page(&app, Connect::ToReload(id))?))
            });
            lock(&site).take(made);
        }
        thread::sleep(Duration::from_millis(300));
    }
    bail!("the server stopped answering")
}

fn listen(port: u16) -> Result<Server> {
    let listener = TcpListener::bind(("127.0.0.1", port)).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => anyhow!(
            "port {port} is in use by another program: stop that, or give another port, as in \
             `cargo xtask serve --port {}`",
            port.checked_add(1).unwrap_or(8080)
        ),
        io::ErrorKind::PermissionDenied => {
            anyhow!("port {port} is not ours to use: give one of 1024 or higher")
        }
        _ => anyhow!("cannot listen on 127.0.0.1:{port}: {error}"),
    })?;
    Server::from_listener(listener, None).map_err(|error| anyhow!("cannot serve: {error}"))
}

/// The last good page, and the pages that wait for the next.
struct Site {
    id: u128,
    page: Option<String>,
    failure: Option<String>,
    waiting: Vec<Box<dyn Write + Send>>,
}

impl Site {
    fn new() -> Site {
        Site { id: 0, page: None, failure: None, waiting: Vec::new() }
    }

    fn take(&mut self, made: Result<(u128, String)>) {
        match made {
            Ok((id, page)) => {
                println!("  served\n");
                (self.id, self.page, self.failure) = (id, Some(page), None);
            }
            Err(error) => {
                println!("\n{error:#}");
                if self.page.is_some() {
                    println!("The last page that was good is still served.\n");
                }
                let errors = error.downcast_ref::<CompileErrors>().map(|errors| &errors.0);
                self.failure = Some(errors.cloned().unwrap_or_else(|| format!("{error:#}")));
            }
        }
        let message = self.message();
        // A page that was closed can no longer be written to, and is forgotten.
        self.waiting.retain_mut(|page| send(page, &message).is_ok());
    }

    fn message(&self) -> String {
        match &self.failure {
            None => "event: built\ndata: \n\n".to_owned(),
            Some(text) => {
                format!("event: failed\ndata: {}\n\n", serde_json::Value::from(text.as_str()))
            }
        }
    }
}

fn send(page: &mut impl Write, message: &str) -> io::Result<()> {
    page.write_all(message.as_bytes())?;
    page.flush()
}

fn answer(request: Request, site: &Mutex<Site>) {
    let address = request.url().to_owned();
    let (path, query) = address.split_once('?').unwrap_or((&address, ""));
    // A browser that went away is no concern of ours.
    let _ = match path {
        "/" | "/index.html" | "/tijdlijn.html" => {
            let page = lock(site).page.clone();
            let html = page.unwrap_or_else(|| include_str!("building.html").to_owned());
            let kind = header("Content-Type", "text/html; charset=utf-8");
            let fresh = header("Cache-Control", "no-store");
            let mut response = Response::from_string(html);
            kind.into_iter().chain(fresh).for_each(|header| response.add_header(header));
            request.respond(response)
        }
        "/builds" => tell_of_builds(request, query, &mut lock(site)),
        _ => request.respond(Response::from_string("not here").with_status_code(404)),
    };
}

/// Keeps the line open; at once tells a page that is older than the last build.
fn tell_of_builds(request: Request, seen: &str, site: &mut Site) -> io::Result<()> {
    let mut page = request.into_writer();
    send(
        &mut page,
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
         Connection: close\r\n\r\n",
    )?;
    if site.failure.is_some() || seen != site.id.to_string() {
        send(&mut page, &site.message())?;
    }
    site.waiting.push(page);
    Ok(())
}

fn header(name: &str, value: &str) -> Option<Header> {
    Header::from_bytes(name, value).ok()
}

fn lock(site: &Mutex<Site>) -> MutexGuard<'_, Site> {
    site.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Differs from run to run, so that a page of an earlier server knows that it is old.
fn next_id() -> u128 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(1, |since| since.as_millis())
}

/// What the page is made of.
const WATCHED: [&str; 9] = [
    "index.html",
    "Cargo.toml",
    "Cargo.lock",
    "timeline-core",
    "timeline-web",
    "crc",
    "float",
    "plural",
    "utf",
];

/// When a source last changed, and how many there are (a file that goes away counts too).
fn newest_change() -> Option<(SystemTime, usize)> {
    let root = root();
    let mut newest = (UNIX_EPOCH, 0);
    for name in WATCHED {
        look(&root.join(name), &mut newest);
    }
    (newest.1 > 0).then_some(newest)
}

fn look(path: &Path, newest: &mut (SystemTime, usize)) {
    let Ok(data) = path.metadata() else { return };
    if data.is_dir() {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            look(&entry.path(), newest);
        }
    } else if let Ok(changed) = data.modified() {
        newest.0 = newest.0.max(changed);
        newest.1 += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read() {
        let read = |words: &[&str]| Options::read(words).map_err(|error| error.to_string());
        assert_eq!(read(&[]), Ok(Options { port: 8080, release: false }));
        assert_eq!(read(&["--port", "9", "--release"]), Ok(Options { port: 9, release: true }));
        assert!(read(&["--port"]).is_err());
        assert!(read(&["--port", "70000"]).is_err_and(|error| error.contains("70000")));
        assert!(read(&["--prot"]).is_err_and(|error| error.contains("--prot")));
    }

    #[test]
    fn a_port_in_use_is_said_with_its_remedy() {
        let held = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = held.local_addr().unwrap().port();
        let Err(error) = listen(port) else { panic!("listened twice on {port}") };
        assert!(error.to_string().contains("--port"), "{error}");
    }
}
