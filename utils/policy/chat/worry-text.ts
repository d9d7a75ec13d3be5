import { isMostlyLetters } from './expand.ts';

/** How words are written in chats, and what they stand for. After the first word of a row come its spellings. */
const SPELLINGS: readonly string[] = [
  'you u ya yu',
  'your ur yr youre',
  'yourself urself yaself yourselves',
  'are r',
  'to 2',
  'for 4',
  'me meh',
  'please pls plz',
  'dont dnt donot',
  'wanna wana wnna',
  'gonna gunna gona',
  'anyone any1 anybody ne1',
  'someone some1 somebody sum1',
  'nobody noone no1',
  'everyone every1 everybody',
  'message msg mssg',
  'tonight tonite 2nite tn',
  'tomorrow tmrw tmr 2moro tomoz',
  'because cos cuz bc coz',
  'mum mom mam mummy mommy',
  'dad daddy',
  'really rly rlly',
  'alone alon',
  'rn rightnow',
  'picture pic piccy photo selfie',
  'video vid',
  'pictures pics photos selfies',
];

const STANDS_FOR = new Map(
  SPELLINGS.flatMap((row) => {
    const [word = '', ...spellings] = row.split(' ');
    return spellings.map((spelling) => [spelling, word] as const);
  }),
);

/** Word groups that the patterns know in one form only. */
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:want|wants) to\b/gu, 'wanna'],
  [/\bgoing to(?= \w)/gu, 'gonna'],
  [/\bgive me\b|\bgimme\b/gu, 'give me'],
  [/\b(i|you|he|she|they|we) (?:am|are|is)\b/gu, '$1 is'],
  [/\bim\b/gu, 'i is'],
  [/\b(?:hes|shes)\b/gu, 'he is'],
  [/\btheyre\b/gu, 'they is'],
  [/\bive\b/gu, 'i have'],
  [/\b(?:imma|ima)\b/gu, 'i gonna'],
  [/\b(i|you|he|she|they|we) will\b/gu, '$1 ll'],
  [/\b(?:ill|il)\b/gu, 'i ll'],
  [/\bhell\b|\bshell\b/gu, 'he ll'],
  [/\btheyll\b/gu, 'they ll'],
  [/\bdo not\b/gu, 'dont'],
  [/\b(?:can not|cannot)\b/gu, 'cant'],
  [/\bno one\b|\bno body\b/gu, 'nobody'],
  [/\b(my|your|ur) self\b/gu, '$1self'],
  [/\bany ?more\b/gu, 'anymore'],
  [/\bself ?-? ?harm/gu, 'selfharm'],
  [/\bphone number\b/gu, 'number'],
  [/\buser ?name\b/gu, 'username'],
  [/\bgamer ?tag\b/gu, 'gamertag'],
  [/\bstep ?(dad|mum|father|mother|brother|sister)\b/gu, 'step$1'],
];

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * A message in the one form that the patterns of worries know: common spellings of chats, digits and
 * signs in words read as letters, " . " where a sentence ends, " lol " for laughing signs.
 *
 * @param plain as `plainText` gives it
 */
export function worryText(plain: string): string {
  let text = plain.replace(/[😂🤣😆😹]|💀|\b(?:ha){2,}h?\b|\bx+d+\b|\blo+l+\b|\blmf?ao+\b/gu, ' lol ');
  text = text.replace(/[\p{L}\d@$][\p{L}\d@$!]*[\p{L}\d]/gu, (word) => (hasBoth(word) ? fromLeet(word) : word));
  text = text.replace(/(?<![\p{L}\p{N}])(?:\p{L} ){2,}\p{L}(?![\p{L}\p{N}])/gu, (run) => run.replaceAll(' ', ''));
  text = text.replace(/[.!?,;:\n]+(?=\s|$)/gu, ' . ').replace(/[^\p{L}\p{N}. ]+/gu, ' ');
  text = text
    .replace(/[\p{L}\p{N}]+/gu, (word) => STANDS_FOR.get(word) ?? word)
    .replace(/\s+/gu, ' ')
    .trim();
  for (const [pattern, form] of GROUPS) text = text.replace(pattern, form);
  return `. ${text} .`;
}

function hasBoth(word: string): boolean {
  return (
    /\p{L}/u.test(word) &&
    /[\d@$!]/u.test(word) &&
    !STANDS_FOR.has(word) &&
    !/^ps[45]$|^\d/u.test(word.replace(/^5(?=nap)/u, '')) &&
    isMostlyLetters(word)
  );
}

function fromLeet(word: string): string {
  return word.replace(/[\d@$!]/gu, (sign) => LEET[sign] ?? sign);
}
