//! Pictures, calendars and texts on their way elsewhere: what is in the file, and what is on the clipboard.

use serde_json::json;
use tests::{App, Page, cases};
use timeline_core::file::contact;
use timeline_core::lang::Lang;
use timeline_core::model::*;

/// Width and height of a PNG, in pixels.
fn size(png: &[u8]) -> (u32, u32) {
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

/// Lets the page use the clipboard, as a person would once be asked.
fn allow_clipboard(app: &App) {
    app.page().cdp(
        "Browser.grantPermissions",
        json!({ "origin": app.site.url(""), "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] }),
    );
}

fn export(page: Page<'_>, name: &str) {
    page.press("Menu");
    page.press("Ander soort bestand …");
    page.press(name);
}

/// Keeps the timeline as another kind of file, and reads that.
pub(crate) fn exported(app: &App, name: &str, ending: &str) -> Vec<u8> {
    for file in app.downloads(ending) {
        std::fs::remove_file(file).unwrap();
    }
    export(app.page(), name);
    let file = app.page().wait_for(name, || {
        let file = app.downloads(ending).pop()?;
        (file.metadata().ok()?.len() > 0).then_some(file)
    });
    std::fs::read(file).unwrap()
}

/// Copies, and waits until the app says that it did and something of this kind is on the clipboard: what it said of an
/// earlier copy may still stand there.
fn copied(page: Page<'_>, kind: &str, copy: impl FnOnce()) {
    page.eval("navigator.clipboard.writeText('')");
    copy();
    page.says("Gekopieerd.");
    let filled = format!(
        "navigator.clipboard.read()
           .then(([item]) => item.getType('{kind}')).then((blob) => blob.size > 0, () => false)"
    );
    page.wait_until(kind, || page.eval(&filled) == true);
}

fn copied_text(page: Page<'_>) -> String {
    page.eval("navigator.clipboard.readText()").as_str().unwrap().to_owned()
}

/// The head of the PNG on the clipboard, and the share of its pixels that are not white.
fn copied_picture(page: Page<'_>) -> ((u32, u32), f64) {
    let found = page.eval(
        "(async () => {
           const [item] = await navigator.clipboard.read();
           const blob = await item.getType('image/png');
           const picture = await createImageBitmap(blob);
           const canvas = new OffscreenCanvas(picture.width, picture.height);
           const brush = canvas.getContext('2d');
           brush.drawImage(picture, 0, 0);
           const dots = brush.getImageData(0, 0, picture.width, picture.height).data;
           let inked = 0;
           for (let at = 0; at < dots.length; at += 4) if (dots[at] + dots[at + 1] + dots[at + 2] < 600) inked++;
           return [picture.width, picture.height, inked / (dots.length / 4)];
         })()",
    );
    let number = |at: usize| u32::try_from(found[at].as_u64().unwrap()).unwrap();
    ((number(0), number(1)), found[2].as_f64().unwrap())
}

#[test]
fn the_whole_timeline_and_what_is_in_view_are_kept_and_copied_as_pictures() {
    let app = App::open();
    allow_clipboard(&app);
    app.example();
    let page = app.page();
    let whole = exported(&app, "Tekening van de hele tijdlijn, scherp op elke maat (SVG)", ".svg");
    let whole = String::from_utf8(whole).unwrap();
    assert!(whole.starts_with("<svg") && whole.contains("<text"), "shapes and letters, no dots");
    assert!(!whole.contains("<image"));
    // Closer, to some years in the middle.
    app.drawing().focus(page);
    page.keys("+", 4);
    app.drawn_at_rest();
    // No place on the drawing has numbers as high as these: it is 1587 wide.
    let years = |svg: &str| -> Vec<i32> {
        (2010..2030).filter(|year| svg.contains(&year.to_string())).collect()
    };
    let window = exported(&app, "Tekening van wat in beeld is (SVG)", ".svg");
    let window = String::from_utf8(window).unwrap();
    let (all, some) = (years(&whole), years(&window));
    assert!(all.len() > 5 && !some.is_empty() && some.len() < all.len(), "{all:?} {some:?}");
    // Twice as many pixels as the drawing is wide.
    let whole = size(&exported(&app, "Afbeelding van de hele tijdlijn (PNG)", ".png"));
    let window = size(&exported(&app, "Afbeelding van wat in beeld is (PNG)", ".png"));
    assert_eq!((whole.0, window.0), (2 * 1587, 2 * 1587));
    for (name, size) in [
        ("De hele tijdlijn kopiëren als afbeelding", whole),
        ("Wat in beeld is kopiëren als afbeelding", window),
    ] {
        copied(page, "image/png", || export(page, name));
        let (copied, inked) = copied_picture(page);
        assert_eq!(copied, size, "{name}");
        assert!((0.002..0.5).contains(&inked), "{name}: {inked} is inked");
    }
    assert_eq!(app.browser.complaints(), [""; 0]);
}

/// A case with a conversation of yesterday in which something was agreed.
fn talked_over() -> (Timeline, Conversation) {
    let mut timeline = cases::timeline("noor");
    let day = tests::clock::today();
    let mut talk = Conversation::new(
        ConversationId(9_001),
        ConversationKind::Triangle,
        day.yesterday().unwrap(),
    );
    let parent = timeline.people[0].id;
    talk.goal = "Maandag lichter maken".into();
    talk.participants = vec![Participation::of(parent)];
    talk.agreements = vec![Action {
        who: vec![parent],
        by: Some(When::said("8 december 2027")),
        ..Action::new(ActionId(9_002), "belt school; vraagt, hoe het gaat")
    }];
    talk.next = Some(jiff::civil::date(2027, 12, 15));
    timeline.conversations.push(talk.clone());
    (timeline, talk)
}

#[test]
fn the_last_conversation_is_copied_as_a_note_and_as_a_short_message() {
    let (timeline, talk) = talked_over();
    let app = App::open();
    allow_clipboard(&app);
    app.drop_file("kind.tijdlijn.json", cases::file(timeline.clone()).as_bytes());
    let page = app.page();
    page.find("textbox", "Snel toevoegen");
    page.find("tab", "Afdrukken").click(page);
    copied(page, "text/plain", || page.press("Verslag kopiëren"));
    let note = copied_text(page).replace("\r\n", "\n");
    assert_eq!(note, contact::note(&timeline, &talk, Lang::Dutch));
    assert!(note.contains("belt school; vraagt, hoe het gaat"));
    copied(page, "text/plain", || page.press("Kort bericht kopiëren"));
    let message = copied_text(page);
    assert_eq!(message, contact::message(&timeline, &talk, Lang::Dutch));
    assert!(message.chars().count() <= contact::SHORT);
}

#[test]
fn what_is_still_to_come_goes_out_as_a_calendar_and_comes_in_with_a_preview() {
    let (timeline, _) = talked_over();
    let app = App::open();
    app.drop_file("kind.tijdlijn.json", cases::file(timeline).as_bytes());
    let page = app.page();
    page.find("textbox", "Snel toevoegen");
    let calendar = exported(&app, "Agenda: wat nog komt (ICS)", ".ics");
    let text = String::from_utf8(calendar.clone()).unwrap();
    let unfolded = text.replace("\r\n ", "");
    assert!(unfolded.contains("SUMMARY:Afspraak: belt school\\; vraagt\\, hoe het gaat"), "{text}");
    assert!(
        text.contains("DTSTART;VALUE=DATE:20271208")
            && text.contains("DTSTART;VALUE=DATE:20271215")
    );
    app.load();
    app.new_timeline("Sam");
    app.drop_file("agenda.ics", &calendar);
    page.find("heading", "Tabel invoegen");
    for said in ["2027-12-08", "belt school; vraagt, hoe het gaat", "Volgend gesprek"] {
        page.says(said);
    }
}
