import { describe, expect, it } from 'vitest';
import { filesWith, mentionAt, mentions } from '../../../../server/src/features/response-file/subject';
import { atCursor, documentOf } from './support/document';
import { uriOf } from './support/marks';

const KEY_ROLES = {
  H: 'hostName',
  D: 'domainName',
  S: 'databaseHost core',
  N: 'databaseName core',
  T: 'databaseHost docs',
};

function identityIn(name: string, source: string): string | undefined {
  const { document, position } = atCursor(source, { keyRoles: KEY_ROLES, uri: uriOf(name) });
  return mentionAt(document, document.positions.offsetAt(position))?.identity;
}

describe('two files speak of the same thing where they', () => {
  it.each([
    ['name the same key', 'AB|C=1', 'X=$A|BC$'],
    ['name a host in full and, in its domain, by its short name', 'S=sql|01.example.com', 'D=Example.com\nS=SQL|01'],
    ['name a host with and without the final full stop', 'S=sql|01.example.com.', 'S=sql|01.example.com'],
    ['take the domain from the name of the computer', 'H=b.example.com\nS=sql|01', 'S=sql|01.example.com'],
    ['name one computer, one of them its own', 'H=bems|01.example.com', 'S=bems|01.example.com\\\\X'],
    ['name the computer, and `(local)` on it', 'H=bems01.example.com\nS=(lo|cal)', 'S=bems|01.example.com'],
    ['name an address, which has no domain', 'D=x.y\nS=fe80::|1', 'S=FE80::|1'],
    ['name a database on one server', 'S=SQL01.x.y\\\\I\nN=BE|MS', 'S=sql01.x.y\\\\i\nN=be|ms'],
  ])('%s', (_title, one, other) => {
    expect(identityIn('one', one)).toBeTypeOf('string');
    expect(identityIn('one', one)).toBe(identityIn('other', other));
  });

  it.each([
    ['differ in the case of a key', 'AB|C=1', 'ab|c=1'],
    ['name a short host in two domains', 'D=example.com\nS=sql|01', 'D=example.org\nS=sql|01'],
    ['both say `localhost` and not which that is', 'S=local|host', 'S=local|host'],
    ['both call their computer `localhost`', 'H=local|host', 'H=local|host'],
    ['name a database on two servers', 'S=sql01.x.y\nN=BE|MS', 'S=sql02.x.y\nN=BE|MS'],
    ['name a database in two instances', 'S=sql01.x.y\\\\ONE\nN=BE|MS', 'S=sql01.x.y\\\\TWO\nN=BE|MS'],
    ['name a database and no server', 'N=BE|MS', 'N=BE|MS'],
    ['name a host and a key alike', 'S=sql|01', 'sql|01=1'],
  ])('not where they %s', (_title, one, other) => {
    const [first, second] = [one, other].map((source, index) => {
      const { document, position } = atCursor(source, { keyRoles: KEY_ROLES, uri: uriOf(String(index)) });
      return mentionAt(document, document.positions.offsetAt(position));
    });
    expect(first).not.toBeNull();
    expect([first?.kind, first?.identity]).not.toEqual([second?.kind, second?.identity]);
  });
});

describe('at the cursor', () => {
  it.each([
    ['before the first character', 'S=|sql01.x.y\\\\I', 'sql01.x.y'],
    ['behind the last one', 'S=sql01.x.y|\\\\I', 'sql01.x.y'],
    ['nothing in the instance', 'S=sql01.x.y\\\\I|', undefined],
    ['nothing in the port', 'S=sql01.x.y,14|33', undefined],
    ['nothing in a URL', 'S=https://sql|01.x.y', undefined],
    ['nothing in an empty value', 'S=|', undefined],
    ['a variable in a value', 'X=a$K|$b', 'K'],
    ['nothing between two variables', 'X=$K$ |$L$', undefined],
    ['nothing in indentation', ' | KEY=1', undefined],
  ])('%s', (_title, source, name) => {
    const { document, offset } = atCursor(source, { keyRoles: KEY_ROLES });
    expect(mentionAt(document, offset)?.name).toBe(name);
  });

  it('says what was written, and where', () => {
    const { document, offset } = atCursor('T=SQL\\u0030|1.x.y\\\\I\n', { keyRoles: KEY_ROLES });
    const mention = mentionAt(document, offset);
    expect(mention).toMatchObject({ kind: 'host', name: 'SQL01.x.y', identity: 'sql01.x.y', as: 'server' });
    expect(document.file.text.slice(mention?.span.start, mention?.span.end)).toBe('SQL\\u00301.x.y');
  });
});

describe('secrets are no subjects', () => {
  it('in connection properties, whatever is named beside them', () => {
    const keyRoles = { P: 'databaseProperties core' };
    const document = documentOf('P=serverName=sql01.x.y;password=$KEY$;serverName=sql02.x.y\n', { keyRoles });
    expect(mentions(document, 'key').map(({ name }) => name)).toEqual(['P']);
  });

  it('in the value of a password', () => {
    const document = documentOf('A_PASSWORD=x$KEY$y\n');
    expect(mentions(document, 'key').map(({ name }) => name)).toEqual(['A_PASSWORD']);
  });
});

describe('the files that are looked through', () => {
  const open = documentOf('NEW=1', { uri: uriOf('a') });
  const onDisk = documentOf('OLD=1', { uri: uriOf('a') });
  const other = documentOf('OTHER=1', { uri: uriOf('b') });

  it('hold the document once, in its place', () => {
    expect(filesWith(open, [other, open])).toEqual([other, open]);
    expect(filesWith(open, [other, other])).toEqual([open, other]);
  });

  it('hold what the editor shows, not the disk', () => {
    const [first, second, ...rest] = filesWith(open, [onDisk, other]);
    expect(first).toBe(open);
    expect(second).toBe(other);
    expect(rest).toEqual([]);
  });
});
