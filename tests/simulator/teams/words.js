import { variants } from './page.js';

/** `{name}` and the like are filled in. Where no source has seen a word it is our own guess. */
const EN = {
  leave: 'Leave', hangupMore: 'More options', muteMic: 'Mute mic', unmuteMic: 'Unmute mic',
  cameraIsOn: 'Turn camera off', cameraIsOff: 'Turn camera on', share: 'Share', stopSharing: 'Stop sharing', people: 'People',
  chat: 'Chat', raise: 'Raise', more: 'More', view: 'View', joinNow: 'Join now', displayName: 'Type your name', mic: 'Microphone',
  camera: 'Camera', muted: 'Muted', unmuted: 'Unmuted', tileMuted: 'muted', organiser: 'Organiser', coorganiser: 'Co-organiser', guest: '(Guest)',
  external: 'External', externalTile: 'External unfamiliar', unverified: 'Unverified', myself: 'Myself video', videoOn: 'video is on', videoOff: 'video is off',
  hand: 'Hand raised position {n}', contextMenu: 'Context menu is available', hasContextMenu: 'Has context menu',
  inMeeting: 'In this meeting ({n})', waiting: 'Waiting in lobby ({n})', invited: 'Others invited ({n})', attendees: 'Attendees',
  participants: 'Participants', admit: 'Admit', deny: 'Deny', isWaiting: '{name} is waiting in the lobby', areWaiting: '{n} people are waiting in the lobby',
  viewLobby: 'View lobby', recordingByMe: "Recording has started. You're recording: let everyone know.",
  recordingBefore: 'Recording has started. By joining, you consent to this meeting being recorded.',
  recordingByOther: 'Recording has started. By staying, you consent to this meeting being recorded.',
  recordingStarted: 'Recording has started', startedBy: 'Recording started by {name}', transcriptionStarted: 'Transcription has started',
  transcriptionBefore: 'Transcription has started. By joining, you consent to this meeting being transcribed.',
  transcriptionBy: 'Transcription started by {name}', recordingStopped: 'Recording has stopped', recordingSaved: 'Recording has stopped. It is being saved.',
  recordingNow: 'Recording', dismiss: 'Dismiss', startRecording: 'Start recording', stopRecording: 'Stop recording', startTranscription: 'Start transcription',
  stopTranscription: 'Stop transcription', captionsOn: 'Turn on live captions', captionsOff: 'Turn off live captions', stopRecordingAsk: 'Stop recording?', stop: 'Stop',
  typeMessage: 'Type a message', chatDisabled: 'Chat is turned off for this meeting', connecting: 'Connecting…',
  lobby: 'Someone in the meeting should let you in soon', leftMeeting: 'You left the meeting', ended: 'The meeting has ended', rejoin: 'Rejoin',
  surveyAsk: 'How was the call quality?', notFound: "We couldn't find a meeting matching this ID and passcode", tryAgain: 'Try again',
  contentShared: 'Content shared by {name}', sharedView: 'Shared content view', captions: 'Live Captions', profile: 'Profile picture of {name}.',
  search: 'Search', activity: 'Activity', teams: 'Teams', calendar: 'Calendar', calls: 'Calls', returnToCall: 'Return to call', onHold: "You're on hold", resume: 'Resume',
  joinedLine: '{name} joined the meeting', leftLine: '{name} left the meeting', effects: 'Video effects', noEffect: 'No background effect', blur: 'Standard blur background effect',
  image: 'Classroom background effect', networkToast: 'Your network is busy. Others may see you late.', mutedToast: 'Your mic is muted', stageOf: 'Meeting stage', elapsed: 'Elapsed time',
  genericMeeting: 'Meeting', endMeeting: 'End meeting', endMeetingAsk: 'End the meeting?', end: 'End', newMessage: '{name} sent a message',
};

const US = { ...EN, organiser: 'Organizer', coorganiser: 'Co-organizer' };

const FR = {
  ...EN, leave: 'Quitter', muteMic: 'Désactiver le micro', unmuteMic: 'Activer le micro', cameraIsOn: 'Désactiver la caméra', cameraIsOff: 'Activer la caméra',
  share: 'Partager', stopSharing: 'Arrêter le partage', people: 'Contacts', chat: 'Conversation', raise: 'Lever', more: 'Plus', view: 'Affichage', joinNow: 'Rejoindre maintenant',
  muted: 'Micro désactivé', unmuted: 'Micro activé', tileMuted: 'micro désactivé', organiser: 'Organisateur', coorganiser: 'Co-organisateur', guest: '(Invité)',
  external: 'Contact externe non reconnu', externalTile: 'Contact externe non reconnu', unverified: 'Non vérifié', myself: 'Ma vidéo', videoOn: 'la vidéo est activée',
  videoOff: 'la vidéo est désactivée', hand: 'Main levée, position {n}', contextMenu: 'Le menu contextuel est disponible', hasContextMenu: 'Comporte un menu contextuel',
  inMeeting: 'Dans cette réunion ({n})', waiting: 'En attente dans la salle d’attente ({n})', invited: 'Autres personnes invitées ({n})', attendees: 'Participants', participants: 'Participants',
  admit: 'Admettre', deny: 'Refuser', isWaiting: '{name} attend dans la salle d’attente', areWaiting: '{n} personnes attendent dans la salle d’attente', viewLobby: 'Afficher la salle d’attente',
  recordingByMe: 'L’enregistrement a commencé. Vous enregistrez la réunion.', recordingBefore: 'L’enregistrement a commencé. En participant, vous acceptez d’être enregistré.',
  recordingByOther: 'L’enregistrement a commencé. En restant, vous acceptez d’être enregistré.', recordingStarted: 'L’enregistrement a commencé', startedBy: 'Enregistrement démarré par {name}',
  transcriptionStarted: 'La transcription a commencé', transcriptionBefore: 'La transcription a commencé. En participant, vous acceptez d’être transcrit.', transcriptionBy: 'Transcription démarrée par {name}',
  recordingStopped: 'L’enregistrement est arrêté', recordingSaved: 'L’enregistrement est arrêté et en cours de sauvegarde.', recordingNow: 'Enregistrement', profile: 'Image de profil de {name}.',
  contentShared: 'Contenu partagé par {name}', typeMessage: 'Tapez un message', leftMeeting: 'Vous avez quitté la réunion', ended: 'La réunion est terminée',
};

const DE = {
  ...EN, leave: 'Verlassen', muteMic: 'Mikrofon stummschalten', unmuteMic: 'Stummschaltung aufheben', cameraIsOn: 'Kamera ausschalten', cameraIsOff: 'Kamera einschalten', share: 'Teilen',
  stopSharing: 'Freigabe beenden', people: 'Personen', raise: 'Heben', more: 'Mehr', view: 'Ansicht', joinNow: 'Jetzt beitreten', muted: 'Stummgeschaltet', unmuted: 'Stummschaltung aufgehoben',
  tileMuted: 'stummgeschaltet', organiser: 'Organisator', coorganiser: 'Mitorganisator', guest: '(Gast)', external: 'Extern', externalTile: 'Extern unbekannt', unverified: 'Nicht überprüft',
  myself: 'Mein Video', videoOn: 'Video ist ein', videoOff: 'Video ist aus', hand: 'Hand gehoben, Position {n}', contextMenu: 'Kontextmenü ist verfügbar', hasContextMenu: 'Hat ein Kontextmenü',
  inMeeting: 'In dieser Besprechung ({n})', waiting: 'Im Wartebereich ({n})', invited: 'Weitere Eingeladene ({n})', attendees: 'Teilnehmer', participants: 'Teilnehmer', admit: 'Zulassen', deny: 'Ablehnen',
  isWaiting: '{name} wartet im Wartebereich', areWaiting: '{n} Personen warten im Wartebereich', viewLobby: 'Wartebereich anzeigen', recordingByMe: 'Die Aufzeichnung wurde gestartet. Sie zeichnen auf.',
  recordingBefore: 'Die Aufzeichnung wurde gestartet. Mit Ihrer Teilnahme stimmen Sie zu.', recordingByOther: 'Die Aufzeichnung wurde gestartet. Wenn Sie bleiben, stimmen Sie zu.',
  recordingStarted: 'Die Aufzeichnung wurde gestartet', startedBy: 'Aufzeichnung gestartet von {name}', transcriptionStarted: 'Die Transkription wurde gestartet', transcriptionBefore: 'Die Transkription wurde gestartet. Mit Ihrer Teilnahme stimmen Sie zu.',
  transcriptionBy: 'Transkription gestartet von {name}', recordingStopped: 'Die Aufzeichnung wurde beendet', recordingSaved: 'Die Aufzeichnung wurde beendet und wird gespeichert.', recordingNow: 'Aufzeichnung',
  profile: 'Profilbild von {name}.', contentShared: 'Von {name} geteilter Inhalt', typeMessage: 'Nachricht eingeben', leftMeeting: 'Sie haben die Besprechung verlassen', ended: 'Die Besprechung wurde beendet',
};

/** An invented language: every letter moved on within vowels and consonants, so that it reads like words. */
function invented() {
  const vowels = 'aeiou';
  const consonants = 'bcdfghjklmnpqrstvwxyz';
  const turn = (/** @type {string} */ char) => {
    const lower = char.toLowerCase();
    const row = [vowels, consonants].find((letters) => letters.includes(lower));
    if (row === undefined) return char;
    const moved = /** @type {string} */ (row[(row.indexOf(lower) + 2) % row.length]);
    return char === lower ? moved : moved.toUpperCase();
  };
  const words = Object.entries(EN).map(([key, word]) => [key, word.replace(/\{\w+\}|[a-z]/gi, (part) => (part.length > 1 ? part : turn(part)))]);
  return /** @type {typeof EN} */ (Object.fromEntries(words));
}

const LOCALES = /** @type {Record<string, typeof EN>} */ ({ 'en-GB': EN, 'en-US': US, fr: FR, de: DE, xx: invented() });

/** The words of this load's locale. */
export const words = /** @type {typeof EN} */ (LOCALES[variants.locale]);

/**
 * @param {keyof typeof EN} key
 * @param {Record<string, string | number>} values
 */
export function say(key, values) {
  return words[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}
