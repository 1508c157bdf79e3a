//! The harness itself: its hands reach a page, and a profile outlives its browser.

use tests::{Browser, Site};

const PAGE: &str = r#"<!doctype html><title>hands</title>
<button aria-label="Een">x</button><label>Veld <input></label><input aria-label="Ander veld">
<div id="ground" style="height: 300px; touch-action: none; background: #eee"></div>
<pre id="log"></pre>
<script>
  const log = (text) => { document.getElementById("log").textContent += text + "\n"; };
  document.querySelector("button").onclick = (event) => log("clicked " + event.isTrusted);
  document.onkeydown = (event) => log("key " + (event.ctrlKey ? "Ctrl+" : "") + (event.shiftKey ? "Shift+" : "") + event.key);
  const fingers = new Set();
  ground.onpointerdown = (event) => { fingers.add(event.pointerId); log("down " + event.pointerType + " " + fingers.size); };
  ground.onwheel = (event) => log("wheel " + event.deltaY + " " + event.ctrlKey);
  ondragover = (event) => event.preventDefault();
  ondrop = (event) => { event.preventDefault(); log("dropped " + event.dataTransfer.files[0].name); };
  log("kept " + localStorage.kept);
  localStorage.kept = "yes";
</script>"#;

#[test]
fn hands_reach_the_page() {
    let site = Site::of([("/".to_owned(), PAGE.to_owned())]);
    let mut browser = Browser::start();
    let page = browser.page();
    page.go(&site.url("/"));
    page.says("kept undefined");
    page.press("Een");
    page.says("clicked true");
    let field = page.find("textbox", "Veld");
    field.fill(page, "één 🙂");
    assert_eq!(field.value(page), "één 🙂");
    page.key("Tab");
    assert_eq!(page.focused().unwrap().name, "Ander veld");
    page.type_text("ab");
    assert_eq!(page.find("textbox", "Ander veld").value(page), "ab");
    page.key("Ctrl+Shift+Z");
    page.says("key Ctrl+Shift+Z");
    page.key("Ctrl++");
    page.says("key Ctrl++");
    page.wheel((200.0, 200.0), 30.0, 2);
    page.says("wheel 30 true");
    browser.touch(true);
    page.pinch((200.0, 200.0), 50.0, 100.0);
    page.says("down touch 2");
    let file = tests::fresh_folder("file").join("a.csv");
    std::fs::write(&file, "x").unwrap();
    page.drop_files(&[&file]);
    page.says("dropped a.csv");
    browser.kill_and_restart();
    let page = browser.page();
    page.go(&site.url("/"));
    page.says("kept");
    browser.new_tab();
    browser.page().go(&site.url("/"));
    browser.page().says("kept yes");
    browser.go_to_tab(0);
    browser.page().find("button", "Een");
    let pdf = tests::pdf::Pdf::read(&browser.page().print());
    assert_eq!(pdf.pages.len(), 1);
    assert!(pdf.text().contains("Veld"), "{}", pdf.text());
}
