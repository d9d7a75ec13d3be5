import type { WorryPatterns } from './worry.ts';

/**
 * What may be a worry, as regular expressions over the form of `worry-text.ts` ("im" is "i is", "want to" is
 * "wanna", " . " ends a sentence). English only. Such a list can only ask: it misses most of what worries children
 * say, and it asks about some that is none.
 */

const KIN =
  '(?:(?:mums?|dads?|sisters?|brothers?|nans?) )?(?:(?:step)?(?:dad|mum|father|mother|brother|sister)|parents|uncle|aunt|auntie|cousin|grandad|grandpa|nan|gran|carer|family|boyfriend|girlfriend|bf|gf|partner)';
const FRIEND = '(?:friend|mate|bestie|bff|sister|brother|cousin|mum|dad|girlfriend|boyfriend|gf|bf)s?';
/** Somebody who does something to the writer. */
const THEY = `(?:he|she|they|someone|everyone|people|(?:a|the|this|that|some) (?:man|boy|girl|guy|kid|lady|teacher)|(?:my|our|her|his|their) (?:${KIN}|teacher|coach|tutor|babysitter|foster \\w+)|(?:step)?(?:dad|mum)|uncle)`;
const HIM = '(?:you|him|her|them|everyone|sam)';
const WILL =
  '(?:ll|gonna|will|might|could|about to|love to|like to|swear i|my (?:big )?(?:brother|cousin|mate|dad) to)';
const APP =
  '(?:snap(?:chat)?|sc|insta(?:gram)?|ig|discord|whats ?app|tik ?tok|kik|telegram|roblox|fortnite|minecraft|xbox|psn?|ps[45]|playstation|facebook|fb|messenger|signal|yubo|omegle|steam|skype|viber|bereal|gamertag|username|socials)';

const SELF_HARM: readonly string[] = [
  '\\b(?:kil+|kil+ing|kil+ed|unaliv\\w*|hang|hanging|strangle) (?:my|me) ?self\\b',
  '(?<!\\d ?|\\b(?:many|in|of|per|the|to) )\\bkms\\b',
  '(?<!\\b(?:dont|didnt|doesnt|not|never|wouldnt) )\\bwanna (?:just |really )?(?:die|be dead)\\b(?! (?:in|for|of) )(?<!\\b(?:soldiers|romeo|juliet|hamlet|he|she|they|men|people|characters?) wanna (?:just )?(?:die|be dead))',
  '\\bwish (?:that )?i (?:was|were|wasnt|werent|could|had|hadnt) (?:just )?(?:dead|die|disappear|never (?:been )?born|been born|not (?:alive|here|born)|alive|born)\\b',
  '\\b(?:rather|feel like|wish to|ready to) (?:be dead|die|dying|being dead)\\b|\\bsee (?:the|any|a) point (?:in|of) (?:being alive|living|life|going on)\\b|\\bwant (?:it|everything) (?:all )?to (?:end|stop)\\b|\\b(?:keep living|live) like this\\b|\\bwish i (?:didnt|dont) exist\\b|\\b(?:isnt|not|aint) worth living\\b|\\bcut too deep\\b|\\b(?:cut|slit|slitting) my wrists?\\b|\\brun(?:ning)? away from home\\b|\\bgoodbye (?:note|letter)\\b|\\bgonna end it(?: all| tonight| soon| now| \\.)',
  '\\bmy last (?:lesson|day|message|night) ever\\b|\\bgoodbye (?:\\w+ )?forever\\b|\\bcant (?:cope|go on|carry on|live)(?: (?:anymore|like this|with (?:life|it|everything))| \\.)',
  '\\bbetter off (?:dead|without me|if i)\\b',
  '\\b(?:end|ending|take|taking) (?:my (?:own )?life|it all)\\b',
  '\\bdont wanna (?:live|exist|be alive)\\b(?! (?:in|at|with|near|there)\\b)|\\bdont wanna (?:be here|go on|carry on) anymore\\b|\\bdont wanna wake up (?:tomorrow|again|anymore|ever)\\b',
  '\\bno (?:point|reason)(?: in| to)? (?:living|live|being alive|going on|being here)\\b',
  '\\b(?:i|is|feel|feeling|been|so|really) suicidal\\b',
  '\\b(?:think|thinking|thought|thoughts) (?:about|of) (?:suicide|ending it|dying|killing myself)\\b',
  '\\b(?:i|wanna|gonna)(?: \\w+){0,3} (?:commit )?suicide\\b',
  '\\bsewer ?slide\\b|\\bunalive (?:me|my|your)',
  '\\b(?:cutting|hurting|harming|burning|starving|stabbing|scratching) (?:myself|my (?:arms?|wrists?|legs?|thighs?))\\b',
  '\\b(?:wanna|gonna|might|will|ll|to|could|keep|kept|always|just) (?:hurt|cut|harm|burn|punish) (?:myself|my (?:arms?|wrists?|legs?|thighs?))\\b',
  '\\b(?:hurt|cut|harm|burn|burned|burnt|scratch) (?:myself|my (?:arms?|wrists?|legs?|thighs?)) (?:when|again|on purpose|because|every|with a (?:lighter|razor|blade)|at night|to feel|sometimes|a lot|till|until)\\b',
  '\\b(?:started|been|stopped) cutting (?:again|lately|\\.)',
  '\\b(?:i|have|been|is|he|she|they|keep|and|friend|sister|brother|cousin) (?:\\w+ )?selfharm(?:s|ed|ing)?\\b(?! is)',
  '\\bmake myself (?:sick|throw up|puke|vomit)\\b',
  '\\b(?:took|taken|take|taking|swallowed) (?:too many|a load of|loads of|lots of|a bunch of|all (?:of )?(?:my|mums|dads)) (?:\\w+ )?(?:pills|tablets|paracetamol|meds|medicine)\\b',
  '\\b(?:i|gonna|wanna)(?: \\w+){0,3} overdosed?\\b',
  '\\b(?:wanna|gonna|might|should|could|go|go and) (?:just )?jump (?:off (?:a|the|this) (?:bridge|roof|building|cliff|balcony)|(?:in front of|under) (?:a|the) (?:train|car|bus|lorry))\\b(?! in)',
  '\\bnobody (?:would|will|ll|d|even) (?:even )?(?:miss me|care (?:about me|if (?:i|you))|notice if i)\\b',
  '\\bi (?:\\w+ )?hate (?:myself|my life|being (?:alive|me))\\b(?! for)',
  '\\bi(?: just)? wanna disappear(?: forever| and never| from| completely| \\.)',
  `\\b(?:my|our|her|his) (?:\\w+ )?${FRIEND}\\b(?: \\w+){0,4} (?:kill|hurt|cut|harm|starv)\\w* (?:herself|himself|themsel\\w+)\\b`,
  `\\b(?:my|our|her|his) (?:\\w+ )?${FRIEND}\\b(?: \\w+){0,3} (?:wanna die|suicidal|is dead inside)\\b`,
];

const THREATS: readonly string[] = [
  '\\bkys\\b|\\b(?:kil+|unalive|hang|hurt|cut) yourself\\b(?! on)',
  '\\bgo (?:and |just |away and )?die\\b(?! \\w)|\\bgo (?:and )?(?:hang|drown) yourself\\b',
  '\\bfavour and die\\b|\\bwatch your back\\b|\\bll get you (?:after|at|when|for)\\b|\\bwait till i (?:see|get|find) you\\b|\\bfight (?:you|him|her) (?:after|at (?:lunch|break)|outside)\\b|\\b(?:your|you is|youre|you) (?:gonna get|gonna be|getting) (?:battered|banged|beaten|jumped|stabbed|hit|killed|hurt|smashed|slapped|knocked)\\b',
  `\\b(?:threaten\\w*|tried|trying|wants?|wanna|gonna|ll|will|might)(?: to)? (?:hurt|hit|kill|beat|stab|touch|rape|punch|shoot|batter|slap) (?:me|us)\\b(?! (?:off|out|to it|with (?:a|an|the) (?:pun|fact|joke|question)|at|up)\\b)`,
  `\\bhope (?:you|he|she|they) (?:\\w+ )?(?:die|dies|get hit by|get cancer)\\b`,
  '\\byou should (?:just |go )?(?:die|be dead)\\b|\\bwanna? you dead\\b|\\bwants you dead\\b|\\bdrink bleach\\b',
  `\\b${WILL} (?:\\w+ )?(?:kil+|stab|murder|hurt|batter|shank|strangle|rape|punch|slap|smash|shoot|attack|drown) ${HIM}\\b(?! (?:an email|a|the|with the answer|at|in the (?:race|game|quiz|final))\\b)`,
  `\\b${WILL} (?:\\w+ )?(?:beat|bang|mash|mess|knock) (?:${HIM}|me|us) (?:up|out)\\b|\\b${WILL} jump (?:${HIM}|me)\\b(?! (?:on|over|to))`,
  `\\b(?:find|get) ${HIM} (?:and|after school)\\b(?: \\w+)? (?:hurt|kill|batter|hit|beat|stab)\\b`,
  `\\b${WILL} (?:\\w+ )?(?:burn|blow|smash) (?:your|the|his|her|this)(?: \\w+)? (?:house|home|school|windows?)\\b`,
  '\\b(?:shoot|blow|bomb) up (?:the|my|our|this) school\\b|\\bbomb (?:the|our|this) school\\b',
  '\\b(?:your|youre|you is|he is|she is|they is) (?:so )?dead (?:after|tomorrow|when|later|meat|if|at (?:lunch|break))\\b',
  '\\b(?:(?:i|he|she|they|someone) (?:is|has|have|had|got|carries|brought)(?: got)?|(?:i|he|she|they) is (?:bringing|carrying)|has got|bringing|carrying) (?:a |his |her )?(?:knife|gun|blade|machete|weapon)\\b(?! (?:and|to cut|in (?:minecraft|fortnite)))',
];

const HARM: readonly string[] = [
  `\\b${THEY}(?: (?:\\w+)){0,2}? (?:hits?|beats?|punch(?:es|ed)?|slap(?:s|ped)?|kick(?:s|ed)|hurts?|touch(?:es|ed)|burn(?:s|ed|t)|chok(?:es|ed)|strangl(?:es|ed)|whip(?:s|ped)|smack(?:s|ed)?|grop(?:es|ed)|abus(?:es|ed)|rap(?:es|ed)|molest(?:s|ed)|threaten(?:s|ed)|attack(?:s|ed)|bull(?:ies|ied)|jumped|stabbed) (?:me|my (?:mum|sister|brother|dad|privates?))\\b(?! (?:off|out|to it|by|in the (?:race|game|quiz|final)|from|up|at|on (?:the|kahoot)|deeply|with (?:a|an|the|his|her) (?:pun|fact|joke|pillow|snowball|ball|question|speech|smile)|every time at)\\b)`,
  `\\b(?:${THEY}|he|they) (?:is|are|was|were|keeps?|kept|always|has been|have been|wont stop)(?: \\w+)? (?:hurting|hitting|beating|touching|kicking|punching|abusing|threatening|bullying|stalking|following|blackmailing|grooming|watching|molesting|raping|harassing) me\\b(?! (?:on|at|out|off|from|in the (?:race|game)|to it)\\b)`,
  `\\b(?:my|her|his) (?:${KIN}) (?:\\w+ )?(?:hits?|beats?|punch(?:es|ed)|slap(?:s|ped)|hurts?|chok(?:es|ed)|strangl(?:es|ed)) (?:her|him|us|them)\\b(?! (?:off|out|at|in|hand|arm|leg|head)\\b)`,
  '\\bon (?:his|her) lap\\b|\\b(?:comes?|came|gets?|got) (?:in|into|in to) my (?:room|bed)\\b(?: (?:at night|when|and|every|while)| \\.)|\\b(?:pulled|took|takes|pulls) (?:his|my|her) (?:trousers|pants|clothes|top) (?:down|off)\\b|\\b(?:rude|naked|dirty|sexual) (?:pics?|pictures?|messages?)\\b|\\bshow(?:s|ed|ing)? me (?:his|her) (?:privates?|willy|dick|penis|thing|body)\\b',
  '\\btouch(?:es|ed|ing)? (?:me |my )?(?:privates?|private parts?|down there|there|where i)\\b',
  `\\b(?:${THEY}|he|they) (?:mak(?:es?|ing)|forc(?:es?|ing|ed)|made|is making|is forcing) me (?:to\\b|do (?:things|stuff|bad)|send|touch|undress|take my|watch (?:him|her|them))`,
  '\\bi (?:was|got|get|is being|is|been|have been|keep getting|keep being)(?: \\w+)? (?:raped|molested|groomed|abused|assaulted|stabbed|beaten(?: up)?|attacked|bullied|blackmailed|threatened|strangled)\\b(?! by (?:a|the|my) (?:goose|swan|dog|cat|seagull|bee|wasp|bug|mosquito|bear|zombie))',
  `\\bmy (?:\\w+ )?${FRIEND} (?:is|was|gets?|got)(?: being)? (?:raped|molested|groomed|abused|assaulted|stabbed|bullied|blackmailed|hurt)\\b`,
  '\\bbull(?:ying|ies|ied) me\\b|\\bpick(?:s|ing)? on me\\b|\\bbe(?:ing)? (?:so |really |horrible and )?(?:mean|horrible|nasty) to me\\b|\\bcall(?:s|ing|ed)? me (?:horrible |bad |mean |nasty )?names\\b|\\b(?:keeps?|always|everyone|they)(?: \\w+)? call(?:s|ing)? me (?:ugly|fat|a freak|a loser|worthless|disgusting|weird|smelly|gay|stupid)\\b',
  '\\b(?:wont|doesnt|dont|never) (?:ever )?leave me alone\\b',
  '\\b(?:get|got|gets|be|being) raped\\b|\\brap(?:e|ed) (?:me|you|her|him|them)\\b',
  '\\b(?:send|sent|sends|sending|wanna|wants?|wanted|asked|asking|asks?|leaked|shared|share|swap|got|has)(?: \\w+){0,3} nudes?\\b',
  '\\b(?:sent|send|sends) (?:me |you )?(?:a |an? \\w+ )?dick pic',
  '\\b(?:picture|pictures) (?:of (?:you|me|your \\w+) )?(?:naked|undressed|topless|without|in (?:your|my) (?:underwear|pants|bra|bikini|shower)|in the shower)\\b|\\bof (?:you|me) (?:naked|undressed|topless|in (?:your|my) (?:underwear|pants|bra))\\b',
  `\\b(?:my|our) (?:${KIN}) (?:is|was|gets?|came home)(?: \\w+){0,2} (?:drunk|on drugs|shouting at (?:my|her|him|each)|hitting|beating|hurting|screaming at (?:my|us|me))\\b`,
  `\\b${THEY}(?: \\w+)? (?:thr(?:ew|ows?)(?: \\w+){0,3} at (?:me|us|my)|grab(?:s|bed) (?:me|my) (?:by|throat|neck|hair|arm)|push(?:es|ed) me (?:down|into|over|against|off))\\b(?! the (?:slide|swing))`,
  '\\block(?:s|ed)? (?:me|us) in\\b|\\bfollow(?:s|ed|ing)? me home\\b|\\bwaiting for me (?:outside|after|at the gates?)\\b|\\bhappened at home\\b|\\bbruises? (?:from|off|because of)\\b|\\b(?:no|without(?: any)?|take your|my) clothes (?:on|off)\\b|\\bno clothes\\b',
  '\\b(?:post|share|leak|spread|send|show)(?:s|ing|ed)? (?:round |around )?(?:all )?(?:my|your|a picture of me|pictures of me)(?: (?:pics?|pictures?|nudes?))?\\b(?<=(?:pics?|pictures?|nudes?|of me))(?! of (?:the|a|my))',
  '\\b(?:havent|not|hasnt) eaten (?:for|in|since) (?:\\w+ )?(?:days?|yesterday|friday|saturday|sunday|the weekend)\\b|\\bno food (?:at home|in (?:the|my|our) house)|\\b(?:hasnt|havent|didnt|not) (?:come|been|came) home (?:for|in|since)\\b|\\bon my own (?:since|for \\w+ (?:days|nights))\\b\\b|\\b(?:dont|doesnt|wont|never) feeds? me\\b',
  '\\b(?:left|been|is) (?:home )?alone for (?:\\w+ )?(?:days|nights|weeks)\\b',
];

const AFRAID = '(?:scared|afraid|frightened|terrified|petrified)';

const FEAR: readonly string[] = [
  `\\b${AFRAID} (?:of|about|by) (?:him|her|my (?:own )?(?:${KIN}|house|teacher|life|coach)|going (?:home|back)|home|being (?:at )?(?:home|alone with|hit|hurt)|the man|a man|this man|someone|what (?:he|she|they|my|will)|you|school)\\b(?! (?:in the|at the end))`,
  `\\b(?:he|she|(?:my|our) (?:\\w+ )?${FRIEND}) is (?:\\w+ )?${AFRAID} of (?:his|her|their) (?:${KIN})\\b`,
  `\\b${AFRAID} when (?:he|she|they|my (?:${KIN}))\\b`,
  `\\b${AFRAID} to (?:go (?:home|back|to school)|be (?:at )?(?:home|alone)|come (?:to|into|in to|in) |tell|say anything|speak to anyone|leave|sleep|log off|end the call)`,
  `\\b${AFRAID} (?:that )?(?:he|they|someone|my (?:${KIN})) (?:is|ll|will|might|could|wants?|wanna|gonna|comes?|finds?|hits?|hurts?)\\b`,
  `\\b(?:i|my (?:\\w+ )?${FRIEND}) is (?:so |really |very |too |just |actually |genuinely )*${AFRAID}(?: (?:rn|right now|so much|all the time))?(?: (?:and (?:i dont|alone)|please|help|at home)| \\.(?! (?:lol|jk)))`,
  '\\b(?:dont|doesnt|never|not) (?:feel|feeling|think i is|be) safe\\b|\\bfeel (?:so |really |very )?unsafe\\b',
  '\\b(?:not|isnt|never) safe (?:at home|here|for me|in (?:my|this) (?:house|home)|at (?:my|mums|dads))\\b|\\bunsafe (?:at home|here)\\b',
  '\\bdont (?:make|let) me go (?:back|home)\\b|\\b(?:dont|never|cant|not) (?:wanna |ever )?go (?:back )?home\\b(?! (?:yet|until|page))',
  '\\b(?:someone|(?:theres |there is )?(?:a|some|this|that) (?:\\w+ )?(?:man|guy|stranger|person)|he|they)\\b(?: (?:is|are|was|keeps?|standing|sitting|waiting|outside)){0,3} (?:in my (?:house|room|garden)|outside my (?:house|window|door|room)|following (?:me|us)|watching (?:me|us)|at my (?:window|door))\\b(?! on)',
  '\\b(?:please|someone|can (?:you|anyone|someone)|need to|just) call (?:the )?(?:police|999|an ambulance|childline)\\b|\\bcall (?:the )?(?:police|999|an ambulance)(?: (?:please|now|help|quick)| \\. please)|^\\. call the police \\.$',
  '\\bhelp (?:me )?(?:please )?(?:\\. )?(?:he|they|someone) (?:is (?:here|coming|back|in|hurting|outside)|ll|has)\\b',
  `\\b(?:my (?:${KIN})|he|she|they|dad|mum) (?:really )?(?:scares?|frightens?|terrif(?:y|ies)) (?:me|us)\\b`,
  `\\b(?:my (?:${KIN})|he|she|dad|mum) gets? (?:\\w+ )?(?:angry|mad|drunk|violent)\\b(?: and)?(?: \\w+){0,2} (?:hits?|beats?|hurts?|throws?|shouts?|smash\\w*)`,
  `\\b(?:said|says|told) (?:me )?(?:he|she|they) (?:would|d|ll|will|gonna) (?:kill|hurt|hit|beat|stab|find) (?:me|us|my)\\b`,
  `\\b(?:he|they) (?:said|says) (?:he|they) (?:ll|will|gonna) (?:hurt|kill|hit|beat|stab|find) `,
];

const ADULT = '(?:mum|dad|parents?|family|friends?|teachers?|carers?|sister|brother|nan)';
const HUSH = `(?:anyone|nobody|(?:your |my |our )(?:\\w+ )?${ADULT}|mum|dad|miss|sir|mr|mrs|ms|the (?:teacher|school|police))`;

const SECRECY: readonly string[] = [
  `\\b(?:dont|cant|never|not to|must not|mustnt|wont|shouldnt|better not|nobody|not) (?:ever |gonna )?tell ${HUSH}\\b(?! (?:the (?:answer|answers|ending|end|solution|score|word|twist|code|plot)|an answer|who (?:you|i) (?:got|have|picked|is)|what (?:you|i) (?:got|picked|wrote)|apart|your (?:answer|card|number)|the|which))`,
  '\\bpromise(?: me)?(?: you)? (?:not to|wont|never to|to not) (?:tell|say)\\b(?! (?:the|me the) )|\\bswear (?:you )?(?:wont|not to) (?:tell|say)\\b',
  '\\b(?:keep|keeping|kept) (?:it|this|that|us|everything|what \\w+ \\w+)(?: \\w+)? (?:secret|quiet|between us|to yourself|from your (?:mum|dad|parents))\\b(?! until)',
  '\\bjust between (?:us|you and me|me and you)\\b|\\b(?:keep|stays?|is|its|thats|this is) (?:\\w+ )?between (?:us|you and me|me and you)\\b(?! (?:and|is|we|in|on))',
  '\\bour (?:little |own |special |big )?secret\\b(?! (?:santa|garden|agent|code|number|word))|\\bcan you keep a secret\\b|\\bsecret between\\b',
  '\\bdelete (?:this|these|the|our|your|all)(?: \\w+)? ?(?:chats?|messages?|texts|dms?|convo|conversations?|(?:chat|call|search) history)\\b(?! (?:box|block|field|variable|bubble))|\\bclear (?:the|this|our) (?:chat|messages) (?:after|history|when|so)\\b|\\bdelete (?:this|it) (?:when|after|once) you(?: have|ve)? (?:read|seen)',
  `\\b(?:nobody|your ${ADULT}|they|anyone) (?:needs? to|has to|have to|can|cant|dont need to|doesnt need to|must|mustnt|should|shouldnt|will|gonna) (?:ever |not )?(?:know|find out)\\b(?! (?:the|how|what|which|where|why|your times|their))`,
  `\\bdont (?:let|show) (?:your|my) (?:mum|dad|parents|teacher)\\b`,
  '\\b(?:told|tells|telling|made|asked|warned) me (?:not to (?:tell|say)|to keep)|\\b(?:said|says) (?:i )?(?:cant|mustnt|shouldnt|not to|cannot|must not) (?:tell|say)\\b',
  `\\bdont say (?:anything|nothing|a word)(?: \\w+)? (?:to ${HUSH}|about this)`,
];

const CONTACT: readonly string[] = [
  `\\badd ?(?:me|my)(?: back)?(?: \\w+){0,3} ${APP}\\b`,
  '\\b(?:whats|what is|wats|give me|send me|tell me|drop|can i (?:have|get)) your (?:phone |home |house )?(?:number|address)\\b(?! (?:for|in|on|of|one|is|line|space|between|from)\\b)',
  `\\b(?:whats|what is|wats|give me|send me|tell me|drop|share|can i (?:have|get)) (?:your|everyones|his|her|sams) (?:\\w+ )?(?:${APP}|handle)\\b(?! (?:for|in)\\b)`,
  '\\b(?:do you have|have you got|you got|got|anyone on) (?:snap(?:chat)?|insta(?:gram)?|discord|whats ?app|tik ?tok|kik|telegram)\\b',
  `\\b(?:my|heres my|here is my) (?:snap(?:chat)?|insta(?:gram)?|discord|whats ?app|tik ?tok|kik|telegram|gamertag|psn|ig|sc)(?: name)? (?:is|its)\\b|\\b(?:heres|here is) my ${APP}\\b`,
  '\\b(?:text|message|dm|pm|snap|whats ?app|facetime|inbox|txt|hmu|skype)(?:ing)? me(?: (?:later|tonight|after|on (?!teams|here|the|question)|at|privately|now|please|tomorrow|in private|instead|back|when you|your (?:number|address|snap|pics?))| \\.)|\\b(?:lets|wanna) (?:go on|have|do) a (?:video ?)?call\\b|\\b(?:video ?call|facetime|online) (?:me|later|tonight)\\b',
  '\\b(?:call|ring|phone) me (?:later|tonight|tomorrow|after|on|at|privately|now|instead)\\b',
  `\\bfollow (?:me|my)(?: back)?(?: on)? ${APP}\\b|\\b(?:hit me up|hmu)(?: on)? ${APP}\\b|\\bjoin (?:my|our) (?:discord|server|whats ?app|group ?chat|snap|party on)\\b|\\blets (?:talk|chat|speak|move|go)(?: \\w+)? (?:on|to) ${APP}\\b`,
  '\\b(?:lets|we|wanna|gonna) meet (?:you )?(?:at|by|in|outside|behind) (?:the )?(?:park|shops?|station|bus stop|gates?|corner|bridge|skatepark|cinema|mcdonalds|town)\\b',
  '\\bmeet (?:me|you) (?:after (?:school|this|class|lesson)|outside|behind|tonight|tomorrow|later|irl|in (?:town|the park|person|real life)|(?:at|by|near) (?:the |my |your )?(?:park|shops?|station|bus stop|gates?|corner|bridge|skatepark|cinema|mcdonalds|house|mine|yours|flat|bike sheds|\\d))',
  '\\b(?:can|lets|wanna|shall|should|could|to|we) (?:we |you |i )?(?:wanna )?meet ?up\\b|\\bmeet ?up (?:irl|in real|after|tonight|tomorrow|later)|\\b(?:lets|wanna|gonna|we) (?:\\w+ )?meet (?:irl|in real life|in person|me|you|him|her)\\b',
  '\\bcome (?:to|over to|round|round to|over|by)(?: to)? (?:my (?:house|place|room|flat|home)|mine)\\b|\\bcan i come (?:to|over to|round) (?:your|yours)',
  '\\byou live near me\\b|\\bwhat are you wearing\\b|\\basking (?:me )?for (?:my |more )?(?:pictures?|pics|number|address|snap)\\b|\\b(?:wants?|wanted|asked|telling) me to (?:meet|send (?:him|her|a pic)|come to (?:his|her))\\b',
  '(?<!\\b(?:say|means?|is|like) )\\bwhere (?:do|d) you live\\b(?! (?:is|in (?:french|german|spanish|welsh|latin)|means?))',
  '\\b(?:send|show|sends|sent) (?:me |us )?(?:a |some |more |your |one )?(?:\\w+ )?(?:pics?|pictures?|videos?)(?: of (?:you|yourself|your (?:face|body|feet|legs)|u)\\b| \\.| please| rn| now)',
  '\\bare you (?:home |at home |all )?alone\\b(?! in)|\\bare your (?:parents|mum|dad|family) (?:home|in|out|there|around|asleep)\\b(?! (?:from|to|of))',
  '\\b(?:cam|camera) on (?:just )?for me\\b|^\\. asl(?: please)? \\.$',
  '\\b(?:man|guy|stranger|someone|person|boy|girl|he|friend)(?: \\w+){0,4} (?:wanna|asked|asks?|asking|is asking|keeps asking)(?: me)? (?:to )?(?:meet|for my (?:address|number|snap|pictures?|pics|phone))',
];

/** Words of games and quizzes, which take the edge off "I'll kill you". */
const GAME =
  '\\b(?:fortnite|minecraft|among us|roblox|kahoot|blooket|gimkit|quizlet|chess|quiz|race|uno|mario ?kart|fifa|fc ?2\\d|pokemon|valorant|level|leaderboard|creeper|ender dragon|checkers|draughts|snap cards|monopoly)\\b';

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

/** Word groups that the patterns know in one form only. */
const GROUPS: WorryPatterns['groups'] = [
  ['\\b(?:want|wants) to\\b', 'wanna'],
  ['\\bgoing to(?= \\w)', 'gonna'],
  ['\\bgive me\\b|\\bgimme\\b', 'give me'],
  ['\\b(i|you|he|she|they|we) (?:am|are|is)\\b', '$1 is'],
  ['\\bim\\b', 'i is'],
  ['\\b(?:hes|shes)\\b', 'he is'],
  ['\\btheyre\\b', 'they is'],
  ['\\bive\\b', 'i have'],
  ['\\b(?:imma|ima)\\b', 'i gonna'],
  ['\\b(i|you|he|she|they|we) will\\b', '$1 ll'],
  ['\\b(?:ill|il)\\b', 'i ll'],
  ['\\bhell\\b|\\bshell\\b', 'he ll'],
  ['\\btheyll\\b', 'they ll'],
  ['\\bdo not\\b', 'dont'],
  ['\\b(?:can not|cannot)\\b', 'cant'],
  ['\\bno one\\b|\\bno body\\b', 'nobody'],
  ['\\b(my|your|ur) self\\b', '$1self'],
  ['\\bany ?more\\b', 'anymore'],
  ['\\bself ?-? ?harm', 'selfharm'],
  ['\\bphone number\\b', 'number'],
  ['\\buser ?name\\b', 'username'],
  ['\\bgamer ?tag\\b', 'gamertag'],
  ['\\bstep ?(dad|mum|father|mother|brother|sister)\\b', 'step$1'],
];

export const WORRIES: WorryPatterns = {
  always: [...SELF_HARM, ...FEAR, ...SECRECY, ...CONTACT].join('|'),
  unlessAGame: [...THREATS, ...HARM].join('|'),
  game: GAME,
  spellings: SPELLINGS,
  groups: GROUPS,
};
