//! What a child does in its own view: it tells, weighs and draws, and changes nothing of others.

use timeline_core::{
    lang::Lang,
    layout::child::picture_of_words,
    model::{ItemBody, LaneKind, LinePoint, Load, Role},
    scene::Picture,
};

use super::Desk;
use crate::state::{
    AddKind, Adding, Behind, Change, ChildMessage, ChildWhen, FormMessage, Message, Screen,
    Selected,
};

fn child_mode() -> Desk {
    let mut desk = Desk::with_timeline();
    desk.add("2019 kampioen met voetbal");
    desk.say(Message::Child(ChildMessage::Enter));
    desk
}

fn adding(kind: AddKind, text: &str, when: ChildWhen) -> Adding {
    Adding { kind, text: text.into(), picture: None, when }
}

fn put(desk: &mut Desk, adding: Adding) {
    desk.say(Message::Child(ChildMessage::Add(adding.kind)));
    desk.say(Message::Child(ChildMessage::Adding(adding)));
    desk.say(Message::Child(ChildMessage::Put(true)));
}

fn shown(desk: &Desk) -> Vec<String> {
    let shown = Behind::of(&desk.state).document();
    let timeline = shown.as_ref().map_or(desk.timeline(), |shown| &shown.timeline);
    timeline.items.iter().map(|item| item.title.clone()).collect()
}

#[test]
fn how_it_feels_is_the_childs_own_statement_beside_that_of_others() {
    let mut desk = Desk::with_timeline();
    desk.say(Message::SpeakAs { name: "Moeder".into(), role: Role::Parent });
    desk.add("2019 verhuisd");
    let item = desk.item().id;
    desk.say(Message::Child(ChildMessage::Enter));
    desk.say(Message::Child(ChildMessage::Pick(Some(item))));
    let sad = Load::new(-2).unwrap();
    desk.say(Message::Child(ChildMessage::Feel(sad)));
    let told = &desk.item().statements;
    assert_eq!(told.len(), 2);
    let child = desk.timeline().person(told[1].teller).unwrap();
    assert_eq!((child.role, told[1].load, told[0].load), (Role::Child, Some(sad), None));
    desk.say(Message::Child(ChildMessage::Feel(sad)));
    assert_eq!(desk.item().statements[1].load, None, "the same again takes it back");
    desk.say(Message::Undo);
    assert_eq!(desk.item().statements[1].load, Some(sad));
}

#[test]
fn the_picture_that_a_child_picked_is_shown_beside_its_words() {
    let mut desk = child_mode();
    let picked = |text| Adding {
        picture: Some((Picture::Drawing, "tekenen".into())),
        ..adding(AddKind::Nice, text, ChildWhen::Now)
    };
    put(&mut desk, picked("met de trein"));
    assert_eq!(desk.item().title, "tekenen: met de trein");
    assert_eq!(picture_of_words(&desk.item().title), Some(Picture::Drawing));
    put(&mut desk, picked("een tekening"));
    assert_eq!(desk.item().title, "een tekening", "the words ask for the same");
}

#[test]
fn what_a_child_adds_is_its_own_statement_in_the_lane_the_words_ask_for() {
    let mut desk = child_mode();
    for (kind, text, lane, load) in [
        (AddKind::Nice, "logeren bij oma", LaneKind::Home, 1),
        (AddKind::Nice, "iets zomaar", LaneKind::Friends, 1),
        (AddKind::Hard, "ik was bang", LaneKind::Feelings, -1),
        (AddKind::Helped, "een kruik", LaneKind::Support, 1),
    ] {
        put(&mut desk, adding(kind, text, ChildWhen::Now));
        let item = desk.item();
        let found = desk.timeline().lane(item.lane).unwrap().kind;
        assert_eq!((&item.title[..], found), (text, lane));
        let told = &item.statements[0];
        assert_eq!(told.load, Load::new(load));
        assert_eq!(desk.timeline().person(told.teller).unwrap().role, Role::Child);
        assert_eq!(desk.state.selected, Selected::Item(item.id));
        assert_eq!(desk.state.child.as_ref().unwrap().adding, None);
    }
}

#[test]
fn every_way_a_child_says_when_is_understood_in_both_languages() {
    for lang in [Lang::Dutch, Lang::English] {
        let mut desk = Desk::with_timeline();
        desk.say(Message::SetLang(lang));
        desk.say(Message::EditForm(crate::state::Editable::Child));
        let Some(crate::state::Panel::Form(form)) = Some(desk.state.panel.clone()) else {
            panic!()
        };
        let mut form = *form;
        if let crate::state::Form::Child(child) = &mut form {
            child.birth = "2017-03-14".into();
        }
        desk.say(Message::Form(FormMessage::Changed(form)));
        desk.say(Message::Form(FormMessage::CareerFromNow {
            kind: timeline_core::model::SchoolKind::Bo,
            group: 7,
            school: String::new(),
        }));
        desk.say(Message::Form(FormMessage::Submit));
        desk.say(Message::Child(ChildMessage::Enter));
        for when in [ChildWhen::Now, ChildWhen::Age(7), ChildWhen::Group(4)] {
            put(&mut desk, adding(AddKind::Nice, "iets", when));
            let told = desk.item().statements[0].id;
            let dates = desk.state.doc.as_ref().unwrap().dates();
            assert!(dates.statement(told).start.is_some(), "{lang:?} {when:?}");
        }
        put(&mut desk, adding(AddKind::Nice, "iets", ChildWhen::Unknown));
        assert_eq!(desk.item().statements[0].when.words, "");
    }
}

#[test]
fn a_picture_is_enough_and_nothing_at_all_is_not() {
    let mut desk = child_mode();
    let before = desk.timeline().items.len();
    put(&mut desk, adding(AddKind::Nice, "  ", ChildWhen::Now));
    assert_eq!(desk.timeline().items.len(), before);
    assert!(desk.state.child.as_ref().unwrap().adding.is_some(), "it waits for words");
    let picture = Some((Picture::Pet, "mijn dier".to_owned()));
    put(&mut desk, Adding { picture, ..adding(AddKind::Nice, "", ChildWhen::Now) });
    assert_eq!(desk.item().title, "mijn dier");
}

#[test]
fn delicate_things_are_behind_the_curtain_in_child_mode_until_an_adult_opens_it_for_now() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 ruzie thuis");
    let id = desk.item().id;
    desk.say(Message::Change(Change::Delicate(id, true)));
    assert_eq!(shown(&desk), ["Ruzie thuis"]);
    desk.say(Message::Child(ChildMessage::Enter));
    assert_eq!(shown(&desk), ["gordijn dicht"]);
    desk.say(Message::Child(ChildMessage::Pick(Some(id))));
    assert_eq!(desk.state.selected, Selected::Nothing);
    desk.say(Message::Child(ChildMessage::Feel(Load::new(1).unwrap())));
    assert_eq!(desk.item().statements[0].load, None);
    desk.say(Message::Child(ChildMessage::Lift(false)));
    assert_eq!(shown(&desk), ["gordijn dicht"]);
    desk.say(Message::Child(ChildMessage::Pick(Some(id))));
    desk.say(Message::Child(ChildMessage::Lift(true)));
    assert_eq!(shown(&desk), ["Ruzie thuis"]);
    assert_eq!(desk.state.selected, Selected::Item(id));
    desk.say(Message::Child(ChildMessage::Leave));
    desk.say(Message::Child(ChildMessage::Enter));
    assert_eq!(shown(&desk), ["gordijn dicht"], "and it closes again by itself");
}

#[test]
fn opening_the_curtain_before_one_thing_leaves_it_before_another() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 ruzie thuis");
    let first = desk.item().id;
    desk.say(Message::Change(Change::Delicate(first, true)));
    desk.add("2020 verdriet");
    desk.say(Message::Change(Change::Delicate(desk.item().id, true)));
    desk.say(Message::Child(ChildMessage::Enter));
    desk.say(Message::Child(ChildMessage::Pick(Some(first))));
    desk.say(Message::Child(ChildMessage::Lift(true)));
    assert_eq!(shown(&desk), ["Ruzie thuis", "gordijn dicht"]);
}

#[test]
fn esc_backs_out_of_adding_but_not_out_of_child_mode() {
    let mut desk = child_mode();
    desk.say(Message::Child(ChildMessage::Add(AddKind::Hard)));
    desk.say(Message::Back);
    assert_eq!(desk.state.child.as_ref().unwrap().adding, None);
    desk.say(Message::Back);
    assert!(desk.state.child.is_some());
    desk.say(Message::Child(ChildMessage::Leave));
    assert!(desk.state.child.is_none());
    assert_eq!(desk.state.screen, Screen::Timeline);
}

#[test]
fn the_zoom_ends_at_both_ends() {
    let mut desk = child_mode();
    for (nearer, end) in [(true, 3), (false, 0)] {
        for _ in 0..6 {
            desk.say(Message::Child(ChildMessage::Zoom(nearer)));
        }
        assert_eq!(desk.state.child.as_ref().unwrap().zoom, end);
    }
}

#[test]
fn when_nobody_is_there_everything_is_covered_and_no_key_does_anything_below() {
    let mut desk = Desk::served();
    desk.told(crate::state::Report::Idle);
    assert!(!desk.state.covered, "there is nothing of a child to cover");
    let mut desk = Desk::with_timeline();
    desk.add("2019 ruzie thuis");
    desk.told(crate::state::Report::Idle);
    assert!(desk.state.covered);
    desk.say(Message::Undo);
    desk.say(Message::Change(Change::Delete(desk.item().id.into())));
    assert_eq!(desk.timeline().items.len(), 1);
    desk.say(Message::Back);
    assert!(!desk.state.covered);
    desk.say(Message::Undo);
    assert_eq!(desk.timeline().items.len(), 0);
}

#[test]
fn the_line_of_a_child_is_its_own_and_one_stroke_is_one_step() {
    let mut desk = child_mode();
    let before = desk.timeline().items.len();
    let point = |year: i16, value| LinePoint { on: jiff::civil::date(year, 3, 1), value };
    desk.say(Message::Child(ChildMessage::Line(vec![point(2021, 3)], 1)));
    desk.say(Message::Child(ChildMessage::Line(vec![point(2021, 3), point(2022, -4)], 1)));
    assert_eq!(desk.timeline().items.len(), before + 1);
    let item = desk.item().clone();
    let ItemBody::Measurement(drawn) = &item.body else { panic!("it is a measurement") };
    assert_eq!(drawn.line, [point(2021, 3), point(2022, -4)]);
    let teller = desk.timeline().person(item.statements[0].teller).unwrap();
    assert_eq!(teller.role, Role::Child);
    assert_eq!(desk.timeline().lane(item.lane).unwrap().kind, LaneKind::Feelings);
    let dates = desk.state.doc.as_ref().unwrap().dates();
    assert!(dates.item(item.id).unwrap().start.is_some(), "it has its place in time");
    desk.say(Message::Child(ChildMessage::Line(vec![point(2021, 5)], 2)));
    desk.say(Message::Undo);
    assert_eq!(*desk.item(), item);
    desk.say(Message::Undo);
    assert_eq!(desk.timeline().items.len(), before);
}
