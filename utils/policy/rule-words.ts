import type { RuleId } from './rule-ids.ts';

/** What the card of a rule says of the rule itself; what it says of the lesson is the rule's `evaluate`. */
export interface RuleWords {
  /** Heading of its card. */
  readonly title: string;
  /** "Why am I seeing this": what it looks at, and what it cannot see. */
  readonly why: string;
  /** What to do now, for an urgent card. */
  readonly steps?: readonly string[];
}

/** They travel with the school: in the rules' files they would be in the script of every meeting page. */
export const RULE_WORDS: Readonly<Record<RuleId, RuleWords>> = {
  'recording-by-others': {
    title: 'Recording',
    why: 'I read that a recording or a transcription is on, and from whose account the page says it was started. I cannot see recordings made with a phone or another program.',
    steps: [
      'Ask for the recording to be stopped.',
      'Tell the class that the lesson is not to be recorded.',
      'Record what happened.',
    ],
  },
  'recording-starter-unknown': {
    title: 'Who started this?',
    why: 'I read that a recording or a transcription is on. The page does not say from whose account it was started, so I ask.',
  },
  'recording-forbidden': {
    title: 'Recording',
    why: 'I read that a recording or a transcription is on. This policy wants none, whoever starts it. I cannot see recordings made with a phone or another program.',
    steps: ['Stop the recording.', 'If it is kept, delete it or ask the office to.', 'Record what happened.'],
  },
  'one-to-one-not-recorded': {
    title: 'This one-to-one is not recorded',
    why: 'I count staff and pupils in the meeting and read whether a recording is on, in a one-to-one that your timetable has as approved. People in the room with you are not seen: tell me, and I count them.',
    steps: ['Start the recording, or ask a second adult to join.', 'If an adult is in the room with you, say so here.'],
  },
  'recording-not-started': {
    title: 'No recording yet',
    why: 'I read whether the meeting shows a recording, once several pupils are in.',
    steps: ['Start the recording from the meeting’s own menu.'],
  },
  'surname-in-recording': {
    title: 'Surnames in the recording',
    why: 'I read that staff record this lesson, and how many words pupils’ names show. One initial after a first name is fine.',
    steps: ['Ask pupils to show first names only, or stop the recording.'],
  },
  'note-taker-present': {
    title: 'Note-taking service',
    why: 'I compare the names in the meeting with those of known recording and note-taking services. A service under a person’s name looks like a person to me.',
    steps: ['Remove it from the meeting, or do not let it in.', 'Ask whose it is.', 'Record what happened.'],
  },
  'pupil-microphone-open': {
    title: 'Microphone on',
    why: 'I read the microphone signs in the People list and on the pictures. I leave a microphone alone while a hand is up or was just lowered, and for a while after you invited somebody to speak. I never hear anything.',
  },
  'pupil-camera-on': {
    title: 'Camera on',
    why: 'I read the camera signs in the People list and on the pictures. I never see the pictures themselves.',
  },
  'pupil-camera-off': {
    title: 'Camera off',
    why: 'I read the camera signs in the People list and on the pictures. Pupils who need not have theirs on are left out, by your class list.',
  },
  'camera-without-consent': {
    title: 'Camera to be off',
    why: 'I read the camera signs in the People list and on the pictures, and look up the name in your class list. The reason is there, not here.',
    steps: [
      'Ask for the camera to be turned off, without saying why.',
      'If it stays on, turn it off from the meeting’s own menu.',
      'Record what happened.',
    ],
  },
  'pupil-sharing-screen': {
    title: 'Screen shared',
    why: 'I read that a screen is shared and whose the page says it is. I do not see what is shared.',
    steps: [
      'Stop the share from the meeting’s own menu.',
      'Set sharing to “only me” for the rest of the lesson.',
      'Record what happened.',
    ],
  },
  'own-screen-shared': {
    title: 'You are sharing your screen',
    why: 'I read that the page says you share a screen. I do not see what is shared.',
  },
  'private-chat-open': {
    title: 'Private chat is open',
    why: 'I read the chat setting where the page shows it, and whether a message is marked private. A message to you or between staff never counts, and I keep no word of any.',
    steps: ['Set the chat so that everyone sees every message.'],
  },
  'chat-on': {
    title: 'Chat is on',
    why: 'I read the chat setting where the page shows it.',
    steps: ['Turn the chat off from the meeting’s own settings.'],
  },
  'chat-not-watched': {
    title: 'Chat is not watched',
    why: 'I read the chat only while its panel is open, and keep no word of it. Where the page shows that chat is on and I cannot see it, I say so.',
    steps: ['Open the chat panel, or read it yourself now and then.'],
  },
  'language-in-chat': {
    title: 'Words in the chat',
    why: 'I compare the words of messages with a list of English ones, also where signs stand for letters. I do not understand a message: a word of a book that you read counts too. I keep no message.',
    steps: [
      'Read the message, and remove it if it is not for a lesson.',
      'Remind the class of the expectations.',
      'Record what happened.',
    ],
  },
  'worry-in-chat': {
    title: 'Is someone worried?',
    why: 'I compare messages with a list of English phrases about harm, fear, secrecy and contact outside. I miss most ways to say such things, and I ask about some that are harmless. I keep no word of a message.',
    steps: [
      'Read the message.',
      'Stay with the pupil, and do not promise to keep it secret.',
      'Tell the safeguarding lead now; in danger, call 999.',
    ],
  },
  'personal-details-in-chat': {
    title: 'Private details in the chat',
    why: 'I look in messages for what has the shape of a phone number, an e-mail address, or a postcode with a house number or street. I cannot tell whose it is. A number or a postcode alone does not count. I keep no message.',
    steps: ['Remove the message.', 'Remind the class to keep private details to themselves.', 'Record what happened.'],
  },
  'link-shared': {
    title: 'Meeting link in the chat',
    why: 'I look in messages for links that open a Teams, Zoom or Google Meet meeting. I do not open any, and I cannot tell which meeting it is. I keep no message.',
    steps: ['Remove the message.', 'Admit only those whom you know.', 'Record what happened.'],
  },
  'unexpected-participant': {
    title: 'Not on the list',
    why: 'I compare the names and labels that the meeting shows with your class list, the staff list and the guests of this session. A name spelt another way is another name to me.',
    steps: [
      'Ask who they are, or move them back to the waiting room.',
      'Remove them if nobody knows them.',
      'Record what happened.',
    ],
  },
  'pupil-account-not-school': {
    title: 'Not a school account',
    why: 'I read the labels guest, external and unverified beside the names of pupils on your class list. A name alone does not prove who it is.',
    steps: ['Ask them to leave and come back with their school account.'],
  },
  'same-name-twice': {
    title: 'The same name twice',
    why: 'I compare the names in the meeting with one another, and the labels beside them. One person on two devices looks the same to me.',
    steps: [
      'Ask both to turn on their cameras or to say hello.',
      'Move the one whom nobody knows back to the waiting room.',
      'Record what happened.',
    ],
  },
  'name-not-own': {
    title: 'Whose name is this?',
    why: 'I compare shown names with your class list: empty ones, those of devices, those spelt almost like a class member’s, and those changed during the lesson.',
    steps: ['Ask them to show their own name.', 'Ask to see or hear them before you go on.', 'Record what happened.'],
  },
  'waiting-room-off': {
    title: 'The waiting room is off',
    why: 'I read whether the waiting room or lobby is on, where the page shows it.',
    steps: ['Turn the waiting room or lobby on in the meeting’s own settings.'],
  },
  'second-adult-missing': {
    title: 'Is another adult with you?',
    why: 'I count staff in the meeting while a pupil is in. People in the room with you are not seen: tell me, and I count them.',
    steps: ['Ask a second member of staff to join.', 'If an adult is in the room with you, say so here.'],
  },
  'one-pupil-waiting': {
    title: 'One pupil is waiting',
    why: 'I count who is in and who is waiting. People in the room with you are not seen: tell me, and I count them.',
    steps: [
      'Wait for a second pupil or adult before you let them in.',
      'If an adult is in the room with you, say so here.',
    ],
  },
  'one-to-one': {
    title: 'One pupil, one adult',
    why: 'I count staff and pupils in the meeting. People in the room with you are not seen: tell me, and I count them.',
    steps: [
      'Wait with the lesson until a second pupil or adult is in, or end the meeting.',
      'If an adult is in the room with you, say so here.',
    ],
  },
  'one-to-one-parent-not-told': {
    title: 'Has a parent been told?',
    why: 'I count staff and pupils in the meeting, in a one-to-one of which your timetable does not say that a parent was told. I ask for no reason.',
  },
  'excluded-pupil': {
    title: 'Return not agreed yet',
    why: 'I compare the names in the meeting and at its door with your class list, which says whose return to the group is not agreed yet.',
    steps: [
      'Do not let them in yet, or ask them to leave.',
      'Ask your headteacher or DSL when you are in doubt.',
      'Record what happened.',
    ],
  },
  'no-consent-to-take-part': {
    title: 'Please ask the office',
    why: 'I compare the names in the meeting and at its door with your class list. The reason is there, not here.',
    steps: ['Ask the office before you do anything else.', 'Until then, be as welcoming as ever.'],
  },
  'pupil-has-control': {
    title: 'Control of the meeting',
    why: 'I read the roles in the People list: organiser, co-organiser, presenter.',
    steps: [
      'Make them an attendee in the People list.',
      'In the meeting’s options, set “Who can present” to only you, once for all of its lessons.',
      'Record what happened.',
    ],
  },
  'pupils-left-behind': {
    title: 'Pupils may still be in the meeting',
    why: 'I saw you leave while pupils were in and no other member of staff was. What happens in the meeting after that I cannot see.',
    steps: ['Rejoin the meeting.', 'Or end it for all.'],
  },
  'outside-hours': {
    title: 'Outside school hours',
    why: 'I compare the time with the hours and closed days in your school’s settings, while a pupil is in or waiting.',
  },
  'not-timetabled': {
    title: 'Not on the timetable',
    why: 'I compare the time with the sessions in your school’s settings, 15 minutes before and after each, while a pupil is in or waiting.',
  },
  'not-approved': {
    title: 'Is this session approved?',
    why: 'I look up the session in your school’s settings: whether it is marked as approved, and who may lead live lessons. I know you by your account or the name that you show.',
  },
  'lesson-too-long': {
    title: 'A long lesson',
    why: 'I count from the first pupil’s coming in, up to the minutes in your school’s settings for this age. Where there are none I go by an assumption of my own, and then only in a quiet line.',
  },
  'platform-not-allowed': {
    title: 'Another platform',
    why: 'I compare the platform of this meeting with those that your school’s policy names.',
    steps: ['Move the lesson to the platform that your school agreed.'],
  },
  'account-not-school': {
    title: 'Not your school account',
    why: 'I read the address of the account that you are signed in with, where the page shows it, and compare it with your school’s domains. I store it nowhere.',
    steps: ['Sign in with your school account.'],
  },
  'background-not-blurred': {
    title: 'Your background',
    why: 'I read whether your camera is on and which background effect the page shows. I never see the picture.',
  },
  'expectations-not-read': {
    title: 'Expectations',
    why: 'I hear nothing, so I cannot know whether you have read them out: I count the time from the first pupil and ask.',
  },
};
