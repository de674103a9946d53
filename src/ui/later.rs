//! Screens that are loaded when they are first needed: see [`crate::later`].

use super::{
    app::App,
    common::button,
    view::{El, Node, el, number, one_of},
};
use crate::browser::later;
use leptos::prelude::*;
use std::time::Duration;

/// When what is loaded later is loaded without being asked for: as soon as the first screen has
/// been painted, for somebody may close the lid at once and go on writing in a train.
const SOON: Duration = Duration::from_millis(200);

/// How far what is loaded later has come: one of the three below. One number, since every screen
/// carries this about with the app.
#[derive(Clone, Copy)]
pub struct Later(RwSignal<usize>);

const AWAITED: usize = 0;
const HERE: usize = 1;
const MISSING: usize = 2;

impl Later {
    /// Not asked for yet.
    pub(super) fn new() -> Self {
        Self(RwSignal::new(AWAITED))
    }

    /// Follows how it goes, loads it soon, and calls back once it is here.
    pub fn start(self, here: impl Fn() + Copy + 'static) {
        later::on_loaded(move |is_here| {
            self.0.set(if is_here { HERE } else { MISSING });
            if is_here {
                here();
            }
        });
        set_timeout(
            move || {
                self.load();
                // All in one piece, nothing is ever told to have been loaded.
                if !later::load() {
                    here();
                }
            },
            SOON,
        );
    }

    /// Whether it is here.
    pub fn is_here(self) -> bool {
        self.0.get_untracked() == HERE
    }

    /// Loads it, unless it is here or on its way.
    pub fn load(self) {
        if self.0.get_untracked() != HERE {
            self.0.set(if later::load() { AWAITED } else { HERE });
        }
    }
}

/// A screen or a part of one that is loaded later, or what there is to say until it is here. The
/// closure builds it through [`crate::later::by_address`].
pub fn once_here(app: App, screen: impl Fn() -> El + 'static) -> Node {
    let later = app.later();
    later.load();
    one_of(number(move || later.0.get()), move |state| match state {
        HERE => screen(),
        MISSING => missing(later),
        _ => el("p").class("muted").attr("role", "status").child("Opening…"),
    })
}

/// What is loaded later and does without words until it is here.
pub fn when_here(app: App, part: impl Fn() -> El + 'static) -> Node {
    let later = app.later();
    one_of(number(move || later.0.get()), move |state| match state {
        HERE => part().into(),
        _ => Node::none(),
    })
}

fn missing(later: Later) -> El {
    let words = "This part could not be loaded, and nothing is lost. It needs the connection once; \
        if there is one, load the page anew.";
    el("div").class("panel").attr("role", "alert").child(el("p").child(words)).child(button(
        "",
        "Try again",
        move || later.load(),
    ))
}
