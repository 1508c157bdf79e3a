// Does what comes up, again and again: presses, types, chooses, drags, turns the wheel, uses keys. Says what was wrong, with
// the last things it did. The same number goes the same way, as far as the page answers in the same order.
async (seed, steps) => {
  let state = seed;
  const below = (most) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % most;
  };
  const one = (list) => list[below(list.length)];
  const LINES = [
    "mei 2015", "toen hij 4 was", "groep 3", "sinds 2020", "", "<script>alert(1)</script>", "=1+1", "أهلا", "x".repeat(300),
    "31-02-2020", "2019 tot 2016", "om de week", "verhuisd mei 2018", "99999999999", "vroeger", "na de scheiding", "Mama",
  ];
  const DAYS = ["2015-05-01", "0217-03-14", "2090-01-01", ""];
  const KEYS = [
    "Escape", "Enter", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "Delete", "+", "-", ".", "z", "y",
    " ", "PageDown",
  ];
  const THINGS =
    "button, a[href], [role=tab], [role=menuitem], [role=listbox], [draggable=true], input, select, textarea, summary";
  const FIELDS = "textarea, input:is([type=text], [type=search], [type=date], [type=number], :not([type]))";

  // what would leave the page, or wait for a person
  window.print = () => {};
  window.showSaveFilePicker = window.showOpenFilePicker = undefined;
  for (const [kind, leaves] of [[HTMLInputElement, (it) => it.type === "file"], [HTMLAnchorElement, (it) => it.download]]) {
    const click = kind.prototype.click;
    kind.prototype.click = function () {
      if (!leaves(this)) click.call(this);
    };
  }

  const seen = (it) => it.checkVisibility({ visibilityProperty: true }) && it.getBoundingClientRect().width > 0;
  const usable = (it) => seen(it) && !it.disabled && it.ariaDisabled !== "true" && it.type !== "file" && !it.download;
  const name = (it) => (it.ariaLabel || it.innerText || it.name || it.tagName).slice(0, 40);
  const rest = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const tell = (it, kind, name, more) => it.dispatchEvent(new kind(name, { bubbles: true, cancelable: true, ...more }));
  const key = (it) => {
    const press = { key: one(KEYS), ctrlKey: !below(8) };
    for (const kind of ["keydown", "keyup"]) tell(it, KeyboardEvent, kind, press);
    return `key ${press.key}`;
  };
  const write = (it) => {
    const text = it.type === "date" ? one(DAYS) : one(LINES);
    const kind = it.tagName === "TEXTAREA" ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(it, text);
    tell(it, InputEvent, "input");
    tell(it, Event, "change");
    if (below(2)) tell(it, KeyboardEvent, "keydown", { key: "Enter" });
    else if (it.form) it.form.requestSubmit();
    return `type ${text.slice(0, 20)}`;
  };
  const choose = (it) => {
    it.selectedIndex = below(it.options.length);
    tell(it, Event, "change");
    return `choose ${it.value}`;
  };
  const draw = async (it) => {
    const area = it.getBoundingClientRect();
    const at = { clientX: area.left + below(area.width | 1), clientY: area.top + below(area.height | 1) };
    const hand = { ...at, pointerId: 1, isPrimary: true, buttons: 1, pointerType: one(["mouse", "touch"]) };
    const on = document.elementFromPoint(at.clientX, at.clientY) ?? it;
    if (!below(3)) {
      tell(on, WheelEvent, "wheel", { ...at, deltaY: one([-120, 120]), ctrlKey: !below(2) });
      return "wheel";
    }
    tell(on, PointerEvent, "pointerdown", hand);
    for (let moves = below(5); moves > 0; moves--) {
      hand.clientX += below(121) - 60;
      hand.clientY += below(41) - 20;
      tell(on, PointerEvent, "pointermove", hand);
      await rest();
    }
    tell(on, PointerEvent, "pointerup", { ...hand, buttons: 0 });
    tell(on, MouseEvent, "click", at);
    if (!below(3)) tell(on, MouseEvent, "dblclick", at);
    return "draw";
  };
  const act = async (it) => {
    it.focus();
    if (!below(5)) return key(document.activeElement ?? it);
    if (it.matches(FIELDS)) return write(it);
    if (it.tagName === "SELECT") return choose(it);
    if (it.role === "listbox") return draw(it);
    it.click();
    return "press";
  };
  const wrong = () => {
    if (document.querySelector(".stopped")) return "the program stopped";
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 1) return `${wide} px wider than the window`;
    const said = document.querySelector("#app").innerText;
    return said.match(/\bNaN\b|\bundefined\b|\[object |\{ ?\$\w|Some\(|Err\(/)?.[0];
  };

  const did = [];
  for (let step = 0; step < steps; step++) {
    const dialog = [...document.querySelectorAll("dialog[open]")].findLast(seen);
    const things = [...(dialog ?? document).querySelectorAll(THINGS)].filter(usable);
    if (!things.length) return `nothing is left to do after ${did.slice(-12).join("; ")}`;
    const it = one(things);
    const what = name(it);
    did.push(`${await act(it)}: ${what}`);
    await rest();
    const found = wrong();
    if (found) return `${found} after ${did.slice(-12).join("; ")}`;
  }
  return null;
}
