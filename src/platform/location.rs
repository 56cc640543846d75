//! The address bar and the browser's history.
//!
//! Addresses here are the product's own (`/toolkit?theme=missing`); they are joined to the base
//! that the page names, so that the product works in any folder of a site.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, MouseEvent, ScrollRestoration, Url};

use super::{document::document, document::is_printed, document::window};
use crate::platform::focus;

/// How the reader came to a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// The page was loaded, perhaps again.
    Load,
    /// By a link or a command.
    Forward,
    /// By the browser's Back or Forward.
    History,
    /// It is the same page, narrowed or widened.
    SamePage,
}

/// What does not happen at a kiosk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayOut {
    /// The quick way out of the page: to another site.
    Exit,
    Download,
    Copy,
    Print,
    /// The browser's Back or Forward.
    History,
}

/// How long after the last scrolling the place is kept, in milliseconds. Browsers allow few
/// changes of the history a second.
const SCROLLED: u32 = 200;

type Handler = Rc<dyn Fn(&str)>;

struct Hidden {
    address: String,
    refuses: Rc<dyn Fn(WayOut) -> bool>,
}

/// The one owner of the address bar.
pub struct Location {
    /// The path of the folder that the product is in, with its closing slash.
    base: String,
    handler: RefCell<Option<Handler>>,
    arrival: Cell<Arrival>,
    /// Other pages are loaded by the browser.
    left_to_browser: Cell<bool>,
    /// The page was there, and could be scrolled, before the app was.
    printed: bool,
    /// A place to scroll to once the page is drawn.
    remembered: Cell<f64>,
    /// Keeps the place a moment after the last scrolling.
    scrolled: RefCell<Option<Timeout>>,
    /// At a kiosk the address, which the bar and the history are not to tell, and who decides on a
    /// way out.
    hidden: RefCell<Option<Hidden>>,
}

impl Location {
    /// Takes charge of links, Back and Forward.
    pub fn take_over() -> Rc<Self> {
        let base = document().base_uri().ok().flatten().and_then(|uri| Url::new(&uri).ok());
        let base = base.map_or_else(|| "/".to_owned(), |url| url.pathname());
        let remembered = window().history().and_then(|history| history.state());
        let location = Rc::new(Self {
            base,
            handler: RefCell::new(None),
            arrival: Cell::new(Arrival::Load),
            left_to_browser: Cell::new(false),
            printed: is_printed(),
            remembered: Cell::new(remembered.ok().and_then(|top| top.as_f64()).unwrap_or(0.0)),
            scrolled: RefCell::new(None),
            hidden: RefCell::new(None),
        });
        if let Ok(history) = window().history() {
            let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        }
        location.follow_links();
        location.follow_history();
        location.follow_scrolling();
        location
    }

    /// Who is told of every new address.
    pub fn on_arrival(&self, handler: impl Fn(&str) + 'static) {
        *self.handler.borrow_mut() = Some(Rc::new(handler));
    }

    /// Whether other pages are loaded by the browser, as if there were no program.
    pub fn leave_to_browser(&self, left: bool) {
        self.left_to_browser.set(left);
    }

    /// From now on neither the bar nor the history tells where the reader is: they stay as they are.
    /// `refuses` is asked at every way out, and does something instead where it leads nowhere.
    pub fn hide(&self, refuses: impl Fn(WayOut) -> bool + 'static) {
        let (address, refuses) = ("/".to_owned(), Rc::new(refuses));
        *self.hidden.borrow_mut() = Some(Hidden { address, refuses });
    }

    /// Whether a way out leads nowhere here.
    pub fn refuses(&self, way: WayOut) -> bool {
        let refuses = self.hidden.borrow().as_ref().map(|hidden| Rc::clone(&hidden.refuses));
        refuses.is_some_and(|refuses| refuses(way))
    }

    pub fn is_hidden(&self) -> bool {
        self.hidden.borrow().is_some()
    }

    /// How the reader came to the page that is open.
    pub fn arrival(&self) -> Arrival {
        self.arrival.get()
    }

    /// The address in the bar.
    pub fn current(&self) -> String {
        if let Some(hidden) = &*self.hidden.borrow() {
            return hidden.address.split('#').next().unwrap_or_default().to_owned();
        }
        let location = window().location();
        let path = location.pathname().unwrap_or_default();
        let query = location.search().unwrap_or_default();
        format!("{}{query}", self.inner(&path).unwrap_or(path))
    }

    /// The address in the bar with the part of the page that it names.
    pub fn whole(&self) -> String {
        let part = self.part();
        let mark = if part.is_empty() { "" } else { "#" };
        format!("{}{mark}{part}", self.current())
    }

    /// The part of the page that the address names; empty, where it names none.
    fn part(&self) -> String {
        if let Some(hidden) = &*self.hidden.borrow() {
            let part = hidden.address.split_once('#').map(|(_, part)| part.to_owned());
            return part.unwrap_or_default();
        }
        let part = window().location().hash().unwrap_or_default();
        part.trim_start_matches('#').to_owned()
    }

    /// A whole address, for sharing.
    pub fn absolute(&self, address: &str) -> String {
        format!("{}{}", window().location().origin().unwrap_or_default(), self.outer(address))
    }

    /// Goes to another page.
    pub fn go(&self, address: &str) {
        self.remember_scroll();
        if self.left_to_browser.get() {
            let _ = window().location().assign(&self.outer(address));
            return;
        }
        self.set(address, Arrival::Forward);
        self.tell(address, Arrival::Forward);
    }

    /// Changes the address of the page that is open.
    pub fn adjust(&self, address: &str) {
        self.set(address, Arrival::SamePage);
        self.tell(address, Arrival::SamePage);
    }

    /// Puts the right address in the bar, the page being open already.
    pub fn correct(&self, address: &str) {
        self.set(address, Arrival::SamePage);
    }

    /// Scrolls to where a new page is to be read from.
    pub fn settle(&self) {
        let part = self.part();
        let part = part.as_str();
        // It may name words instead, which whoever marks them leads to.
        let names_part = document().get_element_by_id(part).is_some();
        let top = match self.arrival() {
            // The browser has brought the reader to it, and they may have gone on since.
            Arrival::Load if self.printed => return,
            // The address names a part of the page.
            Arrival::Forward if names_part => return focus(part),
            Arrival::Load if names_part && self.remembered.get() == 0.0 => {
                return focus(part);
            }
            Arrival::Forward => 0.0,
            Arrival::Load | Arrival::History => self.remembered.get(),
            Arrival::SamePage => return,
        };
        window().scroll_to_with_x_and_y(0.0, top);
    }

    fn tell(&self, address: &str, arrival: Arrival) {
        self.arrival.set(arrival);
        let handler = self.handler.borrow().clone();
        if let Some(handler) = handler {
            handler(address);
        }
    }

    fn set(&self, address: &str, arrival: Arrival) {
        if let Some(hidden) = &mut *self.hidden.borrow_mut() {
            address.clone_into(&mut hidden.address);
            return;
        }
        let Ok(history) = window().history() else { return };
        let outer = self.outer(address);
        let _ = match arrival {
            Arrival::Forward => history.push_state_with_url(&JsValue::NULL, "", Some(&outer)),
            _ => {
                let place = history.state().unwrap_or(JsValue::NULL);
                history.replace_state_with_url(&place, "", Some(&outer))
            }
        };
    }

    /// Keeps the place in the present entry of the history, for Back, Forward and reloading.
    fn remember_scroll(&self) {
        if self.is_hidden() {
            return;
        }
        let window = window();
        if let (Ok(history), Ok(top)) = (window.history(), window.scroll_y()) {
            let _ = history.replace_state(&JsValue::from_f64(top), "");
        }
    }

    fn outer(&self, address: &str) -> String {
        format!("{}{}", self.base, address.trim_start_matches('/'))
    }

    /// The product's own path of a path on the site; nothing for a path outside its folder.
    fn inner(&self, path: &str) -> Option<String> {
        let folder = self.base.trim_end_matches('/');
        let inner = path.strip_prefix(folder)?;
        match inner.as_bytes().first() {
            None => Some("/".to_owned()),
            Some(b'/') => Some(inner.to_owned()),
            Some(_) => None,
        }
    }

    fn follow_scrolling(self: &Rc<Self>) {
        let location = Rc::clone(self);
        EventListener::new(&window(), "scroll", move |_| {
            // The first at once, for whoever leaves at once; the last once it is over.
            let later = Rc::clone(&location);
            let timer = Timeout::new(SCROLLED, move || {
                later.remember_scroll();
                later.scrolled.take();
            });
            if location.scrolled.replace(Some(timer)).is_none() {
                location.remember_scroll();
            }
        })
        .forget();
    }

    fn follow_history(self: &Rc<Self>) {
        let location = Rc::clone(self);
        EventListener::new(&window(), "popstate", move |event| {
            if location.refuses(WayOut::History) {
                return;
            }
            let top = js_sys::Reflect::get(event, &"state".into()).ok();
            location.remembered.set(top.and_then(|top| top.as_f64()).unwrap_or(0.0));
            location.tell(&location.whole(), Arrival::History);
        })
        .forget();
    }

    fn follow_links(self: &Rc<Self>) {
        let location = Rc::clone(self);
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document(), "click", options, move |event| {
            let Some(event) = event.dyn_ref::<MouseEvent>() else { return };
            let Some(link) = plain_click_on_link(event) else { return };
            // A link into the page would otherwise lead to the base.
            if let Some(id) =
                link.get_attribute("href").and_then(|h| h.strip_prefix('#').map(str::to_owned))
            {
                event.prevent_default();
                focus(&id);
            } else if location.left_to_browser.get() {
                location.remember_scroll();
            } else if let Some(address) = location.address_of(&link) {
                event.prevent_default();
                location.go(&address);
            }
        })
        .forget();
    }

    /// The product's own address that a link leads to; nothing for a link out of it.
    fn address_of(&self, link: &HtmlAnchorElement) -> Option<String> {
        if link.origin() != window().location().origin().ok()? {
            return None;
        }
        Some(format!("{}{}{}", self.inner(&link.pathname())?, link.search(), link.hash()))
    }
}

/// The link that was clicked, where the click asks for nothing special: no new tab or window, no
/// download.
fn plain_click_on_link(event: &MouseEvent) -> Option<HtmlAnchorElement> {
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if event.default_prevented() || event.button() != 0 || modified {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[href]").ok()??.dyn_into::<HtmlAnchorElement>().ok()?;
    let elsewhere = !link.target().is_empty() && link.target() != "_self";
    (!elsewhere && !link.has_attribute("download")).then_some(link)
}
