// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { School } from '../../utils/policy/school.ts';
import { defaultSchool } from '../../utils/policy/school-file.ts';
import { startLookout } from '../../utils/watch/lookout.ts';
import { viewOf } from '../../utils/watch/view-of.ts';
import type { FixturePage } from '../platforms/fixture-page.ts';
import { openZoom, turnInto } from '../platforms/zoom-page.ts';

const school = defaultSchool();
const SHARE = 'Zoom closed the Participants panel for the share: please open it again';

function watch(page: FixturePage, of: School) {
  const lookout = startLookout(of, (_, error) => {
    throw error;
  });
  let at = 0;
  return (name: string) => {
    turnInto(page, name);
    page.adapter.refresh();
    at += 1_000;
    const news = lookout.look(at, page.adapter.read(at));
    const { dock, cards } = viewOf(lookout, of, false);
    return { people: dock.seen[0], cards, interrupts: news.some((one) => 'interrupts' in one && one.interrupts) };
  };
}

it('asks in a line for the panel that Zoom closed, while the share lasts, and never interrupts for it', () => {
  const see = watch(openZoom('panel-open'), school);
  expect(see('panel-open').people).toEqual({ label: 'People', state: 'seen', detail: '4 in' });
  const { people, cards, interrupts } = see('sharing-other');
  expect(people).toEqual({ label: 'People', state: 'partly', detail: `4 in; ${SHARE}` });
  expect([cards, interrupts]).toEqual([[], false]);
  expect(see('leave-menu').people?.detail).toBe('4 in; the Participants panel is closed');
  expect(see('panel-open').people?.detail).toBe('4 in');
});

it('asks for nothing that no rule of the policy needs', () => {
  const see = watch(openZoom('panel-open'), { ...school, policy: { ...school.policy, rules: {} } });
  see('panel-open');
  expect(see('sharing-other').people?.detail).toBe('4 in; the Participants panel is closed');
});

it('asks anew at the next share, and for nothing while the panel is open', () => {
  const see = watch(openZoom('panel-open'), school);
  const asks = (name: string) => see(name).people?.detail.includes(SHARE);
  const steps = ['panel-open', 'sharing-other', 'sharing-other', 'panel-open', 'sharing-mine', 'panel-open'];
  expect(steps.map(asks)).toEqual([false, true, true, false, true, false]);
});
