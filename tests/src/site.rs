//! A static host on this machine: the artefact, and whatever else a test lays beside it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::thread;

use tiny_http::{Header, Response, Server};

/// Serves from memory, and remembers what was asked.
#[derive(Debug)]
pub struct Site {
    port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Site {
    /// The artefact, at `/`.
    pub fn with_app() -> Site {
        let path = crate::root().join("dist/tijdlijn.html");
        let app = std::fs::read_to_string(path)
            .expect("there is no dist/tijdlijn.html: run `cargo xtask dist` first");
        Site::of([("/".to_owned(), app)])
    }

    /// The given pages, each at its path.
    pub fn of(pages: impl IntoIterator<Item = (String, String)>) -> Site {
        let pages: BTreeMap<String, String> = pages.into_iter().collect();
        let server = Server::http("127.0.0.1:0").unwrap();
        let port = server.server_addr().to_ip().unwrap().port();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&asked);
        thread::spawn(move || {
            for request in server.incoming_requests() {
                seen.lock().unwrap().push(request.url().to_owned());
                // A browser that was killed cannot be answered, and need not be.
                let _ = match pages.get(request.url()) {
                    Some(page) => {
                        let kind = kind_of(request.url());
                        request.respond(Response::from_string(page.as_str()).with_header(kind))
                    }
                    None => request.respond(Response::from_string("").with_status_code(404)),
                };
            }
        });
        Site { port, asked }
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Every path asked so far, in order.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

fn kind_of(path: &str) -> Header {
    let kind = match path.rsplit_once('.') {
        Some((_, "js")) => "text/javascript; charset=utf-8",
        Some((_, "css")) => "text/css; charset=utf-8",
        Some((_, "json")) => "application/json",
        _ => "text/html; charset=utf-8",
    };
    Header::from_bytes("Content-Type", kind).unwrap()
}
