//! Undo and redo: the inverses of what was done, in steps people recognise.

use std::sync::Arc;

use super::{Edit, EditError, apply};
use crate::model::{ItemId, Timeline};

/// What was done, and can be taken back. Holds no timeline. Cheap to clone: the steps are shared.
#[derive(Clone, Debug, Default)]
pub struct History {
    undo: Vec<Arc<Step>>,
    redo: Vec<Arc<Step>>,
}

/// One step that undo takes back at once.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    name: &'static str,
    /// The edit that takes the step back (or does it again).
    inverse: Edit,
    /// Steps that follow with the same key join this one (typing in one field).
    join: Option<u64>,
}

impl History {
    /// Applies an edit and remembers how to take it back. What was undone before can then no
    /// longer be redone. `name` is what the host calls the step: its own word, or a key of its
    /// messages.
    ///
    /// Edits that follow each other with the same `join` key become one step: all that is typed
    /// in one field is taken back at once.
    ///
    /// # Errors
    /// When the edit cannot be applied; timeline and history are then as they were.
    pub fn apply(
        &mut self,
        timeline: &mut Timeline,
        edit: Edit,
        name: &'static str,
        join: Option<u64>,
    ) -> Result<(), EditError> {
        let inverse = apply(timeline, edit)?;
        self.redo.clear();
        match self.undo.last_mut() {
            Some(last) if join.is_some() && last.join == join => {
                let last = Arc::make_mut(last);
                let first = std::mem::replace(&mut last.inverse, Edit::Group(Vec::new()));
                last.inverse = Edit::Group(vec![inverse, first]);
            }
            _ => self.undo.push(Arc::new(Step { name, inverse, join })),
        }
        Ok(())
    }

    /// Takes the last step back; gives its name, or none when there is nothing to take back.
    ///
    /// # Errors
    /// When the timeline was changed behind the history's back.
    pub fn undo(&mut self, timeline: &mut Timeline) -> Result<Option<&'static str>, EditError> {
        step(&mut self.undo, &mut self.redo, timeline)
    }

    /// Does the step again that was last taken back.
    ///
    /// # Errors
    /// When the timeline was changed behind the history's back.
    pub fn redo(&mut self, timeline: &mut Timeline) -> Result<Option<&'static str>, EditError> {
        step(&mut self.redo, &mut self.undo, timeline)
    }

    /// The items that undo would change; see [`Edit::items`].
    #[must_use]
    pub fn items_of_undo(&self) -> Option<Vec<ItemId>> {
        self.undo.last()?.inverse.items()
    }

    /// The items that redo would change; see [`Edit::items`].
    #[must_use]
    pub fn items_of_redo(&self) -> Option<Vec<ItemId>> {
        self.redo.last()?.inverse.items()
    }

    /// The name of the step that undo would take back.
    #[must_use]
    pub fn can_undo(&self) -> Option<&'static str> {
        self.undo.last().map(|step| step.name)
    }

    /// The name of the step that redo would do again.
    #[must_use]
    pub fn can_redo(&self) -> Option<&'static str> {
        self.redo.last().map(|step| step.name)
    }
}

fn step(
    from: &mut Vec<Arc<Step>>,
    to: &mut Vec<Arc<Step>>,
    timeline: &mut Timeline,
) -> Result<Option<&'static str>, EditError> {
    let Some(last) = from.pop() else { return Ok(None) };
    let name = last.name;
    match apply(timeline, last.inverse.clone()) {
        Ok(inverse) => {
            // why: a step that was undone and redone is finished; typing on starts a new one
            to.push(Arc::new(Step { name, inverse, join: None }));
            Ok(Some(name))
        }
        Err(error) => {
            from.push(last);
            Err(error)
        }
    }
}
