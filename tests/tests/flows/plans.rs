//! Help and plans, measurements, lanes, the child and the school years: what a timeline is completed with.

use tests::{App, Page};

fn new(page: Page<'_>, what: &str) {
    page.press("Nieuw");
    page.press(what);
}

fn only(timeline: &serde_json::Value, kind: &str) -> serde_json::Value {
    let items = timeline["items"].as_array().unwrap();
    let found: Vec<_> = items.iter().filter(|item| !item["body"][kind].is_null()).collect();
    assert_eq!(found.len(), 1, "{kind}: {items:?}");
    found[0].clone()
}

#[test]
fn ordinary_attention_is_two_taps() {
    let app = App::sized(1180, 820);
    app.browser.touch(true);
    app.new_timeline("Sam");
    let page = app.page();
    page.find("button", "Nieuw").tap(page);
    page.find("button", "samen een rondje gelopen").tap(page);
    app.save_and_read(|timeline| {
        let item = only(timeline, "intervention");
        assert_eq!(item["body"]["intervention"]["kind"], "ordinary_attention");
    });
}

#[test]
fn an_intervention_is_told_with_all_that_belongs_to_it() {
    let app = App::open();
    app.new_timeline("Sam");
    let page = app.page();
    page.press("Moeder");
    new(page, "Wat er gedaan is");
    page.find("textbox", "Wat is er gedaan?").fill(page, "Extra pauze");
    page.find("textbox", "Waarom?").fill(page, "De dag was te lang");
    page.find("textbox", "Hoe vaak?").fill(page, "elke ochtend");
    page.find("textbox", "Waaraan merk je dat het werkt?").fill(page, "Hij lacht weer");
    page.find("textbox", "Wanneer?").fill(page, "voorjaar 2024");
    page.screenshot("intervention");
    page.press("Bewaren");
    page.says("De dag was te lang");
    app.save_and_read(|timeline| {
        let help = &only(timeline, "intervention")["body"]["intervention"];
        assert_eq!(help["how_often"], "elke ochtend");
        assert_eq!(help["signal"], "Hij lacht weer");
    });
}

#[test]
fn a_plan_has_goals_agreements_and_looks_back() {
    let app = App::sized(1180, 820);
    app.new_timeline("Sam");
    let page = app.page();
    page.press("Moeder");
    page.press("Vader");
    new(page, "Plan");
    page.find("textbox", "Hoe heet het plan?").fill(page, "Rustig naar school");
    page.find("textbox", "Met welke vraag begon het?").fill(page, "Hoe wordt de ochtend lichter?");
    page.find("textbox", "Wanneer?").fill(page, "september 2026");
    page.press("Bewaren");
    page.find_where("heading", "the panel", |node| node.name.contains("Rustig naar school"));
    page.press("Doel");
    page.find("textbox", "Wat zie je als het gelukt is?").fill(page, "Sam loopt zelf de klas in");
    page.press("Bewaren");
    page.says("Sam loopt zelf de klas in");
    page.press("Afspraak");
    page.find("textbox", "Wat gaat er gebeuren?").fill(page, "Vader brengt hem op maandag");
    page.press("Bewaren");
    page.says("Vader brengt hem op maandag");
    page.press("Terugkijkmoment");
    page.says("Hoe wordt de ochtend lichter?");
    page.find("textbox", "Wanneer kijken we terug?").fill(page, "december 2026");
    page.find("textbox", "Wat doen we als het lukt?").fill(page, "Taart");
    page.press("Bewaren");
    page.says("Taart");
    let seen = "(() => { const line = [...document.querySelectorAll('#panel *')].find(one => !one.children.length && \
                one.textContent.includes('Taart')).getBoundingClientRect(); \
                return line.bottom < document.querySelector('#panel').getBoundingClientRect().bottom && line.top > 150 })()";
    page.wait_until("what came to be seen where it was asked for", || page.eval(seen) == true);
    page.screenshot("plan");
    // Closing asks for a look back that was held.
    page.press("Veranderen");
    page.find("checkbox", "Dit plan is afgesloten").click(page);
    page.press("Bewaren");
    page.says("Kijk samen terug: wat leverde dit plan op?");
    page.press("Verander dit terugkijkmoment");
    page.find("textbox", "Wat is er gezegd?").fill(page, "Het gaat goed");
    page.press("Bewaren");
    app.save_and_read(|timeline| {
        let plan = &only(timeline, "plan")["body"]["plan"];
        assert_eq!(plan["goals"].as_array().unwrap().len(), 1);
        assert_eq!(plan["actions"].as_array().unwrap().len(), 1);
        assert_eq!(plan["evaluations"][0]["if_reached"], "Taart");
        assert_eq!(plan["evaluations"][0]["text"], "Het gaat goed");
        assert_eq!(plan["closed"], true);
    });
    app.page().press("Ongedaan maken");
    app.save_and_read(|timeline| {
        assert!(only(timeline, "plan")["body"]["plan"]["evaluations"][0]["text"].is_null());
    });
}

#[test]
fn a_measurement_holds_name_score_and_scale_and_says_what_cannot_be() {
    let app = App::open();
    app.new_timeline("Sam");
    let page = app.page();
    page.press("Juf of meester");
    new(page, "Meting");
    page.find("textbox", "Wat is er gemeten?").fill(page, "Cijfer voor de week");
    page.find("textbox", "Score").fill(page, "12");
    page.find("textbox", "Laagste").fill(page, "1");
    page.find("textbox", "Hoogste").fill(page, "10");
    page.says("De score ligt buiten de schaal");
    page.find("textbox", "Score").fill(page, "7,5");
    page.find("textbox", "Wanneer?").fill(page, "mei 2026");
    page.screenshot("measurement");
    page.press("Bewaren");
    app.save_and_read(|timeline| {
        let score = &only(timeline, "measurement")["body"]["measurement"];
        assert_eq!(score["score"], 7.5);
        assert_eq!(score["scale"]["highest"], 10.0);
    });
}

#[test]
fn lanes_are_renamed_moved_hidden_and_added() {
    let app = App::open();
    app.new_timeline("Sam");
    let page = app.page();
    app.menu("Banen");
    page.press("Verander Gezondheid");
    page.find("textbox", "Naam van de baan").fill(page, "Lijf");
    page.press("Bewaren");
    page.press("Lijf omhoog");
    page.press("Verberg Wonen, werk & geld");
    page.press("Baan toevoegen");
    page.find("textbox", "Naam van de baan").fill(page, "Muziek");
    page.press("Bewaren");
    page.find("button", "Verander Muziek");
    page.screenshot("lanes");
    page.key("Escape");
    page.wait_until("the lanes of the drawing", || {
        page.now("button", "Muziek").is_some() && page.now("button", "Lijf").is_some()
    });
    assert!(page.now("button", "Wonen, werk & geld").is_none());
    app.save_and_read(|timeline| {
        let lanes = timeline["lanes"].as_array().unwrap();
        let at = |name: &str| lanes.iter().position(|lane| lane["name"] == name);
        assert_eq!(at("Lijf"), Some(3), "one higher than before");
        assert!(at("Muziek").is_some());
        assert!(lanes.iter().any(|lane| lane["hidden"] == true));
    });
}

#[test]
fn the_school_years_are_filled_in_from_one_and_then_corrected() {
    let app = App::open();
    app.new_timeline("Sam");
    let page = app.page();
    app.menu("Kind en schoolloopbaan");
    page.find("textbox", "Geboortedatum").fill(page, "14 maart 2017");
    page.find("combobox", "Groep of klas nu").choose(page, "6");
    page.find("textbox", "Naam van de school").fill(page, "De Zonnevlecht");
    page.press("Vul de jaren in");
    let rows = || {
        page.eval("document.querySelectorAll('#panel details').length").as_f64().unwrap_or_default()
    };
    page.wait_until("six years", || rows() >= 6.0);
    let years = rows();
    page.screenshot("years");
    page.eval("document.querySelectorAll('#panel details')[2].open = true");
    page.find("button", "Dit jaar overgedaan").click(page);
    page.wait_until("one year more", || rows() > years);
    page.press("Bewaren");
    app.save_and_read(|timeline| {
        let career = timeline["child"]["career"].as_array().unwrap();
        let groups: Vec<_> = career.iter().map(|row| row["group"].as_u64().unwrap()).collect();
        assert!(groups.windows(2).any(|two| two[0] == two[1]), "{groups:?}");
        assert_eq!(timeline["child"]["birth"], "2017-03-14");
    });
    app.add("groep 3 leerde lezen");
    page.wait_until("a place for the group", || {
        app.drawn().iter().any(|item| item.contains("leerde lezen"))
    });
}

#[test]
fn a_school_year_stays_open_while_its_days_are_typed_and_hands_on_the_focus_when_it_goes() {
    let app = App::open();
    app.new_timeline("Sam");
    let page = app.page();
    app.menu("Kind en schoolloopbaan");
    page.find("combobox", "Groep of klas nu").choose(page, "3");
    page.press("Vul de jaren in");
    let row = "document.querySelector('#row-to-0')";
    page.wait_until("three years", || {
        page.eval("document.querySelectorAll('#panel details').length").as_f64() == Some(3.0)
    });
    page.eval("document.querySelector('#panel details').open = true");
    page.eval("document.querySelector('#row-to-0').focus()");
    // The order of day and month is the browser's own: these digits are a day in either.
    page.type_text("1010");
    page.type_text(page.eval(&format!("{row}.value.slice(0, 4)")).as_str().unwrap_or_default());
    page.wait_until("the day that was typed", || {
        page.eval(&format!("{row}.value.slice(5)")) == "10-10"
    });
    assert_eq!(page.eval("document.querySelector('#panel details').open"), true);
    assert_eq!(page.eval("document.activeElement.id"), "row-to-0");
    page.press("Jaar weghalen");
    page.wait_until("the focus at the row in its place", || {
        page.eval(
            "document.activeElement.parentElement === document.querySelector('#panel details')",
        ) == true
    });
}

#[test]
fn filters_and_search_leave_only_what_is_asked_for() {
    let app = App::open();
    app.example();
    let page = app.page();
    page.wait_until("the drawing", || !app.drawn().is_empty());
    let all = app.drawn_at_rest().len();
    page.find("searchbox", "Zoeken").fill(page, "buikpijn");
    page.wait_until("less", || app.drawn_at_rest().len() < all);
    assert!(app.drawn().iter().any(|item| item.contains("buikpijn")));
    page.says("1 gevonden");
    page.find("searchbox", "Zoeken").fill(page, "zeppelin");
    page.says("niets gevonden");
    page.find("searchbox", "Zoeken").fill(page, "b");
    page.wait_until("more than one", || app.drawn_at_rest().len() > 1);
    page.key("Enter");
    page.wait_until("the drawing to have the focus", || {
        page.focused().is_some_and(|node| node.role == "listbox")
    });
    page.find("searchbox", "Zoeken").fill(page, "buikpijn");
    page.says("1 gevonden");
    page.key("Enter");
    page.wait_until("what was found to be open", || {
        page.focused().is_some_and(|node| node.role == "complementary")
    });
    page.press("Paneel sluiten");
    page.find("searchbox", "Zoeken").focus(page);
    page.key("Escape");
    page.wait_until("all again", || app.drawn_at_rest().len() == all);
    page.find("button", "Vader").focus(page);
    let teller = page.find_where("button", "the chip of a teller", |node| node.name == "Vader");
    teller.click(page);
    page.wait_until("only what he tells", || app.drawn_at_rest().len() < all);
    page.says("gevonden");
    page.press("iedereen");
    page.wait_until("all again", || app.drawn_at_rest().len() == all);
    app.drawing().focus(page);
    page.key("/");
    page.wait_until("the search field to have the focus", || {
        page.focused().is_some_and(|node| node.name == "Zoeken")
    });
}

#[test]
fn what_each_expects_of_a_goal_stands_on_one_axis_with_the_gap() {
    let app = App::open();
    app.example();
    let page = app.page();
    page.find("tab", "Lijst").click(page);
    page.press("Een lichtere maandag");
    page.says("een half jaar (tot ongeveer augustus 2026)");
    page.says("tot de kerst (tot ongeveer december 2026)");
    page.says("weet ik niet (geen tijd genoemd)");
    page.says("Er zit ongeveer 9 maanden tussen. Praat daar samen over.");
    let bars = page.eval("document.querySelectorAll('#panel .expected').length");
    assert_eq!(bars, 5, "of two goals; who says no end has no bar");
    page.find("tab", "Tijdlijn").click(page);
    page.find("searchbox", "Zoeken").fill(page, "lichtere");
    let is_expected = |item: &String| {
        item.contains("juf ilse: zes weken") && item.contains("er zit ongeveer 9 maanden tussen")
    };
    page.wait_until("the same on the drawing", || app.drawn_at_rest().iter().any(is_expected));
}
