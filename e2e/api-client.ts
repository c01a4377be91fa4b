export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}

// biome-ignore lint/suspicious/noExplicitAny: stories read what they know to be there and fail where it is not
export type AnyBody = any;

/** Asks the server as a program would: no Origin, JSON in and out. */
export async function ask(url: string, options: RequestInit = {}): Promise<Answer<AnyBody>> {
  const answer = await fetch(url, options);
  const text = await answer.text();
  return { status: answer.status, body: text === "" ? null : JSON.parse(text) };
}

/** The address of the organisation with this slug. */
export async function organisationUrl(server: string, slug: string): Promise<string> {
  const { body } = await ask(`${server}/api/organisations`);
  const found = body.organisations.find((organisation: { slug: string }) => organisation.slug === slug);
  return `${server}/api/organisations/${found.id}`;
}

/** Adds a file and answers what the server said. */
export function upload(
  organisation: string,
  fileName: string,
  content: string | Uint8Array,
): Promise<Answer<AnyBody>> {
  return ask(`${organisation}/logs?fileName=${encodeURIComponent(fileName)}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: content as BodyInit,
  });
}

/** Asks until the job has ended, and answers how. */
export async function untilEnded(organisation: string, jobId: string): Promise<AnyBody> {
  for (;;) {
    const { body } = await ask(`${organisation}/jobs/${jobId}`);
    if (["done", "failed", "cancelled"].includes(body.state)) return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Asks until every example has been read. */
export async function untilExamplesReady(server: string): Promise<void> {
  for (const slug of ["furniture-maker", "waste-collector"]) {
    const organisation = await organisationUrl(server, slug);
    for (;;) {
      const { body } = await ask(`${organisation}/logs`);
      if (body.logs[0]?.state === "ready") break;
      if (body.logs[0]?.state === "failed") throw new Error(JSON.stringify(body.logs[0].error));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** A small log: two orders, from Design to Planning and back. */
export const smallLog = `order;stap;begin;gereed;team;medewerker
1;schetsen;03-03-2025 09:00;03-03-2025 12:00;Ontwerp;Anne
1;inplannen;05-03-2025 09:00;05-03-2025 10:00;Planning;Bram
1;schetsen;06-03-2025 09:00;06-03-2025 10:00;Ontwerp;Anne
2;schetsen;04-03-2025 09:00;04-03-2025 11:00;Ontwerp;Carla
2;inplannen;07-03-2025 09:00;07-03-2025 10:00;Planning;Bram
`;
