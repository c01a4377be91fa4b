/**
 * Remembers the `most` recently asked answers about what never changes, such as the part of a log. Who asks while an
 * answer is being computed waits for that one; an answer that failed is computed again the next time.
 */
export function createAnswerCache<Answer>(most: number) {
  // A Map keeps the order of insertion; each use moves its answer to the end.
  const answers = new Map<string, Promise<Answer>>();
  return (key: string, compute: () => Promise<Answer>): Promise<Answer> => {
    const answer = answers.get(key) ?? compute();
    answers.delete(key);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    const [oldest] = answers.keys();
    if (answers.size > most && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}
