//! What stands in an element: every kind of view becomes an [`AnyView`] of one of a few types.

use std::any::{Any, TypeId};

use leptos::children::ChildrenOptContainer;
use leptos::prelude::{Mountable, Render, RenderEffect, RenderHtml};
use leptos::tachys::renderer::types;
use leptos::tachys::view::iterators::StaticVec;
use wasm_bindgen::JsValue;

use crate::{Element, Plain, Property, Value};

/// A view of any kind. Two pointers, because views are handed on often.
pub struct AnyView(pub(crate) Box<dyn Draw>);

/// A view whose type is forgotten.
pub(crate) trait Draw: Send {
    fn kind(&self) -> TypeId;
    fn build(self: Box<Self>) -> Box<dyn Drawn>;
    /// The state is of this kind.
    fn rebuild(self: Box<Self>, state: &mut dyn Any);
}

/// What a view of some kind drew: as much of [`Mountable`] as is needed here.
pub(crate) trait Drawn {
    fn state(&mut self) -> &mut dyn Any;
    fn remove(&mut self);
    fn put_in(&mut self, parent: &types::Element, marker: Option<&types::Node>);
    fn put_before(&self, other: &mut dyn Mountable) -> bool;
}

impl<T: Mountable + 'static> Drawn for T {
    fn state(&mut self) -> &mut dyn Any {
        self
    }

    fn remove(&mut self) {
        self.unmount();
    }

    fn put_in(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.mount(parent, marker);
    }

    fn put_before(&self, other: &mut dyn Mountable) -> bool {
        self.insert_before_this(other)
    }
}

impl<T: RenderHtml + 'static> Draw for T {
    fn kind(&self) -> TypeId {
        TypeId::of::<T>()
    }

    fn build(self: Box<Self>) -> Box<dyn Drawn> {
        Box::new((*self).build())
    }

    fn rebuild(self: Box<Self>, state: &mut dyn Any) {
        if let Some(state) = state.downcast_mut() {
            (*self).rebuild(state);
        }
    }
}

/// What a view of any kind drew.
pub struct AnyViewState {
    kind: TypeId,
    state: Box<dyn Drawn>,
}

impl Render for AnyView {
    type State = AnyViewState;

    fn build(self) -> AnyViewState {
        AnyViewState { kind: self.0.kind(), state: self.0.build() }
    }

    fn rebuild(self, state: &mut AnyViewState) {
        if self.0.kind() == state.kind {
            return self.0.rebuild(state.state.state());
        }
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl Mountable for AnyViewState {
    fn unmount(&mut self) {
        self.state.remove();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.state.put_in(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.state.put_before(child)
    }

    // Asked for only where attributes are spread over views.
    fn elements(&self) -> Vec<types::Element> {
        Vec::new()
    }
}

/// Forgets what kind of view it is.
pub trait IntoAny {
    fn into_any(self) -> AnyView;
}

impl<T: RenderHtml> IntoAny for T {
    fn into_any(self) -> AnyView {
        any(self.into_owned())
    }
}

/// `view!` calls this for each of several views that stand side by side.
pub trait IntoMaybeErased {
    fn into_maybe_erased(self) -> AnyView;
}

impl<T: RenderHtml> IntoMaybeErased for T {
    fn into_maybe_erased(self) -> AnyView {
        any(self.into_owned())
    }
}

/// Makes few kinds of many: what may be missing is there or is nothing, a list is a list of any
/// views, and a number is text. The compiler knows the type: of the questions, nothing is left in
/// the program.
fn any<T: RenderHtml + 'static>(view: T) -> AnyView {
    let mut view = Some(view);
    let known: &mut dyn Any = &mut view;
    macro_rules! when {
        ($($kind:ty => $into:expr,)*) => {
            $(
                if let Some(Some(view)) = known.downcast_mut::<Option<$kind>>().map(Option::take) {
                    return $into(view);
                }
            )*
        };
    }
    when! {
        AnyView => |view| view,
        Element => Element::into_view,
        Option<AnyView> => maybe,
        Option<Element> => maybe,
        Option<Option<Element>> => maybe,
        Option<String> => maybe,
        Option<Vec<AnyView>> => maybe,
        Option<StaticVec<AnyView>> => maybe,
        StaticVec<AnyView> => |views| any(Vec::from(views)),
        Vec<Element> => list,
        Vec<Vec<AnyView>> => list,
        Vec<StaticVec<AnyView>> => list,
        u8 => number,
        u16 => number,
        usize => number,
    }
    match view {
        Some(view) => AnyView(Box::new(view)),
        None => AnyView(Box::new(())),
    }
}

fn maybe<T: RenderHtml + 'static>(view: Option<T>) -> AnyView {
    view.map_or_else(|| AnyView(Box::new(())), any)
}

fn list<T: RenderHtml + 'static>(views: Vec<T>) -> AnyView {
    any(views.into_iter().map(any).collect::<Vec<_>>())
}

fn number(number: impl ToString) -> AnyView {
    any(number.to_string())
}

/// What `view!` returns is the view itself.
pub struct View;

impl View {
    #[allow(clippy::new_ret_no_self, reason = "`view!` calls it so")]
    pub fn new<T: RenderHtml>(view: T) -> T {
        view
    }
}

/// In a debug build, `view!` names the view for reloading it in place, which is not done here.
pub trait Marked: Sized {
    fn with_view_marker(self, _: &str) -> Self {
        self
    }
}

impl<T: RenderHtml> Marked for T {}

/// What a component holds.
pub type Children = Box<dyn FnOnce() -> AnyView + Send>;

/// `view!` calls this for what stands in a component.
pub trait ToChildren<F> {
    fn to_children(children: F) -> Self;
}

impl<F, T> ToChildren<F> for Children
where
    F: FnOnce() -> T + Send + 'static,
    T: RenderHtml,
{
    fn to_children(children: F) -> Self {
        Box::new(move || children().into_any())
    }
}

/// A text that stands in a component on its own.
impl<T: RenderHtml + 'static> ToChildren<ChildrenOptContainer<T>> for Children {
    fn to_children(children: ChildrenOptContainer<T>) -> Self {
        Box::new(move || children.0.into_any())
    }
}

/// A closure that is written into `view!`.
pub struct Live<T>(Box<dyn FnMut() -> T + Send>);

/// `view!` calls this for each closure.
pub fn live<T>(closure: impl FnMut() -> T + Send + 'static) -> Live<T> {
    Live(Box::new(closure))
}

impl<T: Plain + 'static> Value for Live<T> {
    fn put(self, name: &'static str, element: Element) -> Element {
        self.0.put(name, element)
    }
}

impl<T: Into<JsValue> + 'static> Property for Live<T> {
    fn into_property(self) -> Box<dyn FnMut() -> JsValue + Send> {
        self.0.into_property()
    }
}

/// What a closure drew last.
pub struct LiveState(RenderEffect<AnyViewState>);

fn draw(mut closure: Box<dyn FnMut() -> AnyView>) -> LiveState {
    LiveState(RenderEffect::new(move |before: Option<AnyViewState>| {
        let view = closure();
        match before {
            Some(mut state) => {
                view.rebuild(&mut state);
                state
            }
            None => view.build(),
        }
    }))
}

impl<T: RenderHtml + 'static> Render for Live<T> {
    type State = LiveState;

    fn build(mut self) -> LiveState {
        draw(Box::new(move || (self.0)().into_any()))
    }

    fn rebuild(self, state: &mut LiveState) {
        let mut old = std::mem::replace(state, self.build());
        old.insert_before_this(state);
        old.unmount();
    }
}

impl Mountable for LiveState {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        Vec::new()
    }
}

/// What a view has to be able to do beside drawing itself in the browser.
macro_rules! in_the_browser {
    ($view:ty $(, $t:ident)?) => {
        impl$(<$t: leptos::prelude::RenderHtml + 'static>)? leptos::prelude::AddAnyAttr for $view {
            type Output<New: leptos::tachys::html::attribute::Attribute> = Self;

            fn add_any_attr<New>(self, _: New) -> Self::Output<New>
            where
                New: leptos::tachys::html::attribute::Attribute,
            {
                unreachable!("no attributes are spread over views")
            }
        }

        impl$(<$t: leptos::prelude::RenderHtml + 'static>)? leptos::prelude::RenderHtml for $view {
            type AsyncOutput = Self;
            type Owned = Self;

            const MIN_LENGTH: usize = 0;

            fn dry_resolve(&mut self) {}

            async fn resolve(self) -> Self {
                self
            }

            fn to_html_with_buf(
                self,
                _: &mut String,
                _: &mut leptos::tachys::view::Position,
                _: bool,
                _: bool,
                _: Vec<leptos::tachys::html::attribute::any_attribute::AnyAttribute>,
            ) {
                unreachable!("views are only drawn in the browser")
            }

            fn hydrate<const FROM_SERVER: bool>(
                self,
                _: &leptos::tachys::hydration::Cursor,
                _: &leptos::tachys::view::PositionState,
            ) -> Self::State {
                unreachable!("views are only drawn in the browser")
            }

            fn into_owned(self) -> Self {
                self
            }
        }
    };
}

pub(crate) use in_the_browser;

in_the_browser!(AnyView);
in_the_browser!(Live<T>, T);
