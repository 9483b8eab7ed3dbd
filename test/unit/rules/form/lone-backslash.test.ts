import { it } from 'vitest';
import { expectFindings } from '../support/caret';
it('x', () => {
  expectFindings(String.raw`
    USER_INSTALL_DIR1=E:\Program Files\BEMS
                        ^^^^^^^^^^^^^^^ lone-backslash warning "Program"
    A=b··
       ^^ trailing-whitespace warning
  `);
});
