//! What can happen to a session, in one list.

use super::{
    BackupEvent, DraftField, Errand, ImportEvent, NetEvent, NumbersEvent, Purpose, Route, TalkEvent,
};
use crate::content::{Example, Start};
use crate::domain::{Case, CaseId, DateField, Edit, GoalId, edit::TextField};
use crate::records::{Loaded, ReadError, StoreError, Stored, tabs::News};
use std::sync::Arc;

/// What can happen.
#[derive(Debug, Clone)]
pub enum Event {
    /// The store was read, or did not answer.
    Started(Result<Loaded, StoreError>),
    /// The address changed.
    Went(Route),
    /// A new case was asked for.
    Began(Start),
    /// A copy of this example was asked for.
    OpenedExample(&'static Example),
    /// The open case was edited.
    Edited(Edit),
    /// Lines were typed or pasted into a block's field: a card each.
    Typed {
        /// Which block.
        block: crate::domain::Block,
        /// One card a line; blank lines are passed over.
        text: String,
    },
    /// A suggestion was taken.
    Suggested {
        /// Which block.
        block: crate::domain::Block,
        /// What to add.
        suggestion: &'static crate::content::Suggestion,
    },
    /// Something happened to the numbers beside an edit.
    Numbers(NumbersEvent),
    /// Something happened to what is prepared for the talk beside an edit.
    Talk(TalkEvent),
    /// The coach has read a case as it is now: how ready it is, in percent.
    FoundReady(CaseId, u8),
    /// A field was left: typing in it again will be another step of undo.
    LeftField(TextField),
    /// A field that holds a day was left: the next day picked in it will be another step.
    LeftDate(DateField),
    /// Something was made that is handed to the person as a file: its name and its text.
    SavedFile(String, String),
    /// A text was asked for on the clipboard.
    CopyText(String),
    /// A text was put on the clipboard, or the browser did not allow it.
    Copied(bool),
    /// An earlier version of the open case is to take its place.
    Restored(Arc<Case>),
    /// One step back.
    Undo,
    /// One step forward again.
    Redo,
    /// This is in a field that adds something, and is not added yet.
    Drafted(DraftField, String),
    /// This is in the field of this name, which holds a figure, and is not entered; nothing, once it is
    /// entered or taken back.
    Unentered(String, String),
    /// A goal was added to the list that all cases share, and tied to the open case.
    AddedGoal(String),
    /// A goal was reworded.
    RewordedGoal(GoalId, String),
    /// A goal was removed from the list.
    RemovedGoal(GoalId),
    /// A case in the list: make a copy, put away or bring back, delete, export.
    Asked(CaseId, Errand),
    /// A case that was asked for has been read.
    Read {
        /// Which case.
        id: CaseId,
        /// What for.
        errand: Errand,
        /// The case, or why not.
        result: Result<Arc<Stored>, ReadError>,
    },
    /// The case whose file was handed out stays here.
    KeptHere,
    /// The search was opened.
    Searched,
    /// Something became known of the folder for backups, or was asked of it.
    Backup(BackupEvent),
    /// A backup was asked for.
    BackedUp,
    /// A copy of the app was asked for that carries everything: only where the app is one file.
    SavedCopy,
    /// All cases were read; those that could not be are left out.
    ReadAll(Purpose, Vec<Stored>),
    /// A case was written, or not.
    Written(Arc<Case>, Result<(), StoreError>),
    /// The shared workspace was written, or not.
    StoredWorkspace(Result<(), StoreError>),
    /// The record of a case was removed, or not.
    Removed(CaseId, Result<(), StoreError>),
    /// Something stored that cannot be read was given up; with its key.
    Discarded(String),
    /// It was removed, or not.
    Cleared(String, Result<(), StoreError>),
    /// Something became known of the second copy.
    Net(NetEvent),
    /// Another tab wrote something. Told once what is loaded later is here.
    OtherTab(News),
    /// The page is being hidden or closed.
    Leaving,
    /// Something happened to a file that is to be taken in.
    Import(ImportEvent),
    /// Take back what the notice tells of.
    TookBack,
    /// The notice was closed or has been shown long enough; with its number.
    ClosedNotice(u32),
}

impl Event {
    /// Whether it takes what is loaded later: until that is here, it waits.
    pub const fn is_later(&self) -> bool {
        match self {
            Self::Asked(_, errand) => !matches!(errand, Errand::Open),
            Self::Searched
            | Self::BackedUp
            | Self::SavedCopy
            | Self::Import(_)
            | Self::TookBack
            | Self::Drafted(..)
            | Self::Unentered(..) => true,
            _ => false,
        }
    }
}
