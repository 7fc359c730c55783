import { describe, expect, test } from 'vitest';
import { isPersonal, maskPersonal } from '../workers/contract/personal.ts';

describe('what leads to a person', () => {
  test.each([
    ['email', 'amy@example.com', 'a***@…'],
    ['email', '김@example.com', '김***@…'],
    ['email', '👍🏽x@a.kr', '👍***@…'],
    ['email', 'no address', 'n***'],
    ['phone', '010-1234-5678', '010-****-5678'],
    ['phone', '01012345678', '010-****-5678'],
    ['phone', '+82 10 1234 5678', '+82-****-5678'],
    ['phone', '1234567', '1***'],
    ['phone', '없음', '없***'],
  ] as const)('%s %s is shown as %s', (role, text, shown) => {
    expect(maskPersonal(role, text)).toBe(shown);
  });

  test('nothing else is masked, and nothing stays nothing', () => {
    expect(maskPersonal('customer', 'amy@example.com')).toBe('amy@example.com');
    expect(maskPersonal(null, '010-1234-5678')).toBe('010-1234-5678');
    expect(maskPersonal('email', '')).toBe('');
    expect([isPersonal('email'), isPersonal('phone'), isPersonal('region'), isPersonal(null)]).toEqual([
      ...[true, true, false, false],
    ]);
  });
});
