//! Leptos, with one type for elements of every tag.
//!
//! `view!` names everything by its path in `::leptos`. This crate stands under that name, hands on
//! all of Leptos, and puts its own [`Element`] where Leptos has a type for each tag, each attribute
//! and each kind of value. Every such type brings its own machine code; here it is there once.
//! DESIGN.md has what that saves.
//!
//! It draws in the browser only, as the feature `csr` does. Attributes are text, numbers, `bool`,
//! `Option`s of these, or closures and signals of them. `class:`, `style:`, `bind:` and `use:` are
//! left out, and so are spreading attributes with `{..}` and components whose children are no
//! [`prelude::Children`], such as `<Show>`: nothing here needs them.

mod attribute;
mod element;
mod expect;
mod view;

pub use attribute::{Plain, Property, Value};
pub use element::{Element, ElementState};
pub use leptos::*;
pub use view::{AnyView, AnyViewState, Live, LiveState, live as __as_shared_reactive_fn};

pub mod prelude {
    pub use crate::attribute::IntoAttributeValue;
    pub use crate::expect::expect_context;
    pub use crate::view::{AnyView, Children, IntoAny, IntoMaybeErased, Marked, ToChildren, View};
    pub use leptos::prelude::*;
}

pub mod children {
    pub use crate::view::{Children, ToChildren};
    pub use leptos::children::*;
}

/// Leptos' renderer, with the functions that `view!` makes elements with replaced.
pub mod tachys {
    pub use leptos::tachys::*;

    pub mod html {
        pub use leptos::tachys::html::*;

        pub mod element {
            pub use crate::element::html::*;
            pub use leptos::tachys::html::element::{ElementType, HasElementType};
        }
    }

    pub mod svg {
        pub use crate::element::svg::*;
        pub use leptos::tachys::svg::InertElement;
    }
}
