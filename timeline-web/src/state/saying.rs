//! What the app says, as a key of the message files with its arguments. The words themselves are
//! in `locales/`.

/// A sentence of the message files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    /// Key of the message.
    pub key: &'static str,
    /// Its arguments, by name.
    pub args: Vec<(&'static str, String)>,
}

impl Saying {
    /// A sentence without arguments.
    #[must_use]
    pub fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// The same with one more argument. Of a page of text that was pasted its first words are said.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: &(impl ToString + ?Sized)) -> Self {
        self.args.push((name, in_short(value.to_string())));
        self
    }
}

fn in_short(mut text: String) -> String {
    if let Some((cut, _)) = text.char_indices().nth(120) {
        text.truncate(cut);
        text.push('…');
    }
    text
}

macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident = $key:literal;)*) => {
        $($(#[$doc])* pub(super) const $name: &str = $key;)*
        /// Every key the state uses; the message files of each language hold them all.
        pub const KEYS: &[&str] = &[$($key,)*];
    };
}

keys! {
    // Steps of the history: what undo takes back. Each also stands in said-undone / said-redone.
    STEP_ADD = "step-add";
    STEP_EDIT = "step-edit";
    STEP_MOVE = "step-move";
    STEP_DELETE = "step-delete";
    STEP_STATEMENT = "step-statement";
    STEP_RESPONSE = "step-response";
    STEP_LOAD = "step-load";
    STEP_NOTE = "step-note";
    STEP_SHARE = "step-share";
    STEP_PERSON = "step-person";
    STEP_CHILD = "step-child";
    STEP_CONVERSATION = "step-conversation";
    STEP_LANE = "step-lane";
    STEP_CURTAIN = "step-curtain";
    STEP_LINE = "step-line";
    STEP_LATER = "step-later";
    STEP_PLAN = "step-plan";
    STEP_IMPORT = "step-import";
    STEP_CHOICE = "step-choice";
    STEP_TALK = "step-talk";
    STEP_SAID = "step-said";
    STEP_AGREEMENT = "step-agreement";
    // Said aloud, and in toasts. $title: the item's title.
    SAID_ADDED = "said-added"; // $title, $lane
    SAID_ADDED_BIRTH = "said-added-birth"; // $title, $day
    SAID_ADDED_UNDATED = "said-added-undated"; // $title
    SAID_CHANGED = "said-changed"; // $title
    SAID_DELETED = "said-deleted"; // $title
    SAID_DELETED_PART = "said-deleted-part";
    SAID_UNDONE = "said-undone"; // $step: a key step-…
    SAID_REDONE = "said-redone"; // $step
    SAID_NOTHING_TO_UNDO = "said-nothing-to-undo";
    SAID_NOTHING_TO_REDO = "said-nothing-to-redo";
    SAID_SPEAKER = "said-speaker"; // $name
    SAID_WRITTEN = "said-written-down"; // $name
    SAID_SAVED_FILE = "said-saved-file"; // $name
    SAID_COPIED = "said-copied";
    SAID_NOT_COPIED = "said-not-copied";
    SAID_OPENED = "said-opened"; // $count
    SAID_OTHER_KEPT = "said-other-kept";
    SAID_IMPORTED = "said-imported"; // $count
    SAID_IMPORTED_BIRTH = "said-imported-birth"; // $count, $day
    SAID_SHARED = "said-shared"; // $count
    SAID_FORM_LEFT = "said-form-left";
    SAID_UNFINISHED = "said-unfinished";
    SAID_DROPPED = "said-dropped";
    SAID_ASK_BIRTH = "said-ask-birth";
    SAID_ASK_CAREER = "said-ask-career";
    SAID_YEARS_FOLDED = "said-years-folded";
    SAID_YEARS_SHOWN = "said-years-shown";
    SAID_IN_USE = "said-in-use";
    SAID_CURTAIN = "said-curtain";
    SAID_CURTAIN_FIRST = "said-curtain-first";
    SAID_PLACE = "said-place"; // $title, $place, $of
    SAID_LATER = "said-later";
    SAID_CHILD_ADDED = "said-child-added"; // $title
    SAID_TALK_FINISHED = "said-talk-finished";
    SAID_HELD_TODAY = "said-held-today";
    SAID_SIGNED_OFF = "said-signed-off";
    // Said at a field of a form.
    FAULT_TITLE_EMPTY = "fault-title-empty";
    FAULT_NAME_EMPTY = "fault-name-empty";
    FAULT_TEXT_EMPTY = "fault-text-empty";
    FAULT_END_BEFORE_START = "fault-end-before-start";
    FAULT_BEFORE_BIRTH = "fault-before-birth";
    FAULT_AFTER_TODAY = "fault-after-today";
    FAULT_BIRTH_IN_FUTURE = "fault-birth-in-future";
    FAULT_NOT_A_DAY = "fault-not-a-day";
    FAULT_NOT_A_NUMBER = "fault-not-a-number";
    FAULT_SCALE_REVERSED = "fault-scale-reversed";
    FAULT_OUTSIDE_SCALE = "fault-outside-scale";
    FAULT_ROW_REVERSED = "fault-row-reversed";
    FAULT_NOT_A_YEAR = "fault-not-a-year";
}
