import type { ResponseDocument } from '../response-file/responseDocument';
import { mentions } from '../response-file/subject';
import type { Mention } from '../response-file/subject';
import { hostSubject, isSame } from './subject';
import type { Subject } from './subject';

/** The entries that count by which a response file says that it is the host `subject` that it installs BEMS on. */
export function computersIn(file: ResponseDocument, subject: Subject): Mention[] {
  return hostsIn(file, subject).filter(({ as, entry }) => as === 'computer' && file.file.counts(entry));
}

/** Every place of a response file that speaks of the host `subject`, in the order of the file. */
export function hostsIn(file: ResponseDocument, subject: Subject): Mention[] {
  if (subject.kind !== 'host') return [];
  return mentions(file, 'host').filter(({ identity }) => isSame(hostSubject(identity), subject));
}
