import tokens from '../tokens.css?inline';
import place from './host.css?inline';
import styles from './meeting.css?inline';

/** The style sheet of the meeting UI. The background hands it over with the school: it would be 2 kB in every meeting page. */
export const SHEET = tokens + place + styles;
