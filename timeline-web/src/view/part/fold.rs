//! What is folded away until somebody opens it, or until there is something in it. It never closes by itself.

use yew::prelude::*;

/// What a fold needs.
#[derive(PartialEq, Properties)]
pub struct FoldProps {
    /// There is something in it to see.
    pub open: bool,
    /// The words on it.
    pub label: AttrValue,
    /// Extra classes.
    #[prop_or_default]
    pub class: Classes,
    /// What is in it.
    pub children: Html,
}

/// Something that folds.
#[component]
pub fn Fold(props: &FoldProps) -> Html {
    let opened = use_mut_ref(|| false);
    // why: who empties a field in it, or is half way in a date, is not done in there
    let open = *opened.borrow() || props.open;
    *opened.borrow_mut() = open;
    html! {
        <details class={props.class.clone()} {open}>
            <summary dir="auto">{ &props.label }</summary>
            { props.children.clone() }
        </details>
    }
}
