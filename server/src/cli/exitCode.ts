/** What the command line ends with. */
export const EXIT = {
  /** No errors, and no more warnings than allowed. */
  ok: 0,
  findings: 1,
  /** Wrong use: an unknown option, a file that is not there, a broken configuration. */
  usage: 2,
  /** A mistake of this program. */
  internal: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
