import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mask, maskInText, personalKind, type PersonalKind } from '../workers/contract/personal.ts';
import type { Role } from '../workers/contract/tables.ts';

const kindOf = (header: string, values: readonly string[] = [], role: Role | null = null) =>
  personalKind({ role, header, values });

describe('what leads to a person is found', () => {
  test.each([
    ['이메일', 'email'],
    ['이메일 주소', 'email'],
    ['E-mail', 'email'],
    ['customer_email', 'email'],
    ['휴대폰번호', 'phone'],
    ['수령인 연락처', 'phone'],
    ['Phone Number', 'phone'],
    ['mobile_no', 'phone'],
    ['H.P', 'phone'],
    ['주민등록번호', 'resident'],
    ['SSN', 'resident'],
    ['배송지 주소', 'address'],
    ['Shipping Address', 'address'],
    ['address1', 'address'],
    ['고객명', 'name'],
    ['수취인명', 'name'],
    ['customer_name', 'name'],
    ['Last Name', 'name'],
  ] as const)('by the header %s: %s', (header, kind) => {
    expect(kindOf(header)).toBe(kind);
  });

  test.each([
    '상품명',
    '이름',
    'name',
    'product_name',
    '브랜드명',
    'IP주소',
    'mac_address',
    'email수신동의',
    '이메일 수신동의',
    '전화수신동의',
    'campaign',
    '주문번호',
    '택배메모',
    'hotel',
    'tablet',
    'sms_consent',
    'company name',
  ])('the header %s alone tells nothing', (header) => {
    expect(kindOf(header)).toBeNull();
  });

  test.each([
    [['a@b.kr', 'c@d.com', ''], 'email'],
    [['010-1234-5678', '02-123-4567', '+82 10 1234 5678'], 'phone'],
    [['01012345678', '0111234567'], 'phone'],
    [['900101-1234567', '8512312345678'], 'resident'],
    [['서울시 강남구 테헤란로 123', '경기도 성남시 분당구 정자동 12-3'], 'address'],
    [['12 Baker Street, London', '7 High St'], 'address'],
  ] as const)('by values %j: %s', (values, kind) => {
    expect(kindOf('x', values)).toBe(kind);
    expect(kindOf('x', values, 'customer')).toBe(kind);
  });

  test.each([
    [['20240105', '20240106']],
    [['C1001', 'C1002']],
    [['1012345678', '1098765432']],
    [['991332-1234567']],
    [['문의는 a@b.kr로', '감사합니다', '']],
    [['', '']],
    [['콜라 제로 500ml', '서울시 강남구', '부산']],
  ])('by values %j: nothing', (values) => {
    expect(kindOf('x', values)).toBeNull();
  });

  test('a column called name is one of people where its values are', () => {
    expect(kindOf('이름', ['홍길동', '김영희', '남궁옥분'])).toBe('name');
    expect(kindOf('이름', ['사과', '바나나', '배'])).toBeNull();
  });

  test('what a column is used for comes before its header, and a column in use is read, not named', () => {
    expect(kindOf('x', [], 'phone')).toBe('phone');
    expect(kindOf('x', [], 'customerName')).toBe('name');
    expect(kindOf('주소', ['서울', '부산'], 'region')).toBeNull();
  });
});

describe('and masked', () => {
  test.each([
    ['email', 'amy@example.com', 'a***@…'],
    ['email', '👍🏽x@a.kr', '👍***@…'],
    ['email', 'no address', 'n***'],
    ['phone', '010-1234-5678', '010-****-5678'],
    ['phone', '01012345678', '010-****-5678'],
    ['phone', '+82 10 1234 5678', '+82-****-5678'],
    ['phone', '1234567', '1***'],
    ['phone', '없음', '없***'],
    ['name', '홍길동', '홍*동'],
    ['name', '남궁옥분', '남**분'],
    ['name', '허준', '허*'],
    ['name', 'Amy Winehouse', 'A*** W***'],
    ['address', '서울특별시 강남구 테헤란로 123', '서울특별시 강남구 ***'],
    ['address', '12 Baker Street', '***'],
    ['resident', '900101-1234567', '900101-*******'],
    ['resident', '9001011234567', '900101-*******'],
    ['resident', '모름', '******'],
  ] as const)('%s %s is shown as %s', (kind, text, shown) => {
    expect(mask(kind, text)).toBe(shown);
  });

  test('nothing else is, and nothing stays nothing', () => {
    expect(mask(null, '010-1234-5678')).toBe('010-1234-5678');
    expect(mask('email', '')).toBe('');
    expect(mask('name', '  ')).toBe('  ');
  });

  const kinds = fc.constantFrom<PersonalKind>('email', 'phone', 'name', 'address', 'resident');

  test('no mask shows the whole of what it hides', () => {
    fc.assert(
      fc.property(kinds, fc.string({ unit: 'binary', minLength: 1 }), (kind, text) => {
        const shown = mask(kind, text);
        const hidden = text.trim();
        if ([...hidden].length > 1 && !hidden.includes('*')) expect(shown).not.toContain(hidden);
      }),
    );
  });

  test('no phone shows more than seven digits in a row of its own, no resident number the last seven', () => {
    const digits = fc.stringMatching(/^0\d{8,12}$/);
    fc.assert(
      fc.property(digits, (text) => {
        expect(mask('phone', text).replace(/\D/g, '')).toHaveLength(7);
      }),
    );
    const resident = fc.stringMatching(/^\d{2}(0[1-9]|1[0-2])(0[1-9]|1\d)-[1-4]\d{6}$/);
    fc.assert(
      fc.property(resident, (text) => {
        expect(mask('resident', text)).toBe(`${text.slice(0, 6)}-*******`);
      }),
    );
  });

  test('in a line of a file, wherever it stands', () => {
    expect(maskInText('C1,amy@example.com,"010-1234-5678",900101-1234567,39000')).toBe(
      'C1,a***@…,"010-****-5678",900101-*******,39000',
    );
    expect(maskInText('C1,2024-01-05,39000,O20240105-0101')).toBe('C1,2024-01-05,39000,O20240105-0101');
  });
});
