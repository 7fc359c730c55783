import { describe, expect, it } from 'vitest';
import { renderLesson } from '../../scripts/lessons-plugin.ts';
import { partLesson } from '../../src/learn/lessonParts.ts';

describe('places of pictures in a lesson', () => {
  it('part the text', () => {
    expect(partLesson('One.\n\n[[picture: rules]]\n\nTwo.\n[[picture: k-means]]')).toEqual([
      { text: 'One.' },
      { picture: 'rules' },
      { text: 'Two.' },
      { picture: 'k-means' },
    ]);
  });

  it.each(['[[picture: Rules]]', '[[pictures: rules]]', 'See [[picture: rules]] here', '[[picture: ../x]]'])(
    'are not mistaken: %s',
    (line) => {
      expect(() => partLesson(`One.\n\n${line}`)).toThrow(SyntaxError);
    },
  );

  it('of pictures that are not there stop the build', () => {
    expect(() => renderLesson('[[picture: no-such]]')).toThrow(/no-such/);
  });

  it('leave raw HTML as text', () => {
    expect(renderLesson('A <b>c</b>')).toEqual([{ html: '<p>A &lt;b&gt;c&lt;/b&gt;</p>\n' }]);
  });
});
