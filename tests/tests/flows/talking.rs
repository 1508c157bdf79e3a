//! Whole conversations, from the preparation to the report that everybody confirmed: by mouse, by
//! keyboard only and by touch, on a laptop and on a tablet.

use tests::pdf::bare;
use tests::{App, Page, cases};

use crate::screens::faults;

/// What acts on the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hand {
    Mouse,
    Keys,
    Finger,
}

/// A conversation that is played with one hand.
struct Table {
    app: App,
    hand: Hand,
    /// Whether axe looks at every step.
    looks: bool,
}

impl Table {
    fn page(&self) -> Page<'_> {
        self.app.page()
    }

    fn press(&self, name: &str) {
        let page = self.page();
        match self.hand {
            Hand::Mouse => page.press(name),
            Hand::Finger => page.find("button", name).tap(page),
            Hand::Keys => {
                page.tab_to("button", name);
                page.key("Enter");
            }
        }
    }

    fn write(&self, label: &str, text: &str) {
        let page = self.page();
        let field = page.find("textbox", label);
        match self.hand {
            Hand::Mouse => {
                field.click(page);
                field.fill(page, text);
            }
            Hand::Finger => {
                field.tap(page);
                page.wait_until(label, || page.focused().is_some_and(|at| at.name == label));
                page.key("Ctrl+a");
                page.paste(text);
            }
            Hand::Keys => {
                page.tab_to("textbox", label);
                page.key("Ctrl+a");
                // A word on the keys, the rest at once: every key costs a whole round through the driver.
                let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
                page.type_text(word);
                page.paste(&text[text.len() - rest.len() - usize::from(!rest.is_empty())..]);
            }
        }
    }

    /// The step whose question this is, in its large letters.
    fn at(&self, what: &str, question: &str) {
        self.page().find("heading", question);
        self.no_faults(what);
    }

    fn no_faults(&self, what: &str) {
        if !self.looks {
            return;
        }
        let page = self.page();
        page.screenshot(&format!("talk-{what}"));
        let found = faults(page);
        assert!(found.is_empty(), "{what}: {}", found.join("\n"));
        let wide = page.eval("document.documentElement.scrollWidth - innerWidth");
        assert!(wide.as_f64().unwrap_or_default() <= 0.0, "{what} is {wide} px too wide");
    }
}

/// A case, opened in a window of this size, with the tab Gesprek in view.
fn table(child: &str, hand: Hand, size: (u32, u32)) -> Table {
    let app = App::sized(size.0, size.1);
    let case = child.to_lowercase();
    app.drop_file("kind.tijdlijn.json", cases::file(cases::timeline(&case)).as_bytes());
    let page = app.page();
    page.find("textbox", "Snel toevoegen");
    let tab = page.find("tab", "Gesprek");
    match hand {
        Hand::Mouse => tab.click(page),
        Hand::Finger => tab.tap(page),
        Hand::Keys => {
            for tab in ["Tijdlijn", "Lijst"] {
                page.tab_to("tab", tab);
                page.key("ArrowRight");
            }
        }
    }
    page.find("button", "Driehoeksgesprek");
    // Looking takes as long as playing: once at each size.
    let looks = hand == Hand::Mouse && (child == "Noor") == (size == LAPTOP);
    Table { app, hand, looks }
}

/// A whole conversation; Daan says his strong point in child mode.
fn played(child: &str, hand: Hand, size: (u32, u32)) {
    let table = table(child, hand, size);
    play(&table, child);
    check_file(&table.app, child);
}

/// The child's own part of a turn: the switch, a big button, a face, and back to the table.
fn in_child_mode(table: &Table) {
    let page = table.page();
    table.press("Kindmodus");
    page.find("heading", "Mijn tijdlijn");
    table.press("iets leuks");
    table.write("iets leuks", IN_CHILD_MODE);
    table.press("Zet erbij");
    page.says(&format!("{IN_CHILD_MODE}. Hoe voelt dat?"));
    table.no_faults("child");
    table.press("heel fijn");
    table.press("Klaar");
}

const IN_CHILD_MODE: &str = "hutten bouwen";

/// The whole conversation, with this child and both parents at the table.
fn play(table: &Table, child: &str) {
    let page = table.page();
    let goal = format!("{child} gaat op maandag rustig naar school");
    table.press("Driehoeksgesprek");
    page.find("textbox", "Waarom praten we?");
    table.press("Begin het gesprek");
    page.says("Schrijf eerst op waarom jullie praten");
    table.write("Waarom praten we?", &goal);
    table.write("Waar ben jij goed in?", "Ik kan goed tekenen");
    table.write("Ik wil het hebben over …", "De pauze");
    table.no_faults("prepare");
    table.press("Begin het gesprek");
    page.says(&format!("{child} is aan de beurt"));
    table.at("start", "Wie zitten er aan tafel?");
    table.press("Dit zeg ik");
    page.says("De pauze");

    table.press("Naar Sterke punten");
    table.at("strengths", "Waar ben jij goed in?");
    if child == "Daan" {
        in_child_mode(table);
        page.says("Daan is aan de beurt");
        page.find("heading", "Waar ben jij goed in?");
    }
    table.press("Dit zeg ik");
    table.press("klopt: Moeder");
    page.says(if child == "Daan" { "1 van 4" } else { "1 van 5" });
    table.press("Beurt aan Moeder");
    page.says("Moeder is aan de beurt");
    page.find("heading", "Zie jij dat ook zo?");

    table.press("Naar Groeipunten");
    table.at("growth", "Wat vind jij nog moeilijk?");
    let line = format!("Wat zegt {child}?");
    for point in ["Rekenen is moeilijk", "Gym is eng"] {
        table.write(&line, point);
        page.key("Enter");
        page.wait_until("the line to be taken", || {
            page.find("textbox", &line).value(page).is_empty()
        });
    }
    table.press("zie ik anders: Vader");
    table.write("Hoe zie jij het, Vader?", "Thuis klimt hij overal op");
    page.key("Enter");
    page.says(&format!("eigen versie, naast {child}"));

    table.press("Naar Samenvatting");
    table.at("summary", "Welk groeipunt kiezen we?");
    table.press("Omhoog: Gym is eng");
    table.press("Kies dit: Rekenen is moeilijk");
    page.find("button", "Gekozen: Rekenen is moeilijk");

    table.press("Naar Plan");
    table.at("plan", "Wat is jouw idee?");
    page.find_starting("button", "Samenvatting klaar");
    table.write(&line, "Elke dag een kwartier oefenen");
    page.key("Enter");
    table.write(&format!("{child} doet"), "oefenen");
    table.press("Afspraak");
    table.write("Wat gaat er gebeuren?", "Samen rekenen na school");
    table.press("Bewaren");
    page.says("Samen rekenen na school");

    table.press("Naar Check");
    table.at("check", "Heb je alles gezegd?");
    table.write("Samenvatting", "We kiezen rekenen.");
    table.press(&format!("dit klopt voor mij: {child}"));
    table.press("niet helemaal: Vader");
    table.write("In de woorden van Vader", "Het gaat om de klas.");
    table.write(&format!("{child} vond het gesprek"), "Ik mocht eerst");
    table.press("Gesprek afronden");
    page.says("Nog niet iedereen zei of het klopt.");
    table.press("Gesprek afronden");
    page.says("Dit gesprek is klaar sinds");
    page.says("Vader: zie ik anders");
    table.no_faults("record");

    table.press("Druk het verslag af");
    page.wait_until("the report on paper", || page.text().contains("Samen rekenen na school"));
    let printed = crate::printing::check(&table.app, "the report of a conversation");
    let text = printed.written().join("");
    for wanted in [
        goal.as_str(),
        "Thuis klimt hij overal op",
        "Het gaat om de klas.",
        "dit klopt voor mij",
        "Ik mocht eerst",
        "Samen rekenen na school",
    ] {
        assert!(text.contains(&bare(wanted)), "{wanted}");
    }
}

/// What the file holds of the conversation that was played.
fn check_file(app: &App, child: &str) {
    app.save_and_read(|timeline| {
        let talks = timeline["conversations"].as_array().unwrap();
        let talk = talks.last().unwrap();
        assert_eq!(talk["summary"], "We kiezen rekenen.");
        assert_eq!(talk["agreements"][0]["what"], "Samen rekenen na school");
        assert!(timeline.get("talk").is_none() && talk["finished"].is_string());
        let said = talk["said"].as_array().unwrap();
        let of = |text: &str| said.iter().find(|one| one["text"] == text).expect(text);
        assert_eq!(talk["picked"], of("Rekenen is moeilijk")["id"]);
        assert_eq!(talk["order"][0], of("Gym is eng")["id"], "moved up");
        let items = timeline["items"].as_array().unwrap();
        let own = items.iter().find(|item| item["title"] == IN_CHILD_MODE);
        assert_eq!(own.is_some(), child == "Daan");
        if let Some(own) = own {
            let told = &own["statements"][0];
            assert_eq!((&told["load"], &told["conversation"]), (&2.into(), &talk["id"]));
        }
        let drawn = items.iter().find(|item| {
            item["title"].as_str().is_some_and(|title| title.contains("goed tekenen"))
        });
        let drawn = drawn.expect("a strong point is on the timeline");
        let lane = timeline["lanes"].as_array().unwrap().iter().find(|l| l["id"] == drawn["lane"]);
        assert_eq!(lane.unwrap()["kind"], "strengths");
    });
}

const LAPTOP: (u32, u32) = (1440, 900);
const TABLET: (u32, u32) = (1180, 820);

/// Every case, with every hand, on both sizes.
macro_rules! plays {
    ($($name:ident: $case:literal, $hand:ident, $size:ident;)*) => {$(
        #[test]
        fn $name() {
            played($case, Hand::$hand, $size);
        }
    )*};
}

plays! {
    noors_conversation_by_mouse_on_a_laptop: "Noor", Mouse, LAPTOP;
    noors_conversation_by_mouse_on_a_tablet: "Noor", Mouse, TABLET;
    noors_conversation_by_keyboard_on_a_laptop: "Noor", Keys, LAPTOP;
    noors_conversation_by_keyboard_on_a_tablet: "Noor", Keys, TABLET;
    noors_conversation_by_touch_on_a_laptop: "Noor", Finger, LAPTOP;
    noors_conversation_by_touch_on_a_tablet: "Noor", Finger, TABLET;
    daans_conversation_by_mouse_on_a_laptop: "Daan", Mouse, LAPTOP;
    daans_conversation_by_mouse_on_a_tablet: "Daan", Mouse, TABLET;
    daans_conversation_by_keyboard_on_a_laptop: "Daan", Keys, LAPTOP;
    daans_conversation_by_keyboard_on_a_tablet: "Daan", Keys, TABLET;
    daans_conversation_by_touch_on_a_laptop: "Daan", Finger, LAPTOP;
    daans_conversation_by_touch_on_a_tablet: "Daan", Finger, TABLET;
}

/// That of the example child, begun with its goal.
pub(crate) fn begun(app: &App) {
    app.example();
    begin(app);
}

/// Begins one with the child that is open.
pub(crate) fn begin(app: &App) {
    let page = app.page();
    page.find("tab", "Gesprek").click(page);
    page.press("Driehoeksgesprek");
    page.find("textbox", "Waarom praten we?").fill(page, "Rustig naar school");
    page.press("Begin het gesprek");
    page.says("Noor is aan de beurt");
}

#[test]
fn a_page_that_was_closed_in_a_turn_goes_on_exactly_there() {
    let app = App::open();
    begun(&app);
    let page = app.page();
    page.key("b");
    page.says("Moeder is aan de beurt");
    page.find("textbox", "Wat zegt Moeder?").fill(page, "Ik wil het hebben over de maan");
    app.kept();
    app.load();
    app.go_on();
    page.says("Moeder is aan de beurt");
    let line = page.find("textbox", "Wat zegt Moeder?");
    assert_eq!(line.value(page), "Ik wil het hebben over de maan");
    page.press("Ongedaan maken");
    page.says("Moeder is aan de beurt");
}

#[test]
fn who_gets_the_turn_sees_the_question_wherever_the_last_was_reading() {
    let app = App::sized(1280, 500);
    begun(&app);
    let page = app.page();
    page.eval("document.querySelector('.talk-steps').scrollTop = 9999");
    let top = "document.getElementById('step-question').getBoundingClientRect().top";
    assert!(page.eval(top).as_f64() < Some(0.0), "out of view");
    page.press("Beurt aan Moeder");
    page.says("Moeder is aan de beurt");
    page.wait_until("the question", || page.eval(top).as_f64() > Some(56.0));
    assert!(page.focused().is_some_and(|node| node.name == "Beurt aan Vader"));
}

#[test]
fn a_conversation_that_goes_on_in_another_tab_is_only_looked_at() {
    let app = App::open();
    begun(&app);
    let page = app.page();
    page.find("textbox", "Wat zegt Noor?").fill(page, "Gym is eng");
    page.key("Enter");
    page.says("Gym is eng");
    app.kept();
    app.browser.new_tab();
    app.load();
    app.go_on();
    let page = app.page();
    page.find("heading", "Gespreksverslag");
    page.says("Dit gesprek is nog bezig. Hier kun je alleen kijken.");
    page.says("Gym is eng");
    for (role, name) in [
        ("button", "Afspraak"),
        ("button", "Zet erbij"),
        ("button", "Gesprek afronden"),
        ("textbox", "Wat zegt Noor?"),
        ("textbox", "Iets erbij zetten"),
    ] {
        assert!(page.now(role, name).is_none(), "{role} {name}");
    }
    assert_eq!(faults(page), [""; 0]);
    page.screenshot("talk-in-another-tab");
}
