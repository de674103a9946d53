//! Structs as objects with named fields, enums as words.

use super::{Field, Json};
use std::fmt;

/// Where something is not what it must be, and what: "canvas: cards: 3: level: a level is 1, 2
/// or 3".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong(String);

impl Wrong {
    /// What is wrong.
    pub fn new(what: &str) -> Self {
        Self(what.to_owned())
    }

    /// One thing stands where another should.
    pub fn type_of(json: &Json, expected: &str) -> Self {
        Self([json.kind(), " where ", expected, " should be"].concat())
    }

    /// The text of a value that must be one.
    pub(super) fn unless_text(json: Json) -> Result<String, Self> {
        if let Json::Text(text) = json { Ok(text) } else { Err(Self::type_of(&json, "a text")) }
    }

    /// Where: in the field of this name, or at this place of a list.
    #[must_use]
    pub fn at(self, place: &str) -> Self {
        Self([place, ": ", &self.0].concat())
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a field must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// It must.
    Needed,
    /// It may be missing; then it is as in the blank.
    Optional,
}

/// The fields of an object while they are read: what is known is taken out, the rest is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(pub Vec<(String, Json)>);

impl Fields {
    /// The fields of an object.
    ///
    /// # Errors
    /// [`Wrong`] for any other value.
    pub fn of(json: Json) -> Result<Self, Wrong> {
        match json {
            Json::Object(fields) => Ok(Self(fields)),
            json => Err(Wrong::type_of(&json, "a group of fields")),
        }
    }

    /// Takes out every field of this name, and gives the last one.
    pub fn take(&mut self, name: &str) -> Option<Json> {
        let mut taken = None;
        self.0.retain_mut(|(known, value)| {
            let is_it = known == name;
            if is_it {
                taken = Some(std::mem::replace(value, Json::Null));
            }
            !is_it
        });
        taken
    }

    /// Takes out a field and reads it.
    ///
    /// # Errors
    /// [`Wrong`] when it cannot be read, or is needed and missing.
    pub fn read(&mut self, name: &str, rule: Rule, field: &mut dyn Field) -> Result<(), Wrong> {
        match (self.take(name), rule) {
            (Some(json), _) => field.read(json).map_err(|wrong| wrong.at(name)),
            (None, Rule::Needed) => Err(Wrong([name, " is missing"].concat())),
            (None, Rule::Optional) => Ok(()),
        }
    }
}

/// Which of these words a value is.
pub(crate) fn which(json: Json, words: &[&str]) -> Result<usize, Wrong> {
    let text = Wrong::unless_text(json)?;
    words.iter().position(|word| *word == text).ok_or_else(|| {
        let start: String = text.chars().take(40).collect();
        Wrong(["“", &start, "” is none of ", &words.join(", ")].concat())
    })
}

/// Makes a struct a [`Field`]: its blank, then each field with its [`Rule`], in the order in which
/// they are written. One that is `unless` something, a method of the struct, is left out then. `keeps` names the field
/// that holds what this version does not know.
macro_rules! record {
    ($record:ident, $blank:expr, {
        $($name:ident: $rule:ident $(unless $left_out:ident)?),* $(,)?
    } $(keeps $extra:ident)?) => {
        impl $crate::json::Field for $record {
            fn blank() -> Self {
                $blank
            }

            fn read(&mut self, json: $crate::json::Json) -> Result<(), $crate::json::Wrong> {
                let mut fields = $crate::json::Fields::of(json)?;
                $(
                    let rule = $crate::json::Rule::$rule;
                    fields.read(stringify!($name), rule, &mut self.$name)?;
                )*
                $(self.$extra = fields.0;)?
                Ok(())
            }

            fn write(&self, out: &mut $crate::json::Writer) {
                // Every field of the struct is named here, or this does not compile.
                let Self { $($name,)* $($extra,)? } = self;
                out.raw("{");
                $(
                    $(if !self.$left_out())? {
                        out.field(stringify!($name), $name);
                    }
                )*
                $(out.fields($extra);)?
                out.raw("}");
            }
        }
    };
}

/// Makes an enum a [`Field`]: each variant with its word.
macro_rules! words {
    ($type:ident { $first:ident = $first_word:literal $(, $variant:ident = $word:literal)* $(,)? }) => {
        impl $crate::json::Field for $type {
            fn blank() -> Self {
                Self::$first
            }

            fn read(&mut self, json: $crate::json::Json) -> Result<(), $crate::json::Wrong> {
                let place = $crate::json::which(json, &[$first_word $(, $word)*])?;
                *self = [Self::$first $(, Self::$variant)*][place];
                Ok(())
            }

            fn write(&self, out: &mut $crate::json::Writer) {
                out.text(match self {
                    Self::$first => $first_word,
                    $(Self::$variant => $word,)*
                });
            }
        }
    };
}

pub(crate) use {record, words};
