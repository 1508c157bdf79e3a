//! What a screen reader says: found by listening to one, and kept here in what it reads from.

use tests::{App, Page};

/// What stands in the places that are said aloud, now.
fn aloud(page: Page<'_>) -> String {
    let live = page.eval(
        "[...document.querySelectorAll('[aria-live=polite], [role=status]')].map((one) => one.innerText).join(' / ')",
    );
    live.as_str().unwrap_or_default().to_owned()
}

fn has_focus(page: Page<'_>, role: &str, name: &str) {
    page.wait_until(&format!("the focus on {role} \"{name}\""), || {
        page.focused().is_some_and(|node| node.role == role && node.name.starts_with(name))
    });
}

#[test]
fn the_first_choice_unfolds_under_its_button_which_gets_the_focus_back() {
    let app = App::open();
    let page = app.page();
    assert!(page.now("region", "Meldingen").is_none(), "a place with nothing in it");
    page.tab_to("button", "Nieuwe tijdlijn");
    let expanded = || page.eval("document.querySelector('.card.is-first button').ariaExpanded");
    assert_eq!(expanded(), "false");
    // why: where the button went, one screen reader said nothing of the field that came in its place
    page.eval("document.activeElement.isTheSame = true");
    page.key("Enter");
    has_focus(page, "textbox", "Hoe noemen we het kind?");
    assert_eq!(expanded(), "true");
    assert_eq!(page.eval("document.querySelector('.card.is-first button').isTheSame"), true);
    page.key("Escape");
    has_focus(page, "button", "Nieuwe tijdlijn");
    assert_eq!(expanded(), "false");
    page.gone("textbox", "Hoe noemen we het kind?");
}

#[test]
fn what_is_understood_of_a_line_is_said_once_typing_pauses() {
    let app = App::open();
    app.new_timeline("Sam");
    let page = app.page();
    page.tab_to("textbox", "Snel toevoegen");
    // why: each letter breaks off what is being said
    page.eval(
        "globalThis.heard = []; new MutationObserver(() => heard.push(document.querySelector('.quick > [role=status]').innerText))\
         .observe(document.querySelector('.quick > [role=status]'), { childList: true, characterData: true, subtree: true });\
         globalThis.typed = []; addEventListener('input', () => typed.push(performance.now()), true)",
    );
    page.type_text("2018 zwemdiploma");
    page.wait_until("what is understood", || aloud(page).contains("2018, Krachten"));
    // why: on a busy machine a letter may come so late that there was a pause before it
    let pauses = "typed.filter((at, n) => at - typed[n - 1] > 900).length";
    let once = page.eval(&format!("heard.length <= 1 + {pauses}"));
    assert_eq!(once, true, "and nothing on the way there: {}", page.eval("heard.join('; ')"));
    let live =
        "!!document.querySelector('.quick-meaning').closest('output, [aria-live], [role=status]')";
    assert_eq!(page.eval(live), false);
    page.find("textbox", "Snel toevoegen").fill(page, "groep 3 gepest");
    page.wait_until("what would help", || aloud(page).contains("schoolloopbaan"));
}

#[test]
fn the_drawing_is_a_list_whose_choice_is_what_the_arrows_stand_on() {
    let app = App::open();
    app.new_timeline("Sam");
    app.add("2018 zwemdiploma");
    app.add("2019 verhuisd");
    let page = app.page();
    page.tab_to("listbox", "Tijdlijn van Sam");
    let active = || {
        page.eval(
            "(() => { const one = document.getElementById(document.activeElement.getAttribute('aria-activedescendant'));\
             return one && one.role === 'option' && document.activeElement.contains(one) ? one.innerText : '' })()",
        )
    };
    page.key("ArrowRight");
    page.wait_until("the first", || active() == "Zwemdiploma, 2018, Krachten, succes, volgens Sam");
    page.key("ArrowDown");
    page.wait_until("the lane below", || {
        active() == "Verhuisd, 2019, Thuis, verhuizing, volgens Sam"
    });
    app.drawn_at_rest();
    page.key("+");
    page.wait_until("how near by it is seen", || aloud(page).contains("Wat je nu ziet: "));
    let inside = "[...document.querySelectorAll('[role=listbox] *')].filter((one) => one.role && one.role !== 'option').map((one) => one.role).join()";
    assert_eq!(page.eval(inside), "presentation", "a list holds nothing but what can be chosen");
}

#[test]
fn another_screen_begins_with_what_it_is_called() {
    let app = App::open();
    app.example();
    let page = app.page();
    page.wait_until("how much there is", || aloud(page).contains("De tijdlijn is open, met"));
    page.find("tab", "Gesprek").click(page);
    page.press("Driehoeksgesprek");
    has_focus(page, "heading", "Driehoeksgesprek");
    page.press("Alle gesprekken");
    has_focus(page, "heading", "Gesprekken");
}

#[test]
fn afdrukken_begins_with_its_name_and_escape_goes_back_to_the_drawing() {
    let app = App::open();
    app.example();
    let page = app.page();
    page.key("Ctrl+p");
    has_focus(page, "region", "Afdrukken");
    page.find("heading", "Afdrukken");
    page.key("Escape");
    has_focus(page, "listbox", "Tijdlijn van Noor");
}

#[test]
fn what_only_scrolls_is_no_stop_on_the_way_with_tab() {
    let app = App::sized(1280, 600);
    app.example();
    let page = app.page();
    // why: one browser stops at each of them, where nothing is said
    let bare = "[...document.querySelectorAll('main *')].filter((one) => one.scrollHeight > one.clientHeight + 1\
        && /auto|scroll/.test(getComputedStyle(one).overflowY) && !one.matches('textarea, [tabindex]')).map((one) => one.className).join()";
    for name in ["Afdrukken", "Gesprek"] {
        page.find("tab", name).click(page);
        page.find("heading", if name == "Gesprek" { "Gesprekken" } else { name });
        page.wait_until("no bare place that scrolls", || page.eval(bare) == "");
    }
    page.press("Driehoeksgesprek");
    page.find("heading", "Driehoeksgesprek");
    assert_eq!(page.eval(bare), "");
    page.find("textbox", "Waarom praten we?").fill(page, "Hoe gaat het op maandag?");
    page.press("Begin het gesprek");
    page.find("heading", "Wie zitten er aan tafel?");
    assert_eq!(page.eval(bare), "");
}
