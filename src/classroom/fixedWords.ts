import type { OptionSpec } from '../../workers/contract/analysis.ts';
import { visible } from '../../workers/contract/rawText.ts';
import { t } from '../i18n/language.svelte.ts';
import { classMessages as m } from '../i18n/messagesClass.ts';
import { writeOption } from '../workbench/optionValues.ts';

/** The value of a setting in the words of its field. */
export function writeFixed(option: OptionSpec, value: unknown): string {
  const choice = option.type === 'choice' && option.choices.find((one) => one.value === value);
  if (choice) return t(choice.label);
  return visible(writeOption(value)) || t(m.auto);
}
