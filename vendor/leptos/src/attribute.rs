//! What `view!` sets on an element: attributes, properties, listeners, references.

use std::borrow::Cow;

use leptos::prelude::*;
use leptos::tachys::renderer::{RemoveEventHandler, Rndr, types};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsValue;

use crate::Element;

/// What to set on an element, before the element is there.
pub(crate) enum Attribute {
    Fixed(&'static str, Option<String>),
    Live(&'static str, Box<dyn FnMut() -> Option<String> + Send>),
    Property(&'static str, Box<dyn FnMut() -> JsValue + Send>),
    Listener(Cow<'static, str>, Owner, SendWrapper<Box<dyn FnMut(JsValue)>>),
    Reference(Box<dyn FnOnce(&types::Element) + Send>),
}

/// What is set on an element. Effects and listeners end when it is dropped.
#[allow(dead_code, reason = "some are held only so that they go on")]
pub(crate) enum AttributeState {
    Fixed(&'static str, Option<String>),
    Live(&'static str, RenderEffect<Option<String>>),
    Property(RenderEffect<Option<String>>),
    Listener(RemoveEventHandler<types::Element>),
    Reference,
}

impl Attribute {
    pub(crate) fn build(self, element: &types::Element) -> AttributeState {
        match self {
            Self::Fixed(name, value) => {
                if let Some(value) = &value {
                    Rndr::set_attribute(element, name, value);
                }
                AttributeState::Fixed(name, value)
            }
            Self::Live(name, mut value) => {
                let element = element.clone();
                let effect = RenderEffect::new(move |before: Option<Option<String>>| {
                    let now = value();
                    if before.as_ref() != Some(&now) {
                        set(&element, name, now.as_deref());
                    }
                    now
                });
                AttributeState::Live(name, effect)
            }
            Self::Property(name, mut value) => {
                let element = element.clone();
                // Of the same type as an attribute's, so that one machinery serves both.
                let effect = RenderEffect::new(move |_: Option<Option<String>>| {
                    Rndr::set_property_or_value(&element, name, &value());
                    None
                });
                AttributeState::Property(effect)
            }
            Self::Listener(name, owner, listener) => {
                let mut listener = listener.take();
                let listener = Box::new(move |event| owner.with(|| listener(event)));
                AttributeState::Listener(Rndr::add_event_listener(element, &name, listener))
            }
            Self::Reference(fill) => {
                fill(element);
                AttributeState::Reference
            }
        }
    }
}

impl AttributeState {
    fn name(&self) -> Option<&'static str> {
        match self {
            Self::Fixed(name, _) | Self::Live(name, _) => Some(name),
            _ => None,
        }
    }

    fn is_same(&self, new: &Attribute) -> bool {
        match (self, new) {
            (Self::Fixed(name, value), Attribute::Fixed(new_name, new)) => {
                name == new_name && value == new
            }
            _ => false,
        }
    }
}

fn set(element: &types::Element, name: &str, value: Option<&str>) {
    match value {
        Some(value) => Rndr::set_attribute(element, name, value),
        None => Rndr::remove_attribute(element, name),
    }
}

/// Makes an element that is there already have these attributes and no others.
pub(crate) fn rebuild(
    attributes: Vec<Attribute>,
    element: &types::Element,
    states: &mut Vec<AttributeState>,
) {
    // What was live ends here, before what follows it begins.
    states.retain(|state| {
        let fixed = matches!(state, AttributeState::Fixed(..));
        let named = state.name().filter(|_| !attributes.iter().any(|new| state.is_same(new)));
        if let Some(name) = named {
            Rndr::remove_attribute(element, name);
        }
        fixed && named.is_none()
    });
    let kept = std::mem::take(states);
    let build = |new: Attribute| match kept.iter().find(|state| state.is_same(&new)) {
        Some(_) => match new {
            Attribute::Fixed(name, value) => AttributeState::Fixed(name, value),
            other => other.build(element),
        },
        None => new.build(element),
    };
    *states = attributes.into_iter().map(build).collect();
}

/// What can be the text of an attribute. `None` leaves the attribute out.
pub trait Plain {
    fn plain(self) -> Option<String>;
}

impl Plain for String {
    fn plain(self) -> Option<String> {
        Some(self)
    }
}

impl Plain for &str {
    fn plain(self) -> Option<String> {
        Some(self.to_owned())
    }
}

/// `true` is the attribute without a value, `false` is no attribute.
impl Plain for bool {
    fn plain(self) -> Option<String> {
        self.then(String::new)
    }
}

impl<T: Plain> Plain for Option<T> {
    fn plain(self) -> Option<String> {
        self.and_then(T::plain)
    }
}

/// What can stand behind an attribute's name in `view!`.
pub trait Value {
    /// The element with this attribute.
    fn put(self, name: &'static str, element: Element) -> Element;
}

macro_rules! plain_numbers {
    ($($number:ty)*) => {
        $(
            impl Plain for $number {
                fn plain(self) -> Option<String> {
                    Some(self.to_string())
                }
            }
        )*
    };
}

macro_rules! plain_values {
    ($($plain:ty)*) => {
        $(
            impl Value for $plain {
                fn put(self, name: &'static str, element: Element) -> Element {
                    element.fixed(name, self.plain())
                }
            }
        )*
    };
}

plain_numbers!(u8 u16 u32 u64 usize i32 i64);
plain_values!(String bool u8 u16 u32 u64 usize i32 i64);

impl Value for &str {
    fn put(self, name: &'static str, element: Element) -> Element {
        element.text(name, self)
    }
}

/// `view!` calls this for each attribute's value.
pub trait IntoAttributeValue: Sized {
    fn into_attribute_value(self) -> Self {
        self
    }
}

impl<T: Value> IntoAttributeValue for T {}

impl<T: Plain> Value for Option<T> {
    fn put(self, name: &'static str, element: Element) -> Element {
        element.fixed(name, self.plain())
    }
}

impl<F, T> Value for F
where
    F: FnMut() -> T + Send + 'static,
    T: Plain,
{
    fn put(mut self, name: &'static str, element: Element) -> Element {
        element.live(name, Box::new(move || self().plain()))
    }
}

macro_rules! signals {
    ($($signal:ident)*) => {
        $(
            impl<T> Value for $signal<T>
            where
                T: Plain + Clone + Send + Sync + 'static,
            {
                fn put(self, name: &'static str, element: Element) -> Element {
                    element.live(name, Box::new(move || self.get().plain()))
                }
            }
        )*
    };
}

signals!(Signal Memo RwSignal ReadSignal);

/// What can stand behind `prop:` and a name in `view!`.
pub trait Property {
    fn into_property(self) -> Box<dyn FnMut() -> JsValue + Send>;
}

impl Property for String {
    fn into_property(self) -> Box<dyn FnMut() -> JsValue + Send> {
        Box::new(move || JsValue::from_str(&self))
    }
}

impl Property for bool {
    fn into_property(self) -> Box<dyn FnMut() -> JsValue + Send> {
        Box::new(move || JsValue::from_bool(self))
    }
}

impl<F, T> Property for F
where
    F: FnMut() -> T + Send + 'static,
    T: Into<JsValue>,
{
    fn into_property(mut self) -> Box<dyn FnMut() -> JsValue + Send> {
        Box::new(move || self().into())
    }
}
