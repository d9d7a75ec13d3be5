// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { defaultSchool } from '../../utils/policy/school-file.ts';
import { startLookout } from '../../utils/watch/lookout.ts';
import { viewOf } from '../../utils/watch/view-of.ts';
import { fixture, openPage } from '../platforms/teams-page.ts';

const school = defaultSchool();

function microphones(html: string) {
  const page = openPage(html);
  const lookout = startLookout(school, (_, error) => {
    throw error;
  });
  lookout.look(1_000, page.look());
  return viewOf(lookout, school, false).dock.seen.find(({ label }) => label === 'Microphones and hands');
}

it('does not say that microphones are seen where everyone is and their words are not understood', () => {
  const page = fixture('call-panel-closed');
  expect(microphones(page)).toMatchObject({ state: 'seen', detail: '4 of 4 seen' });
  expect(microphones(page.replace('lang="en-GB"', 'lang="pl"'))).toMatchObject({
    state: 'partly',
    detail: '1 of 4 seen',
  });
});
