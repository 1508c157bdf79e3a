//! What holds from the first moment: nothing is asked of any host, and no way out is left open.

use tests::{App, Browser, Site};

#[test]
fn nothing_is_requested_after_the_document() {
    let app = App::open();
    let page = app.page();
    page.find("button", "Bekijk een voorbeeld");
    app.example();
    assert_eq!(app.site.asked(), ["/"]);
    let requests: Vec<String> = app
        .browser
        .events()
        .iter()
        .filter(|event| event["method"] == "Network.requestWillBeSent")
        .filter_map(|event| event["params"]["request"]["url"].as_str().map(str::to_owned))
        .filter(|url| !["data:", "blob:", "chrome:"].iter().any(|own| url.starts_with(own)))
        .collect();
    assert_eq!(requests, [app.site.url("/")]);
    assert_eq!(app.browser.complaints(), [""; 0], "errors or broken policies");
}

#[test]
fn no_way_out_is_left_open() {
    let app = App::open();
    let page = app.page();
    let policy =
        page.eval("document.querySelector('meta[http-equiv=Content-Security-Policy]').content");
    let policy = policy.as_str().unwrap();
    for rule in [
        "default-src 'none'",
        "connect-src 'none'",
        "'wasm-unsafe-eval'",
        "require-trusted-types-for 'script'",
    ] {
        assert!(policy.contains(rule), "{policy}");
    }
    assert!(!policy.contains("unsafe-inline"), "{policy}");
    for name in ["RTCPeerConnection", "webkitRTCPeerConnection", "WebTransport"] {
        assert_eq!(page.eval(&format!("typeof window.{name}")), "undefined", "{name}");
    }
    let fetched = page.eval("fetch('http://127.0.0.1:1/').then(() => 'sent', () => 'refused')");
    assert_eq!(fetched, "refused");
}

#[test]
fn the_start_screen_offers_four_choices() {
    let app = App::open();
    for name in ["Nieuwe tijdlijn", "Open een bestand", "Bekijk een voorbeeld", "Ga verder"] {
        app.page().find("button", name);
    }
    app.page().says("Alles blijft op dit apparaat");
    assert_eq!(app.page().eval("document.title"), "Tijdlijn");
}

#[test]
fn a_browser_that_is_too_old_is_told_so_and_nothing_else() {
    let (browser, site) = (Browser::start(), Site::with_app());
    let page = browser.page();
    page.before_load("delete window.DecompressionStream;");
    page.go(&site.url("/"));
    page.says("Deze browser is te oud");
    page.wait_until("the program to have tried", || !browser.complaints().is_empty());
    assert!(!page.text().contains("kon niet starten"));
}
