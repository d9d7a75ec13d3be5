/**
 * What may be a worry, over the form of `worry-text.ts`. English only. Such a list can only ask: it misses
 * most of what worries children say, and it asks about some that is none.
 *
 * Notation: capitals and `y m w` are the sorts of words there (P: he, she, someone · K: dad, mum · H: hit, kick · M: me …);
 * `_` any word or none; `~` up to three; `(a|b)` never captures.
 */

/** What follows "he hit me" when it was a game, a joke or a door. */
const NO_HARM =
  '(?! (off|out|to it|by|in the (race|game|quiz|final)|from|up|at|on|L|deeply|with (a|an|the|his|O|L) _(pun|fact|joke|pillow|snowball|ball|question|speech|smile|answer)|every time at|a|the)\\b)(?! emoji)';
const THEY = '(P|(m |his |O |)(K |)K)';

export const SELF_HARM: readonly string[] = [
  '(D|Ding|hang|hanging) Y',
  '(?<!\\d ?|\\b(many|in|of|per|the|to) )kms',
  '(?<!\\b(N|P|K|F|soldiers|romeo|juliet|hamlet|men|characters?) )w (just |really |B )?X(?! (in|for|of)\\b)',
  'wish i (B|could|had) _(N |)(X|born|disappear)|wish i N (here|alive|born|exist|B)',
  'better off (X|without M)|(rather|feel like) (B |)X|point (in|of) (B alive|living|life)|(no|N) _(point|reason) _(living|live|B alive)|worth living',
  '(end|ending|take|taking) (m (own |)life|it all)|W end it( all| L| \\.)|w (it|everything) (all |)to (end|stop)',
  'N w (live|exist|B alive)(?! (in|at|with|near)\\b)|N w (B here|go on|wake up) (anymore|again|ever|L)',
  '(i|B|feel|feeling|so) suicidal|(think|thinking|thought|thoughts) (about|of) (suicide|X|ending|Ding)|i ~suicide|sewer ?slide',
  '(Cing|Hing) Y(?! a\\b)|(W|w|to|B|just) _(H|C) Y|(H|C) Y (when|again|on purpose|because|every|with a (lighter|razor|blade)|at night|sometimes|a lot|till|until)|(started|stopped|B) Cing (again|lately|\\.)',
  '(i|B|P|K|F|have) _selfharm(?! is)',
  'make Y (sick|throw up|puke)|(took|taken|taking|swallowed) ~(pills|tablets|paracetamol)(?! back)|(i|W) ~overdosed?',
  '(H|Hing) (off|in front of|under) (a|the|this) (E|roof|building|cliff|train|car|bus)(?! in)',
  'A (would|W|even|) ?_(M|cares? (if|about M)|notice if)(?<=A (would|W) M|A (would|W) \\w+ M|if|about M)',
  'i _hate (Y|m life|B alive)|i _w disappear( forever| \\.)',
  'm (\\w+ |)(F|K) ~((D|H|C|Ding|Hing|Cing) (herself|himself)|w X|suicidal)',
  'last (lesson|day|message) ever|goodbye (forever|note)|N cope (anymore|like this|with (life|it)|\\.)|(live|living) like this|C too deep|C Y (till|until)',
];

export const THREATS: readonly string[] = [
  'kys|(D|H|C|hang) V(?! on)|go (and |)X(?! \\w)|hope (U|P|O) (\\w+ |)X|U should (just |go |)X|w U X|drink bleach|favour and X|watch y back',
  `(W|swear i|love to|like to|K to) _(D|H|R) (U|O|everyone)${NO_HARM}`,
  `(W|w|R to|R|tried to|trying to) _(D|H) M${NO_HARM}`,
  '(W|K to) _H (U|O) L|J y back|fight (U|O) (L|at)|(y|U B) (getting|W get|W B) (D|H)|wait till i (see|get|find) U',
  '(y|U B|P B) X (L|when|at|if|meat)',
  'W _(H|blow) (y|the|this|his|O) ~(house|school)|(D|bomb|blow) (up |)(the|m|this) school',
  '(i|P) (B |)(have|has|got|bringing|brought|carrying) (got |)(a|his|O) (knife|gun|blade|machete)(?! (and|to|in)\\b)|find U and',
];

export const HARM: readonly string[] = [
  `${THEY} _(\\w+ |)(H|D|R) (M|m (K|privates?))${NO_HARM}`,
  `(m|his|O) (K |)K _(H|D) (O|m K)(?! (off|out|at|in)\\b)`,
  `(P|K) (B|N stop) _(Hing|Jing|Ring) M(?! (on|at|out|off|from)\\b)`,
  'H (M |m |)(privates?|private parts|down there)',
  '(P|K) _(make|makes|made|making|force|forces|forced|forcing) M (do (things|stuff)|send|H|undress|to|sit)',
  '(i|m (F|K)) (B|have B|got|get|gets|B getting|B B) _(R|D)(?! by a)|(R|Ring) (M|O|U)|(get|got|B) raped',
  '(picks?|picking) on M|(mean|horrible|nasty) to M|call\\w* M (\\w+ |)names|(B|P) (B |)call\\w* M (ugly|fat|stupid|a freak|weird|gay)|N leave M alone',
  '(send|sent|sends|w|asks?|asked|asking|shared?|has|got|for) ~nudes?|sen[dt]s? (M |)(a |)dick G',
  'G ~(naked|undressed|topless|underwear|bra|pants|shower)|(rude|naked|dirty|sexual) (G|messages?)',
  'm K (B|came home) ~(drunk|on drugs|(shouting|screaming) at (m|O))',
  '(threw|throws?) ~at M|grab\\w* (M|m) (by|neck|hair|arm)|H M down|lock\\w* M in|J(ing)? M home|waiting for M (outside|L|at)|happened at home',
  '(post|posting|share|sharing|leak|leaking|spread|spreading|sending round) (\\w+ |)(m|y|G of M)( G)?(?<=G|M)',
  'N eaten (for|since)|no food (at|in the house)|N feed M|N (come|B|came) home (for|since)|(on m own|alone) (since|for \\w+ (days|nights))',
  'on (his|O) lap|(comes?|came|gets|got) in ?to m (room|bed)( at| when| and| \\.)|(pulled|took) (his|m|O) (trousers|pants|clothes)|show\\w* M (his|O) ',
];

export const FEAR: readonly string[] = [
  'Q (of|about) (O|m (K|own|house|life|P)|going (home|back)|home|B (home|alone|H)|(the|a|this|) ?P|what (P|m|W)|U|school)(?! in the)',
  '(P|m (\\w+ |)(F|K)) B _Q of (his|O) K',
  'Q to (go (home|back)|B (home|at)|come|S|leave|sleep)|Q (that |)(P|m K) (B|W|w|come|find)|Q when (P|m K)',
  '(i|m (F|K)) B (so |really |very |too |just |actually )*Q( rn| right L| and i N|)( please| help| at home| \\.(?! lol)| alone)',
  'N (feel|feeling|B) safe|feel _unsafe|N safe (at|here|in m|for M)|unsafe (at|here)',
  'N (w |ever |)go (back |)home(?! (yet|until|page))|N make M go (home|back)',
  'P ~(in m (house|room|garden)|outside m|(J|Jing) M|at m (window|door))(?! on)(?<!S M| L M)',
  '(please|P|can (U|A)|just) call (the |)(police|999|an ambulance)|call (the |)(police|999|an ambulance) (please|help)|^\\. call the police',
  'help (M |)(please |)P (B|W)|P says? P W',
];

const HUSH = '(A|(y|m) (\\w+ |)(K|F|P)|K|mr|mrs|ms|the (P|school|police))';

export const SECRECY: readonly string[] = [
  `(N|better not|must not|A) (ever |W |to |)S ${HUSH}(?! (the|an answer|who (U|i)|what (U|i)|apart|y|which)\\b)`,
  'promise (M |)(U |)(N|to N|N to) S(?! the)|swear (U |)N S|N S (anything|nothing|a word) (to|about this)',
  '(B|keeping) (it|this|that|us|everything) (a |\\w+ |)(secret|quiet|between us|between M|to V)(?! (until|please))|(just|B|its|stays?) between (M|U and M)(?! (and|B|in|on)\\b)|secret between|(m|U B a) (little |own |special |)secret(?! (santa|garden|agent|code|number|word))|can U B a secret',
  '(delete|clear) (this|these|the|m|y|all) ?_(chats?|messages?|texts|convo|conversation|(chat|call) history)(?! (box|block|field|bubble|L$))|delete (this|it) (when|L|once) U',
  `(A|y K|they|P) (needs? to|has to|have to|can|N need to|N|W) (B |)(know|find out)(?! (the|how|what|which|where|why|y)\\b)`,
  'N (let|show) (y|m) (K|P)|(told|made|asked|warned|says?|said) (M |)(N|i N) (to |)S',
];

export const CONTACT: readonly string[] = [
  'add ?(M|m) ?(back |on |)~Z|(do U have|have U got|U got|got|A on) Z(?! open)|m (username|Z) (name |)(B|its)|(heres|here B) m Z|follow (M|m) (back |)(on |)Z|J (M|m) (back |)(on |)Z|(hit M up|hmu) (on |)Z|H M up on Z|lets (talk|chat|speak|move|go) (\\w+ |)(on|to) Z|join m (Z|server|group)',
  '(whats|what B|give M|gimme|send M|S M|drop|share|can i (have|get)|i have) (y|A|everyones|P) (\\w+ |)(Z|username|number|address|socials)(?! (for|in|on|of|one|is|B|line|between|from)\\b)',
  '(message|snap|whatsapp|Z) M( (L|on (?!teams|here|the|question)|at|please|back|when U|y (number|address|Z|G)|in private)| \\.)|(call|ring|phone) M (L|on|at)|lets (go on|have) a (G |)call|G call (M|L)|online (L)',
  '(meet|come) (M |U |)((L (school|this))|outside|behind|L|irl|in (E|the E|person|real life)|(at|by|near) (the |m |y |)(E|bus stop|bike sheds|house|mine|yours|\\d))(?<!come \\w+)|meet (M |U |)(L|at) (the )?(E|bus stop)|meet ?up|w _meet (irl|in real|in person|U)|lets meet irl|meet irl',
  'come (to|over|round|by) ?(to |)(m (house|place|room|flat)|mine)|can i come (to|over|round) (y|yours)|(?<!(say|means?|B|like) )where do U live(?! (B|in|means?))|U live near M|what B U wearing',
  '(send|show|sends) (M |)(a |some |more |y |one |)(\\w+ |)G( of (U|V|y (face|body|feet))| \\.| please| rn)|asking _for (m |)(G|number|address)|(w|wanted|asked) M to (meet|send|come to)',
  'B U (home |at home |all |)alone(?! in)|B y K (home|in|out|there|asleep)(?! (from|to)\\b)|camera on (just |)for M|^\\. asl',
  '(P|F) ~(w|asked|asks|asking) (M |)(to |)(meet|for m (address|number|Z|G))',
];

/** Words of games and quizzes, which take the edge off "I'll kill you". */
export const GAME =
  /\b(?:kahoot|blooket|gimkit|quizlet|among us|among M|chess|quiz|race|uno|mario|fifa|pokemon|valorant|level|leaderboard|creeper|ender|monopoly|Z)\b/u;
