/* <calendula-calendar src="https://moss.example/calendar.json?kind=skillshare" most="10"></calendula-calendar>
   Shows what is coming. Sets no cookie and asks nobody but the address in src. */
class CalendulaCalendar extends HTMLElement {
  static observedAttributes = ["src", "most"];

  connectedCallback() {
    this.show();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.show();
  }

  /* Several attributes that come together ask once. */
  show() {
    this.asked ??= Promise.resolve().then(() => {
      this.asked = undefined;
      return this.draw();
    });
  }

  async draw() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const src = this.getAttribute("src") ?? "";
    const list = document.createElement("ul");
    list.part = "list";
    try {
      if (src === "") throw new Error("no src");
      const answer = await fetch(src, { credentials: "omit", referrerPolicy: "no-referrer" });
      if (!answer.ok) throw new Error(String(answer.status));
      const feed = await answer.json();
      const most = Number(this.getAttribute("most")) || 10;
      for (const item of feed.items.slice(0, most)) list.append(entry(item));
      if (feed.items.length === 0)
        list.append(words("li", "empty", this.getAttribute("empty") ?? "Nothing is planned yet."));
      const more = link(feed.home_page_url, feed.title);
      more.part = "more";
      root.replaceChildren(style(), list, more);
    } catch {
      const more = link(
        src.replace(/\.json(\?|$)/, "$1"),
        this.getAttribute("problem") ?? "See the calendar",
      );
      root.replaceChildren(style(), more);
    }
  }
}

function entry(item) {
  const { _event: event } = item;
  const li = document.createElement("li");
  li.part = event.status === "cancelled" ? "event cancelled" : "event";
  const name = link(item.url, event.name);
  name.part = "name";
  li.append(words("span", "when", event.when), name);
  const facts = [event.state, event.area, event.by].filter((one) => one).join(" · ");
  if (facts !== "") li.append(words("span", "facts", facts));
  return li;
}

/* Everything from the feed is text, never markup. */
function words(tag, part, text) {
  const element = document.createElement(tag);
  element.part = part;
  element.textContent = text;
  return element;
}

function link(href, text) {
  const a = document.createElement("a");
  a.textContent = text;
  if (/^https?:\/\//.test(href)) a.href = href;
  return a;
}

function style() {
  const element = document.createElement("style");
  element.textContent =
    "ul{list-style:none;margin:0 0 1em;padding:0}li{padding:.5em 0;border-bottom:1px dotted}span,a{display:block}[part~=when],[part~=facts]{font-size:.9em;opacity:.8}[part~=cancelled] a{text-decoration:line-through}";
  return element;
}

if (!customElements.get("calendula-calendar"))
  customElements.define("calendula-calendar", CalendulaCalendar);
