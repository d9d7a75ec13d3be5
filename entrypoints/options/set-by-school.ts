import type { School } from '../../utils/policy/school.ts';
import type { LoadedSchool } from '../../utils/settings/school-store.ts';

/** This field came by the school's device management: pages show it, and change nothing of it. */
export function setBySchool({ managed }: LoadedSchool, field: keyof School): boolean {
  return managed?.fields.some(({ name }) => name === field) ?? false;
}
