//! What goes to whom: receivers by name, the day of the conversation, the timeline as a picture.

use tests::App;

#[test]
fn anybody_can_be_a_receiver_by_name() {
    let app = App::open();
    app.new_timeline("Sam");
    app.add("2018 zwemdiploma");
    app.add("2019 verhuisd");
    let page = app.page();
    app.menu("Wie mag wat zien?");
    page.find("textbox", "Iemand anders").fill(page, "huisarts");
    page.key("Enter");
    page.find("heading", "Voor huisarts");
    page.screenshot("receivers");
    page.key("Escape");
    app.open_item("zwemdiploma");
    page.find_where("DisclosureTriangle", "the choices", |node| node.name.contains("Aanpassen"))
        .click(page);
    let group = page.find("group", "huisarts");
    let [left, top, width, height] = group.bounds(page);
    let yes = page.wait_for("yes for the doctor", || {
        page.all("radio").into_iter().find(|radio| {
            let [x, y, ..] = radio.bounds(page);
            radio.name == "ja" && x >= left && x <= left + width && y >= top && y <= top + height
        })
    });
    yes.click(page);
    app.save_and_read(|timeline| {
        let share = &timeline["items"][0]["shares"][0];
        assert_eq!(share["receiver"]["other"], "huisarts");
        assert_eq!(share["consent"], "yes");
        assert_eq!(timeline["items"][1]["shares"][0]["consent"], "ask");
    });
    page.find("tab", "Afdrukken").click(page);
    page.find("radio", "Huisarts").click(page);
    let pdf = tests::pdf::Pdf::read(&page.print());
    assert!(pdf.text().contains("wemdiploma"), "{}", pdf.text());
    assert!(!pdf.text().contains("Verhuisd"), "{}", pdf.text());
}

#[test]
fn the_day_of_the_conversation_decides_what_now_is() {
    let app = App::open();
    app.new_timeline("Sam");
    let page = app.page();
    app.menu("Deelnemers");
    page.says("Gesprek van vandaag.");
    page.press("Verander de dag van het gesprek");
    let day = page.find("textbox", "Op welke dag is dit gesprek?");
    day.fill(page, "toen het regende");
    page.says("Dit is geen dag die we kennen");
    day.fill(page, "1 oktober 2025");
    page.press("Bewaren");
    page.says("Gesprek van 1 oktober 2025.");
    page.screenshot("day");
    page.key("Escape");
    app.add("nu slaapt hij slecht");
    app.save_and_read(|timeline| {
        assert_eq!(timeline["conversation_date"], "2025-10-01");
        assert_eq!(timeline["items"][0]["statements"][0]["told_on"], "2025-10-01");
    });
    page.wait_until("the event in its place", || {
        app.drawn().iter().any(|item| item.contains("1 oktober 2025"))
    });
    page.press("Ongedaan maken");
    page.press("Ongedaan maken");
    app.menu("Deelnemers");
    page.says("Gesprek van vandaag.");
}

#[test]
fn the_timeline_is_kept_as_a_picture_without_a_request() {
    let app = App::open();
    app.example();
    let page = app.page();
    let asked = app.site.asked();
    for (name, ending, start) in [
        ("Afbeelding van de hele tijdlijn (PNG)", ".png", &b"\x89PNG\r\n\x1a\n"[..]),
        ("Tekening van de hele tijdlijn, scherp op elke maat (SVG)", ".svg", &b"<svg"[..]),
        ("Tabel voor een rekenblad (CSV)", ".csv", "\u{feff}wanneer;tot;".as_bytes()),
    ] {
        page.press("Menu");
        page.press("Ander soort bestand …");
        page.press(name);
        let file = page.wait_for("the file", || {
            let file = app.downloads(ending).pop()?;
            (file.metadata().ok()?.len() > 0).then_some(file)
        });
        let bytes = std::fs::read(&file).unwrap();
        assert!(bytes.starts_with(start), "{name}");
        assert!(bytes.len() > 1_000, "{name}: {} bytes", bytes.len());
        assert!(!file.to_string_lossy().contains("Noor"));
    }
    let png = std::fs::read(app.downloads(".png").pop().unwrap()).unwrap();
    let width = u32::from_be_bytes(png[16..20].try_into().unwrap());
    assert!(width >= 1587, "{width} pixels wide");
    std::fs::write(tests::root().join("target/screens/picture.png"), png).unwrap();
    assert_eq!(app.site.asked(), asked);
    assert_eq!(app.browser.complaints(), [""; 0]);
}
