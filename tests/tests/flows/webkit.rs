//! What Safari, and so every iPad, may do otherwise: a handful of flows in its engine.

use serde_json::{Value, json};
use tests::WebKit;
use tests::page::wait_until;

const ENTER: &str = "\u{e007}";
const ARROW_RIGHT: &str = "\u{e014}";

/// The example, drawn.
fn example() -> WebKit {
    let webkit = WebKit::open();
    webkit.click("button", "Bekijk een voorbeeld");
    drawn(&webkit, "Noor is geboren");
    webkit
}

/// Waits until something of this name is in the drawing.
fn drawn(webkit: &WebKit, name: &str) {
    let look = "return document.querySelector('#drawing')?.textContent.includes(arguments[0])";
    wait_until(&format!("{name} in the drawing"), || webkit.run(look, &json!([name])) == true);
}

fn ask(webkit: &WebKit, script: &str) -> Value {
    webkit.run(script, &json!([]))
}

#[track_caller]
fn nothing_went_wrong(webkit: &WebKit) {
    assert_eq!(webkit.complaints(), [""; 0]);
}

#[test]
fn a_timeline_is_built_in_webkit_and_comes_back() {
    let webkit = WebKit::open();
    webkit.click("button", "Nieuwe tijdlijn");
    webkit.write("Hoe noemen we het kind?", &format!("Sam{ENTER}"));
    for (words, name) in [
        ("14-3-2017 geboren", "Geboren, 14 maart 2017"),
        ("zomer 2021 verhuisd", "Verhuisd, zomer 2021"),
        ("sinds 2023 logopedie", "Logopedie, sinds 2023"),
    ] {
        webkit.write("Snel toevoegen", &format!("{words}{ENTER}"));
        drawn(&webkit, name);
    }
    webkit.says("Bewaard op dit apparaat");
    webkit.load();
    webkit.click("button", "Ga verder");
    drawn(&webkit, "Geboren, 14 maart 2017");
    drawn(&webkit, "Logopedie, sinds 2023");
    webkit.write("Snel toevoegen", &format!("2024 feest{ENTER}"));
    drawn(&webkit, "Feest, 2024");
    nothing_went_wrong(&webkit);
}

#[test]
fn the_drawing_shows_in_webkit_what_is_on_its_canvases() {
    let webkit = example();
    ask(&webkit, "document.querySelector('#drawing').focus()");
    webkit.key(ARROW_RIGHT);
    let marked = "const over = document.querySelectorAll('#drawing canvas')[1];
        return over.getContext('2d').getImageData(0, 0, over.width, over.height).data.some((one) => one > 0);";
    wait_until("a ring", || ask(&webkit, marked) == true);
    let wide = webkit.picture("#drawing");
    // The form takes of the drawing's room, and the focus.
    webkit.key("n");
    webkit.find("textbox", "Wat gebeurde er?");
    wait_until("no ring", || ask(&webkit, marked) == false);
    webkit.next_frame();
    let beside = webkit.picture("#drawing");
    assert_ne!(wide, beside);
    let touch = "const over = document.querySelectorAll('#drawing canvas')[1];
        over.getContext('2d').clearRect(0, 0, over.width, over.height);";
    ask(&webkit, touch);
    webkit.next_frame();
    assert!(webkit.picture("#drawing") == beside, "what was emptied was still to be seen");
    nothing_went_wrong(&webkit);
}

#[test]
fn a_conversation_is_led_in_webkit() {
    let webkit = example();
    webkit.click("tab", "Gesprek");
    webkit.click("button", "Driehoeksgesprek");
    webkit.write("Waarom praten we?", "Hoe gaat het op school?");
    webkit.press("button", "Begin het gesprek");
    webkit.says("Noor is aan de beurt");
    webkit.write("Wat zegt Noor?", &format!("Dit is mijn moeder{ENTER}"));
    webkit.says("Dit is mijn moeder");
    webkit.click("button", "Beurt aan Moeder");
    webkit.find("textbox", "Wat zegt Moeder?");
    webkit.press("button", "Naar Sterke punten");
    webkit.says("Waar ben jij goed in?");
    nothing_went_wrong(&webkit);
}

#[test]
fn pages_to_print_and_pictures_are_whole_in_webkit() {
    let webkit = example();
    webkit.click("button", "Menu");
    webkit.click("button", "Ander soort bestand");
    webkit.click("button", "De hele tijdlijn kopiëren als afbeelding");
    webkit.says("Gekopieerd.");
    webkit.click("tab", "Afdrukken");
    let count = "return document.querySelectorAll('.print-page').length > 5";
    wait_until("the pages", || ask(&webkit, count) == true);
    webkit.next_frame();
    let over_each_other = "const boxes = [...document.querySelectorAll('.print-page')].map((page) => page.getBoundingClientRect());
        return boxes.filter((box, at) => at > 0 && box.top < boxes[at - 1].bottom).length;";
    assert_eq!(ask(&webkit, over_each_other), 0);
    let flat = "return [...document.querySelectorAll('.print-page')].filter((page) => page.offsetHeight < page.offsetWidth / 2).length";
    assert_eq!(ask(&webkit, flat), 0);
    nothing_went_wrong(&webkit);
}
