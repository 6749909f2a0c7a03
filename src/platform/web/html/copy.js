/* Copies what stands beside the link, where the browser can. Without it the link leads to the field, to be copied by hand. */
for (const link of document.querySelectorAll("a[data-copy]"))
  if (navigator.clipboard !== undefined)
    link.addEventListener("click", (event) => {
      event.preventDefault();
      navigator.clipboard.writeText(link.dataset.copy).then(
        () => (link.textContent = link.dataset.done),
        () => (location.href = link.href),
      );
    });
