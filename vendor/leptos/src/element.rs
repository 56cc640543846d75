//! The element, and the functions by which `view!` makes it.

use std::any::{Any, TypeId};
use std::borrow::Cow;

use leptos::prelude::{Mountable, Owner, Render, RenderHtml};
use leptos::tachys::html::element::ElementType;
use leptos::tachys::html::event::EventDescriptor;
use leptos::tachys::html::node_ref::NodeRefContainer;
use leptos::tachys::renderer::{Rndr, types};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsValue;

use crate::attribute::{self, Attribute, AttributeState, Property, Value};
use crate::view::{AnyView, AnyViewState, Draw, Drawn, IntoAny, in_the_browser};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element of any tag, with what `view!` puts on it and into it. One pointer, so that each step
/// of building it is a call with few arguments.
pub struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    namespace: Option<&'static str>,
    attributes: Vec<Attribute>,
    child: Option<AnyView>,
}

/// An element in the page.
pub struct ElementState {
    tag: &'static str,
    namespace: Option<&'static str>,
    element: types::Element,
    attributes: Vec<AttributeState>,
    child: Option<AnyViewState>,
}

impl Element {
    #[inline(never)]
    fn new(tag: &'static str, namespace: Option<&'static str>) -> Self {
        Self(Box::new(Parts { tag, namespace, attributes: Vec::new(), child: None }))
    }

    #[inline(never)]
    fn with(mut self, attribute: Attribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    #[inline(never)]
    pub(crate) fn text(self, name: &'static str, value: &str) -> Self {
        self.fixed(name, Some(value.to_owned()))
    }

    #[inline(never)]
    pub(crate) fn fixed(self, name: &'static str, value: Option<String>) -> Self {
        self.with(Attribute::Fixed(name, value))
    }

    #[inline(never)]
    pub(crate) fn live(
        self,
        name: &'static str,
        value: Box<dyn FnMut() -> Option<String> + Send>,
    ) -> Self {
        self.with(Attribute::Live(name, value))
    }

    #[inline(never)]
    fn listen(self, name: Cow<'static, str>, listener: Box<dyn FnMut(JsValue)>) -> Self {
        let owner = Owner::current().unwrap_or_default();
        self.with(Attribute::Listener(name, owner, SendWrapper::new(listener)))
    }

    #[inline(never)]
    fn holding(mut self, child: AnyView) -> Self {
        self.0.child = Some(child);
        self
    }

    /// The element among other views. Nothing is made for it: the parts are one already.
    pub(crate) fn into_view(self) -> AnyView {
        AnyView(self.0)
    }

    /// All that the element holds, as one view: `view!` calls this once.
    pub fn child(self, child: impl RenderHtml) -> Self {
        self.holding(child.into_any())
    }

    /// An attribute that has no method of its own.
    pub fn attr(self, name: &'static str, value: impl Value) -> Self {
        value.put(name, self)
    }

    /// A property of the element's object.
    pub fn prop(self, name: &'static str, value: impl Property) -> Self {
        self.with(Attribute::Property(name, value.into_property()))
    }

    /// Listens to an event.
    pub fn on<E>(self, event: E, mut listener: impl FnMut(E::EventType) + 'static) -> Self
    where
        E: EventDescriptor,
        E::EventType: From<JsValue>,
    {
        self.listen(event.name(), Box::new(move |event| listener(event.into())))
    }

    /// Where to put the element once it is there.
    pub fn node_ref<E: ElementType>(self, reference: impl NodeRefContainer<E>) -> Self {
        self.with(Attribute::Reference(Box::new(move |element| reference.load(element))))
    }
}

impl Draw for Parts {
    fn kind(&self) -> TypeId {
        TypeId::of::<Self>()
    }

    fn build(self: Box<Self>) -> Box<dyn Drawn> {
        Box::new(Element(self).build())
    }

    fn rebuild(self: Box<Self>, state: &mut dyn Any) {
        if let Some(state) = state.downcast_mut() {
            Element(self).rebuild(state);
        }
    }
}

impl Render for Element {
    type State = ElementState;

    fn build(self) -> ElementState {
        let Parts { tag, namespace, attributes, child } = *self.0;
        let element = Rndr::create_element(tag, namespace);
        let attributes = attributes.into_iter().map(|new| new.build(&element)).collect();
        let child = child.map(|child| {
            let mut child = child.build();
            child.mount(&element, None);
            child
        });
        ElementState { tag, namespace, element, attributes, child }
    }

    fn rebuild(self, state: &mut ElementState) {
        let parts = &*self.0;
        // As where each tag has its type: another kind of element takes the place of this one.
        if parts.tag != state.tag
            || parts.namespace != state.namespace
            || parts.attributes.is_empty() != state.attributes.is_empty()
            || parts.child.is_some() != state.child.is_some()
        {
            let mut new = self.build();
            state.insert_before_this(&mut new);
            state.unmount();
            *state = new;
            return;
        }
        attribute::rebuild(self.0.attributes, &state.element, &mut state.attributes);
        if let (Some(new), Some(child)) = (self.0.child, &mut state.child) {
            new.rebuild(child);
        }
    }
}

impl Mountable for ElementState {
    fn unmount(&mut self) {
        self.element.unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        Vec::new()
    }
}

in_the_browser!(Element);

macro_rules! attributes {
    ($($method:ident $name:literal)*) => {
        impl Element {
            $(
                #[doc = concat!("The attribute `", $name, "`.")]
                pub fn $method(self, value: impl Value) -> Self {
                    value.put($name, self)
                }
            )*
        }
    };
}

attributes! {
    action "action" alt "alt" autocapitalize "autocapitalize" autocomplete "autocomplete"
    autofocus "autofocus" checked "checked" cite "cite" class "class" cols "cols"
    colspan "colspan" content "content" contenteditable "contenteditable" datetime "datetime"
    decoding "decoding" dir "dir" disabled "disabled" download "download" draggable "draggable"
    enctype "enctype" enterkeyhint "enterkeyhint" r#for "for" form "form" headers "headers"
    height "height" hidden "hidden" high "high" href "href" hreflang "hreflang" id "id"
    inert "inert" inputmode "inputmode" lang "lang" list "list" loading "loading" low "low"
    max "max" maxlength "maxlength" method "method" min "min" minlength "minlength"
    multiple "multiple" name "name" novalidate "novalidate" open "open" optimum "optimum"
    pattern "pattern" placeholder "placeholder" popover "popover" readonly "readonly" rel "rel"
    required "required" reversed "reversed" role "role" rows "rows" rowspan "rowspan"
    scope "scope" selected "selected" size "size" sizes "sizes" span "span"
    spellcheck "spellcheck" src "src" srcset "srcset" start "start" step "step" style "style"
    tabindex "tabindex" target "target" title "title" translate "translate" r#type "type"
    value "value" width "width" wrap "wrap"
    aria_activedescendant "aria-activedescendant" aria_atomic "aria-atomic"
    aria_autocomplete "aria-autocomplete" aria_busy "aria-busy" aria_checked "aria-checked"
    aria_colcount "aria-colcount" aria_colindex "aria-colindex" aria_controls "aria-controls"
    aria_current "aria-current" aria_describedby "aria-describedby"
    aria_description "aria-description" aria_details "aria-details" aria_disabled "aria-disabled"
    aria_errormessage "aria-errormessage" aria_expanded "aria-expanded" aria_flowto "aria-flowto"
    aria_haspopup "aria-haspopup" aria_hidden "aria-hidden" aria_invalid "aria-invalid"
    aria_keyshortcuts "aria-keyshortcuts" aria_label "aria-label"
    aria_labelledby "aria-labelledby" aria_level "aria-level" aria_live "aria-live"
    aria_modal "aria-modal" aria_multiselectable "aria-multiselectable"
    aria_orientation "aria-orientation" aria_owns "aria-owns" aria_posinset "aria-posinset"
    aria_pressed "aria-pressed" aria_readonly "aria-readonly" aria_relevant "aria-relevant"
    aria_required "aria-required" aria_roledescription "aria-roledescription"
    aria_rowcount "aria-rowcount" aria_rowindex "aria-rowindex" aria_selected "aria-selected"
    aria_setsize "aria-setsize" aria_sort "aria-sort" aria_valuemax "aria-valuemax"
    aria_valuemin "aria-valuemin" aria_valuenow "aria-valuenow" aria_valuetext "aria-valuetext"
}

macro_rules! tags {
    ($namespace:expr; $($tag:ident)*) => {
        $(
            #[doc = concat!("`<", stringify!($tag), ">`")]
            pub fn $tag() -> super::Element {
                super::Element::new(stringify!($tag), $namespace)
            }
        )*
    };
}

/// The tags of HTML.
pub mod html {
    tags! { None;
        a abbr address area article aside audio b bdi bdo blockquote br button canvas caption cite
        code col colgroup data datalist dd del details dfn dialog div dl dt em fieldset figcaption
        figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr i iframe img input ins kbd label
        legend li main map mark menu meter nav object ol optgroup option output p picture pre
        progress q rp rt ruby s samp search section select small source span strong sub summary
        sup table tbody td textarea tfoot th thead time tr track u ul var video wbr
    }
}

/// The tags of SVG.
#[allow(non_snake_case, reason = "as SVG spells them")]
pub mod svg {
    tags! { Some(super::SVG);
        a circle clipPath defs desc ellipse g image line linearGradient marker mask path pattern
        polygon polyline radialGradient rect stop svg symbol text textPath title tspan
    }
}
