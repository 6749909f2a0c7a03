/* Share and copy without leaving the page, where the browser can. Without it both lead to a page with the address. */
for (const link of document.querySelectorAll("a[data-share]"))
  if (navigator.share !== undefined)
    link.addEventListener("click", (event) => {
      event.preventDefault();
      navigator
        .share({ title: link.dataset.title, url: link.dataset.share })
        .catch(() => undefined);
    });
for (const link of document.querySelectorAll("a[data-copy]"))
  if (navigator.clipboard !== undefined)
    link.addEventListener("click", (event) => {
      event.preventDefault();
      navigator.clipboard.writeText(link.dataset.copy).then(
        () => ((link.querySelector("span") ?? link).textContent = link.dataset.done),
        () => (location.href = link.href),
      );
    });
