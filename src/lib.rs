//! The Safeguarding Learning Toolkit, in reading order.
//!
//! The pure half knows no browser and is tested on the host. The web half is compiled with the
//! feature `csr`, and the maker's tool with `kit`. See ARCHITECTURE.md.

// The pure half.
pub mod domain;

pub mod content;
pub mod persist;
pub mod route;
pub mod search;
pub mod text;

// The web half.
#[cfg(feature = "csr")]
pub mod pages;
#[cfg(feature = "csr")]
pub mod platform;
#[cfg(feature = "csr")]
pub mod shell;
#[cfg(feature = "csr")]
pub mod state;
#[cfg(feature = "csr")]
pub mod ui;

// The maker's half.
#[cfg(feature = "kit")]
pub mod publish;
