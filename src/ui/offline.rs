//! What there is to tell of the copy that the browser keeps, above the page.

use leptos::prelude::*;

use super::live;
use crate::ui::TextButton;
use strings::offline as words;
use strings::offline::OfflineNews;

/// Says what there is to tell, until it is answered. Takes no focus and covers nothing.
#[component]
pub fn OfflineNotice(
    #[prop(into)] news: Signal<Option<OfflineNews>>,
    /// The reader wants the newer version.
    #[prop(into)]
    on_use: Callback<()>,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    // The region is there before there is anything to say, or it would not be read out.
    view! {
        <div class="app-no-print" role="status">
            {live(move || news.get().map(|news| {
                let kept = news == OfflineNews::Kept;
                let close = if kept { words::CLOSE } else { words::LATER };
                let take = (!kept).then(|| view! { <TextButton label=words::USE on_click=on_use /> " " });
                view! {
                    <div class="app-banner app-offline">
                        <div class="govuk-width-container">
                            <p>{words::news(news)} " " {take} <TextButton label=close on_click=on_close /></p>
                        </div>
                    </div>
                }
            }).into_any())}
        </div>
    }
}
