//! What goes from one conversation to the next: the sheets before it on paper, and the day that was
//! set for it.

use tests::{App, cases, pdf::bare};
use timeline_core::model::Role;

use crate::talking::begun;

#[test]
fn the_sheets_to_prepare_come_on_paper_each_with_that_persons_questions() {
    let app = App::open();
    app.drop_file("kind.tijdlijn.json", cases::file(cases::timeline("noor")).as_bytes());
    let page = app.page();
    page.find("textbox", "Snel toevoegen");
    page.find("tab", "Gesprek").click(page);
    page.press("Driehoeksgesprek");
    page.find("textbox", "Waarom praten we?").fill(page, "Rustig naar school");
    page.find("textbox", "Waar ben jij goed in?").fill(page, "Ik kan goed tekenen");
    page.press("Druk de bladen af");
    page.find_where("checkbox", "the sheets on paper", |sheet| {
        sheet.name.starts_with("Voorbereiding") && sheet.is("checked")
    });
    let drawing =
        page.find_where("checkbox", "the drawing", |one| one.name.starts_with("Tijdlijn"));
    assert!(!drawing.is("checked"), "who asks for the sheets gets the sheets");
    let timeline = cases::timeline("noor");
    let count = |wanted: &[Role]| {
        timeline.people.iter().filter(|person| wanted.contains(&person.role)).count()
    };
    let everybody = timeline.people.iter().filter(|person| person.role != Role::Record).count();
    let printed = crate::printing::check(&app, "sheets to prepare").written().concat();
    let times = |text: &str| printed.matches(&bare(text)).count();
    let goal = times("Doel van het gesprek: Rustig naar school");
    assert_eq!(goal, everybody, "on the sheet that each takes home");
    assert_eq!(times("Ik wil het hebben over"), everybody, "that is asked of everybody");
    assert_eq!(times("Waar ben jij goed in?"), 1, "that is asked of the child");
    assert_eq!(times("Wat wil jij nog leren?"), 1);
    assert_eq!(times("Ik kan goed tekenen"), 1, "what was filled in already");
    let parents = count(&[Role::Parent, Role::StepOrFosterParent]);
    assert_eq!((times("Wat gaat goed?"), times("Wat gaat minder goed?")), (parents, parents));
    assert!(times("Geef een voorbeeld") >= count(&[Role::Teacher]), "that is asked of teachers");
}

#[test]
fn the_day_of_the_next_conversation_comes_back_there_and_in_the_calendar() {
    let app = App::open();
    begun(&app);
    let page = app.page();
    page.find_where("button", "the step Check", |node| node.name.contains("Check")).click(page);
    page.find("heading", "Heb je alles gezegd?");
    page.eval(
        "(() => { const day = document.getElementById('talk-next'); day.value = '2031-03-04';
           day.dispatchEvent(new Event('input', { bubbles: true }));
           day.dispatchEvent(new Event('change', { bubbles: true })); })()",
    );
    page.press("Gesprek afronden");
    page.says("Er is nog geen samenvatting.");
    page.press("Gesprek afronden");
    page.says("Volgende gesprek: 4 maart 2031");
    let calendar = crate::exchange::exported(&app, "Agenda: wat nog komt (ICS)", ".ics");
    let calendar = String::from_utf8(calendar).unwrap();
    assert!(calendar.contains("DTSTART;VALUE=DATE:20310304"), "{calendar}");

    page.press("Alle gesprekken");
    page.press("Evaluatie");
    page.find("textbox", "Waarom praten we?").fill(page, "Terugkijken");
    page.press("Jullie kozen deze dag: 4 maart 2031");
    page.says("Dit gesprek is later. Je kunt nu alvast voorbereiden.");
    let is_later = |wanted| {
        app.save_and_read(|timeline| {
            let talks = timeline["conversations"].as_array().unwrap();
            assert_eq!(talks.iter().any(|talk| talk["date"] == "2031-03-04"), wanted);
        });
    };
    is_later(true);
    page.press("Begin het gesprek");
    page.says("Noor is aan de beurt");
    page.says("Jullie kozen deze dag: 4 maart 2031");
    page.says("Het gesprek staat nu op vandaag.");
    is_later(false);
    page.press("Ongedaan maken");
    is_later(true);
}
