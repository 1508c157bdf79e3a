// Development only: a new build reloads the page, a failed one is shown on it.
const builds = new EventSource("/builds?" + build);
builds.addEventListener("built", () => location.reload());
builds.addEventListener("failed", (event) => {
  document.getElementById("build-failed")?.remove();
  const shown = document.createElement("pre");
  shown.id = "build-failed";
  shown.textContent = JSON.parse(event.data);
  Object.assign(shown.style, {
    position: "fixed", inset: "auto 0 0 0", maxHeight: "50vh", overflow: "auto", margin: "0", padding: "16px",
    background: "#22303C", color: "#fff", font: "14px/1.4 monospace", zIndex: "2147483647",
  });
  document.body.append(shown);
});
