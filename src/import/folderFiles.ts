const tableName = /\.(csv|tsv|tab|txt|dat|gz|zip|xlsx|xlsm|parquet|jsonl|ndjson|json)$/i;
/** What systems and spreadsheets leave in folders. */
const leftover = /^(\.|~\$|Thumbs\.db$)/i;

/** Files of a folder that can be tables; the others are not worth a word each. */
export function keepTables(files: readonly File[]): readonly File[] {
  return files
    .filter(({ name }) => tableName.test(name) && !leftover.test(name))
    .sort((a, b) => wayTo(a).localeCompare(wayTo(b), undefined, { numeric: true }));
}

function wayTo(file: File): string {
  return file.webkitRelativePath || file.name;
}

/**
 * The files of a drop, those in dropped folders too. Must be called while the event is being handled: afterwards the
 * browser no longer tells what was dropped.
 */
export function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const plain = [...transfer.files];
  if (!entries.some((entry) => entry?.isDirectory)) return Promise.resolve(plain);
  return readEntries(entries);
}

async function readEntries(entries: readonly (FileSystemEntry | null)[]): Promise<readonly File[]> {
  const found: File[] = [];
  for (const entry of entries) {
    if (entry === null) continue;
    if (!entry.isDirectory) found.push(await readFile(entry as FileSystemFileEntry));
    else found.push(...keepTables(await readFolder(entry as FileSystemDirectoryEntry)));
  }
  return found;
}

async function readFolder(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const reader = folder.createReader();
  const found: File[] = [];
  for (;;) {
    // A folder is read in portions, the last of which is empty.
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (portion.length === 0) return found;
    for (const entry of portion) {
      if (entry.isDirectory) found.push(...(await readFolder(entry as FileSystemDirectoryEntry)));
      else found.push(await readFile(entry as FileSystemFileEntry));
    }
  }
}

function readFile(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}
