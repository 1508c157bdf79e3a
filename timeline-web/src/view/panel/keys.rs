//! The keys, in a table.

use yew::{prelude::*, props};

use super::head::{PanelHeadProps, panel_head};
use crate::state::Message;
use crate::view::context::Cx;
use crate::view::part::{CheckProps, check};

const KEYS: [(&str, &str); 16] = [
    ("← → ↑ ↓", "key-arrows"),
    ("Enter", "key-enter"),
    ("+  −", "key-zoom"),
    ("0", "key-whole"),
    ("V", "key-fold"),
    ("B", "key-turn"),
    (".", "key-curtain"),
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
pub(super) fn keys(cx: &Cx) -> Html {
    let texts = cx.texts;
    html! {
        <>
            { panel_head(cx, &props!(PanelHeadProps { title: texts.t("menu-keys") })) }
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
                { check(&props!(CheckProps {
                    label: texts.t("key-single"), checked: cx.model.single_keys,
                    onchange: cx.dispatch.reform(Message::SingleKeys),
                })) }
                <p class="muted">{ texts.t("key-single-why") }</p>
            </div>
        </>
    }
}
