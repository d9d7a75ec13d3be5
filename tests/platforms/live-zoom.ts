import { type LiveMeeting, make, set } from './live-page.ts';

const TILES = 9;
/** Rows that Zoom has in its page, however many people there are. */
const ROWS = 28;
const HAND = 'nvf/270b';

interface Pupil {
  name: string;
  mic: boolean;
  camera: boolean;
  hand: boolean;
  role: string;
}

/**
 * Made of zoom.md. Fills the page with a meeting of the teacher as host and so many others, the panel open. A row
 * is a place: whoever leaves, everybody below is written into the row above.
 */
export function startZoom(pupils: number): LiveMeeting {
  document.title = 'Year 9 Maths';
  document.documentElement.lang = 'en-GB';
  document.body.replaceChildren();
  const client = make(document.body, { class: 'meeting-client' });
  make(client, { id: 'notificationManager' });
  const header = make(client, { class: 'meeting-header' });
  make(header, { id: 'meeting-info-indication' }, 'button');
  const footer = make(make(client, { id: 'wc-footer' }), { id: 'foot-bar' });
  const mic = make(footer, { class: 'join-audio-container__btn', 'aria-label': 'unmute my microphone' }, 'button');
  icon(mic, 'SvgAudioUnmute');
  const camera = make(footer, { class: 'send-video-container__btn', 'aria-label': 'start my video' }, 'button');
  icon(camera, 'SvgVideoOff');
  make(footer, { 'feature-type': 'hosttools' });
  const people = make(make(footer, { 'feature-type': 'participant' }), {}, 'button');
  const badge = make(make(people, { class: 'footer-button__number-counter' }, 'span'), {}, 'span');
  icon(make(make(footer, { class: 'footer__leave-btn-container' }), { 'aria-label': 'End' }, 'button'), 'SvgEnd');
  const layout = make(client, { id: 'video-share-layout' });
  const sharing = make(layout, { class: 'sharing-layout', style: 'display: none;' });
  const banner = make(make(sharing, { class: 'sharee-sharing-indicator' }), { class: 'sharee-sharing-indicator__tip' });
  const sharer = make(banner, { style: 'text-overflow: ellipsis;' }, 'span');
  const bar = make(layout, { class: 'gallery-video-container' });
  const captions = make(client, { id: 'live-transcription-subtitle', style: 'display: flex;' });
  const ownBar = make(document.body, { class: 'sharer-controlbar-container sharer-controlbar-container--hidden' });
  const teacher: Pupil = { name: 'Ms Hart', mic: false, camera: false, hand: false, role: '(Host, me)' };
  let everyone: Pupil[] = [teacher];
  const tiles = new Map<Pupil, HTMLElement>();
  let panel: HTMLElement | undefined;
  let list: HTMLElement | undefined;
  let joined: HTMLElement | undefined;
  let first = 0;
  let turn = 0;

  /** A lazy icon: another one is another element. */
  function icon(parent: Element, name: string): void {
    const made = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    made.setAttribute('class', name.startsWith('Svg') ? name : `lazy-svg-icon__icon lazy-icon-${name}`);
    parent.append(made);
  }

  function icons(parent: Element, wanted: readonly string[]): void {
    const now = [...parent.children];
    const handUp = (there: Element | undefined) => there?.getAttribute('class')?.includes(HAND) === true;
    // A hand stands before the others and leaves them where they are.
    if (handUp(now[0]) && wanted[0] !== HAND) now.shift()?.remove();
    if (!handUp(now[0]) && wanted[0] === HAND) {
      icon(parent, HAND);
      const made = parent.lastElementChild;
      if (made) parent.prepend(made);
      if (made) now.unshift(made);
    }
    wanted.forEach((name, place) => {
      const there = now[place];
      const path = `lazy-svg-icon__icon lazy-icon-${name}`;
      if (there?.getAttribute('class') === path) return;
      icon(parent, name);
      const made = parent.lastElementChild;
      if (there && made) there.replaceWith(made);
    });
    for (const over of now.slice(wanted.length)) over.remove();
  }

  function write(element: Element, text: string): void {
    if (element.textContent === text) return;
    if (element.firstChild) element.firstChild.nodeValue = text;
    else element.textContent = text;
  }

  function newRow(): HTMLElement {
    const row = make(make(list ?? client, { class: 'participants-item-position', style: 'top: 0px' }), {
      class: 'item-pos participants-li',
    });
    make(row, { class: 'participants-item__display-name' }, 'span');
    make(row, { class: 'participants-item__name-label' }, 'span');
    make(row, { class: 'participants-item__right-section--icons' });
    return row;
  }

  function drawRow(place: number, pupil: Pupil): void {
    if (!list) return;
    const row = list.children[place]?.firstElementChild ?? newRow();
    const [name, role, right] = row.children;
    set(row, 'id', `participants-list-${first + place}`);
    const state = [
      `computer audio ${pupil.mic ? 'unmuted' : 'muted'}`,
      `video ${pupil.camera ? 'on' : 'off'}`,
      ...(pupil.hand ? ['hand raised'] : []),
    ];
    set(row, 'aria-label', `${pupil.name} ${pupil.role},${state.join()}`);
    if (name) write(name, pupil.name);
    if (role) write(role, pupil.role);
    const paths = [pupil.mic ? 'audio-unmuted-1' : 'audio-muted', pupil.camera ? 'video-on' : 'video-off'];
    if (right) icons(right, [...(pupil.hand ? [HAND] : []), ...paths.map((path) => `icons/participants-list/${path}`)]);
  }

  function drawTile(pupil: Pupil, tile: Element): void {
    const [face, foot, pop] = tile.children;
    const muted = foot?.querySelector('i');
    if (pupil.mic) muted?.remove();
    else if (foot && !muted)
      foot.prepend(make(foot, { class: 'video-avatar__avatar-footer--view-mute-computer' }, 'i'));
    if (pupil.camera) face?.firstElementChild?.remove();
    else if (face && !face.firstElementChild) make(face, { class: 'video-avatar__avatar-name' });
    if (pop) icons(pop, pupil.hand ? [HAND] : []);
  }

  function drawList(): void {
    const shown = everyone.slice(first, first + ROWS);
    shown.forEach((pupil, place) => drawRow(place, pupil));
    for (const over of [...(list?.children ?? [])].slice(shown.length)) over.remove();
  }

  function draw(pupil: Pupil): void {
    const place = everyone.indexOf(pupil) - first;
    if (place >= 0 && place < ROWS) drawRow(place, pupil);
    const tile = tiles.get(pupil);
    if (tile?.firstElementChild) drawTile(pupil, tile.firstElementChild);
  }

  function count(): void {
    write(badge, String(everyone.length));
    const open = panel !== undefined;
    const text = `the manage participants list pane${open ? '' : `,${everyone.length} particpants`}`;
    set(people, 'aria-label', `${open ? 'close' : 'open'} ${text}`);
    if (joined) write(joined, `Joined (${everyone.length})`);
  }

  function openPanel(): void {
    panel = make(make(client, { id: 'wc-container-right' }), { class: 'participants-section-container' });
    joined = make(panel, { class: 'participants-title__inner' }, 'button');
    list = make(panel, { id: 'participants-ul' });
    first = 0;
    drawList();
    count();
  }

  function closePanel(): void {
    panel?.parentElement?.remove();
    panel = list = joined = undefined;
    count();
  }

  function join(): void {
    const pupil: Pupil = { name: `Pupil ${(turn += 1)}`, mic: false, camera: false, hand: false, role: '' };
    everyone.push(pupil);
    if (tiles.size < TILES) {
      const frame = make(bar, { class: 'gallery-video-container__video-frame' });
      const tile = make(frame, { class: 'video-avatar__avatar' });
      make(tile, { class: 'video-avatar__avatar-title' });
      const foot = make(tile, { class: 'video-avatar__avatar-footer' });
      make(foot, { role: 'none' }, 'span').textContent = pupil.name;
      make(tile, { class: 'reaction-pop-up-container' });
      tiles.set(pupil, frame);
    }
    draw(pupil);
    count();
  }

  function unshare(): void {
    sharing.setAttribute('style', 'display: none;');
    write(sharer, 'undefined');
  }

  const at = (pick: number) => everyone[1 + Math.floor(pick * (everyone.length - 1))];
  function toggle(fact: 'mic' | 'hand' | 'camera'): (pick: number) => void {
    return (pick) => {
      const pupil = at(pick);
      if (!pupil) return;
      pupil[fact] = !pupil[fact];
      draw(pupil);
    };
  }

  openPanel();
  for (let one = 0; one < pupils; one += 1) join();

  return {
    pupils: () => everyone.length - 1,
    actions: {
      mic: toggle('mic'),
      hand: toggle('hand'),
      camera: toggle('camera'),
      join,
      leave(pick) {
        const gone = at(pick);
        if (!gone) return;
        everyone = everyone.filter((one) => one !== gone);
        tiles.get(gone)?.remove();
        tiles.delete(gone);
        if (sharer.textContent === gone.name) unshare();
        drawList();
        count();
      },
      moveRow(pick) {
        const pupil = at(pick);
        if (!pupil) return;
        everyone = [teacher, pupil, ...everyone.filter((one) => one !== teacher && one !== pupil)];
        drawList();
      },
      guest(pick) {
        const pupil = at(pick);
        if (!pupil) return;
        pupil.role = pupil.role === '' ? '(Guest)' : '';
        draw(pupil);
      },
      voice(pick) {
        const rows = list?.children ?? [];
        const box = rows[Math.floor(pick * rows.length)]?.querySelector('.participants-item__right-section--icons');
        const speaks = box?.querySelector('.participants-icon__voip-speaking-icon');
        const open = box?.querySelector('[class*="audio-unmuted"]');
        if (speaks) {
          icon(speaks.parentElement ?? client, 'icons/participants-list/audio-unmuted-1');
          const made = box?.lastElementChild;
          if (made) speaks.replaceWith(made);
        } else open?.replaceWith(make(client, { class: 'participants-icon__voip-speaking-icon' }, 'i'));
      },
      ownMic() {
        const on = mic.getAttribute('aria-label') === 'mute my microphone';
        mic.setAttribute('aria-label', on ? 'unmute my microphone' : 'mute my microphone');
        mic.replaceChildren();
        icon(mic, on ? 'SvgAudioUnmute' : 'SvgAudioMute');
      },
      record() {
        const there = header.querySelector('.recording-indication__recording-container');
        if (there) there.remove();
        else {
          const box = make(header, {
            class: 'recording-indication__recording-container recording-indication__recording-container--has-opt',
          });
          make(box, { class: 'recording-indication__recording-icon' }, 'span');
        }
      },
      share(pick) {
        const pupil = at(pick);
        if (sharer.textContent === 'undefined' || sharer.textContent === '') {
          write(sharer, pupil?.name ?? 'undefined');
          sharing.setAttribute('style', 'display: block;');
        } else unshare();
      },
      ownShare() {
        ownBar.classList.toggle('sharer-controlbar-container--hidden');
      },
      panel() {
        if (panel) closePanel();
        else openPanel();
      },
      popOut() {
        if (panel?.parentElement) panel.parentElement.id = 'wc-container-right-2';
      },
      scroll(pick) {
        first = Math.floor(pick * Math.max(0, everyone.length - ROWS));
        if (list) drawList();
      },
      topic() {
        document.title = `Year ${(turn += 1)}`;
      },
    },
    churn() {
      turn += 1;
      for (const frame of tiles.values()) {
        frame.classList.toggle('gallery-video-container__video-frame--active', turn % 3 === 0);
        frame.setAttribute('style', `top: ${turn % 10}px`);
        frame.firstElementChild?.setAttribute('style', `background: rgb(${turn % 255}, 26, 26)`);
      }
      captions.textContent = 'Four times nine';
    },
  };
}
