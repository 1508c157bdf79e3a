//! Forms being filled in, kept or left. What a form comes down to is [`crate::state::submit`].

use timeline_core::{
    edit::Edit,
    model::{Item, LaneKind, SchoolKind},
};

use super::{edit, open, quick, say};
use crate::state::{
    ActionIn, CareerChange, ChildForm, Effect, Focus, Form, LaneForm, Panel, PersonForm, Saying,
    Screen, Selected, State, Submitted, Told,
    birth::with_birth,
    career::{career_from_now, change_career},
    form::conversation_day,
    saying, submit as made_of,
};

pub(super) fn changed(state: &mut State, form: Form) {
    if let Panel::Form(open) = &mut state.panel {
        **open = form;
    }
}

#[inline(never)]
pub(super) fn career(state: &mut State, change: CareerChange, to: &mut Vec<Effect>) {
    if let Panel::Form(open) = &mut state.panel
        && let Form::Child(form) = &mut **open
    {
        if !matches!(change, CareerChange::Replace(..)) {
            to.push(Effect::Focus(Focus::Nearest));
        }
        form.career = change_career(std::mem::take(&mut form.career), change);
    }
}

pub(super) fn career_from(state: &mut State, kind: &SchoolKind, group: u8, school: &str) {
    if let Panel::Form(open) = &mut state.panel
        && let Form::Child(form) = &mut **open
    {
        form.career = career_from_now(kind, group, school, state.today);
    }
}

/// Keeps the form. What cannot be kept stays in it, and says why; else it closes.
#[inline(never)]
pub(super) fn submit(state: &mut State, to: &mut Vec<Effect>) {
    let Panel::Form(form) = &state.panel else { return };
    let form = form.clone();
    let Some(kept) = keep(state, to, &form) else {
        return to.push(Effect::Focus(Focus::Fault));
    };
    if !kept.left_out.is_empty() {
        let now = match (&*form, kept.selected) {
            (Form::Item(item), Selected::Item(id)) if item.id.is_none() => {
                Form::Item(crate::state::ItemForm { id: Some(id), ..item.clone() })
            }
            _ => *form,
        };
        state.pristine = None;
        state.panel = Panel::Form(Box::new(now));
        return to.push(Effect::Focus(Focus::Fault));
    }
    state.pristine = None;
    state.panel = Panel::None;
    after(state, to, &form, kept.selected);
}

/// Applies what the form comes down to; none when it cannot be kept at all.
pub(super) fn keep(state: &mut State, to: &mut Vec<Effect>, form: &Form) -> Option<Submitted> {
    let lane = lane_of_new(state, form)?;
    let (speaker, person) = quick::teller(state)?;
    let doc = state.doc.as_ref()?;
    let told = Told {
        speaker,
        on: doc.said_on(state.today),
        lane,
        conversation: super::talk::belongs_to(state),
    };
    let mut kept = made_of(form, doc, told, state.today, &mut state.ids).ok()?;
    kept.edit = super::talk::joined(state, kept.edit);
    let doc = state.doc.as_ref()?;
    let edit = match person {
        Some(person) => Edit::Group(vec![person, kept.edit.clone()]),
        None => kept.edit.clone(),
    };
    let conversation = match form {
        Form::Conversation(form) => Some(conversation_day(form, doc, state.today)),
        _ => None,
    };
    let edit = with_birth(edit, doc, state.today);
    if matches!(form, Form::Person(_)) {
        super::talk::keep_turn(state, to);
    }
    if !edit::apply(state, to, edit, kept.step, None) {
        return None;
    }
    if let (Some(day), Some(doc)) = (conversation, &mut state.doc) {
        doc.is_conversation_of(day);
        // why: what "nu" says in the line that is being typed is another day now
        super::quick::understand(state);
    }
    Some(kept)
}

/// The page may be going away: what was changed of something that is there is kept; the form stays
/// open.
pub(super) fn keep_open_form(state: &mut State, to: &mut Vec<Effect>) {
    let Panel::Form(form) = &state.panel else { return };
    let form = form.clone();
    let untouched = state.pristine.as_ref() == Some(&form);
    if !untouched && !form.is_new() && keep(state, to, &form).is_some() {
        state.pristine = Some(form);
    }
}

fn lane_of_new(state: &State, form: &Form) -> Option<timeline_core::model::LaneId> {
    let doc = state.doc.as_ref()?;
    let title = if let Form::Item(form) = form { form.title.as_str() } else { "" };
    let lane = match form {
        Form::Item(crate::state::ItemForm {
            body: crate::state::BodyForm::Event { .. }, ..
        }) => quick::guess_in(state, title).lane,
        _ => LaneKind::Support,
    };
    quick::lane_for(doc.timeline(), lane)
}

/// Where to go after a form was kept, and what to say.
fn after(state: &mut State, to: &mut Vec<Effect>, form: &Form, selected: Selected) {
    let title = |item: &Item| item.title.clone();
    let item = selected.item();
    let said = item.and_then(|id| state.doc.as_ref()?.timeline().item(id).map(title));
    match form {
        Form::Person(_) => {
            state.panel = people(state);
            if let Form::Person(person) = form
                && person.id.is_none()
            {
                let new = state.doc.as_ref().and_then(|doc| doc.timeline().people.last());
                if let Some(id) = new.map(|person| person.id) {
                    open::speak(state, id);
                    super::talk::sync_speaker(state);
                }
            }
        }
        Form::Lane(_) => state.panel = Panel::Lanes,
        Form::Conversation(_) => state.panel = Panel::People,
        Form::Child(_) => {}
        _ => open::select(state, to, selected),
    }
    if let Some(id) = item {
        quick::show(state, id);
    }
    to.push(Effect::Focus(beside(state, form)));
    match (form, item, said) {
        (Form::Item(new), Some(id), Some(title)) if new.id.is_none() => {
            quick::said_added(state, to, id, &title);
            ask(state, to, id);
        }
        (Form::Statement(_) | Form::Move(_), Some(id), Some(title)) => {
            say(state, Saying::new(saying::SAID_CHANGED).arg("title", &title));
            ask(state, to, id);
        }
        (_, _, Some(title)) => {
            say(state, Saying::new(saying::SAID_CHANGED).arg("title", &title));
        }
        _ => match form {
            Form::Child(ChildForm { alias: name, .. })
            | Form::Person(PersonForm { id: Some(_), name, .. })
            | Form::Lane(LaneForm { id: Some(_), name, .. })
                if !name.trim().is_empty() =>
            {
                say(state, Saying::new(saying::SAID_CHANGED).arg("title", name.trim()));
            }
            _ => {}
        },
    }
}

/// The people, where there is a place for them; else what lay beside the form has them already.
fn people(state: &State) -> Panel {
    if state.has_panel() { Panel::People } else { Panel::None }
}

/// Where the focus goes when a form closes.
fn beside(state: &State, form: &Form) -> Focus {
    match (&state.panel, form) {
        // why: what opened it stood among the agreements, which the form took the place of
        (Panel::None, Form::Action(_)) if state.screen == Screen::Talk => Focus::Agreements,
        (Panel::None, _) => Focus::Back,
        _ => Focus::Panel,
    }
}

fn ask(state: &mut State, to: &mut Vec<Effect>, id: timeline_core::model::ItemId) {
    let Some(doc) = &state.doc else { return };
    let trouble = doc.dates().item(id).and_then(|dates| dates.trouble);
    quick::ask_for_anchor(state, to, trouble);
}

/// Leaves the form; what was typed in it can be had back for a while.
pub(super) fn cancel(state: &mut State, to: &mut Vec<Effect>) {
    let Panel::Form(form) = std::mem::take(&mut state.panel) else { return };
    let untouched = state.pristine.take().is_some_and(|pristine| pristine == form);
    state.panel = match &*form {
        Form::Item(form) => form.id.map_or(Panel::None, Panel::Item),
        Form::Statement(form) => form.item.map_or(Panel::None, Panel::Item),
        Form::Move(form) => Panel::Item(form.item),
        Form::Goal(form) => Panel::Item(form.item),
        Form::Action(form) => match form.place {
            ActionIn::Plan(id) => Panel::Item(id),
            ActionIn::Talk(_) => Panel::None,
        },
        Form::Evaluation(form) => Panel::Item(form.item),
        Form::Note(form) => match form.pin {
            timeline_core::model::Pin::Item(id) => Panel::Item(id),
            _ => Panel::None,
        },
        Form::Person(_) | Form::Conversation(_) => people(state),
        Form::Lane(_) => Panel::Lanes,
        Form::Child(_) => Panel::None,
    };
    to.push(Effect::Focus(beside(state, &form)));
    if !untouched {
        let said = Saying::new(saying::SAID_DROPPED);
        edit::toast(state, to, said, crate::state::ToastAction::Restore(form));
    }
}
