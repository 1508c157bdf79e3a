//! Words that not everybody knows, each with what it means: folded, on every screen of Gesprek.

use yew::prelude::*;

use crate::view::context::Cx;

/// The words, each with what it means.
pub(super) const WORDS: [(&str, &str); 14] = [
    ("hard-triangle", "hard-triangle-why"),
    ("hard-start", "hard-start-why"),
    ("hard-sot", "hard-sot-why"),
    ("hard-evaluation", "hard-evaluation-why"),
    ("hard-hand-over", "hard-hand-over-why"),
    ("hard-growth", "hard-growth-why"),
    ("hard-summary", "hard-summary-why"),
    ("hard-report", "hard-report-why"),
    ("hard-coordinator", "hard-coordinator-why"),
    ("hard-signal", "hard-signal-why"),
    ("hard-questionnaire", "hard-questionnaire-why"),
    ("hard-expert", "hard-expert-why"),
    ("hard-social-worker", "hard-social-worker-why"),
    ("hard-opp", "hard-opp-why"),
];

/// The words with their meaning, folded.
pub(super) fn hard_words(cx: &Cx) -> Html {
    let texts = cx.texts;
    html! {
        <details class="talk-cardlet hard-words">
            <summary>{ texts.t("hard-words") }</summary>
            <dl>
                { for WORDS.into_iter().map(|(word, why)| html! {
                    <div key={word}><dt>{ texts.t(word) }</dt><dd>{ texts.t(why) }</dd></div>
                }) }
            </dl>
        </details>
    }
}
