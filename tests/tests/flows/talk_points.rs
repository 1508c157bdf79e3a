//! Growing points put in order by everybody's hand, and one picked.

use tests::{App, Page};

use crate::talking::begun;

const POINTS: [&str; 3] = ["Rekenen is moeilijk", "Gym is eng", "Slapen lukt niet"];

/// At the summary, with three growing points.
fn with_points() -> App {
    let app = App::sized(1180, 820);
    begun(&app);
    let page = app.page();
    page.press("Naar Sterke punten");
    page.press("Naar Groeipunten");
    for point in POINTS {
        page.find("textbox", "Wat zegt Noor?").fill(page, point);
        page.key("Enter");
        page.says(&format!("{point}\n"));
    }
    page.press("Naar Samenvatting");
    page.find("heading", "Welk groeipunt kiezen we?");
    // A step that was gone on from is behind them, where something was said in it.
    page.find_starting("button", "Groeipunten klaar");
    page.find_starting("button", "3 Sterke punten");
    app
}

/// The points from top to bottom, by their place in [`POINTS`].
fn order(page: Page<'_>) -> Vec<usize> {
    let rows = page.eval("[...document.querySelectorAll('.point')].map((row) => row.textContent)");
    let rows = rows.as_array().cloned().unwrap_or_default();
    let place = |row: &str| POINTS.iter().position(|point| row.contains(point));
    rows.iter().filter_map(|row| place(row.as_str()?)).collect()
}

fn is_in_order(page: Page<'_>, wanted: [usize; 3]) {
    page.wait_until(&format!("the order {wanted:?}"), || order(page) == wanted);
}

/// The middle of the handle of the row at this place.
fn handle(page: Page<'_>, place: usize) -> (f64, f64) {
    let at = page.eval(&format!(
        "(() => {{ const row = document.querySelectorAll('.point')[{place}]; row.scrollIntoView({{ block: 'nearest' }});
           const box = row.querySelector('.point-handle').getBoundingClientRect();
           return [box.left + box.width / 2, box.top + box.height / 2]; }})()"
    ));
    (at[0].as_f64().unwrap(), at[1].as_f64().unwrap())
}

#[test]
fn growing_points_are_put_in_order_by_mouse_finger_and_keys() {
    let app = with_points();
    let page = app.page();
    is_in_order(page, [0, 1, 2]);
    page.drag(handle(page, 0), handle(page, 2));
    is_in_order(page, [1, 2, 0]);
    app.browser.touch(true);
    page.swipe(handle(page, 2), handle(page, 1));
    is_in_order(page, [1, 0, 2]);
    app.browser.touch(false);
    page.tab_to("button", "Omhoog: Slapen lukt niet");
    page.key("Enter");
    is_in_order(page, [1, 2, 0]);
    page.wait_until("the focus to move along", || {
        page.focused().is_some_and(|node| node.name == "Omhoog: Slapen lukt niet")
    });
    page.key("Enter");
    is_in_order(page, [2, 1, 0]);
    page.press("Kies dit: Gym is eng");
    page.press("Ongedaan maken");
    page.press("Ongedaan maken");
    is_in_order(page, [1, 2, 0]);
    app.save_and_read(|timeline| {
        let talk = timeline["conversations"].as_array().unwrap().last().unwrap().clone();
        let said = talk["said"].as_array().unwrap();
        let id = |text: &str| said.iter().find(|one| one["text"] == text).unwrap()["id"].clone();
        assert_eq!(talk["order"][0], id(POINTS[1]), "each drag is one step");
    });
}

#[test]
fn enter_makes_an_agreement_of_what_somebody_does() {
    let app = App::open();
    begun(&app);
    let page = app.page();
    page.find_where("button", "the step Plan", |node| node.name.contains("Plan")).click(page);
    page.find("textbox", "Moeder doet").fill(page, "legt de tas klaar");
    page.find("button", "Maak een afspraak van wat Moeder doet");
    page.key("Enter");
    let form = page.find("textbox", "Wat gaat er gebeuren?");
    assert_eq!(form.value(page), "legt de tas klaar");
    assert!(page.find("checkbox", "Moeder").is("checked"));
    page.press("Bewaren");
    page.says("afgesproken");
    page.find("textbox", "Moeder doet").click(page);
    page.key("Enter");
    page.next_frame();
    assert!(page.now("textbox", "Wat gaat er gebeuren?").is_none(), "once is enough");
}
