//! Nothing lost: on the device, in a file, after a crash, in a second tab.

use tests::{App, fresh_folder, made};

#[test]
fn a_saved_file_opens_again_with_the_same_content() {
    let app = App::open();
    app.new_timeline("Sam");
    app.add("zomer 2019 verhuisd naar Zwolle");
    app.add("groep 5 pesten op het plein");
    app.save_and_read(|timeline| {
        assert_eq!(timeline["child"]["alias"], "Sam");
        assert_eq!(timeline["items"].as_array().unwrap().len(), 2);
    });
    let saved = app.downloads(".json").pop().unwrap();
    let name = saved.file_name().unwrap().to_string_lossy().into_owned();
    assert!(!name.contains("Zwolle"), "{name}");
    let again = App::open();
    again.page().choose_files("#file-open", &[&saved]);
    again.page().find("textbox", "Snel toevoegen");
    again.page().wait_until("the event", || {
        again.drawn().iter().any(|item| item.contains("verhuisd naar zwolle"))
    });
    let before = std::fs::read_to_string(&saved).unwrap();
    again.add("2020 nog iets");
    again.page().press("Ongedaan maken");
    again.save_and_read(|timeline| {
        let before: serde_json::Value = serde_json::from_str(&before).unwrap();
        assert_eq!(*timeline, before["timeline"]);
    });
}

#[test]
fn the_same_file_is_written_again_where_the_browser_can() {
    // The browser's private files stand in for the person who picks one: the handle is real, the dialog is not.
    let picker = "window.asked = 0;
        window.showSaveFilePicker = async (options) => {
          window.asked += 1;
          return (await navigator.storage.getDirectory()).getFileHandle(options.suggestedName, { create: true });
        };";
    let app = App::prepared(1440, 900, picker);
    app.new_timeline("Sam");
    app.add("2018 zwemdiploma");
    let page = app.page();
    let read = "(async () => {
        const folder = await navigator.storage.getDirectory();
        let text = '';
        // A file that is being swapped for its successor cannot be read at that moment.
        try { for await (const entry of folder.values()) text = await (await entry.getFile()).text(); } catch { text = ''; }
        return text;
      })()";
    let holds = |words: &str| page.eval(read).as_str().unwrap_or_default().contains(words);
    page.key("Ctrl+s");
    page.wait_until("the first saving", || holds("wemdiploma"));
    app.add("2019 diploma B");
    page.key("Ctrl+s");
    page.wait_until("the second saving", || holds("iploma B"));
    assert_eq!(page.eval("window.asked"), 1);
}

#[test]
fn a_file_that_was_changed_elsewhere_is_not_written_over() {
    let picker = "window.asked = 0;
        window.showSaveFilePicker = async () => {
          window.asked += 1;
          return (await navigator.storage.getDirectory()).getFileHandle('map' + window.asked, { create: true });
        };";
    let app = App::prepared(1440, 900, picker);
    app.new_timeline("Sam");
    app.add("2018 zwemdiploma");
    let page = app.page();
    page.key("Ctrl+s");
    page.says("Opgeslagen in");
    page.eval(
        "(async () => {
          const file = await (await navigator.storage.getDirectory()).getFileHandle('map1');
          const before = (await file.getFile()).lastModified;
          do {
            const stream = await file.createWritable();
            await stream.write('van een ander');
            await stream.close();
          } while ((await file.getFile()).lastModified === before);
        })()",
    );
    page.key("Ctrl+s");
    page.says("intussen ook ergens anders veranderd");
    let read = |name: &str| {
        page.eval(&format!(
            "navigator.storage.getDirectory().then((folder) => folder.getFileHandle('{name}'))
               .then((file) => file.getFile()).then((file) => file.text())"
        ))
    };
    assert_eq!(read("map1"), "van een ander");
    // What the message offers asks for another place.
    let mut offers = page.all("button");
    offers.retain(|node| node.name == "Opslaan als bestand");
    offers.pop().unwrap().click(page);
    page.wait_until("the new file", || page.eval("window.asked") == 2);
    page.wait_until("the message to go", || !page.text().contains("intussen ook"));
    assert!(read("map2").as_str().unwrap().contains("wemdiploma"));
}

#[test]
fn after_a_crash_in_mid_edit_everything_but_the_last_gesture_is_there() {
    let mut app = App::open();
    app.new_timeline("Sam");
    for line in ["2017 eerste schooldag", "2018 zwemdiploma", "2019 verhuisd"] {
        app.add(line);
    }
    app.kept();
    app.page().find("textbox", "Snel toevoegen").fill(app.page(), "2020 half getypt");
    app.kill_and_go_on();
    let page = app.page();
    page.wait_until("the three events", || {
        let drawn = app.drawn().join("\n");
        ["eerste schooldag", "zwemdiploma", "verhuisd"].iter().all(|title| drawn.contains(title))
    });
}

#[test]
fn an_edit_is_on_the_device_within_a_moment() {
    let mut app = App::open();
    app.new_timeline("Sam");
    app.add("2017 eerste schooldag");
    app.kept();
    app.add("2018 zwemdiploma");
    app.page().wait_until("the edit to be kept", || {
        app.page().text().contains("Bewaard op dit apparaat")
    });
    app.kill_and_go_on();
    app.page().wait_until("both events", || app.drawn().join("\n").contains("zwemdiploma"));
}

#[test]
fn a_second_tab_says_so_and_only_looks() {
    let app = App::open();
    app.new_timeline("Sam");
    app.add("2018 zwemdiploma");
    app.kept();
    app.browser.new_tab();
    app.load();
    let page = app.page();
    app.go_on();
    page.says("al open in een ander tabblad");
    page.wait_until("the event", || app.drawn().join("\n").contains("zwemdiploma"));
    if let Some(line) = page.now("textbox", "Snel toevoegen") {
        line.fill(page, "2019 verhuisd");
        page.key("Enter");
    }
    page.screenshot("second-tab");
    app.browser.go_to_tab(0);
    app.save_and_read(|timeline| assert_eq!(timeline["items"].as_array().unwrap().len(), 1));
}

#[test]
fn where_the_device_refuses_it_is_said_and_work_goes_on() {
    let refuse = "IDBFactory.prototype.open = function () { throw new DOMException('no', 'SecurityError'); };";
    let app = App::prepared(1440, 900, refuse);
    app.new_timeline("Sam");
    app.add("2018 zwemdiploma");
    app.page().says("Niet bewaard op dit apparaat");
    app.page().wait_until("the event", || app.drawn().join("\n").contains("zwemdiploma"));
    app.page().find("button", "Opslaan als bestand").click(app.page());
    app.page().wait_until("the file", || !app.downloads(".json").is_empty());
}

#[test]
fn a_device_that_never_answers_is_said_too() {
    let silent = "IDBFactory.prototype.open = function () { return new EventTarget(); };";
    let app = App::prepared(1440, 900, silent);
    app.new_timeline("Sam");
    app.add("2018 zwemdiploma");
    app.page().says("Het bewaren is niet gelukt");
    app.page().says("Niet bewaard op dit apparaat");
}

#[test]
fn what_the_device_does_not_give_back_is_never_called_saved() {
    let forgetful = "const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (text, key) { return put.call(this, text.slice(1), key); };
        window.calledSaved = false;
        setInterval(() => { window.calledSaved ||= document.body?.innerText.includes('Bewaard op dit apparaat'); });";
    let app = App::prepared(1440, 900, forgetful);
    app.new_timeline("Sam");
    app.add("2018 zwemdiploma");
    app.page().says("Niet bewaard op dit apparaat");
    assert_eq!(app.page().eval("window.calledSaved"), false);
}

#[test]
fn where_the_browser_closed_what_it_keeps_in_that_is_opened_again() {
    let noted = "window.opened = [];
        const open = IDBFactory.prototype.open;
        IDBFactory.prototype.open = function (...asked) {
          const request = open.apply(this, asked);
          request.addEventListener('success', () => window.opened.push(request.result));
          return request;
        };";
    let mut app = App::prepared(1440, 900, noted);
    let page = app.page();
    app.new_timeline("Sam");
    app.add("2018 zwemdiploma");
    app.kept();
    let close = "window.opened.forEach((database) => database.close()); window.opened.length";
    let opened = page.eval(close).as_u64().unwrap();
    app.add("2019 verhuisd");
    app.kept();
    page.eval(close);
    page.find("textbox", "Snel toevoegen").fill(page, "2020 half getypt");
    page.wait_until("it to be opened twice more", || {
        page.eval("window.opened.length").as_u64() == Some(opened + 2)
    });
    app.kill_and_go_on();
    let page = app.page();
    page.wait_until("the second event", || app.drawn().join("\n").contains("verhuisd"));
    let typed = || page.find("textbox", "Snel toevoegen").value(page);
    page.wait_until("what was half typed", || typed() == "2020 half getypt");
}

#[test]
fn opened_by_double_click_nothing_is_kept_but_the_file_and_that_is_said() {
    let mut app = App::local();
    app.new_timeline("Sam");
    app.add("2018 zwemdiploma");
    app.page().says("Alleen bewaard in een bestand");
    app.page().says("als bestand geopend");
    app.browser.kill_and_restart();
    app.load_local();
    app.page().says("bewaart de browser niets");
    assert_eq!(app.page().eval("indexedDB.databases().then((all) => all.length)"), 0);
}

#[test]
fn twenty_edits_without_a_file_bring_a_reminder_on_a_local_page() {
    let app = App::local();
    app.new_timeline("Sam");
    for number in 0..20 {
        app.add(&format!("2018 gebeurtenis {number}"));
    }
    app.page().says("nog niet in een bestand");
}

#[test]
fn ten_minutes_without_a_file_bring_a_reminder_on_a_local_page() {
    // Whoever asks to be told in ten minutes is told as soon as the test says they are over.
    let app = App::local_prepared(
        "const wait = setTimeout;
         window.setTimeout = (call, ms, ...rest) => {
             if (ms !== 600000) return wait(call, ms, ...rest);
             window.tenMinutesAreOver = () => call(...rest);
             return wait(() => {}, ms);
         };",
    );
    app.new_timeline("Sam");
    app.add("2018 zwemdiploma");
    let page = app.page();
    page.wait_until("somebody who waits", || {
        page.eval("typeof window.tenMinutesAreOver") == "function"
    });
    assert!(!page.text().contains("nog niet in een bestand"));
    page.eval("tenMinutesAreOver(); 0");
    page.says("nog niet in een bestand");
}

#[test]
fn a_local_page_asks_before_it_closes_as_long_as_no_file_has_everything() {
    let app = App::local();
    let page = app.page();
    let asks = || {
        page.eval(
            "(() => {
                const closing = new Event('beforeunload', { cancelable: true });
                dispatchEvent(closing);
                return closing.defaultPrevented;
            })()",
        ) == true
    };
    assert!(!asks(), "nothing to lose yet");
    app.new_timeline("Sam");
    app.add("2018 zwemdiploma");
    page.wait_until("a page that asks", asks);
    app.save_and_read(|timeline| assert_eq!(timeline["child"]["alias"], "Sam"));
    page.wait_until("a page that lets go", || !asks());
    app.add("2020 verhuisd");
    page.wait_until("a page that asks again", asks);
}

#[test]
fn a_timeline_is_opened_by_dropping_it_and_nothing_unsaved_is_lost_by_that() {
    let app = App::open();
    app.new_timeline("Sam");
    app.add("2018 zwemdiploma");
    app.save_and_read(|timeline| assert_eq!(timeline["child"]["alias"], "Sam"));
    let saved = app.downloads(".json").pop().unwrap();
    let again = App::local();
    let page = again.page();
    again.new_timeline("Kim");
    again.add("2020 verhuisd");
    page.drop_files(&[&saved]);
    page.says("Als je nu iets anders opent, ben je dat kwijt");
    page.wait_until("the timeline as it was", || again.drawn().join(" ").contains("verhuisd"));
    page.press("Toch openen");
    page.wait_until("the other timeline", || again.drawn().join(" ").contains("zwemdiploma"));
    assert_eq!(again.drawing().name, "Tijdlijn van Sam");
}

#[test]
fn of_a_long_timeline_an_edit_writes_only_what_it_touched_and_all_of_it_comes_back() {
    const COUNT: u64 = 1_500;
    // Whatever goes into a table is counted first.
    let count = "window.written = 0;
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (text, key) {
          window.written += text.length;
          return put.call(this, text, key);
        };";
    let mut app = App::prepared(1440, 900, count);
    let text = made::file(COUNT);
    let long = text.len() as u64;
    let path = fresh_folder("long").join("lang.tijdlijn.json");
    std::fs::write(&path, text).unwrap();
    app.page().choose_files("#file-open", &[&path]);
    app.page().find("textbox", "Snel toevoegen");
    app.add("2018 zwemdiploma");
    app.kept();
    let written = |app: &App| {
        let written = app.page().eval("window.written").as_u64().unwrap();
        app.page().eval("window.written = 0");
        written
    };
    assert!(written(&app) > long, "all of it, once");
    app.add("2019 verhuisd naar Zwolle");
    app.kept();
    let edit = written(&app);
    assert!(0 < edit && edit < long / 8, "{edit} of {long}");
    app.kill_and_go_on();
    app.page().find("textbox", "Snel toevoegen");
    app.add("2020 diploma B");
    app.kept();
    app.page().press("Ongedaan maken");
    app.add("2021 diploma C");
    app.kept();
    app.kill_and_go_on();
    app.page().find("textbox", "Snel toevoegen");
    app.page().eval("delete window.showSaveFilePicker");
    app.save_and_read(|timeline| {
        let items = timeline["items"].as_array().unwrap();
        let title = |at: u64| items[usize::try_from(at).unwrap()]["title"].as_str().unwrap();
        assert_eq!(items.len() as u64, COUNT + 3);
        assert!((0..COUNT).all(|at| title(at) == format!("gebeurtenis {}", at + 1)));
        let last = [COUNT, COUNT + 1, COUNT + 2].map(title).join(", ").to_lowercase();
        assert_eq!(last, "zwemdiploma, verhuisd naar zwolle, diploma c");
    });
}

#[test]
fn nothing_of_a_timeline_that_is_taken_off_the_device_stays_there() {
    const ROWS: &str = "new Promise((done) => {
        const open = indexedDB.open('tijdlijn');
        open.onsuccess = () => {
          const names = [...open.result.objectStoreNames];
          const look = open.result.transaction(names);
          const counts = names.map((name) => look.objectStore(name).count());
          look.oncomplete = () => { open.result.close(); done(counts.map((count) => count.result)); };
        };
      })";
    let app = App::open();
    let path = fresh_folder("long").join("lang.tijdlijn.json");
    std::fs::write(&path, made::file(600)).unwrap();
    app.page().choose_files("#file-open", &[&path]);
    let line = app.page().find("textbox", "Snel toevoegen");
    app.add("2018 zwemdiploma");
    line.fill(app.page(), "2019 half getypt");
    app.kept();
    let rows = || app.page().eval(ROWS).as_array().cloned().unwrap_or_default();
    app.page().wait_until("a row in every table", || {
        rows().len() == 4 && rows().iter().all(|count| count.as_u64() > Some(0))
    });
    app.load();
    app.page().press_summary("1 tijdlijn op dit apparaat");
    app.page().press("Haal de tijdlijn van Meting van dit apparaat");
    app.page().press("Haal weg");
    app.page().wait_until("no row in any table", || {
        rows().len() == 4 && rows().iter().all(|count| count.as_u64() == Some(0))
    });
}
