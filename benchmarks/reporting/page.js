// Filters of the error browser; without them every example is shown.
for (const browser of document.querySelectorAll(".browser")) {
  const controls = browser.querySelectorAll("[data-filter]");
  const shown = browser.querySelector(".shown");
  const update = () => {
    let n = 0;
    for (const error of browser.querySelectorAll(".error")) {
      let keep = true;
      for (const control of controls) {
        const wanted = control.value;
        if (!wanted) continue;
        keep &&= control.dataset.filter === "text"
          ? error.textContent.toLowerCase().includes(wanted.toLowerCase())
          : error.dataset[control.dataset.filter] === wanted;
      }
      error.hidden = !keep;
      n += keep;
    }
    shown.textContent = n + " shown";
  };
  for (const control of controls) control.addEventListener("input", update);
  update();
}
