/** Closes a modal dialog when the dimmed page around it is clicked. */
export function closeOnBackdrop(dialog: HTMLDialogElement): () => void {
  function onClick(event: MouseEvent): void {
    if (event.target !== dialog) return;
    const box = dialog.getBoundingClientRect();
    const inside =
      event.clientX >= box.left &&
      event.clientX <= box.right &&
      event.clientY >= box.top &&
      event.clientY <= box.bottom;
    if (!inside) dialog.close();
  }
  dialog.addEventListener('click', onClick);
  return () => dialog.removeEventListener('click', onClick);
}
