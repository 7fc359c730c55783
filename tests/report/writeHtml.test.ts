import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Face, Report } from '../../src/report/model.ts';
import { writeHtml } from '../../src/report/writeHtml.ts';
import { naughtyStrings } from '../support/naughty/strings.ts';
import { root } from '../support/tree.ts';

const part = (name: string): string => readFileSync(join(root, 'src/report/html', name), 'utf8');
const parts = { css: part('page.css'), script: part('page.js') };
const sumOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

function faceOf(text: string, picture: string | null = null): Face {
  return {
    ...{ title: text, subtitle: text, text, picture, shape: null, remarks: [text] },
    table: {
      columns: [
        { label: text, number: false },
        { label: 'n', number: true },
      ],
      rows: [
        [
          { text, value: text },
          { text: '−5', value: -5 },
        ],
      ],
    },
    origin: [{ label: text, value: text }],
    formula: [text],
  };
}

function reportOf(text: string, picture: string | null = null): Report {
  return {
    ...{ id: 'r', title: text, subtitle: text, author: text },
    items: [
      {
        id: 'a',
        kind: 'chart',
        faces: { ko: faceOf(text, picture), en: faceOf(text, picture) },
        ownTitle: '',
        note: text,
      },
      { id: 'b', kind: 'note', faces: {}, ownTitle: text, note: `${text}\n${text}` },
    ],
  };
}

/** The page without the two parts that are ours. */
const wordsOf = (html: string): string => html.replace(parts.css, '').replace(parts.script, '');

describe('a report as one HTML file', () => {
  test('lets run and load nothing but its own style and script', async () => {
    const html = await writeHtml(reportOf('x'), 'ko', parts);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src '${sumOf(parts.script)}'`,
      `style-src '${sumOf(parts.css)}'`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
    expect(html.match(/<script>([\s\S]*?)<\/script>/)?.[1]).toBe(parts.script);
    expect(html.match(/<style>([\s\S]*?)<\/style>/)?.[1]).toBe(parts.css);
    expect(wordsOf(html)).not.toMatch(/https?:\/\/(?!www\.w3\.org\/2000\/svg)|\son\w+=|\sstyle=/);
  });

  test('shows every naughty string as text: the same tags whatever the words', async () => {
    const tagsOf = (html: string): string[] =>
      (wordsOf(html).match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));
    const plain = tagsOf(await writeHtml(reportOf('x'), 'en', parts));
    for (const { text } of naughtyStrings.filter((one) => one.text !== '')) {
      expect(tagsOf(await writeHtml(reportOf(text), 'en', parts)), text).toEqual(plain);
    }
  });

  test('a picture that is none is left out, one that is stands in it', async () => {
    const good = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect id="a"/></svg>';
    const html = await writeHtml(reportOf('x', good), 'en', parts);
    expect(html).toContain('<rect id="i1ko-a"/>');
    expect(html).toContain('<rect id="i1en-a"/>');
    const bad = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    expect(await writeHtml(reportOf('x', bad), 'en', parts)).not.toContain('alert(1)');
  });

  test('speaks both languages where both are there, and says where only one is', async () => {
    const both = await writeHtml(reportOf('x'), 'ko', parts);
    expect(both).toContain('id="language"');
    expect(both).toContain('<html lang="ko" data-shown="ko">');
    const [first] = reportOf('x').items;
    const one = { ...reportOf('x'), items: [{ ...first!, faces: { ko: faceOf('x') } }] };
    const html = await writeHtml(one, 'en', parts);
    expect(html).not.toContain('id="language"');
    expect(html).toContain('Told in Korean only.');
    expect(html).toContain('<div class="face" lang="ko">');
  });
});
