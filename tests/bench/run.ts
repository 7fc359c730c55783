import { benchEngine } from './engine.ts';
import { benchPage } from './page.ts';

/** Both, or the one that is named: page, engine. */
const wanted = process.argv[2];
if (wanted !== 'engine') await benchPage();
if (wanted !== 'page') await benchEngine();
