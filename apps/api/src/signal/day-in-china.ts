const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** ISO date of a moment in China, where the lists are due. */
export const dayInChina = (moment: Date): string => DAY.format(moment);
