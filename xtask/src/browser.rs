//! What runs in a real browser: the journeys, the measurements and the pictures.
//!
//! Playwright's Node packages live in `tests/e2e` and are pinned by its lock file. The release
//! build is served on a free port for as long as a run lasts; scripts learn where it is, and which
//! Chromium to use, from `STANDPOINT_BASE_URL` and `STANDPOINT_CHROMIUM`.

pub mod bench;
pub mod chromium;
pub mod packages;
pub mod shots;

use std::process::Command;

use crate::server::{self, Running};
use crate::trouble::Outcome;
use crate::{paths, run, site};

/// The path under which the build is served a second time, to show that it works anywhere.
const PREFIX: &str = "/some/where/";

/// Everything a browser run needs: packages, Chromium, and the release build on a port.
pub struct Stage {
    chromium: chromium::Chromium,
    server: Running,
}

impl Stage {
    /// Gets everything ready; what is ready already costs next to nothing.
    pub fn set() -> Outcome<Self> {
        packages::ensure()?;
        let chromium = chromium::ensure()?;
        site::ensure()?;
        let server = server::start(paths::dist(), 0, &[PREFIX])?;
        Ok(Self { chromium, server })
    }

    /// Node in `tests/e2e`, told where things are.
    pub fn node(&self) -> Command {
        let mut node = run::node();
        node.current_dir(paths::e2e())
            .env("STANDPOINT_BASE_URL", self.server.url())
            .env("STANDPOINT_PREFIX", PREFIX)
            .env("STANDPOINT_OUT", paths::target())
            .env_remove("STANDPOINT_CHROMIUM");
        // Unset, Playwright takes the browser that it has downloaded itself.
        if let chromium::Chromium::At(path) = &self.chromium {
            node.env("STANDPOINT_CHROMIUM", path);
        }
        node
    }
}
