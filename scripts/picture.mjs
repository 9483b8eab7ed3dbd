/**
 * Writes docs/images/lint.svg: what `bems-config lint` prints for the faulty file of the examples, as a picture of a
 * terminal. `npm run picture` after the output has changed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

const LINES = 44;
const LINE_HEIGHT = 18;
const CHARACTER_WIDTH = 8.43;
const COLOURS = {
  31: '#f14c4c',
  33: '#e5c07b',
  32: '#98c379',
  34: '#61afef',
  35: '#c678dd',
  36: '#56b6c2',
  90: '#8b949e',
};

const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'lint', 'examples/bems02-connect'], {
  encoding: 'utf8',
  env: { ...process.env, FORCE_COLOR: '1', COLUMNS: '110' },
});
const lines = ['$ bems-config lint examples/bems02-connect', '', ...stdout.split('\n')].slice(0, LINES);
const width = Math.ceil(Math.max(...lines.map((line) => plain(line).length)) * CHARACTER_WIDTH) + 40;
const height = lines.length * LINE_HEIGHT + 40;

mkdirSync('docs/images', { recursive: true });
writeFileSync(
  'docs/images/lint.svg',
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="100%" height="100%" rx="8" fill="#1e1e1e"/>
<g font-family="Cascadia Mono, Consolas, Menlo, DejaVu Sans Mono, monospace" font-size="14" fill="#d4d4d4">
${lines.map((line, index) => `<text x="20" y="${32 + index * LINE_HEIGHT}">${spans(line)}</text>`).join('\n')}
</g>
</svg>
`,
);
console.log(`docs/images/lint.svg: ${lines.length} lines`);

/** The line as SVG, its colour codes as attributes. */
function spans(line) {
  let style = { colour: '', bold: false, dim: false };
  return line
    .split(/(\u001B\[[\d;]*m)/)
    .map((piece) => {
      const codes = /^\u001B\[([\d;]*)m$/.exec(piece);
      if (!codes) return piece === '' ? '' : `<tspan${attributes(style)}>${escape(piece)}</tspan>`;
      for (const code of codes[1].split(';').map(Number)) style = styled(style, code);
      return '';
    })
    .join('');
}

function styled(style, code) {
  if (code === 0) return { colour: '', bold: false, dim: false };
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 22) return { ...style, bold: false, dim: false };
  if (code === 39) return { ...style, colour: '' };
  return { ...style, colour: COLOURS[code] ?? style.colour };
}

function attributes({ colour, bold, dim }) {
  return `${colour ? ` fill="${colour}"` : ''}${bold ? ' font-weight="bold"' : ''}${dim ? ' opacity="0.6"' : ''}`;
}

function plain(line) {
  return line.replace(/\u001B\[[\d;]*m/g, '');
}

function escape(text) {
  // Viewers differ in what they keep of blanks; they all keep the ones that do not break.
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(' ', '\u00A0');
}
