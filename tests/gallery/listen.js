// The page's own script: listens for everything that it can name, first thing, at every station.
const heard = [];
const types = new Set([
  ...['focusin', 'focusout', 'DOMActivate', 'textInput', 'pointerrawupdate', 'DOMSubtreeModified'],
  ...['compositionstart', 'compositionupdate', 'compositionend', 'mouseenter', 'mouseleave', 'fullscreenchange'],
]);
for (const owner of [window, Document.prototype, HTMLElement.prototype, Element.prototype, SVGElement.prototype]) {
  for (let proto = owner; proto; proto = Object.getPrototypeOf(proto)) {
    for (const key of Object.getOwnPropertyNames(proto)) if (key.startsWith('on')) types.add(key.slice(2));
  }
}

const dispatch = EventTarget.prototype.dispatchEvent;
EventTarget.prototype.dispatchEvent = function (event) {
  heard.push({ type: `dispatched ${event.type}`, ours: true });
  return dispatch.call(this, event);
};

function listen(event) {
  const ours = (node) =>
    node instanceof Element && node.parentNode === document.documentElement && node.localName === 'div';
  heard.push({
    type: event.type,
    ours: ours(event.target) || event.composedPath().some(ours),
    // `document` and `window` themselves as targets: a message, a selection, a custom event.
    global: event.target === document || event.target === window,
    detail: JSON.stringify(event.detail ?? event.data ?? null),
  });
}

for (const target of [window, document]) {
  for (const type of types) {
    target.addEventListener(type, listen, true);
    target.addEventListener(type, listen);
  }
}
new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (node.parentNode !== document.documentElement || node.localName !== 'div') continue;
      heard.push({ type: 'inserted', html: node.outerHTML, root: node.shadowRoot === null });
      for (const type of types) node.addEventListener(type, listen, true);
    }
  }
}).observe(document, { childList: true, subtree: true });
document.addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() === 'm') heard.push({ type: 'the meeting’s own shortcut', ours: true });
});
