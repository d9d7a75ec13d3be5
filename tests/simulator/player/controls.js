import { starter } from './model.js';

const SPARE_NAMES = [
  'Remy Ashdown',
  'Ines Quillfeather',
  'Otis Pemberley',
  'Lowri Stannard',
  'Zain Merriweather',
  'Cora Devlin-Shaw',
  'Sam, Muted',
  '=SUM(A1:A9)',
];

/**
 * The strip for playing by hand. It is no part of the meeting page: fixed below it, marked `data-sim-controls`, and
 * styled without any of the page's class names.
 *
 * @param {{ sim: any, player: { playing: boolean } }} parts `sim.controls`: the platform's own buttons, as text and act
 * @returns {{ root: HTMLElement, refill: () => void }} `refill` after people may have changed
 */
export function createControls({ sim, player }) {
  const strip = document.createElement('div');
  strip.setAttribute('data-sim-controls', '');
  const who = document.createElement('select');
  const lessons = document.createElement('select');
  let added = 0;

  /** @returns {any} the person picked, or the first pupil */
  const picked = () => sim.state.model.people.get(who.value);

  const refill = () => {
    const people = [...sim.state.model.people.values()];
    const chosen = who.value || people.find((person) => !person.self)?.id;
    who.replaceChildren(...people.map((person) => option(person.id, person.name.slice(0, 40))));
    if (sim.state.model.people.has(chosen)) who.value = chosen;
  };

  /** @param {string} where */
  const add = (where) => {
    added += 1;
    const name = SPARE_NAMES[(added - 1) % SPARE_NAMES.length];
    sim.apply('join', {
      id: `added-${added}`,
      name,
      where,
      role: 'attendee',
      mic: 'off',
      camera: 'off',
      hand: false,
      sharing: false,
      speaking: false,
    });
  };
  /** @param {string} field @param {any} on @param {any} off */
  const flip = (field, on, off) => () => {
    const person = picked();
    if (person !== undefined) sim.apply('update', { id: person.id, [field]: person[field] === on ? off : on });
  };
  const records = () => {
    const on = sim.state.model.meeting.recording === 'on';
    sim.apply(
      'meeting',
      on
        ? { recording: 'off' }
        : { recording: 'on', recordingBy: starter(sim.state.model, who.value) === undefined ? 'unknown' : who.value },
    );
  };
  const admit = () => {
    const waiting = [...sim.state.model.people.values()].find((person) => person.where === 'waiting');
    if (waiting !== undefined) sim.apply('update', { id: waiting.id, where: 'meeting' });
  };

  strip.append(
    lessons,
    button('Play / pause', () => (player.playing ? sim.pause() : sim.play())),
    button('Next line', () => sim.step()),
    who,
    button('Microphone', flip('mic', 'on', 'off')),
    button('Camera', flip('camera', 'on', 'off')),
    button('Hand', flip('hand', true, false)),
    button('Speaks', flip('speaking', true, false)),
    button('Shares', flip('sharing', true, false)),
    button('Records', records),
    button('Leaves', () => picked() !== undefined && sim.apply('leave', picked().id)),
    button('Add pupil', () => add('meeting')),
    button('Knocks', () => add('waiting')),
    button('Admit', admit),
    button('People', () => sim.setPanel(sim.state.panel === 'people' ? 'none' : 'people')),
    button('Chat panel', () => sim.setPanel(sim.state.panel === 'chat' ? 'none' : 'chat')),
    ...sim.controls.map((/** @type {[string, () => void]} */ [text, act]) => button(text, act)),
    button('End', () => sim.apply('meeting', { phase: 'ended' })),
  );
  void offerLessons(lessons);
  refill();
  return { root: strip, refill };
}

/** The lessons that the server has; picking one loads the page with it. @param {HTMLSelectElement} select */
async function offerLessons(select) {
  /** @type {string[]} */
  const names = await (await fetch('/__sim/lessons')).json();
  const query = new URLSearchParams(location.search);
  select.replaceChildren(
    option('', names.length === 0 ? 'No lesson files' : 'By hand'),
    ...names.map((name) => option(name, name)),
  );
  select.value = query.get('lesson') ?? '';
  select.addEventListener('change', () => {
    query.set('lesson', select.value);
    location.search = query.toString();
  });
}

/** @param {string} value @param {string} text */
function option(value, text) {
  const node = document.createElement('option');
  node.value = value;
  node.textContent = text;
  return node;
}

/** @param {string} text @param {() => void} act */
function button(text, act) {
  const node = document.createElement('button');
  node.type = 'button';
  node.textContent = text;
  node.addEventListener('click', act);
  return node;
}
