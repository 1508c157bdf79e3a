//! The forms in the panel. A form is held by the state as it stands; at every change the whole
//! changed draft goes back to it. What is the matter is said at the field it is about, and the rest
//! can be kept all the same.

mod action;
mod career;
mod child;
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

use timeline_core::date::{self, Dates};
use timeline_core::model::{Choice, Timeline, When};
use yew::prelude::*;

use crate::state::{Form, FormMessage, Message};
use crate::text::Texts;

pub use frame::FormFrame;
pub use missing::Missing;

/// What the view of a form needs.
#[derive(PartialEq, Properties)]
pub struct FormViewProps {
    /// The form as it stands.
    pub form: Form,
}

/// The form that is open.
#[component]
pub fn FormView(props: &FormViewProps) -> Html {
    match &props.form {
        Form::Item(form) => html! { <item::ItemFormView form={form.clone()} /> },
        Form::Statement(form) => html! { <statement::StatementFormView form={form.clone()} /> },
        Form::Move(form) => html! { <move_item::MoveFormView form={form.clone()} /> },
        Form::Note(form) => html! { <note::NoteFormView form={form.clone()} /> },
        Form::Person(form) => html! { <person::PersonFormView form={form.clone()} /> },
        Form::Child(form) => html! { <child::ChildFormView form={form.clone()} /> },
        Form::Lane(form) => html! { <lane::LaneFormView form={form.clone()} /> },
        Form::Goal(form) => html! { <goal::GoalFormView form={form.clone()} /> },
        Form::Action(form) => html! { <action::ActionFormView form={form.clone()} /> },
        Form::Evaluation(form) => html! { <evaluation::EvaluationFormView form={form.clone()} /> },
    }
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
    if shown.is_empty() || shown == words { words } else { format!("{words} ({shown})") }
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
