import { type LiveMeeting, make, set } from './live-page.ts';

const TILES = 9;

/** Made of teams.md. Fills the page with a call of the teacher and so many others, the People panel open. */
export function startTeams(pupils: number): LiveMeeting {
  document.title = 'Year 9 Maths | Microsoft Teams';
  document.documentElement.lang = 'en-GB';
  document.body.replaceChildren();
  const screen = make(document.body, { 'data-cid': 'call-screen-wrapper' });
  make(screen, { 'data-tid': 'me-control-avatar', 'aria-label': 'Profile picture of Ms Hart.' }, 'button');
  const bar = make(screen, { role: 'toolbar' });
  const indicators = make(bar, { id: 'indicators' });
  const clock = make(indicators, { id: 'call-duration-custom' });
  const indicator = make(indicators, { id: 'recording-indicator-custom' });
  const mic = make(bar, { id: 'microphone-button', 'data-state': 'mic-off' }, 'button');
  make(bar, { id: 'video-button', 'data-state': 'call-video-off' }, 'button');
  make(bar, { id: 'share-button', 'data-state': 'call-control-present-new' }, 'button');
  const people = make(bar, { id: 'roster-button', 'aria-pressed': 'true' }, 'button');
  const badge = make(people, { 'data-tid': 'toolbar-item-badge' }, 'span');
  make(bar, { id: 'hangup-button' }, 'button');
  const stage = make(screen, { 'data-tid': 'modern-stage-wrapper' });
  const captions = make(screen, { 'data-tid': 'closed-caption-renderer-wrapper' });
  let panel = make(screen, { 'data-tid': 'calling-right-side-panel' });
  let list = make(panel, { role: 'tree' });
  let turn = 0;
  const rows: { name: string; mic: boolean; hand: boolean; row: HTMLElement; tile: HTMLElement | undefined }[] = [];

  function show(pupil: (typeof rows)[number]): void {
    const { name, row, tile } = pupil;
    set(row, 'aria-label', `${name}, ${pupil.mic ? 'Unmuted' : 'Muted'}`);
    const icon = row.querySelector('.mic') ?? make(row, { class: 'mic' }, 'i');
    set(icon, 'data-cid', `roster-participant-${pupil.mic ? 'unmuted' : 'muted'}`);
    const hand = row.querySelector('.hand');
    if (!pupil.hand) hand?.remove();
    else if (!hand) make(row, { class: 'hand', 'data-cid': 'roster-participant-hand-raised' }, 'i');
    if (tile) set(tile, 'aria-label', `${name}${pupil.mic ? '' : ', muted'}, Context menu is available`);
  }

  function addRow(name: string): HTMLElement {
    return make(list, { role: 'treeitem', 'data-cid': 'roster-participant', 'data-tid': `participantsInCall-${name}` });
  }

  function addTile(name: string): HTMLElement {
    const wrapper = make(stage, { role: 'menuitem' });
    const tile = make(wrapper, { 'data-stream-type': 'Video', 'data-tid': name });
    make(tile, { 'data-tid': 'participant-avatar' });
    make(tile, { 'data-tid': 'voice-level-stream-outline', class: 'meter' });
    make(tile, { 'data-tid': 'participant-info-nametag' }).textContent = name;
    return wrapper;
  }

  function join(): void {
    const name = `Pupil ${(turn += 1)}`;
    const tile = rows.filter((pupil) => pupil.tile).length < TILES ? addTile(name) : undefined;
    const pupil = { name, mic: false, hand: false, row: addRow(name), tile };
    rows.push(pupil);
    show(pupil);
    count();
  }

  function count(): void {
    badge.textContent = String(rows.length + 1);
  }

  function shareOf(name: string): Element | null {
    return stage.querySelector(`[data-stream-type="ScreenSharing"][data-tid="${name}"]`);
  }

  const at = (pick: number) => rows[Math.floor(pick * rows.length)];
  const own = addRow('Ms Hart');
  own.setAttribute('aria-label', 'Ms Hart, Organiser, Muted');
  make(own, { 'data-cid': 'roster-participant-muted' }, 'i');
  for (let one = 0; one < pupils; one += 1) join();

  return {
    pupils: () => rows.length,
    actions: {
      mic(pick) {
        const pupil = at(pick);
        if (!pupil) return;
        pupil.mic = !pupil.mic;
        show(pupil);
      },
      hand(pick) {
        const pupil = at(pick);
        if (!pupil) return;
        pupil.hand = !pupil.hand;
        show(pupil);
      },
      camera(pick) {
        const tile = at(pick)?.tile?.firstElementChild;
        const face = tile?.querySelector('[data-tid="participant-avatar"]');
        if (face) face.replaceWith(document.createElement('video'));
        else if (tile) {
          tile.querySelector('video')?.remove();
          make(tile, { 'data-tid': 'participant-avatar' });
        }
      },
      join,
      leave(pick) {
        const [gone] = rows.splice(Math.floor(pick * rows.length), 1);
        gone?.row.remove();
        gone?.tile?.remove();
        if (gone) shareOf(gone.name)?.remove();
        count();
      },
      rename(pick) {
        const pupil = at(pick);
        if (!pupil || pupil.tile) return;
        shareOf(pupil.name)?.remove();
        pupil.name = `Pupil ${(turn += 1)}`;
        pupil.row.setAttribute('data-tid', `participantsInCall-${pupil.name}`);
        show(pupil);
      },
      moveRow(pick) {
        const row = at(pick)?.row;
        if (row) list.prepend(row);
      },
      ownMic() {
        mic.setAttribute('data-state', mic.getAttribute('data-state') === 'mic' ? 'mic-off' : 'mic');
      },
      record() {
        indicator.replaceChildren(...(indicator.firstChild ? [] : [document.createElement('b')]));
      },
      share(pick) {
        const shown = stage.querySelector('[data-stream-type="ScreenSharing"]');
        const pupil = at(pick);
        if (shown) shown.remove();
        else if (pupil) make(stage, { 'data-stream-type': 'ScreenSharing', 'data-tid': pupil.name });
      },
      panel() {
        const open = panel.isConnected;
        people.setAttribute('aria-pressed', String(!open));
        if (open) return panel.remove();
        const before = [...list.children];
        panel = make(screen, { 'data-tid': 'calling-right-side-panel' });
        list = make(panel, { role: 'tree' });
        list.append(...before);
      },
      digits() {
        const text = badge.firstChild;
        if (text) text.nodeValue = String(rows.length + 1);
      },
    },
    churn() {
      turn += 1;
      for (const meter of stage.querySelectorAll<HTMLElement>('.meter')) {
        meter.className = `meter ___${turn.toString(36)}`;
        meter.style.opacity = String(turn % 10);
      }
      clock.textContent = `00:${turn}`;
      make(captions, {}).textContent = 'Four times nine';
      if (captions.childElementCount > 3) captions.firstElementChild?.remove();
    },
  };
}
