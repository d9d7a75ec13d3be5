/** Local date `2026-11-23` and time `10:05` of an instant, as exports write them. */
export function localDateTime(at: number, zone: string): [date: string, time: string] {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone);
  return [local.toPlainDate().toString(), local.toPlainTime().toString({ smallestUnit: 'minute' })];
}
