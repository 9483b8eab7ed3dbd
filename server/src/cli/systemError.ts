const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'the operation is not permitted',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENOENT: 'there is no such file or folder',
  ELOOP: 'its symbolic links go in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'there is no space left on the device',
  EROFS: 'the file system is read-only',
  EBUSY: 'another program is using it',
  EMFILE: 'too many files are open',
  EIO: 'the device reports an error',
};

/** An error of the operating system: something about the machine, not a mistake of ours. */
export interface SystemError extends Error {
  readonly code: string;
}

export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}

/** Why something failed, in words, to stand behind a colon. @throws the error itself where it is a mistake of ours */
export function reasonOf(error: unknown): string {
  if (!isSystemError(error)) throw error;
  return REASONS[error.code] ?? error.code;
}

/** Whether the error says that the file or a folder above it is not there. */
export function isMissing(error: unknown): boolean {
  return isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
