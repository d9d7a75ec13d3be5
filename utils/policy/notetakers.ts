import type { NoteTakerPatterns } from './note-taker-reader.ts';

/**
 * Note-taking and recording bots by the name under which they join. A name proves nothing (bot makers
 * advise human-looking ones): a known product is a finding, a mere word shape only a question, for a
 * human note-taker can be a disabled pupil's lawful support. Product names that are people's names or
 * plain words (Otter, Read, Gong, Kaia, Jamie) never count alone beside another word.
 */

/** known: a product · platform: the meeting platform's own service, treated as known · likely: a word shape. */
type NoteTakerTier = 'known' | 'platform' | 'likely';

interface NoteTaker {
  readonly product: string;
  readonly tier: NoteTakerTier;
  /** Sources of regular expressions over a normalised name (lower case, plain apostrophes, single spaces). */
  readonly patterns: readonly string[];
}

const TAKER = 'note ?-?takers?';
const TOOL = `(?:ai|bot|notes?|${TAKER}|recorder|recording|assistant|agent|copilot|pilot|scribe)`;

/** A product's address, or its word followed by what such tools call themselves. */
function tool(word: string, domains = 'ai|io|com|co|app'): readonly string[] {
  return [`\\b${word} ?\\. ?(?:${domains})\\b`, `\\b${word}(?:'s)? ${TOOL}\\b`];
}

/** `word` is a name of nobody: it counts wherever it stands. */
function word(product: string, pattern = product.toLowerCase()): NoteTaker {
  return { product, tier: 'known', patterns: [`\\b${pattern}\\b`] };
}

/** As `tool`, and the bare word where it is the whole name. */
function toolOrAlone(product: string): NoteTaker {
  const name = product.toLowerCase();
  return { product, tier: 'known', patterns: [...tool(name), `^${name}$`] };
}

/** Collected from bot makers' documentation, university block lists and public attendee lists, 2024 to 2026. */
export const NOTE_TAKERS: readonly NoteTaker[] = [
  { product: 'Otter.ai', tier: 'known', patterns: [...tool('otter', 'ai'), '\\botter ?pilot\\b'] },
  { product: 'Fireflies.ai', tier: 'known', patterns: tool('fireflies', 'ai') },
  {
    product: 'Read AI',
    tier: 'known',
    patterns: ['\\bread ?\\. ?ai\\b', '^read ai\\b', '\\bmeeting (?:notes|analytics) from read\\b'],
  },
  { product: 'Fathom', tier: 'known', patterns: [...tool('fathom', 'ai|video'), '^fathom$'] },
  { product: 'tl;dv', tier: 'known', patterns: ['\\btl ?[;.,:] ?dv\\b', '\\btldv\\b'] },
  word('MeetGeek', 'meet ?geek'),
  { product: 'Notta', tier: 'known', patterns: tool('notta', 'ai') },
  word('Circleback'),
  word('Avoma'),
  word('Sembly AI', 'sembly'),
  word('Supernormal'),
  { product: 'Fellow', tier: 'known', patterns: tool('fellow') },
  toolOrAlone('Gong'),
  toolOrAlone('Grain'),
  { product: 'Chorus', tier: 'known', patterns: [...tool('chorus'), '\\bzoominfo\\b'] },
  word('Meet Record', 'meet ?record'),
  word('Dubber'),
  { product: 'Colibri', tier: 'known', patterns: tool('colibri') },
  { product: 'hal.ai', tier: 'known', patterns: ['\\bhal ?\\. ?ai\\b'] },
  toolOrAlone('Spinach'),
  { product: 'Sybill', tier: 'known', patterns: tool('sybill') },
  { product: 'Bluedot', tier: 'known', patterns: tool('blue ?dot', 'com|io|ai|org') },
  word('Airgram'),
  word('Wudpecker'),
  toolOrAlone('Noota'),
  toolOrAlone('Laxis'),
  toolOrAlone('Rewatch'),
  word('Scribbl'),
  toolOrAlone('Vowel'),
  { product: 'Clari Copilot', tier: 'known', patterns: tool('clari', 'com') },
  {
    product: 'Outreach Kaia',
    tier: 'known',
    patterns: ['\\boutreach (?:kaia|assistant|bot|ai)\\b', `\\bkaia ${TOOL}\\b`],
  },
  word('Salesloft'),
  { product: 'Modjo', tier: 'known', patterns: tool('modjo') },
  word('Marsview'),
  word('ScreenApp', 'screen ?app'),
  { product: 'Equal Time', tier: 'known', patterns: ['\\bequal ?time (?:ai|bot|io)\\b', '^equal ?time$'] },
  toolOrAlone('Krisp'),
  word('Tactiq'),
  { product: 'Jamie', tier: 'known', patterns: ['\\bmeet ?jamie\\b', `\\bjamie (?:ai|bot|${TAKER})\\b`] },
  toolOrAlone('Granola'),
  { product: 'Recall.ai', tier: 'known', patterns: ['\\brecall ?\\. ?ai\\b', '^meeting note ?-?taker$'] },
  word('Nylas'),
  { product: 'Salescaling', tier: 'known', patterns: ['\\bsalescaling\\b', '^ai note ?-?taker$'] },
  {
    product: 'Vexa',
    tier: 'known',
    patterns: ['^vexa ?bot(?:-[0-9a-f]{6})?$', '^vexa(?: (?:notetaker|join layer))?$'],
  },
  { product: 'MeetingBaaS', tier: 'known', patterns: ['^recording bot$'] },
  { product: 'Liminal', tier: 'known', patterns: ['\\bliminal note ?-?taker\\b'] },
  {
    product: 'Google Gemini',
    tier: 'platform',
    patterns: ['\\bnotes? by gemini\\b', '\\btak(?:e|ing) notes with gemini\\b'],
  },
  {
    product: "someone's note-taker",
    tier: 'likely',
    patterns: ["^.{1,40}(?:'s|s') (?:\\w+ )?(?:note ?-?taker|meeting notes|meeting assistant|recorder|ai)\\b"],
  },
  { product: 'the word note-taker', tier: 'likely', patterns: ['\\bnote ?-?tak(?:er|ing)\\b'] },
  {
    product: "a meeting bot's words",
    tier: 'likely',
    patterns: [
      '\\b(?:meeting|recording|transcription|transcript|zoom|teams) (?:bot|recorder|agent|assistant|service)\\b',
      '\\bai (?:assistant|note ?-?taker|scribe|agent|recorder)\\b',
      '\\bmeeting notes bot\\b',
      // A whole word only: Abbot, Botond and Bothin are people.
      '(?:^|[ _-])bot(?:$|[ _-])',
      '[(\\[](?:notes?|note ?-?taker|recording|recorder|ai|bot|transcript)[)\\]]$',
    ],
  },
];

function anyOf(belongs: (tier: NoteTakerTier) => boolean): string {
  return NOTE_TAKERS.filter(({ tier }) => belongs(tier))
    .flatMap((one) => one.patterns)
    .join('|');
}

/** The table as `note-taker-reader.ts` reads it. */
export const NOTE_TAKER_PATTERNS: NoteTakerPatterns = {
  known: anyOf((tier) => tier !== 'likely'),
  likely: anyOf((tier) => tier === 'likely'),
};
