//! Findings: the explorer with its matrix and list, and one finding.

pub mod explorer;
pub mod finding;
pub mod matrix;
