import { isMeantBy } from '../../model/meantKeys';
import {
  DEFAULT_INSTALL_DIRECTORY,
  INSTALL_DIRECTORY_KEY,
  STANDARD_INSTALL_DIRECTORY_KEY,
} from '../../roles/documented';
import { addEntry } from '../edits';
import { defineRule } from '../rule';

export const installDirMissing = defineRule({
  id: 'install-dir-missing',
  severity: 'information',
  title: 'No install folder: the default one will be used',
  reason:
    'Without USER_INSTALL_DIR1 the installer works in its default folder. For an instance that is installed elsewhere the key must be set before each unattended install, upgrade or repair.',
  source: 'S0 Perform a silent install or upgrade',
  fix: { description: 'Insert the key with the default folder.', safe: false },
  about: 'value',
  wholeFile: true,
  examples: {
    bad: ['CLUSTER=west\n'],
    good: ['USER_INSTALL_DIR1=E:\\\\BEMS\n'],
  },
  check(file, report) {
    if (isMeantBy(file, INSTALL_DIRECTORY_KEY)) return;
    const standard = file.effective(STANDARD_INSTALL_DIRECTORY_KEY);
    if (standard && !standard.isEmpty) return;
    report({
      span: { start: 0, end: 0 },
      message: `No \`${INSTALL_DIRECTORY_KEY}\`: the installer uses \`${DEFAULT_INSTALL_DIRECTORY}\`. Set it if BEMS is, or is to be, in another folder.`,
      fixes: [
        {
          title: `Insert ${INSTALL_DIRECTORY_KEY} with the default folder`,
          safe: false,
          edits: [addEntry(file, INSTALL_DIRECTORY_KEY, DEFAULT_INSTALL_DIRECTORY)],
        },
      ],
    });
  },
});
