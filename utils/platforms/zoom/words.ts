import type { Label, Role } from '../../meeting/snapshot.ts';

/*
 * Zoom's client translates role words and leaves state words in English, whatever its language. Each word is
 * looked for in every language: they stand in a column of Zoom's own, and no word means two things. A word that
 * is not here makes role and label unknown.
 */

interface RoleWord {
  readonly role?: Role;
  readonly label?: Exclude<Label, 'none'>;
  readonly me?: true;
}

const HOST =
  'Host|Anfitrión|Hôte|Organizzatore|ホスト|호스트|Prowadzący|Anfitrião|Организатор|Värd|Oturum Sahibi|Người chủ trì|主持人';
const COHOST =
  'Co-host|Coanfitrión|Co-hôte|Co-organizzatore|共同ホスト|공동 호스트|Współprowadzący|Coanfitrião|Соорганизатор|Medvärd|Ortak oturum sahibi|Đồng chủ trì|联席主持人|聯席主持人';
const ME = 'Me|Mich|Yo|Moi|Saya|Io|自分|나|Ikzelf|Ja|Eu|Я|Mig|Ben|Tôi|我';
const GUEST = 'Guest|Gast|Invitado|Invité|Tamu|外部参加者|게스트|Gość|Convidado|Гость|Gäst|Konuk|Khách|访客|來賓';
const INTERPRETER =
  'Interpreter|Dolmetscher|Intérprete|Interprète|Penerjemah|Interprete|通訳者|통역사|Tolk|Tłumacz|Переводчик|Tercüman|Thông dịch viên|传译员|翻譯員';
/** Stands in brackets before the topic in the title of a locked meeting. */
const LOCKED =
  'Locked|Gesperrt|Bloqueada|Verrouillé|Terkunci|Bloccata|ロック中|잠김|Vergrendeld|Zablokowano|Заблокировано|Låst|Kilitli|Đã khóa|已锁定|已鎖定';

const ROLES = new Map<string, RoleWord>([
  ...entries(HOST, { role: 'organiser' }),
  ...entries(COHOST, { role: 'co-organiser' }),
  ...entries(ME, { me: true }),
  ...entries(GUEST, { label: 'guest' }),
  ...entries(INTERPRETER, {}),
]);

function entries(words: string, says: RoleWord): (readonly [string, RoleWord])[] {
  return words.split('|').map((word) => [word.toLowerCase(), says]);
}

/** What the role column of one row says. */
export interface Roles extends RoleWord {
  /** Every word was understood: what it does not say is not so. */
  readonly whole: boolean;
}

/** @param column the column's text: empty, or words in brackets */
export function readRoles(column: string): Roles {
  const words = column.replace(/^\((.*)\)$/u, '$1');
  const said: { -readonly [Key in keyof Roles]: Roles[Key] } = { whole: true };
  for (const word of words === '' ? [] : words.split(/\s*[,、，]\s*/u)) {
    const known = ROLES.get(word.toLowerCase());
    if (known) Object.assign(said, known);
    else said.whole = false;
  }
  return said;
}

/** True for the word that stands for the teacher in place of a name. */
export function meansMe(word: string): boolean {
  return ROLES.get(word.toLowerCase())?.me === true;
}

export const LOCKS: ReadonlySet<string> = new Set(LOCKED.split('|'));

/** Who waits, in a toast; the first group is the name. Other languages tell the number only, by the button. */
export const KNOCK = /^(.+) entered the waiting room$/su;
/** A toast of several people, who are nobody's name. */
export const SEVERAL = /^\d+ people$/u;
