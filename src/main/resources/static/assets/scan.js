// The box at the bench: answers without loading the page anew, with a sound, and keeps scans while there is no network.
// Without this script the box is a plain form.
(() => {
  "use strict";
  if (window.bankScan) {
    window.bankScan();
    return;
  }
  const QUEUE = "bank.scans";
  const SILENT = "bank.silent";
  const HEARD = "bank.heard";
  const RETRY = 5000;
  const box = () => document.querySelector("[data-scan]");
  const form = () => box() && box().querySelector("form");
  const me = () => box() && box().dataset.member;

  // --- what is kept while there is no network: one list, each scan with its own message
  const queue = () => {
    try {
      return JSON.parse(localStorage.getItem(QUEUE)) || [];
    } catch {
      return [];
    }
  };
  const keep = (list) => localStorage.setItem(QUEUE, JSON.stringify(list));
  const mine = () => queue().filter((scan) => scan.member === me());
  const uuid = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
  };
  // where the person stands: the card on the table, the device whose page is open
  const stand = (within) => {
    const value = (name) => {
      const input = within && within.querySelector(`form input[name=${name}]`);
      return input ? input.value : null;
    };
    return { run: value("run"), device: value("device") };
  };

  // --- sound, never alone: colour and words say the same
  const TUNES = { DONE: [[880, 0.09], [1320, 0.14]], REFUSED: [[220, 0.35]], LOOK: [[660, 0.12], [660, 0.12]] };
  let audio;
  const sound = (outcome) => {
    if (localStorage.getItem(SILENT) || !TUNES[outcome] || !window.AudioContext) return;
    audio = audio || new AudioContext();
    let at = audio.currentTime;
    for (const [pitch, length] of TUNES[outcome]) {
      const tone = audio.createOscillator();
      const loud = audio.createGain();
      tone.type = outcome === "REFUSED" ? "square" : "sine";
      tone.frequency.value = pitch;
      loud.gain.setValueAtTime(0.2, at);
      loud.gain.exponentialRampToValueAtTime(0.001, at + length);
      tone.connect(loud).connect(audio.destination);
      tone.start(at);
      tone.stop(at + length);
      at += length + 0.03;
    }
  };
  const hear = () => {
    const answer = document.querySelector("[data-answer]");
    if (answer && sessionStorage.getItem(HEARD) !== answer.dataset.answer) {
      sessionStorage.setItem(HEARD, answer.dataset.answer);
      sound(answer.dataset.outcome);
    } else if (document.querySelector(".govuk-error-summary")) {
      sound("REFUSED");
    }
  };

  // --- what the page shows of all this
  let signedOut = false;
  const show = () => {
    if (!box()) return;
    const waiting = box().querySelector("[data-scan-waiting]");
    const own = mine().length;
    const others = queue().length - own;
    const words = own ? (signedOut ? waiting.dataset.signedOut : waiting.dataset.some) : waiting.dataset.other;
    waiting.hidden = !own && !others;
    waiting.textContent = words.replace("#", own || others);
    const toggle = box().querySelector("[data-scan-sound]");
    toggle.hidden = false;
    toggle.textContent = localStorage.getItem(SILENT) ? toggle.dataset.off : toggle.dataset.on;
  };
  const ready = () => {
    show();
    const field = form() && form().querySelector("input[name=q]");
    if (field) field.focus();
    hear();
  };
  const swap = (text, url) => {
    const page = new DOMParser().parseFromString(text, "text/html");
    const fresh = page.querySelector("main");
    const foreign = fresh && [...fresh.querySelectorAll("script")].some((one) => !one.src.endsWith("/assets/scan.js"));
    if (!fresh || foreign || !page.querySelector("[data-scan]")) {
      location.assign(url);
      return null;
    }
    document.querySelector("main").replaceWith(fresh);
    document.title = page.title;
    if (location.href !== url) history.pushState(null, "", url);
    ready();
    return fresh;
  };

  // --- sending: in the order scanned, one after the other; the server answers a message it knows without doing it again
  let sending = false;
  const send = async () => {
    if (sending) return;
    sending = true;
    try {
      for (let scan = mine()[0]; scan; scan = mine()[0]) {
        const body = new URLSearchParams(new FormData(form()));
        for (const name of ["run", "device"]) {
          body.delete(name);
          if (scan.stand[name]) body.set(name, scan.stand[name]);
        }
        body.set("q", scan.q);
        body.set("message", scan.message);
        const answer = await fetch("/scan", { method: "POST", body });
        signedOut = answer.status === 403 || new URL(answer.url).pathname.endsWith("/sign-in");
        if (signedOut || answer.status >= 500) break;
        const text = await answer.text();
        const page = new DOMParser().parseFromString(text, "text/html");
        const after = stand(page.querySelector("[data-scan]"));
        // taken off and the next one told where it stands in one go: nothing is lost if the page is closed here
        const rest = queue().filter((one) => one.message !== scan.message);
        const next = rest.find((one) => one.member === scan.member && !one.stand);
        if (next) next.stand = after;
        keep(rest);
        // a page that was refused keeps its own address; so does one that waits behind others
        swap(text, answer.redirected ? answer.url : location.href);
      }
    } catch {
      // no network: the scans stay where they are
    } finally {
      sending = false;
      show();
    }
  };
  const take = (q) => {
    const list = queue();
    // only the first knows where it stands; those behind it stand where it leads
    const first = !list.some((one) => one.member === me());
    list.push({ q, message: uuid(), member: me(), stand: first ? stand(box()) : null });
    keep(list);
    show();
    send();
  };

  document.addEventListener("submit", (event) => {
    if (!event.target.closest("[data-scan]")) return;
    const field = event.target.querySelector("input[name=q]");
    const q = (event.submitter && event.submitter.name === "q" ? event.submitter.value : field ? field.value : "").trim();
    if (!q) return;
    event.preventDefault();
    if (field) field.value = "";
    take(q);
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-scan-sound]")) return;
    if (localStorage.getItem(SILENT)) localStorage.removeItem(SILENT);
    else localStorage.setItem(SILENT, "yes");
    show();
    sound("DONE");
  });
  window.addEventListener("online", send);
  window.addEventListener("popstate", () => location.reload());
  setInterval(() => mine().length && send(), RETRY);
  window.bankScan = ready;
  ready();
  send();
})();
