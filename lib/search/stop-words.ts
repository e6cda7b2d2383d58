/** Words too common in French to find anything by, folded. They count in a quoted phrase only. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    "a ai as au aux avec c ce ces cet cette d dans de des donc du elle elles en es est et eu il ils j je l la le les leur " +
    "leurs lui m ma mais me mes n ne nos notre nous on ont ou par pas pour qu que qui s sa sans se ses si son sont sur " +
    "t ta te tes ton tu un une vos votre vous y etait ete etre fait"
  ).split(" "),
);
