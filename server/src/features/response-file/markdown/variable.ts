import { VARIABLE_SOURCE } from '../../../model/variables';
import type { InstallerVariable } from '../../../model/variables';
import type { Description } from '../../markdown/explanation';

/** What the documents tell about a variable of every installer. */
export function describeVariable({ description, source }: InstallerVariable): Description {
  return {
    parts: ['**A variable of the installer**', description ?? null, 'It can be read, not set.'],
    sources: [source ?? VARIABLE_SOURCE],
  };
}
