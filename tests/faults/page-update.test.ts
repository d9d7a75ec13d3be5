// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { takeOver } from '../../components/meeting/take-over.ts';
import { runOn } from '../../entrypoints/meeting/run.tsx';
import { startOn } from '../../entrypoints/meeting/starter.ts';
import { captureForm } from '../../utils/incidents/capture-form.ts';
import type { MeetingNow } from '../../utils/messages/protocol.ts';
import type { Snapshot } from '../../utils/meeting/snapshot.ts';
import { checklistsOf } from '../../utils/policy/checklists/checklists-of.ts';
import { school } from '../incidents/school.ts';
import { AT, inMeeting, person } from '../watch/in-meeting.ts';

/** The scripts of a meeting page, one after the other over an update: what the first knew the second knows. */

const MARK = 'mark ';
const IN_LESSON = inMeeting([person('t1', 'Ms R Shah'), person('p1', 'Sam Taylor')]);
const roots = new Map<Element, ShadowRoot>();

beforeEach(() => {
  vi.useFakeTimers({ now: AT });
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.set(this, root);
    return root;
  });
});
afterEach(() => {
  takeOver(document, MARK);
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  roots.clear();
});

const dom = { openOrClosedShadowRoot: (element: Element) => roots.get(element) ?? null };
/** The extension is being updated: the script in the page reaches it no more. */
const cutOff = () => vi.stubGlobal('chrome', { runtime: {}, dom });

/** Puts a script into the page, of a version of its own. */
async function putScript(first: Snapshot) {
  let shown = first;
  let ended: (() => void) | undefined;
  let listener: ((message: object, sender: object) => Promise<unknown>) | undefined;
  const sent: { type: string; draft?: { id: string } }[] = [];
  const runtime = {
    id: 'ours',
    onMessage: { addListener: (one: typeof listener) => (listener = one), removeListener() {} },
    async sendMessage(message: { type: string }) {
      sent.push(message);
      if (message.type === 'get-probes') return { probes: {}, mark: MARK };
      if (message.type === 'watch-here') {
        await runOn({ platform: 'teams', tables: [], reader: () => Promise.resolve(reader) });
        return { put: true };
      }
      const answer = { school: school(), form: captureForm(school(), []), checklists: checklistsOf(school()) };
      return message.type === 'get-school' ? { ...answer, sheet: '', mark: MARK } : undefined;
    },
  };
  vi.stubGlobal('chrome', { runtime, dom });
  const adapter = {
    read: () => ({ ...shown, health: { readable: true, signals: {} } }),
    ...{ touch: () => true, refresh() {}, check() {}, news: 0, watched: () => [] },
  };
  const reader = {
    createAdapter: () => adapter,
    toolbarBoxes: () => [],
    onEndForAll: (_document: Document, told: () => void) => void (ended = told),
  };
  const holdsMeeting = () => shown.phase !== 'outside';
  await startOn({ tables: [], arrival: () => Promise.resolve({ hooks: [], signs: 'no-such', holdsMeeting }) });
  const ask = (message: object) => listener?.(message, { id: 'ours' });
  return {
    ask,
    status: async () => ((await ask({ type: 'view-now' })) as MeetingNow).status,
    drafts: () => sent.flatMap(({ draft }) => (draft ? [draft.id] : [])),
    endForAll: () => ended?.(),
    async show(next: Snapshot) {
      shown = next;
      await vi.advanceTimersByTimeAsync(10_000);
    },
  };
}

function note(): ChildNode {
  const [found] = [...roots].flatMap(([element, { lastChild }]) =>
    element.isConnected && lastChild ? [lastChild] : [],
  );
  if (!found) throw new Error('no note');
  return found;
}

it('what is captured between the update and the new script is taken over', async () => {
  const before = await putScript(IN_LESSON);
  cutOff();
  expect(await before.ask({ type: 'record-now' })).toEqual({ accepted: true });
  expect(before.drafts()).toEqual([]);
  const after = await putScript(IN_LESSON);
  expect(after.drafts()).toHaveLength(1);
  expect(await after.status()).toMatchObject({ unsaved: 1 });
});

it('a bug in taking up the lesson loses no capture', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  const before = await putScript(IN_LESSON);
  await before.ask({ type: 'record-now' });
  note().nodeValue = note().nodeValue?.replace('"told":[]', '"told":0') ?? '';
  const after = await putScript(IN_LESSON);
  expect(warned).toHaveBeenCalledOnce();
  expect(before.drafts()).toHaveLength(1);
  expect(after.drafts()).toEqual(before.drafts());
});

it('a page that connects anew while it is taken over goes on with its lesson, and after long does not', async () => {
  const outside: Snapshot = { ...inMeeting([]), phase: 'outside' };
  const inside = inMeeting([person('t1', 'Kim Berg'), person('p1', 'Ola Lind')]);
  const first = await putScript(inside);
  expect(await first.status()).toMatchObject({ watching: 'asking' });
  await first.ask({ type: 'act', act: { did: 'lesson' } });
  const second = await putScript(outside);
  await second.show(inside);
  expect(await second.status()).toMatchObject({ watching: 'watching' });
  const third = await putScript(outside);
  await vi.advanceTimersByTimeAsync(600_000);
  await third.show(inside);
  expect(await third.status()).toMatchObject({ watching: 'asking' });
});

it('a side panel that waits is told what is new, although another one asked for it first', async () => {
  const script = await putScript(IN_LESSON);
  await script.ask({ type: 'act', act: { did: 'lesson' } });
  const { turn, status } = (await script.ask({ type: 'view-now' })) as MeetingNow;
  expect(status.pupilsDependOnMe).toBe(true);
  const told = vi.fn<(now: unknown) => void>();
  void script.ask({ type: 'view-now', after: turn })?.then(told);
  script.endForAll();
  expect(await script.status()).toMatchObject({ pupilsDependOnMe: false });
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toHaveBeenCalledOnce();
});
