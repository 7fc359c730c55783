/** Loaded when they are opened, or while the page is idle. */
export const loadRecipesPage = () => import('./RecipesPage.svelte');

/** Loaded where recipes are kept and files are checked. */
export const loadRecipeOffer = () => import('./RecipeOffer.svelte');
