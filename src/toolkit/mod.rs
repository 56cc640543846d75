//! The toolkit: its menu, how to use it, the recommendations, and the pages at its end.

pub mod menu;
pub mod page;
pub mod recommendation;
