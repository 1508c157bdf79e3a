//! The start screen: four large choices, one sentence of trust, and what a timeline looks like.

mod card;
mod footer;
mod new_card;
mod preview;
mod resume_card;
mod sample;

use yew::prelude::*;

use super::context::use_texts;
use super::frame::{Alerts, Language};
use super::icon::{Icon, Sign};
use super::part::Logo;
use crate::app::use_dispatch;
use crate::state::{FileFor, Message, StartMessage};
use card::Card;
use footer::Footer;
use new_card::NewCard;
use preview::Preview;
use resume_card::ResumeCard;

/// The start screen.
#[component]
pub fn Start() -> Html {
    let (texts, dispatch) = (use_texts(), use_dispatch());
    let open = dispatch.reform(|_: MouseEvent| Message::Pick(FileFor::Open));
    let example = dispatch.reform(|_: MouseEvent| Message::Start(StartMessage::Example));
    html! {
        <div class="start">
            <header class="start-head">
                <span class="logo"><Logo />{ "Tijdlijn" }</span>
                <Language />
            </header>
            <Alerts />
            <main class="start-main" id="screen" tabindex="-1">
                <div class="start-choices">
                    <h1>{ texts.t("start-title") }</h1>
                    <p class="start-lead">{ texts.t("start-lead") }</p>
                    <div class="cards">
                        <NewCard />
                        <Card id="start-open" sign={Sign::Folder} colour="lane-school"
                            title={texts.t("start-open")} about={texts.t("start-open-about")} onclick={open} />
                        <Card id="start-example" sign={Sign::Look} colour="lane-home"
                            title={texts.t("start-example")} about={texts.t("start-example-about")} onclick={example} />
                        <ResumeCard />
                    </div>
                    <p class="trust">
                        <span class="trust-mark"><Icon sign={Sign::Lock} /></span>
                        { texts.t("start-trust") }
                    </p>
                </div>
                <Preview />
            </main>
            <Footer />
        </div>
    }
}
