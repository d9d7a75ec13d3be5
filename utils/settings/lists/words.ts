/** Single cells: consents, dates, roles, several names in one. */

const YES =
  'y,yes,true,1,t,✓,√,✔,✔️,☑,☑️,✅,granted,given,consent given,consent granted,consented,consents,agreed,agree,allowed,permitted,permission given,permission granted,approved';
const NO =
  'n,no,false,0,f,✗,✘,✕,❌,refused,refuse,not given,not granted,not consented,consent refused,consent not given,consent withdrawn,no consent,withdrawn,withheld,denied,declined,not allowed,not permitted,revoked,permission refused,disagree,disagreed,opted out';

/**
 * Yes or no as schools write it; `undefined` for anything else. An "x" is somebody's tick and somebody's
 * cross, "pending" and "n/a" are neither.
 */
export function yesOrNo(cell: string): boolean | undefined {
  const word = cell.toLowerCase().replace(/[.!\s]+$/u, '');
  if (YES.split(',').includes(word)) return true;
  return NO.split(',').includes(word) ? false : undefined;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec';
/** A time after a date, as spreadsheets add it. */
const TIME = /[T ]\d\d?:\d\d(?::\d\d)?(?:\.\d+)?(?:Z| ?[ap]m)?$/i;

/** An ISO date for a date in British order (`01/12/2026`, `1 Dec 2026`) or in ISO; `undefined` when it is none, or has no whole year. */
export function dateOf(cell: string): string | undefined {
  const text = cell.replace(TIME, '').trim();
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (iso) return real(iso[1], iso[2], iso[3]);
  const british = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/.exec(text);
  if (british) return real(british[3], british[2], british[1]);
  const worded = /^(?:[a-z]+,? )?(\d\d?)(?:st|nd|rd|th)?[ -]([a-z]{3})[a-z]*,?[ -](\d{4})$/i.exec(text);
  if (!worded) return undefined;
  const month = MONTHS.split(' ').indexOf((worded[2] ?? '').toLowerCase()) + 1;
  return real(worded[3], String(month), worded[1]);
}

/** True for a date that only the American order, month first, makes one: `12/25/2026`. */
export function isMonthFirst(cell: string): boolean {
  const parts = /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(cell.replace(TIME, '').trim());
  return (
    parts !== null &&
    real(parts[3], parts[2], parts[1]) === undefined &&
    real(parts[3], parts[1], parts[2]) !== undefined
  );
}

/** True for a date that is one in either order, and not the same one. */
export function isEitherOrder(cell: string): boolean {
  const parts = /^(\d\d?)\/(\d\d?)\/\d{4}/.exec(cell);
  return parts !== null && Number(parts[1]) <= 12 && Number(parts[2]) <= 12 && Number(parts[1]) !== Number(parts[2]);
}

function real(year = '', month = '', day = ''): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}

/** The role of the school file; whatever is none of the named ones is `other`. */
export function roleOf(cell: string): string {
  const word = cell.toLowerCase();
  if (/deputy|assistant head|executive|officer/.test(word)) return /teacher/.test(word) ? 'teacher' : 'other';
  if (/safeguarding lead|\bdsl\b/.test(word)) return 'dsl';
  if (/\bhead ?teacher\b|\bprincipal\b|^head$/.test(word)) return 'headteacher';
  if (/assistant|\b(?:h?lta|ta|lsa|tas)\b|support/.test(word)) return 'assistant';
  return /teach|\btutor\b|lecturer|\bsenco\b|head of/.test(word) ? 'teacher' : 'other';
}

/**
 * The names in one cell, by semicolons, bars or slashes; by commas only where each part is a whole name,
 * for "Taylor, Jo" is one.
 */
export function namesIn(cell: string): string[] {
  return cell.split(/[;|/]/).flatMap((part) => {
    const byComma = part.split(',').map((one) => one.trim());
    const several = byComma.every((one) => one.includes(' '));
    return (several ? byComma : [inOrder(part.trim())]).filter((one) => /[\p{L}\p{N}]/u.test(one));
  });
}

/** "Taylor, Sam" as "Sam Taylor"; a formula's commas part no names. */
export function inOrder(name: string): string {
  if (name.startsWith('=')) return name;
  const parts = name.split(',').map((part) => part.trim());
  return parts.length === 2 && parts.every((part) => part !== '') ? `${parts[1]} ${parts[0]}` : name;
}
