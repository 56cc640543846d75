//! Examples of the components of reviews and findings.

use leptos::prelude::*;

use super::component;
use crate::page_parts::common::session;
use crate::ui::{FindingType, MatrixList, MatrixTable, Strip};
use content::{FindingKind, FindingsFilter, Matrix};

pub fn examples() -> impl IntoView {
    let here = Memo::new(|_| FindingsFilter::default());
    let matrix = || Matrix::of(session().library(), FindingsFilter::default().counted(false));
    let kinds =
        FindingKind::ALL.map(|kind| (kind.slug(), view! { <FindingType kind /> }.into_any()));
    view! {
        {component("FindingType", kinds.into_iter().collect())}
        {component("MatrixTable", vec![("areas to strengthen", view! {
            <MatrixTable matrix=matrix() caption="Areas to strengthen" here />
        }.into_any())])}
        {component("MatrixList", vec![("areas to strengthen", view! {
            <MatrixList matrix=matrix() caption="Areas to strengthen" here />
        }.into_any())])}
        {component("Strip", vec![
            ("some of five", view! { <Strip counts=vec![1, 0, 3, 0, 2] /> }.into_any()),
            ("none", view! { <Strip counts=vec![] /> }.into_any()),
        ])}
    }
}
