/** What a page puts into its own head to break, hide, copy or drive the overlay, by the name of the attack. */
export const pageAttacks = {
  hidesAll: '<style>* { display: none !important }</style>',
  hidesOurs:
    '<style>scrutineer-panel, scrutineer-panel * { display: none !important; visibility: hidden !important; opacity: 0 !important; position: static !important; zoom: 0.01 !important }</style>',
  hidesOursQuietly: '<style>scrutineer-panel { display: none; opacity: 0; transform: scale(0) }</style>',
  movesRoot:
    '<style>html { transform: translateX(-3000px); zoom: 3 } body { position: fixed; z-index: 2147483647; inset: 0; background: #fff }</style>',
  recolours:
    '<style>scrutineer-panel { --ink: transparent !important; --paper: transparent !important; --soft: transparent !important; --open: transparent !important; color-scheme: dark !important }</style>',
  covers:
    '<script>addEventListener("load", () => setInterval(() => { const cover = document.createElement("div"); cover.id = "cover"; cover.style.cssText = "position:fixed;inset:0;z-index:2147483647;opacity:0"; cover.onclick = () => { window.coverClicks = (window.coverClicks ?? 0) + 1 }; document.getElementById("cover")?.remove(); document.documentElement.append(cover) }, 100))</script>',
  swallowsKeys:
    '<script>for (const type of ["keydown", "keyup", "keypress", "beforeinput", "focusin"]) addEventListener(type, (event) => { event.preventDefault(); event.stopImmediatePropagation() }, true)</script>',
  swallowsClicks:
    '<script>for (const type of ["click", "pointerdown", "mousedown", "pointerup", "mouseup"]) addEventListener(type, (event) => { event.preventDefault(); event.stopImmediatePropagation() }, true)</script>',
  removesOurs:
    '<script>new MutationObserver(() => { for (const host of document.querySelectorAll("scrutineer-panel")) { window.removed = (window.removed ?? 0) + 1; host.remove() } }).observe(document, { childList: true, subtree: true })</script>',
  removesOnce:
    '<script>window.removeOurs = () => document.querySelector("scrutineer-panel")?.remove()</script>',
  definesOurs:
    '<script>customElements.define("scrutineer-panel", class extends HTMLElement { constructor() { super(); window.inside = this.attachInternals() } })</script>',
  definesOursShut:
    '<script>customElements.define("scrutineer-panel", class extends HTMLElement { static disabledFeatures = ["shadow"] })</script>',
  definesOursTaken:
    '<script>customElements.define("scrutineer-panel", class extends HTMLElement { constructor() { super(); window.taken = this.attachShadow({ mode: "open" }) } })</script>',
  overrides:
    '<script>const bad = () => { window.__pwned = 1; throw new Error("overridden") }; for (const name of ["map", "filter", "flatMap", "push", "forEach", "find", "includes"]) Array.prototype[name] = bad; String.prototype.replace = String.prototype.trim = String.prototype.split = RegExp.prototype.exec = bad; Map.prototype.get = Set.prototype.has = Object.hasOwn = Object.entries = JSON.stringify = bad; Element.prototype.attachShadow = Element.prototype.append = Document.prototype.createElement = Node.prototype.appendChild = EventTarget.prototype.addEventListener = bad; window.Promise = class { then() { bad() } }; window.Temporal = { Now: { get instant() { window.__pwned = 1; return () => { throw new Error("no time") } } } }; Object.defineProperty(Object.prototype, "state", { get() { window.__pwned = 1; return "stated" }, configurable: true })</script>',
  observes:
    '<script>let turns = 0; new MutationObserver(() => { if (turns++ < 20000) document.documentElement.toggleAttribute("data-loop") }).observe(document, { attributes: true, childList: true, subtree: true }); addEventListener("load", () => document.documentElement.toggleAttribute("data-loop"))</script>',
  forges:
    '<script>addEventListener("DOMContentLoaded", () => { for (let count = 0; count < 50; count++) { const forged = document.createElement("scrutineer-panel"); forged.setAttribute("open", ""); forged.attachShadow({ mode: "open" }).textContent = "Call-in closed for good"; document.documentElement.append(forged) } })</script>',
  speaks:
    '<script>addEventListener("load", () => { const forged = { call: "sighting", request: { title: "forged" } }; const ask = () => { window.postMessage(forged, "*"); window.postMessage("show-panel", "*"); document.dispatchEvent(new CustomEvent("scrutineer", { detail: forged })); new BroadcastChannel("scrutineer").postMessage(forged) }; for (let count = 0; count < 20; count++) ask(); window.asked = true })</script>',
  floods:
    '<script>addEventListener("load", () => setTimeout(() => { for (let count = 0; count < 500; count++) { document.dispatchEvent(new Event("visibilitychange")); dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })) } window.flooded = true }, 1500))</script>',
  base: '<base href="https://canary.example/elsewhere/">',
  frames:
    '<script>addEventListener("load", () => { for (const id of [7214, 7203]) { const frame = document.createElement("iframe"); frame.src = "/ieDecisionDetails.aspx?ID=" + id; document.body.append(frame) } })</script>',
} as const satisfies Record<string, string>;

/** The decision whose page carries an attack, at the hostile council. */
export function attackedPage(attack: keyof typeof pageAttacks): string {
  return `/ieDecisionDetails.aspx?ID=7214&attack=${attack}`;
}
