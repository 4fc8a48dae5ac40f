// Shows labels anew as soon as a choice is made. Without this script the button "Show them" does the same.
(() => {
  "use strict";
  const form = document.querySelector("[data-labels-form] form");
  if (!form) return;
  let asked = 0;
  const show = async () => {
    const mine = ++asked;
    try {
      const answer = await fetch("/labels", { method: "POST", body: new URLSearchParams(new FormData(form)) });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("labels-preview");
      // a slow answer to an earlier choice does not overwrite a later one
      if (answer.ok && fresh && mine === asked) {
        document.getElementById("labels-preview").replaceWith(fresh);
        document.getElementById("labels-heading").textContent = page.getElementById("labels-heading").textContent;
        const hint = page.getElementById("start-hint");
        if (hint) document.getElementById("start-hint").textContent = hint.textContent;
      }
    } catch {
      // no network: the button still asks, and says so
    }
  };
  let pause;
  form.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(show, 250);
  });
})();
