import { variants } from './page.js';

/**
 * What the client translates. What it forgets to translate is no word of this table: it stands in English where it is
 * made, whatever the language.
 */
const EN = {
  host: 'Host',
  cohost: 'Co-host',
  me: 'Me',
  guest: 'Guest',
  viewing: "You are viewing {0}'s screen",
  sharing: "You're screen sharing",
  recordingPaused: 'Recording Paused',
  pauseRecording: 'Pause Recording',
  resumeRecording: 'Resume Recording',
  stopRecording: 'Stop Recording',
  endForAll: 'End Meeting for All',
  leaveMeeting: 'Leave Meeting',
  hostEnded: 'This meeting has been ended by host',
  beingRecorded: 'This meeting is being recorded',
  sharingPaused: 'Your screen sharing is paused',
  breakoutRooms: 'Breakout Rooms',
  liveTranscription: 'Live Transcription',
  gotIt: 'Got it',
  enteredOne: '{0} entered the waiting room',
  enteredMany: '{0} people entered the waiting room',
  handRaised: "{0}'s hand has been raised",
  locked: 'Locked',
  participants: 'Participants',
  joined: 'Joined',
  waitingRoom: 'Waiting Room',
  admit: 'Admit',
  end: 'End',
  leave: 'Leave',
  cancel: 'Cancel',
  mute: 'Mute',
  unmute: 'Unmute',
  video: 'Video',
  share: 'Share',
  stopShare: 'Stop Share',
  chat: 'Chat',
  meetingChat: 'Meeting Chat',
  everyone: 'Everyone',
  directMessage: '(Direct Message)',
  record: 'Record',
  hostTools: 'Host tools',
  view: 'View',
  captionsShow: 'Show Captions',
  captionsHide: 'Hide Captions',
  join: 'Join',
  startVideo: 'Start Video',
  stopVideo: 'Stop Video',
  hostWillAdmit: "The host will admit you when they're ready",
  pleaseWait: 'Please wait, the meeting host will let you in soon.',
  exit: 'Exit',
  find: 'Find a participant',
  popOut: 'Pop Out',
  close: 'Close',
  joinPage: 'Join a Meeting',
  selected: 'selected',
  unselect: 'unselect',
  unstable: 'Your internet connection is unstable',
};

/** @type {Record<string, Partial<typeof EN>>} words that these two languages lack stay English, as a client's may */
const OTHER = {
  'fr-FR': {
    host: 'Hôte',
    cohost: 'Co-hôte',
    me: 'Moi',
    guest: 'Invité',
    viewing: 'Vous regardez actuellement l’écran de {0}',
    sharing: 'Vous partagez votre écran',
    recordingPaused: 'Enregistrement suspendu',
    endForAll: 'Mettre fin à la réunion pour tous',
    leaveMeeting: 'Quittez la réunion',
    beingRecorded: 'Cette réunion est en cours d’enregistrement',
    hostEnded: 'L’hôte a mis fin à cette réunion',
    enteredOne: '{0} est entré dans la salle d’attente',
    locked: 'Verrouillé',
    end: 'Terminer',
    leave: 'Quitter',
    admit: 'Admettre',
    waitingRoom: 'Salle d’attente',
    joined: 'Présents',
    share: 'Partager',
    record: 'Enregistrer',
    everyone: 'Tout le monde',
    directMessage: '(Message direct)',
    join: 'Rejoindre',
    mute: 'Muet',
    unmute: 'Activer le son',
  },
  'de-DE': {
    host: 'Host',
    cohost: 'Co-Host',
    me: 'Mich',
    guest: 'Gast',
    viewing: 'Es wird Ihnen der Bildschirm von {0} angezeigt',
    sharing: 'Sie haben den Bildschirm freigegeben',
    recordingPaused: 'Aufzeichnung angehalten',
    endForAll: 'Das Meeting für alle beenden',
    leaveMeeting: 'Meeting verlassen',
    beingRecorded: 'Dieses Meeting wird aufgezeichnet',
    hostEnded: 'Das Meeting wurde vom Host beendet',
    enteredOne: '{0} hat das Wartezimmer betreten',
    locked: 'Gesperrt',
    end: 'Beenden',
    leave: 'Verlassen',
    admit: 'Zulassen',
    waitingRoom: 'Wartezimmer',
    joined: 'Dabei',
    share: 'Freigeben',
    record: 'Aufzeichnen',
    everyone: 'Alle',
    directMessage: '(Direktnachricht)',
    join: 'Beitreten',
    mute: 'Stumm',
    unmute: 'Ton ein',
  },
};

/** @type {typeof EN} */
export const words =
  variants.locale === 'xx'
    ? /** @type {any} */ (Object.fromEntries(Object.entries(EN).map(([key, word]) => [key, invented(word)])))
    : { ...EN, ...OTHER[variants.locale] };

/** @param {keyof typeof EN} word @param {string | number} inside what stands for {0} @returns {string} */
export function say(word, inside) {
  return words[word].replace('{0}', () => String(inside));
}

/** A language that nobody has a table for. @param {string} word */
function invented(word) {
  return word.replace(/[aeiou]/g, 'ø').replace(/[AEIOU]/g, 'Ø');
}
