//! Standpoint's developer commands: `cargo xtask <command>`.
//!
//! Where to start: [`COMMANDS`] is the list that a bare `cargo xtask` prints, and each entry names
//! the function that runs it. The commands share five pieces: [`tools`] (what has to be installed),
//! [`site`] (the release build and its size), [`server`] (a static server for it), [`browser`]
//! (Chromium, Node packages and what is run with them) and [`checks`] (the steps of `test`).
//!
//! Limitations: everything is done by calling other programs (Cargo, Trunk, npm, Playwright); this
//! crate only decides which, in what order, and what to tell the person when one of them fails.

mod browser;
mod checks;
mod dev;
mod paths;
mod report;
mod run;
mod serve;
mod server;
mod site;
mod tools;
mod trouble;

use std::process::ExitCode;

use trouble::{Outcome, Trouble};

/// One command: its name, what `cargo xtask` says about it, and the function behind it.
struct Command {
    name: &'static str,
    says: &'static str,
    run: fn(&[String]) -> Outcome<()>,
}

/// Every command, in the order in which they are listed.
const COMMANDS: [Command; 6] = [
    Command {
        name: "serve",
        says: "build what has changed and serve it on http://127.0.0.1:8080  [--port N]",
        run: serve::command,
    },
    Command {
        name: "test",
        says: "everything that must pass  [step ...] [-- arguments for Playwright]",
        run: checks::command,
    },
    Command {
        name: "build",
        says: "the release build in dist/, ready for any static host, and its size",
        run: site::command,
    },
    Command {
        name: "dev",
        says: "debug build, rebuilt and reloaded at every change  [--port N]",
        run: dev::command,
    },
    Command {
        name: "bench",
        says: "measure start, typing, saving, memory and the numbers in a real Chromium",
        run: browser::bench::command,
    },
    Command {
        name: "shots",
        says: "pictures of the screens in three sizes, light and dark  [filter]",
        run: browser::shots::command,
    },
];

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let Some(name) = args.next() else {
        list();
        return ExitCode::SUCCESS;
    };
    let rest: Vec<String> = args.collect();
    match dispatch(&name, &rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("\n{trouble}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the command of that name.
fn dispatch(name: &str, rest: &[String]) -> Outcome<()> {
    if matches!(name, "help" | "--help" | "-h") {
        list();
        return Ok(());
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        return Err(Trouble::new(
            format!("There is no command `{name}`."),
            "`cargo xtask` alone lists the commands.",
        ));
    };
    (command.run)(rest)
}

/// Prints the commands, one line each.
fn list() {
    println!("Usage: cargo xtask <command>\n");
    for command in &COMMANDS {
        println!("  {:<6} {}", command.name, command.says);
    }
}
