import {
  explainDesignKind,
  explainDesignWork,
  simulateDesignsKind,
  simulateDesignsWork,
} from "../capabilities/design/compare/compare.work.ts";
import { validateModelKind, validateModelWork } from "../capabilities/design/model/model.work.ts";
import { fitStudy } from "../capabilities/design/studies/studies.work.ts";
import { previewUpload, previewWork } from "../capabilities/see/import/import.work.ts";
import { importLog } from "../capabilities/see/logs/logs.work.ts";
import { growLog } from "../capabilities/see/logs/pushed-events.work.ts";
import { serveWork } from "../platform/jobs/work.ts";
import { makeExample } from "./set-up.ts";

/** All work that runs in a child process. */
serveWork({
  "import-log": importLog,
  "add-events": growLog,
  [previewWork]: previewUpload,
  "fit-model": fitStudy,
  "make-example": makeExample,
  [simulateDesignsKind]: simulateDesignsWork,
  [explainDesignKind]: explainDesignWork,
  [validateModelKind]: validateModelWork,
});
