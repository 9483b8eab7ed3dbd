import { isMeantBy } from '../../model/meantKeys';
import { INSTALL_DIRECTORY_KEY, STANDARD_INSTALL_DIRECTORY_KEY } from '../../roles/documented';
import { addEntry } from '../edits';
import { defineRule } from '../rule';

export const installDirVariable = defineRule({
  id: 'install-dir-variable',
  severity: 'information',
  title: 'USER_INSTALL_DIR is set, USER_INSTALL_DIR1 is not',
  reason:
    "USER_INSTALL_DIR is InstallAnywhere's own variable. The guide has BEMS take its folder from USER_INSTALL_DIR1, so a file that sets only the other one probably installs into the default folder. (The conclusion is ours.)",
  source: 'S0 Perform a silent install or upgrade; PUB Revenera InstallAnywhere, standard variables; OURS',
  fix: { description: 'Insert `USER_INSTALL_DIR1` with the same value.', safe: false },
  about: 'value',
  examples: {
    bad: ['USER_INSTALL_DIR=E:\\\\BEMS\n'],
    good: ['USER_INSTALL_DIR=E:\\\\BEMS\nUSER_INSTALL_DIR1=E:\\\\BEMS\n'],
  },
  check(file, report) {
    const standard = file.effective(STANDARD_INSTALL_DIRECTORY_KEY);
    if (!standard || standard.isEmpty || isMeantBy(file, INSTALL_DIRECTORY_KEY)) return;
    report({
      span: standard.keySpan,
      entry: standard,
      message: `BEMS takes its folder from \`${INSTALL_DIRECTORY_KEY}\`: set that, too, or it probably goes into the default folder.`,
      fixes: [
        {
          title: `Insert ${INSTALL_DIRECTORY_KEY} with the same value`,
          safe: false,
          edits: [addEntry(file, INSTALL_DIRECTORY_KEY, standard.meant.text, standard)],
        },
      ],
    });
  },
});
