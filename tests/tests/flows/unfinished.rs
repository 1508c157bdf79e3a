//! What is half filled in stays: through another tab, another step, and a browser that is killed.

use tests::{App, Page};

use crate::talking::begun;

/// Types in a field that is open, without leaving it.
fn half(page: Page<'_>, label: &str, text: &str) {
    page.find("textbox", label).fill(page, text);
}

fn stands(page: Page<'_>, label: &str, text: &str) {
    page.wait_until(label, || {
        page.now("textbox", label).is_some_and(|field| field.value(page) == text)
    });
}

#[test]
fn forms_of_a_conversation_outlive_another_tab_another_step_and_the_browser() {
    let mut app = App::open();
    begun(&app);
    let page = app.page();
    half(page, "Wat zegt Noor?", "Gym is eng");
    page.key("Enter");
    page.press("zie ik anders: Vader");
    half(page, "Hoe zie jij het, Vader?", "Thuis klimt hij");
    // A reaction, a line and a form, and none of them entered.
    app.kept();
    app.kill_and_go_on();
    let page = app.page();
    page.says("Je was nog bezig. Wat je typte, staat er nog.");
    stands(page, "Hoe zie jij het, Vader?", "Thuis klimt hij");
    page.find("textbox", "Hoe zie jij het, Vader?").fill(page, "Thuis klimt hij graag");
    page.key("Enter");
    page.says("eigen versie, naast Noor");

    page.press("Afspraak");
    half(page, "Wat gaat er gebeuren?", "Samen lop");
    page.says("Wat je hier typt, blijft bewaard.");
    page.find_where("button", "the next step", |node| node.name.contains("Plan")).click(page);
    page.find("heading", "Wat is jouw idee?");
    stands(page, "Wat gaat er gebeuren?", "Samen lop");
    page.find("tab", "Lijst").click(page);
    page.says("Je was nog iets aan het invullen.");
    page.find("tab", "Gesprek").click(page);
    page.press("Gebeurtenis");
    half(page, "Wat gebeurde er?", "Op kamp");
    app.kept();
    app.kill_and_go_on();
    let page = app.page();
    page.find("heading", "Wat is jouw idee?");
    stands(page, "Wat gebeurde er?", "Op kamp");
    page.screenshot("unfinished");
    page.press("Annuleren");
    page.press("Ga verder met invullen");
    stands(page, "Wat gaat er gebeuren?", "Samen lop");
    half(page, "Wat gaat er gebeuren?", "Samen lopen");
    page.press("Bewaren");
    page.says("Samen lopen");
    page.wait_until("nothing to be half filled in", || {
        !page.text().contains("Je was nog iets aan het invullen.")
    });
}

#[test]
fn what_a_child_was_adding_is_there_again() {
    let mut app = App::sized(1180, 820);
    app.example();
    app.page().find("button", "Kindmodus").click(app.page());
    app.page().press("iets leuks");
    half(app.page(), "iets leuks", "naar het str");
    app.page().press("gamen");
    app.page().wait_until("the device to hold it", || {
        app.page().eval(
            "new Promise((done) => { const open = indexedDB.open('tijdlijn'); open.onsuccess = () => {
               const all = open.result.transaction('unfinished').objectStore('unfinished').getAll();
               all.onsuccess = () => { open.result.close(); done(all.result.join()); }; }; })",
        ).as_str().is_some_and(|text| text.contains("naar het str") && text.contains("Game"))
    });
    app.kill_and_go_on();
    let page = app.page();
    page.find("heading", "Mijn tijdlijn");
    stands(page, "iets leuks", "naar het str");
    half(page, "iets leuks", "naar het strand");
    page.press("Zet erbij");
    page.find_where("button", "what was added", |node| {
        node.name.starts_with("gamen: naar het strand")
    });
}
