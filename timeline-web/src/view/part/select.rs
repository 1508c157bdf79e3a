//! A list to choose one from, with its label: the browser's own.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// What the list needs.
#[derive(PartialEq, Properties)]
pub struct SelectProps {
    /// Names the list; used once on the page.
    pub id: AttrValue,
    /// Its label.
    pub label: AttrValue,
    /// The words of the choices.
    pub choices: Vec<AttrValue>,
    /// Which one is on.
    pub chosen: usize,
    /// A help under it.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// The label is there, but not to be seen.
    #[prop_or_default]
    pub quiet_label: bool,
    /// Cannot be changed now.
    #[prop_or_default]
    pub disabled: bool,
    /// Called with the place of the choice.
    pub onchoose: Callback<usize>,
}

/// A list to choose one from.
pub fn select(props: &SelectProps) -> Html {
    let onchange = props.onchoose.reform(|event: Event| {
        let list = event.target_dyn_into::<HtmlSelectElement>();
        list.and_then(|list| usize::try_from(list.selected_index()).ok()).unwrap_or_default()
    });
    let hint = props.hint.as_ref().map(|_| format!("{}-hint", props.id));
    html! {
        <div class="field">
            <label for={&props.id} class={classes!(props.quiet_label.then_some("visually-hidden"))}>{ &props.label }</label>
            <select id={&props.id} aria-describedby={hint.clone()} disabled={props.disabled} {onchange}>
                { for props.choices.iter().enumerate().map(|(at, label)| html! {
                    <option selected={at == props.chosen}>{ label }</option>
                }) }
            </select>
            if let Some(hint_text) = &props.hint { <p class="field-hint" id={hint}>{ hint_text }</p> }
        </div>
    }
}
