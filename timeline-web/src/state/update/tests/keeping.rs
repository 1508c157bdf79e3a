//! What is kept on the device, and said to be kept only when it was read back.

use jiff::civil::date;
use timeline_core::{
    file::json,
    model::{EventKind, Item, ItemId, LaneId, Timeline, TimelineId},
};

use super::{Desk, TODAY};
use crate::state::{
    Alert, DraftAbout, DraftId, Effect, Message, Refusal, Report, StartMessage, Storage, Tick,
};

fn warns(desk: &Desk) -> Option<bool> {
    desk.effects.iter().rev().find_map(|effect| match effect {
        Effect::WarnOnClose(warns) => Some(*warns),
        _ => None,
    })
}

#[test]
fn every_edit_is_kept_and_saved_only_when_read_back() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 een");
    assert_eq!(desk.state.storage, Storage::Saving);
    assert_eq!(desk.kept(), Some(1));
    desk.say(Message::Undo);
    assert_eq!(desk.kept(), Some(2), "undo is kept too");
    let draft = desk.state.doc.as_ref().map(|doc| doc.draft).expect("a timeline is open");
    desk.told(Report::UnfinishedKept(draft, desk.state.unfinished_at));
    desk.told(Report::Kept(draft, 1));
    assert_eq!(desk.state.storage, Storage::Saving, "the last edit is not there yet");
    desk.told(Report::Kept(draft, 2));
    assert_eq!(desk.state.storage, Storage::Saved);
    assert_eq!(warns(&desk), Some(false));
}

#[test]
fn what_another_draft_tells_changes_nothing() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 een");
    desk.told(Report::Kept(DraftId(1), 1));
    desk.told(Report::NotKept(DraftId(1), Refusal::Full));
    assert_eq!(desk.state.storage, Storage::Saving);
}

#[test]
fn full_storage_is_said_and_editing_goes_on() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 een");
    let draft = desk.state.doc.as_ref().map(|doc| doc.draft).expect("a timeline is open");
    desk.told(Report::NotKept(draft, Refusal::Full));
    assert_eq!(desk.state.storage, Storage::Refused(Refusal::Full));
    assert!(desk.state.alerts.contains(&Alert::NotKept(Refusal::Full)));
    desk.add("2020 twee");
    assert_eq!(desk.timeline().items.len(), 2);
    assert_eq!(desk.kept(), Some(2), "it is tried again");
    assert_eq!(desk.state.storage, Storage::Refused(Refusal::Full));
    desk.disk_answers();
    assert_eq!(desk.state.storage, Storage::Saved);
    assert_eq!(desk.state.alerts, []);
}

#[test]
fn a_double_clicked_page_keeps_no_draft_and_reminds() {
    let mut desk = Desk::double_clicked();
    assert!(!desk.effects.iter().any(|effect| matches!(effect, Effect::ListDrafts)));
    desk.say(Message::Start(StartMessage::New { alias: "Noor".into() }));
    assert_eq!(desk.state.alerts, [Alert::OnlyFiles]);
    desk.add("2019 een");
    assert_eq!((desk.kept(), desk.state.storage), (None, Storage::NotKept));
    assert!(desk.state.warns_on_close);
    for count in 2..20 {
        desk.add(&format!("2019 keer {count}"));
    }
    assert!(!desk.state.alerts.iter().any(|one| matches!(one, Alert::SaveReminder { .. })));
    desk.add("2019 keer 20");
    assert!(desk.state.alerts.contains(&Alert::SaveReminder { edits: 20 }));
    desk.told(Report::FileSaved { name: Some("n.tijdlijn.json".into()), edit: 20 });
    assert!(!desk.state.alerts.iter().any(|one| matches!(one, Alert::SaveReminder { .. })));
    assert_eq!(warns(&desk), Some(false));
}

#[test]
fn ten_minutes_without_a_file_remind_too() {
    let mut desk = Desk::double_clicked();
    desk.say(Message::Start(StartMessage::New { alias: "Noor".into() }));
    desk.say(Message::Quick(crate::state::QuickMessage::Typed("2019 een".into())));
    desk.say(Message::Quick(crate::state::QuickMessage::Add));
    let tick = desk.effects.iter().find_map(|effect| match effect {
        Effect::After(600_000, tick) => Some(*tick),
        _ => None,
    });
    assert_eq!(tick, Some(Tick::SaveReminder(1)));
    desk.told(Report::Tick(Tick::SaveReminder(1)));
    assert!(desk.state.alerts.contains(&Alert::SaveReminder { edits: 1 }));
    desk.told(Report::FileSaved { name: None, edit: 1 });
    desk.told(Report::Tick(Tick::SaveReminder(1)));
    assert!(!desk.state.alerts.iter().any(|one| matches!(one, Alert::SaveReminder { .. })));
}

#[test]
fn where_the_browser_forgets_a_file_is_asked_for_once_there_is_much_to_lose() {
    let mut desk = Desk::with_timeline();
    desk.state.forgets = true;
    desk.add("2019 een");
    let asked = |desk: &Desk| desk.state.alerts.contains(&Alert::Forgets);
    assert!(!asked(&desk), "who only looks around is left alone");
    desk.told(Report::Tick(Tick::SaveReminder(1)));
    assert!(asked(&desk));
    desk.told(Report::FileSaved { name: None, edit: 1 });
    assert!(!asked(&desk));
    for count in 1..=20 {
        desk.add(&format!("2019 keer {count}"));
    }
    assert!(asked(&desk));
    desk.say(Message::DismissAlert(0));
    for count in 21..=40 {
        desk.add(&format!("2019 keer {count}"));
    }
    assert!(!asked(&desk), "it was said");
    let mut desk = Desk::with_timeline();
    for count in 1..=20 {
        desk.add(&format!("2019 keer {count}"));
    }
    assert!(!asked(&desk), "other browsers keep it");
}

#[test]
fn going_on_opens_the_last_draft() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 een");
    let doc = desk.state.doc.clone().expect("a timeline is open");
    let text = doc.text();
    let about = DraftAbout {
        id: doc.draft,
        timeline: doc.timeline().id,
        alias: "Noor".into(),
        day: TODAY,
        in_file: false,
    };
    let mut desk = Desk::served();
    desk.told(Report::Drafts([about].into()));
    desk.say(Message::Start(StartMessage::Resume));
    assert!(matches!(desk.effects[..], [Effect::LoadDraft(id)] if id == doc.draft));
    let (id, text) = (doc.draft, Some(text.into()));
    desk.reads(id, text, true);
    assert_eq!(*desk.timeline(), *doc.timeline());
    assert_eq!(desk.state.storage, Storage::Saved);
    assert_eq!(desk.state.doc.as_ref().map(|doc| doc.edits_since_file()), Some(1));
    desk.add("2020 twee");
    assert_eq!(desk.timeline().items.len(), 2);
}

#[test]
fn a_long_draft_is_written_once_when_it_opens_and_counts_as_unchanged() {
    let id = DraftId(1);
    let about = DraftAbout {
        id,
        timeline: TimelineId(1),
        alias: "Noor".into(),
        day: date(2026, 1, 5),
        in_file: true,
    };
    for (items, claimed, known, written) in [
        (400, true, true, None),
        (600, true, true, Some(about.day)),
        (600, false, true, None),
        (600, true, false, None),
    ] {
        let mut timeline = Timeline::new(TimelineId(1), "Noor");
        let item = |n| Item::event(ItemId(n), LaneId(2), "iets", EventKind::Family);
        timeline.items = (1..=items).map(item).collect();
        let mut desk = Desk::served();
        desk.told(Report::Drafts([about.clone()].into()));
        let mut text = json::write(&timeline.into());
        if !known {
            text = text.replacen('{', r#"{"of_another_version":1,"#, 1);
        }
        desk.reads(id, Some(text.into()), claimed);
        let days = desk.effects.iter().filter_map(|effect| match effect {
            Effect::Keep(keep) => Some(keep.day),
            _ => None,
        });
        assert!(days.eq(written), "{items} items, claimed: {claimed}, known: {known}");
    }
}

#[test]
fn a_draft_that_another_tab_has_opens_read_only() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 een");
    let text = desk.state.doc.as_ref().map(|doc| doc.text()).expect("a timeline is open");
    let mut desk = Desk::served();
    let text = Some(text.into());
    desk.reads(DraftId(1), text, false);
    assert_eq!(desk.state.storage, Storage::OtherTab);
    assert!(desk.state.alerts.contains(&Alert::OtherTab));
    desk.add("2020 twee");
    assert_eq!(desk.timeline().items.len(), 1);
    assert_eq!(desk.kept(), None);
}

#[test]
fn a_claim_that_is_refused_leaves_a_timeline_to_look_at() {
    let mut desk = Desk::with_timeline();
    let draft = desk.state.doc.as_ref().map(|doc| doc.draft).expect("a timeline is open");
    desk.told(Report::Claimed(draft, false));
    assert_eq!(desk.state.storage, Storage::OtherTab);
    desk.add("2020 twee");
    assert_eq!((desk.timeline().items.len(), desk.kept()), (0, None));
}

#[test]
fn a_draft_that_cannot_be_read_is_said() {
    let mut desk = Desk::served();
    desk.reads(DraftId(1), None, true);
    assert!(desk.state.doc.is_none());
    assert_eq!(desk.state.alerts, [Alert::DraftLost]);
}

#[test]
fn what_another_tab_had_can_be_changed_when_that_tab_is_gone() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 een");
    let text: std::rc::Rc<str> =
        desk.state.doc.as_ref().map(|doc| doc.text().into()).expect("a timeline is open");
    let mut desk = Desk::served();
    desk.reads(DraftId(1), Some(text.clone()), false);
    desk.say(Message::Go(crate::state::Screen::Start));
    desk.say(Message::Start(StartMessage::Resume));
    assert!(matches!(desk.effects[..], [Effect::LoadDraft(DraftId(1))]));
    desk.reads(DraftId(1), Some(text), true);
    desk.add("2020 twee");
    assert_eq!(desk.timeline().items.len(), 2);
    assert_eq!(desk.state.alerts, []);
}

#[test]
fn going_on_after_a_look_at_the_example_opens_the_draft() {
    let mut desk = Desk::served();
    desk.say(Message::Start(StartMessage::Example));
    let timeline = desk.timeline().id;
    let about = |id| DraftAbout { id, timeline, alias: "Bo".into(), day: TODAY, in_file: false };
    desk.told(Report::Drafts([about(DraftId(5)), about(DraftId(6))].into()));
    desk.say(Message::Go(crate::state::Screen::Start));
    desk.say(Message::Start(StartMessage::Resume));
    assert!(matches!(desk.effects[..], [Effect::LoadDraft(DraftId(5))]));
}
