import { importLog } from "../capabilities/see/logs/logs.work.ts";
import { serveWork } from "../platform/jobs/work.ts";
import { makeExample } from "./set-up.ts";

/** All work that runs in a child process. */
serveWork({ "import-log": importLog, "make-example": makeExample });
