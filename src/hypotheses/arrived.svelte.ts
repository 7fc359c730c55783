interface ArrivedFile {
  readonly name: string;
  readonly text: string;
}

/** A register that was dropped on the window, until its page takes it in. */
class Arrived {
  file = $state.raw<ArrivedFile | null>(null);
}

export const arrived = new Arrived();

/** Longer ones are none of ours. */
const mostBytes = 50_000_000;

/** Takes the register out of some files; the others. */
export async function takeRegister(files: readonly File[]): Promise<readonly File[]> {
  for (const file of files) {
    if (!file.name.toLowerCase().endsWith('.json') || file.size > mostBytes) continue;
    const text = await file.text();
    if (!/^\ufeff?\s*\{\s*"dangol"\s*:\s*"hypotheses"/.test(text)) continue;
    arrived.file = { name: file.name, text };
    return files.filter((one) => one !== file);
  }
  return files;
}
