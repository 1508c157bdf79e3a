//! What comes out of the printer, read back from the PDF.

use std::collections::BTreeSet;
use std::time::Instant;

use tests::page::wait_until;
use tests::pdf::{Pdf, bare};
use tests::{App, Firefox, cases, made};
use timeline_core::model::{
    EventKind, Item, ItemId, Lane, LaneId, LaneKind, PersonId, Receiver, Statement, StatementId,
    Timeline, When,
};
use timeline_core::share::{Redacted, redact};

/// The smallest letters, in points, with what reading back rounds off.
const SMALLEST: f64 = 8.98;

/// Papers, lying, in points.
const PAPERS: [(&str, f64, f64); 3] =
    [("A4", 841.9, 595.3), ("A3", 1190.6, 841.9), ("A2", 1683.8, 1190.6)];
const ORIENTATIONS: [&str; 2] = ["liggend", "staand"];
const SCALES: [&str; 3] =
    ["Hele leven op één pagina", "Strook om te plakken", "Een paar jaar per pagina"];
/// The sheets that are on at first, beside the timeline.
const OTHERS: [&str; 4] = ["Afspraken", "Plan en doelen", "Wat iedereen vertelt", "Aantekeningen"];

/// A browser with the choices of Afdrukken in view, and the printer it has.
trait Desk {
    /// Ticks one of a set of round choices.
    fn choose(&self, name: &str);
    /// Ticks or unticks a sheet.
    fn toggle(&self, name: &str);
    /// The pages, on paper of this size in points.
    fn print(&self, size: (f64, f64)) -> Vec<u8>;
    /// What holds of the whole file, whatever is on it.
    fn check_document(&self, pdf: &Pdf, what: &str);
}

impl Desk for App {
    fn choose(&self, name: &str) {
        choose(self, name);
    }

    fn toggle(&self, name: &str) {
        toggle(self, name);
    }

    /// Chromium takes the size from the page.
    fn print(&self, _size: (f64, f64)) -> Vec<u8> {
        self.page().next_frame();
        self.page().print()
    }

    fn check_document(&self, pdf: &Pdf, what: &str) {
        check_document(pdf, what);
    }
}

impl Desk for Firefox {
    fn choose(&self, name: &str) {
        self.press("radio", name);
        wait_until(name, || self.is_ticked("radio", name));
    }

    fn toggle(&self, name: &str) {
        let was = self.is_ticked("checkbox", name);
        self.press("checkbox", name);
        wait_until(name, || self.is_ticked("checkbox", name) != was);
    }

    fn print(&self, (width, height): (f64, f64)) -> Vec<u8> {
        self.next_frame();
        Firefox::print(self, width, height)
    }

    /// Firefox writes no tags and no language in a PDF, and its driver no title: those are not looked for. What a screen reader reads in
    /// the pages themselves is the same in both browsers.
    fn check_document(&self, pdf: &Pdf, what: &str) {
        check_content(pdf, what);
    }
}

/// Opens a file and goes to Afdrukken.
pub(crate) fn opened(file: &str) -> App {
    let app = App::open();
    app.drop_file("kind.tijdlijn.json", file.as_bytes());
    app.page().find("textbox", "Snel toevoegen");
    app.page().find("tab", "Afdrukken").click(app.page());
    app.page().find("button", "Afdrukken");
    app
}

/// Ticks one of a set of round choices.
pub(crate) fn choose(app: &App, name: &str) {
    let page = app.page();
    page.find_where("radio", name, |radio| radio.name == name).click(page);
    page.wait_until(name, || page.now("radio", name).is_some_and(|radio| radio.is("checked")));
}

/// Ticks or unticks a sheet.
fn toggle(app: &App, name: &str) {
    let page = app.page();
    let sheet = |node: &tests::Node| node.name.starts_with(name);
    let before = page.find_where("checkbox", name, sheet);
    let was = before.is("checked");
    before.click(page);
    page.wait_until(name, || {
        page.all("checkbox").into_iter().any(|node| sheet(&node) && node.is("checked") != was)
    });
}

fn only_the_timeline(desk: &dyn Desk) {
    OTHERS.iter().for_each(|sheet| desk.toggle(sheet));
}

/// Prints, and checks what holds of every print.
pub(crate) fn check(app: &App, what: &str) -> Pdf {
    check_pages(&Desk::print(app, (0.0, 0.0)), what)
}

/// What holds of every page of every print.
fn check_pages(bytes: &[u8], what: &str) -> Pdf {
    let pdf = Pdf::read(bytes);
    for (number, page) in pdf.pages.iter().enumerate() {
        let number = number + 1;
        assert!(!page.words.is_empty(), "{what}, page {number} is empty");
        assert_eq!(page.outside().len(), 0, "{what}, page {number}: {:?}", page.outside());
        let small = page.words.iter().filter(|word| word.is_latin() && word.size() < SMALLEST);
        let small: Vec<_> = small.collect();
        assert_eq!(small.len(), 0, "{what}, page {number}, under 9 points: {small:?}");
        let over = page.overlapping();
        assert_eq!(over.len(), 0, "{what}, page {number}: {over:?}");
    }
    let total = pdf.pages.len();
    for (number, text) in pdf.written().iter().take(total).enumerate() {
        let wanted = format!("pagina{}van{total}", number + 1);
        assert!(text.contains(&wanted), "{what}, page {}: no \"{wanted}\"", number + 1);
    }
    pdf
}

/// What holds of the whole file, whatever is on it.
fn check_document(pdf: &Pdf, what: &str) {
    assert_eq!(pdf.says("Tagged"), "yes", "{what}");
    assert_eq!(pdf.says("Title"), "Tijdlijn", "{what}: nothing of the child in the title");
    assert_eq!(pdf.language(), "nl", "{what}");
    check_content(pdf, what);
    let tags = pdf.tags();
    let headings = tags.iter().filter(|tag| tag.starts_with("H1")).count();
    assert!(headings >= pdf.pages.len(), "{what}: a heading on each page");
}

/// Its letters come along, and no picture of dots does.
fn check_content(pdf: &Pdf, what: &str) {
    assert_eq!(pdf.fonts_left_out(), Vec::<String>::new(), "{what}");
    assert_eq!(pdf.rasters(), 0, "{what}: pictures made of dots");
}

/// Width and height of paper that lies or stands.
fn size((_, long, short): (&str, f64, f64), orientation: &str) -> (f64, f64) {
    if orientation == "liggend" { (long, short) } else { (short, long) }
}

fn is_paper(pdf: &Pdf, paper: (&str, f64, f64), orientation: &str, what: &str) {
    let ((width, height), paper) = (size(paper, orientation), paper.0);
    for page in &pdf.pages {
        let off = (page.width - width).abs().max((page.height - height).abs());
        assert!(off < 2.0, "{what}: {paper} is {} by {}", page.width, page.height);
    }
}

/// Every title stands in the print, on the timeline or in its key.
fn names_all(pdf: &Pdf, titles: &BTreeSet<String>, what: &str) {
    let all = pdf.written().concat();
    for title in titles {
        assert!(all.contains(&bare(title)), "{what}: \"{title}\" is missing");
    }
}

fn titles(timeline: &Timeline) -> BTreeSet<String> {
    timeline.items.iter().map(|item| item.title.trim().to_owned()).collect()
}

/// Prints the timeline on every paper, each way up, at every scale.
fn on_every_paper(desk: &dyn Desk, timeline: &Timeline, name: &str) {
    only_the_timeline(desk);
    let titles = titles(timeline);
    for paper in PAPERS {
        desk.choose(paper.0);
        for orientation in ORIENTATIONS {
            desk.choose(orientation);
            for scale in SCALES {
                desk.choose(scale);
                let what = format!("{name}, {} {orientation}, {scale}", paper.0);
                let pdf = check_pages(&desk.print(size(paper, orientation)), &what);
                is_paper(&pdf, paper, orientation, &what);
                names_all(&pdf, &titles, &what);
                for (number, page) in pdf.pages.iter().enumerate() {
                    for ruler in ["Datum", "Leeftijd", "School"] {
                        let there = page.words.iter().any(|word| word.text == ruler);
                        assert!(there, "{what}, page {}: no {ruler}", number + 1);
                    }
                }
                desk.check_document(&pdf, &what);
            }
        }
    }
}

#[test]
fn the_example_is_printed_whole_and_readable() {
    let app = App::open();
    app.example();
    app.page().find("tab", "Afdrukken").click(app.page());
    app.page().wait_until("the pages", || app.page().text().contains("van"));
    app.page().screenshot("screen");
    let pdf = check(&app, "example");
    let first = &pdf.pages[0];
    assert!(first.width > first.height, "A4 lying: {} by {}", first.width, first.height);
    assert!(pdf.text().contains("Noor"));
    assert!(!pdf.text().contains("Nieuwe tijdlijn"), "only the pages are printed");
    check_document(&pdf, "example");
    let tags = pdf.tags();
    for tag in ["H2", "Table", "TR", "TH", "TD"] {
        assert!(tags.iter().any(|line| line.starts_with(tag)), "no tag {tag}");
    }
}

#[test]
fn the_cases_are_printed_on_every_paper_at_every_scale() {
    for name in cases::ALL {
        let timeline = cases::timeline(name);
        let app = opened(&cases::file(timeline.clone()));
        on_every_paper(&app, &timeline, name);
    }
}

#[test]
fn the_cases_are_printed_in_firefox_as_well() {
    let firefox = Firefox::open();
    for (at, name) in cases::ALL.into_iter().enumerate() {
        let timeline = cases::timeline(name);
        firefox.drop_file("kind.tijdlijn.json", &cases::file(timeline.clone()));
        firefox.press("tab", "Afdrukken");
        let started = Instant::now();
        on_every_paper(&firefox, &timeline, &format!("{name} in Firefox"));
        println!("{name} in Firefox: {} s", started.elapsed().as_secs());
        // What was chosen stays for the next file.
        if at + 1 < cases::ALL.len() {
            only_the_timeline(&firefox);
        }
    }
}

#[test]
fn three_hundred_items_are_printed_on_every_paper_at_every_scale() {
    let app = opened(&made::file(300));
    let timeline = made::timeline(300);
    on_every_paper(&app, &timeline, "300 items");
}

#[test]
fn fifteen_hundred_items_are_printed_on_every_paper_at_every_scale() {
    let app = opened(&made::file(1_500));
    let timeline = made::timeline(1_500);
    on_every_paper(&app, &timeline, "1,500 items");
}

/// No title of what this receiver may not see stands in the print, and it says that something was left out.
fn names_nothing_withheld(pdf: &Pdf, timeline: &Timeline, redacted: &Redacted, what: &str) {
    let text = pdf.written().concat();
    let seen = titles(&redacted.timeline);
    let kept_back = titles(timeline).into_iter().filter(|title| !seen.contains(title));
    for title in kept_back {
        let part_of_another = seen.iter().any(|other| bare(other).contains(&bare(&title)));
        assert!(part_of_another || !text.contains(&bare(&title)), "{what}: {title}");
    }
    if redacted.left_out.count() > 0 {
        assert!(text.contains("weggelaten:"), "{what}");
    }
}

#[test]
fn what_is_not_shared_is_on_no_sheet_in_firefox_either() {
    let firefox = Firefox::open();
    for name in cases::ALL {
        let timeline = cases::timeline(name);
        firefox.drop_file("kind.tijdlijn.json", &cases::file(timeline.clone()));
        firefox.press("tab", "Afdrukken");
        for (choice, receiver) in [("School", Receiver::School), ("Jeugdhulp", Receiver::YouthCare)]
        {
            firefox.choose(choice);
            let what = format!("{name} for {choice} in Firefox");
            let pdf = check_pages(&Desk::print(&firefox, size(PAPERS[0], ORIENTATIONS[0])), &what);
            firefox.check_document(&pdf, &what);
            names_nothing_withheld(&pdf, &timeline, &redact(&timeline, &receiver), &what);
        }
    }
}

#[test]
fn what_is_not_shared_is_on_no_sheet_and_what_must_be_asked_is_named_before() {
    for name in cases::ALL {
        let timeline = cases::timeline(name);
        let app = opened(&cases::file(timeline.clone()));
        app.page().press_summary("Nog meer bladen");
        let all: Vec<String> =
            app.page().all("checkbox").into_iter().map(|sheet| sheet.name).collect();
        for sheet in [
            "Verhalen",
            "Metingen",
            "Wat werkt",
            "Warme",
            "Startbrief",
            "Doelenkaart",
            "Wie mag",
            "Lege",
        ] {
            assert!(all.iter().any(|name| name.starts_with(sheet)), "{all:?}");
            toggle(&app, sheet);
        }
        for (choice, receiver) in [("School", Receiver::School), ("Jeugdhulp", Receiver::YouthCare)]
        {
            choose(&app, choice);
            let pdf = check(&app, &format!("{name} for {choice}"));
            check_document(&pdf, name);
            let redacted = redact(&timeline, &receiver);
            names_nothing_withheld(&pdf, &timeline, &redacted, &format!("{name} for {choice}"));
            if !redacted.left_out.ask.is_empty() {
                app.page().says("eerst:");
            }
        }
    }
}

/// A timeline with one item of this title and these date words.
fn with_one(title: &str, when: When) -> Timeline {
    let mut timeline = made::timeline(0);
    let lane = timeline.lanes[1].id;
    let mut item = Item::event(ItemId(1), lane, title, EventKind::Family);
    item.statements.push(Statement::new(StatementId(1), PersonId(1), when));
    timeline.items.push(item);
    timeline
}

#[test]
fn odd_timelines_give_decent_pages_that_say_why() {
    let mut lanes = with_one("Tussen veertig banen", When::said("2020"));
    for number in 100..132 {
        let name = Some(format!("Baan {number}"));
        lanes.lanes.push(Lane { id: LaneId(number), kind: LaneKind::Own, name, hidden: false });
    }
    let odd = [
        ("empty", made::timeline(0), "Hier staat nog niets."),
        (
            "undated",
            with_one("Enge dromen", When::said("?")),
            "Er staat nog niets op een plek in de tijd.",
        ),
        ("sixty years", with_one("Lang", When::said_until("1960-01-01", "2020-01-01")), "Lang"),
        ("forty lanes", lanes, "Tussen veertig banen"),
        ("no space", with_one(&"woord".repeat(100), When::said("2020")), "woordwoordwoord"),
        ("right to left", with_one("مرحبا بالعالم", When::said("2020")), "Datum"),
    ];
    for (what, timeline, said) in odd {
        let app = opened(&cases::file(timeline.clone()));
        let pdf = check(&app, what);
        assert!(pdf.written().concat().contains(&bare(said)), "{what}: {}", pdf.text());
        check_document(&pdf, what);
        if !timeline.items.is_empty() {
            // Nobody said yes to anything.
            choose(&app, "School");
            let pdf = check(&app, what);
            let text = pdf.written().concat();
            assert!(text.contains(&bare("Er is nog niets dat met school gedeeld wordt")), "{what}");
            assert!(text.contains("weggelaten:"), "{what}");
        }
    }
}
