/* Makes the form of an event easier; without it everything is chosen by hand. */
const zone = document.querySelector("select[name=timeZone]");
const note = document.querySelector("[data-device-zone]");
if (zone !== null && note !== null) {
  /* The zone of the device, where it says one; browsers that hide it say UTC. */
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const known = [...zone.options].some((option) => option.value === here);
  if (known && here !== "UTC" && here !== zone.value) {
    zone.value = here;
    note.hidden = false;
    note.closest("details")?.setAttribute("open", "");
  }
}

/* A place that is remembered brings what is known of it, into fields that are still empty. */
const area = document.querySelector("input[name=area]");
const list = area === null ? null : area.list;
if (list !== null)
  area.addEventListener("change", () => {
    const place = [...list.options].find((one) => one.value === area.value);
    if (place === undefined) return;
    const { exact, reveal, point } = place.dataset;
    const fill = (name, value) => {
      const field = document.querySelector(`[name=${name}]`);
      if (field !== null && value && field.value === "") {
        field.value = value;
        field.closest("details")?.setAttribute("open", "");
      }
    };
    const empty = document.querySelector("[name=exact]").value === "";
    fill("exact", exact);
    fill("point", point);
    if (empty && exact && reveal) document.querySelector("[name=reveal]").value = reveal;
  });
