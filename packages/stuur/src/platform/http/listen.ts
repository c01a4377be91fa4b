import { createServer } from "node:net";
import type { FastifyInstance } from "fastify";
import { stuurError } from "../errors/errors.ts";

interface Address {
  readonly host: string;
  readonly port: number;
}

/** Says that the port is taken before anything is opened or made. */
export async function refuseTakenPort({ host, port }: Address): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once("error", reject);
      probe.listen(port, host, resolve);
    });
  } catch (error) {
    throw asTaken(error, port);
  } finally {
    await new Promise((resolve) => probe.close(resolve));
  }
}

/** Listens, and answers the address to open in a browser. */
export async function listen(app: FastifyInstance, { host, port }: Address): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    throw asTaken(error, port);
  }
  const address = app.server.address();
  return `http://localhost:${typeof address === "object" && address ? address.port : port}`;
}

function asTaken(error: unknown, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== "EADDRINUSE" && code !== "EACCES") return error;
  return stuurError("STUUR_PORT_TAKEN", { port, command: commandFor(port + 1) });
}

/** As somebody types it on this system. */
function commandFor(port: number): string {
  return process.platform === "win32" ? `set PORT=${port}&& npm start` : `PORT=${port} npm start`;
}
