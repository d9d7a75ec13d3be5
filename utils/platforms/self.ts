import { type Crowd, type Group, groupOf, type Item, items, living, type Whole } from './crowd.ts';

/**
 * Finds the teacher among those shown: by what the page calls the teacher's own, by the account's name, by
 * the one tile that has no voice outline, or because everyone else is proven to be somebody else.
 *
 * @param account the name in the page's own profile corner, where shown
 */
export function findSelf(crowd: Crowd, account: string | undefined, whole: Whole): void {
  const { self } = crowd;
  const tile = ownTile(crowd);
  if (tile?.shown.own && tile.shown.name !== undefined) callSelf(crowd, tile.shown.name);
  else if (!self.group) callSelf(crowd, account ?? tile?.shown.name);
  if (tile && tile !== self.tile && (tile.shown.own || tile.shown.name === self.group?.name)) {
    self.tile = tile;
    crowd.touched.add(tile.group);
  }
  if (whole !== 'rows' || (self.group && items(self.group, 'row').length > 0)) return;
  const [only, ...more] = [...crowd.groups.values()].filter(mayBeSelf);
  if (only && more.length === 0 && items(only, 'row').length === 1) callSelf(crowd, only.name);
}

function mayBeSelf(group: Group): boolean {
  return items(group, 'row').length > 0 && !items(group, 'tile').some((tile) => tile.shown.remote);
}

function ownTile(crowd: Crowd): Item | undefined {
  const tiles = [...crowd.items.values()].filter(({ shown }) => shown.kind === 'tile');
  const silent = tiles.filter(({ shown }) => !shown.remote);
  const named = silent.filter(({ shown }) => shown.own);
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  const [tile, ...more] = silent;
  if (!tile || more.length > 0) return undefined;
  // Some clients leave the outline out while a camera is off: then its absence proves nothing.
  const proof = tiles.some(({ shown }) => shown.remote && (tile.shown.camera === 'on' || shown.camera === 'off'));
  return proof ? tile : undefined;
}

function callSelf(crowd: Crowd, name: string | undefined): void {
  const { self } = crowd;
  if (name === undefined || self.group?.name === name) return;
  if (self.group) {
    self.group.entries = self.group.entries.filter((entry) => entry !== self);
    crowd.touched.add(self.group);
  }
  const group = groupOf(crowd, name);
  const known = living(group);
  const [first] = known;
  // One of those known by this name was the teacher all along, unless each has a voice of their own.
  if (first && known.length > items(group, 'tile').filter((tile) => tile.shown.remote).length) {
    first.gone = true;
    group.entries = group.entries.filter((entry) => entry !== first);
  }
  group.entries.unshift(self);
  self.group = group;
}
