//! Reading aloud with a voice of this device. Other voices send what they say to somebody else's
//! computer, and are never used.

use timeline_core::lang::Lang;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};
use yew::Callback;

use crate::state::{Message, Report};

/// Tells whether there is a voice of this device for the language, now and when voices come.
pub(super) fn find(lang: Lang, say: &Callback<Message>) {
    let Some(speech) = speech() else { return };
    let tell = {
        let (speech, say) = (speech.clone(), say.clone());
        move || say.emit(Message::Told(Report::Voice(voice(&speech, lang).is_some())))
    };
    tell();
    let heard = Closure::<dyn FnMut()>::new(tell);
    speech.set_onvoiceschanged(Some(heard.as_ref().unchecked_ref()));
    // why: the browser calls it as long as the page is there
    heard.forget();
}

/// Reads a text aloud; what was being read stops. Says nothing without a voice of this device.
pub(super) fn speak(text: &str, lang: Lang) {
    let Some(speech) = speech() else { return };
    speech.cancel();
    let Some(voice) = voice(&speech, lang) else { return };
    let Ok(words) = SpeechSynthesisUtterance::new_with_text(text) else { return };
    words.set_lang(&voice.lang());
    words.set_voice(Some(&voice));
    words.set_rate(0.9);
    speech.speak(&words);
}

fn speech() -> Option<SpeechSynthesis> {
    web_sys::window()?.speech_synthesis().ok()
}

fn voice(speech: &SpeechSynthesis, lang: Lang) -> Option<SpeechSynthesisVoice> {
    let begins = match lang {
        Lang::Dutch => "nl",
        Lang::English => "en",
    };
    let voices = speech.get_voices();
    voices
        .iter()
        .map(JsCast::unchecked_into::<SpeechSynthesisVoice>)
        .find(|voice| voice.local_service() && voice.lang().to_lowercase().starts_with(begins))
}
