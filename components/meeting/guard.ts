/**
 * Keeps what a teacher does in our UI away from the meeting page's scripts.
 *
 * A closed shadow root hides what was clicked, not that something was: most input events leave it with
 * the host as their target, so the page's shortcuts would fire while the teacher types, and its
 * listeners could follow along. Stopping them at the shadow root is too late, for the page's capturing
 * listeners on `window` and `document` come first. So they are stopped at the very first station, in the
 * capture phase of `window`, by a listener that was there before any of the page's (`document_start`).
 * They then never arrive inside either; `components/meeting` lives on events that never leave a shadow
 * root (`submit`, `change`, `toggle`) and that the browser fires after the stopped ones, and on copies
 * of `keydown` and `input` that are handed in here.
 *
 * What the page can still tell: that an element of ours exists, its size and place; that focus is in it
 * (`document.activeElement`, its own element's `blur`); that the pointer left an element of its own;
 * that an input event took some time (Event Timing, without target). Not what, nor whose. A script that
 * asks `window.find` for a word of ours is told whether it is on the page (Chromium); no root shuts that.
 * Where our script is injected into a page that already runs (after an update), listeners that the page
 * put on `window` earlier see the retargeted events until the next reload.
 */
const LEAVING = [
  ...named('pointer', 'down up move over out enter leave cancel rawupdate'),
  ...named('mouse', 'down up move over out enter leave'),
  ...named('touch', 'start move end cancel'),
  ...named('key', 'down press up'),
  ...named('composition', 'start update end'),
  ...named('drag', ' start enter over leave end'),
  ...named('before', 'input copy cut paste'),
  ...named('select', 'start ionchange'),
  ...named('', 'click dblclick auxclick contextmenu wheel drop DOMActivate gotpointercapture lostpointercapture'),
  ...named('', 'input textInput focus blur focusin focusout copy cut paste'),
];

function named(what: string, when: string): string[] {
  return when.split(' ').map((one) => what + one);
}

/** The events that our UI acts on. */
const HEARD = ['submit', 'change', 'toggle', 'keydown', 'input', 'click'] as const;

/**
 * Shields `root`, the closed root of `host`, for as long as `signal` lasts. To be called before the
 * page's first script. Inside, only what a person did is heard.
 */
export function guardEvents(host: HTMLElement, root: ShadowRoot, signal: AbortSignal): void {
  const view = host.ownerDocument.defaultView;
  let copy: Event | undefined;

  function stop(event: Event): void {
    // What the page itself dispatches on the host reaches nothing of ours: the page may keep it.
    const selecting = event.type === 'selectionchange' && host.ownerDocument.activeElement === host;
    if (!(event.target === host || selecting) || !event.isTrusted) return;
    event.stopImmediatePropagation();
    if (event.type === 'keydown' || event.type === 'input') {
      // A plain event with a key: Firefox lets even a KeyboardEvent of our own making leave the root.
      hand(event, Object.assign(new Event(event.type, LOCAL), { key: (event as KeyboardEvent).key }));
    } else if (event instanceof MouseEvent && event.type === 'mousedown') {
      // A button pressed with the mouse leaves the focus, and so the chat's caret, where it is.
      if (root.elementFromPoint(event.clientX, event.clientY)?.closest('button, summary')) event.preventDefault();
    }
  }

  function hand(event: Event, inside: Event): void {
    copy = inside;
    if (root.activeElement?.dispatchEvent(inside) === false && event.type === 'keydown') event.preventDefault();
    copy = undefined;
  }

  for (const type of LEAVING) {
    // Passive where nothing is ever prevented: the page's scrolling never waits for us.
    view?.addEventListener(type, stop, { capture: true, passive: type !== 'mousedown' && type !== 'keydown', signal });
  }
  for (const type of HEARD) {
    root.addEventListener(
      type,
      (event) => {
        if (event.isTrusted || event === copy) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      { capture: true, signal },
    );
  }
}

/** `composed` is left out, so that it ends at the shadow root. */
const LOCAL = { bubbles: true, cancelable: true } as const;
