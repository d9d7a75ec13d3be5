// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Desk } from '../../entrypoints/desk/Desk.tsx';
import { fieldHash } from '../../utils/incidents/field-hash.ts';
import { type KeyPair, isSealed, makeKeyPair, openSealed, SealError, sealText } from '../../utils/seal/age.ts';
import { teacher } from '../export/returns.ts';
import { lessonsIn } from '../../utils/attendance/lessons.ts';
import { attendanceFile } from '../../utils/export/attendance.ts';
import { keptRegister } from '../attendance/kept-register.ts';
import { draft, LESSON_TIME } from '../incidents/samples.ts';
import { school } from '../incidents/school.ts';

afterEach(cleanup);

const PASSPHRASE = 'four quiet grey otters';

/** The page with a real seal, but for the lock of the key file, which is slow on purpose (tests/seal). */
function setUp() {
  const saved: { fileName: string; content: string }[] = [];
  const copied: string[] = [];
  const printed: string[] = [];
  let locked: KeyPair | undefined;
  render(
    <Desk
      seal={{
        isSealed,
        openSealed,
        makeKeyPair: async () => (locked = await makeKeyPair()),
        lockIdentity: (identity, passphrase) => Promise.resolve(`locked ${passphrase} ${identity}`),
        unlockIdentity: (bytes, passphrase) => {
          const [, , , , , identity] = new TextDecoder().decode(bytes).split(' ');
          if (locked === undefined || identity === undefined) return Promise.reject(new SealError('not-sealed'));
          return passphrase === PASSPHRASE ? Promise.resolve(locked) : Promise.reject(new SealError('not-opened'));
        },
      }}
      save={(fileName, content) => void saved.push({ fileName, content })}
      copy={(text) => {
        copied.push(text);
        return Promise.resolve();
      }}
      print={() => void printed.push('printed')}
    />,
  );
  return { saved, copied, printed };
}

function choose(label: string, name: string, content: string | Uint8Array<ArrayBuffer>): void {
  fireEvent.change(screen.getByLabelText(label), { target: { files: [new File([content], name)] } });
}

function type(label: string, value: string): void {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
}

function press(name: string): void {
  fireEvent.click(screen.getByRole('button', { name }));
}

const RETURN = 'The weekly return';
const BEFORE = 'The return of the week before';

async function makeKey(saved: readonly { content: string }[]): Promise<{ recipient: string; file: string }> {
  type('A new passphrase', PASSPHRASE);
  type('The same passphrase again', PASSPHRASE);
  press('Make the key and download it');
  await screen.findByText('Downloaded: lesson-lookout-dsl-key.age');
  return { recipient: screen.getByText(/^age1/).textContent ?? '', file: saved[0]?.content ?? '' };
}

async function alert(): Promise<string> {
  return (await screen.findByRole('alert')).textContent ?? '';
}

describe('making the key', () => {
  it('asks for a passphrase that holds, twice the same, and makes nothing before', async () => {
    const { saved, copied } = setUp();
    type('A new passphrase', 'otter');
    press('Make the key and download it');
    expect(screen.getByText(/^Use at least 16 characters/)).toBeTruthy();
    expect(screen.getByText('This is not the same as above.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('A new passphrase')));
    expect(saved).toEqual([]);
    const { recipient, file } = await makeKey(saved);
    expect(file).toContain(`locked ${PASSPHRASE} AGE-SECRET-KEY-1`);
    expect(document.body.textContent).not.toContain('AGE-SECRET-KEY');
    press('Copy the public key');
    await screen.findByText('Copied.');
    expect(copied).toEqual([recipient]);
  });
});

describe('opening a week’s attendance', () => {
  it('opens a sealed one with the key, shows it, and saves it plain', async () => {
    const { saved, printed } = setUp();
    const { recipient, file } = await makeKey(saved);
    const people = [{ name: '=Sam', kind: 'pupil' as const, spans: [[LESSON_TIME, LESSON_TIME + 60_000]] as const }];
    const { fileName, text } = attendanceFile('2026-W48', lessonsIn([keptRegister({ people })]), school());
    choose(RETURN, `${fileName}.age`, await sealText(text, recipient));
    choose('Your key file', 'key.age', file);
    type('Its passphrase', PASSPHRASE);
    press('Open and verify');
    await screen.findByRole('heading', { name: 'Attendance: attendance-2026-W48.csv.age' });
    const lesson = screen.getByRole('region', { name: 'Attendance, Art, Monday 23 November 2026' });
    expect(within(lesson).getByText('=Sam')).toBeTruthy();
    press('Print it');
    expect(printed).toEqual(['printed']);
    press('Save a plain copy');
    expect(saved.at(-1)).toMatchObject({ fileName, content: text });
  });
});

describe('a week’s attendance that is not sealed', () => {
  const MINUTE = 60_000;
  const at = (from: number, to: number) => [LESSON_TIME + from * MINUTE, LESSON_TIME + to * MINUTE] as const;

  function week(): string {
    const session = { title: 'Maths', class: '5B', starts: LESSON_TIME, ends: LESSON_TIME + 60 * MINUTE };
    const people = [
      { name: 'Ms R Shah', self: true as const, kind: 'staff' as const, spans: [at(0, 60)] },
      { name: 'Sammy', kind: 'pupil' as const, spans: [at(4, 30), at(35, 45)] },
      { name: 'Alex Jones', kind: 'pupil' as const, spans: [at(0, 10)], held: [at(10, 14)] },
    ];
    const maths = keptRegister({ session, lasts: 60 * MINUTE, people });
    const partly = { ...maths, register: { ...maths.register, partly: [at(10, 14)] } };
    const art = keptRegister({ id: 'art', from: LESSON_TIME + 26 * 60 * MINUTE });
    return attendanceFile('2026-W48', lessonsIn([partly, art]), school()).text;
  }

  it('is read lesson by lesson, with what was noticed of each person', async () => {
    setUp();
    choose(RETURN, 'attendance.csv', week());
    press('Open and verify');
    await screen.findByRole('heading', { name: 'Attendance: attendance.csv' });
    expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual(['Maths', 'Art']);
    expect(screen.getByText('2 pupils came; 1 did not.')).toBeTruthy();
    const maths = screen.getByRole('region', { name: 'Attendance, Maths, Monday 23 November 2026' });
    const rows = within(maths).getAllByRole('row').slice(1);
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Ms R Shah', '10:05', '11:05', '1:00:00', ''],
      [
        ...['Alex Jones', '10:05', 'not seen', '0:10:00'],
        'last seen at 10:15; left 46 min early at least; not observed for 4 min',
      ],
      ['P-7', 'Did not come', 'on the class list when this file was made; not observed for 4 min'],
      [...['Sam Taylor as Sammy', '10:09', '10:50', '0:36:00'], '4 min late; joined 2 times; left 15 min early'],
    ]);
  });

  it('says what is wrong with one that is cut off', async () => {
    setUp();
    choose(RETURN, 'attendance.csv', `${week()}2026-11-24,"Ma`);
    press('Open and verify');
    expect(await alert()).toContain('attendance.csv: a part of it is missing, or it was changed on the way.');
  });
});

describe('opening a return', () => {
  it('opens a sealed one with the key, verifies it, shows it, prints it and gives its receipt', async () => {
    const { saved, copied, printed } = setUp();
    const { recipient, file } = await makeKey(saved);
    const next = teacher();
    const [first, second] = [await next(draft({ what: 'Sam sang' })), await next()];
    choose(RETURN, `${first.fileName}.age`, await sealText(first.text, recipient));
    press('Open and verify');
    expect(await alert()).toContain('This file is sealed. Choose your key file as well');
    choose('Your key file', 'key.age', file);
    type('Its passphrase', 'wrong');
    press('Open and verify');
    await screen.findByText(/The passphrase does not open this key file/);
    type('Its passphrase', PASSPHRASE);
    press('Open and verify');
    await screen.findByText('This return is whole');
    expect(screen.getByText(/first return of this log/)).toBeTruthy();
    const [record, own] = screen.getAllByRole('article');
    expect(screen.getByRole('article', { name: 'LL-000001: Something else' })).toBe(record);
    expect(record!.textContent).toContain('Sam sang');
    expect(own!.textContent).toContain('1 record; policy');
    press('Copy the receipt');
    await screen.findByText('Copied.');
    expect(copied.at(-1)).toMatch(/^LL-000002 [0-9a-f]{8}$/);
    press('Print it');
    expect(printed).toHaveLength(1);
    fireEvent.click(screen.getByText('Save it unsealed'));
    press('Save a plain copy');
    expect(saved.at(-1)).toEqual({ fileName: 'incidents-2026-W48.csv', content: first.text });

    press('Go on to the week after');
    expect(screen.queryByRole('article')).toBeNull();
    choose(RETURN, 'second.csv.age', await sealText(second.text, recipient));
    press('Open and verify');
    await screen.findByText('It follows on LL-000002, the return before it.');
  });

  it('names what is wrong with a tampered one, and gives no receipt', async () => {
    setUp();
    const { text, fileName } = await teacher()(draft({ what: 'Sam sang' }));
    choose(RETURN, fileName, text.replace('Sam sang', 'Sam spoke'));
    press('Open and verify');
    expect(await alert()).toMatch(/LL-000001 is not as it was recorded: .*There is no receipt for it/);
    expect(screen.queryByText('The receipt')).toBeNull();
    expect(screen.queryByText('This return is whole')).toBeNull();
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });

  it('names a return that does not follow on the one before, and gives no receipt', async () => {
    setUp();
    const [one, other] = [await teacher()(draft()), await teacher()(draft(), draft())];
    choose(RETURN, 'a.csv', one.text);
    choose(BEFORE, 'b.csv', other.text);
    press('Open and verify');
    expect(await alert()).toContain('They may come from different teachers.');
    expect(screen.queryByText('The receipt')).toBeNull();
  });

  it('says of the one before that it is not whole itself', async () => {
    setUp();
    const next = teacher();
    const [first, second] = [await next(draft({ what: 'Sam sang' })), await next(draft())];
    choose(RETURN, 'b.csv', second.text);
    choose(BEFORE, 'a.csv', first.text.replace('Sam sang', 'Sam spoke'));
    press('Open and verify');
    await screen.findByText('This return is whole');
    expect(screen.getByText(/^It follows on LL-000002, .* That one is not whole itself/)).toBeTruthy();
  });

  it.each<[string, (text: string) => Uint8Array<ArrayBuffer>]>([
    ['UTF-16', (text) => new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer)],
    ['Windows-1252', (text) => Uint8Array.from(text.slice(1), (letter) => letter.charCodeAt(0))],
  ])('reads one that a program saved in another encoding: %s', async (_name, encode) => {
    setUp();
    choose(RETURN, 'a.csv', encode((await teacher()(draft({ what: 'Zoë at the café' }))).text));
    press('Open and verify');
    await screen.findByText('This return is whole');
    expect(screen.getByText('Zoë at the café')).toBeTruthy();
  });

  it('names the one row of a plain file of which a byte was damaged', async () => {
    setUp();
    const { text } = await teacher()(draft({ what: 'Zoë' }), draft({ what: 'Chloé' }));
    const bytes = new TextEncoder().encode(text);
    choose(RETURN, 'a.csv', bytes.with(bytes.indexOf(0xab), 0xff));
    press('Open and verify');
    expect(await alert()).toMatch(/LL-000001 is not as it was recorded[^L]*There is no receipt/);
  });

  it('does not call words whole that are not proven', async () => {
    setUp();
    const { text } = await teacher()(draft({ what: 'Sam sang' }));
    const [part, salt = ''] = /what=(\S+)/.exec(text) ?? [];
    const forged = text.replace('Sam sang', 'other').replace(part ?? '', `what#${fieldHash('what', 'Sam sang', salt)}`);
    choose(RETURN, 'a.csv', forged);
    press('Open and verify');
    await screen.findByText(/Not counted are the words below that are not proven\.$/);
    expect(screen.getByText('LL-000001: What happened')).toBeTruthy();
  });

  it.each<[string, (sealed: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>, RegExp]>([
    ['damaged', (sealed) => sealed.with(sealed.length - 2, (sealed.at(-2) ?? 0) ^ 1), /damaged on its way/],
    ['cut off', (sealed) => sealed.slice(0, -9), /damaged on its way/],
    ['cut off in its head', (sealed) => sealed.slice(0, 50), /damaged on its way/],
  ])('says that a sealed file is %s', async (_name, damage, why) => {
    const { saved } = setUp();
    const { recipient, file } = await makeKey(saved);
    choose('Your key file', 'key.age', file);
    type('Its passphrase', PASSPHRASE);
    choose(RETURN, 'a.csv.age', damage(await sealText((await teacher()()).text, recipient)));
    press('Open and verify');
    expect(await alert()).toMatch(why);
  });

  it('says that a file is sealed to another key, that a key file is none, and that nothing was chosen', async () => {
    const { saved } = setUp();
    press('Open and verify');
    expect(await alert()).toContain('Choose the file of a weekly return first.');
    const { file } = await makeKey(saved);
    const { recipient } = await makeKeyPair();
    choose(RETURN, 'a.csv.age', await sealText((await teacher()()).text, recipient));
    choose('Your key file', 'key.age', 'a letter');
    press('Open and verify');
    await screen.findByText(/This is not a key file/);
    choose('Your key file', 'key.age', file);
    type('Its passphrase', PASSPHRASE);
    press('Open and verify');
    await screen.findByText(/Your key does not open this file: it is sealed to another key/);
    choose(RETURN, 'notes.csv', 'Name,Class\r\nSam,5B\r\n');
    press('Open and verify');
    await screen.findByText('notes.csv: This is not a weekly return of Lesson Lookout.');
  });

  it('shows hostile words as words', async () => {
    setUp();
    const { text } = await teacher()(draft({ what: '<img src=x> \u202Egnirts', lesson: '</style><script>' }));
    choose(RETURN, '\u202Evsc.csv', text);
    press('Open and verify');
    const [record] = await screen.findAllByRole('article');
    expect(record!.textContent).toContain('<img src=x> \uFFFDgnirts');
    expect(document.querySelector('img, script')).toBeNull();
    expect(screen.getByRole('heading', { name: '\uFFFDvsc.csv' })).toBeTruthy();
  });
});
