import { inMeeting, selfOf } from '../player/model.js';
import { cssClasses, el, mark, setAttr, setChildren } from './dom.js';
import { variants } from './page.js';
import { parts, state } from './state.js';
import { createGhost, createShareTile, createTile } from './tile.js';
import { words } from './words.js';

/** @typedef {import('../player/model.js').Person} Person */

/**
 * The stage shows fewer people than the meeting has. Who is on it stays on it until somebody with more going on needs
 * the place.
 */
export function createStage() {
  const grid = el('div', { cls: ['grid'] });
  const shares = el('div', { cls: ['shares'], label: words.sharedView, attrs: { role: 'region' } });
  const wrapper = el('div', {
    cls: ['stage'],
    label: words.stageOf,
    group: 'stage',
    handles: { tid: 'modern-stage-wrapper' },
    attrs: { role: 'region' },
  });
  const selfView = el('div', { cls: ['self-view'] });
  const root = el('div', { cls: ['stage-area'] });
  /** @type {Map<string, ReturnType<typeof createTile>>} */
  const tiles = new Map();
  /** @type {Map<string, ReturnType<typeof createShareTile>>} */
  const shareTiles = new Map();
  /** @type {string[]} ids of the others on stage, in their places */
  let places = [];

  function update() {
    const { stage, peopleTiles, sharers } = parts();
    const self = selfOf(state.model);
    const others = inMeeting(state.model).filter((person) => !person.self);
    places = stage && peopleTiles ? choosePlaces(places, others) : [];
    const withSelf = self !== undefined && self.where !== 'waiting' && variants.selftile === '1';
    const shown = places.map((id) => /** @type {Person} */ (state.model.people.get(id)));
    if (withSelf) shown.push(self);
    refresh(tiles, shown, createTile);
    const shared = sharers.filter((person) => stage && (!person.self || variants.ownshare === 'tile'));
    refresh(shareTiles, shared, createShareTile);

    const onGrid = shown.filter((person) => !person.self || peopleTiles).map(({ id }) => tiles.get(id)?.root);
    setChildren(grid, [...onGrid, ghost(others)]);
    setAttr(grid, 'class', cssClasses(shared.length > 0 ? ['grid', 'grid-beside'] : ['grid']));
    mark(grid, 'stage', {
      tid: shared.length > 0 ? 'MixedStage-wrapper' : 'Stage-wrapper',
      'data-participant-count': String(onGrid.length),
    });
    setChildren(
      shares,
      shared.map(({ id }) => shareTiles.get(id)?.root),
    );
    setChildren(wrapper, [shared.length > 0 ? shares : undefined, grid]);
    // Without sight of the others, or without a stage, the teacher's own picture remains in a corner of its own.
    const alone = withSelf && !(stage && peopleTiles);
    setChildren(selfView, [alone ? tiles.get(self.id)?.root : undefined]);
    setChildren(root, [stage ? wrapper : undefined, alone ? selfView : undefined]);
  }

  /** @type {{ id: string, node: Node } | undefined} */
  let ghostNow;
  /** @param {Person[]} others */
  function ghost(others) {
    const person = variants.ghost === 'stale' ? state.model.lastLeft : variants.ghost === '1' ? others[0] : undefined;
    if (person === undefined || !parts().peopleTiles) return undefined;
    if (ghostNow?.id !== person.id) ghostNow = { id: person.id, node: createGhost(person) };
    return ghostNow.node;
  }

  return {
    root,
    update,
    stop: () => [...tiles.values()].forEach((tile) => tile.remove()),
  };
}

/**
 * @param {string[]} places
 * @param {Person[]} others in order of joining
 * @returns {string[]}
 */
function choosePlaces(places, others) {
  const limit = Math.max(0, variants.tiles - 1);
  const here = new Map(others.map((person) => [person.id, person]));
  const next = places.filter((id) => here.has(id));
  const waiting = others.filter(({ id }) => !next.includes(id)).sort((a, b) => activity(b) - activity(a));
  for (const person of waiting) {
    if (next.length < limit) next.push(person.id);
    else {
      const idle = next.findLastIndex((id) => activity(/** @type {Person} */ (here.get(id))) < activity(person));
      if (idle !== -1) next[idle] = person.id;
    }
  }
  return next.slice(0, limit);
}

/** @param {Person} person @returns {number} how much the client wants them on stage */
function activity(person) {
  const speaks = person.speaking === true ? 8 : 0;
  const live = person.mic === 'on' ? 4 : 0;
  const hand = person.hand === true ? 2 : 0;
  return speaks + live + hand + (person.camera === 'on' ? 1 : 0);
}

/**
 * @template {{ update: (person: Person) => void, remove: () => void }} T
 * @param {Map<string, T>} mounted
 * @param {Person[]} people
 * @param {(person: Person) => T} create
 */
function refresh(mounted, people, create) {
  const wanted = new Set(people.map(({ id }) => id));
  for (const [id, tile] of mounted) {
    if (wanted.has(id)) continue;
    tile.remove();
    mounted.delete(id);
  }
  for (const person of people) {
    const tile = mounted.get(person.id);
    if (tile === undefined) mounted.set(person.id, create(person));
    else tile.update(person);
  }
}
