//! Forms: they stay open while something is missing, and leave as one edit.

use timeline_core::model::{NoteKind, Pin, Role, SchoolKind};

use super::{Desk, editing::fill};
use crate::state::{
    Change, Editable, Form, FormMessage, Message, NewForm, Panel, Report, Selected,
};

#[test]
fn another_teller_adds_a_version_beside_the_first() {
    let mut desk = Desk::with_timeline();
    desk.add("2022-12 ouders uit elkaar");
    desk.say(Message::SpeakAs { name: "Vader".into(), role: Role::Parent });
    let id = desk.item().id;
    desk.say(NewForm::Statement(id));
    fill(&mut desk, |form| {
        if let Form::Statement(form) = form {
            form.when = form.when.clone().say("2022-08".into());
        }
    });
    desk.say(Message::Form(FormMessage::Submit));
    let father = desk.timeline().people[1].id;
    assert_eq!(desk.item().statements.len(), 2);
    assert_eq!(desk.item().statements[0].when.words, "2022-12");
    assert_eq!(desk.item().statements[1].teller, father);
    assert_eq!(desk.state.panel, Panel::Item(id));
}

#[test]
fn a_form_without_its_title_stays_open() {
    let mut desk = Desk::with_timeline();
    desk.say(NewForm::Item(None));
    desk.say(Message::Form(FormMessage::Submit));
    assert!(matches!(desk.state.panel, Panel::Form(_)));
    assert_eq!(desk.timeline().items.len(), 0);
}

#[test]
fn a_birth_in_the_future_stays_in_the_form_and_the_rest_is_kept() {
    let mut desk = Desk::with_timeline();
    desk.say(Editable::Child);
    fill(&mut desk, |form| {
        if let Form::Child(form) = form {
            form.alias = "Ster".into();
            form.birth = "2031-01-01".into();
        }
    });
    desk.say(Message::Form(FormMessage::Submit));
    assert_eq!(desk.timeline().child.alias, "Ster");
    assert_eq!(desk.timeline().child.birth, None);
    assert!(matches!(&desk.state.panel, Panel::Form(form)
        if matches!(&**form, Form::Child(form) if form.birth == "2031-01-01")));
    assert_eq!(desk.timeline().people[0].name, "Ster", "the child at the table goes by it too");
}

#[test]
fn the_career_is_filled_in_from_one_row() {
    let mut desk = Desk::with_timeline();
    desk.say(Editable::Child);
    let (kind, school) = (SchoolKind::Bo, "De Wegwijzer".to_owned());
    desk.say(Message::Form(FormMessage::CareerFromNow { kind, group: 5, school }));
    desk.say(Message::Form(FormMessage::Career(crate::state::CareerChange::Doubled(1))));
    desk.say(Message::Form(FormMessage::Submit));
    let career = &desk.timeline().child.career;
    assert_eq!(career.len(), 6);
    assert_eq!((career[5].group, career[5].start_year()), (Some(5), 2026));
    assert_eq!((career[0].group, career[0].start_year()), (Some(1), 2021));
    assert_eq!(desk.state.panel, Panel::None);
}

#[test]
fn the_group_that_was_answered_counts_without_the_button() {
    let mut desk = Desk::with_timeline();
    desk.say(Editable::Child);
    fill(&mut desk, |form| {
        if let Form::Child(form) = form {
            let now = crate::state::CareerRow::whole(0, SchoolKind::Sbo, Some(3), "De Steiger");
            form.now = Some(now);
        }
    });
    desk.say(Message::Form(FormMessage::Submit));
    let career = &desk.timeline().child.career;
    assert_eq!(career.len(), 3);
    assert_eq!((career[2].group, career[2].school.as_str()), (Some(3), "De Steiger"));
}

#[test]
fn something_new_that_is_left_can_be_had_back() {
    let mut desk = Desk::with_timeline();
    desk.say(NewForm::Item(None));
    fill(&mut desk, |form| {
        if let Form::Item(form) = form {
            form.title = "op kamp".into();
        }
    });
    desk.say(Message::Open(Panel::People));
    assert_eq!(desk.timeline().items.len(), 0);
    assert_eq!(desk.state.left.len(), 1, "it waits until somebody goes on with it");
    desk.say(Message::Form(FormMessage::GoOn));
    assert_eq!(desk.state.left, []);
    desk.say(Message::Form(FormMessage::Submit));
    assert_eq!(desk.item().title, "op kamp");
}

#[test]
fn somebody_new_gets_the_turn_and_it_is_said() {
    let mut desk = Desk::with_timeline();
    desk.say(NewForm::Person(Role::Parent));
    fill(&mut desk, |form| {
        if let Form::Person(person) = form {
            person.name = "Moeder".into();
        }
    });
    desk.say(Message::Form(FormMessage::Submit));
    assert_eq!(desk.state.speaker, desk.timeline().people.last().map(|person| person.id));
    assert_eq!(desk.state.announced.1.as_ref().map(|said| said.key), Some("said-speaker"));
}

#[test]
fn a_form_that_was_not_touched_leaves_without_a_word() {
    let mut desk = Desk::with_timeline();
    desk.say(NewForm::Person(Role::Parent));
    desk.say(Message::Back);
    assert_eq!(desk.state.toast, None);
    assert_eq!(desk.state.panel, Panel::People);
}

#[test]
fn leaving_the_form_of_something_that_is_there_keeps_it() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 op kamp");
    let id = desk.item().id;
    desk.say(Editable::Item(id));
    fill(&mut desk, |form| {
        if let Form::Item(form) = form {
            form.title = "op schoolkamp".into();
        }
    });
    desk.told(Report::Leaving);
    assert_eq!(desk.item().title, "op schoolkamp", "the page may be going away");
    assert!(matches!(desk.state.panel, Panel::Form(_)));
    fill(&mut desk, |form| {
        if let Form::Item(form) = form {
            form.title = "kamp".into();
        }
    });
    desk.say(Message::Select(Selected::Item(id)));
    assert_eq!(desk.item().title, "kamp");
    assert_eq!(desk.state.panel, Panel::Item(id));
}

#[test]
fn a_plan_takes_goals_actions_and_evaluations() {
    let mut desk = Desk::with_timeline();
    desk.say(NewForm::Item(None));
    fill(&mut desk, |form| {
        if let Form::Item(form) = form {
            form.title = "rustig naar school".into();
            form.body = crate::state::BodyForm::Plan(Default::default());
        }
    });
    desk.say(Message::Form(FormMessage::Submit));
    let id = desk.item().id;
    desk.say(NewForm::Goal(id));
    fill(&mut desk, |form| {
        if let Form::Goal(form) = form {
            form.text = "zelf naar binnen".into();
        }
    });
    desk.say(Message::Form(FormMessage::Submit));
    desk.say(NewForm::Action(id));
    fill(&mut desk, |form| {
        if let Form::Action(form) = form {
            form.what = "samen lopen".into();
        }
    });
    desk.say(Message::Form(FormMessage::Submit));
    desk.say(NewForm::Evaluation(id));
    desk.say(Message::Form(FormMessage::Submit));
    let plan = |desk: &Desk| match &desk.item().body {
        timeline_core::model::ItemBody::Plan(plan) => (**plan).clone(),
        _ => panic!("a plan"),
    };
    let made = plan(&desk);
    assert_eq!((made.goals.len(), made.actions.len(), made.evaluations.len()), (1, 1, 1));
    desk.say(Message::Change(Change::DeleteGoal(id, made.goals[0].id)));
    assert_eq!(plan(&desk).goals.len(), 0);
    desk.say(Message::Undo);
    assert_eq!(plan(&desk), made);
}

#[test]
fn a_note_can_stand_on_a_date() {
    let mut desk = Desk::with_timeline();
    let pin = Pin::When(timeline_core::model::When::said("2020"));
    desk.say(NewForm::Note(NoteKind::Thought, pin.clone()));
    fill(&mut desk, |form| {
        if let Form::Note(form) = form {
            form.text = "dat jaar was zwaar".into();
        }
    });
    desk.say(Message::Form(FormMessage::Submit));
    let note = &desk.timeline().notes[0];
    assert_eq!((note.pin.clone(), note.by), (pin, desk.timeline().people[0].id));
}
