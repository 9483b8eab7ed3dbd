/** What the platform provides: Node, a browser's worker, or the client. */
export interface Runtime {
  /** The bytes of a file; null where there is none that can be read. */
  readFile(uri: string): Promise<Uint8Array | null>;
  /** The response files and profiles below `folder`, in the order of their paths; at most `limit`. What is ignored is left out. */
  findFiles(folder: string, limit: number): Promise<readonly string[]>;
  /** Calls back when what has arrived already is dealt with: a macrotask, without a delay. */
  soon(callback: () => void): void;
  /** Where the pages of the rules are, without a slash at the end; null where they are not at hand. */
  readonly rulePages: string | null;
}
