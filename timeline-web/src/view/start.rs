//! The start screen: four large choices, one sentence of trust, and what a timeline looks like.

mod card;
mod footer;
mod new_card;
mod preview;
mod resume_card;
mod sample;

use yew::{prelude::*, props};

use super::frame::{alerts, language};
use super::icon::{Sign, icon};
use super::part::logo;
use crate::state::{FileFor, Message, StartMessage};
use crate::view::context::Cx;
use card::{CardProps, card};
use footer::Footer;
use new_card::NewCard;
use preview::Preview;
use resume_card::resume_card;

/// The start screen.
pub fn start(cx: &Cx) -> Html {
    let texts = cx.texts;
    let open = cx.on_press(Message::Pick(FileFor::Open));
    let example = cx.on_press(Message::Start(StartMessage::Example));
    html! {
        <div class="start">
            <header class="start-head">
                <span class="logo">{ logo() }{ "Tijdlijn" }</span>
                { language(cx) }
            </header>
            { alerts(cx) }
            <main class="start-main" id="screen" tabindex="-1">
                <div class="start-choices">
                    <h1>{ texts.t("start-title") }</h1>
                    <p class="start-lead">{ texts.t("start-lead") }</p>
                    <div class="cards">
                        <NewCard cx={cx.clone()} />
                        { card(&props!(CardProps {
                            id: "start-open", sign: Sign::Folder, colour: "lane-school",
                            title: texts.t("start-open"), about: texts.t("start-open-about"), onclick: open,
                        })) }
                        { card(&props!(CardProps {
                            id: "start-example", sign: Sign::Look, colour: "lane-home",
                            title: texts.t("start-example"), about: texts.t("start-example-about"),
                            onclick: example,
                        })) }
                        { resume_card(cx) }
                    </div>
                    <p class="trust">
                        <span class="trust-mark">{ icon(Sign::Lock) }</span>
                        { texts.t("start-trust") }
                    </p>
                </div>
                <Preview cx={cx.clone()} />
            </main>
            <Footer cx={cx.clone()} />
        </div>
    }
}
