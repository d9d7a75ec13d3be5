import type { Rule } from '../rule.ts';
import { accountNotSchool } from './account-not-school.ts';
import { backgroundNotBlurred } from './background-not-blurred.ts';
import { cameraWithoutConsent } from './camera-without-consent.ts';
import { chatNotWatched } from './chat-not-watched.ts';
import { chatOn } from './chat-on.ts';
import { excludedPupil } from './excluded-pupil.ts';
import { expectationsNotRead } from './expectations-not-read.ts';
import { languageInChat } from './language-in-chat.ts';
import { lessonTooLong } from './lesson-too-long.ts';
import { linkShared } from './link-shared.ts';
import { nameNotOwn } from './name-not-own.ts';
import { noConsentToTakePart } from './no-consent-to-take-part.ts';
import { notApproved } from './not-approved.ts';
import { notTimetabled } from './not-timetabled.ts';
import { noteTakerPresent } from './note-taker-present.ts';
import { onePupilWaiting } from './one-pupil-waiting.ts';
import { oneToOne } from './one-to-one.ts';
import { oneToOneNotRecorded } from './one-to-one-not-recorded.ts';
import { oneToOneParentNotTold } from './one-to-one-parent-not-told.ts';
import { outsideHours } from './outside-hours.ts';
import { ownScreenShared } from './own-screen-shared.ts';
import { personalDetailsInChat } from './personal-details-in-chat.ts';
import { platformNotAllowed } from './platform-not-allowed.ts';
import { privateChatOpen } from './private-chat-open.ts';
import { pupilAccountNotSchool } from './pupil-account-not-school.ts';
import { pupilCameraOff } from './pupil-camera-off.ts';
import { pupilCameraOn } from './pupil-camera-on.ts';
import { pupilHasControl } from './pupil-has-control.ts';
import { pupilMicrophoneOpen } from './pupil-microphone-open.ts';
import { pupilSharingScreen } from './pupil-sharing-screen.ts';
import { pupilsLeftBehind } from './pupils-left-behind.ts';
import { recordingByOthers } from './recording-by-others.ts';
import { recordingForbidden } from './recording-forbidden.ts';
import { recordingNotStarted } from './recording-not-started.ts';
import { recordingStarterUnknown } from './recording-starter-unknown.ts';
import { sameNameTwice } from './same-name-twice.ts';
import { secondAdultMissing } from './second-adult-missing.ts';
import { surnameInRecording } from './surname-in-recording.ts';
import { unexpectedParticipant } from './unexpected-participant.ts';
import { waitingRoomOff } from './waiting-room-off.ts';
import { worryInChat } from './worry-in-chat.ts';

/** All rules that exist, in the order of `rule-ids.ts`. A guard holds files, ids and this list together. */
export const RULES: readonly Rule[] = [
  recordingByOthers,
  recordingStarterUnknown,
  recordingForbidden,
  oneToOneNotRecorded,
  recordingNotStarted,
  surnameInRecording,
  noteTakerPresent,
  pupilMicrophoneOpen,
  pupilCameraOn,
  pupilCameraOff,
  cameraWithoutConsent,
  pupilSharingScreen,
  ownScreenShared,
  privateChatOpen,
  chatOn,
  chatNotWatched,
  languageInChat,
  worryInChat,
  personalDetailsInChat,
  linkShared,
  unexpectedParticipant,
  pupilAccountNotSchool,
  sameNameTwice,
  nameNotOwn,
  waitingRoomOff,
  secondAdultMissing,
  onePupilWaiting,
  oneToOne,
  oneToOneParentNotTold,
  excludedPupil,
  noConsentToTakePart,
  pupilHasControl,
  pupilsLeftBehind,
  outsideHours,
  notTimetabled,
  notApproved,
  lessonTooLong,
  platformNotAllowed,
  accountNotSchool,
  backgroundNotBlurred,
  expectationsNotRead,
];
