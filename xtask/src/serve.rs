//! `cargo xtask serve`: build what has changed, serve it, and say where.

use crate::trouble::{Outcome, Trouble};
use crate::{paths, server, site};

/// Where the app is served when no port is given. A browser keeps its cases per address, port
/// included, so this stays the same from one day to the next.
pub const PORT: u16 = 8080;

/// `cargo xtask serve [--port N]`.
pub fn command(args: &[String]) -> Outcome<()> {
    let port = port(args)?;
    server::need_port(port)?;
    site::ensure()?;
    let running = server::start(paths::dist(), port, &[])?;
    println!("\nStandpoint is on {}  (Ctrl+C stops it)", running.url());
    running.wait();
    Ok(())
}

/// The port that the arguments name.
pub fn port(args: &[String]) -> Outcome<u16> {
    let advice = "Give it as `--port 8081`, or leave it out.";
    let number = match args {
        [] => return Ok(PORT),
        [flag, number] if flag == "--port" => number.as_str(),
        [flag] => flag.strip_prefix("--port=").unwrap_or_default(),
        _ => "",
    };
    match number.parse() {
        Ok(port) if port > 0 => Ok(port),
        _ => Err(Trouble::new(format!("`{}` names no port.", args.join(" ")), advice)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(args: &[&str]) -> Option<u16> {
        port(&args.iter().map(ToString::to_string).collect::<Vec<_>>()).ok()
    }

    #[test]
    fn the_port_is_read() {
        assert_eq!(read(&[]), Some(PORT));
        assert_eq!(read(&["--port", "9000"]), Some(9000));
        assert_eq!(read(&["--port=9000"]), Some(9000));
    }

    #[test]
    fn anything_else_is_an_error() {
        for args in
            [&["--port"][..], &["--port", "0"], &["--port", "70000"], &["8081"], &["--x", "1"]]
        {
            assert_eq!(read(args), None, "{args:?}");
        }
    }
}
