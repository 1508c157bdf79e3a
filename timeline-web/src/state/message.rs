//! Everything that can be said to the app.

use std::rc::Rc;

use jiff::civil::Date;
use timeline_core::{
    edit::RecordId,
    file::{FileError, csv::CsvError},
    lang::Lang,
    layout::Filter,
    model::{
        ActionId, ActionStatus, Choice, Consent, ConversationId, EvaluationId, GoalId, GoalStatus,
        ItemId, LaneId, Load, NoteId, NoteKind, PersonId, Pin, Receiver, ResponseValue, Role,
        StatementId,
    },
};

use super::{
    AgreementOf, Bookmark, CareerChange, ChildMessage, DraftAbout, DraftId, FileFor, Focus, Form,
    Look, Panel, PrintChoices, Refusal, Screen, Selected, TalkMessage, Tick,
};

/// Something that is said to the app: by a hand, or by what an effect found.
#[derive(Clone, Debug)]
pub enum Message {
    /// On the start screen.
    Start(StartMessage),
    /// To another screen.
    Go(Screen),
    /// Another language.
    SetLang(Lang),
    /// In the line "Snel toevoegen".
    Quick(QuickMessage),
    /// The turn goes to this person.
    Speak(PersonId),
    /// The turn goes to somebody who is not there yet, picked from the suggestions.
    SpeakAs {
        /// What they are called: "Moeder".
        name: String,
        /// Role towards the child.
        role: Role,
    },
    /// Selects, and opens what belongs to it in the panel.
    Select(Selected),
    /// Several things stand here: let the user choose.
    SelectOneOf(Vec<ItemId>),
    /// Opens a panel.
    Open(Panel),
    /// Opens the form of something that is there.
    EditForm(Editable),
    /// Opens the form of something new.
    NewForm(NewForm),
    /// "Gewone aandacht": what somebody did today, as an intervention, in two taps.
    OrdinaryAttention {
        /// In a few words.
        title: String,
    },
    /// In the form that is open.
    Form(FormMessage),
    /// A change in one tap.
    Change(Change),
    /// Closes the curtain at once before this item, or before what is selected.
    Curtain(Option<ItemId>),
    /// An item was dragged.
    Dragged(Dragged),
    /// Shows only this, on the drawing and in the list.
    Filter(Filter),
    /// A movement of the drawing: its zoom buttons, or bringing something into view.
    Look(Look),
    /// The drawing came to rest here (none: the whole life), all movements up to this serial made.
    Looked(Option<Rc<Bookmark>>, u64),
    /// Folds a lane of the drawing into one row, or unfolds it.
    Collapse(LaneId, bool),
    /// Folds all empty years of the drawing away, or shows them again.
    FoldYears(bool),
    /// Shows the empty years around this day again.
    OpenFold(i32),
    /// Takes the last step back.
    Undo,
    /// Does it again.
    Redo,
    /// Searches in titles, words and texts.
    Search(String),
    /// Opens a file picker.
    Pick(FileFor),
    /// Adds the good rows of the import that is shown.
    AddImport,
    /// Opens what waits behind [`super::Alert::WouldLose`], or leaves it.
    Replace(bool),
    /// Saves as a file: the same again (`Ctrl+S`), or asking for a place.
    Save {
        /// Ask for a place even where one is known.
        choose: bool,
    },
    /// Gives the user a file to keep.
    Export(ExportAs),
    /// Copies a text to the clipboard.
    Copy(Rc<str>),
    /// Copies the drawing to the clipboard, as pixels.
    CopyPicture(Part),
    /// In child mode.
    Child(ChildMessage),
    /// In the tab Gesprek.
    Talk(TalkMessage),
    /// What Afdrukken makes.
    Print(PrintChoices),
    /// Opens the print dialog of the browser.
    PrintNow,
    /// `Ctrl+P`: to Afdrukken, and from there to the print dialog.
    PrintKey,
    /// Puts the focus somewhere (`/`, and after closing something).
    Focus(Focus),
    /// The button of the toast.
    ToastAction,
    /// The toast may go.
    DismissToast,
    /// This alert may go.
    DismissAlert(usize),
    /// Backs out of what is innermost: form, panel, selection (Esc).
    Back,
    /// Somebody is there again.
    Uncover,
    /// Large mode, for a digiboard, or not.
    Large(bool),
    /// Keys of one character work on every screen, or not.
    SingleKeys(bool),
    /// What an effect found.
    Told(Report),
}

/// On the start screen.
#[derive(Clone, Debug)]
pub enum StartMessage {
    /// A new timeline; the alias may be empty.
    New {
        /// What the child is called here.
        alias: String,
    },
    /// The example child.
    Example,
    /// The draft that was used last.
    Resume,
    /// This draft.
    ResumeDraft(DraftId),
    /// Takes a draft off this device.
    ForgetDraft(DraftId),
}

/// Something there is a form for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Editable {
    Item(ItemId),
    Statement(StatementId),
    Note(NoteId),
    Person(PersonId),
    Child,
    Conversation,
    Lane(LaneId),
    Goal(ItemId, GoalId),
    Action(ItemId, ActionId),
    Evaluation(ItemId, EvaluationId),
    Agreement(ConversationId, ActionId),
}

/// Something new there is a form for.
#[derive(Clone, Debug, PartialEq)]
pub enum NewForm {
    /// An item at a place of the drawing, or without one.
    Item(Option<Place>),
    /// A further version of an item, by whoever is speaking.
    Statement(ItemId),
    /// A note.
    Note(NoteKind, Pin),
    /// A participant.
    Person(Role),
    /// A lane of the users' own.
    Lane,
    /// A goal of this plan.
    Goal(ItemId),
    /// An action of this plan.
    Action(ItemId),
    /// An evaluation of this plan.
    Evaluation(ItemId),
    /// An agreement of the conversation in view.
    Agreement(AgreementOf),
}

/// An item was dragged on the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dragged {
    /// The item.
    pub item: ItemId,
    /// The version that was dragged; none: the first that has a date.
    pub statement: Option<StatementId>,
    /// Whether it came to other days, and not only to another lane.
    pub days_changed: bool,
    /// First day it was dropped on.
    pub start: Date,
    /// Last day, of a period.
    pub end: Option<Date>,
    /// The lane it was dropped in.
    pub lane: LaneId,
}

/// In the line "Snel toevoegen".
#[derive(Clone, Debug)]
pub enum QuickMessage {
    /// The line as it stands.
    Typed(String),
    /// This lane, not the guessed one; none: guess again.
    Lane(Option<LaneId>),
    /// This reading of the date words.
    Choose(Choice),
    /// Enter.
    Add,
}

/// In the form that is open.
#[derive(Clone, Debug)]
pub enum FormMessage {
    /// The draft as it stands now.
    Changed(Form),
    /// Fills the career in from one row, or corrects it (form of the child).
    Career(CareerChange),
    /// Fills the career in from the group the child is in now (form of the child).
    CareerFromNow {
        /// Kind of school.
        kind: timeline_core::model::SchoolKind,
        /// Group or year now.
        group: u8,
        /// Name of the school; may be empty.
        school: String,
    },
    /// Keeps it.
    Submit,
    /// Leaves it; what was typed can be had back for a while.
    Cancel,
    /// Goes on with the form that was left half filled in last.
    GoOn,
    /// Drops that form.
    Drop,
}

/// A change in one tap: one step of the history.
#[derive(Clone, Debug)]
pub enum Change {
    /// Takes an item out with the notes on it, or a person, lane or note that nothing needs.
    Delete(RecordId),
    /// Takes one version of an item out.
    DeleteStatement(StatementId),
    /// The title, in place.
    Title(ItemId, String),
    /// Another lane; the days stay.
    Lane(ItemId, LaneId),
    /// Behind the curtain for the child, or not.
    Delicate(ItemId, bool),
    /// The curtain closed before it for everybody, or opened by an adult.
    Curtain(ItemId, bool),
    /// "Niet nu": put aside, or fetched back.
    Later(ItemId, bool),
    /// How heavy or supporting, to this teller; none: not said.
    Load(StatementId, Option<Load>),
    /// What a person says to a version; the same again takes it back. None: whoever is speaking.
    Respond(StatementId, Option<PersonId>, ResponseValue),
    /// A reading of ambiguous words was chosen; `end`: of the words of the end.
    Choose {
        /// The version.
        statement: StatementId,
        /// The reading.
        choice: Choice,
        /// Of the words of the end.
        end: bool,
    },
    /// Consent for one thing and one receiver; none takes it back to nothing said.
    Share(ShareSubject, Receiver, Option<Consent>),
    /// Consent for all items and notes at once, where nothing was said yet.
    ShareAll(Receiver, Consent),
    /// A lane up (−1) or down (+1).
    MoveLane(LaneId, i8),
    /// A lane hidden or shown.
    HideLane(LaneId, bool),
    /// How a goal stands.
    GoalStatus(ItemId, GoalId, GoalStatus),
    /// How an action stands.
    ActionStatus(ItemId, ActionId, ActionStatus),
    /// Takes a goal out of a plan.
    DeleteGoal(ItemId, GoalId),
    /// Takes an action out of a plan.
    DeleteAction(ItemId, ActionId),
    /// Takes an evaluation out of a plan.
    DeleteEvaluation(ItemId, EvaluationId),
    /// A plan is closed, or open again.
    ClosePlan(ItemId, bool),
    /// A measurement or intervention was fed back to this person, today.
    FedBack(ItemId, PersonId),
}

/// What consent is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareSubject {
    /// The record of a conversation.
    Conversation(ConversationId),
    /// An item.
    Item(ItemId),
    /// One version of an item, where that differs from the item.
    Statement(StatementId),
    /// A note.
    Note(NoteId),
}

/// A place on the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The day.
    pub day: Date,
    /// The lane.
    pub lane: LaneId,
    /// Whether days can be told apart there; else only the month is meant.
    pub day_is_visible: bool,
}

/// A kind of file to keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportAs {
    /// Table for a spreadsheet.
    Csv,
    /// Drawing, as shapes.
    Svg(Part),
    /// Drawing, as pixels.
    Png(Part),
    /// What is still to come, for a calendar.
    Calendar,
}

/// How much of the timeline a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The whole life, every lane unfolded.
    Whole,
    /// The time that is in view, lanes and empty years folded as they are.
    Window,
}

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// The browser could not read it.
    Unreadable,
    /// It is no timeline; or too large to look.
    Timeline(FileError),
    /// It is no table.
    Table(CsvError),
}

/// What an effect found.
#[derive(Clone, Debug)]
pub enum Report {
    /// The day changed.
    Today(Date),
    /// The drafts on this device, last used first.
    Drafts(Rc<[DraftAbout]>),
    /// A draft was read. None: it is not there, or cannot be read.
    Draft {
        /// Which.
        id: DraftId,
        /// The text of its file.
        text: Option<Rc<str>>,
        /// Whether this tab may change it.
        claimed: bool,
        /// Whether a file holds everything in it.
        in_file: bool,
        /// What is half filled in beside it; may be empty.
        unfinished: Rc<str>,
    },
    /// Whether this tab may change the draft.
    Claimed(DraftId, bool),
    /// The timeline of this draft was kept up to this edit, and read back.
    Kept(DraftId, u64),
    /// What is half filled in beside this draft was kept up to this number, and read back.
    UnfinishedKept(DraftId, u64),
    /// It was not kept.
    NotKept(DraftId, Refusal),
    /// A file was read.
    FileRead {
        /// Its name.
        name: String,
        /// What is in it.
        bytes: Rc<[u8]>,
        /// What it is for.
        purpose: FileFor,
    },
    /// A file could not be read.
    FileNotRead(FileFault),
    /// The timeline was written to a file, up to this edit.
    FileSaved {
        /// Its name, where the browser tells it.
        name: Option<String>,
        /// The last edit in it.
        edit: u64,
    },
    /// It was not written; the user called it off.
    FileNotChosen,
    /// It was not written: somebody else wrote that file since.
    FileChanged,
    /// It was not written.
    FileNotSaved,
    /// Nobody touched anything for ten minutes.
    Idle,
    /// Whether there is a voice of this device for the language of the screen.
    Voice(bool),
    /// Whether something is on the clipboard now.
    Copied(bool),
    /// A timer.
    Tick(Tick),
    /// The page is going away or out of sight: keep everything now.
    Leaving,
}
