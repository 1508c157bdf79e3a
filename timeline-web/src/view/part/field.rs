//! A text field with its label, a hint, and what is the matter with it.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::view::icon::{Sign, icon};

/// What kind of words go in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldKind {
    /// One line.
    #[default]
    Line,
    /// More lines.
    Lines,
    /// A day, with the browser's own calendar.
    Day,
    /// A number, in digits.
    Number,
    /// Words to search for.
    Search,
}

/// Whether somebody tried to keep the form that a field stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tried(pub bool);

/// What a field needs.
#[derive(PartialEq, Properties)]
pub struct FieldProps {
    /// Names the field; used once on the page.
    pub id: AttrValue,
    /// Its label.
    pub label: AttrValue,
    /// What is in it.
    pub value: AttrValue,
    /// What kind of words go in.
    #[prop_or_default]
    pub kind: FieldKind,
    /// A help under it.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is the matter; said at once by assistive technology.
    #[prop_or_default]
    pub fault: Option<AttrValue>,
    /// Cannot be left empty: what is the matter is said only after trying to keep the form.
    #[prop_or_default]
    pub needed: bool,
    /// Gets the focus when it appears.
    #[prop_or_default]
    pub focus: bool,
    /// The label is there, but not to be seen: something else names it on the screen.
    #[prop_or_default]
    pub quiet_label: bool,
    /// Cannot be changed now.
    #[prop_or_default]
    pub disabled: bool,
    /// Extra classes.
    #[prop_or_default]
    pub class: Classes,
    /// Called at every change, with the whole text.
    #[prop_or_default]
    pub oninput: Callback<String>,
    /// Called when the field is left or Enter is pressed after a change.
    #[prop_or_default]
    pub onchange: Callback<String>,
}

/// A text field.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.focus, move |&focus| {
            if focus && let Some(input) = node.cast::<web_sys::HtmlElement>() {
                // why: an element that cannot take the focus leaves it where it is
                let _ = input.focus();
            }
        });
    }
    {
        let node = node.clone();
        use_effect_with((props.kind, props.value.clone()), move |(kind, value)| {
            if *kind == FieldKind::Day
                && let Some(input) = node.cast::<HtmlInputElement>()
                && input.value() != **value
            {
                input.set_value(value);
            }
        });
    }
    let Tried(tried) = use_context::<Tried>().unwrap_or(Tried(true));
    let fault_text = props.fault.as_ref().filter(|_| tried || !props.needed);
    let hint = props.hint.as_ref().map(|_| format!("{}-hint", props.id));
    let fault = fault_text.map(|_| format!("{}-fault", props.id));
    let described =
        [hint.clone(), fault.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let described = (!described.is_empty()).then_some(described);
    let invalid = fault_text.is_some().then_some("true");
    let oninput = props.oninput.reform(|event: InputEvent| text_of(&event));
    let onchange = {
        let (kind, onchange) = (props.kind, props.onchange.clone());
        Callback::from(move |event: Event| match kind {
            FieldKind::Day => day_of(&event).into_iter().for_each(|day| onchange.emit(day)),
            _ => onchange.emit(text_of(&event)),
        })
    };
    let onblur = (props.kind == FieldKind::Day).then(|| {
        let (value, onchange) = (props.value.clone(), props.onchange.clone());
        Callback::from(move |event: FocusEvent| left(&event, &value, &onchange))
    });
    // why: what is drawn again while a day is half typed would take away the half that is there
    let value = (props.kind != FieldKind::Day).then(|| props.value.clone());
    html! {
        <div class={classes!("field", props.class.clone())}>
            <label for={&props.id} class={classes!(props.quiet_label.then_some("visually-hidden"))}>{ &props.label }</label>
            if props.kind == FieldKind::Lines {
                <textarea id={&props.id} ref={node} dir="auto" rows="3" value={&props.value} disabled={props.disabled}
                    aria-describedby={described} aria-invalid={invalid} {oninput} {onchange} />
            } else {
                <input id={&props.id} ref={node} dir="auto" type={kind(props.kind)} {value} {onblur} disabled={props.disabled}
                    autocomplete="off" inputmode={(props.kind == FieldKind::Number).then_some("decimal")}
                    aria-describedby={described} aria-invalid={invalid} {oninput} {onchange} />
            }
            if let Some(hint_text) = &props.hint { <p class="field-hint" id={hint}>{ hint_text }</p> }
            <div class="field-fault" aria-live="polite">
                if let Some(fault_text) = fault_text {
                    <p id={fault}>{ icon(Sign::Warning) }{ fault_text }</p>
                }
            </div>
        </div>
    }
}

fn kind(kind: FieldKind) -> &'static str {
    match kind {
        // why: a number field swallows what it does not understand; a line says what is wrong
        FieldKind::Line | FieldKind::Lines | FieldKind::Number => "text",
        FieldKind::Day => "date",
        FieldKind::Search => "search",
    }
}

/// The day that was typed or picked, or that none is there any more; nothing while it is half typed,
/// as `0202` is of a year.
fn day_of(event: &Event) -> Option<String> {
    let input = event.target_dyn_into::<HtmlInputElement>()?;
    let day = input.value();
    (input.check_validity() && !day.starts_with('0')).then_some(day)
}

/// The field is left: a year of two digits is of this century, and what stayed half typed is not kept.
fn left(event: &FocusEvent, value: &str, onchange: &Callback<String>) {
    let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
    match input.value().strip_prefix("00") {
        Some(short) => {
            let day = format!("20{short}");
            input.set_value(&day);
            onchange.emit(day);
        }
        None if day_of(event).is_none() => input.set_value(value),
        None => {}
    }
}

fn text_of(event: &Event) -> String {
    if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
        input.value()
    } else {
        event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default()
    }
}
