import * as z from 'zod';
import { schoolSchema } from '../../../policy/school-file/school-schema.ts';

/** The part of JSON Schema that Chromium's device management knows: one type each, no unions, no references. */
export interface ManagedSchema {
  readonly type: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly description?: string;
  readonly properties?: Readonly<Record<string, ManagedSchema>>;
  readonly additionalProperties?: ManagedSchema;
  readonly items?: ManagedSchema;
}

/**
 * The schema of managed storage, made from the one schema of a school file. It says types and nothing more: Chromium
 * drops a whole top-level field without a word when anything in it does not fit, and a field that it does not know; what
 * arrives we refuse by name. So words and ranges are left to the school file's own schema, a field that is not known
 * arrives where the fields around it are all of one type, and what may not be managed is in it to be refused.
 */
export function managedSchema(): ManagedSchema {
  const { properties, ...root } = typesOf(schoolSchema);
  const { additionalProperties: _none, ...top } = root;
  return {
    ...top,
    properties: {
      ...properties,
      // Without the entries' fields: Chromium empties them, and no name gets this far.
      classes: { description: 'Refused: class lists would lie in clear on every device.', ...EMPTIED_LIST },
    },
  };
}

const EMPTIED_LIST = { type: 'array', items: { type: 'object' } } as const;

function typesOf(given: z.core.$ZodType): ManagedSchema {
  const schema = inner(given);
  if (schema instanceof z.ZodObject) return object(schema.shape as z.core.$ZodShape);
  if (schema instanceof z.ZodRecord) return { type: 'object', additionalProperties: typesOf(schema.valueType) };
  if (schema instanceof z.ZodArray) return { type: 'array', items: typesOf(schema.element) };
  // The version: a DWORD in a registry.
  if (schema instanceof z.ZodLiteral) return { type: 'integer' };
  const { type } = z.toJSONSchema(schema, { io: 'input' });
  if (type === 'string' || type === 'integer' || type === 'number' || type === 'boolean') return { type };
  throw new Error(`a managed schema cannot say ${String(type)}`);
}

function object(shape: z.core.$ZodShape): ManagedSchema {
  const properties = Object.fromEntries(Object.entries(shape).map(([name, type]) => [name, typesOf(type)]));
  const [first, ...more] = Object.values(properties);
  const alike = first !== undefined && more.every(({ type }) => type === first.type);
  // Of objects and lists only that they are: their own fields differ.
  const any: ManagedSchema | undefined =
    first?.type === 'array' ? { type: 'array', items: { type: 'string' } } : first && { type: first.type };
  return { type: 'object', properties, ...(alike && any ? { additionalProperties: any } : {}) };
}

/** Without defaults and "may be absent"; of a short form that stands for a long one the long one. */
function inner(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional)
    return inner(schema.def.innerType);
  if (schema instanceof z.ZodLazy) return inner(schema.unwrap());
  if (schema instanceof z.ZodPipe) return inner(schema.in instanceof z.ZodTransform ? schema.out : schema.in);
  return schema;
}
