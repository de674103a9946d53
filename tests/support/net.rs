//! The second copy without a browser: a map that takes batches, refuses them, or never answers.

use super::{App, FaultStore};
use standpoint::records::{
    StoreError,
    net::{Batch, Kept},
};
use standpoint::session::{Event, NetEvent};
use std::{cell::Cell, cell::RefCell, collections::BTreeMap, rc::Rc};

/// Clones share their texts, as the pages of one browser do.
#[derive(Debug, Clone, Default)]
pub struct FaultNet {
    pub texts: Rc<RefCell<BTreeMap<String, String>>>,
    fails: Rc<Cell<bool>>,
}

impl FaultNet {
    /// Takes nothing from now on, or does again.
    pub fn fail(&self, fails: bool) {
        self.fails.set(fails);
    }

    fn apply(&self, batch: &Batch) -> Result<(), StoreError> {
        if self.fails.get() {
            return Err(StoreError::Full);
        }
        let mut texts = self.texts.borrow_mut();
        for (from, before) in &batch.removals {
            texts.retain(|key, _| key < from || key >= before);
        }
        texts.extend(batch.puts.iter().cloned());
        Ok(())
    }
}

impl App {
    /// A page whose second copy is here, and has what it lacked.
    pub fn with_net(store: &FaultStore, net: &FaultNet) -> Self {
        let mut app = Self::start(store);
        app.open_net(net);
        app.settle_net();
        app
    }

    /// The second copy is here.
    pub fn open_net(&mut self, net: &FaultNet) {
        self.net = Some(net.clone());
        let keys: Vec<String> = net.texts.borrow().keys().cloned().collect();
        let compared = self.records.compare(&keys);
        let wanted = compared.wanted.clone();
        let texts = net.texts.borrow();
        let text = |key: String| Some((key.clone(), texts.get(&key)?.clone()));
        let read: Vec<_> = wanted.into_iter().filter_map(text).collect();
        drop(texts);
        let opened = Ok((compared, self.records.recovered(&read)));
        self.send(Event::Net(NetEvent::Opened(opened)));
    }

    pub(super) fn write_net(&mut self, kept: &[Kept]) {
        let state = |id| self.session.state_of(id);
        let batch = self.records.batch(kept, state, &self.session.workspace, self.now.to_utc());
        self.in_flight.push(batch);
    }

    /// What is on its way to the second copy, and does not arrive.
    pub fn take_in_flight(&mut self) -> Vec<Batch> {
        std::mem::take(&mut self.in_flight)
    }

    /// A fraction of a second goes by: what is due is brought to the second copy, and told.
    pub fn settle_net(&mut self) {
        if std::mem::take(&mut self.net_is_due) {
            self.send(Event::Net(NetEvent::Due));
        }
        let Some(net) = self.net.clone() else { return };
        for batch in std::mem::take(&mut self.in_flight) {
            let result = net.apply(&batch);
            if result.is_ok() {
                self.records.brought(&batch);
            }
            self.send(Event::Net(NetEvent::Written(batch, result)));
        }
    }

    /// The page ends: what is on its way to the second copy arrives, and nobody is told.
    pub fn end(mut self) {
        self.send(Event::Leaving);
        for batch in std::mem::take(&mut self.in_flight) {
            if let Some(net) = &self.net {
                let _ = net.apply(&batch);
            }
        }
    }
}
