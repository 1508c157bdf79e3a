//! What is half filled in is never lost: not by going elsewhere, and not with the browser.

use timeline_core::{
    model::{NoteKind, Pin, Receiver, ResponseValue, Role, Step},
    scene::Picture,
};

use super::{
    Desk,
    editing::fill,
    talking::{at, table},
};
use crate::state::{
    AddKind, Adding, AgreementOf, BodyForm, ChildMessage, ChildWhen, Editable, Effect, Form,
    FormMessage, KeepUnfinished, Line, Message, NewForm, Panel, Paper, PrintChoices, QuickMessage,
    Report, Screen, Sheet, StartMessage, Storage, TalkMessage, ToastAction,
};

/// Types in the first field of words that a form has.
fn write(desk: &mut Desk, words: &str) {
    fill(desk, |form| {
        let words = words.to_owned();
        match form {
            Form::Item(form) => form.title = words,
            Form::Statement(form) => form.text = words,
            Form::Note(form) => form.text = words,
            Form::Person(form) => form.name = words,
            Form::Child(form) => form.alias = words,
            Form::Conversation(form) => form.day = words,
            Form::Lane(form) => form.name = words,
            Form::Goal(form) => form.text = words,
            Form::Action(form) => form.what = words,
            Form::Evaluation(form) => form.text = words,
            Form::Move(form) => form.when = form.when.clone().say(words),
        }
    });
}

fn open_form(desk: &Desk) -> Option<&Form> {
    match &desk.state.panel {
        Panel::Form(form) => Some(form),
        _ => None,
    }
}

/// What was given out to be kept after the last message.
fn given_out(desk: &Desk) -> Option<&KeepUnfinished> {
    desk.effects.iter().find_map(|effect| match effect {
        Effect::KeepUnfinished(keep) => Some(keep),
        _ => None,
    })
}

#[test]
fn every_form_is_there_again_after_the_browser_was_killed() {
    let mut desk = at(Step::Growth);
    desk.add("2019 op kamp");
    let item = desk.item().id;
    desk.say(NewForm::Item(None));
    fill(&mut desk, |form| {
        if let Form::Item(form) = form {
            (form.title, form.body) = ("plan".into(), BodyForm::Plan(Default::default()));
        }
    });
    desk.say(Message::Form(FormMessage::Submit));
    let plan = desk.item().id;
    let agreement = AgreementOf { principle: "korte lijnen".into(), ..Default::default() };
    let forms: [Message; 11] = [
        NewForm::Item(None).into(),
        NewForm::Statement(item).into(),
        NewForm::Note(NoteKind::Feeling, Pin::Item(item)).into(),
        NewForm::Person(Role::Parent).into(),
        NewForm::Lane.into(),
        NewForm::Goal(plan).into(),
        NewForm::Action(plan).into(),
        NewForm::Evaluation(plan).into(),
        NewForm::Agreement(agreement).into(),
        Editable::Child.into(),
        Editable::Conversation.into(),
    ];
    for form in forms {
        desk.say(form);
        write(&mut desk, "half een zin");
        assert!(given_out(&desk).is_some_and(|keep| keep.text.contains("half een zin")));
        let again = desk.killed();
        assert_eq!(open_form(&again), open_form(&desk));
        assert!(again.state.toast.is_some(), "it is said");
        desk.say(Message::Form(FormMessage::Cancel));
    }
    assert!(desk.killed().state.unfinished.is_empty(), "what was left on purpose does not return");
}

#[test]
fn what_was_chosen_to_print_is_there_again_and_not_with_another_timeline() {
    let mut desk = Desk::with_timeline();
    let chosen = PrintChoices { paper: Paper::A3, ..PrintChoices::default() };
    let chosen = chosen.made_for(Some(Receiver::School)).with_sheet(Sheet::Consent, true);
    desk.say(Message::Print(chosen.clone()));
    assert!(given_out(&desk).is_some());
    let mut again = desk.killed();
    assert_eq!(again.state.print, chosen);
    assert!(again.state.toast.is_none(), "nothing was typed");
    again.say(Message::Start(StartMessage::New { alias: "Amir".into() }));
    assert_eq!(again.state.print, PrintChoices::default());
}

#[test]
fn what_was_only_looked_at_and_printed_leaves_nothing_on_the_device() {
    let mut desk = Desk::served();
    desk.say(Message::Start(StartMessage::Example));
    let keeps = |desk: &Desk| {
        let kept = |one: &Effect| matches!(one, Effect::Keep(_) | Effect::KeepUnfinished(_));
        desk.effects.iter().any(kept)
    };
    let chosen = PrintChoices { paper: Paper::A3, ..PrintChoices::default() };
    desk.say(Message::Print(chosen.clone()));
    assert!(!keeps(&desk));
    let mother = desk.timeline().people[1].id;
    desk.say(Message::Speak(mother));
    assert!(!keeps(&desk));
    desk.say(Message::Quick(QuickMessage::Typed("2019 op".into())));
    assert!(keeps(&desk), "from the first letter on it is kept");
    let again = desk.killed();
    assert_eq!((&again.state.print, again.state.speaker), (&chosen, Some(mother)));
}

#[test]
fn lines_of_a_conversation_are_there_again() {
    let mut desk = at(Step::Growth);
    desk.talk(TalkMessage::Typed("gym is eng".into()));
    desk.talk(TalkMessage::Say);
    let (said, other) = (desk.last().id, desk.people()[1]);
    desk.talk(TalkMessage::Respond(said, other, ResponseValue::SeesDifferently));
    desk.talk(TalkMessage::Wrote(Line::OwnVersion, "thuis niet".into()));
    desk.talk(TalkMessage::Wrote(Line::Word, "eng".into()));
    desk.say(Message::Quick(QuickMessage::Typed("2019 half".into())));
    let mut again = desk.killed();
    assert_eq!(again.state.screen, desk.state.screen);
    assert_eq!(again.state.talk.differs, Some((said, other)));
    assert_eq!(again.state.talk.line(Line::Word), "eng");
    assert_eq!(again.state.quick, desk.state.quick);
    let version = again.state.talk.line(Line::OwnVersion);
    again.talk(TalkMessage::OwnVersion(version));
    assert_eq!((again.last().text.as_str(), again.last().by), ("thuis niet", other));
}

#[test]
fn a_conversation_that_is_prepared_is_in_view_again() {
    let mut desk = table();
    desk.say(Message::Go(Screen::Talk));
    desk.change(1, |talk| talk.goal = "rustig naar".into());
    let again = desk.killed();
    assert_eq!((again.state.screen, again.state.talk.open), (Screen::Talk, desk.state.talk.open));
    assert!(again.state.toast.is_none(), "nothing was half typed");
    desk.say(Message::Go(Screen::Timeline));
    assert_eq!(desk.killed().state.screen, Screen::Timeline, "only where it was left");
}

#[test]
fn who_had_the_word_has_it_again() {
    let mut desk = Desk::with_timeline();
    desk.say(Message::SpeakAs { name: "Moeder".into(), role: Role::Parent });
    desk.say(Message::Go(Screen::List));
    let again = desk.killed();
    assert_eq!(again.state.speaker, desk.state.speaker);
    assert_eq!(
        (again.state.screen, &again.state.toast),
        (Screen::Timeline, &None),
        "nothing was half typed"
    );
    let child = desk.timeline().people[0].id;
    desk.say(Message::Speak(child));
    assert!(desk.killed().state.unfinished.is_empty(), "a child has it by itself");
    let mut talk = at(Step::Growth);
    let (turn, other) = (talk.state.speaker, talk.people()[1]);
    talk.say(Message::Go(Screen::Timeline));
    talk.say(Message::Speak(other));
    assert_eq!(talk.killed().state.speaker, turn, "in a conversation the turn says who");
    talk.say(Message::Go(Screen::Talk));
    assert_eq!(talk.state.speaker, turn, "also for who comes back to it");
}

#[test]
fn in_a_timeline_of_another_tab_nothing_is_half_filled_in_and_nobody_who_is_gone_has_the_word() {
    let mut desk = Desk::with_timeline();
    let empty = desk.state.doc.as_ref().map(|doc| doc.text()).expect("a timeline is open");
    desk.say(Message::SpeakAs { name: "Moeder".into(), role: Role::Parent });
    desk.say(Message::Quick(QuickMessage::Typed("2019 half".into())));
    for claimed in [false, true] {
        let mut again = Desk::served();
        again.told(Report::Draft {
            id: desk.state.doc.as_ref().map(|doc| doc.draft).expect("a timeline is open"),
            text: Some(empty.clone().into()),
            claimed,
            in_file: false,
            unfinished: desk.state.unfinished.text(),
        });
        assert_eq!(again.state.unfinished.is_empty(), !claimed);
        assert_ne!(again.state.speaker, desk.state.speaker);
    }
}

#[test]
fn what_a_child_was_adding_waits_for_the_same_button() {
    let mut desk = at(Step::Strengths);
    let half = Adding {
        kind: AddKind::Nice,
        text: "zwem".into(),
        picture: Some((Picture::Swimming, "zwemmen".into())),
        when: ChildWhen::Group(4),
    };
    desk.say(Message::Child(ChildMessage::Enter));
    desk.say(Message::Child(ChildMessage::Add(AddKind::Nice)));
    desk.say(Message::Child(ChildMessage::Adding(half.clone())));
    let adding = |desk: &Desk| desk.state.child.as_ref().and_then(|child| child.adding.clone());
    assert_eq!(adding(&desk.killed()), Some(half.clone()), "child mode is on again");
    desk.say(Message::Go(Screen::List));
    let mut again = desk.killed();
    assert_eq!(adding(&again), None);
    again.say(Message::Child(ChildMessage::Enter));
    again.say(Message::Child(ChildMessage::Add(AddKind::Hard)));
    assert_eq!(adding(&again).map(|one| one.text), Some(String::new()));
    again.say(Message::Back);
    again.say(Message::Child(ChildMessage::Add(AddKind::Nice)));
    assert_eq!(adding(&again), Some(half));
    again.say(Message::Child(ChildMessage::Put(false)));
    assert!(again.killed().state.unfinished.is_empty(), "the child said it need not be there");
}

#[test]
fn forms_that_were_left_wait_one_above_the_other() {
    let mut desk = at(Step::Growth);
    desk.say(NewForm::Agreement(AgreementOf::default()));
    write(&mut desk, "samen lop");
    desk.say(Message::Go(Screen::Print));
    desk.say(NewForm::Item(None));
    write(&mut desk, "op kamp");
    desk.say(Message::Go(Screen::List));
    assert_eq!(desk.state.left.len(), 2);
    let mut again = desk.killed();
    assert_eq!((&again.state.left, open_form(&again)), (&desk.state.left, None));
    again.say(Message::Form(FormMessage::Drop));
    assert!(matches!(
        again.state.toast.as_ref().map(|toast| &toast.action),
        Some(ToastAction::Restore(_))
    ));
    again.say(Message::Form(FormMessage::GoOn));
    assert!(matches!(open_form(&again), Some(Form::Action(form)) if form.what == "samen lop"));
    assert_eq!(again.state.screen, Screen::Talk, "where its panel is");
    again.say(Message::Form(FormMessage::Submit));
    assert_eq!(again.conversation().agreements[0].what, "samen lop");
}

#[test]
fn it_counts_as_saved_only_when_it_was_read_back() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 een");
    desk.disk_answers();
    assert_eq!(desk.state.storage, Storage::Saved);
    desk.say(NewForm::Person(Role::Parent));
    write(&mut desk, "Moe");
    assert_eq!(desk.state.storage, Storage::Saving);
    let KeepUnfinished { draft, serial, .. } = given_out(&desk).expect("it is kept").clone();
    desk.told(Report::UnfinishedKept(draft, serial - 1));
    assert_eq!(desk.state.storage, Storage::Saving);
    desk.told(Report::UnfinishedKept(draft, serial));
    assert_eq!(desk.state.storage, Storage::Saved);
}

#[test]
fn a_form_behind_the_curtain_waits_until_that_is_open() {
    let mut desk = Desk::with_timeline();
    desk.add("2019 op kamp");
    let item = desk.item().id;
    desk.say(NewForm::Statement(item));
    write(&mut desk, "half een zin");
    desk.say(Message::Curtain(Some(item)));
    let mut again = desk.killed();
    again.say(Message::Form(FormMessage::GoOn));
    assert_eq!((open_form(&again), again.state.left.len()), (None, 1));
    again.say(Message::Change(crate::state::Change::Curtain(item, false)));
    again.say(Message::Form(FormMessage::GoOn));
    assert!(open_form(&again).is_some());
}

#[test]
fn a_text_of_another_version_of_the_app_is_passed_over() {
    for text in ["", "{", "[]", "{\"forms\":[{\"New\":1}]}"] {
        assert!(crate::state::Unfinished::read(text).is_empty(), "{text}");
    }
}

#[test]
fn where_nothing_is_kept_closing_the_page_asks_first() {
    let mut desk = Desk::double_clicked();
    desk.say(Message::Start(crate::state::StartMessage::New { alias: "Noor".into() }));
    desk.say(NewForm::Person(Role::Parent));
    write(&mut desk, "Moe");
    assert!(desk.effects.iter().any(|effect| matches!(effect, Effect::WarnOnClose(true))));
    assert!(given_out(&desk).is_none());
}
