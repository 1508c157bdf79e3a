//! The example `render`, as people run it: a table or file in, a picture or file out.
#![allow(clippy::unwrap_used, clippy::panic)] // a test may fail

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const TABLE: &str = "wanneer;tot;wat;baan;soort;wie;lading;toelichting;delen
2017-03-14;;Geboren;Thuis;mijlpaal;dossier;;;school:ja
2020-02-02;2021-03-03;Geheim van thuis;Thuis;gezin;Moeder;-1;;school:nee
?;;Ergens;Thuis;gezin;Moeder;;;
";

/// A folder of its own for one test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("render-{name}"));
        std::fs::create_dir_all(&path).unwrap();
        std::fs::write(path.join("in.csv"), TABLE).unwrap();
        Self(path)
    }

    fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.0.join(name)).unwrap()
    }

    /// Runs the example in this folder.
    fn render(&self, arguments: &[&str]) -> Output {
        // Examples are built beside the tests' own folder.
        let test = std::env::current_exe().unwrap();
        let built = test.parent().and_then(Path::parent).unwrap().join("examples/render");
        let built = built.with_extension(std::env::consts::EXE_EXTENSION);
        Command::new(built).args(arguments).current_dir(&self.0).output().unwrap()
    }

    fn renders(&self, arguments: &[&str]) {
        let output = self.render(arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    fn refuses(&self, arguments: &[&str], why: &str) {
        let output = self.render(arguments);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains(why), "{said}");
        assert!(!said.contains("panicked"), "{said}");
    }
}

#[test]
fn a_table_becomes_a_picture() {
    let folder = Folder::new("picture");
    folder.renders(&["in.csv", "--out", "out.svg"]);
    let svg = String::from_utf8(folder.read("out.svg")).unwrap();
    assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"));
    assert!(svg.contains("Geboren") && svg.contains("@font-face"));
    folder.renders(&["in.csv", "--out", "out.png", "--size", "640x480"]);
    let png = folder.read("out.png");
    let decoder = png::Decoder::new(std::io::Cursor::new(png));
    let info = decoder.read_info().unwrap();
    assert_eq!((info.info().width, info.info().height), (640, 480));
}

#[test]
fn a_workbook_is_read_like_a_table() {
    let folder = Folder::new("workbook");
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, (name, cell)) in (0..).zip([("wanneer", "2019"), ("wat", "Op kamp")]) {
        sheet.write_string(0, column, name).unwrap();
        sheet.write_string(1, column, cell).unwrap();
    }
    std::fs::write(folder.0.join("facts.xlsx"), workbook.save_to_buffer().unwrap()).unwrap();
    folder.renders(&["facts.xlsx", "--out", "out.csv"]);
    assert!(String::from_utf8(folder.read("out.csv")).unwrap().contains("Op kamp"));
}

#[test]
fn a_table_becomes_a_file_and_a_table_again() {
    let folder = Folder::new("file");
    folder.renders(&["in.csv", "--out", "out.tijdlijn.json"]);
    folder.renders(&["out.tijdlijn.json", "--out", "again.csv"]);
    let again = String::from_utf8(folder.read("again.csv")).unwrap();
    for title in ["Geboren", "Geheim van thuis", "Ergens"] {
        assert!(again.contains(title), "{again}");
    }
}

#[test]
fn bounds_have_a_row_for_every_row() {
    let folder = Folder::new("bounds");
    folder.renders(&["in.csv", "--bounds", "bounds.csv", "--out", "out.csv"]);
    let bounds = String::from_utf8(folder.read("bounds.csv")).unwrap();
    let rows: Vec<&str> = bounds.lines().collect();
    assert_eq!(rows.len(), 4);
    assert_eq!(rows[0], "rij;vroegst;laatst;eind_vroegst;eind_laatst;ongedateerd;dubbelzinnig");
    assert_eq!(rows[2], "2;2020-02-02;2020-02-02;2021-03-03;2021-03-03;nee;nee");
    assert_eq!(rows[3], "3;;;;;ja;nee");
    folder.renders(&["in.csv", "--bounds", "alone.csv"]);
    assert_eq!(folder.read("alone.csv"), bounds.as_bytes());
}

#[test]
fn a_receiver_gets_only_what_was_agreed() {
    let folder = Folder::new("receiver");
    for out in ["out.svg", "out.csv", "out.tijdlijn.json"] {
        folder.renders(&["in.csv", "--receiver", "school", "--out", out]);
        let text = String::from_utf8(folder.read(out)).unwrap();
        assert!(text.contains("Geboren") && !text.contains("Geheim"), "{out}");
    }
}

#[test]
fn what_cannot_be_done_is_said() {
    let folder = Folder::new("refusals");
    folder.refuses(&[], "no input");
    folder.refuses(&["in.csv"], "no --out");
    folder.refuses(&["in.csv", "--bounds", "b.csv", "--page", "a4-landscape"], "no --out");
    folder.refuses(&["in.csv", "--out"], "--out needs a value");
    folder.refuses(&["in.csv", "--out", "out.pdf"], "cannot write a .pdf");
    folder.refuses(&["absent.csv", "--out", "out.svg"], "absent.csv");
    folder.refuses(&["in.csv", "--out", "no/such/folder.svg"], "folder.svg");
    folder.refuses(&["in.csv", "--out", "out.svg", "--size", "1e9x3"], "--size");
    folder.refuses(&["in.csv", "--out", "out.svg", "--days", "2020-01-01"], "--days");
    folder.refuses(&["in.csv", "--out", "out.svg", "--today", "soon"], "--today");
    folder.refuses(&["in.csv", "--out", "out.svg", "--child", "in.csv"], "in.csv");
    std::fs::write(folder.0.join("bad.tijdlijn.json"), "{ \"a\": ").unwrap();
    folder.refuses(&["bad.tijdlijn.json", "--out", "out.svg"], "bad.tijdlijn.json");
    std::fs::write(folder.0.join("bad.csv"), [0xff, 0x00, 0x3b]).unwrap();
    folder.refuses(&["bad.csv", "--out", "out.svg"], "bad.csv");
}

#[test]
fn pages_for_print_are_written_one_by_one() {
    let folder = Folder::new("pages");
    let paper = ["--page", "a3-portrait", "--scale", "years:2", "--sheets", "timeline,empty"];
    folder.renders(&[&["in.csv", "--out", "p.svg"][..], &paper].concat());
    let first = String::from_utf8(folder.read("p-1.svg")).unwrap();
    assert!(first.contains("width=\"297mm\" height=\"420mm\"") && first.contains("@font-face"));
    assert!(first.contains("role=\"heading\"") && first.contains("Geboren"));
    let second = String::from_utf8(folder.read("p-2.svg")).unwrap();
    assert!(!second.contains("Geboren") && second.contains("Geheim van thuis"));
    // What is withheld from a receiver is on no page, and the foot says that something is.
    folder.renders(&["in.csv", "--out", "q.svg", "--receiver", "school", "--scale", "leporello"]);
    let school = String::from_utf8(folder.read("q-1.svg")).unwrap();
    assert!(
        school.contains("Geboren") && school.contains("weggelaten") && !school.contains("Geheim")
    );
    folder.refuses(&["in.csv", "--out", "p.svg", "--page", "a5-landscape"], "a4-landscape");
    folder.refuses(&["in.csv", "--out", "p.svg", "--scale", "years:0"], "years:4");
    folder.refuses(&["in.csv", "--out", "p.svg", "--sheets", "poem"], "hand-over");
    folder.refuses(&["in.csv", "--out", "p.png", "--page", "a4-landscape"], ".svg");
}
