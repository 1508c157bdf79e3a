// Unpacks the app and starts it; says so on the page when that cannot be done.
const say = (id) => {
  document.getElementById("opening")?.setAttribute("hidden", "");
  document.getElementById(id)?.removeAttribute("hidden");
};
try {
  const bytes = Uint8Array.from(atob(app), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const response = new Response(unpacked, { headers: { "Content-Type": "application/wasm" } });
  await __wbg_init({ module_or_path: response });
} catch (error) {
  console.error(error);
  say("not-started");
}
