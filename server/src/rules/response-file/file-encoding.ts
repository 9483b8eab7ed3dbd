import { defineRule } from '../rule';

export const fileEncoding = defineRule({
  id: 'file-encoding',
  severity: 'error',
  title: 'The installer cannot read the file in this encoding',
  reason:
    'On Windows the installer reads a response file that is UTF-8 without a byte-order mark, or UTF-16 little endian. A UTF-8 byte-order mark becomes part of the first key, so that key is lost; in other encodings every value with a letter beyond ASCII is garbled, or the whole file is.',
  source: 'PUB Revenera InstallAnywhere, response files; Java SE API, Properties.load',
  fix: { description: 'Save the file again as UTF-8 without a byte-order mark.', safe: false },
  about: 'form',
  wholeFile: true,
  examples: {
    bad: ['\uFEFFUSER_INSTALL_DIR1=E:\\\\BEMS\n'],
    good: ['USER_INSTALL_DIR1=E:\\\\BEMS\n'],
  },
  check({ file, lines }, report) {
    const saveAgain = [
      { title: 'Save as UTF-8 without a byte-order mark', safe: false, edits: [], saveAs: 'utf-8' as const },
    ];
    if (file.encoding === 'unknown' || file.invalidAt >= 0) {
      const at = Math.max(0, file.invalidAt);
      report({
        span: { start: at, end: Math.min(at + 1, file.text.length) },
        message: `The bytes from line ${lines.positionAt(at).line + 1} on are not valid ${file.encoding === 'unknown' ? 'UTF-8' : 'text'}: the installer would misread them. Save the file as UTF-8 without a byte-order mark.`,
        // The text is a guess, so nothing is offered that would write the guess.
      });
    } else if (file.encoding === 'utf-16be') {
      report({
        span: { start: 0, end: 0 },
        message:
          'The file is UTF-16 big endian, which the installer cannot read: save it as UTF-8 without a byte-order mark.',
        fixes: saveAgain,
      });
    } else if (file.encoding === 'utf-8' && file.byteOrderMark) {
      report({
        span: { start: 0, end: 0 },
        message:
          'The file begins with a byte-order mark, which would become part of the first key: save it as UTF-8 without one.',
        fixes: saveAgain,
      });
    }
  },
});
