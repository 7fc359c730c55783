import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const places = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'];

/** Formulas are worked out when a file is opened, whatever value stands beside them. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** LibreOffice, where it is there; null, and a word, where it is not. */
export function findOffice(): string | null {
  const found = places.find((place) => existsSync(place)) ?? null;
  if (found === null) console.log('skipped for want of LibreOffice');
  return found;
}

/** What LibreOffice makes of a file: the bytes of each file it wrote, by the name. */
export async function convert(
  office: string,
  name: string,
  bytes: Uint8Array,
  to: string,
): Promise<ReadonlyMap<string, Buffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'dangol-office-'));
  try {
    writeFileSync(join(folder, name), bytes);
    const out = join(folder, 'out');
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), settings);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run(office, [profile, '--headless', '--convert-to', to, '--outdir', out, join(folder, name)], {
      timeout: 200_000,
    });
    return new Map(existsSync(out) ? readdirSync(out).map((one) => [one, readFileSync(join(out, one))]) : []);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
