import { readHearings } from "./hearings.mjs";

export default function configure(config) {
  const hearings = readHearings();
  config.addGlobalData("hearings", hearings);
  config.addGlobalData(
    "speeches",
    hearings.flatMap((hearing) => hearing.interventions.map((intervention) => ({ hearing, intervention }))),
  );
  return { dir: { input: "pages", output: process.env.OUT_DIR } };
}
