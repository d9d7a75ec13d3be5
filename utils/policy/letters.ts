/** What is left out when names and messages are compared: signs that cannot be seen, accents, apostrophes. */

export const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/** To be taken out before Unicode's own normal form, which makes a space of some of them. */
export const APOSTROPHES = /['`´‘’‛′‵＇ʹʻʼʽʾʿˈˊˋ՚׳ꞌ᾽᾿]/gu;

/** The vowel signs of Indic scripts and the voicing of kana stay: they are letters to a reader. */
const ACCENTS = /(?![\u{3099}\u{309a}])(?:\p{Script=Inherited}|(?=\p{M})\p{Script=Hebrew})/gu;

export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(ACCENTS, '').normalize('NFC');
}
