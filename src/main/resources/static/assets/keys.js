// "?" shows the keys, "/" goes to the first box, Escape empties it. They can be turned off on the page of the keys.
(() => {
  "use strict";
  const OFF = "bank.keys.off";
  const toggle = document.querySelector("[data-keys-toggle]");
  const label = () => {
    if (!toggle) return;
    toggle.hidden = false;
    toggle.textContent = localStorage.getItem(OFF) ? toggle.dataset.off : toggle.dataset.on;
  };
  label();
  if (toggle) {
    toggle.addEventListener("click", () => {
      if (localStorage.getItem(OFF)) localStorage.removeItem(OFF);
      else localStorage.setItem(OFF, "yes");
      label();
    });
  }
  const box = () => document.querySelector("main input[name=q], main input[name=number], main input[type=text]");
  const show = async () => {
    try {
      const answer = await fetch("/keys");
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const dialog = document.createElement("dialog");
      dialog.className = "bank-keys";
      dialog.setAttribute("aria-labelledby", "keys-title");
      dialog.append(page.getElementById("keys"));
      const close = dialog.querySelector("[data-keys-close]");
      close.hidden = false;
      close.addEventListener("click", () => dialog.close());
      dialog.addEventListener("close", () => dialog.remove());
      document.body.append(dialog);
      dialog.showModal();
    } catch {
      location.assign("/keys");
    }
  };
  document.addEventListener("keydown", (event) => {
    if (localStorage.getItem(OFF) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector("dialog[open]")) return;
    const at = event.target;
    const typing = at.isContentEditable || ["TEXTAREA", "SELECT"].includes(at.tagName) || (at.tagName === "INPUT" && !["checkbox", "radio", "button", "submit"].includes(at.type));
    // the box at the bench always has the keys: there, "?" is a question only while the box is empty
    const empty = at === box() && at.value === "";
    if (event.key === "?" && (!typing || empty)) {
      event.preventDefault();
      show();
    } else if (event.key === "/" && !typing && box()) {
      event.preventDefault();
      box().focus();
    } else if (event.key === "Escape" && at === box()) {
      at.value = "";
    }
  });
})();
