//! What a case is and what may be done to it. Pure: no clock, no randomness, no browser.
//!
//! Start with [`case`] for the document, then [`edit`] for the only way it changes,
//! [`history`] for undo, [`fit`] for what the canvas adds up to, [`numbers`] for what each way
//! forward costs and brings, [`money`] for amounts, [`finance`] for the arithmetic of a business
//! case, and [`coach`] for the second reader. [`objection`] and [`negotiation`] are what
//! is prepared for the talk, [`page`] how the page that is handed over is set up.

pub mod canvas;
pub mod case;
pub mod coach;
pub mod edit;
pub mod finance;
pub mod fit;
pub mod history;
pub mod id;
pub(crate) mod iso;
pub mod letters;
pub mod limits;
pub mod money;
pub mod negotiation;
pub mod numbers;
pub mod objection;
pub mod page;
pub mod paste;
pub mod position;
mod private;
pub mod sorted;
pub mod summary;
pub mod text;
pub mod workspace;

pub use canvas::{Answer, Block, Canvas, Card, CardKind, Level, Source};
pub use case::{Case, Counterpart, Function, Kind, Status};
pub use edit::{
    DateField, Edit, EditError, LineChange, NewCard, NumbersEdit, ObjectionChange, TalkEdit,
    TextField,
};
pub use fit::Fit;
pub use history::History;
pub use id::{AnyId, CardId, CaseId, ChoiceId, GoalId, Ids, LineId, PointId};
pub use negotiation::{Concession, Negotiation, Reserve};
pub use numbers::{Choice, Line, Numbers};
pub use objection::Objection;
pub use page::{Page, PageSection, Paper, Section};
pub use position::{Ask, Order, Outcome, Position};
pub use private::{Mute, Private, Unsettled};
pub use sorted::Sorted;
pub use summary::Summary;
pub use workspace::{Goal, Workspace};

/// Fields of a file that this version does not know; kept, and written back as they were, in
/// their order.
pub type Extra = Vec<(String, crate::json::Json)>;
