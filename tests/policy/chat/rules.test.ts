import { describe, expect, it } from 'vitest';
import type { Header, Line } from '../../../utils/replay/lesson-schema.ts';
import { replay } from '../../../utils/replay/replay.ts';
import { parseSchoolFile } from '../../../utils/policy/school-file.ts';

function schoolWith(contacts: object) {
  const parsed = parseSchoolFile(
    JSON.stringify({
      school: 1,
      name: 'Thornfield School',
      domains: ['thornfield.example'],
      policy: 'woodlands',
      contacts,
      staff: [{ name: 'Ms Ada Bell' }],
      classes: [
        { id: '5B', pupils: [{ name: 'Sam Taylor' }, { name: 'Zoe Hart', id: 'P-7', protectedIdentity: true }] },
      ],
    }),
  );
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.school;
}

const HEADER: Header = {
  lesson: 1,
  platform: 'teams',
  edition: 'work',
  title: 'Maths',
  at: '2026-11-23T10:00:00',
  zone: 'Europe/London',
  account: 'unknown',
  device: 'unknown',
};

/** What the product says of one message of one pupil. */
function said(text: string, rule: string, contacts: object = {}, name = 'Sam Taylor') {
  const lines: Line[] = [
    { t: 0, meeting: { phase: 'in-meeting' } },
    { t: 0, join: { id: 't1', name: 'Ms Ada Bell', self: true } },
    { t: 0, join: { id: 'p1', name } },
    { t: 10, message: { from: 'p1', to: 'everyone', text } },
    { t: 20, end: true },
  ];
  const rows = replay({ header: HEADER, lines }, schoolWith(contacts), (broken, error) => {
    throw new Error(broken, { cause: error });
  });
  return { rows, texts: rows.flatMap((row) => ('text' in row && row.rule === rule ? [row.text] : [])) };
}

const DSL = { dsl: { name: 'Mr Leo Quayle', phone: '01632 960120', email: 'dsl@thornfield.example' } };

describe('what a card says of a message', () => {
  it('names whom to tell of a worry, and no word of it', () => {
    const { rows, texts } = said('sam here i want to hurt myself zebra', 'worry-in-chat', DSL);
    expect(texts).toEqual([
      'Sam Taylor’s message may be a worry. Please read it. If it is, tell Mr Leo Quayle (DSL), 01632 960120.',
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/zebra|hurt|myself/u);
  });

  it.each([
    [{}, 'your safeguarding lead (DSL).'],
    [{ dsl: { email: 'dsl@thornfield.example' } }, 'your safeguarding lead (DSL).'],
    [{ deputyDsl: { name: 'Mrs Ivy Crane' } }, 'Mrs Ivy Crane (deputy DSL).'],
  ])('says whom to tell with contacts %j', (contacts, whom) => {
    const [text] = said('please dont tell anyone', 'worry-in-chat', contacts).texts;
    expect(text).toMatch(new RegExp(`tell ${whom.replace(/[().]/gu, '\\$&')}$`, 'u'));
  });

  it('does not repeat language, details or links', () => {
    const language = said('this is shit zebra', 'language-in-chat');
    expect(language.texts).toEqual(['Sam Taylor’s message may have language that is not for a lesson.']);
    expect(JSON.stringify(language.rows)).not.toMatch(/shit|zebra/u);
    const link = said('zoom.us/j/81234567890', 'link-shared');
    expect(link.texts).toEqual(['Sam Taylor’s message has a link to join a meeting.']);
    expect(JSON.stringify(link.rows)).not.toMatch(/zoom|8123/u);
  });

  it.each([
    ['07700 900123', 'a phone number'],
    ['sam@mail.example', 'an e-mail address'],
    ['12 Ash Grove, LS1 4AB', 'a postal address'],
  ])('says what %j looks like', (text, what) => {
    const { rows, texts } = said(text, 'personal-details-in-chat');
    expect(texts).toEqual([`Sam Taylor’s message shows what looks like ${what}.`]);
    expect(JSON.stringify(rows)).not.toContain(text);
  });

  it('never names a pupil whose identity is protected', () => {
    for (const [text, rule] of [
      ['this is shit', 'language-in-chat'],
      ['i want to die', 'worry-in-chat'],
      ['07700 900123', 'personal-details-in-chat'],
      ['zoom.us/j/81234567890', 'link-shared'],
    ] as const) {
      const { texts } = said(text, rule, DSL, 'Zoe Hart');
      expect(texts).toHaveLength(1);
      expect(texts[0]).toMatch(/^A pupil’s message /u);
      expect(texts[0]).not.toMatch(/zoe|hart/iu);
    }
  });
});
