//! What has to be done outside, as values. Doing it is [`crate::effect`].

use std::rc::Rc;

use jiff::civil::Date;
use timeline_core::{lang::Lang, scene::Scene};

use super::{Doc, DraftId, KeepUnfinished};

/// Something to do outside the state.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Look which drafts there are; told by [`super::Report::Drafts`].
    ListDrafts,
    /// Open a draft and claim it; told by [`super::Report::Draft`].
    LoadDraft(DraftId),
    /// Claim a draft for this tab, and let go of any other; told by [`super::Report::Claimed`].
    Claim(DraftId),
    /// Let go of every draft.
    Release,
    /// Keep the timeline on this device; told by [`super::Report::Kept`] after reading it back.
    Keep(Keep),
    /// Keep what is half filled in beside a draft; told by [`super::Report::UnfinishedKept`].
    KeepUnfinished(KeepUnfinished),
    /// Forget a draft.
    ForgetDraft(DraftId),
    /// Ask the user for a file; told by [`super::Report::FileRead`].
    PickFile(FileFor),
    /// Write the timeline to a file: the one it came from, unless `choose`; told by
    /// [`super::Report::FileSaved`].
    SaveFile {
        /// Suggested name.
        name: String,
        /// What is in it.
        text: Rc<str>,
        /// Ask for a place even where one is known.
        choose: bool,
        /// Number of the last edit in it.
        edit: u64,
    },
    /// Forget the file a former timeline came from.
    ForgetFile,
    /// Give the user a file to keep.
    Download {
        /// Suggested name.
        name: String,
        /// Media type.
        media_type: &'static str,
        /// What is in it.
        bytes: Rc<[u8]>,
    },
    /// Put a text on the clipboard; told by [`super::Report::Copied`].
    Copy(Rc<str>),
    /// Draw this, and put it on the clipboard as a picture; told by [`super::Report::Copied`].
    CopyPicture(Rc<Scene>),
    /// Draw this, and give it to the user as a picture (PNG).
    DownloadPicture {
        /// Suggested name.
        name: String,
        /// The drawing.
        scene: Rc<Scene>,
    },
    /// Look for a voice of this device that speaks this language; told by
    /// [`super::Report::Voice`].
    FindVoice(Lang),
    /// Read this aloud with such a voice, and stop reading anything else.
    Speak(Rc<str>, Lang),
    /// Print the pages.
    Print,
    /// Say this again after so many milliseconds.
    After(u32, Tick),
    /// Put the focus somewhere.
    Focus(Focus),
    /// Language of the page, remembered on this device.
    SetLang(Lang),
    /// Everything on the page half as large again, or as usual.
    SetLarge(bool),
    /// Whether keys of one character work, remembered on this device.
    SetSingleKeys(bool),
    /// Whether closing the page asks first.
    WarnOnClose(bool),
}

/// What is kept.
#[derive(Clone, Debug)]
pub struct Keep {
    /// The timeline, and in which draft.
    pub doc: Doc,
    /// Today.
    pub day: Date,
}

/// What a picked or dropped file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFor {
    /// To open as a timeline.
    Open,
    /// To import rows from (CSV).
    Import,
}

/// What a timer is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// The toast of this serial has been there long enough.
    Toast(u64),
    /// Ten minutes since the edit of this number, the first after a file.
    SaveReminder(u64),
    /// Time passes for whoever has the turn in a conversation; the clock it belongs to.
    Talk(u64),
}

/// Where the focus goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The line "Snel toevoegen".
    QuickAdd,
    /// The same of a timeline that just began; on a touch screen the heading, or the keyboard would
    /// come up over it.
    FirstLine,
    /// The search field.
    Search,
    /// The first field or heading of the panel.
    Panel,
    /// The first field of the panel with a fault.
    Fault,
    /// The birth date, in the form of the child.
    Birth,
    /// The school career, in the form of the child.
    Career,
    /// The drawing.
    Drawing,
    /// The heading of the screen.
    Screen,
    /// The question of the step in view, in a conversation.
    Step,
    /// The same, for who gets the turn: it comes into view, and the focus stays where it is.
    Turn,
    /// What is missing in a conversation.
    Missing,
    /// The own version of who sees it otherwise.
    OwnVersion,
    /// What was said last in this step, where nothing else has the focus.
    Said,
    /// The agreements, beside a conversation.
    Agreements,
    /// The line to add something to a finished record, where nothing else has the focus.
    Correction,
    /// What the new word means to the first at the table, where nothing else has the focus.
    Meaning,
    /// The choice of two conversations, where nothing else has the focus.
    Compare,
    /// Who is speaking, where nothing else has the focus.
    Speaker,
    /// What has it now: drawing anew may take it away.
    Same,
    /// What had it before the panel opened, where the panel took it along.
    Back,
    /// What stands where something went that had it; nothing where it still has it.
    Nearest,
    /// The child's timeline.
    Child,
    /// What a child is adding.
    ChildWords,
}

impl Focus {
    /// The `id` attribute of the element that takes this focus.
    #[must_use]
    pub fn element_id(self) -> &'static str {
        match self {
            Self::QuickAdd | Self::FirstLine => "quick-add",
            Self::Step | Self::Turn => "step-question",
            Self::Search => "search",
            Self::Panel => "panel",
            Self::Fault => "fault",
            Self::Birth => "child-birth",
            Self::Career => "child-career",
            Self::Drawing => "drawing",
            Self::Screen => "screen",
            Self::Missing => "talk-missing",
            Self::Child => "child",
            Self::ChildWords => "child-words",
            Self::OwnVersion => "talk-own-version",
            Self::Said => "said-last",
            Self::Agreements => "talk-agreements",
            Self::Correction => "talk-correct",
            Self::Compare => "compare-left",
            Self::Meaning | Self::Speaker | Self::Same | Self::Back | Self::Nearest => "",
        }
    }
}
