//! One line of words: what it is understood as, and what is added.

use timeline_core::model::{Choice, EventKind, ItemBody, LaneKind, Role};

use super::{Desk, TODAY};
use crate::state::{Editable, Effect, Focus, Form, Message, Panel, QuickMessage, Selected};

#[test]
fn a_first_event_needs_a_name_and_a_line() {
    let mut desk = Desk::with_timeline();
    assert!(desk.effects.iter().any(|effect| matches!(effect, Effect::Focus(Focus::FirstLine))));
    desk.add("2019-06 broertje Sem geboren");
    let item = desk.item().clone();
    assert_eq!(item.title, "Broertje Sem geboren");
    assert_eq!(item.statements[0].when.words, "2019-06");
    assert_eq!(item.statements[0].told_on, Some(TODAY));
    let lane = desk.timeline().lane(item.lane).map(|lane| lane.kind);
    assert_eq!(lane, Some(LaneKind::Home));
    let ItemBody::Event(event) = item.body else { panic!("an event") };
    assert_eq!(event.kind, EventKind::Family);
    let teller = desk.timeline().person(item.statements[0].teller).expect("somebody tells");
    assert_eq!((teller.name.as_str(), teller.role), ("Noor", Role::Child));
    assert_eq!(desk.state.selected, Selected::Item(item.id));
    assert_eq!(desk.state.quick.text, "");
    let said = desk.state.toast.clone().expect("it is said").saying;
    assert!(said.args.contains(&("lane", "Thuis".to_owned())));
}

#[test]
fn what_is_added_is_looked_at_also_where_a_search_would_hide_it() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 verhuisd");
    desk.say(Message::Search("verhuisd".into()));
    desk.add("2020 verhuisd naar Zwolle");
    assert_eq!(desk.state.search, "verhuisd", "it does not hide this");
    desk.add("2021 hond gekregen");
    assert_eq!(desk.state.search, "");
    let look = desk.state.drawing.to_answer().map(|(_, look)| look);
    assert_eq!(look, Some(crate::state::Look::Item(desk.item().id)));
}

#[test]
fn a_name_may_be_skipped() {
    let mut desk = Desk::served();
    desk.say(Message::Start(crate::state::StartMessage::New { alias: "  ".into() }));
    desk.add("verhuisd");
    assert_eq!(desk.timeline().child.alias, "");
    assert_eq!(desk.timeline().people[0].name, "Kind");
    desk.say(Editable::Child);
    super::editing::fill(&mut desk, |form| {
        if let Form::Child(form) = form {
            form.alias = "Noor".into();
        }
    });
    desk.say(Message::Form(crate::state::FormMessage::Submit));
    assert_eq!(desk.timeline().people[0].name, "Noor", "it is given later");
}

#[test]
fn what_is_understood_shows_while_typing() {
    let mut desk = Desk::with_timeline();
    desk.say(Message::Quick(QuickMessage::Typed("2019 op voetbal".into())));
    let found = desk.state.quick.understood.clone().expect("something is understood");
    assert_eq!((found.title.as_str(), found.when.words.as_str()), ("Op voetbal", "2019"));
    assert!(found.resolved.start.is_some());
    let school = desk.timeline().lane_of(LaneKind::School).map(|lane| lane.id);
    desk.say(Message::Quick(QuickMessage::Lane(school)));
    assert_eq!(desk.state.quick.understood.as_ref().and_then(|found| found.lane), school);
    desk.say(Message::Quick(QuickMessage::Typed(String::new())));
    assert_eq!(desk.state.quick.understood, None);
}

#[test]
fn the_day_the_child_was_born_need_not_be_said_twice() {
    let mut desk = Desk::with_timeline();
    desk.add("broertje geboren op 2-5-2019");
    assert_eq!(desk.timeline().child.birth, None, "of somebody else");
    desk.add("Noor is geboren in maart 2017");
    assert_eq!(desk.timeline().child.birth, None, "no day was said");
    desk.add("Noor is geboren op 14-3-2017");
    assert_eq!(desk.timeline().child.birth, Some(jiff::civil::date(2017, 3, 14)));
    let said = desk.state.toast.clone().expect("it is said").saying;
    assert!(said.args.contains(&("day", "14 maart 2017".to_owned())), "{said:?}");
    desk.say(Message::Undo);
    assert_eq!(desk.timeline().child.birth, None, "one step back takes both back");
    desk.say(Message::Redo);
    desk.add("geboren op 15-3-2017");
    let birth = desk.timeline().child.birth;
    assert_eq!(birth, Some(jiff::civil::date(2017, 3, 14)), "what is known stays");
}

#[test]
fn words_that_are_no_date_are_kept_without_one() {
    let mut desk = Desk::with_timeline();
    desk.add("iets heel bijzonders");
    assert_eq!(desk.item().title, "iets heel bijzonders");
    assert_eq!(desk.item().statements[0].when.words, "");
    assert_eq!(desk.state.toast.as_ref().map(|toast| toast.saying.key), Some("said-added-undated"));
}

#[test]
fn an_empty_line_adds_nothing() {
    let mut desk = Desk::with_timeline();
    desk.add("   ");
    assert_eq!(desk.timeline().items.len(), 0);
}

#[test]
fn a_page_of_text_is_kept_whole_and_said_in_short() {
    let mut desk = Desk::with_timeline();
    let page = "é".repeat(3_000);
    desk.add(&page);
    assert_eq!(desk.item().title, page);
    let toast = desk.state.toast.as_ref().expect("it is said");
    let title = toast.saying.args.iter().find(|(name, _)| *name == "title");
    assert!(title.is_some_and(|(_, said)| said.chars().count() < 200 && said.ends_with('…')));
}

#[test]
fn lines_that_were_pasted_come_one_after_the_other() {
    let mut desk = Desk::with_timeline();
    let pasted = "\r\nzomer 2019 verhuisd\r\n\r\n 2021 op kamp\r\n2022\tzwemdiploma\tThuis\r\n";
    desk.say(Message::Quick(QuickMessage::Typed(pasted.into())));
    assert_eq!(desk.state.quick.text, "zomer 2019 verhuisd");
    desk.say(Message::Quick(QuickMessage::Add));
    let mut again = desk.killed();
    assert_eq!(again.state.quick, desk.state.quick, "what waits is kept like what is typed");
    let understood = again.state.quick.understood.clone().expect("the next is understood");
    assert_eq!(understood.title, "Op kamp");
    again.say(Message::Quick(QuickMessage::Add));
    again.say(Message::Quick(QuickMessage::Add));
    assert_eq!((again.timeline().items.len(), again.state.quick.whole().as_str()), (3, ""));
    desk.say(Message::Quick(QuickMessage::Typed(String::new())));
    assert_eq!(desk.state.quick.whole(), "", "who empties the line wants none of them");
    desk.say(Message::Quick(QuickMessage::Typed("2023 een kat".into())));
    desk.say(Message::ToastAction);
    let back = "2023 een kat\n2022\tzwemdiploma\tThuis";
    assert_eq!(desk.state.quick.whole(), back, "and can have them back");
}

#[test]
fn one_tap_gives_somebody_new_the_turn() {
    let mut desk = Desk::with_timeline();
    desk.say(Message::SpeakAs { name: "Moeder".into(), role: Role::Parent });
    desk.say(Message::SpeakAs { name: "Moeder".into(), role: Role::Parent });
    assert_eq!(desk.timeline().people.len(), 2);
    desk.add("2020 gescheiden");
    let mother = desk.timeline().people[1].id;
    assert_eq!(desk.item().statements[0].teller, mother);
}

#[test]
fn ordinary_attention_takes_two_taps() {
    let mut desk = Desk::with_timeline();
    desk.say(Message::OrdinaryAttention { title: "gewone aandacht".into() });
    let item = desk.item();
    assert!(matches!(item.body, ItemBody::Intervention(_)));
    assert_eq!(item.statements[0].when.words, "21 november 2026");
    assert_eq!(desk.state.panel, Panel::Item(item.id));
}

#[test]
fn hostile_text_is_text() {
    let mut desk = Desk::with_timeline();
    let long = "x".repeat(10_000);
    for text in ["<script>alert(1)</script>", "=cmd()", "\u{202e}om", "👩‍👧", &long] {
        desk.add(text);
        assert_eq!(desk.item().title, text);
    }
}

#[test]
fn the_form_of_the_child_opens_where_it_is_needed() {
    let mut desk = Desk::with_timeline();
    desk.say(Editable::Child);
    assert!(matches!(&desk.state.panel, Panel::Form(form) if matches!(**form, Form::Child(_))));
}

#[test]
fn an_age_without_a_birth_date_is_kept_and_asked_for_once() {
    let mut desk = Desk::with_timeline();
    desk.add("toen ze een half jaar was oorontsteking");
    let item = desk.item().clone();
    assert_eq!(item.statements[0].when.words, "toen ze een half jaar was");
    let asks = |desk: &Desk| matches!(&desk.state.panel, Panel::Form(form) if matches!(**form, Form::Child(_)));
    assert!(asks(&desk));
    super::editing::fill(&mut desk, |form| {
        if let Form::Child(form) = form {
            form.birth = "14-3-2017".into();
        }
    });
    desk.say(Message::Form(crate::state::FormMessage::Submit));
    let doc = desk.state.doc.clone().expect("a timeline is open");
    assert!(doc.dates().item(item.id).is_some_and(|dates| dates.start.is_some()));
    desk.add("zomer groep 3 verhuisd naar Zwolle");
    assert!(asks(&desk), "the career is missing now");
    desk.say(Message::Back);
    desk.add("groep 4 bril gekregen");
    assert!(!asks(&desk), "asking once is enough");
}

#[test]
fn a_reading_can_be_chosen_before_and_after_adding() {
    let mut desk = Desk::with_timeline();
    desk.say(Editable::Child);
    let (kind, school) = (timeline_core::model::SchoolKind::Bo, String::new());
    let message = crate::state::FormMessage::CareerFromNow { kind, group: 5, school };
    desk.say(Message::Form(message));
    desk.say(Message::Form(crate::state::FormMessage::Submit));
    desk.say(Message::Quick(QuickMessage::Typed("zomer groep 3 verhuisd".into())));
    let found = desk.state.quick.understood.clone().expect("something is understood");
    let first = found.resolved.choices.first().cloned().expect("it is ambiguous");
    desk.say(Message::Quick(QuickMessage::Choose(first.clone())));
    let found = desk.state.quick.understood.clone().expect("something is understood");
    assert_eq!((found.when.choice, found.resolved.choices.len()), (Some(first.clone()), 0));
    desk.say(Message::Quick(QuickMessage::Add));
    assert_eq!(desk.item().statements[0].when.choice, Some(first));
    desk.add("zomer groep 4 op kamp");
    let id = desk.item().statements[0].id;
    let doc = desk.state.doc.clone().expect("a timeline is open");
    let choice = doc.dates().statement(id).choices.last().cloned().expect("it is ambiguous");
    let choose = crate::state::Change::Choose { statement: id, choice: choice.clone(), end: false };
    desk.say(Message::Change(choose));
    assert_eq!(desk.item().statements[0].when.choice, Some(choice));
    assert_eq!(desk.item().statements[0].when.words, "zomer groep 4");
}

#[test]
fn now_is_the_day_it_is_said_even_where_an_older_conversation_is_kept() {
    let mut desk = Desk::served();
    desk.say(Message::Start(crate::state::StartMessage::Example));
    assert!(desk.timeline().conversation_date.is_some_and(|before| before < TODAY));
    desk.say(Message::Quick(QuickMessage::Typed("nu slaapt hij slecht".into())));
    let shown = desk.state.quick.understood.clone().expect("something is understood").resolved;
    desk.say(Message::Quick(QuickMessage::Add));
    let doc = desk.state.doc.clone().expect("a timeline is open");
    assert_eq!(doc.dates().statement(desk.item().statements[0].id).start, shown.start);
    assert_eq!(shown.start.and_then(|start| start.latest), Some(TODAY));
}

#[test]
fn now_is_the_day_of_the_conversation_that_is_going_on() {
    let mut desk = Desk::with_timeline();
    let on = jiff::civil::date(2026, 11, 19);
    desk.say(Editable::Conversation);
    super::editing::fill(&mut desk, |form| {
        if let Form::Conversation(form) = form {
            form.day = "eergisteren".into();
        }
    });
    desk.say(Message::Form(crate::state::FormMessage::Submit));
    assert_eq!(desk.timeline().conversation_date, Some(on));
    desk.add("nu slaapt hij slecht");
    assert_eq!(desk.item().statements[0].told_on, Some(on));
    desk.say(Message::Undo);
    desk.say(Message::Undo);
    desk.add("nu slaapt hij slecht");
    assert_eq!(desk.item().statements[0].told_on, Some(TODAY));
}

#[test]
fn a_line_that_stands_there_is_read_again_when_the_day_of_the_conversation_is_said() {
    let mut desk = Desk::with_timeline();
    desk.say(Message::Quick(QuickMessage::Typed("nu slaapt hij slecht".into())));
    desk.say(Editable::Conversation);
    super::editing::fill(&mut desk, |form| {
        if let Form::Conversation(form) = form {
            form.day = "eergisteren".into();
        }
    });
    desk.say(Message::Form(crate::state::FormMessage::Submit));
    let shown = desk.state.quick.understood.clone().expect("something is understood").resolved;
    let on = jiff::civil::date(2026, 11, 19);
    assert_eq!(shown.start.and_then(|start| start.latest), Some(on));
}

#[test]
fn a_year_of_two_digits_may_be_one_that_is_near() {
    let mut desk = Desk::with_timeline();
    let mut choices = |line: &str| {
        desk.say(Message::Quick(QuickMessage::Typed(line.into())));
        let understood = desk.state.quick.understood.clone();
        understood.map(|understood| understood.resolved.choices).unwrap_or_default()
    };
    let words = |words: &str| Choice::Words(words.into());
    assert_eq!(choices("8-12-'26 evaluatie"), [words("2026-12-08"), words("1926-12-08")]);
    assert_eq!(choices("8-10-'26 evaluatie"), [], "that has been");
    assert_eq!(choices("11-2-'41 oma geboren"), [], "that is far");
    assert_eq!(choices("8-12-2026 evaluatie"), []);
    assert_eq!(choices("volgend jaar evaluatie"), []);
    desk.say(Message::Quick(QuickMessage::Typed("8-12-'26 evaluatie".into())));
    desk.say(Message::Quick(QuickMessage::Choose(words("2026-12-08"))));
    desk.say(Message::Quick(QuickMessage::Add));
    let told = &desk.item().statements[0];
    assert_eq!(told.when.words, "8-12-'26");
    let doc = desk.state.doc.clone().expect("a timeline is open");
    let start = doc.dates().statement(told.id).start.and_then(|start| start.earliest);
    assert_eq!(start, Some(jiff::civil::date(2026, 12, 8)));
}

#[test]
fn what_asks_for_the_groups_moves_the_focus_once() {
    let mut desk = Desk::with_timeline();
    desk.add("groep 3 gepest");
    let places = desk.effects.iter().filter(|effect| matches!(effect, Effect::Focus(_)));
    assert_eq!(places.count(), 1, "{:?}", desk.effects);
}
