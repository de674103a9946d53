//! Labelled fields of the open case that hold text. What is typed is an edit at once.

use crate::domain::{Edit, TextField, limits};
use crate::session::Event;
use crate::ui::{
    app::App,
    view::{El, act, el, typed},
};

/// What a field looks like.
#[derive(Clone, Copy)]
pub struct Look {
    /// The label.
    pub label: &'static str,
    /// A sentence under the label: what belongs here; may be empty.
    pub hint: &'static str,
    /// What it may look like, shown while the field is empty; may be empty.
    pub example: &'static str,
    /// Several lines.
    pub long: bool,
}

/// A line of text.
pub fn line(app: App, field: TextField, label: &'static str, example: &'static str) -> El {
    text_field(app, field, Look { label, hint: "", example, long: false })
}

/// Several lines of text, with a sentence on what belongs there.
pub fn lines(
    app: App,
    field: TextField,
    label: &'static str,
    hint: &'static str,
    example: &'static str,
) -> El {
    text_field(app, field, Look { label, hint, example, long: true })
}

/// A field as described.
fn text_field(app: App, field: TextField, look: Look) -> El {
    text_field_as(app, field, &field_id(field), look)
}

/// The same under an id that nothing else on the page has.
pub fn text_field_as(app: App, field: TextField, id: &str, look: Look) -> El {
    let hint_id = if look.hint.is_empty() { String::new() } else { format!("{id}-hint") };
    let control = if look.long {
        el("textarea").attr("rows", "2")
    } else {
        el("input").attr("type", "text").attr("autocomplete", "off")
    };
    let control = control
        .id(id)
        .attr("maxlength", &limits::TEXT.to_string())
        .attr("placeholder", look.example)
        .attr("aria-describedby", &hint_id)
        .value(app.text(field))
        .on("input", typed(move |text| app.send(Event::Edited(Edit::SetText { field, text }))))
        .on("blur", act(move || app.send(Event::LeftField(field))));
    let hint = (!look.hint.is_empty()).then(|| el("p").class("hint").id(&hint_id).child(look.hint));
    el("div")
        .class("field")
        .child(el("label").attr("for", id).child(look.label))
        .child(hint)
        .child(control)
}

/// An id for the element of a field. Only one card's fields are on the page at a time.
fn field_id(field: TextField) -> String {
    let place = TextField::OF_CASE.iter().position(|known| *known == field);
    place.map_or_else(|| "card-field".to_owned(), |place| format!("field-{place}"))
}
