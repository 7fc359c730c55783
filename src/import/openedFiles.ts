import { takeFiles } from './intake.ts';

/** The queue of files that “Open with” hands to an installed page; not in the DOM’s types. */
interface LaunchQueue {
  setConsumer(take: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void): void;
}

/** Files opened with the installed app come in like dropped ones. */
export function takeOpenedFiles(): void {
  const { launchQueue } = globalThis as { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    if (files.length > 0) void Promise.all(files.map((handle) => handle.getFile())).then(takeFiles);
  });
}
