//! A conversation, from its preparation to the report that everybody confirmed.

use tests::{App, Page};

use crate::screens::faults;

const GOAL: &str = "Noor gaat op maandag rustig naar school";

/// The example child, with a conversation that is being prepared.
fn preparing(app: &App) {
    app.example();
    let page = app.page();
    page.find("tab", "Gesprek").click(page);
    page.press("Driehoeksgesprek");
    page.find("textbox", "Waarom praten we?");
}

/// Begun, with its goal.
fn begun(app: &App) {
    preparing(app);
    let page = app.page();
    page.find("textbox", "Waarom praten we?").fill(page, GOAL);
    page.press("Begin het gesprek");
    page.says("Noor is aan de beurt");
}

/// Goes to a step by its name in the row of steps.
fn step(page: Page<'_>, name: &str, question: &str) {
    page.find_where("button", name, |node| {
        node.name.contains(name) && node.name.starts_with(|first: char| first.is_ascii_digit())
    })
    .click(page);
    page.find("heading", question);
}

fn no_faults(page: Page<'_>, what: &str) {
    page.screenshot(what);
    let found = faults(page);
    assert!(found.is_empty(), "{what}: {}", found.join("\n"));
}

#[test]
fn a_conversation_is_prepared_led_confirmed_and_signed_off() {
    let app = App::open();
    preparing(&app);
    let page = app.page();
    page.press("Begin het gesprek");
    page.says("Schrijf eerst op waarom jullie praten");
    page.find("textbox", "Waarom praten we?").fill(page, GOAL);
    page.find("textbox", "Waar ben jij goed in?").fill(page, "Ik kan goed tekenen");
    no_faults(page, "talk-prepare");
    page.press("Begin het gesprek");
    page.says("Noor is aan de beurt");
    no_faults(page, "talk-start");
    step(page, "Sterke punten", "Waar ben jij goed in?");
    page.press("Dit zeg ik");
    page.press("klopt: Moeder");
    page.press("Beurt aan Moeder");
    page.says("Moeder is aan de beurt");
    no_faults(page, "talk-strengths");

    step(page, "Groeipunten", "Wat vind jij nog moeilijk?");
    page.find("textbox", "Wat zegt Noor?").fill(page, "Rekenen is moeilijk");
    page.press("Zet erbij");
    page.press("zie ik anders: Vader");
    page.find("textbox", "Hoe zie jij het, Vader?").fill(page, "Thuis rekent ze graag");
    page.key("Enter");
    page.says("eigen versie, naast Noor");
    no_faults(page, "talk-growth");

    step(page, "Samenvatting", "Welk groeipunt kiezen we?");
    page.press("Kies dit: Rekenen is moeilijk");
    page.find("button", "Gekozen: Rekenen is moeilijk");
    step(page, "Plan", "Wat is jouw idee?");
    page.find("textbox", "Noor doet").fill(page, "elke dag een kwartier");
    page.press("Afspraak");
    page.find("textbox", "Wat gaat er gebeuren?").fill(page, "Samen rekenen na school");
    page.press("Bewaren");
    page.says("Samen rekenen na school");
    no_faults(page, "talk-plan");

    step(page, "Check", "Heb je alles gezegd?");
    page.find("textbox", "Samenvatting").fill(page, "Noor kiest rekenen.");
    page.press("dit klopt voor mij: Noor");
    page.press("niet helemaal: Vader");
    page.find("textbox", "In de woorden van Vader").fill(page, "Het gaat om de klas.");
    no_faults(page, "talk-check");
    page.press("Gesprek afronden");
    page.says("Dit gesprek is klaar sinds");
    no_faults(page, "talk-record");
    app.save_and_read(|timeline| {
        let talks = timeline["conversations"].as_array().unwrap();
        let talk = talks.last().unwrap();
        assert_eq!(
            (&talk["goal"], &talk["summary"]),
            (&GOAL.into(), &"Noor kiest rekenen.".into())
        );
        assert_eq!(talk["agreements"][0]["what"], "Samen rekenen na school");
        assert!(timeline.get("talk").is_none() && talk["finished"].is_string());
        let said = talk["said"].as_array().unwrap();
        assert!(talk["picked"].is_string() && said.len() >= 4, "{said:?}");
        let drawn = timeline["items"].as_array().unwrap().iter().find(|item| {
            item["title"].as_str().is_some_and(|title| title.contains("goed tekenen"))
        });
        let drawn = drawn.expect("a strong point is on the timeline");
        let lane = timeline["lanes"].as_array().unwrap().iter().find(|l| l["id"] == drawn["lane"]);
        assert_eq!(lane.unwrap()["kind"], "strengths");
    });

    page.find("tab", "Afdrukken").click(page);
    page.press_summary("Nog meer bladen");
    page.find_where("checkbox", "the report", |node| node.name.starts_with("Gespreksverslag"))
        .click(page);
    page.wait_until("the report on paper", || page.text().contains("Samen rekenen na school"));
    let printed = crate::printing::check(&app, "the report of a conversation");
    let text = printed.written().join("");
    for wanted in [GOAL, "Thuis rekent ze graag", "Het gaat om de klas.", "dit klopt voor mij"] {
        assert!(text.contains(&tests::pdf::bare(wanted)), "{wanted}");
    }
}

#[test]
fn a_page_that_was_closed_in_a_turn_goes_on_exactly_there() {
    let app = App::open();
    begun(&app);
    let page = app.page();
    page.press("Beurt aan Moeder");
    page.says("Moeder is aan de beurt");
    page.find("textbox", "Wat zegt Moeder?").fill(page, "Ik wil het hebben over de maan");
    app.kept();
    app.load();
    page.find_where("button", "what was kept", |node| {
        node.name == "Ga verder" && !node.is("disabled")
    })
    .click(page);
    page.says("Moeder is aan de beurt");
    let line = page.find("textbox", "Wat zegt Moeder?");
    assert_eq!(line.value(page), "Ik wil het hebben over de maan");
    page.press("Ongedaan maken");
    page.says("Moeder is aan de beurt");
}

#[test]
fn a_conversation_is_led_by_keyboard_only() {
    let app = App::open();
    preparing(&app);
    let page = app.page();
    page.tab_to("textbox", "Waarom praten we?");
    page.type_text(GOAL);
    page.tab_to("button", "Begin het gesprek");
    page.key("Enter");
    page.says("Noor is aan de beurt");
    page.tab_to("textbox", "Wat zegt Noor?");
    page.type_text("Ik ben Noor en dit is mama");
    page.key("Enter");
    page.says("Ik ben Noor en dit is mama");
    page.tab_to("button", "klopt: Moeder");
    page.key("Space");
    page.says("1 van 5");
    page.key("b");
    page.says("Moeder is aan de beurt");
    page.key("b");
    page.says("Vader is aan de beurt");
    page.key("Ctrl+z");
    page.says("Vader is aan de beurt");
    page.tab_to("button", "Afspraak");
    page.key("Enter");
    page.wait_until("the focus in the form", || {
        page.focused().is_some_and(|node| node.role == "textbox")
    });
    page.type_text("Samen naar school lopen");
    page.key("Enter");
    page.says("Samen naar school lopen");
}
