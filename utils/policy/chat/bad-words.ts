import type { BadWords } from './language.ts';

/**
 * Words that a school would not want in a lesson's chat: English, with what is said in British
 * playgrounds. Our own list and matcher, because no kept library that was tried knew even two thirds of the
 * messages of the tables (tests/policy/chat) within the size that a script in every meeting page may have.
 *
 * Notation: letters stand for themselves, for what is written in their place (`expand.ts`) and for more
 * of the same; `(a|b)` and `(a)?` as in a regular expression.
 */

/** Counted wherever they stand, within other words too. */
const ANYWHERE = 'fuck|phuck|cunt|bitch|biatch|wanker|dickhead|arsehole|asshole';

/** Innocent words that hold one of those. */
const INNOCENT = 'scunthorpe|bitch(?:field|burn)|\\btwatt\\b|jackass penguins?';

/** Counted as whole words. */
const WHOLE = [
  '(fck|fxck)(ing|in|er|ed|s)?|fk(n|in|ing)|fuk(s|u|n|in|ing|er|ed)?|fuq|fcuk(ing|er)?',
  'shit(s|e|es|ty|ter|ting|head|heads|hole|holes|show|face|bag|storm|load|loads)?|sht|shyt|sheit',
  '(holy|oh|of|pieceof|loadof|fullof|bull|no|dog|horse|bat|ape|the|this|such|dip|dumb|eat)shit',
  'btch|cnt|wnkr|dickhed|azzhole|dick(face|wad|heads)|cockhead|knob(head|heads|end|ends)|nobhead(s)?',
  'wank(s|ed|ing|y|a|as|stain)?|twat(s|ty)?|bastard(s)?|bollock(s|ed|ing)?|bollox|bugger(s|ed|ing)?',
  'arse(s|d|holes|wipe|face)?|(dumb|jack|fat|bad)ass(es)?|tosser(s)?|bellend(s)?|mofo(s)?|minger(s)?',
  'slut(s|ty)?|whore(s)?|crap(py)?|piss(ed|ing|er|es|head|take)?|tit(ty|ties)|boob(s)?',
  'wtf|wtaf|stfu|gtfo|ffs|omfg|lmfao|fml|milf(s)?|porn(o|hub|star|s)?|blowjob(s)?|handjob(s)?|jizz|boner(s)?|cumming|dildo(s)?',
  'fook(in|ing|er)|feck(in|ing|er)|(bung|butt)hole(s)?|clit|deepthroat(ing)?|fellatio|cunnilingus|gangbang|hentai|masturbat(e|ing|ion)|orgasm(s)?',
  'nympho|poontang|punani|queef|rimjob|schlong|threesome|sexy|ballsack|nutsack|shag(ged|ging)|munter(s)?|minge|skank(s|y)?|thot(s)?',
  'towelhead(s)?|raghead(s)?|wetback(s)?|beaner(s)?|jigaboo|darkie(s)?|shemale',
  'spastic(s)?|spaz(z|zy)?|spacker(s)?|fag(s)?|lesbo(s)?|tranny|trannies|paki(s)?|nigger(s)?|nigga(s|h)?|chink(y|ies)',
  'pikey(s)?|gyppo(s)?|mong(s)?|wog(s)?|yid(s)?|poofter(s)?|kike(s)?|gook(s)?|(paedo|pedo|peado)(s)?',
].join('|');

/** Counted where nothing beside them makes them innocent; `{word}` is in the notation above. */
const PHRASES = [
  '(?<!\\b(?:moby|spotted|uncle|philip k|mr) ){dick(s)?}(?! (?:whittington|turpin|van|francis|dastardly|and dora|tracy|cheney|bruna|smith|is (?:my|his|her|a|the)|was|said)\\b)',
  '(?<!\\b(?:stop|weather|turkey) ){cock(s)?}(?![ -]a\\b| (?:and bull|robin|crow|crows|pheasant|your head|an ear|of the)\\b)',
  '(?<!\\b(?:blue|great|coal|marsh|willow|tailed|crested|bearded|garden) ){tits}',
  '(?:you|ur a|youre a|absolute|utter|such a|right) {tit}',
  '{pussy|pussies}(?! (?:cat|cats|willow|willows|riot|galore|in boots)\\b)',
  '{slag(s)?}(?! (?:heap|heaps|from|and|is|pot)\\b)',
  '{faggot(s)?}(?! (?:and peas|of|in gravy|stitch)\\b)',
  '(?<!\\bfire ){retard(s|ed)?}(?! (?:growth|motion|the)\\b)',
  '(?:you|u|ur|your|youre|such a|little|absolute|stupid|what a|complete|total|massive|utter|is a|hes a) {prick(s)?}(?! (?:of|in|from|on|your)\\b)',
  '(?:you|absolute|complete|total|(?:youre|your|ur|hes|shes|is|such|what|be) a(?: \\w+)?) {(k)?nob(s)?}(?! (?:of|on|that|to|for)\\b)',
  '(?:fat|big|dumb|lazy|stupid|kiss|kick|kick his|kick her|your|ur|my|(?:ur|youre|hes|shes) (?:such )?an?) {ass}',
  '(?:thats(?: so| well)?|so|(?:ur|youre|u r|your|you)(?: so| well| proper)?|proper|well) {gay}(?![- ](?:rights|marriage|men|man|people|community|lussac|pride|character)\\b)',
  '(?:you|u|ur a|youre a|hes a|such a) {homo(s)?}(?! (?:sapiens|erectus|habilis))',
  '(?:ur a|youre a|hes a|such a|is a|you|fucking) {nonce}',
  '(?:sod|eff|naff) off',
  'suck my (?!thumb)',
  'get laid',
  'fk (?:you|u|off|this)',
  '(?:ur|your|her|his) mums? (?:is )?a {hoe}|(?:youre|ur|hes|shes) (?:such )?a {hoe}',
  '{gay} af',
  'jerk(?:ing)? off',
  'deez nuts',
  'doggy ?style',
  'ching chong',
  'curry munchers?',
  '{horny}(?! (?:toad|toads|lizard|lizards))',
  '{batty} ?{boy|man}',
  '{knob} ?{end}',
  '{son} of a {b}',
  '^{homo|prick(s)?|ass}$',
];

/** Also known with letters masked: "f**k", "b*****d". Four letters or more, or a sum would be one. */
const MASKED =
  'fuck fucks fucked fucker fuckers fucking shit shits shitty bitch bitches cunt cunts dick dicks dickhead cock wank wanker wankers twat twats bastard bastards bollocks slut sluts whore whores nigger niggers nigga faggot prick pricks piss pissed pissing asshole arsehole pussy retard slag slags tits bullshit motherfucker jackass dumbass'.split(
    ' ',
  );

export const BAD_WORDS: BadWords = {
  anywhere: ANYWHERE,
  innocent: INNOCENT,
  whole: WHOLE,
  phrases: PHRASES,
  masked: MASKED,
};
