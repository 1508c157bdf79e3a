//! More than usual: many lanes, many people, long names and answers.

use tests::{App, Page, cases};
use timeline_core::chunks::Chunks;
use timeline_core::model::{Lane, LaneId, LaneKind, Person, PersonId, Role, Timeline};

use crate::talking::begin;

fn opened(size: (u32, u32), timeline: Timeline) -> App {
    let app = App::sized(size.0, size.1);
    app.drop_file("kind.tijdlijn.json", cases::file(timeline).as_bytes());
    app.page().find("textbox", "Snel toevoegen");
    app
}

/// Noor, with eight at the table.
fn crowd(size: (u32, u32)) -> App {
    let mut timeline = cases::timeline("noor");
    timeline.people.retain(|person| person.role != Role::Record);
    for (number, person) in timeline.people.iter_mut().enumerate().skip(1) {
        person.name = format!("Maximiliana {number} van Wassenaer-Starrenburg");
    }
    for id in 900.. {
        if timeline.people.len() == 8 {
            break;
        }
        let name = format!("Petronella {id} ter Horst-Oosthuizen");
        timeline.people.push(Person::new(PersonId(id), name, Role::Network));
    }
    timeline.items = Chunks::default();
    opened(size, timeline)
}

fn height(page: Page<'_>, selector: &str) -> f64 {
    let script = format!("document.querySelector('{selector}').getBoundingClientRect().height");
    page.eval(&script).as_f64().unwrap()
}

#[test]
fn thirty_lanes_leave_a_phone_room_and_are_told_apart() {
    let mut timeline = cases::timeline("noor");
    let item = timeline.items.first().cloned().unwrap();
    for id in 900..930 {
        let name = Some(format!("Baan van {id}"));
        timeline.lanes.push(Lane { id: LaneId(id), kind: LaneKind::Own, name, hidden: false });
        let mut item = item.clone();
        (item.id.0, item.lane, item.statements) = (id, LaneId(id), Vec::new());
        timeline.items.push(item);
    }
    let app = opened((390, 844), timeline);
    let page = app.page();
    let last = page.find("button", "Baan van 929");
    assert!(height(page, ".lane-chips") < 844.0 / 3.0);
    last.click(page);
    assert!(page.find("button", "Baan van 929").is("pressed"), "all can be reached");
    let shown =
        page.eval("[...document.querySelectorAll('.lane-chips .is-lane')].at(-1).innerText");
    assert_eq!(shown, "Baan van 929");
}

#[test]
fn long_names_leave_a_conversation_its_room() {
    let app = crowd((1180, 820));
    begin(&app);
    assert!(height(app.page(), ".talk-bar") < 820.0 / 5.0);
}

#[test]
fn a_message_stands_above_all_names_also_where_css_has_no_anchors() {
    let app = crowd((1180, 820));
    let page = app.page();
    page.eval(
        "(() => { for (const sheet of document.styleSheets) for (const rule of [...sheet.cssRules]) {
           if (!(rule instanceof CSSSupportsRule) || !rule.conditionText.includes('anchor-name')) continue;
           const at = [...sheet.cssRules].indexOf(rule), inner = [...rule.cssRules].map((one) => one.cssText);
           sheet.deleteRule(at);
           if (rule.conditionText.startsWith('not')) inner.forEach((text) => sheet.insertRule(text, at));
         } })()",
    );
    app.add("2019 verhuisd");
    page.find("button", "Toch niet");
    let over = page.eval(
        "document.querySelector('.toast').getBoundingClientRect().bottom
           - document.querySelector('.bottom-bar').getBoundingClientRect().top",
    );
    assert!(over.as_f64().unwrap() <= 0.0, "{over} px over the names");
}

#[test]
fn what_each_may_answer_stands_beside_their_name_in_english_too() {
    let app = App::sized(1440, 900);
    let page = app.page();
    page.find("radio", "English").click(page);
    page.press("Look at an example");
    page.find("tab", "Talk").click(page);
    page.press("Triangle talk");
    page.find("textbox", "Why are we talking?").fill(page, "Calm Mondays");
    page.press("Begin the conversation");
    page.find("textbox", "What does Noor say?").fill(page, "I can draw");
    page.key("Enter");
    page.find("button", "I see it differently: Moeder");
    assert!(height(page, ".reaction") < 60.0);
}
