//! What can be read and written: the plain types, and lists and options of them.

use super::{Json, Writer, Wrong};
use std::sync::Arc;

/// A type that stands in our files. It is read in place, over a blank, through one pointer: so
/// the code that walks over fields is there once and not once for each type.
pub trait Field {
    /// Something to read into. What it holds stays where a field may be missing.
    fn blank() -> Self
    where
        Self: Sized;

    /// Takes over what a file says.
    ///
    /// # Errors
    /// [`Wrong`] says where and what; what was read before that stays read.
    fn read(&mut self, json: Json) -> Result<(), Wrong>;

    /// Writes it.
    fn write(&self, out: &mut Writer);
}

impl Field for Json {
    fn blank() -> Self {
        Self::Null
    }

    fn read(&mut self, json: Json) -> Result<(), Wrong> {
        *self = json;
        Ok(())
    }

    fn write(&self, out: &mut Writer) {
        self.write_to(out);
    }
}

impl Field for bool {
    fn blank() -> Self {
        false
    }

    fn read(&mut self, json: Json) -> Result<(), Wrong> {
        let Json::Bool(value) = json else { return Err(Wrong::type_of(&json, "true or false")) };
        *self = value;
        Ok(())
    }

    fn write(&self, out: &mut Writer) {
        out.raw(if *self { "true" } else { "false" });
    }
}

impl Field for u8 {
    fn blank() -> Self {
        0
    }

    fn read(&mut self, json: Json) -> Result<(), Wrong> {
        let number = json.as_number().and_then(|number| Self::try_from(number).ok());
        *self = number.ok_or_else(|| Wrong::type_of(&json, "a whole number up to 255"))?;
        Ok(())
    }

    fn write(&self, out: &mut Writer) {
        out.raw(&usize::from(*self).to_string());
    }
}

impl Field for u16 {
    fn blank() -> Self {
        0
    }

    fn read(&mut self, json: Json) -> Result<(), Wrong> {
        let number = json.as_number().and_then(|number| Self::try_from(number).ok());
        *self = number.ok_or_else(|| Wrong::type_of(&json, "a whole number up to 65535"))?;
        Ok(())
    }

    fn write(&self, out: &mut Writer) {
        out.raw(&usize::from(*self).to_string());
    }
}

impl Field for i64 {
    fn blank() -> Self {
        0
    }

    fn read(&mut self, json: Json) -> Result<(), Wrong> {
        let whole = json.as_whole();
        *self = whole.ok_or_else(|| Wrong::type_of(&json, "a whole number"))?;
        Ok(())
    }

    fn write(&self, out: &mut Writer) {
        out.raw(&self.to_string());
    }
}

impl Field for String {
    fn blank() -> Self {
        Self::new()
    }

    fn read(&mut self, json: Json) -> Result<(), Wrong> {
        *self = Wrong::unless_text(json)?;
        Ok(())
    }

    fn write(&self, out: &mut Writer) {
        out.text(self);
    }
}

impl<T: Field> Field for Option<T> {
    fn blank() -> Self {
        None
    }

    fn read(&mut self, json: Json) -> Result<(), Wrong> {
        *self = if matches!(json, Json::Null) {
            None
        } else {
            let mut value = T::blank();
            value.read(json)?;
            Some(value)
        };
        Ok(())
    }

    fn write(&self, out: &mut Writer) {
        match self {
            Some(value) => value.write(out),
            None => out.raw("null"),
        }
    }
}

impl<T: Field> Field for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }

    fn read(&mut self, json: Json) -> Result<(), Wrong> {
        each(json, &mut |json| {
            self.push(T::blank());
            self.last_mut().map_or(Ok(()), |item| item.read(json))
        })
    }

    fn write(&self, out: &mut Writer) {
        out.list(self.iter());
    }
}

/// Reads a list item by item: the part that is the same for every list.
fn each(json: Json, read: &mut dyn FnMut(Json) -> Result<(), Wrong>) -> Result<(), Wrong> {
    let Json::List(items) = json else { return Err(Wrong::type_of(&json, "a list")) };
    for (place, json) in items.into_iter().enumerate() {
        read(json).map_err(|wrong| wrong.at(&(place + 1).to_string()))?;
    }
    Ok(())
}

impl<T: Field + Clone> Field for Arc<T> {
    fn blank() -> Self {
        Self::new(T::blank())
    }

    fn read(&mut self, json: Json) -> Result<(), Wrong> {
        Self::make_mut(self).read(json)
    }

    fn write(&self, out: &mut Writer) {
        T::write(self, out);
    }
}
