import type { Runtime } from 'webextension-polyfill';
import { FAULT, logFault } from '../base/log-fault.ts';
import type { Acknowledgement } from '../incidents/draft.ts';
import type { Answers, Failure, Request } from './protocol.ts';
import { meetingRequest, pageRequest } from './schemas.ts';
import { type Asker, askerOf, type Own } from './sender.ts';

/** The background's side of the protocol: who may ask, is it well-formed, who answers. */

type RequestOf<Type extends Request['type']> = Extract<Request, { readonly type: Type }>;

/** An error whose message is a sentence for the teacher. */
interface SayableError extends Error {
  readonly code: string;
}

export type Handlers = {
  readonly [Type in Request['type']]: (request: RequestOf<Type>, asker: Asker) => Promise<Answers[Type]>;
};

type Listener = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;

const NOT_UNDERSTOOD: Failure = {
  failed: 'not-understood',
  why: 'Lesson Lookout did not understand this page. Reload it, then try again.',
};

function typeOf(message: unknown): string | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  return typeof message.type === 'string' ? message.type : undefined;
}

/** A capture that will never be understood is refused by name, so that its page keeps the words and stops. */
function refusal(message: unknown): Acknowledgement | Failure {
  const { draft, amendment } = message as { draft?: { id?: unknown }; amendment?: { id?: unknown } };
  const id = (draft ?? amendment)?.id;
  return typeof id === 'string' ? { refused: id, because: 'not-understood' } : NOT_UNDERSTOOD;
}

function isSayable(error: unknown): error is SayableError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

async function answer(handlers: Handlers, request: Request, asker: Asker): Promise<unknown> {
  try {
    // The union of handlers by type cannot be called with a union of requests: each takes its own.
    const handler = handlers[request.type] as (request: Request, asker: Asker) => Promise<unknown>;
    return await handler(request, asker);
  } catch (error) {
    if (isSayable(error)) return { failed: error.code, why: error.message } satisfies Failure;
    logFault('error', `${request.type} failed`)(error);
    return { failed: 'fault', why: FAULT } satisfies Failure;
  }
}

/**
 * The listener for `runtime.onMessage`. It answers (with a promise) only what it owns: a request of the
 * protocol from somebody who may make it.
 */
export function createListener(handlers: Handlers, own: Own): Listener {
  return (message, sender) => {
    const type = typeOf(message);
    if (type === undefined || !Object.hasOwn(handlers, type)) return undefined;
    const asker = askerOf(sender, own);
    if (asker === undefined) return undefined;
    const schema = asker.from === 'page' ? pageRequest : meetingRequest;
    const parsed = schema.safeParse(message);
    if (parsed.success) return answer(handlers, parsed.data, asker);
    return Promise.resolve(refusal(message));
  };
}
