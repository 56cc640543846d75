//! The matrix of themes by reviews, beside the list of findings.

use leptos::prelude::*;

use crate::page_parts::common::session;
use crate::page_parts::record::RecordColour;
use content::{FindingsFilter, Matrix};

use crate::ui::{MatrixList, MatrixTable, Paragraph};

/// How many themes are shown before more are asked for; the style sheet hides the others.
const FIRST: usize = 10;

/// What comes back in review after review, among what the list's filter says.
pub fn section(filter: Memo<FindingsFilter>) -> impl IntoView {
    let library = session().library();
    let all_kinds = RwSignal::new(false);
    let all_rows = RwSignal::new(false);
    let counted = Memo::new(move |_| filter.with(|filter| filter.counted(all_kinds.get())));
    let matrix = Memo::new(move |_| Matrix::of(library, counted.get()));
    let tables = move || {
        let matrix = matrix.get();
        if matrix.rows.is_empty() {
            return view! { <Paragraph text=strings::findings::NOTHING_TO_COUNT /> }.into_any();
        }
        let body = matrix.counted.body.as_ref().and_then(|id| library.body(id));
        let body = body.map(|body| body.name.as_str());
        let counts = strings::findings::matrix_counts(matrix.counted.kind, body);
        let caption = |how: &str| format!("{counts} {how}");
        view! {
            <MatrixTable matrix=matrix.clone() caption=caption(strings::findings::READ_TABLE) here=filter />
            <MatrixList matrix caption=caption(strings::findings::READ_LIST) here=filter />
        }
        .into_any()
    };
    let class = move || {
        let short = if all_rows.get() { "" } else { " app-matrix--short" };
        format!("app-matrix {}{short}", RecordColour::Reviews.class())
    };
    let kinds = move || {
        if all_kinds.get() {
            strings::findings::COUNT_STRENGTHEN
        } else {
            strings::findings::COUNT_ALL
        }
    };
    let row_count = move || matrix.with(|matrix| matrix.rows.len());
    view! {
        <section class=class aria-labelledby="matrix">
            <h2 class="govuk-heading-m" id="matrix">{strings::findings::MATRIX}</h2>
            {move || tables()}
            <div class="app-matrix__more app-no-print">
                <button
                    type="button"
                    class="app-text-button"
                    hidden=move || row_count() <= FIRST
                    on:click=move |_| all_rows.update(|all| *all = !*all)
                >
                    {move || strings::findings::show_rows(all_rows.get(), row_count())}
                </button>
                <button
                    type="button"
                    class="app-text-button"
                    hidden=move || filter.with(|filter| filter.kind.is_some())
                    on:click=move |_| all_kinds.update(|all| *all = !*all)
                >
                    {move || kinds()}
                </button>
            </div>
        </section>
    }
}
