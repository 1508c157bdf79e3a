// Unpacks the app and starts it; says so on the page when that cannot be done.
const say = (id) => {
  document.getElementById("opening")?.setAttribute("hidden", "");
  document.getElementById(id)?.removeAttribute("hidden");
};
// A plain loop where there is nothing better: an iterator over a million letters takes a tenth of a second.
const decoded = (base64) => {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
};
// Safari 16 knows no popovers: older iPads have no later one. This is what the menus need of them.
if (!("popover" in HTMLElement.prototype)) {
  const set = (menu, open) => {
    if (!menu || menu.hasAttribute("data-open") === open) return;
    const tell = (name) => menu.dispatchEvent(Object.assign(new Event(name), { newState: open ? "open" : "closed" }));
    tell("beforetoggle");
    menu.toggleAttribute("data-open", open);
    tell("toggle");
  };
  const opened = () => [...document.querySelectorAll("[popover][data-open]")];
  const closeBeside = (element) => opened().forEach((menu) => menu.contains(element) || set(menu, false));
  const buttonAt = (event) => event.target.closest?.("[popovertarget]");
  document.addEventListener("pointerdown", (event) => buttonAt(event) || closeBeside(event.target));
  document.addEventListener("click", (event) => {
    const button = buttonAt(event);
    const menu = button && document.getElementById(button.getAttribute("popovertarget"));
    if (!menu) return;
    const open = button.getAttribute("popovertargetaction") !== "hide" && !menu.hasAttribute("data-open");
    closeBeside(button);
    set(menu, open);
  });
  document.addEventListener("keydown", (event) => {
    const menu = opened().pop();
    if (event.key !== "Escape" || !menu) return;
    event.preventDefault();
    event.stopPropagation();
    set(menu, false);
    document.querySelector(`[popovertarget="${menu.id}"]`)?.focus();
  }, true);
}
try {
  // A Response and not a Blob: the bytes of a Blob go to another process and come back.
  const packed = new Response(decoded(document.getElementById("program").textContent));
  const unpacked = packed.body.pipeThrough(new DecompressionStream("gzip"));
  const response = new Response(unpacked, { headers: { "Content-Type": "application/wasm" } });
  await __wbg_init({ module_or_path: response });
} catch (error) {
  console.error(error);
  // A browser that is too old was told so already.
  if (document.getElementById("too-old")?.hidden) say("not-started");
}
