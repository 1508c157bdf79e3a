//! The keys, in a table.

use yew::prelude::*;

use super::head::PanelHead;
use crate::view::context::use_texts;

const KEYS: [(&str, &str); 13] = [
    ("← → ↑ ↓", "key-arrows"),
    ("Enter", "key-enter"),
    ("+  −", "key-zoom"),
    ("0", "key-whole"),
    ("Delete", "key-delete"),
    ("/", "key-search"),
    ("?", "key-keys"),
    ("Esc", "key-back"),
    ("Ctrl Z", "key-undo"),
    ("Ctrl Shift Z", "key-redo"),
    ("Ctrl S", "key-save"),
    ("Ctrl P", "key-print"),
    ("Tab", "key-tab"),
];

/// The keys.
#[component]
pub fn Keys() -> Html {
    let texts = use_texts();
    html! {
        <>
            <PanelHead title={texts.t("menu-keys")} />
            <div class="panel-body">
                <table class="keys">
                    <thead><tr><th scope="col">{ texts.t("key-key") }</th><th scope="col">{ texts.t("key-does") }</th></tr></thead>
                    <tbody>
                        { for KEYS.iter().map(|(key, does)| html! {
                            <tr><th scope="row"><kbd>{ key }</kbd></th><td>{ texts.t(does) }</td></tr>
                        }) }
                    </tbody>
                </table>
                <p class="muted">{ texts.t("key-mouse") }</p>
            </div>
        </>
    }
}
