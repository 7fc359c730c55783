import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/report/drawChart.ts';
import { framePicture } from '../../src/report/framePicture.ts';
import { isDrawing, sizeOf, withOwnNames } from '../../src/report/picture.ts';
import { naughtyStrings } from '../support/naughty/strings.ts';

const svg = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20" viewBox="0 0 10 20">${content}</svg>`;

describe('a picture of a report', () => {
  test('holds drawing elements, their geometry and text', () => {
    expect(isDrawing(svg('<g><title>a &lt; b</title><rect x="1" y="2" fill="rgb(1, 2, 3)"/></g>'))).toBe(
      true,
    );
    expect(
      isDrawing(svg('<g clip-path="url(#a-1)"><text font-family="&quot;A&quot;, b">1 &amp; 2</text></g>')),
    ).toBe(true);
  });

  test.each([
    svg('<script>alert(1)</script>'),
    svg('<rect onclick="alert(1)"/>'),
    svg('<rect onclick=alert(1) />'),
    svg('<a href="https://leak.test"><rect/></a>'),
    svg('<image href="https://leak.test/a.png"/>'),
    svg('<use href="#a"/>'),
    svg('<style>rect{fill:red}</style>'),
    svg('<rect style="fill:red"/>'),
    svg('<rect fill="url(https://leak.test)"/>'),
    svg('<rect fill="url(#a) url(//leak.test)"/>'),
    svg('<foreignObject><p>x</p></foreignObject>'),
    svg('<g><rect/>'),
    svg('</svg><script>alert(1)</script><svg>'),
    svg('<!-- x -->'),
    svg('<![CDATA[<script>]]>'),
    `${svg('')}<img src=x onerror=alert(1)>`,
    `${svg('')}<script>alert(1)</script>`,
    '<svg xmlns="https://other.test"></svg>',
    '<img src=x>',
    '<svg',
    '',
  ])('nothing else: %s', (text) => expect(isDrawing(text)).toBe(false));

  test('keeps names to itself where several stand in one page', () => {
    const picture = svg(
      '<defs><pattern id="p-1"/></defs><rect fill="url(&quot;#p-1&quot;)"/><g clip-path="url(#p-1)"/>',
    );
    expect(withOwnNames(picture, 'i1ko')).toBe(
      svg(
        '<defs><pattern id="i1ko-p-1"/></defs><rect fill="url(#i1ko-p-1)"/><g clip-path="url(#i1ko-p-1)"/>',
      ),
    );
  });

  test('drawn from a table, and framed with a heading, is still one, whatever the words', () => {
    for (const { text } of naughtyStrings) {
      const chart = {
        measure: text,
        labels: [text, 'b'],
        values: [3, -1],
        texts: ['3', text],
        isShare: false,
      };
      const drawn = drawChart(chart);
      expect(isDrawing(drawn), text).toBe(true);
      const framed = framePicture(drawn, text, text);
      expect(isDrawing(framed), text).toBe(true);
      expect(sizeOf(framed)[0]).toBe(sizeOf(drawn)[0] + 32);
    }
  });
});
