/** Whether the person has asked to see what leads to people. For all pages of this tab, until it is closed or loaded anew. */
export const personal = $state({ isShown: false });
