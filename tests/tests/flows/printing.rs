//! What comes out of the printer, read back from the PDF.

use tests::App;
use tests::pdf::Pdf;

/// Letters of 9 points; the box around a word is at least that high.
const SMALLEST: f64 = 9.0;

pub(crate) fn check(app: &App, what: &str) -> Pdf {
    let page = app.page();
    let bytes = page.print();
    std::fs::write(tests::root().join(format!("target/screens/{what}.pdf")), &bytes).unwrap();
    let pdf = Pdf::read(&bytes);
    for (number, page) in pdf.pages.iter().enumerate() {
        let number = number + 1;
        assert!(!page.words.is_empty(), "page {number} is empty");
        assert_eq!(page.outside().len(), 0, "page {number}: {:?}", page.outside());
        let small: Vec<_> = page.words.iter().filter(|word| word.height() < SMALLEST).collect();
        assert_eq!(small.len(), 0, "page {number}, under 9 points: {small:?}");
        let over = page.overlapping();
        assert_eq!(over.len(), 0, "page {number}: {over:?}");
    }
    let total = pdf.pages.len();
    for (number, page) in pdf.pages.iter().enumerate() {
        let wanted = format!("{} van {total}", number + 1);
        assert!(page.text().contains(&wanted), "page {}: no \"{wanted}\"", number + 1);
    }
    pdf
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
}
