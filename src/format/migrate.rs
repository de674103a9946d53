//! Steps from one version of the format to the next, on untyped JSON.

use super::VERSION;
use crate::json::Fields;

/// Takes an envelope of version n to n + 1.
type Step = fn(&mut Fields);

/// The step at place i leads from version i + 1 to i + 2. None yet: version 1 is the first.
const STEPS: [Step; VERSION as usize - 1] = [];

/// Takes an envelope of this version, 1 or more, to the present one.
pub(super) fn migrate(version: u32, envelope: &mut Fields) {
    run(&STEPS, version, envelope);
}

fn run(steps: &[Step], version: u32, envelope: &mut Fields) {
    for step in steps.iter().skip(version.saturating_sub(1) as usize) {
        step(envelope);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{Json, Rule};

    #[test]
    fn only_the_steps_after_the_version_run_in_order() {
        fn note(envelope: &mut Fields, step: &str) {
            let mut ran = String::new();
            envelope.read("ran", Rule::Optional, &mut ran).expect("a text");
            envelope.0.push(("ran".into(), Json::Text(ran + step)));
        }
        let steps: [Step; 3] = [|e| note(e, "1"), |e| note(e, "2"), |e| note(e, "3")];
        for (version, ran) in [(1, "123"), (2, "23"), (3, "3"), (4, "")] {
            let mut envelope = Fields::default();
            run(&steps, version, &mut envelope);
            let expected = (!ran.is_empty()).then(|| Json::Text(ran.to_owned()));
            assert_eq!(envelope.take("ran"), expected, "from version {version}");
        }
    }
}
