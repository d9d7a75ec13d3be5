/**
 * The lesson file as the simulator reads it: written from the format's description alone, so that a reader of the
 * product that misunderstands the format does not misunderstand it here as well.
 *
 * @typedef {'meeting' | 'join' | 'update' | 'leave' | 'message' | 'sight' | 'teacher' | 'end'} Kind
 * @typedef {{ t: number, kind: Kind, value: any, number: number }} Line `t` in seconds; `number` is the file's line, from 1
 * @typedef {{ header: Record<string, any>, lines: Line[] }} Lesson
 */

/** A mistake in a lesson file. */
export class LessonError extends Error {
  /**
   * @param {number} line in the file, from 1
   * @param {string} field the field at fault
   * @param {string} problem what is wrong and what would be right
   */
  constructor(line, field, problem) {
    super(`line ${line}, ${field}: ${problem}`);
    this.name = 'LessonError';
    this.line = line;
    this.field = field;
  }
}

const ON_OFF = oneOf('on', 'off');
const SIGHT = oneOf('full', 'partial', 'none');

const HEADER = {
  lesson: { test: (/** @type {unknown} */ v) => v === 1, right: '1', required: true },
  platform: { ...oneOf('teams', 'zoom'), required: true },
  edition: oneOf('work', 'personal'),
  title: text(),
  at: {
    test: (/** @type {unknown} */ v) => isText(v) && !Number.isNaN(Date.parse(v)),
    right: 'a local time such as 2026-11-23T10:00:00',
  },
  zone: text(),
  account: text(),
  device: oneOf('managed'),
};

const MEETING = {
  phase: oneOf('lobby', 'in-meeting', 'ended'),
  recording: oneOf('on', 'paused', 'off'),
  recordingBy: text(),
  transcriptionBy: text(),
  transcription: ON_OFF,
  captions: ON_OFF,
  waitingRoom: ON_OFF,
  chat: oneOf('everyone', 'private-allowed', 'off'),
  background: oneOf('blurred', 'image', 'none'),
};

const PERSON = {
  name: text(),
  self: bool(),
  where: oneOf('meeting', 'waiting'),
  role: oneOf('organiser', 'co-organiser', 'presenter', 'attendee'),
  account: text(),
  label: oneOf('guest', 'external', 'unverified', 'none'),
  mic: ON_OFF,
  camera: ON_OFF,
  hand: bool(),
  sharing: bool(),
  speaking: bool(),
};

const SHAPES = /** @type {Record<Exclude<Kind, 'leave' | 'end'>, Record<string, Check>>} */ ({
  meeting: MEETING,
  join: { id: { ...text(), required: true }, ...PERSON, name: { ...text(), required: true } },
  update: { id: { ...text(), required: true }, ...PERSON },
  message: {
    from: { ...text(), required: true },
    to: { ...oneOf('everyone', 'host', 'private'), required: true },
    text: text(),
    with: text(),
  },
  sight: { participants: SIGHT, chat: SIGHT, recording: SIGHT, sharing: SIGHT },
  teacher: { did: { ...text(), required: true } },
});

const KINDS = /** @type {Kind[]} */ ([...Object.keys(SHAPES), 'leave', 'end']);

/**
 * Reads a lesson file. Fields that it does not know are left alone: the format may grow.
 *
 * @param {string} source UTF-8 text, one JSON object a line
 * @returns {Lesson}
 * @throws {LessonError} at the first mistake
 */
export function parseLesson(source) {
  const rows = source.replace(/^\uFEFF/, '').split('\n');
  while (rows.length > 0 && rows.at(-1)?.trim() === '') rows.pop();
  const header = object(rows[0] ?? '', 1);
  checkFields(header, HEADER, 1, '');
  const seen = { t: 0, known: new Set(), present: new Set(), ended: false };
  const lines = rows.slice(1).map((row, index) => readLine(row, index + 2, seen));
  return { header, lines };
}

/**
 * @param {string} row
 * @param {number} number
 * @param {{ t: number, known: Set<string>, present: Set<string>, ended: boolean }} seen
 * @returns {Line}
 */
function readLine(row, number, seen) {
  const entry = object(row, number);
  if (seen.ended) throw new LessonError(number, 'end', 'nothing may follow the line that ends the file');
  const { t } = entry;
  if (typeof t !== 'number' || !Number.isFinite(t) || t < 0)
    throw new LessonError(number, 't', 'must be seconds, 0 or more');
  if (t < seen.t) throw new LessonError(number, 't', `goes back from ${seen.t} to ${t}`);
  seen.t = t;
  const kinds = KINDS.filter((name) => name in entry);
  const kind = kinds[0];
  if (kind === undefined) throw new LessonError(number, 'line', `has none of ${KINDS.join(', ')}`);
  if (kinds.length > 1)
    throw new LessonError(number, /** @type {string} */ (kinds[1]), `stands beside ${kind}: one fact a line`);
  const value = entry[kind];
  if (kind === 'end') {
    if (value !== true) throw new LessonError(number, 'end', 'must be true');
    seen.ended = true;
  } else if (kind === 'leave') {
    if (!isText(value)) throw new LessonError(number, 'leave', 'must be a participant id');
  } else {
    if (!isObject(value)) throw new LessonError(number, kind, 'must be an object');
    checkFields(value, SHAPES[kind], number, `${kind}.`);
  }
  checkPeople(kind, value, number, seen);
  return { t, kind, value, number };
}

/**
 * @param {Kind} kind
 * @param {any} value
 * @param {number} number
 * @param {{ known: Set<string>, present: Set<string> }} seen
 */
function checkPeople(kind, value, number, { known, present }) {
  if (kind === 'join') {
    if (known.has(value.id))
      throw new LessonError(number, 'join.id', `"${value.id}" has joined before: ids are unique in a file`);
    known.add(value.id);
    present.add(value.id);
  }
  if (kind === 'update' && !present.has(value.id))
    throw new LessonError(number, 'update.id', `nobody here has the id "${value.id}"`);
  if (kind === 'message' && !known.has(value.from))
    throw new LessonError(number, 'message.from', `nobody has the id "${value.from}"`);
  if (kind === 'leave' && !present.delete(value))
    throw new LessonError(number, 'leave', `nobody here has the id "${value}"`);
}

/**
 * @typedef {{ test: (value: unknown) => boolean, right: string, required?: boolean }} Check
 * @param {Record<string, any>} value
 * @param {Record<string, Check>} shape
 * @param {number} number
 * @param {string} prefix
 */
function checkFields(value, shape, number, prefix) {
  for (const [field, check] of Object.entries(shape)) {
    if (!(field in value)) {
      if (check.required) throw new LessonError(number, prefix + field, `is missing: ${check.right}`);
      continue;
    }
    if (value[field] === 'unknown' && !(check.required && prefix === '')) continue;
    if (!check.test(value[field])) throw new LessonError(number, prefix + field, `must be ${check.right}`);
  }
}

/**
 * @param {string} row
 * @param {number} number
 * @returns {Record<string, any>}
 */
function object(row, number) {
  let value;
  try {
    value = JSON.parse(row);
  } catch {
    throw new LessonError(number, 'line', 'is not JSON');
  }
  if (!isObject(value)) throw new LessonError(number, 'line', 'must be one JSON object');
  return value;
}

/** @param {unknown} value @returns {value is Record<string, any>} */
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @param {unknown} value @returns {value is string} */
function isText(value) {
  return typeof value === 'string';
}

/** @param {string[]} values @returns {Check} */
function oneOf(...values) {
  return { test: (value) => isText(value) && values.includes(value), right: `one of ${values.join(', ')}, unknown` };
}

/** @returns {Check} */
function text() {
  return { test: isText, right: 'text' };
}

/** @returns {Check} */
function bool() {
  return { test: (value) => typeof value === 'boolean', right: 'true, false or "unknown"' };
}
