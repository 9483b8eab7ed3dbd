import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, loadAsJava, parseProperties, valueOf } from '../../../server/src/properties';
import type { EntryNode } from '../../../server/src/properties';
import { ResponseFile } from '../../../server/src/model/responseFile';
import type { Diagnostic, Fix } from '../../../server/src/rules/diagnostic';
import { fixResponseFile } from '../../../server/src/service';
import { applyEdits, collide } from '../../../server/src/text/edit';
import type { TextEdit } from '../../../server/src/text/edit';
import { expectFixAll, fileOf, lintText, settingsOf } from './support/caret';
import type { Options } from './support/caret';

/** How often the random tests run (`FUZZ_RUNS`); a failing one prints its seed and the smallest text that fails. */
const RUNS = { numRuns: Number(process.env.FUZZ_RUNS ?? 300) };

/** Faults that a safe fix mends, and those that it leaves, on values whose meaning is known. */
interface Entry {
  readonly annotation: string | null;
  readonly key: string;
  readonly writtenKey: string;
  readonly separator: string;
  readonly written: string;
  /** What the installer must read after fix all. */
  readonly expected: string;
}

interface Slot {
  readonly annotation: string | null;
  readonly key: string;
  readonly value: string;
  /** `bare` has no role: its source must look like a path. */
  readonly kind: 'path' | 'java' | 'backslash' | 'text' | 'bare';
}

const SLOTS: readonly Slot[] = [
  { annotation: null, key: 'USER_INSTALL_DIR1', value: 'E:\\Program Files\\BlackBerry\\BEMS', kind: 'path' },
  { annotation: 'logsDirectory', key: 'LOGS', value: 'D:\\tools\\new\\release\\files', kind: 'path' },
  { annotation: 'javaHome', key: 'JRE', value: 'C:\\Program Files\\Java\\jre-1.8', kind: 'java' },
  { annotation: 'hostName', key: 'COMPUTER', value: 'bems01.example.com', kind: 'text' },
  { annotation: 'accountLogin admin', key: 'ADMIN', value: 'EXAMPLE\\bemsadmin', kind: 'backslash' },
  { annotation: 'accountPassword admin', key: 'ADMIN_WORD', value: 'illus-trative', kind: 'text' },
  { annotation: 'databaseHost core', key: 'SERVER', value: 'sql01.example.com\\reports', kind: 'backslash' },
  { annotation: 'databaseName core', key: 'DATABASE', value: 'BEMS_Core', kind: 'text' },
  { annotation: 'databasePort core', key: 'NUMBER', value: '1433', kind: 'text' },
  { annotation: 'databaseProperties core', key: 'EXTRA', value: 'encrypt=true;loginTimeout=30', kind: 'text' },
  { annotation: 'clusterName', key: 'CLUSTER', value: 'the western site', kind: 'text' },
  { annotation: null, key: 'NOTE', value: 'E:\\no role\\but a path', kind: 'bare' },
];

/** One entry of `slot` with random faults. */
function faulty(slot: Slot): fc.Arbitrary<Entry> {
  return fc
    .record({
      separator: fc.constantFrom('=', ' = ', ':', ' ', '\t=\t', '= \\\n  '),
      lowerCase: fc.boolean(),
      quote: fc.constantFrom('', '', '"', "'"),
      blanks: fc.constantFrom('', '', ' ', '  ', '\t', ' \t '),
      comment: fc.constantFrom('', '', ' # a comment', ' ! another'),
      ending: fc.constantFrom('', '', '.', '..', ' ', '. .'),
      executable: fc.constantFrom('', '\\bin', '\\bin\\java.exe', '\\java.exe', '\\BIN\\JAVAW.EXE'),
      // Of each backslash whether it stays single, of each character whether it is written as a code: bits.
      single: fc.nat(255),
      codes: fc.nat(2 ** 30),
      continuation: fc.nat(60),
    })
    .map(({ separator, lowerCase, quote, blanks, comment, ending, executable, single, codes, continuation }) => {
      const text = quote === '' ? comment : '';
      const isPath = slot.kind === 'path' || slot.kind === 'java';
      // The ending goes on the second component, where a path has one.
      const components = slot.value.split('\\');
      const withEnding = components.map((c, i) => (isPath && i === 1 ? c + ending : c)).join('\\');
      const added = slot.kind === 'java' && text === '' ? executable : '';
      const pieces = encodePieces(withEnding + added, single, slot.kind === 'bare' ? 0 : codes);
      // Behind a single backslash a second one would be its pair, and a blank would be indentation.
      const canContinue =
        continuation < pieces.length && pieces[continuation] !== ' ' && pieces[continuation - 1] !== '\\';
      if (continuation > (slot.kind === 'bare' ? 4 : 0) && canContinue) pieces.splice(continuation, 0, '\\\n    ');
      return {
        annotation: slot.annotation,
        key: slot.key,
        writtenKey: lowerCase && slot.key === 'USER_INSTALL_DIR1' ? 'User_Install_Dir1' : slot.key,
        separator,
        written: quote + pieces.join('') + quote + text + blanks,
        expected: slot.value + text,
      };
    });
}

/** The source of each character of `value`: backslashes single or doubled, other characters now and then as a code. */
function encodePieces(value: string, single: number, codes: number): string[] {
  let backslashes = 0;
  let before = '';
  return [...value].map((character, i) => {
    let piece = character;
    if (character === '\\') piece = (single >> (backslashes++ % 8)) % 2 === 1 ? '\\' : '\\\\';
    else if (before !== '\\' && /[a-zA-Z0-9]/.test(character) && (codes >> (i % 30)) % 4 === 3) {
      piece = `\\u00${character.charCodeAt(0).toString(16)}`;
    }
    before = piece;
    return piece;
  });
}

const lineEnds = fc.constantFrom('\n', '\r\n', '\r');

describe('fix all', () => {
  const files = fc
    .tuple(fc.shuffledSubarray([...SLOTS], { minLength: 1 }), lineEnds, fc.boolean(), fc.infiniteStream(fc.nat(5)))
    .chain(([slots, lineEnd, endsBare, dice]) =>
      fc.tuple(...slots.map(faulty)).map((entries) => ({ entries, lineEnd, endsBare, dice })),
    )
    .map(({ entries, lineEnd, endsBare, dice }) => {
      const lines: string[] = [];
      for (const entry of entries) {
        const roll = dice.next().value as number;
        if (roll === 0) lines.push('', '# a comment of its own \\', '');
        if (roll === 1 && entry.writtenKey === entry.key) lines.push(`${entry.key}=`);
        if (roll === 2) lines.push('   ');
        if (entry.annotation !== null) lines.push(`# @role ${entry.annotation}`);
        if (roll === 3) lines.push('! what it is');
        lines.push(`${roll === 4 ? '  ' : ''}${entry.writtenKey}${entry.separator}${entry.written}`);
      }
      const text = lines.join('\n') + (endsBare ? '' : '\n');
      return { entries, text: text.replaceAll('\n', lineEnd) };
    });

  it('gives every entry the value that was meant, whatever faults come together', () => {
    fc.assert(
      fc.property(files, ({ entries, text }) => {
        const settings = settingsOf({});
        const mended = fixResponseFile(fileOf(text), settings).text;
        const loaded = loadAsJava(parseProperties(mended));
        expect(loaded.error).toBeNull();
        const values = Object.fromEntries(loaded.entries.map(({ key, value }) => [key, value]));
        for (const { key, expected } of entries)
          expect(values[key], `${key} in ${JSON.stringify(mended)}`).toBe(expected);
        expect(fixResponseFile(fileOf(mended), settings)).toEqual({ text: mended, fixed: 0 });
      }),
      RUNS,
    );
  });

  it('leaves no fault that it can mend', () => {
    fc.assert(
      fc.property(files, ({ text }) => {
        const mended = fixResponseFile(fileOf(text), settingsOf({})).text;
        const safe = lintText(mended).diagnostics.filter(({ fixes }) => fixes.some((fix) => fix.safe));
        expect(safe.map(({ rule }) => rule)).toEqual([]);
      }),
      RUNS,
    );
  });
});

/** Pieces of lines that mean something somewhere, in no order. */
const PIECES = [
  ...[
    'E:',
    '\\',
    '\\\\',
    '\\',
    '/',
    'a',
    'bems',
    't',
    'n',
    'u',
    'u0041',
    '\\u0020',
    '\\u',
    '"',
    "'",
    ' ',
    '\t',
    '.',
    '..',
  ],
  ...[
    '#',
    ' # x',
    ' ! y',
    '!',
    '$',
    '%A%',
    '$B$',
    '$lax.nl.env.X$',
    '<x>',
    'bin',
    'java.exe',
    'con',
    '?',
    '_',
    '-',
    '@',
    ':',
  ],
  ...[
    ';',
    '=',
    '{',
    '}',
    '}}',
    'true',
    'encrypt=',
    'password=',
    'databaseName=x;',
    'loginTimeout=1;',
    '1433',
    'sql01',
    '\\\n',
    '\\\n  ',
  ],
  ...['\\ ', '\\:', 'é', '😀', 'example.com', 'NEXT=1', ' \\\n', ',', '\f'],
];
const KEYS = [
  ...[
    'USER_INSTALL_DIR1',
    'User_Install_Dir1',
    'USER_INSTALL_DIR',
    'CORE_DB_HOST',
    'CORE_DB_PORT',
    'CORE_DB_NAME',
    'DOCS_DB_HOST',
  ],
  ...[
    'DOCS_DB_NAME',
    'ADMIN_PASSWORD',
    'ADMIN_ACCOUNT',
    'JAVA_HOME',
    'LOG_DIR',
    'HOST_NAME',
    'DOMAIN_NAME',
    'EXTRA',
    'X',
    'x',
    'A',
  ],
];
const ABOVE = [
  ...[
    '',
    '',
    '',
    '# text',
    '#',
    '# @role databaseProperties core',
    '# @role databaseProperties docs',
    '# @role databasePort docs',
  ],
  ...[
    '# @role accountLogin connect',
    '# @role accountPassword admin',
    '# @role hostnam',
    '# @role databaseHost',
    '# a \\',
  ],
  ...[
    '# bems-disable-next-line lone-backslash',
    '# bems-disable quoted-value',
    '# bems-enable',
    '# bems-disable no-such-rule',
  ],
];

const soup = fc
  .record({
    lines: fc.array(
      fc.record({
        above: fc.constantFrom(...ABOVE),
        indent: fc.constantFrom('', '', '', ' ', '\t'),
        key: fc.constantFrom(...KEYS),
        separator: fc.constantFrom('=', '=', '=', ' = ', ':', ' ', '', '=\\\n', ' \\\n ', '= '),
        value: fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }),
      }),
      { maxLength: 7 },
    ),
    lineEnd: lineEnds,
    endsBare: fc.boolean(),
  })
  .map(({ lines, lineEnd, endsBare }) => {
    const text = lines
      .map(({ above, indent, key, separator, value }) => {
        const line = `${indent}${key}${separator}${value.join('')}`;
        return above === '' ? line : `${above}\n${line}`;
      })
      .join('\n');
    return (text + (endsBare ? '' : '\n')).replaceAll('\n', lineEnd);
  });

const OPTIONS: Options = {
  template: 'USER_INSTALL_DIR1=\nCORE_DB_HOST=\nCORE_DB_PORT=1433\nEXTRA=\nX=1\n',
  keyRoles: { EXTRA: 'databaseProperties core', X: 'clusterName' },
};

/** The entries that have a key: a lone backslash at the end of a file is for Java one without. */
/**
 * What nobody writes, and fixes may make worse: a lone backslash or a quote at the beginning of a line that continues
 * another, and backslashes in a key, which becomes another key when one is doubled.
 */
const isFarFetched = (text: string): boolean =>
  /\\(?:\r\n|\r|\n)[ \t\f]*["'\\]/.test(text) || entriesOf(text).some((node) => node.keyEscaped);

const entriesOf = (text: string): EntryNode[] =>
  parseProperties(text).nodes.filter((node): node is EntryNode => node.kind === 'entry' && keyOf(text, node) !== '');

describe('any file of pieces', () => {
  it('is linted without a crash, with findings that are in order and inside the file', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { diagnostics, problems, secrets } = lintText(text, OPTIONS);
        expect(problems).toEqual([]);
        expectInside(text, diagnostics);
        let at = 0;
        for (const { start, end } of secrets) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      RUNS,
    );
  });

  it('has fixes whose edits do not overlap', () => {
    fc.assert(
      fc.property(soup, (text) => {
        for (const { fixes } of lintText(text, OPTIONS).diagnostics) {
          for (const { edits } of fixes) {
            edits.forEach((edit, i) => {
              expect(edit.span.start).toBeGreaterThanOrEqual(0);
              expect(edit.span.end).toBeGreaterThanOrEqual(edit.span.start);
              expect(edit.span.end).toBeLessThanOrEqual(text.length);
              for (const other of edits.slice(i + 1)) expect(collide(edit, other)).toBe(false);
            });
          }
        }
      }),
      RUNS,
    );
  });

  it('keeps every other entry as it is under each single fix', () => {
    fc.assert(
      fc.property(soup, (text) => {
        for (const diagnostic of lintText(text, OPTIONS).diagnostics) {
          for (const fix of diagnostic.fixes) expectOthersKept(text, diagnostic, fix);
        }
      }),
      RUNS,
    );
  });

  it('gets no new error or warning from a safe fix', () => {
    fc.assert(
      fc.property(soup, (text) => {
        fc.pre(!isFarFetched(text));
        const before = lintText(text, OPTIONS).diagnostics;
        for (const { fixes, rule } of before) {
          for (const fix of fixes) {
            if (!fix.safe) continue;
            const after = lintText(applyEdits(text, fix.edits), OPTIONS).diagnostics;
            expect(newFaults(before, after), `after ${rule}`).toEqual([]);
          }
        }
      }),
      RUNS,
    );
  });

  it('means under a safe fix of its form what it meant before', () => {
    const meantIn = (text: string): string[] => {
      const { keyRoles } = settingsOf(OPTIONS).configuration;
      return new ResponseFile(fileOf(text), { keyRoles, template: null }).entries.map((entry) => entry.meant.text);
    };
    fc.assert(
      fc.property(soup, (text) => {
        fc.pre(!isFarFetched(text));
        const before = meantIn(text);
        for (const { fixes, rule } of lintText(text, OPTIONS).diagnostics) {
          for (const fix of fixes) {
            if (!fix.safe || !FORM.includes(rule)) continue;
            const mended = applyEdits(text, fix.edits);
            expect(meantIn(mended).map(bare), `${rule} makes ${JSON.stringify(mended)}`).toEqual(before.map(bare));
          }
        }
      }),
      RUNS,
    );
  });

  it('comes to rest under fix all, with no fault that was not there', () => {
    fc.assert(
      fc.property(soup, (text) => {
        fc.pre(!isFarFetched(text));
        const settings = settingsOf(OPTIONS);
        const mended = fixResponseFile(fileOf(text), settings).text;
        expect(fixResponseFile(fileOf(mended), settings)).toEqual({ text: mended, fixed: 0 });
        expect(newFaults(lintText(text, OPTIONS).diagnostics, lintText(mended, OPTIONS).diagnostics)).toEqual([]);
        const failed = loadAsJava(parseProperties(text)).error;
        if (!failed) expect(loadAsJava(parseProperties(mended)).error).toBeNull();
        // A backslash in a key is dropped before it is doubled.
        const keys = (source: string): string[] =>
          entriesOf(source).map((node) => keyOf(source, node).toLowerCase().replaceAll('\\', ''));
        expect(keys(mended)).toEqual(keys(text));
      }),
      RUNS,
    );
  });
});

/** Rules whose safe fixes change how a value is written, not what it is meant to be. */
const FORM = ['lone-backslash', 'control-character-escape', 'trailing-whitespace', 'quoted-value'];

/** Without quotes: of quotes in quotes the outer ones go first. */
function bare(meant: string): string {
  return /^(["']).*\1$/s.test(meant) && meant.length > 1 ? bare(meant.slice(1, -1)) : meant;
}

function expectInside(text: string, diagnostics: readonly Diagnostic[]): void {
  let at = 0;
  for (const { span, related, message } of diagnostics) {
    for (const { start, end } of [span, ...related.map((place) => place.span)]) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
    expect(span.start).toBeGreaterThanOrEqual(at);
    at = span.start;
    expect(message).not.toBe('');
  }
}

/** The rules that report more errors and warnings in `after` than in `before`. */
function newFaults(before: readonly Diagnostic[], after: readonly Diagnostic[]): string[] {
  const count = (all: readonly Diagnostic[], rule: string): number =>
    all.filter((d) => d.rule === rule && (d.severity === 'error' || d.severity === 'warning')).length;
  return [...new Set(after.map(({ rule }) => rule))].filter((rule) => count(after, rule) > count(before, rule));
}

/** Fixes that may make more entries of one: they free a line, or add one. */
const ADDS = ['swallowed-line', 'install-dir-missing', 'install-dir-variable', 'missing-key'];
/** Fixes that may give an entry another key. */
const RENAMES = [
  'key-case',
  'unknown-key',
  'lone-backslash',
  'malformed-unicode-escape',
  'missing-separator',
  'swallowed-line',
];

/** Asserts that the entries which no edit of `fix` touches have the same key and value after it. */
function expectOthersKept(text: string, { rule }: Diagnostic, fix: Fix): void {
  const mended = applyEdits(text, fix.edits);
  const what = `${rule}: ${fix.title} of ${JSON.stringify(text)} makes ${JSON.stringify(mended)}`;
  const before = entriesOf(text);
  const after = new Map(entriesOf(mended).map((node) => [node.keyStart, node]));
  const touched = before.filter((node) => fix.edits.some((edit) => touches(edit, node)));
  for (const node of before) {
    if (touched.includes(node)) continue;
    const kept = after.get(moved(node.keyStart, fix.edits));
    expect(kept, what).toBeDefined();
    if (!kept) continue;
    expect(keyOf(mended, kept), what).toBe(keyOf(text, node));
    expect(valueOf(mended, kept), what).toBe(valueOf(text, node));
  }
  const keys = [...after.values()].map((node) => keyOf(mended, node));
  if (!RENAMES.includes(rule) && rule !== 'duplicate-key') {
    for (const node of touched) expect(keys, what).toContain(keyOf(text, node));
  }
  if (rule === 'duplicate-key') expect(after.size, what).toBe(before.length - 1);
  else if (ADDS.includes(rule) || RENAMES.includes(rule))
    expect(after.size, what).toBeGreaterThanOrEqual(before.length);
  else expect(after.size, what).toBe(before.length);
  if (!loadAsJava(parseProperties(text)).error) expect(loadAsJava(parseProperties(mended)).error, what).toBeNull();
}

/** Whether an edit changes something in an entry; one that inserts a line before it does not. */
function touches({ span: { start, end }, newText }: TextEdit, node: EntryNode): boolean {
  if (start < end) return start < node.end && end > node.start;
  const isLine = /[\r\n]$/.test(newText);
  const isInside = start < node.end || start === node.lineEnd;
  return isInside && (start > node.start || (start === node.start && !isLine));
}

/** Where the text at `offset`, which no edit touches, stands after `edits`. */
function moved(offset: number, edits: readonly TextEdit[]): number {
  const before = edits.filter(({ span }) => span.end <= offset);
  return before.reduce((at, { span, newText }) => at + newText.length - (span.end - span.start), offset);
}

describe('a file that is being typed', () => {
  const FILE = String.raw`# Replay feature output
# Answers for the unattended installation of the western site
USER_INSTALL_DIR1=E:\\Program Files\\BlackBerry\\BlackBerry Enterprise Mobility Server

# @role logsDirectory
LOGS_PLACE=E:\BEMS\logs\today

# The Java folder, not java.exe
# @role javaHome
JRE="C:\\Program Files\\Java\\jre-1.8\\bin\\java.exe"  

! The computer
# @role hostName
COMPUTER = bems01.example.com
# @role domainName
COMPUTER_SUFFIX : example.com

# Services
CHOSEN_INSTALL_SET=Custom
CHOSEN_FEATURE_LIST=Core,\
    Connect,\
    Presence,\
    Docs
-fileOverwrite_E\:\\BEMS\\readme.txt=Yes

# The administration account
# @role accountLogin admin
ADMIN=EXAMPLE\\bemsadmin
# @role accountPassword admin
ADMIN_WORD=illus;tra@tive
# @role accountLogin connect
CONNECT=bemsconnect@example.com
# @role accountPassword connect
CONNECT_WORD=$lax.nl.env.CONNECT_WORD$
# @role accountLogin presence
PRESENCE=EXAMPLE\nadmin
# @role accountPassword presence
PRESENCE_WORD=te$t$ing

# The databases
# @role databaseHost core
CORE_SERVER=sql01.example.com\\BEMS
# @role databaseName core
CORE_DATABASE=BEMS_Core
# @role databasePort core
CORE_NUMBER=1433 # the default
# @role databaseProperties core
CORE_EXTRA=MultiSubnetFailover=true;loginTimeOutt=30;trustStorePassword={illus;trative};\
    databaseName=BEMS_Core;realm={x
# @role databaseAuthentication core
CORE_SIGN_IN=SQL Server
# @role databaseLogin core
CORE_LOGIN=sa
# @role databasePassword core
CORE_WORD='illustrative'

CONNECT_DB_HOST=sql_01.example.com:1433
CONNECT_DB_NAME=BEMS_Core
CONNECT_DB_PORT=
# @role databaseHost docs
DOCS_SERVER=\\sql01
# @role databaseName docs
DOCS_DATABASE=<database name>
# @role databasePort docs
DOCS_NUMBER=%DOCS_PORT%

# bems-disable-next-line trailing-whitespace
PORTAL_USER=west 
PORTAL_PASSWORD=
# bems-disable unknown-key
CLUSTER=Süd-Ost 😀 \u00e9
CLUSTER=west\
NEXT=1
# @role databasePort
ODD=\u00zz
user_install_dir1=E:\\Other\
`;

  it('has some eighty lines, and most kinds of findings', () => {
    expect(FILE.split('\n').length).toBeGreaterThan(75);
    const rules = new Set(lintText(FILE, OPTIONS).diagnostics.map(({ rule }) => rule));
    expect(rules.size).toBeGreaterThan(25);
  });

  const expectSound = (text: string): void => {
    const { diagnostics, problems } = lintText(text, OPTIONS);
    expect(problems).toEqual([]);
    expectInside(text, diagnostics);
  };

  it('is linted at every character', () => {
    for (let end = 0; end <= FILE.length; end++) expectSound(FILE.slice(0, end));
  });

  it.each(['\r\n', '\r'])('is linted around every line end %j', (lineEnd) => {
    const text = FILE.replaceAll('\n', lineEnd);
    for (const { index } of text.matchAll(new RegExp(lineEnd, 'g'))) {
      for (let end = index - 1; end <= index + 3; end++) expectSound(text.slice(0, end));
    }
  });

  it('is linted with any stretch cut out of it', () => {
    const at = fc.nat(FILE.length);
    fc.assert(
      fc.property(at, at, (a, b) => expectSound(FILE.slice(0, Math.min(a, b)) + FILE.slice(Math.max(a, b)))),
      RUNS,
    );
  });

  it('is linted with any two stretches exchanged', () => {
    const at = fc.nat(FILE.length);
    fc.assert(
      fc.property(fc.tuple(at, at, at), (places) => {
        const [a = 0, b = 0, c = 0] = [...places].sort((x, y) => x - y);
        expectSound(FILE.slice(0, a) + FILE.slice(b, c) + FILE.slice(a, b) + FILE.slice(c));
      }),
      RUNS,
    );
  });

  it('keeps its other entries under every fix that it is offered', () => {
    for (const diagnostic of lintText(FILE, OPTIONS).diagnostics) {
      for (const fix of diagnostic.fixes) expectOthersKept(FILE, diagnostic, fix);
    }
  });
});

describe('faults of one value', () => {
  // What the random tests have found, or might be long in finding.
  const cases: [what: string, source: string, expected: string, values: Record<string, string>][] = [
    [
      'an end is cut off behind a continuation, which goes, too',
      String.raw`
        # @role javaHome
        JRE=C:\\jre-1.8\
            \\bin\\java.exe··
        NEXT=1
      `,
      String.raw`
        # @role javaHome
        JRE=C:\\jre-1.8
        NEXT=1
      `,
      { JRE: 'C:\\jre-1.8', NEXT: '1' },
    ],
    [
      'an end inside quotes is cut off behind a continuation',
      String.raw`
        # @role javaHome
        JRE="C:\\jre-1.8\
            \\bin"
        NEXT=1
      `,
      String.raw`
        # @role javaHome
        JRE=C:\\jre-1.8
        NEXT=1
      `,
      { JRE: 'C:\\jre-1.8', NEXT: '1' },
    ],
    [
      'a full stop on a line of its own goes with the line',
      String.raw`
        USER_INSTALL_DIR1=E:\\BEMS\
            .
        NEXT=1
      `,
      String.raw`
        USER_INSTALL_DIR1=E:\\BEMS
        NEXT=1
      `,
      { USER_INSTALL_DIR1: 'E:\\BEMS', NEXT: '1' },
    ],
    [
      'java.exe with a full stop behind it is java.exe',
      String.raw`
        # @role javaHome
        JRE=C:\jre\bin.\java.exe.
      `,
      String.raw`
        # @role javaHome
        JRE=C:\\jre
      `,
      { JRE: 'C:\\jre' },
    ],
    [
      'blanks inside quotes stay parts of the value',
      `
        CLUSTER=" west "
        NOTE "west "
        TITLE=" "
      `,
      String.raw`
        CLUSTER=\ west\·
        NOTE west\·
        TITLE=\·
      `,
      { CLUSTER: ' west ', NOTE: 'west ', TITLE: ' ' },
    ],
    [
      'a separator inside quotes stays a part of the value',
      `
        NOTE "=west"
        TITLE ""
      `,
      String.raw`
        NOTE \=west
        TITLE =
      `,
      { NOTE: '=west', TITLE: '' },
    ],
    [
      'a path from the root with a single backslash is a path: its letters are no control characters',
      String.raw`
        NOTE=\BEMS\new
      `,
      String.raw`
        NOTE=\\BEMS\\new
      `,
      { NOTE: '\\BEMS\\new' },
    ],
    [
      'blanks before a backslash at the end are inside the value',
      String.raw`
        NOTE=west \

        NEXT=1
      `,
      String.raw`
        NOTE=west \\

        NEXT=1
      `,
      { NOTE: 'west \\', NEXT: '1' },
    ],
    [
      'two keys that differ from one known key are left alone',
      `
        User_Install_Dir1=E:/BEMS
        user_install_dir1=F:/BEMS
      `,
      `
        User_Install_Dir1=E:/BEMS
        user_install_dir1=F:/BEMS
      `,
      { User_Install_Dir1: 'E:/BEMS', user_install_dir1: 'F:/BEMS' },
    ],
    [
      'a line that a backslash swallows is left to whoever knows what was meant',
      String.raw`
        USER_INSTALL_DIR1=E:\BEMS\u\
        encrypt= ! y
      `,
      String.raw`
        USER_INSTALL_DIR1=E:\\BEMS\u\
        encrypt= ! y
      `,
      {},
    ],
  ];
  it.each(cases)('%s', (_what, source, expected, values) => {
    expectFixAll(source, expected, Object.keys(values).length > 0 ? { values } : {});
  });
});
