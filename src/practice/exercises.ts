import type { Exercise } from './exercise.ts';
import { businessExercises } from './exercisesOfBusiness.ts';
import { campaignExercises } from './exercisesOfCampaigns.ts';
import { customerExercises } from './exercisesOfCustomers.ts';
import { productExercises } from './exercisesOfProducts.ts';

/** In the order in which they are learnt: every analysis has at least one. The answers come from the data that is loaded. */
export const exercises: readonly Exercise[] = [
  ...businessExercises,
  ...customerExercises,
  ...productExercises,
  ...campaignExercises,
];
