//! What the app tells the user by itself.

use timeline_core::{edit::EditError, file::Warning};

use super::{DraftId, FileFault, Form, Refusal, Saying};

/// A message that goes away by itself after some seconds.
#[derive(Clone, Debug, PartialEq)]
pub struct Toast {
    /// Tells this toast from the one before: its timer must not end the next.
    pub serial: u64,
    /// What it says.
    pub saying: Saying,
    /// What its button does.
    pub action: ToastAction,
}

/// The button of a toast.
#[derive(Clone, Debug, PartialEq)]
pub enum ToastAction {
    /// No button.
    None,
    /// "Ongedaan maken".
    Undo,
    /// Back to a form that was left with something in it.
    Restore(Box<Form>),
    /// Lines back that waited to be added one after the other.
    Lines(String),
    /// Back to the timeline that another took the place of.
    GoBack(DraftId),
}

/// A message that stays until it is dismissed or solved. Each kind at most once.
#[derive(Clone, Debug, PartialEq)]
pub enum Alert {
    /// The browser does not keep the timeline; offers "Opslaan als bestand".
    NotKept(Refusal),
    /// Opened by double-click: only a file keeps it; offers "Opslaan als bestand".
    OnlyFiles,
    /// Kept by a browser that throws it away when the page is not opened for a week, so many edits or so long
    /// without a file; offers "Opslaan als bestand".
    Forgets,
    /// So many edits, or so long, without a file; offers "Opslaan als bestand".
    SaveReminder {
        /// Edits since the last file.
        edits: u32,
    },
    /// Another tab has this draft open.
    OtherTab,
    /// The file is of a newer version, and opened read-only.
    NewerFile,
    /// A file could not be opened; the open timeline stays as it was.
    CannotOpen(FileFault),
    /// What was skipped or repaired in a file that did open.
    OpenedWith(Vec<Warning>),
    /// Opening another timeline would lose edits that are kept nowhere; offers "Opslaan als
    /// bestand", and [`super::Message::Replace`].
    WouldLose,
    /// The file was written from somewhere else since, and stays as it is; offers "Opslaan als bestand".
    FileChanged,
    /// A file could not be written.
    CannotSave,
    /// The change cannot be made.
    Refused(EditError),
    /// The draft cannot be read back.
    DraftLost,
}
