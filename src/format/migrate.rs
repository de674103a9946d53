//! Steps from one version of the format to the next, on untyped JSON.

use super::VERSION;
use serde_json::{Map, Value};

/// Takes an envelope of version n to n + 1.
type Step = fn(&mut Map<String, Value>);

/// The step at place i leads from version i + 1 to i + 2. None yet: version 1 is the first.
const STEPS: [Step; VERSION as usize - 1] = [];

/// Takes an envelope of this version, 1 or more, to the present one.
pub(super) fn migrate(version: u32, envelope: &mut Map<String, Value>) {
    run(&STEPS, version, envelope);
}

fn run(steps: &[Step], version: u32, envelope: &mut Map<String, Value>) {
    for step in steps.iter().skip(version.saturating_sub(1) as usize) {
        step(envelope);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_steps_after_the_version_run_in_order() {
        fn note(envelope: &mut Map<String, Value>, step: &str) {
            let so_far = envelope.get("ran").and_then(Value::as_str).unwrap_or_default();
            let now = format!("{so_far}{step}");
            envelope.insert("ran".into(), now.into());
        }
        let steps: [Step; 3] = [|e| note(e, "1"), |e| note(e, "2"), |e| note(e, "3")];
        for (version, ran) in [(1, "123"), (2, "23"), (3, "3"), (4, "")] {
            let mut envelope = Map::new();
            run(&steps, version, &mut envelope);
            let value = envelope.get("ran").and_then(Value::as_str).unwrap_or_default();
            assert_eq!(value, ran, "from version {version}");
        }
    }
}
