//! The forms in the panel. A form is held by the state as it stands; at every change the whole
//! changed draft goes back to it. What is the matter is said at the field it is about, and the rest
//! can be kept all the same.

mod action;
mod career;
mod child;
mod conversation;
mod evaluation;
mod frame;
mod goal;
mod intervention;
mod item;
mod lane;
mod measurement;
mod missing;
mod move_item;
mod note;
mod party_lines;
mod person;
mod person_select;
mod statement;
mod when;

use timeline_core::date::{self, Dates, Trouble};
use timeline_core::model::{Choice, Person, PersonId, Role, Timeline, When};
use yew::prelude::*;

use crate::state::{Doc, Form, FormMessage, Message};
use crate::text::Texts;
use crate::view::context::Cx;

pub use frame::FormFrame;
pub use missing::{MissingProps, missing};

/// So many readings are said of words that can mean more than one thing; all of them can be walked along.
const CHOICES: usize = 4;

/// The form that is open.
pub fn form_view(cx: &Cx, form: &Form) -> Html {
    match form {
        Form::Item(form) => item::item_form_view(cx, form),
        Form::Statement(form) => statement::statement_form_view(cx, form),
        Form::Move(form) => move_item::move_form_view(cx, form),
        Form::Note(form) => note::note_form_view(cx, form),
        Form::Person(form) => person::person_form_view(cx, form),
        Form::Child(form) => child::child_form_view(cx, form),
        Form::Conversation(form) => conversation::conversation_form_view(cx, form),
        Form::Lane(form) => lane::lane_form_view(cx, form),
        Form::Goal(form) => goal::goal_form_view(cx, form),
        Form::Action(form) => action::action_form_view(cx, form),
        Form::Evaluation(form) => evaluation::evaluation_form_view(cx, form),
    }
}

/// Tells forms of different kinds apart.
pub(crate) fn form_key(form: &Form) -> &'static str {
    match form {
        Form::Item(_) => "form-item",
        Form::Statement(_) => "form-statement",
        Form::Move(_) => "form-move",
        Form::Note(_) => "form-note",
        Form::Person(_) => "form-person",
        Form::Child(_) => "form-child",
        Form::Conversation(_) => "form-conversation",
        Form::Lane(_) => "form-lane",
        Form::Goal(_) => "form-goal",
        Form::Action(_) => "form-action",
        Form::Evaluation(_) => "form-evaluation",
    }
}

/// Who can do or see something, and who was named already: a file does nothing.
fn doers<'a>(
    timeline: &'a Timeline,
    named: impl Fn(PersonId) -> bool + 'a,
) -> impl Iterator<Item = &'a Person> {
    timeline.people.iter().filter(move |one| one.role != Role::Record || named(one.id))
}

/// Sends the form back with one part of it changed.
fn changed<F: Clone + 'static, T: 'static>(
    dispatch: &Callback<Message>,
    form: &F,
    wrap: impl Fn(F) -> Form + 'static,
    change: impl Fn(&mut F, T) + 'static,
) -> Callback<T> {
    let say = dispatch.reform(move |form: F| Message::Form(FormMessage::Changed(wrap(form))));
    changing(form, &say, change)
}

/// A reading of ambiguous words, in words: "zomer voor groep 3", or the item that was meant, with
/// its dates.
pub fn choice_words(timeline: &Timeline, dates: &Dates, choice: &Choice, texts: Texts) -> String {
    let (words, resolved) = match choice {
        Choice::Words(words) => (words.clone(), dates.read(timeline, &When::said(words.clone()))),
        Choice::Item(id) => (
            timeline.item(*id).map(|item| item.title.clone()).unwrap_or_default(),
            dates.item(*id).unwrap_or_default(),
        ),
    };
    let shown = date::show(&resolved, texts.0);
    // a day in the notation of files is worded, not shown
    let notation = words.chars().all(|c| c.is_ascii_digit() || "-/.".contains(c));
    if !shown.is_empty() && notation {
        shown
    } else if shown.is_empty() || shown == words {
        words
    } else {
        format!("{words} ({shown})")
    }
}

/// What words are understood to mean, in one sentence, to be heard: what it is, what else it could be, and what would help.
/// The parts that are known beside the date come first.
pub fn understood_words(
    doc: &Doc,
    texts: Texts,
    mut known: Vec<String>,
    choices: &[Choice],
    trouble: Option<Trouble>,
) -> String {
    if let [_, ..] = choices {
        let one = |choice| choice_words(doc.timeline(), doc.dates(), choice, texts);
        let each: Vec<_> = choices.iter().take(CHOICES).map(one).collect();
        known.push(format!("{} {}", texts.t("which-one"), each.join(", ")));
    }
    known.extend(trouble.map(|trouble| date::hint(trouble, texts.0).to_owned()));
    known.retain(|part| !part.is_empty());
    known.join(", ")
}

/// A callback that says a form with one field changed.
pub(crate) fn changing<F: Clone + 'static, T: 'static>(
    form: &F,
    onchange: &Callback<F>,
    change: impl Fn(&mut F, T) + 'static,
) -> Callback<T> {
    let form = form.clone();
    onchange.reform(move |value: T| {
        let mut form = form.clone();
        change(&mut form, value);
        form
    })
}
