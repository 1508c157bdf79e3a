//! What follows from a message: one `match`, and a module for each family of messages.
//!
//! A browser compiles a function as a whole when it is called first. `inline(never)` stands on what the first messages do
//! not need, so that the first drawing need not wait for it.

mod change;
mod child;
mod curtain;
mod document;
mod edit;
mod forms;
mod import;
mod open;
mod quick;
mod report;
mod talk;
#[cfg(test)]
mod tests;
mod unfinished;

use std::rc::Rc;

use super::{
    Effect, Focus, Folding, FormMessage, Message, Panel, Quick, Screen, Selected, StartMessage,
    State, ToastAction,
    export::{copy_picture, export},
    saying,
};
use crate::state::Saying;

/// Changes the state as the message says; gives what has to be done outside.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    let mut effects = Vec::new();
    let to = &mut effects;
    let message = match message {
        Message::Back if state.covered => Message::Uncover,
        // why: nobody sees what a key does below the cover
        message if state.covered && !matches!(message, Message::Told(_) | Message::Uncover) => {
            return effects;
        }
        message => message,
    };
    match message {
        Message::Start(message) => document::start(state, to, message),
        Message::Replace(replace) => document::replace(state, to, replace),
        Message::Go(screen) => go(state, to, screen),
        Message::SetLang(lang) => {
            state.lang = lang;
            to.push(Effect::SetLang(lang));
        }
        Message::Quick(message) => quick::update(state, to, message),
        Message::Speak(person) => open::speak(state, person),
        Message::SpeakAs { name, role } => {
            open::speak_as(state, to, &name, role);
            to.push(Effect::Focus(Focus::Speaker));
        }
        Message::Select(selected) => open::select(state, to, selected),
        Message::SelectOneOf(items) => open::panel(state, to, Panel::Candidates(items)),
        Message::Open(panel) => {
            open::panel(state, to, panel);
            to.push(Effect::Focus(Focus::Panel));
        }
        Message::EditForm(subject) => open::edit_form(state, to, subject),
        Message::NewForm(subject) => open::new_form(state, to, subject),
        Message::OrdinaryAttention { title } => quick::ordinary_attention(state, to, &title),
        Message::Form(FormMessage::Changed(form)) => forms::changed(state, form),
        Message::Form(FormMessage::Career(change)) => forms::career(state, change, to),
        Message::Form(FormMessage::CareerFromNow { kind, group, school }) => {
            forms::career_from(state, &kind, group, &school);
            to.push(Effect::Focus(Focus::Career));
        }
        Message::Form(FormMessage::Submit) => forms::submit(state, to),
        Message::Form(FormMessage::Cancel) => forms::cancel(state, to),
        Message::Form(FormMessage::GoOn) => unfinished::go_on(state, to),
        Message::Form(FormMessage::Drop) => unfinished::drop_last(state, to),
        Message::Curtain(item) => curtain::close(state, to, item),
        Message::Change(change) => change::update(state, to, change),
        Message::Dragged(dragged) => open::dragged(state, to, &dragged),
        Message::Filter(filter) => state.drawing.filter = Rc::new(filter),
        Message::Look(look) => state.drawing.ask(look),
        Message::Looked(view, serial) => {
            state.drawing.view = view;
            state.drawing.answered = serial;
        }
        Message::Collapse(lane, collapsed) => state.drawing.collapse(lane, collapsed),
        Message::FoldYears(folded) => fold_years(state, folded),
        Message::OpenFold(day) => state.drawing.folding = state.drawing.folding.opened(day),
        Message::Undo => edit::undo(state, to),
        Message::Redo => edit::redo(state, to),
        Message::Search(text) => state.search = text,
        Message::Pick(purpose) => to.push(Effect::PickFile(purpose)),
        Message::AddImport => import::add(state, to),
        Message::Save { choose } => document::save(state, to, choose),
        Message::Export(kind) => to.extend(export(state, kind)),
        Message::Copy(text) => to.push(Effect::Copy(text)),
        Message::CopyPicture(part) => to.extend(copy_picture(state, part)),
        Message::Child(message) => child::update(state, to, message),
        Message::Talk(message) => talk::update(state, to, message),
        Message::Print(options) => state.print = options,
        Message::PrintNow => to.push(Effect::Print),
        Message::PrintKey if state.screen == Screen::Print => to.push(Effect::Print),
        Message::PrintKey => go(state, to, Screen::Print),
        Message::Focus(focus) => to.push(Effect::Focus(focus)),
        Message::ToastAction => toast_action(state, to),
        Message::DismissToast => {
            state.toast = None;
            to.push(Effect::Focus(Focus::Nearest));
        }
        Message::DismissAlert(at) if at < state.alerts.len() => {
            state.alerts.remove(at);
            to.push(Effect::Focus(Focus::Nearest));
        }
        Message::DismissAlert(_) => {}
        Message::Back => back(state, to),
        Message::Uncover => state.covered = false,
        Message::Large(large) => {
            state.large = large;
            to.push(Effect::SetLarge(large));
        }
        Message::SingleKeys(work) => {
            state.single_keys = work;
            to.push(Effect::SetSingleKeys(work));
        }
        Message::Told(report) => report::update(state, to, report),
    }
    unfinished::keep(state, &mut effects);
    let warns = document::warns_on_close(state);
    if warns != state.warns_on_close {
        state.warns_on_close = warns;
        effects.push(Effect::WarnOnClose(warns));
    }
    effects
}

fn go(state: &mut State, to: &mut Vec<Effect>, screen: Screen) {
    if screen != Screen::Start && state.doc.is_none() {
        return;
    }
    open::leave_form(state, to);
    child::leave(state, to);
    if screen == Screen::Start {
        document::list_drafts(state, to);
    }
    state.screen = screen;
    if screen == Screen::Talk {
        talk::sync_speaker(state);
    }
    // why: there it would lie beside what it is not about
    if !state.has_panel() && !matches!(state.panel, Panel::Import(_)) {
        state.panel = Panel::None;
    }
    to.push(Effect::Focus(Focus::Screen));
}

fn fold_years(state: &mut State, folded: bool) {
    state.drawing.folding =
        if folded { Folding::Folded { but: Rc::from([]) } } else { Folding::Open };
    say(
        state,
        Saying::new(if folded { saying::SAID_YEARS_FOLDED } else { saying::SAID_YEARS_SHOWN }),
    );
}

/// Backs out of what is innermost.
fn back(state: &mut State, to: &mut Vec<Effect>) {
    if child::back(state) {
        return;
    }
    match &state.panel {
        Panel::Form(_) => forms::cancel(state, to),
        Panel::None => {
            let asks = state.talk.differs.take().is_some() || state.talk.mends.take().is_some();
            if asks && state.screen == Screen::Talk {
                to.push(Effect::Focus(Focus::Said));
            } else if state.quick != Quick::default() {
                state.quick = Quick::default();
            } else if !state.search.is_empty() {
                state.search.clear();
            } else if state.selected != Selected::Nothing {
                state.selected = Selected::Nothing;
            } else if state.screen == Screen::Print {
                state.screen = Screen::Timeline;
                to.push(Effect::Focus(Focus::Screen));
            } else {
                state.toast = None;
            }
        }
        _ => {
            state.panel = Panel::None;
            to.push(Effect::Focus(Focus::Back));
        }
    }
}

fn toast_action(state: &mut State, to: &mut Vec<Effect>) {
    match state.toast.take().map(|toast| toast.action) {
        Some(ToastAction::Undo) => edit::undo(state, to),
        Some(ToastAction::Restore(form)) => {
            open::form(state, to, *form);
            // why: what was restored is not how it was found, so leaving it again must not drop it
            state.pristine = None;
        }
        Some(ToastAction::Lines(lines)) => quick::put_back(state, to, &lines),
        Some(ToastAction::GoBack(id)) => {
            document::start(state, to, StartMessage::ResumeDraft(id));
        }
        Some(ToastAction::None) | None => {}
    }
}

/// Says this to screen readers.
fn say(state: &mut State, saying: Saying) {
    state.announced = (state.announced.0 + 1, Some(saying));
}

fn said_in_use(state: &mut State, to: &mut Vec<Effect>) {
    edit::toast(state, to, Saying::new(saying::SAID_IN_USE), ToastAction::None);
}
