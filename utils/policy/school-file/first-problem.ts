import type { z } from 'zod';
import { pathText, shown } from './wording.ts';

/** One error of a school file: where, and what would be right there. */
export interface SchoolFileError {
  /** A path such as `sessions[3].ends`, or `line 3, column 7` where the text is no JSON. */
  readonly path: string;
  readonly message: string;
}

/** The issue that comes first in the file, with the value that stands there. `data`: the parsed JSON. */
export function firstProblem(issues: readonly z.core.$ZodIssue[], data: unknown): SchoolFileError {
  const [first] = issues.map((issue) => describe(issue, data)).sort((a, b) => compareOrder(a.order, b.order));
  if (first === undefined) throw new Error('a failed parse without an issue');
  return { path: first.path, message: first.message };
}

function describe(issue: z.core.$ZodIssue, data: unknown): SchoolFileError & { readonly order: readonly number[] } {
  const full = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  const order: number[] = [];
  const path: PropertyKey[] = [];
  let here = data;
  let missing = false;
  for (const part of full) {
    // A short form stands for an object ("policy": "crofton"): the place is the short form's.
    if (typeof here !== 'object' || here === null) break;
    order.push(Array.isArray(here) ? Number(part) : Object.keys(here).indexOf(String(part)));
    path.push(part);
    missing = !Object.hasOwn(here, part);
    here = missing ? undefined : (here as Record<PropertyKey, unknown>)[part];
  }
  return { order, path: path.length === 0 ? 'the file' : pathText(path), message: wording(issue, here, missing) };
}

function wording(issue: z.core.$ZodIssue, value: unknown, missing: boolean): string {
  if (missing) return `is missing; it ${issue.message}`;
  if (!issue.message.startsWith('must')) return issue.message;
  return `${issue.message}; here stands ${shown(value)}`;
}

/** By position in the file; a field that is missing (-1) counts as at the head of its object. */
function compareOrder(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
