//! `cargo xtask dev`: a debug build that is rebuilt and reloaded at every change.
//!
//! It builds into `target/dev-dist`, so `dist/` stays the release build that `serve` hands out.

use crate::trouble::Outcome;
use crate::{paths, report, run, serve, site, tools};

/// `cargo xtask dev [--port N]`.
pub fn command(args: &[String]) -> Outcome<()> {
    let port = serve::port(args)?.to_string();
    let mut trunk = tools::trunk()?;
    trunk.args(["serve", "--address", "127.0.0.1", "--port", &port, "--public-url", "/", "--dist"]);
    trunk.arg(paths::target().join("dev-dist"));
    for source in site::sources(&paths::root()) {
        trunk.arg("--watch").arg(source);
    }
    report::note("first debug build: one to two minutes; then seconds at each change");
    run::run(&mut trunk, "If the port is taken, choose another: `cargo xtask dev --port 8081`.")
}
