//! The word that the product is kept for use without a network, and that a newer version waits. It is
//! used when the reader says so and everything is saved, and not before.

use std::rc::Rc;

use leptos::prelude::*;

use crate::ui::provided;

use crate::platform;
use crate::reader_state::Session;
use crate::ui::OfflineNotice;
use reader::storage::Store;
use strings::offline::OfflineNews;

/// Tells what there is to tell, above the page. `save` saves what can be saved, and says whether
/// something would still be lost with the page.
pub fn notice(
    store: Rc<dyn Store>,
    save: impl Fn() -> bool + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let session: Session = provided();
    let news = RwSignal::new(None);
    platform::on_offline_news(move |told| news.set(Some(told)));
    let close = move || {
        news.set(None);
        // The button had the focus, and is gone.
        session.focus("main-content");
    };
    let store = StoredValue::new_local(store);
    let use_now = move || {
        save();
        let done = move |_| {
            if save() {
                news.set(Some(OfflineNews::NotSaved));
            } else {
                platform::use_newer();
            }
        };
        store.with_value(|store| store.when_durable(Box::new(done)));
    };
    view! { <OfflineNotice news on_use=move |()| use_now() on_close=move |()| close() /> }
}
