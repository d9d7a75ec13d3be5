import { isMostlyLetters } from './expand.ts';

/** Word groups that are one word to the patterns; before the words are sorted. */
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/\b(i|you|he|she|they)m?(?:s|re)?\b(?<=\b(?:im|hes|shes|theyre|youre))/gu, '$1 is'],
  [/\bive\b/gu, 'i have'],
  [/\b(?:ill|il)\b/gu, 'i will'],
  [/\b(?:he|she)ll\b/gu, 'he will'],
  [/\btheyll\b/gu, 'they will'],
  [/\b(?:imma|ima)\b/gu, 'i will'],
  [/\b(?:going to|gonna|gunna)\b/gu, 'will'],
  [/\b(?:wants? to|wanna|wana)\b/gu, 'want'],
  [/\b(?:do not|donot|dnt)\b/gu, 'dont'],
  [/\b(?:no one|no body|any ?body|any1|no1)\b/gu, 'anyone'],
  [/\bmy ?(?:self|arms?|wrists?|legs?|thighs?)\b/gu, 'myself'],
  [/\b(?:your?|ur) ?self\b/gu, 'yourself'],
  [/\bany more\b/gu, 'anymore'],
  [/\bself ?-? ?harm\w*/gu, 'selfharm'],
  [/\b(?:phone|mobile) number\b/gu, 'number'],
  [/\bstep ?(?=dad|mum|father|mother|brother|sister)/gu, ''],
  [/\b(?:beat|bang|mess|knock)(?:ing|s)? (\w+) (?:up|out)\b/gu, 'kill $1'],
];

/** Words that are one to the patterns, under one letter; most of a verb's forms are found by its stem. */
const SORTS: readonly (readonly [letter: string, words: string])[] = [
  ['U', 'you u ya yu'],
  ['M', 'me us meh'],
  ['V', 'yourself yourselves'],
  ['Y', 'myself'],
  ['y', 'your ur yr'],
  ['m', 'my our'],
  ['N', 'not dont doesnt didnt never cant cannot wont wouldnt shouldnt mustnt isnt wasnt havent hasnt'],
  ['B', 'is are am was were been being be keep keeps kept always'],
  ['W', 'will might could'],
  ['w', 'want wants'],
  ['P', 'he she they someone some1 somebody everyone everybody people man boy boys girl girls guy stranger kids teacher coach'],
  ['K', 'dad daddy mum mummy mom mam dads mums father mother brother sister brothers sisters parents uncle aunt auntie cousin grandad nan carer family boyfriend girlfriend bf gf partner'],
  ['F', 'friend friends mate mates bestie bff'],
  ['O', 'him her them sam'],
  ['X', 'die dead dying'],
  ['Q', 'scared afraid frightened terrified petrified'],
  ['S', 'tell say'],
  ['A', 'anyone nobody miss sir'],
  ['Z', 'snap snapchat insta instagram ig discord whatsapp tiktok kik telegram roblox fortnite minecraft xbox psn ps4 ps5 facebook messenger yubo omegle steam skype gamertag'],
  ['G', 'pic pics picture pictures photo photos selfie selfies vid vids video videos'],
  ['L', 'later tonight tomorrow after now privately instead 2nite 2night tmrw'],
  ['E', 'park shop shops station corner bridge skatepark cinema mcdonalds town gate gates'],
  ['please', 'pls plz'],
  ['because', 'cos cuz'],
  ['message', 'msg text dm pm inbox facetime'],
];

const STEMS: readonly (readonly [letter: string, stems: string])[] = [
  ['D', 'kil+|stab|murder|batter|shank|strangl|unaliv|shoot|drown'],
  ['H', 'hit|beat|punch|slap|kick|smack|hurt|touch|burn|chok|whip|grop|attack|jump|push'],
  ['R', 'rap|molest|groom|abus|assault|blackmail|bull|threaten|harass'],
  ['C', 'cut|harm|starv|scratch'],
  ['J', 'follow|stalk|watch'],
];

const SORT_OF = new Map(SORTS.flatMap(([letter, words]) => words.split(' ').map((word) => [word, letter] as const)));
const STEM_OF = STEMS.map(
  ([letter, stems]) => [letter, new RegExp(`^(?:${stems})(?:e|y|s|es|ies|t|p|b)?(?:ed|d|ied|en)?(ing)?$`, 'u')] as const,
);

const LEET: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };

/**
 * A message in the form that the patterns of worries know: words of one sort as one letter, digits and
 * signs in words read as letters, " . " where a sentence ends, " lol " for laughing.
 *
 * @param plain as `plainText` gives it
 */
export function worryText(plain: string): string {
  let text = plain.replace(/[😂🤣😆😹💀]|\b(?:ha){2,}h?\b|\bx+d+\b|\blo+l+\b|\blmf?ao+\b/gu, ' lol ');
  text = text.replace(/[a-z\d@$][a-z\d@$!]*[a-z\d]/gu, readLeet);
  text = text.replace(/(?<![a-z\d])(?:[a-z] ){2,}[a-z](?![a-z\d])/gu, (run) => run.replaceAll(' ', ''));
  text = text.replace(/[.!?,;:]+(?=\s|$)/gu, ' . ').replace(/[^\p{L}\p{N}. ]+/gu, ' ').replace(/ {2,}/gu, ' ');
  for (const [pattern, word] of GROUPS) text = text.replace(pattern, word);
  return `. ${text.replace(/[a-z\d]+/gu, sortOf).trim()} .`;
}

function sortOf(word: string): string {
  const sort = SORT_OF.get(word);
  if (sort !== undefined) return sort;
  for (const [letter, forms] of STEM_OF) {
    const form = forms.exec(word);
    if (form) return letter + (form[1] ?? '');
  }
  return word;
}

function readLeet(word: string): string {
  if (!/[a-z]/u.test(word) || !/[\d@$!]/u.test(word) || SORT_OF.has(word) || !isMostlyLetters(word)) return word;
  return word.replace(/[\d@$!]/gu, (sign) => LEET[sign] ?? sign);
}
