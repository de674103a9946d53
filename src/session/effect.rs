//! What must happen outside after an event.

use super::{BackupEffect, Errand, Purpose, Route};
use crate::domain::{Block, CardId, Case, CaseId, ChoiceId, LineId};
use crate::records::net::Kept;
use std::sync::Arc;

/// What must happen outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Write a pending case ([`Session::pending`](super::Session::pending)); tell with [`super::Event::Written`].
    Save(CaseId),
    /// Remove a case's record; tell with [`super::Event::Removed`].
    Remove(CaseId),
    /// Write the index of summaries.
    SaveIndex,
    /// Remove what is stored under a key and cannot be read; tell with [`super::Event::Cleared`].
    Discard(String),
    /// Write the shared workspace; tell with [`super::Event::StoredWorkspace`].
    SaveWorkspace,
    /// Read a case; tell with [`super::Event::Read`].
    Read(CaseId, Errand),
    /// Read all cases; tell with [`super::Event::ReadAll`].
    ReadAll(Purpose),
    /// Tell with [`NetEvent::Due`](super::NetEvent::Due) in a moment, and not before.
    NetSoon,
    /// Write these into the second copy; tell with [`NetEvent::Written`](super::NetEvent::Written).
    WriteNet(Vec<Kept>),
    /// A case as it is now is to stay in the second copy, whatever is written after it.
    KeepVersion(Arc<Case>),
    /// What is written next of the first case goes on from what the second would be a copy of.
    TakeUp(CaseId, CaseId),
    /// The stored version of the first case goes on from what the second is a copy of, too.
    Join(CaseId, CaseId),
    /// Hand a file to the person.
    Download {
        /// What it is called.
        name: String,
        /// What is in it: JSON, or a table where the name ends so.
        text: String,
    },
    /// Hand a copy of the app to the person that carries a backup: its name, and the backup.
    SaveCopy(String, String),
    /// Something is asked of the folder for backups.
    Backup(BackupEffect),
    /// Put a text on the clipboard; tell with [`super::Event::Copied`].
    Copy(String),
    /// Change the address.
    Go(Route),
    /// Say something to people who listen to the screen.
    Announce(String),
    /// Put the cursor or the focus somewhere, once the screen shows it.
    Focus(Focus),
    /// Close the notice with this number after a while.
    CloseLater(u32),
}

/// A place for the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// A card.
    Card(CardId),
    /// The field that adds cards to a block.
    Add(Block),
    /// The title of the open case.
    Title,
    /// A line of the numbers.
    Line(LineId),
    /// The amount of a line of the numbers.
    Amount(LineId),
    /// The field that adds lines to an option.
    AddLine(ChoiceId),
}
