//! A static server for `dist/`, for `serve` and for the browser tests.
//!
//! It listens on the loopback address only and answers GET and HEAD. It is for use on one's own
//! machine: no compression, no ranges, files are read whole.

mod mime;
mod resolve;

use std::fs;
use std::io::Cursor;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use tiny_http::{Header, Method, Request, Response, Server};

use crate::trouble::{OrTrouble, Outcome, Trouble};
use resolve::{Target, resolve};

/// A page loads a handful of files at once; more threads would only wait.
const THREADS: usize = 4;

/// A response whose content is at hand.
type Answer = Response<Cursor<Vec<u8>>>;

/// A running server; it ends with the process.
pub struct Running {
    /// The port it listens on.
    pub port: u16,
    workers: Vec<JoinHandle<()>>,
}

impl Running {
    /// The address to open, without a slash at the end.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Waits for ever: the server ends when the person stops the process.
    pub fn wait(self) {
        for worker in self.workers {
            // A worker only ends by a panic, which has said its piece already.
            let _ = worker.join();
        }
    }
}

/// Serves `root` on `port`, or on a free port when it is 0.
///
/// What is under `root` is also found under each of `prefixes` (`/some/where/`), so that tests can
/// show that a build works under any path.
pub fn start(root: PathBuf, port: u16, prefixes: &'static [&'static str]) -> Outcome<Running> {
    let listener = listen(port)?;
    let broken = "The server could not be started.";
    let port = listener.local_addr().or_trouble(broken, "Try again.")?.port();
    let server = Server::from_listener(listener, None).or_trouble(broken, "Try again.")?;
    let server = Arc::new(server);
    let root = Arc::new(root);
    let workers = (0..THREADS)
        .map(|_| {
            let (server, root) = (Arc::clone(&server), Arc::clone(&root));
            thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    let response = answer(&root, prefixes, &request);
                    // The browser may have gone; there is nobody left to tell.
                    let _ = request.respond(response);
                }
            })
        })
        .collect();
    Ok(Running { port, workers })
}

/// Makes sure that `port` is free, before minutes are spent on a build.
pub fn need_port(port: u16) -> Outcome<()> {
    listen(port).map(drop)
}

fn listen(port: u16) -> Outcome<TcpListener> {
    TcpListener::bind(("127.0.0.1", port)).map_err(|error| refused(port, &error))
}

/// Why the port could not be had, and what to do.
fn refused(port: u16, error: &std::io::Error) -> Trouble {
    let other = port.checked_add(1).unwrap_or(8080);
    if error.kind() == std::io::ErrorKind::AddrInUse {
        return Trouble::new(
            format!("Port {port} is taken: something is being served there already."),
            format!(
                "If that is another `cargo xtask serve`, open http://127.0.0.1:{port} or stop it \
                 with Ctrl+C. Otherwise choose another port: `cargo xtask serve --port {other}`. \
                 (A browser keeps its cases per address, so another port starts empty.)"
            ),
        );
    }
    Trouble::new(
        format!("Port {port} cannot be used ({error})."),
        format!("Choose another one: `cargo xtask serve --port {other}`."),
    )
}

/// The response to one request.
fn answer(root: &Path, prefixes: &[&str], request: &Request) -> Answer {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return with(plain(405, "Only GET and HEAD are answered here."), "Allow", "GET, HEAD");
    }
    let url = request.url();
    let below = prefixes.iter().find_map(|prefix| url.strip_prefix(prefix));
    let url = below.map_or_else(|| url.to_owned(), |rest| format!("/{rest}"));
    match resolve(root, &url) {
        Target::File(path) => match fs::read(&path) {
            Ok(content) => with_policy(root, file(&path, content), &path),
            Err(_) => plain(404, "Not found."),
        },
        Target::Missing => plain(404, "Not found."),
        Target::Refused => plain(400, "Not a path that is served here."),
    }
}

/// A file with its type, and with how long a browser may keep it.
fn file(path: &Path, content: Vec<u8>) -> Answer {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // A name with a hash stands for one content only; anything else is asked for again.
    let keep = if is_hashed(&name) { "public, max-age=31536000, immutable" } else { "no-cache" };
    let response = with(respond(200, content), "Content-Type", mime::of(&name));
    with(response, "Cache-Control", keep)
}

/// The page with the policy that hosts are told to send: what a build says in `_headers`.
fn with_policy(root: &Path, response: Answer, path: &Path) -> Answer {
    const POLICY: &str = "Content-Security-Policy";
    if path.file_name().is_none_or(|name| name != "index.html") {
        return response;
    }
    let headers = fs::read_to_string(root.join("_headers")).unwrap_or_default();
    let mut lines = headers.lines().filter_map(|line| line.trim().split_once(": "));
    match lines.find(|(name, _)| *name == POLICY) {
        Some((_, policy)) => with(response, POLICY, policy),
        None => response,
    }
}

fn plain(status: u16, text: &str) -> Answer {
    let response = respond(status, text.as_bytes().to_vec());
    with(response, "Content-Type", "text/plain; charset=utf-8")
}

fn respond(status: u16, content: Vec<u8>) -> Answer {
    let response = Response::from_data(content)
        .with_status_code(status)
        // Always with a length: it is known, and a browser shows progress by it.
        .with_chunked_threshold(usize::MAX);
    with(response, "X-Content-Type-Options", "nosniff")
}

/// Adds a header.
fn with(response: Answer, name: &str, value: &str) -> Answer {
    match Header::from_bytes(name, value) {
        Ok(header) => response.with_header(header),
        // Names and values here are ASCII from this file, which are always accepted.
        Err(()) => response,
    }
}

/// Whether a hash of the content is in the name: `app-0123456789abcdef.wasm`.
fn is_hashed(name: &str) -> bool {
    name.split(|c: char| !c.is_ascii_alphanumeric())
        .any(|part| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;

    #[test]
    fn hashed_names_are_told_apart() {
        assert!(is_hashed("standpoint-5ab74a0a6f6b8b6b.wasm"));
        assert!(is_hashed("main-5ab74a0a6f6b8b6b.css"));
        assert!(!is_hashed("index.html"));
        assert!(!is_hashed("standpoint.wasm"));
    }

    /// Sends one request to a server over this package's own sources, and returns the response.
    fn ask(request: &str) -> String {
        let root = crate::paths::root().join("xtask");
        let server =
            start(root, 0, &["/some/where/"]).unwrap_or_else(|trouble| panic!("{trouble}"));
        let mut text = Vec::new();
        let sent = TcpStream::connect(("127.0.0.1", server.port)).and_then(|mut stream| {
            write!(stream, "{request} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
            stream.read_to_end(&mut text)
        });
        assert!(sent.is_ok());
        String::from_utf8_lossy(&text).into_owned()
    }

    #[test]
    fn files_are_served_with_length_and_type() {
        let response = ask("GET /tools/package.json");
        assert!(response.starts_with("HTTP/1.1 200"), "{response}");
        assert!(response.contains("Content-Type: application/json"), "{response}");
        assert!(response.contains("Content-Length: "), "{response}");
        assert!(response.contains("\"binaryen\""), "{response}");
    }

    #[test]
    fn head_sends_no_body() {
        let response = ask("HEAD /tools/package.json");
        assert!(response.starts_with("HTTP/1.1 200"), "{response}");
        assert!(response.ends_with("\r\n\r\n"), "{response}");
    }

    #[test]
    fn a_prefix_leads_to_the_same_files() {
        assert!(ask("GET /some/where/tools/package.json").starts_with("HTTP/1.1 200"));
        assert!(ask("GET /some/where/../../Cargo.toml").starts_with("HTTP/1.1 400"));
    }

    #[test]
    fn nothing_above_the_root_and_nothing_but_reading() {
        assert!(ask("GET /../Cargo.toml").starts_with("HTTP/1.1 400"));
        assert!(ask("GET /%2e%2e/Cargo.toml").starts_with("HTTP/1.1 400"));
        assert!(ask("GET /none").starts_with("HTTP/1.1 404"));
        assert!(ask("DELETE /Cargo.toml").starts_with("HTTP/1.1 405"));
    }

    #[test]
    fn a_taken_port_is_explained() {
        let first = start(PathBuf::from("."), 0, &[]).unwrap_or_else(|trouble| panic!("{trouble}"));
        let Err(trouble) = start(PathBuf::from("."), first.port, &[]) else {
            panic!("two servers on one port");
        };
        assert!(trouble.to_string().contains("is taken"), "{trouble}");
    }
}
