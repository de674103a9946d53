//! The screens. They show what the session holds and send events; they decide nothing.
//!
//! Start with [`app`]: the one signal, `send`, and the `match` that runs effects. Then one folder
//! a screen: [`home`], [`position`], [`canvas`], [`numbers`], [`objections`],
//! [`handout`], [`history`], [`data`]; what frames them is in [`frame`] and what they share in [`common`]; how
//! they are written, in [`view`].

#[macro_use]
mod style;

pub mod app;
pub mod backup;
pub mod canvas;
pub mod coach;
pub mod common;
pub mod data;
pub mod frame;
pub mod handout;
pub mod history;
pub mod home;
pub mod later;
pub mod net;
pub mod numbers;
pub mod objections;
pub mod position;
pub mod tabs;
pub mod view;
