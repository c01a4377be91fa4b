/** In bytes: larger than every model that can be simulated in reasonable time. */
export const longestModel = 4 * 1024 * 1024;
