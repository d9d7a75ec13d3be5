/** A running proxy. */
export interface ConnectProxy {
  readonly port: number;
  /** Every host asked for, in order. */
  readonly asked: readonly string[];
  /** Those of them that were answered 403. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

export function startConnectProxy(targetPort: number, options?: { hosts?: readonly string[] }): Promise<ConnectProxy>;
