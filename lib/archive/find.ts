import type { HearingContext, InterventionContext } from "@/lib/model/context";
import type { Hearing } from "@/lib/model/hearing";
import { departedSpeeches } from "@/lib/model/history";
import type { Intervention } from "@/lib/model/intervention";
import type { Series } from "@/lib/model/series";
import type { Archive } from "./read-archive";

/** The one of that id. @throws when there is none: addresses come from the archive itself. */
export function find<Found extends { readonly id: string }>(list: readonly Found[], id: string): Found {
  const found = list.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`nothing in the archive has the id ${id}`);
  return found;
}

function seriesOf({ series }: Archive, hearing: Hearing): Series {
  return find(series, hearing.series.id);
}

/** A hearing with what surrounds it. */
export function hearingContext(archive: Archive, id: string): HearingContext {
  const hearing = find(archive.hearings, id);
  return { site: archive.site, series: seriesOf(archive, hearing), hearing };
}

/** An intervention with what surrounds it, by the number in its id. */
export function interventionContext(archive: Archive, id: string, number: string): InterventionContext {
  const context = hearingContext(archive, id);
  return inContext(archive, context, find(context.hearing.interventions, `i${number}`));
}

/** Every intervention of the archive. */
export function interventionContexts(archive: Archive): InterventionContext[] {
  return archive.hearings.flatMap(({ id }) => {
    const context = hearingContext(archive, id);
    return context.hearing.interventions.map((intervention) => inContext(archive, context, intervention));
  });
}

function inContext(archive: Archive, context: HearingContext, intervention: Intervention): InterventionContext {
  return { ...context, intervention, displayName: find(archive.people, intervention.speaker).displayName };
}

/** What the routes of hearings and interventions are made for. */
export function hearingParams({ hearings }: Archive): { hearing: string }[] {
  return hearings.map(({ id }) => ({ hearing: id }));
}

/** The interventions that are read. */
export function interventionParams({ hearings }: Archive): { hearing: string; number: string }[] {
  return hearings.flatMap(({ id, interventions }) =>
    interventions.map((intervention) => ({ hearing: id, number: intervention.id.slice(1) })),
  );
}

/** The same, and those that are gone: their pages keep their address. */
export function interventionPageParams(archive: Archive): { hearing: string; number: string }[] {
  const gone = [...archive.histories].flatMap(([hearing, history]) =>
    departedSpeeches(history).map(({ id }) => ({ hearing, number: id.slice(1) })),
  );
  return [...interventionParams(archive), ...gone];
}
