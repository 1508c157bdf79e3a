//! Opening, saving and importing: what is open is never lost, and an import is one step.

use std::rc::Rc;

use jiff::civil::date;
use timeline_core::layout::{Style, View, day_of};

use super::Desk;
use crate::state::{
    Alert, Bookmark, Change, Effect, ExportAs, FileFault, FileFor, Message, Panel, Part, Report,
    Screen, StartMessage, ToastAction,
};

fn read(desk: &mut Desk, name: &str, bytes: &[u8]) {
    let purpose = FileFor::Open;
    desk.told(Report::FileRead { name: name.into(), bytes: Rc::from(bytes), purpose });
}

#[test]
fn what_is_saved_opens_again() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 een");
    desk.say(Message::Save { choose: false });
    let Some(Effect::SaveFile { name, text, edit, .. }) = desk.effects.first().cloned() else {
        panic!("a file is written")
    };
    assert_eq!(name, "tijdlijn-2026-11-21.tijdlijn.json", "nothing of the child stands in it");
    let before = desk.timeline().clone();
    desk.told(Report::FileSaved { name: Some("n.tijdlijn.json".into()), edit });
    assert_eq!(desk.state.doc.as_ref().map(|doc| doc.edits_since_file()), Some(0));
    desk.say(Message::Save { choose: false });
    assert!(matches!(&desk.effects[0], Effect::SaveFile { name, .. } if name == "n.tijdlijn.json"));
    let mut desk = Desk::served();
    read(&mut desk, "n.tijdlijn.json", text.as_bytes());
    assert_eq!(*desk.timeline(), before);
    assert_eq!(desk.state.screen, Screen::Timeline);
}

#[test]
fn a_file_that_is_not_ours_leaves_the_open_timeline() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 een");
    let before = desk.timeline().clone();
    let deep = "[".repeat(10_000);
    for bytes in [&b"{}"[..], b"", b"{\"format\":", &[0xff, 0xd8], deep.as_bytes()] {
        read(&mut desk, "x.json", bytes);
        assert_eq!(*desk.timeline(), before);
        let said = |alert: &Alert| matches!(alert, Alert::CannotOpen(FileFault::Timeline(_)));
        assert_eq!(desk.state.alerts.iter().filter(|alert| said(alert)).count(), 1);
    }
}

#[test]
fn a_file_of_a_newer_version_is_never_written() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 een");
    let doc = desk.state.doc.as_ref().expect("a timeline is open");
    let newer = doc.text().replacen("\"version\":1", "\"version\":2", 1);
    read(&mut desk, "n.tijdlijn.json", newer.as_bytes());
    assert_eq!(desk.item().title, "Een");
    for choose in [false, true] {
        desk.say(Message::Save { choose });
        let saves = |effect: &Effect| matches!(effect, Effect::SaveFile { .. });
        assert!(!desk.effects.iter().any(saves), "what is unknown of it would be gone");
        assert!(desk.state.alerts.contains(&Alert::NewerFile));
    }
}

#[test]
fn a_panel_does_not_lie_beside_what_it_is_not_about() {
    let mut desk = Desk::with_timeline();
    for screen in [Screen::Print, Screen::Talk] {
        desk.say(Message::Go(Screen::Timeline));
        desk.say(Message::Open(Panel::People));
        desk.say(Message::Go(Screen::List));
        assert_eq!(desk.state.panel, Panel::People);
        desk.say(Message::Go(screen));
        assert_eq!(desk.state.panel, Panel::None);
        desk.say(Message::Open(Panel::Keys));
        assert!(!desk.state.has_panel(), "it is shown beside the screen");
    }
}

#[test]
fn a_child_file_begins_a_timeline_and_is_not_written_over() {
    let mut desk = Desk::served();
    let file = r#"{ "alias": "Noor", "deelnemers": [{ "naam": "Moeder", "rol": "ouder" }] }"#;
    read(&mut desk, "kind.json", file.as_bytes());
    assert_eq!(desk.timeline().child.alias, "Noor");
    assert_eq!(desk.timeline().people.len(), 1);
    assert_eq!(desk.state.screen, Screen::Timeline);
    desk.say(Message::Save { choose: false });
    assert!(matches!(&desk.effects[0], Effect::SaveFile { name, .. } if name != "kind.json"));
}

#[test]
fn a_table_is_looked_at_before_it_is_added_and_undone_as_one() {
    let mut desk = Desk::with_timeline();
    let before = desk.timeline().clone();
    read(
        &mut desk,
        "feiten.CSV",
        b"wanneer;wat;wie\n2019;op kamp;Moeder\n2020;;Vader\n2021;thuis;Moeder\n",
    );
    let Panel::Import(import) = &desk.state.panel else { panic!("a preview") };
    assert_eq!(import.preview.rows.len(), 3);
    assert_eq!(*desk.timeline(), before, "nothing is added yet");
    desk.say(Message::AddImport);
    assert_eq!(desk.timeline().items.len(), 2);
    desk.say(Message::Undo);
    assert_eq!(*desk.timeline(), before);
}

#[test]
fn a_table_that_says_when_the_child_was_born_says_so() {
    let mut desk = Desk::with_timeline();
    read(&mut desk, "feiten.csv", b"wanneer;wat\n14-3-2017;Noor is geboren\npeuter;op de creche\n");
    desk.say(Message::AddImport);
    assert_eq!(desk.timeline().child.birth, Some(jiff::civil::date(2017, 3, 14)));
    let said = desk.state.toast.clone().expect("it is said").saying;
    assert!(said.args.contains(&("day", "14 maart 2017".to_owned())), "{said:?}");
    desk.say(Message::Undo);
    assert_eq!(desk.timeline().child.birth, None);
}

#[test]
fn a_table_opened_on_the_start_screen_begins_a_timeline() {
    let mut desk = Desk::served();
    read(&mut desk, "feiten.csv", b"wanneer;wat\n2019;op kamp\n");
    assert!(matches!(desk.state.panel, Panel::Import(_)));
    desk.say(Message::AddImport);
    assert_eq!(desk.timeline().items.len(), 1);
}

#[test]
fn a_text_is_a_table_unless_it_is_a_timeline_that_a_mail_program_named_so() {
    let mut desk = Desk::with_timeline();
    read(&mut desk, "feiten.TXT", b"wanneer\twat\n2019\top kamp\n");
    assert!(matches!(desk.state.panel, Panel::Import(_)));
    let file = desk.state.doc.as_ref().expect("it is open").text();
    let mut other = Desk::served();
    read(&mut other, "kind.tijdlijn.json.txt", file.as_bytes());
    assert_eq!(*other.timeline(), *desk.timeline());
}

#[test]
fn a_calendar_is_looked_at_before_it_is_added_whatever_its_name() {
    let mut desk = Desk::with_timeline();
    let calendar = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20210301\r\n\
        SUMMARY:Op kamp\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    read(&mut desk, "agenda", calendar);
    assert!(matches!(desk.state.panel, Panel::Import(_)));
    assert!(desk.timeline().items.is_empty(), "nothing is added yet");
    desk.say(Message::AddImport);
    assert_eq!(desk.timeline().items[0].title, "Op kamp");
}

#[test]
fn copying_says_whether_it_worked() {
    let mut desk = Desk::with_timeline();
    desk.say(Message::Copy("tekst".into()));
    assert!(matches!(&desk.effects[..], [Effect::Copy(text)] if &**text == "tekst"));
    desk.say(Message::CopyPicture(Part::Window));
    assert!(matches!(&desk.effects[..], [Effect::CopyPicture(_)]));
    for (done, key) in
        [(true, crate::state::saying::SAID_COPIED), (false, crate::state::saying::SAID_NOT_COPIED)]
    {
        desk.told(Report::Copied(done));
        assert_eq!(desk.state.toast.as_ref().map(|toast| toast.saying.key), Some(key));
    }
}

#[test]
fn that_a_timeline_is_open_is_said_of_each_that_holds_something() {
    let mut desk = Desk::with_timeline();
    let said = |desk: &Desk| desk.state.announced.1.as_ref().map(|said| said.key);
    assert_eq!(said(&desk), None, "a new one has nothing to tell of");
    desk.say(Message::Start(StartMessage::Example));
    assert_eq!(said(&desk), Some("said-opened"));
}

#[test]
fn opening_another_asks_first_when_edits_would_be_lost() {
    let mut desk = Desk::double_clicked();
    desk.say(Message::Start(StartMessage::New { alias: "Noor".into() }));
    desk.add("2019 een");
    desk.say(Message::Start(StartMessage::Example));
    assert_eq!(desk.timeline().items.len(), 1);
    assert!(desk.state.alerts.contains(&Alert::WouldLose));
    desk.say(Message::Replace(false));
    assert_eq!(desk.timeline().items.len(), 1);
    desk.say(Message::Start(StartMessage::Example));
    desk.say(Message::Replace(true));
    assert!(desk.timeline().items.len() > 1);
}

#[test]
fn a_file_that_takes_the_place_of_a_timeline_says_where_that_is() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 een");
    desk.disk_answers();
    let (left, text) = {
        let doc = desk.state.doc.as_ref().expect("a timeline is open");
        (doc.draft, doc.text())
    };
    read(&mut desk, "ander.tijdlijn.json", text.as_bytes());
    let toast = desk.state.toast.clone().expect("it is said");
    assert_eq!(toast.action, ToastAction::GoBack(left));
    desk.say(Message::ToastAction);
    assert!(matches!(desk.effects.first(), Some(Effect::LoadDraft(id)) if *id == left));
    desk.say(Message::Go(Screen::Start));
    read(&mut desk, "ander.tijdlijn.json", text.as_bytes());
    assert_eq!(desk.state.toast, None, "on the start screen it is one of the choices");
}

#[test]
fn going_to_the_start_and_on_loses_nothing() {
    let mut desk = Desk::double_clicked();
    desk.say(Message::Start(StartMessage::New { alias: "Noor".into() }));
    desk.add("2019 een");
    desk.say(Message::Go(Screen::Start));
    desk.say(Message::Start(StartMessage::Resume));
    assert_eq!(desk.state.screen, Screen::Timeline);
    assert_eq!(desk.timeline().items.len(), 1);
}

#[test]
fn a_picture_of_the_window_shows_what_is_in_view_only() {
    let mut desk = Desk::with_timeline();
    desk.add("2012 eerste school");
    desk.add("2024 tweede school");
    let texts = |desk: &mut Desk, part| {
        desk.say(Message::Export(ExportAs::Svg(part)));
        let Some(Effect::Download { bytes, .. }) = desk.effects.first() else { panic!("a file") };
        String::from_utf8_lossy(bytes).into_owned()
    };
    let whole = texts(&mut desk, Part::Whole);
    assert!(whole.contains("Eerste school") && whole.contains("Tweede school"));
    assert_eq!(texts(&mut desk, Part::Window), whole, "nobody looked closer yet");
    let day = |year| f64::from(day_of(date(year, 1, 1)));
    let view = View::of_days(day(2023), day(2026), 800.0, 400.0, &Style::screen());
    desk.say(Message::Looked(Some(Rc::new(Bookmark { view, whole: false })), 0));
    let window = texts(&mut desk, Part::Window);
    assert!(!window.contains("Eerste school") && window.contains("Tweede school"));
}

#[test]
fn a_picture_shows_nothing_behind_the_curtain() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 ruzie thuis");
    desk.say(Message::Change(Change::Curtain(desk.item().id, true)));
    desk.say(Message::Export(ExportAs::Svg(Part::Whole)));
    let Some(Effect::Download { bytes, .. }) = desk.effects.first() else { panic!("a file") };
    let picture = String::from_utf8_lossy(bytes);
    assert!(picture.contains("gordijn dicht") && !picture.contains("uzie thuis"));
}

#[test]
fn exports_hold_nothing_of_the_child_in_their_names() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 een");
    let kinds = [
        (ExportAs::Csv, ".csv"),
        (ExportAs::Svg(Part::Whole), ".svg"),
        (ExportAs::Calendar, ".ics"),
    ];
    for (kind, ending) in kinds {
        desk.say(Message::Export(kind));
        let Some(Effect::Download { name, bytes, .. }) = desk.effects.first() else {
            panic!("a file is given")
        };
        assert!(name.ends_with(ending) && !name.contains("Noor"));
        assert!(!bytes.is_empty());
    }
}
