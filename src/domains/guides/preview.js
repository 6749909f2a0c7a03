/* What is being written, as it will look. Without this script there is the button that shows the same. */
const area = document.querySelector('textarea[name="source"]');
const shown = document.querySelector("#preview");
const csrf = document.querySelector('input[name="csrf"]')?.value ?? "";
let waiting;
let asked = 0;

async function show() {
  const turn = ++asked;
  const answer = await fetch("/guides/preview", {
    method: "POST",
    body: new URLSearchParams({ csrf, source: area.value }),
  }).catch(() => undefined);
  if (answer?.ok && turn === asked) {
    // Rendered and made harmless by our own server.
    shown.innerHTML = await answer.text();
    shown.closest("details").hidden = false;
  }
}

area?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(show, 400);
});
