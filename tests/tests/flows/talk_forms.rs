//! What goes on around a conversation: forms that stand on the timeline, a SOT until it is closed,
//! two conversations side by side, and what may go wrong at a table.

use jiff::civil::date;
use tests::{App, Node, Page, cases};
use timeline_core::model::{
    Action, ActionId, Authority, Conversation, ConversationId, ConversationKind, Participation,
    Person, PersonId, Role, Timeline,
};

use crate::screens::faults;

fn no_faults(page: Page<'_>, what: &str) {
    page.screenshot(what);
    let found = faults(page);
    assert!(found.is_empty(), "{what}: {}", found.join("\n"));
}

/// One of a row of round choices, below these words.
fn choose(page: Page<'_>, group: &str, choice: &str) {
    let path = format!(
        "[...document.querySelectorAll('fieldset')].find((one) => one.querySelector('legend')?.textContent.startsWith({group:?}))"
    );
    page.wait_until(group, || page.eval(&format!("{path} !== undefined")) == true);
    let at = page.eval(&format!(
        "{{ const one = [...{path}.querySelectorAll('label')].find((label) => label.textContent.trim() === {choice:?});
            one.scrollIntoView({{ block: 'center' }});
            const box = one.getBoundingClientRect(); [box.left + box.width / 2, box.top + box.height / 2] }}"
    ));
    page.click_at(at[0].as_f64().unwrap(), at[1].as_f64().unwrap());
}

/// Writes in a field and leaves it.
fn write(page: Page<'_>, label: &str, text: &str) {
    page.find("textbox", label).fill(page, text);
    page.key("Tab");
}

#[test]
fn a_sot_starts_from_its_question_and_is_closed_after_looking_back() {
    let app = App::open();
    app.example();
    let page = app.page();
    page.find("tab", "Gesprek").click(page);
    page.press("SOT");
    page.find("textbox", "Waarom praten we?").fill(page, "Wat helpt Noor op maandag?");
    page.press("Begin het gesprek");
    page.says("Schrijf eerst de vraag om hulp op.");
    page.find("textbox", "Wat is de vraag om hulp?").fill(page, "Hoe komt Noor de klas in?");
    page.press("Begin het gesprek");
    page.says("Vraag: Hoe komt Noor de klas in?");
    page.press("Naar Sterke punten");

    page.press_summary("Hoe lang gaat het duren?");
    write(page, "Noor", "twee maanden");
    write(page, "Moeder", "een jaar");
    page.says("maanden tussen. Praat daar samen over.");
    write(page, "Vader", "zo lang als nodig");
    page.says("Dit past nog niet op de tijdlijn.");
    page.press_summary("Stappen van een vraag om hulp");
    write(page, "Leerkracht: wanneer?", "maart 2026");
    write(page, "SOT: wanneer?", "oktober 2026");
    page.press_summary("Wanneer neem ik contact op?");
    page.press("vrienden: de leerling");
    page.press_summary("School en hulp: hoe werken we samen?");
    choose(page, "Ouder, leerkracht en hulp kozen", "5");
    page.find_where("button", "who fills in", |node| node.name == "Moeder").click(page);
    page.says("Moeder kiest.");
    assert!(page.text().contains("Noor is aan de beurt"), "who fills in has not the turn");
    assert!(!page.text().contains("Noor 5"), "each scores alone first");
    choose(page, "Ouder, leerkracht en hulp kozen", "2");
    page.says("≠ Noor 5");
    page.press_summary("Zeven sleutels om terug te kijken");
    write(page, "Stond het kind in het midden?", "Ja, Noor begon");
    no_faults(page, "talk-forms");

    page.find_where("button", "the step Check", |node| node.name.contains("Check")).click(page);
    page.find("heading", "Heb je alles gezegd?");
    page.press("Gesprek afronden");
    page.says("Spreek eerst af wanneer jullie terugkijken.");
    page.find("textbox", "Wanneer kijken we terug?").fill(page, "over zes weken");
    page.press("Gesprek afronden");
    page.says("Eerst samen terugkijken. Daarna kun je de vraag sluiten.");
    page.find("textbox", "Hoe is het nu met de vraag?").fill(page, "Het gaat beter");
    page.press("We keken vandaag samen terug");
    choose(page, "De vraag is", "gesloten");
    page.find("textbox", "Iets erbij zetten").fill(page, "Karin belt nog");
    page.key("Enter");
    page.says("Later erbij gezet");
    no_faults(page, "talk-sot");
    page.press("Alle gesprekken");
    page.says("De vraag is: gesloten");
    page.press("Twee gesprekken naast elkaar");
    page.find("combobox", "Eerste gesprek");
    page.says("Zondag om zes uur samen de tas inpakken.");
    no_faults(page, "talk-compare");
    app.save_and_read(|timeline| {
        let talk = timeline["conversations"].as_array().unwrap().last().unwrap().clone();
        assert_eq!(
            (&talk["closed"], &talk["evaluation"]["text"]),
            (&true.into(), &"Het gaat beter".into())
        );
        let long =
            timeline["items"].as_array().unwrap().iter().find(|item| {
                item["title"].as_str().is_some_and(|title| title.starts_with("Hoe lang"))
            });
        assert_eq!(long.unwrap()["statements"].as_array().unwrap().len(), 2);
    });

    // What only this conversation added, and in order.
    page.find_where("button", "the SOT", |node| node.name.contains("Wat helpt Noor")).click(page);
    page.find("checkbox", "Toon alleen dit gesprek").click(page);
    page.wait_until("only its layer", || {
        let drawn = app.drawn();
        let all = drawn.join("\n");
        let made = ["volgens moeder", "bij de leerkracht", "bij het sot", "over vrienden"];
        made.iter().all(|one| all.contains(one)) && !all.contains("zandbak")
    });
    page.screenshot("talk-layer");
    page.press("Een stap terug");
    page.wait_until("one step back", || !app.drawn().join("\n").contains("over vrienden"));
}

/// Two people of one name, forty agreements of an earlier conversation, one that is still to come
/// and one before birth.
fn strange_table() -> Timeline {
    let mut timeline = cases::timeline("noor");
    let last = timeline.people.iter().map(|one| one.id.0).max().unwrap_or_default();
    for (n, role) in [(1, Role::Teacher), (2, Role::SchoolSocialWorker)] {
        let authority = Authority::Unknown;
        timeline.people.push(Person {
            id: PersonId(last + n),
            name: "Anke".into(),
            role,
            authority,
        });
    }
    let talk = |id: u64, day, goal: &str| {
        let mut talk =
            Conversation::new(ConversationId(90_000 + id), ConversationKind::Triangle, day);
        talk.goal = goal.into();
        let people = timeline.people.iter().filter(|one| one.role != Role::Record);
        talk.participants = people.map(|one| Participation::of(one.id)).collect();
        talk
    };
    let mut first = talk(1, date(2026, 3, 1), "Afspraken maken");
    first.finished = Some(date(2026, 3, 1));
    first.agreements = (1..=40)
        .map(|n| Action::new(ActionId(91_000 + n), format!("Afspraak nummer {n}")))
        .collect();
    let talks =
        [first, talk(2, date(2060, 1, 1), "Later"), talk(3, date(2010, 1, 1), "Heel vroeg")];
    timeline.conversations.extend(talks);
    timeline
}

#[test]
fn nothing_is_lost_at_a_strange_table_and_each_thing_is_said() {
    let app = App::open();
    app.drop_file("kind.tijdlijn.json", cases::file(strange_table()).as_bytes());
    let page = app.page();
    page.find("textbox", "Snel toevoegen");
    page.find("tab", "Gesprek").click(page);
    let open = |goal: &str| {
        page.find_where("button", goal, |node: &Node| node.name.contains(goal)).click(page);
    };
    open("Heel vroeg");
    page.says("De dag ligt voor de geboorte. Klopt dat?");
    // What was made by mistake can go, and be had back.
    page.press("Haal dit gesprek weg");
    page.find("button", "Driehoeksgesprek");
    page.wait_until("the conversation to be gone", || !page.text().contains("Heel vroeg"));
    page.press("Toch niet");
    page.says("Heel vroeg");
    open("Later");
    page.says("Dit gesprek is later. Je kunt nu alvast voorbereiden.");
    page.says("Blad van");
    page.find("button", "Anke (leerkracht of mentor)");
    page.find("button", "Anke (schoolmaatschappelijk werker)");
    page.press("Begin het gesprek");
    page.says("Noor is aan de beurt");
    page.says("Afspraak nummer 1");
    page.says("Afspraak nummer 40");
    let stopped = page.all("button").into_iter().rfind(|node| node.name == "gestopt");
    stopped.expect("each of forty can be looked back at").click(page);
    page.find("textbox", "Waarom is het gestopt?").fill(page, "Het hielp niet");
    no_faults(page, "talk-forty");

    // Half a sentence, and then its speaker has to go.
    page.find("textbox", "Wat zegt Noor?").fill(page, "Ik wilde nog");
    page.find_where("button", "the preparation", |node| node.name.contains("Voorbereiding"))
        .click(page);
    page.find("heading", "Wie zit er aan tafel?");
    choose(page, "Noor (kind)", "komt niet");
    page.says("Het kind is er niet bij. Schrijf op waarom.");
    page.find("textbox", "Waarom komt deze persoon niet?").fill(page, "Noor is moe");
    no_faults(page, "talk-removed");
    page.find_where("button", "the start", |node| node.name.contains("Start")).click(page);
    page.says("Moeder is aan de beurt");
    assert_eq!(
        page.find("textbox", "Wat zegt Moeder?").value(page),
        "",
        "Noor said it, and not she"
    );

    // A form that is left half filled can be had back.
    page.press("Afspraak");
    page.find("checkbox", "Anke (leerkracht of mentor)");
    page.find("checkbox", "Anke (schoolmaatschappelijk werker)");
    page.find("textbox", "Wat gaat er gebeuren?").fill(page, "Samen lop");
    page.find("tab", "Lijst").click(page);
    page.press("Ga verder met invullen");
    let field = page.find("textbox", "Wat gaat er gebeuren?");
    assert_eq!(field.value(page), "Samen lop");
    app.save_and_read(|timeline| {
        let talk = timeline["conversations"].as_array().unwrap();
        let talk = talk.iter().find(|talk| talk["goal"] == "Later").unwrap();
        assert_eq!(talk["said"][0]["text"], "Het hielp niet");
        let noor = &talk["participants"][0];
        assert_eq!(noor["reason_absent"], "Noor is moe");
        let said = talk["said"].as_array().unwrap();
        let half = said.iter().find(|said| said["text"] == "Ik wilde nog");
        assert_eq!(
            half.map(|said| &said["by"]),
            Some(&noor["person"]),
            "half a sentence stays theirs"
        );
    });
}
