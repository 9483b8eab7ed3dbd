import { DEFAULT_CONFIGURATION } from '../../configuration/configuration';
import { ResponseFile } from '../../model/responseFile';
import { encodeValue } from '../../properties';
import { parseRole } from '../../roles/annotation';
import { runRules } from '../../rules/run';
import { plainText } from '../../text/encoding';

const SEVERITIES = { configured: new Map(), ruleSets: [] };

/**
 * What is wrong with `value` where the role is wanted, by the rules of the response file; null where nothing is.
 * @param role as in an annotation; of what is no role, nothing is known to be wrong
 * @param value as the installer shall read it
 */
export function checkAnswer(role: string, value: string): string | null {
  if (parseRole(role) === null || value === '') return null;
  const text = `# @role ${role}\nANSWER=${encodeValue(value)}\n`;
  const context = { keyRoles: DEFAULT_CONFIGURATION.keyRoles, template: null };
  const file = new ResponseFile(plainText(text), context);
  const wrong = runRules(file, SEVERITIES).diagnostics.find((diagnostic) => {
    // That a password stands in the file is told where the file is written.
    if (diagnostic.role === null || diagnostic.rule === 'plaintext-password') return false;
    return diagnostic.severity === 'error' || diagnostic.severity === 'warning';
  });
  // Messages show values as they are written in a file; here they are typed as they are meant.
  return wrong?.message.replaceAll('\\\\', '\\') ?? null;
}
