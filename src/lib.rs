//! Standpoint.
