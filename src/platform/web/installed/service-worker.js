/* Shows what is pushed, and keeps the calendar and public guides for reading offline. What it keeps it asks for as a
   stranger, without a cookie: nothing of a member's own pages can get into it. */
const kept = "kept-1";
const most = 60;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const canBeKept = (url) =>
  url.origin === location.origin &&
  (/^\/guides\/[0-9a-f-]{36}$/.test(url.pathname) ||
    ["/calendar", "/library"].includes(url.pathname) ||
    /^\/assets\/(style|fonts\/[\w-]+)\./.test(url.pathname));

async function keep(url) {
  const answer = await fetch(url, {
    credentials: "omit",
    redirect: "error",
    headers: { accept: "text/html,text/css,font/woff2" },
  });
  const said = answer.headers.get("cache-control") ?? "";
  if (!answer.ok || /no-store|private/.test(said)) return;
  const cache = await caches.open(kept);
  await cache.delete(url);
  await cache.put(url, answer);
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - most)).map((old) => cache.delete(old)));
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !canBeKept(url)) return;
  url.hash = "";
  const dress = ["style", "font"].includes(request.destination);
  if (request.mode !== "navigate" && !dress) return;
  event.waitUntil(keep(url.href).catch(() => undefined));
  event.respondWith(
    fetch(request).catch(async (error) => {
      const found = await caches.match(url.href, { ignoreVary: true });
      if (found === undefined) throw error;
      return found;
    }),
  );
});

self.addEventListener("push", (event) => {
  const told = (() => {
    try {
      return event.data.json();
    } catch {
      return {};
    }
  })();
  const title = String(told.title ?? "");
  event.waitUntil(
    Promise.all([
      self.registration.showNotification(title === "" ? location.host : title, {
        body: String(told.body ?? ""),
        tag: "news",
        icon: "/icons/192.png",
        badge: "/icons/192.png",
        lang: String(told.lang ?? ""),
        data: { path: String(told.path ?? "/me/news") },
      }),
      self.clients
        .matchAll({ type: "window" })
        .then((all) => all.forEach((client) => client.postMessage("news"))),
    ]),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const url = new URL(event.notification.data.path, location.origin);
  if (url.origin !== location.origin) return;
  event.waitUntil(
    self.clients.matchAll({ type: "window" }).then(async (all) => {
      const open = all.find((client) => client.url === url.href);
      return open === undefined ? self.clients.openWindow(url.href) : open.focus();
    }),
  );
});
