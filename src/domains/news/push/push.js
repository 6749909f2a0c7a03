/* The switch of this device on the page of settings. */
const part = document.querySelector("[data-push-key]");
const [on, off, words] = ["on", "off", "words"].map((name) =>
  part.querySelector(`[data-push-${name}]`),
);
const say = (name) => {
  words.textContent = part.dataset[name] ?? "";
};
const call = (method, body) =>
  fetch("/api/v1/me/push", {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
const show = (subscribed) => {
  on.hidden = subscribed;
  off.hidden = !subscribed;
};
/* Chosen once, it stays: pages of this member renew it. */
const known = async (endpoint) => {
  const answer = await fetch("/me/push/renew", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ endpoint }),
  });
  return answer.ok && (await answer.json()).renewed;
};

async function begin() {
  if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window))
    return say("cannot");
  const { pushManager } = await navigator.serviceWorker.register("/service-worker.js");
  const standing = await pushManager.getSubscription();
  show(standing !== null && (await known(standing.endpoint)));
  on.addEventListener("click", async () => {
    if ((await Notification.requestPermission()) !== "granted") return say("denied");
    try {
      await navigator.serviceWorker.ready;
      const given =
        (await pushManager.getSubscription()) ??
        (await pushManager.subscribe({
          userVisibleOnly: true,
          applicationServerKey: part.dataset.pushKey,
        }));
      const { endpoint, keys } = given.toJSON();
      const answer = await call("PUT", { endpoint, keys });
      if (!answer.ok) return say("failed");
      location.reload();
    } catch {
      say("failed");
    }
  });
  off.addEventListener("click", async () => {
    const given = await pushManager.getSubscription();
    if (given === null) return show(false);
    const answer = await call("DELETE", { endpoint: given.endpoint });
    if (!answer.ok) return say("failed");
    await given.unsubscribe();
    location.reload();
  });
}
begin().catch(() => say("failed"));
