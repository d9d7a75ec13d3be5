/** True when one says nothing that the other does not. People keep their object while nothing changes. */
export function alike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one)) return Array.isArray(other) && one.length + other.length === 0;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const keys = Object.keys(one);
  const from = one as Readonly<Record<string, unknown>>;
  const to = other as Readonly<Record<string, unknown>>;
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && alike(from[key], to[key]));
}
