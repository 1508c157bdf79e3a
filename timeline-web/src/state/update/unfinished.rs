//! What is half filled in: kept while it is typed, and taken up again where it was left.

use super::{curtain, edit, open, quick};
use crate::state::{
    ActionForm, ActionIn, ChildMode, Effect, Focus, Form, KeepUnfinished, Panel, Saying, Screen,
    State, Storage, ToastAction, Unfinished, saying,
};

/// Keeps what was typed since the last message.
pub(super) fn keep(state: &mut State, to: &mut Vec<Effect>) {
    let Some(draft) = state.doc.as_ref().map(|doc| doc.draft) else { return };
    let now = Unfinished::of(state);
    // why: who only looks at a file, or prints it, leaves nothing of the child on this device
    let only_looked_at = state.storage == Storage::Unknown && !now.is_typed();
    if now == *state.unfinished || only_looked_at {
        return;
    }
    let text = now.text();
    state.unfinished = now.into();
    match state.storage {
        Storage::NotKept | Storage::OtherTab => return,
        // why: beside a timeline that was never written it would not be found again
        Storage::Unknown => edit::keep(state, to),
        Storage::Refused(_) => {}
        Storage::Saving | Storage::Saved => state.storage = Storage::Saving,
    }
    state.unfinished_at += 1;
    let serial = state.unfinished_at;
    to.push(Effect::KeepUnfinished(KeepUnfinished { draft, text, serial }));
}

/// Puts back what was typed in a page that is gone.
pub(super) fn restore(state: &mut State, to: &mut Vec<Effect>, found: Unfinished) {
    let Some(doc) = state.doc.as_ref().filter(|doc| doc.read_only.is_none()) else { return };
    if found.is_empty() {
        return;
    }
    state.unfinished = found.clone().into();
    let timeline = doc.timeline();
    let Unfinished {
        screen,
        talk,
        forms,
        is_open,
        quick,
        lines,
        differs,
        mends,
        adding,
        is_adding,
        is_preparing: _,
        speaker,
        print,
    } = found;
    let talk = talk.filter(|id| timeline.conversation(*id).is_some());
    state.print = print;
    let speaker = speaker.filter(|id| timeline.person(*id).is_some());
    let typed = !(forms.is_empty() && lines.is_empty() && quick.is_empty() && adding.is_none());
    state.left = forms.into_iter().filter(|form| form.has_subject(timeline)).collect();
    state.talk.open = talk.or(state.talk.open);
    (state.talk.lines, state.talk.differs) = (lines.into_iter().collect(), differs);
    state.talk.mends = mends;
    state.speaker = speaker.or(state.speaker);
    super::talk::sync_speaker(state);
    state.quick.put(&quick);
    quick::understand(state);
    if screen != Screen::Start {
        state.screen = screen;
    }
    if typed {
        edit::toast(state, to, Saying::new(saying::SAID_UNFINISHED), ToastAction::None);
    }
    if is_adding {
        state.child = Some(ChildMode { adding, ..ChildMode::default() });
        to.push(Effect::FindVoice(state.lang));
        return to.push(Effect::Focus(Focus::ChildWords));
    }
    state.left_adding = adding;
    if is_open {
        go_on(state, to);
    } else if state.screen == Screen::Talk {
        to.push(Effect::Focus(Focus::Step));
    }
}

/// Goes on with the form that was left last.
pub(super) fn go_on(state: &mut State, to: &mut Vec<Effect>) {
    let Some(form) = state.left.last().cloned() else { return };
    if !edit::may_edit(state) || !curtain::lets_open(state, to, &form) {
        return;
    }
    state.left.pop();
    open::leave_form(state, to);
    show(state, &form);
    // why: it is not how it was found, so leaving it again must not drop it
    state.pristine = None;
    state.panel = Panel::Form(Box::new(form));
    to.push(Effect::Focus(Focus::Panel));
}

/// Drops the form that was left last; it can be had back for a while.
pub(super) fn drop_last(state: &mut State, to: &mut Vec<Effect>) {
    if let Some(form) = state.left.pop() {
        let said = Saying::new(saying::SAID_DROPPED);
        edit::toast(state, to, said, ToastAction::Restore(Box::new(form)));
    }
}

/// To a screen that has a panel for the form.
fn show(state: &mut State, form: &Form) {
    let going_on = state.doc.as_ref().and_then(|doc| doc.talk()).map(|(_, talk)| talk.id);
    if let Form::Action(ActionForm { place: ActionIn::Talk(id), .. }) = form {
        state.screen = Screen::Talk;
        state.talk.open = Some(*id);
    } else if state.screen == Screen::Print
        || state.screen == Screen::Talk && (going_on.is_none() || state.talk.open != going_on)
    {
        state.screen = Screen::Timeline;
    }
}
