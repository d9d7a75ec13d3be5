/**
 * Addresses that let somebody into a meeting, as the three products write them; a page of theirs that
 * lets nobody in (help, channels, recordings) is none. Without the scheme too, for chats are written by hand.
 */
const HOST_BEGINS = '(?<![\\p{L}\\p{N}-]\\.?)(?:www\\.)?';
const TEAMS = `${HOST_BEGINS}(?:(?:gov\\.|dod\\.)?teams\\.(?:microsoft\\.(?:com|us)|live\\.com|cloud\\.microsoft)(?:\\.mcas\\.ms)?)`;
const ZOOM = `(?<![\\p{L}\\p{N}-])(?:[\\p{L}\\p{N}-]+\\.)?zoom(?:gov)?\\.(?:us|com(?:\\.cn)?)`;
const MEET = `${HOST_BEGINS}meet\\.google\\.com`;
const MEETING_ID = '\\d[\\d -]{7,14}\\d';

const JOIN = new RegExp(
  [
    `${TEAMS}(?:/[^\\s<>"]*)?/l/(?:meetup-join|meeting)/`,
    `${TEAMS}/meet/\\d`,
    `${TEAMS}/light-meetings/launch\\?`,
    'msteams:[^\\s]*/l/meetup-join/',
    `${ZOOM}/{1,2}(?:j|s|w|wc|wc/join|launch/jc)/${MEETING_ID}`,
    `${ZOOM}/my/[\\p{L}\\p{N}]`,
    `${ZOOM}/ej/\\p{L}`,
    `${ZOOM}/join\\?[^\\s]*confno=\\d`,
    `${MEET}/(?:_meet/|tel/|landing\\?code=)?[a-z]{3}-[a-z]{4}-[a-z]{3}\\b`,
    `${MEET}/(?:[a-z]{10}\\b|lookup/[\\p{L}\\p{N}])`,
    '(?<![\\p{L}\\p{N}.-])g\\.co/meet/[\\p{L}\\p{N}]',
  ].join('|'),
  'u',
);

/**
 * Whether a message holds a link that lets somebody into a Teams, Zoom or Google Meet meeting.
 *
 * @param plain as `plainText` gives it
 */
export function hasJoinLink(plain: string): boolean {
  // A link within another one ("safe links", searches) has its signs written as codes, often twice.
  const open = plain.replace(/%(?:25)*([2-7][\da-f])/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)).toLowerCase(),
  );
  return JOIN.test(open) || JOIN.test(withoutSpaces(open));
}

/** "zoom dot us / j / …": the address as it was meant. */
function withoutSpaces(text: string): string {
  return text
    .replace(/ ?[([]?\bdot\b[)\]]? ?|[([]\.[)\]]/gu, '.')
    .replace(/ \bslash\b /gu, '/')
    .replace(/ ?([./]) ?/gu, '$1')
    .replace(/([a-z]) - ([a-z])/gu, '$1-$2');
}
