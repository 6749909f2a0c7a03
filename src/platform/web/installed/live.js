/* Keeps the number beside "News" right while the page is looked at, says that news were read once they were seen, and lets
   a device keep what can be read offline. Everything works without it. */
const count = document.querySelector("[data-unread]");
const standalone = matchMedia("(display-mode: standalone)").matches;

/* A member's own devices; a stranger's only where they put the collective on their home screen. */
if ("serviceWorker" in navigator && (count !== null || standalone))
  navigator.serviceWorker.register("/service-worker.js").catch(() => undefined);

function show(unread) {
  count.dataset.unread = String(unread);
  for (const one of [count, ...document.querySelectorAll("[data-count]")])
    one.textContent = unread === 0 ? "" : ` (${unread > 99 ? "99+" : unread})`;
}

async function look() {
  const answer = await fetch("/me/news/count", { headers: { accept: "application/json" } });
  if (!answer.ok) return;
  const { unread } = await answer.json();
  fresh ||= unread > Number(count.dataset.unread);
  show(unread);
  if (fresh) await bringIn();
}

/* On the page of news what is new comes in by itself, unless somebody is at work in the list: then a little later. */
let fresh = false;
async function bringIn() {
  const here = document.querySelector("[data-news]");
  if (here === null || here.contains(document.activeElement)) return;
  const answer = await fetch(location.href, { headers: { accept: "text/html" } });
  const text = answer.ok && !answer.redirected ? await answer.text() : "";
  const made = new DOMParser().parseFromString(text, "text/html").querySelector("[data-news]");
  if (made === null) return;
  fresh = false;
  here.replaceWith(made);
  watch();
}

if (count !== null) {
  /* Nothing is asked while nobody looks. */
  let timer;
  const start = () => {
    clearInterval(timer);
    if (document.hidden) return;
    timer = setInterval(() => look().catch(() => undefined), 30_000);
  };
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) look().catch(() => undefined);
    start();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) look().catch(() => undefined);
  });
  navigator.serviceWorker?.addEventListener("message", () => look().catch(() => undefined));
  start();
  renew().catch(() => undefined);
}

/* A device that its member chose to be told on stays so while it is used. Once a day is enough. */
async function renew() {
  if (!("serviceWorker" in navigator && "PushManager" in window)) return;
  const today = new Date().toISOString().slice(0, 10);
  if (localStorage.getItem("renewed") === today) return;
  const worker = await navigator.serviceWorker.getRegistration();
  const device = await worker?.pushManager.getSubscription();
  if (device == null) return;
  localStorage.setItem("renewed", today);
  await fetch("/me/push/renew", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ endpoint: device.endpoint }),
  });
}

/* Seen for a few seconds: read. What is new stays marked until the page is left. */
function watch() {
  if (document.querySelector("[data-read-when-seen]") === null || count === null) return;
  const ids = [...document.querySelectorAll('input[name="ids"]')].map((input) => input.value);
  let timer;
  const wait = () => {
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(() => read().catch(() => undefined), 3000);
  };
  const read = async () => {
    document.removeEventListener("visibilitychange", wait);
    const answer = await fetch("/api/v1/me/news/read", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ids }),
    });
    if (answer.ok) show((await answer.json()).unread);
  };
  document.addEventListener("visibilitychange", wait);
  wait();
}
watch();
