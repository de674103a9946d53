//! `cargo xtask shots`: pictures of the screens, for people to look at.
//!
//! Which states are taken is listed in `tests/e2e/shots.mjs`.

use super::Stage;
use crate::trouble::Outcome;
use crate::{paths, report, run};

/// `cargo xtask shots [filter]`: only the states whose name contains the filter.
pub fn command(args: &[String]) -> Outcome<()> {
    let stage = Stage::set()?;
    run::run(
        stage.node().arg("shots.mjs").args(args),
        "See the message above; `cargo xtask test e2e` says more about a screen that is broken.",
    )?;
    report::note(format!("pictures are in {}", paths::target().join("shots").display()));
    Ok(())
}
