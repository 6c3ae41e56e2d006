import texts from '../../src/_locales/en/messages.json';

/** The browser's texts for an extension, in English as they stand in the repository. */
export const browser = {
  i18n: {
    getMessage: (key: keyof typeof texts, values: string[] = []) =>
      texts[key].message.replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? ''),
  },
};
